// A token that is always fresh.

import { SignJWT } from "jose";
import { describe, expect, it, vi } from "vitest";
import { createTokenSource, type TokenSourceOptions } from "../../../src/tokens/index.js";

/** 2026-11-21T12:00:00Z */
const START = 1_795_262_400_000;
const MINUTE = 60_000;

let made = 0;

/** A token of `lifeMs` that begins at `atMs`. */
const tokenOf = (atMs: number, lifeMs: number): Promise<string> => {
  made += 1;
  return new SignJWT({ sub: "environment", pub: true, jti: String(made) })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt(atMs / 1000)
    .setExpirationTime((atMs + lifeMs) / 1000)
    .sign(new TextEncoder().encode("tr_dev_madeUp"));
};

/** A source whose time the test moves, and which counts how often a token is made. */
const start = (mint?: TokenSourceOptions["mint"], options: Partial<TokenSourceOptions> = {}) => {
  const world = { now: START, mints: 0 };
  const source = createTokenSource({
    mint: (given) => {
      world.mints += 1;
      return mint ? mint(given) : tokenOf(world.now, 15 * MINUTE);
    },
    now: () => world.now,
    ...options,
  });
  return { world, source };
};

const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );

describe("a token source", () => {
  it("makes no token before it is asked for one", () => {
    expect(start().world.mints).toBe(0);
  });

  it("gives the same token until it is about to end, and then another", async () => {
    const { world, source } = start();
    const first = await source.get();

    world.now = START + 14 * MINUTE - 1;
    expect(await source.get()).toBe(first);
    world.now = START + 14 * MINUTE;
    expect(await source.get()).not.toBe(first);
    expect(world.mints).toBe(2);
  });

  it("renews as early as it is told to", async () => {
    const { world, source } = start(undefined, { renewBeforeInMs: 5 * MINUTE });
    const first = await source.get();

    world.now = START + 10 * MINUTE;
    expect(await source.get()).not.toBe(first);
  });

  it("T11 makes one token for ten who ask at once, also when they come with one that has ended", async () => {
    const { world, source } = start();
    const all = await Promise.all(Array.from({ length: 10 }, () => source.get()));
    expect(new Set(all).size).toBe(1);
    expect(world.mints).toBe(1);

    world.now = START + 20 * MINUTE;
    const later = await Promise.all(Array.from({ length: 10 }, () => source.get()));
    expect(new Set(later).size).toBe(1);
    expect(world.mints).toBe(2);
  });

  it("T11 makes one token for ten who were refused with the same one", async () => {
    const { world, source } = start();
    const refused = await source.get();

    const tokens = await Promise.all(
      Array.from({ length: 10 }, async () => {
        source.discard(refused);
        return source.get();
      }),
    );

    expect(new Set(tokens).size).toBe(1);
    expect(tokens[0]).not.toBe(refused);
    expect(world.mints).toBe(2);
  });

  it("keeps its token when another one is discarded", async () => {
    const { source } = start();
    const first = await source.get();
    source.discard("another");
    expect(await source.get()).toBe(first);
  });

  it("lets all who wait see why making one failed, and tries again for the next", async () => {
    const reason = new Error("the backend is away");
    let fails = true;
    const { world, source } = start(() => {
      if (fails) throw reason;
      return tokenOf(START, 15 * MINUTE);
    });

    expect(await Promise.all([reasonOf(source.get()), reasonOf(source.get())])).toEqual([reason, reason]);
    expect(world.mints).toBe(1);
    fails = false;
    expect(await source.get()).toMatch(/^ey/);
  });

  it.each([
    ["no token", "<!doctype html>", "malformed"],
    ["nothing", undefined, "malformed"],
    [
      "a token of another kind",
      new SignJWT({}).setProtectedHeader({ alg: "HS256" }).sign(new Uint8Array(32)),
      "claims",
    ],
  ])("refuses %s for a token", async (_what, given, reason) => {
    const { source } = start(() => given as string);
    expect(await reasonOf(source.get())).toMatchObject({ kind: "token", reason });
  });

  it("hands out no token that is about to end, even a new one, and does not make them for ever", async () => {
    const { world, source } = start(() => tokenOf(START, MINUTE));
    expect(await reasonOf(source.get())).toMatchObject({ kind: "token", reason: "expired" });
    expect(world.mints).toBe(1);
  });

  it("keeps a token without an end until it is discarded", async () => {
    const { world, source } = start(() =>
      new SignJWT({ sub: "environment", pub: true }).setProtectedHeader({ alg: "HS256" }).sign(new Uint8Array(32)),
    );
    const first = await source.get();
    world.now = START * 2;
    expect(await source.get()).toBe(first);
  });

  it("under a clock that is an hour late renews when the token really ends", async () => {
    const hour = 60 * MINUTE;
    const { world, source } = start(() => tokenOf(START + hour, 15 * MINUTE));
    const first = await source.get();

    world.now = START + 13 * MINUTE;
    expect(await source.get()).toBe(first);
    world.now = START + 14 * MINUTE;
    expect(await source.get()).not.toBe(first);
  });

  it("under a clock that is set back renews when the token really ends", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    try {
      const { world, source } = start(() => tokenOf(world.now, 15 * MINUTE));
      const first = await source.get();

      vi.advanceTimersByTime(10 * MINUTE);
      world.now = START - 60 * MINUTE;
      expect(await source.get()).toBe(first);
      vi.advanceTimersByTime(4 * MINUTE);
      world.now = START - 56 * MINUTE;
      expect(await source.get()).not.toBe(first);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([undefined, {}, { mint: "ey" }])("is refused without something that gets a token: %j", (options) => {
    const make = () => createTokenSource(options as TokenSourceOptions);
    expect(make).toThrow(expect.objectContaining({ kind: "configuration", parameter: "mint" }));
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, "60"])("refuses %s for renewBeforeInMs", (renewBeforeInMs) => {
    const make = () => createTokenSource({ mint: () => "", renewBeforeInMs: renewBeforeInMs as number });
    expect(make).toThrow(expect.objectContaining({ kind: "configuration", parameter: "renewBeforeInMs" }));
  });
});

describe("whoever waits for a token", () => {
  /** A token that is not there until the test says so, and the signal that its maker was given. */
  const slow = () => {
    let finish: (token: string) => void = () => {};
    const signals: AbortSignal[] = [];
    const { world, source } = start(({ signal }) => {
      signals.push(signal);
      return new Promise<string>((resolve) => {
        finish = resolve;
      });
    });
    return { world, source, signals, finish: async () => finish(await tokenOf(START, 15 * MINUTE)) };
  };

  it("may give up, while others wait on for the same token", async () => {
    const { world, source, signals, finish } = slow();
    const controller = new AbortController();
    const reason = new Error("the page is closed");
    const impatient = reasonOf(source.get({ signal: controller.signal }));
    const patient = source.get();
    await Promise.resolve();

    controller.abort(reason);
    expect(await impatient).toBe(reason);
    expect(signals[0]?.aborted).toBe(false);
    await finish();
    expect(await patient).toMatch(/^ey/);
    expect(world.mints).toBe(1);
  });

  it("ends the making when nobody waits any more, and the next one begins anew", async () => {
    const { world, source, signals, finish } = slow();
    const controller = new AbortController();
    const waiting = [1, 2].map(() => reasonOf(source.get({ signal: controller.signal })));
    await Promise.resolve();

    controller.abort(new Error("the page is closed"));
    await Promise.all(waiting);
    expect(signals[0]?.aborted).toBe(true);

    const next = source.get();
    await Promise.resolve();
    await finish();
    expect(await next).toMatch(/^ey/);
    expect(world.mints).toBe(2);
  });

  it("gets the signal's own reason at once when it is aborted already, and nothing is made", async () => {
    const { world, source } = slow();
    const reason = { why: "not an error" };
    expect(await reasonOf(source.get({ signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(world.mints).toBe(0);
  });

  it("leaves nothing attached to its signal", async () => {
    const { source } = start();
    const { signal } = new AbortController();
    const listeners = new Set<unknown>();
    signal.addEventListener = (_type: string, listener: unknown) => void listeners.add(listener);
    signal.removeEventListener = (_type: string, listener: unknown) => void listeners.delete(listener);

    await Promise.all(Array.from({ length: 20 }, () => source.get({ signal })));

    expect(listeners.size).toBe(0);
  });
});
