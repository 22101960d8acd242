// Many runs cancelled or replayed at once, in the background.

import { expect, test } from "vitest";
import { createEmulator, type Emulator, type EmulatorOptions } from "../../../src/emulator/index.js";
import { retrieve, send, trigger } from "./support/send.js";

const startAt = Date.parse("2026-01-01T00:00:00Z");
const dayMs = 86_400_000;
const start = (options: EmulatorOptions = {}) =>
  createEmulator({ clock: "virtual", startAt, checkAnswers: true, rateLimit: false, ...options });

const create = (emulator: Emulator, body: object) => send(emulator, "POST", "/api/v1/bulk-actions", { body });
const get = async (emulator: Emulator, id: string) =>
  (await send(emulator, "GET", `/api/v1/bulk-actions/${id}`)).body as unknown;
const list = (emulator: Emulator, query = "") => send(emulator, "GET", `/api/v1/bulk-actions${query}`);

test("cancelling runs by their ids ends those that had not ended, and counts the others as failures", async () => {
  const emulator = start();
  const [queued = ""] = emulator.seed.runs(1, { status: "QUEUED" });
  const [done = ""] = emulator.seed.runs(1);
  const { status, body } = await create(emulator, { action: "cancel", runIds: [queued, done], name: "one" });
  expect(status).toBe(202);
  expect(await get(emulator, body.id)).toMatchObject({
    id: body.id,
    name: "one",
    type: "CANCEL",
    status: "PENDING",
    counts: { total: 2, success: 0, failure: 0 },
    createdAt: "2026-01-01T00:00:00.000Z",
  });
  await emulator.advance(1000);
  const finished = await get(emulator, body.id);
  expect(finished).toMatchObject({ status: "COMPLETED", counts: { total: 2, success: 1, failure: 1 } });
  expect(finished).toHaveProperty("completedAt");
  expect((await retrieve(emulator, queued)).status).toBe("CANCELED");
});

test("a replay starts a new run for each, which the list finds by the bulk action", async () => {
  const emulator = start();
  emulator.seed.runs(3, { status: "FAILED", tags: ["outage"], payload: { n: 1 } });
  emulator.seed.runs(2, { status: "FAILED" });
  const { body } = await create(emulator, {
    action: "replay",
    filter: { tag: "outage", status: ["FAILED", "CRASHED"] },
  });
  await emulator.advance(1000);
  expect(await get(emulator, body.id)).toMatchObject({ counts: { total: 3, success: 3, failure: 0 } });
  const found = await send(emulator, "GET", `/api/v1/runs?filter[bulkAction]=${body.id}`);
  expect(found.body.data).toHaveLength(3);
  expect(await retrieve(emulator, found.body.data[0]?.id ?? "")).toMatchObject({ payload: { n: 1 }, tags: ["outage"] });
});

test.each([
  [{ taskIdentifier: "echo" }, 1],
  [{ taskIdentifier: ["echo", "hello"] }, 3],
  [{ queue: { type: "task", name: "echo" } }, 1],
  [{ queue: [{ type: "custom", name: "none" }] }, 0],
  [{ isTest: true }, 1],
  [{ status: "QUEUED" }, 2],
  [{ machine: ["small-1x", "micro"] }, 3],
  [{ period: "1h" }, 3],
  [{ period: "30d" }, 4],
  [{ from: startAt - 30 * dayMs }, 4],
  [{ to: new Date(startAt - dayMs).toISOString() }, 1],
  [{ tag: ["a", ""], taskIdentifier: [] }, 1],
])("the filter %j finds what a list would find: %i runs", async (filter, total) => {
  const emulator = start();
  emulator.seed.runs(1, { taskIdentifier: "echo", status: "QUEUED", tags: ["a"] });
  emulator.seed.runs(1, { status: "QUEUED", isTest: true });
  emulator.seed.runs(1);
  emulator.seed.runs(1, { createdAt: startAt - 8 * dayMs });
  const { body } = await create(emulator, { action: "cancel", filter });
  expect(await get(emulator, body.id)).toMatchObject({ counts: { total } });
});

test("ids beyond the last seven days are passed over where the service's defects show, and only there", async () => {
  for (const defects of [true, false]) {
    const emulator = start({ defects });
    const runIds = emulator.seed.runs(1, { createdAt: startAt - 8 * dayMs });
    const { body } = await create(emulator, { action: "replay", runIds });
    expect(await get(emulator, body.id)).toMatchObject({ counts: { total: defects ? 0 : 1 } });
  }
});

test("a long one takes a hundred runs at a time, and stops where it is aborted", async () => {
  const emulator = start();
  emulator.seed.runs(250, { status: "QUEUED" });
  const { body } = await create(emulator, { action: "cancel", filter: { status: "QUEUED" } });
  await emulator.advance(500);
  expect(await get(emulator, body.id)).toMatchObject({ status: "PENDING", counts: { total: 250, success: 200 } });
  const path = `/api/v1/bulk-actions/${body.id}/abort`;
  expect(await send(emulator, "POST", path)).toMatchObject({ status: 200, body: { id: body.id } });
  await emulator.advance(10_000);
  expect(await get(emulator, body.id)).toMatchObject({ status: "ABORTED", counts: { total: 250, success: 200 } });
  const again = await send(emulator, "POST", path);
  expect([again.status, again.body.error]).toEqual([409, `Bulk action group already aborted: ${body.id}`]);
});

test("three replays may be active in one environment, and the fourth is told not to be repeated", async () => {
  const emulator = start();
  const runIds = emulator.seed.runs(1);
  for (let count = 0; count < 3; count += 1) await create(emulator, { action: "replay", runIds });
  const refused = await create(emulator, { action: "replay", runIds });
  expect([refused.status, refused.headers.get("x-should-retry")]).toEqual([429, "false"]);
  expect((await create(emulator, { action: "cancel", runIds })).status).toBe(202);
  await emulator.advance(1000);
  expect((await create(emulator, { action: "replay", runIds })).status).toBe(202);
});

test.each([
  ["no action", { runIds: ["run_1"] }],
  ["neither ids nor a filter", { action: "cancel" }],
  ["both", { action: "cancel", runIds: ["run_1"], filter: { isTest: true } }],
  ["an empty filter", { action: "cancel", filter: {} }],
  ["a filter that says nothing", { action: "cancel", filter: { tag: ["", " "], version: [] } }],
  ["no ids", { action: "cancel", runIds: [] }],
  ["too many ids", { action: "cancel", runIds: Array.from({ length: 501 }, (_, index) => `run_${index}`) }],
  ["a name that is too long", { action: "cancel", runIds: ["run_1"], name: "x".repeat(256) }],
  ["an older status word", { action: "cancel", filter: { status: "REATTEMPTING" } }],
  ["a region for a cancellation", { action: "cancel", runIds: ["run_1"], targetRegion: "us-east-1" }],
  ["a moment that is none", { action: "cancel", filter: { from: "yesterday" } }],
])("%s is refused with 400", async (_name, body) => {
  const emulator = start();
  const answer = await create(emulator, body);
  expect([answer.status, typeof answer.body.error]).toEqual([400, "string"]);
});

test("a period that cannot be read makes it fail", async () => {
  expect((await create(start(), { action: "cancel", filter: { period: "soon" } })).status).toBe(500);
});

test("a region that does not exist is refused outside of development", async () => {
  const emulator = start();
  const token = emulator.projects[0].environments.prod.secretKey;
  const body = { action: "replay", runIds: ["run_1"], targetRegion: "moon" };
  expect((await send(emulator, "POST", "/api/v1/bulk-actions", { token, body })).status).toBe(400);
});

test("lists are newest first, and walked by cursors in both directions", async () => {
  const emulator = start();
  const ids: string[] = [];
  for (let count = 0; count < 5; count += 1) {
    ids.unshift((await create(emulator, { action: "cancel", runIds: ["run_1"] })).body.id);
    await emulator.advance(10);
  }
  const idsOf = (answer: Awaited<ReturnType<typeof list>>) => answer.body.data.map(({ id }) => id);
  const first = await list(emulator, "?page[size]=2");
  const second = await list(emulator, `?page[size]=2&page[after]=${first.body.pagination.next}`);
  const third = await list(emulator, `?page[size]=2&page[after]=${second.body.pagination.next}`);
  expect([first, second, third].map(idsOf)).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)]);
  expect([first.body.pagination.previous, third.body.pagination.next]).toEqual([undefined, undefined]);
  const back = await list(emulator, `?page[size]=2&page[before]=${third.body.pagination.previous}`);
  expect(idsOf(back)).toEqual(ids.slice(2, 4));
});

test("two cursors at once and one that cannot be read make the list fail, and a size out of bounds is refused", async () => {
  const emulator = start();
  const { body } = await create(emulator, { action: "cancel", runIds: ["run_1"] });
  const cursor = btoa(JSON.stringify({ id: body.id.replace("bulk_", "") }));
  const statuses = await Promise.all(
    [`?page[after]=${cursor}&page[before]=${cursor}`, "?page[after]=nonsense", "?page[size]=101"].map(
      async (query) => (await list(emulator, query)).status,
    ),
  );
  expect(statuses).toEqual([500, 500, 400]);
});

test("another environment's bulk actions are as good as missing", async () => {
  const emulator = start();
  const { body } = await create(emulator, { action: "cancel", runIds: ["run_1"] });
  const token = emulator.projects[0].environments.prod.secretKey;
  const missing = await send(emulator, "GET", `/api/v1/bulk-actions/${body.id}`, { token });
  expect([missing.status, missing.headers.get("x-should-retry")]).toEqual([404, "false"]);
  expect((await send(emulator, "POST", `/api/v1/bulk-actions/${body.id}/abort`, { token })).status).toBe(404);
  expect((await send(emulator, "GET", "/api/v1/bulk-actions", { token })).body.data).toEqual([]);
});

test("a key with stored scopes reads with read:runs and acts with write:runs, and public tokens do neither", async () => {
  const emulator = start();
  const { body } = await create(emulator, { action: "cancel", runIds: ["run_1"] });
  const reads = emulator.additionalKey({ scopes: ["read:runs"] });
  const writes = emulator.additionalKey({ scopes: ["write:runs"] });
  const token = await emulator.publicToken({ scopes: ["read:runs", "write:runs"] });
  const path = `/api/v1/bulk-actions/${body.id}`;
  const asked = [
    await send(emulator, "GET", path, { token: reads }),
    await send(emulator, "POST", `${path}/abort`, { token: reads }),
    await send(emulator, "GET", path, { token: writes }),
    await send(emulator, "POST", `${path}/abort`, { token: writes }),
    await send(emulator, "GET", path, { token }),
  ];
  expect(asked.map(({ status }) => status)).toEqual([200, 403, 403, 200, 401]);
});

test("a run that was given more tags than a new one may have counts as a failure", async () => {
  const emulator = start();
  const id = await trigger(emulator, "hello");
  const tags = Array.from({ length: 10 }, (_, index) => `t${index}`);
  await send(emulator, "POST", `/api/v1/runs/${id}/tags`, { body: { tags } });
  const [overfull = ""] = emulator.seed.runs(1, { tags: [...tags, "one more"] });
  const { body } = await create(emulator, { action: "replay", runIds: [id, overfull] });
  await emulator.advance(1000);
  expect(await get(emulator, body.id)).toMatchObject({ counts: { total: 2, success: 1, failure: 1 } });
});
