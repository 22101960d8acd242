// Made by scripts/generate.ts from the API's document. What is edited here is lost.

/** The channel to have. */
export interface CreateAlertChannelParams {
  /** What to call it. */
  name: string;
  /** What to tell about. */
  alertTypes: ("run_failure" | "attempt_failure" | "deployment_failure" | "deployment_success" | "error_group" | "dashboard_agent_watch")[];
  /** How to tell. */
  channel: "email" | "webhook";
  /** Where to tell. */
  channelData: {
    /** The address to write to. Required for `email`. */
    email?: string;
    /** The address to call, `http:` or `https:` and not in a private network. Required for `webhook`. */
    url?: string;
    /** What messages to a webhook are signed with. Default: one that the service makes up. */
    secret?: string;
  };
  /** Names the channel within its project. Default: none, so that every call makes a channel. */
  deduplicationKey?: string;
  /** The kinds of environment to tell about. Default both; an empty list means both too. */
  environmentTypes?: ("STAGING" | "PRODUCTION")[];
}

/** Somewhere alerts are sent to. */
export interface AlertChannel {
  /** Its id, `alert_channel_…`. */
  id: string;
  /** What it is called. */
  name: string;
  /** What it tells about. */
  alertTypes: ("run_failure" | "attempt_failure" | "deployment_failure" | "deployment_success" | "error_group" | "dashboard_agent_watch" | (string & {}))[];
  /** How it tells. */
  channel: "email" | "webhook" | (string & {});
  /** Where it tells. */
  channelData: {
    /** The address it writes to. */
    email?: string;
    /** The address it calls. */
    url?: string;
    /** What its messages are signed with, in plain text. */
    secret?: string;
  };
  /** Its name within the project, if it was given one. */
  deduplicationKey?: string;
}

/** What is coming. */
export interface CreateBatchBody {
  /** Number of items that will be sent, at least 1. The hosted service takes at most 1000. */
  runCount: number;
  /** The tasks of the items, each once. Credentials that may start only some tasks need it. */
  taskIdentifiers?: string[];
  /** The run that started the batch. The credential must be able to write that run. */
  parentRunId?: string;
  /** The parent waits for all runs from now on. All items must come within 30 minutes then. Default false. */
  resumeParentOnCompletion?: boolean;
  /** Names this batch. A second batch of the same name is refused. At most 2048 characters. */
  idempotencyKey?: string;
  idempotencyKeyOptions?: IdempotencyKeyOptions;
}

/** The key before it was hashed, so that it can be shown. */
export interface IdempotencyKeyOptions {
  /** The key as its author wrote it. */
  key: string;
  /** What the hash was made unique to. */
  scope: "run" | "attempt" | "global";
}

/** A batch that waits for its items. */
export interface CreateBatchResult {
  /** Id of the batch, `batch_…`. */
  id: string;
  /** Number of items that it waits for. */
  runCount: number;
  /** True when an idempotency key found an earlier batch. */
  isCached: boolean;
  /** The key that was sent. */
  idempotencyKey?: string;
}

/** One run to be started. */
export interface StreamedBatchItem {
  /** Its place in the batch, from 0. Each place is filled once. */
  index: number;
  /** Id of the task. One that the environment does not know is accepted. */
  task: string;
  /**
   * What the task is given. A text is first read as JSON and taken as it stands only when it is none. With
   * `options.payloadType` other than `application/json` it is the text of that type.
   */
  payload?: unknown;
  options?: RunOptions;
}

/** What a single call and an item of a batch can say about how to run it. Everything is optional. */
export interface RunOptions {
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
  idempotencyKeyOptions?: IdempotencyKeyOptions;
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
  /**
   * For an engine that is no longer used.
   * @deprecated
   */
  parentAttempt?: string;
}

/**
 * Size of the machine, as CPUs and gigabytes of memory: `micro` 0.25 and 0.25, `small-1x` 0.5 and 0.5, `small-2x` 1 and
 * 1, `medium-1x` 1 and 2, `medium-2x` 2 and 4, `large-1x` 4 and 8, `large-2x` 8 and 16. Default `small-1x`.
 */
export type MachinePreset = "micro" | "small-1x" | "small-2x" | "medium-1x" | "medium-2x" | "large-1x" | "large-2x";

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

/** What has come of the items of one request, and whether the batch is complete. */
export interface StreamBatchItemsResult {
  /** Id of the batch. */
  id: string;
  /** Items of this request that were new. 0 when the batch had been sealed. */
  itemsAccepted: number;
  /** Items of this request whose index had come before. 0 when the batch had been sealed. */
  itemsDeduplicated: number;
  /** Whether all announced items are there. False means that items are still to be sent. */
  sealed: boolean;
  /** Number of items that were announced. */
  runCount: number;
  /** Items that are there. Only while the batch is not sealed. */
  enqueuedCount?: number;
  /** The same as `runCount`. Only while the batch is not sealed. */
  expectedCount?: number;
}

/** A batch and how far its runs have been created. */
export interface BatchObject extends BatchFields {
  /** When the last run had been created. */
  processingCompletedAt?: Date;
  /** How the items became runs. */
  processing: {
    /** The same as `processingCompletedAt`. */
    completedAt?: Date;
    /** What kept items from becoming runs. */
    errors: BatchItemError[];
  };
}

/** What is known of a batch. */
export interface BatchFields {
  /** Id of the batch, `batch_…`. */
  id: string;
  status: BatchStatus;
  /** The key that the batch was announced with. */
  idempotencyKey?: string;
  /** When it was announced. */
  createdAt: Date;
  /** When it last changed. */
  updatedAt: Date;
  /** Number of items that were announced. */
  runCount: number;
  /** Ids of its runs. Empty until all items have come. */
  runs: string[];
}

/** Why an item became no run. Where the queue was full for all of them, one stands for all. */
export interface BatchItemError {
  /** The item's place in the batch. */
  index: number;
  /** The item's task. */
  taskIdentifier: string;
  /** What went wrong, in English. */
  error: string;
  /** A word for it. */
  errorCode?: string;
}

/**
 * Where a batch stands. `PENDING`: items are missing, or every run has been created and not all have finished.
 * `PROCESSING`: runs are being created. `COMPLETED`: every run that was created has finished. `PARTIAL_FAILED`: some
 * items could not become runs. `ABORTED`: none could, or the items did not come in time.
 */
export type BatchStatus = "PENDING" | "PROCESSING" | "COMPLETED" | "PARTIAL_FAILED" | "ABORTED" | (string & {});

/** A batch in the older form. */
export interface BatchV1 extends BatchFields {
  /** Runs that were created. Says nothing about how they ended. */
  successfulRunCount?: number;
  /** Items that could not become runs. */
  failedRunCount?: number;
  /** What kept items from becoming runs. */
  errors?: BatchItemError[];
}

/** Runs of a batch that have finished. */
export interface BatchResults {
  /** Id of the batch. */
  id: string;
  /** A result for each run that has finished, as far as the service has recorded them. */
  items: ExecutionResult[];
}

/** How a run ended. */
export type ExecutionResult =
  | {
  /** The run succeeded. */
  ok: true;
  /** Id of the run. */
  id: string;
  /** The run's task. */
  taskIdentifier?: string;
  /** What the task returned, as text. Left out where it returned nothing. */
  output?: string;
  /** Media type of `output`. */
  outputType: string;
}
  | {
  /** The run did not succeed. */
  ok: false;
  /** Id of the run. */
  id: string;
  /** The run's task. */
  taskIdentifier?: string;
  error: TaskRunError;
};

/** Why a run failed. Which fields there are depends on `type`. */
export interface TaskRunError {
  /**
   * `BUILT_IN_ERROR` has `name`, `message` and `stackTrace`, `CUSTOM_ERROR` and `STRING_ERROR` have `raw`,
   * `INTERNAL_ERROR` has `code` and may have `message` and `stackTrace`.
   */
  type: "BUILT_IN_ERROR" | "CUSTOM_ERROR" | "STRING_ERROR" | "INTERNAL_ERROR" | (string & {});
  /** Name of the error. */
  name?: string;
  /** Its message. */
  message?: string;
  /** Where it was thrown. */
  stackTrace?: string;
  /** What was thrown, as text. */
  raw?: string;
  /** The service's word for what happened, such as `TASK_RUN_CANCELLED`. */
  code?: string;
}

/** The runs to be started. */
export interface TriggerBatchV2Body {
  /** From 1 to 500 items. An empty list is refused as if it were not allowed. */
  items: BatchedTask[];
  /** The run that started the batch. The credential must be able to write that run. */
  parentRunId?: string;
  /** The parent waits for all runs. Default false. */
  resumeParentOnCompletion?: boolean;
}

/** One run to be started. */
export interface BatchedTask {
  /** Id of the task. One that the environment does not know is accepted. */
  task: string;
  /** What the task is given, any JSON value, or the text of `options.payloadType`. */
  payload?: unknown;
  /** Accepted for old clients and not used. */
  context?: unknown;
  options?: RunOptions;
}

/** The batch that was stored. */
export interface TriggerBatchV2Result {
  /** Id of the batch, `batch_…`. */
  id: string;
  /** Number of its items. */
  runCount: number;
  /** Always false. */
  isCached?: boolean;
  /** The batch's key. */
  idempotencyKey?: string;
}

/** The runs to be started. */
export interface TriggerBatchV1Body extends TriggerBatchV2Body {
  /**
   * For an engine that is no longer used.
   * @deprecated
   */
  dependentAttempt?: string;
}

/** The batch that was stored or found. */
export interface TriggerBatchV1Result {
  /** Id of the batch, `batch_…`. */
  id: string;
  /** True when the idempotency key found an earlier batch. */
  isCached: boolean;
  /** The key that was sent. */
  idempotencyKey?: string;
  /** A run for each item, in the order of the items. */
  runs: {
    /** Id of the run, `run_…`. */
    id: string;
    /** The run's task. */
    taskIdentifier: string;
    /** True when the item's idempotency key found an earlier run. */
    isCached: boolean;
    /** The item's key. */
    idempotencyKey?: string;
  }[];
}

/** The runs to be started. */
export interface BatchTriggerTaskV1Body {
  /** From 1 to 100 items. */
  items: TriggerTaskBody[];
  /**
   * For an engine that is no longer used.
   * @deprecated
   */
  dependentAttempt?: string;
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
export interface TriggerTaskOptions extends RunOptions {
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
  dependentAttempt?: string;
  /**
   * For an engine that is no longer used.
   * @deprecated
   */
  dependentBatch?: string;
}

/** The batch and its runs. */
export interface BatchTriggerTaskV1Result {
  /** Id of the batch, `batch_…`. */
  batchId: string;
  /** Ids of the runs, in the order of the items. */
  runs: string[];
}

/** The preview branches of a project. */
export interface BranchList {
  /** All that are not archived. */
  branches: Branch[];
}

/** A branch of the preview environment, which is an environment of its own. */
export interface Branch {
  /** Its internal id. */
  id: string;
  /** Its name, which goes where a client asks for `previewBranch`. */
  name: string;
  /** When it was created. */
  createdAt: Date;
  /** When it last changed. */
  updatedAt: Date;
  /** What is known of its commit, if anything. */
  git?: {
    /** Where the repository is, such as `github`. */
    provider?: string;
    /** Who told of the commit. */
    source?: string;
    /** Who pushed it on GitHub. */
    ghUsername?: string;
    /** Where their picture is. */
    ghUserAvatarUrl?: string;
    /** Its author. */
    commitAuthorName?: string;
    /** Its message. */
    commitMessage?: string;
    /** The branch or tag. */
    commitRef?: string;
    /** The commit. */
    commitSha?: string;
    /** The working copy had changes that were in no commit. */
    dirty?: boolean;
    /** Address of the repository. */
    remoteUrl?: string;
    /** Number of the pull request. */
    pullRequestNumber?: number;
    /** Title of the pull request. */
    pullRequestTitle?: string;
    /** What has become of the pull request. */
    pullRequestState?: "open" | "closed" | "merged" | (string & {});
  };
  /** No runs are started in it. */
  isPaused: boolean;
}

/** The branch to have. */
export interface UpsertBranchParams {
  /**
   * The environment that it branches off: `preview`, or `development` for the development environment of the token's
   * user.
   */
  env: "preview" | "development";
  /** Its name. */
  branch: string;
  /** What is known of its commit. Replaces what was known before. */
  git?: {
    /** Where the repository is, such as `github`. */
    provider?: string;
    /** Who told of the commit. */
    source?: string;
    /** Who pushed it on GitHub. */
    ghUsername?: string;
    /** Where their picture is. */
    ghUserAvatarUrl?: string;
    /** Its author. */
    commitAuthorName?: string;
    /** Its message. */
    commitMessage?: string;
    /** The branch or tag. */
    commitRef?: string;
    /** The commit. */
    commitSha?: string;
    /** The working copy had changes that were in no commit. */
    dirty?: boolean;
    /** Address of the repository. */
    remoteUrl?: string;
    /** Number of the pull request. */
    pullRequestNumber?: number;
    /** Title of the pull request. */
    pullRequestTitle?: string;
    /** What has become of the pull request. */
    pullRequestState?: "open" | "closed" | "merged";
  };
}

/** A branch. */
export interface UpsertedBranch {
  /** Its internal id. */
  id: string;
}

/** The branch to archive. */
export interface ArchiveBranchParams {
  /** Its name. */
  branch: string;
  /** The environment that it branches off. Default `preview`. */
  env?: "preview" | "development";
}

/** A branch that nothing finds any more. */
export interface ArchivedBranch {
  /** Always true. */
  success: boolean;
  /** The branch. */
  branch: {
    /** The internal id that it had. */
    id: string;
  };
}

/** Something that is done to many runs. */
export interface BulkAction {
  /** Id of the bulk action, `bulk_…`. */
  id: string;
  /** Its name. Missing if it was given none. */
  name?: string;
  /** What is done to the runs. */
  type: "CANCEL" | "REPLAY" | (string & {});
  /** Whether it is under way (`PENDING`), has reached all its runs (`COMPLETED`), or was stopped (`ABORTED`). */
  status: "PENDING" | "COMPLETED" | "ABORTED" | (string & {});
  counts: BulkActionCounts;
  /** When it was created. */
  createdAt: Date;
  /** When it ended. */
  completedAt?: Date;
}

/** How many runs it is about, and what has become of them so far. */
export interface BulkActionCounts {
  /** Runs in all. Fixed from the beginning. */
  total: number;
  /** Runs that were canceled or replayed. */
  success: number;
  /** Runs that could not be, such as finished ones that were to be canceled. */
  failure: number;
}

/** What to do, and to which runs. */
export interface CreateBulkActionBody {
  /** What is done to the runs. */
  action: "cancel" | "replay";
  /** The runs, 1 to 500 of them. Not together with `filter`. */
  runIds?: string[];
  filter?: BulkActionFilter;
  /** A name to find it by. At most 255 characters. Default none. */
  name?: string;
  /** Where replayed runs are to run. Refused with `cancel`. Default where the original ran. */
  targetRegion?: string;
}

/** Which runs are meant: those that fit all of it. At least one field must say something. Not together with `runIds`. */
export interface BulkActionFilter {
  /** Only runs with this status, or with one of these. Older words are not taken here. */
  status?: BulkActionRunStatus | BulkActionRunStatus[];
  /** Only runs of this task, or of one of these. */
  taskIdentifier?: string | string[];
  /** Only runs of this version, or of one of these. */
  version?: string | string[];
  /** Only runs with this tag, or with at least one of these. */
  tag?: string | string[];
  /** Only runs in this region, or in one of these. */
  region?: string | string[];
  /** Only runs created at this moment or later. Default 7 days ago when there is no `period` or `to` either. */
  from?: Date | string | number;
  /** Only runs created at this moment or earlier. Default now. */
  to?: Date | string | number;
  /** Only runs created within this time from now, such as `24h` or `7d`. Beats `from` and `to`. */
  period?: string;
  /** Only runs of this bulk action, `bulk_…`. */
  bulkAction?: string;
  /** Only runs of this schedule, `sched_…`. */
  schedule?: string;
  /** Only runs of this batch, `batch_…`. */
  batch?: string;
  /** Only test runs, or only others. Default both. */
  isTest?: boolean;
  /** Only runs of this queue, or of one of these. */
  queue?: BulkActionQueue | BulkActionQueue[];
  /** Only runs on this machine, or on one of these. */
  machine?: MachinePreset | MachinePreset[];
}

/** A status to look for. */
export type BulkActionRunStatus =
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
  | "TIMED_OUT";

/** A queue, by its name. */
export interface BulkActionQueue {
  /** Whether it is the queue of a task, or one of its own. */
  type: "task" | "custom";
  /** The task's id, or the queue's name. */
  name: string;
}

/** The new bulk action. */
export interface CreatedBulkAction {
  /** Id of the bulk action, `bulk_…`. */
  id: string;
}

/** The bulk action that has stopped. */
export interface AbortedBulkAction {
  /** Id of the bulk action, `bulk_…`. */
  id: string;
}

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

/** An environment of a project. */
export interface ProjectEnvironment {
  /** Its internal id, by which public tokens name it. */
  id: string;
  /** Its slug: `dev`, `stg`, `preview` or `prod`. Calls that name an environment take `staging` for `stg`. */
  slug: string;
  /** What kind of environment it is. */
  type: "DEVELOPMENT" | "STAGING" | "PREVIEW" | "PRODUCTION" | (string & {});
  /** It can have branches. */
  isBranchableEnvironment: boolean;
  /** Name of the branch. Null, since branches are not listed. */
  branchName: string | null;
  /** No runs are started in it. */
  paused: boolean;
}

/** What a worker needs to begin. Holds a credential. */
export interface EnvironmentAccess {
  /** The root secret key of the environment, or the secret key that asked. */
  apiKey: string;
  /** Name of the project. */
  name: string;
  /** Address of the API. */
  apiUrl: string;
  /** Internal id of the project. */
  projectId: string;
  /** What its tasks run on unless they say so themselves. */
  defaultRuntime: "node" | "node-22" | "node-24" | "node-26" | "bun" | (string & {}) | null;
}

/** The token to make. */
export interface CreateEnvironmentTokenParams {
  /** What the token says. Default: nothing, so that it opens nothing. */
  claims?: {
    /** What it opens, such as `read:runs` or `trigger:tasks:my-task`. Default none. */
    scopes?: string[];
  };
  /** When it runs out: a time span from now such as `15m` or `2h`, or seconds since 1970. Default `1h`. */
  expirationTime?: string | number;
}

/** A public access token. It is a credential. */
export interface EnvironmentToken {
  /** The token. */
  token: string;
}

/** Whether an environment starts runs. */
export interface EnvironmentState {
  /** It does not. */
  paused: boolean;
  /** The same in a word. */
  state: "paused" | "resumed" | (string & {});
}

/** The new root key of an environment. It is a credential. */
export interface RegeneratedApiKey {
  /** The key. */
  apiKey: string;
}

/** What the code of a run was deployed from. */
export interface RunCommit {
  /** The run, `run_…`. */
  runId: string;
  /** The deployed version that it ran on. */
  version: string;
  /** The commit. */
  sha: string;
  /** The working copy had changes that were in no commit. */
  dirty: boolean;
  /** Short name of the deployment. */
  shortCode?: string;
  /** When the version was deployed. */
  deployedAt?: Date;
  /** What is known of the commit. */
  git?: {
    /** Where it was deployed from, such as `cli` or `github`. */
    source?: string;
    /** Its message. */
    commitMessage?: string;
    /** Its author. */
    commitAuthorName?: string;
    /** The branch or tag. */
    commitRef?: string;
    /** Address of the repository. */
    remoteUrl?: string;
    /** Who deployed it on GitHub. */
    ghUsername?: string;
    /** Number of the pull request. */
    pullRequestNumber?: number;
    /** Title of the pull request. */
    pullRequestTitle?: string;
    /** What has become of the pull request. */
    pullRequestState?: "open" | "closed" | "merged" | (string & {});
  };
}

/** Where the source can be downloaded. The address is a credential. */
export interface RepoSnapshot {
  /** Where it is. Works for a short time. */
  tarballUrl: string;
  /** Owner of the repository. */
  owner: string;
  /** Name of the repository. */
  repo: string;
  /** The commit. */
  sha: string;
  /** The repository's default branch, when the source is that of it. */
  defaultBranch?: string;
  /** The deployed version, when the source is that of a run. */
  version?: string;
  /** What was deployed had changes that were in no commit. */
  dirty: boolean;
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

/** A state to look for. */
export type ErrorStatusFilter = "unresolved" | "resolved" | "ignored";

/** Runs that failed alike. */
export interface ErrorGroup {
  /** Id of the error, `error_` and the fingerprint. */
  id: string;
  /** What its failures have in common. */
  fingerprint: string;
  /** Id of the task. */
  taskIdentifier: string;
  /** Kind of the error, such as `TypeError`. */
  errorType: string;
  /** What it says, without what differs from one failure to the next. */
  errorMessage: string;
  status: ErrorStatus;
  /** How often it happened: in lists within the time asked for, else ever. */
  count: number;
  /** When it first happened, whatever time was asked for. */
  firstSeen: Date;
  /** When it last happened, whatever time was asked for. */
  lastSeen: Date;
  /** When it was resolved. */
  resolvedAt: Date | null;
  /** Until when it is ignored, if that was given. */
  ignoredUntil: Date | null;
}

/** What was decided about it: nothing, that it is resolved, or that it is ignored. */
export type ErrorStatus = "unresolved" | "resolved" | "ignored" | (string & {});

/** Runs that failed alike, and what was decided about them. */
export interface ErrorGroupDetail extends ErrorGroup {
  /** Versions in which it happened, newest first, at most 5. */
  affectedVersions: string[];
  /** The version that resolves it, if that was given. */
  resolvedInVersion: string | null;
  /** Id of the user who resolved it. Known only for some public tokens. */
  resolvedBy: string | null;
  /** When it was ignored. */
  ignoredAt: Date | null;
  /** Why, if that was given. */
  ignoredReason: string | null;
  /** Id of the user who ignored it. Known only for some public tokens. */
  ignoredByUserId: string | null;
  /** It is ignored until it happens more often per minute than this, if that was given. */
  ignoredUntilOccurrenceRate: number | null;
  /** It is ignored until it has happened so many times since, if that was given. */
  ignoredUntilTotalOccurrences: number | null;
}

/** How it was resolved. */
export interface ResolveErrorBody {
  /** The version that resolves it, such as `20261122.1`. */
  resolvedInVersion?: string;
}

/** What is to end it. Nothing of it means that it is ignored for good. */
export interface IgnoreErrorBody {
  /** Milliseconds from now. */
  duration?: number;
  /** More occurrences per minute than this. */
  occurrenceRate?: number;
  /** So many occurrences from now on. */
  totalOccurrences?: number;
  /** Why, for people. At most 1000 characters. */
  reason?: string;
}

/** Whose key it is. */
export interface ResetIdempotencyKeyBody {
  /** Id of the task that was triggered with the key. */
  taskIdentifier: string;
}

/** The key that is free now. */
export interface ResetIdempotencyKeyResult {
  /** The key. */
  id: string;
}

/** An organization, which has members and projects. */
export interface Organization {
  /** Its id. */
  id: string;
  /** Its name. */
  title: string;
  /** Its name in addresses. Works wherever its id does. */
  slug: string;
  /** When it was created. */
  createdAt: Date;
}

/** The organization to create. */
export interface CreateOrganizationParams {
  /** Its name, 3 to 50 characters without the spaces around it. */
  title: string;
  /** How many people the company has, in your words. */
  companySize?: string;
  /** Address of the company's site. */
  companyUrl?: string;
}

/** An organization that is gone. */
export interface DeletedOrganization {
  /** The id that it had. */
  id: string;
}

/** What is to change. */
export interface UpdateOrganizationParams {
  /** The new name, 3 to 50 characters without the spaces around it. */
  title: string;
}

/** An organization that has been renamed. */
export interface UpdatedOrganization {
  /** Its id. */
  id: string;
  /** Its new name. */
  title: string;
  /** Its name in addresses, as it was. */
  slug: string;
}

/** Who belongs to an organization, and who is asked to. */
export interface OrganizationMembers {
  /** Everybody who belongs to it. */
  members: {
    /** Id of the membership, by which it is ended. */
    id: string;
    /** What the member may do. */
    role: "ADMIN" | "MEMBER" | (string & {});
    /** Who it is. */
    user: {
      /** Id of the user. */
      id: string;
      /** Their name, if they gave one. */
      name: string | null;
      /** Their address. */
      email: string;
      /** Where their picture is, if they have one. */
      avatarUrl: string | null;
    };
  }[];
  /** Invites that nobody has accepted yet. */
  invites: {
    /** Id of the invite, by which it is revoked. */
    id: string;
    /** The address that was invited. */
    email: string;
    /** When it was last sent. */
    updatedAt: Date;
    inviter: OrganizationUser;
  }[];
}

/** A user, as far as others of the organization see them. */
export interface OrganizationUser {
  /** Id of the user. */
  id: string;
  /** Their name, if they gave one. */
  name: string | null;
  /** Their address. */
  email: string;
}

/** Somebody who does not belong to the organization any more. */
export interface RemovedMember {
  /** Id that the membership had. */
  id: string;
  user: OrganizationUser;
}

/** Whom to invite. */
export interface CreateInvitesParams {
  /** Their addresses, 1 to 50. */
  emails: string[];
}

/** What has become of each address. */
export interface CreatedInvites {
  /** New invites. */
  invited: OrganizationInvite[];
  /** Addresses with an invite that is still open. */
  alreadyInvited: string[];
  /** Addresses of members. */
  alreadyMembers: string[];
}

/** An invite to an organization. */
export interface OrganizationInvite {
  /** Its id, by which it is revoked. */
  id: string;
  /** The address that was invited. */
  email: string;
}

/** How a project is connected to Vercel. Without a connection all but `connected` is null. */
export interface VercelConnection {
  /** Whether there is a connection. */
  connected: boolean;
  /** The project on the other side. */
  vercelProject: {
    /** Vercel's id of it. */
    id: string;
    /** Its name. */
    name: string;
    /** Vercel's id of the team, if it has one. */
    teamId: string | null;
  } | null;
  /** What the connection does. Environments are named by their slugs. */
  config: {
    /** Environments whose deployments wait for Vercel's. */
    atomicBuilds?: VercelEnvironmentSlug[] | null;
    /** Environments that take Vercel's variables before each build. */
    pullEnvVarsBeforeBuild?: VercelEnvironmentSlug[] | null;
    /** Vercel's environment that stands for staging. */
    vercelStagingEnvironment?: {
      /** Vercel's id of it. */
      environmentId: string;
      /** What it is called. */
      displayName: string;
    } | null;
  } | null;
  /** For each environment, the variables that are or are not taken over: `{ prod: { LOG_LEVEL: true } }`. */
  syncEnvVarsMapping: {
    [key: string]: {
      [key: string]: boolean;
    };
  } | null;
  /** The project on this side. Missing without a connection. */
  triggerProject?: {
    /** Id of the project. */
    id: string;
    /** Its name. */
    name: string;
    /** Its name in addresses. */
    slug: string;
  };
}

/** An environment as the connection to Vercel names it. */
export type VercelEnvironmentSlug = "dev" | "stg" | "prod" | "preview" | (string & {});

/** Where to upload a payload, and how to refer to it. */
export interface PacketUploadUrl {
  /** Where to upload it by PUT. Works for 5 minutes. */
  presignedUrl: string;
  /** What takes the payload's place afterwards. */
  storagePath: string;
}

/** Where to upload or download a value. */
export interface PacketUrl {
  /** The address. Works for 5 minutes. */
  presignedUrl: string;
}

/** A project. */
export interface Project {
  /** Its internal id. */
  id: string;
  /** Its reference, `proj_…`: what is asked for as `projectRef`. */
  externalRef: string;
  /** Its name. */
  name: string;
  /** Its name in addresses. */
  slug: string;
  /** When it was created. */
  createdAt: Date;
  /** Where its runs execute unless they ask for another region. Null: where the platform sees fit. */
  defaultRegion: string | null;
  /** What its tasks run on unless they say so themselves. Only `projects.retrieve` tells. */
  defaultRuntime?: "node" | "node-22" | "node-24" | "node-26" | "bun" | (string & {}) | null;
  organization: Organization;
}

/** The project to create. */
export interface CreateProjectParams {
  /** Its name, 1 to 255 characters without the spaces around it. */
  name: string;
}

/** A project that is gone. */
export interface DeletedProject {
  /** The internal id that it had. */
  id: string;
}

/** What is to change. */
export interface UpdateProjectParams {
  /** The new name, 1 to 255 characters without the spaces around it. */
  name: string;
}

/** A project that has been renamed. */
export interface UpdatedProject {
  /** Its internal id. */
  id: string;
  /** Its new name. */
  name: string;
}

/** What the production environment of a project is deployed with. */
export interface ProjectRuntime {
  /** The project's organization. */
  organization: {
    /** Its name. */
    title: string;
    /** Its name in addresses. */
    slug: string;
  };
  /** The project. */
  project: {
    /** Its name. */
    name: string;
    /** Its name in addresses. */
    slug: string;
    /** Its reference, `proj_…`. */
    externalRef: string;
  };
  /** The environment. */
  environment: {
    /** Its slug, `prod`. */
    slug: string;
  };
  /** The current deployment. Null when nothing is deployed. */
  deployment: {
    /** What it runs on, such as `node-22`. */
    runtime: string | null;
    /** The exact version of that. */
    runtimeVersion: string | null;
    /** Major version of Node.js. */
    nodeMajor: number | null;
    /** When it was deployed. */
    deployedAt: Date | null;
    /** Its short name. */
    shortCode: string;
  } | null;
}

/** The region. */
export interface SetDefaultRegionParams {
  /** Name of the region, such as `eu-central-1`. */
  region: string;
}

/** The region in which runs execute. */
export interface DefaultRegion {
  /** Internal id of the region. */
  id: string;
  /** Its name. */
  name: string;
}

/** A project that has been set up. */
export interface InitializedProject {
  /** Its internal id. */
  id: string;
  /** When that was first noted down. */
  initializedAt: Date | null;
}

/** Whether a development worker is connected. */
export interface DevStatus {
  /** One is. */
  isConnected: boolean;
}

/** The prompts of an environment. */
export interface PromptList {
  /** The prompts, last changed first. */
  data: PromptListItem[];
}

/** A prompt as lists show it. */
export interface PromptListItem {
  /** Its id, as its definition gives it. */
  slug: string;
  /** The service's own id for it, `prompt_…`. */
  friendlyId: string;
  /** What it is for. */
  description: string | null;
  /** Its tags. */
  tags: string[];
  /** The model that it resolves to: the override's, else the current version's, else the prompt's. */
  defaultModel: string | null;
  /** Number of the version with the label `current`. */
  currentVersion: number | null;
  /** An override is active. */
  hasOverride: boolean;
  /** When it last changed. */
  updatedAt: Date;
}

/** A prompt. */
export interface PromptResult {
  data: Prompt;
}

/** A prompt with one of its versions. */
export interface Prompt {
  /** The service's internal id for it. */
  id: string;
  /** Its id, as its definition gives it. */
  slug: string;
  /** What it is for. */
  description: string | null;
  /** What it is made of. */
  type: "text" | "chat" | (string & {});
  /** Its tags. */
  tags: string[];
  /** The model for versions that name none. */
  defaultModel: string | null;
  /** Settings for versions that have none, or null. */
  defaultConfig: unknown;
  /** JSON Schema of its variables, or null. */
  variableSchema: unknown;
  version: PromptVersionContent;
}

/** A version as its prompt shows it. */
export interface PromptVersionContent extends PromptVersionFields {
  /** Settings for the model, or null. */
  config: unknown;
}

/** What every view of a version has. */
export interface PromptVersionFields {
  /** Its number. */
  version: number;
  /** Its text, with the variables unfilled. */
  textContent: string | null;
  /** The model that it is meant for. */
  model: string | null;
  /** Where it comes from. Others than `code` are overrides, and callers may have given them other words. */
  source: "code" | "api" | "dashboard" | (string & {});
  /** Its labels, such as `current` and `override`. */
  labels: string[];
  /** Changes with its text. */
  contentHash: string;
  /** Why it was made, if that was given. */
  commitMessage: string | null;
  /** When it was made. */
  createdAt: Date;
}

/** What to fill in, and into which version. */
export interface ResolvePromptBody {
  /** Values by name. */
  variables?: {
    [key: string]: unknown;
  };
  /** The label of the version. Default `current`. */
  label?: string;
  /** The number of the version. Default the one that overrides or labels lead to. */
  version?: number;
}

/** A text to give to a model. */
export interface ResolvedPromptResult {
  data: ResolvedPromptData;
}

/** A prompt with its variables filled in. */
export interface ResolvedPromptData {
  /** The service's internal id of the prompt. */
  promptId: string;
  /** Id of the prompt. */
  slug: string;
  /** Number of the version. */
  version: number;
  /** Labels of the version. */
  labels: string[];
  /** The text, with the variables unfilled. */
  template?: string;
  /** The text, with the variables filled in. */
  text?: string;
  /** The version's model, else the prompt's. */
  model?: string | null;
  /** The version's settings, else the prompt's. */
  config?: {
    [key: string]: unknown;
  } | null;
}

/** Versions of a prompt. */
export interface PromptVersionList {
  /** The versions, newest first. */
  data: PromptVersion[];
}

/** A version as lists show it. */
export interface PromptVersion extends PromptVersionFields {
  /** The service's internal id for it. */
  id: string;
}

/** A version. */
export interface PromptVersionBody {
  /** Its number. */
  version: number;
}

/** It is done. */
export interface PromptOk {
  /** Always true. */
  ok: boolean;
}

/** What changes. */
export interface UpdatePromptOverrideBody {
  /** The text, in which `{{name}}` stands for a variable. */
  textContent?: string;
  /** The model that it is meant for. */
  model?: string;
  /** Why, for people. */
  commitMessage?: string;
}

/** What the prompt is to be instead. */
export interface CreatePromptOverrideBody {
  /** The text, in which `{{name}}` stands for a variable. */
  textContent: string;
  /** The model that it is meant for. Default the prompt's. */
  model?: string;
  /** Why, for people. */
  commitMessage?: string;
  /** Where it comes from: any word but `code`. Default `api`. */
  source?: string;
}

/** The override. */
export interface PromptOverrideCreated {
  /** Always true. */
  ok: boolean;
  /** Number of the new version. */
  version: number;
}

/** What to ask, and about what. */
export interface QueryRequest {
  /** The TRQL statement: a SELECT. */
  query: string;
  /**
   * Whose data the query sees: the environment's, that of all environments of the project, or that of all projects of the
   * organisation. Default `environment`.
   */
  scope?: "organization" | "project" | "environment";
  /**
   * How far back to look from now, such as `24h` or `7d`. Beats `from` and `to`. Default 7 days, or the plan's lookback
   * where that is shorter.
   */
  period?: string | null;
  /** Look at this moment or later, as an ISO 8601 text or as the digits of milliseconds since 1970. */
  from?: Date | string | null;
  /** Look at this moment or earlier, in the same forms. Default now. */
  to?: Date | string | null;
  /** How the rows come: as objects, or as one text in CSV. Default `json`. */
  format?: "json" | "csv";
}

/** The rows that a query found. Both forms come inside JSON. */
export interface QueryResult {
  /** The form of `results`, as asked for. */
  format: "json" | "csv" | (string & {});
  /**
   * An object for each row, with a field for each selected column, moments being text; or one CSV text, its first line
   * being the names of the columns.
   */
  results: {
    [key: string]: unknown;
  }[] | string;
}

/** What can be queried. */
export interface QuerySchema {
  /** The tables. */
  tables: QuerySchemaTable[];
}

/** A table. */
export interface QuerySchemaTable {
  /** What it is called in a query. */
  name: string;
  /** What it holds. */
  description?: string;
  /** The column that `period`, `from` and `to` are about. */
  timeColumn?: string;
  /** Its columns. */
  columns: QuerySchemaColumn[];
}

/** A column. */
export interface QuerySchemaColumn {
  /** What it is called in a query. */
  name: string;
  /** Its type in the store, such as `String` or `DateTime64`. */
  type: string;
  /** What it holds. */
  description?: string;
  /** A value that it might have. */
  example?: string;
  /** The values that it can have, where these are known. */
  allowedValues?: string[];
  /** True for those that matter most. Missing otherwise. */
  coreColumn?: boolean;
}

/** Dashboards. */
export interface QueryDashboards {
  /** Each of them. */
  dashboards: QueryDashboard[];
}

/** A dashboard. */
export interface QueryDashboard {
  /** Its name, such as `overview` or `llm`. */
  key: string;
  /** Its title. */
  title: string;
  /** What is on it. */
  widgets: QueryDashboardWidget[];
}

/** A number, a chart or a table on a dashboard. */
export interface QueryDashboardWidget {
  /** Its id. */
  id: string;
  /** Its title. */
  title: string;
  /** The TRQL statement behind it. */
  query: string;
  /** How it is shown. */
  type: "bignumber" | "chart" | "table" | "title" | (string & {});
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

/** A change of a row, or a word about the feed. */
export type ShapeMessage = ShapeChange | ShapeControl;

/** A row that is new, has changed, or is gone. */
export interface ShapeChange {
  /** What names the row in this feed. */
  key: string;
  value: RunRow;
  /** What happened to the row. */
  headers: {
    /**
     * `insert` for a row that the sender has not seen, `update` for one that has changed, of which only the changed columns
     * need be there, and `delete`, which the native backend never sends.
     */
    operation: "insert" | "update" | "delete" | (string & {});
    [key: string]: unknown;
  };
}

/** A word about the feed. */
export interface ShapeControl {
  /** The word. */
  headers: {
    /** `up-to-date`: that was all for now. `must-refetch`: begin again. */
    control: "up-to-date" | "must-refetch" | (string & {});
    [key: string]: unknown;
  };
}

/**
 * A run as it is stored, each column as text. Moments (`createdAt`, `updatedAt`, `startedAt`, `delayUntil`, `queuedAt`,
 * `expiredAt`, `completedAt`) are ISO 8601 in UTC without the `Z`. The columns that are not listed are `number`, `ttl`,
 * `payload`, `payloadType`, `metadata`, `metadataType`, `output` and `outputType`.
 */
export type RunRow = {
  /** Internal id of the run, without `run_`. */
  id: string;
  /** Id of the run, `run_…`. */
  friendlyId?: string;
  /** Id of the task. */
  taskIdentifier?: string;
  /** Where it stands, in the service's own words: `PENDING`, `COMPLETED_SUCCESSFULLY`, `COMPLETED_WITH_ERRORS` and so on. */
  status?: string;
  /** `t` or `f`. */
  isTest?: string;
  /** Milliseconds of computing time so far. */
  usageDurationMs?: string;
  /** What its computing time has cost in US cents. */
  costInCents?: string;
  /** What starting it has cost in US cents. */
  baseCostInCents?: string;
  /** Its tags as an array literal, `{"a","b"}`. Null for none. */
  runTags?: string | null;
  /** Keys of its streams as an array literal. `{}` for none. */
  realtimeStreams?: string | null;
  /**
   * JSON of what went wrong: an object with a `type` of `BUILT_IN_ERROR`, `CUSTOM_ERROR`, `STRING_ERROR` or
   * `INTERNAL_ERROR`.
   */
  error?: string | null;
} & {
  [key: string]: string | null;
};

/** A value for a run. */
export interface StreamInput {
  /** The value, any JSON. */
  data: unknown;
}

/** The value is stored. */
export interface StreamWritten {
  /** True. */
  ok: boolean;
}

/** How the stream is written. */
export interface CreatedStream {
  /** `v1`: through this API. `v2`: straight to the store that the headers name. */
  version: "v1" | "v2" | (string & {});
}

/** A report as data. Words such as `reason`, `code` and `read` are codes that its text form puts into sentences. */
export interface Report {
  /** Which report it is: `health`. */
  title: string;
  /** What it is about, such as `prod`. */
  scope: string;
  /** The time it covers, in words. */
  period: string;
  /** What it compares with, in words. */
  baselineLabel?: string;
  /** When it was made. */
  generatedAt: Date;
  /** Minutes that it covers. */
  windowMinutes: number;
  summary: ReportSummary;
  /** What was looked at, and what was found. */
  findings: ReportFinding[];
  /** The numbers behind the findings. */
  metrics: ReportMetric[];
  /** Everything that was measured, for programs. */
  facts: {
    [key: string]: unknown;
  };
  /** Pages that recommendations point to. */
  links: ReportLink[];
  /** What to do about the worst of it; at most two. */
  footer: ReportFooterEntry[];
}

/** The verdict. */
export interface ReportSummary {
  severity: ReportSeverity;
  /** One for each finding. */
  statements: {
    /** The type of the finding. */
    findingType: string;
    severity: ReportSeverity;
    /** Code of the state or cause, where the type and the severity do not say enough. */
    reason?: string;
  }[];
}

/** One thing that was looked at. */
export interface ReportFinding {
  /** What was looked at, such as `flow`, `execution` or `liveness`. */
  type: string;
  severity: ReportSeverity;
  /** Code of the state or cause, such as `healthy`. */
  reason: string;
  /** Code of the sentence that says how to read it. */
  read?: string;
  /** Ids of the metrics that it rests on, causes first. */
  metricIds: string[];
  recommendation?: ReportRecommendation;
  hedge?: ReportRecommendation;
  /** How long the number behind it has been out of bounds. */
  anomalyWindow?: {
    /** Minutes without interruption. */
    minutes: number;
    /** It still is. */
    touchesEnd: boolean;
  };
  /** Where most of it comes from. */
  attribution?: {
    /** What was told apart, such as tasks or queues. */
    dim: string;
    /** Which one of them it is. */
    key: string;
    /** Its part of the whole, from 0 to 1. */
    share: number;
    /** The whole. */
    of: string;
  };
  /** Causes that the numbers rule out. */
  exclusions?: ReportEvidence[];
  /** Further facts. */
  observations?: ReportEvidence[];
}

/** A number. */
export interface ReportMetric {
  /** What it measures, such as `start_latency_p95`. */
  id: string;
  /** The number. It means nothing where `availability` is `unknown`. */
  value: number;
  /** What it counts: milliseconds, things, parts of 1, or things per minute. */
  unit: "ms" | "count" | "ratio" | "perMin" | (string & {});
  /** How it was made from what was measured. */
  aggregation?: "p95" | "rate" | "ratio" | "count" | (string & {});
  /** What it usually is. */
  normal?: number;
  /** How it differs from what is usual. */
  delta?: {
    /** Which way. */
    dir: "up" | "down" | "flat" | (string & {});
    /** How many times the usual it is. */
    mult?: number;
  };
  /** Its course. */
  series?: {
    /** The values, oldest first. */
    points: number[];
    /** Whether they were measured, or stand in for what was not. */
    kind: "measured" | "estimated" | (string & {});
  };
  /** The parts that it is made of. */
  breakdown?: {
    [key: string]: number;
  };
  /** A remark in place of the comparison with what is usual. */
  annotation?: {
    /** Code of the remark. */
    code: string;
    /** A number for the remark. */
    value?: number;
  };
  /** Whether there was anything to measure. Default `measured`. */
  availability?: "measured" | "unknown" | (string & {});
  severity: ReportSeverity;
}

/** A page. */
export interface ReportLink {
  /** What recommendations call it. */
  key: string;
  /** Its text. */
  label: string;
  /** Its address. */
  url: string;
}

/** Something to do, or what happens if nothing is done. */
export interface ReportFooterEntry {
  /** Code of what to do. */
  code: string;
  /** `key` of the link that helps. */
  link?: string;
  /** A number that was computed for it, such as minutes until a queue is empty. */
  value?: number;
}

/** How bad it is. */
export type ReportSeverity = "ok" | "warn" | "crit" | (string & {});

/** Something to do. */
export interface ReportRecommendation {
  /** Code of what to do. */
  code: string;
  /** `key` of the link that helps. */
  link?: string;
}

/** A statement and the numbers it rests on. */
export interface ReportEvidence {
  /** Code of the statement. */
  code: string;
  /** The numbers by name. */
  evidence?: {
    [key: string]: number;
  };
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

/** When the run is to start. */
export interface RescheduleRunBody {
  /** A duration from now, such as `1h30m`, or a moment. One that is past or unreadable is refused. */
  delay: Date | string;
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

/** A run's metadata as text. */
export interface StoredMetadata {
  /** The text, which is JSON. Null for a run without metadata. */
  metadata: string | null;
  /** Its media type, `application/json`. */
  metadataType: string;
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

/** What a finished run came to. */
export interface RunResult {
  /** Whether it succeeded: then `output` is there, otherwise `error`. */
  ok: boolean;
  /** Id of the run, `run_…`. */
  id: string;
  /** Id of the task. */
  taskIdentifier?: string;
  /** What the task returned, as text. Missing when it returned nothing. */
  output?: string;
  /** Media type of `output`, such as `application/json`. */
  outputType?: string;
  error?: RunResultError;
}

/**
 * Why a run did not succeed, as it is stored: an error that was thrown (`name`, `message`, `stackTrace`), another thing
 * that was thrown (`raw`), or a failure of the engine (`code`).
 */
export interface RunResultError {
  /** Which of these it is. */
  type: "BUILT_IN_ERROR" | "CUSTOM_ERROR" | "STRING_ERROR" | "INTERNAL_ERROR" | (string & {});
  /** Name of the error that was thrown. */
  name?: string;
  /** What went wrong. */
  message?: string;
  /** Where it was thrown. */
  stackTrace?: string;
  /** What was thrown, as text. */
  raw?: string;
  /** Kind of the engine's failure, such as `TASK_RUN_CANCELLED` or `TASK_PROCESS_OOM_KILLED`. */
  code?: string;
}

/** The trace of a run. */
export interface RunTraceResult {
  trace: RunTrace;
}

/** A tree of spans. */
export interface RunTrace {
  /** Id of the trace, which runs that were started by one another share: 32 hexadecimal digits. */
  traceId: string;
  rootSpan: TraceSpan;
  /** Whether spans were left out because there are too many. */
  isTruncated?: boolean;
}

/** A span and those below it. */
export interface TraceSpan {
  /** Id of the span: 16 hexadecimal digits. */
  id: string;
  /** Id of the span above it. Missing for the span of a run that no other one started. */
  parentId?: string;
  /** The run that it belongs to, `run_…`. */
  runId: string;
  data: TraceSpanData;
  /** The spans below it, oldest first. */
  children: TraceSpan[];
}

/** What is known of a span. */
export interface TraceSpanData {
  /** What it is about; the task's id for the span of a run. */
  message: string;
  /** Id of the task. */
  taskSlug?: string;
  /** When it began. */
  startTime: Date;
  /** How long it took in nanoseconds. */
  duration: number;
  /** Whether it failed. */
  isError: boolean;
  /** Whether it is still going on. */
  isPartial: boolean;
  /** Whether it was canceled. */
  isCancelled: boolean;
  level: SpanLevel;
  /** What happened in it. */
  events: SpanEvent[];
  /** The attempt that it belongs to, from 1. */
  attemptNumber?: number;
  /** What was noted with it. */
  properties?: {
    [key: string]: unknown;
  };
  /** The queue of a run that is still being created. */
  queueName?: string;
  /** The machine of a run that is still being created. */
  machinePreset?: string;
}

/** How much a span matters. */
export type SpanLevel = "TRACE" | "DEBUG" | "LOG" | "INFO" | "WARN" | "ERROR" | (string & {});

/** Something that happened at one moment of a span, such as an exception. */
export interface SpanEvent {
  /** What it was. */
  name: string;
  /** When it was. */
  time: Date;
  /** More about it. */
  properties: {
    [key: string]: unknown;
  };
}

/** What was traced in a run. */
export interface RunEventsResult {
  /** The spans, oldest first. */
  events: RunEvent[];
}

/** A span as the flat list shows it. */
export interface RunEvent {
  /** Id of the span: 16 hexadecimal digits. */
  spanId: string;
  /** Id of the span above it. Null for the span of a run that no other one started. */
  parentId: string | null;
  /** The run, `run_…`. */
  runId: string;
  /** What it is about; the task's id for the span of a run. */
  message: string;
  style: SpanStyle;
  /** What happened in it. */
  events: SpanEvent[];
  /** When it began, as a text of nanoseconds since 1970. */
  startTime: string;
  /** How long it took in nanoseconds. */
  duration: number;
  /** Whether it failed. */
  isError: boolean;
  /** Whether it is still going on. */
  isPartial: boolean;
  /** Whether it was canceled. */
  isCancelled: boolean;
  level: SpanLevel;
  /** Kind of span. The present store says `UNSPECIFIED` for all. */
  kind: string;
  /** The attempt that it belongs to, from 1. */
  attemptNumber: number | null;
}

/** How the dashboard shows a span. */
export interface SpanStyle {
  /** Name of an icon. */
  icon?: string;
  /** Name of a colour. */
  variant?: string;
  /** What stands beside it. */
  accessory?: {
    [key: string]: unknown;
  };
}

/** One span with everything about it. */
export interface RunSpan {
  /** Id of the span: 16 hexadecimal digits. */
  spanId: string;
  /** Id of the span above it. Null for the span of a run that no other one started. */
  parentId: string | null;
  /** The run, `run_…`. */
  runId: string;
  /** What it is about; the task's id for the span of a run. */
  message: string;
  /** Whether it failed. */
  isError: boolean;
  /** Whether it is still going on. */
  isPartial: boolean;
  /** Whether it was canceled. */
  isCancelled: boolean;
  level: SpanLevel;
  /** When it began. */
  startTime: Date;
  /** How long it took in milliseconds, with fractions. */
  durationMs: number;
  /** What was noted with it. */
  properties?: {
    [key: string]: unknown;
  };
  /** What happened in it. */
  events?: SpanEvent[];
  /** What the span stands for, if it stands for something of the service's own. */
  entityType?: string;
  ai?: SpanModelCall;
  /** The runs that were started in it, at most 50. */
  triggeredRuns?: TriggeredRun[];
}

/** Figures of a call of a language model. */
export interface SpanModelCall {
  /** The model. */
  model: string;
  /** Who runs it. */
  provider: string;
  /** Name of the operation. */
  operationName: string;
  /** Tokens that it was given. */
  inputTokens: number;
  /** Tokens that it gave back. */
  outputTokens: number;
  /** Tokens in all. */
  totalTokens: number;
  /** How long it took in milliseconds. */
  durationMs: number;
  /** Tokens that were read from a cache. */
  cachedTokens?: number;
  /** Tokens that it spent on reasoning. */
  reasoningTokens?: number;
  /** Cost of the input. */
  inputCost?: number;
  /** Cost of the output. */
  outputCost?: number;
  /** Cost in all. */
  totalCost?: number;
  /** Cost of what was read from a cache. */
  cachedCost?: number;
  /** Cost of filling the cache. */
  cacheCreationCost?: number;
  /** Tokens that it gave back in a second. */
  tokensPerSecond?: number;
  /** Milliseconds until the first piece of the answer came. */
  msToFirstChunk?: number;
  /** Why it stopped. */
  finishReason?: string;
  /** What it answered. */
  responseText?: string;
}

/** A run that was started in a span. */
export interface TriggeredRun {
  /** Id of the run, `run_…`. */
  runId: string;
  /** Id of its task. */
  taskIdentifier: string;
  /** Where it stands, in the words of the service's store: `COMPLETED_SUCCESSFULLY`, `COMPLETED_WITH_ERRORS`, `PENDING`. */
  status: string;
  /** When it was triggered. */
  createdAt: Date;
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

/** Where a session stands. */
export type SessionStatusFilter = "ACTIVE" | "CLOSED" | "EXPIRED";

/** A session as lists show it, without its `triggerConfig`. */
export type SessionListItem = SessionFields;

/** What every view of a session has. */
export interface SessionFields {
  /** Id of the session, `session_…`. */
  id: string;
  /** Your own id for it. Null when you gave none. */
  externalId: string | null;
  /** Your word for the kind of session. */
  type: string;
  /** The task that its runs are runs of. */
  taskIdentifier: string;
  /** Its latest run, `run_…`, which may have ended. */
  currentRunId: string | null;
  /** Its tags, as they were given. */
  tags: string[];
  /** What you keep with it. Null when there is nothing. */
  metadata: {
    [key: string]: unknown;
  } | null;
  /** When it was closed. Null while it is open. */
  closedAt: Date | null;
  /** Why it was closed. Null when nobody said. */
  closedReason: string | null;
  /** The moment from which it counts as expired. Null for never. */
  expiresAt: Date | null;
  /** When it was created. */
  createdAt: Date;
  /** When it was last changed. */
  updatedAt: Date;
}

/** What the session is, and how its runs are started. */
export interface StartSessionBody {
  /** Your word for the kind of session, such as `chat.agent`. 1 to 64 characters. */
  type: string;
  /** The task that its runs are runs of. 1 to 128 characters. */
  taskIdentifier: string;
  triggerConfig: SessionTriggerConfig;
  /**
   * Your own id for it, unique in the environment: what makes a second call find this session. Space around it is cut
   * off. 1 to 256 characters, not beginning with `session_`.
   */
  externalId?: string;
  /** Tags of the session, at most 10 with at most 128 characters each. They are not the tags of its runs. */
  tags?: string[];
  /** Whatever you want to keep with it. */
  metadata?: {
    [key: string]: unknown;
  };
  /** The moment from which it counts as expired. Default never. */
  expiresAt?: Date | string;
}

/** How each run of a session is started. */
export interface SessionTriggerConfig {
  /** What every run's payload begins with. The service adds fields of its own, such as the session's id. */
  basePayload: {
    [key: string]: unknown;
  };
  machine?: MachinePreset;
  /** Name of the queue to wait in. At most 128 characters. Default the task's own. */
  queue?: string;
  /** Tags of each run, at most 5 with at most 128 characters each. */
  tags?: string[];
  /** Attempts of a run, 1 to 10. Default what the task says. */
  maxAttempts?: number;
  /** Seconds that a run may take. Default what the task says. At least 1. */
  maxDuration?: number;
  /** The version of the task to run, such as `20261121.1`. Default the current one. */
  lockToVersion?: string;
  /** Where to run. Not used in development. */
  region?: string;
  /** Seconds that an agent waits for input before it lets its run be suspended, 1 to 3600. Handed on in the payload. */
  idleTimeoutInSeconds?: number;
}

/** A session that was started or found, with its run and a token for it. */
export interface StartedSession extends Session {
  /** Its run, `run_…`: the first one, the one that is under way, or one started by this call. */
  runId: string;
  /**
   * Public token that may read and write this session, and nothing else, for an hour. It names the session by its
   * external id where it has one.
   */
  publicAccessToken: string;
  /** True when the external id found an earlier session. */
  isCached: boolean;
}

/** A session. */
export interface Session extends SessionFields {
  triggerConfig: SessionTriggerConfigRead;
}

/** How each run of a session is started, as it was given. */
export interface SessionTriggerConfigRead {
  /** What every run's payload begins with. */
  basePayload: {
    [key: string]: unknown;
  };
  /** The machine of each run, such as `small-1x`. */
  machine?: string;
  /** Name of the queue to wait in. */
  queue?: string;
  /** Tags of each run. */
  tags?: string[];
  /** Attempts of a run. */
  maxAttempts?: number;
  /** Seconds that a run may take. */
  maxDuration?: number;
  /** The version of the task to run. */
  lockToVersion?: string;
  /** Where to run. */
  region?: string;
  /** Seconds that an agent waits for input before it lets its run be suspended. */
  idleTimeoutInSeconds?: number;
}

/** What to replace. */
export interface UpdateSessionBody {
  /** Its tags from now on, at most 10 with at most 128 characters each. */
  tags?: string[];
  /** Its metadata from now on. Null takes it away. */
  metadata?: {
    [key: string]: unknown;
  } | null;
  /** The external id that it has. Another one is refused. At most 256 characters. */
  externalId?: string | null;
}

/** Why the session is closed. */
export interface CloseSessionBody {
  /** Kept as `closedReason`. At most 256 characters. Default none. */
  reason?: string;
}

/** Who asks for the next run, and why. */
export interface EndAndContinueBody {
  /** The run that asks, `run_…`. */
  callingRunId: string;
  /** `initial`, `continuation`, `upgrade` or `manual`; other words count as `manual`. At most 64 characters. */
  reason: string;
}

/** The run that the session has now. */
export interface ContinuedSession {
  /** The session's run, `run_…`. */
  runId: string;
  /** Whether that run was started by this call. */
  swapped: boolean;
}

/** Where a session's snapshot is kept. */
export interface SnapshotAddress {
  /** The address, which works for 5 minutes and needs no credential. */
  presignedUrl: string;
}

/** That the channel has the record. */
export interface AppendedRecord {
  /** Always true. */
  ok: boolean;
  /** The record's number in its channel. Missing when the part id had been used before. */
  seq?: number;
}

/** Records of a channel. */
export interface ChannelRecords {
  /** The records, oldest first. */
  records: ChannelRecord[];
}

/** One record of a channel. */
export interface ChannelRecord {
  /**
   * What was appended: a text for what came over the API, any JSON value for what a run wrote. An empty text for a
   * control record.
   */
  data: unknown;
  /** The part id. An empty text for a control record. */
  id: string;
  /** Its number in the channel, greater than those before it. */
  seqNum: number;
  /** Names and values that a control record has, such as `trigger-control`. */
  headers?: string[][];
}

/** Which form of stream the store has. */
export interface InitializedChannel {
  /** Always `v2`. */
  version: string;
}

/** The run that was started or found. */
export interface TriggerTaskResult {
  /** Id of the run, `run_…`. */
  id: string;
  /** True when an idempotency key found an earlier run. False for a debounced call, also when no run was started. */
  isCached: boolean;
}

/** The claims that every public token of an environment has. */
export interface EnvironmentClaims {
  /** Internal id of the environment; with a branch header, of the branch. */
  sub: string;
  /** True: what tells a public token from other tokens. */
  pub: boolean;
}

/** What the token is to say, and when it ends. */
export interface CreateJwtBody {
  /** What the token says beside its environment. */
  claims?: {
    /** What it may do, such as `read:runs:run_1`. Default nothing. */
    scopes?: string[];
  };
  /** When it ends: a time span such as `10m`, or seconds since 1970. Default one hour from now. */
  expirationTime?: TokenExpirationTime;
}

/**
 * When a token ends: a time span (a number and seconds, minutes, hours, days, weeks or years, `10m` or `2 days`), or a
 * number of seconds since 1970.
 */
export type TokenExpirationTime = string | number;

/** A public token. */
export interface CreatedToken {
  /** The token, for an `Authorization` header. */
  token: string;
}

/** What the token is to allow, and for how long. */
export interface CreatePublicTokenBody {
  /** What it may do, such as `read:runs:run_1`. At least one. */
  scopes: string[];
  /**
   * When it ends: a time span such as `1hr`, or seconds since 1970. At most 30 days from now. Default 15 minutes from
   * now.
   */
  expirationTime?: TokenExpirationTime;
  /** It starts one run or one batch and no more. Default false. */
  oneTimeUse?: boolean;
  /** What subscriptions under this token get. */
  realtime?: {
    /** Columns of a run that they do without, such as `payload`. Default none. */
    skipColumns?: string[];
  };
}

/** Status of a waitpoint token. */
export type WaitpointTokenStatusFilter = "WAITING" | "COMPLETED" | "TIMED_OUT";

/** A waitpoint token as lists show it, without its output. */
export interface WaitpointTokenListItem extends WaitpointTokenFields {
  /** The key that it was created with. Missing when there was none. */
  idempotencyKey?: string;
}

/** What every view of a waitpoint token has. */
export interface WaitpointTokenFields {
  /** Id of the token, `waitpoint_…`. */
  id: string;
  /** A POST to this address completes the token with the body as its output. */
  url: string;
  status: WaitpointTokenStatus;
  /** Its tags, as they were given. */
  tags: string[];
  /** When it was created. */
  createdAt: Date;
  /** When it was completed or timed out. */
  completedAt?: Date;
  /** When it ends by itself. Missing when it never does. */
  timeoutAt?: Date;
  /** The same as `timeoutAt`. */
  completedAfter?: Date;
  /** When its idempotency key is forgotten. Missing when it never is. */
  idempotencyKeyExpiresAt?: Date;
}

/** Where the token stands. `WAITING`: nobody has completed it. `TIMED_OUT`: its `timeout` came first. */
export type WaitpointTokenStatus = "WAITING" | "COMPLETED" | "TIMED_OUT" | (string & {});

/** What the token is for. Everything is optional. */
export interface CreateWaitpointTokenBody {
  /**
   * When the token ends by itself: a duration such as `24h` or `1h30m`, or a moment. Default never, also for one that is
   * past or unreadable.
   */
  timeout?: Date | string;
  /** One tag or several, at most 10 with at most 128 characters each. */
  tags?: string | string[];
  /**
   * A later call with the same key gets this token instead of a new one, even when it has ended by then. At most 2048
   * characters.
   */
  idempotencyKey?: string;
  /**
   * How long the key is remembered: a whole number and `s`, `m`, `h` or `d`. Default for ever, also for a text of another
   * form.
   */
  idempotencyKeyTTL?: string;
}

/** The token that was created or found. */
export interface CreatedWaitpointToken {
  /** Id of the token, `waitpoint_…`. */
  id: string;
  /** True when an idempotency key found an earlier token. It may have ended. */
  isCached: boolean;
  /** A POST to this address completes the token with the body as its output. */
  url: string;
}

/** A waitpoint token as the service sends it. */
export interface WaitpointToken extends WaitpointTokenFields {
  /** `MANUAL` for a token; the other words are for what runs wait for by themselves. */
  type: "MANUAL" | "RUN" | "DATETIME" | "BATCH" | (string & {});
  /** The key that it was created with, or one that the service made up when there was none. */
  idempotencyKey: string;
  /** Whether the caller gave the key. */
  userProvidedIdempotencyKey: boolean;
  /** The key that it was created with, once that has run out and a newer token has taken it. */
  inactiveIdempotencyKey?: string;
  /** What it was completed with, as text of `outputType`, or why it timed out. Missing when there is nothing. */
  output?: string;
  /**
   * Media type of `output`: `application/super+json` for JSON with notes on types, `text/plain` for a text,
   * `application/store` for the name of a stored packet. Default `application/json`.
   */
  outputType: string;
  /** True when the token timed out: `output` is then JSON with a `code` and a `message`. */
  outputIsError: boolean;
}

/** What the token is completed with. */
export interface CompleteWaitpointTokenBody {
  /** The output for whoever waits, any JSON value. Default none. */
  data?: unknown;
}

/** That the token has ended. */
export interface CompletedWaitpointToken {
  /** Always true. */
  success: boolean;
}

/** Addresses that receive events. */
export interface WebhookEndpointList {
  /** The addresses, by handler and then newest first. */
  data: WebhookEndpoint[];
}

/** An address at which another service delivers events. */
export interface WebhookEndpoint {
  /** Its id, `wh_…`. */
  id: string;
  /** Id of the handler, as its definition gives it. */
  webhook: string;
  /** The service that delivers there, such as `stripe`. */
  source: string;
  /** Whether it receives events, or is being removed. */
  status: "active" | "inactive" | "deleting" | (string & {});
  /** Who makes its secret: the service that delivers, you, or whoever comes first. */
  secretProvisioning: "provider" | "integrator" | "either" | (string & {});
  /** It has a secret. */
  secretSet: boolean;
  /** Whose events they are, where one handler serves several customers. */
  tenantId: string | null;
  /** Your own name for it. */
  externalRef: string | null;
  /** The address. */
  url: string;
  /** When it was made. */
  createdAt: Date;
  /** When it last changed. */
  updatedAt: Date;
}

/** A new secret. */
export interface RotatedWebhookSecret {
  /** Id of the address. */
  id: string;
  /** Always true. */
  secretSet: boolean;
  /** The secret, `whsec_` and 64 hexadecimal digits. There is no way to see it again. */
  secret: string;
}

/** A state to look for. */
export type WebhookDeliveryStatusFilter = "pending" | "processing" | "succeeded" | "failed" | "filtered";

/** A delivery as lists show it. */
export interface WebhookDeliveryListItem {
  /** Its id, `whd_…`. */
  id: string;
  /** Id of the handler. */
  webhook: string | null;
  /** Where it stands. `filtered`: the handler's filter did not want it. */
  status: "pending" | "processing" | "succeeded" | "failed" | "filtered" | (string & {});
  /** What the sender calls it. */
  externalDeliveryId: string;
  /** The run that it started, `run_…`. */
  runId: string | null;
  /** When it arrived. */
  createdAt: Date;
  /** When it was dealt with. */
  processedAt: Date | null;
}

/** A delivery with what it brought. */
export interface WebhookDelivery extends WebhookDeliveryListItem {
  /** By which a delivery that comes twice is recognised. */
  idempotencyKey: string;
  /** What was sent, parsed, or null. */
  event: unknown;
  /** The headers that came with it. */
  headers: {
    [key: string]: string;
  } | null;
  /** Hash of the body as it came. */
  rawBodyHash: string | null;
  /** Why it failed. */
  error: string | null;
  /** Why the handler's filter did not want it. */
  filterReason: string | null;
  /** When it last changed. */
  updatedAt: Date;
}

/** A delivery made from another one. */
export interface ReplayedWebhookDelivery {
  /** Id of the new delivery, `whd_…`. */
  deliveryId: string;
  /** Id of the earlier one. */
  replayedFrom: string;
}

/** The environment behind a secret key. There are many more fields, keys among them. */
export interface KeyEnvironment {
  /** Its internal id, by which public tokens name it. */
  id: string;
  /** Its slug: `dev`, `stg`, `prod`, `preview`, or a branch's own. */
  slug: string;
  /** What kind of environment it is. */
  type: "DEVELOPMENT" | "STAGING" | "PREVIEW" | "PRODUCTION" | (string & {});
  /** No runs are started in it. */
  paused: boolean;
  /** Name of the branch, for a branch. */
  branchName: string | null;
  /** When it was archived, for a branch. */
  archivedAt: Date | null;
  /** When it was created. */
  createdAt: Date;
  /** When it last changed. */
  updatedAt: Date;
  /** Internal id of its project. */
  projectId: string;
  /** Internal id of its organization. */
  organizationId: string;
  [key: string]: unknown;
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

/** A version and where its runs are. */
export interface WorkerWithTasks {
  /** The version. */
  worker: {
    /** Its id, `worker_…`. */
    id: string;
    /** Its number, such as `20261121.1`. */
    version: string;
    /** The engine that runs it, `V2`. */
    engine: string | null;
    /** Version of the SDK that it was built with. */
    sdkVersion: string | null;
    /** Version of the command line that deployed it. */
    cliVersion: string | null;
    /** Its tasks, by id. */
    tasks: {
      /** Internal id of the task in this version. */
      id: string;
      /** The task's id, by which it is triggered. */
      slug: string;
      /** The file that defines it. */
      filePath: string;
      /** What starts its runs: `STANDARD`, `SCHEDULED`. */
      triggerSource: string;
      /** When it was registered. */
      createdAt: Date;
      /** JSON Schema of its payload, or null. */
      payloadSchema?: unknown;
      /** The queue that it defines, or null. */
      queueConfig?: unknown;
    }[];
  };
  /** Pages of the dashboard. */
  urls: {
    /** Where the runs of the environment are. */
    runs: string;
  };
}

/** A version with the source of its tasks. */
export interface BackgroundWorker {
  /** Its id, `worker_…`. */
  id: string;
  /** Its number, such as `20261121.1`. */
  version: string;
  /** Version of the command line that registered it. */
  cliVersion: string;
  /** Version of the SDK that it was built with. */
  sdkVersion: string;
  /** Hash of all that is in it. */
  contentHash: string;
  /** When it was registered. */
  createdAt: Date;
  /** When it last changed. */
  updatedAt: Date;
  /** Its tasks. */
  tasks: {
    /** The task's id, by which it is triggered. */
    id: string;
    /** The name under which its file exports it. */
    exportName?: string | null;
    /** The file that defines it. */
    filePath: string;
    /** What starts its runs: `STANDARD`, `SCHEDULED`. */
    source: string;
    /** How it is repeated when it fails, or null. */
    retryConfig?: unknown;
    /** The queue that it defines, or null. */
    queueConfig?: unknown;
  }[];
  /** The files that define tasks. */
  files: {
    /** Its id. */
    id: string;
    /** Where it is in the project. */
    filePath: string;
    /** Hash of its contents. */
    contentHash: string;
    /** Its text. */
    contents: string;
    /** Ids of the tasks that it defines. */
    tasks: string[];
  }[];
}

/** A page of bulk actions. */
export interface BulkActionListPage {
  /** The bulk actions, newest first. */
  data: BulkAction[];
  pagination: CursorPagination;
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

/** A page of errors. */
export interface ErrorGroupListPage {
  /** The errors, most frequent first. */
  data: ErrorGroup[];
  pagination: CursorPagination;
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

/** Why the channel did not take the record. */
export interface RefusedRecord {
  /** Always false. */
  ok: boolean;
  /** What went wrong, in English. */
  error: string;
}

/** Why the region was not taken. */
export interface RegionErrorBody {
  /** What went wrong, in English. */
  error: string;
  /** Names of the regions that there are. */
  availableRegions?: string[];
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

/** Scopes were asked for that the key does not have. */
export interface ScopesExceededBody {
  /** What went wrong, in English. */
  error: string;
  /** `scopes_exceed_key_access`. */
  code?: string;
  /** The scopes that the key does not have. */
  deniedScopes?: string[];
}

/** A page of sessions. */
export interface SessionListPage {
  /** The sessions, newest first. */
  data: SessionListItem[];
  pagination: CursorPagination;
}

/** Nothing was stored. */
export interface StreamNotWritten {
  /** False. */
  ok?: boolean;
  /** What went wrong, in English. */
  error: string;
}

/** A page of waitpoint tokens. */
export interface WaitpointTokenListPage {
  /** The tokens, newest first. */
  data: WaitpointTokenListItem[];
  pagination: CursorPagination;
}

/** A page of deliveries. */
export interface WebhookDeliveryListPage {
  /** The deliveries. */
  data: WebhookDeliveryListItem[];
  pagination: CursorPagination;
}
