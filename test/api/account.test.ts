// What a personal access token does beside looking at runs: projects, environments, branches, tokens.

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEmulator, type Emulator } from "../../src/emulator/index.js";
import { type ClientOptions, createClient, type PersonalAccessTokenClient } from "../../src/index.js";

let emulator: Emulator;
let account: PersonalAccessTokenClient;
let options: ClientOptions & { baseURL: string };
beforeEach(() => {
  emulator = createEmulator({ clock: "virtual", checkAnswers: true });
  options = {
    baseURL: emulator.url,
    fetch: emulator.fetch,
    requestOptions: { retry: { maxAttempts: 3, minTimeoutInMs: 1, maxTimeoutInMs: 2 } },
  };
  account = createClient({ personalAccessToken: emulator.personalAccessToken, ...options });
});
afterEach(() => emulator.stop());

const lastRequest = () => {
  const request = emulator.requests.at(-1);
  if (!request) throw new Error("Nothing was sent.");
  return request;
};

describe("an account", () => {
  it("sets a project up from nothing", async () => {
    const org = await account.orgs.create({ title: "Example" });
    const project = await account.projects.create(org.slug, { name: "Shop" });
    await account.projects.setDefaultRegion(project.externalRef, { region: "eu-central-1" });
    const { initializedAt } = await account.projects.markInitialized(project.externalRef);

    expect(initializedAt).toEqual(emulator.now());
    expect(await account.projects.retrieve(project.externalRef)).toMatchObject({
      defaultRegion: "eu-central-1",
      createdAt: emulator.now(),
      organization: { id: org.id },
    });
    expect(await account.projects.listByOrg(org.id)).toHaveLength(1);
    expect(await account.orgs.members.list(org.slug)).toMatchObject({ members: [{ role: "ADMIN" }], invites: [] });
    expect(await account.orgs.del(org.id)).toEqual({ id: org.id });
  });

  it("takes an environment by the slug that its list gives", async () => {
    const { staging } = emulator.projects[0].environments;

    for await (const { slug } of account.environments.list(emulator.projectRef)) {
      await account.environments.pause(emulator.projectRef, slug);
    }

    expect(staging.paused).toBe(true);
    expect(emulator.requests.map(({ params }) => params.env)).toEqual([undefined, "dev", "staging", "preview", "prod"]);
  });

  it("that is bound to a project and an environment asks for neither", async () => {
    const project = account.project(emulator.projectRef, "stg");

    await project.environments.pause();
    expect(await project.environments.list()).toMatchObject([{}, { slug: "stg", paused: true }, {}, {}]);
    const { apiKey } = await project.environments.retrieve();
    expect(apiKey).toBe(emulator.projects[0].environments.staging.secretKey);
    expect(await project.projects.retrieve()).toMatchObject({ externalRef: emulator.projectRef });
    expect(await project.workers.retrieve("current")).toMatchObject({ worker: { engine: "V2" } });
    expect((await project.branches.list()).branches).toHaveLength(1);
    expect((await project.branches.upsert({ environment: "development", branch: "mine" })).id).toBeDefined();
    expect(lastRequest().body).toEqual({ env: "development", branch: "mine" });
  });

  it("gets a token that opens what it says, in the branch that the client names", async () => {
    const branch = createClient({
      personalAccessToken: emulator.personalAccessToken,
      projectRef: emulator.projectRef,
      environment: "preview",
      previewBranch: "feature-one",
      ...options,
    });
    const { token } = await branch.environments.createToken({ claims: { scopes: ["read:runs"] } });
    const trigger = createClient({
      secretKey: emulator.projects[0].environments.preview.secretKey,
      previewBranch: "feature-one",
      ...options,
    });
    const run = await trigger.tasks.trigger("hello", {});

    const page = createClient({ publicAccessToken: token, ...options });

    expect((await page.runs.list()).data).toMatchObject([{ id: run.id }]);
  });

  it("asks for a token without parameters with an empty body, which the service insists on", async () => {
    await account.environments.createToken(emulator.projectRef, "dev");
    expect(lastRequest().bodyText).toBe("{}");
  });
});

describe("the branch of a client", () => {
  const named = () => lastRequest().headers["x-trigger-branch"];

  it("is not named where a branch is made or archived, so that a preview key may", async () => {
    const trigger = createClient({
      secretKey: emulator.projects[0].environments.preview.secretKey,
      previewBranch: "feature-two",
      ...options,
    });

    await trigger.branches.upsert(emulator.projectRef, { environment: "preview", branch: "feature-two" });
    expect(named()).toBeUndefined();
    await trigger.tasks.trigger("hello", {});
    expect(named()).toBe("feature-two");
    await trigger.branches.archive(emulator.projectRef, { branch: "feature-two" });
    expect(named()).toBeUndefined();
  });

  it("keeps its key when that of the environment is regenerated", async () => {
    const project = createClient({
      personalAccessToken: emulator.personalAccessToken,
      projectRef: emulator.projectRef,
      environment: "preview",
      previewBranch: "feature-one",
      ...options,
    });

    const { apiKey } = await project.environments.regenerateApiKey();

    expect(named()).toBeUndefined();
    expect(emulator.projects[0].environments.preview.secretKey).toBe(apiKey);
  });
});

describe("a call whose answer is lost", () => {
  const alert = {
    name: "Failures",
    alertTypes: ["run_failure" as const],
    channel: "email" as const,
    channelData: { email: "team@example.test" },
  };

  it.each<[name: string, make: () => PromiseLike<unknown>]>([
    ["orgs.create", () => account.orgs.create({ title: "Example" })],
    ["projects.create", () => account.projects.create("org-alpha", { name: "Shop" })],
    ["environments.regenerateApiKey", () => account.environments.regenerateApiKey(emulator.projectRef, "dev")],
    ["alertChannels.create", () => account.alertChannels.create(emulator.projectRef, alert)],
  ])("%s: is made once, and the error says that its outcome is unknown", async (operation, make) => {
    emulator.faults.add({ operation, reset: "after" });

    await expect(make()).rejects.toMatchObject({ kind: "connection", attempts: 1, outcomeUnknown: true });

    expect(emulator.requests).toHaveLength(1);
  });

  it.each<[name: string, make: () => PromiseLike<unknown>]>([
    [
      "alertChannels.create",
      () => account.alertChannels.create(emulator.projectRef, { ...alert, deduplicationKey: "k" }),
    ],
    ["orgs.invites.create", () => account.orgs.invites.create("org-alpha", { emails: ["ada@example.test"] })],
    ["environments.createToken", () => account.environments.createToken(emulator.projectRef, "dev")],
    ["environments.pause", () => account.environments.pause(emulator.projectRef, "dev")],
    [
      "branches.upsert",
      () => account.branches.upsert(emulator.projectRef, { environment: "preview", branch: "feature-two" }),
    ],
    ["projects.update", () => account.projects.update(emulator.projectRef, { name: "Renamed" })],
  ])("%s: is made again where a second one does no harm", async (operation, make) => {
    emulator.faults.add({ operation, nth: 1, reset: "after" });

    await make();

    expect(emulator.requests.map((request) => request.operation)).toEqual([operation, operation]);
  });
});

describe("an upload of environment variables", () => {
  const dotenv = "# settings\nLOG_LEVEL=debug\nKEY='two words' # why\nEMPTY=\n";

  it("takes the text of a dotenv file", async () => {
    await account.envvars.upload(emulator.projectRef, "staging", { dotenv, override: true, isSecret: true });

    expect(lastRequest().body).toEqual({
      variables: { LOG_LEVEL: "debug", KEY: "two words", EMPTY: "" },
      override: true,
      isSecret: true,
    });
    expect(await account.envvars.list(emulator.projectRef, "staging")).toMatchObject([
      { name: "LOG_LEVEL", isSecret: true },
      { name: "KEY" },
    ]);
  });

  it("takes it under a secret key and in a bound client too, and an object as before", async () => {
    const trigger = createClient({ secretKey: emulator.secretKey, ...options });
    await trigger.envvars.upload(emulator.projectRef, "dev", { dotenv });
    expect(lastRequest()).toMatchObject({ credential: "secretKey", body: { variables: { LOG_LEVEL: "debug" } } });
    const project = account.project(emulator.projectRef, "prod");
    await project.envvars.upload({ dotenv });
    expect(lastRequest()).toMatchObject({ params: { env: "prod" }, body: { variables: { LOG_LEVEL: "debug" } } });
    await project.envvars.upload({ variables: { A: "1" }, override: true });
    expect(lastRequest().body).toEqual({ variables: { A: "1" }, override: true });
    expect((await project.envvars.retrieve("A")).value).toBe("1");
  });

  it.each<[what: string, params: object]>([
    ["the name of a file", { dotenv: ".env" }],
    ["an empty text", { dotenv: "" }],
    ["no text", { dotenv: 7 }],
    ["both", { dotenv, variables: { A: "1" } }],
  ])("refuses %s before sending, and repeats none of it", async (_what, params) => {
    const project = account.project(emulator.projectRef, "prod");

    const refused = await project.envvars.upload(params as { dotenv: string }).then(
      () => undefined,
      (error: unknown) => error,
    );

    expect(refused).toMatchObject({ kind: "configuration", operation: "envvars.upload", parameter: "dotenv" });
    expect(String(refused)).not.toMatch(/two words|debug/);
    expect(emulator.requests).toEqual([]);
  });
});
