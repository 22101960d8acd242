/** Reading the streams of runs. */

import type { Operation } from "../../generated/contract.js";
import { runsSubscribeToRun, streamsRead, streamsReadInput } from "../../generated/later/realtime.js";
import { ConfigurationError } from "../errors.js";
import { type AsyncIterableStream, toStream } from "../iterable-stream.js";
import { own, ownFields } from "../own.js";
import { type RealtimeConnection, type SubscribeOptions, subscribeSettings } from "./connection.js";
import { receiveMessages, SHAPE_HEADERS } from "./feed.js";
import { createLink, type Link } from "./link.js";
import { isFinalRow, type Row } from "./row.js";
import { readStream } from "./stream-reader.js";
import { subscribe } from "./subscription.js";

export interface ReadStreamOptions extends SubscribeOptions {
  /**
   * Seconds without a new chunk after which the stream ends, 1 to 600. Default: none, the stream ends when its run has ended
   * and everything has been read.
   */
  timeoutInSeconds?: number | undefined;
  /** How many chunks to leave out at the beginning. Default 0. */
  startIndex?: number | undefined;
}

/** The key of a stream that nobody has named. */
export const DEFAULT_STREAM = "default";

/** Reads a stream of a run: what is there, and what comes, over as many connections as that takes. */
export const readRunStream = <T>(
  connect: () => RealtimeConnection,
  runId: unknown,
  key: string,
  options: ReadStreamOptions | undefined,
): AsyncIterableStream<T> => read(connect, streamsRead, runId, key, options);

/** The same for what was sent to a run. */
export const readInputStream = <T>(
  connect: () => RealtimeConnection,
  runId: unknown,
  key: string,
  options: ReadStreamOptions | undefined,
): AsyncIterableStream<T> => read(connect, streamsReadInput, runId, key, options);

const read = <T>(
  connect: () => RealtimeConnection,
  operation: Operation,
  runId: unknown,
  key: string,
  options: ReadStreamOptions | undefined,
): AsyncIterableStream<T> => {
  const settings = subscribeSettings(options);
  const { timeoutInSeconds, startIndex } = ownFields(options);
  checkWhole("timeoutInSeconds", timeoutInSeconds, 1, 600);
  checkWhole("startIndex", startIndex, 0, Number.MAX_SAFE_INTEGER);
  const connection = connect();
  return toStream(
    subscribe<T>(
      (sink) => {
        const link = (to: Operation, path: object) => createLink(connection, to, path, settings, sink.signal);
        return readStream(link(operation, { runId, streamId: key }), {
          timeoutInSeconds,
          startIndex,
          isOver: () => hasEnded(link(runsSubscribeToRun, { runId })),
          // That the chunks are of this type is the caller's word.
          put: ({ chunk }) => sink.put(chunk as T),
          drained: sink.drained,
        });
      },
      () => [settings.signal, connection.closed],
    ),
  );
};

export const checkWhole = (parameter: string, value: unknown, least: number, most: number): void => {
  if (value === undefined) return;
  if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) return;
  throw new ConfigurationError(`streams: ${parameter} must be a whole number from ${least} to ${most}`, { parameter });
};

/** Nobody needs more of the run than its status. */
const OTHER_COLUMNS = ["payload", "output", "metadata", "error", "runTags"];

/** Whether the run has ended, so that nobody writes to its streams any more. */
const hasEnded = async (link: Link): Promise<boolean> => {
  const ask = { query: { offset: "-1", log: "full", skipColumns: OTHER_COLUMNS }, headers: SHAPE_HEADERS };
  const { messages = [] } = await link.request(() => ask, receiveMessages);
  const row = messages.map((message) => own(message, "value")).find((value) => value !== undefined);
  // The document says what a row is.
  return row !== undefined && isFinalRow(row as Row);
};
