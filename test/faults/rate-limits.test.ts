// Group R, second part: what a client does to a server that is in trouble.

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createClient } from "../../src/index.js";
import { json, refusal, times } from "../support/answers.js";
import { SECRET_KEY } from "../support/credentials.js";
import type { Answer } from "../support/fault-server.js";
import { runFixture, runsPage } from "../support/fixtures.js";
import { pause, stopwatch } from "../support/timing.js";
import { errorOf, faultWorld } from "../support/world.js";

const { serve, connect } = faultWorld();

/** Calls that were told one moment spread out over this long after it. */
const SPREAD_MS = 1000;

describe("the wait without a hint", () => {
  test("K4 each step is the factor times the one before, up to the longest", async () => {
    const server = await serve([...times(4, refusal(503)), json(runFixture())]);
    const retry = { maxAttempts: 5, minTimeoutInMs: 60, factor: 2, maxTimeoutInMs: 150, randomize: false };
    const watch = stopwatch();

    await connect(server, { requestOptions: { retry } }).runs.retrieve("run_1");

    const waits = server.requests.slice(1).map(({ at }, index) => at - (server.requests[index]?.answeredAt ?? 0));
    for (const [index, step] of [60, 120, 150, 150].entries()) {
      watch.expectWithin({ atLeast: step, atMost: step + 40 }, waits[index] ?? 0);
    }
  });

  test("K4 minTimeoutInMs 0 repeats at once and does not end the retries", async () => {
    const server = await serve([...times(4, refusal(503)), json(runFixture())]);
    const watch = stopwatch();

    await connect(server, { requestOptions: { retry: { maxAttempts: 5, minTimeoutInMs: 0 } } }).runs.retrieve("run_1");

    expect(server.requests.length).toBe(5);
    watch.expectWithin({ atMost: 150 });
  });

  describe("on virtual time", () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    test("R11 the retries of 300 clients that failed in the same instant are spread", async () => {
      const moments: number[] = [];
      const clients = Array.from({ length: 300 }, () => {
        let calls = 0;
        return createClient({
          secretKey: SECRET_KEY,
          fetch: async () => {
            calls += 1;
            if (calls > 1) moments.push(performance.now());
            return calls === 1 ? new Response("{}", { status: 503 }) : Response.json(runFixture());
          },
        });
      });
      const start = performance.now();

      const runs = Promise.all(clients.map((client) => client.runs.retrieve("run_1")));
      await vi.advanceTimersByTimeAsync(500);
      await runs;

      // The first step is 500 ms long, and its window of a tenth must not hold more than a fifth of the retries.
      const inWindow = moments.map((from) => moments.filter((at) => at >= from && at < from + 50).length);
      expect(moments.length).toBe(300);
      expect(Math.max(...inWindow)).toBeLessThanOrEqual(60);
      expect(Math.min(...moments) - start).toBeGreaterThanOrEqual(50);
      for (const client of clients) client.close();
    });
  });
});

describe("a wait that is too long", () => {
  const momentOf = (error: { retryAt?: Date }) => (error.retryAt?.getTime() ?? 0) - Date.now();

  test("R7 beyond the deadline fails the call at once, with the moment in the error", async () => {
    const server = await serve([refusal(429, { "retry-after": "30" }), json(runFixture())]);
    const client = connect(server, { requestOptions: { deadlineInMs: 5000 } });
    const watch = stopwatch();

    const error = await errorOf(client.runs.retrieve("run_1"));

    const sinceAnswer = performance.now() - (server.requests[0]?.answeredAt ?? 0);
    watch.expectWithin({ atMost: 50 }, sinceAnswer);
    expect(error).toMatchObject({ kind: "rateLimit", status: 429, attempts: 1, retryStopped: "deadline" });
    expect(Math.abs(momentOf(error) - 30_000)).toBeLessThan(1000);
    expect(Math.abs((error.millisecondsUntilReset ?? 0) - 30_000)).toBeLessThan(1000);
    await pause(40);
    expect(server.requests.length).toBe(1);
  });

  test("R7 a hint of an hour is not slept, and not shortened", async () => {
    const server = await serve([refusal(429, { "retry-after": "3600" }), json(runFixture())]);
    const watch = stopwatch();

    const error = await errorOf(connect(server).runs.retrieve("run_1"));

    watch.expectWithin({ atMost: 50 }, performance.now() - (server.requests[0]?.answeredAt ?? 0));
    expect(error).toMatchObject({ kind: "rateLimit", attempts: 1, retryStopped: "ceiling" });
    expect(Math.abs(momentOf(error) - 3_600_000)).toBeLessThan(1000);
    await pause(40);
    expect(server.requests.length).toBe(1);
  });
});

describe("refusals", () => {
  test("R8 an unprotected POST that met a 429 was refused, so it is repeated", async () => {
    const server = await serve([refusal(429), json({ id: "run_2" })]);

    const run = await connect(server).runs.replay("run_1");

    expect(run.id).toBe("run_2");
    expect(server.requests.length).toBe(2);
  });

  test("R13 a list that meets a 429 on its way waits and goes on", async () => {
    const server = await serve([
      json(runsPage(["run_1"], { next: "two" })),
      refusal(429, { "retry-after-ms": "300" }),
      json(runsPage(["run_2"], { next: "three" })),
      json(runsPage(["run_3"])),
    ]);
    const watch = stopwatch();

    const ids = [];
    for await (const run of connect(server).runs.list()) ids.push(run.id);

    expect(ids).toEqual(["run_1", "run_2", "run_3"]);
    watch.expectWithin(
      { atLeast: 300, atMost: 300 + SPREAD_MS + 50 },
      (server.requests[2]?.at ?? 0) - (server.requests[1]?.answeredAt ?? 0),
    );
  });
});

describe("the gate", () => {
  const CLOSED_MS = 600;

  /** A client that has sent a burst, of which the last request was refused until a moment. */
  const atClosedGate = async (otherwise: Answer = json(runFixture())) => {
    const server = await serve([...times(20, json(runFixture())), refusal(429, { "retry-after-ms": `${CLOSED_MS}` })], {
      otherwise,
    });
    const client = connect(server);
    await Promise.all(Array.from({ length: 20 }, () => client.runs.retrieve("run_1")));
    const refused = client.runs.retrieve("run_refused");
    await server.until(() => server.requests[20]?.answeredAt !== undefined);
    await pause(30);
    const closesAt = (server.requests[20]?.answeredAt ?? 0) + CLOSED_MS;
    return { server, client, refused, closesAt };
  };

  test("R9 after a 429 no other call is sent before its moment, and then all are", async () => {
    const { server, client, refused, closesAt } = await atClosedGate();

    const others = Array.from({ length: 49 }, (_, index) => client.runs.retrieve(`run_${index}`));
    const runs = await Promise.all([refused, ...others]);

    expect(runs.length).toBe(50);
    expect(server.requests.length).toBe(21 + 50);
    for (const { at } of server.requests.slice(21)) expect(at).toBeGreaterThanOrEqual(closesAt - 1);
  });

  test("K7 calls that wait at the gate go out faster as the ones before them succeed", async () => {
    const server = await serve([refusal(429, { "retry-after-ms": "200" })], { otherwise: json(runFixture()) });
    const client = connect(server);
    const refused = client.runs.retrieve("run_refused");
    await server.until(() => server.requests[0]?.answeredAt !== undefined);
    await pause(30);

    await Promise.all([refused, ...Array.from({ length: 40 }, (_, index) => client.runs.retrieve(`run_${index}`))]);

    // The refused one spreads itself over a second of its own.
    const times = server.requests.filter(({ target }) => !target.includes("run_refused")).map(({ at }) => at);
    const lasted = (from: number, to: number) => (times[to] ?? 0) - (times[from] ?? 0);
    expect(times.length).toBe(40);
    expect(lasted(0, 10)).toBeGreaterThan(300);
    expect(lasted(29, 39)).toBeLessThan(0.75 * lasted(0, 10));
  });

  test("R9 a 429 without timing closes no gate", async () => {
    const server = await serve([refusal(429)], { otherwise: json(runFixture()) });
    const client = connect(server, {
      requestOptions: { retry: { maxAttempts: 2, minTimeoutInMs: 400, randomize: false } },
    });
    const refused = client.runs.retrieve("run_1");
    await server.until(() => server.requests[0]?.answeredAt !== undefined);
    await pause(20);
    const watch = stopwatch();

    await client.runs.retrieve("run_2");

    watch.expectWithin({ atMost: 150 });
    await refused;
  });

  test("R9 a gate is no other client's", async () => {
    const { server, refused } = await atClosedGate();
    const watch = stopwatch();

    await connect(server).runs.retrieve("run_1");

    watch.expectWithin({ atMost: 150 });
    await refused;
  });

  test("R12 one of 50 calls that wait at the gate is cancelled, and only that one ends", async () => {
    const { server, client, refused } = await atClosedGate();
    const stop = new AbortController();
    const cancelled = client.runs.retrieve("run_cancelled", { signal: stop.signal });
    const others = Array.from({ length: 49 }, (_, index) => client.runs.retrieve(`run_${index}`));
    const reason = new Error("changed my mind");
    await pause(20);

    const watch = stopwatch();
    stop.abort(reason);
    await expect(cancelled).rejects.toBe(reason);
    watch.expectWithin({ atMost: 50 });

    expect((await Promise.all([refused, ...others])).length).toBe(50);
    expect(server.requests.some(({ path }) => path.includes("run_cancelled"))).toBe(false);
  });

  test("R12 a call whose deadline is before the gate's moment fails without waiting for it", async () => {
    const { server, client, refused } = await atClosedGate();
    const watch = stopwatch();

    const error = await errorOf(client.runs.retrieve("run_late", { deadlineInMs: 200 }));

    watch.expectWithin({ atMost: 250 });
    expect(["deadline", "rateLimit"]).toContain(error.kind);
    await refused;
    expect(server.requests.some(({ path }) => path.includes("run_late"))).toBe(false);
  });
});

describe("the retry budget", () => {
  test("R10 1,000 calls in an outage make at most 1,101 requests, and the errors say that the budget is used up", async () => {
    let requests = 0;
    const client = connect(
      { url: "http://127.0.0.1:9" },
      {
        requestOptions: { retry: { maxAttempts: 3, minTimeoutInMs: 0 } },
        fetch: async () => {
          requests += 1;
          return Response.json({ error: "down" }, { status: 503 });
        },
      },
    );

    const errors = [];
    for (let call = 1; call <= 1000; call += 1) {
      errors.push(
        await client.runs.retrieve("run_1").then(
          () => undefined,
          (error: unknown) => error,
        ),
      );
    }

    expect(requests).toBeLessThanOrEqual(1101);
    expect(requests).toBeGreaterThanOrEqual(1100);
    expect(errors[0]).toMatchObject({ attempts: 3, status: 503 });
    expect(errors[0]).not.toHaveProperty("retryStopped");
    for (const error of errors.slice(60)) {
      expect(error).toMatchObject({
        status: 503,
        attempts: 1,
        retryStopped: "budget",
        message: expect.stringContaining("budget"),
      });
    }
  });

  test("K6 the budget comes back with successes", async () => {
    let down = true;
    const dependent: Answer = { give: (exchange) => (down ? refusal(503) : json(runFixture())).give(exchange) };
    const server = await serve([], { otherwise: dependent });
    const client = connect(server, { requestOptions: { retry: { maxAttempts: 3, minTimeoutInMs: 0 } } });
    for (let call = 1; call <= 60; call += 1) await errorOf(client.runs.retrieve("run_1"));
    expect(await errorOf(client.runs.retrieve("run_1"))).toMatchObject({ attempts: 1 });

    down = false;
    for (let call = 1; call <= 10; call += 1) await client.runs.retrieve("run_1");
    down = true;

    expect(await errorOf(client.runs.retrieve("run_1"))).toMatchObject({ attempts: 3 });
    expect(await errorOf(client.runs.retrieve("run_1"))).toMatchObject({ attempts: 1, retryStopped: "budget" });
  });

  test("K6 a call that succeeds after a retry gives its cost back", async () => {
    const odd: Answer = {
      give: (exchange) => (exchange.request.number % 2 === 1 ? refusal(503) : json(runFixture())).give(exchange),
    };
    const server = await serve([], { otherwise: odd });
    const client = connect(server, { requestOptions: { retry: { maxAttempts: 2, minTimeoutInMs: 0 } } });

    for (let call = 1; call <= 150; call += 1) await client.runs.retrieve("run_1");

    expect(server.requests.length).toBe(300);
  });

  test("K6 one client's outage does not use up another client's budget", async () => {
    const server = await serve([], { otherwise: refusal(503) });
    const requestOptions = { retry: { maxAttempts: 3, minTimeoutInMs: 0 } };
    const first = connect(server, { requestOptions });
    for (let call = 1; call <= 60; call += 1) await errorOf(first.runs.retrieve("run_1"));

    const error = await errorOf(connect(server, { requestOptions }).runs.retrieve("run_1"));

    expect(error.attempts).toBe(3);
  });
});
