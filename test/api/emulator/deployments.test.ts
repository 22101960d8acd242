// Deployments: the history of an environment, and which of them its new runs use.

import { expect, test } from "vitest";
import { createEmulator, type Emulator, type EmulatorOptions } from "../../../src/emulator/index.js";
import { retrieve, type Sending, send, trigger } from "./support/send.js";

const startAt = Date.parse("2026-03-01T12:30:00Z");
const start = (options: EmulatorOptions = {}) =>
  createEmulator({ clock: "virtual", startAt, checkAnswers: true, ...options });

const prod = (emulator: Emulator) => emulator.projects[0].environments.prod;

const call = (emulator: Emulator, method: string, path = "", sending: Sending = {}) =>
  send(emulator, method, `/api/v1/deployments${path}`, { token: prod(emulator).secretKey, ...sending });

const listed = async (emulator: Emulator, query: string) =>
  (await call(emulator, "GET", `?${query}`)).body.data.map(({ id }) => id);

const current = async (emulator: Emulator) => (await call(emulator, "GET", "/current")).body;

const versionOfNewRun = async (emulator: Emulator): Promise<unknown> => {
  const sending = { token: prod(emulator).secretKey };
  const id = await trigger(emulator, "hello", {}, sending);
  await emulator.advance(1000);
  return Reflect.get(await retrieve(emulator, id, sending), "version");
};

test("an environment with workers begins with a deployment, which is the current one; development has none", async () => {
  const emulator = start();
  const { data } = (await call(emulator, "GET")).body;
  expect(data).toMatchObject([
    { version: "20260301.1", status: "DEPLOYED", git: null, deployedAt: expect.any(String) },
  ]);
  const found = await current(emulator);
  expect(found).toMatchObject({ id: data[0]?.id, version: "20260301.1" });
  expect(found).not.toHaveProperty("git");

  const inDev = await call(emulator, "GET", "/current", { token: emulator.secretKey });
  expect([inDev.status, inDev.body, inDev.headers.get("x-should-retry")]).toEqual([
    404,
    { error: "Not found" },
    "false",
  ]);
  const withoutWorkers = start({ workers: ["dev"] });
  expect((await call(withoutWorkers, "GET")).body.data).toEqual([]);
});

test("a seeded history has versions by its days, and its newest that was deployed is the current one", async () => {
  const emulator = start({ workers: [] });
  emulator.seed.deployments(2, { createdAt: "2026-02-28T10:00:00Z" });
  emulator.seed.deployments(1, { createdAt: "2026-03-01T10:00:00Z", status: "FAILED" });
  emulator.seed.deployments(1, { createdAt: "2026-02-27T10:00:00Z" });
  const { data } = (await call(emulator, "GET")).body;
  expect(data).toMatchObject([
    { version: "20260301.1", status: "FAILED", error: { name: "BuildError" } },
    { version: "20260228.2" },
    { version: "20260228.1" },
    { version: "20260227.1" },
  ]);
  expect(await current(emulator)).toMatchObject({ version: "20260228.2" });
});

test("promoting changes what new runs use; an older version only when rollbacks are allowed", async () => {
  const emulator = start();
  emulator.seed.deployments(2, { createdAt: "2026-03-01T11:00:00Z" });
  expect(await versionOfNewRun(emulator)).toBe("20260301.3");
  const promote = (path: string) => call(emulator, "POST", path);

  const older = await promote("/20260301.2/promote");
  expect([older.status, older.body.error]).toEqual([400, expect.stringContaining("older")]);
  const rolledBack = await promote("/20260301.2/promote?allowRollbacks=true");
  expect([rolledBack.status, Object.keys(rolledBack.body)]).toEqual([200, ["id", "version", "shortCode"]]);
  expect(await versionOfNewRun(emulator)).toBe("20260301.2");
  expect((await promote("/20260301.2/promote?allowRollbacks=true")).status).toBe(400);
  expect((await promote("/20260301.3/promote")).status).toBe(200);
  expect((await promote("/20260301.9/promote")).status).toBe(404);
});

test("a run can be locked to a version that was deployed", async () => {
  const emulator = start();
  emulator.seed.deployments(2, { createdAt: "2026-03-01T11:00:00Z" });
  emulator.seed.deployments(1, { createdAt: "2026-03-01T12:00:00Z", status: "FAILED" });
  const lock = async (lockToVersion: string) => {
    const sending = { token: prod(emulator).secretKey, body: { options: { lockToVersion } } };
    return (await send(emulator, "POST", "/api/v1/tasks/hello/trigger", sending)).status;
  };
  expect([await lock("20260301.2"), await lock("20260301.4")]).toEqual([200, 422]);
});

test("a deployment under way can be canceled once, with a reason or without a body", async () => {
  const emulator = start();
  const [building = "", pending = ""] = emulator.seed.deployments(2, { status: "BUILDING" });
  const canceled = await call(emulator, "POST", `/${building}/cancel`, { body: { reason: "superseded" } });
  expect([canceled.status, canceled.text]).toEqual([204, ""]);
  expect((await call(emulator, "GET", `/${building}`)).body).toMatchObject({
    status: "CANCELED",
    canceledReason: "superseded",
  });
  expect((await call(emulator, "POST", `/${building}/cancel`)).status).toBe(409);
  const long = await call(emulator, "POST", `/${pending}/cancel`, { body: { reason: "x".repeat(201) } });
  expect([long.status, Object.keys(long.body)]).toEqual([400, ["error", "issues"]]);
  expect((await call(emulator, "POST", `/${pending}/cancel`)).status).toBe(204);
});

test.each(["DEPLOYED", "FAILED", "TIMED_OUT"] as const)("one that is %s cannot be canceled", async (status) => {
  const emulator = start();
  const [id] = emulator.seed.deployments(1, { status });
  expect((await call(emulator, "POST", `/${id}/cancel`, { body: {} })).status).toBe(409);
});

test("pages lead forward, have at least five items, and begin anew at an unknown cursor", async () => {
  const emulator = start({ workers: [] });
  const ids = emulator.seed.deployments(7);
  const first = (await call(emulator, "GET", "?page[size]=1")).body;
  expect([first.data.map(({ id }) => id), first.pagination]).toEqual([ids.slice(0, 5), { next: ids[4] }]);
  const second = (await call(emulator, "GET", `?page[size]=1&page[after]=${first.pagination.next}`)).body;
  expect([second.data.map(({ id }) => id), second.pagination]).toEqual([ids.slice(5), {}]);
  expect(await listed(emulator, "page[after]=deployment_none")).toEqual(ids);
});

test("a status, a period or two moments choose; an end without a beginning does not", async () => {
  const emulator = start({ workers: [] });
  const [recent = "", old = ""] = emulator.seed.deployments(2, { everyInMs: 7_200_000 });
  const [failed = ""] = emulator.seed.deployments(1, { status: "FAILED", createdAt: startAt - 60_000 });
  const hourAgo = startAt - 3_600_000;
  expect(await listed(emulator, "status=FAILED")).toEqual([failed]);
  expect(await listed(emulator, "period=1h")).toEqual([recent, failed]);
  expect(await listed(emulator, `period=1d&from=${new Date(hourAgo).toISOString()}`)).toEqual([recent, failed, old]);
  expect(await listed(emulator, `from=${hourAgo}`)).toEqual([recent, failed]);
  expect(await listed(emulator, `from=${hourAgo / 1000 - 7200}&to=${hourAgo}`)).toEqual([old]);
  expect(await listed(emulator, `to=${hourAgo}`)).toEqual([recent, failed, old]);
});

test("a period that cannot be read is refused, and makes the service with its defects fail", async () => {
  expect((await call(start(), "GET", "?period=lately")).status).toBe(400);
  expect((await call(start({ defects: true }), "GET", "?period=lately")).status).toBe(500);
});

test("the latest is the newest of those that were built elsewhere", async () => {
  const emulator = start();
  expect((await call(emulator, "GET", "/latest")).status).toBe(404);
  const [own] = emulator.seed.deployments(2, { isUnmanaged: true, createdAt: "2026-02-01T00:00:00Z" });
  expect((await call(emulator, "GET", "/latest")).body.id).toBe(own);
});

test("one that was deployed shows its worker with the tasks, another shows none", async () => {
  const emulator = start({ tasks: [{ id: "send-invoice" }] });
  const [building] = emulator.seed.deployments(1, { status: "BUILDING" });
  const { id } = await current(emulator);
  const { body } = await call(emulator, "GET", `/${id}`);
  expect(body).toHaveProperty("worker.version", "20260301.1");
  expect(JSON.stringify(body)).toContain('"slug":"send-invoice"');
  expect((await call(emulator, "GET", `/${building}`)).body).not.toHaveProperty("worker");
});

test("keys with stored scopes are refused in the words of each route", async () => {
  const emulator = start();
  const token = emulator.additionalKey({ scopes: ["read:deployments:list"], environment: prod(emulator) });
  expect((await call(emulator, "GET", "", { token })).status).toBe(200);
  const newer = await call(emulator, "GET", "/current", { token });
  expect([newer.status, newer.body]).toMatchObject([403, { error: "Unauthorized", code: "unauthorized" }]);
  const older = await call(emulator, "POST", "/20260301.1/promote", { token });
  expect([older.status, older.body]).toEqual([403, { error: "Unauthorized" }]);
});

test("public tokens see the list and the current one, and nothing else", async () => {
  const emulator = start();
  const token = await emulator.publicToken({ scopes: ["read:deployments"], environment: prod(emulator) });
  const { id } = await current(emulator);
  const ask = async (path: string) => (await call(emulator, "GET", path, { token })).status;
  expect([await ask(""), await ask("/current"), await ask(`/${id}`)]).toEqual([200, 200, 401]);
});

test("deployments have a limit of their own, and the current one has none and answers for itself", async () => {
  const emulator = start();
  expect((await call(emulator, "GET")).headers.get("x-ratelimit-limit")).toBe("1500");
  expect((await call(emulator, "GET", "/current")).headers.has("x-ratelimit-limit")).toBe(false);
  expect((await call(emulator, "GET", "", { token: null })).body).toMatchObject({ title: "Unauthorized" });
  const bare = await call(emulator, "GET", "/current", { token: null });
  expect([bare.status, bare.body]).toEqual([401, { error: "Invalid or Missing API key" }]);
});
