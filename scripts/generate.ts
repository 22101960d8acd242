// Writes generated/ from the API's document:
//   tsx scripts/generate.ts                          from spec/ into generated/
//   tsx scripts/generate.ts --check                  says what is stale there, and changes nothing
//   tsx scripts/generate.ts --spec FILE --out DIR    the same for any OpenAPI 3.0 or 3.1 document, YAML or JSON
// Reads nothing but the document and scripts/contract.ts, and opens no connection.

import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DateTable } from "./generate/dates.js";
import { unifiedDiff } from "./generate/diff.js";
import { renderEndpoints } from "./generate/endpoints.js";
import { readCredentials, readOperations } from "./generate/model.js";
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
];

/** The files of the generated folder, by name. */
export const generate = async (root: Place): Promise<Map<string, string>> => {
  const contract = await readFile(new URL("./contract.ts", import.meta.url), "utf8");
  const exported = [...contract.matchAll(/^export (?:const|interface|type) (\w+)/gm)].map(([, name]) => name ?? "");
  const names = new Names([...exported, ...OWN_NAMES]);
  const types = new Types(names);
  const credentials = readCredentials(root, names);
  const operations = readOperations(root, types, names, credentials);
  const plan = new Plan(operations, credentials, names);
  for (const [, component] of root.entries("components", "schemas")) types.include(component);

  const dates = new DateTable(names);
  const table = operations.map(({ constant, entry, answers: { schema } }) => {
    const moments = schema && dates.of(schema);
    return `export const ${constant}: Operation = ${literal(moments ? { ...entry, dates: moments } : entry, "", 0)};\n`;
  });
  const byId = operations.map(({ id, constant }) => `  ${key(id)}: ${constant},\n`);
  const schema = await types.finish();
  const files = {
    contract,
    schema: schema || "export {};\n",
    operations: [
      `import type { ${dates.declarations.length > 0 ? "Dates, " : ""}Operation } from "./contract.js";\n`,
      ...dates.declarations,
      ...table,
      `/** All operations by id. */\nexport const operations: Readonly<Record<string, Operation>> = {\n${byId.join("")}};\n`,
    ].join("\n"),
    endpoints: renderEndpoints(plan, types),
    document: `/** The document without what it says to people. */\nexport const document = ${literal(withoutProse(root.value))};\n`,
  };
  return new Map(
    Object.entries(files).map(([name, text]) => [`${name}.ts`, HEADER + (name === "contract" ? text : visible(text))]),
  );
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
  for (const [name, text] of files) {
    const path = join(folder, name);
    const present = await readFile(path, "utf8").catch(() => "");
    if (present === text) continue;
    stale.push(name);
    if (check) console.error(unifiedDiff(relative(process.cwd(), path), present, text));
    else await mkdir(folder, { recursive: true }).then(() => writeFile(path, text));
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
