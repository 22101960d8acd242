/** The document cannot be turned into code as it is; the message begins with the place. */
export class GenerateError extends Error {
  override readonly name = "GenerateError";
  constructor(
    readonly pointer: string,
    reason: string,
  ) {
    super(`${pointer}: ${reason}`);
  }
}

/** Text of the document inside a message: what a terminal would obey is escaped. */
export const quoted = (value: unknown): string => JSON.stringify(value)?.replace(/[^ -~]/gu, "?") ?? String(value);

/**
 * A value of the document and where it stands, so that whatever is wrong with it can be named. Only own properties are
 * read: a document's words are never looked up in a prototype.
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

  /** The property or element of that name, which need not exist. */
  at(...keys: readonly string[]): Place {
    return keys.reduce<Place>(({ root, value, pointer }, key) => {
      const own = typeof value === "object" && value !== null && Object.hasOwn(value, key);
      return new Place(root, own ? Reflect.get(value, key) : undefined, `${pointer}/${escapeSegment(key)}`);
    }, this);
  }

  /** Another value that stands for the one here. */
  with(value: unknown): Place {
    return new Place(this.root, value, this.pointer);
  }

  entries(): [name: string, place: Place][] {
    if (!this.exists) return [];
    if (typeof this.value !== "object" || this.value === null || Array.isArray(this.value))
      this.fail("is not an object");
    return Object.keys(this.value).map((key) => [key, this.at(key)]);
  }

  items(): Place[] {
    if (!this.exists) return [];
    if (!Array.isArray(this.value)) this.fail("is not a list");
    return this.value.map((_, index) => this.at(String(index)));
  }

  string(): string | undefined {
    if (!this.exists) return undefined;
    return typeof this.value === "string" ? this.value : this.fail("is not a string");
  }

  /** Text for comments; anything else is no text. */
  get prose(): string {
    return typeof this.value === "string" ? this.value.trim() : "";
  }

  number(): number | undefined {
    return typeof this.value === "number" && Number.isFinite(this.value) ? this.value : undefined;
  }

  /** One of a few words that the generator knows. */
  word<Word extends string>(known: readonly Word[]): Word | undefined {
    if (!this.exists) return undefined;
    return (
      known.find((word) => word === this.value) ?? this.fail(`is ${quoted(this.value)}, not one of ${known.join(", ")}`)
    );
  }

  /** Refuses properties that the generator does not know. */
  only(...known: readonly string[]): this {
    for (const [name, place] of this.entries()) if (!known.includes(name)) place.fail("is not a known key");
    return this;
  }

  /** What a `$ref` here points at, or this place itself. */
  target(): Place {
    const seen = new Set<string>();
    let place: Place = this;
    while (place.at("$ref").exists) {
      if (seen.has(place.pointer)) this.fail("refers to nothing but itself");
      seen.add(place.pointer);
      place = place.referenced();
    }
    return place;
  }

  /** One step along the `$ref` here. Only this document is ever looked at. */
  referenced(): Place {
    const reference = this.at("$ref").string() ?? "";
    if (reference !== "#" && !reference.startsWith("#/"))
      this.fail(`refers to ${quoted(reference)}, which is not a place in this document; nothing else is read`);
    const keys = reference
      .split("/")
      .slice(1)
      .map(
        (segment) => unescapeSegment(segment) ?? this.fail(`refers to ${quoted(reference)}, which is badly encoded`),
      );
    const found = this.document.at(...keys);
    return found.exists ? found : this.fail(`refers to ${quoted(reference)}, which is not there`);
  }

  fail(reason: string): never {
    throw new GenerateError(this.pointer, reason);
  }
}

const escapeSegment = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

const unescapeSegment = (segment: string): string | undefined => {
  try {
    return decodeURIComponent(segment).replaceAll("~1", "/").replaceAll("~0", "~");
  } catch {
    return undefined;
  }
};

/** The last name in a pointer. */
export const lastSegment = (pointer: string): string => segments(pointer).at(-1) ?? "";

export const segments = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
