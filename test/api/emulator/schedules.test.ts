// Schedules: what they are, who sees them, and the runs that they start.

import { expect, test } from "vitest";
import { nextTime, normalWindow } from "../../../src/emulator/cron.js";
import { createEmulator, type Emulator, type EmulatorOptions } from "../../../src/emulator/index.js";
import { retrieve, type Sending, send } from "./support/send.js";

const startAt = Date.parse("2026-03-01T12:30:00Z");
const start = (options: EmulatorOptions = {}) =>
  createEmulator({ clock: "virtual", startAt, checkAnswers: true, ...options });

const call = (emulator: Emulator, method: string, path = "", sending: Sending = {}) =>
  send(emulator, method, `/api/v1/schedules${path}`, sending);
const missing = { id: "there is none", createdAt: "", taskKind: "" };
const hourly = { task: "hourly", cron: "0 * * * *", deduplicationKey: "k" };

test("a schedule with a known deduplication key is updated, whatever environment asks, and moves there", async () => {
  const emulator = start();
  const { body: first } = await call(emulator, "POST", "", {
    body: { ...hourly, externalId: "e", timezone: "Europe/Oslo" },
  });
  expect(first).toMatchObject({
    externalId: "e",
    timezone: "Europe/Oslo",
    deduplicationKey: "k",
    type: "IMPERATIVE",
    active: true,
  });
  const token = emulator.projects[0].environments.prod.secretKey;
  const { body: second } = await call(emulator, "POST", "", { token, body: { ...hourly, cron: "30 * * * *" } });
  expect(second).toMatchObject({ id: first.id, timezone: "UTC", generator: { expression: "30 * * * *" } });
  expect(second).not.toHaveProperty("externalId");
  expect((await call(emulator, "GET", `/${first.id}`)).status).toBe(404);
  expect((await call(emulator, "GET", `/${first.id}`, { token })).status).toBe(200);
});

test("an empty deduplication key makes a new schedule each time, and shows none", async () => {
  const emulator = start();
  const make = async () => (await call(emulator, "POST", "", { body: { ...hourly, deduplicationKey: "" } })).body;
  const [one, other] = [await make(), await make()];
  expect(one.id).not.toBe(other.id);
  expect(one).not.toHaveProperty("deduplicationKey");
});

test("an item is found by its id and by its deduplication key", async () => {
  const emulator = start();
  const { body } = await call(emulator, "POST", "", { body: hourly });
  expect((await call(emulator, "GET", "/k")).body.id).toBe(body.id);
  expect((await call(emulator, "GET", "/nope")).status).toBe(404);
});

test("an update replaces everything but the task, and an unknown id makes a new schedule", async () => {
  const emulator = start({ tasks: [{ id: "other", scheduled: true }] });
  const { body } = await call(emulator, "POST", "", { body: { ...hourly, externalId: "e", window: "120m" } });
  expect(body.window).toBe("2h");
  const updated = await call(emulator, "PUT", `/${body.id}`, { body: { task: "other", cron: "0 12 * * *" } });
  expect(updated.body).toMatchObject({ id: body.id, task: "hourly", generator: { description: "At 12:00 PM" } });
  expect(updated.body).not.toHaveProperty("externalId");
  expect(updated.body).not.toHaveProperty("window");
  const made = await call(emulator, "PUT", "/sched_missing", { body: hourly });
  expect([made.status, made.body.id === body.id]).toEqual([200, false]);
});

test.each([
  [{ cron: "not a cron" }, "Invalid cron expression: Invalid characters, got value: not"],
  [{ cron: "* * * * * *" }, "Invalid cron expression: CRON expressions with seconds are not allowed"],
  [{ cron: "99 * * * *" }, "Invalid cron expression: "],
  [{ cron: "" }, "Invalid cron expression: "],
  [{ timezone: "Mars/Base" }, "Invalid IANA timezone: 'Mars/Base'."],
  [{ task: "nope" }, "Task with identifier nope not found in project."],
  [{ task: "hello" }, "Task with identifier hello is not a scheduled task."],
])("a schedule with %j is 422: %s", async (change, error) => {
  const answer = await call(start(), "POST", "", { body: { ...hourly, ...change } });
  expect([answer.status, answer.body.error]).toEqual([422, expect.stringContaining(error)]);
});

test.each(["soon", "-1m", "25h", "1441m", "101%", "01m", "5"])("the window %j is 400", async (window) => {
  const answer = await call(start(), "POST", "", { body: { ...hourly, window } });
  expect(answer).toMatchObject({ status: 400, body: { error: "Invalid request body" } });
});

test.each([
  ["0m", "0m"],
  ["30m", "30m"],
  ["60m", "1h"],
  ["24h", "24h"],
  ["50%", "50%"],
])("the window %s comes back as %s", (given, shown) => {
  expect(normalWindow(given)).toBe(shown);
});

test.each([
  ["0 12 * * *", "UTC", "2026-03-02T12:00:00Z"],
  ["0 9 * * *", "America/New_York", "2026-03-01T14:00:00Z"],
  ["*/5 * * * *", "UTC", "2026-03-01T12:35:00Z"],
  ["0 0 1 * *", "UTC", "2026-04-01T00:00:00Z"],
  ["0 0 * * MON", "Europe/Oslo", "2026-03-01T23:00:00Z"],
  // The night in which the clocks go forward, 2:30 does not exist in Oslo.
  ["0 12 29 3 *", "Europe/Oslo", "2026-03-29T10:00:00Z"],
])("after 12:30 %s in %s is %s", (cron, timezone, moment) => {
  expect(nextTime(cron, timezone, startAt)).toBe(Date.parse(moment));
});

test("an inactive schedule has no next run and starts none; activating it brings both back", async () => {
  const emulator = start();
  const { body } = await call(emulator, "POST", "", { body: hourly });
  const off = await call(emulator, "POST", `/${body.id}/deactivate`);
  expect(off.body).toMatchObject({ active: false, nextRun: null, nextRunEffectiveAt: null });
  await emulator.advance(7_200_000);
  expect((await send(emulator, "GET", "/api/v1/runs")).body.data).toEqual([]);
  const on = await call(emulator, "POST", `/${body.id}/activate`);
  expect(on.body).toMatchObject({ active: true, nextRun: "2026-03-01T15:00:00.000Z" });
  await emulator.advance(3_600_000);
  expect((await send(emulator, "GET", "/api/v1/runs")).body.data).toHaveLength(1);
});

test("an active schedule starts a run each time, a little late, with its moments as payload", async () => {
  const received: unknown[] = [];
  const emulator = start({ tasks: [{ id: "job", scheduled: true, run: (payload) => void received.push(payload) }] });
  const { body } = await call(emulator, "POST", "", { body: { ...hourly, task: "job", externalId: "user-1" } });
  await emulator.advance(3 * 3_600_000);
  const { body: runs } = await send(emulator, "GET", `/api/v1/runs?filter[schedule]=${body.id}`);
  expect(runs.data).toHaveLength(3);
  const [newest = missing] = runs.data;
  const lateMs = Date.parse(newest.createdAt) - Date.parse("2026-03-01T15:00:00Z");
  expect(lateMs).toBeGreaterThanOrEqual(0);
  expect(lateMs).toBeLessThan(60_000);
  expect(newest.taskKind).toBe("SCHEDULED");
  expect(received[1]).toMatchObject({
    type: "IMPERATIVE",
    scheduleId: body.id,
    externalId: "user-1",
    timezone: "UTC",
    timestamp: new Date("2026-03-01T14:00:00Z"),
    lastTimestamp: new Date("2026-03-01T13:00:00Z"),
  });
  expect((await retrieve(emulator, newest.id)).schedule).toMatchObject({
    id: body.id,
    externalId: "user-1",
    deduplicationKey: "k",
    generator: { expression: "0 * * * *", description: "Every hour" },
  });
});

test("a deleted schedule starts no more runs", async () => {
  const emulator = start();
  const { body } = await call(emulator, "POST", "", { body: hourly });
  expect(await call(emulator, "DELETE", `/${body.id}`)).toMatchObject({ status: 200, body: { id: body.id } });
  expect((await call(emulator, "DELETE", `/${body.id}`)).status).toBe(404);
  await emulator.advance(7_200_000);
  expect((await send(emulator, "GET", "/api/v1/runs")).body.data).toEqual([]);
});

test("a schedule that a task declares can be switched off and deleted, but not changed", async () => {
  const emulator = start({ tasks: [{ id: "nightly", schedule: { cron: "0 3 * * *", timezone: "Europe/Oslo" } }] });
  const { body } = await call(emulator, "GET");
  const [declared = missing] = body.data;
  expect(declared).toMatchObject({ type: "DECLARATIVE", task: "nightly", nextRun: "2026-03-02T02:00:00.000Z" });
  expect(declared).not.toHaveProperty("deduplicationKey");
  const change = { body: { task: "nightly", cron: "0 4 * * *" } };
  expect(await call(emulator, "PUT", `/${declared.id}`, change)).toMatchObject({
    status: 422,
    body: { error: "Cannot update a declarative schedule" },
  });
  expect((await call(emulator, "POST", `/${declared.id}/deactivate`)).body.active).toBe(false);
  expect((await call(emulator, "DELETE", `/${declared.id}`)).status).toBe(200);
});

test("pages have numbers; beyond the end they are empty, and their size has a limit", async () => {
  const emulator = start();
  for (let index = 0; index < 5; index += 1) {
    await call(emulator, "POST", "", { body: { ...hourly, deduplicationKey: `k${index}` } });
  }
  const page = async (query: string) => {
    const { body } = await call(emulator, "GET", query);
    return [body.data.map((one) => one.deduplicationKey), body.pagination];
  };
  expect(await page("?page=1&perPage=2")).toEqual([["k4", "k3"], { currentPage: 1, totalPages: 3, count: 5 }]);
  expect(await page("?page=3&perPage=2")).toEqual([["k0"], { currentPage: 3, totalPages: 3, count: 5 }]);
  expect(await page("?page=9&perPage=2")).toEqual([[], { currentPage: 9, totalPages: 3, count: 5 }]);
  expect((await page("?perPage=1000"))[0]).toHaveLength(5);
  for (const query of ["?page=0", "?perPage=0", "?page=abc"]) {
    expect(await call(emulator, "GET", query)).toMatchObject({
      status: 400,
      body: { error: "Invalid request parameters" },
    });
  }
});

test("without schedules there are no pages; without workers there is one empty page", async () => {
  const emulator = start({ workers: ["dev"] });
  const token = emulator.projects[0].environments.prod.secretKey;
  expect((await call(emulator, "GET")).body.pagination).toEqual({ currentPage: 1, totalPages: 0, count: 0 });
  await call(emulator, "POST", "", { token, body: hourly });
  expect((await call(emulator, "GET", "", { token })).body).toEqual({
    data: [],
    pagination: { currentPage: 1, totalPages: 1, count: 0 },
  });
});

test("timezones come with UTC first or without it, for everybody and without a limit", async () => {
  const emulator = start();
  const timezones = async (query: string) => send(emulator, "GET", `/api/v1/timezones${query}`, { token: null });
  const all = await timezones("");
  const names = Object(all.body).timezones;
  expect(names.slice(0, 2)).toEqual(["UTC", "Africa/Abidjan"]);
  expect(Object((await timezones("?excludeUtc=true")).body).timezones).toEqual(names.slice(1));
  expect(Object((await timezones("?excludeUtc=false")).body).timezones).toEqual(names);
  expect(all.headers.has("x-ratelimit-limit")).toBe(false);
});
