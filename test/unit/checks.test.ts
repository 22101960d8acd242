// Arguments that a person gets wrong, odd ones first.

import { describe, expect, it } from "vitest";
import { tasksTrigger } from "../../generated/later/tasks.js";
import { waitCreateToken } from "../../generated/later/wait.js";
import { ConfigurationError } from "../../src/index.js";
import {
  checkDelay,
  checkMetadata,
  checkTags,
  checkTokenParams,
  checkTriggerOptions,
} from "../../src/resources/checks.js";

const refusalOf = (act: () => void): ConfigurationError | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
};

describe("tags", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `t${index}`);

  it.each([
    ["eleven", many(11)],
    ["one that is too long", ["ok", "x".repeat(129)]],
    ["a single one that is too long", "x".repeat(129)],
    ["a number", [7]],
    ["null", null],
  ])("%s are refused", (_what, tags) => {
    expect(refusalOf(() => checkTags(tasksTrigger, tags, "tags"))).toMatchObject({
      parameter: "tags",
      message: expect.stringMatching(/^tasks\.trigger: tags (has|must be)/),
    });
  });

  it.each([
    ["none", undefined],
    ["an empty list", []],
    ["ten, and blank ones", [...many(10), "", " "]],
    ["one of 128 characters", "x".repeat(128)],
  ])("%s are taken", (_what, tags) => {
    expect(refusalOf(() => checkTags(tasksTrigger, tags, "tags"))).toBeUndefined();
  });
});

describe("a delay", () => {
  it.each([
    "tomorrow",
    "1 hour",
    "1h 30m",
    "in 5",
    "",
    "h",
    "5",
    "2026-13-45",
    `${"1".repeat(100)}s`,
    5000,
    -1,
    1_795_305_350, // Seconds since 1970.
    Number.NaN,
    Number.POSITIVE_INFINITY,
    new Date(Number.NaN),
    true,
    null,
    {},
  ])("that is %j is refused, with what is meant", (delay) => {
    expect(refusalOf(() => checkDelay(tasksTrigger, delay, "options.delay"))).toMatchObject({
      parameter: "options.delay",
      message: expect.stringContaining('options.delay must be a duration such as "1h30m", or a moment'),
    });
  });

  it.each([
    undefined,
    "1h30m",
    "90s",
    "2hr",
    "1w2d",
    "2026-11-22",
    "2026-11-22T00:55:34.224Z",
    "2026-11-22T00:55:34+02:00",
    "Sun, 22 Nov 2026 00:55:34 GMT",
    new Date(0),
    1_795_305_350_000,
  ])("that is %j is taken", (delay) => {
    expect(refusalOf(() => checkDelay(tasksTrigger, delay, "options.delay"))).toBeUndefined();
  });
});

describe("trigger options", () => {
  it.each([
    ["ttl", "soon"],
    ["ttl", 1.5],
    ["ttl", -1],
    ["idempotencyKeyTTL", "banana"],
    ["idempotencyKeyTTL", "1h30m"],
    ["idempotencyKeyTTL", 60],
    ["delay", "soon"],
    ["metadata", { text: "é".repeat(140_000) }],
  ])("with the %s %j are refused, at the place where they stand", (name, value) => {
    const refusal = refusalOf(() => checkTriggerOptions(tasksTrigger, { [name]: value }, "items[3].options"));
    expect(refusal).toMatchObject({ parameter: `items[3].options.${name}` });
  });

  it.each([
    undefined,
    {},
    { ttl: 0 },
    { ttl: "14d", idempotencyKeyTTL: "24h", delay: "1h", tags: "a", metadata: { a: 1 } },
    Object.create({ ttl: "soon" }),
  ])("that are %j are taken", (options) => {
    expect(refusalOf(() => checkTriggerOptions(tasksTrigger, options))).toBeUndefined();
  });
});

describe("a waitpoint token", () => {
  it.each([
    ["tags", Array(11).fill("t")],
    ["timeout", "soon"],
    ["idempotencyKeyTTL", "1w"],
  ])("with the %s %j is refused", (name, value) => {
    expect(refusalOf(() => checkTokenParams(waitCreateToken, { [name]: value }))).toMatchObject({
      parameter: name,
      message: expect.stringMatching(`^wait\\.createToken: ${name} `),
    });
  });

  it.each([undefined, { timeout: "2020-01-01", tags: "a", idempotencyKeyTTL: "7d" }, { timeout: new Date(0) }])(
    "that is made with %j is taken",
    (params) => {
      expect(refusalOf(() => checkTokenParams(waitCreateToken, params))).toBeUndefined();
    },
  );
});

describe("metadata", () => {
  const around = '{"s":""}'.length;

  it("may have 262144 bytes, and not one more", () => {
    const check = (bytes: number) =>
      refusalOf(() => checkMetadata(tasksTrigger, { s: "x".repeat(bytes - around) }, "metadata"))?.message;
    expect(check(262_144)).toBeUndefined();
    expect(check(262_145)).toBe("tasks.trigger: metadata is 262145 bytes as JSON; a run can have at most 262144");
  });

  it("that JSON cannot carry is left to where the body is made", () => {
    expect(refusalOf(() => checkMetadata(tasksTrigger, { n: 1n }, "metadata"))).toBeUndefined();
  });
});
