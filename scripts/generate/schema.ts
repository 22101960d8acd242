// From the document's schemas to named types. Schemas are rewritten into the few forms that openapi-typescript prints
// faithfully, once for requests and once for answers, each under the name that its type will have.

import { lastSegment, type Place, segments } from "./place.js";
import type { Printed } from "./print-types.js";
import { comment, isIdentifier, type Names, pascal, prose } from "./text.js";

export type Direction = "answer" | "request";
export type Schema = { readonly [keyword: string]: unknown };

/** Types that no schema can say. They travel as a `format`; formats of the document are not passed on. */
export const ANY_STRING = { type: "string", format: "string & {}" };
const MOMENT = { answer: { type: "string", format: "Date" }, request: { type: "string", format: "Date | string" } };

/** A type that is used somewhere, to be had as text when all types are known. */
export interface Slot {
  readonly key: string;
  /** An object is declared in schema.ts, under this name or one like it. */
  readonly hoist?: string;
}

export class Types {
  readonly #reached = new Map<string, { place: Place; directions: Set<Direction> }>();
  readonly #slots: { slot: Slot; place: Place; direction: Direction }[] = [];
  #printed = new Map<string, Printed>();
  readonly #hoisted = new Map<string, string>();
  readonly #uses = new Set<string>();
  readonly #contract = new Set<string>();

  constructor(private readonly names: Names) {}

  /** The type of the schema at that place, as a request or an answer has it. */
  slot(place: Place, direction: Direction, hoist?: string): Slot {
    const slot = { key: `slot ${this.#slots.length}`, ...(hoist !== undefined && { hoist }) };
    this.#slots.push({ slot, place, direction });
    convert(place, { direction, ref: (target) => this.#reach(target, direction) });
    return slot;
  }

  /** A component that no operation mentions still has its type. */
  include(place: Place): void {
    if (!this.#reached.has(place.pointer)) this.#reach(place, "answer");
  }

  #reach(place: Place, direction: Direction): string {
    const known = this.#reached.get(place.pointer);
    if (known?.directions.has(direction)) return place.pointer;
    if (known) known.directions.add(direction);
    else this.#reached.set(place.pointer, { place, directions: new Set([direction]) });
    convert(place, { direction, ref: (target) => this.#reach(target, direction) });
    return place.pointer;
  }

  /** Names every type, prints all of them, and returns the source of schema.ts. */
  async finish(): Promise<string> {
    const named = this.#named();
    const schemas = new Map<string, Schema>();
    const ref = (direction: Direction) => (target: Place) =>
      `#/components/schemas/${named.get(`${direction} ${target.pointer}`) ?? target.fail("has no name")}`;
    const places = new Map<string, Place>();
    for (const { place, directions } of this.#reached.values())
      for (const direction of directions) {
        const name = named.get(`${direction} ${place.pointer}`) ?? "";
        if (schemas.has(name)) continue;
        schemas.set(name, convert(place, { direction, ref: ref(direction) }));
        places.set(name, place);
      }
    checkCycles(schemas, places);
    for (const { slot, place, direction } of this.#slots)
      schemas.set(slot.key, convert(place, { direction, ref: ref(direction) }));
    // The compiler is loaded only when the document has turned out to be sound.
    this.#printed = await (await import("./print-types.js")).printTypes(schemas);

    const declarations = [...places].map(([name, place]) => this.#declaration(name, name, describe(place)));
    for (const { slot, place } of this.#slots) {
      if (slot.hoist === undefined || !this.#print(slot.key).isObject) continue;
      const name = this.names.take(slot.hoist);
      this.#hoisted.set(slot.key, name);
      declarations.push(this.#declaration(name, slot.key, describe(place)));
    }
    const helpers = declarations.some((text) => text.includes("WithRequired<")) ? WITH_REQUIRED : "";
    return declarations.join("\n") + helpers;
  }

  /** The type's text. Names of schema.ts in it are remembered as used. */
  text(slot: Slot, form: "text" | "list" = "text"): string {
    const hoisted = this.#hoisted.get(slot.key);
    if (hoisted !== undefined) {
      this.#uses.add(hoisted);
      return form === "list" ? `readonly ${hoisted}[]` : hoisted;
    }
    const printed = this.#print(slot.key);
    for (const name of printed.uses) this.#uses.add(name);
    return printed[form];
  }

  /** A name of contract.ts, remembered as used. */
  contract(name: string): string {
    this.#contract.add(name);
    return name;
  }

  /** What the texts given out so far need from schema.ts and from contract.ts. */
  get used(): { schema: string[]; contract: string[] } {
    return { schema: [...this.#uses].sort(), contract: [...this.#contract].sort() };
  }

  #print(key: string): Printed {
    const printed = this.#printed.get(key);
    if (!printed) throw new Error(`no type was printed for ${key}`);
    return printed;
  }

  #declaration(name: string, key: string, doc: string): string {
    const { text, own, bases, members } = this.#print(key);
    const body = members && text.length > 90 ? members.map((member) => `\n  | ${member}`).join("") : ` ${text}`;
    const inherited = bases.length > 0 ? ` extends ${bases.join(", ")}` : "";
    const isInterface = own !== "" && own !== "{}" && this.#fields(key) !== undefined;
    return (
      comment([doc]) +
      (isInterface ? `export interface ${name}${inherited} ${own}\n` : `export type ${name} =${body};\n`)
    );
  }

  /** The fields of an interface with those it inherits; nothing where it cannot be one, since some would be there twice. */
  #fields(key: string): string[] | undefined {
    const { own, fields, bases } = this.#print(key);
    const all = [fields, ...bases.map((base) => (this.#printed.has(base) ? this.#fields(base) : undefined))];
    const flat = all.flatMap((each) => each ?? []);
    const isClear = own !== "" && all.every((each) => each !== undefined) && new Set(flat).size === flat.length;
    return isClear && (bases.length === 0 || !flat.includes("*")) ? flat : undefined;
  }

  /** `direction pointer` → name. A component has a second name for requests only where its two forms differ. */
  #named(): Map<string, string> {
    const differing = this.#differing();
    const named = new Map<string, string>();
    for (const [pointer, { directions }] of this.#reached) {
      const name = this.names.take(typeName(pointer), "Schema");
      for (const direction of directions) {
        const isSecond = direction === "request" && directions.size === 2 && differing.has(pointer);
        named.set(`${direction} ${pointer}`, isSecond ? this.names.take(`${name}Input`) : name);
      }
    }
    return named;
  }

  /** The components whose form differs between requests and answers, by themselves or in what they refer to. */
  #differing(): Set<string> {
    const referring = new Map<string, string[]>();
    const differing = new Set<string>();
    const add = (pointer: string): void => {
      if (differing.has(pointer)) return;
      differing.add(pointer);
      for (const other of referring.get(pointer) ?? []) add(other);
    };
    const own: string[] = [];
    for (const [pointer, { place }] of this.#reached) {
      const forms = (["answer", "request"] as const).map((direction) => {
        const ref = (target: Place) => {
          referring.set(target.pointer, [...(referring.get(target.pointer) ?? []), pointer]);
          return target.pointer;
        };
        return JSON.stringify(convert(place, { direction, ref }));
      });
      if (forms[0] !== forms[1]) own.push(pointer);
    }
    own.forEach(add);
    return differing;
  }
}

const WITH_REQUIRED = `
/** \`T\` with some of its optional fields always there. */
export type WithRequired<T, K extends keyof T> = T & { [P in K]-?: T[P] };
`;

/** The type's name before it is made free of others. */
export const typeName = (pointer: string): string => {
  const name = lastSegment(pointer);
  if (pointer.startsWith("#/components/schemas/") && segments(pointer).length === 3)
    return isIdentifier(name) ? name : pascal(name);
  const noise = new Set(["components", "schemas", "properties", "paths", "schema", "content"]);
  return pascal(
    segments(pointer)
      .filter((segment) => !noise.has(segment))
      .join(" "),
  );
};

interface Context {
  readonly direction: Direction;
  /** The text of a reference to that place. */
  readonly ref: (target: Place) => string;
  /** Whether a plain `enum` of strings admits other strings. Default: in answers. */
  readonly isOpen?: boolean;
}

const convert = (place: Place, context: Context): Schema => {
  if (place.value === true || !place.exists) return {};
  if (place.value === false) return { enum: [] };
  const types = Array.isArray(place.at("type").value) ? place.at("type").items() : [place.at("type")];
  const kinds = types.map((type) => type.word(KINDS));
  const some = kinds.filter((kind) => kind !== "null");
  const isNullable =
    place.at("nullable").value === true ||
    some.length < kinds.length ||
    place
      .at("enum")
      .items()
      .some((item) => item.value === null);
  if (place.at("const").value === null || some.length === 0) return { type: "null" };
  return anyOf([...some.map((kind) => convertKind(place, kind, context)), ...(isNullable ? [{ type: "null" }] : [])]);
};

const KINDS = ["string", "number", "integer", "boolean", "array", "object", "null"] as const;
type Kind = (typeof KINDS)[number];

const anyOf = (schemas: readonly Schema[]): Schema =>
  schemas.length === 1 && schemas[0] ? schemas[0] : { anyOf: schemas };

/** The schema as one of its types sees it: what it says itself, and everything it is composed of. */
const convertKind = (place: Place, kind: Kind | undefined, context: Context): Schema => {
  const reference = place.at("$ref").exists ? [{ $ref: context.ref(place.referenced()) }] : [];
  // Before 3.1 nothing beside a reference counts.
  const isAlone = reference.length > 0 && place.document.at("openapi").value?.toString().startsWith("3.0");
  const own = isAlone ? undefined : ownSchema(place, kind, context);
  const parts = [
    ...reference,
    ...(own ? [own] : []),
    ...(isAlone
      ? []
      : place
          .at("allOf")
          .items()
          .map((part) => convert(part, context))),
    ...(isAlone ? [] : (["anyOf", "oneOf"] as const).flatMap((keyword) => convertUnion(place, keyword, context))),
  ];
  if (parts.length === 0) return kind === "object" ? { type: "object" } : {};
  if (parts.length === 1 && parts[0] && !place.at("allOf").exists) return parts[0];
  // Names that every object inherits would be found where they are not.
  return { allOf: parts, required: requiredNames(place).filter((name) => !(name in Object.prototype)) };
};

const ownSchema = (place: Place, kind: Kind | undefined, context: Context): Schema | undefined => {
  const constant = place.at("const");
  if (constant.exists || place.at("enum").exists) {
    const values = constant.exists
      ? [constant.value]
      : place
          .at("enum")
          .items()
          .map((item) => item.value);
    const words = values.filter((value) => value !== null);
    if (!words.every((value) => ["string", "number", "boolean"].includes(typeof value))) return {};
    const isOpen = !constant.exists && (context.isOpen ?? context.direction === "answer");
    return isOpen && words.every(isString) ? { anyOf: [{ enum: words }, ANY_STRING] } : { enum: words };
  }
  const inner = { direction: context.direction, ref: context.ref };
  if (kind === "string")
    return place.at("format").value === "date-time" ? MOMENT[context.direction] : { type: "string" };
  if (kind === "number" || kind === "integer") return { type: "number" };
  if (kind === "boolean") return { type: "boolean" };
  if (kind === "array" || (kind === undefined && place.at("items").exists)) return arraySchema(place, inner);
  return objectSchema(place, inner);
};

/** A tuple's elements may be missing, so it is printed as an array of any of them. */
const arraySchema = (place: Place, context: Context): Schema => {
  const items = place.at("items");
  const first = place.at("prefixItems").items();
  const all = items.value === false && first.length > 0 ? first : [...first, items];
  return { type: "array", items: anyOf(all.map((item) => convert(item, context))) };
};

const objectSchema = (place: Place, context: Context): Schema | undefined => {
  const hidden = context.direction === "answer" ? "writeOnly" : "readOnly";
  const properties = place
    .at("properties")
    .entries()
    .filter(([, property]) => property.at(hidden).value !== true);
  const others = [
    place.at("additionalProperties"),
    ...place
      .at("patternProperties")
      .entries()
      .map(([, other]) => other),
  ];
  const admitted = others.filter((other) => other.exists && other.value !== false);
  if (properties.length === 0 && admitted.length === 0) return undefined;
  return {
    type: "object",
    properties: Object.fromEntries(
      properties.map(([name, property]) => [
        name,
        { allOf: [convert(property, context)], description: describe(property) },
      ]),
    ),
    required: requiredNames(place),
    ...(admitted.length > 0 && { additionalProperties: anyOf(admitted.map((other) => convert(other, context))) }),
  };
};

const convertUnion = (place: Place, keyword: "anyOf" | "oneOf", context: Context): Schema[] => {
  const members = place.at(keyword).items();
  if (members.length === 0) return [];
  // Known words beside any string: completion offers the words, and no other string is refused.
  const isOpen = members.some(isPlainString) && members.some((member) => hasWords(member.target()));
  const tag = place.at("discriminator", "propertyName").string();
  const schemas = members.map((member) => {
    if (isOpen && isPlainString(member)) return ANY_STRING;
    const schema = convert(member, isOpen ? { ...context, isOpen: false } : context);
    if (tag === undefined || !member.at("$ref").exists) return schema;
    const properties = {
      [tag]: { enum: tagValues(place.at("discriminator", "mapping"), member.referenced().pointer) },
    };
    return { allOf: [schema, { type: "object", properties, required: [tag] }] };
  });
  return [anyOf(schemas)];
};

/** The words that name a member of a union: those of the mapping, else the last part of its reference. */
const tagValues = (mapping: Place, pointer: string): string[] => {
  const mapped = mapping.entries().filter(([, { value }]) => value === pointer || value === lastSegment(pointer));
  return mapped.length > 0 ? mapped.map(([word]) => word) : [lastSegment(pointer)];
};

const isString = (value: unknown): boolean => typeof value === "string";
const hasWords = (place: Place): boolean =>
  isString(place.at("const").value) ||
  place
    .at("enum")
    .items()
    .some((item) => isString(item.value));
const isPlainString = (place: Place): boolean =>
  place.at("type").value === "string" && place.at("format").value !== "date-time" && !hasWords(place);

export const requiredNames = (place: Place): string[] =>
  place
    .at("required")
    .items()
    .flatMap((item) => item.string() ?? []);

/** What is written about a schema or a parameter, and the bounds and the default that the text forgets. */
export const describe = (place: Place, schema: Place = place): string => {
  const text = prose(place.at("description").prose || place.at("title").prose);
  const { minimum, maximum, maxLength, maxItems } = Object.fromEntries(
    ["minimum", "maximum", "maxLength", "maxItems"].map((name) => [name, schema.at(name).number()]),
  );
  const usual = schema.at("default").value;
  const lacks = (...numbers: readonly number[]) => !numbers.every((number) => new RegExp(`\\b${number}\\b`).test(text));
  const facts = [
    minimum !== undefined && maximum !== undefined && lacks(minimum, maximum) && `${minimum} to ${maximum}.`,
    minimum !== undefined && maximum === undefined && minimum !== 0 && lacks(minimum) && `At least ${minimum}.`,
    minimum === undefined && maximum !== undefined && lacks(maximum) && `At most ${maximum}.`,
    maxLength !== undefined && lacks(maxLength) && `At most ${maxLength} characters.`,
    maxItems !== undefined && maxItems > 1 && lacks(maxItems) && `At most ${maxItems}.`,
    usual !== undefined &&
      usual !== null &&
      typeof usual !== "object" &&
      !/\bdefault/i.test(text) &&
      `Default ${prose(String(usual)).replaceAll("\n", " ")}.`,
  ].filter((fact) => fact !== false);
  const sentence = text === "" || /[.!?:`)\]|]$/.test(text) ? text : `${text}.`;
  const separator = text.includes("\n") ? "\n\n" : " ";
  const lines = [[sentence, facts.join(" ")].filter((part) => part !== "").join(separator)];
  if (place.at("deprecated").value === true || schema.at("deprecated").value === true) lines.push("@deprecated");
  return lines.filter((line) => line !== "").join("\n");
};

/** A type that is nothing but itself is none; TypeScript would say so much later and elsewhere. */
const checkCycles = (schemas: ReadonlyMap<string, Schema>, places: ReadonlyMap<string, Place>): void => {
  const direct = (schema: Schema): string[] =>
    ["allOf", "anyOf"]
      .flatMap((keyword) => {
        const parts = schema[keyword];
        return Array.isArray(parts) ? parts.flatMap(direct) : [];
      })
      .concat(typeof schema.$ref === "string" ? [lastSegment(schema.$ref)] : []);
  const finished = new Set<string>();
  const visit = (name: string, path: ReadonlySet<string>): void => {
    if (path.has(name)) places.get(name)?.fail("refers to nothing but itself");
    if (finished.has(name)) return;
    for (const other of direct(schemas.get(name) ?? {})) visit(other, new Set([...path, name]));
    finished.add(name);
  };
  for (const name of places.keys()) visit(name, new Set());
};
