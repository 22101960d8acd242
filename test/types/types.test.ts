import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const here = `${root}test/types/`;
const options = (): ts.CompilerOptions => {
  const read = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  return ts.parseJsonConfigFileContent(read.config, ts.sys, root).options;
};

/** Ten calls as a caller types them; the caret is on the method. */
const CALLS = [
  "trigger.runs.list",
  "trigger.runs.retrieve",
  "trigger.runs.addTags",
  "trigger.tasks.trigger",
  "trigger.schedules.create",
  "trigger.envvars.list",
  "account.runs.list",
  "account.envvars.upload",
  "account.whoami",
  "project.runs.list",
];

const SOURCE = [
  `import { createClient } from "../../src/index.js";`,
  `const trigger = createClient({ secretKey: "" });`,
  `const account = createClient({ personalAccessToken: "" });`,
  `const project = account.project("", "");`,
  ...CALLS.map((call) => `void ${call};`),
].join("\n");

describe("types", () => {
  it("hold what the files here claim", () => {
    const files = readdirSync(here)
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .map((name) => here + name);
    const program = ts.createProgram(files, options());

    const problems = ts.getPreEmitDiagnostics(program).map((each) => {
      const place = each.file?.getLineAndCharacterOfPosition(each.start ?? 0);
      return `${each.file?.fileName.slice(root.length)}:${(place?.line ?? 0) + 1} ${ts.flattenDiagnosticMessageText(each.messageText, " ")}`;
    });

    expect(files.length).toBeGreaterThan(1);
    expect(problems).toEqual([]);
  }, 60_000);

  it("read well where an editor shows them", async () => {
    const name = `${here}virtual-consumer.ts`;
    const host: ts.LanguageServiceHost = {
      getScriptFileNames: () => [name],
      getScriptVersion: () => "1",
      getScriptSnapshot: (file) => {
        const text = file === name ? SOURCE : ts.sys.readFile(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => root,
      getCompilationSettings: options,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: (file) => file === name || ts.sys.fileExists(file),
      readFile: ts.sys.readFile,
      readDirectory: ts.sys.readDirectory,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
    };
    const service = ts.createLanguageService(host);

    const shown = CALLS.map((call) => {
      const at = SOURCE.indexOf(`void ${call};`) + `void ${call}`.length - 1;
      const info = service.getQuickInfoAtPosition(name, at);
      return [ts.displayPartsToString(info?.displayParts), ts.displayPartsToString(info?.documentation)].join("\n\n");
    });

    await expect(`${shown.join("\n\n----\n\n")}\n`).toMatchFileSnapshot("quick-info.snapshot.txt");
  }, 60_000);

  it("contain no any in anything that is exported", () => {
    const entries = ["index.ts", "emulator/index.ts", "react/index.ts", "tokens/index.ts"].map(
      (name) => `${root}src/${name}`,
    );
    const program = ts.createProgram(entries, options());
    const checker = program.getTypeChecker();

    const found = entries.flatMap((entry) => {
      const file = program.getSourceFile(entry);
      const module = file && checker.getSymbolAtLocation(file);
      if (!module) return [`${entry} is no module`];
      return checker.getExportsOfModule(module).flatMap((each) => anyIn(checker, each));
    });

    expect(found).toEqual([]);
  }, 60_000);
});

/** The places in an exported symbol's type, our own types all the way down, where `any` stands. */
const anyIn = (checker: ts.TypeChecker, exported: ts.Symbol): string[] => {
  const seen = new Set<ts.Type>();
  const found: string[] = [];
  const visit = (type: ts.Type, place: string): void => {
    if (seen.has(type) || place.split(".").length > 12) return;
    if (type.flags & ts.TypeFlags.Any) {
      found.push(place);
      return;
    }
    seen.add(type);
    if (isForeign(type)) return;
    if (type.isUnionOrIntersection()) for (const part of type.types) visit(part, place);
    for (const property of type.getProperties()) {
      const declaration = property.valueDeclaration ?? property.declarations?.[0];
      if (declaration && !declaration.getSourceFile().fileName.includes("node_modules")) {
        visit(checker.getTypeOfSymbol(property), `${place}.${property.name}`);
      }
    }
    for (const signature of [...type.getCallSignatures(), ...type.getConstructSignatures()]) {
      for (const parameter of signature.parameters)
        visit(checker.getTypeOfSymbol(parameter), `${place}(${parameter.name})`);
      visit(signature.getReturnType(), `${place}()`);
    }
    for (const index of checker.getIndexInfosOfType(type)) visit(index.type, `${place}[]`);
    // The arguments of an alias or of a generic interface of somebody else's, such as `Promise<T>`.
    for (const argument of type.aliasTypeArguments ?? []) visit(argument, place);
  };
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  if (symbol.flags & ts.SymbolFlags.Value) visit(checker.getTypeOfSymbol(symbol), exported.name);
  if (symbol.flags & ts.SymbolFlags.Type) visit(checker.getDeclaredTypeOfSymbol(symbol), exported.name);
  return found;
};

/** Types of the language and of the platform are theirs. */
const isForeign = (type: ts.Type): boolean => {
  const file = type.symbol?.declarations?.[0]?.getSourceFile().fileName;
  return file?.includes("node_modules") ?? false;
};
