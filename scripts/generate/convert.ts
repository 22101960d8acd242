// Rewrites a schema into the few forms that openapi-typescript prints faithfully, for requests or for answers.

import { describe } from "./describe.js";
import { lastKey, type Place } from "./place.js";

export const DIRECTIONS = ["answer", "request"] as const;
export type Direction = (typeof DIRECTIONS)[number];
export type Schema = { readonly [keyword: string]: unknown };

interface Context {
  readonly direction: Direction;
  /** What stands for a reference to that place. */
  readonly reference: (target: Place) => string;
  /** Fields that a composition requires of its parts. */
  readonly required?: readonly string[];
  /** Other strings are admitted beside the words of an `enum`. Left out: in answers. */
  readonly isOpen?: boolean;
}

/** Types that no schema can say travel as a `format`; formats of the document are not passed on. */
const ANY_OTHER_STRING: Schema = { type: "string", format: "string & {}" };
const MOMENT: Record<Direction, Schema> = {
  answer: { type: "string", format: "Date" },
  request: { type: "string", format: "Date | string" },
};

const KINDS = ["string", "number", "integer", "boolean", "array", "object", "null"] as const;
type Kind = (typeof KINDS)[number];

export const convert = (place: Place, direction: Direction, reference: Context["reference"]): Schema =>
  whole(place, { direction, reference });

const whole = (place: Place, context: Context): Schema => {
  if (place.value === true || !place.exists) return {};
  if (place.value === false) return { enum: [] };
  const kinds = Array.isArray(place.at("type").value)
    ? place.items("type").map((_, index) => place.at("type").word(`${index}`, KINDS))
    : [place.word("type", KINDS)];
  const some = kinds.filter((kind) => kind !== "null");
  const isNullable =
    place.isTrue("nullable") || some.length < kinds.length || place.items("enum").some(({ value }) => value === null);
  const values = place.has("const") ? [place.at("const")] : place.items("enum");
  const isNull = values.length > 0 && values.every(({ value }) => value === null);
  if (isNull || some.length === 0) return { type: "null" };
  return anyOf([...some.map((kind) => ofKind(place, kind, context)), ...(isNullable ? [{ type: "null" }] : [])]);
};

const anyOf = (schemas: readonly Schema[]): Schema =>
  schemas.length === 1 && schemas[0] ? schemas[0] : { anyOf: schemas };

/** The schema as one of its types sees it: what it says itself, and everything it is composed of. */
const ofKind = (place: Place, kind: Kind | undefined, context: Context): Schema => {
  const required = [...(context.required ?? []), ...place.strings("required")];
  const references = place.has("$ref") ? [refer(place.referenced(), required, context)] : [];
  // Before 3.1 nothing beside a reference counts.
  if (references[0] && String(place.document.at("openapi").value).startsWith("3.0")) return references[0];
  const inner = { ...context, required };
  const own = ofItself(place, kind, inner);
  const parts = [
    ...references,
    ...(own ? [own] : []),
    ...place.items("allOf").map((part) => whole(part, inner)),
    ...["anyOf", "oneOf"].flatMap((keyword) => union(place, keyword, inner)),
  ];
  if (parts.length === 0) return kind === "object" ? { type: "object" } : {};
  return parts[0] && parts.length === 1 ? parts[0] : { allOf: parts };
};

const refer = (target: Place, names: readonly string[], { direction, reference }: Context): Schema => {
  const required = names.filter((name) => isOptional(target, name, direction));
  return { $ref: reference(target), ...(required.length > 0 && { required }) };
};

/** Whether an object has the field and may lack it. */
const isOptional = (place: Place, name: string, direction: Direction): boolean => {
  const target = place.target();
  const property = target.at("properties", name);
  const isOwn = property.exists && !property.isTrue(HIDDEN[direction]);
  if (isOwn) return !target.strings("required").includes(name);
  return target.items("allOf").some((part) => isOptional(part, name, direction));
};

const HIDDEN = { answer: "writeOnly", request: "readOnly" } as const;

const ofItself = (place: Place, kind: Kind | undefined, context: Context): Schema | undefined => {
  if (place.has("const") || place.has("enum")) return words(place, context);
  const inner = { direction: context.direction, reference: context.reference };
  if (kind === "string")
    return place.at("format").value === "date-time" ? MOMENT[context.direction] : { type: "string" };
  if (kind === "number" || kind === "integer") return { type: "number" };
  if (kind === "boolean") return { type: "boolean" };
  if (kind === "array" || (kind === undefined && place.has("items"))) return array(place, inner);
  return object(place, inner, context.required);
};

/** A constant, or the values of an enum. Those that are objects or lists are left open. */
const words = (place: Place, context: Context): Schema => {
  const all = place.has("const") ? [place.at("const").value] : place.items("enum").map(({ value }) => value);
  const values = all.filter((value) => value !== null);
  if (!values.every((value) => ["string", "number", "boolean"].includes(typeof value))) return {};
  const isOpen = context.isOpen ?? context.direction === "answer";
  const isOpenEnum = isOpen && !place.has("const") && values.every((value) => typeof value === "string");
  return isOpenEnum ? { anyOf: [{ enum: values }, ANY_OTHER_STRING] } : { enum: values };
};

/** The elements of a tuple may be missing, so it is an array of any of them. */
const array = (place: Place, context: Context): Schema => {
  const [first, others] = [place.items("prefixItems"), place.at("items")];
  const all = others.value === false && first.length > 0 ? first : [...first, others];
  return { type: "array", items: anyOf(all.map((item) => whole(item, context))) };
};

const object = (place: Place, context: Context, required: readonly string[] = []): Schema | undefined => {
  const properties = place.entries("properties").filter(([, property]) => !property.isTrue(HIDDEN[context.direction]));
  const others = [place.at("additionalProperties"), ...place.entries("patternProperties").map(([, other]) => other)];
  const admitted = others.filter((other) => other.exists && other.value !== false);
  if (properties.length === 0 && admitted.length === 0) return undefined;
  const fields = properties.map(([name, property]) => [name, property, whole(property, context)] as const);
  const described = fields.map(([name, property, schema]) => {
    return [name, { allOf: [schema], description: describe(property) }] as const;
  });
  const rest = anyOf(admitted.map((other) => whole(other, context)));
  // What TypeScript says of the other fields it says of the known ones as well. Where that is wrong it says nothing.
  const isTrueOfAll = fields.every(([, , schema]) => isPartOf(schema, rest));
  return {
    type: "object",
    properties: Object.fromEntries(described),
    required,
    ...(admitted.length > 0 && { additionalProperties: isTrueOfAll ? rest : {} }),
  };
};

/** Whether each form of a schema is one of another's. */
const isPartOf = (schema: Schema, whole: Schema): boolean => {
  const [forms, all] = [schema, whole].map(({ anyOf, ...rest }) =>
    (Array.isArray(anyOf) ? anyOf : [rest]).map((form) => JSON.stringify(form)),
  );
  return forms?.every((form) => all?.includes(form)) === true;
};

const union = (place: Place, keyword: string, context: Context): Schema[] => {
  const members = place.items(keyword);
  if (members.length === 0) return [];
  // Known words beside any string: editors offer the words, and no other string is refused.
  const isOpen = members.some(isPlainString) && members.some((member) => hasWords(member.target()));
  const tag = place.at("discriminator").string("propertyName");
  const schemas = members.map((member) => {
    if (isOpen && isPlainString(member)) return ANY_OTHER_STRING;
    const schema = whole(member, isOpen ? { ...context, isOpen: false } : context);
    if (tag === undefined || !member.has("$ref")) return schema;
    const properties = { [tag]: { enum: tagWords(place.at("discriminator"), member.referenced().pointer) } };
    return { allOf: [schema, { type: "object", properties, required: [tag] }] };
  });
  return [anyOf(schemas)];
};

/** The words that tell this member of a union: those of the mapping, else the name of the component. */
const tagWords = (discriminator: Place, pointer: string): string[] => {
  const mapped = discriminator
    .entries("mapping")
    .filter(([, { value }]) => value === pointer || value === lastKey(pointer));
  return mapped.length > 0 ? mapped.map(([word]) => word) : [lastKey(pointer)];
};

const hasWords = (place: Place): boolean =>
  [place.at("const"), ...place.items("enum")].some(({ value }) => typeof value === "string");
const isPlainString = (place: Place): boolean =>
  place.at("type").value === "string" && place.at("format").value !== "date-time" && !hasWords(place);
