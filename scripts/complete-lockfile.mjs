// Adds to package-lock.json the native builds for other platforms that it lacks: node scripts/complete-lockfile.mjs
// A registry that mirrors only some packages answers 404 for them. npm then leaves them out of the file it writes, and
// `npm ci` refuses that file because it is not complete. They are never installed where their platform is another, so
// their names and versions, which the package that wants them states exactly, are all that is needed.
// To be run after `npm install` has changed the file. Plain JavaScript, as it is what an install needs.
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../package-lock.json", import.meta.url);

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64"];

/** The platform as the packages' names spell it: `…-linux-arm64-musl`. @param {string} name */
const platformOf = (name) => {
  const words = name.split(/[-/]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`The name ${name} does not tell its platform`);
  const libc = /-musl/.test(name)
    ? { libc: ["musl"] }
    : /-gnu/.test(name) && os[0] === "linux"
      ? { libc: ["glibc"] }
      : {};
  return { cpu, ...libc, os };
};

/** The folders in which Node looks for what the package at `path` imports, nearest first. @param {string} path */
const foldersAbove = (path) => {
  const parts = path.split("/node_modules/");
  const folders = parts.map((_, index) => `${parts.slice(0, index + 1).join("/node_modules/")}/node_modules`).reverse();
  return path === "" ? ["node_modules"] : [...folders, "node_modules"];
};

const lock = JSON.parse(readFileSync(file, "utf8"));
const added = [];
for (const [path, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const folders = foldersAbove(path);
    const found = folders.map((folder) => lock.packages[`${folder}/${name}`]).find((entry) => entry !== undefined);
    if (found?.version === version || (found !== undefined && !/^\d/.test(version))) continue;
    if (!/^\d+\.\d+\.\d+$/.test(version))
      throw new Error(`${path} wants ${name}@${version}, which is no exact version`);
    const folder = found === undefined ? "node_modules" : folders[0];
    const { cpu, libc, os } = platformOf(name);
    lock.packages[`${folder}/${name}`] = {
      version,
      cpu,
      ...(dev && { dev }),
      ...(libc && { libc }),
      optional: true,
      os,
    };
    added.push(`${folder}/${name}@${version}`);
  }
}
// npm keeps the root first and the others in the order of their paths.
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")));
writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
for (const entry of added) console.log(entry);
