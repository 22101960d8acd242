/** The numbers a caller may set, checked when they are set, and what they are when nobody sets them. */

import type { RequestOptions, RetryOptions } from "../generated/contract.js";
import { ConfigurationError } from "./errors.js";
import { isObject, own, ownFields } from "./own.js";
import { checkHeader, isHeaderValue } from "./serialize.js";

/** Request options with nothing left open. */
export interface Settings {
  readonly retry: Required<RetryOptions>;
  readonly timeoutInMs: number | false;
  readonly deadlineInMs: number | false;
  readonly signal: AbortSignal | undefined;
  readonly additionalHeaders: Readonly<Record<string, string>>;
  readonly idempotencyKey: string | false | undefined;
  readonly prefetch: boolean;
}

// Every field is there, so that none is ever looked for on `Object.prototype`.
export const defaultSettings: Settings = {
  retry: { maxAttempts: 3, minTimeoutInMs: 500, maxTimeoutInMs: 8000, factor: 2, randomize: true },
  timeoutInMs: 60_000,
  deadlineInMs: false,
  signal: undefined,
  additionalHeaders: {},
  idempotencyKey: undefined,
  prefetch: false,
};

/** The longest timer that runtimes have; a longer one would fire at once. */
export const LONGEST_MS = 2 ** 31 - 1;

const fail = (parameter: string, why: string): never => {
  throw new ConfigurationError(`requestOptions: ${parameter} must be ${why}`, { parameter });
};

/** `given` over `base`, checked. Only own fields are read, and what is undefined says nothing. */
export const mergeSettings = (base: Settings, given: RequestOptions | undefined): Settings => {
  if (given === undefined) return base;
  if (!isObject(given)) return fail("requestOptions", "an object");
  const merged: { -readonly [Name in keyof Settings]: Settings[Name] } = { ...base };
  const { retry, timeoutInMs, deadlineInMs, signal, additionalHeaders, idempotencyKey, prefetch } = ownFields(given);
  if (retry !== undefined) merged.retry = mergeRetry(base.retry, retry);
  if (timeoutInMs !== undefined) merged.timeoutInMs = duration("timeoutInMs", timeoutInMs);
  if (deadlineInMs !== undefined) merged.deadlineInMs = duration("deadlineInMs", deadlineInMs);
  if (signal !== undefined) merged.signal = abortSignal(signal);
  if (additionalHeaders !== undefined)
    merged.additionalHeaders = mergeHeaders(base.additionalHeaders, additionalHeaders);
  if (idempotencyKey !== undefined) merged.idempotencyKey = checkedKey(idempotencyKey);
  if (prefetch !== undefined) merged.prefetch = prefetch === true;
  return merged;
};

/** `given` over `base`, checked. */
export const mergeRetry = (base: Required<RetryOptions>, given: unknown): Required<RetryOptions> => {
  if (!isObject(given)) return fail("retry", "an object");
  const merged = { ...base };
  const numbers = { maxAttempts: 1, minTimeoutInMs: 0, maxTimeoutInMs: 0, factor: 1 };
  for (const name of ["maxAttempts", "minTimeoutInMs", "maxTimeoutInMs", "factor"] as const) {
    const value = own(given, name);
    if (value === undefined) continue;
    const fits = typeof value === "number" && value <= LONGEST_MS && value >= numbers[name];
    if (!fits || (name === "maxAttempts" && value % 1 !== 0))
      return fail(`retry.${name}`, `a number, at least ${numbers[name]}`);
    merged[name] = value;
  }
  const randomize = own(given, "randomize");
  return randomize === undefined ? merged : { ...merged, randomize: randomize === true };
};

/** A number of milliseconds that can be waited, or `false` for no limit. */
export const duration = (name: string, value: unknown): number | false =>
  value === false || (typeof value === "number" && value > 0 && value <= LONGEST_MS)
    ? value
    : fail(name, `milliseconds between 0 and ${LONGEST_MS}, or false`);

const abortSignal = (value: unknown): AbortSignal =>
  // It may be of another realm, whose class is not this one's.
  isObject(value) && "aborted" in value && "addEventListener" in value
    ? (value as AbortSignal)
    : fail("signal", "an AbortSignal");

const mergeHeaders = (base: Settings["additionalHeaders"], given: unknown): Settings["additionalHeaders"] => {
  if (!isObject(given)) return fail("additionalHeaders", "an object");
  const merged: Record<string, string> = { ...base };
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    checkHeader(name, value);
    merged[name.toLowerCase()] = value;
  }
  return merged;
};

/** The service keeps keys of at most this many characters. */
const LONGEST_KEY = 2048;

const checkedKey = (value: unknown): string | false =>
  value === false || (typeof value === "string" && value.trim() && value.length <= LONGEST_KEY && isHeaderValue(value))
    ? value
    : fail("idempotencyKey", `text of at most ${LONGEST_KEY} characters, or false`);
