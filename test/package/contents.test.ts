import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";

const folder = join(inject("project"), "node_modules/trigger-management-client");
const root = fileURLToPath(new URL("../..", import.meta.url));

const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => statSync(join(folder, name)).isFile())
  .map((name) => relative(folder, join(folder, name)));

const textOf = (name: string) => readFileSync(join(folder, name), "utf8");

test("nothing is published but what was built and what a person reads", () => {
  const outside = files.filter((name) => !name.startsWith("dist/"));
  expect(outside.sort()).toEqual(["LICENSE", "NOTICE", "README.md", "package.json"]);
  expect(files.filter((name) => !/\.(js|d\.ts)$|^[A-Z]|NOTICES$|package\.json$/.test(name))).toEqual([]);
});

test("no published file names a folder of the machine it was built on", () => {
  expect(files.filter((name) => textOf(name).includes(root))).toEqual([]);
});

test("each package whose code is bundled has its licence in the notices", () => {
  const notices = textOf("dist/THIRD-PARTY-NOTICES");
  const bundled = files
    .filter((name) => name.endsWith(".js"))
    .flatMap((name) => [...textOf(name).matchAll(/^\/\/ node_modules\/((?:@[^/\n]+\/)?[^/\n]+)/gm)])
    .map((match) => match[1] ?? "");
  expect(bundled).toContain("superjson");
  expect(new Set(bundled.filter((name) => !notices.includes(`\n${name} `)))).toEqual(new Set());
});

test("an install brings the three dependencies, what they need, and nothing else", () => {
  expect([...inject("packages")].sort()).toEqual([
    "is-network-error",
    "jose",
    "openapi-fetch",
    "openapi-typescript-helpers",
    "p-retry",
    "trigger-management-client",
  ]);
});
