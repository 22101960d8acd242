// Idempotency keys, hashed. The official package is the judge of what they come to.

import { createHash } from "node:crypto";
import { createIdempotencyKey, makeIdempotencyKey } from "@trigger.dev/core/v3";
import { describe, expect, it } from "vitest";
import type { ClientCall } from "../../src/call.js";
import { hashKey, hashParts, makeKey, originOf, rememberKey } from "../../src/resources/key-hash.js";

/** The call of a client, as far as it matters here: that it is another one's. */
const clientCall = (http = {}) => ({ connect: () => ({ http }) }) as unknown as ClientCall;

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

  it("is sent with its text and scope by the client that it was made with, and by no other", async () => {
    const call = clientCall();
    const made = await makeKey(["order", "7"], "global");
    rememberKey(call, made);
    expect(await hashKey(call, made.idempotencyKey)).toEqual({
      idempotencyKey: made.idempotencyKey,
      idempotencyKeyOptions: { key: "order-7", scope: "global" },
    });
    expect(await hashKey(clientCall(), made.idempotencyKey)).toEqual({ idempotencyKey: made.idempotencyKey });
  });

  it("is forgotten when ten thousand others have been made since", async () => {
    const call = clientCall();
    const make = async (key: string) => {
      const made = await makeKey(key, "global");
      rememberKey(call, made);
      return made.idempotencyKey;
    };
    const [first, second] = [await make("the first"), await make("the second")];
    for (let count = 0; count < 9999; count += 1) await make(`other ${count}`);
    expect([originOf(call, first), originOf(call, second)]).toEqual([
      undefined,
      { key: "the second", scope: "global" },
    ]);
  });
});

describe("a key of a call", () => {
  it.each(["k", ["a", "b"]])("that is %j is hashed as the official package hashes it", async (key) => {
    expect((await hashKey(clientCall(), key))?.idempotencyKey).toBe(await makeIdempotencyKey(key));
  });

  it("is the SHA-256 of its text, or of its parts joined with a hyphen, and goes with that text", async () => {
    expect(await hashKey(clientCall(), ["order", "42"])).toEqual({
      idempotencyKey: createHash("sha256").update("order-42").digest("hex"),
      idempotencyKeyOptions: { key: "order-42", scope: "run" },
    });
  });

  it("of 64 characters goes as it is", async () => {
    expect(await hashKey(clientCall(), "k".repeat(64))).toEqual({ idempotencyKey: "k".repeat(64) });
  });

  it.each([undefined, "", []])("that is %j is none", async (key) => {
    expect(await hashKey(clientCall(), key)).toBeUndefined();
  });
});
