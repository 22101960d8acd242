/** Subscriptions whose code is loaded when their first value is asked for. */

import { toStream } from "./iterable-stream.js";
import type { RunSubscription } from "./realtime/runs.js";

/** Stands for a subscription that `load` gives. */
export const subscribeLater = <Run>(load: () => Promise<RunSubscription<Run>>): RunSubscription<Run> => {
  let loading: Promise<RunSubscription<Run>> | undefined;
  let loaded: RunSubscription<Run> | undefined;
  let isStopped = false;
  const get = () => {
    loading ??= load().then((subscription) => {
      loaded = subscription;
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
      // What has not been loaded by then is stopped before it begins.
      isStopped = true;
      loaded?.unsubscribe();
    },
    [Symbol.asyncIterator]: () => iterateLater(get),
    getReader: () => toStream(later).getReader(),
    withStreams: <Streams extends Record<string, unknown>>() =>
      toStream({
        [Symbol.asyncIterator]: () => iterateLater(async () => (await get()).withStreams<Streams>()),
      }),
  };
  return later;
};

/** The values of something that is still being loaded. */
export const iterateLater = <T>(get: () => Promise<AsyncIterable<T>>): AsyncIterableIterator<T> => {
  let values: AsyncIterator<T> | undefined;
  const iterator: AsyncIterableIterator<T> = {
    async next() {
      values ??= (await get())[Symbol.asyncIterator]();
      return values.next();
    },
    async return() {
      values ??= (await get())[Symbol.asyncIterator]();
      await values.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
};
