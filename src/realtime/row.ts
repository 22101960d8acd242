/** A row of a feed as the run that it stands for, as `runs.retrieve` has it. Pure. */

import type { Run, RunError, RunStatus } from "../../generated/schema.js";
import { own, text } from "../own.js";
import type { AnyTask, TaskIdentifier, TaskOutput, TaskPayload } from "../resources/task-types.js";
import { isFinalStatus } from "../run-status.js";

/** The columns of a run as they are stored. Every value is text, whatever its type; a column may be left out. */
export type Row = { readonly [column: string]: string | null | undefined };

/** A run as feeds tell it. Columns that are skipped, and what the run does not have, are not there. */
export type RealtimeRun<Task = AnyTask> = Task extends unknown ? RealtimeRunOf<Task> : never;

/** A run as feeds tell it, of one task. */
export interface RealtimeRunOf<Task> {
  /** `run_…` */
  id: string;
  /** Where it stands, in the words of `runs.retrieve`. */
  status: RunStatus;
  taskIdentifier: TaskIdentifier<Task>;
  /** What the task was given. Not there where its column is left out, which whoever leaves it out knows. */
  payload: TaskPayload<Task>;
  /** What the task has returned. */
  output?: TaskOutput<Task>;
  metadata?: Record<string, unknown>;
  error?: RunError;
  /** Sorted. */
  tags: string[];
  createdAt: Date;
  updatedAt: Date;
  startedAt?: Date;
  finishedAt?: Date;
  delayedUntil?: Date;
  queuedAt?: Date;
  expiredAt?: Date;
  /** How long it may wait to start, such as `10m`. */
  ttl?: string;
  isTest: boolean;
  /** Milliseconds of computing time so far. */
  durationMs: number;
  costInCents: number;
  baseCostInCents: number;
  /** Keys of its streams. */
  realtimeStreams: string[];
  isQueued: Run["isQueued"];
  isExecuting: Run["isExecuting"];
  isWaiting: Run["isWaiting"];
  /** Has ended, but not by `EXPIRED` or `TIMED_OUT`: as in `runs.retrieve`, all seven are false then. */
  isCompleted: Run["isCompleted"];
  isSuccess: Run["isSuccess"];
  isFailed: Run["isFailed"];
  isCancelled: Run["isCancelled"];
}

/** The columns whose text holds a value of some kind, which is said in the column beside it. */
export interface RowValues {
  readonly payload?: unknown;
  readonly output?: unknown;
  readonly metadata?: unknown;
}

export const toRun = (row: Row, { payload, output, metadata }: RowValues): RealtimeRun => {
  const status = statusOf(row);
  const run = {
    id: row.friendlyId ?? `run_${row.id}`,
    status,
    taskIdentifier: row.taskIdentifier ?? "",
    payload,
    output,
    metadata,
    error: errorOf(row.error),
    tags: listOf(row.runTags).sort(byLetters),
    createdAt: momentOf(row.createdAt),
    updatedAt: momentOf(row.updatedAt),
    startedAt: momentOf(row.startedAt),
    finishedAt: momentOf(row.completedAt),
    delayedUntil: momentOf(row.delayUntil),
    queuedAt: momentOf(row.queuedAt),
    expiredAt: momentOf(row.expiredAt),
    ttl: row.ttl ?? undefined,
    isTest: row.isTest === "t" || row.isTest === "true",
    durationMs: Number(row.usageDurationMs ?? 0),
    costInCents: Number(row.costInCents ?? 0),
    baseCostInCents: Number(row.baseCostInCents ?? 0),
    realtimeStreams: listOf(row.realtimeStreams),
    ...flagsOf(status),
  };
  const known = Object.entries(run).filter(([, value]) => value !== undefined);
  // What the service always sends is there; what the caller has skipped is missing by the caller's wish.
  return Object.fromEntries(known) as unknown as RealtimeRun;
};

/** The words of `runs.retrieve` for those of the database that differ. A word that is new stays as it is. */
const WORDS: Readonly<Record<string, string>> = {
  WAITING_FOR_DEPLOY: "PENDING_VERSION",
  PENDING: "QUEUED",
  RETRYING_AFTER_FAILURE: "EXECUTING",
  PAUSED: "WAITING",
  WAITING_TO_RESUME: "WAITING",
  COMPLETED_SUCCESSFULLY: "COMPLETED",
  COMPLETED_WITH_ERRORS: "FAILED",
  INTERRUPTED: "FAILED",
};

const statusOf = ({ status }: Row): string => text(own(WORDS, status ?? "")) ?? status ?? "";

/** The words for a run that is still to end. */
const OPEN = /^(DELAYED|PENDING_VERSION|QUEUED|DEQUEUED|EXECUTING|WAITING)$/;

/** Whether a run has ended. Of a word that is new, the moment beside it says so. */
export const hasEnded = ({ status, finishedAt }: { status: string; finishedAt?: Date | undefined }): boolean =>
  isFinalStatus(status) || (finishedAt !== undefined && !OPEN.test(status));

export const isFinalRow = (row: Row): boolean =>
  hasEnded({ status: statusOf(row), finishedAt: momentOf(row.completedAt) });

const flagsOf = (status: string) => {
  const isCompleted = isFinalStatus(status) && status !== "EXPIRED" && status !== "TIMED_OUT";
  return {
    isQueued: status === "QUEUED" || status === "DELAYED" || status === "PENDING_VERSION",
    isExecuting: status === "EXECUTING" || status === "DEQUEUED",
    isWaiting: status === "WAITING",
    isCompleted,
    isSuccess: status === "COMPLETED",
    isFailed: isCompleted && status !== "COMPLETED",
    isCancelled: status === "CANCELED",
  };
};

/** A moment without its zone, which is UTC. Databases put a space where ISO 8601 has a T, which not every runtime reads. */
export const momentOf = (column: string | null | undefined): Date | undefined => {
  if (!column) return undefined;
  const date = new Date(column.endsWith("Z") ? column : `${column.replace(" ", "T")}Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

/** As the service sorts what it answers: `b-1` behind `b_1`, and `B` behind `a`. */
const byLetters = (one: string, other: string): number => one.localeCompare(other, "en");

/** The elements of an array literal: `{plain,"in \"quotes\""}`. */
const listOf = (column: string | null | undefined): string[] =>
  Array.from((column ?? "").slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|[^,]+/gs), ([whole, quoted]) =>
    (quoted ?? whole).replace(/\\(.)/gs, "$1"),
  );

/** What went wrong, in the three fields that callers know, as `runs.retrieve` has it: of the service's own errors only the code. */
const errorOf = (column: string | null | undefined): RunError | undefined => {
  if (!column) return undefined;
  const error = parsed(column);
  if (error === null) return undefined;
  const field = (name: string) => text(own(error, name));
  const message = field("type") === "INTERNAL_ERROR" ? undefined : (field("message") ?? field("raw"));
  if (message === undefined) return { message: `trigger.dev internal error (${field("code") ?? "unknown"})` };
  const [name, stackTrace] = [field("name"), field("stackTrace")];
  return { message, ...(name !== undefined && { name }), ...(stackTrace !== undefined && { stackTrace }) };
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return { message: json };
  }
};
