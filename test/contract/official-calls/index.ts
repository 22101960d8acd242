// All logical calls. Those of a resource stand in a file of their own, and a new file is a line here.

import { operations } from "../../../generated/operations.js";
import { batchCalls } from "./batch.js";
import { bulkActionCalls } from "./bulk-actions.js";
import type { LogicalCall } from "./call.js";
import { deploymentCalls } from "./deployments.js";
import { envvarCalls } from "./envvars.js";
import { idempotencyKeyCalls } from "./idempotency-keys.js";
import { inTaskCalls } from "./in-task.js";
import { promptCalls } from "./prompts.js";
import { queryCalls } from "./query.js";
import { queueCalls } from "./queues.js";
import { realtimeCalls } from "./realtime.js";
import { runCalls } from "./runs.js";
import { scheduleCalls } from "./schedules.js";
import { sessionCalls } from "./sessions.js";
import { triggerCalls } from "./tasks.js";
import { tokenCalls } from "./tokens.js";
import { waitCalls } from "./wait.js";

export * from "./call.js";

export const logicalCalls: readonly LogicalCall[] = [
  ...triggerCalls,
  ...runCalls,
  ...bulkActionCalls,
  ...idempotencyKeyCalls,
  ...scheduleCalls,
  ...envvarCalls,
  ...queueCalls,
  ...deploymentCalls,
  ...queryCalls,
  ...promptCalls,
  ...tokenCalls,
  ...batchCalls,
  ...waitCalls,
  ...sessionCalls,
  ...realtimeCalls,
  ...inTaskCalls,
];

/** The operations that no logical call reaches. */
export const operationsWithoutCall = (): string[] => {
  const reached = new Set(logicalCalls.flatMap((each) => each.operations));
  return Object.keys(operations).filter((id) => !reached.has(id));
};
