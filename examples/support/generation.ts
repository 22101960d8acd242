// Generates the client from the API's document once more, elsewhere, and compares it with what this program runs on.
import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Report } from "./report.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

export const generateAgain = async (report: Report): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "generated-"));
  try {
    report.code("npm run generate");
    const started = performance.now();
    await runGenerator(folder);
    const milliseconds = Math.round(performance.now() - started);

    const [made, present] = await Promise.all([filesOf(folder), filesOf(join(root, "generated"))]);
    const operations = made.get("operations.ts")?.match(/^export const \w+: Operation =/gm)?.length ?? 0;
    report.say(`${operations} operations in spec/ → ${made.size} files in generated/, in ${milliseconds} ms`);
    const different = [...made].filter(([name, text]) => present.get(name) !== text).map(([name]) => name);
    if (different.length > 0) report.say("They are not what is there now; npm run generate writes them.");
    report.check(
      "the generated code in use is what the document gives, byte for byte",
      operations > 0 && different.length === 0,
      { operations, different },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const runGenerator = (folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const tsx = createRequire(import.meta.url).resolve("tsx/cli");
    const generator = spawn(process.execPath, [tsx, "scripts/generate.ts", "--out", folder], {
      cwd: root,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let complaints = "";
    generator.stderr.on("data", (chunk) => {
      complaints += chunk;
    });
    generator.on("error", reject);
    generator.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`npm run generate failed: ${complaints}`)),
    );
  });

const filesOf = async (folder: string): Promise<Map<string, string>> => {
  const names = await readdir(folder);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const)),
  );
};
