// One logical call, made once through the official package and once through ours: the same names, the same arguments.

import type {
  auth,
  batch,
  deployments,
  EndAndContinueBody,
  envvars,
  idempotencyKeys,
  prompts,
  query,
  queues,
  ReportsRetrieveParams,
  RunTraceResult,
  runs,
  schedules,
  sessions,
  streams,
  tags,
  tasks,
  wait,
} from "../../../src/index.js";

/** What both packages export under the same names. Both default clients are configured alike before each call. */
export interface Sdk {
  readonly runs: Pick<typeof runs, "list" | "retrieve" | "cancel" | "replay" | "reschedule" | "bulk" | "poll">;
  readonly idempotencyKeys: typeof idempotencyKeys;
  readonly tasks: typeof tasks;
  readonly batch: Pick<typeof batch, "trigger" | "triggerByTask" | "retrieve">;
  readonly schedules: typeof schedules;
  readonly envvars: typeof envvars;
  readonly queues: typeof queues;
  readonly deployments: typeof deployments;
  readonly query: Pick<typeof query, "execute">;
  readonly prompts: Omit<typeof prompts, "retrieve">;
  readonly auth: Pick<
    typeof auth,
    | ("createPublicToken" | "createTriggerPublicToken" | "createBatchTriggerPublicToken")
    | ("withPublicToken" | "withTriggerPublicToken")
  >;
  /** Inside a task only, in the official package, where the run's id comes from the task: its own client is asked here. */
  addTags(runId: string, tags: string[]): PromiseLike<unknown>;
  updateMetadata(runId: string, body: { metadata: Record<string, unknown> }): PromiseLike<unknown>;
  /** Methods of the official package's own client only. */
  trace(runId: string): Promise<RunTraceResult>;
  events(runId: string): PromiseLike<unknown>;
  span(runId: string, spanId: string): PromiseLike<unknown>;
  result(runId: string): PromiseLike<unknown>;
  querySchema(): PromiseLike<unknown>;
  queryDashboards(): PromiseLike<unknown>;
  report(key: "health", options: ReportsRetrieveParams): PromiseLike<unknown>;
  /** Only in the official package's own client. */
  batchResults(batchId: string): PromiseLike<unknown>;
  readonly wait: typeof wait;
  readonly sessions: typeof sessions;
  readonly streams: Pick<typeof streams, "input" | "append">;
  readonly tags: typeof tags;
  /** What is in a session's `in`. */
  sessionRecords(session: string, afterEventId?: string): PromiseLike<unknown>;
  endAndContinueSession(session: string, body: EndAndContinueBody): PromiseLike<unknown>;
}

export type CredentialName = "secretKey" | "personalAccessToken" | "publicToken" | "previewKey" | "additionalKey";

/** What is there before a call: the same in each emulator, since both start alike. */
export interface Given {
  readonly projectRef: string;
  /** Newest first. */
  readonly runIds: readonly [string, string, string, ...string[]];
  /** One whose output is too large for an answer. */
  readonly largeRunId: string;
  readonly delayedRunId: string;
  /** One that has ended, and one that has not. */
  readonly bulkActionId: string;
  readonly activeBulkActionId: string;
  readonly scheduleId: string;
  readonly queueId: string;
  /** One of a page's length, and more are older. */
  readonly deploymentId: string;
  readonly batchId: string;
  /** Waitpoint tokens by what they came to. The one that waits has the idempotency key `given`. */
  readonly tokens: Readonly<Record<"waiting" | "completed" | "withText" | "timedOut", string>>;
  /** Its external id is `chat 42/a`. */
  readonly sessionId: string;
  readonly sessionRunId: string;
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
  /** Inside of a task: the run `delayedRunId`, under the first two others. */
  readonly inTask?: boolean;
  /** The value of `TRIGGER_VERSION`. */
  readonly version?: string;
}

/** What the worker of the official package tells its process of the run that it is about to execute. */
export const taskContextOf = ({ projectRef, delayedRunId, runIds: [parentTaskRunId, rootTaskRunId] }: Given) => ({
  ctx: {
    attempt: { number: 2, startedAt: new Date(0) },
    run: { id: delayedRunId, tags: [], isTest: true, isReplay: false, parentTaskRunId, rootTaskRunId },
    task: { id: "hello", filePath: "src/trigger/hello.ts" },
    queue: { id: "queue_1", name: "task/hello" },
    environment: { id: "env_1", slug: "dev", type: "DEVELOPMENT" },
    organization: { id: "org_1", slug: "made-up", name: "Made up" },
    project: { id: "project_1", ref: projectRef, slug: "made-up", name: "Made up" },
  },
  worker: { id: "worker_1", version: "20261121.9", contentHash: "made-up" },
});

export const call = (
  operation: string,
  credential: CredentialName,
  make: LogicalCall["make"],
  {
    about = "",
    ...rest
  }: Partial<Omit<LogicalCall, "name" | "credential" | "make">> & { about?: string | undefined } = {},
): LogicalCall => ({
  name: `${operation} under a ${credential}${about && `, ${about}`}`,
  credential,
  operations: [operation],
  make,
  ...rest,
});

export const iterated = async (list: AsyncIterable<unknown>): Promise<unknown[]> => {
  const items: unknown[] = [];
  for await (const item of list) items.push(item);
  return items;
};
