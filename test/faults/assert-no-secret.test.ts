// The search for credentials finds one in every place where a value can show it.

import { describe, expect, test } from "vitest";
import { assertNoSecret } from "../support/assert-no-secret.js";
import { SECRET_KEY } from "../support/credentials.js";

const deep = (depth: number): unknown => (depth === 0 ? SECRET_KEY : { inner: deep(depth - 1) });

const withStack = (stack: string): Error => Object.assign(new Error("plain"), { stack });

const cyclic = () => {
  const value: Record<string, unknown> = { key: SECRET_KEY };
  value.self = value;
  return value;
};

describe("assertNoSecret", () => {
  test.each<[place: string, value: unknown]>([
    ["the text itself", `Bearer ${SECRET_KEY}`],
    ["a message", new Error(`${SECRET_KEY} was refused`)],
    ["a stack", withStack(`Error: plain\n    at ${SECRET_KEY}`)],
    ["a cause of a cause", new Error("a", { cause: new Error("b", { cause: new Error(SECRET_KEY) }) })],
    ["a cause that is no error", new Error("a", { cause: { headers: { authorization: SECRET_KEY } } })],
    ["a property of an error", Object.assign(new Error("a"), { headers: { authorization: SECRET_KEY } })],
    ["a property that is not enumerable", Object.defineProperty({}, "key", { value: SECRET_KEY })],
    ["a property under a symbol", { [Symbol("key")]: SECRET_KEY }],
    ["a getter", Object.defineProperty({}, "key", { get: () => SECRET_KEY, enumerable: true })],
    ["what JSON makes of it", { toJSON: () => ({ key: SECRET_KEY }) }],
    ["a long way down", deep(30)],
    ["a map", new Map([["key", SECRET_KEY]])],
    ["an object that holds itself", cyclic()],
    ["its base64", Buffer.from(SECRET_KEY).toString("base64")],
    ["its part after the prefix", SECRET_KEY.slice("tr_dev_".length)],
    ["an errors list", new AggregateError([new Error(SECRET_KEY)])],
  ])("finds a secret in %s", (_place, value) => {
    expect(() => assertNoSecret(value)).toThrow(/Secret 1 shows/);
  });

  test.each<[what: string, value: unknown]>([
    ["an error without one", new Error("runs.list: 404 Run not found", { cause: new TypeError("fetch failed") })],
    ["the prefix alone", "tr_dev_"],
    ["undefined", undefined],
    ["a value that JSON refuses", { big: 1n }],
  ])("is content with %s", (_what, value) => {
    expect(() => assertNoSecret(value)).not.toThrow();
  });

  test("does not repeat the secret that it found", () => {
    let message = "";
    try {
      assertNoSecret(SECRET_KEY);
    } catch (error) {
      message = String(error);
    }
    expect(message).not.toContain(SECRET_KEY);
  });
});
