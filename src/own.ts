/** Reading what others have made: their own fields, and nothing that somebody has put on `Object.prototype`. */

export const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** The own fields, on an object without a prototype. Nothing and what is no object have none. */
export const ownFields = <T extends object>(given: T | undefined): T & Readonly<Record<string, unknown>> =>
  Object.assign(Object.create(null), isObject(given) ? given : undefined);

/** One own field of whatever this is. */
export const own = (value: unknown, name: PropertyKey): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

/** The text, if it is one and says something. */
export const text = (value: unknown): string | undefined => (typeof value === "string" && value ? value : undefined);
