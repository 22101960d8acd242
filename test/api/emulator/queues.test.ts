// Queues: which there are, what they hold back, and what is said of them.

import { expect, test } from "vitest";
import { createEmulator, type Emulator, type EmulatorOptions } from "../../../src/emulator/index.js";
import { retrieve, type Sending, send, trigger } from "./support/send.js";

const startAt = Date.parse("2026-03-01T12:30:00Z");
const tasks = [{ id: "wrap", durationInMs: 1000 }];
const start = (options: EmulatorOptions = {}) =>
  createEmulator({ clock: "virtual", startAt, checkAnswers: true, tasks, ...options });

const call = (emulator: Emulator, method: string, path = "", sending: Sending = {}) =>
  send(emulator, method, `/api/v1/queues${path}`, sending);

/** Does something to the queue of the task `wrap`. */
const change = (emulator: Emulator, path: string, body: object) =>
  call(emulator, "POST", `/wrap${path}`, { body: { type: "task", ...body } });

const ofWrap = async (emulator: Emulator) => (await call(emulator, "GET", "/wrap?type=task")).body;

const statuses = (emulator: Emulator, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await retrieve(emulator, id)).status));

const triggerSome = async (emulator: Emulator, count: number, options: object = {}): Promise<string[]> => {
  const ids: string[] = [];
  while (ids.length < count) ids.push(await trigger(emulator, "wrap", { options }));
  return ids;
};

const names = async (emulator: Emulator, sending: Sending = {}) =>
  (await call(emulator, "GET", "?perPage=100", sending)).body.data.map(({ name, type }) => `${type} ${name}`);

test("every task has a queue, and so has what is declared, by name", async () => {
  const emulator = start({ queues: [{ name: "mail", concurrencyLimit: 2 }] });
  expect(await names(emulator)).toEqual([
    "task echo",
    "task fails",
    "task hello",
    "task hourly",
    "custom mail",
    "task slow",
    "task wrap",
  ]);
  const { body } = await call(emulator, "GET", "/mail?type=custom");
  expect(body).toMatchObject({ concurrencyLimit: 2, concurrency: { current: 2, base: null, override: null } });
});

test("a queue that a trigger names is there from then on, in its environment only", async () => {
  const emulator = start({ tasks: [] });
  await trigger(emulator, "hello", { options: { queue: { name: "reports" } } });
  expect(await names(emulator)).toContain("custom reports");
  const prod = { token: emulator.projects[0].environments.prod.secretKey };
  expect(await names(emulator, prod)).not.toContain("custom reports");
});

test("an environment without workers has the queues of its runs", async () => {
  const emulator = start({ workers: [] });
  expect(await names(emulator)).toEqual([]);
  await trigger(emulator, "wrap");
  expect(await names(emulator)).toEqual(["task wrap"]);
});

test("the counts are those of the runs that wait and run", async () => {
  const emulator = start();
  await triggerSome(emulator, 3);
  expect(await ofWrap(emulator)).toMatchObject({ running: 0, queued: 3 });
  await emulator.advance(500);
  expect(await ofWrap(emulator)).toMatchObject({ running: 3, queued: 0 });
  await emulator.advance(1000);
  expect(await ofWrap(emulator)).toMatchObject({ running: 0, queued: 0 });
});

test("a paused queue lets no run out, one that has left goes on, and resuming lets the others out", async () => {
  const emulator = start();
  const [first = ""] = await triggerSome(emulator, 1);
  await emulator.advance(500);
  expect((await change(emulator, "/pause", { action: "pause" })).body).toMatchObject({ paused: true, running: 1 });
  const [second = ""] = await triggerSome(emulator, 1);
  await emulator.advance(60_000);
  expect(await statuses(emulator, [first, second])).toEqual(["COMPLETED", "QUEUED"]);
  expect((await change(emulator, "/pause", { action: "resume" })).body).toMatchObject({ paused: false, queued: 1 });
  await emulator.advance(60_000);
  expect(await statuses(emulator, [second])).toEqual(["COMPLETED"]);
});

test("other queues are not held back with a paused one", async () => {
  const emulator = start();
  await change(emulator, "/pause", { action: "pause" });
  const [elsewhere = ""] = await triggerSome(emulator, 1, { queue: { name: "reports" } });
  await emulator.advance(60_000);
  expect(await statuses(emulator, [elsewhere])).toEqual(["COMPLETED"]);
});

test("a run that waits in a paused queue expires", async () => {
  const emulator = start();
  await change(emulator, "/pause", { action: "pause" });
  const ids = await triggerSome(emulator, 1, { ttl: "1m" });
  await emulator.advance(61_000);
  expect(await statuses(emulator, ids)).toEqual(["EXPIRED"]);
  await change(emulator, "/pause", { action: "resume" });
  await emulator.advance(60_000);
  expect(await statuses(emulator, ids)).toEqual(["EXPIRED"]);
});

test("no more runs are out at once than the limit says, and the first to come is the first to go", async () => {
  const emulator = start();
  await change(emulator, "/concurrency/override", { concurrencyLimit: 1 });
  const ids = await triggerSome(emulator, 3);
  await emulator.advance(500);
  expect(await statuses(emulator, ids)).toEqual(["EXECUTING", "QUEUED", "QUEUED"]);
  await emulator.advance(1000);
  expect(await statuses(emulator, ids)).toEqual(["COMPLETED", "EXECUTING", "QUEUED"]);
  await emulator.advance(2000);
  expect(await statuses(emulator, ids)).toEqual(["COMPLETED", "COMPLETED", "COMPLETED"]);
});

test("a run that is canceled gives its place to the next one", async () => {
  const emulator = start();
  await change(emulator, "/concurrency/override", { concurrencyLimit: 1 });
  const ids = await triggerSome(emulator, 2);
  await emulator.advance(500);
  await send(emulator, "POST", `/api/v2/runs/${ids[0]}/cancel`);
  await emulator.advance(100);
  expect(await statuses(emulator, ids)).toEqual(["CANCELED", "EXECUTING"]);
});

test("a run that waits for another attempt gives its place to others, and waits for one again", async () => {
  const failing = {
    id: "wrap",
    durationInMs: 1000,
    maxAttempts: 2,
    run: (_payload: unknown, { attempt }: { attempt: number }) => {
      if (attempt === 1) throw new Error("not yet");
    },
  };
  const emulator = start({ tasks: [failing], pace: { retryInMs: 100 } });
  await change(emulator, "/concurrency/override", { concurrencyLimit: 1 });
  const ids = await triggerSome(emulator, 2);
  await emulator.advance(1500);
  expect(await statuses(emulator, ids)).toEqual(["QUEUED", "EXECUTING"]);
  await emulator.advance(10_000);
  expect(await statuses(emulator, ids)).toEqual(["COMPLETED", "COMPLETED"]);
});

test("a limit counts for each concurrency key by itself", async () => {
  const emulator = start();
  await change(emulator, "/concurrency/override", { concurrencyLimit: 1 });
  const ids = [
    ...(await triggerSome(emulator, 2, { concurrencyKey: "a" })),
    ...(await triggerSome(emulator, 1, { concurrencyKey: "b" })),
  ];
  await emulator.advance(500);
  expect(await statuses(emulator, ids)).toEqual(["EXECUTING", "QUEUED", "EXECUTING"]);
});

test("a limit of 0 lets nothing out, and a higher one lets runs out at once", async () => {
  const emulator = start();
  await change(emulator, "/concurrency/override", { concurrencyLimit: 0 });
  const ids = await triggerSome(emulator, 3);
  await emulator.advance(60_000);
  expect(await statuses(emulator, ids)).toEqual(["QUEUED", "QUEUED", "QUEUED"]);
  await change(emulator, "/concurrency/override", { concurrencyLimit: 2 });
  await emulator.advance(100);
  expect(await statuses(emulator, ids)).toEqual(["EXECUTING", "EXECUTING", "QUEUED"]);
  expect((await change(emulator, "/concurrency/reset", {})).body).toMatchObject({ concurrencyLimit: null });
  await emulator.advance(100);
  expect(await statuses(emulator, ids)).toEqual(["EXECUTING", "EXECUTING", "EXECUTING"]);
});

test("an override keeps the declared limit, which a reset brings back", async () => {
  const emulator = start({ queues: [{ name: "mail", concurrencyLimit: 2 }] });
  const mail = (path: string, body: object) =>
    call(emulator, "POST", `/mail/concurrency${path}`, { body: { type: "custom", ...body } });
  await mail("/override", { concurrencyLimit: 7 });
  const { body } = await mail("/override", { percent: 2.5 });
  expect(body).toMatchObject({
    concurrencyLimit: 2,
    concurrency: { current: 2, base: 2, override: 2, overriddenAt: "2026-03-01T12:30:00.000Z", overriddenBy: null },
  });
  expect(body).not.toHaveProperty("concurrencyLimitOverridePercent");
  const { body: seen } = await call(emulator, "GET", "/mail?type=custom");
  expect(seen).toMatchObject({ concurrencyLimitOverridePercent: 2.5 });
  expect((await mail("/override", { percent: 0.1 })).body).toMatchObject({ concurrencyLimit: 1 });
  expect((await mail("/reset", {})).body).toMatchObject({
    concurrencyLimit: 2,
    concurrency: { current: 2, base: null, override: null, overriddenAt: null },
  });
});

test.each([
  [{}, "Validation error: Provide exactly one of `concurrencyLimit` or `percent`"],
  [{ percent: 0 }, 'Validation error: Number must be greater than 0 at "percent"'],
  [{ percent: 101 }, 'Validation error: Number must be less than or equal to 100 at "percent"'],
  [{ concurrencyLimit: 1.5 }, 'Validation error: Expected integer, received float at "concurrencyLimit"'],
  [{ concurrencyLimit: 101 }, "Concurrency limit (101) cannot exceed the environment limit (100)"],
])("the override %j is refused", async (body, error) => {
  const refused = await change(start(), "/concurrency/override", body);
  expect([refused.status, refused.body.error]).toEqual([400, error]);
});

test("a name is decoded twice, and one that cannot be makes the service fail", async () => {
  const emulator = start({ queues: [{ name: "team/a b" }, { name: "50%" }] });
  const named = async (segment: string) => (await call(emulator, "GET", `/${segment}?type=custom`)).status;
  expect(await Promise.all(["team%252Fa%2520b", "team%252Fa%20b", "50%2525", "50%25"].map(named))).toEqual([
    200, 200, 200, 500,
  ]);
});

test("a task's queue is found by the task's id, with its mark or without", async () => {
  const emulator = start();
  const { body } = await call(emulator, "GET", "/wrap?type=task");
  expect((await call(emulator, "GET", "/task%252Fwrap?type=task")).body.id).toBe(body.id);
  expect((await call(emulator, "GET", `/${body.id}`)).body).toMatchObject({ id: body.id, name: "wrap" });
  expect((await call(emulator, "GET", "/wrap?type=custom")).status).toBe(404);
});

test("metrics tell of the runs of the period, in buckets, up to now", async () => {
  const emulator = start();
  await change(emulator, "/pause", { action: "pause" });
  await triggerSome(emulator, 3);
  await emulator.advance(120_000);
  const prod = { token: emulator.projects[0].environments.prod.secretKey };
  await change(emulator, "/pause", { action: "resume" });
  await emulator.advance(60_000);
  const { body } = await call(emulator, "GET", "/wrap/metrics?period=10m");
  expect(body).toEqual({
    queue: "task/wrap",
    period: "10m",
    from: "2026-03-01T12:23:00.000Z",
    to: "2026-03-01T12:33:00.000Z",
    waitMs: { p50: 120_000, p95: 120_000 },
    peakQueued: 3,
    startedCount: 3,
    startedPerMin: 0.3,
    throttledCount: 0,
    bucketIntervalMs: 60_000,
    depthTrend: [0, 0, 0, 0, 0, 0, 3, 3, 0, 0],
  });
  const elsewhere = await call(emulator, "GET", "/wrap/metrics", prod);
  expect(elsewhere.body).toMatchObject({ period: "1h", startedCount: 0, waitMs: { p50: null, p95: null } });
});

test.each(["8d", "0h", "1y", "soon"])("metrics of the period %s are refused", async (period) => {
  const { status, body } = await call(start(), "GET", `/wrap/metrics?period=${period}`);
  expect([status, body.error]).toEqual([400, "Query Error"]);
});

test("keys with stored scopes need those of the queues, and public tokens may only look at one", async () => {
  const emulator = start();
  const reader = { token: emulator.additionalKey({ scopes: ["read:queues"] }) };
  const browser = { token: await emulator.publicToken({ scopes: ["read:queues"] }) };
  const counter = { token: await emulator.publicToken({ scopes: ["read:query:queue_metrics"] }) };
  const ask = async (method: string, path: string, sending: Sending) =>
    (await call(emulator, method, path, sending)).status;
  const pausing = { body: { type: "task", action: "pause" } };
  expect(await ask("GET", "", reader)).toBe(200);
  expect(await ask("POST", "/wrap/pause", { ...reader, ...pausing })).toBe(403);
  expect(await ask("GET", "/wrap?type=task", browser)).toBe(200);
  expect(await ask("GET", "", browser)).toBe(401);
  expect(await ask("POST", "/wrap/pause", { ...browser, ...pausing })).toBe(401);
  expect(await ask("GET", "/wrap/metrics", browser)).toBe(403);
  expect(await ask("GET", "/wrap/metrics", counter)).toBe(200);
});
