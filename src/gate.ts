/**
 * What a client remembers of one rate limiter. A 429 that names a moment stops all calls that this limiter counts until
 * then; afterwards they go out at a lower rate, which grows again while nothing is refused.
 *
 * The rate follows a cubic curve around the one that was last refused: quickly back to where it worked, slowly past it.
 */

import { sleep, unlessAborted } from "./wait.js";

/** What is left of the rate after a refusal. */
const BACK_TO = 0.7;
/** How fast the curve grows, in requests per second per cubic second. */
const STEEPNESS = 0.4;
/** No client is slower than this, in requests per second. */
const SLOWEST = 1;
/** The share of the newest half second in the measured rate. */
const SMOOTHING = 0.8;

export interface Pace {
  /** The rate that the client keeps to, in requests per second; infinite until the first refusal. */
  readonly rate: number;
  /** The rate that was refused last. */
  readonly refusedRate: number;
  readonly refusedAt: number;
  /** Requests per second as sent, smoothed. */
  readonly measured: number;
  readonly windowStart: number;
  readonly windowCount: number;
  /** When the next request may go out. */
  readonly nextAt: number;
}

export const steadyPace: Pace = {
  rate: Number.POSITIVE_INFINITY,
  refusedRate: 0,
  refusedAt: 0,
  measured: 0,
  windowStart: 0,
  windowCount: 0,
  nextAt: 0,
};

/** A request goes out. */
export const afterSending = (pace: Pace, now: number): Pace => ({
  ...measure(pace, now),
  nextAt: Math.max(now, pace.nextAt) + 1000 / pace.rate,
});

const measure = (pace: Pace, now: number): Pace => {
  if (pace.windowStart === 0) return { ...pace, windowStart: now, windowCount: 1 };
  const elapsed = now - pace.windowStart;
  if (elapsed < 500) return { ...pace, windowCount: pace.windowCount + 1 };
  const rate = (pace.windowCount * 1000) / elapsed;
  return {
    ...pace,
    measured: rate * SMOOTHING + pace.measured * (1 - SMOOTHING),
    windowStart: now,
    windowCount: 1,
  };
};

/** The service has refused a request and takes the next one at `opensAt`. */
export const afterRefusal = (pace: Pace, now: number, opensAt: number): Pace => {
  const sent = Math.max(pace.measured, (pace.windowCount * 1000) / Math.max(500, now - pace.windowStart));
  // Of several refusals at once, all from the same burst, the first one counts.
  const refusedRate = opensAt > now && pace.refusedAt > now - 500 ? pace.refusedRate : Math.min(pace.rate, sent);
  return {
    ...pace,
    rate: Math.max(SLOWEST, refusedRate * BACK_TO),
    refusedRate,
    refusedAt: Math.max(now, opensAt),
    nextAt: Math.max(pace.nextAt, opensAt),
  };
};

/** The service has taken a request: the rate moves along its curve, and ends once it is far above what was refused. */
export const afterSuccess = (pace: Pace, now: number): Pace => {
  if (pace.rate === Number.POSITIVE_INFINITY || now < pace.refusedAt) return pace;
  const seconds = (now - pace.refusedAt) / 1000 - Math.cbrt((pace.refusedRate * (1 - BACK_TO)) / STEEPNESS);
  const rate = Math.max(SLOWEST, STEEPNESS * seconds ** 3 + pace.refusedRate);
  return { ...pace, rate: rate > 4 * pace.refusedRate + 10 ? Number.POSITIVE_INFINITY : rate };
};

export interface Gate {
  /** When the next request may go out, as things stand. */
  opensAt(): number;
  /** Waits for the calling request's turn, in the order of asking. Rejects with the signal's reason. */
  pass(signal: AbortSignal): Promise<void>;
  refused(now: number, opensAt: number): void;
  succeeded(now: number): void;
}

export const createGate = (): Gate => {
  let pace = steadyPace;
  /** Settled when nobody is waiting. */
  let last: Promise<void> | undefined;

  const waitInLine = async (before: Promise<void> | undefined, signal: AbortSignal): Promise<void> => {
    if (before) await unlessAborted(before, signal);
    // The rate may change, and the gate close again, while the first in line waits.
    for (let wait = pace.nextAt - performance.now(); wait > 0; wait = pace.nextAt - performance.now()) {
      await sleep(wait, signal);
    }
    pace = afterSending(pace, performance.now());
  };

  return {
    opensAt: () => pace.nextAt,
    async pass(signal) {
      const now = performance.now();
      if (!last && now >= pace.nextAt) {
        pace = afterSending(pace, now);
        return;
      }
      const turn = waitInLine(last, signal);
      const settled = turn.then(
        () => {},
        () => {},
      );
      last = settled;
      await turn.finally(() => {
        if (last === settled) last = undefined;
      });
    },
    refused(now, opensAt) {
      pace = afterRefusal(pace, now, opensAt);
    },
    succeeded(now) {
      pace = afterSuccess(pace, now);
    },
  };
};
