// One logical call, made once through the official package and once through ours: the same names, the same arguments.

import { operations } from "../../generated/operations.js";
import type { envvars, runs, schedules, tasks } from "../../src/index.js";

/** What both packages export under the same names. Both default clients are configured alike before each call. */
export interface Sdk {
  readonly runs: Pick<typeof runs, "list" | "retrieve" | "cancel" | "replay">;
  readonly tasks: typeof tasks;
  readonly schedules: typeof schedules;
  readonly envvars: typeof envvars;
  /** Inside a task only, in the official package, where the run's id comes from the task: its own client is asked here. */
  addTags(runId: string, tags: string[]): PromiseLike<unknown>;
  updateMetadata(runId: string, body: { metadata: Record<string, unknown> }): PromiseLike<unknown>;
}

export type CredentialName = "secretKey" | "personalAccessToken" | "publicToken" | "previewKey";

/** What is there before a call: the same in each emulator, since both start alike. */
export interface Given {
  readonly projectRef: string;
  /** Newest first. */
  readonly runIds: readonly [string, string, string, ...string[]];
  readonly scheduleId: string;
  readonly now: Date;
}

export interface LogicalCall {
  readonly name: string;
  readonly credential: CredentialName;
  /** The operations that it reaches. */
  readonly operations: readonly string[];
  make(sdk: Sdk, given: Given): unknown;
  /** The service refuses it: as the official package sends it, or in both forms. What matters is how it arrives. */
  readonly refused?: "official" | "both";
  /** Against an emulator that has the service's defects, one of which shows here. */
  readonly defects?: true;
}

const call = (
  operation: string,
  credential: CredentialName,
  make: LogicalCall["make"],
  { about = "", ...rest }: Pick<LogicalCall, "refused" | "defects"> & { about?: string } = {},
): LogicalCall => ({
  name: `${operation} under a ${credential}${about && `, ${about}`}`,
  credential,
  operations: [operation],
  make,
  ...rest,
});

const iterated = async (list: AsyncIterable<unknown>): Promise<unknown[]> => {
  const items: unknown[] = [];
  for await (const item of list) items.push(item);
  return items;
};

export const triggerCalls: readonly LogicalCall[] = [
  call("tasks.trigger", "secretKey", ({ tasks }) => tasks.trigger("hello", { orderId: 42, lines: [{ sku: "a" }] })),
  call("tasks.trigger", "secretKey", ({ tasks }) => tasks.trigger("hello", "plain words"), { about: "a text" }),
  call("tasks.trigger", "secretKey", ({ tasks }) => tasks.trigger("hello", null), { about: "null" }),
  call("tasks.trigger", "secretKey", ({ tasks }) => tasks.trigger("hello", undefined), { about: "no payload" }),
  call("tasks.trigger", "secretKey", ({ tasks }) => tasks.trigger("hello", { at: new Date(0), ids: new Set([1]) }), {
    about: "what JSON cannot carry",
  }),
  call("tasks.trigger", "secretKey", ({ tasks }) => tasks.trigger("team/hello", {}), { about: "an id with a slash" }),
  call(
    "tasks.trigger",
    "secretKey",
    ({ tasks }, { now }) =>
      tasks.trigger(
        "hello",
        {},
        {
          queue: "shared",
          concurrencyKey: "customer-7",
          delay: new Date(now.getTime() + 60_000),
          ttl: "1h",
          tags: ["customer:7", "urgent"],
          maxAttempts: 3,
          maxDuration: 120,
          metadata: { step: 1 },
          machine: "small-2x",
          priority: 10,
          region: "us-east-1",
        },
      ),
    { about: "many options" },
  ),
  call("tasks.trigger", "secretKey", ({ tasks }) => tasks.trigger("hello", {}, { version: "20261121.1" }), {
    about: "a version",
  }),
  call(
    "tasks.trigger",
    "secretKey",
    ({ tasks }) => tasks.trigger("hello", {}, { debounce: { key: "k", delay: "30s" } }),
    {
      about: "debounced",
    },
  ),
  call(
    "tasks.trigger",
    "secretKey",
    ({ tasks }) => tasks.trigger("hello", {}, { idempotencyKey: "order-42", idempotencyKeyTTL: "1h" }),
    { about: "an idempotency key" },
  ),
  call("tasks.trigger", "secretKey", ({ tasks }) => tasks.trigger("hello", {}, { idempotencyKey: ["order", "42"] }), {
    about: "an idempotency key in parts",
  }),
  call("tasks.trigger", "publicToken", ({ tasks }) => tasks.trigger("hello", { from: "a page" })),
  call("tasks.trigger", "previewKey", ({ tasks }) => tasks.trigger("hello", {})),
];

export const runCalls: readonly LogicalCall[] = [
  call("runs.list", "secretKey", ({ runs }) => runs.list()),
  call(
    "runs.list",
    "secretKey",
    ({ runs }, { now }) =>
      runs.list({
        limit: 10,
        status: ["COMPLETED", "FAILED"],
        taskIdentifier: ["hello", "echo"],
        version: "20261121.1",
        tag: ["customer:7", "urgent"],
        queue: [
          { type: "task", name: "hello" },
          { type: "custom", name: "shared" },
        ],
        machine: ["micro", "small-1x"],
        region: "us-east-1",
        from: new Date(now.getTime() - 3_600_000),
        to: now,
        isTest: false,
        batch: "batch_1",
        schedule: "sched_1",
        bulkAction: "bulk_1",
      }),
    { about: "every filter" },
  ),
  call("runs.list", "secretKey", ({ runs }) => runs.list({ period: "7d", status: "COMPLETED" }), { about: "a period" }),
  call("runs.list", "secretKey", ({ runs }, { now }) => runs.list({ from: now.getTime() - 60_000 }), {
    about: "a moment in milliseconds",
  }),
  call("runs.list", "secretKey", ({ runs }, { now }) => runs.list({ from: now.toISOString() }), {
    about: "a moment as text",
  }),
  call("runs.list", "secretKey", async ({ runs }) => (await runs.list({ limit: 2 })).getNextPage(), {
    about: "its next page",
  }),
  call(
    "runs.list",
    "secretKey",
    async ({ runs }) => (await (await runs.list({ limit: 2 })).getNextPage()).getPreviousPage(),
    { about: "there and back" },
  ),
  call("runs.list", "secretKey", ({ runs }) => iterated(runs.list({ limit: 2 })), { about: "iterated" }),
  call("runs.list", "secretKey", ({ runs }) => iterated(runs.list({ status: "COMPLETED" })), {
    about: "iterated without a limit",
  }),
  call("runs.list", "publicToken", ({ runs }) => runs.list({ limit: 3 })),
  call("runs.list", "previewKey", ({ runs }) => runs.list({ limit: 3 })),
  call("runs.listByProject", "personalAccessToken", ({ runs }, { projectRef }) =>
    runs.list(projectRef, { env: "dev", limit: 2, status: ["COMPLETED"] }),
  ),
  call(
    "runs.listByProject",
    "personalAccessToken",
    ({ runs }, { projectRef }) => iterated(runs.list(projectRef, { env: "dev", limit: 2 })),
    { about: "iterated" },
  ),
  call(
    "runs.listByProject",
    "personalAccessToken",
    ({ runs }, { projectRef }) => runs.list(projectRef, { env: "staging" }),
    { about: "staging", refused: "official", defects: true },
  ),
  call("runs.retrieve", "secretKey", ({ runs }, { runIds }) => runs.retrieve(runIds[0])),
  call("runs.retrieve", "secretKey", ({ runs }, { runIds }) => runs.retrieve({ id: runIds[0] }), { about: "a handle" }),
  call("runs.retrieve", "publicToken", ({ runs }, { runIds }) => runs.retrieve(runIds[0])),
  call("runs.retrieve", "secretKey", ({ runs }) => runs.retrieve("run_1?x=../.."), {
    about: "an id that is a piece of a path",
    refused: "both",
  }),
  call("runs.cancel", "secretKey", ({ runs }, { runIds }) => runs.cancel(runIds[1])),
  call("runs.cancel", "publicToken", ({ runs }, { runIds }) => runs.cancel(runIds[1])),
  call("runs.replay", "secretKey", ({ runs }, { runIds }) => runs.replay(runIds[2])),
  call("runs.addTags", "secretKey", (sdk, { runIds }) => sdk.addTags(runIds[0], ["late"])),
  call("runs.updateMetadata", "secretKey", (sdk, { runIds }) =>
    sdk.updateMetadata(runIds[0], { metadata: { step: 2 } }),
  ),
];

export const scheduleCalls: readonly LogicalCall[] = [
  call("schedules.create", "secretKey", ({ schedules }) =>
    schedules.create({
      task: "hourly",
      cron: "0 9 * * 1",
      deduplicationKey: "report-7",
      timezone: "Europe/Oslo",
      externalId: "customer-7",
    }),
  ),
  call("schedules.list", "secretKey", ({ schedules }) => schedules.list()),
  call("schedules.list", "secretKey", ({ schedules }) => schedules.list({ page: 1, perPage: 5 }), {
    about: "one page",
  }),
  call("schedules.list", "secretKey", ({ schedules }) => iterated(schedules.list({ perPage: 1 })), {
    about: "iterated",
  }),
  call("schedules.retrieve", "secretKey", ({ schedules }, { scheduleId }) => schedules.retrieve(scheduleId)),
  call("schedules.update", "secretKey", ({ schedules }, { scheduleId }) =>
    schedules.update(scheduleId, { task: "hourly", cron: "0 10 * * *", timezone: "UTC" }),
  ),
  call("schedules.deactivate", "secretKey", ({ schedules }, { scheduleId }) => schedules.deactivate(scheduleId)),
  call("schedules.activate", "secretKey", ({ schedules }, { scheduleId }) => schedules.activate(scheduleId)),
  call("schedules.del", "secretKey", ({ schedules }, { scheduleId }) => schedules.del(scheduleId)),
];

export const envvarCalls: readonly LogicalCall[] = (["secretKey", "personalAccessToken"] as const).flatMap(
  (credential) => [
    call("envvars.list", credential, ({ envvars }, { projectRef }) => envvars.list(projectRef, "dev")),
    call("envvars.create", credential, ({ envvars }, { projectRef }) =>
      envvars.create(projectRef, "dev", { name: "REGION", value: "eu-central-1" }),
    ),
    call("envvars.retrieve", credential, ({ envvars }, { projectRef }) =>
      envvars.retrieve(projectRef, "dev", "LOG_LEVEL"),
    ),
    call("envvars.upload", credential, ({ envvars }, { projectRef }) =>
      envvars.upload(projectRef, "dev", { variables: { LOG_LEVEL: "debug", REGION: "eu" }, override: true }),
    ),
    call(
      "envvars.upload",
      credential,
      ({ envvars }, { projectRef }) => envvars.upload(projectRef, "dev", { variables: { TOKEN: "t" }, isSecret: true }),
      { about: "secret ones" },
    ),
    call(
      "envvars.upload",
      credential,
      ({ envvars }, { projectRef }) => envvars.upload(projectRef, "dev", { variables: { LOG_LEVEL: "debug" } }),
      { about: "one that exists", refused: "both" },
    ),
    call("envvars.del", credential, ({ envvars }, { projectRef }) => envvars.del(projectRef, "dev", "LOG_LEVEL")),
  ],
);

export const logicalCalls: readonly LogicalCall[] = [...triggerCalls, ...runCalls, ...scheduleCalls, ...envvarCalls];

/** The operations that no logical call reaches. */
export const operationsWithoutCall = (): string[] => {
  const reached = new Set(logicalCalls.flatMap((each) => each.operations));
  return Object.keys(operations).filter((id) => !reached.has(id));
};
