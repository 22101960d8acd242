/** Whether a failed attempt is repeated, and when. Pure: time and chance are parameters. */

import type { RetryOptions } from "../generated/contract.js";

/** What went wrong with one attempt, as far as the policy needs to know. */
export type Failure =
  | { readonly kind: "status"; readonly status: number; readonly headers: Headers }
  /** No answer. `sent` is false only where the request certainly never left; `hopeless` where waiting cannot help. */
  | { readonly kind: "connection"; readonly sent: boolean; readonly hopeless: boolean; readonly status?: number }
  | { readonly kind: "timeout" };

const RETRYABLE: readonly number[] = [408, 429, 500, 502, 503, 504];

/** Answers by which the service says that it has done nothing. */
const REFUSED: readonly number[] = [429, 503];

/** The longest wait that a server may ask for, in milliseconds. A longer one is the caller's to decide about. */
export const WAIT_CEILING_MS = 60_000;

/** How far calls that were told the same moment spread out after it, in milliseconds. */
const SPREAD_MS = 1000;

/** A moment further away than this is a mistake, not a hint. */
const PLAUSIBLE_MS = 366 * 24 * 3600 * 1000;

/** Numbers below this are seconds since 1970, above it milliseconds: batch creation counts in seconds, other routes do not. */
const SECONDS_BELOW = 1e11;

/** Whether another attempt may be made at all, whatever is left of attempts, time and budget. */
export const mayRepeat = (failure: Failure, repeatable: boolean): boolean => {
  if (failure.kind === "timeout") return repeatable;
  if (failure.kind === "connection") return !failure.hopeless && (repeatable || !failure.sent);
  const word = failure.headers.get("x-should-retry");
  if (word === "false") return false;
  if (word === "true") return true;
  return RETRYABLE.includes(failure.status) && (repeatable || REFUSED.includes(failure.status));
};

/** Whether the failed call may nevertheless have done what it was sent for, so that a second one could do it twice. */
export const mayHaveTakenEffect = (failure: Failure): boolean => {
  if (failure.kind === "timeout") return true;
  // A 2xx answer that was cut short says that it has; what is unknown is only the rest of the answer.
  if (failure.kind === "connection") return failure.sent && failure.status === undefined;
  return (failure.status === 408 || failure.status >= 500) && !REFUSED.includes(failure.status);
};

/** The wait before repeating for the `retry`-th time, where the server asked for none. */
export const backoffMs = (retry: number, options: Required<RetryOptions>, random: () => number): number => {
  const step = Math.min(options.maxTimeoutInMs, options.minTimeoutInMs * options.factor ** (retry - 1));
  return options.randomize ? step * (0.1 + 0.9 * random()) : step;
};

/** The wait after the moment that the server named: never less, and spread over a second. */
export const spreadMs = (hint: number, random: () => number): number => hint + SPREAD_MS * random();

/** Milliseconds from `now` to the moment that the answer asks to wait for; `undefined` where it asks for none. */
export const hintMs = (headers: Headers, status: number, now: number): number | undefined =>
  latest(numbers(headers.get("retry-after-ms"))) ??
  retryAfterMs(headers.get("retry-after"), serverNow(headers, now)) ??
  // Every answer of a limited route carries this one; only with a 429 is it a moment to wait for.
  (status === 429 ? resetMs(headers.get("x-ratelimit-reset"), serverNow(headers, now)) : undefined);

/** Seconds, or an HTTP-date. */
const retryAfterMs = (value: string | null, now: number): number | undefined =>
  latest(
    value && /^\w{3}, .+ GMT$/.test(value)
      ? [Date.parse(value) - now]
      : numbers(value).map((seconds) => seconds * 1000),
  );

const resetMs = (value: string | null, now: number): number | undefined =>
  latest(numbers(value).map((moment) => (moment < SECONDS_BELOW ? moment * 1000 : moment) - now));

/** The plain decimal numbers of a header, which holds several where two limiters answered. */
const numbers = (value: string | null): number[] =>
  (value ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => /^\d+(\.\d+)?$/.test(part))
    .map(Number);

const latest = (waits: readonly number[]): number | undefined => {
  const plausible = waits.filter((wait) => wait > 0 && wait <= PLAUSIBLE_MS);
  return plausible.length > 0 ? Math.max(...plausible) : undefined;
};

/**
 * The server's clock by the answer's own `Date`, so that a wrong local clock does not matter. That header counts whole
 * seconds: where the local clock is within the second that it names, the local one is the finer.
 */
const serverNow = (headers: Headers, now: number): number => {
  const date = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(date) || (now >= date && now < date + 1000) ? now : date;
};
