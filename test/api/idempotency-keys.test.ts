// Keys that make two calls one, made and given free again.

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEmulator, type Emulator } from "../../src/emulator/index.js";
import { createClient, type SecretKeyClient } from "../../src/index.js";
import { hashParts } from "../../src/resources/key-hash.js";

let emulator: Emulator;
let trigger: SecretKeyClient;

beforeEach(() => {
  emulator = createEmulator({ clock: "virtual", checkAnswers: true });
  trigger = createClient({ secretKey: emulator.secretKey, baseURL: emulator.url, fetch: emulator.fetch });
});
afterEach(() => emulator.stop());

const start = (idempotencyKey: string | string[]) => trigger.tasks.trigger("hello", {}, { idempotencyKey });
/** The keys that requests asked to be reset, in order. */
const resets = () =>
  emulator.requests.flatMap(({ operation, params }) => (operation === "idempotencyKeys.reset" ? [params.key] : []));

describe("a key that is made", () => {
  it("makes no request, and no credential is looked for", async () => {
    expect(await trigger.idempotencyKeys.create("order-7")).toMatch(/^[0-9a-f]{64}$/);
    expect(emulator.requests).toEqual([]);
  });

  it("finds the run of an earlier call with it, and the run shows what it was made of", async () => {
    const key = await trigger.idempotencyKeys.create(["order", "7"], { scope: "global" });
    const { id } = await start(key);
    expect(await start(key)).toMatchObject({ id, isCached: true });
    expect((await trigger.runs.retrieve(id)).idempotencyKey).toBe("order-7");
  });

  it("shows it as well where it is used under a token of the client that made it", async () => {
    const key = await trigger.idempotencyKeys.create("order-8", { scope: "global" });
    const { id } = await trigger.auth.withTriggerPublicToken("hello", {}, (page) =>
      page.tasks.trigger("hello", {}, { idempotencyKey: key }),
    );
    expect((await trigger.runs.retrieve(id)).idempotencyKey).toBe("order-8");
  });
});

describe("a key that is reset", () => {
  it("as it was made is free again, whatever its scope", async () => {
    const key = await trigger.idempotencyKeys.create("order-7");
    const { id } = await start(key);
    expect(await trigger.idempotencyKeys.reset("hello", key)).toEqual({ id: key });
    expect((await start(key)).id).not.toBe(id);
  });

  it("as a text with the scope global is hashed as the call that used it hashed it", async () => {
    const { id } = await start(["order", "7"]);
    await trigger.idempotencyKeys.reset("hello", ["order", "7"], { scope: "global" });
    expect((await start(["order", "7"])).id).not.toBe(id);
  });

  it.each([
    [{ parentRunId: "run_1" }, ["k", "run_1"]],
    [{ scope: "run", parentRunId: "run_1" }, ["k", "run_1"]],
    [{ scope: "attempt", parentRunId: "run_1", attemptNumber: 2 }, ["k", "run_1", "2"]],
    [{ scope: "global", parentRunId: "run_1" }, ["k"]],
  ] as const)("with %j has behind it what it was unique to", async (options, parts) => {
    await expect(trigger.idempotencyKeys.reset("hello", "k", options)).rejects.toMatchObject({ kind: "notFound" });
    expect(resets()).toEqual([await hashParts(parts)]);
  });

  it.each([
    [undefined, "parentRunId; one"],
    [{ scope: "run" }, "parentRunId; one"],
    [{ scope: "attempt", parentRunId: "run_1" }, "parentRunId and attemptNumber; one"],
    [{ scope: "attempt", attemptNumber: 1 }, "parentRunId and attemptNumber; one"],
  ] as const)("with %j cannot be told, which is said before anything is sent", async (options, missing) => {
    const reset = trigger.idempotencyKeys.reset("hello", "k", options);
    await expect(reset).rejects.toMatchObject({
      kind: "configuration",
      message: expect.stringContaining(`needs ${missing} that was used outside of a task has the scope global`),
    });
    expect(emulator.requests).toEqual([]);
  });

  it("of 64 characters is taken for a hash, and hashed when no run holds that", async () => {
    const key = "k".repeat(64);
    const hash = await hashParts([key]);
    const { id } = await start(hash);
    await trigger.idempotencyKeys.reset("hello", key, { scope: "global" });
    expect(resets()).toEqual([key, hash]);
    expect((await start(hash)).id).not.toBe(id);
  });

  it("of 64 characters without a scope, or with one that cannot be told, is taken for a hash only", async () => {
    const key = "k".repeat(64);
    for (const options of [undefined, { scope: "run" }, { scope: "attempt" }] as const) {
      const reset = trigger.idempotencyKeys.reset("hello", key, options);
      await expect(reset).rejects.toMatchObject({ kind: "notFound" });
    }
    expect(resets()).toEqual([key, key, key]);
  });

  it("of 64 characters that nobody holds in either form fails with what was said of the one that was given", async () => {
    const key = "k".repeat(64);
    const reset = trigger.idempotencyKeys.reset("hello", key, { scope: "global" });
    await expect(reset).rejects.toThrow(`No runs found with idempotency key: ${key} and task: hello`);
  });

  it("gives the raw answer too", async () => {
    const key = await trigger.idempotencyKeys.create("order-7");
    await start(key);
    const { response } = await trigger.idempotencyKeys.reset("hello", key).withResponse();
    expect(response.status).toBe(200);
  });
});
