// Other views of a run: what was traced in it, what came of it, its metadata as text; and a delayed run put off.

import { expect, test } from "vitest";
import type { RunEventsResult, RunSpan, RunTraceResult, TraceSpan } from "../../../generated/schema.js";
import { createEmulator, type Emulator, type EmulatorOptions } from "../../../src/emulator/index.js";
import { retrieve, send, trigger } from "./support/send.js";

const startAt = Date.parse("2026-01-01T00:00:00Z");
const start = (options: EmulatorOptions = {}) =>
  createEmulator({ clock: "virtual", startAt, checkAnswers: true, rateLimit: false, ...options });

/** As it travels: moments are texts. */
type Sent<T> = T extends Date ? string : T extends object ? { [Name in keyof T]: Sent<T[Name]> } : T;

const view = async <T>(emulator: Emulator, path: string): Promise<Sent<T>> => {
  const { status, text } = await send(emulator, "GET", `/api/v1/runs/${path}`);
  expect(status).toBe(200);
  // The emulator has checked its answer against the document.
  return JSON.parse(text) as Sent<T>;
};

test("a trace begins with the run's span, and has below it what the run went through", async () => {
  const emulator = start({ tasks: [{ id: "job", durationInMs: 100 }], pace: { queuedInMs: 30, dequeuedInMs: 20 } });
  const id = await trigger(emulator, "job");
  await emulator.advance(1000);
  const { trace } = await view<RunTraceResult>(emulator, `${id}/trace`);
  expect(trace).toMatchObject({ traceId: expect.stringMatching(/^[0-9a-f]{32}$/), isTruncated: false });
  const { rootSpan } = trace;
  expect(rootSpan).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{16}$/),
    runId: id,
    data: { message: "job", startTime: "2026-01-01T00:00:00.000Z", duration: 150e6, isPartial: false, level: "TRACE" },
  });
  expect(rootSpan).not.toHaveProperty("parentId");
  expect(rootSpan.children.map(({ data, parentId }) => [data.startTime.slice(20, 23), data.level, parentId])).toEqual([
    ["000", "DEBUG", rootSpan.id],
    ["030", "DEBUG", rootSpan.id],
    ["050", "DEBUG", rootSpan.id],
  ]);
});

test("every attempt shows in the trace, and a failure in the run's span", async () => {
  const emulator = start({ tasks: [{ id: "flaky", maxAttempts: 3, run: () => Promise.reject(new Error("no")) }] });
  const id = await trigger(emulator, "flaky");
  await emulator.advance(10_000);
  const { rootSpan } = (await view<RunTraceResult>(emulator, `${id}/trace`)).trace;
  expect(rootSpan.children.filter(({ data }) => data.message.includes("EXECUTING - "))).toHaveLength(3 + 3);
  expect(rootSpan.data).toMatchObject({ isError: true, isCancelled: false });
  expect(rootSpan.data.events).toMatchObject([{ name: "exception", properties: { exception: { message: "no" } } }]);
});

test("a run that goes on has a partial span that grows, and a cancelled one an end", async () => {
  const emulator = start();
  const id = await trigger(emulator, "slow");
  await emulator.advance(1000);
  const events = async () => (await view<RunEventsResult>(emulator, `${id}/events`)).events[0];
  expect(await events()).toMatchObject({ isPartial: true, duration: 1e9, startTime: "1767225600000000000" });
  await send(emulator, "POST", `/api/v2/runs/${id}/cancel`);
  await emulator.advance(60_000);
  expect(await events()).toMatchObject({ isPartial: false, isCancelled: true, isError: false, duration: 1e9 });
});

test("ids and times are the same in all views, whenever they are asked for", async () => {
  const emulator = start();
  const id = await trigger(emulator, "hello");
  await emulator.advance(1000);
  const [event] = (await view<RunEventsResult>(emulator, `${id}/events`)).events;
  await emulator.advance(1000);
  const { rootSpan } = (await view<RunTraceResult>(emulator, `${id}/trace`)).trace;
  const span = await view<RunSpan>(emulator, `${id}/spans/${rootSpan.id}`);
  expect([event?.spanId, span.spanId]).toEqual([rootSpan.id, rootSpan.id]);
  expect([event?.duration, span.durationMs * 1e6]).toEqual([rootSpan.data.duration, rootSpan.data.duration]);
  expect(span).toMatchObject({ parentId: null, runId: id, message: "hello", startTime: rootSpan.data.startTime });
  const [step] = rootSpan.children;
  expect(await view<RunSpan>(emulator, `${id}/spans/${step?.id}`)).toMatchObject({ parentId: rootSpan.id });
});

test("a run that another started is in the other's trace, and its span names it", async () => {
  const emulator = start();
  const parent = await trigger(emulator, "slow");
  await emulator.advance(50);
  const child = await trigger(emulator, "hello", { options: { parentRunId: parent } });
  const { trace } = await view<RunTraceResult>(emulator, `${parent}/trace`);
  const below = trace.rootSpan.children.find(({ runId }) => runId === child);
  expect(below).toMatchObject({ parentId: trace.rootSpan.id, data: { message: "hello" } });
  const own = (await view<RunTraceResult>(emulator, `${child}/trace`)).trace;
  expect([own.traceId, own.rootSpan.id]).toEqual([trace.traceId, below?.id]);
  expect((await view<RunSpan>(emulator, `${parent}/spans/${trace.rootSpan.id}`)).triggeredRuns).toEqual([
    { runId: child, taskIdentifier: "hello", status: "PENDING", createdAt: "2026-01-01T00:00:00.050Z" },
  ]);
});

test("a trace ends after ten thousand spans, and says so", async () => {
  const emulator = start({ workers: [] });
  const parent = await trigger(emulator, "hello");
  for (let count = 0; count < 5001; count += 1) {
    await trigger(emulator, "hello", { options: { parentRunId: parent } });
  }
  const { trace } = await view<RunTraceResult>(emulator, `${parent}/trace`);
  const count = (span: Sent<TraceSpan>): number => span.children.reduce((sum, one) => sum + count(one), 1);
  expect([count(trace.rootSpan), trace.isTruncated]).toEqual([10_000, true]);
}, 30_000);

test.each(["trace", "events", "spans/0000000000000000"])(
  "%s of a missing run is worth asking for again",
  async (path) => {
    const answer = await send(start(), "GET", `/api/v1/runs/run_missing/${path}`);
    expect([answer.status, answer.headers.get("x-should-retry")]).toEqual([404, "true"]);
  },
);

test("a missing span is not worth asking for again", async () => {
  const emulator = start();
  const [id] = emulator.seed.runs(1);
  const answer = await send(emulator, "GET", `/api/v1/runs/${id}/spans/0000000000000000`);
  expect([answer.status, answer.body.error, answer.headers.has("x-should-retry")]).toEqual([
    404,
    "Span not found",
    false,
  ]);
});

test("a public token sees the trace of the runs that it may read, and no result", async () => {
  const emulator = start();
  const [id, other] = emulator.seed.runs(2);
  const token = await emulator.publicToken({ scopes: [`read:runs:${id}`] });
  const asked = ["trace", "events", "result", "metadata"].flatMap((path) => [
    send(emulator, "GET", `/api/v1/runs/${id}/${path}`, { token }),
    send(emulator, "GET", `/api/v1/runs/${other}/${path}`, { token }),
  ]);
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 403, 200, 403, 401, 401, 401, 401]);
});

const resultOf = async (emulator: Emulator, id: string) => {
  const { status, text } = await send(emulator, "GET", `/api/v1/runs/${id}/result`);
  return [status, JSON.parse(text) as unknown];
};

test("a finished run has a result, as text with its type or as an error", async () => {
  const emulator = start();
  const [done, failed] = [await trigger(emulator, "echo", { payload: { n: 1 } }), await trigger(emulator, "fails")];
  await emulator.advance(1000);
  expect(await resultOf(emulator, done)).toEqual([
    200,
    {
      ok: true,
      id: done,
      taskIdentifier: "echo",
      output: '{"json":{"n":1}}',
      outputType: "application/super+json",
    },
  ]);
  expect(await resultOf(emulator, failed)).toMatchObject([
    200,
    { ok: false, id: failed, error: { type: "BUILT_IN_ERROR", name: "Error", message: "Something went wrong" } },
  ]);
});

test("only a cancelled run has a result where the service's defects show", async () => {
  const emulator = start({ defects: true });
  const [done = ""] = emulator.seed.runs(1);
  const [canceled = ""] = emulator.seed.runs(1, { status: "CANCELED" });
  const error = { type: "INTERNAL_ERROR", code: "TASK_RUN_CANCELLED" };
  expect(await resultOf(emulator, canceled)).toMatchObject([200, { ok: false, error }]);
  expect((await resultOf(emulator, done))[0]).toBe(404);
});

test.each(["QUEUED", "EXECUTING", "EXPIRED", "TIMED_OUT"] as const)(
  "a run that is %s has no result",
  async (status) => {
    const emulator = start();
    const [id = ""] = emulator.seed.runs(1, { status });
    expect((await resultOf(emulator, id))[0]).toBe(404);
  },
);

test("metadata comes as the text that is stored, or as null", async () => {
  const emulator = start();
  const [with1, without] = [emulator.seed.runs(1, { metadata: { n: 1 } })[0], emulator.seed.runs(1)[0]];
  expect(await view(emulator, `${with1}/metadata`)).toEqual({ metadata: '{"n":1}', metadataType: "application/json" });
  expect(await view(emulator, `${without}/metadata`)).toEqual({ metadata: null, metadataType: "application/json" });
});

const reschedule = (emulator: Emulator, id: string, body: unknown) =>
  send(emulator, "POST", `/api/v1/runs/${id}/reschedule`, { body });

test("a delayed run can be put off, or brought forward, and starts at its new moment", async () => {
  const emulator = start();
  const id = await trigger(emulator, "hello", { options: { delay: "1h" } });
  await emulator.advance(60_000);
  const { status, body } = await reschedule(emulator, id, { delay: "10m" });
  expect([status, body]).toMatchObject([200, { id, status: "DELAYED", delayedUntil: "2026-01-01T00:11:00.000Z" }]);
  await emulator.advance(11 * 60_000);
  expect((await retrieve(emulator, id)).status).toBe("COMPLETED");
});

test.each([
  ["no delay", {}, 400],
  ["a word", { delay: "tomorrow" }, 400],
  ["a moment that is past", { delay: "2020-01-01T00:00:00Z" }, 400],
  ["no JSON", "{", 500],
])("%s puts nothing off", async (_name, body, status) => {
  const emulator = start();
  const id = await trigger(emulator, "hello", { options: { delay: "1h" } });
  expect((await reschedule(emulator, id, body)).status).toBe(status);
  expect((await retrieve(emulator, id)).status).toBe("DELAYED");
});

test("a run that is not delayed cannot be rescheduled", async () => {
  const emulator = start();
  const [id = ""] = emulator.seed.runs(1, { status: "QUEUED" });
  expect((await reschedule(emulator, id, { delay: "1h" })).status).toBe(400);
  expect((await reschedule(emulator, "run_missing", { delay: "1h" })).body.error).toBe("Run not found");
});
