// Where answers hold moments, for the client to make dates of them: one constant for each component that has any.

import type { Place } from "./place.js";
import { typeName } from "./schema.js";
import { Code, isInherited, literal, type Names } from "./text.js";

/** As the contract's `Dates`, but that a component is meant by its place and `*` by nothing else. */
type Shape =
  | true
  | { readonly list: Shape }
  | { readonly fields: ReadonlyMap<string, Shape> }
  | { readonly component: Place };

const MAX_DEPTH = 100;

export class DateTable {
  readonly #names = new Map<string, string>();
  readonly #finished = new Set<string>();
  /** The constants, each after those it needs. */
  readonly declarations: string[] = [];

  constructor(private readonly names: Names) {}

  /** The entry for an answer, if it holds a moment. */
  of(answer: Place): unknown {
    const shape = shapeOf(answer);
    return shape && this.#render(shape);
  }

  #render(shape: Shape): unknown {
    if (shape === true) return true;
    if ("list" in shape) return [this.#render(shape.list)];
    if ("component" in shape) return this.#constant(shape.component);
    return Object.fromEntries([...shape.fields].map(([name, inner]) => [name, this.#render(inner)]));
  }

  #constant(place: Place): Code {
    const known = this.#names.get(place.pointer);
    // Inside of itself a constant is not there yet.
    if (known !== undefined) return new Code(this.#finished.has(place.pointer) ? known : `() => ${known}`);
    const name = this.names.take(`${typeName(place.pointer)}Dates`);
    this.#names.set(place.pointer, name);
    this.declarations.push(
      `const ${name}: Dates = ${literal(this.#render(shapeOf(place) ?? { fields: new Map() }))};\n`,
    );
    this.#finished.add(place.pointer);
    return new Code(name);
  }
}

const shapeOf = (place: Place): Shape | undefined => {
  if (typeof place.value !== "object") return undefined;
  const component = place.target();
  if (place.has("$ref")) return holdsMoments(component) ? { component } : undefined;
  const isText = [place.at("type").value].flat().includes("string");
  if (isText && place.at("format").value === "date-time" && !place.has("enum")) return true;
  const items = shapeOf(place.at("items"));
  const properties = place.entries("properties").filter(([, property]) => !property.isTrue("writeOnly"));
  const others = [place.at("additionalProperties"), ...place.entries("patternProperties").map(([, other]) => other)];
  const fields = [
    ...properties.map(([name, each]) => fieldShape(each, name)),
    ...others.map((each) => fieldShape(each)),
  ];
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => place.items(keyword)).map(shapeOf);
  return [items && { list: items }, ...fields, ...parts].reduce<Shape | undefined>(
    (a, b) => merge(a, b, place),
    undefined,
  );
};

const fieldShape = (place: Place, name?: string): Shape | undefined => {
  const shape = shapeOf(place);
  if (shape && name !== undefined && (name === "*" || isInherited(name)))
    place.fail("holds a moment under a name that cannot be told from another");
  return shape && { fields: new Map([[name ?? "*", shape]]) };
};

const holdsMoments = (start: Place): boolean => {
  const seen = new Set<string>();
  const queue = [start];
  for (let place = queue.pop()?.target(); place; place = queue.pop()?.target()) {
    if (seen.has(place.pointer)) continue;
    seen.add(place.pointer);
    if (place.at("format").value === "date-time") return true;
    for (const keyword of ["allOf", "anyOf", "oneOf"]) queue.push(...place.items(keyword));
    for (const keyword of ["properties", "patternProperties"])
      queue.push(...place.entries(keyword).map(([, each]) => each));
    queue.push(
      ...["items", "additionalProperties"]
        .map((keyword) => place.at(keyword))
        .filter(({ value }) => typeof value === "object"),
    );
  }
  return false;
};

/** What holds for all parts of a composition. Two forms that cannot be told apart are an error. */
const merge = (a: Shape | undefined, b: Shape | undefined, place: Place, depth = 0): Shape | undefined => {
  if (a === undefined || b === undefined) return a ?? b;
  if (a === true && b === true) return true;
  if (depth > MAX_DEPTH) return place.fail("is composed of schemas that hold moments ever deeper inside");
  if (a !== true && b !== true) {
    if ("component" in a && "component" in b && a.component.pointer === b.component.pointer) return a;
    if ("component" in a) return merge(shapeOf(a.component), b, place, depth + 1);
    if ("component" in b) return merge(a, shapeOf(b.component), place, depth + 1);
    if ("list" in a && "list" in b) return { list: merge(a.list, b.list, place, depth + 1) ?? true };
    if ("fields" in a && "fields" in b) {
      const fields = new Map(a.fields);
      for (const [name, shape] of b.fields) fields.set(name, merge(fields.get(name), shape, place, depth + 1) ?? shape);
      return { fields };
    }
  }
  return place.fail("holds moments in two forms that cannot be told apart");
};
