// How arguments become parts of a request: the parameters of the path and of the query.

import type { QueryParameter } from "../contract.js";
import { type Field, isObjectLike, objectFields } from "./body.js";
import { type Place, quoted } from "./place.js";
import { describe, type Types } from "./schema.js";
import { camel, isIdentifier, KEYWORDS } from "./text.js";

/** A value that a method takes by name or by position. */
export interface Argument {
  readonly name: string;
  readonly wire: string;
  readonly doc: string;
  readonly isRequired: boolean;
  readonly type: (types: Types) => string;
  /** The type of one value, where `type` admits several. */
  readonly single: (types: Types) => string;
}

/** The operation's parameters and, where it has none of that name, those of its path. */
export const readParameters = (item: Place, place: Place): Place[] => {
  const all = [item, place].flatMap((owner) =>
    owner
      .at("parameters")
      .items()
      .map((parameter) => parameter.target()),
  );
  const byName = new Map<string, Place>();
  for (const parameter of all) {
    const name = parameter.at("name").string() ?? parameter.at("name").fail("is missing");
    const where =
      parameter.at("in").word(["path", "query", "header", "cookie"]) ?? parameter.at("in").fail("is missing");
    if (!parameter.at("schema").exists) parameter.fail("has no schema; other forms of parameters are not supported");
    byName.set(`${where} ${name}`, parameter);
  }
  return [...byName.values()];
};

const readArgument = (parameter: Place): Place => {
  const named = parameter.at("x-argument");
  if (typeof named.value === "object") named.only("name", "encode", "values", "handle");
  return named;
};

export const argumentName = (owner: Place, wire: string): string => {
  const given =
    typeof owner.at("x-argument").value === "string" ? owner.at("x-argument") : owner.at("x-argument", "name");
  const name = given.string() ?? wire;
  return given.exists && !isIdentifier(name) ? given.fail("is not a name that an argument can have") : name;
};

/** The arguments of a path, in its order. `taken` are names that have another meaning where the arguments stand. */
export const readPath = (
  path: string,
  place: Place,
  parameters: readonly Place[],
  types: Types,
  taken: Set<string>,
): { argument: Argument; parameter: Place }[] => {
  const wires = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, wire]) => wire ?? "");
  if (/[{}]/.test(path.replace(/\{[^{}]*\}/g, "")) || new Set(wires).size < wires.length)
    place.fail("has a path whose braces do not name each parameter once");
  const declared = new Map(
    parameters
      .filter((parameter) => parameter.at("in").value === "path")
      .map((parameter) => [parameter.at("name").value, parameter]),
  );
  for (const [name, parameter] of declared)
    if (!wires.includes(String(name))) parameter.fail(`is not in the path ${quoted(path)}`);
  return wires.map((wire) => {
    const parameter = declared.get(wire) ?? place.fail(`does not declare the path parameter ${quoted(wire)}`);
    const handle = readArgument(parameter).at("handle");
    const schema = withoutFormat(parameter.at("schema"));
    const slot = types.slot(schema, "request");
    let name = argumentName(parameter, isIdentifier(wire) ? wire : camel(wire));
    while (taken.has(name) || KEYWORDS.has(name)) name = `${name}_`;
    taken.add(name);
    const type = (all: Types) => `${all.text(slot)}${handle.value === true ? " | { id: string }" : ""}`;
    const doc = describe(parameter, schema.target());
    return { parameter, argument: { name, wire, doc, isRequired: true, type, single: type } };
  });
};

/** A path has no `Date`: a moment in it is text. */
const withoutFormat = (schema: Place): Place =>
  schema.at("format").value === "date-time" ? schema.with({ type: "string" }) : schema;

export interface Query {
  readonly argument: Argument;
  readonly entry: QueryParameter;
}

/** A query parameter, or one for each field of an object that is spread over several. */
export const readQuery = (parameter: Place, types: Types): Query[] => {
  const name = parameter.at("name").string() ?? "";
  const schema = parameter.at("schema");
  const style = parameter.at("style").word(["form", "deepObject", "spaceDelimited", "pipeDelimited"]) ?? "form";
  const explode = parameter.at("explode").value ?? style === "form";
  const fields = objectFields(schema.target());
  if (fields && fields.length > 0) {
    if (style !== "deepObject" && explode !== true)
      parameter.at("style").fail("cannot carry an object; deepObject can");
    return fields.flatMap((field) =>
      readField(
        field,
        style === "deepObject" ? `${name}[${field.name}]` : field.name,
        types,
        field.isRequired && parameter.at("required").value === true,
      ),
    );
  }
  if (style === "deepObject" || (isObjectLike(schema.target()) && schema.target().at("type").exists))
    schema.fail("is an object whose fields are not known, which a query cannot carry");
  const { list, items } = listOf(schema);
  if (list && (style === "spaceDelimited" || style === "pipeDelimited"))
    parameter.at("style").fail("is not supported; lists are form, explode or not");
  const separate = list ? (explode === true ? "repeat" : "csv") : undefined;
  return [
    query({
      owner: parameter,
      schema,
      items,
      list,
      separate,
      wire: name,
      isRequired: parameter.at("required").value === true,
      types,
    }),
  ];
};

/** Fields of deep objects are one parameter each, as deep as they are known. Their lists are joined by commas. */
const readField = (field: Field, wire: string, types: Types, isRequired: boolean): Query[] => {
  const inner = objectFields(field.schema.target());
  if (inner && inner.length > 0)
    return inner.flatMap((each) => readField(each, `${wire}[${each.name}]`, types, isRequired && each.isRequired));
  const { list, items } = listOf(field.schema);
  return [
    query({
      owner: field.schema,
      schema: field.schema,
      items,
      list,
      separate: list ? "csv" : undefined,
      wire,
      isRequired,
      types,
    }),
  ];
};

/** The array that a schema is or may be, and what its elements are. */
const listOf = (schema: Place): { list?: Place; items: Place } => {
  const forms = [schema, ...schema.target().at("anyOf").items(), ...schema.target().at("oneOf").items()];
  const list = forms
    .map((form) => form.target())
    .find((form) => form.at("type").value === "array" || form.at("items").exists);
  return list ? { list, items: list.at("items") } : { items: schema };
};

const query = (source: {
  owner: Place;
  schema: Place;
  items: Place;
  list: Place | undefined;
  separate: "csv" | "repeat" | undefined;
  wire: string;
  isRequired: boolean;
  types: Types;
}): Query => {
  const { owner, wire, isRequired, list, types } = source;
  const given = readArgument(owner);
  const words = given
    .at("values")
    .entries()
    .map(([word, place]) => [word, place.string() ?? ""] as const);
  const items =
    words.length > 0 ? publicWords(source.items, new Map(words.map(([word, value]) => [value, word]))) : source.items;
  const format = items.target().at("format").value;
  const encode = given.at("encode").word(["epochMs", "iso", "queue"]) ?? (format === "date-time" ? "iso" : undefined);
  const slot = types.slot(items, "request");
  const single = (all: Types, form: "text" | "list" = "text"): string => {
    if (encode === undefined) return all.text(slot, form);
    const name = all.contract(encode === "queue" ? "QueueName" : "Moment");
    return form === "list" ? `readonly ${name}[]` : name;
  };
  const several = (all: Types) =>
    list?.at("maxItems").value === 1 ? `readonly [${single(all)}]` : single(all, "list");
  const name = argumentName(owner, wire);
  const facts = items.target();
  return {
    argument: {
      name,
      wire,
      isRequired,
      doc: describe(owner, list ?? facts),
      type: (all) => (source.separate ? `${single(all)} | ${several(all)}` : single(all)),
      single,
    },
    entry: {
      name: wire,
      ...(source.separate && { list: source.separate }),
      ...(encode && { encode }),
      ...(words.length > 0 && { values: Object.fromEntries(words) }),
      ...(isRequired && { required: true as const }),
      ...bounds(facts),
    },
  };
};

const bounds = (schema: Place): { min?: number; max?: number } => {
  const [min, max] = [schema.at("minimum").number(), schema.at("maximum").number()];
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
};

/** The same schema with the words that callers use in place of those on the wire. */
const publicWords = (place: Place, words: ReadonlyMap<unknown, string>): Place => {
  const target = place.target();
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== "object" || value === null) return words.get(value) ?? value;
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [
        key,
        ["enum", "const", "anyOf", "oneOf"].includes(key) ? rename(child) : child,
      ]),
    );
  };
  return target.with(rename(target.value));
};
