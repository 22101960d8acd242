// Environments: their keys, their tokens, and whether they start runs.

import { decodeJwt } from "jose";
import { beforeEach, describe, expect, test } from "vitest";
import { createEmulator, type Emulator } from "../../../src/emulator/index.js";
import { answerOf, asUser } from "./support/as-user.js";
import { retrieve, send, trigger } from "./support/send.js";

let emulator: Emulator;
let call: ReturnType<typeof asUser>;
let home: string;
beforeEach(() => {
  emulator = createEmulator({ clock: "virtual", checkAnswers: true });
  call = asUser(emulator);
  home = `/projects/${emulator.projectRef}`;
});

const onBranch = (name: string) => ({ headers: { "x-trigger-branch": name } });

describe("which environment is meant", () => {
  test("is said in four words, and the list's own word for staging is none of them", async () => {
    const slugs = (await answerOf(call("GET", `${home}/environments`))).map(({ slug }: { slug: string }) => slug);
    expect(slugs).toEqual(["dev", "stg", "preview", "prod"]);
    for (const env of ["stg", "feature-one", "production"]) {
      expect(await call("GET", `${home}/${env}`)).toMatchObject({ status: 400, body: { error: "Invalid Params" } });
    }
    const { staging } = emulator.projects[0].environments;
    expect(await answerOf(call("GET", `${home}/staging`))).toMatchObject({ apiKey: staging.secretKey });
  });

  test("is a branch when one is named, whatever the path says", async () => {
    const { token } = await answerOf(call("POST", `${home}/prod/jwt`, {}, onBranch("feature-one")));
    expect(decodeJwt(token).sub).toBe(emulator.projects[0].branches["feature-one"]?.id);
    expect(await call("POST", `${home}/prod/jwt`, {}, onBranch("nope"))).toMatchObject({
      status: 404,
      body: { error: "Branch not found" },
    });
  });

  test("is one's own development environment for each member", async () => {
    const { personalAccessToken } = emulator.seed.member();
    const theirs = asUser(emulator, personalAccessToken);
    const [own] = await answerOf(theirs("GET", `${home}/environments`));
    const { apiKey } = await answerOf(theirs("GET", `${home}/dev`));
    expect(own.id).not.toBe(emulator.projects[0].environments.dev.id);
    expect(apiKey).not.toBe(emulator.secretKey);

    await trigger(emulator, "hello", {}, { token: apiKey });

    expect((await send(emulator, "GET", "/api/v1/runs", { token: apiKey })).body.data).toHaveLength(1);
    expect((await send(emulator, "GET", "/api/v1/runs")).body.data).toEqual([]);
  });
});

describe("the key of an environment", () => {
  test("is told to its user, and a key is told itself, on whatever path of its project", async () => {
    const { preview } = emulator.projects[0].environments;
    const key = emulator.additionalKey({ scopes: ["read:runs"] });
    expect(await answerOf(call("GET", `${home}/dev`))).toEqual({
      apiKey: emulator.secretKey,
      name: "Project alphaone",
      apiUrl: emulator.url,
      projectId: emulator.projects[0].id,
      defaultRuntime: "node-22",
    });
    for (const [env, token] of [
      ["prod", emulator.secretKey],
      ["dev", key],
      ["preview", preview.secretKey],
    ]) {
      expect(await answerOf(call("GET", `${home}/${env}`, undefined, { token: token ?? "" }))).toMatchObject({
        apiKey: token,
      });
    }
  });

  test("is told to no key of another project, and to no stranger", async () => {
    const elsewhere = `/projects/${emulator.projects[1].ref}/dev`;
    const refused = await call("GET", elsewhere, undefined, { token: emulator.secretKey });
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatch(/^Invalid project ref for this API key/);
    expect((await asUser(emulator, emulator.otherPersonalAccessToken)("GET", `${home}/dev`)).status).toBe(404);
  });

  test("is replaced by another, and works for another day with what it signed", async () => {
    const publicToken = await emulator.publicToken({ scopes: ["read:runs"], expiresInSeconds: 48 * 3600 });
    const old = emulator.secretKey;

    const { apiKey } = await answerOf(call("POST", `${home}/dev/regenerate-api-key`));

    expect(apiKey).toMatch(/^tr_dev_[0-9a-zA-Z]{24}$/);
    expect(emulator.projects[0].environments.dev.secretKey).toBe(apiKey);
    const statuses = () =>
      Promise.all(
        [apiKey, old, publicToken].map(
          async (token) => (await send(emulator, "GET", "/api/v1/runs", { token })).status,
        ),
      );
    expect(await statuses()).toEqual([200, 200, 200]);
    await emulator.advance(24 * 3_600_000 - 1000);
    expect(await statuses()).toEqual([200, 200, 200]);
    await emulator.advance(1000);
    expect(await statuses()).toEqual([200, 401, 401]);
  });

  test("that belongs to a preview environment opens its branches when it is replaced", async () => {
    const { apiKey } = await answerOf(call("POST", `${home}/preview/regenerate-api-key`));
    const branch = onBranch("feature-one");
    expect((await send(emulator, "GET", "/api/v1/runs", { token: apiKey, ...branch })).status).toBe(200);
    const environment = emulator.projects[0].branches["feature-one"];
    expect(environment?.secretKey).toBe(apiKey);
  });

  test("is left alone when a branch is named: the branch's own changes, and opens nothing", async () => {
    const { preview } = emulator.projects[0].environments;
    const before = preview.secretKey;
    const { apiKey } = await answerOf(
      call("POST", `${home}/preview/regenerate-api-key`, undefined, onBranch("feature-one")),
    );
    expect(preview.secretKey).toBe(before);
    expect((await send(emulator, "GET", "/api/v1/runs", { token: apiKey, ...onBranch("feature-one") })).status).toBe(
      401,
    );
  });
});

describe("a token for an environment", () => {
  test("opens what its scopes say, and says who asked for it", async () => {
    const { token } = await answerOf(call("POST", `${home}/prod/jwt`, { claims: { scopes: ["read:runs"] } }));
    const claims = decodeJwt(token);
    const seconds = Math.floor(emulator.now().getTime() / 1000);
    expect(claims).toMatchObject({
      sub: emulator.projects[0].environments.prod.id,
      pub: true,
      scopes: ["read:runs"],
      act: { client: "personal-access-token", sub: expect.any(String) },
      iat: seconds,
      exp: seconds + 3600,
    });
    expect((await send(emulator, "GET", "/api/v1/runs", { token })).status).toBe(200);
    expect((await send(emulator, "POST", "/api/v1/tasks/hello/trigger", { token, body: {} })).status).toBe(403);
  });

  test("opens nothing when nothing is claimed", async () => {
    const { token } = await answerOf(call("POST", `${home}/dev/jwt`, {}));
    expect("scopes" in decodeJwt(token)).toBe(false);
    expect((await send(emulator, "GET", "/api/v1/runs", { token })).status).toBe(403);
  });

  test.each([
    ["15m", 900],
    ["2 hours", 7200],
    ["1 week", 604_800],
    ["-5m", -300],
    ["5 minutes ago", -300],
  ])("for %j runs out after %i seconds", async (expirationTime, seconds) => {
    const { token } = await answerOf(call("POST", `${home}/dev/jwt`, { expirationTime }));
    expect(decodeJwt(token).exp).toBe(Math.floor(emulator.now().getTime() / 1000) + seconds);
  });

  test("runs out at a moment that is given in seconds", async () => {
    const { token } = await answerOf(call("POST", `${home}/dev/jwt`, { expirationTime: 4_000_000_000 }));
    expect(decodeJwt(token).exp).toBe(4_000_000_000);
  });

  test.each(["soon", "", "1 month", "-5m ago"])("for %j is a failure of the service", async (expirationTime) => {
    expect((await call("POST", `${home}/dev/jwt`, { expirationTime })).status).toBe(500);
  });

  test("is not made without a body, nor for a key", async () => {
    expect(await call("POST", `${home}/dev/jwt`)).toMatchObject({ status: 500, text: "Unexpected Server Error" });
    expect(await call("POST", `${home}/dev/jwt`, {}, { token: emulator.secretKey })).toMatchObject({
      status: 401,
      body: { error: "Invalid or Missing Access Token" },
    });
  });
});

describe("a paused environment", () => {
  const pause = (env: string, sending = {}) => call("POST", `${home}/${env}/pause`, undefined, sending);
  const resume = (env: string, sending = {}) => call("POST", `${home}/${env}/resume`, undefined, sending);
  const statusOf = async (id: string) => (await retrieve(emulator, id)).status;

  test("keeps its runs in the queue until it is resumed", async () => {
    expect(await answerOf(pause("dev"))).toEqual({ paused: true, state: "paused" });
    const run = await trigger(emulator, "hello");
    await emulator.advance(60_000);
    expect(await statusOf(run)).toBe("QUEUED");
    const [dev] = await answerOf(call("GET", `${home}/environments`));
    expect(dev.paused).toBe(true);

    expect(await answerOf(resume("dev"))).toEqual({ paused: false, state: "resumed" });

    await emulator.advance(1000);
    expect(await statusOf(run)).toBe("COMPLETED");
  });

  test("lets runs finish that execute, and lets those in the queue expire or be cancelled", async () => {
    const running = await trigger(emulator, "slow", { payload: { ms: 5000 } });
    await emulator.advance(1000);
    await pause("dev");
    const expiring = await trigger(emulator, "hello", { options: { ttl: "10s" } });
    const cancelled = await trigger(emulator, "hello");
    await emulator.advance(1000);
    await send(emulator, "POST", `/api/v2/runs/${cancelled}/cancel`);
    await emulator.advance(60_000);
    await resume("dev");
    await emulator.advance(1000);

    expect(await Promise.all([running, expiring, cancelled].map(statusOf))).toEqual([
      "COMPLETED",
      "EXPIRED",
      "CANCELED",
    ]);
  });

  test("is paused by itself: others go on, and a branch apart from its parent", async () => {
    const { preview, prod } = emulator.projects[0].environments;
    await pause("dev");
    await pause("preview", onBranch("feature-one"));
    const [branch] = (await answerOf(call("GET", `${home}/branches`))).branches;
    expect([branch.isPaused, preview.paused]).toEqual([true, false]);

    const run = await trigger(emulator, "hello", {}, { token: prod.secretKey });
    const kept = await trigger(emulator, "hello", {}, { token: preview.secretKey, ...onBranch("feature-one") });
    await emulator.advance(1000);

    expect((await retrieve(emulator, run, { token: prod.secretKey })).status).toBe("COMPLETED");
    const headers = { ...onBranch("feature-one").headers, "x-trigger-api-version": "2025-07-16" };
    expect((await retrieve(emulator, kept, { token: preview.secretKey, headers })).status).toBe("QUEUED");
  });

  test("is paused as often as one likes", async () => {
    await pause("dev");
    expect((await pause("dev")).status).toBe(200);
    await resume("dev");
    expect((await resume("dev")).status).toBe(200);
  });

  test("is paused by no key", async () => {
    expect((await pause("dev", { token: emulator.secretKey })).status).toBe(401);
    expect(emulator.projects[0].environments.dev.paused).toBe(false);
  });
});

test("a run has the commit that its version was deployed from; one that was not has none", async () => {
  const { prod } = emulator.projects[0].environments;
  const git = { commitSha: "9f2c1e7", commitMessage: "Begin", dirty: true };
  emulator.seed.deployments(1, { environment: prod, git });
  const deployed = await trigger(emulator, "hello", {}, { token: prod.secretKey });
  const developed = await trigger(emulator, "hello");
  const commitOf = (env: string, run: string) => call("GET", `${home}/${env}/runs/${run}/commit`);
  expect((await commitOf("prod", deployed)).status).toBe(404);
  await emulator.advance(1000);

  expect(await answerOf(commitOf("prod", deployed))).toMatchObject({
    runId: deployed,
    sha: "9f2c1e7",
    dirty: true,
    git: { commitMessage: "Begin" },
  });
  for (const [env, run] of [
    ["dev", developed],
    ["dev", deployed],
    ["prod", "run_missing"],
  ]) {
    expect((await commitOf(env ?? "", run ?? "")).status).toBe(404);
  }
});

test("the source of the repository is the document's example", async () => {
  const answer = await call("GET", `${home}/prod/repo/snapshot`);
  expect([answer.status, answer.headers.get("x-emulator-example")]).toEqual([200, "true"]);
});

test("a key is told which environment is its own, in the service's own records", async () => {
  const whoami = (token: string, headers = {}) => send(emulator, "GET", "/api/v1/whoami", { token, headers });
  const { dev, prod, preview } = emulator.projects[0].environments;
  expect((await whoami(dev.secretKey)).body).toMatchObject({ id: dev.id, apiKey: dev.secretKey, orgMember: {} });
  const key = emulator.additionalKey({ scopes: ["admin"], environment: prod });
  expect((await whoami(key)).body).toMatchObject({ id: prod.id, apiKey: prod.secretKey, orgMember: null });
  for (const token of [preview.secretKey, emulator.additionalKey({ scopes: ["read:all"] })]) {
    expect(await whoami(token)).toMatchObject({ status: 401, body: { error: "Invalid or Missing API key" } });
  }
  expect((await whoami(preview.secretKey, onBranch("feature-one").headers)).body).toMatchObject({
    branchName: "feature-one",
  });
});
