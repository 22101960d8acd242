/** What stands for a subscription, or for what is being written, while its code is being loaded. */

import { toStream } from "./iterable-stream.js";
import type { RunSubscription } from "./realtime/runs.js";
import type { PipeStreamResult } from "./resources/streams.js";

/** A subscription that `load` gives. It is loaded when the first value is asked for. */
export const subscribeLater = <Run>(load: () => Promise<RunSubscription<Run>>): RunSubscription<Run> => {
  let loading: Promise<RunSubscription<Run>> | undefined;
  let loaded: RunSubscription<Run> | undefined;
  let isStopped = false;
  const get = () => {
    loading ??= load().then((subscription) => {
      loaded = subscription;
      // What has not been loaded by then is stopped before it begins.
      if (isStopped) subscription.unsubscribe();
      return subscription;
    });
    return loading;
  };
  const later: RunSubscription<Run> = {
    get ending() {
      return loaded ? loaded.ending : isStopped ? "stopped" : undefined;
    },
    unsubscribe() {
      isStopped = true;
      loaded?.unsubscribe();
    },
    [Symbol.asyncIterator]: () => iterateLater(get),
    getReader: () => toStream(later).getReader(),
    withStreams: <Streams extends Record<string, unknown>>() =>
      toStream(iterateLater(async () => (await get()).withStreams<Streams>())),
  };
  return later;
};

/** What is being written, as soon as `begun` is there. */
export const writeLater = (begun: Promise<PipeStreamResult<unknown>>): PipeStreamResult<unknown> => {
  let stream: PipeStreamResult<unknown>["stream"] | undefined;
  // Whoever wants to know whether it went well asks for it.
  begun.catch(() => {});
  return {
    get stream() {
      if (stream) return stream;
      // Asked for as soon as it is there, so that it has the first chunk.
      const made = begun.then((result) => result.stream);
      made.catch(() => {});
      stream = toStream(iterateLater(() => made));
      return stream;
    },
    waitUntilComplete: async () => (await begun).waitUntilComplete(),
  };
};

/** The values of something that is still being loaded. */
const iterateLater = <T>(get: () => Promise<AsyncIterable<T>>): AsyncIterableIterator<T> => {
  let values: Promise<AsyncIterator<T>> | undefined;
  const begin = () => {
    values ??= get().then((loaded) => loaded[Symbol.asyncIterator]());
    return values;
  };
  const iterator: AsyncIterableIterator<T> = {
    next: async () => (await begin()).next(),
    async return() {
      await (await begin()).return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
};
