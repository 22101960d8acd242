import type { Dates } from "../generated/contract.js";
import { isObject } from "./own.js";

/** Turns the moments of an answer into `Date`s, in place. What is no moment stays as it came. */
export const reviveDates = (value: unknown, dates: Dates | undefined): unknown => {
  if (dates === undefined) return value;
  if (typeof dates === "function") return reviveDates(value, dates());
  if (dates === true) return typeof value === "string" ? revived(value) : value;
  if (isList(dates)) return Array.isArray(value) ? value.map((each) => reviveDates(each, dates[0])) : value;
  if (!isObject(value) || Array.isArray(value)) return value;
  for (const [field, inner] of Object.entries(dates)) {
    for (const name of field === "*" ? Object.keys(value) : [field]) {
      if (Object.hasOwn(value, name)) define(value, name, reviveDates(Reflect.get(value, name), inner));
    }
  }
  return value;
};

const isList = (dates: Dates): dates is readonly [Dates] => Array.isArray(dates);

const revived = (text: string): Date | string => {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? text : date;
};

/** As an own field even where its name is `__proto__`. */
const define = (object: object, name: string, value: unknown): void => {
  Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
};
