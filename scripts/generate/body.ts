// What a request's body is made of: fields that a method takes by name, the value of one field, or the whole.

import { describe } from "./describe.js";
import { type Argument, argumentName } from "./parameters.js";
import { type Place, quoted } from "./place.js";
import type { Slot, Types } from "./schema.js";

export interface Field {
  readonly name: string;
  readonly schema: Place;
  readonly isRequired: boolean;
}

/** The fields of an object that has these and no others, put together from all of its parts. */
export const objectFields = (place: Place): Field[] | undefined => {
  const isOpen = ["additionalProperties", "patternProperties"].some(
    (key) => ![undefined, false].includes(place.at(key).value as undefined | false),
  );
  if (isOpen || place.has("anyOf") || place.has("oneOf") || !(place.has("properties") || place.has("allOf")))
    return undefined;
  const own = place.entries("properties").map(([name, schema]) => ({ name, schema, isRequired: false }));
  const known: Field[] = [];
  for (const fields of [...place.items("allOf").map((part) => objectFields(part.target())), own]) {
    if (!fields) return undefined;
    known.push(...fields);
  }
  if (new Set(known.map(({ name }) => name)).size < known.length) return undefined;
  const required = place.strings("required");
  return known.map((field) => ({ ...field, isRequired: field.isRequired || required.includes(field.name) }));
};

export interface Body {
  readonly fields: readonly (Argument & { readonly isRenamed: boolean })[];
  /** A body that is not taken apart. */
  readonly whole?: Slot;
  /** What the method takes instead of parameters: the value of the one field, or a body that need not be an object. */
  readonly only?: {
    readonly name: string;
    readonly slot: Slot;
    readonly isRequired: boolean;
    readonly isWhole?: true;
  };
  readonly isRequired: boolean;
}

export const readBody = (place: Place, types: Types, isHandwritten: boolean): Body | undefined => {
  const request = place.at("requestBody").target();
  if (!request.exists) return undefined;
  const schema = jsonContent(request)?.at("schema");
  if (!schema && isHandwritten) {
    // Whoever writes the method by hand needs the type of what it sends: of a line, where the body is many of them.
    for (const [, media] of request.entries("content"))
      if (media.has("schema")) types.slot(media.at("schema"), "request");
    return undefined;
  }
  if (!schema) return request.at("content").fail("has no JSON form, and a call sends nothing else");
  const isRequired = request.isTrue("required");
  const target = schema.target();
  const only = request.string("x-argument");
  const fields = objectFields(target)?.filter((field) => !field.schema.isTrue("readOnly"));
  if (only !== undefined && !fields)
    return {
      fields: [],
      only: { name: only, slot: types.slot(schema, "request"), isRequired, isWhole: true },
      isRequired,
    };
  if (!isObject(target)) schema.fail("is not an object, as the parameters of a method are");
  const whole = types.slot(schema, "request");
  if (only !== undefined) {
    const field = fields?.find(({ name }) => name === only);
    if (!field) return request.at("x-argument").fail(`is ${quoted(only)}, a field that the body does not have`);
    const slot = types.slot(field.schema, "request");
    return { fields: [], only: { name: only, slot, isRequired: field.isRequired }, isRequired };
  }
  if (fields) return { fields: fields.map((field) => bodyArgument(field, types)), isRequired };
  refuseRenames(target);
  const isBare = !["properties", "additionalProperties", "allOf", "anyOf", "oneOf"].some((key) => target.has(key));
  return { fields: [], whole: isBare ? types.slot(schema.with({ type: "object" }), "request") : whole, isRequired };
};

const bodyArgument = ({ name: wire, schema, isRequired }: Field, types: Types): Body["fields"][number] => {
  const slot = types.slot(schema, "request");
  const name = argumentName(schema, wire);
  const type = () => types.text(slot);
  return { name, wire, doc: describe(schema), isRequired, type, single: type, isRenamed: name !== wire };
};

const compositions = (place: Place): Place[] =>
  ["allOf", "anyOf", "oneOf"].flatMap((key) => place.items(key)).map((part) => part.target());

/** Whether JSON of that schema can be an object and nothing else, as far as the schema says. */
export const isObject = (place: Place): boolean =>
  !["enum", "const", "items"].some((key) => place.has(key)) &&
  place.types().every((type) => type === "object" || type === "null") &&
  compositions(place).every(isObject);

/** A field that is renamed must be known when the method is written. */
const refuseRenames = (place: Place): void => {
  for (const [, property] of [place, ...compositions(place)].flatMap((part) => part.entries("properties")))
    if (property.has("x-argument")) property.at("x-argument").fail("renames a field of a body that is not taken apart");
};

/** The media type of a body that has no JSON form. */
export const otherMedia = (place: Place): string | undefined => {
  const request = place.at("requestBody").target();
  return request.exists && !jsonContent(request) ? request.entries("content")[0]?.[0] : undefined;
};

/** The media type whose text is JSON. */
export const jsonContent = (place: Place): Place | undefined => {
  const all = place.entries("content");
  const isJson = ([name]: [string, Place]) => /^(\w+\/([^;]+\+)?json|\*\/\*)\s*(;|$)/i.test(name);
  return (all.find(([name]) => name === "application/json") ?? all.find(isJson))?.[1];
};
