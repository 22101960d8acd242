// From text to a document that is safe to walk: within its limits, and with every reference checked.

import { parseDocument } from "yaml";
import { escapeKey, GenerateError, Place, quoted } from "./place.js";

const MAX_BYTES = 20 * 1024 * 1024;
const MAX_DEPTH = 200;
const MAX_VALUES = 1_000_000;
const MAX_ALIASES = 100;

export const checkBytes = (bytes: number): void => {
  if (bytes > MAX_BYTES) throw new GenerateError("#", `is larger than ${MAX_BYTES} bytes`);
};

/** The document in a YAML or JSON text. */
export const parseText = (text: string): Place => {
  checkBytes(Buffer.byteLength(text));
  return checkDocument(parse(text));
};

export const checkDocument = (document: unknown): Place => {
  checkSize(document);
  const root = new Place(document, document);
  const version = root.at("openapi");
  if (!/^3\.[01](\.|$)/.test(String(version.value)))
    version.fail(`is ${quoted(version.value)}; OpenAPI 3.0 and 3.1 are understood`);
  checkReferences(root, new Set());
  return root;
};

const parse = (given: string): unknown => {
  const text = given.replace(/^\uFEFF/, "");
  try {
    if (/^\s*\{/.test(text)) return JSON.parse(text);
    // Merge keys (`<<`) are no part of YAML 1.2, but in a document nobody means a property of that name by them.
    const document = parseDocument(text, { logLevel: "error", merge: true });
    if (document.errors[0]) throw document.errors[0];
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    // A parser that runs out of stack says so in this way.
    if (error instanceof RangeError) throw new GenerateError("#", `is nested more than ${MAX_DEPTH} levels deep`);
    throw new GenerateError("#", `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** Walks without recursion. What has several aliases counts several times. */
const checkSize = (document: unknown): void => {
  const queue = [{ value: document, pointer: "#", depth: 0 }];
  let values = 0;
  for (let node = queue.pop(); node; node = queue.pop()) {
    const { value, pointer, depth } = node;
    if (depth > MAX_DEPTH) throw new GenerateError(pointer, `is nested more than ${MAX_DEPTH} levels deep`);
    if (++values > MAX_VALUES) throw new GenerateError("#", `has more than ${MAX_VALUES} values`);
    if (typeof value !== "object" || value === null) continue;
    for (const [key, inner] of Object.entries(value))
      queue.push({ value: inner, pointer: `${pointer}/${escapeKey(key)}`, depth: depth + 1 });
  }
};

/** What stands under a keyword: names that the author chose, data that is no part of the description, or a node of it. */
type Content = "names" | "data" | "node";

const NAMES = new Set(
  `properties patternProperties $defs definitions dependentSchemas schemas responses parameters requestBodies headers
  securitySchemes links callbacks pathItems paths webhooks content encoding variables examples mapping scopes`.split(
    /\s+/,
  ),
);
const DATA = new Set(["example", "default", "const", "enum", "value"]);

const contentOf = (content: Content, key: string, value: unknown): Content => {
  if (content === "names") return "node";
  if (DATA.has(key) || key.startsWith("x-") || (key === "examples" && Array.isArray(value))) return "data";
  return NAMES.has(key) && !Array.isArray(value) ? "names" : "node";
};

const checkReferences = (place: Place, finished: Set<string>, content: Content = "node"): void => {
  if (typeof place.value !== "object" || place.value === null || content === "data") return;
  if (content === "node" && place.has("$ref")) checkComposition(place.target(), finished);
  for (const keyword of content === "node" ? ["$dynamicRef", "$recursiveRef"] : [])
    if (place.has(keyword)) place.at(keyword).fail("is a kind of reference that is not supported");
  if (Array.isArray(place.value)) for (const item of place.items()) checkReferences(item, finished);
  else
    for (const [key, child] of place.entries()) checkReferences(child, finished, contentOf(content, key, child.value));
};

/** What a schema is composed of must not lead back to it: nothing would be said. Fields and elements may. */
const checkComposition = (place: Place, finished: Set<string>, path: readonly string[] = []): void => {
  if (finished.has(place.pointer)) return;
  if (path.includes(place.pointer)) place.fail("is composed of nothing but itself");
  if (path.length > MAX_DEPTH) place.fail(`is composed of more than ${MAX_DEPTH} schemas in a row`);
  for (const keyword of ["allOf", "anyOf", "oneOf"])
    for (const part of Array.isArray(place.at(keyword).value) ? place.items(keyword) : [])
      checkComposition(part.target(), finished, [...path, place.pointer]);
  finished.add(place.pointer);
};

const PROSE = new Set(["summary", "description", "externalDocs", "x-source", "x-codeSamples"]);

/** The same value without what is written for people. */
export const withoutProse = (value: unknown, content: Content = "node"): unknown => {
  if (typeof value !== "object" || value === null || content === "data") return value;
  if (Array.isArray(value)) return value.map((item) => withoutProse(item));
  const kept = Object.entries(value).filter(([key]) => content === "names" || !PROSE.has(key));
  return Object.fromEntries(kept.map(([key, child]) => [key, withoutProse(child, contentOf(content, key, child))]));
};
