import type { Handler } from "../handler.js";
import { alertChannelHandlers } from "./alert-channels.js";
import { batchHandlers } from "./batches.js";
import { branchHandlers } from "./branches.js";
import { bulkActionHandlers } from "./bulk-actions.js";
import { deploymentHandlers } from "./deployments.js";
import { environmentHandlers } from "./environments.js";
import { envvarHandlers } from "./envvars.js";
import { errorHandlers } from "./errors.js";
import { idempotencyKeyHandlers } from "./idempotency-keys.js";
import { orgHandlers } from "./orgs.js";
import { packetHandlers } from "./packets.js";
import { projectHandlers } from "./projects.js";
import { promptHandlers } from "./prompts.js";
import { queryHandlers } from "./query.js";
import { queueHandlers } from "./queues.js";
import { realtimeRunHandlers } from "./realtime-runs.js";
import { realtimeStreamHandlers } from "./realtime-streams.js";
import { reportHandlers } from "./reports.js";
import { runHandlers } from "./runs.js";
import { runListHandlers } from "./runs-list.js";
import { scheduleHandlers } from "./schedules.js";
import { sessionChannelHandlers } from "./session-channels.js";
import { sessionHandlers } from "./sessions.js";
import { taskHandlers } from "./tasks.js";
import { tokenHandlers } from "./tokens.js";
import { waitHandlers } from "./wait.js";
import { webhookHandlers } from "./webhooks.js";
import { whoamiHandlers } from "./whoami.js";
import { workerHandlers } from "./workers.js";

/**
 * What is emulated, by operation id. Operations that are missing here answer with the document's example. One more is a
 * handler in a file of its resource and, for a new file, a line here.
 */
export const handlers: Readonly<Record<string, Handler>> = {
  ...taskHandlers,
  ...batchHandlers,
  ...runHandlers,
  ...runListHandlers,
  ...bulkActionHandlers,
  ...idempotencyKeyHandlers,
  ...packetHandlers,
  ...envvarHandlers,
  ...scheduleHandlers,
  ...queueHandlers,
  ...deploymentHandlers,
  ...tokenHandlers,
  ...whoamiHandlers,
  ...queryHandlers,
  ...reportHandlers,
  ...errorHandlers,
  ...promptHandlers,
  ...webhookHandlers,
  ...orgHandlers,
  ...projectHandlers,
  ...environmentHandlers,
  ...branchHandlers,
  ...workerHandlers,
  ...alertChannelHandlers,
  ...realtimeRunHandlers,
  ...realtimeStreamHandlers,
  ...waitHandlers,
  ...sessionHandlers,
  ...sessionChannelHandlers,
};
