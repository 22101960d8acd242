/** Subscriptions to runs over a client. */

import type { ClientCall } from "../call.js";
import type { AsyncIterableStream } from "../iterable-stream.js";
import { connectionOf } from "../realtime/connection.js";
import { type RunFeedMethods, runFeedMethods } from "../realtime/runs.js";
import { streamMethods } from "./streams.js";

export interface RealtimeRunMethods extends RunFeedMethods {
  /**
   * Reads a stream of a run, as `streams.read` does.
   *
   * @see spec operation streams.read
   */
  fetchStream<Part = unknown>(runId: string, streamKey: string): Promise<AsyncIterableStream<Part>>;
}

export const realtimeRunMethods = (call: ClientCall): RealtimeRunMethods => ({
  ...runFeedMethods(() => connectionOf(call.connect())),
  fetchStream: (runId, streamKey) => streamMethods(call).read(runId, streamKey),
});
