/**
 * What only requests that change something need: their body, and what makes a second one harmless. Loaded with the
 * first of them, so that a program that only reads does not carry it.
 */

import type { Operation } from "../generated/contract.js";
import { refusal } from "./errors.js";
import { protect } from "./idempotency.js";
import type { Settings } from "./limits.js";
import { own, text } from "./own.js";
import { splitQuery, type Written } from "./serialize.js";

/** The query, the text of the body, and whether and how the request may be repeated. */
export const write = (operation: Operation, given: unknown, settings: Settings): Written => {
  const { query, body } = operation.media ? { query: {}, body: undefined } : splitParameters(operation, given);
  const { fields, ...protection } = protect(operation, body, settings);
  const whole = fields ? { ...Object(body), ...fields } : body;
  const content = operation.media ? String(given) : whole === undefined ? undefined : serializeBody(operation, whole);
  return { query, content, ...protection };
};

/** The arguments of a call, told apart: those of the query, and what is left for the body. */
export const splitParameters = (operation: Operation, given: unknown): { query: object; body: unknown } => {
  if (typeof operation.body === "string") {
    if (given === undefined && !operation.optionalBody) {
      throw refusal(operation, operation.body, `${operation.body} is required`);
    }
    return { query: {}, body: operation.wholeBody ? given : { [operation.body]: given } };
  }
  if (!operation.body) return { query: splitQuery(operation, given), body: undefined };
  const body: Record<string, unknown> = {};
  const query = splitQuery(operation, given, (name, value) => {
    Object.defineProperty(body, text(own(operation.rename, name)) ?? name, { value, enumerable: true });
  });
  return { query, body };
};

/** The JSON text of a body. What JSON cannot carry is refused, with the place where it was found. */
export const serializeBody = (operation: Operation, body: unknown): string => {
  let json: string | undefined;
  try {
    json = JSON.stringify(body) as string | undefined;
  } catch (cause) {
    const found = unserializable(body, "body", []) ?? "body cannot be read";
    throw refusal(operation, found.split(" ")[0] ?? "body", found, cause);
  }
  // What is left is a function or a symbol, which JSON has no text for.
  if (json === undefined) throw refusal(operation, "the body", "the body is nothing that JSON can carry");
  if (operation.maxBody !== undefined && json.length > operation.maxBody / 3) {
    const bytes = new TextEncoder().encode(json).byteLength;
    // The service answers 413 and leaves a connection behind that never answers again.
    if (bytes > operation.maxBody) {
      throw refusal(
        operation,
        "the body",
        `the body is ${bytes} bytes; the service takes at most ${operation.maxBody}`,
      );
    }
  }
  return json;
};

/** Where a value is that JSON refuses, for the message alone. */
export const unserializable = (value: unknown, place: string, above: readonly unknown[]): string | undefined => {
  if (typeof value === "bigint") return `${place} is a BigInt`;
  if (above.includes(value)) return `${place} refers back to what contains it`;
  if (typeof value !== "object" || value === null) return undefined;
  try {
    JSON.stringify(value);
  } catch {
    for (const [key, each] of Object.entries(value)) {
      const found = unserializable(each, `${place}.${key}`, [...above, value]);
      if (found) return found;
    }
    return `${place} throws when it is read`;
  }
  return undefined;
};
