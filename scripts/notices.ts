import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Metafile } from "esbuild";

const licenceFile = /^(licen[cs]e|notice|copying)(\.|-|$)/i;

/** The folder of the package that a bundled file belongs to: the nearest one above it with a named package.json. */
const packageFolder = (root: string, file: string): string => {
  for (let folder = dirname(file); folder.includes("node_modules"); folder = dirname(folder)) {
    const manifest = join(root, folder, "package.json");
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).name !== undefined) return folder;
  }
  throw new Error(`${file} is bundled, but its package is not to be found`);
};

const noticeOf = (root: string, folder: string): string => {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const texts = readdirSync(join(root, folder))
    .filter((file) => licenceFile.test(file))
    .sort()
    .map((file) => readFileSync(join(root, folder, file), "utf8").trim());
  if (texts.length === 0) throw new Error(`${name} is bundled, but comes without the text of its licence`);
  return `${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`;
};

/** The licences of all packages of which code ended up in the output, in the order of their names. */
export const thirdPartyNotices = (root: string, metafiles: readonly Metafile[]): string => {
  const bundled = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([file, { bytesInOutput }]) => file.includes("node_modules/") && bytesInOutput > 0)
    .map(([file]) => packageFolder(root, file));
  const folders = [...new Set(bundled)].sort();
  const notices = folders.map((folder) => `${"-".repeat(80)}\n${noticeOf(root, folder)}`);
  return ["Code of these packages is part of the files beside this one.\n", ...notices].join("\n");
};
