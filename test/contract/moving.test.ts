// Code of applications that use the official packages, with the import as the only change.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import * as official from "@trigger.dev/sdk";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import * as ours from "../../src/index.js";
import { ROOT } from "./fixtures/run.js";
import { notHere, typeDifferences } from "./moving-differences.js";

const HERE = join(ROOT, "test/contract/moving");

/** As applications have them. This repository's own are stricter than the official package's types would bear. */
const options: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  lib: [
    "lib.es2023.d.ts",
    "lib.dom.d.ts",
    "lib.dom.iterable.d.ts",
    "lib.dom.asynciterable.d.ts",
    "lib.esnext.disposable.d.ts",
  ],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  types: ["node"],
  typeRoots: [join(ROOT, "node_modules/@types")],
  skipLibCheck: true,
  noEmit: true,
  paths: {
    "trigger-management-client": [join(ROOT, "src/index.ts")],
    "trigger-management-client/react": [join(ROOT, "src/react/index.ts")],
  },
};

/** What defines tasks stays with the official package. */
const STAYS = join(HERE, "task.ts");

const moved = (code: string): string =>
  code
    .replaceAll(`"@trigger.dev/react-hooks"`, `"trigger-management-client/react"`)
    .replaceAll(`"@trigger.dev/sdk"`, `"trigger-management-client"`);

/** What the compiler says about the files here and those in `more`, by file: the number and the sentence of each. */
const problems = (
  change: (code: string) => string,
  more: ReadonlyMap<string, string>,
): Map<string, [number, string][]> => {
  const host = ts.createCompilerHost(options);
  const read = (name: string): string | undefined => {
    const code = more.get(name) ?? ts.sys.readFile(name);
    return code !== undefined && name.startsWith(HERE) && name !== STAYS ? change(code) : code;
  };
  host.readFile = read;
  host.fileExists = (name) => more.has(name) || ts.sys.fileExists(name);
  host.getSourceFile = (name, target) => {
    const code = read(name);
    return code === undefined ? undefined : ts.createSourceFile(name, code, target);
  };
  const files = [...readdirSync(HERE).map((name) => join(HERE, name)), ...more.keys()];
  const program = ts.createProgram(files, options, host);
  const found = ts.getPreEmitDiagnostics(program);
  return new Map(
    files.map((name) => [
      name,
      found
        .filter(({ file }) => file?.fileName === name)
        .map(({ code, messageText }): [number, string] => [code, ts.flattenDiagnosticMessageText(messageText, " ")]),
    ]),
  );
};

const snippets = new Map(typeDifferences.map(({ code }, index) => [join(HERE, `snippet-${index}.ts`), code]));
const before = problems((code) => code, snippets);
const after = problems(moved, snippets);

describe("code of an application that moves here", () => {
  const names = readdirSync(HERE);

  it.each(names)("%s compiles with the official packages", (name) => {
    expect(before.get(join(HERE, name))).toEqual([]);
  });

  it.each(names)("%s compiles with ours", (name) => {
    expect(after.get(join(HERE, name))).toEqual([]);
  });
});

describe("what the compiler refuses here alone", () => {
  it.each(typeDifferences.map((each, index) => [each.what, index, each.refusedBy] as const))(
    "%s",
    (_, index, refusedBy) => {
      const name = join(HERE, `snippet-${index}.ts`);

      expect(before.get(name)).toEqual([]);
      expect(after.get(name)?.map(([number]) => number)).toEqual([refusedBy]);
    },
  );
});

describe("the names of the official packages", () => {
  const listed = notHere.flatMap(({ names }) => names);
  const exportsOf = (file: string): string[] => {
    const program = ts.createProgram([file], options);
    const source = program.getSourceFile(file);
    const module = source && program.getTypeChecker().getSymbolAtLocation(source);
    return module
      ? program
          .getTypeChecker()
          .getExportsOfModule(module)
          .map(({ name }) => name)
      : [];
  };
  const membersOf = (sdk: object): string[] =>
    Object.entries(sdk).flatMap(([name, resource]: [string, unknown]) =>
      typeof resource === "object" && resource !== null
        ? Object.keys(resource).map((member) => `${name}.${member}`)
        : [],
    );
  const here = [
    ...exportsOf(join(ROOT, "src/index.ts")),
    ...exportsOf(join(ROOT, "src/react/index.ts")),
    ...membersOf(ours),
  ];
  const there = [
    ...exportsOf(join(ROOT, "node_modules/@trigger.dev/sdk/dist/esm/v3/index.d.ts")),
    ...exportsOf(join(ROOT, "node_modules/@trigger.dev/react-hooks/dist/esm/index.d.ts")),
    ...membersOf(official).filter((name) => Object.hasOwn(ours, name.split(".")[0] ?? "")),
  ];

  it("are all here, but for those that are listed", () => {
    expect(there.length).toBeGreaterThan(200);
    expect(there.filter((name) => !here.includes(name) && !listed.includes(name))).toEqual([]);
  });

  it("are not here where they are listed", () => {
    expect(listed.filter((name) => here.includes(name) || !there.includes(name))).toEqual([]);
  });
});
