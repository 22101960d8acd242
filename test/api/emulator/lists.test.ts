// Lists of runs: pages, cursors, filters and the window.

import { expect, test } from "vitest";
import { createEmulator, type Emulator, type EmulatorOptions } from "../../../src/emulator/index.js";
import { currentVersion, send, trigger } from "./support/send.js";

const startAt = Date.parse("2026-01-10T00:00:00Z");
const start = (options: EmulatorOptions = {}) =>
  createEmulator({ clock: "virtual", startAt, checkAnswers: true, rateLimit: false, ...options });

const page = async (emulator: Emulator, query: Record<string, string> = {}) => {
  const { body } = await send(emulator, "GET", `/api/v1/runs?${new URLSearchParams(query)}`, {
    headers: currentVersion,
  });
  const ids: string[] = body.data.map(({ id }) => id);
  return {
    ids,
    next: body.pagination.next,
    previous: body.pagination.previous,
  };
};

test("walking by cursors gives every run once, newest first", async () => {
  const emulator = start();
  const seeded = emulator.seed.runs(23);
  const walked: string[] = [];
  let after: string | undefined;
  let requests = 0;
  do {
    const found = await page(emulator, { "page[size]": "5", ...(after === undefined ? {} : { "page[after]": after }) });
    expect(found.previous === undefined).toBe(after === undefined);
    walked.push(...found.ids);
    after = found.next;
    requests += 1;
  } while (after !== undefined);
  expect(walked).toEqual(seeded);
  expect(requests).toBe(5);
});

test("a run that starts during the walk does not shift the pages", async () => {
  const emulator = start();
  const seeded = emulator.seed.runs(6);
  const first = await page(emulator, { "page[size]": "3" });
  await trigger(emulator, "hello");
  const second = await page(emulator, { "page[size]": "3", "page[after]": first.next ?? "" });
  expect([...first.ids, ...second.ids]).toEqual(seeded);
});

test("the way back comes oldest first, and names the page before it while there is one", async () => {
  const emulator = start();
  const seeded = emulator.seed.runs(6);
  const first = await page(emulator, { "page[size]": "2" });
  const second = await page(emulator, { "page[size]": "2", "page[after]": first.next ?? "" });
  const third = await page(emulator, { "page[size]": "2", "page[after]": second.next ?? "" });
  expect(third.next).toBeUndefined();
  const back = await page(emulator, { "page[size]": "2", "page[before]": third.previous ?? "" });
  expect(back.ids).toEqual([seeded[3], seeded[2]]);
  expect(back.previous).toBeDefined();
  const again = await page(emulator, { "page[size]": "2", "page[before]": back.previous ?? "" });
  expect([again.ids, again.previous]).toEqual([[seeded[1], seeded[0]], undefined]);
  expect((await page(emulator, { "page[size]": "2", "page[after]": again.next ?? "" })).ids).toEqual([
    seeded[2],
    seeded[3],
  ]);
});

test("a page that is exactly full is the last one when nothing follows", async () => {
  const emulator = start();
  emulator.seed.runs(4);
  expect((await page(emulator, { "page[size]": "4" })).next).toBeUndefined();
});

test.each(["nope", "", "eyJjIjoieCJ9", "%%%"])("the cursor %j gives the first page", async (cursor) => {
  const emulator = start();
  const seeded = emulator.seed.runs(2);
  expect((await page(emulator, { "page[after]": cursor })).ids).toEqual(seeded);
});

test("the page size is 25 unless it is given, and 1 to 100", async () => {
  const emulator = start();
  emulator.seed.runs(120);
  expect((await page(emulator)).ids).toHaveLength(25);
  expect((await page(emulator, { "page[size]": "100" })).ids).toHaveLength(100);
  for (const size of ["0", "101", "abc", "1.5", "-1"]) {
    const { status, body } = await send(emulator, "GET", `/api/v1/runs?page[size]=${size}`);
    expect([status, body.error, body.details[0]?.path]).toEqual([400, "Query Error", ["page[size]"]]);
  }
});

test.each([
  ["filter[status]", "FAILED", ["failed"]],
  ["filter[status]", "FAILED,COMPLETED", ["done", "failed", "tagged"]],
  ["filter[status]", "EXECUTING", ["executing"]],
  ["filter[status]", "DEQUEUED", ["dequeued"]],
  ["filter[status]", "WAITING", ["waiting"]],
  ["filter[status]", "FROZEN", ["waiting"]],
  ["filter[status]", "QUEUED", ["queued"]],
  ["filter[status]", "WAITING_FOR_DEPLOY", []],
  ["filter[taskIdentifier]", "tagged", ["tagged"]],
  ["filter[taskIdentifier]", "tagged,done", ["done", "tagged"]],
  ["filter[tag]", "a", ["tagged"]],
  ["filter[tag]", "nope,b", ["tagged"]],
  ["filter[queue]", "task/done", ["done"]],
  ["filter[isTest]", "true", ["tagged"]],
  ["filter[batch]", "batch_x", []],
  ["filter[schedule]", "sched_x", []],
  ["filter[bulkAction]", "bulk_x", []],
  ["filter[error]", "error_x", []],
  ["filter[region]", "us-east-1", []],
  ["filter[machine]", "micro", []],
  ["filter[env]", "prod", ["dequeued", "done", "executing", "failed", "queued", "tagged", "waiting"]],
  ["somethingElse", "x", ["dequeued", "done", "executing", "failed", "queued", "tagged", "waiting"]],
])("%s=%s finds %j", async (name, value, tasks) => {
  const emulator = start();
  emulator.seed.runs(1, { taskIdentifier: "done" });
  emulator.seed.runs(1, { taskIdentifier: "failed", status: "FAILED" });
  emulator.seed.runs(1, { taskIdentifier: "executing", status: "EXECUTING" });
  emulator.seed.runs(1, { taskIdentifier: "dequeued", status: "DEQUEUED" });
  emulator.seed.runs(1, { taskIdentifier: "waiting", status: "WAITING" });
  emulator.seed.runs(1, { taskIdentifier: "queued", status: "QUEUED" });
  emulator.seed.runs(1, { taskIdentifier: "tagged", tags: ["a", "b"], isTest: true });
  const { body } = await send(emulator, "GET", `/api/v1/runs?${new URLSearchParams({ [name]: value })}`);
  const found: string[] = body.data.map(({ taskIdentifier }) => taskIdentifier);
  expect(found.sort()).toEqual(tasks);
});

const dayMs = 86_400_000;

test.each([
  [{}, 7],
  [{ "filter[createdAt][period]": "1d" }, 1],
  [{ "filter[createdAt][period]": "30d" }, 10],
  [{ "filter[createdAt][period]": "nonsense" }, 7],
  [{ "filter[createdAt][from]": String(startAt - 3 * dayMs) }, 3],
  [{ "filter[createdAt][from]": new Date(startAt - 3 * dayMs).toISOString() }, 3],
  [{ "filter[createdAt][from]": String(startAt - 2.5 * dayMs) }, 3],
  [{ "filter[createdAt][to]": String(startAt - 8 * dayMs) }, 2],
  [{ "filter[createdAt][to]": String(startAt - 8.5 * dayMs) }, 2],
  [{ "filter[createdAt][from]": String(startAt - 3 * dayMs), "filter[createdAt][to]": String(startAt - 2 * dayMs) }, 1],
  [{ "filter[createdAt][period]": "1d", "filter[createdAt][from]": "0" }, 1],
  [{ "filter[createdAt][from]": String(startAt + dayMs) }, 0],
])("of ten runs, one at each noon, %j finds %i", async (query, count) => {
  const emulator = start();
  emulator.seed.runs(10, { everyInMs: dayMs, createdAt: startAt - dayMs / 2 });
  expect((await page(emulator, { "page[size]": "100", ...query })).ids).toHaveLength(count);
});

test("several wrong parameters are told all at once", async () => {
  const query =
    "page[size]=0&filter[status]=BANANA,FAILED&filter[createdAt][from]=x&filter[isTest]=yes&filter[machine]=huge";
  const emulator = start();
  const { status, body } = await send(emulator, "GET", `/api/v1/runs?${query}`);
  expect(status).toBe(400);
  expect(Object.fromEntries(body.details.map((one) => [one.path[0], one.message]))).toEqual({
    "page[size]": "Number must be greater than 0",
    "filter[status]": "Invalid status values: BANANA",
    "filter[createdAt][from]": "Invalid date",
    "filter[isTest]": "Invalid value for isTest: yes",
    "filter[machine]": "Invalid machine values: huge",
  });
  expect(emulator.requests[0]?.problems).toHaveLength(5);
});

test("of a parameter that comes twice, the last counts", async () => {
  const emulator = start();
  emulator.seed.runs(5);
  const { body } = await send(emulator, "GET", "/api/v1/runs?page[size]=1&page[size]=3");
  expect(body.data).toHaveLength(3);
});

test("a project's runs are those of the environments that are asked for", async () => {
  const emulator = start();
  const [{ ref, environments, branches }] = emulator.projects;
  emulator.seed.runs(1, { taskIdentifier: "dev" });
  emulator.seed.runs(1, { taskIdentifier: "staging", environment: environments.staging });
  emulator.seed.runs(1, { taskIdentifier: "prod", environment: environments.prod });
  const branch = branches["feature-one"];
  if (branch !== undefined) emulator.seed.runs(1, { taskIdentifier: "branch", environment: branch });
  emulator.seed.runs(1, { taskIdentifier: "elsewhere", environment: emulator.projects[1].environments.dev });
  const ask = async (env: string) => {
    const path = `/api/v1/projects/${ref}/runs?filter[env]=${env}`;
    const { status, body } = await send(emulator, "GET", path, { token: emulator.personalAccessToken });
    return status === 200 ? body.data.map(({ taskIdentifier }) => taskIdentifier).sort() : status;
  };
  expect(await ask("dev")).toEqual(["dev"]);
  expect(await ask("stg")).toEqual(["staging"]);
  expect(await ask("staging")).toEqual(["staging"]);
  expect(await ask("feature-one")).toEqual(["branch"]);
  expect(await ask("prod,dev")).toEqual(["dev", "prod"]);
  expect(await ask("qa")).toBe(400);
  expect(await ask("")).toBe(400);
});

test("with the service's defects a project's list fails without a known environment, and takes one only", async () => {
  const emulator = start({ defects: true });
  const [{ ref, environments }] = emulator.projects;
  emulator.seed.runs(1);
  emulator.seed.runs(1, { environment: environments.prod });
  const ask = (query: string) =>
    send(emulator, "GET", `/api/v1/projects/${ref}/runs${query}`, { token: emulator.personalAccessToken });
  for (const query of ["", "?filter[env]=qa", "?filter[env]=staging"]) {
    expect(await ask(query)).toMatchObject({ status: 500, body: { error: "Internal Server Error" } });
  }
  expect((await ask("?filter[env]=prod,dev")).body.data).toHaveLength(1);
});

test("a hundred thousand runs are listed as fast as ten", async () => {
  const emulator = start({ checkAnswers: false });
  emulator.seed.runs(100_000);
  await page(emulator);
  const before = performance.now();
  let after = "";
  for (let count = 0; count < 20; count += 1)
    after = (await page(emulator, { "page[size]": "10", "page[after]": after })).next ?? "";
  expect((performance.now() - before) / 20).toBeLessThan(25);
});
