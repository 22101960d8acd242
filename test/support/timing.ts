// Measures waits so that upper bounds can be tight and still hold on a busy machine.

import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { expect } from "vitest";

const RESOLUTION_MS = 5;

/** Starts measuring. */
export const stopwatch = () => {
  const start = performance.now();
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();

  /** The longest time for which nothing in this process could run: time that no client can be blamed for. */
  const heldUpMs = () => Math.max(0, delays.max / 1e6 - RESOLUTION_MS);

  return {
    /** The moment of the start, on the clock of `performance.now()`. */
    start,
    elapsedMs: () => performance.now() - start,
    /** What passed since the start, or the given span, lies within the bounds. */
    expectWithin: (bounds: { atLeast?: number; atMost: number }, elapsedMs = performance.now() - start) => {
      // Timers count whole milliseconds, so one may seem to end just before its time.
      expect(elapsedMs).toBeGreaterThanOrEqual((bounds.atLeast ?? 0) - 1);
      expect(elapsedMs).toBeLessThanOrEqual(bounds.atMost + heldUpMs());
    },
  };
};

/** Resolves after so many milliseconds. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
