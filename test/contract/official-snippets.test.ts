// What the official documentation shows of its management API, with the import as the only change. Each piece runs with
// both packages: what stops working with the official one is no documented use any more.

import * as official from "@trigger.dev/sdk";
import * as ours from "trigger-management-client";
import { type Emulator, startEmulator } from "trigger-management-client/emulator";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

// That one can stand in for the other is what is tested here.
const packages: [name: string, sdk: typeof ours][] = [
  ["@trigger.dev/sdk", official as unknown as typeof ours],
  ["trigger-management-client", ours],
];

/** What the packages read of the environment. */
const VARIABLES = [
  "TRIGGER_PREVIEW_BRANCH",
  "TRIGGER_DEV_BRANCH",
  "TRIGGER_VERSION",
  "TRIGGER_EXTERNAL_DEPLOYMENT_ID",
  "TRIGGER_AUTOMATIC_SKEW_VERSION_PROTECTION",
  "VERCEL_GIT_COMMIT_REF",
];

let emulator: Emulator;
beforeEach(async () => {
  for (const name of VARIABLES) vi.stubEnv(name, undefined);
  emulator = await startEmulator({ checkAnswers: true });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await emulator.stop();
});

/** The operations that arrived, in order. */
const arrived = () => emulator.requests.map(({ operation }) => operation);

describe.each(packages)("with %s", (_, sdk) => {
  const { auth, configure, envvars, runs, schedules, tasks, ApiError, TriggerClient } = sdk;

  describe("a secret key", () => {
    beforeEach(() => {
      configure({ secretKey: emulator.secretKey, baseURL: emulator.url });
    });

    it("lists runs by status", async () => {
      emulator.seed.runs(3);
      emulator.seed.runs(2, { status: "FAILED" });

      const page = await runs.list({ limit: 10, status: ["COMPLETED"] });

      expect(page.data.map((run) => run.status)).toEqual(["COMPLETED", "COMPLETED", "COMPLETED"]);
      expect(page.data[0]?.createdAt).toBeInstanceOf(Date);
    });

    it("walks all pages with for await", async () => {
      const ids = emulator.seed.runs(25);

      const found: string[] = [];
      for await (const run of runs.list({ limit: 10 })) found.push(run.id);

      expect(found).toEqual(ids);
      expect(arrived()).toEqual(["runs.list", "runs.list", "runs.list"]);
    });

    it("turns pages by hand", async () => {
      const ids = emulator.seed.runs(25);

      let page = await runs.list({ limit: 10 });
      const found = page.data.map((run) => run.id);
      while (page.hasNextPage()) {
        page = await page.getNextPage();
        found.push(...page.data.map((run) => run.id));
      }

      expect(found).toEqual(ids);
      expect(page.hasPreviousPage()).toBe(true);
      expect((await page.getPreviousPage()).data.length).toBe(10);
    });

    it("triggers a task, follows its run with poll, and retrieves it by the handle's id", async () => {
      const handle = await tasks.trigger("hello", { name: "Ada" }, { tags: ["customer:7"] });
      const polled = await runs.poll(handle, { pollIntervalMs: 5 });
      const run = await runs.retrieve(handle.id);

      expect(polled.status).toBe("COMPLETED");
      expect(run).toMatchObject({
        id: handle.id,
        taskIdentifier: "hello",
        payload: { name: "Ada" },
        tags: ["customer:7"],
      });
      expect(run.output).toMatchObject({ input: { name: "Ada" } });
      expect(handle.publicAccessToken).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    });

    it("cancels and replays", async () => {
      const handle = await tasks.trigger("slow", { ms: 60_000 });

      await runs.cancel(handle.id);
      const again = await runs.replay(handle.id);

      expect((await runs.retrieve(handle.id)).status).toBe("CANCELED");
      expect(again.id).not.toBe(handle.id);
      await runs.cancel(again.id);
    });

    it("creates, reads, changes, switches and deletes a schedule", async () => {
      const created = await schedules.create({
        task: "hourly",
        cron: "0 9 * * *",
        timezone: "America/New_York",
        externalId: "user_123",
        deduplicationKey: "user_123-hourly",
      });
      const retrieved = await schedules.retrieve(created.id);
      const updated = await schedules.update(created.id, {
        task: "hourly",
        cron: "0 10 * * *",
        externalId: "user_123",
      });
      const off = await schedules.deactivate(created.id);
      const on = await schedules.activate(created.id);
      const listed = await schedules.list();
      await schedules.del(created.id);

      expect(retrieved).toMatchObject({ id: created.id, timezone: "America/New_York", externalId: "user_123" });
      expect(retrieved.nextRun).toBeInstanceOf(Date);
      expect(updated.generator.expression).toBe("0 10 * * *");
      expect([off.active, on.active]).toEqual([false, true]);
      expect(listed.data.map(({ id }) => id)).toEqual([created.id]);
      expect(listed.pagination).toEqual({ currentPage: 1, totalPages: 1, count: 1 });
      expect((await schedules.list()).data).toEqual([]);
    });

    it("has the options of one call as the last argument", async () => {
      emulator.faults.add({ operation: "runs.retrieve", status: 503 });
      const [id = ""] = emulator.seed.runs(1);

      emulator.faults.add({ operation: "runs.list", status: 503 });
      const once = { retry: { maxAttempts: 1 } };

      await expect(runs.retrieve(id, once)).rejects.toMatchObject({ status: 503 });
      await expect(runs.list({ limit: 10 }, once)).rejects.toMatchObject({ status: 503 });

      expect(arrived()).toEqual(["runs.retrieve", "runs.list"]);
    });

    it("retries as configured", async () => {
      const retry = { maxAttempts: 5, minTimeoutInMs: 1, maxTimeoutInMs: 5, factor: 1.8, randomize: true };
      configure({ secretKey: emulator.secretKey, baseURL: emulator.url, requestOptions: { retry } });
      emulator.faults.add({ operation: "runs.list", status: 503, times: 2 });

      await runs.list({ limit: 10 });

      expect(emulator.requests.map(({ status }) => status)).toEqual([503, 503, 200]);
    });

    it("gives the raw response, and the data with it", async () => {
      const [id = ""] = emulator.seed.runs(1);

      const raw = await runs.retrieve(id).asResponse();
      const { data, response } = await runs.retrieve(id).withResponse();

      expect([raw.status, response.status]).toEqual([200, 200]);
      expect(raw.headers.get("x-ratelimit-limit")).toBe("750");
      expect(await raw.json()).toMatchObject({ id });
      expect(data.id).toBe(id);
    });

    it("gives the raw response of a list", async () => {
      emulator.seed.runs(3);

      const { data, response } = await runs.list({ limit: 2 }).withResponse();

      expect(response.ok).toBe(true);
      expect(data.data.length).toBe(2);
      expect((await data.getNextPage()).data.length).toBe(1);
    });

    it("acts under another credential inside withAuth, and under its own again afterwards", async () => {
      const [id = ""] = emulator.seed.runs(1);
      const accessToken = await emulator.publicToken({ scopes: [`read:runs:${id}`] });

      await auth.withAuth({ accessToken }, async () => {
        await runs.retrieve(id);
      });
      await runs.retrieve(id);

      expect(emulator.requests.map(({ headers }) => headers.authorization)).toEqual([
        `Bearer ${accessToken}`,
        `Bearer ${emulator.secretKey}`,
      ]);
    });

    it("throws an ApiError that has status and headers", async () => {
      const error = await runs.retrieve("run_1234", { retry: { maxAttempts: 1 } }).catch((reason: unknown) => reason);

      if (!(error instanceof ApiError)) throw new Error("That is no ApiError.", { cause: error });
      expect(error).toBeInstanceOf(sdk.NotFoundError);
      expect(error.status).toBe(404);
      expect(error.headers?.["x-ratelimit-limit"]).toBe("750");
      expect(error.message).toContain("Not found");
    });
  });

  describe("a TriggerClient", () => {
    it("stands beside others, each with its own credential, address and branch", async () => {
      const { dev, preview } = emulator.projects[0].environments;
      const one = new TriggerClient({ accessToken: dev.secretKey, baseURL: emulator.url });
      const other = new TriggerClient({
        accessToken: preview.secretKey,
        baseURL: emulator.url,
        previewBranch: "signup",
      });

      const handle = await one.tasks.trigger("hello", { name: "Ada" });
      const page = await one.runs.list({ limit: 5 });
      await other.runs.list({ limit: 5 }).catch(() => {});

      expect(page.data.map(({ id }) => id)).toEqual([handle.id]);
      expect(emulator.requests.map(({ headers }) => [headers.authorization, headers["x-trigger-branch"]])).toEqual([
        [`Bearer ${dev.secretKey}`, undefined],
        [`Bearer ${dev.secretKey}`, undefined],
        [`Bearer ${preview.secretKey}`, "signup"],
      ]);
    });

    it("reads the environment for what it is not told", async () => {
      vi.stubEnv("TRIGGER_SECRET_KEY", emulator.secretKey);
      vi.stubEnv("TRIGGER_API_URL", emulator.url);
      configure({ accessToken: "tr_dev_anotherOne" });

      await new TriggerClient().runs.list({ limit: 5 });

      expect(emulator.requests.map(({ status }) => status)).toEqual([200]);
    });

    it("can be made before there is a credential, and then says with each call that it has none", async () => {
      vi.stubEnv("TRIGGER_SECRET_KEY", undefined);
      vi.stubEnv("TRIGGER_ACCESS_TOKEN", undefined);
      const client = new TriggerClient({ accessToken: undefined, baseURL: emulator.url });

      await expect(async () => client.runs.retrieve("run_1")).rejects.toThrow(/TRIGGER_SECRET_KEY/);
    });

    it("makes tokens", async () => {
      const client = new TriggerClient({ accessToken: emulator.secretKey, baseURL: emulator.url });
      const [id = ""] = emulator.seed.runs(1);

      const accessToken = await client.auth.createPublicToken({ scopes: { read: { runs: id } } });

      expect((await new TriggerClient({ accessToken, baseURL: emulator.url }).runs.retrieve(id)).id).toBe(id);
    });
  });

  it("is configured through auth as well", async () => {
    auth.configure({ accessToken: emulator.secretKey, baseURL: emulator.url });

    await runs.list({ limit: 1 });

    expect(emulator.requests.map(({ status }) => status)).toEqual([200]);
  });

  it.each([
    ["preview", { TRIGGER_PREVIEW_BRANCH: "a", VERCEL_GIT_COMMIT_REF: "b" }, "a"],
    ["preview", { VERCEL_GIT_COMMIT_REF: "b" }, "b"],
    ["dev", { TRIGGER_DEV_BRANCH: "c" }, "c"],
    ["prod", { TRIGGER_PREVIEW_BRANCH: "a" }, "a"],
  ] as const)("takes the branch for a %s key of %j, which is %s", async (environment, variables, branch) => {
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    configure({ accessToken: emulator.projects[0].environments[environment].secretKey, baseURL: emulator.url });

    await runs.list({ limit: 1 }).catch(() => {});

    expect(emulator.requests[0]?.headers["x-trigger-branch"]).toBe(branch);
  });

  describe("version skew protection", () => {
    /** What each run that was started names as its deployment. */
    const deployments = () =>
      emulator.requests
        .filter(({ operation }) => operation === "tasks.trigger" || operation === "batch.streamItems")
        .map(({ body }) => Object(body).options?.externalDeploymentId);
    const start = async (externalDeploymentId?: string) => {
      const options = externalDeploymentId === undefined ? {} : { externalDeploymentId };
      await tasks.trigger("hello", {}, options);
      await sdk.batch.trigger([{ id: "hello", payload: {}, options }]);
    };
    const connection = () => ({ accessToken: emulator.secretKey, baseURL: emulator.url });

    it("pins runs to the deployment that the call names, else to the client's, else to the environment's", async () => {
      vi.stubEnv("TRIGGER_EXTERNAL_DEPLOYMENT_ID", " of-environment ");
      configure(connection());
      await start();
      configure({ ...connection(), externalDeploymentId: "of-client" });
      await start();
      await start("of-call");
      await start(" ");

      expect(deployments()).toEqual(["of-environment", "of-client", "of-call", "of-client"].flatMap((id) => [id, id]));
    });

    it("pins them to the commit of the host where it is switched on, and where the commit is no longer than an id", async () => {
      vi.stubEnv("VERCEL_GIT_COMMIT_SHA", "a".repeat(129));
      vi.stubEnv("GITHUB_SHA", "abc");
      configure(connection());
      await start();
      vi.stubEnv("TRIGGER_AUTOMATIC_SKEW_VERSION_PROTECTION", "TRUE");
      await start();

      expect(deployments()).toEqual([undefined, undefined, "abc", "abc"]);
    });

    it("leaves a TriggerClient alone but for what it is told", async () => {
      vi.stubEnv("TRIGGER_EXTERNAL_DEPLOYMENT_ID", "of-environment");
      await new TriggerClient(connection()).tasks.trigger("hello", {});
      await new TriggerClient({ ...connection(), externalDeploymentId: "of-client" }).tasks.trigger("hello", {});

      expect(deployments()).toEqual([undefined, "of-client"]);
    });
  });

  // The documentation puts a personal access token into either field.
  describe.each(["accessToken", "secretKey"] as const)("a personal access token as %s", (field) => {
    beforeEach(() => {
      configure({ [field]: emulator.personalAccessToken, baseURL: emulator.url });
    });

    it("lists a project's runs in the environment that the call names", async () => {
      const { prod } = emulator.projects[0].environments;
      const ids = emulator.seed.runs(12, { environment: prod });
      emulator.seed.runs(3);

      const found: string[] = [];
      for await (const run of runs.list(emulator.projectRef, { env: "prod", limit: 5, status: ["COMPLETED"] })) {
        found.push(run.id);
      }

      expect(found).toEqual(ids);
    });

    it("has the options of one call as the last argument, after the project and its parameters", async () => {
      emulator.faults.add({ operation: "runs.listByProject", status: 503 });
      emulator.faults.add({ operation: "envvars.upload", status: 503 });
      const once = { retry: { maxAttempts: 1 } };

      const listed = runs.list(emulator.projectRef, { env: "dev", limit: 10 }, once);
      await expect(listed).rejects.toMatchObject({ status: 503 });
      const uploaded = envvars.upload(emulator.projectRef, "dev", { variables: { A: "1" }, override: true }, once);
      await expect(uploaded).rejects.toMatchObject({ status: 503 });

      expect(arrived()).toEqual(["runs.listByProject", "envvars.upload"]);
    });

    it("uploads environment variables", async () => {
      emulator.seed.variables({ MY_ENV_VAR: "before" });

      await envvars.upload(emulator.projectRef, "dev", {
        variables: { MY_ENV_VAR: "MY_ENV_VAR_VALUE", SECOND: "2" },
        override: true,
      });

      const variables = await envvars.list(emulator.projectRef, "dev");
      expect(variables).toEqual([
        { name: "MY_ENV_VAR", value: "MY_ENV_VAR_VALUE", isSecret: false },
        { name: "SECOND", value: "2", isSecret: false },
      ]);
    });

    it("creates, reads and deletes an environment variable", async () => {
      const { projectRef } = emulator;
      await envvars.create(projectRef, "dev", { name: "SLACK_API_KEY", value: "slack_123456" });
      const variable = await envvars.retrieve(projectRef, "dev", "SLACK_API_KEY");
      await envvars.del(projectRef, "dev", "SLACK_API_KEY");

      expect(variable.value).toBe("slack_123456");
      expect(await envvars.list(projectRef, "dev")).toEqual([]);
    });
  });
});

// The documentation shows these too. The official package does something else.
describe("documented, with trigger-management-client alone", () => {
  const { ApiError, configure, envvars, runs } = ours;

  it("an ApiError has the body of the answer", async () => {
    configure({ secretKey: emulator.secretKey, baseURL: emulator.url });

    const error = await runs.retrieve("run_1234", { retry: { maxAttempts: 1 } }).catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 404, body: { error: "Not found" } });
  });

  it("an error says in its message what was tried, and in its error what the service said", async () => {
    configure({ secretKey: emulator.secretKey, baseURL: emulator.url });

    const error = await runs.retrieve("run_1234", { retry: { maxAttempts: 1 } }).catch((reason: unknown) => reason);

    expect(error).toMatchObject({
      name: "NotFoundError",
      message: "runs.retrieve: 404 Not found",
      error: "Not found",
    });
  });

  it("a host's branch leads no personal access token and no other key away from its environment", async () => {
    vi.stubEnv("VERCEL_GIT_COMMIT_REF", "main");
    configure({ accessToken: emulator.personalAccessToken, baseURL: emulator.url });
    await envvars.list(emulator.projectRef, "prod");
    configure({ accessToken: emulator.secretKey, baseURL: emulator.url });
    await runs.list({ limit: 1 });

    expect(emulator.requests.map(({ status, headers }) => [status, headers["x-trigger-branch"]])).toEqual([
      [200, undefined],
      [200, undefined],
    ]);
  });

  it("two credentials are refused, wherever a client is told of them", async () => {
    const two = { secretKey: emulator.secretKey, accessToken: emulator.personalAccessToken, baseURL: emulator.url };

    expect(() => configure(two)).toThrow(ours.ConfigurationError);
    expect(() => new ours.TriggerClient(two)).toThrow(ours.ConfigurationError);
    await expect(ours.auth.withAuth(two, () => runs.list())).rejects.toThrow(ours.ConfigurationError);
  });

  it("a project's runs need an environment, which the published snippet forgets: nothing is sent without one", async () => {
    configure({ accessToken: emulator.personalAccessToken, baseURL: emulator.url });

    // The types ask for it as well.
    const list = () => Reflect.apply(runs.list, runs, [emulator.projectRef, { limit: 10, status: ["COMPLETED"] }]);

    await expect(list()).rejects.toMatchObject({ kind: "configuration", parameter: "env" });
    expect(emulator.requests).toEqual([]);
  });

  it("an environment variable is updated by project, environment and name", async () => {
    configure({ accessToken: emulator.personalAccessToken, baseURL: emulator.url });
    emulator.seed.variables({ SLACK_API_KEY: "slack_123456" });

    await envvars.update(emulator.projectRef, "dev", "SLACK_API_KEY", { value: "slack_654321" });

    expect((await envvars.retrieve(emulator.projectRef, "dev", "SLACK_API_KEY")).value).toBe("slack_654321");
  });

  it("poll ends when the run does, also by expiring", async () => {
    configure({ secretKey: emulator.secretKey, baseURL: emulator.url });
    const [id = ""] = emulator.seed.runs(1, { status: "EXPIRED" });

    const run = await runs.poll(id, { pollIntervalMs: 5 });

    expect(run.status).toBe("EXPIRED");
    expect(emulator.requests.length).toBe(1);
  });
});
