import { describe, expect, it } from "vitest";
import type { Dates, Operation } from "../../generated/contract.js";
import { reviveDates } from "../../src/dates.js";
import { ConfigurationError } from "../../src/errors.js";
import { protect } from "../../src/idempotency.js";
import { defaultSettings, mergeSettings } from "../../src/limits.js";
import { nextPlace, previousPlace, watchForRepeats } from "../../src/pages.js";
import { toPacket } from "../../src/resources/trigger-body.js";
import { uuid } from "../../src/uuid.js";

describe("moments in an answer", () => {
  const moment = "2026-01-02T03:04:05.000Z";
  const tree: Dates = { at: true, children: [() => tree] };

  it("become dates where the document has them, however deep, and nowhere else", () => {
    const answer = { at: moment, other: moment, children: [{ at: moment, children: [] }] };
    expect(reviveDates(answer, tree)).toEqual({
      at: new Date(moment),
      other: moment,
      children: [{ at: new Date(moment), children: [] }],
    });
  });

  it.each([["no date"], [null], [7], [undefined]])("%j stays as it came", (value) => {
    expect(reviveDates({ at: value }, { at: true })).toEqual({ at: value });
  });

  it("leave a field called __proto__ a field", () => {
    const answer = reviveDates(JSON.parse(`{"__proto__":"${moment}"}`), { "*": true });
    expect(Object.getPrototypeOf(answer)).toBe(Object.prototype);
    expect(Object.entries(answer as object)).toEqual([["__proto__", new Date(moment)]]);
  });
});

describe("request options", () => {
  it.each([
    { timeoutInMs: 0 },
    { timeoutInMs: -5 },
    { timeoutInMs: Number.NaN },
    { deadlineInMs: Number.POSITIVE_INFINITY },
    { retry: { maxAttempts: 0 } },
    { retry: { maxAttempts: 1.5 } },
    { retry: { minTimeoutInMs: -1 } },
    { retry: { factor: 0 } },
    { idempotencyKey: "" },
    { idempotencyKey: "a\nb" },
    { additionalHeaders: { authorization: "x" } },
  ])("%j are refused", (options) => {
    expect(() => mergeSettings(defaultSettings, options)).toThrow(ConfigurationError);
  });

  it("of a call beat those of the client, field by field", () => {
    const client = mergeSettings(defaultSettings, { retry: { maxAttempts: 5 }, additionalHeaders: { A: "1" } });
    const call = mergeSettings(client, { retry: { factor: 3 }, timeoutInMs: false, additionalHeaders: { b: "2" } });
    expect(call).toMatchObject({
      retry: { maxAttempts: 5, factor: 3, minTimeoutInMs: 500 },
      timeoutInMs: false,
      additionalHeaders: { a: "1", b: "2" },
    });
  });

  it("are read from own fields alone", () => {
    expect(mergeSettings(defaultSettings, Object.create({ timeoutInMs: 1 }))).toEqual(defaultSettings);
  });
});

describe("protection against doing it twice", () => {
  const keyed: Operation = {
    id: "tasks.trigger",
    method: "POST",
    path: "/t",
    auth: [],
    repeat: "keyed",
    key: { header: "idempotency-key", field: "options.idempotencyKey", ttl: "idempotency-key-ttl", add: true },
  };
  const upload: Operation = {
    id: "envvars.upload",
    method: "POST",
    path: "/u",
    auth: [],
    repeat: "keyed",
    key: { field: "override" },
  };
  const plain: Operation = { id: "things.make", method: "POST", path: "/t", auth: [] };

  it("is a key of the client's own where the caller gives none", () => {
    const { repeatable, headers } = protect(keyed, { options: {} }, defaultSettings);
    expect(repeatable).toBe(true);
    expect(headers).toEqual({
      "idempotency-key": expect.stringMatching(/^[\da-f-]{36}$/),
      "idempotency-key-ttl": "1d",
    });
  });

  it.each<[string, Operation, unknown, object, boolean, object]>([
    ["the caller's key in the body", keyed, { options: { idempotencyKey: "k" } }, {}, true, {}],
    ["the caller's key in the options", keyed, {}, { idempotencyKey: "k" }, true, { "idempotency-key": "k" }],
    ["switched off", keyed, {}, { idempotencyKey: false }, false, {}],
    ["a field that makes a repeat harmless", upload, { override: true }, {}, true, {}],
    ["the same field when it does not", upload, { override: false }, {}, false, {}],
    ["a POST of which nothing is said", plain, {}, {}, false, {}],
    ["a PUT of which nothing is said", { ...plain, method: "PUT" }, {}, {}, true, {}],
    ["a PUT that is never repeated", { ...plain, method: "PUT", repeat: "never" }, {}, {}, false, {}],
  ])("%s", (_, operation, body, options, repeatable, headers) => {
    expect(protect(operation, body, mergeSettings(defaultSettings, options))).toEqual({ repeatable, headers });
  });

  const token: Operation = {
    ...keyed,
    id: "wait.createToken",
    key: { field: "idempotencyKey", ttl: "idempotencyKeyTTL", add: true },
  };

  it("is a field of the body where no header takes a key", () => {
    expect(protect(token, {}, defaultSettings)).toEqual({
      repeatable: true,
      isOurs: true,
      headers: {},
      fields: { idempotencyKey: expect.stringMatching(/^[\da-f-]{36}$/), idempotencyKeyTTL: "1d" },
    });
  });

  it("leaves the body of a call that has a key of its own, or wants none, as it is", () => {
    const off = mergeSettings(defaultSettings, { idempotencyKey: false });
    expect(protect(token, { idempotencyKey: "k" }, defaultSettings)).toEqual({ repeatable: true, headers: {} });
    expect(protect(token, {}, off)).toEqual({ repeatable: false, headers: {} });
  });

  it("is the caller's in the options, in the same field", () => {
    const settings = mergeSettings(defaultSettings, { idempotencyKey: "k" });
    expect(protect(token, {}, settings)).toEqual({ repeatable: true, headers: {}, fields: { idempotencyKey: "k" } });
    expect(() => protect(token, { idempotencyKey: "k" }, settings)).toThrow(/two idempotency keys/);
  });

  it("is refused twice, and where it would do nothing", () => {
    const settings = mergeSettings(defaultSettings, { idempotencyKey: "k" });
    expect(() => protect(keyed, { options: { idempotencyKey: "k" } }, settings)).toThrow(/two idempotency keys/);
    expect(() => protect(upload, {}, settings)).toThrow(/takes no idempotency key/);
  });
});

describe("the way through a list", () => {
  it.each([
    [{ next: "c" }, { after: "c" }, undefined],
    [{ next: "" }, undefined, undefined],
    [{ next: null, previous: "p" }, undefined, { before: "p" }],
    [{}, undefined, undefined],
    [{ currentPage: 1, totalPages: 2 }, { page: 2 }, undefined],
    [{ currentPage: "2", totalPages: "2" }, undefined, { page: 1 }],
    [{ currentPage: 1, totalPages: 0 }, undefined, undefined],
  ])("from %j goes on to %j and back to %j", (pagination, next, previous) => {
    expect([nextPlace(pagination), previousPlace(pagination)]).toEqual([next, previous]);
  });

  it.each([1, 2, 3, 7])("is found to run in a circle of %i", (length) => {
    const repeats = watchForRepeats(undefined);
    let steps = 0;
    while (!repeats({ after: String(steps % length) })) steps++;
    expect(steps).toBeLessThanOrEqual(3 * length + 1);
  });

  it("is not taken for a circle when it is long", () => {
    const repeats = watchForRepeats({ page: 1 });
    expect(Array.from({ length: 5000 }, (_, i) => repeats({ page: i + 2 })).some(Boolean)).toBe(false);
  });
});

describe("a payload", () => {
  it.each([
    { a: [1, "x", null, { b: true }] },
    "text",
    undefined,
    null,
    { a: undefined },
    { at: { toJSON: () => "x" } },
    { bytes: Buffer.from("x") },
  ])("goes as it is where JSON carries it: %j", async (payload) => {
    expect(await toPacket(payload)).toEqual({ payload });
  });

  it.each([
    { a: new Date(0) },
    { a: [new Map([[1, 2]])] },
    new Set(["x"]),
    10n,
    { a: Number.NaN },
    { a: -0 },
    [undefined],
    { a: new URL("https://example.com/a") },
    { a: new Uint8Array([1, 2]), b: new Float64Array([1.5]) },
  ])("goes as superjson text where it does not", async (payload) => {
    const { parse } = await import("superjson");
    const packet = await toPacket(payload);
    expect(packet.payloadType).toBe("application/super+json");
    expect(parse(String(packet.payload))).toEqual(payload);
  });
});

it("a UUID is of version 4 and new each time", () => {
  expect(uuid()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(uuid()).not.toBe(uuid());
});
