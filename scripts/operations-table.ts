// Writes docs/operations.md, the table of all operations, from the document and the emulator's handlers:
//   tsx scripts/operations-table.ts            writes it
//   tsx scripts/operations-table.ts --check    says whether it is current, and changes nothing
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { handlers } from "../src/emulator/handlers/index.js";
import { buildSpec } from "./build-spec.js";
import { unifiedDiff } from "./generate/diff.js";
import { methodNames, type Place, placesOf, type SpecDocument } from "./spec-document.js";

const FILE = fileURLToPath(new URL("../docs/operations.md", import.meta.url));

const HEAD = `# Operations

Made from [spec](../spec) by \`npm run docs\`; what is edited here is lost. One line for each operation of the API that this
package knows.

- **Method**: its public names on clients and on the default client. *by hand*: a module of its own uses it. *none*: a newer
  route replaces it, methods of other names use it on their way, or it is of no use to a client.
- **Credentials**: secret key, personal access token (PAT), public access token (public). *none*: it asks for none.
- **Pages**: how its list comes, and the largest page.
- **Repeated**: whether a failed request may be sent again (*always*, *never*, or *keyed*: with an idempotency key, which the
  client adds where it says so).
- **Emulator**: *state* where it keeps and answers what really happened, *example* where it answers with the document's example
  and says so by the header \`x-emulator-example\`.
- **Seen**: recorded exchanges with the real service stand behind it.

| Operation | Request | Method | Credentials | Pages | Repeated | Emulator | Seen |
| --- | --- | --- | --- | --- | --- | --- | --- |
`;

/** The whole page. */
export const operationsTable = (document: SpecDocument): string => HEAD + placesOf(document).map(rowOf).join("");

const rowOf = ({ operation, method, path }: Place): string => {
  const { operationId = "", "x-source": source = "" } = operation;
  const cells = [
    operationId,
    `\`${method.toUpperCase()} ${path}\``,
    publicNames(operation),
    credentials(operation),
    pages(operation),
    repeated(operation, method),
    handlers[operationId]?.isExample === undefined && Object.hasOwn(handlers, operationId) ? "state" : "example",
    isSeen(source) ? "yes" : "",
  ];
  return `| ${cells.join(" | ")} |\n`;
};

type Operation = Place["operation"];

const publicNames = (operation: Operation): string => {
  const names = methodNames(operation).map(({ name }) => `\`${name}\``);
  if (names.length > 0) return [...new Set(names)].join(", ");
  return operation["x-stream"] === undefined ? "*none*" : "*by hand*";
};

const WORDS: Readonly<Record<string, string>> = {
  secretKey: "secret key",
  personalAccessToken: "PAT",
  publicAccessToken: "public",
};

const credentials = ({ security = [] }: Operation): string =>
  security.flatMap((choice) => Object.keys(choice).map((name) => WORDS[name] ?? name)).join(", ") || "*none*";

const pages = ({ "x-pagination": page }: Operation): string => (page ? `${page.style}, ${page.max}` : "");

const repeated = ({ "x-repeat": repeat, "x-key": key }: Operation, method: string): string => {
  if (repeat !== "keyed") return repeat ?? (method === "get" ? "always" : "never");
  return key?.add ? "keyed, added" : "keyed";
};

/** Whether the source of an operation's facts names a recording. */
export const isSeen = (source: unknown): boolean => /recordings\//.test(String(source));

const main = async (): Promise<void> => {
  const [present, table] = [await readFile(FILE, "utf8").catch(() => ""), operationsTable(await buildSpec())];
  if (!process.argv.includes("--check")) {
    await mkdir(fileURLToPath(new URL("../docs/", import.meta.url)), { recursive: true });
    await writeFile(FILE, table);
  } else if (present !== table) {
    console.error(unifiedDiff("docs/operations.md", present, table));
    process.exitCode = 1;
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
