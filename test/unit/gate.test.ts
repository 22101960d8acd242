import { describe, expect, it } from "vitest";
import { createRetryBudget } from "../../src/budget.js";
import { createGate } from "../../src/gate.js";

describe("the gate", () => {
  it("lets everything through until something is refused", () => {
    const gate = createGate();
    expect([1, 1, 1, 2].map((now) => gate.enter(now))).toEqual([0, 0, 0, 0]);
  });

  it("holds every call until the moment that was named", () => {
    const gate = createGate();
    for (let i = 0; i < 50; i++) gate.enter(1000);
    gate.refused(1010, 6010);

    const waits = Array.from({ length: 50 }, () => gate.enter(1020));

    expect(Math.min(...waits)).toBe(4990);
    expect(gate.closedUntil()).toBe(6010);
  });

  it("sends at a lower rate afterwards than the one that was refused", () => {
    const gate = createGate();
    for (let i = 0; i < 50; i++) gate.enter(1000 + i * 10);
    gate.refused(1500, 2000);

    const places = Array.from({ length: 10 }, () => 2000 + gate.enter(2000));

    const gaps = places.slice(1).map((place, i) => place - (places[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(10);
    expect(Math.max(...gaps)).toBeLessThan(50);
  });

  it("speeds up while requests are taken, until it holds nothing back", () => {
    const gate = createGate();
    for (let i = 0; i < 20; i++) gate.enter(1000);
    gate.refused(1000, 2000);
    for (let now = 2000; now < 40_000; now += 50) gate.succeeded(now);

    expect([0, 0, 0].map(() => gate.enter(60_000))).toEqual([0, 0, 0]);
  });

  it("takes several refusals of one burst for one", () => {
    const once = createGate();
    const often = createGate();
    for (const gate of [once, often]) for (let i = 0; i < 50; i++) gate.enter(1000 + i);
    once.refused(1100, 3000);
    for (let i = 0; i < 20; i++) often.refused(1100 + i, 3000);

    const second = (gate: ReturnType<typeof createGate>) => [gate.enter(3000), gate.enter(3000)][1];
    expect(second(often)).toBeCloseTo(second(once) ?? 0, 5);
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
