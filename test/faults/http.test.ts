// Group H: answers that are whole but not what was asked for.

import { describe, expect, test } from "vitest";
import { answer, json, refusal, reset, silence, times } from "../support/answers.js";
import type { Answer } from "../support/fault-server.js";
import { runFixture, triggered } from "../support/fixtures.js";
import { pause } from "../support/timing.js";
import { errorOf, faultWorld, QUICK } from "../support/world.js";

const { serve, connect } = faultWorld();

describe("statuses that pass", () => {
  test.each([500, 502, 503, 504])("H1 a GET that meets one %i is retried", async (status) => {
    const server = await serve([refusal(status), json(runFixture())]);

    const run = await connect(server).runs.retrieve("run_1");

    expect(run.id).toBe("run_1");
    expect(server.requests.length).toBe(2);
  });

  test("H1 a call meets whatever mix of faults it meets with three attempts in all", async () => {
    const server = await serve([refusal(500), reset(), refusal(503), json(runFixture())]);

    const error = await errorOf(connect(server).runs.retrieve("run_1"));

    expect(error).toMatchObject({ kind: "internalServer", status: 503, attempts: 3 });
    expect(server.requests.length).toBe(3);
  });

  test.each([500, 502, 504])(
    "H1 an unprotected POST that meets a %i is not repeated, and its outcome is unknown",
    async (status) => {
      const server = await serve([refusal(status), json({ id: "run_2" })]);

      const error = await errorOf(connect(server).runs.replay("run_1"));
      await pause(60);

      expect(error).toMatchObject({ kind: "internalServer", status, attempts: 1, outcomeUnknown: true });
      expect(server.requests.length).toBe(1);
    },
  );

  test("H1 an unprotected POST that meets a 503 was refused, so it is repeated", async () => {
    const server = await serve([refusal(503), json({ id: "run_2" })]);

    const run = await connect(server).runs.replay("run_1");

    expect(run.id).toBe("run_2");
    expect(server.requests.length).toBe(2);
  });

  test("H1 a trigger is repeated after a 500 with identical bytes and keys", async () => {
    const server = await serve([refusal(500), json(triggered())]);

    await connect(server).tasks.trigger("send-email", { to: "a" });

    const [first, second] = server.requests;
    expect(second?.body).toEqual(first?.body);
    expect(second?.header("idempotency-key")).toBe(first?.header("idempotency-key"));
    expect(second?.rawHeaders.map(([name]) => name)).toEqual(first?.rawHeaders.map(([name]) => name));
  });

  test("H13 a 408 is retried for a GET", async () => {
    const server = await serve([refusal(408), json(runFixture())]);

    await connect(server).runs.retrieve("run_1");

    expect(server.requests.length).toBe(2);
  });

  test("H13 a 408 leaves the outcome of an unprotected POST unknown", async () => {
    const server = await serve([refusal(408), json({ id: "run_2" })]);

    const error = await errorOf(connect(server).runs.replay("run_1"));
    await pause(60);

    expect(error).toMatchObject({ status: 408, outcomeUnknown: true });
    expect(server.requests.length).toBe(1);
  });
});

describe("statuses that stay", () => {
  test.each([
    [400, "BadRequestError", "badRequest"],
    [401, "AuthenticationError", "authentication"],
    [403, "PermissionDeniedError", "permissionDenied"],
    [404, "NotFoundError", "notFound"],
    [409, "ConflictError", "conflict"],
    [422, "UnprocessableEntityError", "unprocessableEntity"],
  ])("H2 a %i is final and is a %s", async (status, name, kind) => {
    const body = { error: "It cannot be", code: "no", param: "run", type: "request" };
    const server = await serve([json(body, { status, headers: { "x-request-id": "req_1" } }), json(runFixture())]);

    const error = await errorOf(connect(server).runs.retrieve("run_1"));
    await pause(40);

    expect(error).toMatchObject({ name, kind, status, requestId: "req_1", attempts: 1, body, outcomeUnknown: false });
    expect(error).toMatchObject({ error: "It cannot be", code: "no", param: "run", type: "request" });
    expect(error.message).toBe(`runs.retrieve: ${status} It cannot be`);
    expect(server.requests.length).toBe(1);
  });

  test("H2 an error says which operation, method and path template it came from", async () => {
    const server = await serve([refusal(404)]);

    const error = await errorOf(connect(server).runs.retrieve("run_1"));

    expect(error).toMatchObject({ operation: "runs.retrieve", method: "GET", path: "/api/v3/runs/{runId}" });
  });

  test("H2 a status that has no class of its own is final", async () => {
    const server = await serve([answer(418, "short and stout"), json(runFixture())]);

    const error = await errorOf(connect(server).runs.retrieve("run_1"));
    await pause(40);

    expect(error).toMatchObject({ kind: "status", status: 418 });
    expect(server.requests.length).toBe(1);
  });

  test("H2 a 501 is final", async () => {
    const server = await serve([refusal(501), json(runFixture())]);

    const error = await errorOf(connect(server).runs.retrieve("run_1"));
    await pause(40);

    expect(error).toMatchObject({ kind: "internalServer", status: 501 });
    expect(server.requests.length).toBe(1);
  });
});

describe("the service's own word", () => {
  test("H3 a 404 with x-should-retry true is retried", async () => {
    const server = await serve([refusal(404, { "x-should-retry": "true" }), json(runFixture())]);

    const run = await connect(server).runs.retrieve("run_1");

    expect(run.id).toBe("run_1");
    expect(server.requests.length).toBe(2);
  });

  test("H3 x-should-retry true makes no more attempts than there are", async () => {
    const server = await serve(times(3, refusal(404, { "x-should-retry": "true" })));

    const error = await errorOf(connect(server).runs.retrieve("run_1"));

    expect(error).toMatchObject({ kind: "notFound", attempts: 3 });
    expect(server.requests.length).toBe(3);
  });

  test.each([500, 503, 429])("H4 a %i with x-should-retry false is final", async (status) => {
    const server = await serve([refusal(status, { "x-should-retry": "false" }), json(runFixture())]);

    const error = await errorOf(connect(server).runs.retrieve("run_1"));
    await pause(40);

    expect(error).toMatchObject({ status, attempts: 1 });
    expect(server.requests.length).toBe(1);
  });

  test("H5 a 409 is final without the header", async () => {
    const server = await serve([refusal(409), json(runFixture())]);

    const error = await errorOf(connect(server).runs.retrieve("run_1"));
    await pause(40);

    expect(error).toMatchObject({ kind: "conflict", attempts: 1 });
    expect(server.requests.length).toBe(1);
  });

  test("H5 a 409 with x-should-retry true is retried, for an unprotected POST too", async () => {
    const server = await serve([refusal(409, { "x-should-retry": "true" }), json({ id: "run_2" })]);

    await connect(server).runs.replay("run_1");

    expect(server.requests.length).toBe(2);
  });
});

describe("the number of attempts", () => {
  const faults: [what: string, fault: Answer][] = [
    ["a reset", reset()],
    ["a timeout", silence()],
    ["a 503", refusal(503)],
    ["a 429", refusal(429)],
  ];

  test.each(faults)("H6 with maxAttempts 1, %s means exactly one request", async (_what, fault) => {
    const server = await serve([fault, json(runFixture())]);
    const client = connect(server, { requestOptions: { retry: { maxAttempts: 1 }, timeoutInMs: 200 } });

    const error = await errorOf(client.runs.retrieve("run_1"));
    await pause(60);

    expect(error.attempts).toBe(1);
    expect(server.requests.length).toBe(1);
  });

  test.each([
    [5, 1, 1],
    [1, 5, 5],
  ])("H7 on a client with %i attempts a call with %i makes %i requests", async (ofClient, ofCall, requests) => {
    const server = await serve(times(6, refusal(503)));
    const client = connect(server, { requestOptions: { retry: { ...QUICK.retry, maxAttempts: ofClient } } });

    const error = await errorOf(client.runs.retrieve("run_1", { retry: { maxAttempts: ofCall } }));

    expect(error.attempts).toBe(requests);
    expect(server.requests.length).toBe(requests);
  });

  test("H12 hooks and the error see attempts 1, 2 and 3", async () => {
    const server = await serve(times(3, refusal(503)));
    const seen: Record<string, number[]> = { onRequest: [], onResponse: [], onRetry: [] };
    const client = connect(server, {
      hooks: {
        onRequest: ({ attempt }) => void seen.onRequest?.push(attempt),
        onResponse: ({ attempt }) => void seen.onResponse?.push(attempt),
        onRetry: ({ attempt }) => void seen.onRetry?.push(attempt),
      },
    });

    const error = await errorOf(client.runs.retrieve("run_1"));

    expect(seen.onRequest).toEqual([1, 2, 3]);
    expect(seen.onResponse).toEqual([1, 2, 3]);
    expect(seen.onRetry?.length).toBe(2);
    expect(error.attempts).toBe(3);
  });

  test("H14 1,000 calls succeed over a server that closes each connection after 100 requests", async () => {
    const used = new Map<number, number>();
    const closing: Answer = {
      give: async (exchange) => {
        const { connection } = exchange.request;
        const count = (used.get(connection) ?? 0) + 1;
        used.set(connection, count);
        await json(runFixture(), count < 100 ? {} : { headers: { connection: "close" } }).give(exchange);
        if (count === 100) exchange.socket.end();
      },
    };
    const server = await serve([], { otherwise: closing });
    const client = connect(server);

    const ids = new Set<string>();
    for (let round = 0; round < 100; round += 1) {
      const runs = await Promise.all(Array.from({ length: 10 }, () => client.runs.retrieve("run_1")));
      for (const run of runs) ids.add(run.id);
    }

    expect([...ids]).toEqual(["run_1"]);
    expect(server.requests.length).toBeGreaterThanOrEqual(1000);
    expect(server.requests.length).toBeLessThanOrEqual(1010);
    // Four seconds at most, but on a machine that is busy otherwise.
  }, 20_000);
});

describe("redirects", () => {
  test.each([301, 302, 307, 308])("H8 a %i to another origin is not followed", async (status) => {
    const other = await serve([json(runFixture())]);
    const server = await serve([answer(status, "", { location: `${other.url}/stolen?key=1` })]);

    const error = await errorOf(connect(server).runs.retrieve("run_1"));
    await pause(40);

    expect(error).toMatchObject({ status, attempts: 1 });
    expect(error.message).toContain(other.url);
    expect(error.message).not.toContain("stolen");
    expect(server.requests.length).toBe(1);
    expect(other.connections).toBe(0);
  });

  test("H8 a redirect within the origin is not followed either", async () => {
    const server = await serve([answer(301, "", { location: "/api/v3/runs/run_2" }), json(runFixture("run_2"))]);

    const error = await errorOf(connect(server).runs.retrieve("run_1"));
    await pause(40);

    expect(error).toMatchObject({ status: 301 });
    expect(server.requests.length).toBe(1);
  });

  test("H8 an unprotected POST that is redirected is not sent anywhere else", async () => {
    const other = await serve([json({ id: "run_2" })]);
    const server = await serve([answer(307, "", { location: other.url })]);

    await errorOf(connect(server).runs.replay("run_1"));
    await pause(40);

    expect(server.requests.length).toBe(1);
    expect(other.connections).toBe(0);
  });
});

describe("error bodies", () => {
  const html = `<!doctype html><title>Bad gateway</title>${"<p>x</p>".repeat(500)}`;
  const problem = { title: "Unauthorized", status: 422, type: "about:blank", detail: "No such thing here" };

  test.each<[shape: string, fault: Answer, said: RegExp]>([
    ["{error}", json({ error: "A plain reason" }, { status: 422 }), /422 A plain reason/],
    ["{error:{message}}", json({ error: { message: "A nested reason" } }, { status: 422 }), /422 A nested reason/],
    [
      "problem+json",
      json(problem, { status: 422, headers: { "content-type": "application/problem+json" } }),
      /No such thing/,
    ],
    ["HTML", answer(422, html, { "content-type": "text/html" }), /422/],
    ["nothing", answer(422), /422/],
    ["invalid UTF-8", answer(422, Uint8Array.of(0xff, 0xfe, 0x80, 0x41)), /422/],
    ["JSON that is broken", answer(422, '{"error":', { "content-type": "application/json" }), /422/],
    ["plain text", answer(422, "Unexpected Server Error", { "content-type": "text/plain" }), /Unexpected Server Error/],
    ["a JSON null", json(null, { status: 422 }), /422/],
    ["a list", json(["no"], { status: 422 }), /422/],
    ["a long reason", json({ error: "long ".repeat(1000) }, { status: 422 }), /422 long/],
  ])("H9 an error body of %s makes a typed error with a short message", async (_shape, fault, said) => {
    const server = await serve([fault]);

    const error = await errorOf(connect(server).runs.retrieve("run_1"));

    expect(error).toMatchObject({ kind: "unprocessableEntity", status: 422 });
    expect(error.message).toMatch(said);
    expect(error.message.length).toBeLessThanOrEqual(500 + "runs.retrieve: 422 ".length);
    expect(error.message).not.toMatch(/undefined|\[object/);
  });

  test("H9 an error body of 5 MB is not kept", async () => {
    const server = await serve([answer(500, "x".repeat(5_000_000), { "content-type": "text/plain" })]);
    const client = connect(server, { requestOptions: { retry: { maxAttempts: 1 } } });

    const error = await errorOf(client.runs.retrieve("run_1"));

    expect(error).toMatchObject({ kind: "internalServer", status: 500 });
    expect(JSON.stringify(error).length + error.message.length).toBeLessThan(5000);
  });
});
