// Made by scripts/generate.ts from the API's document. What is edited here is lost.

/** A deployment in short. */
export interface DeploymentListItem {
  /** Id of the deployment, `deployment_…`. */
  id: string;
  /** When it was begun. */
  createdAt: Date;
  /** Its short name, unique in its project. */
  shortCode: string;
  /** The version it makes, `20261121.1`: the day and a number. */
  version: string;
  /** What its tasks run on, such as `node-22`. */
  runtime: string | null;
  /** The exact version of that. */
  runtimeVersion: string | null;
  status: DeploymentStatus;
  /** When it was deployed. Null before, and missing instead in the current deployment. */
  deployedAt?: Date | null;
  /** The commit it was made from. Null when unknown, and missing instead in the current deployment. */
  git?: DeploymentGit | null;
  error?: DeploymentError;
}

/**
 * Where a deployment stands. It has ended when it is `DEPLOYED`, `FAILED`, `CANCELED` or `TIMED_OUT`. Before:
 * `PENDING`, then `INSTALLING`, `BUILDING` and `DEPLOYING`.
 */
export type DeploymentStatus =
  | "PENDING"
  | "INSTALLING"
  | "BUILDING"
  | "DEPLOYING"
  | "DEPLOYED"
  | "FAILED"
  | "CANCELED"
  | "TIMED_OUT"
  | (string & {});

/** A commit and where it came from. Everything can be missing. */
export interface DeploymentGit {
  /** Where the repository is, such as `github` or `local`. */
  provider?: string;
  /** Who deployed it. */
  source?: "trigger_github_app" | "github_actions" | "local" | (string & {});
  /** GitHub name of the user who deployed it. */
  ghUsername?: string;
  /** Address of their picture. */
  ghUserAvatarUrl?: string;
  /** Who wrote the commit. */
  commitAuthorName?: string;
  /** Message of the commit. */
  commitMessage?: string;
  /** Branch or tag. */
  commitRef?: string;
  /** Hash of the commit. */
  commitSha?: string;
  /** Whether there were changes that had not been committed. */
  dirty?: boolean;
  /** Address of the repository. */
  remoteUrl?: string;
  /** Number of the pull request. */
  pullRequestNumber?: number;
  /** Title of the pull request. */
  pullRequestTitle?: string;
  /** What became of the pull request. */
  pullRequestState?: "open" | "closed" | "merged" | (string & {});
}

/** Why a deployment failed. */
export interface DeploymentError {
  /** Kind of error. */
  name: string;
  /** What went wrong, in English. */
  message: string;
  /** Where it went wrong. */
  stack?: string;
  /** What the build printed. */
  stderr?: string;
}

/** A deployment with everything. */
export interface Deployment extends DeploymentFields {
  /** What the image runs on, such as `linux/amd64`. */
  imagePlatform: string;
  /** Hash of the commit it was made from. Null when unknown. */
  commitSHA: string | null;
  /** The build at a build service. Null when there is none. */
  externalBuildData: ExternalBuild | null;
  /** The reason given when it was canceled. */
  canceledReason: string | null;
  worker?: DeploymentWorker;
  /** What was deployed elsewhere along with it. Missing when nothing was. */
  integrationDeployments?: IntegrationDeployment[];
}

/** What both views of one deployment have. */
export interface DeploymentFields {
  /** Id of the deployment, `deployment_…`. */
  id: string;
  status: DeploymentStatus;
  /** Hash of what was deployed. */
  contentHash: string;
  /** Its short name, unique in its project. */
  shortCode: string;
  /** The version it makes, `20261121.1`: the day and a number. */
  version: string;
  /** Name of the image. Null before there is one. */
  imageReference: string | null;
  /** Why it failed. Null when it did not. */
  errorData: DeploymentError | null;
}

/** A build at a build service. */
export interface ExternalBuild {
  /** Its id there. */
  buildId: string;
  /** A credential for that build. Keep it secret. */
  buildToken: string;
  /** Id of the project there. */
  projectId: string;
}

/** What a deployment has made. Missing before it has made something. */
export interface DeploymentWorker {
  /** Id of the worker, `worker_…`. */
  id: string;
  /** Its version. */
  version: string;
  /** Its tasks. */
  tasks: DeployedTask[];
}

/** A deployment elsewhere. */
export interface IntegrationDeployment {
  /** Its id here. */
  id: string;
  /** Where it is. */
  integrationName: string;
  /** Its id there. */
  integrationDeploymentId: string;
  /** Hash of the commit it was made from. */
  commitSHA: string | null;
  /** When it was noted here. */
  createdAt: Date;
}

/** A task of a deployment. */
export interface DeployedTask {
  /** Internal id of the task in this version, `task_…`. */
  id: string;
  /** The task's id as its code has it. */
  slug: string;
  /** The file that it is in. */
  filePath: string;
  /** The name that it is exported by; `@deprecated` when unknown. */
  exportName: string;
}

/** An unmanaged deployment. */
export type LatestDeployment = DeploymentFields;

/** The deployment that is the current one now. */
export interface PromotedDeployment {
  /** Id of the deployment, `deployment_…`. */
  id: string;
  /** Its version. */
  version: string;
  /** Its short name. */
  shortCode: string;
}

/** Why a deployment is canceled. */
export interface CancelDeploymentBody {
  /** The reason to note, at most 200 characters. Default none. */
  reason?: string;
}

/** How the service is that builds images. */
export interface BuildProviderStatus {
  /** `unknown`: it could not be asked. */
  status: "operational" | "degraded" | "unknown" | (string & {});
  /** The same in words, in English. */
  message: string;
}

/** An environment variable. */
export interface EnvironmentVariable {
  /** Its name. */
  name: string;
  /** Its value, or `<redacted>` when it is secret. */
  value: string;
  /** The value cannot be read back. */
  isSecret: boolean;
}

/** A variable to set. */
export interface CreateEnvironmentVariableParams {
  /** Its name. Not blank; any characters otherwise. */
  name: string;
  /** Its value. Not blank. */
  value: string;
  /** Whether the value can be read back. Default: as it was, false for a new one. */
  isSecret?: boolean;
}

/** It is done. */
export interface EnvironmentVariableResponseBody {
  /** Always true. */
  success: boolean;
}

/** Variables to set. */
export interface ImportEnvironmentVariablesParams {
  /** Names and values: `{ LOG_LEVEL: "debug" }`. */
  variables: {
    [key: string]: string;
  };
  /**
   * Names and values for the parent of a branch environment; ignored elsewhere. With them the call succeeds if one of the
   * two writes does.
   */
  parentVariables?: {
    [key: string]: string;
  };
  /** Replace values that exist. Default false. */
  override?: boolean;
  /** Whether the values can be read back. Default: as they were, for a new one as the parent has it, else false. */
  isSecret?: boolean;
  /** Whom to record as the author of the change. */
  source?: {
    /** A user. */
    type: "user";
    /** Id of the user. */
    userId: string;
  } | {
    /** An integration. */
    type: "integration";
    /** Name of the integration. */
    integration: string;
  };
}

/** The new value. */
export interface UpdateEnvironmentVariableParams {
  /** The new value. A blank one changes nothing. */
  value: string;
}

/** What a run finds in its environment. */
export interface ResolvedEnvironmentVariables {
  /** Names and values, secrets in plain text. */
  variables: {
    [key: string]: string;
  };
}

/** A queue. */
export interface QueueItem {
  /** Id of the queue, `queue_…`. */
  id: string;
  /** Its name; of a task's queue the id of the task. */
  name: string;
  /** `task`: the queue that a task has by itself. `custom`: one that is declared for any number of tasks. */
  type: "task" | "custom" | (string & {});
  /** Runs that have left it and have not finished. */
  running: number;
  /** Runs that wait in it. */
  queued: number;
  /** Whether no run leaves it. */
  paused: boolean;
  /** Runs that may run at once. Null when only the environment's limit counts. */
  concurrencyLimit: number | null;
  concurrency: QueueConcurrency;
  /** Whether a waiting run gives up its place. Always true. */
  releaseConcurrencyOnWaitpoint: boolean;
  /**
   * The override as a percentage of the environment's limit. Null when there is none or it was given as a number; missing
   * in the answers to changes.
   */
  concurrencyLimitOverridePercent?: number | null;
}

/** Where a queue's concurrency limit comes from. */
export interface QueueConcurrency {
  /** The limit that counts. Null when only the environment's does. */
  current: number | null;
  /** The limit that the code declares. Null while there is no override. */
  base: number | null;
  /** The limit that was given through this API or the dashboard. Null when none was. */
  override: number | null;
  /** When it was given. */
  overriddenAt: Date | null;
  /** Name of the user who gave it. Null when it came through this API. */
  overriddenBy: string | null;
}

/**
 * What the queue is named by: `id` for its id, `task` for a task id, `custom` for the name of another queue. Default
 * `id`.
 */
export type QueueNamedBy = "task" | "custom" | "id";

/** What is to happen to a queue. */
export interface PauseQueueBody {
  type?: QueueNamedBy;
  /** `pause`: no run leaves the queue. `resume`: runs leave it again. */
  action: "pause" | "resume";
}

/** The limit that is to count, as a number or as a share. */
export interface OverrideQueueConcurrencyBody {
  type?: QueueNamedBy;
  /** Runs that may run at once, 0 to 100000, and no more than the environment's own limit. 0 lets none out. */
  concurrencyLimit?: number;
  /**
   * Percentage of the environment's limit, above 0 and up to 100. Rounded down, but to 1 at least, and reckoned again
   * whenever the environment's limit changes.
   */
  percent?: number;
}

/** Which queue is meant. */
export interface ResetQueueConcurrencyBody {
  type?: QueueNamedBy;
}

/** How a queue did within some time. Measurements come in buckets, so the time is rounded to whole ones. */
export interface QueueMetrics {
  /** The queue's full name: `task/<task id>` for a task's queue. */
  queue: string;
  /** The time that was asked for. */
  period: string;
  /** Beginning of the first bucket. */
  from: Date;
  /** End of the last bucket, which can be ahead. */
  to: Date;
  waitMs: QueueWait;
  /** The most runs that waited at once. */
  peakQueued: number;
  /** Runs that left the queue. */
  startedCount: number;
  /** Runs that left the queue per minute. */
  startedPerMin: number;
  /** How often a run was due and the concurrency limit kept it in. */
  throttledCount: number;
  /** Milliseconds of a bucket. */
  bucketIntervalMs: number;
  /** Runs that waited, one number for each bucket, oldest first: about 12, fewer when less than 12 minutes were asked for. */
  depthTrend: number[];
}

/** Milliseconds that runs waited before they left the queue. */
export interface QueueWait {
  /** Half of them waited no longer. Null when none left. */
  p50: number | null;
  /** Of twenty of them nineteen waited no longer. Null when none left. */
  p95: number | null;
}

/**
 * A status to look for. The last four are older words that the service still takes in filters and does not use in
 * answers.
 */
export type RunStatusFilter =
  | "PENDING_VERSION"
  | "QUEUED"
  | "DEQUEUED"
  | "EXECUTING"
  | "WAITING"
  | "COMPLETED"
  | "CANCELED"
  | "FAILED"
  | "CRASHED"
  | "SYSTEM_FAILURE"
  | "DELAYED"
  | "EXPIRED"
  | "TIMED_OUT"
  | "WAITING_FOR_DEPLOY"
  | "REATTEMPTING"
  | "FROZEN"
  | "INTERRUPTED";

/**
 * Size of the machine, as CPUs and gigabytes of memory: `micro` 0.25 and 0.25, `small-1x` 0.5 and 0.5, `small-2x` 1 and
 * 1, `medium-1x` 1 and 2, `medium-2x` 2 and 4, `large-1x` 4 and 8, `large-2x` 8 and 16. Default `small-1x`.
 */
export type MachinePreset = "micro" | "small-1x" | "small-2x" | "medium-1x" | "medium-2x" | "large-1x" | "large-2x";

/** A run as lists show it, without payload and output. */
export interface RunListItem extends RunFields {
  env: RunEnvironment;
  /** Kind of the task. */
  taskKind: "STANDARD" | "SCHEDULED" | "AGENT" | (string & {});
}

/** What every view of a run has. */
export interface RunFields {
  /** Id of the run, `run_…`. */
  id: string;
  status: RunStatus;
  /** Id of the task. */
  taskIdentifier: string;
  /** Version of the task that runs it, such as `20261121.1`. Missing until that is decided. */
  version?: string;
  /** Waits to start: `QUEUED`, `DELAYED` or `PENDING_VERSION`. */
  isQueued: boolean;
  /** Runs: `EXECUTING` or `DEQUEUED`. */
  isExecuting: boolean;
  /** Is paused by a wait. */
  isWaiting: boolean;
  /** Has ended, but not by `EXPIRED` or `TIMED_OUT`: for these all seven flags are false. */
  isCompleted: boolean;
  /** Has ended with `COMPLETED`. */
  isSuccess: boolean;
  /** Has ended with `FAILED`, `CRASHED`, `SYSTEM_FAILURE` or `CANCELED`. */
  isFailed: boolean;
  /** Was canceled. */
  isCancelled: boolean;
  /** Was started as a test. */
  isTest: boolean;
  /** When it was triggered. */
  createdAt: Date;
  /** When it last changed. */
  updatedAt: Date;
  /** When its first attempt began. */
  startedAt?: Date;
  /** When it ended. Missing for some canceled runs. */
  finishedAt?: Date;
  /** When it is to start, if it was triggered with a `delay`. */
  delayedUntil?: Date;
  /** When its `ttl` ran out. */
  expiredAt?: Date;
  /** The idempotency key that it was triggered with. Lists show the key as stored, which may be a hash of the original. */
  idempotencyKey?: string;
  /** How long it may wait to start, as a duration such as `10m`. */
  ttl?: string;
  /** Its tags, sorted. */
  tags: string[];
  /** What its computing time has cost in US cents. */
  costInCents: number;
  /** What starting it has cost in US cents. */
  baseCostInCents: number;
  /** Milliseconds of computing time so far, without waits. */
  durationMs: number;
  /** Its metadata. */
  metadata?: {
    [key: string]: unknown;
  };
  /** Where it runs. */
  region?: string;
  /** How many runs are above it; 0 for a run that no other one started. */
  depth: number;
}

/** The environment that a run is in. */
export interface RunEnvironment {
  /** Internal id of the environment. */
  id: string;
  /** Its slug: `dev`, `stg`, `prod`, `preview`, or that of a branch environment. */
  name: string;
  /** Whose development environment it is. Only with `dev`. */
  user?: string;
}

/**
 * Where a run stands. It has ended when it is `COMPLETED`, `CANCELED`, `FAILED`, `CRASHED`, `SYSTEM_FAILURE`, `EXPIRED`
 * or `TIMED_OUT`. `PENDING_VERSION`: waits for a version that has its task. `DELAYED`: starts later. `QUEUED`: waits
 * for a place, also between attempts. `DEQUEUED`: about to start. `WAITING`: paused by a wait. `EXPIRED`: was not
 * started within its `ttl`. `TIMED_OUT`: took longer than `maxDuration`.
 */
export type RunStatus =
  | "PENDING_VERSION"
  | "QUEUED"
  | "DEQUEUED"
  | "EXECUTING"
  | "WAITING"
  | "COMPLETED"
  | "CANCELED"
  | "FAILED"
  | "CRASHED"
  | "SYSTEM_FAILURE"
  | "DELAYED"
  | "EXPIRED"
  | "TIMED_OUT"
  | (string & {});

/** Everything about a run. */
export interface Run extends RelatedRun {
  /** What the task was given, as plain JSON. Missing when it is too large; see `payloadPresignedUrl`. */
  payload?: unknown;
  /** Where to download a large payload. Works for 5 minutes. */
  payloadPresignedUrl?: string;
  /** What the task returned, as plain JSON. Only when `COMPLETED` and not too large; see `outputPresignedUrl`. */
  output?: unknown;
  /** Where to download a large output. Works for 5 minutes. */
  outputPresignedUrl?: string;
  error?: RunError;
  schedule?: RunSchedule;
  relatedRuns: RelatedRuns;
  /** Attempts so far. */
  attemptCount: number;
  /**
   * Always empty; see `attemptCount` and `error`.
   * @deprecated
   */
  attempts: unknown[];
}

/** A run as another run's `relatedRuns` show it. */
export interface RelatedRun extends RunFields {
  /** The call that started it. */
  triggerFunction: "trigger" | "triggerAndWait" | "batchTrigger" | "batchTriggerAndWait" | (string & {});
  /** The batch that it belongs to, `batch_…`. */
  batchId?: string;
}

/** Why a run did not succeed. */
export interface RunError {
  /** What went wrong. */
  message: string;
  /** Name of the error that the task threw. */
  name?: string;
  /** Where it was thrown. */
  stackTrace?: string;
}

/** The schedule that started a run. */
export interface RunSchedule {
  /** Id of the schedule, `sched_…`. */
  id: string;
  /** The id that you gave the schedule. */
  externalId?: string;
  /** The schedule's deduplication key, if you chose it. */
  deduplicationKey?: string;
  generator: ScheduleGenerator;
}

/** The runs around a run. */
export interface RelatedRuns {
  root?: RelatedRun;
  parent?: RelatedRun;
  /** The runs that it started. Not limited in number. */
  children: RelatedRun[];
}

/** What decides when a schedule runs. */
export interface ScheduleGenerator {
  /** Kind of rule. */
  type: "CRON" | (string & {});
  /** The cron expression. */
  expression: string;
  /** The cron expression in English. */
  description: string;
}

/** The run that is canceled, or had finished before. */
export interface CanceledRun {
  /** Id of the run, `run_…`. */
  id: string;
}

/** The new run. */
export interface ReplayedRun {
  /** Id of the new run, `run_…`. */
  id: string;
}

/** The tags to add. */
export interface AddTagsBody {
  /** One tag or several, at most 128 characters each. */
  tags: string | string[];
}

/** What became of the tags. */
export interface AddTagsResult {
  /** A sentence that says how many tags were new. */
  message: string;
}

/** New metadata, or changes to it. */
export interface UpdateMetadataBody {
  /** Replaces what the run has. At most 262144 bytes as JSON. Ignored with `operations`. */
  metadata?: {
    [key: string]: unknown;
  };
  /** Changes to this run, in order. */
  operations?: MetadataOperation[];
  /** Changes to the parent run, in order. */
  parentOperations?: MetadataOperation[];
  /** Changes to the root run, in order. */
  rootOperations?: MetadataOperation[];
}

/** One change. A `key` that begins with `$.` is a path, except for `delete`; keys that touch `__proto__` are refused. */
export type MetadataOperation =
  | {
  /** What to do with the value. */
  type: "set" | "append" | "remove";
  /** The key to change. */
  key: string;
  /** The value, any JSON. */
  value: unknown;
}
  | {
  /** Adds. */
  type: "increment";
  /** The key to change. */
  key: string;
  /** What to add. Can be below zero. */
  value: number;
}
  | {
  /** Removes. */
  type: "delete";
  /** The key to remove. */
  key: string;
}
  | {
  /** Replaces. */
  type: "update";
  /** The new metadata. */
  value: {
    [key: string]: unknown;
  };
};

/** The metadata as it is now. */
export interface UpdateMetadataResult {
  /** All metadata of the run. `{}` when the request had nothing to do. */
  metadata?: {
    [key: string]: unknown;
  };
}

/** A schedule. */
export interface ScheduleObject {
  /** Id of the schedule, `sched_…`. */
  id: string;
  type: ScheduleType;
  /** Id of the task that it runs. */
  task: string;
  /** Whether it starts runs. */
  active: boolean;
  /** Its deduplication key. Missing when you did not choose one. */
  deduplicationKey?: string;
  /** The id that you gave it. Null or missing when you gave none. */
  externalId?: string | null;
  generator: ScheduleGenerator;
  /** The timezone of the cron expression, an IANA name or `UTC`. */
  timezone: string;
  /** How much later than its time a run may start: minutes (`30m`), hours (`2h`) or a share of the interval (`50%`). */
  window?: string;
  /**
   * The next time of the cron expression. Null for an inactive schedule when retrieved, activated or deactivated; lists
   * and updates give it all the same.
   */
  nextRun: Date | null;
  /** When the next run really starts, a little after `nextRun`. Null when that is. */
  nextRunEffectiveAt: Date | null;
  /** The environments it runs in. */
  environments: ScheduleEnvironment[];
}

/** `DECLARATIVE`: declared with its task in code. `IMPERATIVE`: made through this API or the dashboard. */
export type ScheduleType = "DECLARATIVE" | "IMPERATIVE" | (string & {});

/** An environment that a schedule runs in. */
export interface ScheduleEnvironment {
  /** Internal id of the environment. */
  id: string;
  /** Kind of environment. */
  type: "PRODUCTION" | "STAGING" | "DEVELOPMENT" | "PREVIEW" | (string & {});
  /** Its slug, such as `dev`. Only in lists. */
  slug?: string;
  /** Its short name. Only after creating and updating. */
  shortcode?: string;
  /** Whose development environment it is. Not when retrieved, activated or deactivated. */
  userName?: string;
  /** Its branch. Only in lists. */
  branchName?: string;
}

/** A schedule to create or update. */
export interface CreateScheduleOptions extends UpdateScheduleOptions {
  /** Names the schedule within its project. An empty one counts as none, and every call then makes another schedule. */
  deduplicationKey: string;
}

/** What a schedule is to be. */
export interface UpdateScheduleOptions {
  /** Id of a scheduled task. Not changed on a schedule that exists, but required. */
  task: string;
  /** When to run: a cron expression with minute, hour, day, month and weekday, without seconds. */
  cron: string;
  /** Your own id for it, which its runs are given. Default none. */
  externalId?: string;
  /** Timezone of `cron`, an IANA name. Default `UTC`. */
  timezone?: string;
  /**
   * How much later than its time a run may start, so that many do not start at once: minutes (`30m`), hours (`2h`), or a
   * share of the interval (`50%`). At most 24 hours or 100%. Default none.
   */
  window?: string;
}

/** The schedule that is gone. */
export interface DeletedScheduleObject {
  /** Id it had, `sched_…`. */
  id: string;
}

/** The timezones that schedules can have. */
export interface TimezonesResult {
  /** IANA names, and `UTC`. */
  timezones: string[];
}

/** What to run, and how. */
export interface TriggerTaskBody {
  /**
   * What the task is given, any JSON value. With `options.payloadType` other than `application/json` it is the text of
   * that type. Payloads of 524288 bytes and more are kept outside the run.
   */
  payload?: unknown;
  /** Accepted for old clients and not used. */
  context?: unknown;
  options?: TriggerTaskOptions;
}

/** How to run it. Everything is optional, and names the service does not know are ignored. */
export interface TriggerTaskOptions {
  /** The queue to wait in, instead of the task's own. One that does not exist is accepted. */
  queue?: {
    /** Name of the queue. Characters other than letters, digits, `_`, `-` and `/` are removed; at most 128 are kept. */
    name: string;
    /**
     * Runs of the queue at one time. The queue's own definition decides.
     * @deprecated
     */
    concurrencyLimit?: number;
  };
  /** Splits the queue into one copy for each value, each with the queue's concurrency limit. */
  concurrencyKey?: string | number;
  /**
   * When to start: a duration such as `1h30m`, a moment, or milliseconds since 1970. What is past or unreadable counts as
   * now.
   */
  delay?: Date | string | number;
  /**
   * How long the run may wait to start before it expires: a duration such as `1h`, or seconds. 0 for no limit. Default:
   * what the task says, else 10 minutes in development and none elsewhere; the hosted service allows 14 days.
   */
  ttl?: string | number;
  /**
   * A later call with the same key and task gets this run instead of starting one, unless it has failed. At most 2048
   * characters.
   */
  idempotencyKey?: string;
  /**
   * How long the key is remembered: a whole number and `s`, `m`, `h` or `d`. Default 30 days, also for a text of another
   * form.
   */
  idempotencyKeyTTL?: string;
  /** The key before it was hashed, so that the run can show it. */
  idempotencyKeyOptions?: {
    /** The key as its author wrote it. */
    key: string;
    /** What the hash was made unique to. */
    scope: "run" | "attempt" | "global";
  };
  /** One tag or several, at most 10 with at most 128 characters each. Blank ones are dropped. */
  tags?: string | string[];
  /** What the run's metadata starts with. At most 262144 bytes as JSON. */
  metadata?: unknown;
  /** Media type of `metadata`. Default `application/json`. */
  metadataType?: string;
  /**
   * Media type of `payload`: `application/json`, `application/super+json`, `text/plain`, or `application/store` for a
   * payload that was uploaded before. Default `application/json`.
   */
  payloadType?: string;
  /** Bytes of the payload before it was uploaded elsewhere. */
  payloadSize?: number;
  /** Attempts in all before the run fails. Default what the task says. */
  maxAttempts?: number;
  /** Seconds that the run may take, at least 5; less counts as 5. Default what the task says. */
  maxDuration?: number;
  machine?: MachinePreset;
  /** Seconds by which the run overtakes others of its queue. Default 0. */
  priority?: number;
  /** Where to run. Not used in development. */
  region?: string;
  /** The version of the task to run, such as `20261121.1`. Default the current one. */
  lockToVersion?: string;
  /**
   * Your own name for a deployment. One that has not arrived yet makes the run wait for it. Not used in development or
   * with `lockToVersion`. At most 128 characters.
   */
  externalDeploymentId?: string;
  /** Marks the run as a test. Default false. */
  test?: boolean;
  debounce?: DebounceOptions;
  /** The run that started this one. The credential must be able to write that run. */
  parentRunId?: string;
  /** The parent waits for this run. It must not have finished. Default false. */
  resumeParentOnCompletion?: boolean;
  /** The batch that this run belongs to. */
  parentBatch?: string;
  /** The bulk action that started this run. */
  bulkActionId?: string;
  /**
   * For an engine that is no longer used.
   * @deprecated
   */
  parentAttempt?: string;
  /**
   * For an engine that is no longer used.
   * @deprecated
   */
  dependentAttempt?: string;
  /**
   * For an engine that is no longer used.
   * @deprecated
   */
  dependentBatch?: string;
}

/**
 * Turns calls that follow each other closely into one run. Until it starts, each call with the same key puts it off
 * again and answers with its id.
 */
export interface DebounceOptions {
  /** What makes calls the same, within one task. At most 512 characters. */
  key: string;
  /** How long to wait for another call: a duration such as `30s`. */
  delay: string;
  /** Whose payload and options count: those of the first call, or of the last. Default `leading`. */
  mode?: "leading" | "trailing";
  /** Longest wait in all, more than `delay`: a duration such as `10m`. Default no limit. */
  maxDelay?: string;
}

/** The run that was started or found. */
export interface TriggerTaskResult {
  /** Id of the run, `run_…`. */
  id: string;
  /** True when an idempotency key found an earlier run. False for a debounced call, also when no run was started. */
  isCached: boolean;
}

/** The user behind a personal access token. */
export interface Whoami {
  /** Id of the user. */
  userId: string;
  /** Their address. */
  email: string;
  /** Where the dashboard is. */
  dashboardUrl: string;
  /** The project that was asked for. Missing when none was, or when the user may not see it. */
  project?: {
    /** Name of the project. */
    name: string;
    /** Where the project is in the dashboard. */
    url: string;
    /** Name of its organization. */
    orgTitle: string;
  };
}

/** Cursors of the neighbouring pages. They are opaque; a missing one means that there is no such page. */
export interface CursorPagination {
  /** Cursor for `after`: the page of older items. */
  next?: string;
  /** Cursor for `before`: the page of newer items. */
  previous?: string;
}

/** A page of deployments. */
export interface DeploymentListPage {
  /** The deployments, newest first. */
  data: DeploymentListItem[];
  pagination: ForwardPagination;
}

/** Cursor of the following page. It is opaque, and missing on the last page. */
export interface ForwardPagination {
  /** Cursor for `after`: the page of older items. */
  next?: string;
}

/** A path, query or header value was refused. */
export interface DetailedErrorBody {
  /** `Params Error`, `Query Error` or `Headers Error`. */
  error: string;
  /** Each mistake found. */
  details: ValidationIssue[];
}

/** One thing wrong with a request. More fields follow, depending on `code`. */
export interface ValidationIssue {
  /** Kind of mistake, such as `too_big` or `invalid_type`. */
  code: string;
  /** The mistake in English. */
  message: string;
  /** Where it is, from the outside in. */
  path: (string | number)[];
}

/** Why nothing was written. */
export interface EnvironmentVariableErrorBody {
  /** What went wrong, in English. */
  error: string;
  /** Each mistake in the form of the body. */
  issues?: ValidationIssue[];
  /** Each variable that could not be set. */
  variableErrors?: {
    /** Its name. */
    key: string;
    /** Why not. */
    error: string;
  }[];
}

/** What most refusals carry. The wording differs between routes, so decide by status. */
export interface ErrorBody {
  /** What went wrong, in English. */
  error: string;
}

/** A body or query was refused, with the mistakes where the route lists them. */
export interface InvalidRequestBody {
  /** What went wrong, in English. */
  error: string;
  /** Each mistake found. */
  issues?: ValidationIssue[];
}

/** Where a numbered page stands in its list. */
export interface OffsetPagination {
  /** Number of this page, from 1, as asked for, even beyond the last one. */
  currentPage: number;
  /** Number of pages. 0 or 1 when the list is empty. */
  totalPages: number;
  /** Number of items on all pages together. */
  count: number;
}

/** The credential is valid but may not do this. */
export interface PermissionErrorBody {
  /** What went wrong, in English. */
  error: string;
  /** `unauthorized` when a scope is missing, `forbidden_environment` when the environment is out of reach. */
  code?: string;
  /** What the refusal is about, `access_token`. */
  param?: string;
  /** Kind of refusal, `authorization`. */
  type?: string;
}

/** No credential was sent. Answered by the rate limiter, before any route. */
export interface ProblemBody {
  /** Short name of the problem. */
  title: string;
  /** The HTTP status again. */
  status: number;
  /** Address of a page about the status. */
  type: string;
  /** What went wrong, in English. */
  detail: string;
  /** The same as `detail`. */
  error: string;
}

/** A page of queues. */
export interface QueueListPage {
  /** The queues, by name. */
  data: QueueItem[];
  pagination: OffsetPagination;
}

/** The caller's bucket is empty. There is no `retry-after` header; `reset` says when to come back. */
export interface RateLimitBody {
  /** Short name of the problem. */
  title: string;
  /** The HTTP status again. */
  status: number;
  /** Address of a page about the status. */
  type: string;
  /** What went wrong, in English. */
  detail: string;
  /** When the bucket is filled again, in milliseconds since 1970. */
  reset: number;
  /** Requests that the bucket holds when full. */
  limit: number;
  /** Requests left. Can be below zero. */
  remaining: number;
  /** Seconds until `reset`. */
  secondsUntilReset: number;
  /** The same as `detail`. */
  error: string;
}

/** A page of runs. */
export interface RunListPage {
  /** The runs, newest first. */
  data: RunListItem[];
  pagination: CursorPagination;
}

/** A page of schedules. */
export interface ScheduleListPage {
  /** The schedules, newest first. */
  data: ScheduleObject[];
  pagination: OffsetPagination;
}
