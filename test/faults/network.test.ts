// Group N, first part: connections that fail before, during and after a request.

import dns from "node:dns";
import { describe, expect, test, vi } from "vitest";
import { cut, json, oncePerConnection, raw, reset, silence, stalled, times } from "../support/answers.js";
import { type Answer, startFaultServer } from "../support/fault-server.js";
import { runFixture, runsPage, triggered } from "../support/fixtures.js";
import { pause, stopwatch } from "../support/timing.js";
import { errorOf, faultWorld, QUICK } from "../support/world.js";

const { serve, connect } = faultWorld();

const REQUEST_KEY = "x-trigger-request-idempotency-key";
const UUID_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The code that the operating system or the resolver gave, somewhere down the chain of causes. */
const causeCode = (error: unknown): unknown => {
  for (let link = error; link instanceof Error; link = link.cause) {
    if ("code" in link && typeof link.code === "string") return link.code;
  }
  return undefined;
};

/** An address on which nothing listens until `open` is called. */
const closedPort = async () => {
  const probe = await startFaultServer();
  await probe.stop();
  return { url: probe.url, open: (answers: Answer[]) => serve(answers, { port: probe.port }) };
};

describe("a connection that is refused", () => {
  test.each<[what: string, call: (client: ReturnType<typeof connect>) => PromiseLike<{ id: string }>]>([
    ["a GET", (client) => client.runs.retrieve("run_1")],
    // Nothing has left, so nothing can happen twice.
    ["an unprotected POST", (client) => client.runs.replay("run_1")],
  ])("N1 %s over a refused connection is retried until somebody listens", async (_what, call) => {
    const address = await closedPort();
    const attempts: number[] = [];
    let server: Awaited<ReturnType<typeof serve>> | undefined;
    const client = connect(address, {
      hooks: { onRequest: ({ attempt }) => void attempts.push(attempt) },
      fetch: async (...args) => {
        if (attempts.length === 3) server = await address.open([json(runFixture())]);
        return fetch(...args);
      },
    });

    const run = await call(client);

    expect(run.id).toBe("run_1");
    expect(attempts).toEqual([1, 2, 3]);
    expect(server?.requests.length).toBe(1);
  });

  test("N1 a connection that is always refused ends in a connection error", async () => {
    const address = await closedPort();

    const error = await errorOf(connect(address).runs.retrieve("run_1"));

    expect(error).toMatchObject({ kind: "connection", attempts: 3, outcomeUnknown: false });
    expect(causeCode(error)).toBe("ECONNREFUSED");
  });
});

describe("a name that does not resolve", () => {
  test("N2 a name that never resolves is looked up at every attempt, and the error keeps the resolver's code", async () => {
    const names: string[] = [];
    const unknown = Object.assign(new Error("getaddrinfo ENOTFOUND"), { code: "ENOTFOUND", syscall: "getaddrinfo" });
    // One function stands for all of the resolver's overloads, which its type cannot say.
    const lookup = vi.spyOn(dns, "lookup").mockImplementation(((name: string, ...rest: unknown[]) => {
      names.push(name);
      const callback = rest.at(-1);
      if (typeof callback === "function") process.nextTick(() => callback(unknown));
    }) as typeof dns.lookup);
    const client = connect({ url: "https://nowhere.invalid" });

    const error = await errorOf(client.runs.replay("run_1")).finally(() => lookup.mockRestore());

    expect(error).toMatchObject({ kind: "connection", attempts: 3, outcomeUnknown: false });
    expect(causeCode(error)).toBe("ENOTFOUND");
    expect(names).toEqual(["nowhere.invalid", "nowhere.invalid", "nowhere.invalid"]);
  });
});

describe("a reset", () => {
  test("N3 a socket reset before any byte is retried", async () => {
    const server = await serve([reset(), json(runFixture())]);

    const run = await connect(server).runs.retrieve("run_1");

    expect(run.id).toBe("run_1");
    expect(server.requests.length).toBe(2);
  });

  test("N3 a socket reset at every attempt ends in a connection error", async () => {
    const server = await serve(times(3, reset()));

    const error = await errorOf(connect(server).runs.retrieve("run_1"));

    expect(error).toMatchObject({
      kind: "connection",
      attempts: 3,
      operation: "runs.retrieve",
      method: "GET",
      path: "/api/v3/runs/{runId}",
    });
    expect(causeCode(error)).toBeDefined();
    expect(server.requests.length).toBe(3);
  });

  test("N3 a POST that the spec calls repeatable is retried as a GET is", async () => {
    const server = await serve([reset(), json({ id: "run_1" })]);

    await connect(server).runs.cancel("run_1");

    expect(server.requests.map(({ method }) => method)).toEqual(["POST", "POST"]);
  });

  test("N4 an unprotected POST whose socket is reset after its body was read is not repeated, and its outcome is unknown", async () => {
    const server = await serve([reset(), json({ id: "run_2" })]);

    const error = await errorOf(connect(server).runs.replay("run_1"));
    await pause(60);

    expect(error).toMatchObject({ kind: "connection", attempts: 1, outcomeUnknown: true });
    expect(error.message).toMatch(/unknown|may have/i);
    expect(server.requests.length).toBe(1);
  });

  test("N4 a trigger whose key was switched off is not repeated after a reset", async () => {
    const server = await serve([reset(), json(triggered())]);

    const error = await errorOf(
      connect(server).tasks.trigger("send-email", { to: "a" }, {}, { idempotencyKey: false }),
    );
    await pause(60);

    expect(error).toMatchObject({ kind: "connection", outcomeUnknown: true });
    expect(server.requests.length).toBe(1);
    expect(server.requests[0]?.header("idempotency-key")).toBeUndefined();
  });

  test("N5 a trigger without a key of the caller's is repeated under one that was added, and one run exists", async () => {
    const runs = new Map<string, string>();
    const takenButLost: Answer = {
      give: ({ request, socket }) => {
        runs.set(request.header("idempotency-key") ?? `none ${request.number}`, `run_${request.number}`);
        socket.resetAndDestroy();
      },
    };
    const byKey: Answer = {
      give: (exchange) => {
        const key = exchange.request.header("idempotency-key") ?? `none ${exchange.request.number}`;
        const known = runs.get(key);
        if (known === undefined) runs.set(key, `run_${exchange.request.number}`);
        return json({ id: runs.get(key), isCached: known !== undefined }).give(exchange);
      },
    };
    const server = await serve([takenButLost, byKey]);

    const handle = await connect(server).tasks.trigger("send-email", { to: "a" });

    expect(handle.id).toBe("run_1");
    expect([...runs.values()]).toEqual(["run_1"]);
    const [first, second] = server.requests;
    expect(first?.header("idempotency-key")).toMatch(UUID_4);
    expect(second?.header("idempotency-key")).toBe(first?.header("idempotency-key"));
    expect(first?.header(REQUEST_KEY)).toMatch(UUID_4);
    expect(second?.header(REQUEST_KEY)).toBe(first?.header(REQUEST_KEY));
    expect(second?.body).toEqual(first?.body);
  });

  test("N5 two calls share neither key", async () => {
    const server = await serve(times(2, json(triggered())));
    const client = connect(server);

    await client.tasks.trigger("send-email", { to: "a" });
    await client.tasks.trigger("send-email", { to: "a" });

    const keys = server.requests.flatMap((request) => [request.header("idempotency-key"), request.header(REQUEST_KEY)]);
    expect(new Set(keys).size).toBe(4);
  });

  test("N6 100 GETs succeed although the server drops each kept-alive connection when it is used again", async () => {
    const server = await serve([], { otherwise: oncePerConnection(json(runFixture())) });
    const client = connect(server, {
      requestOptions: { retry: { maxAttempts: 3, minTimeoutInMs: 1, maxTimeoutInMs: 2 } },
    });

    for (let call = 1; call <= 100; call += 1) expect((await client.runs.retrieve("run_1")).id).toBe("run_1");

    // Otherwise no connection was ever used twice, and nothing was tested.
    expect(server.requests.length).toBeGreaterThan(100);
  });

  test("N6 no unprotected POST arrives twice when the server drops kept-alive connections", async () => {
    const server = await serve([], { otherwise: oncePerConnection(json({ id: "run_2" })) });
    const client = connect(server);

    const failed: unknown[] = [];
    for (let call = 1; call <= 20; call += 1) {
      await client.runs.replay(`run_${call}`).catch((error: unknown) => failed.push(error));
    }

    expect(server.requests.map(({ path }) => path).sort()).toEqual(
      [...new Set(server.requests.map(({ path }) => path))].sort(),
    );
    expect(failed.length).toBeGreaterThan(0);
    for (const error of failed) expect(error).toMatchObject({ kind: "connection", outcomeUnknown: true });
  });
});

describe("an answer that is not HTTP", () => {
  test("N7 an answer that is not HTTP is no answer: a GET is retried and ends in a connection error", async () => {
    const server = await serve(times(3, raw("SSH-2.0-OpenSSH_9.6\r\n")));

    const error = await errorOf(connect(server).runs.retrieve("run_1"));

    expect(error).toMatchObject({ kind: "connection", attempts: 3 });
    expect(server.requests.length).toBe(3);
  });
});

describe("silence", () => {
  const limited = { requestOptions: { ...QUICK, timeoutInMs: 500 } };

  /** How long the connection of each request was kept, from its arrival to its end. */
  const keptMs = (server: Awaited<ReturnType<typeof serve>>) =>
    server.requests.map(({ at, closedAt }) => (closedAt ?? Number.POSITIVE_INFINITY) - at);

  test.each<[number: string, what: string, fault: Answer]>([
    ["N8", "instead of headers", silence()],
    ["N9", "in the middle of a body", stalled()],
    ["N9", "where a whole JSON text was sent but more was promised", stalled(JSON.stringify(runFixture()))],
  ])(
    "%s silence %s ends each attempt at its time limit, and the last one in a timeout error",
    async (_number, _what, fault) => {
      const server = await serve(times(3, fault));
      const watch = stopwatch();

      const error = await errorOf(connect(server, limited).runs.retrieve("run_1"));
      const elapsed = watch.elapsedMs();

      expect(error).toMatchObject({ kind: "timeout", attempts: 3, timeoutInMs: 500 });
      expect(error.name).toBe("ApiTimeoutError");
      await server.until(() => server.unanswered().length === 0);
      expect(server.requests.length).toBe(3);
      for (const kept of keptMs(server)) watch.expectWithin({ atLeast: 450, atMost: 550 }, kept);
      watch.expectWithin({ atLeast: 1500, atMost: 1500 * 1.1 + 60 }, elapsed);
    },
  );

  test("N8 an unprotected POST that meets silence is not repeated, and its outcome is unknown", async () => {
    const server = await serve([silence(), json({ id: "run_2" })]);

    const error = await errorOf(connect(server, limited).runs.replay("run_1"));
    await pause(60);

    expect(error).toMatchObject({ kind: "timeout", attempts: 1, outcomeUnknown: true });
    expect(server.requests.length).toBe(1);
  });

  test("N8 silence in one attempt is forgotten when the next one is answered", async () => {
    const server = await serve([silence(), json(runFixture())]);

    const run = await connect(server, limited).runs.retrieve("run_1");

    expect(run.id).toBe("run_1");
  });
});

describe("a chunked body that is cut", () => {
  const whole = JSON.stringify(runFixture());

  test("N13 a chunked body that is cut is no answer: a GET is retried and gives the whole body", async () => {
    const server = await serve([cut([whole.slice(0, 40)]), json(runFixture())]);

    const run = await connect(server).runs.retrieve("run_1");

    expect(run).toMatchObject({ id: "run_1", taskIdentifier: "send-email" });
    expect(server.requests.length).toBe(2);
  });

  test("N13 a chunked body that is cut just before its last chunk is not taken for whole", async () => {
    const server = await serve([cut([whole]), json(runFixture("run_2"))]);

    const run = await connect(server).runs.retrieve("run_1");

    expect(run.id).toBe("run_2");
  });

  test("N13 a body cut on every page of a list is retried page by page", async () => {
    const server = await serve([
      cut(['{"data":[']),
      json(runsPage(["run_1"], { next: "two" })),
      cut(['{"data":[']),
      json(runsPage(["run_2"])),
    ]);

    const ids = [];
    for await (const run of connect(server).runs.list()) ids.push(run.id);

    expect(ids).toEqual(["run_1", "run_2"]);
  });

  test("N14 an unprotected POST whose 200 is cut fails with that status and is not repeated", async () => {
    const server = await serve([cut(['{"id":']), json({ id: "run_3" })]);

    const error = await errorOf(connect(server).runs.replay("run_1"));
    await pause(60);

    expect(error).toMatchObject({ kind: "connection", status: 200, attempts: 1 });
    expect(error.message).toContain("200");
    expect(server.requests.length).toBe(1);
  });

  test("N14 an unprotected POST whose 500 is cut has an unknown outcome", async () => {
    const server = await serve([cut(['{"error":'], { status: 500 }), json({ id: "run_3" })]);

    const error = await errorOf(connect(server).runs.replay("run_1"));
    await pause(60);

    expect(error).toMatchObject({ status: 500, outcomeUnknown: true });
    expect(server.requests.length).toBe(1);
  });
});
