import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createRetryBudget } from "../../src/budget.js";
import { afterRefusal, afterSending, afterSuccess, createGate, type Pace, steadyPace } from "../../src/gate.js";

describe("the pace of a client", () => {
  const sendAll = (pace: Pace, times: readonly number[]) => times.reduce((each, now) => afterSending(each, now), pace);
  const burst = (count: number, gap: number) => Array.from({ length: count }, (_, i) => 1000 + i * gap);

  it("holds nothing back until something is refused", () => {
    const pace = sendAll(steadyPace, burst(500, 0));
    expect(pace.nextAt).toBe(1000);
  });

  it("keeps every request until the moment that was named", () => {
    const pace = afterRefusal(sendAll(steadyPace, burst(50, 0)), 1010, 6010);
    expect(pace.nextAt).toBe(6010);
  });

  it("is lower afterwards than the rate that was refused", () => {
    const sent = sendAll(steadyPace, burst(100, 10));
    expect(afterRefusal(sent, 2000, 3000).rate).toBeGreaterThan(50);
    expect(afterRefusal(sent, 2000, 3000).rate).toBeLessThan(100);
  });

  it("rises while requests are taken, until nothing is held back", () => {
    let pace = afterRefusal(sendAll(steadyPace, burst(20, 0)), 1000, 2000);
    const rates: number[] = [];
    for (let now = 2000; now < 40_000; now += 500) {
      pace = afterSuccess(pace, now);
      rates.push(pace.rate);
    }
    expect(rates.every((rate, i) => rate >= (rates[i - 1] ?? 0))).toBe(true);
    expect(rates.at(-1)).toBe(Number.POSITIVE_INFINITY);
  });

  it("falls once for several refusals of one burst", () => {
    const sent = sendAll(steadyPace, burst(50, 1));
    const once = afterRefusal(sent, 1100, 3000);
    const often = burst(20, 1).reduce((pace, now) => afterRefusal(pace, now + 100, 3000), sent);
    expect(often.rate).toBeCloseTo(once.rate, 5);
  });
});

describe("the gate", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
  afterEach(() => void vi.useRealTimers());
  const never = new AbortController().signal;

  it("lets the callers through in the order in which they came", async () => {
    const gate = createGate();
    gate.refused(performance.now(), performance.now() + 1000);
    const order: number[] = [];
    for (const name of [1, 2, 3]) void gate.pass(never).then(() => order.push(name));

    await vi.advanceTimersByTimeAsync(999);
    expect(order).toEqual([]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(order).toEqual([1, 2, 3]);
  });

  it("goes on with the next when one that waits is cancelled", async () => {
    const gate = createGate();
    gate.refused(performance.now(), performance.now() + 1000);
    const first = new AbortController();
    const cancelled = gate.pass(first.signal).catch((reason: unknown) => reason);
    let through = false;
    void gate.pass(never).then(() => {
      through = true;
    });

    first.abort("enough");

    expect(await cancelled).toBe("enough");
    await vi.advanceTimersByTimeAsync(1000);
    expect(through).toBe(true);
  });

  it("keeps those that wait when it is closed for longer", async () => {
    const gate = createGate();
    gate.refused(performance.now(), performance.now() + 1000);
    let through = false;
    void gate.pass(never).then(() => {
      through = true;
    });
    await vi.advanceTimersByTimeAsync(500);
    gate.refused(performance.now(), performance.now() + 3000);

    await vi.advanceTimersByTimeAsync(2900);
    expect(through).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(through).toBe(true);
  });
});

describe("the retry budget", () => {
  it("pays for a hundred retries, and for fifty after timeouts", () => {
    const paid = (afterTimeout: boolean) => {
      const budget = createRetryBudget();
      let retries = 0;
      while (budget.take(afterTimeout) !== undefined) retries++;
      return retries;
    };
    expect([paid(false), paid(true)]).toEqual([100, 50]);
  });

  it("gets a retry's cost back when the call succeeds, and one unit for a call without retries", () => {
    const budget = createRetryBudget();
    while (budget.take(false) !== undefined);
    for (let i = 0; i < 4; i++) budget.succeeded(0);
    expect(budget.take(false)).toBeUndefined();
    budget.succeeded(0);
    expect(budget.take(false)).toBe(5);
    budget.succeeded(5);
    expect(budget.take(false)).toBe(5);
  });
});
