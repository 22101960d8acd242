import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Emulator, startEmulator } from "../../src/emulator/index.js";
import { announced, sentItems } from "../support/batched.js";
import { accountVariables, keyVariables, operationsOf, queryOf, root, runProgram } from "./programs.js";

// Each test starts a process, which takes its time on a machine that is busy.
vi.setConfig({ testTimeout: 30_000 });

let emulator: Emulator;

beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(async () => {
  await emulator.stop();
});

/** Runs an example under the secret key of the emulator; it must end well and complain of nothing. */
const runUnderKey = async (name: string, ...args: string[]): Promise<string> => {
  const ended = await runProgram(`examples/${name}`, { args, variables: keyVariables(emulator) });
  expect(ended).toMatchObject({ code: 0, errors: "" });
  return ended.output;
};

const runUnderToken = async (name: string, ...args: string[]): Promise<string> => {
  const ended = await runProgram(`examples/${name}`, { args, variables: accountVariables(emulator) });
  expect(ended).toMatchObject({ code: 0, errors: "" });
  return ended.output;
};

describe("trigger-and-wait", () => {
  test("starts one run and prints what it returned", async () => {
    const output = await runUnderKey("trigger-and-wait.ts", "Grace");

    const [trigger, ...polls] = emulator.requests;
    expect(trigger).toMatchObject({
      operation: "tasks.trigger",
      params: { taskIdentifier: "hello" },
      body: { payload: { name: "Grace" }, options: { tags: ["example"] } },
    });
    expect(new Set(operationsOf(polls))).toEqual(new Set(["runs.retrieve"]));
    expect(output).toContain('Hello, world: the payload was {"name":"Grace"}');
  });

  test("ends with 1 when the run fails", async () => {
    emulator.faults.add({
      operation: "runs.retrieve",
      status: 200,
      body: { ...finished, status: "FAILED", isSuccess: false, error: { message: "out of paper" } },
    });

    const ended = await runProgram("examples/trigger-and-wait.ts", { variables: keyVariables(emulator) });

    expect(ended.code).toBe(1);
    expect(ended.errors).toBe("FAILED: out of paper\n");
  });
});

const finished = { id: "run_1", createdAt: "2026-01-01T00:00:00.000Z", updatedAt: "2026-01-01T00:00:01.000Z" };

describe("list-all-runs", () => {
  test("counts every run by its status and lists the failed ones", async () => {
    emulator.seed.runs(130, { status: "COMPLETED", createdAt: Date.now() - 1000 });
    const [failed] = emulator.seed.runs(1, { status: "FAILED", createdAt: Date.now() - 3_600_000 });

    const output = await runUnderKey("list-all-runs.ts");

    expect(output).toMatch(/^COMPLETED +130$/m);
    expect(output).toMatch(/^FAILED +1$/m);
    expect(output).toContain(failed);
    const sizes = emulator.requests.map((request) => queryOf(request, "page[size]"));
    // The first page as the service sizes it, then the largest; then the list of failed ones.
    expect(sizes).toEqual([undefined, "100", "100", "10"]);
    expect(emulator.requests.map((request) => queryOf(request, "filter[status]")).at(-1)).toBe("FAILED,CRASHED");
  });
});

describe("list-project-runs", () => {
  test("lists one environment of one project, by its reference and then as a bound client", async () => {
    const staging = emulator.projects[0].environments.staging;
    emulator.seed.runs(30, { environment: staging });
    emulator.seed.runs(3);

    const output = await runUnderToken("list-project-runs.ts", "staging");

    expect(output.match(/COMPLETED/g)).toHaveLength(30);
    expect(output).toContain("5 completed runs on the first page, and more");
    const [whoami, ...lists] = emulator.requests;
    expect(queryOf(whoami, "projectRef")).toBe(emulator.projectRef);
    expect(operationsOf(lists)).toEqual(["runs.listByProject", "runs.listByProject", "runs.listByProject"]);
    expect(lists.every((request) => request.params.projectRef === emulator.projectRef)).toBe(true);
    expect(lists.map((request) => queryOf(request, "filter[env]"))).toEqual(["stg", "stg", "stg"]);
    expect(lists.every((request) => request.credential === "personalAccessToken")).toBe(true);
  });

  test("takes the token from TRIGGER_ACCESS_TOKEN as well", async () => {
    const { TRIGGER_PERSONAL_ACCESS_TOKEN: token = "", ...others } = accountVariables(emulator);

    const ended = await runProgram("examples/list-project-runs.ts", {
      variables: { ...others, TRIGGER_ACCESS_TOKEN: token },
    });

    expect(ended.code).toBe(0);
    expect(emulator.requests[0]?.credential).toBe("personalAccessToken");
  });

  test("without a token says which one is missing and sends nothing", async () => {
    const ended = await runProgram("examples/list-project-runs.ts", { variables: { TRIGGER_API_URL: emulator.url } });

    expect(ended.code).not.toBe(0);
    expect(ended.errors).toContain("personalAccessToken must not be empty");
    expect(emulator.requests).toHaveLength(0);
  });
});

describe("resume-after-failure", () => {
  test("sees every run once although the list fails in the middle", async () => {
    emulator.seed.runs(110);
    emulator.faults.add({ operation: "runs.list", nth: [3, 4, 5], status: 500 });

    const output = await runUnderKey("resume-after-failure.ts");

    expect(output).toMatch(/^Interrupted after 50 runs: runs\.list: 500/m);
    expect(output).toContain("110 runs in all");
    const [failed, resumed] = [emulator.requests[4], emulator.requests[5]];
    expect(queryOf(resumed, "page[after]")).toBe(queryOf(failed, "page[after]"));
  });

  test("does not try for ever", async () => {
    emulator.faults.add({ operation: "runs.list", status: 400 });

    const ended = await runProgram("examples/resume-after-failure.ts", { variables: keyVariables(emulator) });

    expect(ended.code).not.toBe(0);
    expect(ended.errors).toContain("BadRequestError");
    expect(emulator.requests).toHaveLength(1);
  });
});

describe("retry-and-errors", () => {
  test("tells each failure by its kind", async () => {
    emulator.faults.add({ operation: "runs.list", latencyInMs: 1000 });

    const lines = (await runUnderKey("retry-and-errors.ts", "run_missing")).trim().split("\n");

    expect(lines).toEqual([
      expect.stringMatching(/^not there: runs\.retrieve: 404 .+ \(1 request\)$/),
      "no answer within 100 ms",
      expect.stringMatching(/^never sent: runs\.retrieve: /),
      "given up: the user has closed the page",
      "never sent: the client has been closed",
    ]);
    expect(operationsOf(emulator.requests)).toEqual(["runs.retrieve", "runs.list"]);
  });
});

describe("trigger-many", () => {
  test("starts a batch from an array, and several from a generator, each guest under a key of its own", async () => {
    const output = await runUnderKey("trigger-many.ts", "1100");

    expect(output).toMatch(/^3 runs started as batch_\w+$/m);
    expect(output).toMatch(/^1100 runs started in 2 batches$/m);
    expect(output).toMatch(/^batch_\w+: 3 runs, [A-Z]+$/m);
    expect(announced(emulator).map((body) => Object(body).runCount)).toEqual([3, 1000, 100]);
    const guests = sentItems(emulator).slice(3);
    expect(new Set(guests.map(({ options }) => options.idempotencyKey)).size).toBe(1100);
    expect(guests[0]).toMatchObject({ task: "hello", payload: '{"name":"guest 1"}' });
  });

  test("says how many were started when the service refuses some", async () => {
    emulator.faults.add({ operation: "batch.create", nth: 3, status: 403 });

    const ended = await runProgram("examples/trigger-many.ts", { args: ["1100"], variables: keyVariables(emulator) });

    expect(ended.code).toBe(1);
    expect(ended.errors).toMatch(/^1000 of 1100 runs started: batch\.trigger: the 100 items could not be announced: /);
  });
});

describe("upload-envvars", () => {
  test("brings the variables of a file into the environment and shows no secret", async () => {
    const folder = await mkdtemp(join(tmpdir(), "envvars-"));
    try {
      await writeFile(join(folder, ".env"), 'LOG_LEVEL=debug\nGREETING="hello world"\nEMPTY=\n');

      const output = await runUnderToken("upload-envvars.ts", join(folder, ".env"), "staging");

      expect(operationsOf(emulator.requests)).toEqual(["envvars.upload", "envvars.create", "envvars.list"]);
      expect(emulator.requests[0]).toMatchObject({
        params: { projectRef: emulator.projectRef, env: "staging" },
        body: { variables: { LOG_LEVEL: "debug", GREETING: "hello world" }, override: true },
      });
      expect(output).toContain(".env uploaded to staging");
      expect(output).toContain("GREETING=hello world");
      expect(output).not.toContain("EMPTY");
      expect(output).toContain("UPLOADED_BY=<redacted>  (secret)");
      expect(output).not.toContain("a-made-up-secret");
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("set-up-project", () => {
  const setUp = async (name: string): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), "project-"));
    try {
      await writeFile(join(folder, ".env"), "LOG_LEVEL=debug # not for long\nREGION='eu'\n");
      return await runUnderToken("set-up-project.ts", name, join(folder, ".env"), "feature-two");
    } finally {
      await rm(folder, { recursive: true });
    }
  };
  const afterFinding = [
    "environments.list",
    "envvars.upload",
    "envvars.list",
    "branches.upsert",
    "environments.createToken",
    "runs.list",
  ];

  test("creates a project that is not there, with variables, a branch and a token that opens the branch", async () => {
    const output = await setUp("Shop");

    expect(operationsOf(emulator.requests)).toEqual(["projects.list", "orgs.list", "projects.create", ...afterFinding]);
    expect(output).toMatch(/^Created Shop, proj_\w+\ndev\nstg\npreview\nprod\n2 variables in preview\n/);
    expect(output).toContain("0 runs on feature-two");
    const [runs] = emulator.requests.slice(-1);
    expect(runs).toMatchObject({ credential: "publicAccessToken", status: 200 });
    expect(output).not.toContain(String(runs?.headers.authorization).replace("Bearer ", ""));
  });

  test("takes a project that is there", async () => {
    const [{ name, ref }] = emulator.projects;

    const output = await setUp(name);

    expect(operationsOf(emulator.requests)).toEqual(["projects.list", ...afterFinding]);
    expect(output).toContain(`Found ${name}, ${ref}`);
    expect(emulator.projects[0].branches["feature-two"]).toBeDefined();
  });
});

describe("manage-schedules", () => {
  test("makes, changes, switches and deletes one schedule", async () => {
    const output = await runUnderKey("manage-schedules.ts", "hourly");

    expect(operationsOf(emulator.requests)).toEqual([
      "schedules.create",
      "schedules.update",
      "schedules.deactivate",
      "schedules.retrieve",
      "schedules.activate",
      "schedules.retrieve",
      "schedules.list",
      "schedules.del",
    ]);
    expect(emulator.requests[0]?.body).toMatchObject({ task: "hourly", deduplicationKey: "example-report" });
    expect(emulator.requests[1]?.body).toMatchObject({ cron: "30 9 * * 1", timezone: "Europe/Oslo" });
    expect(output).toMatch(/active: false\nactive: true\n/);
    expect(output).toMatch(/is gone$/m);
  });
});

describe("wait-for-approval", () => {
  test("completes a token as a page would, and reads what it was completed with", async () => {
    const output = await runUnderKey("wait-for-approval.ts", "invoice-7");

    const [created, completed, retrieved, list] = emulator.requests;
    expect(created).toMatchObject({
      operation: "wait.createToken",
      body: { idempotencyKey: "approve-invoice-7", idempotencyKeyTTL: "1d", timeout: "24h", tags: ["invoice-7"] },
    });
    expect(completed).toMatchObject({
      operation: "wait.completeToken",
      credential: "publicAccessToken",
      body: { data: { approved: true, by: "Ada" } },
    });
    expect(operationsOf(emulator.requests)).toHaveLength(4);
    expect([retrieved?.operation, queryOf(list, "filter[tags]")]).toEqual(["wait.retrieveToken", "invoice-7"]);
    expect(output).toMatch(/^Created waitpoint_\w+\nCOMPLETED: approved by Ada\n$/);
  });

  test("finds its token again, and tells of others that still wait", async () => {
    await runUnderKey("wait-for-approval.ts", "invoice-7");
    await emulator.fetch(`${emulator.url}/api/v1/waitpoints/tokens`, {
      method: "POST",
      headers: { authorization: `Bearer ${emulator.secretKey}` },
      body: JSON.stringify({ tags: ["invoice-7"] }),
    });

    const output = await runUnderKey("wait-for-approval.ts", "invoice-7");

    expect(output).toMatch(/^Found waitpoint_\w+\nCOMPLETED: approved by Ada\nwaitpoint_\w+ still waits, since 2/);
  });
});

describe("bulk-actions", () => {
  test("cancels what waits under a tag by one action, and tells what came of it", async () => {
    emulator.seed.runs(4, { status: "QUEUED", tags: ["import-7"] });
    emulator.seed.runs(2, { status: "EXECUTING", tags: ["import-7"] });
    emulator.seed.runs(3, { status: "QUEUED", tags: ["import-8"] });

    const output = await runUnderKey("bulk-actions.ts", "import-7");

    const [created, ...others] = emulator.requests;
    expect(created).toMatchObject({
      operation: "runs.bulk.create",
      body: { action: "cancel", filter: { tag: "import-7", status: ["DELAYED", "QUEUED"], period: "7d" } },
    });
    expect(new Set(operationsOf(others.slice(0, -1)))).toEqual(new Set(["runs.bulk.retrieve"]));
    expect(others.at(-1)?.operation).toBe("runs.bulk.list");
    expect(output).toMatch(/^bulk_\w+ COMPLETED: 4 of 4 runs canceled, 0 could not be\n/);
    expect(output).toMatch(/Z {2}CANCEL {2}COMPLETED {2}Cancel import-7\n$/);
  });
});

describe("raw-responses", () => {
  test("shows status, headers and body of one request each", async () => {
    emulator.seed.runs(3);

    const output = await runUnderKey("raw-responses.ts");

    expect(operationsOf(emulator.requests)).toEqual(["runs.list", "runs.list"]);
    expect(output).toContain("200, 3 runs");
    expect(output).toMatch(/^\d+ of \d+ requests left$/m);
    expect(output).toContain("[ 'data', 'pagination' ]");
  });
});

describe("hooks", () => {
  test("tell of every attempt and of the reason for the next one", async () => {
    emulator.faults.add({ operation: "runs.list", nth: 1, status: 503 });

    const lines = (await runUnderKey("hooks.ts")).trim().split("\n");

    expect(lines).toEqual([
      "→ runs.list GET /api/v1/runs, attempt 1",
      expect.stringMatching(/^← runs\.list 503 in \d+ ms$/),
      expect.stringMatching(/^↻ runs\.list again in \d+ ms, because of: runs\.list: 503 /),
      "→ runs.list GET /api/v1/runs, attempt 2",
      expect.stringMatching(/^← runs\.list 200 in \d+ ms$/),
      "0 runs",
    ]);
    expect(emulator.requests.map(({ status }) => status)).toEqual([503, 200]);
  });
});

describe("tokens-for-a-frontend", () => {
  test("lets a page start one run, follow it and read its user's runs, at the cost of one request for all tokens", async () => {
    const lines = (await runUnderKey("tokens-for-a-frontend.ts")).trim().split("\n");

    expect(lines).toEqual([
      expect.stringMatching(/^started run_\w+$/),
      "once is enough",
      expect.stringMatching(/^COMPLETED: \{/),
      "visit 1: user:7",
      "visit 2: user:7",
      "may read:tags:user:7",
    ]);
    const [claims, ...others] = emulator.requests;
    expect(claims).toMatchObject({ operation: "tokens.claims", credential: "secretKey" });
    expect(new Set(operationsOf(others))).toEqual(new Set(["tasks.trigger", "runs.retrieve"]));
    expect(others.every((request) => request.credential === "publicAccessToken")).toBe(true);
  });
});

describe("test-with-emulator", () => {
  test("passes by itself, with an emulator of its own", async () => {
    const ended = await runProgram("examples/test-with-emulator.ts");

    expect(ended).toMatchObject({ code: 0, errors: "" });
    expect(ended.output).toMatch(/pass 3$/m);
    expect(ended.output).toMatch(/fail 0$/m);
  });
});

test("every example is run here or has a test file of its own", async () => {
  const files = (await readdir(join(root, "examples"))).filter((name) => !["support", "trigger"].includes(name));

  expect(files.sort()).toEqual([
    "bulk-actions.ts",
    "demo.ts",
    "hooks.ts",
    "list-all-runs.ts",
    "list-project-runs.ts",
    "manage-schedules.ts",
    "raw-responses.ts",
    "realtime-web",
    "resume-after-failure.ts",
    "retry-and-errors.ts",
    "set-up-project.ts",
    "test-with-emulator.ts",
    "tokens-for-a-frontend.ts",
    "trigger-and-wait.ts",
    "trigger-many.ts",
    "upload-envvars.ts",
    "wait-for-approval.ts",
  ]);
});
