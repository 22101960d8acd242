// What a request's body is made of: the fields that a method takes, or the whole.

import { type Argument, argumentName } from "./parameters.js";
import { type Place, quoted } from "./place.js";
import { describe, requiredNames, type Slot, type Types } from "./schema.js";

export interface Field {
  readonly name: string;
  readonly schema: Place;
  readonly isRequired: boolean;
}

/** The fields of an object that has these and no others, put together from all of its parts. */
export const objectFields = (place: Place): Field[] | undefined => {
  const others = ["additionalProperties", "patternProperties", "anyOf", "oneOf"].filter(
    (key) => place.at(key).exists && place.at(key).value !== false,
  );
  if (others.length > 0 || (!place.at("properties").exists && !place.at("allOf").exists)) return undefined;
  const parts = place
    .at("allOf")
    .items()
    .map((part) => objectFields(part.target()));
  const required = requiredNames(place);
  const own = place
    .at("properties")
    .entries()
    .map(([name, schema]) => ({ name, schema, isRequired: false }));
  const known: Field[] = [];
  for (const fields of [...parts, own]) {
    if (!fields) return undefined;
    known.push(...fields);
  }
  const byName = new Map(known.map((field) => [field.name, field]));
  if (byName.size < known.length) return undefined;
  return known.map((field) => ({ ...field, isRequired: field.isRequired || required.includes(field.name) }));
};

export const isObjectLike = (place: Place): boolean => {
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => place.at(key).items());
  if (place.at("enum").exists || place.at("const").exists || place.at("items").exists) return false;
  return (
    [undefined, "object"].includes(place.at("type").string()) && parts.every((part) => isObjectLike(part.target()))
  );
};

export interface Body {
  readonly fields: readonly (Argument & { readonly schema: Place })[];
  readonly whole?: Slot;
  readonly value?: string;
  readonly entry?: true | string;
  readonly isRequired: boolean;
}

export const readBody = (place: Place, types: Types): Body => {
  const request = place.at("requestBody").target();
  const none = { fields: [], isRequired: false };
  if (!request.exists) return none;
  const isHandwritten = place.at("x-method").value === "none" || place.at("x-stream").exists;
  const json = jsonContent(request);
  if (!json)
    return isHandwritten ? none : request.at("content").fail("has no JSON form, and a call sends nothing else");
  const isRequired = request.at("required").value === true;
  const schema = json.at("schema");
  const target = schema.target();
  if (target.exists && !isObjectLike(target)) schema.fail("is not an object, and the parameters of a method are one");
  const argument = request.at("x-argument").string();
  const whole = types.slot(schema, "request");
  const fields = objectFields(target)?.filter((field) => field.schema.at("readOnly").value !== true);
  const known = (fields ?? []).map(({ name, schema, isRequired }) => {
    const slot = types.slot(schema, "request");
    const type = (all: Types) => all.text(slot);
    return {
      name: argumentName(schema, name),
      wire: name,
      doc: describe(schema),
      isRequired,
      type,
      single: type,
      schema,
    };
  });
  if (argument !== undefined) {
    const field = known.filter(({ wire }) => wire === argument);
    if (field.length === 0) request.at("x-argument").fail(`is ${quoted(argument)}, which the body does not have`);
    return { fields: field, value: argument, entry: argument, isRequired };
  }
  if (fields) return { fields: known, entry: true, isRequired };
  const isOpen =
    target.value === undefined ||
    !["properties", "allOf", "anyOf", "oneOf", "additionalProperties"].some((key) => target.at(key).exists);
  return {
    fields: [],
    whole: isOpen ? types.slot(schema.with({ type: "object" }), "request") : whole,
    entry: true,
    isRequired,
  };
};

/** The media type whose text is JSON, `application/json` first. */
export const jsonContent = (place: Place): Place | undefined => {
  const all = place.at("content").entries();
  const isJson = (name: string) => /^(application|text)\/([^;]+\+)?json\s*(;|$)/i.test(name) || name === "*/*";
  return (all.find(([name]) => name === "application/json") ?? all.find(([name]) => isJson(name)))?.[1];
};
