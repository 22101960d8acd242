import { isFinal } from "./runs-engine.js";
import type { StoredRun } from "./store.js";

/** What can be said of a queue from its runs. All times are milliseconds. */

const minuteMs = 60_000;
const bucketCount = 12;

/** The time that is looked at, in whole buckets of at least a minute. The last one can end in the future. */
export const measuredTime = (periodMs: number, now: number): { from: number; to: number; bucketMs: number } => {
  const bucketMs = Math.ceil(periodMs / bucketCount / minuteMs) * minuteMs;
  const to = Math.ceil(now / bucketMs) * bucketMs;
  return { from: to - periodMs, to, bucketMs };
};

interface Stay {
  readonly enteredAt: number;
  readonly leftAt: number;
  readonly isStarted: boolean;
}

export const measure = (runs: readonly StoredRun[], periodMs: number, now: number) => {
  const { from, to, bucketMs } = measuredTime(periodMs, now);
  const stays = runs.flatMap((run) => stayOf(run) ?? []);
  const depthAt = (at: number) => stays.filter(({ enteredAt, leftAt }) => enteredAt <= at && at < leftAt).length;
  const started = stays.filter(({ isStarted, leftAt }) => isStarted && leftAt >= from && leftAt < to);
  const waits = started.map(({ enteredAt, leftAt }) => leftAt - enteredAt).sort((one, other) => one - other);
  const ends = Array.from({ length: Math.ceil(periodMs / bucketMs) }, (_, index) => from + (index + 1) * bucketMs);
  return {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    waitMs: { p50: percentile(waits, 0.5), p95: percentile(waits, 0.95) },
    peakQueued: greatestDepth(stays, depthAt(from), from, to),
    startedCount: started.length,
    startedPerMin: (started.length * minuteMs) / periodMs,
    // Nothing here counts how often a limit has kept a run in.
    throttledCount: 0,
    bucketIntervalMs: bucketMs,
    depthTrend: ends.map((end) => depthAt(Math.min(end, now))),
  };
};

/** How long a run was in its queue; `undefined` when it has not come to it. */
const stayOf = (run: StoredRun): Stay | undefined => {
  if (run.status === "DELAYED" || run.status === "PENDING_VERSION") return undefined;
  return {
    enteredAt: Math.max(run.createdAt, run.delayedUntil ?? 0),
    leftAt: run.startedAt ?? (isFinal(run) ? run.updatedAt : Number.POSITIVE_INFINITY),
    isStarted: run.startedAt !== undefined,
  };
};

/** Goes through the comings and goings after `from` in their order. */
const greatestDepth = (stays: readonly Stay[], depthBefore: number, from: number, to: number): number => {
  const changes = stays
    .flatMap(({ enteredAt, leftAt }) => [
      { at: enteredAt, by: 1 },
      { at: leftAt, by: -1 },
    ])
    .filter(({ at }) => at > from && at < to)
    .sort((one, other) => one.at - other.at || one.by - other.by);
  let [depth, greatest] = [depthBefore, depthBefore];
  for (const { by } of changes) {
    depth += by;
    greatest = Math.max(greatest, depth);
  }
  return greatest;
};

const percentile = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.ceil(sorted.length * share) - 1] ?? null;
