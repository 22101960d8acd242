/** How arguments become a path, a query, headers and a body. Pure; what cannot be sent faithfully is refused here. */

import type { Operation, QueryParameter } from "../generated/contract.js";
import { ConfigurationError, refusal } from "./errors.js";
import { isObject, own, text } from "./own.js";

const refuse = (operation: Operation, parameter: string, why: string): never => {
  throw refusal(operation, parameter, `${parameter} ${why}`);
};

/** The path, or an address that ends with it, with each argument as one encoded segment. */
export const serializePath = (operation: Operation, args: object, address = operation.path): string =>
  address.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const given = pathValue(operation, name, own(args, name));
    const value = text(own(own(operation.words, name), given)) ?? given;
    const encoded = encode(operation, name, value);
    return operation.twice?.includes(name) ? encodeURIComponent(encoded) : encoded;
  });

/** A path argument as text: an id, or the `id` of what was given. */
export const pathValue = (operation: Operation, name: string, given: unknown): string => {
  const value = isObject(given) ? own(given, "id") : given;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string") {
    return refuse(operation, name, "must be an id, or an object that has one");
  }
  if (value === "") return refuse(operation, name, "must not be empty");
  // URL parsers fold these two away, together with the segment before them.
  if (value === "." || value === "..") return refuse(operation, name, `must not be "${value}"`);
  return value;
};

const encode = (operation: Operation, name: string, value: string): string => {
  try {
    return encodeURIComponent(value);
  } catch {
    return refuse(operation, name, "holds half a surrogate pair");
  }
};

/** A request as far as the arguments of its call decide it. */
export interface Written {
  readonly query: object;
  /** The text of the body. */
  readonly content?: string | undefined;
  readonly repeatable: boolean;
  /** It is repeatable under a key of the client's own, which no later call of the caller's has. */
  readonly isOurs?: true;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The arguments of the query. `leave` is told of each that is none. */
export const splitQuery = (
  operation: Operation,
  given: unknown,
  leave: (name: string, value: unknown) => void = (name, value) => {
    // A misspelt filter that is dropped lists everything.
    if (value !== undefined) refuse(operation, name, "is no parameter of this call");
  },
): Record<string, unknown> => {
  if (given !== undefined && (!isObject(given) || Array.isArray(given)))
    return refuse(operation, "params", "must be an object");
  const query: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(given ?? {})) {
    if (own(operation.query, name)) query[name] = value;
    else leave(name, value);
  }
  return query;
};

/** The query string without its `?`, empty when there is nothing to say. */
export const serializeQuery = (operation: Operation, args: object): string => {
  const pairs: string[] = [];
  for (const [argument, parameter] of Object.entries(operation.query ?? {})) {
    const value = own(args, argument);
    const texts = value === undefined || value === null ? [] : queryTexts(operation, argument, parameter, value);
    if (texts.length === 0 && parameter.required) refuse(operation, argument, "is required");
    for (const text of texts) pairs.push(`${encodeURIComponent(parameter.name)}=${encode(operation, argument, text)}`);
  }
  return pairs.join("&");
};

const queryTexts = (operation: Operation, argument: string, parameter: QueryParameter, value: unknown): string[] => {
  if (!Array.isArray(value)) return [queryText(operation, argument, parameter, value)];
  if (!parameter.list) return refuse(operation, argument, "takes one value, not an array");
  const texts = value.map((each) => queryText(operation, argument, parameter, each));
  return parameter.list === "csv" && texts.length > 0 ? [texts.join(",")] : texts;
};

const queryText = (operation: Operation, argument: string, parameter: QueryParameter, value: unknown): string => {
  if (parameter.encode === "queue") return queueText(operation, argument, value);
  if (parameter.encode) {
    const moment = new Date(value instanceof Date || typeof value === "string" ? value : Number(value));
    if (Number.isNaN(moment.getTime())) {
      return refuse(operation, argument, "must be a Date, an ISO 8601 text or milliseconds");
    }
    return parameter.encode === "iso" ? moment.toISOString() : String(moment.getTime());
  }
  if (typeof value === "number") return numberText(operation, argument, parameter, value);
  if (typeof value === "boolean") return String(value);
  if (typeof value !== "string") return refuse(operation, argument, "must be a text, a number or a boolean");
  if (parameter.list === "csv" && value.includes(",")) {
    return refuse(operation, argument, "must not contain a comma");
  }
  return text(own(parameter.values, value)) ?? value;
};

const numberText = (operation: Operation, argument: string, { min, max }: QueryParameter, value: number): string =>
  Number.isInteger(value) && value >= (min ?? value) && value <= (max ?? value)
    ? String(value)
    : refuse(operation, argument, `must be a whole number${named("from", min)}${named("up to", max)}`);

const named = (word: string, bound: number | undefined): string => (bound === undefined ? "" : ` ${word} ${bound}`);

const queueText = (operation: Operation, argument: string, value: unknown): string => {
  const type = own(value, "type");
  const name = own(value, "name");
  if (typeof name !== "string" || name === "" || (type !== "task" && type !== "custom")) {
    return refuse(operation, argument, 'must be { type: "task" | "custom", name }');
  }
  return type === "task" ? `task/${name}` : name;
};

/** Names that a caller cannot set: each belongs to the client, or to the connection. */
const RESERVED =
  /^(authorization|host|connection|transfer-encoding|content-(length|type)|x-trigger-(request-idempotency-key|api-version|branch))$/i;

/** Checks one header that a caller gave. The value is in no message: it may be a credential. */
export const checkHeader = (name: string, value: unknown): void => {
  const why = RESERVED.test(name)
    ? "cannot be replaced"
    : !/^[!#$%&'*+.^_`|~\w-]+$/.test(name) || typeof value !== "string" || !isHeaderValue(value)
      ? "is no header that can be sent"
      : undefined;
  if (why)
    throw new ConfigurationError(`requestOptions: ${JSON.stringify(name.slice(0, 60))} ${why}`, {
      parameter: "additionalHeaders",
    });
};

/** Whether a text can stand in a header: printable Latin-1, without line breaks. */
export const isHeaderValue = (value: string): boolean => /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
