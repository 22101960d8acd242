// Whether and when a subscription asks again.

import { describe, expect, it } from "vitest";
import { nextIdleCount, paceMs, reconnectDefaults, reconnectDelayMs } from "../../src/realtime/reconnect.js";
import type { Failure } from "../../src/retry.js";

const status = (code: number, headers: Record<string, string> = {}): Failure => ({
  kind: "status",
  status: code,
  headers: new Headers(headers),
});
const lost: Failure = { kind: "connection", sent: true, hopeless: false };

const steady = { ...reconnectDefaults, randomize: false };
const delay = (failure: Failure, failures = 1, hintMs?: number) =>
  reconnectDelayMs({ failure, failures, hintMs }, steady, () => 0.5);

describe("after a failure", () => {
  it.each([
    ["a lost connection", lost],
    ["silence", { kind: "timeout" } as const],
    ["408", status(408)],
    ["429", status(429)],
    ["500", status(500)],
    ["502", status(502)],
    ["503", status(503)],
    ["504", status(504)],
    ["what a proxy says of a service that is away", status(522)],
  ])("it asks again: %s", (_, failure) => {
    expect(delay(failure)).toBe(500);
  });

  it("it asks again soon for something that may yet appear, so that whether it is there is known within a second", () => {
    const missing = status(404, { "x-should-retry": "true" });
    expect([1, 2, 3].map((failures) => delay(missing, failures))).toEqual([300, 300, undefined]);
  });

  it.each([
    ["a certificate that is not trusted", { kind: "connection", sent: false, hopeless: true } as const],
    ["400", status(400)],
    ["401", status(401)],
    ["403", status(403)],
    ["404", status(404)],
    ["a redirect", status(302)],
    ["501", status(501)],
    ["500 that says not to", status(500, { "x-should-retry": "false" })],
  ])("it does not: %s", (_, failure) => {
    expect(delay(failure)).toBeUndefined();
  });

  it("it waits twice as long each time, and 5 s at most", () => {
    expect([1, 2, 3, 4, 5, 6, 50].map((failures) => delay(lost, failures))).toEqual([
      500, 1000, 2000, 4000, 5000, 5000, 5000,
    ]);
  });

  it("it is spread, also at the longest wait", () => {
    const waits = [0, 0.5, 0.999].map((chance) =>
      reconnectDelayMs({ failure: lost, failures: 9, hintMs: undefined }, reconnectDefaults, () => chance),
    );
    expect(waits).toEqual([500, 2750, 4995.5]);
  });

  it("it waits at least as long as the service asks, and gives up where that is too long", () => {
    expect(delay(status(429), 1, 7000)).toBe(7500);
    expect(delay(status(429), 1, 61_000)).toBeUndefined();
  });

  it("it gives up after the last attempt, and sooner where something is not there", () => {
    const missing = status(404, { "x-should-retry": "true" });
    expect([99, 100].map((failures) => delay(lost, failures) === undefined)).toEqual([false, true]);
    expect([2, 3].map((failures) => delay(missing, failures) === undefined)).toEqual([false, true]);
    const unreadable = (count: number) =>
      reconnectDelayMs({ failure: lost, failures: 20, unreadable: count, hintMs: undefined }, steady, () => 0.5);
    expect([2, 3].map((count) => unreadable(count) === undefined)).toEqual([false, true]);
  });
});

describe("answers that come at once and tell nothing", () => {
  it("are counted, and any other begins the count anew", () => {
    expect([nextIdleCount(3, false, 20), nextIdleCount(3, true, 20), nextIdleCount(3, false, 1000)]).toEqual([4, 0, 0]);
  });

  it("slow the asking down to one request in 5 s", () => {
    expect([0, 1, 2, 3, 4, 5, 9].map((count) => paceMs(count, steady, () => 0.5))).toEqual([
      0, 500, 1000, 2000, 4000, 5000, 5000,
    ]);
  });
});
