/** Reading items one by one, from whatever they come in, and no further than asked. */

import { Stop } from "../failure.js";
import { isObject } from "../own.js";
import { unlessAborted } from "../wait.js";

export interface ItemReader {
  /** The next item; undefined at the end. Rejects with a `Stop` for what the source throws, or with the signal's reason. */
  next(signal: AbortSignal): Promise<{ readonly value: unknown } | undefined>;
  /** Tells a source that has not ended that no more is wanted. Never rejects. */
  close(signal: AbortSignal): Promise<void>;
}

interface Source {
  next(): unknown;
  return?(): unknown;
}

/** Undefined for what has no items. */
export const openItems = (items: unknown): ItemReader | undefined => {
  const source = sourceOf(items);
  if (!source) return undefined;
  let hasEnded = false;

  const step = async () => {
    try {
      const { done, value } = Object(await source.next());
      if (!done) return { value };
      hasEnded = true;
      return undefined;
    } catch (error) {
      hasEnded = true;
      throw new Stop(error);
    }
  };

  return {
    async next(signal) {
      signal.throwIfAborted();
      return hasEnded ? undefined : unlessAborted(step(), signal);
    },
    async close(signal) {
      if (hasEnded) return;
      hasEnded = true;
      // A source that does not want to be closed says less than what led here.
      await unlessAborted((async () => source.return?.())(), signal).catch(() => {});
    },
  };
};

const sourceOf = (items: unknown): Source | undefined => {
  // A text would be read letter by letter.
  if (!isObject(items)) return undefined;
  for (const name of [Symbol.asyncIterator, Symbol.iterator]) {
    const open: unknown = Reflect.get(items, name);
    // Whoever has a method of this name keeps the protocol that goes with it.
    if (typeof open === "function") return Reflect.apply(open, items, []) as Source;
  }
  // Streams of some browsers cannot be iterated over.
  if (!("getReader" in items)) return undefined;
  const reader = (items as ReadableStream<unknown>).getReader();
  return { next: () => reader.read(), return: () => reader.cancel() };
};
