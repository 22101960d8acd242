// Group S: what subscriptions and streams meet on their way.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { isApiError } from "../../src/index.js";
import {
  type RealtimeOptions,
  readStream,
  type SubscribeOptions,
  subscribeToRun,
  subscribeToRunsWithTag,
} from "../../src/realtime/index.js";
import { answer, chunked, cut, json, later, refusal, reset, silence, stalled, times } from "../support/answers.js";
import { PUBLIC_ACCESS_TOKEN, SECRET_KEY } from "../support/credentials.js";
import type { Answer, FaultServer, Received } from "../support/fault-server.js";
import {
  EVENT_STREAM,
  events,
  eventText,
  feed,
  finalState,
  mustRefetch,
  seen,
  state,
} from "../support/feed-answers.js";
import { createFeedService } from "../support/feed-service.js";
import { all } from "../support/following.js";
import { pause, stopwatch } from "../support/timing.js";
import { errorOf, faultWorld, reasonOf } from "../support/world.js";

const { serve } = faultWorld();

const QUICK: SubscribeOptions = {
  retry: { maxAttempts: 5, minTimeoutInMs: 5, maxTimeoutInMs: 20 },
  stallTimeoutInMs: 2000,
};

const watch = (server: FaultServer, options: Partial<RealtimeOptions> & SubscribeOptions = {}) =>
  subscribeToRun("run_a", { accessToken: PUBLIC_ACCESS_TOKEN, baseURL: server.url, ...QUICK, ...options });

const states = async (subscription: AsyncIterable<{ metadata?: Record<string, unknown> }>) =>
  (await all(subscription)).map(seen);

const parameter = (request: Received | undefined, name: string) => request?.query.find(([key]) => key === name)?.[1];

describe("a connection that is lost", () => {
  test("S1 after every state of a run: each of 20 is told once, in order", async () => {
    const script: Answer[] = [feed(state(0))];
    for (let n = 1; n < 20; n += 1) script.push(reset(), feed(state(n)));
    const server = await serve([...script, reset(), feed(finalState(20))]);

    expect(await states(watch(server))).toEqual(Array.from({ length: 21 }, (_, n) => n));
    expect(server.requests.length).toBe(41);
  });

  test("S1 in the middle of an answer: the state is told once, from the answer that came whole", async () => {
    const server = await serve([feed(state(1)), cut(['[{"key":"k","value":']), feed(finalState(2))]);

    expect(await states(watch(server))).toEqual([1, 2]);
  });

  test("S1 after every chunk of a stream: each of 20 is told once, in order", async () => {
    const script = Array.from({ length: 20 }, (_, n) => cut([eventText([`${n + 1}-0`, n])], { headers: EVENT_STREAM }));
    const server = await serve([...script, events(), feed(finalState(1)), events()]);

    const chunks = await all(
      readStream("run_a", { accessToken: PUBLIC_ACCESS_TOKEN, baseURL: server.url, key: "log", ...QUICK }),
    );

    expect(chunks).toEqual(Array.from({ length: 20 }, (_, n) => n));
    // Behind the last id of which everything has certainly come.
    expect(server.requests.slice(0, 4).map((request) => request.header("last-event-id"))).toEqual([
      undefined,
      undefined,
      "1-0",
      "2-0",
    ]);
  });

  test("S1 after every chunk of a stream that begins where it is asked to: each of 20 is told once, in order", async () => {
    const whole = Array.from({ length: 20 }, (_, n): [id: string, chunk: number] => [`${n + 1}-0`, n]);
    const server = await serve([], {
      otherwise: (request) => {
        if (!request.path.includes("/streams/")) return feed(finalState(1));
        const behind = Number.parseInt(request.header("last-event-id") ?? "0", 10);
        const next = whole[behind];
        return next ? cut([eventText(next)], { headers: EVENT_STREAM }) : events();
      },
    });

    const chunks = await all(readStream("run_a", { accessToken: PUBLIC_ACCESS_TOKEN, baseURL: server.url, ...QUICK }));

    expect(chunks).toEqual(whole.map(([, chunk]) => chunk));
    // Once more for each, since others could have come under the same id.
    expect(server.requests.filter(({ path }) => path.includes("/streams/")).length).toBeLessThanOrEqual(43);
  });

  test("S1 after every chunk of a stream that always begins with the first is an error, and not a reading without end", async () => {
    const first = cut([eventText(["1-0", "a"])], { headers: EVENT_STREAM });
    const server = await serve([], { otherwise: first });

    const error = await errorOf(
      all(readStream("run_a", { accessToken: PUBLIC_ACCESS_TOKEN, baseURL: server.url, ...QUICK })),
    );

    expect([error.kind, server.requests.length]).toEqual(["connection", 6]);
  });

  test("S1 between two chunks of one id: neither is missing, neither comes twice", async () => {
    const server = await serve([
      cut([eventText(["1-0", "a"], ["2-0", "b"])], { headers: EVENT_STREAM }),
      events(["2-0", "b"], ["2-0", "c"], ["3-0", "d"]),
      feed(finalState(1)),
      events(),
    ]);

    const chunks = await all(readStream("run_a", { accessToken: PUBLIC_ACCESS_TOKEN, baseURL: server.url, ...QUICK }));

    expect(chunks).toEqual(["a", "b", "c", "d"]);
  });

  test("S5 before the run has ended is no end: the subscription goes on, and ends once", async () => {
    const server = await serve([feed(state(1)), reset(), reset(), feed(finalState(2))]);
    const subscription = watch(server);

    expect(await states(subscription)).toEqual([1, 2]);
    expect(subscription.ending).toBe("finished");
  });

  test("S5 for good is an error, and not an end", async () => {
    const server = await serve([feed(state(1)), ...times(9, reset())]);
    const subscription = watch(server);

    const error = await errorOf(all(subscription));

    expect(error).toMatchObject({ kind: "connection", operation: "runs.subscribeToRun", attempts: 5 });
    expect(subscription.ending).toBe("failed");
    expect(server.requests.length).toBe(6);
  });
});

describe("a service that is away", () => {
  test("S2 for 10 s is asked again ever more slowly, every 5 s at most, and nothing is lost", {
    timeout: 30_000,
  }, async () => {
    const first = await serve([feed(state(1))]);
    const waits: number[] = [];
    const hooks = { onRetry: ({ delayInMs }: { delayInMs: number }) => void waits.push(delayInMs) };
    const subscription = watch(first, { retry: { randomize: false }, stallTimeoutInMs: 2000, hooks });
    const iterator = subscription[Symbol.asyncIterator]();
    expect(seen((await iterator.next()).value ?? {})).toBe(1);

    await first.stop();
    const next = iterator.next();
    await pause(10_000);
    const second = await serve([feed(state(2)), feed(finalState(3))], { port: first.port });

    expect(seen((await next).value ?? {})).toBe(2);
    expect(await states(subscription)).toEqual([3]);
    // The fifth wait ends after 12.5 s, when the service is there again.
    expect(waits).toEqual([500, 1000, 2000, 4000, 5000]);
    expect(parameter(second.requests[0], "handle")).toBe("run-a");
  });

  test("S2 is found again by 100 subscriptions, each of which is told every later state once, and ends", {
    timeout: 30_000,
  }, async () => {
    const isLive = (request: Received) => parameter(request, "live") === "true";
    const service = createFeedService();
    const first = await serve([], { otherwise: service.answerTo });
    const ids = Array.from({ length: 100 }, (_, index) => `run_${index}`);
    const options = { accessToken: PUBLIC_ACCESS_TOKEN, baseURL: first.url, stallTimeoutInMs: 20_000 };
    const attempts: number[] = [];
    const hooks = { onRetry: () => void attempts.push(performance.now()) };
    const subscriptions = ids.map((id) => subscribeToRun(id, { ...options, hooks }));
    const told = subscriptions.map(states);
    await first.until(() => first.requests.filter(isLive).length === 100, 10_000);

    await first.stop();
    // States that nobody hears of. The last of them is what the feeds go on with.
    for (const n of [2, 3, 4]) service.change(n);
    await pause(2500);
    const second = await serve([], { port: first.port, otherwise: service.answerTo });
    for (const [round, n] of [5, 6, 7].entries()) {
      await second.until(() => second.requests.filter(isLive).length === 100 * (round + 1), 15_000);
      service.change(n, { isFinal: n === 7 });
    }

    expect(await Promise.all(told)).toEqual(ids.map(() => [1, 4, 5, 6, 7]));
    expect(subscriptions.map(({ ending }) => ending)).toEqual(ids.map(() => "finished"));
    // Each came back once, from where it was: with its handle, and without being held before it knew what it had missed.
    const back = second.requests.filter((request) => !isLive(request));
    expect(back.map(({ path }) => path).sort()).toEqual(ids.map((id) => `/realtime/v1/runs/${id}`).sort());
    expect(new Set(back.map((request) => parameter(request, "handle")))).toEqual(new Set(["run-a"]));
    expect(second.requests.length).toBe(400);
    // In 2.5 s there is time for the waits of 0.5 and 1 s, and for few more where chance makes them short.
    expect(attempts.length).toBeLessThan(600);
    // Those that lost their connection in one instant do not come back in one.
    expect(
      mostWithin(
        100,
        back.map(({ at }) => at),
      ),
    ).toBeLessThanOrEqual(35);
  });
});

/** How many moments there are at most in any span of so many milliseconds. */
const mostWithin = (ms: number, moments: readonly number[]): number =>
  Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + ms).length));

describe("409", () => {
  test("S3 makes the feed begin again at once, under the new handle; nothing is told twice, and nothing older", async () => {
    const server = await serve([
      feed(state(3)),
      mustRefetch("new"),
      feed(state(2)),
      feed(state(3)),
      feed(state(4)),
      feed(finalState(5)),
    ]);

    expect(await states(watch(server))).toEqual([3, 4, 5]);
    const [, , again] = server.requests;
    expect(["offset", "handle", "live", "expired_handle"].map((name) => parameter(again, name))).toEqual([
      "-1",
      "new",
      undefined,
      "run-a",
    ]);
  });

  test("S3 without end is asked ever more slowly", async () => {
    const server = await serve([feed(state(1)), ...times(4, mustRefetch())], { otherwise: mustRefetch() });
    const subscription = watch(server, { retry: { minTimeoutInMs: 100, maxTimeoutInMs: 5000, randomize: false } });
    const iterator = subscription[Symbol.asyncIterator]();
    await iterator.next();

    const next = iterator.next();
    await pause(1000);
    subscription.unsubscribe();

    expect((await next).done).toBe(true);
    // At once twice, and then after 0.1, 0.2, 0.4 and 0.8 s.
    expect(server.requests.length).toBeLessThan(7);
  });

  test("S3 without end is an error after the last attempt", async () => {
    const server = await serve([feed(state(1))], { otherwise: mustRefetch() });
    const told: unknown[] = [];

    const error = await errorOf(
      (async () => {
        for await (const run of watch(server)) told.push(seen(run));
      })(),
    );

    expect([error.kind, told, server.requests.length]).toEqual(["conflict", [1], 7]);
  });
});

describe("a refusal", () => {
  test.each([
    [401, "authentication"],
    [403, "permissionDenied"],
    [404, "notFound"],
    [400, "badRequest"],
  ])("S4 of %i ends it at once with what it means", async (status, kind) => {
    const server = await serve([refusal(status)]);
    const timer = stopwatch();
    const subscription = watch(server);

    const error = await errorOf(all(subscription));

    timer.expectWithin({ atMost: 1000 });
    expect(error).toMatchObject({ kind, status, operation: "runs.subscribeToRun", attempts: 1 });
    expect(error.message).toContain(`runs.subscribeToRun: ${status} Scripted ${status}`);
    expect(subscription.ending).toBe("failed");
    expect(server.requests.length).toBe(1);
  });

  test("S4 is thrown once: whoever asks again gets the end", async () => {
    const server = await serve([refusal(403)]);
    const iterator = watch(server)[Symbol.asyncIterator]();

    await errorOf(iterator.next());

    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });

  test("S4 of an expired token is met with a new one, and the feed goes on from where it was", async () => {
    const server = await serve([feed(state(1)), refusal(401), feed(finalState(2))]);
    const tokens = [PUBLIC_ACCESS_TOKEN, SECRET_KEY];
    let asked = 0;

    const told = await states(watch(server, { accessToken: () => tokens[asked++] ?? "" }));

    expect(told).toEqual([1, 2]);
    expect(asked).toBe(2);
    expect(server.requests.map((request) => request.header("authorization"))).toEqual(
      [PUBLIC_ACCESS_TOKEN, PUBLIC_ACCESS_TOKEN, SECRET_KEY].map((token) => `Bearer ${token}`),
    );
    expect(server.requests[2]?.target).toBe(server.requests[1]?.target);
  });

  test("S4 of the new token as well ends it", async () => {
    const server = await serve(times(4, refusal(401)));
    let asked = 0;

    const error = await errorOf(
      all(
        watch(server, {
          accessToken: async () => {
            asked += 1;
            return PUBLIC_ACCESS_TOKEN;
          },
        }),
      ),
    );

    expect(error.kind).toBe("authentication");
    expect([asked, server.requests.length]).toEqual([2, 2]);
  });

  test("T11 of ten subscriptions at once asks for one new token", async () => {
    const isOld = (request: Received) => request.header("authorization") === `Bearer ${PUBLIC_ACCESS_TOKEN}`;
    const server = await serve([], {
      otherwise: (request) => (isOld(request) ? later(20, refusal(401)) : feed(finalState(1))),
    });
    const tokens = [PUBLIC_ACCESS_TOKEN, SECRET_KEY];
    let asked = 0;
    const accessToken = async () => {
      await pause(10);
      return tokens[asked++] ?? "";
    };

    const told = await Promise.all(Array.from({ length: 10 }, () => states(watch(server, { accessToken }))));

    expect(told).toEqual(Array.from({ length: 10 }, () => [1]));
    expect(asked).toBe(2);
  });

  test("S4 by whoever gives the tokens reaches the consumer as it is", async () => {
    const server = await serve([]);
    const reason = new Error("signed out");

    const seenReason = await reasonOf(
      all(
        watch(server, {
          accessToken: () => {
            throw reason;
          },
        }),
      ),
    );

    expect(seenReason).toBe(reason);
    expect(server.connections).toBe(0);
  });

  test("S4 never comes from whoever gives the tokens and is silent: that is an error, and the next one is asked anew", async () => {
    const server = await serve([feed(finalState(1))]);
    let asked = 0;
    const accessToken = () => {
      asked += 1;
      return asked === 1 ? new Promise<string>(() => {}) : PUBLIC_ACCESS_TOKEN;
    };

    const error = await errorOf(all(watch(server, { accessToken, stallTimeoutInMs: 50 })));

    expect([error.kind, server.connections]).toEqual(["timeout", 0]);
    expect(await states(watch(server, { accessToken }))).toEqual([1]);
  });

  test("S4 of something that may yet appear is asked again, three times in all and within a second", async () => {
    const server = await serve(times(5, refusal(404, { "x-should-retry": "true" })));
    const timer = stopwatch();

    const error = await errorOf(all(watch(server, { retry: { randomize: false } })));

    timer.expectWithin({ atMost: 1000 });
    expect([error.kind, server.requests.length]).toEqual(["notFound", 3]);
  });
});

describe("the end", () => {
  test.each([
    "COMPLETED_SUCCESSFULLY",
    "COMPLETED_WITH_ERRORS",
    "CANCELED",
    "EXPIRED",
    "TIMED_OUT",
    "CRASHED",
    "SYSTEM_FAILURE",
  ])("S6 comes with %s, without another request", async (status) => {
    const server = await serve([feed(state(1)), feed(finalState(2, status))]);
    const timer = stopwatch();

    expect(await states(watch(server))).toEqual([1, 2]);
    timer.expectWithin({ atMost: 1000 });
    await pause(50);
    expect(server.requests.length).toBe(2);
  });

  test("S6 comes with a status that nobody knows yet, where the run has a moment of its end, and not without", async () => {
    const [open, ended] = [{ status: "NEW" }, { status: "NEWER", completedAt: "2026-11-21T00:00:02.000" }];
    const server = await serve([feed(state(1, open)), feed(state(2, ended))]);
    const subscription = watch(server);

    expect((await all(subscription)).map(({ status }) => status)).toEqual(["NEW", "NEWER"]);
    expect(subscription.ending).toBe("finished");
  });

  test("S6 of a run that has ended already comes with its first state", async () => {
    const server = await serve([feed(finalState(1))]);

    expect(await states(watch(server))).toEqual([1]);
    expect(server.requests.length).toBe(1);
  });

  test("S6 does not come where later changes are wanted too", async () => {
    const server = await serve([feed(finalState(1)), feed(finalState(2)), silence()]);
    const subscription = subscribeToRun("run_a", {
      accessToken: PUBLIC_ACCESS_TOKEN,
      baseURL: server.url,
      stopOnCompletion: false,
    });
    const iterator = subscription[Symbol.asyncIterator]();

    expect([seen((await iterator.next()).value ?? {}), seen((await iterator.next()).value ?? {})]).toEqual([1, 2]);
    subscription.unsubscribe();
  });
});

describe("the end of a stream", () => {
  test.each([
    ["that was there before is waited for a second, twice", [finalState(1)], ["1", "1"]],
    ["that comes later is asked for every 10 s", [state(1), state(2), finalState(3)], ["1", "10", "10", "1"]],
  ])("%s", async (_, runs, seconds) => {
    const server = await serve(
      [events(["1-0", "a"]), ...runs.flatMap((run) => [feed(run), events()])],
      // What is asked for beyond that is one request too many.
      { otherwise: refusal(400) },
    );

    const chunks = await all(readStream("run_a", { accessToken: PUBLIC_ACCESS_TOKEN, baseURL: server.url, ...QUICK }));

    expect(chunks).toEqual(["a"]);
    const reads = server.requests.filter(({ path }) => path.includes("/streams/"));
    expect(reads.map((request) => request.header("timeout-seconds"))).toEqual(seconds);
  });
});

describe("silence", () => {
  test.each([
    ["before the answer", silence()],
    ["in the middle of the answer", stalled('[{"key":')],
  ])("S7 %s counts as a lost connection", async (_, fault) => {
    const server = await serve([feed(state(1)), fault, feed(finalState(2))]);

    expect(await states(watch(server, { stallTimeoutInMs: 100 }))).toEqual([1, 2]);
    expect(server.requests.length).toBe(3);
  });

  test("S7 is not what an answer makes that arrives slowly", async () => {
    const text = JSON.stringify([finalState(1), { headers: { control: "up-to-date" } }]);
    const parts = Array.from({ length: 10 }, (_, index) =>
      text.slice((index * text.length) / 10, ((index + 1) * text.length) / 10),
    );
    const server = await serve([chunked(parts, { pauseInMs: 30 })]);

    expect(await states(watch(server, { stallTimeoutInMs: 150 }))).toEqual([1]);
    expect(server.requests.length).toBe(1);
  });

  test("S7 in a stream makes its reader come back to where it was", async () => {
    const stalledEvents: Answer = {
      give: async (exchange) => {
        const text = eventText(["1-0", "a"], ["2-0", "b"]);
        await exchange.write(
          `HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncontent-length: 9999\r\n\r\n${text}`,
        );
        await new Promise<void>((resolve) => exchange.socket.once("close", () => resolve()));
      },
    };
    const server = await serve([stalledEvents, events(["2-0", "b"], ["3-0", "c"]), feed(finalState(1)), events()]);

    const chunks = await all(
      readStream("run_a", { accessToken: PUBLIC_ACCESS_TOKEN, baseURL: server.url, ...QUICK, stallTimeoutInMs: 100 }),
    );

    expect(chunks).toEqual(["a", "b", "c"]);
    expect(server.requests[1]?.header("last-event-id")).toBe("1-0");
  });
});

describe("too many connections", () => {
  test("S8 are waited for", async () => {
    const server = await serve([feed(state(1)), refusal(429), refusal(429), feed(finalState(2))]);

    expect(await states(watch(server))).toEqual([1, 2]);
  });

  test("S8 are an error after the last attempt", async () => {
    const server = await serve(times(9, refusal(429)));

    const error = await errorOf(all(watch(server)));

    expect([error.kind, server.requests.length]).toEqual(["rateLimit", 5]);
  });

  test("S8 that are to be waited for too long are an error at once, which says how long", async () => {
    const server = await serve([refusal(429, { "retry-after": "300" })]);

    const error = await errorOf(all(watch(server)));

    expect(error.kind).toBe("rateLimit");
    expect(error.millisecondsUntilReset).toBeGreaterThan(290_000);
  });
});

describe("what comes twice", () => {
  test("S10 is told once: a state", async () => {
    const server = await serve([
      feed(state(1)),
      reset(),
      feed(state(1)),
      feed(state(2)),
      feed(state(2), finalState(3)),
    ]);

    expect(await states(watch(server))).toEqual([1, 2, 3]);
  });

  test("S10 is told once: the last chunk", async () => {
    const server = await serve([
      cut([eventText(["1-0", "a"], ["2-0", "b"])], { headers: EVENT_STREAM }),
      events(["1-0", "a"], ["2-0", "b"], ["3-0", "c"]),
      feed(finalState(1)),
      events(["3-0", "c"]),
    ]);

    const chunks = await all(readStream("run_a", { accessToken: PUBLIC_ACCESS_TOKEN, baseURL: server.url, ...QUICK }));

    expect(chunks).toEqual(["a", "b", "c"]);
  });
});

describe("whoever stops", () => {
  test.each<[how: string, stop: (subscription: ReturnType<typeof watch>) => Promise<unknown>]>([
    [
      "by leaving the loop",
      async (subscription) => {
        for await (const _ of subscription) break;
      },
    ],
    [
      "by unsubscribing",
      async (subscription) => {
        const iterator = subscription[Symbol.asyncIterator]();
        await iterator.next();
        const waiting = iterator.next();
        await pause(30);
        subscription.unsubscribe();
        expect(await waiting).toEqual({ done: true, value: undefined });
      },
    ],
    [
      "by cancelling the reader",
      async (subscription) => {
        const reader = subscription.getReader();
        await reader.read();
        await reader.cancel();
      },
    ],
  ])("S11 %s closes the connection", async (_, stop) => {
    const server = await serve([feed(state(1)), silence()]);
    const subscription = watch(server);

    await stop(subscription);
    const timer = stopwatch();
    await server.until(() => server.requests.length < 2 || server.requests[1]?.closedAt !== undefined, 1000);

    timer.expectWithin({ atMost: 100 });
    expect(subscription.ending).toBe("stopped");
    await pause(50);
    expect(server.requests.length).toBeLessThanOrEqual(2);
  });

  test("S11 by unsubscribing stops the reading of the run's streams, too", async () => {
    const server = await serve([], {
      otherwise: ({ path }) =>
        path.includes("/streams/") ? silence() : feed(state(1, { realtimeStreams: '{"log"}' })),
    });
    const subscription = watch(server);
    const parts = subscription.withStreams()[Symbol.asyncIterator]();
    await parts.next();
    const reading = () => server.requests.find(({ path }) => path.includes("/streams/"));
    await server.until(() => reading() !== undefined);
    const next = parts.next();

    subscription.unsubscribe();

    expect(await next).toEqual({ done: true, value: undefined });
    await server.until(() => reading()?.closedAt !== undefined, 200);
  });

  test("K9 by a signal gets the signal's reason, and the connection is closed", async () => {
    const server = await serve([feed(state(1)), silence()]);
    const stop = new AbortController();
    const subscription = watch(server, { signal: stop.signal });
    const iterator = subscription[Symbol.asyncIterator]();
    await iterator.next();
    const waiting = reasonOf(iterator.next());
    await server.until(() => server.requests.length === 2);

    const timer = stopwatch();
    stop.abort("enough");

    expect(await waiting).toBe("enough");
    timer.expectWithin({ atMost: 50 });
    await server.until(() => server.requests[1]?.closedAt !== undefined, 200);
    expect(subscription.ending).toBe("stopped");
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });

  test("K9 by a signal that was aborted before makes no request", async () => {
    const server = await serve([]);

    const reason = await reasonOf(all(watch(server, { signal: AbortSignal.abort("before") })));

    expect(reason).toBe("before");
    expect(server.connections).toBe(0);
  });

  test("K9 during a wait stops the wait", async () => {
    const server = await serve(times(3, refusal(503, { "retry-after": "30" })));
    const stop = new AbortController();
    const waiting = reasonOf(all(watch(server, { signal: stop.signal })));
    await server.until(() => server.requests[0]?.answeredAt !== undefined);
    await pause(30);

    const timer = stopwatch();
    stop.abort("enough");

    expect(await waiting).toBe("enough");
    timer.expectWithin({ atMost: 50 });
  });

  test("L8 without ever asking for a value makes no request, and nothing goes unhandled", async () => {
    const server = await serve([]);
    watch(server, { signal: AbortSignal.abort("before") });
    watch(server).unsubscribe();
    await pause(20);

    expect(server.connections).toBe(0);
  });

  test("L8 asking after the first value hears of the failure when asking again, and not otherwise", async () => {
    const server = await serve([feed(state(1)), refusal(403)]);
    const iterator = watch(server)[Symbol.asyncIterator]();
    await iterator.next();
    await server.until(() => server.requests.length === 2);
    await pause(30);

    expect((await errorOf(iterator.next())).kind).toBe("permissionDenied");
  });
});

describe("10,000 updates", () => {
  const LAST = 10_000;
  const body = (n: number): string => {
    const columns = { payload: JSON.stringify({ text: `${"x".repeat(1000)}${n}` }) };
    const one = n < LAST ? state(n, columns) : finalState(n);
    return JSON.stringify([one, { headers: { control: "up-to-date" } }]);
  };

  /** A service that has another state of the run each time it is asked. What is measured is the client's. */
  const changing = () => {
    let n = 0;
    const serviceFetch = async (): Promise<Response> => {
      n += 1;
      await new Promise((resolve) => setImmediate(resolve));
      return new Response(body(n), {
        headers: { "electric-handle": "run-a", "electric-offset": `${n}_${n}`, "electric-cursor": `${n}` },
      });
    };
    const subscription = subscribeToRun("run_a", { accessToken: PUBLIC_ACCESS_TOKEN, fetch: serviceFetch });
    return { subscription, isDone: () => n >= LAST };
  };

  test("S12 that nobody asks for leave the newest state, and memory as it was", { timeout: 60_000 }, async () => {
    const { subscription, isDone } = changing();
    await subscription[Symbol.asyncIterator]().next();
    const before = usedHeap();

    while (!isDone()) await pause(20);
    await pause(20);
    const grown = usedHeap() - before;

    const told = await states(subscription);
    expect(told.at(-1)).toBe(LAST);
    expect(told).toEqual([...told].sort((one, other) => Number(one) - Number(other)));
    expect(told.length).toBeLessThan(20);
    expect(grown).toBeLessThan(20 * MEGABYTE);
  });

  test("K19 that are asked for one by one leave memory as it was", { timeout: 60_000 }, async () => {
    const { subscription } = changing();
    const heap: number[] = [];
    let last: unknown;
    for await (const run of subscription) {
      last = seen(run);
      if (Number(last) % 2500 === 0) heap.push(usedHeap());
    }

    expect(last).toBe(LAST);
    expect(heap.length).toBe(4);
    // The first two parts warm up.
    expect(Math.abs((heap[3] ?? 0) - (heap[1] ?? 0))).toBeLessThan(2 * MEGABYTE);
  });
});

test("K19 ten thousand runs of a tag that come and end leave memory as it was, also for who wants their streams", {
  timeout: 60_000,
}, async () => {
  const RUNS = 10_000;
  let n = 0;
  const serviceFetch = async (): Promise<Response> => {
    if (n >= RUNS) throw new Error("there are no more runs");
    await new Promise((resolve) => setImmediate(resolve));
    const rows = Array.from({ length: 100 }, () => {
      n += 1;
      const row = finalState(n, "COMPLETED_SUCCESSFULLY");
      const payload = JSON.stringify("x".repeat(5000) + n);
      return { ...row, key: `run-${n}`, value: { ...row.value, id: `${n}`, friendlyId: `run_${n}`, payload } };
    });
    return new Response(JSON.stringify([...rows, { headers: { control: "up-to-date" } }]), {
      headers: { "electric-handle": "runs", "electric-offset": `${n}_${n}`, "electric-cursor": `${n}` },
    });
  };
  const heap: number[] = [];
  let told = 0;
  const options = { accessToken: PUBLIC_ACCESS_TOKEN, fetch: serviceFetch };
  for await (const _ of subscribeToRunsWithTag("a", options).withStreams()) {
    told += 1;
    if (told % 2500 === 0) heap.push(usedHeap());
    if (told === RUNS) break;
  }

  expect(heap.length).toBe(4);
  // 5000 runs more, of which 25 MB would be kept.
  expect((heap[3] ?? 0) - (heap[1] ?? 0)).toBeLessThan(5 * MEGABYTE);
});

const MEGABYTE = 1024 * 1024;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

const usedHeap = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

describe("answers that come at once and tell nothing", () => {
  test("K18 are asked for ever more rarely", async () => {
    const server = await serve([], { otherwise: feed(state(1)) });
    const subscription = watch(server, { retry: { minTimeoutInMs: 100, randomize: false } });
    const iterator = subscription[Symbol.asyncIterator]();
    await iterator.next();
    const waiting = iterator.next();

    await pause(1200);
    subscription.unsubscribe();
    await waiting;

    // At once, and then after 0.1, 0.2, 0.4 and 0.8 s.
    expect(server.requests.length).toBeLessThan(7);
  });

  test("K18 are asked for ever more rarely by the reader of a stream, too", async () => {
    const server = await serve([], {
      otherwise: ({ path }) => (path.includes("/streams/") ? events() : feed(state(1))),
    });
    const stop = new AbortController();
    const options = { accessToken: PUBLIC_ACCESS_TOKEN, baseURL: server.url, signal: stop.signal };
    const reading = reasonOf(
      all(readStream("run_a", { ...options, retry: { minTimeoutInMs: 100, randomize: false } })),
    );

    await pause(1200);
    stop.abort("enough");

    expect(await reading).toBe("enough");
    expect(server.requests.filter(({ path }) => path.includes("/streams/")).length).toBeLessThan(6);
  });
});

describe("what is no answer of the service", () => {
  test.each([
    ["a page", answer(200, "<!doctype html><p>Sign in", { "content-type": "text/html" })],
    ["another document", json({ hello: "world" })],
    ["half a document", json("[")],
  ])("ends it, and says so: %s", async (_, given) => {
    const server = await serve([given]);

    const error = await errorOf(all(watch(server)));

    expect(error).toMatchObject({ kind: "response", status: 200 });
    expect(error.message).toContain("no list of messages");
  });

  test.each([
    ["a page", answer(200, "<p>Back soon", { "content-type": "text/html" })],
    ["half a document", json("[")],
  ])("ends nothing where the service has answered before, and will again: %s", async (_, given) => {
    const server = await serve([feed(state(1)), given, given, feed(state(2)), given, feed(finalState(3))]);

    expect(await states(watch(server))).toEqual([1, 2, 3]);
    // From where it was.
    expect(server.requests.slice(1).every((request) => parameter(request, "handle") === "run-a")).toBe(true);
  });

  test("ends nothing where the service was away before", async () => {
    const page = answer(200, "<p>Starting", { "content-type": "text/html" });
    const server = await serve([feed(state(1)), ...times(3, reset()), page, feed(finalState(2))]);

    expect(await states(watch(server, { retry: { ...QUICK.retry, maxAttempts: 6 } }))).toEqual([1, 2]);
  });

  test("ends it, and says so, when it has come three times in a row", async () => {
    const page = answer(200, "<p>Back soon", { "content-type": "text/html" });
    const server = await serve([feed(state(1)), ...times(4, page)]);

    const error = await errorOf(all(watch(server)));

    expect([error.kind, error.status, server.requests.length]).toEqual(["response", 200, 4]);
  });

  test("is not what an answer is that does not say that it is a stream", async () => {
    const bare = (text: string) => answer(200, text, {});
    const server = await serve([bare(eventText(["1-0", "a"])), feed(finalState(1)), bare("")]);

    const chunks = await all(readStream("run_a", { accessToken: PUBLIC_ACCESS_TOKEN, baseURL: server.url, ...QUICK }));

    expect(chunks).toEqual(["a"]);
    expect(server.requests.length).toBe(3);
  });

  test("ends the reading of a stream: a page", async () => {
    const server = await serve([answer(200, "<p>Sign in", { "content-type": "text/html" })]);

    const error = await errorOf(
      all(readStream("run_a", { accessToken: PUBLIC_ACCESS_TOKEN, baseURL: server.url, ...QUICK })),
    );

    expect(error).toMatchObject({ kind: "response", status: 200, operation: "streams.read" });
  });

  test("without offset and handle does not keep it from following the run", async () => {
    const bare = (given: unknown[]) => json([...given, { headers: { control: "up-to-date" } }]);
    const server = await serve([bare([state(1)]), bare([state(1)]), bare([finalState(2)])]);

    expect(await states(watch(server))).toEqual([1, 2]);
  });
});

describe("the credential", () => {
  test("L7 is in the header, and in no address", async () => {
    const server = await serve([feed(state(1)), reset(), feed(finalState(2))]);

    await all(watch(server));

    for (const request of server.requests) {
      expect(request.header("authorization")).toBe(`Bearer ${PUBLIC_ACCESS_TOKEN}`);
      expect(request.target).not.toContain(PUBLIC_ACCESS_TOKEN.slice(0, 20));
    }
  });

  test.each([
    ["no credential", { accessToken: "" }],
    ["one that cannot be used here", { accessToken: "tr_pat_madeUpPersonalTokenForTheFaultTests00001" }],
    ["an address that is none", { baseURL: "nowhere" }],
    ["a number that is none", { stallTimeoutInMs: -1 }],
    ["no id", {}],
  ])("T10 with %s fails before anything is sent", async (what, options) => {
    const server = await serve([]);

    const error = await errorOf(
      all(
        subscribeToRun(what === "no id" ? "" : "run_a", {
          accessToken: PUBLIC_ACCESS_TOKEN,
          baseURL: server.url,
          ...options,
        }),
      ),
    );

    expect(isApiError(error) && error.kind).toBe("configuration");
    expect(server.connections).toBe(0);
  });
});
