// What makes two triggers one run, and what does not.

import { expect, test } from "vitest";
import { createEmulator, type EmulatorOptions } from "../../../src/emulator/index.js";
import { retrieve, send } from "./support/send.js";

const start = (options: EmulatorOptions = {}) => createEmulator({ clock: "virtual", checkAnswers: true, ...options });
const path = "/api/v1/tasks/hello/trigger";

const trigger = async (
  emulator: ReturnType<typeof start>,
  {
    headers = {},
    task = "hello",
    ...options
  }: { headers?: Record<string, string>; task?: string; idempotencyKey?: string; idempotencyKeyTTL?: string },
): Promise<[id: string, isCached: boolean]> => {
  const { body } = await send(emulator, "POST", `/api/v1/tasks/${task}/trigger`, { headers, body: { options } });
  return [body.id, body.isCached];
};

test("E9 the same key is the same run, marked as cached; another key, task or environment is not", async () => {
  const emulator = start();
  const [first] = await trigger(emulator, { idempotencyKey: "k" });
  expect(await trigger(emulator, { idempotencyKey: "k" })).toEqual([first, true]);
  for (const other of [{ idempotencyKey: "other" }, { idempotencyKey: "k", task: "echo" }, {}]) {
    const [id, isCached] = await trigger(emulator, other);
    expect([id === first, isCached]).toEqual([false, false]);
  }
  const token = emulator.projects[0].environments.prod.secretKey;
  const elsewhere = await send(emulator, "POST", path, { token, body: { options: { idempotencyKey: "k" } } });
  expect(elsewhere.body.isCached).toBe(false);
});

test("an empty key is none", async () => {
  const emulator = start();
  const empty = { headers: { "idempotency-key": "" }, idempotencyKey: "" };
  expect((await trigger(emulator, empty))[0]).not.toBe((await trigger(emulator, empty))[0]);
});

test("the key in the header beats the one in the body", async () => {
  const emulator = start();
  const [first] = await trigger(emulator, { headers: { "idempotency-key": "header" }, idempotencyKey: "body" });
  expect(await trigger(emulator, { idempotencyKey: "header" })).toEqual([first, true]);
  expect((await trigger(emulator, { idempotencyKey: "body" }))[1]).toBe(false);
});

test.each([
  ["10m", 599_999, true],
  ["10m", 600_000, false],
  ["banana", 2_591_999_999, true],
  [undefined, 2_592_000_000, false],
])("a key with the lifetime %s after %i ms is cached: %s", async (idempotencyKeyTTL, afterMs, isCached) => {
  const emulator = start();
  const key = { idempotencyKey: "k", ...(idempotencyKeyTTL === undefined ? {} : { idempotencyKeyTTL }) };
  await trigger(emulator, key);
  await emulator.advance(afterMs);
  expect((await trigger(emulator, key))[1]).toBe(isCached);
});

test("the lifetime in the header counts too", async () => {
  const emulator = start();
  const headers = { "idempotency-key": "k", "idempotency-key-ttl": "1s" };
  await trigger(emulator, { headers });
  await emulator.advance(1000);
  expect((await trigger(emulator, { headers }))[1]).toBe(false);
});

test.each([
  ["COMPLETED", true],
  ["CANCELED", true],
  ["EXECUTING", true],
  ["FAILED", false],
  ["CRASHED", false],
  ["SYSTEM_FAILURE", false],
  ["EXPIRED", false],
  ["TIMED_OUT", false],
] as const)("the key of a run that is %s finds it: %s", async (status, isCached) => {
  const emulator = start();
  const [id] = await trigger(emulator, { idempotencyKey: "k" });
  emulator.setRunStatus(id, status);
  expect((await trigger(emulator, { idempotencyKey: "k" }))[1]).toBe(isCached);
});

test("a run shows the key that its caller wrote; lists show the one that is stored", async () => {
  const emulator = start();
  const options = { idempotencyKey: "a".repeat(64), idempotencyKeyOptions: { key: "order-42", scope: "global" } };
  const { body } = await send(emulator, "POST", path, { body: { options } });
  expect((await retrieve(emulator, body.id)).idempotencyKey).toBe("order-42");
  expect((await send(emulator, "GET", "/api/v1/runs")).body.data[0]?.idempotencyKey).toBe("a".repeat(64));
});

test("a key that is too long is refused, in the header and in the body", async () => {
  const emulator = start();
  const key = "k".repeat(2049);
  const inHeader = await send(emulator, "POST", path, { headers: { "idempotency-key": key }, body: {} });
  expect(inHeader).toMatchObject({ status: 400, body: { error: "Headers Error" } });
  const inBody = await send(emulator, "POST", path, { body: { options: { idempotencyKey: key } } });
  expect(inBody.status).toBe(400);
});

test("E9 a request key alone makes no two requests one, unless that is switched on", async () => {
  const headers = { "x-trigger-request-idempotency-key": "8a3f5b1e-0000-4000-8000-000000000001" };
  const usual = start();
  expect((await trigger(usual, { headers }))[0]).not.toBe((await trigger(usual, { headers }))[0]);

  const honouring = start({ honourRequestKeys: true });
  const [first] = await trigger(honouring, { headers });
  expect(await trigger(honouring, { headers })).toEqual([first, false]);
  await honouring.advance(86_400_000);
  expect((await trigger(honouring, { headers }))[0]).not.toBe(first);
});

test("a one-time token starts one run; another one starts another", async () => {
  const emulator = start();
  const mint = () => emulator.publicToken({ scopes: ["trigger:tasks:hello"], oneTimeUse: true });
  const [token, other] = [await mint(), await mint()];
  const use = (each: string, body: unknown = {}) => send(emulator, "POST", path, { token: each, body });
  expect((await use(token)).status).toBe(200);
  expect(await use(token)).toMatchObject({
    status: 422,
    body: { error: "Cannot trigger hello with a one-time use token as it has already been used." },
  });
  expect((await use(other)).status).toBe(200);
});

test("with the service's defects one used token uses up all of the environment", async () => {
  const emulator = start({ defects: true });
  const mint = () => emulator.publicToken({ scopes: ["trigger:tasks"], oneTimeUse: true });
  expect((await send(emulator, "POST", path, { token: await mint(), body: {} })).status).toBe(200);
  expect((await send(emulator, "POST", path, { token: await mint(), body: {} })).status).toBe(422);
});

test("a one-time token is not used up by a request that starts nothing", async () => {
  const emulator = start();
  const token = await emulator.publicToken({ scopes: ["trigger:tasks:hello"], oneTimeUse: true });
  const tooMany = { options: { tags: Array.from({ length: 11 }, (_, index) => `t${index}`) } };
  expect((await send(emulator, "POST", path, { token, body: tooMany })).status).toBe(422);
  expect((await send(emulator, "POST", "/api/v1/tasks/echo/trigger", { token, body: {} })).status).toBe(403);
  const keyed = { options: { idempotencyKey: "k" } };
  expect((await send(emulator, "POST", path, { token, body: keyed })).body.isCached).toBe(false);
  expect((await send(emulator, "POST", path, { token, body: keyed })).body.isCached).toBe(true);
});

test("a version that does not exist is refused, as the service fails with its defects", async () => {
  const body = { options: { lockToVersion: "19990101.1" } };
  expect((await send(start(), "POST", path, { body })).status).toBe(422);
  expect(await send(start({ defects: true }), "POST", path, { body })).toMatchObject({
    status: 500,
    body: { error: "Something went wrong" },
  });
});

const reset = (emulator: ReturnType<typeof start>, key: string, taskIdentifier: unknown = "hello", token?: string) =>
  send(emulator, "POST", `/api/v1/idempotencyKeys/${encodeURIComponent(key)}/reset`, {
    ...(token === undefined ? {} : { token }),
    body: { taskIdentifier },
  });

test("a key that was reset starts a new run, and the run that held it has it no longer", async () => {
  const emulator = start();
  const [first] = await trigger(emulator, { idempotencyKey: "order/7" });
  expect(await reset(emulator, "order/7")).toMatchObject({ status: 200, body: { id: "order/7" } });
  expect(await retrieve(emulator, first)).not.toHaveProperty("idempotencyKey");
  expect((await trigger(emulator, { idempotencyKey: "order/7" }))[1]).toBe(false);
});

test("a key is reset for one task in one environment, and only while a run holds it", async () => {
  const emulator = start();
  await trigger(emulator, { idempotencyKey: "k" });
  const prod = emulator.projects[0].environments.prod.secretKey;
  const refused = [
    await reset(emulator, "k", "echo"),
    await reset(emulator, "k", "hello", prod),
    await reset(emulator, "x"),
  ];
  expect(refused.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect((await trigger(emulator, { idempotencyKey: "k" }))[1]).toBe(true);
  expect((await reset(emulator, "k")).status).toBe(200);
  expect((await reset(emulator, "k")).body.error).toBe("No runs found with idempotency key: k and task: hello");
});

test("resetting a key takes write access to runs of every kind, and the name of a task", async () => {
  const emulator = start();
  const [id] = await trigger(emulator, { idempotencyKey: "k" });
  const tokens = [[`write:runs:${id}`], ["write:tasks:hello"], ["write:runs"]].map((scopes) =>
    emulator.publicToken({ scopes }),
  );
  const statuses = (await Promise.all(tokens)).map((token) => reset(emulator, "k", "hello", token));
  expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([403, 403, 200]);
  expect([(await reset(emulator, "k", "")).status, (await reset(emulator, "k", 5)).status]).toEqual([400, 400]);
});
