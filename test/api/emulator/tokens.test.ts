// Tokens that the service makes, and tokens that work once.

import { decodeJwt, SignJWT } from "jose";
import { beforeEach, describe, expect, test } from "vitest";
import { createEmulator, type Emulator } from "../../../src/emulator/index.js";
import { verifyPublicToken } from "../../../src/tokens/index.js";
import { send } from "./support/send.js";

const START = new Date("2026-11-21T12:00:00.250Z");
const NOW = Math.floor(START.getTime() / 1000);

let emulator: Emulator;
beforeEach(() => {
  emulator = createEmulator({ clock: "virtual", startAt: START, checkAnswers: true });
});

const post = (path: string, body: unknown, token = emulator.secretKey, headers: Record<string, string> = {}) =>
  send(emulator, "POST", path, { token, body, headers });

const tokenIn = (answer: { text: string }): string => String(JSON.parse(answer.text).token);

describe("the claims of an environment", () => {
  const path = "/api/v1/auth/jwt/claims";

  test("name the key's environment, and for a preview key the branch", async () => {
    const [{ environments, branches }] = emulator.projects;
    const branch = { "x-trigger-branch": "feature-one" };

    expect(JSON.parse((await post(path, undefined)).text)).toEqual({ sub: environments.dev.id, pub: true });
    const preview = await post(path, undefined, environments.preview.secretKey, branch);
    expect(JSON.parse(preview.text)).toEqual({ sub: branches["feature-one"]?.id, pub: true });
  });

  test("are for root keys and keys with full access", async () => {
    const full = emulator.additionalKey({ scopes: ["admin"] });
    const restricted = emulator.additionalKey({ scopes: ["read:runs", "trigger:tasks"] });
    const publicToken = await emulator.publicToken({ scopes: ["admin"] });

    expect((await post(path, undefined, full)).status).toBe(200);
    for (const token of [restricted, publicToken, emulator.personalAccessToken, "tr_dev_unknown"]) {
      expect(await post(path, undefined, token)).toMatchObject({
        status: 401,
        body: { error: "Invalid or Missing API key" },
      });
    }
  });

  test("are counted by no limiter, and refused in the route's own words without a credential", async () => {
    expect((await post(path, undefined)).headers.has("x-ratelimit-limit")).toBe(false);
    expect(await send(emulator, "POST", path, { token: null })).toMatchObject({
      status: 401,
      body: { error: "Invalid or Missing API key" },
    });
  });
});

describe("a token that the service makes", () => {
  const path = "/api/v1/auth/public-tokens";

  test("is genuine, and says what was asked for", async () => {
    const body = { scopes: ["trigger:tasks:hello"], oneTimeUse: true, realtime: { skipColumns: ["payload"] } };
    const token = tokenIn(await post(path, body));

    expect(decodeJwt(token)).toEqual({
      sub: emulator.projects[0].environments.dev.id,
      pub: true,
      scopes: ["trigger:tasks:hello"],
      otu: true,
      realtime: { skipColumns: ["payload"] },
      iss: "https://id.trigger.dev",
      aud: "https://api.trigger.dev",
      iat: NOW,
      exp: NOW + 900,
    });
    // The emulator's time is not ours.
    expect(await verifyPublicToken(token, { secretKey: emulator.secretKey })).not.toMatchObject({
      reason: "signature",
    });
  });

  test.each([
    ["an hour", "1hr", NOW + 3600],
    ["a moment", NOW + 60, NOW + 60],
    ["30 days", "30d", NOW + 2_592_000],
  ])("ends when it is told to: %s", async (_what, expirationTime, end) => {
    expect(decodeJwt(tokenIn(await post(path, { scopes: ["read:runs"], expirationTime }))).exp).toBe(end);
  });

  test.each([
    ["soon", "Invalid expiration time"],
    ["1 month", "Invalid expiration time"],
    ["-5m", "Expiration time must be in the future"],
    ["5m ago", "Expiration time must be in the future"],
    [3600, "Expiration time must be in the future"],
    [NOW, "Expiration time must be in the future"],
    ["30 days 1 second", "Invalid expiration time"],
    ["31d", "Expiration time cannot exceed 30 days"],
    [NOW + 2_592_001, "Expiration time cannot exceed 30 days"],
  ])("is refused to end at %j: %s", async (expirationTime, error) => {
    expect(await post(path, { scopes: ["read:runs"], expirationTime })).toMatchObject({ status: 400, body: { error } });
  });

  test.each([
    [["admin"], "admin", true],
    [["admin"], "anything:at-all", true],
    [["admin"], "read", false],
    [["read:runs"], "read:runs", true],
    [["read:runs"], "read:runs:run_1", true],
    [["read:runs"], "read:tags:a", false],
    [["read:runs"], "read:all", false],
    [["read:runs"], "admin", false],
    [["read:all"], "read:all", true],
    [["trigger:tasks:a"], "trigger:tasks:a", true],
    [["trigger:tasks:a"], "trigger:tasks", false],
    [["trigger:tasks:a"], "trigger:tasks:", false],
    [["trigger:tasks:a"], "batchTrigger:tasks:a", false],
    [["write:tasks:a"], "trigger:tasks:a", true],
  ])("under a key that may %j can be given %j: %s", async (own, scope, isGiven) => {
    const answer = await post(path, { scopes: ["read:runs", scope] }, emulator.additionalKey({ scopes: own }));
    const denied = JSON.parse(answer.text).deniedScopes ?? [];
    expect(denied.includes(scope)).toBe(!isGiven);
    if (!isGiven) {
      const error = "Requested scopes exceed the API key's access";
      expect(answer).toMatchObject({ status: 403, body: { error, code: "scopes_exceed_key_access" } });
    }
  });

  test("is not made under a public token, which could make itself last for ever", async () => {
    const token = await emulator.publicToken({ scopes: ["admin"] });
    expect((await post(path, { scopes: ["read:runs"] }, token)).status).toBe(401);
  });
});

describe("the older route for tokens", () => {
  const path = "/api/v1/auth/jwt";

  test("drops claims that it does not know, and lets the token live for an hour", async () => {
    const token = tokenIn(await post(path, { claims: { scopes: ["read:runs"], otu: true, sub: "another" } }));
    expect(decodeJwt(token)).toMatchObject({ sub: emulator.projects[0].environments.dev.id, exp: NOW + 3600 });
    expect(decodeJwt(token)).not.toHaveProperty("otu");
  });

  test("makes a token that may do nothing of an empty object", async () => {
    expect(decodeJwt(tokenIn(await post(path, {}))).scopes).toEqual([]);
  });

  test.each([
    ["no JSON", "{"],
    ["an empty body", ""],
    ["a time span that is none", { expirationTime: "soon" }],
  ])("fails on %s", async (_what, body) => {
    expect((await post(path, body)).status).toBe(500);
  });

  test("says what is of the wrong type", async () => {
    expect(await post(path, { claims: { scopes: "read:runs" } })).toMatchObject({
      status: 400,
      body: { error: "Invalid request body" },
    });
  });
});

describe("a one-time token", () => {
  const path = "/api/v1/tasks/hello/trigger";
  const make = (on = emulator) => on.publicToken({ scopes: ["trigger:tasks:hello", "read:runs"], oneTimeUse: true });
  const use = async (token: string, body: unknown = {}, on = emulator) =>
    (await send(on, "POST", path, { token, body })).status;

  test("starts one run, and every later use is 422", async () => {
    const token = await make();
    expect([await use(token), await use(token), await use(token)]).toEqual([200, 422, 422]);
    expect((await send(emulator, "POST", path, { token, body: {} })).body).toEqual({
      error: "Cannot trigger hello with a one-time use token as it has already been used.",
    });
  });

  test("used 20 times at once starts exactly one run", async () => {
    const token = await make();
    const statuses = await Promise.all(Array.from({ length: 20 }, () => use(token)));
    expect(statuses.sort()).toEqual([200, ...Array(19).fill(422)]);
  });

  test("leaves other one-time tokens usable, but for the service's own defect", async () => {
    const [one, other] = [await make(), await make()];
    expect([await use(one), await use(other)]).toEqual([200, 200]);

    const defective = createEmulator({ clock: "virtual", defects: true });
    const [first, second] = [await make(defective), await make(defective)];
    expect([await use(first, {}, defective), await use(second, {}, defective)]).toEqual([200, 422]);
  });

  test("is not used up by a request that starts no run", async () => {
    const token = await make();
    expect(await use(token, { options: { tags: Array.from({ length: 11 }, String) } })).toBe(422);
    expect(await use(token, "{")).toBe(400);
    expect((await send(emulator, "POST", "/api/v1/tasks/echo/trigger", { token, body: {} })).status).toBe(403);
    expect(await use(token)).toBe(200);
  });

  test("gets its run again under the same idempotency key", async () => {
    const token = await make();
    const body = { options: { idempotencyKey: "order-42" } };
    const [first, again] = [await post(path, body, token), await post(path, body, token)];
    expect([first.status, again.status, again.body.isCached]).toEqual([200, 200, true]);
    expect(await use(token)).toBe(422);
  });

  test("starts one batch as well as one run, if its scopes allow both", async () => {
    const scopes = ["trigger:tasks", "batchTrigger:tasks"];
    const token = await emulator.publicToken({ scopes, oneTimeUse: true });
    const batch = async () => (await post("/api/v3/batches", { runCount: 1 }, token)).status;
    const statuses = await Promise.all([use(token), ...Array.from({ length: 10 }, batch)]);
    expect(statuses.sort()).toEqual([200, 202, ...Array(9).fill(422)]);
    expect([await use(token), await batch()]).toEqual([422, 422]);
  });

  test("reads as often as it likes", async () => {
    const token = await make();
    const read = async () => (await send(emulator, "GET", "/api/v1/runs", { token })).status;
    expect([await read(), await read()]).toEqual([200, 200]);
  });
});

test.each(["HS256", "HS384", "HS512"])(
  "a token that is signed with %s is let in, as the service lets it in",
  async (alg) => {
    const environment = emulator.projects[0].environments.dev;
    const token = await new SignJWT({ sub: environment.id, pub: true, scopes: ["read:runs"] })
      .setProtectedHeader({ alg })
      .setIssuer("https://id.trigger.dev")
      .setAudience("https://api.trigger.dev")
      .sign(new TextEncoder().encode(environment.secretKey));
    expect((await send(emulator, "GET", "/api/v1/runs", { token })).status).toBe(200);
  },
);
