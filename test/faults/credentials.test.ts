// Group T, as far as it is about which credential a client holds and what it may call.

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createClient } from "../../src/index.js";
import { json } from "../support/answers.js";
import { OTHER_SECRET_KEY, PERSONAL_ACCESS_TOKEN, PUBLIC_ACCESS_TOKEN, SECRET_KEY } from "../support/credentials.js";
import { runFixture, runsPage, triggered } from "../support/fixtures.js";
import { callUntyped, createUntyped, errorFrom, faultWorld } from "../support/world.js";

const { serve, connect, connectAccount, connectPublic, closedAfterwards } = faultWorld();

/** The default client as a process sees it that starts with these variables and no others of the kind. */
const freshModule = async (environment: Record<string, string>) => {
  for (const [name, value] of Object.entries(environment)) process.env[name] = value;
  vi.resetModules();
  return import("../../src/index.js");
};

describe("which credential", () => {
  test.each<[what: string, options: object]>([
    ["two kinds", { secretKey: SECRET_KEY, personalAccessToken: PERSONAL_ACCESS_TOKEN }],
    ["a secret key and a public token", { secretKey: SECRET_KEY, publicAccessToken: PUBLIC_ACCESS_TOKEN }],
    ["a secret key and one of unknown kind", { secretKey: SECRET_KEY, accessToken: OTHER_SECRET_KEY }],
  ])("T9 %s at once are refused, by the names of the settings", async (_what, options) => {
    const error = await errorFrom(() => createUntyped(options));

    expect(error.kind).toBe("configuration");
    for (const name of Object.keys(options)) expect(error.message).toContain(name);
  });

  test.each<[what: string, options: object]>([
    ["no credential", {}],
    ["an empty secret key", { secretKey: "" }],
    ["a blank secret key", { secretKey: "  \n" }],
    ["an undefined secret key", { secretKey: undefined }],
    ["a secret key that is no text", { secretKey: 5 }],
  ])("T9 %s is refused, by the name of the setting", async (_what, options) => {
    const error = await errorFrom(() => createUntyped(options));

    expect(error.kind).toBe("configuration");
    expect(error.message).toMatch(/secretKey/);
  });

  test.each<[field: string, holds: string, options: object]>([
    ["secretKey", "a personal access token", { secretKey: PERSONAL_ACCESS_TOKEN }],
    ["secretKey", "a public token", { secretKey: PUBLIC_ACCESS_TOKEN }],
    ["personalAccessToken", "a secret key", { personalAccessToken: SECRET_KEY }],
    ["publicAccessToken", "a secret key", { publicAccessToken: SECRET_KEY }],
    ["accessToken", "an organisation's token", { accessToken: "tr_oat_madeUp" }],
    ["accessToken", "a form that shows no kind", { accessToken: "madeUp" }],
  ])("T9 %s that holds %s is refused", async (field, _holds, options) => {
    const error = await errorFrom(() => createUntyped(options));

    expect(error).toMatchObject({ kind: "configuration", parameter: field });
  });

  test("T13 white space around a secret key is trimmed, as after reading it from a file", async () => {
    const server = await serve([json(runFixture())]);
    const client = closedAfterwards(createClient({ secretKey: `\t ${SECRET_KEY}\r\n`, baseURL: server.url }));

    await client.runs.retrieve("run_1");

    expect(server.requests[0]?.header("authorization")).toBe(`Bearer ${SECRET_KEY}`);
  });
});

describe("the environment", () => {
  const NAMES = ["TRIGGER_SECRET_KEY", "TRIGGER_ACCESS_TOKEN", "TRIGGER_API_URL", "TRIGGER_PREVIEW_BRANCH"];
  const before = new Map<string, string | undefined>();
  beforeEach(() => {
    for (const name of NAMES) {
      before.set(name, process.env[name]);
      delete process.env[name];
    }
  });
  afterEach(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  test("T9 empty variables count as unset, and the error names them", async () => {
    const { runs } = await freshModule({ TRIGGER_SECRET_KEY: "", TRIGGER_ACCESS_TOKEN: "" });

    const reason = await Promise.resolve()
      .then(() => runs.retrieve("run_1"))
      .catch((error: unknown) => error);

    expect(reason).toMatchObject({ kind: "configuration" });
    expect(String(reason)).toMatch(/TRIGGER_SECRET_KEY/);
  });

  test("T9 an empty TRIGGER_SECRET_KEY does not hide TRIGGER_ACCESS_TOKEN", async () => {
    const server = await serve([json(runsPage([]))]);
    const { runs } = await freshModule({
      TRIGGER_SECRET_KEY: "",
      TRIGGER_ACCESS_TOKEN: PERSONAL_ACCESS_TOKEN,
      TRIGGER_API_URL: server.url,
    });

    await runs.list("proj_1", { env: "dev" });

    expect(server.requests[0]?.header("authorization")).toBe(`Bearer ${PERSONAL_ACCESS_TOKEN}`);
  });

  test("T9 what configure is given beats the environment", async () => {
    const server = await serve([json(runFixture())]);
    const { runs, configure } = await freshModule({
      TRIGGER_SECRET_KEY: OTHER_SECRET_KEY,
      TRIGGER_API_URL: "http://127.0.0.1:9",
    });
    configure({ secretKey: SECRET_KEY, baseURL: server.url });

    await runs.retrieve("run_1");

    expect(server.requests[0]?.header("authorization")).toBe(`Bearer ${SECRET_KEY}`);
  });

  test("T9 createClient does not look at the environment", async () => {
    const { createClient: fresh } = await freshModule({ TRIGGER_SECRET_KEY: SECRET_KEY });

    expect(() => Reflect.apply(fresh, undefined, [{}])).toThrow(/secretKey/);
  });
});

describe("what a credential may call", () => {
  test.each<[operation: string, ...args: unknown[]]>([
    ["runs.retrieve", "run_1"],
    ["runs.replay", "run_1"],
    ["runs.cancel", "run_1"],
    ["tasks.trigger", "send-email", {}],
    ["schedules.list"],
  ])(
    "T10 a personal access token on %s is refused before sending, and the error names the kinds that can",
    async (operation, ...args) => {
      const server = await serve([json({})]);

      const error = await errorFrom(() => callUntyped(connectAccount(server), operation, ...args));

      expect(error).toMatchObject({ kind: "configuration", operation, attempts: 0 });
      expect(error.message).toMatch(/personal access token/);
      expect(error.message).toMatch(/secret key/);
      expect(server.connections).toBe(0);
    },
  );

  test("T10 a public token on runs.replay is refused before sending", async () => {
    const server = await serve([json({})]);

    const error = await errorFrom(() => callUntyped(connectPublic(server), "runs.replay", "run_1"));

    expect(error).toMatchObject({ kind: "configuration", operation: "runs.replay" });
    expect(server.connections).toBe(0);
  });

  test("T10 a secret key on a project's runs is refused before sending", async () => {
    const server = await serve([json(runsPage([]))]);

    const error = await errorFrom(() => callUntyped(connect(server), "runs.list", "proj_1", { env: "dev" }));

    expect(error).toMatchObject({ kind: "configuration", attempts: 0 });
    expect(server.connections).toBe(0);
  });

  test("T10 a secret key that names another environment than its own is refused before sending", async () => {
    const server = await serve([json([])]);

    const error = await errorFrom(() => connect(server).envvars.list("proj_1", "prod"));

    expect(error).toMatchObject({ kind: "configuration", parameter: "env" });
    expect(error.message).toMatch(/prod.*dev/);
    expect(server.connections).toBe(0);
  });

  test("T10 a bound client fills in its project and environment", async () => {
    const server = await serve([json([]), json(runsPage([]))]);
    const project = connectAccount(server).project("proj_1", "staging");

    await project.envvars.list();
    await project.runs.list({ limit: 5 });

    expect(server.requests[0]?.path).toBe("/api/v1/projects/proj_1/envvars/staging");
    expect(server.requests[1]?.path).toBe("/api/v1/projects/proj_1/runs");
    expect(server.requests[1]?.query).toContainEqual(["filter[env]", "stg"]);
  });

  test("T10 a branch header is sent only for a client that was given a branch", async () => {
    const server = await serve([json(triggered()), json(triggered())]);

    await connect(server).tasks.trigger("send-email", {});
    await connect(server, { previewBranch: "feature/one" }).tasks.trigger("send-email", {});

    expect(server.requests.map((request) => request.header("x-trigger-branch"))).toEqual([undefined, "feature/one"]);
  });
});
