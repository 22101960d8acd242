// Groups M and X in small: what calls leave behind, and what clients share.

import { spawn } from "node:child_process";
import { getEventListeners, once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { createClient, isApiError, NotFoundError } from "../../src/index.js";
import { answer, json, later, refusal, reset, silence } from "../support/answers.js";
import { OTHER_SECRET_KEY, SECRET_KEY } from "../support/credentials.js";
import { runFixture, runsPage } from "../support/fixtures.js";
import { pause, stopwatch } from "../support/timing.js";
import { errorOf, faultWorld, reasonOf } from "../support/world.js";

const { serve, connect, connectAccount, closedAfterwards } = faultWorld();

describe("signals", () => {
  test("M1 2,000 calls on one signal leave no listener on it, however they end", async () => {
    const stop = new AbortController();
    let calls = 0;
    const client = connect(
      { url: "http://127.0.0.1:9" },
      {
        requestOptions: { retry: { maxAttempts: 2, minTimeoutInMs: 0 } },
        fetch: async () => {
          calls += 1;
          if (calls % 10 === 0) throw new Error("no luck");
          return calls % 7 === 0 ? Response.json({ error: "no" }, { status: 404 }) : Response.json(runFixture());
        },
      },
    );

    for (let round = 0; round < 40; round += 1) {
      const round = Array.from({ length: 50 }, () => client.runs.retrieve("run_1", { signal: stop.signal }));
      await Promise.allSettled(round);
    }

    expect(calls).toBeGreaterThanOrEqual(2000);
    expect(getEventListeners(stop.signal, "abort").length).toBe(0);
  });

  test("M1 calls over sockets leave no listener on their signal or the client's", async () => {
    const server = await serve([json(runFixture()), refusal(404), reset(), json(runFixture()), json(runsPage([]))]);
    const ofCall = new AbortController();
    const ofClient = new AbortController();
    const client = connect(server, { requestOptions: { signal: ofClient.signal, retry: { minTimeoutInMs: 5 } } });

    await client.runs.retrieve("run_1", { signal: ofCall.signal });
    await errorOf(client.runs.retrieve("run_1", { signal: ofCall.signal }));
    await client.runs.retrieve("run_1", { signal: ofCall.signal });
    await client.runs.list({}, { signal: ofCall.signal }).toArray();
    await client.runs.retrieve("run_1").catch(() => {});
    await pause(20);

    expect(getEventListeners(ofCall.signal, "abort").length).toBe(0);
    expect(getEventListeners(ofClient.signal, "abort").length).toBe(0);
  });

  test("M1 leaving an iteration leaves no listener on its signal", async () => {
    const server = await serve([], { otherwise: json(runsPage(["run_1"], { next: "b" })) });
    const stop = new AbortController();

    for (const prefetch of [false, true]) {
      for await (const _run of connect(server).runs.list({}, { signal: stop.signal, prefetch })) break;
    }
    await pause(20);

    expect(getEventListeners(stop.signal, "abort").length).toBe(0);
  });
});

describe("bodies nobody reads", () => {
  test("M2 200 answers of 503 with 200 kB each leave no more sockets open than calls were under way", async () => {
    const server = await serve([], { otherwise: answer(503, "x".repeat(200_000), { "content-type": "text/plain" }) });
    const client = connect(server, { requestOptions: { retry: { maxAttempts: 2, minTimeoutInMs: 0 } } });
    const open: number[] = [];

    for (let call = 0; call < 100; call += 1) {
      await errorOf(client.runs.retrieve("run_1"));
      open.push(server.openConnections);
    }

    expect(server.requests.length).toBe(200);
    expect(Math.max(...open)).toBeLessThanOrEqual(4);
  });
});

describe("programs", () => {
  /** Runs the program that makes one call, and gives what it printed. */
  const run = async (...args: string[]): Promise<{ code: unknown; printed: string }> => {
    const program = fileURLToPath(new URL("../support/one-call.ts", import.meta.url));
    const child = spawn(process.execPath, ["--import", "tsx", program, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    let printed = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (part) => {
        printed += part;
      });
    }
    const [code] = await once(child, "close");
    return { code, printed };
  };

  test.each(["succeeding", "failing"])(
    "M3 a program ends by itself after a %s call, and prints nothing of the client's",
    async (fault) => {
      const server = await serve([], { otherwise: fault === "failing" ? reset() : json(runsPage([])) });
      const watch = stopwatch();

      const { code, printed } = await run(server.url, fault);

      expect(code).toBe(0);
      expect(printed).toMatch(/^lingered [\d.]+\n$/);
      // Whatever a call could leave behind, a timer of its limits or of the pool, lives for seconds.
      watch.expectWithin({ atMost: 1000 }, Number(printed.split(" ")[1]));
    },
  );
});

describe("closing", () => {
  test("M5 leaving the block of a client cancels what is under way and refuses later calls", async () => {
    const server = await serve([], { otherwise: silence() });
    const outcomes: Promise<unknown>[] = [];
    let outside: ReturnType<typeof connect> | undefined;
    {
      await using client = createClient({ secretKey: SECRET_KEY, baseURL: server.url });
      outside = client;
      outcomes.push(reasonOf(client.runs.retrieve("run_1")), reasonOf(client.runs.list().toArray()));
      await server.until(() => server.requests.length === 2);
    }

    for (const reason of await Promise.all(outcomes)) expect(reason).toMatchObject({ kind: "configuration" });
    await server.until(() => server.unanswered().length === 0);
    const later = await errorOf(outside.runs.retrieve("run_1"));
    expect(later.kind).toBe("configuration");
    expect(later.message).toMatch(/closed/);
    expect(server.requests.length).toBe(2);
  });

  test("M5 closing ends a call that waits for its next attempt", async () => {
    const server = await serve([refusal(503, { "retry-after": "30" }), json(runFixture())]);
    const client = connect(server);
    const outcome = reasonOf(client.runs.retrieve("run_1"));
    await server.until(() => server.requests[0]?.answeredAt !== undefined);
    await pause(40);

    const watch = stopwatch();
    client.close();
    await outcome;

    watch.expectWithin({ atMost: 50 });
    expect(server.requests.length).toBe(1);
  });

  test("M5 closing ends a poll and an iteration between their requests", async () => {
    const executing = runFixture("run_1", { status: "EXECUTING", isCompleted: false });
    const server = await serve([json(runsPage(["run_1", "run_2"], { next: "b" })), json(executing)]);
    const client = connect(server);
    const iterator = client.runs.list()[Symbol.asyncIterator]();
    await iterator.next();
    const poll = reasonOf(client.runs.poll("run_1", { pollIntervalMs: 60_000 }));
    await server.until(() => server.requests[1]?.answeredAt !== undefined);
    await pause(40);

    const watch = stopwatch();
    client.close();
    await poll;
    watch.expectWithin({ atMost: 50 });
    await reasonOf(
      (async () => {
        for (let step = 0; step < 3; step += 1) await iterator.next();
      })(),
    );

    expect(server.requests.length).toBe(2);
  });

  test("M5 closing twice is harmless, and closes no other client", async () => {
    const server = await serve([json(runFixture())]);
    const client = connect(server);

    client.close();
    client.close();
    await client[Symbol.asyncDispose]();

    expect((await connect(server).runs.retrieve("run_1")).id).toBe("run_1");
  });

  test("M5 a bound client goes with the account that it came from", async () => {
    const server = await serve([json([])]);
    const account = connectAccount(server);
    const project = account.project("proj_1", "dev");

    account.close();

    expect((await errorOf(project.envvars.list())).message).toMatch(/closed/);
    expect(server.connections).toBe(0);
  });
});

describe("several clients", () => {
  test("X2 a client under another key is not held up by one that is rate limited", async () => {
    const limited = await serve([refusal(429, { "retry-after-ms": "700" })], {
      otherwise: later(5, json(runFixture())),
    });
    const first = connect(limited);
    const second = closedAfterwards(createClient({ secretKey: OTHER_SECRET_KEY, baseURL: limited.url }));
    const waiting = first.runs.retrieve("run_1");
    await limited.until(() => limited.requests[0]?.answeredAt !== undefined);
    await pause(20);

    const watch = stopwatch();
    for (let call = 0; call < 5; call += 1) await second.runs.retrieve("run_1");
    watch.expectWithin({ atMost: 250 });

    await waiting;
  });

  test("X3 an error is recognised by another copy of the package, in both directions", async () => {
    const server = await serve([refusal(404), refusal(404)]);
    vi.resetModules();
    const copy = await import("../../src/index.js");
    const client = closedAfterwards(copy.createClient({ secretKey: SECRET_KEY, baseURL: server.url }));

    const ours = await reasonOf(connect(server).runs.retrieve("run_1"));
    const theirs = await reasonOf(client.runs.retrieve("run_1"));

    expect(copy.NotFoundError).not.toBe(NotFoundError);
    expect(theirs).not.toBeInstanceOf(NotFoundError);
    expect(isApiError(theirs)).toBe(true);
    expect(copy.isApiError(ours)).toBe(true);
    for (const error of [ours, theirs]) expect(error).toMatchObject({ kind: "notFound", status: 404 });
  });
});
