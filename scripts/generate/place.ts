/** The document cannot be turned into code as it is. The message begins with the place. */
export class GenerateError extends Error {
  override readonly name = "GenerateError";
  constructor(place: string, reason: string) {
    super(`${printable(place)}: ${reason}`);
  }
}

const printable = (text: string): string => text.replace(/[^ -~]/gu, "?");

/** A value of the document inside a message, without anything that a terminal would obey. */
export const quoted = (value: unknown): string => printable(JSON.stringify(value) ?? String(value));

/**
 * A value of the document and where it stands, so that whatever is wrong with it can be named. Only own properties are
 * read: words of the document are never looked up in a prototype. Most methods take the keys that lead from here to
 * the value they are about.
 */
export class Place {
  constructor(
    readonly root: unknown,
    readonly value: unknown,
    readonly pointer = "#",
  ) {}

  /** The whole document. */
  get document(): Place {
    return new Place(this.root, this.root);
  }

  get exists(): boolean {
    return this.value !== undefined;
  }

  has(key: string): boolean {
    return this.at(key).exists;
  }

  /** The value under these keys, which need not be there. */
  at(...keys: readonly string[]): Place {
    return keys.reduce<Place>(({ root, value, pointer }, key) => {
      const isOwn = typeof value === "object" && value !== null && Object.hasOwn(value, key);
      return new Place(root, isOwn ? Reflect.get(value, key) : undefined, `${pointer}/${escapeKey(key)}`);
    }, this);
  }

  /** Another value that stands for the one here. */
  with(value: unknown): Place {
    return new Place(this.root, value, this.pointer);
  }

  entries(...keys: readonly string[]): [name: string, place: Place][] {
    const place = this.at(...keys);
    if (!place.exists) return [];
    if (typeof place.value !== "object" || place.value === null || Array.isArray(place.value))
      return place.fail("is not an object");
    return Object.keys(place.value).map((key) => [key, place.at(key)]);
  }

  items(...keys: readonly string[]): Place[] {
    const place = this.at(...keys);
    if (!place.exists) return [];
    return Array.isArray(place.value)
      ? place.value.map((_, index) => place.at(`${index}`))
      : place.fail("is not a list");
  }

  string(...keys: readonly string[]): string | undefined {
    const place = this.at(...keys);
    if (!place.exists) return undefined;
    return typeof place.value === "string" ? place.value : place.fail("is not a string");
  }

  strings(...keys: readonly string[]): string[] {
    return this.items(...keys).flatMap((item) => item.string() ?? []);
  }

  /** The types that a schema names, which are one, several or none. */
  types(): string[] {
    return Array.isArray(this.at("type").value) ? this.strings("type") : [this.string("type") ?? []].flat();
  }

  /** Text for a comment. Anything else is no text. */
  prose(key: string): string {
    const { value } = this.at(key);
    return typeof value === "string" ? value.trim() : "";
  }

  number(key: string): number | undefined {
    const { value } = this.at(key);
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
  }

  positive(key: string): number | undefined {
    const place = this.at(key);
    if (!place.exists) return undefined;
    const { value } = place;
    return typeof value === "number" && Number.isInteger(value) && value > 0
      ? value
      : place.fail("is not a positive whole number");
  }

  isTrue(key: string): boolean {
    return this.at(key).value === true;
  }

  /** One of the words that are understood here. */
  word<Word extends string>(key: string, known: readonly Word[]): Word | undefined {
    const place = this.at(key);
    const found = known.find((word) => word === place.value);
    if (!found && place.exists) place.fail(`is ${quoted(place.value)}, not one of ${known.join(", ")}`);
    return found;
  }

  /** Refuses keys that are not understood here. */
  only(...known: readonly string[]): this {
    for (const [name, place] of this.entries()) if (!known.includes(name)) place.fail("is not a known key");
    return this;
  }

  /** What the references that begin here lead to; this place itself where there is none. */
  target(): Place {
    const seen = new Set<string>();
    let place: Place = this;
    while (place.has("$ref")) {
      if (seen.has(place.pointer)) this.fail("refers to nothing but itself");
      seen.add(place.pointer);
      place = place.referenced();
    }
    return place;
  }

  /** One step along the reference here. Only this document is ever looked at. */
  referenced(): Place {
    const reference = this.string("$ref") ?? "";
    if (reference !== "#" && !reference.startsWith("#/"))
      this.fail(`refers to ${quoted(reference)}, which is not a place in this document, and nothing else is read`);
    const found = this.document.at(...keysOf(reference, () => this.fail(`has a badly encoded $ref`)));
    return found.exists ? found : this.fail(`refers to ${quoted(reference)}, which is not there`);
  }

  fail(reason: string): never {
    throw new GenerateError(this.pointer, reason);
  }
}

export const escapeKey = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

/** The keys that a reference or a pointer names. */
export const keysOf = (pointer: string, onError?: () => never): string[] => {
  const keys = pointer.split("/").slice(1);
  return keys.map((key) => (onError ? decode(key, onError) : key).replaceAll("~1", "/").replaceAll("~0", "~"));
};

/** References are URLs, and pointers inside of them are encoded as such. */
const decode = (key: string, onError: () => never): string => {
  try {
    return decodeURIComponent(key);
  } catch {
    return onError();
  }
};

/** The last key in a pointer. */
export const lastKey = (pointer: string): string => keysOf(pointer).at(-1) ?? "";
