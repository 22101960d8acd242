// The interface of each client, as the compiler sees it: the methods whose operations its credential may call, and no other.

import { fileURLToPath } from "node:url";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { operations } from "../../generated/operations.js";
import { methodsOf } from "../support/document.js";
import { ownMethods } from "../support/own-methods.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const entry = `${root}src/client.ts`;

let program: ts.Program;
beforeAll(() => {
  const read = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  program = ts.createProgram([entry], ts.parseJsonConfigFileContent(read.config, ts.sys, root).options);
}, 60_000);

/** The dotted names of an interface's methods. */
const methodsIn = (name: string): string[] => {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  const module = file && checker.getSymbolAtLocation(file);
  const symbol = module && checker.getExportsOfModule(module).find((each) => each.name === name);
  if (!symbol) throw new Error(`There is no interface ${name}.`);
  const walk = (type: ts.Type, prefix: string): string[] =>
    type.getProperties().flatMap((property) => {
      const declared = checker.getTypeOfSymbol(property);
      // What a client does with itself, by a name that is no text.
      if (property.name.startsWith("__@")) return [];
      return declared.getCallSignatures().length > 0
        ? [prefix + property.name]
        : walk(declared, `${prefix}${property.name}.`);
    });
  return walk(checker.getDeclaredTypeOfSymbol(symbol), "").sort();
};

const INTERFACES = {
  SecretKeyClient: "secretKey",
  PersonalAccessTokenClient: "personalAccessToken",
  ProjectClient: "personalAccessToken",
  PublicAccessTokenClient: "publicAccessToken",
};

describe.each(Object.entries(INTERFACES))("%s", (name, kind) => {
  const allowed = Object.values(operations)
    .filter(({ auth }) => auth.length === 0 || auth.includes(kind))
    .flatMap(({ id }) => methodsOf(id).map((method) => method.name));

  it("has every method whose operation its credential may call", () => {
    const methods = new Set(methodsIn(name));
    expect(allowed.filter((each) => !methods.has(each))).toEqual([]);
  });

  it("has no method besides, but for what is written by hand", () => {
    const known = new Set([...allowed, ...Object.keys(ownMethods)]);
    expect(methodsIn(name).filter((each) => !known.has(each))).toEqual([]);
  });
});
