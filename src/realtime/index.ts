/** Watching runs and their streams, with a token and nothing else: for pages, and for whoever wants no client. */

import type { AsyncIterableStream } from "../iterable-stream.js";
import type { AnyTask, RunHandle } from "../resources/task-types.js";
import { openConnection, type RealtimeOptions, type SubscribeOptions } from "./connection.js";
import type { RealtimeRun } from "./row.js";
import {
  type RunFilter,
  type RunSubscription,
  runFeedMethods,
  type SubscribeToBatchOptions,
  type SubscribeToRunOptions,
} from "./runs.js";

import { DEFAULT_STREAM, type ReadStreamOptions, readRunStream } from "./streams.js";

export type { AsyncIterableStream } from "../iterable-stream.js";
export type { SkipColumn } from "../tokens/sign.js";
export type { AccessToken, RenewableToken } from "./access-token.js";
export type { RealtimeOptions, SubscribeOptions } from "./connection.js";
export type { RealtimeRun } from "./row.js";
export type {
  RunFilter,
  RunSubscription,
  RunWithStreams,
  SubscribeToBatchOptions,
  SubscribeToRunOptions,
} from "./runs.js";
export type { ReadStreamOptions } from "./streams.js";
export type { Ending, Subscription } from "./subscription.js";

const feeds = (options: RealtimeOptions) => runFeedMethods(() => openConnection(options));

/**
 * Follows a run: its state now, and every later one. Ends with its final state, of whatever kind. Makes no request before
 * the first value is asked for.
 *
 * @throws AuthenticationError, PermissionDeniedError for a credential that may not read the run.
 * @throws NotFoundError when the run does not exist in the credential's environment.
 * @see spec operation runs.subscribeToRun
 */
export const subscribeToRun = <Task extends AnyTask = AnyTask>(
  run: string | RunHandle<Task> | { id: string },
  options: RealtimeOptions & SubscribeToRunOptions,
): RunSubscription<RealtimeRun<Task>> => feeds(options).subscribeToRun<Task>(run, options);

/**
 * Follows the runs that have all of these tags: their states now, and every later one. Goes on until it is stopped.
 *
 * @throws AuthenticationError, PermissionDeniedError for a credential that may not read them.
 * @see spec operation runs.subscribeToRunsWithTag
 */
export const subscribeToRunsWithTag = <Task extends AnyTask = AnyTask>(
  tag: string | readonly string[],
  options: RealtimeOptions & RunFilter & SubscribeOptions,
): RunSubscription<RealtimeRun<Task>> => feeds(options).subscribeToRunsWithTag<Task>(tag, options, options);

/**
 * Follows the runs of a batch: their states now, and every later one. Goes on until it is stopped.
 *
 * @throws AuthenticationError, PermissionDeniedError for a credential that may not read the batch.
 * @throws NotFoundError when the batch does not exist in the credential's environment.
 * @see spec operation runs.subscribeToBatch
 */
export const subscribeToBatch = <Task extends AnyTask = AnyTask>(
  batch: string | { id: string },
  options: RealtimeOptions & SubscribeToBatchOptions,
): RunSubscription<RealtimeRun<Task>> => feeds(options).subscribeToBatch<Task>(batch, options);

/**
 * Reads a stream of a run: the chunks that are there, and those that come. Ends when the run has ended and everything has been
 * read, which can show up to 12 seconds late, or after `timeoutInSeconds` without a chunk.
 *
 * @param key The stream's key. Default `default`.
 * @throws AuthenticationError, PermissionDeniedError for a credential that may not read the run.
 * @throws NotFoundError when the run does not exist in the credential's environment.
 * @see spec operation streams.read
 */
export const readStream = <T = unknown>(
  run: string | { id: string },
  options: RealtimeOptions & ReadStreamOptions & { key?: string },
): AsyncIterableStream<T> =>
  readRunStream<T>(() => openConnection(options), run, options.key ?? DEFAULT_STREAM, options);
