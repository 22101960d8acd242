import { describe, expect, inject, test } from "vitest";
import { run, startService } from "./processes.js";
import { fileOf } from "./runtime.js";
import { bun, deno, nodes, workerd } from "./tools.js";
import { withWorker } from "./worker.js";

const project = inject("project");
const allPoints = "trigger list error abort follow";

interface Target {
  readonly baseURL: string;
  readonly secretKey: string;
}

/** Gives the program the address and the key of an emulator that nothing else uses, in a process of its own. */
const withEmulator = async <T>(node: string, program: (target: Target) => Promise<T>): Promise<T> => {
  const service = await startService(project, node, "emulator.mjs");
  try {
    return await program(JSON.parse(service.firstLine));
  } finally {
    await service.stop();
  }
};

for (const node of nodes) {
  describe(`on ${node.title}`, () => {
    test("import() gives the client and the emulator", async (context) => {
      const program = `
        const { createClient } = await import("trigger-management-client");
        const { startEmulator } = await import("trigger-management-client/emulator");
        console.log(typeof createClient, typeof startEmulator);`;
      const file = await fileOf(node, context);
      expect(await run(project, file, "--input-type=module", "-e", program)).toBe("function function");
    });

    test("require() gives the client and the emulator, without a flag", async (context) => {
      const program = `
        const { createClient } = require("trigger-management-client");
        const { startEmulator } = require("trigger-management-client/emulator");
        console.log(typeof createClient, typeof startEmulator);`;
      const file = await fileOf(node, context);
      expect(await run(project, file, "--input-type=commonjs", "-e", program)).toBe("function function");
    });

    test("the client does the main job against the emulator", async (context) => {
      const file = await fileOf(node, context);
      const printed = await withEmulator(file, ({ baseURL, secretKey }) =>
        run(project, file, "smoke-main.mjs", baseURL, secretKey),
      );
      expect(printed).toBe(allPoints);
    });
  });
}

test("the client does the main job on Bun", async (context) => {
  const file = await fileOf(bun, context);
  const printed = await withEmulator(process.execPath, ({ baseURL, secretKey }) =>
    run(project, file, "smoke-main.mjs", baseURL, secretKey),
  );
  expect(printed).toBe(allPoints);
});

test("the client does the main job on Deno with no permission but the network", async (context) => {
  const file = await fileOf(deno, context);
  const flags = ["--no-prompt", "--allow-net=127.0.0.1", "--no-remote", "--node-modules-dir=manual"];
  const printed = await withEmulator(process.execPath, ({ baseURL, secretKey }) =>
    run(project, file, "run", ...flags, "smoke-main.mjs", baseURL, secretKey),
  );
  expect(printed).toBe(allPoints);
});

test("the client does the main job on workerd without its Node compatibility", async (context) => {
  const file = await fileOf(workerd, context);
  const printed = await withWorker(project, file, "smoke-worker.mjs", (url) =>
    withEmulator(process.execPath, async ({ baseURL, secretKey }) => {
      const answer = await fetch(`${url}?${new URLSearchParams({ baseURL, secretKey })}`);
      return answer.text();
    }),
  );
  expect(printed).toBe(allPoints);
});
