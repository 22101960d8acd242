import type { StoredRun, StoredStatus } from "./store.js";

/** What each run has gone through, noted whenever it moves. */

export interface Step {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly status: StoredStatus;
}

const histories = new WeakMap<StoredRun, Step[]>();

/** Notes where the run stands now, or stood at another moment. */
export const noteStep = (run: StoredRun, at: number, status = run.status): void => {
  const steps = histories.get(run);
  if (steps === undefined) histories.set(run, [{ at, status }]);
  else if (steps.at(-1)?.status !== status) steps.push({ at, status });
};

/** In order; empty for a run that has not moved since it was made. */
export const historyOf = (run: StoredRun): readonly Step[] => histories.get(run) ?? [];
