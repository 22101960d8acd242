// From the document's schemas to named types: which there are, what they are called, and how they are declared.

import { convert, DIRECTIONS, type Direction, type Schema } from "./convert.js";
import { describe } from "./describe.js";
import { keysOf, lastKey, type Place } from "./place.js";
import type { Printed } from "./print-types.js";
import { comment, isIdentifier, type Names, pascal } from "./text.js";

/** A type that is used somewhere. Its text is there when all types are printed. */
export interface Slot {
  readonly key: string;
  /** An object is declared in schema.ts, by this name or one like it. */
  readonly hoist?: string;
}

export class Types {
  readonly #reached = new Map<string, { place: Place; directions: Set<Direction> }>();
  readonly #slots: { slot: Slot; place: Place; direction: Direction }[] = [];
  #printed = new Map<string, Printed>();
  readonly #hoisted = new Map<string, string>();
  #used = { schema: new Set<string>(), contract: new Set<string>() };

  constructor(private readonly names: Names) {}

  /** The type of the schema at that place, as a request or an answer has it. */
  slot(place: Place, direction: Direction, hoist?: string): Slot {
    const slot = { key: `slot ${this.#slots.length}`, ...(hoist !== undefined && { hoist }) };
    this.#slots.push({ slot, place, direction });
    this.#follow(place, direction);
    return slot;
  }

  /** A component that no operation mentions has a type as well. */
  include(place: Place): void {
    if (this.#reached.has(place.pointer)) return;
    this.#reach(place, "answer");
    this.#follow(place, "answer");
  }

  /** The type's text. What it needs from schema.ts is remembered as used. */
  text({ key }: Slot, form: "text" | "list" = "text"): string {
    const name = this.#hoisted.get(key);
    for (const used of name === undefined ? this.#print(key).uses : [name])
      if (name !== undefined || used === "WithRequired" || this.#printed.has(used)) this.#used.schema.add(used);
    if (name === undefined) return this.#print(key)[form];
    return form === "list" ? `readonly ${name}[]` : name;
  }

  /** A name of contract.ts, remembered as used. */
  contract(name: string): string {
    this.#used.contract.add(name);
    return name;
  }

  /** What is made for a file of its own, and what that needs, which counts for no other file. */
  track<T>(make: () => T): { made: T; used: { schema: string[]; contract: string[] } } {
    const outer = this.#used;
    this.#used = { schema: new Set(), contract: new Set() };
    const made = make();
    const { used } = this;
    this.#used = outer;
    return { made, used };
  }

  /** What the texts given out so far need from schema.ts and from contract.ts. */
  get used(): { schema: string[]; contract: string[] } {
    return { schema: [...this.#used.schema].sort(), contract: [...this.#used.contract].sort() };
  }

  /** Names every type, prints all of them, and returns the source of schema.ts. */
  async finish(): Promise<string> {
    const named = this.#named();
    const nameOf = (place: Place, direction: Direction) => named.get(`${direction} ${place.pointer}`) ?? "";
    const written = (place: Place, direction: Direction) =>
      convert(place, direction, (target) => nameOf(target, direction));
    const places = new Map<string, Place>();
    const schemas = new Map<string, Schema>();
    for (const { place, directions } of this.#reached.values())
      for (const direction of DIRECTIONS.filter((each) => directions.has(each))) {
        const name = nameOf(place, direction);
        if (!places.has(name)) schemas.set(name, written(place, direction));
        places.set(name, place);
      }
    for (const { slot, place, direction } of this.#slots) schemas.set(slot.key, written(place, direction));
    // The compiler is loaded only for a document that has turned out to be sound.
    this.#printed = await (await import("./print-types.js")).printTypes(schemas);

    const declarations = [...places].map(([name, place]) => this.#declaration(name, name, place));
    for (const { slot, place } of this.#slots) {
      if (slot.hoist === undefined || !this.#print(slot.key).isObject) continue;
      this.#hoisted.set(slot.key, this.names.take(slot.hoist));
      declarations.push(this.#declaration(this.#hoisted.get(slot.key) ?? "", slot.key, place));
    }
    const needsHelper = [...this.#printed.values()].some(({ uses }) => uses.includes("WithRequired"));
    return [...declarations, ...(needsHelper ? [WITH_REQUIRED] : [])].join("\n");
  }

  /** Remembers every component that is referred to from here on. */
  #follow(start: Place, direction: Direction): void {
    const places = [start];
    for (let place = places.pop(); place; place = places.pop())
      convert(place, direction, (target) => {
        if (this.#reach(target, direction)) places.push(target);
        return target.pointer;
      });
  }

  #reach(place: Place, direction: Direction): boolean {
    const { directions } = this.#reached.get(place.pointer) ?? { directions: new Set<Direction>() };
    const isNew = !directions.has(direction);
    this.#reached.set(place.pointer, { place, directions: directions.add(direction) });
    return isNew;
  }

  #print(key: string): Printed {
    const printed = this.#printed.get(key);
    if (!printed) throw new Error(`No type was printed for ${key}.`);
    return printed;
  }

  #declaration(name: string, key: string, place: Place): string {
    const { text, own, bases, members } = this.#print(key);
    const doc = comment([describe(place)]);
    const inherited = bases.length > 0 ? ` extends ${bases.join(", ")}` : "";
    if (own !== "" && own !== "{}" && this.#fields(key)) return `${doc}export interface ${name}${inherited} ${own}\n`;
    const lines = members && text.length > 90 ? members.map((member) => `\n  | ${member}`).join("") : ` ${text}`;
    return `${doc}export type ${name} =${lines};\n`;
  }

  /** The fields of an interface and of those it extends. Nothing where it cannot be one, since a field would be there twice. */
  #fields(key: string): string[] | undefined {
    const { own, fields, bases } = this.#print(key);
    const all = [fields, ...bases.map((base) => (this.#printed.has(base) ? this.#fields(base) : undefined))];
    const flat = all.flatMap((each) => each ?? []);
    const isOne = own !== "" && !all.includes(undefined) && new Set(flat).size === flat.length;
    return isOne && (bases.length === 0 || !flat.includes("*")) ? flat : undefined;
  }

  /** `direction pointer` → name. A component has a second name for requests only where its two forms differ. */
  #named(): Map<string, string> {
    const differing = this.#differing();
    const named = new Map<string, string>();
    for (const [pointer, { directions }] of this.#reached) {
      const name = this.names.take(typeName(pointer), "Schema");
      const input = directions.size === 2 && differing.has(pointer) ? this.names.take(`${name}Input`) : name;
      named.set(`answer ${pointer}`, name).set(`request ${pointer}`, input);
    }
    return named;
  }

  /** The components whose form differs between requests and answers, by itself or in what it refers to. */
  #differing(): Set<string> {
    const referring = new Map<string, Set<string>>();
    const queue: string[] = [];
    for (const [pointer, { place }] of this.#reached) {
      const form = (direction: Direction) =>
        convert(place, direction, (target) => {
          referring.set(target.pointer, (referring.get(target.pointer) ?? new Set()).add(pointer));
          return target.pointer;
        });
      if (JSON.stringify(form("answer")) !== JSON.stringify(form("request"))) queue.push(pointer);
    }
    const differing = new Set<string>();
    for (let pointer = queue.pop(); pointer !== undefined; pointer = queue.pop()) {
      if (differing.has(pointer)) continue;
      differing.add(pointer);
      queue.push(...(referring.get(pointer) ?? []));
    }
    return differing;
  }
}

const WITH_REQUIRED = `/** \`T\` with some of its optional fields always there. */
export type WithRequired<T, K extends keyof T> = T & { [P in K]-?: T[P] };
`;

/** The name of a type before it is made free of others. */
export const typeName = (pointer: string): string => {
  const [, kind, name, ...inner] = keysOf(pointer);
  if (kind === "schemas" && inner.length === 0)
    return isIdentifier(lastKey(pointer)) ? (name ?? "") : pascal(name ?? "");
  const noise = new Set(["components", "schemas", "properties", "paths", "schema", "content"]);
  return pascal(
    keysOf(pointer)
      .filter((key) => !noise.has(key))
      .join(" "),
  );
};
