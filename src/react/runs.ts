/** Watching runs: one, with its streams or without, those with some tags, those of a batch. */

import { useEffect, useRef } from "react";
import { own } from "../own.js";
import { openConnection } from "../realtime/connection.js";
import { hasEnded, type RealtimeRun } from "../realtime/row.js";
import { type RunWithStreams, runFeedMethods } from "../realtime/runs.js";
import type { AnyTask, RunHandle } from "../resources/task-types.js";
import type { SkipColumn } from "../tokens/sign.js";
import { type Access, useLatest } from "./auth.js";
import { type FollowOptions, useFollowing } from "./follow.js";

export interface UseRealtimeRunOptions extends FollowOptions {
  /** Columns that are left out. A public token may leave out some of its own. */
  skipColumns?: readonly SkipColumn[] | undefined;
}

export interface UseRealtimeSingleRunOptions<Task extends AnyTask = AnyTask> extends UseRealtimeRunOptions {
  /**
   * Called once, when the run has ended, however it has: not when the connection was lost, not when the hook was stopped.
   * Called with the run alone; what goes wrong with the watching is in `error`.
   */
  onComplete?: ((run: RealtimeRun<Task>, error?: Error) => void) | undefined;
  /** Ends the watching with the run. Default true. Without it, later changes of the run's metadata are shown too. */
  stopOnCompletion?: boolean | undefined;
}

export interface UseRealtimeRunsWithTagOptions extends UseRealtimeRunOptions {
  /** How long ago a run may have been created, such as `1h` or `30m`. Default and most: `24h`, unless the service is set up otherwise. */
  createdAt?: string | undefined;
}

export interface UseRealtimeRunInstance<Task extends AnyTask = AnyTask> {
  /** The run as it is now; `undefined` until something has come. */
  run: RealtimeRun<Task> | undefined;
  /** Why the watching has ended, if it was not the run's end. */
  error: Error | undefined;
  /** Closes the connection. What is shown stays. The same function in every render, until another run is watched. */
  stop: () => void;
}

/** The chunks of each stream, in order. */
export type StreamResults<Streams extends Record<string, unknown>> = { [Key in keyof Streams]: Streams[Key][] };

export interface UseRealtimeRunWithStreamsInstance<
  Task extends AnyTask = AnyTask,
  Streams extends Record<string, unknown> = Record<string, unknown>,
> extends UseRealtimeRunInstance<Task> {
  /** What has come of each stream so far. A stream is there with its first chunk. */
  streams: Partial<StreamResults<Streams>>;
}

export interface UseRealtimeRunsInstance<Task extends AnyTask = AnyTask> {
  /** The runs as they are now, oldest first. */
  runs: RealtimeRun<Task>[];
  /** Why the watching has ended. */
  error: Error | undefined;
  /** Closes the connection. What is shown stays. The same function in every render, until others are watched. */
  stop: () => void;
}

/** A run's id, or anything that has it as `id`. */
type AnyRun<Task> = string | RunHandle<Task> | { id: string };

/**
 * Shows a run as it is now, and every later state of it, until it has ended. Comes back by itself after a lost connection.
 *
 * `useRealtimeRun<typeof myTask>(id)` types payload and output; so does a handle that knows its task.
 *
 * @param run The run's id, or anything that has it as `id`. Nothing is done without one.
 */
export const useRealtimeRun = <Task extends AnyTask = AnyTask>(
  run: AnyRun<Task> | undefined,
  options?: UseRealtimeSingleRunOptions<Task>,
): UseRealtimeRunInstance<Task> => {
  const { skipColumns, stopOnCompletion } = options ?? {};
  const runId = idOf(run);
  const { state, error, stop } = useFollowing<RealtimeRun<Task>, RealtimeRun<Task> | undefined>(
    {
      subject: runId === undefined ? undefined : ["run", runId],
      details: [skipColumns, stopOnCompletion],
      initial: undefined,
      add: last,
      open: (to, signal) => feedsOf(to).subscribeToRun<Task>(runId ?? "", { signal, skipColumns, stopOnCompletion }),
    },
    options,
  );
  useCompletion(state, options?.onComplete);
  return { run: state, error, stop };
};

/**
 * The same with what the run's streams have so far, all of them.
 *
 * @param run The run's id, or anything that has it as `id`. Nothing is done without one.
 */
export const useRealtimeRunWithStreams = <
  Task extends AnyTask = AnyTask,
  Streams extends Record<string, unknown> = Record<string, unknown>,
>(
  run: AnyRun<Task> | undefined,
  options?: UseRealtimeSingleRunOptions<Task>,
): UseRealtimeRunWithStreamsInstance<Task, Streams> => {
  const { skipColumns, stopOnCompletion } = options ?? {};
  const runId = idOf(run);
  const { state, error, stop } = useFollowing<StreamsItem<Task, Streams>, RunAndStreams<Task, Streams>>(
    {
      subject: runId === undefined ? undefined : ["streams", runId],
      details: [skipColumns, stopOnCompletion],
      initial: NO_STREAMS,
      add: addStreamed,
      async *open(to, signal, { streams }) {
        // Streams are read from their beginning.
        if (Object.keys(streams).length > 0) yield "again";
        const found = feedsOf(to).subscribeToRun<Task>(runId ?? "", { signal, skipColumns, stopOnCompletion });
        yield* found.withStreams<Streams>();
      },
    },
    options,
  );
  useCompletion(state.run, options?.onComplete);
  return { run: state.run, streams: state.streams, error, stop };
};

/**
 * Shows the runs that have all of these tags, and every later state of them, also of runs that come to have the tags. The
 * newest 1000 of them. Nothing is done without a tag.
 */
export const useRealtimeRunsWithTag = <Task extends AnyTask = AnyTask>(
  tag: string | readonly string[] | undefined,
  options?: UseRealtimeRunsWithTagOptions,
): UseRealtimeRunsInstance<Task> => {
  const { skipColumns, createdAt } = options ?? {};
  const { state, error, stop } = useFollowing<RealtimeRun<Task>, RealtimeRun<Task>[]>(
    {
      subject: tag?.length ? ["tag", tag, createdAt] : undefined,
      details: [skipColumns],
      initial: NO_RUNS,
      add: addRuns,
      open: (to, signal) => feedsOf(to).subscribeToRunsWithTag<Task>(tag ?? [], { skipColumns, createdAt }, { signal }),
    },
    options,
  );
  return { runs: state, error, stop };
};

/**
 * Shows the runs of a batch, and every later state of them. At most 1000.
 *
 * @param batch The batch's id, or anything that has it as `id` or `batchId`. Nothing is done without one.
 */
export const useRealtimeBatch = <Task extends AnyTask = AnyTask>(
  batch: string | { id: string } | { batchId: string } | undefined,
  options?: UseRealtimeRunOptions,
): UseRealtimeRunsInstance<Task> => {
  const { skipColumns } = options ?? {};
  const batchId = typeof batch === "object" && "batchId" in batch ? batch.batchId : idOf(batch);
  const { state, error, stop } = useFollowing<RealtimeRun<Task>, RealtimeRun<Task>[]>(
    {
      subject: batchId === undefined ? undefined : ["batch", batchId],
      details: [skipColumns],
      initial: NO_RUNS,
      add: addRuns,
      open: (to, signal) => feedsOf(to).subscribeToBatch<Task>(batchId ?? "", { signal, skipColumns }),
    },
    options,
  );
  return { runs: state, error, stop };
};

const feedsOf = (to: Access) => runFeedMethods(() => openConnection(to.realtimeOptions()));

/** An empty text is no id yet. */
export const idOf = (given: string | { id: string } | undefined): string | undefined =>
  (typeof given === "string" ? given : given?.id) || undefined;

/** Tells that a run has ended, once, when its end is shown. */
const useCompletion = <Task extends AnyTask>(
  run: RealtimeRun<Task> | undefined,
  onComplete: ((run: RealtimeRun<Task>) => void) | undefined,
): void => {
  const latest = useLatest(onComplete);
  const told = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (run === undefined || !hasEnded(run) || told.current === run.id) return;
    told.current = run.id;
    latest.current?.(run);
  }, [run, latest]);
};

const last = <Item>(_: unknown, items: readonly Item[]): Item | undefined => items.at(-1);

const NO_RUNS: never[] = [];

/** A page that stays open for days is not to grow for days. As many as the service shows. */
const MOST_RUNS = 1000;

const addRuns = <Run extends RealtimeRun>(before: readonly Run[], news: readonly Run[]): Run[] => {
  const runs = new Map(before.map((run) => [run.id, run]));
  for (const run of news) runs.set(run.id, run);
  return [...runs.values()].sort(byCreation).slice(-MOST_RUNS);
};

const byCreation = (one: RealtimeRun, other: RealtimeRun): number => createdAtMs(one) - createdAtMs(other);

/** Nobody catches what is thrown while runs are put in order: one whose moment cannot be read is an old one. */
const createdAtMs = ({ createdAt }: Partial<RealtimeRun>): number => createdAt?.getTime() ?? 0;

interface RunAndStreams<Task extends AnyTask, Streams extends Record<string, unknown>> {
  readonly run: RealtimeRun<Task> | undefined;
  readonly streams: Partial<StreamResults<Streams>>;
}

/** `again`: what has come of streams comes once more. */
type StreamsItem<Task extends AnyTask, Streams extends Record<string, unknown>> =
  | RunWithStreams<RealtimeRun<Task>, Streams>
  | "again";

const NO_STREAMS = { run: undefined, streams: {} };

const addStreamed = <Task extends AnyTask, Streams extends Record<string, unknown>>(
  { run, streams }: RunAndStreams<Task, Streams>,
  items: readonly StreamsItem<Task, Streams>[],
): RunAndStreams<Task, Streams> => {
  const chunks = new Map<PropertyKey, unknown[]>();
  for (const item of items) {
    if (item === "again") {
      streams = {};
      chunks.clear();
      continue;
    }
    run = item.run;
    if (!("chunk" in item)) continue;
    const { type, chunk } = item;
    const known = chunks.get(type);
    if (known) known.push(chunk);
    else chunks.set(type, [chunk]);
  }
  if (chunks.size === 0) return { run, streams };
  const grown = Array.from(chunks, ([key, more]) => [key, [...listOf(own(streams, key)), ...more]]);
  // That the chunks are of these types is the caller's word.
  return { run, streams: { ...streams, ...Object.fromEntries(grown) } };
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
