/** What a client tells its owner about each attempt. Hooks watch; they change nothing, and see no credential. */

import type { ApiError } from "./errors.js";

export interface AttemptInfo {
  /** The operation's name, such as `runs.list`. */
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  /** 1 for the first request of a call. */
  readonly attempt: number;
}

export interface ResponseInfo extends AttemptInfo {
  readonly status: number;
  /** Names in lower case, without those that carry a credential. */
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds from sending to the last byte. */
  readonly durationInMs: number;
}

export interface RetryInfo extends AttemptInfo {
  /** Milliseconds until the next request. */
  readonly delayInMs: number;
  /** What the attempt would have failed with. */
  readonly error: ApiError;
}

/**
 * Called in turn and awaited. What a hook throws ends the call, reaches the caller unchanged and is never retried.
 */
export interface Hooks {
  /** Before each request. */
  onRequest?(info: AttemptInfo): void | Promise<void>;
  /** After each answer that arrived whole, whatever its status. */
  onResponse?(info: ResponseInfo): void | Promise<void>;
  /** Before the wait that precedes another attempt. */
  onRetry?(info: RetryInfo): void | Promise<void>;
}

const SECRET = /^(authorization|set-cookie|x-trigger-jwt)$/;

/** The headers that may be shown, with the credential taken out wherever an answer repeats it. */
export const publicHeaders = (headers: Headers, token: string): Record<string, string> =>
  Object.fromEntries(
    [...headers]
      .filter(([name]) => !SECRET.test(name))
      .map(([name, value]) => [name, value.replaceAll(token, "[redacted]")]),
  );
