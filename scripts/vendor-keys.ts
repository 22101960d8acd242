// The keys that this project's documents have beyond standard OpenAPI: where each may stand and what it may say.
import type { Fields } from "./spec-document.js";

const text = { type: "string", minLength: 1 };
const only = (properties: Fields, required: string[] = []) => ({
  type: "object",
  additionalProperties: false,
  minProperties: 1,
  properties,
  required,
});

/** A dotted name in lower camel case: `runs.list`, `whoami`. */
export const METHOD_NAME = "^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*$";
const methodName = { type: "string", pattern: METHOD_NAME };
const argumentName = { type: "string", pattern: "^[a-z][A-Za-z0-9]*$" };
/** A name by itself, or one whose method fills in fields of the body. */
const method = {
  anyOf: [methodName, only({ name: methodName, with: { type: "object", minProperties: 1 } }, ["name", "with"])],
};

/** Words of callers, each with the one that goes over the wire. */
const words = { type: "object", minProperties: 1, additionalProperties: text };

/** JSON Schemas of the values, by the kind of node that has the key. */
export const VENDOR_KEYS: Record<string, Record<string, Fields>> = {
  operation: {
    "x-method": { anyOf: [methodName, { type: "array", items: method, minItems: 1, uniqueItems: true }] },
    "x-pagination": only({ style: { enum: ["cursor", "offset", "forward"] }, max: { type: "integer", minimum: 1 } }, [
      "style",
      "max",
    ]),
    "x-repeat": { enum: ["always", "keyed", "never"] },
    "x-key": only({ header: text, field: text, ttl: text, add: { const: true } }),
    "x-limiter": { enum: ["general", "deployments", "batchItems", "queryConcurrency", "publicTokens", "none"] },
    "x-max-body": { type: "integer", minimum: 1 },
    "x-stream": { enum: ["shape", "events", "ndjson"] },
    "x-branch": { const: "never" },
    "x-secret": { const: true },
    "x-source": text,
  },
  query: {
    "x-argument": {
      anyOf: [
        argumentName,
        only({
          name: argumentName,
          encode: { enum: ["epochMs", "iso", "queue"] },
          values: words,
        }),
      ],
    },
  },
  path: {
    "x-argument": only({ name: argumentName, handle: { enum: [true, "typed"] }, values: words }),
    "x-encode": { const: "twice" },
  },
  requestBody: { "x-argument": argumentName },
  property: { "x-argument": argumentName, "x-open": text },
  schema: { "x-open": text },
  tag: { "x-load": { const: "later" } },
  securityScheme: { "x-bound": { type: "array", items: argumentName, minItems: 1, uniqueItems: true } },
};
