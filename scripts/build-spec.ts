// Puts the files of spec/ together into one OpenAPI document, and as a program tells what is wrong with them:
//   tsx scripts/build-spec.ts --lint
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleFromString, createConfig, lintFromString, type NormalizedProblem } from "@redocly/openapi-core";
import { parse, stringify } from "yaml";
import type { Fields, SpecDocument } from "./spec-document.js";
import { checkSpec } from "./spec-rules.js";

const SPEC_DIRECTORY = fileURLToPath(new URL("../spec/", import.meta.url));

/** What a file of spec/ may hold. Only `shared.yaml` has the first three. */
interface Fragment {
  openapi?: string;
  info?: Fields;
  servers?: Fields[];
  tags?: Fields[];
  paths?: Fields;
  components?: Record<string, Fields>;
}

/** One self-contained OpenAPI 3.1 document. The same files give the same document, byte for byte. */
export async function buildSpec(directory: string = SPEC_DIRECTORY): Promise<SpecDocument> {
  const { document, problems } = await bundleSpec(directory);
  if (problems.length > 0) throw new Error(`spec/ cannot be put together.\n${problems.join("\n")}`);
  return document;
}

/** The document, and why it is not what the files say. */
export async function bundleSpec(directory: string): Promise<{ document: SpecDocument; problems: string[] }> {
  const files = await readFragments(directory);
  const { bundle, problems } = await bundleFromString({
    source: stringify(rootOf(files), { aliasDuplicateObjects: false }),
    absoluteRef: join(directory, "root.yaml"),
    config: await createConfig({ rules: { "no-unresolved-refs": "error" } }),
    componentRenamingConflicts: "error",
  });
  // What is no OpenAPI document is told by the linter, which is asked next.
  const document = inOrder(bundle.parsed as SpecDocument);
  return { document, problems: [...problems.map(describe), ...lostParts(files, document)] };
}

/** What is wrong with a document, by the rules of OpenAPI and by this project's own. */
export async function lintSpec(document: SpecDocument): Promise<string[]> {
  const config = await createConfig({
    extends: ["recommended-strict"],
    rules: {
      "no-identical-paths": "error",
      "no-ambiguous-paths": "off",
      "operation-4xx-response": "error",
      "operation-operationId-unique": "error",
      "operation-operationId-url-safe": "error",
      "no-unused-components": "error",
    },
  });
  const problems = await lintFromString({ source: JSON.stringify(document), absoluteRef: "openapi.json", config });
  return [...problems.map(describe), ...checkSpec(document)];
}

type File = readonly [name: string, fragment: Fragment];

async function readFragments(directory: string): Promise<File[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith(".yaml")).sort();
  return Promise.all(
    names.map(async (name) => [name, parse(await readFile(join(directory, name), "utf8")) as Fragment] as const),
  );
}

// Each path is a reference into its file, so that the bundler brings along the components that are used and only those.
// Security schemes are named, not referenced, and are taken as they are.
function rootOf(files: readonly File[]): Fields {
  const shared = files.find(([name]) => name === "shared.yaml")?.[1];
  const paths = files.flatMap(([name, fragment]) =>
    Object.keys(fragment.paths ?? {}).map((path): [string, Fields] => [path, { $ref: pointer(name, path) }]),
  );
  return {
    openapi: shared?.openapi,
    info: shared?.info,
    servers: shared?.servers,
    tags: files.flatMap(([, fragment]) => fragment.tags ?? []),
    paths: Object.fromEntries(paths),
    components: { securitySchemes: shared?.components?.securitySchemes },
  };
}

const pointer = (file: string, path: string): string =>
  `${file}#/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}`;

/** What the files have and the document has not: a path of two files, a component that nothing refers to. */
function lostParts(files: readonly File[], document: SpecDocument): string[] {
  const lost: string[] = [];
  const owners = new Map<string, string>();
  for (const [name, fragment] of files) {
    for (const path of Object.keys(fragment.paths ?? {})) {
      const owner = owners.get(path);
      if (owner) lost.push(`${name}: ${path} is in ${owner} already.`);
      else owners.set(path, name);
    }
    for (const [section, components] of Object.entries(fragment.components ?? {})) {
      for (const component of Object.keys(components)) {
        if (!document.components[section]?.[component]) lost.push(`${name}: nothing uses ${section}/${component}.`);
      }
    }
  }
  return lost;
}

// Components in the order of their names, so that a change moves no more of the generated code than it touches.
function inOrder(document: SpecDocument): SpecDocument {
  const sections = sorted(document.components).map(([section, entries]) => [
    section,
    Object.fromEntries(sorted(entries)),
  ]);
  return { ...document, components: Object.fromEntries(sections) };
}

const sorted = <Value>(entries: Record<string, Value>): [string, Value][] =>
  Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));

const describe = (problem: NormalizedProblem): string =>
  `${problem.location[0]?.pointer ?? ""}: ${problem.message} (${problem.ruleId})`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { document, problems } = await bundleSpec(SPEC_DIRECTORY);
  const found = problems.length > 0 ? problems : await lintSpec(document);
  if (process.argv.includes("--lint")) console.log(found.length > 0 ? found.join("\n") : "spec/ is in order.");
  else console.log(JSON.stringify(document, null, 2));
  if (found.length > 0) process.exitCode = 1;
}
