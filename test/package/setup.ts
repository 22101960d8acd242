import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { packAndInstall } from "../../scripts/installed-package.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** An empty project with the tarball in it, and the programs of this folder. */
    project: string;
    tarball: string;
    packages: readonly string[];
  }
}

const programs = [
  ...["emulator.mjs", "smoke.mjs", "smoke-main.mjs", "smoke-worker.mjs"],
  ...["token-checks.mjs", "tokens-main.mjs", "tokens-worker.mjs", "tokens-page.mjs"],
  ...["consumer.ts", "strictness.ts", "entries.ts", "hooks.tsx"],
];

/** Packs and installs once for all test files of this folder. */
export default async ({ provide }: TestProject): Promise<() => void> => {
  const installed = await packAndInstall();
  for (const program of programs) {
    copyFileSync(new URL(program, import.meta.url), join(installed.folder, program));
  }
  provide("project", installed.folder);
  provide("tarball", installed.tarball);
  provide("packages", installed.packages);
  return installed.remove;
};
