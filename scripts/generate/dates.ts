// Where answers hold moments, for the client to make dates of them: one constant per component that has any.

import type { Place } from "./place.js";
import { typeName } from "./schema.js";
import { Code, literal, type Names } from "./text.js";

type Shape =
  | true
  | { readonly list: Shape }
  | { readonly fields: ReadonlyMap<string, Shape> }
  | { readonly component: Place };

export class DateTable {
  readonly #names = new Map<string, string>();
  readonly #finished = new Set<string>();
  /** The constants, each after those it needs. */
  readonly declarations: string[] = [];

  constructor(private readonly names: Names) {}

  /** The entry for an answer, if it holds a moment. */
  of(answer: Place): Code | undefined {
    const shape = shapeOf(answer);
    return shape && this.#render(shape);
  }

  #render(shape: Shape): Code {
    if (shape === true) return new Code("true");
    if ("list" in shape) return new Code(`[${this.#render(shape.list).text}]`);
    if ("component" in shape) return this.#constant(shape.component);
    return new Code(literal(Object.fromEntries([...shape.fields].map(([name, inner]) => [name, this.#render(inner)]))));
  }

  #constant(place: Place): Code {
    const known = this.#names.get(place.pointer);
    // Inside of itself a constant is not there yet.
    if (known !== undefined) return new Code(this.#finished.has(place.pointer) ? known : `() => ${known}`);
    const name = this.names.take(`${typeName(place.pointer)}Dates`);
    this.#names.set(place.pointer, name);
    const shape = shapeOf(place);
    if (shape) this.declarations.push(`const ${name}: Dates = ${this.#render(shape).text};\n`);
    this.#finished.add(place.pointer);
    return new Code(name);
  }
}

const shapeOf = (place: Place): Shape | undefined => {
  if (typeof place.value !== "object") return undefined;
  if (place.at("$ref").exists) {
    const component = place.target();
    return holdsMoments(component, new Set()) ? { component } : undefined;
  }
  const types = [place.at("type").value].flat();
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => place.at(keyword).items());
  return [ownShape(place, types), ...parts.map(shapeOf)].reduce((a, b) => merge(a, b, place), undefined);
};

const ownShape = (place: Place, types: readonly unknown[]): Shape | undefined => {
  if (types.includes("string") && place.at("format").value === "date-time" && !place.at("enum").exists) return true;
  const list = shapeOf(place.at("items"));
  if (list) return { list };
  const fields = new Map<string, Shape>();
  for (const [name, property] of place.at("properties").entries()) {
    const shape = property.at("writeOnly").value === true ? undefined : shapeOf(property);
    if (shape) fields.set(name, shape);
  }
  const others = [
    place.at("additionalProperties"),
    ...place
      .at("patternProperties")
      .entries()
      .map(([, other]) => other),
  ];
  const other = others.map(shapeOf).reduce((a, b) => merge(a, b, place), undefined);
  if (other) fields.set("*", other);
  return fields.size > 0 ? { fields } : undefined;
};

const holdsMoments = (place: Place, seen: Set<string>): boolean => {
  if (seen.has(place.pointer)) return false;
  seen.add(place.pointer);
  if (place.at("$ref").exists) return holdsMoments(place.target(), seen);
  if (place.at("format").value === "date-time") return true;
  const inner = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => place.at(keyword).items());
  const named = ["properties", "patternProperties"].flatMap((keyword) =>
    place
      .at(keyword)
      .entries()
      .map(([, each]) => each),
  );
  return [...inner, ...named, place.at("items"), place.at("additionalProperties")].some(
    (each) => typeof each.value === "object" && holdsMoments(each, seen),
  );
};

/** What holds for all parts of a composition. Two places that cannot be told apart by their form are an error. */
const merge = (a: Shape | undefined, b: Shape | undefined, place: Place, depth = 0): Shape | undefined => {
  if (a === undefined || b === undefined) return a ?? b;
  if (a === true && b === true) return true;
  if (depth > 50) return place.fail("composes schemas that hold moments ever deeper inside");
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
