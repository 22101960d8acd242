/** Subscriptions to runs: one run, the runs with some tags, the runs of a batch. */

import type { Operation } from "../../generated/contract.js";
import {
  runsSubscribeToBatch,
  runsSubscribeToRun,
  runsSubscribeToRunsWithTag,
  streamsRead,
} from "../../generated/later/realtime.js";
import { ConfigurationError } from "../errors.js";
import { type AsyncIterableStream, toStream } from "../iterable-stream.js";
import { ownFields } from "../own.js";
import type { AnyTask, RunHandle } from "../resources/task-types.js";
import type { SkipColumn } from "../tokens/sign.js";
import { type RealtimeConnection, type SubscribeOptions, subscribeSettings } from "./connection.js";
import { followFeed } from "./feed.js";
import { createLink } from "./link.js";
import { createDecoder } from "./packets.js";
import { hasEnded, type RealtimeRun, toRun } from "./row.js";
import { tellStreams } from "./run-streams.js";
import { downloadThrough } from "./stored.js";
import { type Subscription, subscribe } from "./subscription.js";

export interface SubscribeToRunOptions extends SubscribeOptions {
  /** Columns that are left out. A public token may leave out some of its own. */
  skipColumns?: readonly SkipColumn[] | undefined;
  /** Ends the subscription with the run's final state. Default true. Without it, later changes of its metadata are told too. */
  stopOnCompletion?: boolean | undefined;
}

export interface RunFilter {
  /** How long ago a run may have been created, such as `1h` or `30m`. Default and most: `24h`, unless the service is set up otherwise. */
  createdAt?: string | undefined;
  /** Columns that are left out. A public token may leave out some of its own. */
  skipColumns?: readonly SkipColumn[] | undefined;
}

export interface SubscribeToBatchOptions extends SubscribeOptions {
  /** Columns that are left out. A public token may leave out some of its own. */
  skipColumns?: readonly SkipColumn[] | undefined;
}

/** A state of a run, or a chunk of one of its streams. */
export type RunWithStreams<Run, Streams extends Record<string, unknown>> =
  | { type: "run"; run: Run }
  | { [Key in keyof Streams]: { type: Key; chunk: Streams[Key]; run: Run } }[keyof Streams];

/** States of runs as they come: each once, none after a later one. */
export interface RunSubscription<Run> extends Subscription<Run> {
  /** The same, with the chunks of the runs' streams among them. Ends when no more can come of either. */
  withStreams<Streams extends Record<string, unknown>>(): AsyncIterableStream<RunWithStreams<Run, Streams>>;
}

export interface RunFeedMethods {
  /**
   * Follows a run: its state now, and every later one. Ends with its final state, of whatever kind. `subscribeToRun<typeof myTask>(id)` types
   * payload and output; so does the handle that `tasks.trigger<typeof myTask>` gives.
   *
   * Comes back by itself after a lost connection. A consumer that is slow misses states in between, and never the newest.
   *
   * @param run The run's id, or anything that has it as `id`.
   * @throws AuthenticationError, PermissionDeniedError for a credential that may not read the run.
   * @throws NotFoundError when the run does not exist in this environment.
   * @see spec operation runs.subscribeToRun
   */
  subscribeToRun<Task extends AnyTask = AnyTask>(
    run: string | RunHandle<Task> | { id: string },
    options?: SubscribeToRunOptions,
  ): RunSubscription<RealtimeRun<Task>>;

  /**
   * Follows the runs that have all of these tags: their states now, and every later one, also of runs that come to have the
   * tags. Goes on until it is stopped. At most 1000 runs.
   *
   * @throws AuthenticationError, PermissionDeniedError for a credential that may not read them.
   * @see spec operation runs.subscribeToRunsWithTag
   */
  subscribeToRunsWithTag<Task extends AnyTask = AnyTask>(
    tag: string | readonly string[],
    filter?: RunFilter,
    options?: SubscribeOptions,
  ): RunSubscription<RealtimeRun<Task>>;

  /**
   * Follows the runs of a batch: their states now, and every later one. Goes on until it is stopped. At most 1000 runs.
   *
   * @param batch The batch's id.
   * @throws AuthenticationError, PermissionDeniedError for a credential that may not read the batch.
   * @throws NotFoundError when the batch does not exist in this environment.
   * @see spec operation runs.subscribeToBatch
   */
  subscribeToBatch<Task extends AnyTask = AnyTask>(
    batch: string | { id: string },
    options?: SubscribeToBatchOptions,
  ): RunSubscription<RealtimeRun<Task>>;
}

/** `connect` gives where the requests go. It is asked when the first value is. */
export const runFeedMethods = (connect: () => RealtimeConnection): RunFeedMethods => ({
  subscribeToRun(run, options) {
    const { skipColumns, stopOnCompletion = true } = ownFields(options);
    return subscribeToFeed(connect, {
      operation: runsSubscribeToRun,
      path: { runId: run },
      query: columnsQuery(skipColumns),
      options,
      isDone: (run) => stopOnCompletion && hasEnded(run),
    });
  },
  subscribeToRunsWithTag(tag, filter, options) {
    const { createdAt, skipColumns } = ownFields(filter);
    const tags = typeof tag === "string" ? [tag] : [...tag];
    const query = { ...(tags.length > 0 && { tags }), createdAt, ...columnsQuery(skipColumns) };
    const connectChecked = () => {
      // A list with nothing in it means all runs, which is not what somebody means whose tag is still missing.
      if (tags.includes("")) {
        throw new ConfigurationError(`${runsSubscribeToRunsWithTag.id}: a tag must not be empty`, {
          parameter: "tags",
        });
      }
      return connect();
    };
    return subscribeToFeed(connectChecked, { operation: runsSubscribeToRunsWithTag, path: {}, query, options });
  },
  subscribeToBatch(batch, options) {
    const query = columnsQuery(ownFields(options).skipColumns);
    return subscribeToFeed(connect, { operation: runsSubscribeToBatch, path: { batchId: batch }, query, options });
  },
});

/** Which of two states is the later one shows in `updatedAt`, so that it is never left out, whatever untyped code says. */
const columnsQuery = (columns: readonly string[] | undefined) =>
  columns !== undefined && columns.length > 0
    ? { skipColumns: columns.filter((column) => column !== "updatedAt") }
    : {};

interface Feed {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: object;
  readonly options: SubscribeOptions | undefined;
  /** Whether nothing that is wanted can come after this state. */
  isDone?(run: RealtimeRun): boolean;
}

const subscribeToFeed = <Run extends RealtimeRun>(
  connect: () => RealtimeConnection,
  feed: Feed,
): RunSubscription<Run> => {
  const settings = once(() => subscribeSettings(feed.options));
  const connection = once(connect);
  const signals = () => [settings().signal, connection().closed];
  const runs = subscribe<Run>(async (sink) => {
    const link = createLink(connection(), feed.operation, feed.path, settings(), sink.signal);
    const decoder = createDecoder(downloadThrough(connection(), settings(), sink.signal));
    for await (const { news, rows } of followFeed(link, feed.query)) {
      decoder.keepOnly(rows);
      for (const row of news) {
        const run = toRun(row, await decoder.valuesOf(row));
        // The types of a task's payload and output are the caller's word.
        sink.put(run as Run, run.id);
        if (feed.isDone?.(run)) return;
      }
    }
  }, signals);
  const linkTo = (path: object, signal: AbortSignal) => createLink(connection(), streamsRead, path, settings(), signal);
  return Object.assign(runs, {
    withStreams: <Streams extends Record<string, unknown>>() =>
      toStream(
        subscribe<RunWithStreams<Run, Streams>>(async (sink) => {
          await tellStreams(runs, sink, linkTo);
        }, signals),
      ),
  });
};

/** What `make` gives, made when it is first asked for. */
const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
