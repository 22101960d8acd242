import { describe, expect, it } from "vitest";
import { backoffMs, type Failure, hintMs, mayHaveTakenEffect, mayRepeat, spreadMs } from "../../src/retry.js";

const now = Date.parse("2026-03-01T12:00:00.250Z");
const headers = (given: Record<string, string> = {}) => new Headers(given);
const status = (code: number, given?: Record<string, string>): Failure => ({
  kind: "status",
  status: code,
  headers: headers(given),
});
const connection = (sent: boolean, hopeless = false): Failure => ({ kind: "connection", sent, hopeless });

describe("mayRepeat", () => {
  it.each<[string, Failure, boolean, boolean]>([
    ["x-should-retry: true lifts a 404", status(404, { "x-should-retry": "true" }), true, true],
    [
      "x-should-retry: true lifts a 409 even where repeating is unsafe",
      status(409, { "x-should-retry": "true" }),
      false,
      true,
    ],
    ["x-should-retry: false ends a 503", status(503, { "x-should-retry": "false" }), true, false],
    ["x-should-retry: maybe says nothing", status(404, { "x-should-retry": "maybe" }), true, false],
    ["408 where repeating is safe", status(408), true, true],
    ["408 where it is not", status(408), false, false],
    ["409", status(409), true, false],
    ["429 where repeating is unsafe, since nothing was done", status(429), false, true],
    ["500 where repeating is unsafe", status(500), false, false],
    ["501", status(501), true, false],
    ["502", status(502), true, true],
    ["503 where repeating is unsafe, since nothing was done", status(503), false, true],
    ["504 where repeating is unsafe", status(504), false, false],
    ["a redirect", status(302), true, false],
    ["no answer to what was sent, where repeating is safe", connection(true), true, true],
    ["no answer to what was sent, where it is not", connection(true), false, false],
    ["what never left, where repeating is unsafe", connection(false), false, true],
    ["what no waiting mends", connection(false, true), true, false],
    ["a timeout where repeating is safe", { kind: "timeout" }, true, true],
    ["a timeout where it is not", { kind: "timeout" }, false, false],
  ])("%s", (_, failure, repeatable, expected) => {
    expect(mayRepeat(failure, repeatable)).toBe(expected);
  });
});

describe("mayHaveTakenEffect", () => {
  it.each<[string, Failure, boolean]>([
    [
      "an answer with a status was cut short: what happened is known",
      { kind: "connection", sent: true, hopeless: false, status: 200 },
      false,
    ],
    ["no answer to what was sent", connection(true), true],
    ["what never left", connection(false), false],
    ["a timeout", { kind: "timeout" }, true],
    ["408", status(408), true],
    ["429", status(429), false],
    ["500", status(500), true],
    ["503", status(503), false],
    ["404", status(404), false],
  ])("%s", (_, failure, expected) => {
    expect(mayHaveTakenEffect(failure)).toBe(expected);
  });
});

describe("hintMs", () => {
  const seconds = (ahead: number) => String(Math.floor(now / 1000) + ahead);
  it.each<[string, Record<string, string>, number, number | undefined]>([
    ["nothing was said", {}, 429, undefined],
    ["retry-after-ms beats Retry-After", { "retry-after-ms": "250", "retry-after": "9" }, 429, 250],
    ["decimals of a second", { "retry-after": "1.5" }, 503, 1500],
    ["an HTTP-date", { "retry-after": "Sun, 01 Mar 2026 12:00:03 GMT" }, 503, 2750],
    [
      "an HTTP-date by the server's own clock",
      { "retry-after": "Sun, 01 Mar 2026 15:00:03 GMT", date: "Sun, 01 Mar 2026 15:00:00 GMT" },
      503,
      3000,
    ],
    ["a reset in milliseconds", { "x-ratelimit-reset": String(now + 4000) }, 429, 4000],
    ["a reset in seconds", { "x-ratelimit-reset": seconds(5) }, 429, 4750],
    [
      "two limiters in one header: the later moment",
      { "x-ratelimit-reset": `${now + 4000}, ${seconds(9)}` },
      429,
      8750,
    ],
    [
      "a reset beside an answer that is no 429 is only information",
      { "x-ratelimit-reset": String(now + 4000) },
      503,
      undefined,
    ],
    ["a reset in the past", { "x-ratelimit-reset": String(now - 1) }, 429, undefined],
    ["a negative number", { "retry-after": "-3" }, 429, undefined],
    ["no number", { "retry-after": "abc" }, 429, undefined],
    ["NaN", { "x-ratelimit-reset": "NaN" }, 429, undefined],
    ["an exponent", { "retry-after": "1e3" }, 429, undefined],
    ["empty", { "x-ratelimit-reset": "" }, 429, undefined],
    ["zero is no moment in the future", { "retry-after": "0" }, 429, undefined],
    ["a moment in the year 50000", { "x-ratelimit-reset": "1515151515151515" }, 429, undefined],
    ["an invalid first header gives way to the next", { "retry-after-ms": "soon", "retry-after": "2" }, 429, 2000],
    ["an hour", { "retry-after": "3600" }, 429, 3_600_000],
  ])("%s", (_, given, code, expected) => {
    expect(hintMs(headers(given), code, now)).toBe(expected);
  });
});

describe("backoffMs", () => {
  const options = { maxAttempts: 9, minTimeoutInMs: 500, maxTimeoutInMs: 8000, factor: 2, randomize: true };
  it.each([
    ["the least of the first step", 1, 0, 50],
    ["the most of the first step", 1, 1, 500],
    ["the third step", 3, 1, 2000],
    ["the cap", 9, 1, 8000],
    ["chance works at the cap too", 9, 0, 800],
  ])("%s", (_, retry, random, expected) => {
    expect(backoffMs(retry, options, () => random)).toBeCloseTo(expected);
  });

  it("is the step itself without randomize", () => {
    expect(backoffMs(2, { ...options, randomize: false }, () => 0)).toBe(1000);
  });

  it("is zero where the first step is zero", () => {
    expect(backoffMs(3, { ...options, minTimeoutInMs: 0 }, () => 1)).toBe(0);
  });
});

it("spreadMs is never before the moment and at most a second after it", () => {
  expect(spreadMs(2000, () => 0)).toBe(2000);
  expect(spreadMs(2000, () => 0.999)).toBeLessThan(3000);
});
