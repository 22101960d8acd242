// Writes generated/ from the API's document:
//   tsx scripts/generate.ts                          from spec/ into generated/
//   tsx scripts/generate.ts --check                  says what is stale there, and changes nothing
//   tsx scripts/generate.ts --spec FILE --out DIR    the same for any OpenAPI 3.0 or 3.1 document, YAML or JSON
// Reads nothing but the document, scripts/contract.ts and scripts/typed-name.ts, and opens no connection.

import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DateTable } from "./generate/dates.js";
import { unifiedDiff } from "./generate/diff.js";
import { contractImports, imports, renderEndpoints } from "./generate/endpoints.js";
import { laterParts, renderLater, renderLoaders } from "./generate/later.js";
import { type Model, readCredentials, readOperations } from "./generate/model.js";
import type { Place } from "./generate/place.js";
import { Plan } from "./generate/plan.js";
import { checkBytes, checkDocument, parseText, withoutProse } from "./generate/read.js";
import { Types } from "./generate/schema.js";
import { key, literal, Names, visible } from "./generate/text.js";

const HEADER = "// Made by scripts/generate.ts from the API's document. What is edited here is lost.\n\n";
const OWN_NAMES = [
  "Resources",
  "BoundResources",
  "Bound",
  "createResources",
  "bindResources",
  "operations",
  "call",
  "params",
  "resources",
  "requestOptions",
  "later",
  "loaders",
  "boundLoaders",
  "laterMethods",
];

/** The files of the generated folder, by name. */
export const generate = async (root: Place): Promise<Map<string, string>> => {
  const copied = await Promise.all(
    ["contract", "typed-name"].map(
      async (name) => [name, await readFile(new URL(`./${name}.ts`, import.meta.url), "utf8")] as const,
    ),
  );
  const contract = copied.map(([, text]) => text).join("");
  const exported = [...contract.matchAll(/^export (?:const|interface|type) (\w+)/gm)].map(([, name]) => name ?? "");
  const names = new Names([...exported, ...OWN_NAMES]);
  const types = new Types(names);
  const credentials = readCredentials(root, names);
  const operations = readOperations(root, types, names, credentials);
  const plan = new Plan(operations, credentials, names);
  for (const [, component] of root.entries("components", "schemas")) types.include(component);

  const schema = await types.finish();
  const byId = operations.map(({ id, constant }) => `  ${key(id)}: ${constant},\n`);
  const parts = laterParts(operations);
  const eager = operations.filter(({ later }) => later === undefined);
  const first = tableOf(eager, names);
  const files = new Map([
    ...copied,
    ["schema", schema || "export {};\n"],
    [
      "eager",
      eager.length > 0 ? `${contractImports(["Operation", ...first.uses], ".")}\n${first.text}` : "export {};\n",
    ],
    [
      "operations",
      // Apart from the constants: whoever imports this file imports all of them.
      imports("import type", ["Operation"], "./contract") +
        [...new Map([["eager", eager], ...[...parts].map(([part, those]) => [`later/${part}`, those] as const)])]
          .map(([file, those]) => imports("import", those.map(({ constant }) => constant).sort(), `./${file}`))
          .join("") +
        `\n/** All operations by id. */\nexport const operations: Readonly<Record<string, Operation>> = {\n${byId.join("")}};\n`,
    ],
    ["endpoints", renderEndpoints(plan, types)],
    ...[...parts].map(
      ([part, those]) => [`later/${part}`, renderLater(part, plan, types, tableOf(those, names).text)] as const,
    ),
    ...(plan.units.length > 0 ? [["loaders", renderLoaders(plan)] as const] : []),
    [
      "document",
      `/** The document without what it says to people. */\nexport const document = ${literal(withoutProse(root.value))};\n`,
    ],
  ]);
  return new Map(
    [...files].map(([name, text]) => [
      `${name}.ts`,
      HEADER + (copied.some(([each]) => each === name) ? text : visible(text)),
    ]),
  );
};

/** Operations as constants, after those for the dates in their answers. */
const tableOf = (operations: readonly Model[], names: Names): { text: string; uses: string[] } => {
  const dates = new DateTable(names.fork());
  const table = operations.map(({ constant, entry, answers: { schema } }) => {
    const moments = schema && dates.of(schema);
    return `export const ${constant}: Operation = ${literal(moments ? { ...entry, dates: moments } : entry, "", 0)};\n`;
  });
  return { text: [...dates.declarations, ...table].join("\n"), uses: dates.declarations.length > 0 ? ["Dates"] : [] };
};

const readSpec = async (file: string | undefined): Promise<Place> => {
  if (file === undefined) return checkDocument(await (await import("./build-spec.js")).buildSpec());
  checkBytes((await stat(file)).size);
  return parseText(await readFile(file, "utf8"));
};

const main = async (): Promise<void> => {
  const options = { spec: { type: "string" }, out: { type: "string" }, check: { type: "boolean" } } as const;
  const { spec, out, check = false } = parseArgs({ options }).values;
  if (spec !== undefined && out === undefined)
    throw new Error("--spec needs --out, so that generated/ stays what it is");
  const folder = out ?? fileURLToPath(new URL("../generated", import.meta.url));
  const files = await generate(await readSpec(spec));
  const stale: string[] = [];
  const present = await readdir(folder, { recursive: true }).catch(() => []);
  const gone = present.filter((name) => /^later\/[^/]+\.ts$/.test(name) && !files.has(name));
  for (const name of [...files.keys(), ...gone]) {
    const path = join(folder, name);
    const [before, after] = [await readFile(path, "utf8").catch(() => ""), files.get(name)];
    if (before === after) continue;
    stale.push(name);
    if (check) console.error(unifiedDiff(relative(process.cwd(), path), before, after ?? ""));
    else if (after === undefined) await rm(path);
    else await mkdir(dirname(path), { recursive: true }).then(() => writeFile(path, after));
  }
  const list = stale.length > 0 ? stale.join(", ") : "nothing";
  console.log(
    check
      ? `Stale in ${relative(process.cwd(), folder)}: ${list}`
      : `Written to ${relative(process.cwd(), folder)}: ${list}`,
  );
  if (check && stale.length > 0) process.exitCode = 1;
};

if (process.argv[1] === fileURLToPath(import.meta.url))
  await main().catch((error: unknown) => {
    console.error(`generate: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  });
