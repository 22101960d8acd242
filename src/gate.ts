/**
 * What a client remembers of one rate limiter. A 429 that names a moment stops all calls that this limiter counts until
 * then. Afterwards they go out one by one: twice as far apart after each refusal, a little closer after each success.
 */

import { sleep, unlessAborted } from "./wait.js";

/** Milliseconds between requests after the first refusal. */
const FIRST_GAP_MS = 50;
/** What a success leaves of the gap. With it about one request in 25 is refused where many share a limit for long. */
const CLOSER = 0.97;
/** A gap below this, in milliseconds, is none; and none is longer than the other. */
const NO_GAP_MS = 2;
const LONGEST_GAP_MS = 5000;
/** Refusals that come within this time of the first one are answers to the same burst, in milliseconds. */
const BURST_MS = 1000;

export interface Pace {
  /** Milliseconds between requests. */
  readonly gap: number;
  /** When the next request may go out. */
  readonly nextAt: number;
  /** Until then refusals say nothing new. */
  readonly calmAt: number;
}

export const steadyPace: Pace = { gap: 0, nextAt: 0, calmAt: 0 };

/** A request goes out. */
export const afterSending = (pace: Pace, now: number): Pace => ({
  ...pace,
  nextAt: Math.max(now, pace.nextAt) + pace.gap,
});

/** The service has refused a request and takes the next one at `opensAt`. Refusals of one burst count once. */
export const afterRefusal = (pace: Pace, now: number, opensAt: number): Pace => ({
  gap: now < pace.calmAt ? pace.gap : Math.min(LONGEST_GAP_MS, Math.max(FIRST_GAP_MS, pace.gap * 2)),
  nextAt: Math.max(pace.nextAt, opensAt),
  calmAt: Math.max(pace.calmAt, opensAt, now + BURST_MS),
});

/** The service has taken a request. */
export const afterSuccess = (pace: Pace): Pace => ({ ...pace, gap: pace.gap < NO_GAP_MS ? 0 : pace.gap * CLOSER });

export interface Gate {
  /** When the next request may go out, as things stand. */
  opensAt(): number;
  /** Waits for the calling request's turn, in the order of asking. Rejects with the signal's reason. */
  pass(signal: AbortSignal): Promise<void>;
  refused(now: number, opensAt: number): void;
  succeeded(): void;
}

/** The gates of one client, by the names of their limiters. */
export const createGates = (): ((limiter: string) => Gate) => {
  const gates = new Map<string, Gate>();
  return (limiter) => {
    const gate = gates.get(limiter) ?? createGate();
    gates.set(limiter, gate);
    return gate;
  };
};

export const createGate = (): Gate => {
  let pace = steadyPace;
  /** Fulfilled when whoever came last has gone through or given up; undefined when nobody waits. */
  let last: Promise<void> | undefined;

  const waitInLine = async (before: Promise<void> | undefined, signal: AbortSignal): Promise<void> => {
    if (before) await unlessAborted(before, signal);
    // The gap may change, and the gate close again, while the first in line waits.
    for (;;) {
      const wait = pace.nextAt - performance.now();
      if (wait <= 0) break;
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
      const over = turn.catch(() => {});
      last = over;
      await turn.finally(() => {
        if (last === over) last = undefined;
      });
    },
    refused(now, opensAt) {
      pace = afterRefusal(pace, now, opensAt);
    },
    succeeded() {
      pace = afterSuccess(pace);
    },
  };
};
