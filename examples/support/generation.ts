// Generates the client from the API's document, as `npm run generate` does. To be done before anything loads that code.
import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Report } from "./report.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

export const generate = async (report: Report): Promise<void> => {
  const before = await filesOf("generated", ".ts").catch(() => new Map<string, string>());
  report.code("npm run generate");
  const started = performance.now();
  await runGenerator();
  const milliseconds = Math.round(performance.now() - started);

  const files = await filesOf("generated", ".ts");
  const written = [...files].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);
  const described = countIn(await filesOf("spec", ".yaml"), /^ +operationId:/gm);
  const generated = countIn(files, /^export const \w+: Operation =/gm);
  report.say(`${described} operations in spec/ → ${files.size} files in generated/, in ${milliseconds} ms`);
  report.say(written.length === 0 ? "none had changed" : `changed: ${written.join(", ")}`);
  report.check(
    "every operation that is described has been generated",
    described > 0 && described === generated,
    generated,
  );
};

const runGenerator = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const generator = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), "scripts/generate.ts"], {
      cwd: root,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let complaints = "";
    generator.stderr.on("data", (chunk) => {
      complaints += chunk;
    });
    generator.on("error", reject);
    generator.on("close", (code) => (code === 0 ? resolve() : reject(new Error(complaints.trim()))));
  });

/** Texts by file name. */
const filesOf = async (folder: string, ending: string): Promise<Map<string, string>> => {
  const names = (await readdir(join(root, folder), { recursive: true })).filter((name) => name.endsWith(ending));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(root, folder, name), "utf8")] as const)),
  );
};

const countIn = (files: ReadonlyMap<string, string>, pattern: RegExp): number =>
  [...files.values()].reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
