// The same checks of tokens on every runtime.

import { describe, expect, inject, test } from "vitest";
import { browserFile, withPage } from "./browser.js";
import { run } from "./processes.js";
import { fileOf } from "./runtime.js";
import { tokenChecks } from "./token-checks.mjs";
import { bun, deno, nodes, workerd } from "./tools.js";
import { withWorker } from "./worker.js";

const project = inject("project");
const allHold = `${Object.keys(tokenChecks).length} hold`;

describe("tokens are made, checked and kept fresh", () => {
  for (const node of nodes) {
    test(`on ${node.title}`, async (context) => {
      expect(await run(project, await fileOf(node, context), "tokens-main.mjs")).toBe(allHold);
    });
  }

  test("on Bun", async (context) => {
    expect(await run(project, await fileOf(bun, context), "tokens-main.mjs")).toBe(allHold);
  });

  test("on Deno with no permission at all", async (context) => {
    const flags = ["--no-prompt", "--no-remote", "--node-modules-dir=manual"];
    expect(await run(project, await fileOf(deno, context), "run", ...flags, "tokens-main.mjs")).toBe(allHold);
  });

  test("on workerd without its Node compatibility", async (context) => {
    const file = await fileOf(workerd, context);
    const printed = await withWorker(project, file, "tokens-worker.mjs", async (url) => (await fetch(url)).text());
    expect(printed).toBe(allHold);
  });

  test("in Chromium", async (context) => {
    const printed = await withPage(project, browserFile(context), "tokens-page.mjs", async (page) => {
      await page.waitForSelector("body[data-done]", { timeout: 60_000 });
      return page.textContent("body");
    });
    expect(printed).toBe(allHold);
  });
});
