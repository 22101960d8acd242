// Who is let in where, and in what words others are refused.

import { SignJWT } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { createEmulator, type Emulator } from "../../../src/emulator/index.js";
import { allows, allowsEvery } from "../../../src/emulator/scopes.js";
import { send } from "./support/send.js";

const scopeCases: [scopes: string[], action: string, type: string, id: string | undefined, allowed: boolean][] = [
  [["read:runs"], "read", "runs", "run_1", true],
  [["read:runs"], "read", "runs", undefined, true],
  [["read:runs:run_1"], "read", "runs", "run_1", true],
  [["read:runs:run_1"], "read", "runs", "run_2", false],
  [["read:runs:run_1"], "read", "runs", undefined, false],
  [["read:runs:"], "read", "runs", "run_2", true],
  [["read:tags:env:staging"], "read", "tags", "env:staging", true],
  [["read:tags:env"], "read", "tags", "env:staging", false],
  [["read:all"], "read", "tags", "x", true],
  [["read:all"], "write", "tags", "x", false],
  [["*:runs"], "write", "runs", "run_1", true],
  [["*:all"], "write", "anything", undefined, true],
  [["admin"], "write", "anything", "x", true],
  [["admin:runs"], "read", "runs", "run_1", false],
  [["read"], "read", "runs", "run_1", false],
  [["write:tasks:hello"], "trigger", "tasks", "hello", true],
  [["write:tasks"], "batchTrigger", "tasks", "hello", true],
  [["write:prompts"], "update", "prompts", "p", true],
  [["trigger:tasks:hello"], "batchTrigger", "tasks", "hello", false],
  [["trigger:tasks:hello"], "write", "tasks", "hello", false],
  [[""], "read", "runs", undefined, false],
  [[":"], "read", "runs", undefined, false],
  [[], "read", "runs", undefined, false],
];

test.each(scopeCases)("%j, %s %s:%s: %s", (scopes, action, type, id, allowed) => {
  expect(allows(scopes, action, id === undefined ? { type } : { type, id })).toBe(allowed);
});

test("every one of nothing is not allowed, however much is", () => {
  expect(allowsEvery(["admin"], "read", [])).toBe(false);
});

describe("at the door", () => {
  let emulator: Emulator;
  let run: string;
  beforeAll(() => {
    emulator = createEmulator({ clock: "virtual", rateLimit: false, checkAnswers: true });
    [run = ""] = emulator.seed.runs(1, { tags: ["user:1"] });
  });

  const forbidden = { error: "Unauthorized", code: "unauthorized", param: "access_token", type: "authorization" };
  const envvars = () => `/api/v1/projects/${emulator.projectRef}/envvars/dev`;
  const projectRuns = () => `/api/v1/projects/${emulator.projectRef}/runs?filter[env]=dev`;

  test("E12 no credential: the limiter's own answer, on known and unknown paths", async () => {
    for (const path of ["/api/v1/runs", "/api/v1/nowhere", envvars()]) {
      const answer = await send(emulator, "GET", path, { token: null });
      expect(answer.status).toBe(401);
      expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
      expect(answer.body).toMatchObject({
        title: "Unauthorized",
        status: 401,
        error: "No authorization header provided",
      });
    }
  });

  test.each([
    ["GET", "/api/v1/runs", "Invalid API key"],
    ["POST", "/api/v1/tasks/hello/trigger", "Invalid API key"],
    ["GET", "/api/v1/schedules", "Invalid or Missing API Key"],
    ["POST", "/api/v1/runs/run_1/tags", "Invalid or Missing API Key"],
    ["PUT", "/api/v1/runs/run_1/metadata", "Invalid API key"],
    ["GET", "/api/v2/whoami", "Invalid or Missing Access Token"],
    ["GET", "/api/v1/projects/proj_x/runs", "Invalid or Missing PAT"],
    ["GET", "/api/v1/projects/proj_x/envvars/dev", "Invalid API key"],
  ])("E12 an unknown key on %s %s is 401 %j", async (method, path, error) => {
    for (const token of ["tr_dev_000000000000000000000000", "nonsense", "pk_dev_0000", "tr_dev_sk_0000"]) {
      expect(await send(emulator, method, path, { token })).toMatchObject({ status: 401, body: { error } });
    }
  });

  test("E12 a personal token opens its user's projects and no environment's routes", async () => {
    const token = emulator.personalAccessToken;
    for (const path of ["/api/v1/runs", `/api/v3/runs/${run}`, "/api/v1/schedules"]) {
      expect((await send(emulator, "GET", path, { token })).status).toBe(401);
    }
    for (const path of [projectRuns(), envvars(), "/api/v2/whoami"]) {
      expect((await send(emulator, "GET", path, { token })).status).toBe(200);
    }
  });

  test("a revoked personal token is refused in each route's words", async () => {
    const token = emulator.revokedPersonalAccessToken;
    expect((await send(emulator, "GET", projectRuns(), { token })).body).toEqual({ error: "Invalid PAT" });
    expect((await send(emulator, "GET", envvars(), { token })).body).toEqual({ error: "Invalid API key" });
  });

  test("another organisation's project is not found, never forbidden", async () => {
    const token = emulator.otherPersonalAccessToken;
    for (const path of [projectRuns(), envvars()]) {
      expect(await send(emulator, "GET", path, { token })).toMatchObject({
        status: 404,
        body: { error: "Project not found" },
      });
    }
    const own = `/api/v1/projects/${emulator.projects[2].ref}/envvars/dev`;
    expect((await send(emulator, "GET", own, { token })).status).toBe(200);
  });

  test("another environment's run is not found", async () => {
    for (const token of [
      emulator.projects[0].environments.prod.secretKey,
      emulator.projects[1].environments.dev.secretKey,
      await emulator.publicToken({ scopes: ["admin"], environment: emulator.projects[0].environments.prod }),
    ]) {
      const answer = await send(emulator, "GET", `/api/v3/runs/${run}`, { token });
      expect([answer.status, answer.headers.get("x-should-retry")]).toEqual([404, "true"]);
    }
  });

  test("the key goes behind exactly `Bearer `, or stands alone", async () => {
    const statuses = await Promise.all(
      [emulator.secretKey, `bearer ${emulator.secretKey}`, `Basic ${emulator.secretKey}`].map(
        async (authorization) =>
          (await send(emulator, "GET", "/api/v1/runs", { token: null, headers: { authorization } })).status,
      ),
    );
    expect(statuses).toEqual([200, 401, 401]);
  });

  test("a preview key needs a branch that exists, a prod key ignores it", async () => {
    const { preview, prod } = emulator.projects[0].environments;
    const ask = async (token: string, branch?: string) => {
      const headers: Record<string, string> = branch === undefined ? {} : { "x-trigger-branch": branch };
      const { status, body } = await send(emulator, "GET", "/api/v1/runs", { token, headers });
      return [status, body.error];
    };
    expect(await ask(preview.secretKey)).toEqual([401, "x-trigger-branch header required for preview env"]);
    expect(await ask(preview.secretKey, "nope")).toEqual([401, "No matching branch env"]);
    expect(await ask(preview.secretKey, "feature-one")).toEqual([200, undefined]);
    expect(await ask(preview.secretKey, "refs/heads/feature-one")).toEqual([200, undefined]);
    expect(await ask(emulator.secretKey, "nope")).toEqual([401, "No matching branch env"]);
    expect(await ask(emulator.secretKey, "default")).toEqual([200, undefined]);
    expect(await ask(prod.secretKey, "nope")).toEqual([200, undefined]);
  });

  test.each([
    [["read:runs"], 200],
    [["read:tags:user:1"], 200],
    [["read:tasks:hello"], 200],
    [["read:tasks:echo"], 403],
    [["write:runs"], 403],
    [[], 403],
  ])("E12 a public token with %j gets %i for a run", async (scopes, status) => {
    const token = await emulator.publicToken({ scopes });
    const answer = await send(emulator, "GET", `/api/v3/runs/${run}`, { token });
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body).toEqual(forbidden);
  });

  test("reading finds out about absence first, changing about permission first", async () => {
    const token = await emulator.publicToken({ scopes: ["read:runs:run_other"] });
    expect((await send(emulator, "GET", "/api/v3/runs/run_missing", { token })).status).toBe(404);
    expect((await send(emulator, "POST", "/api/v2/runs/run_missing/cancel", { token })).status).toBe(403);
    expect(await send(emulator, "POST", "/api/v2/runs/run_missing/cancel")).toMatchObject({
      status: 404,
      body: { error: "Resource not found" },
    });
  });

  test.each([
    ["POST", "/replay"],
    ["POST", "/tags"],
    ["PUT", "/metadata"],
  ])("no public token opens %s …%s, whatever it may do", async (method, route) => {
    const token = await emulator.publicToken({ scopes: ["admin"] });
    expect((await send(emulator, method, `/api/v1/runs/${run}${route}`, { token, body: {} })).status).toBe(401);
  });

  test("a token that has run out, or that somebody else signed, is invalid", async () => {
    const environment = emulator.projects[0].environments.dev;
    const claims = { sub: environment.id, pub: true, scopes: ["read:runs"] };
    const forge = (key: string, change: (token: SignJWT) => SignJWT = (token) => token) =>
      change(
        new SignJWT(claims)
          .setProtectedHeader({ alg: "HS256" })
          .setIssuer("https://id.trigger.dev")
          .setAudience("https://api.trigger.dev")
          .setExpirationTime(Math.floor(emulator.now().getTime() / 1000) + 60),
      ).sign(new TextEncoder().encode(key));
    const tokens = [
      await emulator.publicToken({ scopes: ["read:runs"], expiresInSeconds: -1 }),
      await forge("another key"),
      await forge(environment.secretKey, (token) => token.setIssuer("https://elsewhere.example.com")),
      await forge(environment.secretKey, (token) => token.setAudience("https://elsewhere.example.com")),
      `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify(claims))}.`.replaceAll("=", ""),
    ];
    for (const token of tokens) {
      expect(await send(emulator, "GET", `/api/v3/runs/${run}`, { token })).toMatchObject({
        status: 401,
        body: { error: "Public Access Token is invalid" },
      });
    }
    expect(
      (await send(emulator, "GET", `/api/v3/runs/${run}`, { token: await forge(environment.secretKey) })).status,
    ).toBe(200);
  });

  test("a token of an unknown environment is refused as such", async () => {
    const token = `${btoa('{"alg":"HS256"}')}.${btoa('{"pub":true,"sub":"nobody"}')}.x`.replaceAll("=", "");
    expect((await send(emulator, "GET", "/api/v1/runs", { token })).body).toEqual({
      error: "Invalid Public Access Token",
    });
  });

  test("E11 tokens run out as the emulator's time passes", async () => {
    const own = createEmulator({ clock: "virtual" });
    const token = await own.publicToken({ scopes: ["read:runs"], expiresInSeconds: 3600 });
    const key = own.additionalKey({ scopes: ["admin"], expiresInSeconds: 3600 });
    const ask = async () =>
      Promise.all([token, key].map(async (each) => (await send(own, "GET", "/api/v1/runs", { token: each })).status));
    expect(await ask()).toEqual([200, 200]);
    await own.advance(3_600_000);
    expect(await ask()).toEqual([401, 401]);
  });

  test("a key with scopes of its own is held to them", async () => {
    const reads = emulator.additionalKey({ scopes: ["read:runs"] });
    const all = emulator.additionalKey({ scopes: ["admin"] });
    expect(reads).toMatch(/^tr_dev_sk_[0-9a-zA-Z]{24}$/);
    const ask = async (method: string, path: string, token: string, body?: unknown) =>
      (await send(emulator, method, path, { token, ...(body === undefined ? {} : { body }) })).status;

    expect(await ask("GET", `/api/v3/runs/${run}`, reads)).toBe(200);
    expect(await ask("POST", "/api/v1/tasks/hello/trigger", reads, {})).toBe(403);
    expect(await ask("PUT", `/api/v1/runs/${run}/metadata`, reads, { metadata: {} })).toBe(403);
    expect(await ask("GET", "/api/v1/schedules", reads)).toBe(401);
    expect(await ask("GET", envvars(), reads)).toBe(403);
    expect(await ask("GET", envvars(), emulator.additionalKey({ scopes: ["read:envvars"] }))).toBe(200);
    expect(await ask("PUT", `/api/v1/runs/${run}/metadata`, all, { metadata: {} })).toBe(200);
    expect(await ask("GET", "/api/v1/schedules", all)).toBe(200);
  });

  test("the list asks for the collection, or for each task that it is filtered by", async () => {
    const token = await emulator.publicToken({ scopes: ["read:tasks:hello"] });
    const ask = async (query: string) => (await send(emulator, "GET", `/api/v1/runs${query}`, { token })).status;
    expect(await ask("")).toBe(403);
    expect(await ask("?filter[taskIdentifier]=hello")).toBe(200);
    expect(await ask("?filter[taskIdentifier]=hello,echo")).toBe(403);
  });

  test("only routes for browsers answer a preflight", async () => {
    const ask = (path: string) =>
      send(emulator, "OPTIONS", path, { token: null, headers: { origin: "http://localhost:5173" } });
    const open = await ask("/api/v1/tasks/hello/trigger");
    expect([open.status, open.headers.get("access-control-allow-origin")]).toEqual([200, "http://localhost:5173"]);
    expect((await ask("/api/v1/schedules")).status).toBe(401);
  });
});
