// A subscription as its consumer sees it, whatever its source is.

import { describe, expect, it } from "vitest";
import type { RunSubscription } from "../../src/realtime/runs.js";
import { type Sink, subscribe } from "../../src/realtime/subscription.js";
import { subscribeLater } from "../../src/stand-in.js";
import { reasonOf } from "../support/world.js";

/** A promise that the test settles. */
const settled = () => {
  let resolve = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<void>((...hands) => {
    [resolve, reject] = hands;
  });
  return { promise, resolve, reject };
};

/** A subscription whose source is in the test's hands. */
const inHand = <T>(signals: readonly AbortSignal[] = []) => {
  let begun = 0;
  let sink: Sink<T> | undefined;
  const { promise: source, resolve: finish, reject: fail } = settled();
  const subscription = subscribe<T>(
    (given) => {
      begun += 1;
      sink = given;
      return source;
    },
    () => signals,
  );
  return {
    subscription,
    finish,
    fail,
    begun: () => begun,
    put: (value: T, kind?: unknown) => sink?.put(value, kind),
    sink: () => sink,
  };
};

const rest = async <T>(values: AsyncIterable<T>): Promise<T[]> => {
  const taken: T[] = [];
  for await (const value of values) taken.push(value);
  return taken;
};

/** Lets everything go on that waits for nothing but its turn. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("a subscription", () => {
  it("does not begin before a value is asked for, and begins once", async () => {
    const { subscription, begun, finish } = inHand<number>();
    await turn();
    expect(begun()).toBe(0);

    const [one, other] = [subscription[Symbol.asyncIterator](), subscription[Symbol.asyncIterator]()];
    const results = [one.next(), other.next(), one.next()];
    finish();

    expect(await Promise.all(results)).toEqual(Array(3).fill({ done: true, value: undefined }));
    expect(begun()).toBe(1);
  });

  it("gives its values in order to whoever asks first", async () => {
    const { subscription, put, finish } = inHand<number>();
    const [one, other] = [subscription[Symbol.asyncIterator](), subscription[Symbol.asyncIterator]()];
    const [first, second] = [one.next(), other.next()];
    for (const value of [1, 2, 3, 4]) put(value);
    finish();

    expect([(await first).value, (await second).value]).toEqual([1, 2]);
    expect([(await other.next()).value, (await one.next()).value]).toEqual([3, 4]);
    expect(await one.next()).toEqual({ done: true, value: undefined });
    expect(subscription.ending).toBe("finished");
  });

  it("gives what has come before its end, and then the end, every time", async () => {
    const { subscription, put, finish } = inHand<number>();
    const iterator = subscription[Symbol.asyncIterator]();
    const first = iterator.next();
    for (const value of [1, 2, 3]) put(value);
    finish();
    await first;
    await turn();

    expect(await rest(subscription)).toEqual([2, 3]);
    expect(await rest(subscription)).toEqual([]);
  });

  it("gives what has come before its failure, and then the failure, once", async () => {
    const { subscription, put, fail } = inHand<number>();
    const iterator = subscription[Symbol.asyncIterator]();
    const first = iterator.next();
    put(1);
    put(2);
    fail(new Error("lost"));
    await first;
    await turn();

    expect(subscription.ending).toBe("failed");
    expect(await iterator.next()).toEqual({ done: false, value: 2 });
    await expect(iterator.next()).rejects.toThrow("lost");
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });

  it("that fails tells one of those who wait, and ends for the others", async () => {
    const { subscription, fail } = inHand<number>();
    const iterator = subscription[Symbol.asyncIterator]();
    const [first, second] = [iterator.next(), iterator.next()];
    fail(new Error("lost"));

    await expect(first).rejects.toThrow("lost");
    expect(await second).toEqual({ done: true, value: undefined });
  });

  it("gives whoever stops it nothing more, and tells its source", async () => {
    const { subscription, put, sink } = inHand<number>();
    const iterator = subscription[Symbol.asyncIterator]();
    const first = iterator.next();
    put(1);
    put(2);
    await first;
    subscription.unsubscribe();

    expect(sink()?.signal.aborted).toBe(true);
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    expect(subscription.ending).toBe("stopped");
    put(3);
    expect(await rest(subscription)).toEqual([]);
  });

  it("that is stopped before it begins never does", async () => {
    const { subscription, begun } = inHand<number>();
    subscription.unsubscribe();

    expect(await rest(subscription)).toEqual([]);
    expect([begun(), subscription.ending]).toEqual([0, "stopped"]);
  });

  it("that a signal ends rejects with the signal's reason, once", async () => {
    const stop = new AbortController();
    const { subscription, sink } = inHand<number>([stop.signal]);
    const iterator = subscription[Symbol.asyncIterator]();
    const next = reasonOf(iterator.next());
    stop.abort(new Error("enough"));

    expect(await next).toMatchObject({ message: "enough" });
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    expect([subscription.ending, sink()?.signal.aborted]).toEqual(["stopped", true]);
  });

  it.each([
    ["lets go of a signal that outlives it", false],
    ["that has ended before it begins follows no signal that outlives it", true],
  ])("%s", async (_, isOver) => {
    const { signal } = new AbortController();
    let listeners = 0;
    const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners += 1;
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners -= 1;
      remove(...args);
    };
    const { subscription, finish } = inHand<number>(isOver ? [AbortSignal.abort("before"), signal] : [signal]);
    const whole = rest(subscription).catch(String);
    expect(listeners).toBe(isOver ? 0 : 1);
    finish();
    await whole;

    expect(listeners).toBe(0);
  });

  it("keeps 16 values that wait, and then the newest of each kind", async () => {
    const { subscription, put, finish } = inHand<[kind: string, n: number]>();
    const iterator = subscription[Symbol.asyncIterator]();
    const first = iterator.next();
    for (let n = 0; n <= 100; n += 1) put([n % 2 ? "odd" : "even", n], n % 2 ? "odd" : "even");
    finish();
    await first;
    const values = (await rest(subscription)).map(([, n]) => n);

    expect(values.length).toBe(16);
    expect(values.slice(-2)).toEqual([99, 100]);
    expect([...values].sort((one, other) => one - other)).toEqual(values);
  });

  it("loses no value that is one of a kind, and makes its source wait", async () => {
    const { subscription, put, sink, finish } = inHand<number>();
    const iterator = subscription[Symbol.asyncIterator]();
    const first = iterator.next();
    let isDrained = false;
    for (let n = 0; n <= 20; n += 1) put(n);
    sink()
      ?.drained()
      .then(() => {
        isDrained = true;
      });
    await first;

    for (let taken = 0; taken < 4; taken += 1) await iterator.next();
    await turn();
    expect(isDrained).toBe(false);
    await iterator.next();
    await turn();
    expect(isDrained).toBe(true);
    finish();
    expect(await rest(subscription)).toEqual(Array.from({ length: 15 }, (_, n) => n + 6));
  });

  it("lets every source go on that waits for room", async () => {
    const { subscription, put, sink, finish } = inHand<number>();
    const iterator = subscription[Symbol.asyncIterator]();
    const first = iterator.next();
    for (let n = 0; n <= 16; n += 1) put(n);
    const goneOn: string[] = [];
    for (const source of ["one", "other"])
      sink()
        ?.drained()
        .then(() => goneOn.push(source));
    await first;
    await turn();
    expect(goneOn).toEqual([]);

    await iterator.next();
    await turn();

    expect(goneOn).toEqual(["one", "other"]);
    finish();
  });

  it("is a stream, too, whose end is the subscription's", async () => {
    const { subscription, put, sink } = inHand<number>();
    const reader = subscription.getReader();
    const first = reader.read();
    await turn();
    put(1);

    expect(await first).toEqual({ done: false, value: 1 });
    await reader.cancel();
    expect([subscription.ending, sink()?.signal.aborted]).toEqual(["stopped", true]);
  });

  it("fails its reader with what it fails with", async () => {
    const { subscription, fail } = inHand<number>();
    const reader = subscription.getReader();
    const first = reasonOf(reader.read());
    fail(new Error("lost"));

    expect(await first).toMatchObject({ message: "lost" });
  });
});

describe("a subscription whose code is still being loaded", () => {
  const later = (ready: Promise<void>) => {
    const { subscription, ...hand } = inHand<number>();
    const withStreams: RunSubscription<number>["withStreams"] = () => {
      throw new Error("not asked for");
    };
    const made = subscribeLater<number>(async () => {
      await ready;
      return Object.assign(subscription, { withStreams });
    });
    return { ...hand, subscription: made };
  };

  it("is loaded when its first value is asked for", async () => {
    const { subscription, begun, put, finish } = later(Promise.resolve());
    await turn();
    expect(begun()).toBe(0);

    const first = subscription[Symbol.asyncIterator]().next();
    await turn();
    put(1);
    finish();

    expect(await first).toEqual({ done: false, value: 1 });
    expect(await rest(subscription)).toEqual([]);
    expect(subscription.ending).toBe("finished");
  });

  it("is stopped before it begins", async () => {
    const { promise, resolve } = settled();
    const { subscription, begun } = later(promise);
    const first = subscription[Symbol.asyncIterator]().next();
    subscription.unsubscribe();
    expect(subscription.ending).toBe("stopped");
    resolve();

    expect(await first).toEqual({ done: true, value: undefined });
    expect([begun(), subscription.ending]).toEqual([0, "stopped"]);
  });
});
