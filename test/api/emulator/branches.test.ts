// Branches of preview and development environments.

import { beforeEach, describe, expect, test } from "vitest";
import { createEmulator, type Emulator } from "../../../src/emulator/index.js";
import { answerOf, asUser } from "./support/as-user.js";
import { type Sending, send, trigger } from "./support/send.js";

let emulator: Emulator;
let call: ReturnType<typeof asUser>;
let path: string;
beforeEach(() => {
  emulator = createEmulator({ clock: "virtual", checkAnswers: true });
  call = asUser(emulator);
  path = `/projects/${emulator.projectRef}/branches`;
});

const upsert = (branch: string, env = "preview", more: object = {}, sending: Sending = {}) =>
  call("POST", path, { env, branch, ...more }, sending);
const archive = (branch: string, more: object = {}, sending: Sending = {}) =>
  call("POST", `${path}/archive`, { branch, ...more }, sending);
const named = async () => (await answerOf(call("GET", path))).branches.map(({ name }: { name: string }) => name);
const onBranch = (name: string) => ({ headers: { "x-trigger-branch": name } });

describe("a preview branch", () => {
  test("is there for the preview key from the moment it is made", async () => {
    const token = emulator.projects[0].environments.preview.secretKey;
    const ask = () => send(emulator, "GET", "/api/v1/runs", { token, ...onBranch("feature-two") });
    expect((await ask()).status).toBe(401);

    const { id } = await answerOf(upsert("refs/heads/feature-two"));

    expect((await ask()).status).toBe(200);
    await trigger(emulator, "hello", {}, { token, ...onBranch("feature-two") });
    expect((await ask()).body.data).toMatchObject([{ env: { id } }]);
    expect(await named()).toEqual(["feature-one", "feature-two"]);
    expect(emulator.projects[0].branches["feature-two"]?.id).toBe(id);
  });

  test("that exists stays the same, but for what is known of its commit", async () => {
    const { id } = await answerOf(upsert("feature-two"));
    await emulator.advance(1000);
    expect(await answerOf(upsert("feature-two", "preview", { git: { commitSha: "abc" } }))).toEqual({ id });
    const [, branch] = (await answerOf(call("GET", path))).branches;
    expect(branch).toMatchObject({ id, git: { commitSha: "abc" } });
    expect(Date.parse(branch.updatedAt) - Date.parse(branch.createdAt)).toBe(1000);
  });

  test("is found by nobody once it is archived, and its name makes a new one", async () => {
    const { id } = await answerOf(upsert("feature-two"));

    expect(await archive("feature-two")).toMatchObject({ status: 200, body: { success: true, branch: { id } } });

    expect(await named()).toEqual(["feature-one"]);
    const token = emulator.projects[0].environments.preview.secretKey;
    expect((await send(emulator, "GET", "/api/v1/runs", { token, ...onBranch("feature-two") })).status).toBe(401);
    expect(await archive("feature-two")).toMatchObject({ status: 400, body: { error: "Branch already archived" } });
    expect(await archive("feature-three")).toMatchObject({ status: 404, body: { error: "Branch not found" } });
    expect((await answerOf(upsert("feature-two"))).id).not.toBe(id);
  });

  test.each([
    "",
    "a b",
    "a~b",
    "a^",
    "a:b",
    "a?",
    "a*",
    "a[b",
    "a\\b",
    "/a",
    "a/",
    "a//b",
    "a..b",
    "a@{b",
    "a.lock",
    "a\u0007",
    "refs/x",
  ])("cannot be called %j", async (name) => {
    expect((await upsert(name)).status).toBe(400);
    expect(await named()).toEqual(["feature-one"]);
  });

  test.each(["a/b", "v1.2", "constructor", "__proto__"])("can be called %s", async (name) => {
    expect((await upsert(name)).status).toBe(200);
    expect(await named()).toEqual(["feature-one", name]);
    expect((await archive(name)).status).toBe(200);
  });

  test("is made by the preview key, which names no branch, and by no other key", async () => {
    const { preview, prod } = emulator.projects[0].environments;
    const as = (token: string) => upsert("feature-two", "preview", {}, { token });
    expect((await as(preview.secretKey)).status).toBe(200);
    expect((await as(emulator.additionalKey({ environment: preview, scopes: ["write:branches"] }))).status).toBe(200);
    expect((await as(emulator.additionalKey({ environment: preview, scopes: ["read:branches"] }))).status).toBe(403);
    expect((await as(prod.secretKey)).status).toBe(403);
    expect((await archive("feature-two", {}, { token: prod.secretKey })).status).toBe(403);
    expect((await archive("feature-two", {}, { token: preview.secretKey })).status).toBe(200);
    const onItself = (name: string) => upsert("x", "preview", {}, { token: preview.secretKey, ...onBranch(name) });
    expect((await onItself("feature-one")).status).toBe(403);
    expect((await onItself("missing")).status).toBe(401);
    expect((await upsert("x", "development", {}, { token: preview.secretKey })).status).toBe(400);
  });

  test("of another project is out of a key's reach, and of a user's", async () => {
    const token = emulator.projects[2].environments.preview.secretKey;
    expect((await upsert("x", "preview", {}, { token })).status).toBe(400);
    expect((await upsert("x", "preview", {}, { token: emulator.otherPersonalAccessToken })).status).toBe(404);
  });

  test.each([{}, { branch: "x" }, { env: "prod", branch: "x" }])("is not made of %j", async (body) => {
    expect(await call("POST", path, body)).toMatchObject({ status: 400, body: { error: "Invalid request body" } });
  });
});

describe("a development branch", () => {
  test("belongs to the user who makes it, and is opened by the development key", async () => {
    const { id } = await answerOf(upsert("mine", "development"));
    const { personalAccessToken } = emulator.seed.member();
    const other = await answerOf(upsert("mine", "development", {}, { token: personalAccessToken }));
    expect(other.id).not.toBe(id);

    await trigger(emulator, "hello", {}, onBranch("mine"));

    const runs = async (sending: Sending) => (await send(emulator, "GET", "/api/v1/runs", sending)).body.data;
    expect(await runs(onBranch("mine"))).toMatchObject([{ env: { id } }]);
    expect(await runs({})).toEqual([]);
    expect(await named()).toEqual(["feature-one"]);
  });

  test("is archived as one, and cannot be called default", async () => {
    await upsert("mine", "development");
    expect((await archive("mine")).status).toBe(404);
    expect((await archive("mine", { env: "development" })).status).toBe(200);
    expect((await send(emulator, "GET", "/api/v1/runs", onBranch("mine"))).status).toBe(401);
    expect((await upsert("default", "development")).status).toBe(400);
  });

  test("has variables of its own on top of its parent's", async () => {
    await upsert("mine", "development");
    emulator.seed.variables({ A: "parent", B: "parent" });
    const envvars = `/projects/${emulator.projectRef}/envvars/dev`;
    await call("POST", envvars, { name: "A", value: "branch" }, onBranch("mine"));
    expect(await answerOf(call("GET", envvars, undefined, onBranch("mine")))).toEqual([
      { name: "A", value: "branch", isSecret: false },
      { name: "B", value: "parent", isSecret: false },
    ]);
  });
});
