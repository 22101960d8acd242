// Sessions: one for each external id, with a run of its own; who may change them; and their channels.

import { decodeJwt } from "jose";
import { expect, test } from "vitest";
import { createEmulator, type Emulator, type EmulatorOptions } from "../../../src/emulator/index.js";
import { retrieve, type Sending, send } from "./support/send.js";

const startAt = Date.parse("2026-03-01T12:30:00.000Z");
const start = (options: EmulatorOptions = {}) =>
  createEmulator({ clock: "virtual", startAt, checkAnswers: true, ...options });

const call = (emulator: Emulator, method: string, path = "", sending: Sending = {}) =>
  send(emulator, method, `/api/v1/sessions${path}`, sending);
const chat = { type: "chat.agent", taskIdentifier: "echo", triggerConfig: { basePayload: { a: 1 } } };

/** A session, as the answer to its creation has it. */
const begin = async (emulator: Emulator, change: object = {}, sending: Sending = {}) => {
  const { status, text } = await call(emulator, "POST", "", { body: { ...chat, ...change }, ...sending });
  const session: { id: string; runId: string; publicAccessToken: string; isCached: boolean; error?: string } =
    JSON.parse(text);
  return { status, ...session };
};

const channel = (emulator: Emulator, name: string, path: string, method: string, sending: Sending = {}) =>
  send(emulator, method, `/realtime/v1/sessions/${name}/${path}`, sending);

test("a new session starts a run with its configuration", async () => {
  const emulator = start();
  const triggerConfig = {
    basePayload: { chatId: "c" },
    idleTimeoutInSeconds: 60,
    queue: "mine",
    tags: ["run"],
    machine: "small-2x",
  };

  const { status, id, runId } = await begin(emulator, { triggerConfig, tags: ["s"], metadata: { k: 1 } });

  expect(status).toBe(201);
  expect((await call(emulator, "GET", `/${id}`)).body).toEqual({
    id,
    externalId: null,
    type: "chat.agent",
    taskIdentifier: "echo",
    triggerConfig,
    currentRunId: runId,
    tags: ["s"],
    metadata: { k: 1 },
    closedAt: null,
    closedReason: null,
    expiresAt: null,
    createdAt: "2026-03-01T12:30:00.000Z",
    updatedAt: "2026-03-01T12:30:00.000Z",
  });
  expect(await retrieve(emulator, runId)).toMatchObject({
    taskIdentifier: "echo",
    tags: ["run"],
    payload: { chatId: "c", idleTimeoutInSeconds: 60, sessionId: id },
  });
});

test("an external id finds its session, of which only the configuration is replaced", async () => {
  const emulator = start();
  const first = await begin(emulator, { externalId: "c-1", tags: ["first"] });

  const second = await begin(emulator, {
    externalId: " c-1 ",
    type: "other",
    tags: ["second"],
    triggerConfig: { basePayload: { a: 2 } },
  });

  expect(second).toMatchObject({ status: 200, id: first.id, runId: first.runId, isCached: true });
  expect(second).toMatchObject({ type: "chat.agent", tags: ["first"], triggerConfig: { basePayload: { a: 2 } } });
});

test("a session whose run has ended gets another one when it is started again", async () => {
  const emulator = start();
  const first = await begin(emulator, { externalId: "c-1" });
  await emulator.advance(60_000);

  const second = await begin(emulator, { externalId: "c-1", triggerConfig: { basePayload: { a: 2 } } });

  expect(second.id).toBe(first.id);
  expect(second.runId).not.toBe(first.runId);
  expect((await retrieve(emulator, second.runId)).payload).toEqual({ a: 2, sessionId: first.id });
});

test("without an external id every start is another session", async () => {
  const emulator = start();
  const [one, other] = [await begin(emulator), await begin(emulator)];
  expect(one.id).not.toBe(other.id);
  expect(one.runId).not.toBe(other.runId);
});

test("an external id is one of its environment", async () => {
  const emulator = start();
  const token = emulator.projects[0].environments.prod.secretKey;
  const { id } = await begin(emulator, { externalId: "c-1" });

  expect((await begin(emulator, { externalId: "c-1" }, { token })).isCached).toBe(false);
  expect((await call(emulator, "GET", `/${id}`, { token })).status).toBe(404);
});

test.each([
  ["closed", async (emulator: Emulator) => call(emulator, "POST", "/c-1/close", { body: {} })],
  ["expired", async (emulator: Emulator) => emulator.advance(3_600_000)],
])("a session that is %s cannot be started, but takes the configuration", async (word, end) => {
  const emulator = start();
  await begin(emulator, { externalId: "c-1", expiresAt: "2026-03-01T13:30:00.000Z" });
  await end(emulator);

  const again = await begin(emulator, { externalId: "c-1", triggerConfig: { basePayload: { a: 2 } } });

  expect([again.status, again.error]).toEqual([409, expect.stringContaining(word)]);
  expect((await call(emulator, "GET", "/c-1")).body).toMatchObject({ triggerConfig: { basePayload: { a: 2 } } });
});

test("the token that comes with a session reads and writes it, for an hour, and does not administer it", async () => {
  const emulator = start();
  const other = await begin(emulator, { externalId: "c-2" });
  const { publicAccessToken: token } = await begin(emulator, { externalId: "c-1" });
  const status = async (method: string, path: string, body?: unknown) =>
    (await call(emulator, method, path, { token, body })).status;

  expect(decodeJwt(token)).toMatchObject({
    scopes: ["read:sessions:c-1", "write:sessions:c-1"],
    exp: startAt / 1000 + 3600,
  });
  expect(await status("GET", "/c-1")).toBe(200);
  expect(await status("GET", `/${other.id}`)).toBe(403);
  expect(await status("PATCH", "/c-1", { tags: [] })).toBe(403);
  expect(await status("POST", "/c-1/close", {})).toBe(403);
  await emulator.advance(3_600_000);
  expect(await status("GET", "/c-1")).toBe(401);
});

test("a session without an external id is named by its id in its token", async () => {
  const { id, publicAccessToken } = await begin(start());
  expect(decodeJwt(publicAccessToken)).toMatchObject({ scopes: [`read:sessions:${id}`, `write:sessions:${id}`] });
});

test.each([
  [["write:tasks:echo"], 201],
  [["write:sessions"], 201],
  [["write:sessions:c-1"], 403],
  [["write:tasks:hello"], 403],
  [["read:sessions"], 403],
])("a public token with %j starts a session with %i", async (scopes, status) => {
  const emulator = start();
  const token = await emulator.publicToken({ scopes });
  expect((await begin(emulator, { externalId: "c-1" }, { token })).status).toBe(status);
});

test.each([
  [{ externalId: "session_x" }, "externalId cannot start with 'session_' (reserved prefix for internal friendlyIds)"],
  [{ externalId: "  " }, "String must contain at least 1 character(s)"],
  [{ externalId: "e".repeat(257) }, "String must contain at most 256 character(s)"],
  [{ type: "" }, "String must contain at least 1 character(s)"],
  [{ tags: Array.from({ length: 11 }, () => "t") }, "Array must contain at most 10 element(s)"],
  [{ triggerConfig: { basePayload: {}, tags: ["1", "2", "3", "4", "5", "6"] } }, "at most 5 element(s)"],
  [{ triggerConfig: { basePayload: {}, machine: "huge" } }, "Invalid enum value"],
  [{ triggerConfig: {} }, 'Required at "triggerConfig.basePayload"'],
])("starting with %j is 400: %s", async (change, error) => {
  expect(await begin(start(), change)).toMatchObject({ status: 400, error: expect.stringContaining(error) });
});

test("a configuration that no run can be started with is refused", async () => {
  const triggerConfig = { basePayload: {}, lockToVersion: "20200101.1" };
  expect((await begin(start(), { triggerConfig })).status).toBe(422);
});

test("an update replaces what it names, and null takes metadata away", async () => {
  const emulator = start();
  await begin(emulator, { externalId: "c-1", tags: ["a"], metadata: { k: 1 } });
  const update = async (body: unknown) => (await call(emulator, "PATCH", "/c-1", { body })).body;

  expect(await update({ tags: ["b"], externalId: "c-1" })).toMatchObject({ tags: ["b"], metadata: { k: 1 } });
  expect(await update({ metadata: null })).toMatchObject({ tags: ["b"], metadata: null });
});

test("an external id cannot be changed, taken away or given later", async () => {
  const emulator = start();
  const { id } = await begin(emulator);
  await begin(emulator, { externalId: "c-1" });
  const status = async (path: string, externalId: unknown) =>
    (await call(emulator, "PATCH", path, { body: { externalId } })).status;

  expect(await status("/c-1", "c-2")).toBe(422);
  expect(await status("/c-1", null)).toBe(422);
  expect(await status("/c-1", "session_1")).toBe(400);
  expect(await status(`/${id}`, "c-3")).toBe(422);
  expect(await status(`/${id}`, null)).toBe(200);
});

test.each([["admin"], ["admin:sessions"], ["admin:sessions:c-1"]])("the scope %s closes a session", async (scope) => {
  const emulator = start();
  await begin(emulator, { externalId: "c-1" });
  const token = await emulator.publicToken({ scopes: [scope] });
  expect((await call(emulator, "POST", "/c-1/close", { token, body: {} })).status).toBe(200);
});

test("closing keeps the first moment and reason, and leaves the run alone", async () => {
  const emulator = start({ pace: { queuedInMs: 3_600_000 } });
  const { runId } = await begin(emulator, { externalId: "c-1" });
  const first = await call(emulator, "POST", "/c-1/close", { body: { reason: "done" } });
  await emulator.advance(1000);

  const second = await call(emulator, "POST", "/c-1/close", { body: { reason: "again" } });

  expect(first.body).toMatchObject({ closedAt: "2026-03-01T12:30:00.000Z", closedReason: "done" });
  expect(second.body).toEqual(first.body);
  expect((await retrieve(emulator, runId)).status).toBe("QUEUED");
});

test("the session's run may hand over to another, once", async () => {
  const emulator = start();
  const { runId } = await begin(emulator, { externalId: "c-1" });
  const hand = async () =>
    (await call(emulator, "POST", "/c-1/end-and-continue", { body: { callingRunId: runId, reason: "upgrade" } })).body;

  const first = await hand();
  const second = await hand();

  expect(first).toEqual({ runId: expect.not.stringMatching(`^${runId}$`), swapped: true });
  expect(second).toEqual({ ...first, swapped: false });
  expect((await call(emulator, "GET", "/c-1")).body).toMatchObject({ currentRunId: Reflect.get(first, "runId") });
});

test("handing over is refused to a run that is not there, and when the session is closed", async () => {
  const emulator = start();
  const { runId } = await begin(emulator, { externalId: "c-1" });
  const status = async (path: string, callingRunId: string) =>
    (await call(emulator, "POST", `${path}/end-and-continue`, { body: { callingRunId, reason: "manual" } })).status;

  expect(await status("/c-1", "run_missing")).toBe(404);
  expect(await status("/c-2", runId)).toBe(404);
  await call(emulator, "POST", "/c-1/close", { body: {} });
  expect(await status("/c-1", runId)).toBe(400);
});

test("each filter of a list is one value, commas included", async () => {
  const emulator = start();
  const one = await begin(emulator, { externalId: "c-1", tags: ["a", "b"] });
  await emulator.advance(60_000);
  const two = await begin(emulator, { type: "other", taskIdentifier: "hello", tags: ["a,b"] });
  await call(emulator, "POST", "/c-1/close", { body: {} });
  const three = await begin(emulator, { expiresAt: "2026-03-01T12:32:00.000Z" });
  await emulator.advance(60_000);
  const ids = async (query: string) => (await call(emulator, "GET", `?${query}`)).body.data.map(({ id }) => id);

  expect(await ids("")).toEqual([three.id, two.id, one.id]);
  expect(await ids("filter[tags]=a,b")).toEqual([two.id]);
  expect(await ids("filter[tags]=a")).toEqual([one.id]);
  expect(await ids("filter[type]=other")).toEqual([two.id]);
  expect(await ids("filter[taskIdentifier]=hello")).toEqual([two.id]);
  expect(await ids("filter[externalId]=c-1")).toEqual([one.id]);
  expect(await ids("filter[status]=ACTIVE")).toEqual([two.id]);
  expect(await ids("filter[status]=CLOSED")).toEqual([one.id]);
  expect(await ids("filter[status]=EXPIRED")).toEqual([three.id]);
  expect(await ids("filter[createdAt][period]=90s")).toEqual([three.id, two.id]);
  expect(await ids(`filter[createdAt][to]=${startAt}`)).toEqual([one.id]);
});

test.each([
  ["filter[status]=ACTIVE,CLOSED", "filter[status]"],
  ["filter[createdAt][from]=2026-03-01T00:00:00.000Z", "filter[createdAt][from]"],
  ["page[after]=a&page[before]=b", "page[before]"],
  ["page[size]=101", "page[size]"],
])("a list asked for with %s is refused", async (query, path) => {
  const { status, body } = await call(start(), "GET", `?${query}`);
  expect([status, body.error, body.details[0]?.path]).toEqual([400, "Query Error", [path]]);
});

test("a page holds 20 sessions where no size is asked for, and leads on in both directions", async () => {
  const emulator = start();
  for (let index = 0; index < 21; index += 1) await begin(emulator);

  const first = (await call(emulator, "GET")).body;
  const second = (await call(emulator, "GET", `?page[after]=${first.pagination.next}`)).body;
  const back = (await call(emulator, "GET", `?page[before]=${second.pagination.previous}`)).body;

  expect([first.data.length, second.data.length]).toEqual([20, 1]);
  expect(second.pagination).not.toHaveProperty("next");
  expect(back.data).toEqual(first.data);
  expect(first.data[0]).not.toHaveProperty("triggerConfig");
});

test.each([
  [["read:sessions"], "", 200],
  [["read:tasks"], "", 200],
  [["read:tasks:echo"], "filter[taskIdentifier]=echo", 200],
  [["read:tasks:echo"], "", 403],
  [["read:sessions:c-1"], "", 403],
])("a public token with %j lists sessions (%s) with %i", async (scopes, query, status) => {
  const emulator = start();
  const token = await emulator.publicToken({ scopes });
  expect((await call(emulator, "GET", `?${query}`, { token })).status).toBe(status);
});

test("a session that does not exist is told in each route's own words", async () => {
  const emulator = start();
  const error = async (method: string, path: string, body?: unknown) =>
    (await call(emulator, method, path, { body })).body.error;

  expect(await error("GET", "/session_missing")).toBe("Not found");
  expect(await error("PATCH", "/session_missing", {})).toBe("Session not found");
  expect(await error("POST", "/c-1/close", {})).toBe("Session not found");
  expect(await error("PUT", "/c-1/snapshot-url")).toBe("Resource not found");
});

test("snapshot addresses are given to whoever may write or read the session, and are not counted", async () => {
  const emulator = start();
  const { publicAccessToken: token } = await begin(emulator, { externalId: "c-1" });

  const [put, get] = [
    await call(emulator, "PUT", "/c-1/snapshot-url", { token }),
    await call(emulator, "GET", "/c-1/snapshot-url", { token }),
  ];

  expect([put.status, get.status]).toEqual([200, 200]);
  expect(put.body).toEqual({ presignedUrl: expect.stringContaining(emulator.url) });
  expect(get.headers.has("x-ratelimit-limit")).toBe(false);
  expect(await call(emulator, "GET", "/c-1/snapshot-url", { token: null })).toMatchObject({
    status: 401,
    body: { error: "Invalid or Missing API key" },
  });
});

test("a snapshot is kept for its session, and read where the session is named otherwise", async () => {
  const emulator = start();
  const { id } = await begin(emulator, { externalId: "c-1" });
  const address = async (method: string, name: string): Promise<string> =>
    JSON.parse((await call(emulator, method, `/${name}/snapshot-url`)).text).presignedUrl;

  const put = await emulator.fetch(await address("PUT", "c-1"), { method: "PUT", body: '{"turn":1}' });

  expect(put.status).toBe(200);
  expect(await (await emulator.fetch(await address("GET", id))).text()).toBe('{"turn":1}');
  const other = await begin(emulator);
  expect((await emulator.fetch(await address("GET", other.id))).status).toBe(404);
});

const append = (emulator: Emulator, name: string, io: string, body: string, sending: Sending = {}) =>
  channel(emulator, name, `${io}/append`, "POST", { body, ...sending });
const records = async (emulator: Emulator, name: string, io: string, query = "") =>
  JSON.parse((await channel(emulator, name, `${io}/records${query}`, "GET")).text).records;

test("records of a channel are numbered, and are read under either name of the session", async () => {
  const emulator = start();
  const { id } = await begin(emulator, { externalId: "c-1" });

  const first = await append(emulator, "c-1", "in", "one", { headers: { "x-part-id": "p1" } });
  await append(emulator, id, "in", '{"two":2}');
  await append(emulator, id, "out", "answer");

  expect(first.body).toEqual({ ok: true, seq: 0 });
  expect(await records(emulator, id, "in")).toEqual([
    { data: "one", id: "p1", seqNum: 0 },
    { data: '{"two":2}', id: expect.any(String), seqNum: 1 },
  ]);
  expect(await records(emulator, "c-1", "in", "?afterEventId=0")).toMatchObject([{ seqNum: 1 }]);
  expect(await records(emulator, "c-1", "out")).toMatchObject([{ data: "answer", seqNum: 0 }]);
});

test("a part id appends once within five minutes", async () => {
  const emulator = start();
  await begin(emulator, { externalId: "c-1" });
  const again = async () => (await append(emulator, "c-1", "in", "x", { headers: { "x-part-id": "p" } })).body;

  expect(await again()).toEqual({ ok: true, seq: 0 });
  await emulator.advance(299_999);
  expect(await again()).toEqual({ ok: true });
  await emulator.advance(1);
  expect(await again()).toEqual({ ok: true, seq: 1 });
});

test("a record starts a run where the session's has ended", async () => {
  const emulator = start();
  const { runId } = await begin(emulator, { externalId: "c-1" });
  await append(emulator, "c-1", "in", "early");
  const early = (await call(emulator, "GET", "/c-1")).body;
  await emulator.advance(60_000);

  await append(emulator, "c-1", "in", "late");

  expect(early).toMatchObject({ currentRunId: runId });
  expect((await call(emulator, "GET", "/c-1")).body).not.toMatchObject({ currentRunId: runId });
});

test("a caller cannot say that a record comes from a webhook", async () => {
  const emulator = start();
  await begin(emulator, { externalId: "c-1" });
  const forged = JSON.stringify({ payload: { actionSource: "webhook", a: 1 } });
  await append(emulator, "c-1", "in", forged);
  await append(emulator, "c-1", "out", forged);

  expect((await records(emulator, "c-1", "in"))[0].data).toBe('{"payload":{"a":1}}');
  expect((await records(emulator, "c-1", "out"))[0].data).toBe(forged);
});

test("a session's token writes to one channel, reads both, and gets no access to the store of the other", async () => {
  const emulator = start();
  const { publicAccessToken: token } = await begin(emulator, { externalId: "c-1" });
  const at = async (path: string, method: string, body?: string) => {
    const { status, text } = await channel(emulator, "c-1", path, method, { token, body });
    return [status, text];
  };

  expect(await at("in/append", "POST", "x")).toEqual([200, '{"ok":true,"seq":0}']);
  expect(await at("out/append", "POST", "x")).toEqual([403, expect.stringContaining('"ok":false')]);
  expect((await at("out/records", "GET"))[0]).toBe(200);
  expect(await at("in", "PUT")).toEqual([202, '{"version":"v2"}']);
  expect(await at("out", "PUT")).toEqual([403, expect.stringContaining("cannot write")]);
});

test("a closed session takes no records and grants no access, but can be read", async () => {
  const emulator = start();
  await begin(emulator, { externalId: "c-1" });
  await append(emulator, "c-1", "in", "x");
  await call(emulator, "POST", "/c-1/close", { body: {} });

  expect(await append(emulator, "c-1", "in", "y")).toMatchObject({ status: 400, body: { ok: false } });
  expect((await channel(emulator, "c-1", "in", "PUT")).status).toBe(400);
  expect(await records(emulator, "c-1", "in")).toHaveLength(1);
});

test("an external id can be read before it has a session, an id cannot, and neither can be written to", async () => {
  const emulator = start();
  expect(await records(emulator, "c-1", "out")).toEqual([]);
  expect((await channel(emulator, "session_missing", "out/records", "GET")).status).toBe(404);
  expect(await append(emulator, "c-1", "in", "x")).toMatchObject({
    status: 404,
    body: { error: "Resource not found" },
  });
  expect((await channel(emulator, "c-1", "in", "PUT")).status).toBe(202);
  expect((await channel(emulator, "session_missing", "in", "PUT")).status).toBe(404);
});

test("there are two channels, and events have numbers", async () => {
  const emulator = start();
  await begin(emulator, { externalId: "c-1" });
  expect(await channel(emulator, "c-1", "both/records", "GET")).toMatchObject({
    status: 400,
    body: { error: "Params Error", details: [{ path: ["io"] }] },
  });
  expect(await channel(emulator, "c-1", "in/records?afterEventId=x", "GET")).toMatchObject({
    status: 400,
    body: { error: "Query Error", details: [{ path: ["afterEventId"] }] },
  });
});

test("what grants access to the store names the channel, and is in headers", async () => {
  const emulator = start();
  const { id } = await begin(emulator, { externalId: "c-1" });

  const { headers } = await channel(emulator, id, "out", "PUT");

  expect(headers.get("x-s2-stream-name")).toBe("sessions/c-1/out");
  for (const name of ["access-token", "basin", "endpoint", "flush-interval-ms", "max-retries"])
    expect(headers.get(`x-s2-${name}`)).toBeTruthy();
});

/** What a subscriber has been told so far, and the rest of it when the answer has ended. */
const listen = async (emulator: Emulator, path: string, headers: Record<string, string> = {}) => {
  const response = await emulator.fetch(`${emulator.url}/realtime/v1/sessions/${path}`, {
    headers: { authorization: `Bearer ${emulator.secretKey}`, ...headers },
  });
  let text = "";
  const ended = (async () => {
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) text += part;
  })();
  await emulator.advance(0);
  return { response, ended, text: () => text };
};
const batch = (...data: readonly [seqNum: number, data: string, at?: number][]) =>
  data.map(([seqNum, each, at = startAt]) => ({
    seq_num: seqNum,
    timestamp: at,
    body: expect.stringMatching(`^{"data":"${each}","id":"\\w+"}$`),
  }));
const recordsIn = (text: string): unknown[] =>
  [...text.matchAll(/^event: batch\ndata: (.*)$/gm)].flatMap(([, json = ""]) => JSON.parse(json).records);

test("a subscriber is told what is there and what comes, until nothing has come for so long", async () => {
  const emulator = start();
  await begin(emulator, { externalId: "c-1" });
  await append(emulator, "c-1", "out", "one");
  const { response, ended, text } = await listen(emulator, "c-1/out", { "timeout-seconds": "30" });
  expect(recordsIn(text())).toEqual(batch([0, "one"]));

  await emulator.advance(20_000);
  await append(emulator, "c-1", "out", "two");
  await emulator.advance(30_000);
  await ended;

  expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(response.headers.get("x-stream-version")).toBe("v2");
  expect(recordsIn(text())).toEqual(batch([0, "one"], [1, "two", startAt + 20_000]));
  expect(text()).toMatch(/^event: ping$/m);
  expect(text()).toMatch(/data: \[DONE\]\n\n$/);
});

test("a subscriber goes on behind the record that it has seen", async () => {
  const emulator = start();
  await begin(emulator, { externalId: "c-1" });
  for (const body of ["one", "two", "three"]) await append(emulator, "c-1", "in", body);

  const { text } = await listen(emulator, "c-1/in", { "last-event-id": "1" });

  expect(recordsIn(text())).toEqual(batch([2, "three"]));
});

test("an external id can be followed before it has a session", async () => {
  const emulator = start();
  const { text } = await listen(emulator, "c-1/in");

  await begin(emulator, { externalId: "c-1" });
  await append(emulator, "c-1", "in", "hello");
  await emulator.advance(0);

  expect(recordsIn(text())).toEqual(batch([0, "hello"]));
});

test("a subscriber that looks for what is left of a turn is held while the turn goes on", async () => {
  const emulator = start();
  await begin(emulator, { externalId: "c-1" });
  await append(emulator, "c-1", "out", "one");

  const { response, text } = await listen(emulator, "c-1/out", { "x-peek-settled": "1" });

  expect(response.headers.has("x-session-settled")).toBe(false);
  expect(text()).not.toContain("[DONE]");
});

test("a channel can be asked about without being read", async () => {
  const emulator = start();
  await begin(emulator, { externalId: "c-1" });

  const answer = await channel(emulator, "c-1", "out", "HEAD");

  expect([answer.status, answer.headers.get("x-last-chunk-index"), answer.text]).toEqual([200, "0", ""]);
  expect((await channel(emulator, "session_missing", "out", "HEAD")).status).toBe(404);
});

test.each(["0", "601", "soon"])("following for %s seconds is refused", async (seconds) => {
  const headers = { "timeout-seconds": seconds };
  expect((await channel(start(), "c-1", "out", "GET", { headers })).status).toBe(400);
});
