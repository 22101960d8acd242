import { call, iterated, type LogicalCall } from "./call.js";

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
  call("runs.retrieve", "secretKey", ({ runs }, { largeRunId }) => runs.retrieve(largeRunId), {
    about: "a large output",
  }),
  call("runs.retrieve", "secretKey", ({ runs }, { runIds }) => runs.poll(runIds[0], { pollIntervalMs: 1 }), {
    about: "until it has finished",
  }),
  call("runs.reschedule", "secretKey", ({ runs }, { delayedRunId }) => runs.reschedule(delayedRunId, { delay: "2h" })),
  call(
    "runs.reschedule",
    "secretKey",
    ({ runs }, { delayedRunId, now }) => runs.reschedule(delayedRunId, { delay: new Date(now.getTime() + 7_200_000) }),
    { about: "to a moment" },
  ),
  call("runs.trace", "secretKey", (sdk, { runIds }) => sdk.trace(runIds[0])),
  call("runs.trace", "publicToken", (sdk, { runIds }) => sdk.trace(runIds[0])),
  call("runs.events", "secretKey", (sdk, { runIds }) => sdk.events(runIds[0])),
  {
    ...call("runs.span", "secretKey", async (sdk, { runIds }) => {
      const { trace } = await sdk.trace(runIds[0]);
      return sdk.span(runIds[0], trace.rootSpan.id);
    }),
    operations: ["runs.trace", "runs.span"],
  },
  call("runs.result", "secretKey", (sdk, { runIds }) => sdk.result(runIds[0])),
];
