// Waitpoint tokens: how they are made and found again, how they end, and who may end them.

import { createHmac } from "node:crypto";
import { decodeJwt } from "jose";
import { expect, test } from "vitest";
import { createEmulator, type Emulator, type EmulatorOptions } from "../../../src/emulator/index.js";
import { type Received, type Sending, send } from "./support/send.js";

const startAt = Date.parse("2026-03-01T12:30:00.000Z");
const minute = 60_000;
const start = (options: EmulatorOptions = {}) =>
  createEmulator({ clock: "virtual", startAt, checkAnswers: true, ...options });

const call = (emulator: Emulator, method: string, path = "", sending: Sending = {}) =>
  send(emulator, method, `/api/v1/waitpoints/tokens${path}`, sending);
const create = (emulator: Emulator, body: unknown = {}, sending: Sending = {}) =>
  call(emulator, "POST", "", { body, ...sending });
const idOf = async (created: Promise<Received>) => (await created).body.id;
/** The path of the address that completes the token. */
const callbackOf = ({ text }: Received) => String(JSON.parse(text).url).replace(/^.*\/tokens/, "");
const listed = async (emulator: Emulator, query: string) => {
  const { body } = await call(emulator, "GET", `?${query}`);
  return { ids: body.data.map(({ id }) => id), pagination: body.pagination };
};

test("a new token waits, and shows a key of its own making to those who retrieve it", async () => {
  const emulator = start();
  const id = await idOf(create(emulator, { tags: "document:7" }));

  expect((await call(emulator, "GET", `/${id}`)).body).toEqual({
    id,
    type: "MANUAL",
    url: expect.stringMatching(`^${emulator.url}/api/v1/waitpoints/tokens/${id}/callback/[0-9a-f]{64}$`),
    status: "WAITING",
    idempotencyKey: expect.stringMatching(/^\w{24}$/),
    userProvidedIdempotencyKey: false,
    outputType: "application/json",
    outputIsError: false,
    tags: ["document:7"],
    createdAt: "2026-03-01T12:30:00.000Z",
  });
  expect((await call(emulator, "GET")).body.data).toEqual([expect.not.objectContaining({ type: "MANUAL" })]);
  expect((await call(emulator, "GET")).body.data[0]).not.toHaveProperty("idempotencyKey");
});

test("a new token comes with a public token that may complete it and nothing else, for a day", async () => {
  const emulator = start();
  const created = await create(emulator);
  const other = await idOf(create(emulator));
  const token = created.headers.get("x-trigger-jwt") ?? "";
  const { environments } = emulator.projects[0];

  expect(decodeJwt(token)).toMatchObject({
    sub: environments.dev.id,
    pub: true,
    scopes: [`write:waitpoints:${created.body.id}`],
    exp: startAt / 1000 + 86_400,
  });
  expect(JSON.parse(created.headers.get("x-trigger-jwt-claims") ?? "")).toEqual({
    sub: environments.dev.id,
    pub: true,
  });
  expect((await call(emulator, "POST", `/${other}/complete`, { token, body: {} })).status).toBe(403);
  expect((await call(emulator, "POST", `/${created.body.id}/complete`, { token, body: {} })).status).toBe(200);
  await emulator.advance(86_400_000);
  expect((await call(emulator, "POST", `/${created.body.id}/complete`, { token, body: {} })).status).toBe(401);
});

test("the same key finds the token, even when it has ended, until the key's time is over", async () => {
  const emulator = start();
  const body = { idempotencyKey: "k", idempotencyKeyTTL: "10m" };
  const id = await idOf(create(emulator, body));
  await call(emulator, "POST", `/${id}/complete`, { body: { data: 1 } });
  await emulator.advance(9 * minute);
  expect((await create(emulator, body)).body).toMatchObject({ id, isCached: true });

  await emulator.advance(minute);
  const next = await create(emulator, body);

  expect(next.body).toMatchObject({ isCached: false });
  expect(next.body.id).not.toBe(id);
  expect((await call(emulator, "GET", `/${id}`)).body).toMatchObject({
    inactiveIdempotencyKey: "k",
    idempotencyKey: expect.not.stringMatching(/^k$/),
    idempotencyKeyExpiresAt: "2026-03-01T12:40:00.000Z",
  });
  expect((await listed(emulator, "filter[idempotencyKey]=k")).ids).toEqual([next.body.id, id]);
  expect((await call(emulator, "GET")).body.data.map(({ idempotencyKey }) => idempotencyKey)).toEqual(["k", "k"]);
});

test("a key without a readable lifetime is kept for ever, and an empty one is none", async () => {
  const emulator = start();
  const id = await idOf(create(emulator, { idempotencyKey: "k", idempotencyKeyTTL: "soon" }));
  await emulator.advance(1000 * 86_400_000);

  expect((await create(emulator, { idempotencyKey: "k" })).body).toMatchObject({ id, isCached: true });
  const empty = await idOf(create(emulator, { idempotencyKey: "" }));
  expect((await create(emulator, { idempotencyKey: "" })).body.id).not.toBe(empty);
});

test("a key of another environment is another key", async () => {
  const emulator = start();
  const token = emulator.projects[0].environments.prod.secretKey;
  await create(emulator, { idempotencyKey: "k" });

  expect((await create(emulator, { idempotencyKey: "k" }, { token })).body.isCached).toBe(false);
});

test.each([
  ["10m", "2026-03-01T12:40:00.000Z"],
  ["1h30m", "2026-03-01T14:00:00.000Z"],
  ["2026-03-02T00:00:00Z", "2026-03-02T00:00:00.000Z"],
])("a token with the timeout %s times out at %s, and says so", async (timeout, timeoutAt) => {
  const emulator = start();
  const id = await idOf(create(emulator, { timeout }));
  const left = Date.parse(timeoutAt) - startAt;
  await emulator.advance(left - 1);
  expect((await call(emulator, "GET", `/${id}`)).body).toMatchObject({ status: "WAITING", timeoutAt });

  await emulator.advance(1);

  expect((await call(emulator, "GET", `/${id}`)).body).toMatchObject({
    status: "TIMED_OUT",
    output: JSON.stringify({ code: "TRIGGER_WAITPOINT_TIMEOUT", message: `Waitpoint timed out at ${timeoutAt}` }),
    outputType: "application/json",
    outputIsError: true,
    timeoutAt,
    completedAfter: timeoutAt,
    completedAt: timeoutAt,
  });
});

test.each([{}, { timeout: "soon" }, { timeout: "2020-01-01T00:00:00.000Z" }])(
  "a token made with %j never times out",
  async (body) => {
    const emulator = start();
    const id = await idOf(create(emulator, body));
    await emulator.advance(10_000 * 86_400_000);

    const { body: token } = await call(emulator, "GET", `/${id}`);
    expect(token.status).toBe("WAITING");
    expect(token).not.toHaveProperty("timeoutAt");
  },
);

test.each([
  [{ data: { ok: true } }, { output: '{"json":{"ok":true}}', outputType: "application/super+json" }],
  [{ data: "words" }, { output: "words", outputType: "text/plain" }],
  [{ data: null }, { output: '{"json":null}', outputType: "application/super+json" }],
])("what a token is completed with, %j, is kept as a worker would send it", async (body, kept) => {
  const emulator = start();
  const id = await idOf(create(emulator));
  await call(emulator, "POST", `/${id}/complete`, { body });

  expect((await call(emulator, "GET", `/${id}`)).body).toMatchObject({ status: "COMPLETED", ...kept });
});

test("a token that was completed with nothing has no output", async () => {
  const emulator = start();
  const id = await idOf(create(emulator));
  await call(emulator, "POST", `/${id}/complete`, { body: {} });

  const { body } = await call(emulator, "GET", `/${id}`);
  expect(body).toMatchObject({ status: "COMPLETED", outputType: "application/json" });
  expect(body).not.toHaveProperty("output");
});

test("the first end of a token is its only one", async () => {
  const emulator = start();
  const completed = await create(emulator, { timeout: "10m" });
  await call(emulator, "POST", `/${completed.body.id}/complete`, { body: { data: "first" } });
  const expired = await idOf(create(emulator, { timeout: "1s" }));
  await emulator.advance(10 * minute);

  await call(emulator, "POST", `/${completed.body.id}/complete`, { body: { data: "second" } });
  await call(emulator, "POST", callbackOf(completed), { token: null, body: { data: "third" } });
  const late = await call(emulator, "POST", `/${expired}/complete`, { body: { data: "late" } });

  expect(late.body).toEqual({ success: true });
  expect((await call(emulator, "GET", `/${completed.body.id}`)).body).toMatchObject({
    status: "COMPLETED",
    output: "first",
  });
  expect((await call(emulator, "GET", `/${expired}`)).body).toMatchObject({ status: "TIMED_OUT", outputIsError: true });
});

test("a large output is kept elsewhere, under a name that stands in its place and leads to it", async () => {
  const emulator = start();
  const id = await idOf(create(emulator));
  const data = "x".repeat(524_288);
  await call(emulator, "POST", `/${id}/complete`, { body: { data } });

  const { body } = await call(emulator, "GET", `/${id}`);

  expect(body).toMatchObject({ output: expect.stringContaining(id), outputType: "application/store" });
  const place = await send(emulator, "GET", `/api/v1/packets/${encodeURIComponent(String(body.output))}`);
  const stored = await emulator.fetch(JSON.parse(place.text).presignedUrl);
  expect([stored.headers.get("content-type"), await stored.text()]).toEqual(["text/plain", data]);
});

test.each([
  ['{"from":"webhook"}', '{"json":{"from":"webhook"}}'],
  ['["a"]', '{"json":["a"]}'],
  ["0", '{"json":0}'],
  ["null", '{"json":null}'],
  ["no json", '{"json":{}}'],
  ["", '{"json":{}}'],
])("the callback takes %j as the output %s, without a credential", async (body, output) => {
  const emulator = start();
  const created = await create(emulator);

  const answer = await call(emulator, "POST", callbackOf(created), { token: null, body });

  expect([answer.status, answer.body]).toEqual([200, { success: true }]);
  expect([...answer.headers.keys()].filter((name) => name.startsWith("x-ratelimit"))).toEqual([]);
  expect((await call(emulator, "GET", `/${created.body.id}`)).body.output).toBe(output);
});

test("the callback's hash is that of the internal id under the root key, also for a branch", async () => {
  const emulator = start();
  const { preview } = emulator.projects[0].environments;
  const created = await create(
    emulator,
    {},
    { token: preview.secretKey, headers: { "x-trigger-branch": "feature-one" } },
  );
  const internal = created.body.id.replace("waitpoint_", "");

  expect(callbackOf(created)).toBe(
    `/${created.body.id}/callback/${createHmac("sha256", preview.secretKey).update(internal).digest("hex")}`,
  );
});

test("the callback asks for the token before the hash", async () => {
  const emulator = start();
  const created = await create(emulator);
  const hash = callbackOf(created).replace(/^.*\//, "");
  const at = (path: string) => call(emulator, "POST", path, { token: null, body: {} });

  expect((await at(`/waitpoint_missing/callback/${hash}`)).status).toBe(404);
  expect((await at(`/${created.body.id}/callback/${hash.replace(/^./, "g")}`)).body.error).toBe(
    "Invalid URL, hash doesn't match",
  );
});

test.each([
  ["/waitpoint_1/callback/bad", 411, "Content-Length header is required"],
  ["/waitpoint_1/complete", 413, "Request body too large"],
  ["", 413, "Request body too large"],
])("a body of unknown length to …%s is refused with %i", async (path, status, error) => {
  const emulator = start();
  const streamed = {
    method: "POST",
    headers: { authorization: `Bearer ${emulator.secretKey}` },
    body: new Blob(["{}"]).stream(),
    duplex: "half",
  };

  const answer = await emulator.fetch(`${emulator.url}/api/v1/waitpoints/tokens${path}`, streamed);

  expect([answer.status, await answer.json()]).toEqual([status, { error }]);
});

test("another environment's token is as good as missing, but for its callback", async () => {
  const emulator = start();
  const token = emulator.projects[0].environments.prod.secretKey;
  const created = await create(emulator);

  expect((await call(emulator, "GET", `/${created.body.id}`, { token })).status).toBe(404);
  expect((await call(emulator, "POST", `/${created.body.id}/complete`, { token, body: {} })).status).toBe(404);
  expect((await call(emulator, "GET", "", { token })).body.data).toEqual([]);
  expect((await call(emulator, "POST", callbackOf(created), { token, body: {} })).status).toBe(200);
});

test("a token that does not exist is a 404, and a 500 with the service's defects", async () => {
  expect(await call(start(), "GET", "/waitpoint_missing")).toMatchObject({ status: 404, body: { error: "Not found" } });
  expect((await call(start({ defects: true }), "GET", "/waitpoint_missing")).status).toBe(500);
});

test.each([
  [{ tags: Array.from({ length: 11 }, (_, index) => `t${index}`) }, 422],
  [{ tags: "t".repeat(129) }, 400],
  [{ tags: ["t".repeat(129)] }, 400],
  [{ timeout: 10 }, 400],
  [{ idempotencyKey: "k".repeat(2049) }, 400],
  ["", 400],
  ["null", 400],
  ["{", 400],
  [{ idempotencyKeyTTL: "x".repeat(10_240) }, 413],
])("creating with %j is refused with %i", async (body, status) => {
  const emulator = start();
  expect((await create(emulator, body)).status).toBe(status);
  expect((await call(emulator, "GET")).body.data).toEqual([]);
});

test("keys with stored scopes and public tokens neither create, list nor retrieve", async () => {
  const emulator = start();
  const id = await idOf(create(emulator));
  const stored = emulator.additionalKey({ scopes: ["write:waitpoints", "read:waitpoints"] });
  const publicToken = await emulator.publicToken({ scopes: ["admin"] });
  const statuses = async (token: string) => [
    (await create(emulator, {}, { token })).status,
    (await call(emulator, "GET", "", { token })).status,
    (await call(emulator, "GET", `/${id}`, { token })).status,
  ];

  expect(await statuses(stored)).toEqual([403, 403, 403]);
  expect(await statuses(publicToken)).toEqual([401, 401, 401]);
  expect((await call(emulator, "POST", `/${id}/complete`, { token: stored, body: {} })).status).toBe(200);
});

test("a completion asks whether the caller may before it says whether the token exists", async () => {
  const emulator = start();
  const token = await emulator.publicToken({ scopes: ["write:waitpoints:waitpoint_1"] });
  const complete = (id: string) => call(emulator, "POST", `/${id}/complete`, { token, body: {} });

  expect((await complete("waitpoint_2")).status).toBe(403);
  expect((await complete("waitpoint_1")).body.error).toBe("Waitpoint not found");
});

/** Four tokens, oldest first: one that waits, two that were completed, one that has timed out; a minute apart. */
const four = async (emulator: Emulator) => {
  const ids: string[] = [];
  for (const body of [{ tags: ["a", "b"] }, { tags: ["b"] }, { tags: ["c"] }, { timeout: "1s" }]) {
    await emulator.advance(minute);
    ids.push(await idOf(create(emulator, body)));
  }
  for (const id of ids.slice(1, 3)) await call(emulator, "POST", `/${id}/complete`, { body: {} });
  await emulator.advance(minute);
  const [waiting = "", first = "", second = "", late = ""] = ids;
  return { waiting, first, second, late };
};

test("a list begins with the newest token, and its pages follow each other in both directions", async () => {
  const emulator = start();
  const { waiting, first, second, late } = await four(emulator);

  const one = await listed(emulator, "page[size]=2");
  const two = await listed(emulator, `page[size]=2&page[after]=${one.pagination.next}`);
  const back = await listed(emulator, `page[size]=2&page[before]=${two.pagination.previous}`);

  expect(one).toEqual({ ids: [late, second], pagination: { next: expect.any(String) } });
  expect(two).toEqual({ ids: [first, waiting], pagination: { previous: expect.any(String) } });
  expect(back).toEqual({ ids: [late, second], pagination: { next: one.pagination.next } });
});

test("of two cursors the one for what is newer counts", async () => {
  const emulator = start();
  const { second, late } = await four(emulator);
  const { pagination } = await listed(emulator, "page[size]=2");
  const { pagination: other } = await listed(emulator, `page[size]=2&page[after]=${pagination.next}`);

  const both = `page[size]=2&page[after]=${pagination.next}&page[before]=${other.previous}`;
  expect((await listed(emulator, both)).ids).toEqual([late, second]);
});

test("filters find tokens by status, tags and time", async () => {
  const emulator = start();
  const { waiting, first, second, late } = await four(emulator);
  const ids = async (query: string) => (await listed(emulator, query)).ids;

  expect(await ids("filter[status]=WAITING")).toEqual([waiting]);
  expect(await ids("filter[status]=COMPLETED")).toEqual([second, first]);
  expect(await ids("filter[status]=TIMED_OUT,COMPLETED")).toEqual([late, second, first]);
  expect(await ids("filter[tags]=a,c")).toEqual([second, waiting]);
  expect(await ids("filter[createdAt][period]=2m")).toEqual([late, second]);
  expect(await ids("filter[createdAt][period]=whenever")).toHaveLength(4);
  const [from, to] = [startAt + 2 * minute, new Date(startAt + 3 * minute).toISOString()];
  expect(await ids(`filter[createdAt][from]=${from}&filter[createdAt][to]=${to}`)).toEqual([second, first]);
  expect(await ids(`filter[createdAt][from]=${from}&filter[createdAt][period]=1m`)).toEqual([late]);
});

test("waiting tokens asked for with others bring every token that has ended, with the service's defects", async () => {
  const query = "filter[status]=WAITING,TIMED_OUT";
  const [intended, seen] = [start(), start({ defects: true })];
  await four(intended);
  await four(seen);

  expect((await listed(intended, query)).ids).toHaveLength(2);
  expect((await listed(seen, query)).ids).toHaveLength(4);
});

test("a status that does not exist is refused by name", async () => {
  const { status, body } = await call(start(), "GET", "?filter[status]=WAITING,NOPE");
  expect([status, body.details[0]?.message]).toEqual([400, "Invalid status values: NOPE"]);
});
