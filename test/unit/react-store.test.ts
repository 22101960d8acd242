import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createStore } from "../../src/react/store.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Items that a test puts in, and their end. */
const source = () => {
  const waiting: ((result: IteratorResult<number, undefined>) => void)[] = [];
  const ready: IteratorResult<number, undefined>[] = [];
  const put = (result: IteratorResult<number, undefined>) => {
    const next = waiting.shift();
    if (next) next(result);
    else ready.push(result);
  };
  return {
    put: (...values: number[]) => {
      for (const value of values) put({ done: false, value });
      return vi.advanceTimersByTimeAsync(0);
    },
    end: () => {
      put({ done: true, value: undefined });
      return vi.advanceTimersByTimeAsync(0);
    },
    items: {
      [Symbol.asyncIterator]: () => ({
        next: () => {
          const first = ready.shift();
          return first
            ? Promise.resolve(first)
            : new Promise<IteratorResult<number, undefined>>((resolve) => waiting.push(resolve));
        },
      }),
    },
  };
};

const followed = (throttleInMs: number) => {
  const { put, end, items } = source();
  const store = createStore<number, readonly number[]>([], (all, more) => [...all, ...more]);
  const shown: (readonly number[])[] = [];
  store.subscribe(() => shown.push(store.get().state));
  const letGo = store.follow({ open: () => items, onItem: () => {}, throttleInMs: () => throttleInMs });
  return { put, end, store, shown, letGo };
};

describe("what a hook shows", () => {
  test("is kept as a state while it waits, and not as thousands of items", async () => {
    const { put, end, items } = source();
    const sizes: number[] = [];
    const store = createStore<number, number | undefined>(undefined, (_, more) => {
      sizes.push(more.length);
      return more.at(-1);
    });
    let drawn = 0;
    store.subscribe(() => {
      drawn += 1;
    });
    store.follow({ open: () => items, onItem: () => {}, throttleInMs: () => 60_000 });
    await put(0);
    await put(...Array.from({ length: 2500 }, (_, n) => n + 1));

    expect([sizes, drawn, store.get().state]).toEqual([[1, 1000, 1000], 1, 0]);
    await end();
    expect([sizes, drawn, store.get().state]).toEqual([[1, 1000, 1000, 500], 2, 2500]);
  });

  test("changes with the first item at once, and then once in the time that it says", async () => {
    const { put, shown } = followed(100);

    await put(1);
    expect(shown).toEqual([[1]]);
    await put(2);
    await vi.advanceTimersByTimeAsync(50);
    await put(3);
    await vi.advanceTimersByTimeAsync(49);
    expect(shown).toEqual([[1]]);
    await vi.advanceTimersByTimeAsync(1);
    expect(shown).toEqual([[1], [1, 2, 3]]);
    await vi.advanceTimersByTimeAsync(500);
    await put(4);

    expect(shown).toEqual([[1], [1, 2, 3], [1, 2, 3, 4]]);
  });

  test("changes once for what comes together, without any throttling", async () => {
    const { put, shown } = followed(0);

    await put(1, 2, 3);

    expect(shown).toEqual([[1, 2, 3]]);
  });

  test("is whole at the end, at once, and no timer is left", async () => {
    const { put, end, shown } = followed(1000);

    await put(1);
    await put(2);
    await end();

    expect(shown).toEqual([[1], [1, 2]]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("is whole when it is let go of, and no timer is left", async () => {
    const { put, shown, letGo } = followed(1000);

    await put(1);
    await put(2);
    letGo();
    await put(3);

    expect(shown).toEqual([[1], [1, 2]]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("stays the same object while nothing changes", async () => {
    const { put, store } = followed(0);

    await put(1);

    expect(store.get()).toBe(store.get());
  });
});
