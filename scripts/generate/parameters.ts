// How arguments become parts of a request: the parameters of the path and of the query.

import type { QueryParameter } from "../contract.js";
import { type Field, isObject, objectFields } from "./body.js";
import { describe } from "./describe.js";
import { type Place, quoted } from "./place.js";
import type { Types } from "./schema.js";
import { camel, isIdentifier, isInherited, isVariable } from "./text.js";

/** A value that a method takes by name or by position. */
export interface Argument {
  readonly name: string;
  readonly wire: string;
  readonly doc: string;
  readonly isRequired: boolean;
  /** The text of its type, to be had when all types are printed. */
  readonly type: () => string;
  /** The type of one value, where `type` admits several. */
  readonly single: () => string;
}

/** The operation's parameters and, where it has none of that name, those of its path. */
export const readParameters = (item: Place, place: Place): Place[] => {
  const byName = new Map<string, Place>();
  for (const parameter of [...item.items("parameters"), ...place.items("parameters")].map((each) => each.target())) {
    const name = parameter.string("name") ?? parameter.fail("has no name");
    const where = parameter.word("in", ["path", "query", "header", "cookie"]) ?? parameter.fail("has no place");
    if (!parameter.has("schema")) parameter.fail("has no schema, and other forms of parameters are not supported");
    byName.set(`${where} ${name}`, parameter);
  }
  return [...byName.values()];
};

/** A call has no argument for a header: the client sets its own, and the caller adds others. */
export const refuseHeaders = (parameters: readonly Place[], ownHeaders: readonly (string | undefined)[]): void => {
  const ignored = ["accept", "content-type", "authorization", ...ownHeaders.map((name) => name?.toLowerCase())];
  for (const parameter of parameters)
    if (["header", "cookie"].includes(parameter.string("in") ?? "") && parameter.isTrue("required"))
      if (!ignored.includes(parameter.string("name")?.toLowerCase()))
        parameter.fail("is a required header or cookie, which no argument of a method becomes");
};

/** Whatever an argument may be told to do. */
const optionsOf = (owner: Place): Place => {
  const options = owner.at("x-argument");
  return typeof options.value === "object" ? options.only("name", "encode", "values", "handle") : options;
};

export const argumentName = (owner: Place, wire: string): string => {
  const options = optionsOf(owner);
  const place = typeof options.value === "object" ? options.at("name") : options;
  const name = place.string() ?? wire;
  return place.exists && !isIdentifier(name) ? place.fail("is not a name that an argument can have") : name;
};

export interface PathArgument extends Argument {
  readonly isTwice: boolean;
  /** It may also be given by its type and name, of which the type is a parameter by itself. */
  readonly isTyped: boolean;
  /** Words of callers that have another one on the wire. */
  readonly words: ReadonlyArray<readonly [word: string, wire: string]>;
}

export const isTyped = (parameter: Place): boolean =>
  parameter.string("in") === "path" && optionsOf(parameter).at("handle").value === "typed";

/** The arguments of a path, in its order. `taken` are names that mean something else where the arguments stand. */
export const readPath = (
  path: string,
  place: Place,
  parameters: readonly Place[],
  types: Types,
  taken: ReadonlySet<string>,
): PathArgument[] => {
  const wires = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, wire]) => wire ?? "");
  const fixed = path.replace(/\{[^{}]*\}/g, "");
  if (!path.startsWith("/") || /[{}]/.test(fixed) || new Set(wires).size < wires.length)
    place.fail(`has the path ${quoted(path)}; one begins with a slash and has each name in braces once`);
  // Whatever stands there, a URL parser would take it for something else, or away.
  if (/[?#\\\s]/.test(fixed) || path.split("/").some((segment) => /^(\.|%2e){1,2}$/i.test(segment)))
    place.fail(`has the path ${quoted(path)}, which is more than a path, or another one than it seems`);
  const declared = new Map(
    parameters.filter((each) => each.string("in") === "path").map((each) => [each.string("name"), each]),
  );
  for (const [name, parameter] of declared)
    if (!wires.includes(name ?? "")) parameter.fail(`is not in the path ${quoted(path)}`);
  const names = new Set(taken);
  return wires.map((wire) => {
    const parameter = declared.get(wire) ?? place.fail(`does not declare the path parameter ${quoted(wire)}`);
    const schema = parameter.at("schema");
    const target = schema.target();
    parameter.word("style", ["simple"]);
    if (target.types().some((type) => type === "array" || type === "object"))
      parameter.fail("is not one segment of a path");
    // A path has no place for a `Date`: a moment in it is text.
    const slot = types.slot(
      target.at("format").value === "date-time" ? schema.with({ type: "string" }) : schema,
      "request",
    );
    let name = argumentName(parameter, isIdentifier(wire) ? wire : camel(wire));
    while (names.has(name) || !isVariable(name)) name = `${name}_`;
    names.add(name);
    const isNamed = isTyped(parameter);
    const isHandle = isNamed || optionsOf(parameter).isTrue("handle");
    const type = () =>
      `${types.text(slot)}${isHandle ? " | { id: string }" : ""}${isNamed ? ` | ${types.contract("QueueName")}` : ""}`;
    const isTwice = parameter.word("x-encode", ["twice"]) !== undefined;
    const words = wordsOf(parameter);
    const doc = describe(parameter, target);
    return { name, wire, doc, isRequired: true, type, single: type, isTwice, isTyped: isNamed, words };
  });
};

const wordsOf = (owner: Place): (readonly [word: string, wire: string])[] =>
  optionsOf(owner)
    .entries("values")
    .map(([word, value]) => [word, value.string() ?? ""] as const);

export interface QueryArgument extends Argument {
  readonly entry: QueryParameter;
}

/** A query parameter, or one for each field of an object that is spread over several. */
export const readQuery = (parameter: Place, types: Types): QueryArgument[] => {
  const wire = parameter.string("name") ?? "";
  const schema = parameter.at("schema");
  const style = parameter.word("style", ["form", "deepObject", "spaceDelimited", "pipeDelimited"]) ?? "form";
  const explode = parameter.at("explode").value ?? style === "form";
  const isRequired = parameter.isTrue("required");
  const spread = (name: string) => (style === "deepObject" ? `${wire}[${name}]` : name);
  const fields = objectFields(schema.target());
  if (fields && (style === "deepObject" || explode === true))
    return fields.flatMap((field) =>
      readField({ ...field, isRequired: field.isRequired && isRequired }, spread(field.name), types),
    );
  if (fields || style === "deepObject" || (schema.target().has("type") && isObject(schema.target())))
    parameter.fail("is an object in a form that a query cannot carry; deepObject with known fields can be");
  const list = listOf(schema);
  if (list) refuseNested(list);
  if (list && style !== "form") parameter.at("style").fail("is not supported for lists; form is, exploded or not");
  return [
    queryArgument(
      parameter,
      schema,
      wire,
      isRequired,
      list && { list, form: explode === true ? "repeat" : "csv" },
      types,
    ),
  ];
};

/** Fields of deep objects are one parameter each, as deep as they are known. Their lists are joined by commas. */
const readField = (field: Field, wire: string, types: Types): QueryArgument[] => {
  const { schema, isRequired } = field;
  const inner = objectFields(schema.target());
  if (inner)
    return inner.flatMap((each) =>
      readField({ ...each, isRequired: isRequired && each.isRequired }, `${wire}[${each.name}]`, types),
    );
  const list = listOf(schema);
  if (list) refuseNested(list);
  return [queryArgument(schema, schema, wire, isRequired, list && { list, form: "csv" }, types)];
};

/** In a query the elements of a list are texts. */
const refuseNested = (list: Place): void => {
  const items = list.at("items");
  const target = items.target();
  if (target.types().some((type) => type === "object" || type === "array") || objectFields(target))
    items.fail("is an object or a list inside of a list, which a query cannot carry");
};

/** The array that a schema is or may be. */
const listOf = (schema: Place): Place | undefined => {
  const target = schema.target();
  const forms = [target, ...[...target.items("anyOf"), ...target.items("oneOf")].map((form) => form.target())];
  return forms.find((form) => form.types().includes("array") || form.has("items"));
};

const queryArgument = (
  owner: Place,
  schema: Place,
  wire: string,
  isRequired: boolean,
  several: { readonly list: Place; readonly form: "csv" | "repeat" } | undefined,
  types: Types,
): QueryArgument => {
  const options = optionsOf(owner);
  const name = argumentName(owner, wire);
  if (isInherited(name))
    owner.fail(`is an argument named ${quoted(name)}, which every object has; x-argument gives it another`);
  const values = wordsOf(owner);
  const items = several ? several.list.at("items") : schema;
  const one = items.target();
  const encode =
    options.word("encode", ["epochMs", "iso", "queue"]) ?? (one.at("format").value === "date-time" ? "iso" : undefined);
  const slot = types.slot(
    values.length > 0 ? publicWords(one, new Map(values.map(([word, value]) => [value, word]))) : items,
    "request",
  );
  const single = (form: "text" | "list" = "text"): string => {
    if (encode === undefined) return types.text(slot, form);
    const name = types.contract(encode === "queue" ? "QueueName" : "Moment");
    return form === "list" ? `readonly ${name}[]` : name;
  };
  const many = () => (several?.list.at("maxItems").value === 1 ? `readonly [${single()}]` : single("list"));
  const [min, max] = [one.number("minimum"), one.number("maximum")];
  return {
    name,
    wire,
    isRequired,
    doc: describe(owner, several?.list ?? one),
    type: () => (several ? `${single()} | ${many()}` : single()),
    single: () => single(),
    entry: {
      name: wire,
      ...(several && { list: several.form }),
      ...(encode && { encode }),
      ...(values.length > 0 && { values: Object.fromEntries(values) }),
      ...(isRequired && { required: true as const }),
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
    },
  };
};

/** The same schema with the words that callers use in place of those on the wire. */
const publicWords = (place: Place, words: ReadonlyMap<unknown, string>): Place => {
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== "object" || value === null) return words.get(value) ?? value;
    const isWords = (key: string) => ["enum", "const", "anyOf", "oneOf"].includes(key);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, isWords(key) ? rename(inner) : inner]));
  };
  return place.with(rename(place.value));
};
