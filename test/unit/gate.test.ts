import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createRetryBudget } from "../../src/budget.js";
import { afterRefusal, afterSending, afterSuccess, createGate, type Pace, steadyPace } from "../../src/gate.js";

describe("the pace of a client", () => {
  const succeed = (pace: Pace, times: number) => Array.from({ length: times }).reduce<Pace>(afterSuccess, pace);
  const refused = afterRefusal(steadyPace, 1000, 3000);

  it("holds nothing back until something is refused", () => {
    expect([1, 1, 1].reduce(afterSending, steadyPace).nextAt).toBe(1);
  });

  it("keeps every request until the moment that was named, and then lets them out one by one", () => {
    expect(refused.nextAt).toBe(3000);
    expect(afterSending(refused, 3000).nextAt).toBe(3050);
    expect(afterSending(afterSending(refused, 3000), 3000).nextAt).toBe(3100);
  });

  it("falls by half when it is refused again, and once for the refusals of one burst", () => {
    expect(afterRefusal(refused, 1010, 3000).gap).toBe(50);
    expect(afterRefusal(refused, 3010, 5000).gap).toBe(100);
  });

  it("rises with every success, until nothing is held back", () => {
    expect(succeed(refused, 1).gap).toBeLessThan(50);
    expect(succeed(refused, 25).gap).toBeLessThan(25);
    expect(succeed(refused, 200).gap).toBe(0);
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
