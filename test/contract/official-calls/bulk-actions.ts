import { call, iterated, type LogicalCall } from "./call.js";

export const bulkActionCalls: readonly LogicalCall[] = [
  call(
    "runs.bulk.create",
    "secretKey",
    ({ runs }, { runIds }) => runs.bulk.cancel({ runIds: [runIds[0]], name: "one" }),
    {
      about: "canceling by id",
    },
  ),
  call(
    "runs.bulk.create",
    "secretKey",
    ({ runs }, { now }) =>
      runs.bulk.replay({
        filter: {
          status: ["COMPLETED", "FAILED"],
          taskIdentifier: "hello",
          tag: ["customer:7"],
          queue: { type: "task", name: "hello" },
          machine: "small-1x",
          from: new Date(now.getTime() - 3_600_000),
          isTest: false,
        },
        targetRegion: "us-east-1",
      }),
    { about: "replaying by a filter" },
  ),
  call("runs.bulk.list", "secretKey", ({ runs }) => runs.bulk.list()),
  call("runs.bulk.list", "secretKey", ({ runs }) => iterated(runs.bulk.list({ limit: 1 })), { about: "iterated" }),
  call("runs.bulk.retrieve", "secretKey", ({ runs }, { bulkActionId }) => runs.bulk.retrieve(bulkActionId)),
  call("runs.bulk.retrieve", "secretKey", ({ runs }, { bulkActionId }) => runs.bulk.poll(bulkActionId), {
    about: "until it has ended",
  }),
  call("runs.bulk.abort", "secretKey", ({ runs }, { activeBulkActionId }) => runs.bulk.abort(activeBulkActionId)),
  call("runs.bulk.abort", "secretKey", ({ runs }, { bulkActionId }) => runs.bulk.abort(bulkActionId), {
    about: "one that has ended",
    refused: "both",
  }),
];
