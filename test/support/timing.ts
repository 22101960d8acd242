// Measures waits so that upper bounds can be tight and still hold on a busy machine.

import { performance } from "node:perf_hooks";
import { expect } from "vitest";

const SAMPLE_MS = 5;

/** A timer this much late is ordinary; later than that, the process did not get to run. */
const ORDINARY_MS = 3;

/** How long, in all, this process was kept from running: time that no client can be blamed for. */
let heldUpMs = 0;
let sampledAt = performance.now();
setInterval(() => {
  const now = performance.now();
  heldUpMs += Math.max(0, now - sampledAt - SAMPLE_MS - ORDINARY_MS);
  sampledAt = now;
}, SAMPLE_MS).unref();

/** Starts measuring. */
export const stopwatch = () => {
  const start = performance.now();
  const heldUpBefore = heldUpMs;
  return {
    /** The moment of the start, on the clock of `performance.now()`. */
    start,
    elapsedMs: () => performance.now() - start,
    /** What passed since the start, or the given span of it, lies within the bounds. */
    expectWithin: (bounds: { atLeast?: number; atMost: number }, elapsedMs = performance.now() - start) => {
      const sinceSample = Math.max(0, performance.now() - sampledAt - SAMPLE_MS);
      // Timers count whole milliseconds, so one may seem to end just before its time.
      expect(elapsedMs).toBeGreaterThanOrEqual((bounds.atLeast ?? 0) - 1);
      expect(elapsedMs).toBeLessThanOrEqual(bounds.atMost + heldUpMs - heldUpBefore + sinceSample);
    },
  };
};

/** Resolves after so many milliseconds. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
