/** What a subscription is to its consumer: values one by one, and three endings that can be told apart. */

import { toStream } from "../iterable-stream.js";
import { follow } from "../wait.js";

/** How a subscription has ended. */
export type Ending =
  /** There is nothing more to come. */
  | "finished"
  /** The consumer has stopped it. */
  | "stopped"
  /** It has thrown: it is not allowed, what it is about is not there, or it has given up. */
  | "failed";

export interface Subscription<T> extends AsyncIterable<T> {
  /** How it has ended; `undefined` while it goes on. */
  readonly ending: Ending | undefined;
  /** Ends it. Whoever waits for the next value gets the end of the iteration. */
  unsubscribe(): void;
  /** The values as they come. Nothing is asked for before the first one is. All iterators of a subscription share its values. */
  [Symbol.asyncIterator](): AsyncIterableIterator<T>;
  /** The same through a reader of the platform's streams. */
  getReader(): ReadableStreamDefaultReader<T>;
}

/** Where the source of a subscription puts what it gets. */
export interface Sink<T> {
  /** Aborted when nobody wants any more. */
  readonly signal: AbortSignal;
  /** A value for the consumer. Of those that wait, a later value of the same kind may take the place of an earlier one. */
  put(value: T, kind?: unknown): void;
  /** Resolves when the consumer has taken most of what waits. */
  drained(): Promise<void>;
}

/** Values that wait for a slow consumer, beyond which the newest of its kind takes the place of the one before. */
const MOST_WAITING = 16;

interface Waiting<T> {
  resolve(result: IteratorResult<T, undefined>): void;
  reject(reason: unknown): void;
}

/**
 * Makes a subscription of a source. The source begins when the first value is asked for, and ends the subscription when it
 * returns or throws. `signals` gives what ends it from outside.
 */
export const subscribe = <T>(
  source: (sink: Sink<T>) => Promise<void>,
  signals: () => readonly (AbortSignal | undefined)[],
): Subscription<T> => {
  const stopping = new AbortController();
  const values: { value: T; kind: unknown }[] = [];
  const consumers: Waiting<T>[] = [];
  /** Sources that wait for room. There may be several: a run and each of its streams. */
  const drains: (() => void)[] = [];
  let ending: Ending | undefined;
  /** What the consumer is still to be told, once. */
  let failure: { reason: unknown } | undefined;
  let hasBegun = false;
  const followed: (() => void)[] = [];

  const end = (how: Ending, thrown?: { reason: unknown }) => {
    if (ending !== undefined) return;
    ending = how;
    failure = thrown;
    for (const letGo of followed.splice(0)) letGo();
    // Who has stopped it does not want what it has not taken.
    if (how === "stopped") values.length = 0;
    stopping.abort(thrown?.reason);
    drain();
    for (const consumer of consumers.splice(0)) {
      const told = takeFailure();
      if (told) consumer.reject(told.reason);
      else consumer.resolve({ done: true, value: undefined });
    }
  };

  const drain = () => {
    for (const goOn of drains.splice(0)) goOn();
  };

  const takeFailure = () => {
    const taken = failure;
    failure = undefined;
    return taken;
  };

  const sink: Sink<T> = {
    signal: stopping.signal,
    put(value, kind) {
      if (ending !== undefined) return;
      const consumer = consumers.shift();
      if (consumer) return consumer.resolve({ done: false, value });
      const index =
        values.length < MOST_WAITING || kind === undefined ? -1 : values.findLastIndex((one) => one.kind === kind);
      if (index >= 0) values.splice(index, 1);
      values.push({ value, kind });
    },
    async drained() {
      while (values.length >= MOST_WAITING && ending === undefined) {
        await new Promise<void>((resolve) => {
          drains.push(resolve);
        });
      }
    },
  };

  const begin = async (): Promise<void> => {
    for (const signal of signals()) {
      // It ends the subscription as it ends a call: whoever waits gets its reason. What has ended follows no more signals.
      if (signal && ending === undefined)
        followed.push(follow(signal, () => end("stopped", { reason: signal.reason })));
    }
    if (ending === undefined) await source(sink);
  };

  const next = (): Promise<IteratorResult<T, undefined>> => {
    if (!hasBegun && ending === undefined) {
      hasBegun = true;
      begin().then(
        () => end("finished"),
        (reason: unknown) => end("failed", { reason }),
      );
    }
    const first = values.shift();
    if (first) {
      if (values.length < MOST_WAITING) drain();
      return Promise.resolve({ done: false, value: first.value });
    }
    const told = takeFailure();
    if (told) return Promise.reject(told.reason);
    if (ending !== undefined) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => {
      consumers.push({ resolve, reject });
    });
  };

  const iterator: AsyncIterableIterator<T> = {
    next,
    async return() {
      end("stopped");
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => iterator,
  };

  const subscription: Subscription<T> = {
    get ending() {
      return ending;
    },
    unsubscribe: () => end("stopped"),
    [Symbol.asyncIterator]: () => iterator,
    getReader: () => toStream(subscription).getReader(),
  };
  return subscription;
};
