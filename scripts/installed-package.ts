import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));

/** An otherwise empty project with the package in it, as a user has it after `npm install`. */
export interface InstalledPackage {
  readonly folder: string;
  readonly tarball: string;
  /** The packages that the install brought, this one included. */
  readonly packages: readonly string[];
  remove(): void;
}

/** Runs npm in a folder. npm's settings for the script that is running now do not reach it. */
const npm = async (folder: string, ...args: readonly string[]): Promise<void> => {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(?!config_)/i.test(name)));
  await promisify(execFile)("npm", [...args], { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 });
};

/** Makes a project of `dependencies` (name to version, tarball or folder) in `folder`, which need not exist. */
export const installProject = async (folder: string, dependencies: Readonly<Record<string, string>>): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module", dependencies }));
  await npm(folder, "install", "--no-audit", "--no-fund", "--ignore-scripts");
};

/** Packs the package, which builds it, and installs the tarball in an empty project outside the repository. */
export const packAndInstall = async (): Promise<InstalledPackage> => {
  const folder = mkdtempSync(join(tmpdir(), "trigger-management-client-"));
  const packed = join(folder, "packed");
  mkdirSync(packed);
  await npm(root, "pack", "--pack-destination", packed);
  const [file, ...others] = readdirSync(packed);
  if (file === undefined || others.length > 0) throw new Error("npm pack is to write one file");
  const tarball = join(packed, file);
  const project = join(folder, "project");
  await installProject(project, { "trigger-management-client": `file:${tarball}` });
  const lock: { packages: Record<string, unknown> } = JSON.parse(
    readFileSync(join(project, "node_modules/.package-lock.json"), "utf8"),
  );
  return {
    folder: project,
    tarball,
    packages: Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, "")),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
