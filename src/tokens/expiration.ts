/** When a token ends: from one of three forms to seconds since 1970. */

import { TokenError } from "../errors.js";
import { spanSeconds } from "./time-span.js";

/**
 * When a token ends: a span of time such as `"15m"`, `"24hr"` or `"7 days"`, a number of **seconds since 1970**, or a
 * `Date`.
 */
export type ExpirationTime = string | number | Date;

export const DEFAULT_SPAN = "15m";

/** Whoever writes milliseconds for seconds ends thousands of years from now. */
const LONGEST_SECONDS = spanSeconds("10 years") ?? 0;

/** Seconds since 1970. Refuses what is no moment, what is past by `nowMs`, and what is more than ten years ahead. */
export const endOf = (given: ExpirationTime = DEFAULT_SPAN, nowMs: number): number => {
  const now = Math.floor(nowMs / 1000);
  const end = secondsOf(given, now);
  if (end > now && end <= now + LONGEST_SECONDS) return end;
  const understood = `${shown(given)} was understood as ${inWords(given, end)}`;
  if (end <= now) throw wrong(`${understood}, which is past; a time span such as "1h" counts from now`);
  throw wrong(`${understood}, which is more than ten years ahead${typeof given === "number" ? HINT : ""}`);
};

/** As the service is told when a token is to end: a span as it is, since it counts from the service's own now. */
export const asSent = (given: ExpirationTime): string | number => {
  const end = endOf(given, Date.now());
  return typeof given === "string" ? given : end;
};

const HINT = "; a number counts seconds, a Date can be made from milliseconds";

const secondsOf = (given: unknown, now: number): number => {
  if (given instanceof Date) return finite(Math.floor(given.getTime() / 1000), "an invalid Date is no moment");
  if (typeof given === "number") return finite(Math.floor(given), `${given} is no moment`);
  if (typeof given !== "string") {
    throw wrong(`${typeof given} was given where a time span, seconds since 1970 or a Date is needed`);
  }
  const seconds = spanSeconds(given);
  if (seconds !== undefined) return now + seconds;
  throw wrong(
    `${shown(given)} is no time span: a number and seconds, minutes, hours, days, weeks or years, such as "15m" or "2 days"`,
  );
};

const finite = (seconds: number, otherwise: string): number => {
  if (Number.isFinite(seconds)) return seconds;
  throw wrong(otherwise);
};

const shown = (given: ExpirationTime): string =>
  typeof given === "string" ? JSON.stringify(given.slice(0, 40)) : given instanceof Date ? "the Date" : String(given);

const inWords = (given: ExpirationTime, end: number): string => {
  const date = new Date(end * 1000);
  const moment = Number.isNaN(date.getTime()) ? "a moment beyond all calendars" : date.toISOString();
  return typeof given === "number" ? `seconds since 1970, ${moment}` : moment;
};

const wrong = (why: string): TokenError =>
  new TokenError(`expirationTime: ${why}`, { reason: "expirationTime", parameter: "expirationTime" });
