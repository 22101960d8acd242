// Group B: bodies that are not what the API speaks, in both directions.

import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { answer, chunked, endless, json, times } from "../support/answers.js";
import type { Answer } from "../support/fault-server.js";
import { runFixture, triggered } from "../support/fixtures.js";
import { pause } from "../support/timing.js";
import { errorFrom, errorOf, faultWorld } from "../support/world.js";

const { serve, connect } = faultWorld();

const JSON_TYPE = { "content-type": "application/json" };

describe("answers that cannot be read", () => {
  const page = `<!doctype html><html><title>Sign in</title>${"<p>filler</p>".repeat(200)}</html>`;
  const login = answer(200, page, { "content-type": "text/html; charset=utf-8", "x-request-id": "req_9" });

  test("B1 a 200 with an HTML page is an invalid response with status, content type, request id and the page's start", async () => {
    const server = await serve([login, json(runFixture())]);

    const error = await errorOf(connect(server).runs.retrieve("run_1"));

    expect(error).toMatchObject({ kind: "response", name: "InvalidResponseError", status: 200, requestId: "req_9" });
    expect(error).toMatchObject({ contentType: "text/html; charset=utf-8" });
    expect(String(error.body)).toBe(page.slice(0, 500));
    expect(error.message.length).toBeLessThan(700);
  });

  test("B1 an unprotected POST that is answered with an HTML page is sent once", async () => {
    const server = await serve([login, json({ id: "run_2" })]);

    const error = await errorOf(connect(server).runs.replay("run_1"));
    await pause(40);

    expect(error).toMatchObject({ kind: "response", attempts: 1 });
    expect(server.requests.length).toBe(1);
  });

  test("B2 a 200 with broken JSON of the right length is an invalid response that keeps its cause", async () => {
    const server = await serve([answer(200, '{"a":', JSON_TYPE), json(runFixture())]);

    const error = await errorOf(connect(server).runs.retrieve("run_1"));
    await pause(40);

    expect(error).toMatchObject({ kind: "response", status: 200, body: '{"a":', attempts: 1 });
    expect(error).not.toBeInstanceOf(SyntaxError);
    expect(error.cause).toBeInstanceOf(SyntaxError);
    expect(server.requests.length).toBe(1);
  });

  test.each<[what: string, fault: Answer]>([
    ["content-length 0", answer(200, "", JSON_TYPE)],
    ["no chunk", chunked([])],
    ["blanks", answer(200, "  \n", JSON_TYPE)],
  ])("B3 an empty body of %s is an invalid response where a body is declared", async (_what, fault) => {
    const server = await serve([fault]);

    const error = await errorOf(connect(server).runs.retrieve("run_1"));

    expect(error).toMatchObject({ kind: "response", attempts: 1 });
  });

  test("B4 a 204 gives undefined", async () => {
    const server = await serve([answer(204)]);

    expect(await connect(server).runs.retrieve("run_1")).toBeUndefined();
  });

  test.each<[what: string, value: unknown]>([
    ["a bare array", [{ id: "run_1" }]],
    ["null", null],
    ["a text", "no"],
    ["an object without data", { runs: [] }],
    ["data that is no list", { data: { id: "run_1" }, pagination: {} }],
  ])("B12 a page that is %s is an invalid response from a list", async (_what, value) => {
    const server = await serve(times(3, json(value)));
    const client = connect(server);

    const awaited = await errorOf(client.runs.list());
    const iterated = await errorOf(client.runs.list().toArray());

    for (const error of [awaited, iterated]) {
      expect(error).toMatchObject({ kind: "response", operation: "runs.list" });
      expect(error.message).not.toMatch(/is not iterable|undefined/);
    }
  });

  test("B12 an object where an array is declared is an invalid response from an unpaged list", async () => {
    const server = await serve(times(2, json({ data: [] })));

    const error = await errorOf(connect(server).envvars.list("proj_1", "dev"));

    expect(error).toMatchObject({ kind: "response", operation: "envvars.list" });
  });

  test("B13 a gzip body that is cut short is no answer: a GET is retried and ends in a connection error", async () => {
    const bytes = gzipSync(JSON.stringify(runFixture()));
    const half = answer(200, bytes.subarray(0, bytes.length / 2), { ...JSON_TYPE, "content-encoding": "gzip" });
    const server = await serve(times(3, half));

    const error = await errorOf(connect(server).runs.retrieve("run_1"));

    expect(error).toMatchObject({ kind: "connection", attempts: 3 });
    expect(server.requests.length).toBe(3);
  });

  test("B13 a gzip body that cannot be decoded is no answer", async () => {
    const bytes = gzipSync(JSON.stringify(runFixture()));
    bytes.fill(0xff, 12, 40);
    const server = await serve([
      answer(200, bytes, { ...JSON_TYPE, "content-encoding": "gzip" }),
      json(runFixture("run_2")),
    ]);

    const run = await connect(server).runs.retrieve("run_1");

    expect(run.id).toBe("run_2");
    expect(server.requests.length).toBe(2);
  });

  test("B13 a body that is not UTF-8 is no answer", async () => {
    const bytes = Buffer.concat([Buffer.from('{"id":"'), Buffer.of(0xff, 0xfe), Buffer.from('"}')]);
    const server = await serve([answer(200, bytes, JSON_TYPE), json(runFixture())]);

    const run = await connect(server).runs.retrieve("run_1");

    expect(run.id).toBe("run_1");
    expect(server.requests.length).toBe(2);
  });

  test("B9 a body above the size limit is not read to its end", async () => {
    const limit = 100_000;
    const server = await serve([endless(8192, 4)]);

    const error = await errorOf(connect(server, { maxResponseBytes: limit }).runs.retrieve("run_1"));
    await server.until(() => server.requests[0]?.closedAt !== undefined);

    expect(error).toMatchObject({ kind: "response", status: 200, attempts: 1 });
    expect(error.message).toMatch(/maxResponseBytes/);
    expect(server.requests[0]?.bytesAnswered).toBeLessThanOrEqual(limit + 64 * 1024);
    await pause(40);
    expect(server.requests.length).toBe(1);
  });

  test("B9 a body that says it is above the size limit is not read at all", async () => {
    const server = await serve([answer(200, `"${"x".repeat(50_000)}"`, JSON_TYPE)]);

    const error = await errorOf(connect(server, { maxResponseBytes: 10_000 }).runs.retrieve("run_1"));

    expect(error).toMatchObject({ kind: "response", status: 200 });
  });

  test("B9 a body just below the size limit is read", async () => {
    const text = JSON.stringify(runFixture());
    const server = await serve([answer(200, text, JSON_TYPE)]);

    const run = await connect(server, { maxResponseBytes: text.length }).runs.retrieve("run_1");

    expect(run.id).toBe("run_1");
  });
});

describe("answers that are read as they are", () => {
  test("B5 JSON without a content type is parsed", async () => {
    const server = await serve([answer(200, JSON.stringify(runFixture()))]);

    const run = await connect(server).runs.retrieve("run_1");

    expect(run).toMatchObject({ id: "run_1", output: { sent: true } });
  });

  test("B5 JSON after a byte order mark is parsed", async () => {
    const server = await serve([answer(200, `\uFEFF${JSON.stringify(runFixture())}`, JSON_TYPE)]);

    const run = await connect(server).runs.retrieve("run_1");

    expect(run.id).toBe("run_1");
  });

  test("B6 a status that this version does not know passes through", async () => {
    const server = await serve([json(runFixture("run_1", { status: "TELEPORTING" }))]);

    const run = await connect(server).runs.retrieve("run_1");

    expect(run.status).toBe("TELEPORTING");
  });

  test("B7 a declared field that is missing, null or of another type comes out as it came", async () => {
    const odd = { id: 7, status: null, createdAt: "no date", tags: "one", updatedAt: 5, extra: { deep: [1] } };
    const server = await serve([json(odd)]);

    const run = await connect(server).runs.retrieve("run_1");

    expect(run).toEqual(odd);
  });

  test("B8 keys named like an object's own machinery are plain keys, and no prototype is touched", async () => {
    const text =
      '{"id":"run_1","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":"x"}';
    const server = await serve([answer(200, text, JSON_TYPE)]);

    const run = await connect(server).runs.retrieve("run_1");

    expect(Reflect.get({}, "polluted")).toBeUndefined();
    expect(Object.keys(run).sort()).toEqual(["__proto__", "constructor", "id", "toString"]);
    expect(Object.getOwnPropertyDescriptor(run, "__proto__")?.value).toEqual({ polluted: true });
    expect(JSON.stringify(run)).toBe(text);
  });
});

describe("request bodies", () => {
  const cyclic = () => {
    const inner: Record<string, unknown> = {};
    inner.self = inner;
    return { inner };
  };
  const throwing = {
    toJSON: () => {
      throw new Error("not me");
    },
  };

  test.each<[what: string, metadata: Record<string, unknown>, place: RegExp]>([
    ["a cycle", cyclic(), /metadata\.inner\.self/],
    ["a BigInt", { a: { b: 1n } }, /metadata\.a\.b/],
    ["a toJSON that throws", { a: throwing }, /metadata\.a/],
  ])("B10 a body with %s is refused before sending, and the error names the place", async (_what, metadata, place) => {
    const server = await serve([json({ metadata: {} })]);

    const error = await errorFrom(() => connect(server).runs.updateMetadata("run_1", { metadata }));

    expect(error).toMatchObject({ kind: "configuration", attempts: 0 });
    expect(error.message).toMatch(place);
    expect(server.connections).toBe(0);
  });

  const odd = {
    metadata: {
      gone: undefined,
      moment: new Date(0),
      list: [undefined, -0, Number.NaN],
      half: "\ud83d",
      face: "\u{1f600}",
      text: "line\u2028break",
      empty: {},
    },
  };

  test("B11 a body is the bytes of JSON.stringify, with their Content-Length and never chunked", async () => {
    const server = await serve([json({ metadata: {} })]);

    await connect(server).runs.updateMetadata("run_1", odd);

    const [request] = server.requests;
    const expected = Buffer.from(JSON.stringify(odd));
    expect(request?.body).toEqual(expected);
    expect(request?.header("content-length")).toBe(`${expected.length}`);
    expect(request?.header("transfer-encoding")).toBeUndefined();
    expect(request?.header("content-type")).toBe("application/json");
  });

  test("B11 a large body has a Content-Length too", async () => {
    const server = await serve([json(triggered())]);
    const payload = { text: "\u00e9".repeat(60_000) };

    await connect(server).tasks.trigger("send-email", payload);

    const [request] = server.requests;
    expect(request?.header("transfer-encoding")).toBeUndefined();
    expect(Number(request?.header("content-length"))).toBe(request?.body.length);
    expect(JSON.parse(request?.body.toString() ?? "").payload).toEqual(payload);
  });

  test("B11 a request without a body has no content type", async () => {
    const server = await serve([json(runFixture())]);

    await connect(server).runs.retrieve("run_1");

    expect(server.requests[0]?.header("content-type")).toBeUndefined();
    expect(server.requests[0]?.body.length).toBe(0);
  });

  test("B11 the caller's object is not written into", async () => {
    const server = await serve([json(triggered())]);
    const payload = Object.freeze({ to: "a" });
    const options = Object.freeze({ tags: Object.freeze(["one"]) });

    await connect(server).tasks.trigger("send-email", payload, { ...options, tags: [...options.tags] });

    expect(payload).toEqual({ to: "a" });
  });
});
