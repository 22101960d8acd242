// When a token ends.

import fc from "fast-check";
import { decodeJwt, UnsecuredJWT } from "jose";
import { describe, expect, it } from "vitest";
import { endOf } from "../../../src/tokens/expiration.js";
import { spanSeconds } from "../../../src/tokens/time-span.js";

/** 2026-11-21T12:00:00.250Z */
const NOW_MS = 1_795_262_400_250;
const NOW = 1_795_262_400;
const YEAR = 31_557_600;

/** The end of whatever untyped code gives. */
const endOfAnything = (given: unknown): number => endOf(given as Parameters<typeof endOf>[0], NOW_MS);

describe("the end of a token", () => {
  it.each<[given: unknown, end: number]>([
    [undefined, NOW + 900],
    ["15m", NOW + 900],
    ["1hr", NOW + 3600],
    ["24hr", NOW + 86_400],
    ["1 day from now", NOW + 86_400],
    ["+ 2.5 minutes", NOW + 150],
    ["10 years", NOW + 10 * YEAR],
    [NOW + 1, NOW + 1],
    [NOW + 60.9, NOW + 60],
    [NOW + 10 * YEAR, NOW + 10 * YEAR],
    [new Date(NOW_MS + 60_000), NOW + 60],
    [new Date((NOW + 1) * 1000), NOW + 1],
  ])("%o is %i", (given, end) => {
    expect(endOfAnything(given)).toBe(end);
  });

  it.each<[fault: string, given: unknown, understood: string]>([
    [
      "T2 an hour meant as seconds from now",
      3600,
      "3600 was understood as seconds since 1970, 1970-01-01T01:00:00.000Z",
    ],
    ["milliseconds", NOW_MS + 3_600_000, "a number counts seconds"],
    ["this very second", NOW, "which is past"],
    ["zero", 0, "1970-01-01T00:00:00.000Z, which is past"],
    ["a negative number", -1, "which is past"],
    ["a second more than ten years", NOW + 10 * YEAR + 1, "more than ten years ahead"],
    ["a number beyond all calendars", Number.MAX_VALUE, "a moment beyond all calendars"],
    ["NaN", Number.NaN, "NaN is no moment"],
    ["infinity", Number.POSITIVE_INFINITY, "Infinity is no moment"],
    ["T3 a span that has passed", "-5m", '"-5m" was understood as 2026-11-21T11:55:00.000Z, which is past'],
    ["a span ago", "5 minutes ago", "2026-11-21T11:55:00.000Z, which is past"],
    ["a span that rounds to nothing", "0.4s", "which is past"],
    ["T3 an empty text", "", '"" is no time span'],
    ["T3 months", "1 month", '"1 month" is no time span'],
    ["a bare number as text", "90", '"90" is no time span'],
    ["two directions", "-5m ago", "is no time span"],
    ["an ISO moment as text", "2027-01-01T00:00:00Z", "is no time span"],
    ["centuries", "200 years", "2226-11-23T12:00:00.000Z, which is more than ten years ahead"],
    ["more years than a number holds", `${"9".repeat(400)}y`, "is no time span"],
    ["T3 an invalid Date", new Date(Number.NaN), "an invalid Date is no moment"],
    ["a Date of the past", new Date(0), "the Date was understood as 1970-01-01T00:00:00.000Z, which is past"],
    ["null", null, "object was given"],
    ["a list", ["1h"], "object was given"],
    ["a BigInt", 5n, "bigint was given"],
  ])("%s is refused, and the message shows what was understood", (_fault, given, understood) => {
    let refusal: unknown;
    try {
      endOfAnything(given);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toMatchObject({ kind: "token", reason: "expirationTime", parameter: "expirationTime" });
    expect(String(refusal)).toContain(understood);
  });
});

/** How jose itself reads a span: what it adds to the time, or nothing where it refuses. */
const joseSeconds = (text: string): number | undefined => {
  try {
    const before = Math.floor(Date.now() / 1000);
    // In other letters it takes `ago` for `from now`.
    const { exp = Number.NaN } = decodeJwt(new UnsecuredJWT().setExpirationTime(text.toLowerCase()).encode());
    return exp - before;
  } catch {
    return undefined;
  }
};

describe("a time span", () => {
  const units = [
    "second",
    "sec",
    "s",
    "minute",
    "min",
    "m",
    "hour",
    "hr",
    "h",
    "day",
    "d",
    "week",
    "w",
    "year",
    "yr",
    "y",
  ];
  const others = ["", "ms", "month", "mon", "hs", "ss", "ye", "H", "MINUTES", "Hrs", "ho", "se", "dayss", "K"];
  const piece = fc.record({
    sign: fc.constantFrom("", "", "", "", "+", "-", "+ ", "- ", "--"),
    amount: fc.oneof(
      fc.nat(1000).map(String),
      fc.double({ min: 0, max: 100, noNaN: true }).map((amount) => amount.toFixed(3)),
    ),
    gap: fc.constantFrom("", "", " ", " ", "  "),
    unit: fc.constantFrom(...units, ...units.map((unit) => `${unit}s`), ...others),
    suffix: fc.constantFrom("", "", "", " ago", " from now", " FROM NOW", " Ago", "ago", " "),
  });
  const text = fc.oneof(
    piece.map(({ sign, amount, gap, unit, suffix }) => `${sign}${amount}${gap}${unit}${suffix}`),
    fc.string(),
  );

  it("is read as jose reads it, whatever it says", () => {
    let read = 0;
    fc.assert(
      fc.property(text, (given) => {
        const [own, theirs] = [spanSeconds(given), joseSeconds(given)];
        if (own !== undefined) read += 1;
        expect(own === undefined).toBe(theirs === undefined);
        // The clock can pass a second between the two.
        if (own !== undefined && theirs !== undefined) expect(Math.abs(theirs - own)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(150);
  });
});
