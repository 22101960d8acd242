// Errors: how runs that failed become them, and what callers decide about them.

import { expect, test } from "vitest";
import { createEmulator, type Emulator } from "../../../src/emulator/index.js";
import { type Sending, send, trigger } from "./support/send.js";

const startAt = Date.parse("2026-03-01T12:30:00Z");
const dayMs = 86_400_000;
const start = () => createEmulator({ clock: "virtual", startAt, checkAnswers: true });

const list = async (emulator: Emulator, query = "", sending: Sending = {}) =>
  (await send(emulator, "GET", `/api/v1/errors${query}`, sending)).body;
const act = (emulator: Emulator, id: string, verb: string, body?: unknown, sending: Sending = {}) =>
  send(emulator, "POST", `/api/v1/errors/${id}/${verb}`, { ...sending, ...(body === undefined ? {} : { body }) });

/** Failures of one kind, of which the emulator makes an error, and the error's id. */
const failed = async (emulator: Emulator, message = "Card declined", count = 1, taskIdentifier = "hello") => {
  emulator.seed.runs(count, { status: "FAILED", taskIdentifier, error: { name: "PaymentError", message } });
  const { data } = await list(emulator, `?filter[search]=${encodeURIComponent(message)}`);
  return String(data[0]?.id);
};

test("runs that failed alike are one error, whatever numbers their messages hold", async () => {
  const emulator = start();
  emulator.seed.runs(2, {
    status: "FAILED",
    error: { name: "TypeError", message: "Line 12 is bad" },
    createdAt: startAt - 1000,
  });
  emulator.seed.runs(1, { status: "CRASHED", error: { name: "TypeError", message: "Line 9 is bad" } });
  emulator.seed.runs(1, { status: "FAILED", error: { message: "Line 9 is bad" } });
  emulator.seed.runs(1, {
    status: "FAILED",
    taskIdentifier: "echo",
    error: { name: "TypeError", message: "Line 9 is bad" },
  });
  emulator.seed.runs(4, { status: "CANCELED" });
  const { data } = await list(emulator);
  expect(data).toHaveLength(3);
  expect(data[0]).toMatchObject({
    taskIdentifier: "hello",
    errorType: "TypeError",
    errorMessage: "Line <num> is bad",
    status: "unresolved",
    count: 3,
    firstSeen: new Date(startAt - 1100).toISOString(),
    lastSeen: new Date(startAt).toISOString(),
    resolvedAt: null,
    ignoredUntil: null,
  });
});

test("a run that fails by itself is an error, by which the list of runs finds it", async () => {
  const emulator = start();
  const runId = await trigger(emulator, "fails");
  await trigger(emulator, "hello");
  await emulator.advance(60_000);
  const { data } = await list(emulator);
  expect(data).toHaveLength(1);
  const runs = await send(emulator, "GET", `/api/v1/runs?filter[error]=${data[0]?.id}`);
  expect(runs.body.data.map(({ id }) => id)).toEqual([runId]);
});

test("the most frequent come first, page by page in both directions", async () => {
  const emulator = start();
  for (const [message, count] of [
    ["a", 1],
    ["b", 3],
    ["c", 2],
    ["d", 10],
  ] as const)
    await failed(emulator, message, count);
  const messages = (page: { data: unknown[] }) => page.data.map((item) => Object(item).errorMessage);
  const first = await list(emulator, "?page[size]=2");
  expect(messages(first)).toEqual(["d", "b"]);
  expect(first.pagination.previous).toBeUndefined();
  const second = await list(emulator, `?page[size]=2&page[after]=${first.pagination.next}`);
  expect(messages(second)).toEqual(["c", "a"]);
  expect(second.pagination.next).toBeUndefined();
  const back = await list(emulator, `?page[size]=2&page[before]=${second.pagination.previous}&page[after]=x`);
  expect(messages(back)).toEqual(["d", "b"]);
  expect(messages(await list(emulator, "?page[size]=2&page[after]=error_1"))).toEqual(["d", "b"]);
});

test("filters choose by task, version, state, words and time", async () => {
  const emulator = start();
  const version = "20260301.1";
  await failed(emulator, "Card declined", 2);
  await failed(emulator, "Timeout", 1, "echo");
  emulator.seed.runs(1, { status: "FAILED", error: { message: "Old" }, createdAt: startAt - 3 * dayMs });
  const count = async (query: string) => (await list(emulator, `?${query}`)).data.length;
  expect(await count("")).toBe(2);
  expect(await count("filter[period]=7d")).toBe(3);
  expect(await count("filter[period]=soon")).toBe(2);
  expect(await count(`filter[from]=${startAt - 4 * dayMs}&filter[to]=${startAt - 2 * dayMs}`)).toBe(1);
  expect(await count("filter[taskIdentifier]=echo,slow")).toBe(1);
  expect(await count(`filter[version]=${version}`)).toBe(2);
  expect(await count("filter[version]=20250101.1")).toBe(0);
  expect(await count("filter[status]=resolved,ignored")).toBe(0);
  expect(await count("filter[search]=DECLINED")).toBe(1);
  const wrong = await send(emulator, "GET", "/api/v1/errors?filter[status]=gone");
  expect([wrong.status, wrong.body.details[0]?.message]).toEqual([400, "Invalid status values: gone"]);
  expect((await send(emulator, "GET", `/api/v1/errors?filter[search]=${"x".repeat(1001)}`)).status).toBe(400);
});

test("a resolved error says so until it happens again", async () => {
  const emulator = start();
  const id = await failed(emulator);
  await emulator.advance(1000);
  const { body } = await act(emulator, id, "resolve", { resolvedInVersion: "20260302.1" });
  expect(body).toMatchObject({
    status: "resolved",
    resolvedAt: emulator.now().toISOString(),
    resolvedInVersion: "20260302.1",
    ignoredAt: null,
    affectedVersions: ["20260301.1"],
  });
  await emulator.advance(1000);
  await failed(emulator);
  const again = await send(emulator, "GET", `/api/v1/errors/${id.replace("error_", "")}`);
  expect(again.body).toMatchObject({ id, status: "unresolved", count: 2, resolvedAt: null, resolvedInVersion: null });
});

test.each([
  ["its time is over", { duration: 5000 }, 0, 6000],
  ["it has happened often enough", { totalOccurrences: 2 }, 2, 1000],
  ["it happens too often", { occurrenceRate: 2.5 }, 3, 1000],
])("an ignored error comes back when %s", async (_when, body, failures, laterMs) => {
  const emulator = start();
  const id = await failed(emulator, "Card declined", 3);
  await emulator.advance(1);
  const ignored = await act(emulator, id, "ignore", { ...body, reason: "Known." });
  expect(ignored.body).toMatchObject({ status: "ignored", ignoredReason: "Known.", resolvedAt: null });
  await emulator.advance(laterMs);
  if (failures > 0) await failed(emulator, "Card declined", failures);
  expect((await send(emulator, "GET", `/api/v1/errors/${id}`)).body).toMatchObject({
    status: "unresolved",
    ignoredAt: null,
  });
});

test("an ignored error stays so while it happens less often than was said", async () => {
  const emulator = start();
  const id = await failed(emulator);
  await act(emulator, id, "ignore", { occurrenceRate: 2, totalOccurrences: 10, duration: dayMs });
  for (let minute = 0; minute < 4; minute += 1) {
    await emulator.advance(61_000);
    await failed(emulator, "Card declined", 2);
  }
  expect((await send(emulator, "GET", `/api/v1/errors/${id}`)).body).toMatchObject({ status: "ignored", count: 9 });
});

test("deciding one thing undoes the other, and nothing is left of either in the end", async () => {
  const emulator = start();
  const id = await failed(emulator);
  await act(emulator, id, "ignore", {});
  const resolved = await act(emulator, id, "resolve", {});
  expect(resolved.body).toMatchObject({ status: "resolved", ignoredAt: null, ignoredUntil: null });
  const ignored = await act(emulator, id, "ignore", { totalOccurrences: 5 });
  expect(ignored.body).toMatchObject({ status: "ignored", resolvedAt: null, ignoredUntilTotalOccurrences: 5 });
  const open = await act(emulator, id, "unresolve");
  expect(open.body).toMatchObject({ status: "unresolved", ignoredAt: null, ignoredUntilTotalOccurrences: null });
});

test.each([
  ["ignore", "", "Request body is empty"],
  ["resolve", undefined, "Request body is empty"],
  ["ignore", { duration: 0 }, 'Validation error: Number must be greater than 0 at "duration"'],
  ["ignore", { totalOccurrences: 1.5 }, 'Validation error: Expected integer, received float at "totalOccurrences"'],
])("%s with %j is refused", async (verb, body, error) => {
  const emulator = start();
  const id = await failed(emulator);
  const answer = await act(emulator, id, verb, body);
  expect([answer.status, answer.body.error]).toEqual([400, error]);
});

test("reading says that there is nothing before it says that it is not for everybody, changing the other way round", async () => {
  const emulator = start();
  const id = await failed(emulator);
  const nobody = await emulator.publicToken({ scopes: ["read:runs"] });
  const status = async (method: string, path: string, scopes: string[]) =>
    (await send(emulator, method, `/api/v1/errors${path}`, { token: await emulator.publicToken({ scopes }) })).status;
  const missing = await send(emulator, "GET", "/api/v1/errors/error_nope", { token: nobody });
  expect([missing.status, missing.headers.get("x-should-retry"), missing.body.error]).toEqual([
    404,
    "false",
    "Not found",
  ]);
  expect(await status("GET", `/${id}`, ["read:runs"])).toBe(403);
  expect(await status("GET", `/${id}`, [`read:errors:${id}`])).toBe(200);
  expect(await status("GET", "", [`read:errors:${id}`])).toBe(403);
  expect(await status("POST", "/error_nope/unresolve", ["read:errors"])).toBe(403);
  expect(await status("POST", `/${id}/unresolve`, [`write:errors:${id}`])).toBe(200);
  const gone = await act(emulator, "error_nope", "resolve", {});
  expect([gone.status, gone.body.error]).toEqual([404, "Resource not found"]);
  const elsewhere = emulator.projects[0].environments.prod.secretKey;
  expect((await send(emulator, "GET", `/api/v1/errors/${id}`, { token: elsewhere })).status).toBe(404);
});
