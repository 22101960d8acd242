// Group R: what the server says about when to come back, and what the client does to a server that is in trouble.

import { describe, expect, test } from "vitest";
import { json, refusal, times } from "../support/answers.js";
import type { Answer, FaultServer } from "../support/fault-server.js";
import { runFixture, runsPage } from "../support/fixtures.js";
import { pause, stopwatch } from "../support/timing.js";
import { errorOf, faultWorld } from "../support/world.js";

const { serve, connect } = faultWorld();

/** Calls that were told one moment spread out over this long after it. */
const SPREAD_MS = 1000;

/** A step that no wait in these tests can be confused with. */
const STEP_MS = 200;
const stepped = { retry: { maxAttempts: 3, minTimeoutInMs: STEP_MS, maxTimeoutInMs: STEP_MS } };

/** The wait between an answer and the next request. */
const waitedMs = ({ requests: [first, second] }: FaultServer): number =>
  (second?.at ?? Number.POSITIVE_INFINITY) - (first?.answeredAt ?? 0);

/** One 429 with these headers, then the run; and how long the client waited between the two. */
const waitAfter = async (headers: Record<string, string>) => {
  const server = await serve([refusal(429, headers), json(runFixture())]);
  const watch = stopwatch();
  await connect(server, { requestOptions: stepped }).runs.retrieve("run_1");
  expect(server.requests.length).toBe(2);
  return { waited: waitedMs(server), watch };
};

/** HTTP's form of a moment, which counts in seconds. */
const httpDate = (ms: number): string => new Date(ms).toUTCString();

describe("the server's timing", () => {
  test("R1 Retry-After in seconds is waited for", async () => {
    const { waited, watch } = await waitAfter({ "retry-after": "2" });

    watch.expectWithin({ atLeast: 2000, atMost: 2000 + SPREAD_MS + 100 }, waited);
  });

  test("R1 Retry-After takes decimals", async () => {
    const { waited, watch } = await waitAfter({ "retry-after": "0.7" });

    watch.expectWithin({ atLeast: 700, atMost: 700 + SPREAD_MS + 50 }, waited);
  });

  test("R2 Retry-After as an HTTP-date is waited for by the local clock where the answer has no Date", async () => {
    const moment = Math.ceil(Date.now() / 1000) * 1000 + 1000;
    const left = moment - Date.now();

    const { waited, watch } = await waitAfter({ "retry-after": httpDate(moment) });

    watch.expectWithin({ atLeast: left - 100, atMost: left + SPREAD_MS + 50 }, waited);
  });

  test("R2 Retry-After as an HTTP-date is compared with the answer's own Date, however wrong the local clock is", async () => {
    const elsewhere = Date.parse("2031-05-05T10:00:00Z");

    const { waited, watch } = await waitAfter({ date: httpDate(elsewhere), "retry-after": httpDate(elsewhere + 1000) });

    watch.expectWithin({ atLeast: 1000, atMost: 1000 + SPREAD_MS + 50 }, waited);
  });

  test("R3 retry-after-ms beats Retry-After", async () => {
    const { waited, watch } = await waitAfter({ "retry-after-ms": "250", "retry-after": "9" });

    watch.expectWithin({ atLeast: 250, atMost: 250 + SPREAD_MS + 50 }, waited);
  });

  test("R4 x-ratelimit-reset in milliseconds is waited for", async () => {
    const moment = Date.now() + 900;

    const { waited, watch } = await waitAfter({ "x-ratelimit-reset": `${moment}` });

    watch.expectWithin({ atLeast: 800, atMost: 900 + SPREAD_MS + 50 }, waited);
  });

  test.each([-3_600_000, -2600, 1200, 3_600_000])(
    "R4 x-ratelimit-reset is compared with the answer's own Date when the server's clock is %i ms off",
    async (offMs) => {
      const serverNow = Math.floor((Date.now() + offMs) / 1000) * 1000;

      const { waited, watch } = await waitAfter({
        date: httpDate(serverNow),
        "x-ratelimit-reset": `${serverNow + 1500}`,
      });

      watch.expectWithin({ atLeast: 1500, atMost: 1500 + SPREAD_MS + 50 }, waited);
    },
  );

  test("R4 x-ratelimit-reset is compared with the answer's own Date when the local clock is a second fast", async () => {
    // Early in a second of the local clock, so that the Date before it is certainly another second's.
    await pause((1050 - (Date.now() % 1000)) % 1000);
    const serverNow = Math.floor(Date.now() / 1000) * 1000 - 1000;

    const { waited, watch } = await waitAfter({ date: httpDate(serverNow), "x-ratelimit-reset": `${serverNow + 1500}` });

    watch.expectWithin({ atLeast: 1500, atMost: 1500 + SPREAD_MS + 50 }, waited);
  });

  test("R5 a reset in seconds is the same moment with and without Retry-After beside it", async () => {
    const serverNow = Date.parse("2026-11-21T23:54:19Z");
    const date = httpDate(serverNow);
    const reset = `${serverNow / 1000 + 1}`;

    const beside = await waitAfter({ date, "x-ratelimit-reset": reset, "retry-after": "1" });
    const alone = await waitAfter({ date, "x-ratelimit-reset": reset });

    for (const { waited, watch } of [beside, alone]) {
      watch.expectWithin({ atLeast: 1000, atMost: 1000 + SPREAD_MS + 50 }, waited);
    }
  });

  test("R5 of two limiters' resets in one header the later moment wins, whatever their units", async () => {
    const serverNow = Date.parse("2026-11-21T23:54:19Z");

    const { waited, watch } = await waitAfter({
      date: httpDate(serverNow),
      "x-ratelimit-reset": `${serverNow + 300}, ${serverNow / 1000 + 1}`,
    });

    watch.expectWithin({ atLeast: 1000, atMost: 1000 + SPREAD_MS + 50 }, waited);
  });

  test.each<[what: string, headers: Record<string, string>]>([
    ["in the past", { "x-ratelimit-reset": `${Date.now() - 60_000}` }],
    ["of zero", { "retry-after": "0" }],
    ["that is negative", { "retry-after": "-5", "x-ratelimit-reset": "-5" }],
    ["that is empty", { "retry-after": "", "x-ratelimit-reset": "" }],
    ["abc", { "retry-after": "abc", "retry-after-ms": "abc", "x-ratelimit-reset": "abc" }],
    ["NaN", { "retry-after": "NaN", "x-ratelimit-reset": "NaN" }],
    ["Infinity", { "retry-after": "Infinity", "x-ratelimit-reset": "Infinity" }],
    ["in hexadecimal", { "retry-after": "0x10", "retry-after-ms": "1e3" }],
    ["as a date in the past", { "retry-after": "Mon, 01 Jan 2024 00:00:00 GMT" }],
    ["as a date that is none", { "retry-after": "Mon, 99 Foo 2024 00:00:00 GMT" }],
  ])("R6 a hint %s falls back to the step", async (_what, headers) => {
    const { waited, watch } = await waitAfter(headers);

    watch.expectWithin({ atLeast: 0.1 * STEP_MS, atMost: STEP_MS + 30 }, waited);
  });

  test("R6 a hint on a 503 is obeyed too", async () => {
    const server = await serve([refusal(503, { "retry-after-ms": "400" }), json(runFixture())]);
    const watch = stopwatch();

    await connect(server).runs.retrieve("run_1");

    watch.expectWithin({ atLeast: 400, atMost: 400 + SPREAD_MS + 50 }, waitedMs(server));
  });
});

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

  test("R11 the retries of 500 clients that failed in the same instant are spread", async () => {
    const moments: number[] = [];
    const clients = Array.from({ length: 500 }, () => {
      let calls = 0;
      return connect(
        { url: "http://127.0.0.1:9" },
        {
          fetch: async () => {
            calls += 1;
            if (calls > 1) moments.push(performance.now());
            return calls === 1 ? new Response("{}", { status: 503 }) : Response.json(runFixture());
          },
          requestOptions: { retry: { maxAttempts: 2, minTimeoutInMs: 1000, maxTimeoutInMs: 1000 } },
        },
      );
    });

    await Promise.all(clients.map((client) => client.runs.retrieve("run_1")));

    expect(moments.length).toBe(500);
    const busiest = Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + 100).length));
    expect(busiest).toBeLessThanOrEqual(0.2 * 500);
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
    const server = await serve([], { otherwise: refusal(503) });
    const client = connect(server, { requestOptions: { retry: { maxAttempts: 3, minTimeoutInMs: 0 } } });

    const errors = [];
    for (let call = 1; call <= 1000; call += 1) errors.push(await errorOf(client.runs.retrieve("run_1")));

    expect(server.requests.length).toBeLessThanOrEqual(1101);
    expect(server.requests.length).toBeGreaterThanOrEqual(1100);
    expect(errors[0]).toMatchObject({ attempts: 3 });
    expect(errors[0]?.retryStopped).toBeUndefined();
    for (const error of errors.slice(60)) {
      expect(error).toMatchObject({ status: 503, attempts: 1, retryStopped: "budget" });
      expect(error.message).toMatch(/budget/);
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
