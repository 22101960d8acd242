/** Looking into values of unknown shape. */

export type PlainObject = Record<string, unknown>;

export const isPlainObject = (value: unknown): value is PlainObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value of an own property, or `undefined`. */
export const fieldOf = (value: unknown, name: string): unknown =>
  isPlainObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** The same for a path of names. */
export const fieldAt = (value: unknown, ...names: readonly string[]): unknown => names.reduce(fieldOf, value);

/** The fields that have a value: `exactOptionalPropertyTypes` tells a missing one from `undefined`. */
export const present = <Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } =>
  // What is left has these names, and no undefined values.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
  };
