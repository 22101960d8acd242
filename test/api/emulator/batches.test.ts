// Batches: announced with their number of items, filled by index, sealed when complete, and then runs.

import { afterEach, expect, test } from "vitest";
import { createEmulator, type Emulator, type EmulatorOptions } from "../../../src/emulator/index.js";
import { currentVersion, type Received, retrieve, send, trigger } from "./support/send.js";

const started: Emulator[] = [];
afterEach(async () => {
  for (const emulator of started.splice(0)) await emulator.stop();
});
const start = (options: EmulatorOptions = {}): Emulator => {
  const emulator = createEmulator({ clock: "virtual", checkAnswers: true, ...options });
  started.push(emulator);
  return emulator;
};

type Sending = Parameters<typeof send>[3];

const announce = (emulator: Emulator, body: object, sending: Sending = {}): Promise<Received> =>
  send(emulator, "POST", "/api/v3/batches", { ...sending, body });

const stream = (emulator: Emulator, id: string, lines: readonly unknown[], sending: Sending = {}): Promise<Received> =>
  send(emulator, "POST", `/api/v3/batches/${id}/items`, {
    ...sending,
    headers: { "content-type": "application/x-ndjson" },
    body: lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join(""),
  });

const shown = async (emulator: Emulator, id: string, version = "v2"): Promise<Record<string, unknown>> => ({
  ...(await send(emulator, "GET", `/api/${version}/batches/${id}`)).body,
});

const item = (index: number, more: object = {}) => ({ index, task: "hello", ...more });

test("nothing runs before all items are there, and then all of them do", async () => {
  const emulator = start();
  const { status, body } = await announce(emulator, { runCount: 3 });
  expect([status, body]).toEqual([202, { id: expect.stringMatching(/^batch_/), runCount: 3, isCached: false }]);

  const half = await stream(emulator, body.id, [item(2), "", item(0)]);
  expect(half.body).toEqual({
    id: body.id,
    itemsAccepted: 2,
    itemsDeduplicated: 0,
    sealed: false,
    enqueuedCount: 2,
    expectedCount: 3,
    runCount: 3,
  });
  await emulator.advance(60_000);
  expect(await shown(emulator, body.id)).toMatchObject({ status: "PENDING", runs: [], processing: { errors: [] } });

  // What was there is passed over, whatever it says now.
  const rest = await stream(emulator, body.id, [item(0, { task: "fails" }), item(1, { task: "echo" })]);
  expect(rest.body).toEqual({ id: body.id, itemsAccepted: 1, itemsDeduplicated: 1, sealed: true, runCount: 3 });
  expect(await shown(emulator, body.id)).toMatchObject({ status: "PROCESSING", runs: [] });
  await emulator.advance(5);
  const waiting = await shown(emulator, body.id);
  expect(waiting).toMatchObject({ status: "PENDING", processingCompletedAt: emulator.now().toISOString() });
  await emulator.advance(1000);
  const { status: finished, runs, ...rest2 } = await shown(emulator, body.id);
  expect([finished, rest2.processing]).toEqual([
    "COMPLETED",
    { completedAt: waiting.processingCompletedAt, errors: [] },
  ]);
  const [first, second, third] = await Promise.all([runs].flat().map((id) => retrieve(emulator, String(id))));
  expect([first, second, third]).toMatchObject([
    { taskIdentifier: "hello", batchId: body.id, triggerFunction: "batchTrigger", status: "COMPLETED" },
    { taskIdentifier: "echo" },
    { taskIdentifier: "hello" },
  ]);
});

test("items that come after sealing change nothing", async () => {
  const emulator = start();
  const { id } = (await announce(emulator, { runCount: 1 })).body;
  await stream(emulator, id, [item(0)]);
  const late = await stream(emulator, id, [item(0), item(1)]);
  expect(late.body).toEqual({ id, itemsAccepted: 0, itemsDeduplicated: 0, sealed: true, runCount: 1 });
});

test("a text is a payload as JSON where it is JSON, and as a text where it is none", async () => {
  const emulator = start();
  const { id } = (await announce(emulator, { runCount: 4 })).body;
  await stream(emulator, id, [
    item(0, { payload: '{"a":1}' }),
    item(1, { payload: "plain words" }),
    item(2, { payload: { b: 2 } }),
    item(3, {
      payload: '{"json":{"at":"1970-01-01T00:00:00.000Z"}}',
      options: { payloadType: "application/super+json" },
    }),
  ]);
  await emulator.advance(5);
  const { runs } = await shown(emulator, id);
  const payloads = await Promise.all([runs].flat().map(async (run) => (await retrieve(emulator, String(run))).payload));
  expect(payloads).toEqual([{ a: 1 }, "plain words", { b: 2 }, { at: "1970-01-01T00:00:00.000Z" }]);
});

test("the first line that cannot be taken ends the request, and what came before stays", async () => {
  const emulator = start();
  const { id } = (await announce(emulator, { runCount: 3 })).body;
  const refusals: [line: unknown, status: number, error: unknown][] = [
    ['{"index":0', 400, expect.stringMatching(/^Invalid JSON at line 2: Expected ',' or '}'/)],
    [{ foo: 1 }, 422, expect.stringMatching(/^Invalid item at unknown index: \[/)],
    [{ index: 1 }, 422, expect.stringMatching(/^Invalid item at index 1: \[/)],
    [item(3), 422, "Item index 3 exceeds batch runCount 3"],
    [item(1, { options: { machine: "huge" } }), 422, expect.stringContaining("Invalid enum value")],
  ];
  for (const [line, status, error] of refusals) {
    expect(await stream(emulator, id, [item(0), line, item(2)])).toMatchObject({ status, body: { error } });
  }
  expect((await stream(emulator, id, [])).body).toMatchObject({ enqueuedCount: 1, sealed: false });
});

test("a batch of another environment is as good as missing", async () => {
  const emulator = start();
  const { id } = (await announce(emulator, { runCount: 1 })).body;
  const token = emulator.projects[0].environments.prod.secretKey;
  expect(await stream(emulator, id, [item(0)], { token })).toMatchObject({
    status: 422,
    body: { error: `Batch ${id} not found` },
  });
  const missing = await send(emulator, "GET", `/api/v2/batches/${id}`, { token });
  expect([missing.status, missing.body, missing.headers.get("x-should-retry")]).toEqual([
    404,
    { error: "Not found" },
    "true",
  ]);
  const results = await send(emulator, "GET", `/api/v1/batches/${id}/results`, { token });
  expect([results.status, results.body]).toEqual([404, { error: "Batch not found" }]);
});

test("a line of more than three megabytes becomes a run that has failed", async () => {
  const emulator = start();
  const { id } = (await announce(emulator, { runCount: 1 })).body;
  const { body } = await stream(emulator, id, [item(0, { payload: "x".repeat(3_145_728) })]);
  expect(body).toMatchObject({ itemsAccepted: 1, sealed: true });
  await emulator.advance(5);
  const { runs } = await shown(emulator, id);
  expect(await retrieve(emulator, String(runs))).toMatchObject({
    status: "SYSTEM_FAILURE",
    error: { message: expect.stringContaining("PAYLOAD_TOO_LARGE") },
  });
});

test("items that cannot become runs are told apart from those that do", async () => {
  const emulator = start();
  const { id } = (await announce(emulator, { runCount: 2 })).body;
  const tags = Array.from({ length: 11 }, (_, index) => `t${index}`);
  await stream(emulator, id, [item(0), item(1, { options: { tags } })]);
  await emulator.advance(5);
  const error = { index: 1, taskIdentifier: "hello", error: expect.stringContaining("10 tags") };
  expect(await shown(emulator, id)).toMatchObject({ status: "PARTIAL_FAILED", processing: { errors: [error] } });
  expect(await shown(emulator, id, "v1")).toMatchObject({
    successfulRunCount: 1,
    failedRunCount: 1,
    errors: [error],
  });
  await emulator.advance(1000);
  expect(await shown(emulator, id)).toMatchObject({ status: "COMPLETED", runCount: 2 });

  const { id: none } = (await announce(emulator, { runCount: 1 })).body;
  await stream(emulator, none, [item(0, { options: { tags } })]);
  await emulator.advance(5);
  expect(await shown(emulator, none)).toMatchObject({ status: "ABORTED", runs: [] });
});

test("an item's idempotency key finds its run again, in whatever batch", async () => {
  const emulator = start();
  const runs: unknown[] = [];
  for (const _ of [1, 2]) {
    const { id } = (await announce(emulator, { runCount: 1 })).body;
    await stream(emulator, id, [item(0, { options: { idempotencyKey: "k" } })]);
    await emulator.advance(5);
    runs.push(...[(await shown(emulator, id)).runs].flat());
  }
  expect(runs[0]).toBe(runs[1]);
  expect((await send(emulator, "GET", "/api/v1/runs")).body.data).toHaveLength(1);
});

test("a second batch under the same key is refused, unless keys are honoured", async () => {
  const emulator = start();
  const keyed = { runCount: 1, idempotencyKey: "k" };
  expect((await announce(emulator, keyed)).body).toMatchObject({ isCached: false, idempotencyKey: "k" });
  expect(await announce(emulator, keyed)).toMatchObject({
    status: 422,
    body: { error: "Cannot create batch as it has already been created with the same idempotency key." },
  });
  const token = emulator.projects[0].environments.prod.secretKey;
  expect((await announce(emulator, keyed, { token })).status).toBe(202);
  await emulator.advance(86_400_000);
  expect((await announce(emulator, keyed)).status).toBe(202);

  const honouring = start({ honourRequestKeys: true });
  const first = await announce(honouring, keyed);
  expect(await announce(honouring, keyed)).toMatchObject({
    status: 200,
    body: { id: first.body.id, runCount: 1, isCached: true },
  });
});

test.each([
  [{ runCount: 0 }, 'Validation error: Number must be greater than 0 at "runCount"'],
  [{ runCount: 1001 }, "Batch runCount of 1001 exceeds maximum allowed of 1000."],
  [{}, 'Validation error: Required at "runCount"'],
  [{ runCount: 1.5 }, 'Validation error: Expected integer, received float at "runCount"'],
])("announcing %j is 400: %s", async (body, error) => {
  expect(await announce(start(), body)).toMatchObject({ status: 400, body: { error } });
});

test("announcing takes items from a bucket of their own, which counts in seconds", async () => {
  const startAt = Date.parse("2026-01-01T00:00:00.500Z");
  const emulator = start({ startAt });
  expect((await announce(emulator, { runCount: 1000 })).status).toBe(202);
  await emulator.advance(3000);

  const refused = await announce(emulator, { runCount: 201 });
  expect(refused).toMatchObject({ status: 429, body: { error: expect.any(String) } });
  expect(refused.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(refused.headers.get("retry-after")).toBe("7");
  // The general limiter's word comes first.
  expect(refused.headers.get("x-ratelimit-limit")).toBe("750, 1200");
  expect(refused.headers.get("x-ratelimit-remaining")).toBe("748, 200");
  expect(refused.headers.get("x-ratelimit-reset")).toBe(`${startAt + 10_000}, ${Math.floor(startAt / 1000) + 10}`);

  expect((await announce(emulator, { runCount: 200 })).status).toBe(202);
  await emulator.advance(7000);
  expect((await announce(emulator, { runCount: 100 })).headers.get("x-ratelimit-limit")).toBe("750");
  const token = emulator.projects[0].environments.prod.secretKey;
  expect((await announce(emulator, { runCount: 1000 }, { token })).status).toBe(202);
});

test("of each batch ten requests with items are not counted, of whoever may do everything", async () => {
  const emulator = start();
  const { id } = (await announce(emulator, { runCount: 2 })).body;
  const counted: boolean[] = [];
  for (let request = 0; request < 11; request += 1) {
    counted.push((await stream(emulator, id, [item(0)])).headers.has("x-ratelimit-limit"));
  }
  expect(counted).toEqual([...Array(10).fill(false), true]);

  const { id: other } = (await announce(emulator, { runCount: 2 })).body;
  const token = emulator.additionalKey({ scopes: ["write:batch"] });
  expect((await stream(emulator, other, [item(0)], { token })).headers.has("x-ratelimit-limit")).toBe(true);
  expect((await stream(emulator, "batch_missing", [item(0)])).headers.has("x-ratelimit-limit")).toBe(true);
});

test("items are NDJSON and nothing else", async () => {
  const emulator = start();
  const { id } = (await announce(emulator, { runCount: 1 })).body;
  const path = `/api/v3/batches/${id}/items`;
  expect(await send(emulator, "POST", path, { body: item(0) })).toMatchObject({
    status: 415,
    body: { error: "Content-Type must be application/x-ndjson or application/ndjson" },
  });
  const other = { headers: { "content-type": "application/ndjson" }, body: JSON.stringify(item(0)) };
  expect((await send(emulator, "POST", path, other)).status).toBe(200);
  expect((await send(emulator, "GET", path)).status).toBe(405);
});

test("who may start some tasks names them, and sends no items of others", async () => {
  const emulator = start();
  const token = await emulator.publicToken({ scopes: ["batchTrigger:tasks:hello"] });
  expect((await announce(emulator, { runCount: 2 }, { token })).status).toBe(403);
  expect((await announce(emulator, { runCount: 2, taskIdentifiers: ["hello", "echo"] }, { token })).status).toBe(403);
  const { status, body, headers } = await announce(emulator, { runCount: 2, taskIdentifiers: ["hello"] }, { token });
  expect(status).toBe(202);

  expect(await stream(emulator, body.id, [item(0), item(1, { task: "echo" })], { token })).toMatchObject({
    status: 403,
    body: { error: "Unauthorized" },
  });
  expect((await stream(emulator, body.id, [], { token })).status).toBe(403);
  expect((await stream(emulator, body.id, [item(1)], { token })).body).toMatchObject({ sealed: true });

  // The token that came with the batch reads it, and no other one.
  const reader = headers.get("x-trigger-jwt");
  expect((await send(emulator, "GET", `/api/v2/batches/${body.id}`, { token: reader })).status).toBe(200);
  const other = (await announce(emulator, { runCount: 1 })).body.id;
  expect((await send(emulator, "GET", `/api/v2/batches/${other}`, { token: reader })).status).toBe(403);
  expect((await stream(emulator, body.id, [item(0)], { token: reader })).status).toBe(200);
});

test("a page that may start every task may also send the items of its batch", async () => {
  const emulator = start();
  const token = await emulator.publicToken({ scopes: ["batchTrigger:tasks"] });
  const { headers, body } = await announce(
    emulator,
    { runCount: 1 },
    { token, headers: { "x-trigger-client": "browser" } },
  );
  const own = headers.get("x-trigger-jwt");
  expect((await stream(emulator, body.id, [item(0, { task: "whatever" })], { token: own })).body).toMatchObject({
    sealed: true,
  });
});

test("a one-time token starts one batch, and sends its items", async () => {
  const emulator = start();
  const token = await emulator.publicToken({ scopes: ["batchTrigger:tasks"], oneTimeUse: true });
  const { id } = (await announce(emulator, { runCount: 1 }, { token })).body;
  expect((await stream(emulator, id, [item(0)], { token })).body).toMatchObject({ sealed: true });
  expect(await announce(emulator, { runCount: 1 }, { token })).toMatchObject({
    status: 422,
    body: { error: "Cannot create batch with a one-time use token as it has already been used." },
  });
});

test("a parent that waits is the parent of all runs, and is not left waiting for items that never come", async () => {
  const emulator = start();
  const parentRunId = await trigger(emulator, "slow", { payload: { ms: 10_000_000 } });
  const waiting = { runCount: 1, parentRunId, resumeParentOnCompletion: true };
  const { id } = (await announce(emulator, waiting)).body;
  await stream(emulator, id, [item(0)]);
  await emulator.advance(5);
  const { runs } = await shown(emulator, id);
  expect(await retrieve(emulator, String(runs))).toMatchObject({
    triggerFunction: "batchTriggerAndWait",
    relatedRuns: { parent: { id: parentRunId } },
  });

  const { id: late } = (await announce(emulator, waiting)).body;
  await emulator.advance(1_800_000);
  expect(await shown(emulator, late)).toMatchObject({ status: "ABORTED" });
  expect((await stream(emulator, late, [item(0)])).status).toBe(422);
});

test("results hold the runs that have finished, and with the service's defects nothing", async () => {
  for (const defects of [false, true]) {
    const emulator = start({ defects });
    const { id } = (await announce(emulator, { runCount: 3 })).body;
    await stream(emulator, id, [
      item(0, { task: "echo", payload: '"hi"' }),
      item(1, { task: "fails", payload: { message: "out of paper" } }),
      item(2, { task: "slow" }),
    ]);
    await emulator.advance(1000);
    const results = await send(emulator, "GET", `/api/v1/batches/${id}/results`);
    expect(results.body).toMatchObject({
      id,
      items: defects
        ? []
        : [
            { ok: true, taskIdentifier: "echo", output: "hi", outputType: "text/plain" },
            { ok: false, taskIdentifier: "fails", error: { type: "BUILT_IN_ERROR", message: "out of paper" } },
          ],
    });
  }
});

test("the runs of a batch are listed by it", async () => {
  const emulator = start();
  await trigger(emulator, "hello");
  const { id } = (await announce(emulator, { runCount: 2 })).body;
  await stream(emulator, id, [item(0), item(1)]);
  await emulator.advance(5);
  const list = await send(emulator, "GET", `/api/v1/runs?filter[batch]=${id}`, { headers: currentVersion });
  expect(list.body.data.map((run) => run.id).sort()).toEqual([(await shown(emulator, id)).runs].flat().sort());
});

test("the routes that came before start runs with one request", async () => {
  const emulator = start();
  const items = [{ task: "hello", payload: { a: 1 } }, { task: "echo" }];
  const second = await send(emulator, "POST", "/api/v2/tasks/batch", { body: { items } });
  expect([second.status, second.body]).toEqual([202, { id: expect.any(String), isCached: false, runCount: 2 }]);
  await emulator.advance(1000);
  // They do not tell when their runs had been created.
  const { processing, processingCompletedAt, status } = await shown(emulator, second.body.id);
  expect([status, processing, processingCompletedAt]).toEqual(["COMPLETED", { errors: [] }, undefined]);

  const keyed = { body: { items }, headers: { "idempotency-key": "k" } };
  const first = await send(emulator, "POST", "/api/v1/tasks/batch", keyed);
  expect(first).toMatchObject({
    status: 202,
    body: { isCached: false, idempotencyKey: "k", runs: [{ taskIdentifier: "hello", isCached: false }, {}] },
  });
  const again = await send(emulator, "POST", "/api/v1/tasks/batch", keyed);
  expect(again.body).toMatchObject({ id: first.body.id, isCached: true, runs: [{ isCached: true }, {}] });

  const ofTask = { body: { items: [{ payload: 1 }, { payload: 2 }] } };
  const third = await send(emulator, "POST", "/api/v1/tasks/hello/batch", ofTask);
  expect([third.status, third.body]).toEqual([
    200,
    { batchId: expect.stringMatching(/^batch_/), runs: [expect.any(String), expect.any(String)] },
  ]);
});

test("the routes that came before have limits of their own", async () => {
  const emulator = start();
  const tooMany = (count: number) => ({ body: { items: Array(count).fill({ task: "hello" }) } });
  const error = "Batch size of 501 is too large. Maximum allowed batch size is 500.";
  for (const path of ["/api/v1/tasks/batch", "/api/v2/tasks/batch"]) {
    expect(await send(emulator, "POST", path, tooMany(501))).toMatchObject({ status: 400, body: { error } });
    expect((await send(emulator, "POST", path, tooMany(0))).status).toBe(403);
    const token = await emulator.publicToken({ scopes: ["batchTrigger:tasks:echo"] });
    expect((await send(emulator, "POST", path, { ...tooMany(1), token })).status).toBe(403);
  }
  expect((await send(emulator, "POST", "/api/v1/tasks/hello/batch", tooMany(101))).status).toBe(400);
  expect((await send(emulator, "POST", "/api/v1/tasks/hello/batch", tooMany(0))).status).toBe(400);
});
