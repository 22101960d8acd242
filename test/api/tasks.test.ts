import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEmulator, type Emulator } from "../../src/emulator/index.js";
import { createClient, type SecretKeyClient } from "../../src/index.js";

let emulator: Emulator;
let trigger: SecretKeyClient;

beforeEach(() => {
  emulator = createEmulator({ clock: "virtual" });
  trigger = createClient({ secretKey: emulator.secretKey, baseURL: emulator.url, fetch: emulator.fetch });
});

afterEach(() => emulator.stop());

const lastBody = () => emulator.requests.at(-1)?.body;

describe("triggering", () => {
  it("gives the run's id and a token that may read this run alone", async () => {
    const handle = await trigger.tasks.trigger("hello", { name: "Ada" });
    const reader = createClient({
      publicAccessToken: handle.publicAccessToken ?? "",
      baseURL: emulator.url,
      fetch: emulator.fetch,
    });

    expect((await reader.runs.retrieve(handle)).payload).toEqual({ name: "Ada" });
    const other = await trigger.tasks.trigger("hello", {});
    await expect(reader.runs.retrieve(other)).rejects.toMatchObject({ kind: "permissionDenied", code: "unauthorized" });
  });

  it("sends plain JSON as it is, and says nothing of its type", async () => {
    await trigger.tasks.trigger("hello", { a: [1, null, "x"] });
    expect(lastBody()).toEqual({ payload: { a: [1, null, "x"] }, options: {} });
  });

  it("sends what JSON would lose in the official SDK's format, and the run gets it back", async () => {
    const payload = { at: new Date(0), ids: new Map([["a", 1n]]) };

    const handle = await trigger.tasks.trigger("echo", payload);

    expect(lastBody()).toMatchObject({ options: { payloadType: "application/super+json" } });
    expect((await trigger.runs.retrieve(handle)).payload).toMatchObject({ at: "1970-01-01T00:00:00.000Z" });
  });

  it("puts options where the service reads them", async () => {
    await trigger.tasks
      .trigger("hello", undefined, {
        queue: "mine",
        version: "20260101.1",
        tags: ["a", "b"],
        delay: new Date("2030-01-01"),
        idempotencyKey: ["order", "1"],
      })
      .catch(() => {});

    expect(lastBody()).toEqual({
      options: {
        queue: { name: "mine" },
        lockToVersion: "20260101.1",
        tags: ["a", "b"],
        delay: "2030-01-01T00:00:00.000Z",
        idempotencyKey: expect.stringMatching(/^[\da-f]{64}$/),
        idempotencyKeyOptions: { key: "order-1", scope: "run" },
      },
    });
  });

  it("finds the run of an idempotency key again, and says so for the caller's keys alone", async () => {
    const first = await trigger.tasks.trigger("hello", {}, { idempotencyKey: "k" });
    const again = await trigger.tasks.trigger("hello", {}, { idempotencyKey: "k" });
    const byHeader = await trigger.tasks.trigger("hello", {}, {}, { idempotencyKey: "raw" });
    const byHeaderAgain = await trigger.tasks.trigger("hello", {}, {}, { idempotencyKey: "raw" });

    expect([first.isCached, again.isCached, byHeader.isCached, byHeaderAgain.isCached]).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(again.id).toBe(first.id);
    expect(byHeaderAgain.id).toBe(byHeader.id);
  });

  it("starts one run although the first answer was lost, and does not call it cached", async () => {
    emulator.faults.add({ operation: "tasks.trigger", nth: 1, reset: "after" });

    const handle = await trigger.tasks.trigger("hello", {}, {}, { retry: { minTimeoutInMs: 1 } });

    expect(handle.isCached).toBe(false);
    expect(emulator.requests.map(({ headers }) => headers["idempotency-key"])).toEqual([
      expect.any(String),
      expect.any(String),
    ]);
    expect(new Set(emulator.requests.map(({ headers }) => headers["idempotency-key"])).size).toBe(1);
    expect((await trigger.runs.list()).data.map(({ id }) => id)).toEqual([handle.id]);
  });

  it("does not repeat a lost request without a key", async () => {
    emulator.faults.add({ operation: "tasks.trigger", nth: 1, reset: "after" });

    const call = trigger.tasks.trigger("hello", {}, {}, { idempotencyKey: false });

    await expect(call).rejects.toMatchObject({ kind: "connection", outcomeUnknown: true, attempts: 1 });
    expect(emulator.requests[0]?.headers).not.toHaveProperty("idempotency-key");
  });

  it("refuses two keys before anything is sent", async () => {
    await expect(
      trigger.tasks.trigger("hello", {}, { idempotencyKey: "a" }, { idempotencyKey: "b" }),
    ).rejects.toMatchObject({ kind: "configuration", parameter: "idempotencyKey" });
    expect(emulator.requests).toEqual([]);
  });

  it("refuses a body beyond what the service takes, from a credential that cannot upload, before anything is sent", async () => {
    const publicAccessToken = await emulator.publicToken({ scopes: ["trigger:tasks"] });
    const page = createClient({ publicAccessToken, baseURL: emulator.url, fetch: emulator.fetch });
    await expect(page.tasks.trigger("hello", "x".repeat(3_145_728))).rejects.toThrow(
      /the service takes at most 3145728/,
    );
    expect(emulator.requests).toEqual([]);
  });
});
