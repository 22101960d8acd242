// Idempotency keys, hashed. The official package is the judge of what they come to.

import { createHash } from "node:crypto";
import { createIdempotencyKey, makeIdempotencyKey } from "@trigger.dev/core/v3";
import { describe, expect, it } from "vitest";
import { hashKey, hashParts, makeKey, originOf } from "../../src/resources/key-hash.js";

describe("a key that is made", () => {
  it.each([
    ["k", "global"],
    ["k", "run"],
    ["", "attempt"],
    [["order", "42"], "global"],
    [["a-b", "c"], "run"],
    ["ключ 🔑", "global"],
    ["x".repeat(64), "global"],
  ] as const)("of %j with the scope %s is the official package's", async (key, scope) => {
    const official = await createIdempotencyKey(typeof key === "string" ? key : [...key], { scope });
    expect((await makeKey(key, scope)).idempotencyKey).toBe(official);
  });

  it("has the run, or the run and its attempt, behind what it was given", async () => {
    expect((await makeKey("k", "run", ["run_1"])).idempotencyKey).toBe(await hashParts(["k", "run_1"]));
    expect((await makeKey("k", "attempt", ["run_1", "2"])).idempotencyKey).toBe(await hashParts(["k", "run_1", "2"]));
  });

  it("is remembered with its text and scope, and sent with them", async () => {
    const { idempotencyKey } = await makeKey(["order", "7"], "global");
    expect(await hashKey(idempotencyKey)).toEqual({
      idempotencyKey,
      idempotencyKeyOptions: { key: "order-7", scope: "global" },
    });
  });

  it("is forgotten when ten thousand others have been made since", async () => {
    const { idempotencyKey: first } = await makeKey("the first", "global");
    const { idempotencyKey: second } = await makeKey("the second", "global");
    for (let count = 0; count < 9999; count += 1) await makeKey(`other ${count}`, "global");
    expect([originOf(first), originOf(second)]).toEqual([undefined, { key: "the second", scope: "global" }]);
  });
});

describe("a key of a call", () => {
  it.each(["k", ["a", "b"]])("that is %j is hashed as the official package hashes it", async (key) => {
    expect((await hashKey(key))?.idempotencyKey).toBe(await makeIdempotencyKey(key));
  });

  it("is the SHA-256 of its text, or of its parts joined with a hyphen, and goes with that text", async () => {
    expect(await hashKey(["order", "42"])).toEqual({
      idempotencyKey: createHash("sha256").update("order-42").digest("hex"),
      idempotencyKeyOptions: { key: "order-42", scope: "run" },
    });
  });

  it("of 64 characters goes as it is", async () => {
    expect(await hashKey("k".repeat(64))).toEqual({ idempotencyKey: "k".repeat(64) });
  });

  it.each([undefined, "", []])("that is %j is none", async (key) => {
    expect(await hashKey(key)).toBeUndefined();
  });
});
