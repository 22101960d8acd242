// Where answers hold moments, for the client to make dates of them: one constant for each component that has any.

import type { Place } from "./place.js";
import { typeName } from "./schema.js";
import { Code, isInherited, literal, type Names } from "./text.js";

/** As the contract's `Dates`, but that a component is meant by its place. */
type Shape =
  | true
  | { readonly list: Shape }
  | { readonly fields: ReadonlyMap<string, Shape> }
  | { readonly component: Place };

const MAX_DEPTH = 100;
const MAX_MERGES = 20_000;

export class DateTable {
  readonly #names = new Map<string, string>();
  readonly #finished = new Set<string>();
  /** Whether a component holds moments, as far as that was asked. */
  readonly #holding = new Map<string, boolean>();
  #depth = 0;
  #merges = 0;
  /** The constants, each after those it needs. */
  readonly declarations: string[] = [];

  constructor(private readonly names: Names) {}

  /** The entry for an answer, if it holds a moment. */
  of(answer: Place): unknown {
    const shape = this.#shape(answer);
    for (const component of componentsOf(shape)) this.#declare(component);
    return shape && this.#render(shape);
  }

  #declare(component: Place): void {
    const stack = [component];
    for (let place = stack.at(-1); place; place = stack.at(-1)) {
      const { pointer } = place;
      const shape = this.#finished.has(pointer) ? undefined : this.#shape(place);
      if (shape && !this.#names.has(pointer)) {
        this.#names.set(pointer, this.names.take(`${typeName(pointer)}Dates`));
        stack.push(...componentsOf(shape).filter((inner) => !this.#names.has(inner.pointer)));
        continue;
      }
      stack.pop();
      if (shape)
        this.declarations.push(`const ${this.#names.get(pointer)}: Dates = ${literal(this.#render(shape))};\n`);
      this.#finished.add(pointer);
    }
  }

  #render(shape: Shape): unknown {
    if (shape === true) return true;
    if ("list" in shape) return [this.#render(shape.list)];
    if ("fields" in shape)
      return Object.fromEntries([...shape.fields].map(([name, inner]) => [name, this.#render(inner)]));
    const { pointer } = shape.component;
    // Inside of itself a constant is not there yet.
    return new Code(`${this.#finished.has(pointer) ? "" : "() => "}${this.#names.get(pointer)}`);
  }

  #shape(place: Place): Shape | undefined {
    if (typeof place.value !== "object") return undefined;
    if (place.has("$ref")) return this.#holds(place.target()) ? { component: place.target() } : undefined;
    if (isMoment(place)) return true;
    const items = this.#shape(place.at("items"));
    const fields = place.entries("properties").map(([name, property]) => this.#field(property, name));
    const others = [place.at("additionalProperties"), ...place.entries("patternProperties").map(([, other]) => other)];
    const parts = ["allOf", "anyOf", "oneOf"]
      .flatMap((keyword) => place.items(keyword))
      .map((part) => this.#shape(part));
    const all = [items && { list: items }, ...fields, ...others.map((other) => this.#field(other)), ...parts];
    return all.reduce<Shape | undefined>((a, b) => this.#merge(a, b, place), undefined);
  }

  #field(place: Place, name?: string): Shape | undefined {
    const shape = place.isTrue("writeOnly") ? undefined : this.#shape(place);
    if (shape && name !== undefined && (name === "*" || isInherited(name)))
      place.fail("holds a moment under a name that cannot be told from another");
    return shape && { fields: new Map([[name ?? "*", shape]]) };
  }

  /** What holds for all parts of a composition. Two forms that cannot be told apart are an error. */
  #merge(a: Shape | undefined, b: Shape | undefined, place: Place): Shape | undefined {
    if (a === undefined || b === undefined) return a ?? b;
    if (this.#depth >= MAX_DEPTH || ++this.#merges > MAX_MERGES)
      place.fail("is composed of schemas that hold moments ever deeper inside");
    this.#depth++;
    const merged = this.#mergeBoth(a, b, place);
    this.#depth--;
    return merged;
  }

  #mergeBoth(a: Shape, b: Shape, place: Place): Shape | undefined {
    if (a === true && b === true) return true;
    if (a === true || b === true) return place.fail("holds moments in two forms that cannot be told apart");
    if ("component" in a && "component" in b && a.component.pointer === b.component.pointer) return a;
    if ("component" in a) return this.#merge(this.#shape(a.component), b, place);
    if ("component" in b) return this.#merge(a, this.#shape(b.component), place);
    if ("list" in a && "list" in b) return { list: this.#merge(a.list, b.list, place) ?? true };
    if ("list" in a || "list" in b) return place.fail("holds moments in two forms that cannot be told apart");
    const fields = new Map(a.fields);
    for (const [name, inner] of b.fields) fields.set(name, this.#merge(fields.get(name), inner, place) ?? inner);
    return { fields };
  }

  /** Looks at each component once: what holds a moment itself, and then what refers to it. */
  #holds(component: Place): boolean {
    const referring = new Map<string, string[]>();
    const holding: string[] = [];
    const queue = [component];
    for (let place = queue.pop(); place; place = queue.pop()) {
      const { pointer } = place;
      if (this.#holding.has(pointer)) continue;
      this.#holding.set(pointer, false);
      const inline = inlineSchemas(place);
      if (inline.some(isMoment)) holding.push(pointer);
      for (const target of inline.filter((each) => each.has("$ref")).map((each) => each.target())) {
        if (this.#holding.get(target.pointer)) holding.push(pointer);
        referring.set(target.pointer, [...(referring.get(target.pointer) ?? []), pointer]);
        queue.push(target);
      }
    }
    for (let pointer = holding.pop(); pointer !== undefined; pointer = holding.pop()) {
      if (this.#holding.get(pointer)) continue;
      this.#holding.set(pointer, true);
      holding.push(...(referring.get(pointer) ?? []));
    }
    return this.#holding.get(component.pointer) === true;
  }
}

const isMoment = (place: Place): boolean =>
  place.types().includes("string") && place.at("format").value === "date-time" && !place.has("enum");

/** A schema and all schemas inside of it, but for those that it refers to. */
const inlineSchemas = (place: Place): Place[] => {
  const lists = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => place.items(keyword));
  const named = ["properties", "patternProperties"].flatMap((keyword) =>
    place.entries(keyword).map(([, each]) => each),
  );
  const inner = [...lists, ...named, place.at("items"), place.at("additionalProperties")];
  return [place, ...inner.filter(({ value }) => typeof value === "object").flatMap(inlineSchemas)];
};

const componentsOf = (shape: Shape | undefined): Place[] => {
  if (shape === undefined || shape === true) return [];
  if ("component" in shape) return [shape.component];
  return ("list" in shape ? [shape.list] : [...shape.fields.values()]).flatMap(componentsOf);
};
