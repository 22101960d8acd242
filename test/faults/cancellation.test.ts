// Group C: calls that are given up, by their caller or by a clock.

import { describe, expect, test } from "vitest";
import { chunked, json, later, refusal, reset, silence, stalled } from "../support/answers.js";
import { SECRET_KEY } from "../support/credentials.js";
import type { Answer } from "../support/fault-server.js";
import { runFixture, runsPage } from "../support/fixtures.js";
import { pause, stopwatch } from "../support/timing.js";
import { callUntyped, createUntyped, errorFrom, errorOf, faultWorld, QUICK, reasonOf } from "../support/world.js";

const { serve, connect } = faultWorld();

/** A rejection and the moment it came. */
const settled = (promise: PromiseLike<unknown>) =>
  reasonOf(promise).then((reason) => ({ reason, at: performance.now() }));

describe("a signal", () => {
  const reasons: [what: string, reason: unknown][] = [
    ["an error", new Error("changed my mind")],
    ["a text", "enough"],
    ["a number", 0],
    ["null", null],
    ["an error of the client's own look", Object.assign(new Error("fetch failed"), { name: "TypeError" })],
  ];

  test.each(reasons)(
    "C1 a signal that was aborted already with %s makes no request, and its reason comes out as it is",
    async (_what, reason) => {
      const server = await serve([json(runFixture())]);

      const seen = await reasonOf(connect(server).runs.retrieve("run_1", { signal: AbortSignal.abort(reason) }));
      await pause(20);

      expect(seen).toBe(reason);
      expect(server.connections).toBe(0);
    },
  );

  test("C1 an abort without a reason gives the runtime's AbortError", async () => {
    const server = await serve([]);
    const signal = AbortSignal.abort();

    const seen = await reasonOf(connect(server).runs.retrieve("run_1", { signal }));

    expect(seen).toBe(signal.reason);
    expect(seen).toMatchObject({ name: "AbortError" });
  });

  test("C2 an abort during a wait of 30 s rejects at once, and nothing more is sent", async () => {
    const server = await serve([refusal(503, { "retry-after": "30" }), json(runFixture())]);
    const stop = new AbortController();
    const outcome = settled(connect(server).runs.retrieve("run_1", { signal: stop.signal }));
    await server.until(() => server.requests[0]?.answeredAt !== undefined);
    await pause(60);

    const watch = stopwatch();
    stop.abort("enough");
    const { reason, at } = await outcome;

    expect(reason).toBe("enough");
    watch.expectWithin({ atMost: 50 }, at - watch.start);
    await pause(60);
    expect(server.requests.length).toBe(1);
  });

  test.each<[where: string, fault: Answer]>([
    ["before the answer", silence()],
    ["in the middle of the body", stalled()],
    ["in the middle of an error's body", stalled('{"error":', { status: 404 })],
  ])("C3 an abort in flight %s tears the connection down", async (_where, fault) => {
    const server = await serve([fault, json(runFixture())]);
    const stop = new AbortController();
    const reason = new Error("changed my mind");
    const outcome = settled(connect(server).runs.retrieve("run_1", { signal: stop.signal }));
    await server.until(() => server.requests.length === 1);
    await pause(40);

    const watch = stopwatch();
    stop.abort(reason);
    const { reason: seen, at } = await outcome;
    await server.until(() => server.unanswered().length === 0);

    expect(seen).toBe(reason);
    watch.expectWithin({ atMost: 50 }, at - watch.start);
    watch.expectWithin({ atMost: 200 }, (server.requests[0]?.closedAt ?? Number.POSITIVE_INFINITY) - watch.start);
    await pause(40);
    expect(server.requests.length).toBe(1);
  });

  test("C3 an abort ends the call although the transport does not heed it, and the late answer is dropped", async () => {
    const server = await serve([later(150, json(runFixture()))]);
    const stop = new AbortController();
    const client = connect(server, { fetch: (request) => fetch(new Request(request, { signal: null })) });
    const outcome = settled(client.runs.retrieve("run_1", { signal: stop.signal }));
    await server.until(() => server.requests.length === 1);

    const watch = stopwatch();
    stop.abort("enough");
    const { reason, at } = await outcome;

    expect(reason).toBe("enough");
    watch.expectWithin({ atMost: 50 }, at - watch.start);
    await pause(250);
  });

  test("C3 a signal in the client's request options ends its calls", async () => {
    const server = await serve([silence()]);
    const stop = new AbortController();
    const client = connect(server, { requestOptions: { ...QUICK, signal: stop.signal } });
    const outcome = settled(client.runs.retrieve("run_1"));
    await server.until(() => server.requests.length === 1);

    stop.abort("enough");

    expect((await outcome).reason).toBe("enough");
  });

  test("C4 an abort between pages ends the iteration with its reason, and no page is fetched", async () => {
    const server = await serve([json(runsPage(["run_1", "run_2"], { next: "b" })), json(runsPage(["run_3"]))]);
    const stop = new AbortController();
    const ids: string[] = [];

    const seen = await reasonOf(
      (async () => {
        for await (const run of connect(server).runs.list({}, { signal: stop.signal })) {
          ids.push(run.id);
          if (run.id === "run_2") stop.abort("enough");
        }
      })(),
    );
    await pause(40);

    expect(seen).toBe("enough");
    expect(ids).toEqual(["run_1", "run_2"]);
    expect(server.requests.length).toBe(1);
  });

  test("C4 an abort inside a page stops before its next item", async () => {
    const server = await serve([json(runsPage(["run_1", "run_2", "run_3"], { next: "b" }))]);
    const stop = new AbortController();
    const ids: string[] = [];

    const seen = await reasonOf(
      (async () => {
        for await (const run of connect(server).runs.list({}, { signal: stop.signal })) {
          ids.push(run.id);
          stop.abort("enough");
        }
      })(),
    );

    expect(seen).toBe("enough");
    expect(ids).toEqual(["run_1"]);
  });

  test("C4 an abort while a page is on its way ends the iteration and the connection", async () => {
    const server = await serve([json(runsPage(["run_1"], { next: "b" })), silence()]);
    const stop = new AbortController();
    const outcome = settled(connect(server).runs.list({}, { signal: stop.signal }).toArray());
    await server.until(() => server.requests.length === 2);

    const watch = stopwatch();
    stop.abort("enough");
    const { reason, at } = await outcome;

    expect(reason).toBe("enough");
    watch.expectWithin({ atMost: 50 }, at - watch.start);
    await server.until(() => server.requests[1]?.closedAt !== undefined);
  });
});

describe("time limits", () => {
  test("C5 a timeout, a deadline and a caller's abort are three different failures", async () => {
    const server = await serve([], { otherwise: silence() });
    const client = connect(server, { requestOptions: { retry: { maxAttempts: 1 } } });
    const stop = new AbortController();
    setTimeout(() => stop.abort("enough"), 100);

    const timeout = await errorOf(client.runs.retrieve("run_1", { timeoutInMs: 100 }));
    const deadline = await errorOf(client.runs.retrieve("run_1", { deadlineInMs: 100 }));
    const abort = await reasonOf(client.runs.retrieve("run_1", { signal: stop.signal }));

    expect(timeout).toMatchObject({ kind: "timeout", name: "ApiTimeoutError", timeoutInMs: 100 });
    expect(deadline).toMatchObject({ kind: "deadline", name: "ApiTimeoutError", timeoutInMs: 100 });
    expect(abort).toBe("enough");
  });

  test("C5 AbortSignal.timeout is the caller's own, not one of the client's limits", async () => {
    const server = await serve([silence()]);

    const seen = await reasonOf(connect(server).runs.retrieve("run_1", { signal: AbortSignal.timeout(80) }));

    expect(seen).toMatchObject({ name: "TimeoutError" });
    expect(seen).toBeInstanceOf(DOMException);
  });

  test("C6 a deadline before the next attempt fails the call at once", async () => {
    const server = await serve([refusal(503), json(runFixture())]);
    const retry = { maxAttempts: 3, minTimeoutInMs: 3000, maxTimeoutInMs: 3000, randomize: false };
    const watch = stopwatch();

    const error = await errorOf(connect(server).runs.retrieve("run_1", { retry, deadlineInMs: 1000 }));

    watch.expectWithin({ atMost: 50 }, performance.now() - (server.requests[0]?.answeredAt ?? 0));
    expect(error).toMatchObject({ status: 503, attempts: 1, retryStopped: "deadline" });
  });

  test("C7 a deadline holds while a slow body arrives", async () => {
    const parts = Array.from({ length: 100 }, () => " ");
    const server = await serve([chunked([...parts, JSON.stringify(runFixture())], { pauseInMs: 30 })]);
    const watch = stopwatch();

    const error = await errorOf(connect(server).runs.retrieve("run_1", { deadlineInMs: 500 }));

    watch.expectWithin({ atLeast: 500, atMost: 550 });
    expect(error).toMatchObject({ kind: "deadline", timeoutInMs: 500 });
    await server.until(() => server.requests[0]?.closedAt !== undefined);
  });

  test("C7 a deadline spans all attempts", async () => {
    const server = await serve([], { otherwise: later(150, reset()) });
    const retry = { maxAttempts: 100, minTimeoutInMs: 10, maxTimeoutInMs: 10 };
    const watch = stopwatch();

    const error = await errorOf(connect(server).runs.retrieve("run_1", { retry, deadlineInMs: 500 }));

    watch.expectWithin({ atMost: 550 });
    expect(["deadline", "connection"]).toContain(error.kind);
    expect(server.requests.length).toBeGreaterThan(1);
    expect(server.requests.length).toBeLessThanOrEqual(4);
  });

  test.each<[name: "timeoutInMs" | "deadlineInMs", value: unknown]>(
    (["timeoutInMs", "deadlineInMs"] as const).flatMap((name) =>
      [0, -5, Number.NaN, Number.POSITIVE_INFINITY, "5", null, true, 2 ** 31].map(
        (value): ["timeoutInMs" | "deadlineInMs", unknown] => [name, value],
      ),
    ),
  )("C9 a %s of %s is refused when it is set", async (name, value) => {
    const server = await serve([json(runFixture())]);
    const wrong = { [name]: value };

    const ofCall = await errorFrom(() => callUntyped(connect(server), "runs.retrieve", "run_1", wrong));
    const ofClient = await errorFrom(() =>
      createUntyped({ secretKey: SECRET_KEY, baseURL: server.url, requestOptions: wrong }),
    );

    for (const error of [ofCall, ofClient]) expect(error).toMatchObject({ kind: "configuration", parameter: name });
    expect(server.connections).toBe(0);
  });

  test("C9 a time limit of false is none", async () => {
    const server = await serve([later(120, json(runFixture()))]);
    const client = connect(server, { requestOptions: { timeoutInMs: 50, deadlineInMs: 50 } });

    const run = await client.runs.retrieve("run_1", { timeoutInMs: false, deadlineInMs: false });

    expect(run.id).toBe("run_1");
  });

  test.each<[name: string, value: unknown]>([
    ["maxAttempts", 0],
    ["maxAttempts", -1],
    ["maxAttempts", 1.5],
    ["maxAttempts", Number.NaN],
    ["maxAttempts", "3"],
    ["minTimeoutInMs", -1],
    ["minTimeoutInMs", Number.NaN],
    ["maxTimeoutInMs", "9"],
    ["factor", Number.NaN],
  ])("C9 retry.%s of %s is refused when it is set", async (name, value) => {
    const server = await serve([json(runFixture())]);
    const wrong = { retry: { [name]: value } };

    const ofCall = await errorFrom(() => callUntyped(connect(server), "runs.retrieve", "run_1", wrong));
    const ofClient = await errorFrom(() =>
      createUntyped({ secretKey: SECRET_KEY, baseURL: server.url, requestOptions: wrong }),
    );

    for (const error of [ofCall, ofClient]) expect(error).toMatchObject({ kind: "configuration" });
    expect(server.connections).toBe(0);
  });
});

describe("polling", () => {
  const executing = { status: "EXECUTING", isCompleted: false, isSuccess: false, isExecuting: true, finishedAt: null };

  test("C8 a poll that is cancelled makes no request afterwards", async () => {
    const server = await serve([], { otherwise: json(runFixture("run_1", executing)) });
    const stop = new AbortController();
    const outcome = settled(connect(server).runs.poll("run_1", { pollIntervalMs: 20 }, { signal: stop.signal }));
    await server.until(() => server.requests.length === 3);

    const watch = stopwatch();
    stop.abort("enough");
    const { reason, at } = await outcome;
    const seen = server.requests.length;
    await pause(100);

    expect(reason).toBe("enough");
    watch.expectWithin({ atMost: 50 }, at - watch.start);
    expect(server.requests.length).toBe(seen);
  });

  test("C8 a poll that is cancelled in the middle of a long interval ends then", async () => {
    const server = await serve([], { otherwise: json(runFixture("run_1", executing)) });
    const stop = new AbortController();
    const outcome = settled(connect(server).runs.poll("run_1", { pollIntervalMs: 60_000 }, { signal: stop.signal }));
    await server.until(() => server.requests[0]?.answeredAt !== undefined);
    await pause(30);

    const watch = stopwatch();
    stop.abort("enough");
    const { at } = await outcome;

    watch.expectWithin({ atMost: 50 }, at - watch.start);
    expect(server.requests.length).toBe(1);
  });

  test.each(["EXPIRED", "TIMED_OUT"])(
    "C8 a poll ends at %s, although every flag of the run is false then",
    async (status) => {
      const flags = { isCompleted: false, isSuccess: false, isFailed: false };
      const server = await serve([
        json(runFixture("run_1", executing)),
        json(runFixture("run_1", { ...executing, ...flags, isExecuting: false, status })),
      ]);

      const run = await connect(server).runs.poll("run_1", { pollIntervalMs: 5 });

      expect(run.status).toBe(status);
      expect(server.requests.length).toBe(2);
    },
  );

  test("C8 a poll's deadline spans all of its requests", async () => {
    const server = await serve([], { otherwise: json(runFixture("run_1", executing)) });
    const watch = stopwatch();

    const error = await errorOf(connect(server).runs.poll("run_1", { pollIntervalMs: 50 }, { deadlineInMs: 400 }));

    watch.expectWithin({ atMost: 450 });
    expect(error).toMatchObject({ kind: "deadline", timeoutInMs: 400 });
    expect(server.requests.length).toBeGreaterThan(3);
  });
});
