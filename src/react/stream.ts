/** Showing one stream of a run as it is written. */

import { openConnection } from "../realtime/connection.js";
import type { AnyStream, InferStreamType } from "../resources/streams.js";
import { type FollowOptions, useFollowing } from "./follow.js";

export interface UseRealtimeStreamOptions<Part = unknown> extends FollowOptions {
  /**
   * Seconds without a new chunk after which the reading ends, 1 to 600. Default: none, it ends when the run has ended and
   * everything has been read.
   */
  timeoutInSeconds?: number | undefined;
  /** How many chunks to leave out at the beginning. Default 0. */
  startIndex?: number | undefined;
  /** Called with each chunk as it comes, however seldom the component is drawn. What it throws ends the reading, as `error`. */
  onData?: ((part: Part) => void) | undefined;
}

export interface UseRealtimeStreamInstance<Part> {
  /** The chunks so far, in order. */
  parts: Part[];
  /** Why the reading has ended before the stream's end. */
  error: Error | undefined;
  /** Closes the connection. What is shown stays. The same function in every render, until another stream is read. */
  stop: () => void;
}

/**
 * Shows a stream of a run: the chunks that are there, and those that come. Nothing is done without a run's id.
 *
 * `useRealtimeStream(stream, runId)` goes by a defined stream, which types its chunks; `useRealtimeStream<Part>(runId, key)` by a
 * key, which is `default` for a stream that nobody has named.
 */
export function useRealtimeStream<Stream extends AnyStream>(
  stream: Stream,
  runId: string | undefined,
  options?: UseRealtimeStreamOptions<InferStreamType<Stream>>,
): UseRealtimeStreamInstance<InferStreamType<Stream>>;
export function useRealtimeStream<Part = unknown>(
  runId: string | undefined,
  key: string,
  options?: UseRealtimeStreamOptions<Part>,
): UseRealtimeStreamInstance<Part>;
export function useRealtimeStream<Part = unknown>(
  runId: string | undefined,
  options?: UseRealtimeStreamOptions<Part>,
): UseRealtimeStreamInstance<Part>;
export function useRealtimeStream<Part>(
  first: AnyStream | string | undefined,
  second?: string | UseRealtimeStreamOptions<Part>,
  third?: UseRealtimeStreamOptions<Part>,
): UseRealtimeStreamInstance<Part> {
  const named = typeof second === "string" ? second : undefined;
  const [runId, key] = typeof first === "object" ? [named, first.id] : [first, named];
  const options = third ?? (typeof second === "object" ? second : undefined);
  const { timeoutInSeconds, startIndex = 0 } = options ?? {};
  const { state, error, stop } = useFollowing<Part, Part[]>(
    {
      subject: runId ? [runId, key, startIndex] : undefined,
      details: [timeoutInSeconds],
      initial: NO_PARTS,
      add: addParts,
      onItem: options?.onData,
      async *open(to, signal, { length }) {
        const { DEFAULT_STREAM, readRunStream } = await import("../realtime/streams.js");
        yield* readRunStream<Part>(() => openConnection(to.realtimeOptions()), runId, key ?? DEFAULT_STREAM, {
          signal,
          timeoutInSeconds,
          startIndex: startIndex + length,
        });
      },
    },
    options,
  );
  return { parts: state, error, stop };
}

const NO_PARTS: never[] = [];

const addParts = <Part>(parts: readonly Part[], more: readonly Part[]): Part[] => [...parts, ...more];
