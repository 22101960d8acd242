/** The numbers a caller may set, checked when they are set, and what they are when nobody sets them. */

import type { RequestOptions, RetryOptions } from "../generated/contract.js";
import { ConfigurationError } from "./errors.js";
import { ownFields } from "./own.js";
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
const LONGEST_MS = 2 ** 31 - 1;

const fail = (parameter: string, why: string): never => {
  throw new ConfigurationError(`requestOptions: ${parameter} ${why}`, { parameter });
};

/** `given` over `base`, checked. Only own fields are read. */
export const mergeSettings = (base: Settings, given: RequestOptions | undefined): Settings => {
  if (given === undefined) return base;
  if (typeof given !== "object" || given === null) return fail("requestOptions", "must be an object");
  const options = ownFields(given);
  const has = (name: keyof RequestOptions): boolean => options[name] !== undefined;
  return {
    ...base,
    ...(has("retry") && { retry: mergeRetry(base.retry, options.retry) }),
    ...(has("timeoutInMs") && { timeoutInMs: duration("timeoutInMs", options.timeoutInMs) }),
    ...(has("deadlineInMs") && { deadlineInMs: duration("deadlineInMs", options.deadlineInMs) }),
    ...(has("signal") && { signal: abortSignal(options.signal) }),
    ...(has("additionalHeaders") && {
      additionalHeaders: { ...base.additionalHeaders, ...headers(options.additionalHeaders) },
    }),
    ...(has("idempotencyKey") && { idempotencyKey: idempotencyKey(options.idempotencyKey) }),
    ...(has("prefetch") && { prefetch: options.prefetch === true }),
  };
};

const mergeRetry = (base: Required<RetryOptions>, given: unknown): Required<RetryOptions> => {
  if (typeof given !== "object" || given === null) return fail("retry", "must be an object");
  const merged: Required<RetryOptions> = { ...base };
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (name === "randomize") merged.randomize = value === true;
    else if (name === "maxAttempts" || name === "minTimeoutInMs" || name === "maxTimeoutInMs" || name === "factor") {
      merged[name] = retryNumber(name, value);
    }
  }
  return merged;
};

const retryNumber = (name: "maxAttempts" | "minTimeoutInMs" | "maxTimeoutInMs" | "factor", value: unknown): number => {
  const whole = name === "maxAttempts";
  const min = whole || name === "factor" ? 1 : 0;
  if (typeof value === "number" && Number.isFinite(value) && value >= min && (!whole || Number.isInteger(value)))
    return value;
  return fail(`retry.${name}`, `must be a ${whole ? "whole " : ""}number, at least ${min}`);
};

const duration = (name: string, value: unknown): number | false => {
  if (value === false) return false;
  if (typeof value === "number" && value > 0 && value <= LONGEST_MS) return value;
  return fail(name, `must be milliseconds between 0 and ${LONGEST_MS}, or false for no limit`);
};

const abortSignal = (value: unknown): AbortSignal =>
  // Any runtime's or polyfill's signal will do.
  typeof value === "object" && value !== null && "aborted" in value && "addEventListener" in value
    ? (value as AbortSignal)
    : fail("signal", "must be an AbortSignal");

const headers = (value: unknown): Record<string, string> => {
  if (typeof value !== "object" || value === null) return fail("additionalHeaders", "must be an object");
  const checked: Record<string, string> = {};
  for (const [name, text] of Object.entries(value)) {
    if (text === undefined) continue;
    checkHeader(name, text);
    checked[name.toLowerCase()] = text;
  }
  return checked;
};

/** The service keeps keys of at most this many characters. */
const LONGEST_KEY = 2048;

const idempotencyKey = (value: unknown): string | false => {
  if (value === false) return false;
  if (typeof value === "string" && value !== "" && value.length <= LONGEST_KEY && isHeaderValue(value)) return value;
  return fail("idempotencyKey", `must be text of 1 to ${LONGEST_KEY} characters that can stand in a header, or false`);
};
