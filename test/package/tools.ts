import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installProject } from "../../scripts/installed-package.js";

/** A program out of the npm registry: a runtime or a compiler. Its version is fixed, so that a run can be repeated. */
export interface Tool {
  readonly title: string;
  readonly name: string;
  readonly version: string;
  /** The file to run, inside the package. */
  readonly file: string;
}

const { platform, arch } = process;
const windows = platform === "win32" ? ".exe" : "";

// The package that holds the program itself, not the one that fetches it in an install script.
const node = (version: string): Tool => ({
  title: `Node ${version}`,
  name: `node-${platform}-${arch}`,
  version,
  file: `bin/node${windows}`,
});

/** The first is the oldest that the package supports, the others are the newest of their line. */
export const nodes: readonly Tool[] = ["20.19.0", "22.23.3", "24.21.0", "26.10.0"].map(node);

export const bun: Tool = {
  title: "Bun",
  // The baseline build also runs on processors without AVX2.
  name: `@oven/bun-${platform}-${arch === "arm64" ? "aarch64" : `${arch}-baseline`}`,
  version: "1.4.5",
  file: `bin/bun${windows}`,
};

export const deno: Tool = {
  title: "Deno",
  name: `@deno/${platform}-${arch}${platform === "linux" ? "-glibc" : ""}`,
  version: "2.9.6",
  file: `deno${windows}`,
};

export const workerd: Tool = {
  title: "workerd",
  name: `@cloudflare/workerd-${platform}-${arch === "x64" ? "64" : arch}`,
  version: "1.20261117.1",
  file: `bin/workerd${windows}`,
};

const compiler = (version: string): Tool => ({
  title: `TypeScript ${version}`,
  name: "typescript",
  version,
  file: "bin/tsc",
});

export const compilers: readonly Tool[] = ["5.9.3", "6.0.3", "7.0.2"].map(compiler);

const cache = fileURLToPath(new URL("../../.cache/tools", import.meta.url));

/** The tool's file, installed at the first need and kept in `.cache`. Rejects with npm's reason where it is not to be had. */
export const toolFile = async ({ name, version, file }: Tool): Promise<string> => {
  const folder = join(cache, `${name.replaceAll("/", "+")}@${version}`);
  const path = join(folder, "node_modules", name, file);
  if (existsSync(path)) return path;
  // Half an install never stands where a whole one is looked for.
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(cache, { recursive: true });
  try {
    await installProject(unfinished, { [name]: version });
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  if (!existsSync(path)) throw new Error(`${name}@${version} has no ${file}`);
  return path;
};
