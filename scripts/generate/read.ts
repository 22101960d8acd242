import { parseDocument } from "yaml";
import { GenerateError, Place, quoted } from "./place.js";

export const MAX_BYTES = 20 * 1024 * 1024;
const MAX_DEPTH = 200;
const MAX_NODES = 2_000_000;

/** The document that a YAML or JSON text holds, within the limits, with every reference checked. */
export const readDocument = (text: string): Place => checkDocument(parse(text));

export const checkDocument = (document: unknown): Place => {
  const root = new Place(document, document);
  checkSize(root);
  if (!/^3\.[01](\.|$)/.test(String(root.at("openapi").value ?? "")))
    root.at("openapi").fail(`is ${quoted(root.at("openapi").value)}; OpenAPI 3.0 and 3.1 are understood`);
  checkReferences(root);
  return root;
};

const parse = (text: string): unknown => {
  if (Buffer.byteLength(text) > MAX_BYTES) throw new GenerateError("#", `is larger than ${MAX_BYTES} bytes`);
  try {
    if (/^\s*\{/.test(text)) return JSON.parse(text);
    const document = parseDocument(text, { logLevel: "error", prettyErrors: true });
    const [error] = document.errors;
    if (error) throw error;
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (error instanceof RangeError) throw new GenerateError("#", `is nested more than ${MAX_DEPTH} levels deep`);
    throw new GenerateError("#", `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** Depth and number of nodes, aliases counted as often as they are used. Walks without recursion. */
const checkSize = (root: Place): void => {
  const queue: { value: unknown; pointer: string; depth: number }[] = [{ ...root, depth: 0 }];
  for (let nodes = 1; ; nodes++) {
    const node = queue.pop();
    if (node === undefined) return;
    if (node.depth > MAX_DEPTH) throw new GenerateError(node.pointer, `is nested more than ${MAX_DEPTH} levels deep`);
    if (nodes > MAX_NODES) throw new GenerateError("#", `has more than ${MAX_NODES} values`);
    if (typeof node.value !== "object" || node.value === null) continue;
    for (const [key, value] of Object.entries(node.value))
      queue.push({
        value,
        pointer: `${node.pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`,
        depth: node.depth + 1,
      });
  }
};

/** What the value under a keyword is: names chosen by the author, data that is no part of the document, or a node. */
type Content = "names" | "data" | "node";

const NAMES = new Set(
  `properties patternProperties $defs definitions dependentSchemas schemas responses parameters requestBodies headers
  securitySchemes links callbacks pathItems paths webhooks content encoding variables examples mapping scopes`.split(
    /\s+/,
  ),
);
const DATA = new Set(["example", "default", "const", "enum", "value"]);

const contentOf = (keyword: string, value: unknown): Content => {
  if (DATA.has(keyword) || keyword.startsWith("x-") || (keyword === "examples" && Array.isArray(value))) return "data";
  return NAMES.has(keyword) && !Array.isArray(value) ? "names" : "node";
};

const checkReferences = (place: Place, content: Content = "node"): void => {
  if (typeof place.value !== "object" || place.value === null || content === "data") return;
  if (Array.isArray(place.value)) {
    for (const item of place.items()) checkReferences(item);
    return;
  }
  if (content === "node") {
    for (const keyword of ["$dynamicRef", "$recursiveRef"])
      if (place.at(keyword).exists) place.at(keyword).fail("is a kind of reference that is not supported");
    if (place.at("$ref").exists) place.target();
  }
  for (const [key, child] of place.entries())
    checkReferences(child, content === "names" ? "node" : contentOf(key, child.value));
};

const PROSE = new Set(["summary", "description", "externalDocs", "x-source", "x-codeSamples"]);

/** The same value without what is written for people. */
export const withoutProse = (value: unknown, content: Content = "node"): unknown => {
  if (typeof value !== "object" || value === null || content === "data") return value;
  if (Array.isArray(value)) return value.map((item) => withoutProse(item));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => content === "names" || !PROSE.has(key))
      .map(([key, child]) => [key, withoutProse(child, content === "names" ? "node" : contentOf(key, child))]),
  );
};
