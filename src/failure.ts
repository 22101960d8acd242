/** What went wrong with an attempt, and the error that says so. */

import type { Operation } from "../generated/contract.js";
import {
  ApiConnectionError,
  type ApiError,
  ApiTimeoutError,
  BODY_EXCERPT,
  type ErrorFacts,
  InvalidResponseError,
  named,
  statusError,
} from "./errors.js";
import { publicHeaders } from "./hooks.js";
import { type Answer, Broken } from "./http.js";
import type { Settings } from "./limits.js";
import { isObject, own, text } from "./own.js";
import { type Failure, hintMs, mayHaveTakenEffect } from "./retry.js";

/** What is known of a call while it is being made. */
export interface Situation {
  readonly operation: Operation;
  /** Kept out of every error. */
  readonly token: string;
  readonly repeatable: boolean;
  /** Whether the caller could make the same call again without doing it twice. */
  readonly isSafe: boolean;
  readonly settings: Settings;
  attempts: number;
}

/** An attempt that failed in a way that the retry policy decides about. */
export class Failed extends Error {
  /** Milliseconds that the answer asks to wait. */
  readonly hint: number | undefined;
  readonly retryAt: Date | undefined;
  stopped: ErrorFacts["retryStopped"];

  constructor(
    readonly failure: Failure,
    readonly answer?: Answer,
    cause?: unknown,
  ) {
    super(failure.kind, { cause });
    const now = Date.now();
    this.hint = failure.kind === "status" ? hintMs(failure.headers, failure.status, now) : undefined;
    this.retryAt = this.hint === undefined ? undefined : new Date(now + this.hint);
  }
}

/** The end of a call that nothing repeats: `value` is what its caller gets. */
export class Stop extends Error {
  constructor(readonly value: unknown) {
    super("stopped");
  }
}

/** Codes and words of runtimes for a request that never left: no name, no listener, no TLS. */
const NEVER_LEFT =
  /CONN(ECTION ?)?REFUSED|ENOTFOUND|EAI_|(NET|HOST)UNREACH|EADDRNOTAVAIL|EPROTO|CONNECT_TIMEOUT|FailedToOpenSocket|dns error|Unable to connect/i;

/** Codes for what no waiting mends: an address or header that is wrong, a certificate that is not trusted. */
const HOPELESS = /ERR_INVALID|INVALID_ARG|CERT|certificate|UNABLE_TO_|HOSTNAME_MISMATCH/;

/** The failure behind whatever `Http.send` rejected with, abortion aside. */
export const classify = (situation: Situation, cause: unknown): Failed | Stop => {
  if (cause instanceof Broken) {
    const { kind, response } = cause;
    if (kind === "too large") {
      return new Stop(invalidResponse(situation, response, "", "the answer is larger than maxResponseBytes"));
    }
    const failure = { kind: "connection", sent: true, hopeless: false, status: response.status } as const;
    return new Failed(failure, { response, text: "" }, cause.cause);
  }
  const words = wordsOf(cause);
  const hopeless = HOPELESS.test(words);
  return new Failed({ kind: "connection", sent: !hopeless && !NEVER_LEFT.test(words), hopeless }, undefined, cause);
};

/** Every code and message along the chain of causes. Each runtime puts them somewhere else. */
const wordsOf = (error: unknown, depth = 0): string => {
  if (!isObject(error) || depth > 4) return text(error) ?? "";
  const inner: unknown = own(Reflect.get(error, "errors"), 0) ?? Reflect.get(error, "cause");
  return [Reflect.get(error, "code"), Reflect.get(error, "message"), wordsOf(inner, depth + 1)].join(" ");
};

/** The error that the call fails with when nothing repeats this failure. */
export const failureError = (situation: Situation, failed: Failed): ApiError => {
  const { failure, answer } = failed;
  const { operation, settings } = situation;
  const outcomeUnknown = !situation.isSafe && mayHaveTakenEffect(failure);
  const note = `${outcomeUnknown ? "; whether it took effect is unknown" : ""}${failed.stopped ? STOPPED[failed.stopped] : ""}`;
  const facts: ErrorFacts = {
    ...factsOf(situation, answer?.response),
    retryAt: failed.retryAt,
    retryStopped: failed.stopped,
    outcomeUnknown,
  };
  if (failure.kind === "status") {
    const body = answer && errorBody(redact(situation, answer.text));
    const target = redirectTarget(failure);
    return statusError({ ...facts, status: failure.status, body }, `${target}${note}`);
  }
  if (failure.kind === "timeout") return timeoutError(situation, "timeout", settings.timeoutInMs, facts, note);
  const cause = harmless(situation, failed.cause);
  const took = failure.status === undefined ? "no answer" : `${failure.status}, but the answer was cut short`;
  return new ApiConnectionError(`${operation.id}: ${took}: ${causeMessage(cause)}${note}`, { ...facts, cause });
};

/** `untilOpen` is how long the limiter still keeps calls back, in milliseconds. */
export const deadlineError = (situation: Situation, untilOpen: number): ApiTimeoutError =>
  timeoutError(situation, "deadline", situation.settings.deadlineInMs, {
    ...factsOf(situation),
    retryAt: untilOpen > 0 ? new Date(Date.now() + untilOpen) : undefined,
    outcomeUnknown: !situation.isSafe && situation.attempts > 0,
  });

const timeoutError = (
  { operation }: Situation,
  kind: "timeout" | "deadline",
  limit: number | false,
  facts: ErrorFacts,
  note = "",
): ApiTimeoutError => {
  const timeoutInMs = limit || 0;
  return new ApiTimeoutError(`${operation.id}: ${kind} of ${timeoutInMs} ms reached${note}`, kind, {
    ...facts,
    timeoutInMs,
  });
};

export const invalidResponse = (situation: Situation, response: Response, text: string, why: string, cause?: unknown) =>
  new InvalidResponseError(`${situation.operation.id}: ${response.status}, but ${why}`, {
    ...factsOf(situation, response),
    // What cannot be read of an answer with credentials may well be one.
    ...(!situation.operation.secret && { body: redact(situation, text).slice(0, BODY_EXCERPT) }),
    cause,
  });

const factsOf = ({ operation, attempts, token }: Situation, response?: Response): ErrorFacts => ({
  ...named(operation),
  attempts,
  ...(response && { status: response.status, headers: publicHeaders(response.headers, token) }),
});

const STOPPED = {
  budget: "; not retried: the retry budget is used up",
  ceiling: "; not retried: the service asks to wait too long",
  deadline: "; not retried: the deadline comes first",
};

const errorBody = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text === "" ? undefined : text.slice(0, BODY_EXCERPT);
  }
};

/** A redirect is never followed: it would take the credential along. Some runtimes hide where it leads. */
const redirectTarget = ({ status, headers }: { status: number; headers: Headers }): string => {
  if (status !== 0 && (status < 300 || status > 399)) return "";
  const location = headers.get("location");
  const origin = location && URL.canParse(location) ? ` to ${new URL(location).origin}` : "";
  return `; the redirect${origin} was not followed`;
};

const redact = ({ token }: Situation, text: string): string => text.replaceAll(token, "[redacted]");

/** The cause as it is, unless the credential is somewhere in it, as in what some transports throw. */
const harmless = (situation: Situation, cause: unknown): unknown =>
  mentions(cause, situation.token, new Set()) ? new Error(redact(situation, wordsOf(cause))) : cause;

const mentions = (value: unknown, token: string, seen: Set<unknown>): boolean => {
  if (!isObject(value)) return typeof value === "string" && value.includes(token);
  if (seen.has(value)) return false;
  // What is too large to search is not shown.
  if (seen.size > 1000) return true;
  seen.add(value);
  if (value instanceof Request) return mentions(value.headers, token, seen);
  const inner: unknown[] =
    value instanceof Headers || value instanceof Map || value instanceof Set
      ? [...value]
      : Reflect.ownKeys(value).map((key) => Reflect.getOwnPropertyDescriptor(value, key)?.value);
  return inner.some((each) => mentions(each, token, seen));
};

const causeMessage = (cause: unknown): string => {
  const code = text(own(own(cause, "cause"), "code"));
  const message = text(own(cause, "message")) ?? text(cause) ?? "unknown";
  return code ? `${message} (${code})` : message;
};
