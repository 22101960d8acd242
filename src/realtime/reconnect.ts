/** Whether and when a subscription asks again. Pure: time and chance are parameters. */

import type { RetryOptions } from "../../generated/contract.js";
import { backoffMs, type Failure, mayRepeat, spreadMs, WAIT_CEILING_MS } from "../retry.js";

/**
 * A subscription outlives what a call does not: it comes back by itself for as long as this allows. A hundred attempts in a
 * row are four to five minutes of a service that is not there. Counted are attempts and not minutes, so that a machine that
 * has slept for a night gets its attempts when it wakes.
 */
export const reconnectDefaults: Required<RetryOptions> = {
  maxAttempts: 100,
  minTimeoutInMs: 500,
  maxTimeoutInMs: 5000,
  factor: 2,
  randomize: true,
};

/**
 * How often something is asked for that the service says may yet appear, such as a batch that was made a moment ago, or that
 * something in between has answered in place of the service.
 */
const FEW_ATTEMPTS = 3;

/** The longest wait for something that may yet appear: whether it is there is to be known within a second. */
const MISSING_WAIT_MS = 300;

/** What the service does not do today it does not do in a minute. */
const NEVER: readonly number[] = [501, 505];

export interface Trouble {
  readonly failure: Failure;
  /** Attempts that have failed in a row, this one included. */
  readonly failures: number;
  /** Of these, answers that were none of the service's. Default 0. */
  readonly unreadable?: number;
  /** Milliseconds that the service asks to wait. */
  readonly hintMs: number | undefined;
}

/** Milliseconds until the next attempt; `undefined` when there is none. */
export const reconnectDelayMs = (
  { failure, failures, unreadable = 0, hintMs }: Trouble,
  options: Required<RetryOptions>,
  random: () => number,
): number | undefined => {
  if (!isPassing(failure)) return undefined;
  const isMissing = failure.kind === "status" && failure.status < 500 && !/^(408|429)$/.test(String(failure.status));
  const few = Math.min(FEW_ATTEMPTS, options.maxAttempts);
  if (failures >= (isMissing ? few : options.maxAttempts) || unreadable >= few) return undefined;
  const most = isMissing ? MISSING_WAIT_MS : options.maxTimeoutInMs;
  if (hintMs === undefined) return Math.min(most, backoffMs(failures, options, random));
  return hintMs > WAIT_CEILING_MS ? undefined : spreadMs(hintMs, random);
};

/** Whether what went wrong says nothing of the subscription itself. A proxy has statuses of its own for a service that is away. */
const isPassing = (failure: Failure): boolean => {
  if (failure.kind !== "status" || failure.headers.has("x-should-retry")) return mayRepeat(failure, true);
  return mayRepeat(failure, true) || (failure.status > 500 && !NEVER.includes(failure.status));
};

/** An answer that came sooner than this, in milliseconds, was not held. */
const HELD_MS = 1000;

/** How many answers in a row told nothing and were not held either. */
export const nextIdleCount = (count: number, hasProgressed: boolean, tookMs: number): number =>
  hasProgressed || tookMs >= HELD_MS ? 0 : count + 1;

/** Milliseconds to wait before asking again, so that answers without end and without news cost one request in five seconds. */
export const paceMs = (idleCount: number, options: Required<RetryOptions>, random: () => number): number =>
  idleCount <= 0 ? 0 : backoffMs(idleCount, options, random);
