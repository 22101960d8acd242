import { shown } from "./payloads.js";
import { isFinal } from "./runs-engine.js";
import type { StoredRun, StoredStatus } from "./store.js";
import type { World } from "./world.js";

/** The columns of the table `runs`, by what a run has for them. */

type Column = (run: StoredRun, world: World) => unknown;

/** The words that queries have for what a run is stored as. */
const statusWords: Readonly<Record<StoredStatus, string>> = {
  DELAYED: "Delayed",
  PENDING_VERSION: "Pending version",
  WAITING_FOR_DEPLOY: "Pending version",
  PENDING: "Queued",
  DEQUEUED: "Dequeued",
  EXECUTING: "Executing",
  WAITING_TO_RESUME: "Waiting",
  RETRYING_AFTER_FAILURE: "Reattempting",
  PAUSED: "Paused",
  COMPLETED_SUCCESSFULLY: "Completed",
  COMPLETED_WITH_ERRORS: "Failed",
  CANCELED: "Canceled",
  INTERRUPTED: "Interrupted",
  CRASHED: "Crashed",
  SYSTEM_FAILURE: "System failure",
  EXPIRED: "Expired",
  TIMED_OUT: "Timed out",
};

const moment = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());
const bit = (holds: boolean): number => (holds ? 1 : 0);
const between = (from: number | undefined, to: number | undefined): number | null =>
  from === undefined || to === undefined ? null : to - from;
const environmentOf = (run: StoredRun, { credentials }: World) => credentials.environments.get(run.environmentId);

export const runColumns: Readonly<Record<string, Column>> = {
  attempt_count: (run) => run.attemptCount,
  batch_id: (run) => run.batchId ?? null,
  bulk_action_group_ids: (run) => (run.bulkActionId === undefined ? [] : [run.bulkActionId]),
  cli_version: () => "",
  completed_at: (run) => moment(run.finishedAt),
  compute_cost: () => 0,
  concurrency_key: (run) => run.concurrencyKey ?? "",
  delay_until: (run) => moment(run.delayedUntil),
  depth: (run) => run.depth,
  dequeued_at: (run) => moment(run.startedAt),
  environment: (run, world) => environmentOf(run, world)?.slug ?? "",
  environment_type: (run, world) => environmentOf(run, world)?.type ?? "",
  error: (run) => run.error ?? {},
  executed_at: (run) => moment(run.startedAt),
  execution_duration: (run) => between(run.startedAt, run.finishedAt),
  expired_at: (run) => moment(run.expiredAt),
  has_delay: (run) => bit(run.delayedUntil !== undefined),
  idempotency_key: (run) => run.originalKey ?? run.idempotencyKey ?? "",
  idempotency_key_scope: (run) => (run.originalKey === undefined ? "" : "global"),
  invocation_cost: () => 0,
  is_child_run: (run) => bit(run.parentId !== undefined),
  is_finished: (run) => bit(isFinal(run)),
  is_root_run: (run) => bit(run.parentId === undefined),
  is_test: (run) => bit(run.isTest),
  is_warm_start: () => 0,
  machine: (run) => run.machine ?? "small-1x",
  max_duration: (run) => run.maxDuration ?? null,
  output: (run) => (run.output === undefined ? {} : shown(run.output)),
  parent_run_id: (run) => run.parentId ?? null,
  project: (run, world) => environmentOf(run, world)?.projectRef ?? "",
  queue: (run) => run.queue,
  queued_at: (run) => moment(run.createdAt),
  queued_duration: (run) => between(run.createdAt, run.startedAt),
  region: (run) => run.region,
  root_run_id: (run) => run.rootId ?? null,
  run_id: (run) => run.id,
  sdk_version: () => "",
  status: (run) => statusWords[run.status],
  tags: (run) => [...run.tags].sort(),
  task_identifier: (run) => run.taskIdentifier,
  task_version: (run) => run.version ?? "",
  total_cost: () => 0,
  total_duration: (run) => between(run.createdAt, run.finishedAt),
  triggered_at: (run) => moment(run.createdAt),
  ttl: (run) => run.ttl ?? "",
  usage_duration: (run) => run.durationMs,
};
