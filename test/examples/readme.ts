// The README as the tests read it: its code blocks, its tables, its links.

import { readFileSync } from "node:fs";
import ts from "typescript";
import { root } from "./programs.js";

export const readme = readFileSync(`${root}README.md`, "utf8");

export interface Block {
  /** The heading above it, and which block under that heading it is: `Retries 2`. */
  readonly name: string;
  readonly language: string;
  readonly text: string;
}

/** Every fenced block, in order. */
export const blocks: readonly Block[] = (() => {
  const found: Block[] = [];
  let heading = "";
  for (const [, title, language, text = ""] of readme.matchAll(/^## (.+)$|^```(\w*)\n([\s\S]*?)^```$/gm)) {
    if (title !== undefined) heading = title;
    else {
      const before = found.filter(
        (block) => block.name.startsWith(`${heading} `) && block.language === language,
      ).length;
      found.push({ name: `${heading} ${before + 1}`, language: language ?? "", text });
    }
  }
  return found;
})();

/** The rows of the first table after `heading`, without its own heading; cells as text. */
export const tableAfter = (heading: string): string[][] => tableIn(readme.slice(readme.indexOf(`\n${heading}\n`)));

/** The same for the first table of a text. */
export const tableIn = (markdown: string): string[][] => {
  const lines = `${markdown.slice(markdown.indexOf("\n|")).trim()}\n`.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("|"));
  return lines.slice(2, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};

/** What stands in backticks. */
export const codeIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);

/** What the compiler says about the texts, each taken as a file of the examples by that name, by the repository's own settings. */
export const compile = (texts: ReadonlyMap<string, string>): string[] => {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = new Map([...texts].map(([name, text]) => [`${root}examples/${name}`, text]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file) ?? readFile(file);
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    if (source === undefined) return [`${file} was not read`];
    if (!ts.isExternalModule(source)) return [`${file} is no module`];
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText, start = 0 }) =>
        `${file.slice(root.length)}:${source.getLineAndCharacterOfPosition(start).line + 1} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
  });
};
