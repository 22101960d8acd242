/** What rows of the query tables hold, for typing the results of `query.execute`. */

import type { MachinePreset } from "../../generated/schema.js";

/** Where a run stands, in the words that queries use. */
export type RunFriendlyStatus =
  | "Delayed"
  | "Queued"
  | "Pending version"
  | "Dequeued"
  | "Executing"
  | "Waiting"
  | "Reattempting"
  | "Paused"
  | "Canceled"
  | "Interrupted"
  | "Completed"
  | "Failed"
  | "System failure"
  | "Crashed"
  | "Expired"
  | "Timed out"
  | (string & {});

/** A row of the table `runs`. Moments are ISO 8601 text, durations milliseconds, costs dollars, and yes is 1. */
export interface RunsTableRow {
  /** `run_…` */
  run_id: string;
  /** Slug of the environment. */
  environment: string;
  /** Reference of the project, `proj_…`. */
  project: string;
  environment_type: "DEVELOPMENT" | "STAGING" | "PRODUCTION" | "PREVIEW" | (string & {});
  /** Attempts so far. */
  attempt_count: number;
  status: RunFriendlyStatus;
  is_finished: number;
  task_identifier: string;
  queue: string;
  /** `batch_…`, for a run of a batch. */
  batch_id: string | null;
  root_run_id: string | null;
  parent_run_id: string | null;
  /** How many runs are above it. */
  depth: number;
  is_root_run: number;
  is_child_run: number;
  idempotency_key: string;
  /** Empty without an idempotency key. */
  idempotency_key_scope: "run" | "attempt" | "global" | "" | (string & {});
  region: string | null;
  triggered_at: string;
  queued_at: string | null;
  dequeued_at: string | null;
  executed_at: string | null;
  completed_at: string | null;
  delay_until: string | null;
  has_delay: number;
  expired_at: string | null;
  /** A duration such as `10m`, empty for none. */
  ttl: string;
  /** From its first attempt to its end. */
  execution_duration: number | null;
  /** From its triggering to its end. */
  total_duration: number | null;
  /** From the queue to its first attempt. */
  queued_duration: number | null;
  /** Of computing. */
  usage_duration: number;
  compute_cost: number;
  invocation_cost: number;
  /** The two costs together. */
  total_cost: number;
  output: Record<string, unknown>;
  error: Record<string, unknown>;
  tags: string[];
  /** Such as `20261121.1`. */
  task_version: string;
  sdk_version: string;
  cli_version: string;
  machine: MachinePreset | (string & {});
  is_test: number;
  is_warm_start: number | null;
  concurrency_key: string;
  /** Seconds. */
  max_duration: number | null;
  /** Bulk actions that have touched it, `bulk_…`. */
  bulk_action_group_ids: string[];
}

interface Tables {
  runs: RunsTableRow;
}

/** Rows of a table, or some columns of them: `QueryTable<"runs", "run_id" | "status">`. */
export type QueryTable<Table extends keyof Tables, Column extends keyof Tables[Table] = keyof Tables[Table]> = Pick<
  Tables[Table],
  Column
>;
