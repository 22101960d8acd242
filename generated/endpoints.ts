// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import {
  byFirstArgument,
  type ApiPromise,
  type Call,
  type CursorPagePromise,
  type ListPromise,
  type Moment,
  type OffsetPagePromise,
  type QueueName,
  type RequestOptions,
} from "./contract.js";
import { runsList, runsListByProject, whoami } from "./eager.js";
import type {
  AbortedBulkAction,
  AddTagsResult,
  AlertChannel,
  ArchivedBranch,
  BackgroundWorker,
  BatchObject,
  BatchResults,
  BranchList,
  BulkAction,
  BulkActionFilter,
  CanceledRun,
  CompletedWaitpointToken,
  ContinuedSession,
  CreatedBulkAction,
  CreatedInvites,
  CreatedWaitpointToken,
  DefaultRegion,
  DeletedOrganization,
  DeletedProject,
  DeletedScheduleObject,
  Deployment,
  DeploymentListItem,
  DevStatus,
  EnvironmentAccess,
  EnvironmentState,
  EnvironmentToken,
  EnvironmentVariable,
  EnvironmentVariableResponseBody,
  ErrorGroup,
  ErrorGroupDetail,
  ErrorStatusFilter,
  InitializedProject,
  LatestDeployment,
  MachinePreset,
  MetadataOperation,
  Organization,
  OrganizationInvite,
  OrganizationMembers,
  Project,
  ProjectEnvironment,
  ProjectRuntime,
  PromotedDeployment,
  PromptList,
  PromptOk,
  PromptOverrideCreated,
  PromptResult,
  PromptVersionList,
  QueryDashboards,
  QueryResult,
  QuerySchema,
  QueueItem,
  QueueMetrics,
  RegeneratedApiKey,
  RemovedMember,
  ReplayedRun,
  ReplayedWebhookDelivery,
  RepoSnapshot,
  Report,
  ResetIdempotencyKeyResult,
  ResolvedEnvironmentVariables,
  ResolvedPromptResult,
  RotatedWebhookSecret,
  Run,
  RunCommit,
  RunEventsResult,
  RunListItem,
  RunResult,
  RunSpan,
  RunStatusFilter,
  RunTraceResult,
  ScheduleObject,
  Session,
  SessionListItem,
  SessionStatusFilter,
  SessionTriggerConfig,
  StartedSession,
  StoredMetadata,
  TimezonesResult,
  TriggerTaskOptions,
  TriggerTaskResult,
  UpdateMetadataResult,
  UpdatedOrganization,
  UpdatedProject,
  UpsertedBranch,
  VercelConnection,
  WaitpointToken,
  WaitpointTokenListItem,
  WaitpointTokenStatusFilter,
  WebhookDelivery,
  WebhookDeliveryListItem,
  WebhookDeliveryStatusFilter,
  WebhookEndpoint,
  WebhookEndpointList,
  Whoami,
  WorkerWithTasks,
} from "./schema.js";

/** Parameters of `alertChannels.create`. */
export interface AlertChannelsCreateParams {
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

/** Parameters of `branches.upsert`. */
export interface BranchesUpsertParams {
  /**
   * The environment that it branches off: `preview`, or `development` for the development environment of the token's
   * user.
   */
  environment: "preview" | "development";
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

/** Parameters of `branches.archive`. */
export interface BranchesArchiveParams {
  /** Its name. */
  branch: string;
  /** The environment that it branches off. Default `preview`. */
  environment?: "preview" | "development";
}

/** Parameters of `runs.bulk.list`. */
export interface RunsBulkListParams {
  /** Bulk actions on a page, 1 to 100. Default 25. */
  limit?: number;
  /** Cursor from `pagination.next`: the page after it. */
  after?: string;
  /** Cursor from `pagination.previous`: the page before it. */
  before?: string;
}

/** Parameters of `runs.bulk.create`, with {"action":"cancel"} filled in. */
export interface RunsBulkCancelParams {
  /** The runs, 1 to 500 of them. Not together with `filter`. */
  runIds?: string[];
  filter?: BulkActionFilter;
  /** A name to find it by. At most 255 characters. Default none. */
  name?: string;
  /** Where replayed runs are to run. Refused with `cancel`. Default where the original ran. */
  targetRegion?: string;
}

/** Parameters of `runs.bulk.create`, with {"action":"replay"} filled in. */
export interface RunsBulkReplayParams {
  /** The runs, 1 to 500 of them. Not together with `filter`. */
  runIds?: string[];
  filter?: BulkActionFilter;
  /** A name to find it by. At most 255 characters. Default none. */
  name?: string;
  /** Where replayed runs are to run. Refused with `cancel`. Default where the original ran. */
  targetRegion?: string;
}

/** Parameters of `deployments.list`. */
export interface DeploymentsListParams {
  /** Deployments on a page, 1 to 100. Default 20. Less than 5 count as 5. */
  limit?: number;
  /** Cursor from `pagination.next`: the page after it. An unknown one gives the first page. */
  after?: string;
  /** Only deployments with this status. There is no filter for `INSTALLING`. */
  status?: "PENDING" | "BUILDING" | "DEPLOYING" | "DEPLOYED" | "FAILED" | "CANCELED" | "TIMED_OUT";
  /**
   * Only deployments made within this time from now, such as `3h` or `7d`. Beats `from` and `to`. The service fails
   * with status 500 on one that it cannot read.
   */
  period?: string;
  /** Only deployments made at this moment or later. Default no limit. */
  from?: Moment;
  /** Only deployments made at this moment or earlier. Ignored without `from`. Default now. */
  to?: Moment;
}

/** Parameters of `deployments.promote`. */
export interface DeploymentsPromoteParams {
  /** Whether the version may be older than the current one. Default false. */
  allowRollbacks?: boolean;
}

/** Parameters of `deployments.cancel`. */
export interface DeploymentsCancelParams {
  /** The reason to note, at most 200 characters. Default none. */
  reason?: string;
}

/** Parameters of `environments.createToken`. */
export interface EnvironmentsCreateTokenParams {
  /** What the token says. Default: nothing, so that it opens nothing. */
  claims?: {
    /** What it opens, such as `read:runs` or `trigger:tasks:my-task`. Default none. */
    scopes?: string[];
  };
  /** When it runs out: a time span from now such as `15m` or `2h`, or seconds since 1970. Default `1h`. */
  expirationTime?: string | number;
}

/** Parameters of `environments.repoSnapshot`. */
export interface EnvironmentsRepoSnapshotParams {
  /** A run, `run_…`: the source is that of its commit. Default: that of the default branch. */
  runId?: string;
}

/** Parameters of `envvars.create`. */
export interface EnvvarsCreateParams {
  /** Its name. Not blank; any characters otherwise. */
  name: string;
  /** Its value. Not blank. */
  value: string;
  /** Whether the value can be read back. Default: as it was, false for a new one. */
  isSecret?: boolean;
}

/** Parameters of `envvars.upload`. */
export interface EnvvarsUploadParams {
  /** Names and values: `{ LOG_LEVEL: "debug" }`. */
  variables: {
    [key: string]: string;
  };
  /**
   * Names and values for the parent of a branch environment; ignored elsewhere. With them the call succeeds if one of
   * the two writes does.
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

/** Parameters of `envvars.update`. */
export interface EnvvarsUpdateParams {
  /** The new value. A blank one changes nothing. */
  value: string;
}

/** Parameters of `errors.list`. */
export interface ErrorsListParams {
  /** Errors on a page, 1 to 100. Default 25. */
  limit?: number;
  /**
   * Cursor from `pagination.next`: the page after it. It is no error id; what the service cannot read gives the first
   * page.
   */
  after?: string;
  /** Cursor from `pagination.previous`: the page before it. Beats `after`. */
  before?: string;
  /** Only errors of one of these tasks. */
  taskIdentifier?: string | readonly string[];
  /** Only errors of one of these versions, such as `20261121.1`. */
  version?: string | readonly string[];
  /** Only errors in one of these states. */
  status?: ErrorStatusFilter | readonly ErrorStatusFilter[];
  /** Only errors whose type or message contains this text, in whatever case. At most 1000 characters. */
  search?: string;
  /**
   * Only what happened within this time from now, such as `24h` or `7d`. Beats `from` and `to`. Default `1d`, also for
   * one that the service cannot read.
   */
  period?: string;
  /** Only what happened at this moment or later. */
  from?: Moment;
  /** Only what happened at this moment or earlier. Default now. */
  to?: Moment;
}

/** Parameters of `errors.resolve`. */
export interface ErrorsResolveParams {
  /** The version that resolves it, such as `20261122.1`. */
  resolvedInVersion?: string;
}

/** Parameters of `errors.ignore`. */
export interface ErrorsIgnoreParams {
  /** Milliseconds from now. */
  duration?: number;
  /** More occurrences per minute than this. */
  occurrenceRate?: number;
  /** So many occurrences from now on. */
  totalOccurrences?: number;
  /** Why, for people. At most 1000 characters. */
  reason?: string;
}

/** Parameters of `idempotencyKeys.reset`. */
export interface IdempotencyKeysResetParams {
  /** Id of the task that was triggered with the key. */
  taskIdentifier: string;
}

/** Parameters of `orgs.create`. */
export interface OrgsCreateParams {
  /** Its name, 3 to 50 characters without the spaces around it. */
  title: string;
  /** How many people the company has, in your words. */
  companySize?: string;
  /** Address of the company's site. */
  companyUrl?: string;
}

/** Parameters of `orgs.update`. */
export interface OrgsUpdateParams {
  /** The new name, 3 to 50 characters without the spaces around it. */
  title: string;
}

/** Parameters of `orgs.invites.create`. */
export interface OrgsInvitesCreateParams {
  /** Their addresses, 1 to 50. */
  emails: string[];
}

/** Parameters of `projects.create`. */
export interface ProjectsCreateParams {
  /** Its name, 1 to 255 characters without the spaces around it. */
  name: string;
}

/** Parameters of `projects.update`. */
export interface ProjectsUpdateParams {
  /** The new name, 1 to 255 characters without the spaces around it. */
  name: string;
}

/** Parameters of `projects.setDefaultRegion`. */
export interface ProjectsSetDefaultRegionParams {
  /** Name of the region, such as `eu-central-1`. */
  region: string;
}

/** Parameters of `prompts.retrieve`. */
export interface PromptsRetrieveParams {
  /** The label of the version. Default `current`. */
  label?: string;
  /** The number of the version. Default the one that overrides or labels lead to. */
  version?: number;
}

/** Parameters of `prompts.resolve`. */
export interface PromptsResolveParams {
  /** Values by name. */
  variables?: {
    [key: string]: unknown;
  };
  /** The label of the version. Default `current`. */
  label?: string;
  /** The number of the version. Default the one that overrides or labels lead to. */
  version?: number;
}

/** Parameters of `prompts.updateOverride`. */
export interface PromptsUpdateOverrideParams {
  /** The text, in which `{{name}}` stands for a variable. */
  textContent?: string;
  /** The model that it is meant for. */
  model?: string;
  /** Why, for people. */
  commitMessage?: string;
}

/** Parameters of `prompts.createOverride`. */
export interface PromptsCreateOverrideParams {
  /** The text, in which `{{name}}` stands for a variable. */
  textContent: string;
  /** The model that it is meant for. Default the prompt's. */
  model?: string;
  /** Why, for people. */
  commitMessage?: string;
  /** Where it comes from: any word but `code`. Default `api`. */
  source?: string;
}

/** Parameters of `query.execute`. */
export interface QueryExecuteParams {
  /** The TRQL statement: a SELECT. */
  query: string;
  /**
   * Whose data the query sees: the environment's, that of all environments of the project, or that of all projects of
   * the organisation. Default `environment`.
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

/** Parameters of `queues.list`. */
export interface QueuesListParams {
  /** Number of the page, from 1. Default 1. One beyond the last is empty. */
  page?: number;
  /** Queues on a page, from 1. Default 25. More than 100 count as 100. */
  perPage?: number;
}

/** Parameters of `queues.overrideConcurrencyLimit`. */
export interface QueuesOverrideConcurrencyLimitParams {
  /** Runs that may run at once, 0 to 100000, and no more than the environment's own limit. 0 lets none out. */
  concurrencyLimit?: number;
  /**
   * Percentage of the environment's limit, above 0 and up to 100. Rounded down, but to 1 at least, and reckoned again
   * whenever the environment's limit changes.
   */
  percent?: number;
}

/** Parameters of `queues.metrics`. */
export interface QueuesMetricsParams {
  /** How far back to look, in seconds, minutes, hours, days or weeks: `30m`, `24h`. At most `7d`. Default `1h`. */
  period?: string;
}

/** Parameters of `reports.retrieve`. */
export interface ReportsRetrieveParams {
  /** How far back it looks from now: a whole number and `m`, `h`, `d` or `w`, at most `90d`. Default `1h`. */
  period?: string;
  /** `markdown`, `ansi` for text with the colour codes of terminals, or `json`. Default `markdown`. */
  format?: "markdown" | "json" | "ansi";
}

/** Parameters of `runs.list`. */
export interface RunsListParams {
  /** Runs on a page, 1 to 100. Default 25. */
  limit?: number;
  /** Cursor from `pagination.next`: the page after it. One that the service cannot read gives the first page. */
  after?: string;
  /** Cursor from `pagination.previous`: the page before it. Beats `after`. */
  before?: string;
  /**
   * Only runs with one of these statuses. `EXECUTING` finds neither dequeued runs nor those that wait for another
   * attempt.
   */
  status?: RunStatusFilter | readonly RunStatusFilter[];
  /** Only runs of one of these tasks. */
  taskIdentifier?: string | readonly string[];
  /** Only runs of one of these versions, such as `20261121.1`. */
  version?: string | readonly string[];
  /** Only runs with at least one of these tags. */
  tag?: string | readonly string[];
  /** Only runs of one of these queues. */
  queue?: QueueName | readonly QueueName[];
  /** Only runs on one of these machines. */
  machine?: MachinePreset | readonly MachinePreset[];
  /** Only runs in one of these regions. */
  region?: string | readonly string[];
  /** Only runs created at this moment or later. Default 7 days ago when there is no `period` or `to` either. */
  from?: Moment;
  /** Only runs created at this moment or earlier. Default now. */
  to?: Moment;
  /**
   * Only runs created within this time from now, such as `24h` or `7d`. Beats `from` and `to`; one that the service
   * cannot read is ignored.
   */
  period?: string;
  /** Only runs of this bulk action, `bulk_…`. */
  bulkAction?: string;
  /** Only runs of this schedule, `sched_…`. */
  schedule?: string;
  /** Only runs of this batch, `batch_…`. */
  batch?: string;
  /** Only runs that failed with this error, `error_…`. */
  error?: string;
  /** Only test runs, or only others. Default both. */
  isTest?: boolean;
}

/** Parameters of `runs.listByProject`. */
export interface RunsListByProjectParams {
  /** The environment: `dev`, `staging`, `prod`, `preview`, or the slug of a branch environment. One only. */
  env: "dev" | "staging" | "prod" | "preview" | (string & {}) | readonly ["dev" | "staging" | "prod" | "preview" | (string & {})];
  /** Runs on a page, 1 to 100. Default 25. */
  limit?: number;
  /** Cursor from `pagination.next`: the page after it. One that the service cannot read gives the first page. */
  after?: string;
  /** Cursor from `pagination.previous`: the page before it. Beats `after`. */
  before?: string;
  /**
   * Only runs with one of these statuses. `EXECUTING` finds neither dequeued runs nor those that wait for another
   * attempt.
   */
  status?: RunStatusFilter | readonly RunStatusFilter[];
  /** Only runs of one of these tasks. */
  taskIdentifier?: string | readonly string[];
  /** Only runs of one of these versions, such as `20261121.1`. */
  version?: string | readonly string[];
  /** Only runs with at least one of these tags. */
  tag?: string | readonly string[];
  /** Only runs of one of these queues. */
  queue?: QueueName | readonly QueueName[];
  /** Only runs on one of these machines. */
  machine?: MachinePreset | readonly MachinePreset[];
  /** Only runs in one of these regions. */
  region?: string | readonly string[];
  /** Only runs created at this moment or later. Default 7 days ago when there is no `period` or `to` either. */
  from?: Moment;
  /** Only runs created at this moment or earlier. Default now. */
  to?: Moment;
  /**
   * Only runs created within this time from now, such as `24h` or `7d`. Beats `from` and `to`; one that the service
   * cannot read is ignored.
   */
  period?: string;
  /** Only runs of this bulk action, `bulk_…`. */
  bulkAction?: string;
  /** Only runs of this schedule, `sched_…`. */
  schedule?: string;
  /** Only runs of this batch, `batch_…`. */
  batch?: string;
  /** Only runs that failed with this error, `error_…`. */
  error?: string;
  /** Only test runs, or only others. Default both. */
  isTest?: boolean;
}

/** Parameters of `runs.listByProject`, but for what a bound client fills in. */
export interface BoundRunsListByProjectParams {
  /** Runs on a page, 1 to 100. Default 25. */
  limit?: number;
  /** Cursor from `pagination.next`: the page after it. One that the service cannot read gives the first page. */
  after?: string;
  /** Cursor from `pagination.previous`: the page before it. Beats `after`. */
  before?: string;
  /**
   * Only runs with one of these statuses. `EXECUTING` finds neither dequeued runs nor those that wait for another
   * attempt.
   */
  status?: RunStatusFilter | readonly RunStatusFilter[];
  /** Only runs of one of these tasks. */
  taskIdentifier?: string | readonly string[];
  /** Only runs of one of these versions, such as `20261121.1`. */
  version?: string | readonly string[];
  /** Only runs with at least one of these tags. */
  tag?: string | readonly string[];
  /** Only runs of one of these queues. */
  queue?: QueueName | readonly QueueName[];
  /** Only runs on one of these machines. */
  machine?: MachinePreset | readonly MachinePreset[];
  /** Only runs in one of these regions. */
  region?: string | readonly string[];
  /** Only runs created at this moment or later. Default 7 days ago when there is no `period` or `to` either. */
  from?: Moment;
  /** Only runs created at this moment or earlier. Default now. */
  to?: Moment;
  /**
   * Only runs created within this time from now, such as `24h` or `7d`. Beats `from` and `to`; one that the service
   * cannot read is ignored.
   */
  period?: string;
  /** Only runs of this bulk action, `bulk_…`. */
  bulkAction?: string;
  /** Only runs of this schedule, `sched_…`. */
  schedule?: string;
  /** Only runs of this batch, `batch_…`. */
  batch?: string;
  /** Only runs that failed with this error, `error_…`. */
  error?: string;
  /** Only test runs, or only others. Default both. */
  isTest?: boolean;
}

/** Parameters of `runs.reschedule`. */
export interface RunsRescheduleParams {
  /** A duration from now, such as `1h30m`, or a moment. One that is past or unreadable is refused. */
  delay: Date | string;
}

/** Parameters of `runs.updateMetadata`. */
export interface RunsUpdateMetadataParams {
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

/** Parameters of `schedules.list`. */
export interface SchedulesListParams {
  /** Number of the page, from 1. Default 1. One beyond the last is empty. */
  page?: number;
  /** Schedules on a page, from 1. Default 20. More than 100 count as 100. */
  perPage?: number;
}

/** Parameters of `schedules.create`. */
export interface SchedulesCreateParams {
  /** Names the schedule within its project. An empty one counts as none, and every call then makes another schedule. */
  deduplicationKey: string;
  /** Id of a scheduled task. Not changed on a schedule that exists, but required. */
  task: string;
  /** When to run: a cron expression with minute, hour, day, month and weekday, without seconds. */
  cron: string;
  /** Your own id for it, which its runs are given. Default none. */
  externalId?: string;
  /** Timezone of `cron`, an IANA name. Default `UTC`. */
  timezone?: string;
  /**
   * How much later than its time a run may start, so that many do not start at once: minutes (`30m`), hours (`2h`), or
   * a share of the interval (`50%`). At most 24 hours or 100%. Default none.
   */
  window?: string;
}

/** Parameters of `schedules.update`. */
export interface SchedulesUpdateParams {
  /** Id of a scheduled task. Not changed on a schedule that exists, but required. */
  task: string;
  /** When to run: a cron expression with minute, hour, day, month and weekday, without seconds. */
  cron: string;
  /** Your own id for it, which its runs are given. Default none. */
  externalId?: string;
  /** Timezone of `cron`, an IANA name. Default `UTC`. */
  timezone?: string;
  /**
   * How much later than its time a run may start, so that many do not start at once: minutes (`30m`), hours (`2h`), or
   * a share of the interval (`50%`). At most 24 hours or 100%. Default none.
   */
  window?: string;
}

/** Parameters of `schedules.timezones`. */
export interface SchedulesTimezonesParams {
  /** Whether `UTC` is left out. Default false. */
  excludeUtc?: boolean;
}

/** Parameters of `sessions.list`. */
export interface SessionsListParams {
  /** Sessions on a page, 1 to 100. Default 20. */
  limit?: number;
  /** Cursor from `pagination.next`: the page after it. Not together with `before`. */
  after?: string;
  /** Cursor from `pagination.previous`: the page before it. */
  before?: string;
  /** Only sessions of this type. */
  type?: string;
  /** Only sessions with this tag. */
  tag?: string;
  /** Only sessions of this task. */
  taskIdentifier?: string;
  /** Only the session with this external id. */
  externalId?: string;
  /** Only sessions that are open, that were closed, or whose `expiresAt` has come. */
  status?: SessionStatusFilter;
  /**
   * Only sessions created within this time from now, such as `24h` or `7d`. One that the service cannot read is
   * ignored.
   */
  period?: string;
  /** Only sessions created at this moment or later. */
  from?: Moment;
  /** Only sessions created at this moment or earlier. Default now. */
  to?: Moment;
}

/** Parameters of `sessions.start`. */
export interface SessionsStartParams {
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

/** Parameters of `sessions.update`. */
export interface SessionsUpdateParams {
  /** Its tags from now on, at most 10 with at most 128 characters each. */
  tags?: string[];
  /** Its metadata from now on. Null takes it away. */
  metadata?: {
    [key: string]: unknown;
  } | null;
  /** The external id that it has. Another one is refused. At most 256 characters. */
  externalId?: string | null;
}

/** Parameters of `sessions.close`. */
export interface SessionsCloseParams {
  /** Kept as `closedReason`. At most 256 characters. Default none. */
  reason?: string;
}

/** Parameters of `sessions.endAndContinue`. */
export interface SessionsEndAndContinueParams {
  /** The run that asks, `run_…`. */
  callingRunId: string;
  /** `initial`, `continuation`, `upgrade` or `manual`; other words count as `manual`. At most 64 characters. */
  reason: string;
}

/** Parameters of `tasks.trigger`. */
export interface TasksTriggerParams {
  /**
   * What the task is given, any JSON value. With `options.payloadType` other than `application/json` it is the text of
   * that type. Payloads of 524288 bytes and more are kept outside the run.
   */
  payload?: unknown;
  /** Accepted for old clients and not used. */
  context?: unknown;
  options?: TriggerTaskOptions;
}

/** Parameters of `wait.listTokens`. */
export interface WaitListTokensParams {
  /** Tokens on a page, 1 to 100. Default 25. */
  limit?: number;
  /** Cursor from `pagination.next`: the page after it. */
  after?: string;
  /** Cursor from `pagination.previous`: the page before it. Beats `after`. */
  before?: string;
  /** Only tokens with one of these statuses. */
  status?: WaitpointTokenStatusFilter | readonly WaitpointTokenStatusFilter[];
  /** Only tokens created with this idempotency key, one whose time is over included. */
  idempotencyKey?: string;
  /** Only tokens with at least one of these tags. */
  tags?: string | readonly string[];
  /**
   * Only tokens created within this time from now, such as `24h` or `7d`. With `from` the later of both counts; one
   * that the service cannot read is ignored.
   */
  period?: string;
  /** Only tokens created at this moment or later. */
  from?: Moment;
  /** Only tokens created at this moment or earlier. Default now. */
  to?: Moment;
}

/** Parameters of `wait.createToken`. */
export interface WaitCreateTokenParams {
  /**
   * When the token ends by itself: a duration such as `24h` or `1h30m`, or a moment. Default never, also for one that
   * is past or unreadable.
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
   * How long the key is remembered: a whole number and `s`, `m`, `h` or `d`. Default for ever, also for a text of
   * another form.
   */
  idempotencyKeyTTL?: string;
}

/** Parameters of `webhooks.endpoints.list`. */
export interface WebhooksEndpointsListParams {
  /** Only those of one of these handlers, by the ids that their definitions give them. */
  webhook?: string | readonly string[];
}

/** Parameters of `webhooks.deliveries.list`. */
export interface WebhooksDeliveriesListParams {
  /** Deliveries on a page, 1 to 100. Default 60. */
  limit?: number;
  /** Cursor from `pagination.next`: the page after it. */
  after?: string;
  /** Cursor from `pagination.previous`: the page before it. */
  before?: string;
  /** Only those of one of these handlers, by the ids that their definitions give them. */
  webhook?: string | readonly string[];
  /** Only deliveries in one of these states. */
  status?: WebhookDeliveryStatusFilter | readonly WebhookDeliveryStatusFilter[];
  /**
   * Only what arrived within this time from now, such as `24h` or `7d`. Beats `from` and `to`; one that the service
   * cannot read is ignored. Default no limit.
   */
  period?: string;
  /** Only what arrived at this moment or later. */
  from?: Moment;
  /** Only what arrived at this moment or earlier. */
  to?: Moment;
}

/** Parameters of `whoami`. */
export interface WhoamiParams {
  /** Reference of a project to describe, `proj_…`. */
  projectRef?: string;
}

/** `alertChannels` as a personal access token may use it. */
export interface PersonalAccessTokenAlertChannels {
  /**
   * Have alerts of a project sent by e-mail or to a webhook.
   *
   * With a `deduplicationKey` that a channel of the project has, everything about that channel is replaced and it is
   * switched on; without a key every call makes another channel. The answer holds the secret that a webhook's messages
   * are signed with: treat it like a credential. Channels can be changed and deleted in the dashboard only.
   *
   * One request. Repeated only when `deduplicationKey` is given.
   *
   * Source: api.v1.projects.$projectRef.alertChannels.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws BadRequestError 400: The body has the wrong form.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws UnprocessableEntityError 422: There is no such project, the address for the channel is missing, or the
   * webhook's address is not `http:` or `https:` or leads to a private network.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  create(
    projectRef: string,
    params: AlertChannelsCreateParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<AlertChannel>;
}

/** `alertChannels` as a personal access token may use it, with `projectRef` and `env` filled in. */
export interface BoundAlertChannels {
  /**
   * Have alerts of a project sent by e-mail or to a webhook.
   *
   * With a `deduplicationKey` that a channel of the project has, everything about that channel is replaced and it is
   * switched on; without a key every call makes another channel. The answer holds the secret that a webhook's messages
   * are signed with: treat it like a credential. Channels can be changed and deleted in the dashboard only.
   *
   * One request. Repeated only when `deduplicationKey` is given.
   *
   * Source: api.v1.projects.$projectRef.alertChannels.ts (b082e44)
   *
   * @throws BadRequestError 400: The body has the wrong form.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws UnprocessableEntityError 422: There is no such project, the address for the channel is missing, or the
   * webhook's address is not `http:` or `https:` or leads to a private network.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  create(params: AlertChannelsCreateParams, requestOptions?: RequestOptions): ApiPromise<AlertChannel>;
}

/** `alertChannels` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface AlertChannels {
  /**
   * Have alerts of a project sent by e-mail or to a webhook.
   *
   * With a `deduplicationKey` that a channel of the project has, everything about that channel is replaced and it is
   * switched on; without a key every call makes another channel. The answer holds the secret that a webhook's messages
   * are signed with: treat it like a credential. Channels can be changed and deleted in the dashboard only.
   *
   * One request. Repeated only when `deduplicationKey` is given.
   *
   * Source: api.v1.projects.$projectRef.alertChannels.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws BadRequestError 400: The body has the wrong form.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws UnprocessableEntityError 422: There is no such project, the address for the channel is missing, or the
   * webhook's address is not `http:` or `https:` or leads to a private network.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  create(
    projectRef: string,
    params: AlertChannelsCreateParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<AlertChannel>;
}

/** `batch` as a public access token may use it. */
export interface PublicAccessTokenBatch {
  /**
   * Get a batch with the ids of its runs and what kept items from becoming runs.
   *
   * How the runs end is not shown here: list them with the filter `batch`. `PENDING` is the status before all items
   * have come and again when every run has been created and not all have finished. A public token needs `read:batch`,
   * for this batch or all, or `read:runs`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v2.batches.$batchId.ts (b082e44); recordings/tasks-batch.json, public-tokens-scopes.json
   *
   * @param batchId Id of the batch, `batch_…`.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such batch in this environment. Carries `x-should-retry` with `true`, since a batch
   * that was made a moment ago may not be visible yet.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(batchId: string, requestOptions?: RequestOptions): ApiPromise<BatchObject>;
}

/** `batch` as a secret key may use it. */
export interface SecretKeyBatch {
  /**
   * Get a batch with the ids of its runs and what kept items from becoming runs.
   *
   * How the runs end is not shown here: list them with the filter `batch`. `PENDING` is the status before all items
   * have come and again when every run has been created and not all have finished. A public token needs `read:batch`,
   * for this batch or all, or `read:runs`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v2.batches.$batchId.ts (b082e44); recordings/tasks-batch.json, public-tokens-scopes.json
   *
   * @param batchId Id of the batch, `batch_…`.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such batch in this environment. Carries `x-should-retry` with `true`, since a batch
   * that was made a moment ago may not be visible yet.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(batchId: string, requestOptions?: RequestOptions): ApiPromise<BatchObject>;
  /**
   * Get the results of a batch, which the service no longer records.
   *
   * Meant to hold every run that has finished, but built from the records of an engine that is no longer used: for
   * batches made with this client the list was seen to be empty. List the runs with the filter `batch` and retrieve
   * them instead.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.batches.$batchParam.results.ts (b082e44); recordings/tasks-batch.json
   *
   * @param batchId Id of the batch, `batch_…`.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: No such batch in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  results(batchId: string, requestOptions?: RequestOptions): ApiPromise<BatchResults>;
}

/** `batch` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface Batch {
  /**
   * Get a batch with the ids of its runs and what kept items from becoming runs.
   *
   * How the runs end is not shown here: list them with the filter `batch`. `PENDING` is the status before all items
   * have come and again when every run has been created and not all have finished. A public token needs `read:batch`,
   * for this batch or all, or `read:runs`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v2.batches.$batchId.ts (b082e44); recordings/tasks-batch.json, public-tokens-scopes.json
   *
   * @param batchId Id of the batch, `batch_…`.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such batch in this environment. Carries `x-should-retry` with `true`, since a batch
   * that was made a moment ago may not be visible yet.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(batchId: string, requestOptions?: RequestOptions): ApiPromise<BatchObject>;
  /**
   * Get the results of a batch, which the service no longer records.
   *
   * Meant to hold every run that has finished, but built from the records of an engine that is no longer used: for
   * batches made with this client the list was seen to be empty. List the runs with the filter `batch` and retrieve
   * them instead.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.batches.$batchParam.results.ts (b082e44); recordings/tasks-batch.json
   *
   * @param batchId Id of the batch, `batch_…`.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: No such batch in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  results(batchId: string, requestOptions?: RequestOptions): ApiPromise<BatchResults>;
}

/** `branches` as a personal access token may use it. */
export interface PersonalAccessTokenBranches {
  /**
   * Get the preview branches of a project.
   *
   * They come whole, without those that are archived and without branches of development environments.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.branches.ts (b082e44); recordings/whoami-projects-orgs.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws BadRequestError 400: The project has no preview environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(projectRef: string, requestOptions?: RequestOptions): ApiPromise<BranchList>;
  /**
   * Create a branch, or note down what is known of its commit.
   *
   * A branch that exists keeps everything but its `git`. The name of an archived one gives a new branch. A secret key
   * must be that of the preview environment, and can make preview branches only. The name must not be empty, nor hold a
   * space, one of `~^:?*[\`, a control character, `//`, `..` or `@{`, begin or end with `/`, or end with `.lock`; a
   * leading `refs/heads/` and the like is left out.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.branches.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws BadRequestError 400: The name cannot be one, the plan's limit is reached, the project has no such
   * environment, a secret key asks for a development branch, or the body has the wrong form.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The secret key is not that of the preview environment, or lacks the scope
   * `write:branches`.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  upsert(
    projectRef: string,
    params: BranchesUpsertParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<UpsertedBranch>;
  /**
   * Archive a branch, so that nothing finds it any more.
   *
   * A second call fails with status 400. A secret key must be that of the preview environment. The service adds more to
   * the answer than is listed here, keys of the branch included: do not write it to a log.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.branches.archive.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws BadRequestError 400: The branch is archived already, it is no branch, or the body has the wrong form.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The secret key is not that of the preview environment, or lacks the scope
   * `write:branches`.
   * @throws NotFoundError 404: There is no such branch or project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  archive(
    projectRef: string,
    params: BranchesArchiveParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<ArchivedBranch>;
}

/** `branches` as a secret key may use it. */
export interface SecretKeyBranches {
  /**
   * Create a branch, or note down what is known of its commit.
   *
   * A branch that exists keeps everything but its `git`. The name of an archived one gives a new branch. A secret key
   * must be that of the preview environment, and can make preview branches only. The name must not be empty, nor hold a
   * space, one of `~^:?*[\`, a control character, `//`, `..` or `@{`, begin or end with `/`, or end with `.lock`; a
   * leading `refs/heads/` and the like is left out.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.branches.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws BadRequestError 400: The name cannot be one, the plan's limit is reached, the project has no such
   * environment, a secret key asks for a development branch, or the body has the wrong form.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The secret key is not that of the preview environment, or lacks the scope
   * `write:branches`.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  upsert(
    projectRef: string,
    params: BranchesUpsertParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<UpsertedBranch>;
  /**
   * Archive a branch, so that nothing finds it any more.
   *
   * A second call fails with status 400. A secret key must be that of the preview environment. The service adds more to
   * the answer than is listed here, keys of the branch included: do not write it to a log.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.branches.archive.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws BadRequestError 400: The branch is archived already, it is no branch, or the body has the wrong form.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The secret key is not that of the preview environment, or lacks the scope
   * `write:branches`.
   * @throws NotFoundError 404: There is no such branch or project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  archive(
    projectRef: string,
    params: BranchesArchiveParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<ArchivedBranch>;
}

/** `branches` as a personal access token may use it, with `projectRef` and `env` filled in. */
export interface BoundBranches {
  /**
   * Get the preview branches of a project.
   *
   * They come whole, without those that are archived and without branches of development environments.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.branches.ts (b082e44); recordings/whoami-projects-orgs.json
   *
   * @throws BadRequestError 400: The project has no preview environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(requestOptions?: RequestOptions): ApiPromise<BranchList>;
  /**
   * Create a branch, or note down what is known of its commit.
   *
   * A branch that exists keeps everything but its `git`. The name of an archived one gives a new branch. A secret key
   * must be that of the preview environment, and can make preview branches only. The name must not be empty, nor hold a
   * space, one of `~^:?*[\`, a control character, `//`, `..` or `@{`, begin or end with `/`, or end with `.lock`; a
   * leading `refs/heads/` and the like is left out.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.branches.ts (b082e44)
   *
   * @throws BadRequestError 400: The name cannot be one, the plan's limit is reached, the project has no such
   * environment, a secret key asks for a development branch, or the body has the wrong form.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The secret key is not that of the preview environment, or lacks the scope
   * `write:branches`.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  upsert(params: BranchesUpsertParams, requestOptions?: RequestOptions): ApiPromise<UpsertedBranch>;
  /**
   * Archive a branch, so that nothing finds it any more.
   *
   * A second call fails with status 400. A secret key must be that of the preview environment. The service adds more to
   * the answer than is listed here, keys of the branch included: do not write it to a log.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.branches.archive.ts (b082e44)
   *
   * @throws BadRequestError 400: The branch is archived already, it is no branch, or the body has the wrong form.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The secret key is not that of the preview environment, or lacks the scope
   * `write:branches`.
   * @throws NotFoundError 404: There is no such branch or project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  archive(params: BranchesArchiveParams, requestOptions?: RequestOptions): ApiPromise<ArchivedBranch>;
}

/** `branches` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface Branches {
  /**
   * Get the preview branches of a project.
   *
   * They come whole, without those that are archived and without branches of development environments.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.branches.ts (b082e44); recordings/whoami-projects-orgs.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws BadRequestError 400: The project has no preview environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(projectRef: string, requestOptions?: RequestOptions): ApiPromise<BranchList>;
  /**
   * Create a branch, or note down what is known of its commit.
   *
   * A branch that exists keeps everything but its `git`. The name of an archived one gives a new branch. A secret key
   * must be that of the preview environment, and can make preview branches only. The name must not be empty, nor hold a
   * space, one of `~^:?*[\`, a control character, `//`, `..` or `@{`, begin or end with `/`, or end with `.lock`; a
   * leading `refs/heads/` and the like is left out.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.branches.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws BadRequestError 400: The name cannot be one, the plan's limit is reached, the project has no such
   * environment, a secret key asks for a development branch, or the body has the wrong form.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The secret key is not that of the preview environment, or lacks the scope
   * `write:branches`.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  upsert(
    projectRef: string,
    params: BranchesUpsertParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<UpsertedBranch>;
  /**
   * Archive a branch, so that nothing finds it any more.
   *
   * A second call fails with status 400. A secret key must be that of the preview environment. The service adds more to
   * the answer than is listed here, keys of the branch included: do not write it to a log.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.branches.archive.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws BadRequestError 400: The branch is archived already, it is no branch, or the body has the wrong form.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The secret key is not that of the preview environment, or lacks the scope
   * `write:branches`.
   * @throws NotFoundError 404: There is no such branch or project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  archive(
    projectRef: string,
    params: BranchesArchiveParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<ArchivedBranch>;
}

/** `runs` as a personal access token may use it. */
export interface PersonalAccessTokenRuns {
  /**
   * List the runs of one environment of a project, newest first.
   *
   * Answers for one environment, which `env` must name: without it, or with one that does not exist, the service fails
   * with status 500, and of several it would use one. For `dev` the runs of every member's development environment can
   * show up. Without `period`, `from` or `to` only the last 7 days are searched, whatever else is asked for.
   *
   * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
   * pass.
   *
   * Source: api.v1.projects.$projectRef.runs.ts (b082e44); recordings/runs-list.json, auth-errors.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws BadRequestError 400: A filter or the page size has a value that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(
    projectRef: string,
    params: RunsListByProjectParams,
    requestOptions?: RequestOptions,
  ): CursorPagePromise<RunListItem>;
}

/** `runs` as a public access token may use it. */
export interface PublicAccessTokenRuns {
  /**
   * List the runs of the environment, newest first.
   *
   * Without `period`, `from` or `to` only the last 7 days are searched, whatever else is asked for. A page can hold
   * fewer runs than `limit` and still have a next one. New runs show up after a second or two. A public token needs
   * `read:runs` or `read:tasks`, or `read:tasks:<id>` for every task in `taskIdentifier`.
   *
   * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
   * pass.
   *
   * Source: api.v1.runs.ts (b082e44); recordings/runs-list.json, public-tokens-scopes.json
   *
   * @throws BadRequestError 400: A filter or the page size has a value that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(params?: RunsListParams, requestOptions?: RequestOptions): CursorPagePromise<RunListItem>;
  /**
   * Get a run with its payload, its output or error, and the runs around it.
   *
   * A large payload or output is not in the answer: it has a URL in its place that works for 5 minutes. To see whether
   * a run has ended look at `status`, since `isCompleted` is false for runs that expired or timed out. A public token
   * needs to read the run, its task, one of its tags or its batch; payload and output are shown to it as well.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v3.runs.$runId.ts (b082e44); recordings/runs-retrieve.json, public-tokens-scopes.json
   *
   * @param runId Id of the run, `run_…`, or what `tasks.trigger` gave.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such run in this environment. Carries `x-should-retry` with `true`, since a run that
   * was started a moment ago may not be visible yet.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(runId: string | { id: string }, requestOptions?: RequestOptions): ApiPromise<Run>;
  /**
   * Cancel a run that has not finished.
   *
   * Answers the same for a run that has finished or was canceled before, and changes nothing then. A public token needs
   * `write:runs` or `write:tasks`, for this run or task or for all.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v2.runs.$runParam.cancel.ts (b082e44); recordings/runs-cancel.json
   *
   * @param runId Id of the run, `run_…`.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such run in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  cancel(runId: string, requestOptions?: RequestOptions): ApiPromise<CanceledRun>;
  /**
   * Get what happened in a run as a tree of spans.
   *
   * The root is the run's own span. Below it are what the engine noted, what the task's code traced, and the runs that
   * it started. Holds at most 10000 spans. A public token needs to read the run, its task, one of its tags or its
   * batch.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.runs.$runId.trace.ts (b082e44); recordings/runs-retrieve.json, public-tokens-scopes.json
   *
   * @param runId Id of the run, `run_…`.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such run in this environment, or no trace of it. Carries `x-should-retry` with `true`
   * when the run is missing, since one that was started a moment ago may not be visible yet.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  trace(runId: string, requestOptions?: RequestOptions): ApiPromise<RunTraceResult>;
  /**
   * Get what was traced in a run as a flat list, oldest first.
   *
   * Comes whole, with at most 25000 entries; nothing for a run that is still being created. Times are texts of
   * nanoseconds, which no number can hold. A public token needs to read the run, its task, one of its tags or its
   * batch.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.runs.$runId.events.ts (b082e44); recordings/runs-retrieve.json, public-tokens-scopes.json
   *
   * @param runId Id of the run, `run_…`.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such run in this environment. Carries `x-should-retry` with `true`, since a run that
   * was started a moment ago may not be visible yet.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  events(runId: string, requestOptions?: RequestOptions): ApiPromise<RunEventsResult>;
  /**
   * Get one span of a run, with the runs that were started in it.
   *
   * `runs.trace` and `runs.events` give the ids. A call of a language model has its figures in `ai`. A public token
   * needs to read the run, its task, one of its tags or its batch.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.runs.$runId.spans.$spanId.ts (b082e44); recordings/runs-retrieve.json
   *
   * @param runId Id of the run, `run_…`.
   * @param spanId Id of the span: 16 hexadecimal digits.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such run in this environment, or no such span in the run. Carries `x-should-retry`
   * with `true` when the run is missing, since one that was started a moment ago may not be visible yet.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  span(runId: string, spanId: string, requestOptions?: RequestOptions): ApiPromise<RunSpan>;
}

/** `runs` as a secret key may use it. */
export interface SecretKeyRuns {
  readonly bulk: {
    /**
     * List the bulk actions of the environment, newest first.
     *
     * Without a limit of time. Two cursors at once, or one that cannot be read, make the service fail with status 500.
     *
     * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
     * pass.
     *
     * Source: api.v1.bulk-actions.ts (b082e44); recordings/bulk-actions.json
     *
     * @throws BadRequestError 400: The page size is out of bounds.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    list(params?: RunsBulkListParams, requestOptions?: RequestOptions): CursorPagePromise<BulkAction>;
    /**
     * Cancel or replay many runs, named by their ids or found by a filter.
     *
     * Give exactly one of `runIds` and `filter`. Answers at once and works in the background, 100 runs at a time;
     * `runs.bulk.poll` waits for the end. A filter without `period`, `from` or `to` covers the last 7 days, and the
     * service seems to skip runs in `runIds` that are older as well. Which runs it is about is fixed at once. Canceling
     * a run that has finished counts as a failure. Every call starts another bulk action, and no key can prevent that:
     * a call whose answer was lost may have worked.
     *
     * One request. Not repeated once the service may have acted on it.
     *
     * Source: api.v1.bulk-actions.ts (b082e44); recordings/bulk-actions.json
     *
     * @throws BadRequestError 400: Not exactly one of `filter` and `runIds`, an empty filter, a value that is not
     * taken, or too many ids.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws RateLimitError 429: Too many requests, or three replays are active in the environment. The latter carries
     * `x-should-retry` with `false`: it lasts until one of them has ended.
     */
    cancel(params?: RunsBulkCancelParams, requestOptions?: RequestOptions): ApiPromise<CreatedBulkAction>;
    /**
     * Cancel or replay many runs, named by their ids or found by a filter.
     *
     * Give exactly one of `runIds` and `filter`. Answers at once and works in the background, 100 runs at a time;
     * `runs.bulk.poll` waits for the end. A filter without `period`, `from` or `to` covers the last 7 days, and the
     * service seems to skip runs in `runIds` that are older as well. Which runs it is about is fixed at once. Canceling
     * a run that has finished counts as a failure. Every call starts another bulk action, and no key can prevent that:
     * a call whose answer was lost may have worked.
     *
     * One request. Not repeated once the service may have acted on it.
     *
     * Source: api.v1.bulk-actions.ts (b082e44); recordings/bulk-actions.json
     *
     * @throws BadRequestError 400: Not exactly one of `filter` and `runIds`, an empty filter, a value that is not
     * taken, or too many ids.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws RateLimitError 429: Too many requests, or three replays are active in the environment. The latter carries
     * `x-should-retry` with `false`: it lasts until one of them has ended.
     */
    replay(params?: RunsBulkReplayParams, requestOptions?: RequestOptions): ApiPromise<CreatedBulkAction>;
    /**
     * Get a bulk action and how far it is.
     *
     * Its counts grow as runs are dealt with; the total is fixed when it is created.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.bulk-actions.$bulkActionId.ts (b082e44); recordings/bulk-actions.json
     *
     * @param bulkActionId Id of the bulk action, `bulk_…`.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such bulk action in this environment. Carries `x-should-retry` with `false`.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    retrieve(bulkActionId: string, requestOptions?: RequestOptions): ApiPromise<BulkAction>;
    /**
     * Stop a bulk action before it reaches its remaining runs.
     *
     * What it has done by then stays done. One that has ended, by itself or by an earlier call, is answered with 409.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.bulk-actions.$bulkActionId.abort.ts (b082e44); recordings/bulk-actions.json
     *
     * @param bulkActionId Id of the bulk action, `bulk_…`.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such bulk action in this environment.
     * @throws ConflictError 409: It is completed or aborted already.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    abort(bulkActionId: string, requestOptions?: RequestOptions): ApiPromise<AbortedBulkAction>;
  };
  /**
   * List the runs of the environment, newest first.
   *
   * Without `period`, `from` or `to` only the last 7 days are searched, whatever else is asked for. A page can hold
   * fewer runs than `limit` and still have a next one. New runs show up after a second or two. A public token needs
   * `read:runs` or `read:tasks`, or `read:tasks:<id>` for every task in `taskIdentifier`.
   *
   * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
   * pass.
   *
   * Source: api.v1.runs.ts (b082e44); recordings/runs-list.json, public-tokens-scopes.json
   *
   * @throws BadRequestError 400: A filter or the page size has a value that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(params?: RunsListParams, requestOptions?: RequestOptions): CursorPagePromise<RunListItem>;
  /**
   * Get a run with its payload, its output or error, and the runs around it.
   *
   * A large payload or output is not in the answer: it has a URL in its place that works for 5 minutes. To see whether
   * a run has ended look at `status`, since `isCompleted` is false for runs that expired or timed out. A public token
   * needs to read the run, its task, one of its tags or its batch; payload and output are shown to it as well.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v3.runs.$runId.ts (b082e44); recordings/runs-retrieve.json, public-tokens-scopes.json
   *
   * @param runId Id of the run, `run_…`, or what `tasks.trigger` gave.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such run in this environment. Carries `x-should-retry` with `true`, since a run that
   * was started a moment ago may not be visible yet.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(runId: string | { id: string }, requestOptions?: RequestOptions): ApiPromise<Run>;
  /**
   * Cancel a run that has not finished.
   *
   * Answers the same for a run that has finished or was canceled before, and changes nothing then. A public token needs
   * `write:runs` or `write:tasks`, for this run or task or for all.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v2.runs.$runParam.cancel.ts (b082e44); recordings/runs-cancel.json
   *
   * @param runId Id of the run, `run_…`.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such run in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  cancel(runId: string, requestOptions?: RequestOptions): ApiPromise<CanceledRun>;
  /**
   * Start a new run with the payload of an existing one.
   *
   * Keeps payload, tags, first metadata, test mark, queue, concurrency key, machine and region; does not keep
   * idempotency key, delay, ttl, version, priority, attempts or duration. Every call starts another run, and no key can
   * prevent that: a call whose answer was lost may have worked.
   *
   * One request. Not repeated once the service may have acted on it.
   *
   * Source: api.v1.runs.$runParam.replay.ts (b082e44); recordings/runs-replay.json
   *
   * @param runId Id of the run, `run_…`.
   * @throws BadRequestError 400: The run could not be started again.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such run in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  replay(runId: string, requestOptions?: RequestOptions): ApiPromise<ReplayedRun>;
  /**
   * Give a delayed run another moment to start.
   *
   * Only for runs that are `DELAYED`. A duration counts from the moment at which the request arrives, so that a
   * repeated request puts the run off a little further; a moment stays what it is. Gives the run as it is afterwards,
   * with the payload or its address as `runs.retrieve` has it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.runs.$runParam.reschedule.ts (b082e44); observed.md
   *
   * @param runId Id of the run, `run_…`.
   * @throws BadRequestError 400: The delay is missing, unreadable or past, or the run is not delayed any more.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: No such run in this environment.
   * @throws UnprocessableEntityError 422: The run has only just been triggered, without a delay.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  reschedule(runId: string, params: RunsRescheduleParams, requestOptions?: RequestOptions): ApiPromise<Run>;
  /**
   * Add tags to a run, also to one that has finished.
   *
   * Tags that the run has already and blank ones are left out; a tag that the request itself repeats is stored twice.
   * Nothing is added when the run would have more than 10.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.runs.$runId.tags.ts (b082e44); recordings/runs-tags.json
   *
   * @param runId Id of the run, `run_…`.
   * @throws BadRequestError 400: There are no tags in the body, or one has more than 128 characters.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: No such run in this environment.
   * @throws UnprocessableEntityError 422: The run would have more than 10 tags. None was added.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  addTags(runId: string, tags: string | string[], requestOptions?: RequestOptions): ApiPromise<AddTagsResult>;
  /**
   * Get the metadata of a run as the text that is stored.
   *
   * The text of a JSON document, to be parsed by the caller; `runs.retrieve` gives the same metadata as an object.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.runs.$runId.metadata.ts (b082e44); recordings/runs-metadata.json
   *
   * @param runId Id of the run, `run_…`.
   * @throws BadRequestError 400: The id of the run is missing.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: No such run in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  metadata(runId: string, requestOptions?: RequestOptions): ApiPromise<StoredMetadata>;
  /**
   * Replace the metadata of a run, or change single keys.
   *
   * `metadata` replaces everything. With `operations` it is ignored and the keys they name are changed, in order.
   * Neither of them writes nothing and answers `{}`, which is then not what the run has. Operations on the parent and
   * root run happen shortly afterwards; a run without them gets them itself. Works until an hour after the run has
   * finished.
   *
   * One request. Not repeated once the service may have acted on it.
   *
   * Source: api.v1.runs.$runId.metadata.ts (b082e44); recordings/runs-metadata.json
   *
   * @param runId Id of the run, `run_…`.
   * @throws BadRequestError 400: The metadata is no object, or an operation is unknown or incomplete.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such run in this environment.
   * @throws UnprocessableEntityError 422: The run finished more than an hour ago.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  updateMetadata(
    runId: string,
    params?: RunsUpdateMetadataParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<UpdateMetadataResult>;
  /**
   * Get what a finished run came to, as its output's text.
   *
   * The service was seen to answer 404 for every run that completed or failed, and 200 for canceled ones only: it looks
   * where its present engine no longer writes. `runs.retrieve` has `output` and `error` of every run.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.runs.$runParam.result.ts (b082e44); recordings/runs-retrieve.json
   *
   * @param runId Id of the run, `run_…`.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: No such run in this environment, or the service finds no result of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  result(runId: string, requestOptions?: RequestOptions): ApiPromise<RunResult>;
  /**
   * Get what happened in a run as a tree of spans.
   *
   * The root is the run's own span. Below it are what the engine noted, what the task's code traced, and the runs that
   * it started. Holds at most 10000 spans. A public token needs to read the run, its task, one of its tags or its
   * batch.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.runs.$runId.trace.ts (b082e44); recordings/runs-retrieve.json, public-tokens-scopes.json
   *
   * @param runId Id of the run, `run_…`.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such run in this environment, or no trace of it. Carries `x-should-retry` with `true`
   * when the run is missing, since one that was started a moment ago may not be visible yet.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  trace(runId: string, requestOptions?: RequestOptions): ApiPromise<RunTraceResult>;
  /**
   * Get what was traced in a run as a flat list, oldest first.
   *
   * Comes whole, with at most 25000 entries; nothing for a run that is still being created. Times are texts of
   * nanoseconds, which no number can hold. A public token needs to read the run, its task, one of its tags or its
   * batch.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.runs.$runId.events.ts (b082e44); recordings/runs-retrieve.json, public-tokens-scopes.json
   *
   * @param runId Id of the run, `run_…`.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such run in this environment. Carries `x-should-retry` with `true`, since a run that
   * was started a moment ago may not be visible yet.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  events(runId: string, requestOptions?: RequestOptions): ApiPromise<RunEventsResult>;
  /**
   * Get one span of a run, with the runs that were started in it.
   *
   * `runs.trace` and `runs.events` give the ids. A call of a language model has its figures in `ai`. A public token
   * needs to read the run, its task, one of its tags or its batch.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.runs.$runId.spans.$spanId.ts (b082e44); recordings/runs-retrieve.json
   *
   * @param runId Id of the run, `run_…`.
   * @param spanId Id of the span: 16 hexadecimal digits.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such run in this environment, or no such span in the run. Carries `x-should-retry`
   * with `true` when the run is missing, since one that was started a moment ago may not be visible yet.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  span(runId: string, spanId: string, requestOptions?: RequestOptions): ApiPromise<RunSpan>;
}

/** `runs` as a personal access token may use it, with `projectRef` and `env` filled in. */
export interface BoundRuns {
  /**
   * List the runs of one environment of a project, newest first.
   *
   * Answers for one environment, which `env` must name: without it, or with one that does not exist, the service fails
   * with status 500, and of several it would use one. For `dev` the runs of every member's development environment can
   * show up. Without `period`, `from` or `to` only the last 7 days are searched, whatever else is asked for.
   *
   * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
   * pass.
   *
   * Source: api.v1.projects.$projectRef.runs.ts (b082e44); recordings/runs-list.json, auth-errors.json
   *
   * @throws BadRequestError 400: A filter or the page size has a value that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(params?: BoundRunsListByProjectParams, requestOptions?: RequestOptions): CursorPagePromise<RunListItem>;
}

/** `runs` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface Runs {
  readonly bulk: {
    /**
     * List the bulk actions of the environment, newest first.
     *
     * Without a limit of time. Two cursors at once, or one that cannot be read, make the service fail with status 500.
     *
     * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
     * pass.
     *
     * Source: api.v1.bulk-actions.ts (b082e44); recordings/bulk-actions.json
     *
     * @throws BadRequestError 400: The page size is out of bounds.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    list(params?: RunsBulkListParams, requestOptions?: RequestOptions): CursorPagePromise<BulkAction>;
    /**
     * Cancel or replay many runs, named by their ids or found by a filter.
     *
     * Give exactly one of `runIds` and `filter`. Answers at once and works in the background, 100 runs at a time;
     * `runs.bulk.poll` waits for the end. A filter without `period`, `from` or `to` covers the last 7 days, and the
     * service seems to skip runs in `runIds` that are older as well. Which runs it is about is fixed at once. Canceling
     * a run that has finished counts as a failure. Every call starts another bulk action, and no key can prevent that:
     * a call whose answer was lost may have worked.
     *
     * One request. Not repeated once the service may have acted on it.
     *
     * Source: api.v1.bulk-actions.ts (b082e44); recordings/bulk-actions.json
     *
     * @throws BadRequestError 400: Not exactly one of `filter` and `runIds`, an empty filter, a value that is not
     * taken, or too many ids.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws RateLimitError 429: Too many requests, or three replays are active in the environment. The latter carries
     * `x-should-retry` with `false`: it lasts until one of them has ended.
     */
    cancel(params?: RunsBulkCancelParams, requestOptions?: RequestOptions): ApiPromise<CreatedBulkAction>;
    /**
     * Cancel or replay many runs, named by their ids or found by a filter.
     *
     * Give exactly one of `runIds` and `filter`. Answers at once and works in the background, 100 runs at a time;
     * `runs.bulk.poll` waits for the end. A filter without `period`, `from` or `to` covers the last 7 days, and the
     * service seems to skip runs in `runIds` that are older as well. Which runs it is about is fixed at once. Canceling
     * a run that has finished counts as a failure. Every call starts another bulk action, and no key can prevent that:
     * a call whose answer was lost may have worked.
     *
     * One request. Not repeated once the service may have acted on it.
     *
     * Source: api.v1.bulk-actions.ts (b082e44); recordings/bulk-actions.json
     *
     * @throws BadRequestError 400: Not exactly one of `filter` and `runIds`, an empty filter, a value that is not
     * taken, or too many ids.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws RateLimitError 429: Too many requests, or three replays are active in the environment. The latter carries
     * `x-should-retry` with `false`: it lasts until one of them has ended.
     */
    replay(params?: RunsBulkReplayParams, requestOptions?: RequestOptions): ApiPromise<CreatedBulkAction>;
    /**
     * Get a bulk action and how far it is.
     *
     * Its counts grow as runs are dealt with; the total is fixed when it is created.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.bulk-actions.$bulkActionId.ts (b082e44); recordings/bulk-actions.json
     *
     * @param bulkActionId Id of the bulk action, `bulk_…`.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such bulk action in this environment. Carries `x-should-retry` with `false`.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    retrieve(bulkActionId: string, requestOptions?: RequestOptions): ApiPromise<BulkAction>;
    /**
     * Stop a bulk action before it reaches its remaining runs.
     *
     * What it has done by then stays done. One that has ended, by itself or by an earlier call, is answered with 409.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.bulk-actions.$bulkActionId.abort.ts (b082e44); recordings/bulk-actions.json
     *
     * @param bulkActionId Id of the bulk action, `bulk_…`.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such bulk action in this environment.
     * @throws ConflictError 409: It is completed or aborted already.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    abort(bulkActionId: string, requestOptions?: RequestOptions): ApiPromise<AbortedBulkAction>;
  };
  /**
   * List the runs of one environment of a project, newest first.
   *
   * Answers for one environment, which `env` must name: without it, or with one that does not exist, the service fails
   * with status 500, and of several it would use one. For `dev` the runs of every member's development environment can
   * show up. Without `period`, `from` or `to` only the last 7 days are searched, whatever else is asked for.
   *
   * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
   * pass.
   *
   * Source: api.v1.projects.$projectRef.runs.ts (b082e44); recordings/runs-list.json, auth-errors.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws BadRequestError 400: A filter or the page size has a value that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(
    projectRef: string,
    params: RunsListByProjectParams,
    requestOptions?: RequestOptions,
  ): CursorPagePromise<RunListItem>;
  /**
   * List the runs of the environment, newest first.
   *
   * Without `period`, `from` or `to` only the last 7 days are searched, whatever else is asked for. A page can hold
   * fewer runs than `limit` and still have a next one. New runs show up after a second or two. A public token needs
   * `read:runs` or `read:tasks`, or `read:tasks:<id>` for every task in `taskIdentifier`.
   *
   * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
   * pass.
   *
   * Source: api.v1.runs.ts (b082e44); recordings/runs-list.json, public-tokens-scopes.json
   *
   * @throws BadRequestError 400: A filter or the page size has a value that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(params?: RunsListParams, requestOptions?: RequestOptions): CursorPagePromise<RunListItem>;
  /**
   * Get a run with its payload, its output or error, and the runs around it.
   *
   * A large payload or output is not in the answer: it has a URL in its place that works for 5 minutes. To see whether
   * a run has ended look at `status`, since `isCompleted` is false for runs that expired or timed out. A public token
   * needs to read the run, its task, one of its tags or its batch; payload and output are shown to it as well.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v3.runs.$runId.ts (b082e44); recordings/runs-retrieve.json, public-tokens-scopes.json
   *
   * @param runId Id of the run, `run_…`, or what `tasks.trigger` gave.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such run in this environment. Carries `x-should-retry` with `true`, since a run that
   * was started a moment ago may not be visible yet.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(runId: string | { id: string }, requestOptions?: RequestOptions): ApiPromise<Run>;
  /**
   * Cancel a run that has not finished.
   *
   * Answers the same for a run that has finished or was canceled before, and changes nothing then. A public token needs
   * `write:runs` or `write:tasks`, for this run or task or for all.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v2.runs.$runParam.cancel.ts (b082e44); recordings/runs-cancel.json
   *
   * @param runId Id of the run, `run_…`.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such run in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  cancel(runId: string, requestOptions?: RequestOptions): ApiPromise<CanceledRun>;
  /**
   * Start a new run with the payload of an existing one.
   *
   * Keeps payload, tags, first metadata, test mark, queue, concurrency key, machine and region; does not keep
   * idempotency key, delay, ttl, version, priority, attempts or duration. Every call starts another run, and no key can
   * prevent that: a call whose answer was lost may have worked.
   *
   * One request. Not repeated once the service may have acted on it.
   *
   * Source: api.v1.runs.$runParam.replay.ts (b082e44); recordings/runs-replay.json
   *
   * @param runId Id of the run, `run_…`.
   * @throws BadRequestError 400: The run could not be started again.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such run in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  replay(runId: string, requestOptions?: RequestOptions): ApiPromise<ReplayedRun>;
  /**
   * Give a delayed run another moment to start.
   *
   * Only for runs that are `DELAYED`. A duration counts from the moment at which the request arrives, so that a
   * repeated request puts the run off a little further; a moment stays what it is. Gives the run as it is afterwards,
   * with the payload or its address as `runs.retrieve` has it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.runs.$runParam.reschedule.ts (b082e44); observed.md
   *
   * @param runId Id of the run, `run_…`.
   * @throws BadRequestError 400: The delay is missing, unreadable or past, or the run is not delayed any more.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: No such run in this environment.
   * @throws UnprocessableEntityError 422: The run has only just been triggered, without a delay.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  reschedule(runId: string, params: RunsRescheduleParams, requestOptions?: RequestOptions): ApiPromise<Run>;
  /**
   * Add tags to a run, also to one that has finished.
   *
   * Tags that the run has already and blank ones are left out; a tag that the request itself repeats is stored twice.
   * Nothing is added when the run would have more than 10.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.runs.$runId.tags.ts (b082e44); recordings/runs-tags.json
   *
   * @param runId Id of the run, `run_…`.
   * @throws BadRequestError 400: There are no tags in the body, or one has more than 128 characters.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: No such run in this environment.
   * @throws UnprocessableEntityError 422: The run would have more than 10 tags. None was added.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  addTags(runId: string, tags: string | string[], requestOptions?: RequestOptions): ApiPromise<AddTagsResult>;
  /**
   * Get the metadata of a run as the text that is stored.
   *
   * The text of a JSON document, to be parsed by the caller; `runs.retrieve` gives the same metadata as an object.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.runs.$runId.metadata.ts (b082e44); recordings/runs-metadata.json
   *
   * @param runId Id of the run, `run_…`.
   * @throws BadRequestError 400: The id of the run is missing.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: No such run in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  metadata(runId: string, requestOptions?: RequestOptions): ApiPromise<StoredMetadata>;
  /**
   * Replace the metadata of a run, or change single keys.
   *
   * `metadata` replaces everything. With `operations` it is ignored and the keys they name are changed, in order.
   * Neither of them writes nothing and answers `{}`, which is then not what the run has. Operations on the parent and
   * root run happen shortly afterwards; a run without them gets them itself. Works until an hour after the run has
   * finished.
   *
   * One request. Not repeated once the service may have acted on it.
   *
   * Source: api.v1.runs.$runId.metadata.ts (b082e44); recordings/runs-metadata.json
   *
   * @param runId Id of the run, `run_…`.
   * @throws BadRequestError 400: The metadata is no object, or an operation is unknown or incomplete.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such run in this environment.
   * @throws UnprocessableEntityError 422: The run finished more than an hour ago.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  updateMetadata(
    runId: string,
    params?: RunsUpdateMetadataParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<UpdateMetadataResult>;
  /**
   * Get what a finished run came to, as its output's text.
   *
   * The service was seen to answer 404 for every run that completed or failed, and 200 for canceled ones only: it looks
   * where its present engine no longer writes. `runs.retrieve` has `output` and `error` of every run.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.runs.$runParam.result.ts (b082e44); recordings/runs-retrieve.json
   *
   * @param runId Id of the run, `run_…`.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: No such run in this environment, or the service finds no result of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  result(runId: string, requestOptions?: RequestOptions): ApiPromise<RunResult>;
  /**
   * Get what happened in a run as a tree of spans.
   *
   * The root is the run's own span. Below it are what the engine noted, what the task's code traced, and the runs that
   * it started. Holds at most 10000 spans. A public token needs to read the run, its task, one of its tags or its
   * batch.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.runs.$runId.trace.ts (b082e44); recordings/runs-retrieve.json, public-tokens-scopes.json
   *
   * @param runId Id of the run, `run_…`.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such run in this environment, or no trace of it. Carries `x-should-retry` with `true`
   * when the run is missing, since one that was started a moment ago may not be visible yet.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  trace(runId: string, requestOptions?: RequestOptions): ApiPromise<RunTraceResult>;
  /**
   * Get what was traced in a run as a flat list, oldest first.
   *
   * Comes whole, with at most 25000 entries; nothing for a run that is still being created. Times are texts of
   * nanoseconds, which no number can hold. A public token needs to read the run, its task, one of its tags or its
   * batch.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.runs.$runId.events.ts (b082e44); recordings/runs-retrieve.json, public-tokens-scopes.json
   *
   * @param runId Id of the run, `run_…`.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such run in this environment. Carries `x-should-retry` with `true`, since a run that
   * was started a moment ago may not be visible yet.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  events(runId: string, requestOptions?: RequestOptions): ApiPromise<RunEventsResult>;
  /**
   * Get one span of a run, with the runs that were started in it.
   *
   * `runs.trace` and `runs.events` give the ids. A call of a language model has its figures in `ai`. A public token
   * needs to read the run, its task, one of its tags or its batch.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.runs.$runId.spans.$spanId.ts (b082e44); recordings/runs-retrieve.json
   *
   * @param runId Id of the run, `run_…`.
   * @param spanId Id of the span: 16 hexadecimal digits.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such run in this environment, or no such span in the run. Carries `x-should-retry`
   * with `true` when the run is missing, since one that was started a moment ago may not be visible yet.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  span(runId: string, spanId: string, requestOptions?: RequestOptions): ApiPromise<RunSpan>;
}

/** `deployments` as a public access token may use it. */
export interface PublicAccessTokenDeployments {
  /**
   * List the deployments of the environment, newest first.
   *
   * Pages lead forward only. Without `period` or `from` all deployments are searched. A public token needs
   * `read:deployments` or `read:deployments:list`.
   *
   * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
   * pass.
   *
   * Source: api.v1.deployments.ts (b082e44); recordings/deployments.json, public-tokens-scopes.json, rate-limit.json
   *
   * @throws BadRequestError 400: A filter or the page size has a value that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(params?: DeploymentsListParams, requestOptions?: RequestOptions): CursorPagePromise<DeploymentListItem>;
  /**
   * Get the deployment whose version new runs of the environment use.
   *
   * It is the one that was promoted last. A development environment has none. A public token needs `read:deployments`
   * or `read:deployments:current`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.deployments.current.ts (b082e44); recordings/deployments.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes do not cover this.
   * @throws NotFoundError 404: Nothing was promoted in this environment. Carries `x-should-retry` with `false`.
   */
  current(requestOptions?: RequestOptions): ApiPromise<DeploymentListItem>;
  /**
   * Get the deployment whose version new runs of the environment use.
   *
   * It is the one that was promoted last. A development environment has none. A public token needs `read:deployments`
   * or `read:deployments:current`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.deployments.current.ts (b082e44); recordings/deployments.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes do not cover this.
   * @throws NotFoundError 404: Nothing was promoted in this environment. Carries `x-should-retry` with `false`.
   */
  retrieveCurrent(requestOptions?: RequestOptions): ApiPromise<DeploymentListItem>;
}

/** `deployments` as a secret key may use it. */
export interface SecretKeyDeployments {
  /**
   * List the deployments of the environment, newest first.
   *
   * Pages lead forward only. Without `period` or `from` all deployments are searched. A public token needs
   * `read:deployments` or `read:deployments:list`.
   *
   * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
   * pass.
   *
   * Source: api.v1.deployments.ts (b082e44); recordings/deployments.json, public-tokens-scopes.json, rate-limit.json
   *
   * @throws BadRequestError 400: A filter or the page size has a value that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(params?: DeploymentsListParams, requestOptions?: RequestOptions): CursorPagePromise<DeploymentListItem>;
  /**
   * Get a deployment.
   *
   * Finds only deployments of the key's environment. `externalBuildData` can hold a token of the build service.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.deployments.$deploymentId.ts (b082e44); recordings/deployments.json
   *
   * @param deploymentId Id of the deployment, `deployment_…`.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such deployment in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(deploymentId: string, requestOptions?: RequestOptions): ApiPromise<Deployment>;
  /**
   * Get the newest unmanaged deployment of the environment.
   *
   * Unmanaged deployments were built outside the service. They cannot be made any more, so that this is mostly refused
   * with status 404. The deployment in use is what `deployments.current` gives.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.deployments.latest.ts (b082e44); recordings/deployments.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such deployment in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  latest(requestOptions?: RequestOptions): ApiPromise<LatestDeployment>;
  /**
   * Get the deployment whose version new runs of the environment use.
   *
   * It is the one that was promoted last. A development environment has none. A public token needs `read:deployments`
   * or `read:deployments:current`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.deployments.current.ts (b082e44); recordings/deployments.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes do not cover this.
   * @throws NotFoundError 404: Nothing was promoted in this environment. Carries `x-should-retry` with `false`.
   */
  current(requestOptions?: RequestOptions): ApiPromise<DeploymentListItem>;
  /**
   * Get the deployment whose version new runs of the environment use.
   *
   * It is the one that was promoted last. A development environment has none. A public token needs `read:deployments`
   * or `read:deployments:current`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.deployments.current.ts (b082e44); recordings/deployments.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes do not cover this.
   * @throws NotFoundError 404: Nothing was promoted in this environment. Carries `x-should-retry` with `false`.
   */
  retrieveCurrent(requestOptions?: RequestOptions): ApiPromise<DeploymentListItem>;
  /**
   * Let new runs of the environment use a version.
   *
   * Takes the version, not the deployment's id. Runs that exist keep theirs. Without `allowRollbacks` only a version
   * that is newer than the current one. Refused with status 400 when the version is the current one, so that a second
   * call is too.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.deployments.$deploymentVersion.promote.ts (b082e44); recordings/deployments.json
   *
   * @param version The version of a deployment, such as `20261121.1`.
   * @throws BadRequestError 400: The deployment has not been deployed, has no worker, is the current one, or is older
   * than that.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such deployment in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  promote(
    version: string,
    params?: DeploymentsPromoteParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<PromotedDeployment>;
  /**
   * Cancel a deployment that is under way.
   *
   * Refused with status 409 when the deployment has ended in whatever way, so that a second call is too.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.deployments.$deploymentId.cancel.ts (b082e44); recordings/deployments.json
   *
   * @param deploymentId Id of the deployment, `deployment_…`.
   * @throws BadRequestError 400: The reason is no text, or is too long.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such deployment in this environment.
   * @throws ConflictError 409: It has ended.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  cancel(
    deploymentId: string,
    params?: DeploymentsCancelParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<void>;
}

/** `deployments` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface Deployments {
  /**
   * List the deployments of the environment, newest first.
   *
   * Pages lead forward only. Without `period` or `from` all deployments are searched. A public token needs
   * `read:deployments` or `read:deployments:list`.
   *
   * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
   * pass.
   *
   * Source: api.v1.deployments.ts (b082e44); recordings/deployments.json, public-tokens-scopes.json, rate-limit.json
   *
   * @throws BadRequestError 400: A filter or the page size has a value that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(params?: DeploymentsListParams, requestOptions?: RequestOptions): CursorPagePromise<DeploymentListItem>;
  /**
   * Get a deployment.
   *
   * Finds only deployments of the key's environment. `externalBuildData` can hold a token of the build service.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.deployments.$deploymentId.ts (b082e44); recordings/deployments.json
   *
   * @param deploymentId Id of the deployment, `deployment_…`.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such deployment in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(deploymentId: string, requestOptions?: RequestOptions): ApiPromise<Deployment>;
  /**
   * Get the newest unmanaged deployment of the environment.
   *
   * Unmanaged deployments were built outside the service. They cannot be made any more, so that this is mostly refused
   * with status 404. The deployment in use is what `deployments.current` gives.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.deployments.latest.ts (b082e44); recordings/deployments.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such deployment in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  latest(requestOptions?: RequestOptions): ApiPromise<LatestDeployment>;
  /**
   * Get the deployment whose version new runs of the environment use.
   *
   * It is the one that was promoted last. A development environment has none. A public token needs `read:deployments`
   * or `read:deployments:current`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.deployments.current.ts (b082e44); recordings/deployments.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes do not cover this.
   * @throws NotFoundError 404: Nothing was promoted in this environment. Carries `x-should-retry` with `false`.
   */
  current(requestOptions?: RequestOptions): ApiPromise<DeploymentListItem>;
  /**
   * Get the deployment whose version new runs of the environment use.
   *
   * It is the one that was promoted last. A development environment has none. A public token needs `read:deployments`
   * or `read:deployments:current`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.deployments.current.ts (b082e44); recordings/deployments.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes do not cover this.
   * @throws NotFoundError 404: Nothing was promoted in this environment. Carries `x-should-retry` with `false`.
   */
  retrieveCurrent(requestOptions?: RequestOptions): ApiPromise<DeploymentListItem>;
  /**
   * Let new runs of the environment use a version.
   *
   * Takes the version, not the deployment's id. Runs that exist keep theirs. Without `allowRollbacks` only a version
   * that is newer than the current one. Refused with status 400 when the version is the current one, so that a second
   * call is too.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.deployments.$deploymentVersion.promote.ts (b082e44); recordings/deployments.json
   *
   * @param version The version of a deployment, such as `20261121.1`.
   * @throws BadRequestError 400: The deployment has not been deployed, has no worker, is the current one, or is older
   * than that.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such deployment in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  promote(
    version: string,
    params?: DeploymentsPromoteParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<PromotedDeployment>;
  /**
   * Cancel a deployment that is under way.
   *
   * Refused with status 409 when the deployment has ended in whatever way, so that a second call is too.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.deployments.$deploymentId.cancel.ts (b082e44); recordings/deployments.json
   *
   * @param deploymentId Id of the deployment, `deployment_…`.
   * @throws BadRequestError 400: The reason is no text, or is too long.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such deployment in this environment.
   * @throws ConflictError 409: It has ended.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  cancel(
    deploymentId: string,
    params?: DeploymentsCancelParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<void>;
}

/** `environments` as a personal access token may use it. */
export interface PersonalAccessTokenEnvironments {
  /**
   * List the environments of a project.
   *
   * They come whole, in the order development, staging, preview, production. The development environment is that of the
   * token's user. Branches are not among them. Takes a role that may see the environments.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.environments.ts (b082e44); recordings/whoami-projects-orgs.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(projectRef: string, requestOptions?: RequestOptions): ListPromise<ProjectEnvironment>;
  /**
   * Get an environment's secret key and what else a worker of it needs to begin.
   *
   * The answer holds a credential: treat it like one. A personal access token is given the root key of the environment,
   * which takes a role that may see it; a secret key is given itself. The key of a preview environment needs no branch
   * here.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.ts (b082e44); recordings/whoami-projects-orgs.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (the token's user's own), `staging` (or `stg`, as lists call it), `prod` or
   * `preview`. No other word is taken; a branch of `preview` is named by the client's `previewBranch`.
   * @throws BadRequestError 400: The environment is none of the four words, the secret key belongs to another project,
   * or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentAccess>;
  /**
   * Make a public access token for an environment.
   *
   * It is signed with the root key of the environment and says whose personal access token asked for it. Scopes are not
   * checked: what is asked for is granted, and a token without any opens nothing. On a branch the token is the
   * branch's, so calls with it name none. Takes a role that may see the environment's keys.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.jwt.ts (b082e44); recordings/public-tokens-mint.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (the token's user's own), `staging` (or `stg`, as lists call it), `prod` or
   * `preview`. No other word is taken; a branch of `preview` is named by the client's `previewBranch`.
   * @throws BadRequestError 400: The environment is none of the four words, or the body has the wrong form.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  createToken(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    params?: EnvironmentsCreateTokenParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentToken>;
  /**
   * Stop starting runs in an environment.
   *
   * Runs that execute go on, those in the queue wait, and new ones may be triggered and wait too. An environment that
   * billing has paused stays as it is, which is no error. Takes a role that may change the environment's keys.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.pause.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (the token's user's own), `staging` (or `stg`, as lists call it), `prod` or
   * `preview`. No other word is taken; a branch of `preview` is named by the client's `previewBranch`.
   * @throws BadRequestError 400: The environment is none of the four words, billing has paused it, the organization's
   * runs are switched off, or the branch belongs to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  pause(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentState>;
  /**
   * Start runs in an environment again.
   *
   * One that billing has paused is refused with status 400. Takes a role that may change the environment's keys.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.resume.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (the token's user's own), `staging` (or `stg`, as lists call it), `prod` or
   * `preview`. No other word is taken; a branch of `preview` is named by the client's `previewBranch`.
   * @throws BadRequestError 400: The environment is none of the four words, billing has paused it, the organization's
   * runs are switched off, or the branch belongs to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  resume(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentState>;
  /**
   * Give an environment another root key.
   *
   * The answer holds a credential: treat it like one. The old key and the public tokens that it signed work for another
   * 24 hours; callback addresses of waitpoints stop working at once. A second call makes a third key, so this is never
   * repeated. Acts on the environment itself, also for a client with a preview branch. Takes a role that may change the
   * environment's keys.
   *
   * One request. Not repeated once the service may have acted on it.
   *
   * Source: api.v1.projects.$projectRef.$env.regenerate-api-key.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (the token's user's own), `staging` (or `stg`, as lists call it), `prod` or
   * `preview`. No other word is taken; a branch of `preview` is named by the client's `previewBranch`.
   * @throws BadRequestError 400: The environment is none of the four words, the secret key belongs to another project,
   * or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  regenerateApiKey(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    requestOptions?: RequestOptions,
  ): ApiPromise<RegeneratedApiKey>;
  /**
   * Get the commit that the code of a run was deployed from.
   *
   * Runs in development have none. Takes a role that may see the environment's deployments.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.runs.$runId.commit.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (the token's user's own), `staging` (or `stg`, as lists call it), `prod` or
   * `preview`. No other word is taken; a branch of `preview` is named by the client's `previewBranch`.
   * @param runId Id of the run, `run_…`.
   * @throws BadRequestError 400: The environment is none of the four words, the secret key belongs to another project,
   * or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment, branch or run, or the run was not deployed from a
   * commit.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  runCommit(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    runId: string | { id: string },
    requestOptions?: RequestOptions,
  ): ApiPromise<RunCommit>;
  /**
   * Get an address from which the connected repository's source can be downloaded.
   *
   * The address works for a short time and for whoever has it: treat it like a credential. Takes a role that may see
   * the environment's keys.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.repo.snapshot.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (the token's user's own), `staging` (or `stg`, as lists call it), `prod` or
   * `preview`. No other word is taken; a branch of `preview` is named by the client's `previewBranch`.
   * @throws BadRequestError 400: The environment is none of the four words, the secret key belongs to another project,
   * or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment, branch or run, or no repository is connected.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  repoSnapshot(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    params?: EnvironmentsRepoSnapshotParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<RepoSnapshot>;
}

/** `environments` as a secret key may use it. */
export interface SecretKeyEnvironments {
  /**
   * Get an environment's secret key and what else a worker of it needs to begin.
   *
   * The answer holds a credential: treat it like one. A personal access token is given the root key of the environment,
   * which takes a role that may see it; a secret key is given itself. The key of a preview environment needs no branch
   * here.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.ts (b082e44); recordings/whoami-projects-orgs.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (the token's user's own), `staging` (or `stg`, as lists call it), `prod` or
   * `preview`. No other word is taken; a branch of `preview` is named by the client's `previewBranch`.
   * @throws BadRequestError 400: The environment is none of the four words, the secret key belongs to another project,
   * or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentAccess>;
}

/** `environments` as a personal access token may use it, with `projectRef` and `env` filled in. */
export interface BoundEnvironments {
  /**
   * List the environments of a project.
   *
   * They come whole, in the order development, staging, preview, production. The development environment is that of the
   * token's user. Branches are not among them. Takes a role that may see the environments.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.environments.ts (b082e44); recordings/whoami-projects-orgs.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(requestOptions?: RequestOptions): ListPromise<ProjectEnvironment>;
  /**
   * Get an environment's secret key and what else a worker of it needs to begin.
   *
   * The answer holds a credential: treat it like one. A personal access token is given the root key of the environment,
   * which takes a role that may see it; a secret key is given itself. The key of a preview environment needs no branch
   * here.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.ts (b082e44); recordings/whoami-projects-orgs.json
   *
   * @throws BadRequestError 400: The environment is none of the four words, the secret key belongs to another project,
   * or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(requestOptions?: RequestOptions): ApiPromise<EnvironmentAccess>;
  /**
   * Make a public access token for an environment.
   *
   * It is signed with the root key of the environment and says whose personal access token asked for it. Scopes are not
   * checked: what is asked for is granted, and a token without any opens nothing. On a branch the token is the
   * branch's, so calls with it name none. Takes a role that may see the environment's keys.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.jwt.ts (b082e44); recordings/public-tokens-mint.json
   *
   * @throws BadRequestError 400: The environment is none of the four words, or the body has the wrong form.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  createToken(params?: EnvironmentsCreateTokenParams, requestOptions?: RequestOptions): ApiPromise<EnvironmentToken>;
  /**
   * Stop starting runs in an environment.
   *
   * Runs that execute go on, those in the queue wait, and new ones may be triggered and wait too. An environment that
   * billing has paused stays as it is, which is no error. Takes a role that may change the environment's keys.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.pause.ts (b082e44)
   *
   * @throws BadRequestError 400: The environment is none of the four words, billing has paused it, the organization's
   * runs are switched off, or the branch belongs to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  pause(requestOptions?: RequestOptions): ApiPromise<EnvironmentState>;
  /**
   * Start runs in an environment again.
   *
   * One that billing has paused is refused with status 400. Takes a role that may change the environment's keys.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.resume.ts (b082e44)
   *
   * @throws BadRequestError 400: The environment is none of the four words, billing has paused it, the organization's
   * runs are switched off, or the branch belongs to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  resume(requestOptions?: RequestOptions): ApiPromise<EnvironmentState>;
  /**
   * Give an environment another root key.
   *
   * The answer holds a credential: treat it like one. The old key and the public tokens that it signed work for another
   * 24 hours; callback addresses of waitpoints stop working at once. A second call makes a third key, so this is never
   * repeated. Acts on the environment itself, also for a client with a preview branch. Takes a role that may change the
   * environment's keys.
   *
   * One request. Not repeated once the service may have acted on it.
   *
   * Source: api.v1.projects.$projectRef.$env.regenerate-api-key.ts (b082e44)
   *
   * @throws BadRequestError 400: The environment is none of the four words, the secret key belongs to another project,
   * or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  regenerateApiKey(requestOptions?: RequestOptions): ApiPromise<RegeneratedApiKey>;
  /**
   * Get the commit that the code of a run was deployed from.
   *
   * Runs in development have none. Takes a role that may see the environment's deployments.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.runs.$runId.commit.ts (b082e44)
   *
   * @param runId Id of the run, `run_…`.
   * @throws BadRequestError 400: The environment is none of the four words, the secret key belongs to another project,
   * or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment, branch or run, or the run was not deployed from a
   * commit.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  runCommit(runId: string | { id: string }, requestOptions?: RequestOptions): ApiPromise<RunCommit>;
  /**
   * Get an address from which the connected repository's source can be downloaded.
   *
   * The address works for a short time and for whoever has it: treat it like a credential. Takes a role that may see
   * the environment's keys.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.repo.snapshot.ts (b082e44)
   *
   * @throws BadRequestError 400: The environment is none of the four words, the secret key belongs to another project,
   * or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment, branch or run, or no repository is connected.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  repoSnapshot(params?: EnvironmentsRepoSnapshotParams, requestOptions?: RequestOptions): ApiPromise<RepoSnapshot>;
}

/** `environments` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface Environments {
  /**
   * List the environments of a project.
   *
   * They come whole, in the order development, staging, preview, production. The development environment is that of the
   * token's user. Branches are not among them. Takes a role that may see the environments.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.environments.ts (b082e44); recordings/whoami-projects-orgs.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(projectRef: string, requestOptions?: RequestOptions): ListPromise<ProjectEnvironment>;
  /**
   * Get an environment's secret key and what else a worker of it needs to begin.
   *
   * The answer holds a credential: treat it like one. A personal access token is given the root key of the environment,
   * which takes a role that may see it; a secret key is given itself. The key of a preview environment needs no branch
   * here.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.ts (b082e44); recordings/whoami-projects-orgs.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (the token's user's own), `staging` (or `stg`, as lists call it), `prod` or
   * `preview`. No other word is taken; a branch of `preview` is named by the client's `previewBranch`.
   * @throws BadRequestError 400: The environment is none of the four words, the secret key belongs to another project,
   * or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentAccess>;
  /**
   * Make a public access token for an environment.
   *
   * It is signed with the root key of the environment and says whose personal access token asked for it. Scopes are not
   * checked: what is asked for is granted, and a token without any opens nothing. On a branch the token is the
   * branch's, so calls with it name none. Takes a role that may see the environment's keys.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.jwt.ts (b082e44); recordings/public-tokens-mint.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (the token's user's own), `staging` (or `stg`, as lists call it), `prod` or
   * `preview`. No other word is taken; a branch of `preview` is named by the client's `previewBranch`.
   * @throws BadRequestError 400: The environment is none of the four words, or the body has the wrong form.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  createToken(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    params?: EnvironmentsCreateTokenParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentToken>;
  /**
   * Stop starting runs in an environment.
   *
   * Runs that execute go on, those in the queue wait, and new ones may be triggered and wait too. An environment that
   * billing has paused stays as it is, which is no error. Takes a role that may change the environment's keys.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.pause.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (the token's user's own), `staging` (or `stg`, as lists call it), `prod` or
   * `preview`. No other word is taken; a branch of `preview` is named by the client's `previewBranch`.
   * @throws BadRequestError 400: The environment is none of the four words, billing has paused it, the organization's
   * runs are switched off, or the branch belongs to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  pause(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentState>;
  /**
   * Start runs in an environment again.
   *
   * One that billing has paused is refused with status 400. Takes a role that may change the environment's keys.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.resume.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (the token's user's own), `staging` (or `stg`, as lists call it), `prod` or
   * `preview`. No other word is taken; a branch of `preview` is named by the client's `previewBranch`.
   * @throws BadRequestError 400: The environment is none of the four words, billing has paused it, the organization's
   * runs are switched off, or the branch belongs to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  resume(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentState>;
  /**
   * Give an environment another root key.
   *
   * The answer holds a credential: treat it like one. The old key and the public tokens that it signed work for another
   * 24 hours; callback addresses of waitpoints stop working at once. A second call makes a third key, so this is never
   * repeated. Acts on the environment itself, also for a client with a preview branch. Takes a role that may change the
   * environment's keys.
   *
   * One request. Not repeated once the service may have acted on it.
   *
   * Source: api.v1.projects.$projectRef.$env.regenerate-api-key.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (the token's user's own), `staging` (or `stg`, as lists call it), `prod` or
   * `preview`. No other word is taken; a branch of `preview` is named by the client's `previewBranch`.
   * @throws BadRequestError 400: The environment is none of the four words, the secret key belongs to another project,
   * or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  regenerateApiKey(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    requestOptions?: RequestOptions,
  ): ApiPromise<RegeneratedApiKey>;
  /**
   * Get the commit that the code of a run was deployed from.
   *
   * Runs in development have none. Takes a role that may see the environment's deployments.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.runs.$runId.commit.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (the token's user's own), `staging` (or `stg`, as lists call it), `prod` or
   * `preview`. No other word is taken; a branch of `preview` is named by the client's `previewBranch`.
   * @param runId Id of the run, `run_…`.
   * @throws BadRequestError 400: The environment is none of the four words, the secret key belongs to another project,
   * or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment, branch or run, or the run was not deployed from a
   * commit.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  runCommit(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    runId: string | { id: string },
    requestOptions?: RequestOptions,
  ): ApiPromise<RunCommit>;
  /**
   * Get an address from which the connected repository's source can be downloaded.
   *
   * The address works for a short time and for whoever has it: treat it like a credential. Takes a role that may see
   * the environment's keys.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.repo.snapshot.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (the token's user's own), `staging` (or `stg`, as lists call it), `prod` or
   * `preview`. No other word is taken; a branch of `preview` is named by the client's `previewBranch`.
   * @throws BadRequestError 400: The environment is none of the four words, the secret key belongs to another project,
   * or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment, branch or run, or no repository is connected.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  repoSnapshot(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    params?: EnvironmentsRepoSnapshotParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<RepoSnapshot>;
}

/** `envvars` as a personal access token may use it. */
export interface PersonalAccessTokenEnvvars {
  /**
   * List the environment variables of an environment.
   *
   * Values of secret variables come back as `<redacted>`. A branch shows its parent's variables as well, with its own
   * on top. A secret key always reads its own environment, whatever `env` says.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.ts (b082e44); recordings/envvars.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (your own, under a personal access token), `staging`, `prod`, `preview`, or the
   * slug of a branch environment. A secret key has its own environment used instead.
   * @throws BadRequestError 400: The secret key belongs to another project, or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    requestOptions?: RequestOptions,
  ): ListPromise<EnvironmentVariable>;
  /**
   * Set an environment variable.
   *
   * A variable that exists is overwritten. Without `isSecret` a variable stays as secret as it was; `isSecret` with
   * false makes a secret one readable again, with its new value. `TRIGGER_SECRET_KEY` and `TRIGGER_API_URL` cannot be
   * set.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.ts (b082e44); recordings/envvars.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (your own, under a personal access token), `staging`, `prod`, `preview`, or the
   * slug of a branch environment. A secret key has its own environment used instead.
   * @throws BadRequestError 400: The body has the wrong form, nothing in it can be set, or the secret key belongs to
   * another project.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  create(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    params: EnvvarsCreateParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentVariableResponseBody>;
  /**
   * Set many environment variables at once.
   *
   * Without `override` nothing is written if any of the variables has a value in this environment: the call fails with
   * status 400 and `variableErrors` in the body names them, so a repeat after a success fails too. Blank names and
   * values, `TRIGGER_SECRET_KEY` and `TRIGGER_API_URL` are left out.
   *
   * One request. Repeated only when `override` is given.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.import.ts (b082e44); recordings/envvars.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (your own, under a personal access token), `staging`, `prod`, `preview`, or the
   * slug of a branch environment. A secret key has its own environment used instead.
   * @throws BadRequestError 400: The body has the wrong form, nothing in it can be set, or the secret key belongs to
   * another project.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  upload(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    params: EnvvarsUploadParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentVariableResponseBody>;
  /**
   * Get an environment variable.
   *
   * The value of a secret variable comes back as `<redacted>`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.$name.ts (b082e44); recordings/envvars.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (your own, under a personal access token), `staging`, `prod`, `preview`, or the
   * slug of a branch environment. A secret key has its own environment used instead.
   * @param name Name of the variable.
   * @throws BadRequestError 400: The secret key belongs to another project, or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such variable, project, environment or branch, or the token's user may not
   * see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    name: string,
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentVariable>;
  /**
   * Change the value of an environment variable.
   *
   * The variable must exist in some environment of the project; without a value in this one it gets one, not secret. A
   * blank value changes nothing and is no error.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.$name.ts (b082e44); recordings/envvars.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (your own, under a personal access token), `staging`, `prod`, `preview`, or the
   * slug of a branch environment. A secret key has its own environment used instead.
   * @param name Name of the variable.
   * @throws BadRequestError 400: The body has the wrong form, nothing in it can be set, or the secret key belongs to
   * another project.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such variable, project, environment or branch, or the token's user may not
   * see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  update(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    name: string,
    params: EnvvarsUpdateParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentVariableResponseBody>;
  /**
   * Remove an environment variable from an environment.
   *
   * Other environments keep their value. A second call fails: with status 404, or 400 when the variable exists
   * elsewhere in the project.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.$name.ts (b082e44); recordings/envvars.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (your own, under a personal access token), `staging`, `prod`, `preview`, or the
   * slug of a branch environment. A secret key has its own environment used instead.
   * @param name Name of the variable.
   * @throws BadRequestError 400: The variable has no value in this environment, or the key belongs to another project.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such variable, project, environment or branch, or the token's user may not
   * see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  del(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    name: string,
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentVariableResponseBody>;
}

/** `envvars` as a secret key may use it. */
export interface SecretKeyEnvvars {
  /**
   * List the environment variables of an environment.
   *
   * Values of secret variables come back as `<redacted>`. A branch shows its parent's variables as well, with its own
   * on top. A secret key always reads its own environment, whatever `env` says.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.ts (b082e44); recordings/envvars.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (your own, under a personal access token), `staging`, `prod`, `preview`, or the
   * slug of a branch environment. A secret key has its own environment used instead.
   * @throws BadRequestError 400: The secret key belongs to another project, or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    requestOptions?: RequestOptions,
  ): ListPromise<EnvironmentVariable>;
  /**
   * Set an environment variable.
   *
   * A variable that exists is overwritten. Without `isSecret` a variable stays as secret as it was; `isSecret` with
   * false makes a secret one readable again, with its new value. `TRIGGER_SECRET_KEY` and `TRIGGER_API_URL` cannot be
   * set.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.ts (b082e44); recordings/envvars.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (your own, under a personal access token), `staging`, `prod`, `preview`, or the
   * slug of a branch environment. A secret key has its own environment used instead.
   * @throws BadRequestError 400: The body has the wrong form, nothing in it can be set, or the secret key belongs to
   * another project.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  create(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    params: EnvvarsCreateParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentVariableResponseBody>;
  /**
   * Set many environment variables at once.
   *
   * Without `override` nothing is written if any of the variables has a value in this environment: the call fails with
   * status 400 and `variableErrors` in the body names them, so a repeat after a success fails too. Blank names and
   * values, `TRIGGER_SECRET_KEY` and `TRIGGER_API_URL` are left out.
   *
   * One request. Repeated only when `override` is given.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.import.ts (b082e44); recordings/envvars.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (your own, under a personal access token), `staging`, `prod`, `preview`, or the
   * slug of a branch environment. A secret key has its own environment used instead.
   * @throws BadRequestError 400: The body has the wrong form, nothing in it can be set, or the secret key belongs to
   * another project.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  upload(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    params: EnvvarsUploadParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentVariableResponseBody>;
  /**
   * Get an environment variable.
   *
   * The value of a secret variable comes back as `<redacted>`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.$name.ts (b082e44); recordings/envvars.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (your own, under a personal access token), `staging`, `prod`, `preview`, or the
   * slug of a branch environment. A secret key has its own environment used instead.
   * @param name Name of the variable.
   * @throws BadRequestError 400: The secret key belongs to another project, or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such variable, project, environment or branch, or the token's user may not
   * see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    name: string,
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentVariable>;
  /**
   * Change the value of an environment variable.
   *
   * The variable must exist in some environment of the project; without a value in this one it gets one, not secret. A
   * blank value changes nothing and is no error.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.$name.ts (b082e44); recordings/envvars.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (your own, under a personal access token), `staging`, `prod`, `preview`, or the
   * slug of a branch environment. A secret key has its own environment used instead.
   * @param name Name of the variable.
   * @throws BadRequestError 400: The body has the wrong form, nothing in it can be set, or the secret key belongs to
   * another project.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such variable, project, environment or branch, or the token's user may not
   * see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  update(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    name: string,
    params: EnvvarsUpdateParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentVariableResponseBody>;
  /**
   * Remove an environment variable from an environment.
   *
   * Other environments keep their value. A second call fails: with status 404, or 400 when the variable exists
   * elsewhere in the project.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.$name.ts (b082e44); recordings/envvars.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (your own, under a personal access token), `staging`, `prod`, `preview`, or the
   * slug of a branch environment. A secret key has its own environment used instead.
   * @param name Name of the variable.
   * @throws BadRequestError 400: The variable has no value in this environment, or the key belongs to another project.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such variable, project, environment or branch, or the token's user may not
   * see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  del(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    name: string,
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentVariableResponseBody>;
  /**
   * Get everything a run of the environment finds in its environment, secrets included.
   *
   * Nothing is redacted: treat the answer like the secrets in it. It has the variables of the key's own environment,
   * those of its parent for a branch, and those that the platform adds itself.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: The project is not the key's own.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  resolve(projectRef: string, requestOptions?: RequestOptions): ApiPromise<ResolvedEnvironmentVariables>;
}

/** `envvars` as a personal access token may use it, with `projectRef` and `env` filled in. */
export interface BoundEnvvars {
  /**
   * List the environment variables of an environment.
   *
   * Values of secret variables come back as `<redacted>`. A branch shows its parent's variables as well, with its own
   * on top. A secret key always reads its own environment, whatever `env` says.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.ts (b082e44); recordings/envvars.json
   *
   * @throws BadRequestError 400: The secret key belongs to another project, or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(requestOptions?: RequestOptions): ListPromise<EnvironmentVariable>;
  /**
   * Set an environment variable.
   *
   * A variable that exists is overwritten. Without `isSecret` a variable stays as secret as it was; `isSecret` with
   * false makes a secret one readable again, with its new value. `TRIGGER_SECRET_KEY` and `TRIGGER_API_URL` cannot be
   * set.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.ts (b082e44); recordings/envvars.json
   *
   * @throws BadRequestError 400: The body has the wrong form, nothing in it can be set, or the secret key belongs to
   * another project.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  create(params: EnvvarsCreateParams, requestOptions?: RequestOptions): ApiPromise<EnvironmentVariableResponseBody>;
  /**
   * Set many environment variables at once.
   *
   * Without `override` nothing is written if any of the variables has a value in this environment: the call fails with
   * status 400 and `variableErrors` in the body names them, so a repeat after a success fails too. Blank names and
   * values, `TRIGGER_SECRET_KEY` and `TRIGGER_API_URL` are left out.
   *
   * One request. Repeated only when `override` is given.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.import.ts (b082e44); recordings/envvars.json
   *
   * @throws BadRequestError 400: The body has the wrong form, nothing in it can be set, or the secret key belongs to
   * another project.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  upload(params: EnvvarsUploadParams, requestOptions?: RequestOptions): ApiPromise<EnvironmentVariableResponseBody>;
  /**
   * Get an environment variable.
   *
   * The value of a secret variable comes back as `<redacted>`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.$name.ts (b082e44); recordings/envvars.json
   *
   * @param name Name of the variable.
   * @throws BadRequestError 400: The secret key belongs to another project, or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such variable, project, environment or branch, or the token's user may not
   * see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(name: string, requestOptions?: RequestOptions): ApiPromise<EnvironmentVariable>;
  /**
   * Change the value of an environment variable.
   *
   * The variable must exist in some environment of the project; without a value in this one it gets one, not secret. A
   * blank value changes nothing and is no error.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.$name.ts (b082e44); recordings/envvars.json
   *
   * @param name Name of the variable.
   * @throws BadRequestError 400: The body has the wrong form, nothing in it can be set, or the secret key belongs to
   * another project.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such variable, project, environment or branch, or the token's user may not
   * see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  update(name: string, params: EnvvarsUpdateParams, requestOptions?: RequestOptions): ApiPromise<EnvironmentVariableResponseBody>;
  /**
   * Remove an environment variable from an environment.
   *
   * Other environments keep their value. A second call fails: with status 404, or 400 when the variable exists
   * elsewhere in the project.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.$name.ts (b082e44); recordings/envvars.json
   *
   * @param name Name of the variable.
   * @throws BadRequestError 400: The variable has no value in this environment, or the key belongs to another project.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such variable, project, environment or branch, or the token's user may not
   * see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  del(name: string, requestOptions?: RequestOptions): ApiPromise<EnvironmentVariableResponseBody>;
}

/** `envvars` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface Envvars {
  /**
   * List the environment variables of an environment.
   *
   * Values of secret variables come back as `<redacted>`. A branch shows its parent's variables as well, with its own
   * on top. A secret key always reads its own environment, whatever `env` says.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.ts (b082e44); recordings/envvars.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (your own, under a personal access token), `staging`, `prod`, `preview`, or the
   * slug of a branch environment. A secret key has its own environment used instead.
   * @throws BadRequestError 400: The secret key belongs to another project, or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    requestOptions?: RequestOptions,
  ): ListPromise<EnvironmentVariable>;
  /**
   * Set an environment variable.
   *
   * A variable that exists is overwritten. Without `isSecret` a variable stays as secret as it was; `isSecret` with
   * false makes a secret one readable again, with its new value. `TRIGGER_SECRET_KEY` and `TRIGGER_API_URL` cannot be
   * set.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.ts (b082e44); recordings/envvars.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (your own, under a personal access token), `staging`, `prod`, `preview`, or the
   * slug of a branch environment. A secret key has its own environment used instead.
   * @throws BadRequestError 400: The body has the wrong form, nothing in it can be set, or the secret key belongs to
   * another project.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  create(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    params: EnvvarsCreateParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentVariableResponseBody>;
  /**
   * Set many environment variables at once.
   *
   * Without `override` nothing is written if any of the variables has a value in this environment: the call fails with
   * status 400 and `variableErrors` in the body names them, so a repeat after a success fails too. Blank names and
   * values, `TRIGGER_SECRET_KEY` and `TRIGGER_API_URL` are left out.
   *
   * One request. Repeated only when `override` is given.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.import.ts (b082e44); recordings/envvars.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (your own, under a personal access token), `staging`, `prod`, `preview`, or the
   * slug of a branch environment. A secret key has its own environment used instead.
   * @throws BadRequestError 400: The body has the wrong form, nothing in it can be set, or the secret key belongs to
   * another project.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment or branch, or the token's user may not see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  upload(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    params: EnvvarsUploadParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentVariableResponseBody>;
  /**
   * Get an environment variable.
   *
   * The value of a secret variable comes back as `<redacted>`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.$name.ts (b082e44); recordings/envvars.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (your own, under a personal access token), `staging`, `prod`, `preview`, or the
   * slug of a branch environment. A secret key has its own environment used instead.
   * @param name Name of the variable.
   * @throws BadRequestError 400: The secret key belongs to another project, or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such variable, project, environment or branch, or the token's user may not
   * see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    name: string,
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentVariable>;
  /**
   * Change the value of an environment variable.
   *
   * The variable must exist in some environment of the project; without a value in this one it gets one, not secret. A
   * blank value changes nothing and is no error.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.$name.ts (b082e44); recordings/envvars.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (your own, under a personal access token), `staging`, `prod`, `preview`, or the
   * slug of a branch environment. A secret key has its own environment used instead.
   * @param name Name of the variable.
   * @throws BadRequestError 400: The body has the wrong form, nothing in it can be set, or the secret key belongs to
   * another project.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such variable, project, environment or branch, or the token's user may not
   * see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  update(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    name: string,
    params: EnvvarsUpdateParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentVariableResponseBody>;
  /**
   * Remove an environment variable from an environment.
   *
   * Other environments keep their value. A second call fails: with status 404, or 400 when the variable exists
   * elsewhere in the project.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.$slug.$name.ts (b082e44); recordings/envvars.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (your own, under a personal access token), `staging`, `prod`, `preview`, or the
   * slug of a branch environment. A secret key has its own environment used instead.
   * @param name Name of the variable.
   * @throws BadRequestError 400: The variable has no value in this environment, or the key belongs to another project.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such variable, project, environment or branch, or the token's user may not
   * see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  del(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    name: string,
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentVariableResponseBody>;
  /**
   * Get everything a run of the environment finds in its environment, secrets included.
   *
   * Nothing is redacted: treat the answer like the secrets in it. It has the variables of the key's own environment,
   * those of its parent for a branch, and those that the platform adds itself.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.envvars.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: The project is not the key's own.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  resolve(projectRef: string, requestOptions?: RequestOptions): ApiPromise<ResolvedEnvironmentVariables>;
}

/** `errors` as a public access token may use it. */
export interface PublicAccessTokenErrors {
  /**
   * List the errors that runs of the environment failed with, most frequent first.
   *
   * Runs that failed alike are one error. Without `period`, `from` or `to` only the last day is searched, and at most
   * as far back as the plan keeps logs (30 days by default). The order goes by `count`, so an error can move to another
   * page between two calls. A public token needs `read:errors`.
   *
   * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
   * pass.
   *
   * Source: api.v1.errors.ts (b082e44)
   *
   * @throws BadRequestError 400: A filter or the page size has a value that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(params?: ErrorsListParams, requestOptions?: RequestOptions): CursorPagePromise<ErrorGroup>;
  /**
   * Get an error.
   *
   * A public token needs `read:errors` or `read:errors:<id>`, with the id as the call writes it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.errors.$errorId.ts (b082e44)
   *
   * @param errorId Id of the error, `error_…`, or its fingerprint alone.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such error in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(errorId: string, requestOptions?: RequestOptions): ApiPromise<ErrorGroupDetail>;
  /**
   * Mark an error as resolved.
   *
   * Whatever said that it is ignored is gone. A public token needs `write:errors` or `write:errors:<id>`, with the id
   * as the call writes it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.errors.$errorId.resolve.ts (b082e44)
   *
   * @param errorId Id of the error, `error_…`, or its fingerprint alone.
   * @throws BadRequestError 400: The body is empty or no JSON, or a field has a value that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such error in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  resolve(
    errorId: string,
    params?: ErrorsResolveParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<ErrorGroupDetail>;
  /**
   * Ignore an error, for good or until something happens.
   *
   * Without any field it is ignored for good; each field that is given can end that. Whatever said that it is resolved
   * is gone. Ignoring it once more starts the time and the counting anew. A public token needs `write:errors` or
   * `write:errors:<id>`, with the id as the call writes it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.errors.$errorId.ignore.ts (b082e44)
   *
   * @param errorId Id of the error, `error_…`, or its fingerprint alone.
   * @throws BadRequestError 400: The body is empty or no JSON, or a field has a value that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such error in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  ignore(
    errorId: string,
    params?: ErrorsIgnoreParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<ErrorGroupDetail>;
  /**
   * Mark an error as neither resolved nor ignored.
   *
   * A public token needs `write:errors` or `write:errors:<id>`, with the id as the call writes it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.errors.$errorId.unresolve.ts (b082e44)
   *
   * @param errorId Id of the error, `error_…`, or its fingerprint alone.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such error in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  unresolve(errorId: string, requestOptions?: RequestOptions): ApiPromise<ErrorGroupDetail>;
}

/** `errors` as a secret key may use it. */
export interface SecretKeyErrors {
  /**
   * List the errors that runs of the environment failed with, most frequent first.
   *
   * Runs that failed alike are one error. Without `period`, `from` or `to` only the last day is searched, and at most
   * as far back as the plan keeps logs (30 days by default). The order goes by `count`, so an error can move to another
   * page between two calls. A public token needs `read:errors`.
   *
   * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
   * pass.
   *
   * Source: api.v1.errors.ts (b082e44)
   *
   * @throws BadRequestError 400: A filter or the page size has a value that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(params?: ErrorsListParams, requestOptions?: RequestOptions): CursorPagePromise<ErrorGroup>;
  /**
   * Get an error.
   *
   * A public token needs `read:errors` or `read:errors:<id>`, with the id as the call writes it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.errors.$errorId.ts (b082e44)
   *
   * @param errorId Id of the error, `error_…`, or its fingerprint alone.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such error in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(errorId: string, requestOptions?: RequestOptions): ApiPromise<ErrorGroupDetail>;
  /**
   * Mark an error as resolved.
   *
   * Whatever said that it is ignored is gone. A public token needs `write:errors` or `write:errors:<id>`, with the id
   * as the call writes it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.errors.$errorId.resolve.ts (b082e44)
   *
   * @param errorId Id of the error, `error_…`, or its fingerprint alone.
   * @throws BadRequestError 400: The body is empty or no JSON, or a field has a value that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such error in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  resolve(
    errorId: string,
    params?: ErrorsResolveParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<ErrorGroupDetail>;
  /**
   * Ignore an error, for good or until something happens.
   *
   * Without any field it is ignored for good; each field that is given can end that. Whatever said that it is resolved
   * is gone. Ignoring it once more starts the time and the counting anew. A public token needs `write:errors` or
   * `write:errors:<id>`, with the id as the call writes it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.errors.$errorId.ignore.ts (b082e44)
   *
   * @param errorId Id of the error, `error_…`, or its fingerprint alone.
   * @throws BadRequestError 400: The body is empty or no JSON, or a field has a value that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such error in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  ignore(
    errorId: string,
    params?: ErrorsIgnoreParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<ErrorGroupDetail>;
  /**
   * Mark an error as neither resolved nor ignored.
   *
   * A public token needs `write:errors` or `write:errors:<id>`, with the id as the call writes it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.errors.$errorId.unresolve.ts (b082e44)
   *
   * @param errorId Id of the error, `error_…`, or its fingerprint alone.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such error in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  unresolve(errorId: string, requestOptions?: RequestOptions): ApiPromise<ErrorGroupDetail>;
}

/** `errors` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface Errors {
  /**
   * List the errors that runs of the environment failed with, most frequent first.
   *
   * Runs that failed alike are one error. Without `period`, `from` or `to` only the last day is searched, and at most
   * as far back as the plan keeps logs (30 days by default). The order goes by `count`, so an error can move to another
   * page between two calls. A public token needs `read:errors`.
   *
   * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
   * pass.
   *
   * Source: api.v1.errors.ts (b082e44)
   *
   * @throws BadRequestError 400: A filter or the page size has a value that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(params?: ErrorsListParams, requestOptions?: RequestOptions): CursorPagePromise<ErrorGroup>;
  /**
   * Get an error.
   *
   * A public token needs `read:errors` or `read:errors:<id>`, with the id as the call writes it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.errors.$errorId.ts (b082e44)
   *
   * @param errorId Id of the error, `error_…`, or its fingerprint alone.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such error in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(errorId: string, requestOptions?: RequestOptions): ApiPromise<ErrorGroupDetail>;
  /**
   * Mark an error as resolved.
   *
   * Whatever said that it is ignored is gone. A public token needs `write:errors` or `write:errors:<id>`, with the id
   * as the call writes it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.errors.$errorId.resolve.ts (b082e44)
   *
   * @param errorId Id of the error, `error_…`, or its fingerprint alone.
   * @throws BadRequestError 400: The body is empty or no JSON, or a field has a value that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such error in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  resolve(
    errorId: string,
    params?: ErrorsResolveParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<ErrorGroupDetail>;
  /**
   * Ignore an error, for good or until something happens.
   *
   * Without any field it is ignored for good; each field that is given can end that. Whatever said that it is resolved
   * is gone. Ignoring it once more starts the time and the counting anew. A public token needs `write:errors` or
   * `write:errors:<id>`, with the id as the call writes it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.errors.$errorId.ignore.ts (b082e44)
   *
   * @param errorId Id of the error, `error_…`, or its fingerprint alone.
   * @throws BadRequestError 400: The body is empty or no JSON, or a field has a value that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such error in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  ignore(
    errorId: string,
    params?: ErrorsIgnoreParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<ErrorGroupDetail>;
  /**
   * Mark an error as neither resolved nor ignored.
   *
   * A public token needs `write:errors` or `write:errors:<id>`, with the id as the call writes it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.errors.$errorId.unresolve.ts (b082e44)
   *
   * @param errorId Id of the error, `error_…`, or its fingerprint alone.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such error in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  unresolve(errorId: string, requestOptions?: RequestOptions): ApiPromise<ErrorGroupDetail>;
}

/** `idempotencyKeys` as a public access token may use it. */
export interface PublicAccessTokenIdempotencyKeys {
  /**
   * Free an idempotency key, so that the next call with it starts a new run.
   *
   * The runs that hold the key stay as they are and lose it. The key is the one that is stored: for keys that were made
   * here or by the official SDK, their hash. A second call finds no run with the key and fails with 404. A public token
   * needs `write:runs`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.idempotencyKeys.$key.reset.ts (b082e44); recordings/tasks-trigger.json
   *
   * @param key The key as it is stored.
   * @throws BadRequestError 400: The body names no task.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No run of the task holds the key.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  reset(
    key: string,
    params: IdempotencyKeysResetParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<ResetIdempotencyKeyResult>;
}

/** `idempotencyKeys` as a secret key may use it. */
export interface SecretKeyIdempotencyKeys {
  /**
   * Free an idempotency key, so that the next call with it starts a new run.
   *
   * The runs that hold the key stay as they are and lose it. The key is the one that is stored: for keys that were made
   * here or by the official SDK, their hash. A second call finds no run with the key and fails with 404. A public token
   * needs `write:runs`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.idempotencyKeys.$key.reset.ts (b082e44); recordings/tasks-trigger.json
   *
   * @param key The key as it is stored.
   * @throws BadRequestError 400: The body names no task.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No run of the task holds the key.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  reset(
    key: string,
    params: IdempotencyKeysResetParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<ResetIdempotencyKeyResult>;
}

/** `idempotencyKeys` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface IdempotencyKeys {
  /**
   * Free an idempotency key, so that the next call with it starts a new run.
   *
   * The runs that hold the key stay as they are and lose it. The key is the one that is stored: for keys that were made
   * here or by the official SDK, their hash. A second call finds no run with the key and fails with 404. A public token
   * needs `write:runs`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.idempotencyKeys.$key.reset.ts (b082e44); recordings/tasks-trigger.json
   *
   * @param key The key as it is stored.
   * @throws BadRequestError 400: The body names no task.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No run of the task holds the key.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  reset(
    key: string,
    params: IdempotencyKeysResetParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<ResetIdempotencyKeyResult>;
}

/** `orgs` as a personal access token may use it. */
export interface PersonalAccessTokenOrgs {
  /**
   * List the organizations that the token's user belongs to.
   *
   * They come whole, in no promised order.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.orgs.ts (b082e44); recordings/whoami-projects-orgs.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(requestOptions?: RequestOptions): ListPromise<Organization>;
  /**
   * Create an organization, with the token's user as its administrator.
   *
   * Titles need not be unique, so a second call makes a second organization. Installations that do not let their users
   * create organizations, which is how they come, answer with status 404.
   *
   * One request. Not repeated once the service may have acted on it.
   *
   * Source: api.v1.orgs.ts (b082e44)
   *
   * @throws BadRequestError 400: The title is missing, shorter than 3 characters or longer than 50.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: This installation does not let its users create organizations.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  create(params: OrgsCreateParams, requestOptions?: RequestOptions): ApiPromise<Organization>;
  /**
   * Delete an organization and all of its projects.
   *
   * Their keys and schedules stop working at once. Takes a role that may manage the organization, and none with a
   * subscription that has not run out. A second call fails with status 404.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.orgs.$orgParam.ts (b082e44)
   *
   * @param org Id or slug of the organization.
   * @throws BadRequestError 400: The organization has a subscription that has not run out.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such organization, or the token's user does not belong to it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  del(org: string, requestOptions?: RequestOptions): ApiPromise<DeletedOrganization>;
  /**
   * Rename an organization.
   *
   * Its slug stays as it is. Takes a role that may manage the organization.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.orgs.$orgParam.ts (b082e44)
   *
   * @param org Id or slug of the organization.
   * @throws BadRequestError 400: The title is missing, shorter than 3 characters or longer than 50.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such organization, or the token's user does not belong to it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  update(org: string, params: OrgsUpdateParams, requestOptions?: RequestOptions): ApiPromise<UpdatedOrganization>;
  readonly members: {
    /**
     * Get the members of an organization and the invites that are still open.
     *
     * Both come whole. Takes a role that may see the members.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.orgs.$orgParam.members.ts (b082e44)
     *
     * @param org Id or slug of the organization.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: There is no such organization, or the token's user does not belong to it.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    list(org: string, requestOptions?: RequestOptions): ApiPromise<OrganizationMembers>;
    /**
     * Remove a member from an organization.
     *
     * Takes a role that may manage members. A second call fails with status 404.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.orgs.$orgParam.members.$memberId.ts (b082e44)
     *
     * @param org Id or slug of the organization.
     * @param memberId Id of the membership, as `orgs.members.list` gives it. Not the id of the user.
     * @throws BadRequestError 400: It is the organization's last member.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The user's role does not cover this, or a directory decides who is a member.
     * @throws NotFoundError 404: There is no such organization or member, or the token's user does not belong to it.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    remove(org: string, memberId: string, requestOptions?: RequestOptions): ApiPromise<RemovedMember>;
  };
  readonly invites: {
    /**
     * Invite people to an organization by e-mail.
     *
     * Whoever accepts becomes an ordinary member. Addresses that are invited or members already are told in the answer
     * and get no second e-mail, so a repeat does no harm. Each address counts: 60 a minute for the inviter, 100 a
     * minute and 500 a day for the organization. Takes a role that may manage members.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.orgs.$orgParam.invites.ts (b082e44)
     *
     * @param org Id or slug of the organization.
     * @throws BadRequestError 400: There is no address, there are more than 50, or one is no address.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The user's role does not cover this, or a directory decides who is a member.
     * @throws NotFoundError 404: There is no such organization, or the token's user does not belong to it.
     * @throws RateLimitError 429: Too many requests, or too many invites. `retry-after` says when invites are possible
     * again.
     */
    create(
      org: string,
      params: OrgsInvitesCreateParams,
      requestOptions?: RequestOptions,
    ): ApiPromise<CreatedInvites>;
    /**
     * Take an invite back.
     *
     * Takes a role that may manage members. A second call fails with status 404.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.orgs.$orgParam.invites.$inviteId.ts (b082e44)
     *
     * @param org Id or slug of the organization.
     * @param inviteId Id of the invite.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: There is no such organization or invite, or the token's user does not belong to it.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    revoke(org: string, inviteId: string, requestOptions?: RequestOptions): ApiPromise<OrganizationInvite>;
  };
  /**
   * Get the Vercel project that a project is connected to.
   *
   * Goes by slugs where other calls take an id or a reference. A project without a connection is no error.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.orgs.$organizationSlug.projects.$projectSlug.vercel.projects.ts (b082e44)
   *
   * @param org Slug of the organization. An id does not do here.
   * @param projectSlug Slug of the project. Its reference does not do here.
   * @throws BadRequestError 400: The path has the wrong form.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: There is no such organization or project, or the token's user does not belong to it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  vercelProjects(org: string, projectSlug: string, requestOptions?: RequestOptions): ApiPromise<VercelConnection>;
}

/** `orgs` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface Orgs {
  /**
   * List the organizations that the token's user belongs to.
   *
   * They come whole, in no promised order.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.orgs.ts (b082e44); recordings/whoami-projects-orgs.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(requestOptions?: RequestOptions): ListPromise<Organization>;
  /**
   * Create an organization, with the token's user as its administrator.
   *
   * Titles need not be unique, so a second call makes a second organization. Installations that do not let their users
   * create organizations, which is how they come, answer with status 404.
   *
   * One request. Not repeated once the service may have acted on it.
   *
   * Source: api.v1.orgs.ts (b082e44)
   *
   * @throws BadRequestError 400: The title is missing, shorter than 3 characters or longer than 50.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: This installation does not let its users create organizations.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  create(params: OrgsCreateParams, requestOptions?: RequestOptions): ApiPromise<Organization>;
  /**
   * Delete an organization and all of its projects.
   *
   * Their keys and schedules stop working at once. Takes a role that may manage the organization, and none with a
   * subscription that has not run out. A second call fails with status 404.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.orgs.$orgParam.ts (b082e44)
   *
   * @param org Id or slug of the organization.
   * @throws BadRequestError 400: The organization has a subscription that has not run out.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such organization, or the token's user does not belong to it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  del(org: string, requestOptions?: RequestOptions): ApiPromise<DeletedOrganization>;
  /**
   * Rename an organization.
   *
   * Its slug stays as it is. Takes a role that may manage the organization.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.orgs.$orgParam.ts (b082e44)
   *
   * @param org Id or slug of the organization.
   * @throws BadRequestError 400: The title is missing, shorter than 3 characters or longer than 50.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such organization, or the token's user does not belong to it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  update(org: string, params: OrgsUpdateParams, requestOptions?: RequestOptions): ApiPromise<UpdatedOrganization>;
  readonly members: {
    /**
     * Get the members of an organization and the invites that are still open.
     *
     * Both come whole. Takes a role that may see the members.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.orgs.$orgParam.members.ts (b082e44)
     *
     * @param org Id or slug of the organization.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: There is no such organization, or the token's user does not belong to it.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    list(org: string, requestOptions?: RequestOptions): ApiPromise<OrganizationMembers>;
    /**
     * Remove a member from an organization.
     *
     * Takes a role that may manage members. A second call fails with status 404.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.orgs.$orgParam.members.$memberId.ts (b082e44)
     *
     * @param org Id or slug of the organization.
     * @param memberId Id of the membership, as `orgs.members.list` gives it. Not the id of the user.
     * @throws BadRequestError 400: It is the organization's last member.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The user's role does not cover this, or a directory decides who is a member.
     * @throws NotFoundError 404: There is no such organization or member, or the token's user does not belong to it.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    remove(org: string, memberId: string, requestOptions?: RequestOptions): ApiPromise<RemovedMember>;
  };
  readonly invites: {
    /**
     * Invite people to an organization by e-mail.
     *
     * Whoever accepts becomes an ordinary member. Addresses that are invited or members already are told in the answer
     * and get no second e-mail, so a repeat does no harm. Each address counts: 60 a minute for the inviter, 100 a
     * minute and 500 a day for the organization. Takes a role that may manage members.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.orgs.$orgParam.invites.ts (b082e44)
     *
     * @param org Id or slug of the organization.
     * @throws BadRequestError 400: There is no address, there are more than 50, or one is no address.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The user's role does not cover this, or a directory decides who is a member.
     * @throws NotFoundError 404: There is no such organization, or the token's user does not belong to it.
     * @throws RateLimitError 429: Too many requests, or too many invites. `retry-after` says when invites are possible
     * again.
     */
    create(
      org: string,
      params: OrgsInvitesCreateParams,
      requestOptions?: RequestOptions,
    ): ApiPromise<CreatedInvites>;
    /**
     * Take an invite back.
     *
     * Takes a role that may manage members. A second call fails with status 404.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.orgs.$orgParam.invites.$inviteId.ts (b082e44)
     *
     * @param org Id or slug of the organization.
     * @param inviteId Id of the invite.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: There is no such organization or invite, or the token's user does not belong to it.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    revoke(org: string, inviteId: string, requestOptions?: RequestOptions): ApiPromise<OrganizationInvite>;
  };
  /**
   * Get the Vercel project that a project is connected to.
   *
   * Goes by slugs where other calls take an id or a reference. A project without a connection is no error.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.orgs.$organizationSlug.projects.$projectSlug.vercel.projects.ts (b082e44)
   *
   * @param org Slug of the organization. An id does not do here.
   * @param projectSlug Slug of the project. Its reference does not do here.
   * @throws BadRequestError 400: The path has the wrong form.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: There is no such organization or project, or the token's user does not belong to it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  vercelProjects(org: string, projectSlug: string, requestOptions?: RequestOptions): ApiPromise<VercelConnection>;
}

/** `projects` as a personal access token may use it. */
export interface PersonalAccessTokenProjects {
  /**
   * List the projects of all organizations that the token's user belongs to.
   *
   * They come whole. Projects that still run on the first engine are left out.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.ts (b082e44); recordings/whoami-projects-orgs.json, auth-errors.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(requestOptions?: RequestOptions): ListPromise<Project>;
  /**
   * List the projects of an organization.
   *
   * They come whole. An organization that does not exist, or that the token's user does not belong to, has an empty
   * list and is no error.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.orgs.$orgParam.projects.ts (b082e44); recordings/whoami-projects-orgs.json
   *
   * @param org Id or slug of the organization.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  listByOrg(org: string, requestOptions?: RequestOptions): ListPromise<Project>;
  /**
   * Create a project in an organization.
   *
   * It gets a production environment, and a development environment for each member; staging and preview come with
   * plans that have them. Names need not be unique, so a second call makes a second project.
   *
   * One request. Not repeated once the service may have acted on it.
   *
   * Source: api.v1.orgs.$orgParam.projects.ts (b082e44)
   *
   * @param org Id or slug of the organization.
   * @throws BadRequestError 400: The name is missing or too long, or the organization has as many projects as it may.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such organization, or the token's user does not belong to it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  create(org: string, params: ProjectsCreateParams, requestOptions?: RequestOptions): ApiPromise<Project>;
  /**
   * Get a project.
   *
   * A project that still runs on the first engine is not found.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.ts (b082e44); recordings/whoami-projects-orgs.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(projectRef: string, requestOptions?: RequestOptions): ApiPromise<Project>;
  /**
   * Delete a project.
   *
   * Its keys and schedules stop working at once. Takes a role that may manage the project. A second call fails with
   * status 404.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  del(projectRef: string, requestOptions?: RequestOptions): ApiPromise<DeletedProject>;
  /**
   * Rename a project.
   *
   * Its slug and its reference stay as they are. Takes a role that may manage the project.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws BadRequestError 400: The name is missing or too long.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  update(
    projectRef: string,
    params: ProjectsUpdateParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<UpdatedProject>;
  /**
   * List the runtime that each project's production environment is deployed with.
   *
   * They come whole, for all projects of the token's user, ordered by the organization's title and the project's name.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.runtimes.ts (b082e44)
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  runtimes(requestOptions?: RequestOptions): ListPromise<ProjectRuntime>;
  /**
   * Say in which region the project's runs execute unless they ask for another.
   *
   * A default that has been set can be changed and not removed. Takes a role that may manage the project. A region that
   * does not exist is refused with status 400, and `availableRegions` in the body names those that do.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.default-region.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws BadRequestError 400: There is no such region, or the project may not use it.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  setDefaultRegion(
    projectRef: string,
    params: ProjectsSetDefaultRegionParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<DefaultRegion>;
  /**
   * Note down that the project has been set up.
   *
   * The dashboard shows how to begin until then. Only the first call changes anything. Takes a role that may manage the
   * project.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.init.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  markInitialized(projectRef: string, requestOptions?: RequestOptions): ApiPromise<InitializedProject>;
  /**
   * Ask whether a development worker of yours is connected.
   *
   * Answers for the development environment of the token's user itself, whatever branches of it there are.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.dev-status.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  devStatus(projectRef: string, requestOptions?: RequestOptions): ApiPromise<DevStatus>;
}

/** `projects` as a personal access token may use it, with `projectRef` and `env` filled in. */
export interface BoundProjects {
  /**
   * List the projects of all organizations that the token's user belongs to.
   *
   * They come whole. Projects that still run on the first engine are left out.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.ts (b082e44); recordings/whoami-projects-orgs.json, auth-errors.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(requestOptions?: RequestOptions): ListPromise<Project>;
  /**
   * List the projects of an organization.
   *
   * They come whole. An organization that does not exist, or that the token's user does not belong to, has an empty
   * list and is no error.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.orgs.$orgParam.projects.ts (b082e44); recordings/whoami-projects-orgs.json
   *
   * @param org Id or slug of the organization.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  listByOrg(org: string, requestOptions?: RequestOptions): ListPromise<Project>;
  /**
   * Create a project in an organization.
   *
   * It gets a production environment, and a development environment for each member; staging and preview come with
   * plans that have them. Names need not be unique, so a second call makes a second project.
   *
   * One request. Not repeated once the service may have acted on it.
   *
   * Source: api.v1.orgs.$orgParam.projects.ts (b082e44)
   *
   * @param org Id or slug of the organization.
   * @throws BadRequestError 400: The name is missing or too long, or the organization has as many projects as it may.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such organization, or the token's user does not belong to it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  create(org: string, params: ProjectsCreateParams, requestOptions?: RequestOptions): ApiPromise<Project>;
  /**
   * Get a project.
   *
   * A project that still runs on the first engine is not found.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.ts (b082e44); recordings/whoami-projects-orgs.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(requestOptions?: RequestOptions): ApiPromise<Project>;
  /**
   * Delete a project.
   *
   * Its keys and schedules stop working at once. Takes a role that may manage the project. A second call fails with
   * status 404.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.ts (b082e44)
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  del(requestOptions?: RequestOptions): ApiPromise<DeletedProject>;
  /**
   * Rename a project.
   *
   * Its slug and its reference stay as they are. Takes a role that may manage the project.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.ts (b082e44)
   *
   * @throws BadRequestError 400: The name is missing or too long.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  update(params: ProjectsUpdateParams, requestOptions?: RequestOptions): ApiPromise<UpdatedProject>;
  /**
   * List the runtime that each project's production environment is deployed with.
   *
   * They come whole, for all projects of the token's user, ordered by the organization's title and the project's name.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.runtimes.ts (b082e44)
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  runtimes(requestOptions?: RequestOptions): ListPromise<ProjectRuntime>;
  /**
   * Say in which region the project's runs execute unless they ask for another.
   *
   * A default that has been set can be changed and not removed. Takes a role that may manage the project. A region that
   * does not exist is refused with status 400, and `availableRegions` in the body names those that do.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.default-region.ts (b082e44)
   *
   * @throws BadRequestError 400: There is no such region, or the project may not use it.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  setDefaultRegion(params: ProjectsSetDefaultRegionParams, requestOptions?: RequestOptions): ApiPromise<DefaultRegion>;
  /**
   * Note down that the project has been set up.
   *
   * The dashboard shows how to begin until then. Only the first call changes anything. Takes a role that may manage the
   * project.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.init.ts (b082e44)
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  markInitialized(requestOptions?: RequestOptions): ApiPromise<InitializedProject>;
  /**
   * Ask whether a development worker of yours is connected.
   *
   * Answers for the development environment of the token's user itself, whatever branches of it there are.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.dev-status.ts (b082e44)
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  devStatus(requestOptions?: RequestOptions): ApiPromise<DevStatus>;
}

/** `projects` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface Projects {
  /**
   * List the projects of all organizations that the token's user belongs to.
   *
   * They come whole. Projects that still run on the first engine are left out.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.ts (b082e44); recordings/whoami-projects-orgs.json, auth-errors.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(requestOptions?: RequestOptions): ListPromise<Project>;
  /**
   * List the projects of an organization.
   *
   * They come whole. An organization that does not exist, or that the token's user does not belong to, has an empty
   * list and is no error.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.orgs.$orgParam.projects.ts (b082e44); recordings/whoami-projects-orgs.json
   *
   * @param org Id or slug of the organization.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  listByOrg(org: string, requestOptions?: RequestOptions): ListPromise<Project>;
  /**
   * Create a project in an organization.
   *
   * It gets a production environment, and a development environment for each member; staging and preview come with
   * plans that have them. Names need not be unique, so a second call makes a second project.
   *
   * One request. Not repeated once the service may have acted on it.
   *
   * Source: api.v1.orgs.$orgParam.projects.ts (b082e44)
   *
   * @param org Id or slug of the organization.
   * @throws BadRequestError 400: The name is missing or too long, or the organization has as many projects as it may.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such organization, or the token's user does not belong to it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  create(org: string, params: ProjectsCreateParams, requestOptions?: RequestOptions): ApiPromise<Project>;
  /**
   * Get a project.
   *
   * A project that still runs on the first engine is not found.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.ts (b082e44); recordings/whoami-projects-orgs.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(projectRef: string, requestOptions?: RequestOptions): ApiPromise<Project>;
  /**
   * Delete a project.
   *
   * Its keys and schedules stop working at once. Takes a role that may manage the project. A second call fails with
   * status 404.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  del(projectRef: string, requestOptions?: RequestOptions): ApiPromise<DeletedProject>;
  /**
   * Rename a project.
   *
   * Its slug and its reference stay as they are. Takes a role that may manage the project.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws BadRequestError 400: The name is missing or too long.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  update(
    projectRef: string,
    params: ProjectsUpdateParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<UpdatedProject>;
  /**
   * List the runtime that each project's production environment is deployed with.
   *
   * They come whole, for all projects of the token's user, ordered by the organization's title and the project's name.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.runtimes.ts (b082e44)
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  runtimes(requestOptions?: RequestOptions): ListPromise<ProjectRuntime>;
  /**
   * Say in which region the project's runs execute unless they ask for another.
   *
   * A default that has been set can be changed and not removed. Takes a role that may manage the project. A region that
   * does not exist is refused with status 400, and `availableRegions` in the body names those that do.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.default-region.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws BadRequestError 400: There is no such region, or the project may not use it.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  setDefaultRegion(
    projectRef: string,
    params: ProjectsSetDefaultRegionParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<DefaultRegion>;
  /**
   * Note down that the project has been set up.
   *
   * The dashboard shows how to begin until then. Only the first call changes anything. Takes a role that may manage the
   * project.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.init.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  markInitialized(projectRef: string, requestOptions?: RequestOptions): ApiPromise<InitializedProject>;
  /**
   * Ask whether a development worker of yours is connected.
   *
   * Answers for the development environment of the token's user itself, whatever branches of it there are.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.dev-status.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: There is no such project, or the token's user is not a member of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  devStatus(projectRef: string, requestOptions?: RequestOptions): ApiPromise<DevStatus>;
}

/** `prompts` as a public access token may use it. */
export interface PublicAccessTokenPrompts {
  /**
   * List the prompts of the environment, last changed first.
   *
   * All of them at once, but for archived ones. A public token needs `read:prompts` or `read:prompts:all`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts._index.ts (b082e44)
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(requestOptions?: RequestOptions): ApiPromise<PromptList>;
  /**
   * Get a prompt with one of its versions.
   *
   * Which version: the one that `version` names, else the active override, else the one that has the `label`. So an
   * override hides what a label would find. A public token needs `read:prompts` or `read:prompts:<slug>`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts.$slug.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws BadRequestError 400: The version is no number.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt in this environment, or no such version of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(
    slug: string,
    params?: PromptsRetrieveParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<PromptResult>;
  /**
   * Get the text of a prompt with its variables filled in.
   *
   * The version is chosen as `prompts.retrieve` does. In its text `{{name}}` becomes the variable's value, and what
   * stands between `{{#name}}` and `{{/name}}` is kept where the variable is true. A variable without a value becomes
   * nothing. A public token needs `read:prompts` or `read:prompts:<slug>`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts.$slug.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws BadRequestError 400: The body is empty or incomplete, the version is of the wrong kind, or no override is
   * active.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt, no such version of it, or one without text.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  resolve(slug: string, params?: PromptsResolveParams, requestOptions?: RequestOptions): ApiPromise<ResolvedPromptResult>;
  /**
   * List the versions of a prompt, newest first.
   *
   * At most the 50 newest; there is no way to older ones. A public token needs `read:prompts` or `read:prompts:<slug>`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts.$slug.versions.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt in this environment, or no such version of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  versions(slug: string, requestOptions?: RequestOptions): ApiPromise<PromptVersionList>;
  /**
   * Make a version that came from code the current one.
   *
   * Moves the label `current` to it. An active override still goes first. A public token needs `update:prompts` or
   * `update:prompts:<slug>`; `write` does as well.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts.$slug.promote.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws BadRequestError 400: The body is empty or incomplete, the version is of the wrong kind, or no override is
   * active.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt in this environment, or no such version of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  promote(slug: string, version: number, requestOptions?: RequestOptions): ApiPromise<PromptOk>;
  /**
   * Change the active override.
   *
   * Fields that are left out stay as they are. The version keeps its number. PATCH does the same. A public token needs
   * `update:prompts` or `update:prompts:<slug>`; `write` does as well.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts.$slug.override.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws BadRequestError 400: The body is empty or incomplete, the version is of the wrong kind, or no override is
   * active.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt in this environment, or no such version of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  updateOverride(
    slug: string,
    params?: PromptsUpdateOverrideParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<PromptOk>;
  /**
   * Put another text in the place of a prompt, without a deployment.
   *
   * Makes a new version and gives it the label `override`; from then on it is what the prompt resolves to. A repeated
   * call makes another version. A public token needs `update:prompts` or `update:prompts:<slug>`; `write` does as well.
   *
   * One request. Not repeated once the service may have acted on it.
   *
   * Source: api.v1.prompts.$slug.override.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws BadRequestError 400: The body is empty or incomplete, the version is of the wrong kind, or no override is
   * active.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt in this environment, or no such version of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  createOverride(
    slug: string,
    params: PromptsCreateOverrideParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<PromptOverrideCreated>;
  /**
   * End the active override.
   *
   * The prompt resolves to its current version again. Harmless when there is no override. A public token needs
   * `update:prompts` or `update:prompts:<slug>`; `write` does as well.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts.$slug.override.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt in this environment, or no such version of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  removeOverride(slug: string, requestOptions?: RequestOptions): ApiPromise<PromptOk>;
  /**
   * Make an earlier override the active one.
   *
   * Moves the label `override` to that version, which must not come from code. A public token needs `update:prompts` or
   * `update:prompts:<slug>`; `write` does as well.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts.$slug.override.reactivate.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws BadRequestError 400: The body is empty or incomplete, the version is of the wrong kind, or no override is
   * active.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt in this environment, or no such version of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  reactivateOverride(slug: string, version: number, requestOptions?: RequestOptions): ApiPromise<PromptOk>;
}

/** `prompts` as a secret key may use it. */
export interface SecretKeyPrompts {
  /**
   * List the prompts of the environment, last changed first.
   *
   * All of them at once, but for archived ones. A public token needs `read:prompts` or `read:prompts:all`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts._index.ts (b082e44)
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(requestOptions?: RequestOptions): ApiPromise<PromptList>;
  /**
   * Get a prompt with one of its versions.
   *
   * Which version: the one that `version` names, else the active override, else the one that has the `label`. So an
   * override hides what a label would find. A public token needs `read:prompts` or `read:prompts:<slug>`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts.$slug.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws BadRequestError 400: The version is no number.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt in this environment, or no such version of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(
    slug: string,
    params?: PromptsRetrieveParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<PromptResult>;
  /**
   * Get the text of a prompt with its variables filled in.
   *
   * The version is chosen as `prompts.retrieve` does. In its text `{{name}}` becomes the variable's value, and what
   * stands between `{{#name}}` and `{{/name}}` is kept where the variable is true. A variable without a value becomes
   * nothing. A public token needs `read:prompts` or `read:prompts:<slug>`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts.$slug.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws BadRequestError 400: The body is empty or incomplete, the version is of the wrong kind, or no override is
   * active.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt, no such version of it, or one without text.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  resolve(slug: string, params?: PromptsResolveParams, requestOptions?: RequestOptions): ApiPromise<ResolvedPromptResult>;
  /**
   * List the versions of a prompt, newest first.
   *
   * At most the 50 newest; there is no way to older ones. A public token needs `read:prompts` or `read:prompts:<slug>`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts.$slug.versions.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt in this environment, or no such version of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  versions(slug: string, requestOptions?: RequestOptions): ApiPromise<PromptVersionList>;
  /**
   * Make a version that came from code the current one.
   *
   * Moves the label `current` to it. An active override still goes first. A public token needs `update:prompts` or
   * `update:prompts:<slug>`; `write` does as well.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts.$slug.promote.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws BadRequestError 400: The body is empty or incomplete, the version is of the wrong kind, or no override is
   * active.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt in this environment, or no such version of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  promote(slug: string, version: number, requestOptions?: RequestOptions): ApiPromise<PromptOk>;
  /**
   * Change the active override.
   *
   * Fields that are left out stay as they are. The version keeps its number. PATCH does the same. A public token needs
   * `update:prompts` or `update:prompts:<slug>`; `write` does as well.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts.$slug.override.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws BadRequestError 400: The body is empty or incomplete, the version is of the wrong kind, or no override is
   * active.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt in this environment, or no such version of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  updateOverride(
    slug: string,
    params?: PromptsUpdateOverrideParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<PromptOk>;
  /**
   * Put another text in the place of a prompt, without a deployment.
   *
   * Makes a new version and gives it the label `override`; from then on it is what the prompt resolves to. A repeated
   * call makes another version. A public token needs `update:prompts` or `update:prompts:<slug>`; `write` does as well.
   *
   * One request. Not repeated once the service may have acted on it.
   *
   * Source: api.v1.prompts.$slug.override.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws BadRequestError 400: The body is empty or incomplete, the version is of the wrong kind, or no override is
   * active.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt in this environment, or no such version of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  createOverride(
    slug: string,
    params: PromptsCreateOverrideParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<PromptOverrideCreated>;
  /**
   * End the active override.
   *
   * The prompt resolves to its current version again. Harmless when there is no override. A public token needs
   * `update:prompts` or `update:prompts:<slug>`; `write` does as well.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts.$slug.override.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt in this environment, or no such version of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  removeOverride(slug: string, requestOptions?: RequestOptions): ApiPromise<PromptOk>;
  /**
   * Make an earlier override the active one.
   *
   * Moves the label `override` to that version, which must not come from code. A public token needs `update:prompts` or
   * `update:prompts:<slug>`; `write` does as well.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts.$slug.override.reactivate.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws BadRequestError 400: The body is empty or incomplete, the version is of the wrong kind, or no override is
   * active.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt in this environment, or no such version of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  reactivateOverride(slug: string, version: number, requestOptions?: RequestOptions): ApiPromise<PromptOk>;
}

/** `prompts` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface Prompts {
  /**
   * List the prompts of the environment, last changed first.
   *
   * All of them at once, but for archived ones. A public token needs `read:prompts` or `read:prompts:all`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts._index.ts (b082e44)
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(requestOptions?: RequestOptions): ApiPromise<PromptList>;
  /**
   * Get a prompt with one of its versions.
   *
   * Which version: the one that `version` names, else the active override, else the one that has the `label`. So an
   * override hides what a label would find. A public token needs `read:prompts` or `read:prompts:<slug>`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts.$slug.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws BadRequestError 400: The version is no number.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt in this environment, or no such version of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(
    slug: string,
    params?: PromptsRetrieveParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<PromptResult>;
  /**
   * Get the text of a prompt with its variables filled in.
   *
   * The version is chosen as `prompts.retrieve` does. In its text `{{name}}` becomes the variable's value, and what
   * stands between `{{#name}}` and `{{/name}}` is kept where the variable is true. A variable without a value becomes
   * nothing. A public token needs `read:prompts` or `read:prompts:<slug>`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts.$slug.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws BadRequestError 400: The body is empty or incomplete, the version is of the wrong kind, or no override is
   * active.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt, no such version of it, or one without text.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  resolve(slug: string, params?: PromptsResolveParams, requestOptions?: RequestOptions): ApiPromise<ResolvedPromptResult>;
  /**
   * List the versions of a prompt, newest first.
   *
   * At most the 50 newest; there is no way to older ones. A public token needs `read:prompts` or `read:prompts:<slug>`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts.$slug.versions.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt in this environment, or no such version of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  versions(slug: string, requestOptions?: RequestOptions): ApiPromise<PromptVersionList>;
  /**
   * Make a version that came from code the current one.
   *
   * Moves the label `current` to it. An active override still goes first. A public token needs `update:prompts` or
   * `update:prompts:<slug>`; `write` does as well.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts.$slug.promote.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws BadRequestError 400: The body is empty or incomplete, the version is of the wrong kind, or no override is
   * active.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt in this environment, or no such version of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  promote(slug: string, version: number, requestOptions?: RequestOptions): ApiPromise<PromptOk>;
  /**
   * Change the active override.
   *
   * Fields that are left out stay as they are. The version keeps its number. PATCH does the same. A public token needs
   * `update:prompts` or `update:prompts:<slug>`; `write` does as well.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts.$slug.override.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws BadRequestError 400: The body is empty or incomplete, the version is of the wrong kind, or no override is
   * active.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt in this environment, or no such version of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  updateOverride(
    slug: string,
    params?: PromptsUpdateOverrideParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<PromptOk>;
  /**
   * Put another text in the place of a prompt, without a deployment.
   *
   * Makes a new version and gives it the label `override`; from then on it is what the prompt resolves to. A repeated
   * call makes another version. A public token needs `update:prompts` or `update:prompts:<slug>`; `write` does as well.
   *
   * One request. Not repeated once the service may have acted on it.
   *
   * Source: api.v1.prompts.$slug.override.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws BadRequestError 400: The body is empty or incomplete, the version is of the wrong kind, or no override is
   * active.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt in this environment, or no such version of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  createOverride(
    slug: string,
    params: PromptsCreateOverrideParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<PromptOverrideCreated>;
  /**
   * End the active override.
   *
   * The prompt resolves to its current version again. Harmless when there is no override. A public token needs
   * `update:prompts` or `update:prompts:<slug>`; `write` does as well.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts.$slug.override.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt in this environment, or no such version of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  removeOverride(slug: string, requestOptions?: RequestOptions): ApiPromise<PromptOk>;
  /**
   * Make an earlier override the active one.
   *
   * Moves the label `override` to that version, which must not come from code. A public token needs `update:prompts` or
   * `update:prompts:<slug>`; `write` does as well.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.prompts.$slug.override.reactivate.ts (b082e44)
   *
   * @param slug Id of the prompt, as its definition gives it.
   * @throws BadRequestError 400: The body is empty or incomplete, the version is of the wrong kind, or no override is
   * active.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such prompt in this environment, or no such version of it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  reactivateOverride(slug: string, version: number, requestOptions?: RequestOptions): ApiPromise<PromptOk>;
}

/** `query` as a public access token may use it. */
export interface PublicAccessTokenQuery {
  /**
   * Run a TRQL query.
   *
   * Only SELECT statements. `period`, `from` and `to` count only where the query itself says nothing about the table's
   * time column. What is older than the plan's lookback (30 days without a plan) is left out without a word, and so is
   * what comes after 10000 rows. A query may take 10 seconds, and 3 of one project may run at a time. A public token
   * needs `read:query`, or `read:query:<table>` for every table in the query, and asks about its own environment only.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.query.ts (b082e44); recordings/query.json
   *
   * @throws BadRequestError 400: The body is incomplete, or the query cannot be run: bad syntax, an unknown table or
   * column, or more time than allowed.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests, which the answer says when to repeat; or too many queries of the
   * project at a time, where it says nothing but `error`.
   */
  execute(params: QueryExecuteParams, requestOptions?: RequestOptions): ApiPromise<QueryResult>;
  /**
   * Get the tables that can be queried, with their columns.
   *
   * Shows the tables that the service offers for exploring; `queue_metrics_by_key`, and on some installations
   * `queue_metrics` and `env_metrics`, can be queried without being listed. A public token needs `read:query` or
   * `read:query:schema`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.query.schema.ts (b082e44); recordings/query.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  schema(requestOptions?: RequestOptions): ApiPromise<QuerySchema>;
  /**
   * Get the built-in dashboards, with the query behind each of their widgets.
   *
   * The same for every project. A public token needs `read:query` or `read:query:dashboards`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.query.dashboards.ts (b082e44); recordings/query.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  dashboards(requestOptions?: RequestOptions): ApiPromise<QueryDashboards>;
}

/** `query` as a secret key may use it. */
export interface SecretKeyQuery {
  /**
   * Run a TRQL query.
   *
   * Only SELECT statements. `period`, `from` and `to` count only where the query itself says nothing about the table's
   * time column. What is older than the plan's lookback (30 days without a plan) is left out without a word, and so is
   * what comes after 10000 rows. A query may take 10 seconds, and 3 of one project may run at a time. A public token
   * needs `read:query`, or `read:query:<table>` for every table in the query, and asks about its own environment only.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.query.ts (b082e44); recordings/query.json
   *
   * @throws BadRequestError 400: The body is incomplete, or the query cannot be run: bad syntax, an unknown table or
   * column, or more time than allowed.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests, which the answer says when to repeat; or too many queries of the
   * project at a time, where it says nothing but `error`.
   */
  execute(params: QueryExecuteParams, requestOptions?: RequestOptions): ApiPromise<QueryResult>;
  /**
   * Get the tables that can be queried, with their columns.
   *
   * Shows the tables that the service offers for exploring; `queue_metrics_by_key`, and on some installations
   * `queue_metrics` and `env_metrics`, can be queried without being listed. A public token needs `read:query` or
   * `read:query:schema`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.query.schema.ts (b082e44); recordings/query.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  schema(requestOptions?: RequestOptions): ApiPromise<QuerySchema>;
  /**
   * Get the built-in dashboards, with the query behind each of their widgets.
   *
   * The same for every project. A public token needs `read:query` or `read:query:dashboards`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.query.dashboards.ts (b082e44); recordings/query.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  dashboards(requestOptions?: RequestOptions): ApiPromise<QueryDashboards>;
}

/** `query` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface Query {
  /**
   * Run a TRQL query.
   *
   * Only SELECT statements. `period`, `from` and `to` count only where the query itself says nothing about the table's
   * time column. What is older than the plan's lookback (30 days without a plan) is left out without a word, and so is
   * what comes after 10000 rows. A query may take 10 seconds, and 3 of one project may run at a time. A public token
   * needs `read:query`, or `read:query:<table>` for every table in the query, and asks about its own environment only.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.query.ts (b082e44); recordings/query.json
   *
   * @throws BadRequestError 400: The body is incomplete, or the query cannot be run: bad syntax, an unknown table or
   * column, or more time than allowed.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests, which the answer says when to repeat; or too many queries of the
   * project at a time, where it says nothing but `error`.
   */
  execute(params: QueryExecuteParams, requestOptions?: RequestOptions): ApiPromise<QueryResult>;
  /**
   * Get the tables that can be queried, with their columns.
   *
   * Shows the tables that the service offers for exploring; `queue_metrics_by_key`, and on some installations
   * `queue_metrics` and `env_metrics`, can be queried without being listed. A public token needs `read:query` or
   * `read:query:schema`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.query.schema.ts (b082e44); recordings/query.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  schema(requestOptions?: RequestOptions): ApiPromise<QuerySchema>;
  /**
   * Get the built-in dashboards, with the query behind each of their widgets.
   *
   * The same for every project. A public token needs `read:query` or `read:query:dashboards`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.query.dashboards.ts (b082e44); recordings/query.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  dashboards(requestOptions?: RequestOptions): ApiPromise<QueryDashboards>;
}

/** `queues` as a public access token may use it. */
export interface PublicAccessTokenQueues {
  /**
   * Get a queue.
   *
   * Finds only queues of the key's environment. A public token needs `read:queues`, for all of them.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.queues.$queueParam.ts (b082e44); recordings/queues.json
   *
   * @param queue Id of the queue, `queue_…`. With the type `task` the id of the task whose queue it is, with the type
   * `custom` the name of another queue. The service decodes names twice.
   * @throws BadRequestError 400: A value was refused, or the project runs on an engine that has no queues of this kind
   * (`engine-version`).
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such queue in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(queue: string | { id: string } | QueueName, requestOptions?: RequestOptions): ApiPromise<QueueItem>;
  /**
   * Get how long runs waited in a queue lately, and how many.
   *
   * Takes the queue's name and no id. A queue that does not exist is no error: all its numbers are zero. A public token
   * needs `read:query` or `read:query:queue_metrics`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.queues.$queueParam.metrics.ts (b082e44); recordings/queues.json
   *
   * @param queue Id of the task whose queue it is, or the name of another queue.
   * @throws BadRequestError 400: A value was refused, or the project runs on an engine that has no queues of this kind
   * (`engine-version`).
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  metrics(
    queue: string | { id: string } | QueueName,
    params?: QueuesMetricsParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<QueueMetrics>;
}

/** `queues` as a secret key may use it. */
export interface SecretKeyQueues {
  /**
   * List the queues of the environment, by name.
   *
   * Every task has a queue of its own; others are declared in code. An environment without a version has none. There
   * are no filters.
   *
   * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
   * pass.
   *
   * Source: api.v1.queues.ts (b082e44); recordings/queues.json
   *
   * @throws BadRequestError 400: A value was refused, or the project runs on an engine that has no queues of this kind
   * (`engine-version`).
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws UnprocessableEntityError 422: The queues could not be listed.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(params?: QueuesListParams, requestOptions?: RequestOptions): OffsetPagePromise<QueueItem>;
  /**
   * Get a queue.
   *
   * Finds only queues of the key's environment. A public token needs `read:queues`, for all of them.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.queues.$queueParam.ts (b082e44); recordings/queues.json
   *
   * @param queue Id of the queue, `queue_…`. With the type `task` the id of the task whose queue it is, with the type
   * `custom` the name of another queue. The service decodes names twice.
   * @throws BadRequestError 400: A value was refused, or the project runs on an engine that has no queues of this kind
   * (`engine-version`).
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such queue in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(queue: string | { id: string } | QueueName, requestOptions?: RequestOptions): ApiPromise<QueueItem>;
  /**
   * Hold a queue back, or let it go on.
   *
   * No run leaves a paused queue; those that have left go on. New runs can still be triggered and wait. Changes nothing
   * when the queue stands so already.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.queues.$queueParam.pause.ts (b082e44); recordings/queues.json
   *
   * @param queue Id of the queue, `queue_…`. With the type `task` the id of the task whose queue it is, with the type
   * `custom` the name of another queue. The service decodes names twice.
   * @throws BadRequestError 400: A value was refused, or the project runs on an engine that has no queues of this kind
   * (`engine-version`).
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such queue in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  pause(queue: string | { id: string } | QueueName, requestOptions?: RequestOptions): ApiPromise<QueueItem>;
  /**
   * Hold a queue back, or let it go on.
   *
   * No run leaves a paused queue; those that have left go on. New runs can still be triggered and wait. Changes nothing
   * when the queue stands so already.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.queues.$queueParam.pause.ts (b082e44); recordings/queues.json
   *
   * @param queue Id of the queue, `queue_…`. With the type `task` the id of the task whose queue it is, with the type
   * `custom` the name of another queue. The service decodes names twice.
   * @throws BadRequestError 400: A value was refused, or the project runs on an engine that has no queues of this kind
   * (`engine-version`).
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such queue in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  resume(queue: string | { id: string } | QueueName, requestOptions?: RequestOptions): ApiPromise<QueueItem>;
  /**
   * Give a queue another concurrency limit than its code declares.
   *
   * Takes `concurrencyLimit` or `percent`, exactly one of them. Holds until it is reset, through new versions too.
   * Another override replaces it, and resetting still leads back to what the code declares. A paused queue stays
   * paused.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.queues.$queueParam.concurrency.override.ts (b082e44); recordings/queues.json
   *
   * @param queue Id of the queue, `queue_…`. With the type `task` the id of the task whose queue it is, with the type
   * `custom` the name of another queue. The service decodes names twice.
   * @throws BadRequestError 400: Both limits were given or neither, or the limit is out of bounds or above the
   * environment's own, which is never exceeded.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such queue in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  overrideConcurrencyLimit(
    queue: string | { id: string } | QueueName,
    params?: QueuesOverrideConcurrencyLimitParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<QueueItem>;
  /**
   * Give a queue back the concurrency limit that its code declares.
   *
   * A queue without an override is refused with status 400, so that a second call is too.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.queues.$queueParam.concurrency.reset.ts (b082e44); recordings/queues.json
   *
   * @param queue Id of the queue, `queue_…`. With the type `task` the id of the task whose queue it is, with the type
   * `custom` the name of another queue. The service decodes names twice.
   * @throws BadRequestError 400: The queue has no override.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such queue in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  resetConcurrencyLimit(queue: string | { id: string } | QueueName, requestOptions?: RequestOptions): ApiPromise<QueueItem>;
  /**
   * Get how long runs waited in a queue lately, and how many.
   *
   * Takes the queue's name and no id. A queue that does not exist is no error: all its numbers are zero. A public token
   * needs `read:query` or `read:query:queue_metrics`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.queues.$queueParam.metrics.ts (b082e44); recordings/queues.json
   *
   * @param queue Id of the task whose queue it is, or the name of another queue.
   * @throws BadRequestError 400: A value was refused, or the project runs on an engine that has no queues of this kind
   * (`engine-version`).
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  metrics(
    queue: string | { id: string } | QueueName,
    params?: QueuesMetricsParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<QueueMetrics>;
}

/** `queues` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface Queues {
  /**
   * List the queues of the environment, by name.
   *
   * Every task has a queue of its own; others are declared in code. An environment without a version has none. There
   * are no filters.
   *
   * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
   * pass.
   *
   * Source: api.v1.queues.ts (b082e44); recordings/queues.json
   *
   * @throws BadRequestError 400: A value was refused, or the project runs on an engine that has no queues of this kind
   * (`engine-version`).
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws UnprocessableEntityError 422: The queues could not be listed.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(params?: QueuesListParams, requestOptions?: RequestOptions): OffsetPagePromise<QueueItem>;
  /**
   * Get a queue.
   *
   * Finds only queues of the key's environment. A public token needs `read:queues`, for all of them.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.queues.$queueParam.ts (b082e44); recordings/queues.json
   *
   * @param queue Id of the queue, `queue_…`. With the type `task` the id of the task whose queue it is, with the type
   * `custom` the name of another queue. The service decodes names twice.
   * @throws BadRequestError 400: A value was refused, or the project runs on an engine that has no queues of this kind
   * (`engine-version`).
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such queue in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(queue: string | { id: string } | QueueName, requestOptions?: RequestOptions): ApiPromise<QueueItem>;
  /**
   * Hold a queue back, or let it go on.
   *
   * No run leaves a paused queue; those that have left go on. New runs can still be triggered and wait. Changes nothing
   * when the queue stands so already.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.queues.$queueParam.pause.ts (b082e44); recordings/queues.json
   *
   * @param queue Id of the queue, `queue_…`. With the type `task` the id of the task whose queue it is, with the type
   * `custom` the name of another queue. The service decodes names twice.
   * @throws BadRequestError 400: A value was refused, or the project runs on an engine that has no queues of this kind
   * (`engine-version`).
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such queue in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  pause(queue: string | { id: string } | QueueName, requestOptions?: RequestOptions): ApiPromise<QueueItem>;
  /**
   * Hold a queue back, or let it go on.
   *
   * No run leaves a paused queue; those that have left go on. New runs can still be triggered and wait. Changes nothing
   * when the queue stands so already.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.queues.$queueParam.pause.ts (b082e44); recordings/queues.json
   *
   * @param queue Id of the queue, `queue_…`. With the type `task` the id of the task whose queue it is, with the type
   * `custom` the name of another queue. The service decodes names twice.
   * @throws BadRequestError 400: A value was refused, or the project runs on an engine that has no queues of this kind
   * (`engine-version`).
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such queue in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  resume(queue: string | { id: string } | QueueName, requestOptions?: RequestOptions): ApiPromise<QueueItem>;
  /**
   * Give a queue another concurrency limit than its code declares.
   *
   * Takes `concurrencyLimit` or `percent`, exactly one of them. Holds until it is reset, through new versions too.
   * Another override replaces it, and resetting still leads back to what the code declares. A paused queue stays
   * paused.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.queues.$queueParam.concurrency.override.ts (b082e44); recordings/queues.json
   *
   * @param queue Id of the queue, `queue_…`. With the type `task` the id of the task whose queue it is, with the type
   * `custom` the name of another queue. The service decodes names twice.
   * @throws BadRequestError 400: Both limits were given or neither, or the limit is out of bounds or above the
   * environment's own, which is never exceeded.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such queue in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  overrideConcurrencyLimit(
    queue: string | { id: string } | QueueName,
    params?: QueuesOverrideConcurrencyLimitParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<QueueItem>;
  /**
   * Give a queue back the concurrency limit that its code declares.
   *
   * A queue without an override is refused with status 400, so that a second call is too.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.queues.$queueParam.concurrency.reset.ts (b082e44); recordings/queues.json
   *
   * @param queue Id of the queue, `queue_…`. With the type `task` the id of the task whose queue it is, with the type
   * `custom` the name of another queue. The service decodes names twice.
   * @throws BadRequestError 400: The queue has no override.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such queue in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  resetConcurrencyLimit(queue: string | { id: string } | QueueName, requestOptions?: RequestOptions): ApiPromise<QueueItem>;
  /**
   * Get how long runs waited in a queue lately, and how many.
   *
   * Takes the queue's name and no id. A queue that does not exist is no error: all its numbers are zero. A public token
   * needs `read:query` or `read:query:queue_metrics`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.queues.$queueParam.metrics.ts (b082e44); recordings/queues.json
   *
   * @param queue Id of the task whose queue it is, or the name of another queue.
   * @throws BadRequestError 400: A value was refused, or the project runs on an engine that has no queues of this kind
   * (`engine-version`).
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  metrics(
    queue: string | { id: string } | QueueName,
    params?: QueuesMetricsParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<QueueMetrics>;
}

/** `reports` as a public access token may use it. */
export interface PublicAccessTokenReports {
  /**
   * Get a report about the environment.
   *
   * `format` decides what comes: text for people, with or without colours for a terminal, or the findings and numbers
   * as JSON. A report may be some moments old. A public token needs `read:query`, or all of `read:query:runs`,
   * `read:query:env_metrics` and `read:query:queue_metrics`. A report that does not exist is refused with status 403.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.reports.$key.ts (b082e44)
   *
   * @param key Which report: `health`.
   * @throws BadRequestError 400: The period or the format has a form that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(
    key: "health",
    params?: ReportsRetrieveParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<Report | string>;
}

/** `reports` as a secret key may use it. */
export interface SecretKeyReports {
  /**
   * Get a report about the environment.
   *
   * `format` decides what comes: text for people, with or without colours for a terminal, or the findings and numbers
   * as JSON. A report may be some moments old. A public token needs `read:query`, or all of `read:query:runs`,
   * `read:query:env_metrics` and `read:query:queue_metrics`. A report that does not exist is refused with status 403.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.reports.$key.ts (b082e44)
   *
   * @param key Which report: `health`.
   * @throws BadRequestError 400: The period or the format has a form that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(
    key: "health",
    params?: ReportsRetrieveParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<Report | string>;
}

/** `reports` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface Reports {
  /**
   * Get a report about the environment.
   *
   * `format` decides what comes: text for people, with or without colours for a terminal, or the findings and numbers
   * as JSON. A report may be some moments old. A public token needs `read:query`, or all of `read:query:runs`,
   * `read:query:env_metrics` and `read:query:queue_metrics`. A report that does not exist is refused with status 403.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.reports.$key.ts (b082e44)
   *
   * @param key Which report: `health`.
   * @throws BadRequestError 400: The period or the format has a form that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(
    key: "health",
    params?: ReportsRetrieveParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<Report | string>;
}

/** `tags` as a secret key may use it. */
export interface SecretKeyTags {
  /**
   * Add tags to a run, also to one that has finished.
   *
   * Tags that the run has already and blank ones are left out; a tag that the request itself repeats is stored twice.
   * Nothing is added when the run would have more than 10.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.runs.$runId.tags.ts (b082e44); recordings/runs-tags.json
   *
   * @param runId Id of the run, `run_…`.
   * @throws BadRequestError 400: There are no tags in the body, or one has more than 128 characters.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: No such run in this environment.
   * @throws UnprocessableEntityError 422: The run would have more than 10 tags. None was added.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  add(runId: string, tags: string | string[], requestOptions?: RequestOptions): ApiPromise<AddTagsResult>;
}

/** `tags` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface Tags {
  /**
   * Add tags to a run, also to one that has finished.
   *
   * Tags that the run has already and blank ones are left out; a tag that the request itself repeats is stored twice.
   * Nothing is added when the run would have more than 10.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.runs.$runId.tags.ts (b082e44); recordings/runs-tags.json
   *
   * @param runId Id of the run, `run_…`.
   * @throws BadRequestError 400: There are no tags in the body, or one has more than 128 characters.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: No such run in this environment.
   * @throws UnprocessableEntityError 422: The run would have more than 10 tags. None was added.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  add(runId: string, tags: string | string[], requestOptions?: RequestOptions): ApiPromise<AddTagsResult>;
}

/** `schedules` as a personal access token may use it. */
export interface PersonalAccessTokenSchedules {
  /**
   * List the timezones that schedules can have.
   *
   * `UTC` comes first, the others by name. Needs no credential and is not limited.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.timezones.ts (b082e44); recordings/whoami-projects-orgs.json, rate-limit.json
   *
   * @throws BadRequestError 400: The query was refused.
   */
  timezones(params?: SchedulesTimezonesParams, requestOptions?: RequestOptions): ApiPromise<TimezonesResult>;
}

/** `schedules` as a public access token may use it. */
export interface PublicAccessTokenSchedules {
  /**
   * List the timezones that schedules can have.
   *
   * `UTC` comes first, the others by name. Needs no credential and is not limited.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.timezones.ts (b082e44); recordings/whoami-projects-orgs.json, rate-limit.json
   *
   * @throws BadRequestError 400: The query was refused.
   */
  timezones(params?: SchedulesTimezonesParams, requestOptions?: RequestOptions): ApiPromise<TimezonesResult>;
}

/** `schedules` as a secret key may use it. */
export interface SecretKeySchedules {
  /**
   * List the schedules of the environment, newest first.
   *
   * Shows the schedules that run in the key's environment, both kinds. An environment without a current version shows
   * none, even if there are some.
   *
   * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
   * pass.
   *
   * Source: api.v1.schedules.ts (b082e44); recordings/schedules.json
   *
   * @throws BadRequestError 400: The page or its size is no positive whole number.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(params?: SchedulesListParams, requestOptions?: RequestOptions): OffsetPagePromise<ScheduleObject>;
  /**
   * Create a schedule, or update the one with the same deduplication key.
   *
   * The key is looked up in the whole project: from another environment the call changes the schedule and moves it into
   * the caller's, out of all others. The `task` of a schedule that exists does not change. Needs a task that was
   * defined as a scheduled one.
   *
   * One request. Repeated only when `deduplicationKey` is given.
   *
   * Source: api.v1.schedules.ts (b082e44); recordings/schedules.json
   *
   * @throws BadRequestError 400: A field is missing, has the wrong type, or is no window.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws UnprocessableEntityError 422: The cron expression or timezone does not work, the task does not exist or is
   * not a scheduled one, the plan's limit is reached, or the key belongs to a schedule that is declared in code.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  create(params: SchedulesCreateParams, requestOptions?: RequestOptions): ApiPromise<ScheduleObject>;
  /**
   * Get a schedule.
   *
   * Finds only schedules that run in the key's environment.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.schedules.$scheduleId.ts (b082e44); recordings/schedules.json
   *
   * @param scheduleId Id of the schedule, `sched_…`. Anything else is taken as its deduplication key.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: No such schedule in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(scheduleId: string, requestOptions?: RequestOptions): ApiPromise<ScheduleObject>;
  /**
   * Replace a schedule.
   *
   * Replaces everything: what is left out is reset, `timezone` to UTC. Only whether it is active stays. `task` must be
   * given and is not changed. Takes the schedule out of other environments. An id that does not exist creates a new
   * schedule under another id, and a repeat one more.
   *
   * One request. Not repeated once the service may have acted on it.
   *
   * Source: api.v1.schedules.$scheduleId.ts (b082e44); recordings/schedules.json
   *
   * @param scheduleId Id of the schedule, `sched_…`. Anything else is taken as its deduplication key.
   * @throws BadRequestError 400: A field is missing, has the wrong type, or is no window.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: The schedule exists, but only in other environments.
   * @throws UnprocessableEntityError 422: The cron expression, timezone or task does not work, or the schedule is
   * declared in code.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  update(
    scheduleId: string,
    params: SchedulesUpdateParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<ScheduleObject>;
  /**
   * Delete a schedule, in all its environments.
   *
   * Works on schedules that are declared in code too; the next version brings those back. A second call fails with
   * status 404.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.schedules.$scheduleId.ts (b082e44); recordings/schedules.json
   *
   * @param scheduleId Id of the schedule, `sched_…`. Anything else is taken as its deduplication key.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: No such schedule in this environment.
   * @throws UnprocessableEntityError 422: The schedule could not be deleted.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  del(scheduleId: string, requestOptions?: RequestOptions): ApiPromise<DeletedScheduleObject>;
  /**
   * Switch a schedule on, in all its environments.
   *
   * Changes nothing when it is on already. Works on schedules that are declared in code too.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.schedules.$scheduleId.activate.ts (b082e44); recordings/schedules.json
   *
   * @param scheduleId Id of the schedule, `sched_…`. Anything else is taken as its deduplication key.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: No such schedule in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  activate(scheduleId: string, requestOptions?: RequestOptions): ApiPromise<ScheduleObject>;
  /**
   * Switch a schedule off, in all its environments.
   *
   * Changes nothing when it is off already. Works on schedules that are declared in code too.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.schedules.$scheduleId.deactivate.ts (b082e44); recordings/schedules.json
   *
   * @param scheduleId Id of the schedule, `sched_…`. Anything else is taken as its deduplication key.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: No such schedule in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  deactivate(scheduleId: string, requestOptions?: RequestOptions): ApiPromise<ScheduleObject>;
  /**
   * List the timezones that schedules can have.
   *
   * `UTC` comes first, the others by name. Needs no credential and is not limited.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.timezones.ts (b082e44); recordings/whoami-projects-orgs.json, rate-limit.json
   *
   * @throws BadRequestError 400: The query was refused.
   */
  timezones(params?: SchedulesTimezonesParams, requestOptions?: RequestOptions): ApiPromise<TimezonesResult>;
}

/** `schedules` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface Schedules {
  /**
   * List the schedules of the environment, newest first.
   *
   * Shows the schedules that run in the key's environment, both kinds. An environment without a current version shows
   * none, even if there are some.
   *
   * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
   * pass.
   *
   * Source: api.v1.schedules.ts (b082e44); recordings/schedules.json
   *
   * @throws BadRequestError 400: The page or its size is no positive whole number.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(params?: SchedulesListParams, requestOptions?: RequestOptions): OffsetPagePromise<ScheduleObject>;
  /**
   * Create a schedule, or update the one with the same deduplication key.
   *
   * The key is looked up in the whole project: from another environment the call changes the schedule and moves it into
   * the caller's, out of all others. The `task` of a schedule that exists does not change. Needs a task that was
   * defined as a scheduled one.
   *
   * One request. Repeated only when `deduplicationKey` is given.
   *
   * Source: api.v1.schedules.ts (b082e44); recordings/schedules.json
   *
   * @throws BadRequestError 400: A field is missing, has the wrong type, or is no window.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws UnprocessableEntityError 422: The cron expression or timezone does not work, the task does not exist or is
   * not a scheduled one, the plan's limit is reached, or the key belongs to a schedule that is declared in code.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  create(params: SchedulesCreateParams, requestOptions?: RequestOptions): ApiPromise<ScheduleObject>;
  /**
   * Get a schedule.
   *
   * Finds only schedules that run in the key's environment.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.schedules.$scheduleId.ts (b082e44); recordings/schedules.json
   *
   * @param scheduleId Id of the schedule, `sched_…`. Anything else is taken as its deduplication key.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: No such schedule in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(scheduleId: string, requestOptions?: RequestOptions): ApiPromise<ScheduleObject>;
  /**
   * Replace a schedule.
   *
   * Replaces everything: what is left out is reset, `timezone` to UTC. Only whether it is active stays. `task` must be
   * given and is not changed. Takes the schedule out of other environments. An id that does not exist creates a new
   * schedule under another id, and a repeat one more.
   *
   * One request. Not repeated once the service may have acted on it.
   *
   * Source: api.v1.schedules.$scheduleId.ts (b082e44); recordings/schedules.json
   *
   * @param scheduleId Id of the schedule, `sched_…`. Anything else is taken as its deduplication key.
   * @throws BadRequestError 400: A field is missing, has the wrong type, or is no window.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: The schedule exists, but only in other environments.
   * @throws UnprocessableEntityError 422: The cron expression, timezone or task does not work, or the schedule is
   * declared in code.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  update(
    scheduleId: string,
    params: SchedulesUpdateParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<ScheduleObject>;
  /**
   * Delete a schedule, in all its environments.
   *
   * Works on schedules that are declared in code too; the next version brings those back. A second call fails with
   * status 404.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.schedules.$scheduleId.ts (b082e44); recordings/schedules.json
   *
   * @param scheduleId Id of the schedule, `sched_…`. Anything else is taken as its deduplication key.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: No such schedule in this environment.
   * @throws UnprocessableEntityError 422: The schedule could not be deleted.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  del(scheduleId: string, requestOptions?: RequestOptions): ApiPromise<DeletedScheduleObject>;
  /**
   * Switch a schedule on, in all its environments.
   *
   * Changes nothing when it is on already. Works on schedules that are declared in code too.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.schedules.$scheduleId.activate.ts (b082e44); recordings/schedules.json
   *
   * @param scheduleId Id of the schedule, `sched_…`. Anything else is taken as its deduplication key.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: No such schedule in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  activate(scheduleId: string, requestOptions?: RequestOptions): ApiPromise<ScheduleObject>;
  /**
   * Switch a schedule off, in all its environments.
   *
   * Changes nothing when it is off already. Works on schedules that are declared in code too.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.schedules.$scheduleId.deactivate.ts (b082e44); recordings/schedules.json
   *
   * @param scheduleId Id of the schedule, `sched_…`. Anything else is taken as its deduplication key.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: No such schedule in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  deactivate(scheduleId: string, requestOptions?: RequestOptions): ApiPromise<ScheduleObject>;
  /**
   * List the timezones that schedules can have.
   *
   * `UTC` comes first, the others by name. Needs no credential and is not limited.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.timezones.ts (b082e44); recordings/whoami-projects-orgs.json, rate-limit.json
   *
   * @throws BadRequestError 400: The query was refused.
   */
  timezones(params?: SchedulesTimezonesParams, requestOptions?: RequestOptions): ApiPromise<TimezonesResult>;
}

/** `sessions` as a public access token may use it. */
export interface PublicAccessTokenSessions {
  /**
   * List the sessions of the environment, newest first.
   *
   * Every session there ever was, unless a filter says otherwise. Each filter takes one value: the service takes a
   * comma for a part of it. New sessions and changes show up after a second or two. A public token needs
   * `read:sessions` or `read:tasks`, or `read:tasks:<id>` for the task in `taskIdentifier`.
   *
   * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
   * pass.
   *
   * Source: api.v1.sessions.ts (b082e44); recordings/sessions.json
   *
   * @throws BadRequestError 400: A filter or the page size has a value that the service does not take, or both cursors
   * are given.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(params?: SessionsListParams, requestOptions?: RequestOptions): CursorPagePromise<SessionListItem>;
  /**
   * Start a session and its first run, or find the open one with the same external id.
   *
   * Of a session that exists only `triggerConfig` is replaced; everything else in the call is ignored. When its run has
   * ended, a new one is started. A call without an `externalId` starts another session and another run each time. A
   * task that the environment does not know is accepted, and its run waits. The answer's public token may read and
   * write this session for an hour. A public token needs `write:tasks:<id>` for the task, or `write:sessions` without
   * an id.
   *
   * One request. Repeated only when `externalId` is given.
   *
   * Source: api.v1.sessions.ts (b082e44); recordings/sessions.json
   *
   * @throws BadRequestError 400: The body is empty or no JSON, or a field is missing, too long, or begins as it must
   * not.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws ConflictError 409: The session with this external id is closed or has expired. Its `triggerConfig` has been
   * replaced all the same.
   * @throws UnprocessableEntityError 422: The run could not be started.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  start(params: SessionsStartParams, requestOptions?: RequestOptions): ApiPromise<StartedSession>;
  /**
   * Get a session.
   *
   * `currentRunId` can name a run that has ended. A public token needs `read:sessions`, for this session under either
   * of its ids or for all.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.sessions.$session.ts (b082e44); recordings/sessions.json
   *
   * @param session Id of the session, `session_…`, or its external id.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such session in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(session: string, requestOptions?: RequestOptions): ApiPromise<Session>;
  /**
   * Replace a session's tags or metadata.
   *
   * What is left out stays as it is. The external id cannot be changed, only named again. A public token needs `admin`
   * or `admin:sessions`; those that come with a session do not have it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.sessions.$session.ts (b082e44); recordings/sessions.json
   *
   * @param session Id of the session, `session_…`, or its external id.
   * @throws BadRequestError 400: The body is empty or no JSON, or a field is too long or begins as it must not.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such session in this environment.
   * @throws UnprocessableEntityError 422: Another external id than the session's own.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  update(
    session: string,
    params?: SessionsUpdateParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<Session>;
  /**
   * Close a session for good.
   *
   * Its run goes on; its channels take nothing more, and its external id cannot be used again. A session that is closed
   * already stays as it is. A public token needs `admin` or `admin:sessions`; those that come with a session do not
   * have it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.sessions.$session.close.ts (b082e44); recordings/sessions.json
   *
   * @param session Id of the session, `session_…`, or its external id.
   * @throws BadRequestError 400: The body is empty or no JSON, or the reason is too long.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such session in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  close(
    session: string,
    params?: SessionsCloseParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<Session>;
  /**
   * Start the session's next run in place of the one that asks for it.
   *
   * Meant for the run itself, before it ends. The answer's `swapped` is false when the session had another run already:
   * nothing is started then, and `runId` names that run. Every call that swaps starts a run. A public token needs
   * `write:sessions`, for this session under either of its ids or for all.
   *
   * One request. Not repeated once the service may have acted on it.
   *
   * Source: api.v1.sessions.$session.end-and-continue.ts (b082e44)
   *
   * @param session Id of the session, `session_…`, or its external id.
   * @throws BadRequestError 400: The session is closed or has expired, or the body is empty, no JSON, or lacks a field.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such session, or no such run, in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  endAndContinue(
    session: string,
    params: SessionsEndAndContinueParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<ContinuedSession>;
}

/** `sessions` as a secret key may use it. */
export interface SecretKeySessions {
  /**
   * List the sessions of the environment, newest first.
   *
   * Every session there ever was, unless a filter says otherwise. Each filter takes one value: the service takes a
   * comma for a part of it. New sessions and changes show up after a second or two. A public token needs
   * `read:sessions` or `read:tasks`, or `read:tasks:<id>` for the task in `taskIdentifier`.
   *
   * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
   * pass.
   *
   * Source: api.v1.sessions.ts (b082e44); recordings/sessions.json
   *
   * @throws BadRequestError 400: A filter or the page size has a value that the service does not take, or both cursors
   * are given.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(params?: SessionsListParams, requestOptions?: RequestOptions): CursorPagePromise<SessionListItem>;
  /**
   * Start a session and its first run, or find the open one with the same external id.
   *
   * Of a session that exists only `triggerConfig` is replaced; everything else in the call is ignored. When its run has
   * ended, a new one is started. A call without an `externalId` starts another session and another run each time. A
   * task that the environment does not know is accepted, and its run waits. The answer's public token may read and
   * write this session for an hour. A public token needs `write:tasks:<id>` for the task, or `write:sessions` without
   * an id.
   *
   * One request. Repeated only when `externalId` is given.
   *
   * Source: api.v1.sessions.ts (b082e44); recordings/sessions.json
   *
   * @throws BadRequestError 400: The body is empty or no JSON, or a field is missing, too long, or begins as it must
   * not.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws ConflictError 409: The session with this external id is closed or has expired. Its `triggerConfig` has been
   * replaced all the same.
   * @throws UnprocessableEntityError 422: The run could not be started.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  start(params: SessionsStartParams, requestOptions?: RequestOptions): ApiPromise<StartedSession>;
  /**
   * Get a session.
   *
   * `currentRunId` can name a run that has ended. A public token needs `read:sessions`, for this session under either
   * of its ids or for all.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.sessions.$session.ts (b082e44); recordings/sessions.json
   *
   * @param session Id of the session, `session_…`, or its external id.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such session in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(session: string, requestOptions?: RequestOptions): ApiPromise<Session>;
  /**
   * Replace a session's tags or metadata.
   *
   * What is left out stays as it is. The external id cannot be changed, only named again. A public token needs `admin`
   * or `admin:sessions`; those that come with a session do not have it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.sessions.$session.ts (b082e44); recordings/sessions.json
   *
   * @param session Id of the session, `session_…`, or its external id.
   * @throws BadRequestError 400: The body is empty or no JSON, or a field is too long or begins as it must not.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such session in this environment.
   * @throws UnprocessableEntityError 422: Another external id than the session's own.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  update(
    session: string,
    params?: SessionsUpdateParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<Session>;
  /**
   * Close a session for good.
   *
   * Its run goes on; its channels take nothing more, and its external id cannot be used again. A session that is closed
   * already stays as it is. A public token needs `admin` or `admin:sessions`; those that come with a session do not
   * have it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.sessions.$session.close.ts (b082e44); recordings/sessions.json
   *
   * @param session Id of the session, `session_…`, or its external id.
   * @throws BadRequestError 400: The body is empty or no JSON, or the reason is too long.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such session in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  close(
    session: string,
    params?: SessionsCloseParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<Session>;
  /**
   * Start the session's next run in place of the one that asks for it.
   *
   * Meant for the run itself, before it ends. The answer's `swapped` is false when the session had another run already:
   * nothing is started then, and `runId` names that run. Every call that swaps starts a run. A public token needs
   * `write:sessions`, for this session under either of its ids or for all.
   *
   * One request. Not repeated once the service may have acted on it.
   *
   * Source: api.v1.sessions.$session.end-and-continue.ts (b082e44)
   *
   * @param session Id of the session, `session_…`, or its external id.
   * @throws BadRequestError 400: The session is closed or has expired, or the body is empty, no JSON, or lacks a field.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such session, or no such run, in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  endAndContinue(
    session: string,
    params: SessionsEndAndContinueParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<ContinuedSession>;
}

/** `sessions` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface Sessions {
  /**
   * List the sessions of the environment, newest first.
   *
   * Every session there ever was, unless a filter says otherwise. Each filter takes one value: the service takes a
   * comma for a part of it. New sessions and changes show up after a second or two. A public token needs
   * `read:sessions` or `read:tasks`, or `read:tasks:<id>` for the task in `taskIdentifier`.
   *
   * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
   * pass.
   *
   * Source: api.v1.sessions.ts (b082e44); recordings/sessions.json
   *
   * @throws BadRequestError 400: A filter or the page size has a value that the service does not take, or both cursors
   * are given.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  list(params?: SessionsListParams, requestOptions?: RequestOptions): CursorPagePromise<SessionListItem>;
  /**
   * Start a session and its first run, or find the open one with the same external id.
   *
   * Of a session that exists only `triggerConfig` is replaced; everything else in the call is ignored. When its run has
   * ended, a new one is started. A call without an `externalId` starts another session and another run each time. A
   * task that the environment does not know is accepted, and its run waits. The answer's public token may read and
   * write this session for an hour. A public token needs `write:tasks:<id>` for the task, or `write:sessions` without
   * an id.
   *
   * One request. Repeated only when `externalId` is given.
   *
   * Source: api.v1.sessions.ts (b082e44); recordings/sessions.json
   *
   * @throws BadRequestError 400: The body is empty or no JSON, or a field is missing, too long, or begins as it must
   * not.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws ConflictError 409: The session with this external id is closed or has expired. Its `triggerConfig` has been
   * replaced all the same.
   * @throws UnprocessableEntityError 422: The run could not be started.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  start(params: SessionsStartParams, requestOptions?: RequestOptions): ApiPromise<StartedSession>;
  /**
   * Get a session.
   *
   * `currentRunId` can name a run that has ended. A public token needs `read:sessions`, for this session under either
   * of its ids or for all.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.sessions.$session.ts (b082e44); recordings/sessions.json
   *
   * @param session Id of the session, `session_…`, or its external id.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such session in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(session: string, requestOptions?: RequestOptions): ApiPromise<Session>;
  /**
   * Replace a session's tags or metadata.
   *
   * What is left out stays as it is. The external id cannot be changed, only named again. A public token needs `admin`
   * or `admin:sessions`; those that come with a session do not have it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.sessions.$session.ts (b082e44); recordings/sessions.json
   *
   * @param session Id of the session, `session_…`, or its external id.
   * @throws BadRequestError 400: The body is empty or no JSON, or a field is too long or begins as it must not.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such session in this environment.
   * @throws UnprocessableEntityError 422: Another external id than the session's own.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  update(
    session: string,
    params?: SessionsUpdateParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<Session>;
  /**
   * Close a session for good.
   *
   * Its run goes on; its channels take nothing more, and its external id cannot be used again. A session that is closed
   * already stays as it is. A public token needs `admin` or `admin:sessions`; those that come with a session do not
   * have it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.sessions.$session.close.ts (b082e44); recordings/sessions.json
   *
   * @param session Id of the session, `session_…`, or its external id.
   * @throws BadRequestError 400: The body is empty or no JSON, or the reason is too long.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such session in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  close(
    session: string,
    params?: SessionsCloseParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<Session>;
  /**
   * Start the session's next run in place of the one that asks for it.
   *
   * Meant for the run itself, before it ends. The answer's `swapped` is false when the session had another run already:
   * nothing is started then, and `runId` names that run. Every call that swaps starts a run. A public token needs
   * `write:sessions`, for this session under either of its ids or for all.
   *
   * One request. Not repeated once the service may have acted on it.
   *
   * Source: api.v1.sessions.$session.end-and-continue.ts (b082e44)
   *
   * @param session Id of the session, `session_…`, or its external id.
   * @throws BadRequestError 400: The session is closed or has expired, or the body is empty, no JSON, or lacks a field.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such session, or no such run, in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  endAndContinue(
    session: string,
    params: SessionsEndAndContinueParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<ContinuedSession>;
}

/** `tasks` as a public access token may use it. */
export interface PublicAccessTokenTasks {
  /**
   * Start a run of a task.
   *
   * Answers as soon as the run is stored, before it starts. A task that the environment does not know is accepted too:
   * its run waits for a version that has it. The service starts a second run for a repeated request unless an
   * idempotency key says that it is the same one, so calls without a key get a random one that lives for a day. A key
   * whose run has failed or expired starts a new run. An option that the service cannot read, such as a `delay` or
   * `ttl` that is no duration, is dropped without a word.
   *
   * One request. Repeated only with an idempotency key; one is added where you give none.
   *
   * Source: api.v1.tasks.$taskId.trigger.ts (b082e44); recordings/tasks-trigger.json, one-time-tokens.json
   *
   * @param taskIdentifier Id of the task, as its definition gives it.
   * @throws BadRequestError 400: The body is empty or no JSON, or an option has the wrong type or is too long.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: The parent run that would wait for this one is not in this environment.
   * @throws UnprocessableEntityError 422: More than 10 tags, a debounce or region that does not work, a full queue, a
   * parent that has finished, or a one-time token that has been used.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  trigger(
    taskIdentifier: string,
    params?: TasksTriggerParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<TriggerTaskResult>;
}

/** `tasks` as a secret key may use it. */
export interface SecretKeyTasks {
  /**
   * Start a run of a task.
   *
   * Answers as soon as the run is stored, before it starts. A task that the environment does not know is accepted too:
   * its run waits for a version that has it. The service starts a second run for a repeated request unless an
   * idempotency key says that it is the same one, so calls without a key get a random one that lives for a day. A key
   * whose run has failed or expired starts a new run. An option that the service cannot read, such as a `delay` or
   * `ttl` that is no duration, is dropped without a word.
   *
   * One request. Repeated only with an idempotency key; one is added where you give none.
   *
   * Source: api.v1.tasks.$taskId.trigger.ts (b082e44); recordings/tasks-trigger.json, one-time-tokens.json
   *
   * @param taskIdentifier Id of the task, as its definition gives it.
   * @throws BadRequestError 400: The body is empty or no JSON, or an option has the wrong type or is too long.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: The parent run that would wait for this one is not in this environment.
   * @throws UnprocessableEntityError 422: More than 10 tags, a debounce or region that does not work, a full queue, a
   * parent that has finished, or a one-time token that has been used.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  trigger(
    taskIdentifier: string,
    params?: TasksTriggerParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<TriggerTaskResult>;
}

/** `tasks` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface Tasks {
  /**
   * Start a run of a task.
   *
   * Answers as soon as the run is stored, before it starts. A task that the environment does not know is accepted too:
   * its run waits for a version that has it. The service starts a second run for a repeated request unless an
   * idempotency key says that it is the same one, so calls without a key get a random one that lives for a day. A key
   * whose run has failed or expired starts a new run. An option that the service cannot read, such as a `delay` or
   * `ttl` that is no duration, is dropped without a word.
   *
   * One request. Repeated only with an idempotency key; one is added where you give none.
   *
   * Source: api.v1.tasks.$taskId.trigger.ts (b082e44); recordings/tasks-trigger.json, one-time-tokens.json
   *
   * @param taskIdentifier Id of the task, as its definition gives it.
   * @throws BadRequestError 400: The body is empty or no JSON, or an option has the wrong type or is too long.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: The parent run that would wait for this one is not in this environment.
   * @throws UnprocessableEntityError 422: More than 10 tags, a debounce or region that does not work, a full queue, a
   * parent that has finished, or a one-time token that has been used.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  trigger(
    taskIdentifier: string,
    params?: TasksTriggerParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<TriggerTaskResult>;
}

/** `wait` as a personal access token may use it. */
export interface PersonalAccessTokenWait {
  /**
   * Complete a waitpoint token as its callback URL does, with the whole body as its output.
   *
   * Id and hash are the last parts of the token's `url`, which is meant to be given to somebody else's service to post
   * to. No credential is sent: who knows the hash may complete the token. As with `wait.completeToken` the first value
   * wins. A new secret key of the environment makes all hashes invalid. Not counted by the rate limiter.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.waitpoints.tokens.$waitpointFriendlyId.callback.$hash.ts (b082e44); recordings/waitpoint-tokens.json
   *
   * @param waitpointId Id of the token, `waitpoint_…`, or what `wait.createToken` gave.
   * @param callbackHash The last part of the token's `url`: an HMAC-SHA256 of the token's id, in hexadecimal.
   * @throws AuthenticationError 401: The hash is not the token's.
   * @throws NotFoundError 404: No such token.
   */
  completeByCallback(
    waitpointId: string | { id: string },
    callbackHash: string,
    data: unknown,
    requestOptions?: RequestOptions,
  ): ApiPromise<CompletedWaitpointToken>;
  /**
   * Complete a waitpoint token as its callback URL does, with the whole body as its output.
   *
   * Id and hash are the last parts of the token's `url`, which is meant to be given to somebody else's service to post
   * to. No credential is sent: who knows the hash may complete the token. As with `wait.completeToken` the first value
   * wins. A new secret key of the environment makes all hashes invalid. Not counted by the rate limiter.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.waitpoints.tokens.$waitpointFriendlyId.callback.$hash.ts (b082e44); recordings/waitpoint-tokens.json
   *
   * @param waitpointId Id of the token, `waitpoint_…`, or what `wait.createToken` gave.
   * @param callbackHash The last part of the token's `url`: an HMAC-SHA256 of the token's id, in hexadecimal.
   * @throws AuthenticationError 401: The hash is not the token's.
   * @throws NotFoundError 404: No such token.
   */
  callback(
    waitpointId: string | { id: string },
    callbackHash: string,
    data: unknown,
    requestOptions?: RequestOptions,
  ): ApiPromise<CompletedWaitpointToken>;
}

/** `wait` as a public access token may use it. */
export interface PublicAccessTokenWait {
  /**
   * Complete a waitpoint token, so that whoever waits for it goes on.
   *
   * The first value wins: a token that has been completed or has timed out stays as it is, and the answer is the same.
   * A public token needs `write:waitpoints`, for this token or for all; the one that `wait.createToken` gives has it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.waitpoints.tokens.$waitpointFriendlyId.complete.ts (b082e44); recordings/waitpoint-tokens.json
   *
   * @param waitpointId Id of the token, `waitpoint_…`, or what `wait.createToken` gave.
   * @throws BadRequestError 400: The body is empty or no JSON.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such token in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  completeToken(
    waitpointId: string | { id: string },
    data?: unknown,
    requestOptions?: RequestOptions,
  ): ApiPromise<CompletedWaitpointToken>;
  /**
   * Complete a waitpoint token as its callback URL does, with the whole body as its output.
   *
   * Id and hash are the last parts of the token's `url`, which is meant to be given to somebody else's service to post
   * to. No credential is sent: who knows the hash may complete the token. As with `wait.completeToken` the first value
   * wins. A new secret key of the environment makes all hashes invalid. Not counted by the rate limiter.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.waitpoints.tokens.$waitpointFriendlyId.callback.$hash.ts (b082e44); recordings/waitpoint-tokens.json
   *
   * @param waitpointId Id of the token, `waitpoint_…`, or what `wait.createToken` gave.
   * @param callbackHash The last part of the token's `url`: an HMAC-SHA256 of the token's id, in hexadecimal.
   * @throws AuthenticationError 401: The hash is not the token's.
   * @throws NotFoundError 404: No such token.
   */
  completeByCallback(
    waitpointId: string | { id: string },
    callbackHash: string,
    data: unknown,
    requestOptions?: RequestOptions,
  ): ApiPromise<CompletedWaitpointToken>;
  /**
   * Complete a waitpoint token as its callback URL does, with the whole body as its output.
   *
   * Id and hash are the last parts of the token's `url`, which is meant to be given to somebody else's service to post
   * to. No credential is sent: who knows the hash may complete the token. As with `wait.completeToken` the first value
   * wins. A new secret key of the environment makes all hashes invalid. Not counted by the rate limiter.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.waitpoints.tokens.$waitpointFriendlyId.callback.$hash.ts (b082e44); recordings/waitpoint-tokens.json
   *
   * @param waitpointId Id of the token, `waitpoint_…`, or what `wait.createToken` gave.
   * @param callbackHash The last part of the token's `url`: an HMAC-SHA256 of the token's id, in hexadecimal.
   * @throws AuthenticationError 401: The hash is not the token's.
   * @throws NotFoundError 404: No such token.
   */
  callback(
    waitpointId: string | { id: string },
    callbackHash: string,
    data: unknown,
    requestOptions?: RequestOptions,
  ): ApiPromise<CompletedWaitpointToken>;
}

/** `wait` as a secret key may use it. */
export interface SecretKeyWait {
  /**
   * List the waitpoint tokens of the environment, newest first.
   *
   * Every token there ever was, unless a filter says otherwise. Outputs are not listed; `wait.retrieveToken` has them.
   * `WAITING` together with another `status` also finds every token that no longer waits.
   *
   * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
   * pass.
   *
   * Source: api.v1.waitpoints.tokens.ts (b082e44); recordings/waitpoint-tokens.json
   *
   * @throws BadRequestError 400: A filter or the page size has a value that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  listTokens(params?: WaitListTokensParams, requestOptions?: RequestOptions): CursorPagePromise<WaitpointTokenListItem>;
  /**
   * Create a waitpoint token.
   *
   * A key that was used before gives the token that was created with it, which may have been completed since. Without a
   * `timeout` the token waits for ever; so it does with one that is past or that the service cannot read, which it
   * drops without a word. A call without an idempotency key gets a random one that lives for a day, and the token shows
   * it. The answer's public token can complete this waitpoint token and nothing else, for 24 hours.
   *
   * One request. Repeated only with an idempotency key; one is added where you give none.
   *
   * Source: api.v1.waitpoints.tokens.ts (b082e44); recordings/waitpoint-tokens.json
   *
   * @throws BadRequestError 400: The body is empty or no JSON, or a field has the wrong type or is too long.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws UnprocessableEntityError 422: More than 10 tags.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  createToken(params?: WaitCreateTokenParams, requestOptions?: RequestOptions): ApiPromise<CreatedWaitpointToken>;
  /**
   * Get a waitpoint token with what it was completed with.
   *
   * On the wire `output` is text of the type that `outputType` names: what was given to `wait.completeToken` or to the
   * callback, or, when `outputIsError` is true, why the token ended without it. A token that does not exist is seen to
   * be answered with status 500 by the service.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.waitpoints.tokens.$waitpointFriendlyId.ts (b082e44); recordings/waitpoint-tokens.json
   *
   * @param waitpointId Id of the token, `waitpoint_…`, or what `wait.createToken` gave.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such token in this environment. The recorded service says so with status 500.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieveToken(waitpointId: string | { id: string }, requestOptions?: RequestOptions): ApiPromise<WaitpointToken>;
  /**
   * Complete a waitpoint token, so that whoever waits for it goes on.
   *
   * The first value wins: a token that has been completed or has timed out stays as it is, and the answer is the same.
   * A public token needs `write:waitpoints`, for this token or for all; the one that `wait.createToken` gives has it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.waitpoints.tokens.$waitpointFriendlyId.complete.ts (b082e44); recordings/waitpoint-tokens.json
   *
   * @param waitpointId Id of the token, `waitpoint_…`, or what `wait.createToken` gave.
   * @throws BadRequestError 400: The body is empty or no JSON.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such token in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  completeToken(
    waitpointId: string | { id: string },
    data?: unknown,
    requestOptions?: RequestOptions,
  ): ApiPromise<CompletedWaitpointToken>;
  /**
   * Complete a waitpoint token as its callback URL does, with the whole body as its output.
   *
   * Id and hash are the last parts of the token's `url`, which is meant to be given to somebody else's service to post
   * to. No credential is sent: who knows the hash may complete the token. As with `wait.completeToken` the first value
   * wins. A new secret key of the environment makes all hashes invalid. Not counted by the rate limiter.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.waitpoints.tokens.$waitpointFriendlyId.callback.$hash.ts (b082e44); recordings/waitpoint-tokens.json
   *
   * @param waitpointId Id of the token, `waitpoint_…`, or what `wait.createToken` gave.
   * @param callbackHash The last part of the token's `url`: an HMAC-SHA256 of the token's id, in hexadecimal.
   * @throws AuthenticationError 401: The hash is not the token's.
   * @throws NotFoundError 404: No such token.
   */
  completeByCallback(
    waitpointId: string | { id: string },
    callbackHash: string,
    data: unknown,
    requestOptions?: RequestOptions,
  ): ApiPromise<CompletedWaitpointToken>;
  /**
   * Complete a waitpoint token as its callback URL does, with the whole body as its output.
   *
   * Id and hash are the last parts of the token's `url`, which is meant to be given to somebody else's service to post
   * to. No credential is sent: who knows the hash may complete the token. As with `wait.completeToken` the first value
   * wins. A new secret key of the environment makes all hashes invalid. Not counted by the rate limiter.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.waitpoints.tokens.$waitpointFriendlyId.callback.$hash.ts (b082e44); recordings/waitpoint-tokens.json
   *
   * @param waitpointId Id of the token, `waitpoint_…`, or what `wait.createToken` gave.
   * @param callbackHash The last part of the token's `url`: an HMAC-SHA256 of the token's id, in hexadecimal.
   * @throws AuthenticationError 401: The hash is not the token's.
   * @throws NotFoundError 404: No such token.
   */
  callback(
    waitpointId: string | { id: string },
    callbackHash: string,
    data: unknown,
    requestOptions?: RequestOptions,
  ): ApiPromise<CompletedWaitpointToken>;
}

/** `wait` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface Wait {
  /**
   * List the waitpoint tokens of the environment, newest first.
   *
   * Every token there ever was, unless a filter says otherwise. Outputs are not listed; `wait.retrieveToken` has them.
   * `WAITING` together with another `status` also finds every token that no longer waits.
   *
   * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
   * pass.
   *
   * Source: api.v1.waitpoints.tokens.ts (b082e44); recordings/waitpoint-tokens.json
   *
   * @throws BadRequestError 400: A filter or the page size has a value that the service does not take.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  listTokens(params?: WaitListTokensParams, requestOptions?: RequestOptions): CursorPagePromise<WaitpointTokenListItem>;
  /**
   * Create a waitpoint token.
   *
   * A key that was used before gives the token that was created with it, which may have been completed since. Without a
   * `timeout` the token waits for ever; so it does with one that is past or that the service cannot read, which it
   * drops without a word. A call without an idempotency key gets a random one that lives for a day, and the token shows
   * it. The answer's public token can complete this waitpoint token and nothing else, for 24 hours.
   *
   * One request. Repeated only with an idempotency key; one is added where you give none.
   *
   * Source: api.v1.waitpoints.tokens.ts (b082e44); recordings/waitpoint-tokens.json
   *
   * @throws BadRequestError 400: The body is empty or no JSON, or a field has the wrong type or is too long.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws UnprocessableEntityError 422: More than 10 tags.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  createToken(params?: WaitCreateTokenParams, requestOptions?: RequestOptions): ApiPromise<CreatedWaitpointToken>;
  /**
   * Get a waitpoint token with what it was completed with.
   *
   * On the wire `output` is text of the type that `outputType` names: what was given to `wait.completeToken` or to the
   * callback, or, when `outputIsError` is true, why the token ended without it. A token that does not exist is seen to
   * be answered with status 500 by the service.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.waitpoints.tokens.$waitpointFriendlyId.ts (b082e44); recordings/waitpoint-tokens.json
   *
   * @param waitpointId Id of the token, `waitpoint_…`, or what `wait.createToken` gave.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such token in this environment. The recorded service says so with status 500.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieveToken(waitpointId: string | { id: string }, requestOptions?: RequestOptions): ApiPromise<WaitpointToken>;
  /**
   * Complete a waitpoint token, so that whoever waits for it goes on.
   *
   * The first value wins: a token that has been completed or has timed out stays as it is, and the answer is the same.
   * A public token needs `write:waitpoints`, for this token or for all; the one that `wait.createToken` gives has it.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.waitpoints.tokens.$waitpointFriendlyId.complete.ts (b082e44); recordings/waitpoint-tokens.json
   *
   * @param waitpointId Id of the token, `waitpoint_…`, or what `wait.createToken` gave.
   * @throws BadRequestError 400: The body is empty or no JSON.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: No such token in this environment.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  completeToken(
    waitpointId: string | { id: string },
    data?: unknown,
    requestOptions?: RequestOptions,
  ): ApiPromise<CompletedWaitpointToken>;
  /**
   * Complete a waitpoint token as its callback URL does, with the whole body as its output.
   *
   * Id and hash are the last parts of the token's `url`, which is meant to be given to somebody else's service to post
   * to. No credential is sent: who knows the hash may complete the token. As with `wait.completeToken` the first value
   * wins. A new secret key of the environment makes all hashes invalid. Not counted by the rate limiter.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.waitpoints.tokens.$waitpointFriendlyId.callback.$hash.ts (b082e44); recordings/waitpoint-tokens.json
   *
   * @param waitpointId Id of the token, `waitpoint_…`, or what `wait.createToken` gave.
   * @param callbackHash The last part of the token's `url`: an HMAC-SHA256 of the token's id, in hexadecimal.
   * @throws AuthenticationError 401: The hash is not the token's.
   * @throws NotFoundError 404: No such token.
   */
  completeByCallback(
    waitpointId: string | { id: string },
    callbackHash: string,
    data: unknown,
    requestOptions?: RequestOptions,
  ): ApiPromise<CompletedWaitpointToken>;
  /**
   * Complete a waitpoint token as its callback URL does, with the whole body as its output.
   *
   * Id and hash are the last parts of the token's `url`, which is meant to be given to somebody else's service to post
   * to. No credential is sent: who knows the hash may complete the token. As with `wait.completeToken` the first value
   * wins. A new secret key of the environment makes all hashes invalid. Not counted by the rate limiter.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.waitpoints.tokens.$waitpointFriendlyId.callback.$hash.ts (b082e44); recordings/waitpoint-tokens.json
   *
   * @param waitpointId Id of the token, `waitpoint_…`, or what `wait.createToken` gave.
   * @param callbackHash The last part of the token's `url`: an HMAC-SHA256 of the token's id, in hexadecimal.
   * @throws AuthenticationError 401: The hash is not the token's.
   * @throws NotFoundError 404: No such token.
   */
  callback(
    waitpointId: string | { id: string },
    callbackHash: string,
    data: unknown,
    requestOptions?: RequestOptions,
  ): ApiPromise<CompletedWaitpointToken>;
}

/** `webhooks` as a public access token may use it. */
export interface PublicAccessTokenWebhooks {
  readonly endpoints: {
    /**
     * List the addresses that receive events in the environment.
     *
     * All of them at once, by handler and then newest first. They are made and removed by deployments, not through this
     * API. A public token needs `read:webhooks`.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.webhooks.endpoints.ts (b082e44)
     *
     * @throws BadRequestError 400: A filter or the page size has a value that the service does not take.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    list(params?: WebhooksEndpointsListParams, requestOptions?: RequestOptions): ApiPromise<WebhookEndpointList>;
    /**
     * Get an address that receives events.
     *
     * A public token needs `read:webhooks`.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.webhooks.endpoints.$endpointId.ts (b082e44)
     *
     * @param endpointId Id of the address, `wh_…`.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such thing in this environment.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    retrieve(endpointId: string, requestOptions?: RequestOptions): ApiPromise<WebhookEndpoint>;
    /**
     * Let an address receive events again.
     *
     * A public token needs `write:webhooks`.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.webhooks.endpoints.$endpointId.enable.ts (b082e44)
     *
     * @param endpointId Id of the address, `wh_…`.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such thing in this environment.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    enable(endpointId: string, requestOptions?: RequestOptions): ApiPromise<WebhookEndpoint>;
    /**
     * Stop an address from receiving events.
     *
     * Whoever delivers there is answered 404 from then on. A public token needs `write:webhooks`.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.webhooks.endpoints.$endpointId.disable.ts (b082e44)
     *
     * @param endpointId Id of the address, `wh_…`.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such thing in this environment.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    disable(endpointId: string, requestOptions?: RequestOptions): ApiPromise<WebhookEndpoint>;
    /**
     * Give an address a new secret, which is shown this one time.
     *
     * The old secret is worthless at once, so that deliveries are refused until the sender has the new one. A second
     * call makes another one. A public token needs `write:webhooks`.
     *
     * One request. Not repeated once the service may have acted on it.
     *
     * Source: api.v1.webhooks.endpoints.$endpointId.rotate-secret.ts (b082e44)
     *
     * @param endpointId Id of the address, `wh_…`.
     * @throws BadRequestError 400: Deliveries to it are signed with a key pair, and there is no secret.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such thing in this environment.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    rotateSecret(endpointId: string, requestOptions?: RequestOptions): ApiPromise<RotatedWebhookSecret>;
  };
  readonly deliveries: {
    /**
     * List what was delivered to the environment, newest first.
     *
     * A page can hold fewer deliveries than `limit` and still have a next one. A page that `before` leads to comes
     * oldest first. A public token needs `read:webhooks`.
     *
     * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
     * pass.
     *
     * Source: api.v1.webhooks.deliveries.ts (b082e44)
     *
     * @throws BadRequestError 400: A filter or the page size has a value that the service does not take.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    list(params?: WebhooksDeliveriesListParams, requestOptions?: RequestOptions): CursorPagePromise<WebhookDeliveryListItem>;
    /**
     * Get a delivery with what it brought.
     *
     * A public token needs `read:webhooks`.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.webhooks.deliveries.$deliveryId.ts (b082e44)
     *
     * @param deliveryId Id of the delivery, `whd_…`.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such thing in this environment.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    retrieve(deliveryId: string, requestOptions?: RequestOptions): ApiPromise<WebhookDelivery>;
    /**
     * Deliver an event once more.
     *
     * Makes a new delivery of the stored event, whose signature is not checked again. A second call makes another one.
     * A public token needs `write:webhooks`.
     *
     * One request. Not repeated once the service may have acted on it.
     *
     * Source: api.v1.webhooks.deliveries.$deliveryId.replay.ts (b082e44)
     *
     * @param deliveryId Id of the delivery, `whd_…`.
     * @throws BadRequestError 400: The address leads to no task.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such thing in this environment.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    replay(deliveryId: string, requestOptions?: RequestOptions): ApiPromise<ReplayedWebhookDelivery>;
  };
}

/** `webhooks` as a secret key may use it. */
export interface SecretKeyWebhooks {
  readonly endpoints: {
    /**
     * List the addresses that receive events in the environment.
     *
     * All of them at once, by handler and then newest first. They are made and removed by deployments, not through this
     * API. A public token needs `read:webhooks`.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.webhooks.endpoints.ts (b082e44)
     *
     * @throws BadRequestError 400: A filter or the page size has a value that the service does not take.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    list(params?: WebhooksEndpointsListParams, requestOptions?: RequestOptions): ApiPromise<WebhookEndpointList>;
    /**
     * Get an address that receives events.
     *
     * A public token needs `read:webhooks`.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.webhooks.endpoints.$endpointId.ts (b082e44)
     *
     * @param endpointId Id of the address, `wh_…`.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such thing in this environment.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    retrieve(endpointId: string, requestOptions?: RequestOptions): ApiPromise<WebhookEndpoint>;
    /**
     * Let an address receive events again.
     *
     * A public token needs `write:webhooks`.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.webhooks.endpoints.$endpointId.enable.ts (b082e44)
     *
     * @param endpointId Id of the address, `wh_…`.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such thing in this environment.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    enable(endpointId: string, requestOptions?: RequestOptions): ApiPromise<WebhookEndpoint>;
    /**
     * Stop an address from receiving events.
     *
     * Whoever delivers there is answered 404 from then on. A public token needs `write:webhooks`.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.webhooks.endpoints.$endpointId.disable.ts (b082e44)
     *
     * @param endpointId Id of the address, `wh_…`.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such thing in this environment.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    disable(endpointId: string, requestOptions?: RequestOptions): ApiPromise<WebhookEndpoint>;
    /**
     * Give an address a new secret, which is shown this one time.
     *
     * The old secret is worthless at once, so that deliveries are refused until the sender has the new one. A second
     * call makes another one. A public token needs `write:webhooks`.
     *
     * One request. Not repeated once the service may have acted on it.
     *
     * Source: api.v1.webhooks.endpoints.$endpointId.rotate-secret.ts (b082e44)
     *
     * @param endpointId Id of the address, `wh_…`.
     * @throws BadRequestError 400: Deliveries to it are signed with a key pair, and there is no secret.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such thing in this environment.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    rotateSecret(endpointId: string, requestOptions?: RequestOptions): ApiPromise<RotatedWebhookSecret>;
  };
  readonly deliveries: {
    /**
     * List what was delivered to the environment, newest first.
     *
     * A page can hold fewer deliveries than `limit` and still have a next one. A page that `before` leads to comes
     * oldest first. A public token needs `read:webhooks`.
     *
     * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
     * pass.
     *
     * Source: api.v1.webhooks.deliveries.ts (b082e44)
     *
     * @throws BadRequestError 400: A filter or the page size has a value that the service does not take.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    list(params?: WebhooksDeliveriesListParams, requestOptions?: RequestOptions): CursorPagePromise<WebhookDeliveryListItem>;
    /**
     * Get a delivery with what it brought.
     *
     * A public token needs `read:webhooks`.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.webhooks.deliveries.$deliveryId.ts (b082e44)
     *
     * @param deliveryId Id of the delivery, `whd_…`.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such thing in this environment.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    retrieve(deliveryId: string, requestOptions?: RequestOptions): ApiPromise<WebhookDelivery>;
    /**
     * Deliver an event once more.
     *
     * Makes a new delivery of the stored event, whose signature is not checked again. A second call makes another one.
     * A public token needs `write:webhooks`.
     *
     * One request. Not repeated once the service may have acted on it.
     *
     * Source: api.v1.webhooks.deliveries.$deliveryId.replay.ts (b082e44)
     *
     * @param deliveryId Id of the delivery, `whd_…`.
     * @throws BadRequestError 400: The address leads to no task.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such thing in this environment.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    replay(deliveryId: string, requestOptions?: RequestOptions): ApiPromise<ReplayedWebhookDelivery>;
  };
}

/** `webhooks` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface Webhooks {
  readonly endpoints: {
    /**
     * List the addresses that receive events in the environment.
     *
     * All of them at once, by handler and then newest first. They are made and removed by deployments, not through this
     * API. A public token needs `read:webhooks`.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.webhooks.endpoints.ts (b082e44)
     *
     * @throws BadRequestError 400: A filter or the page size has a value that the service does not take.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    list(params?: WebhooksEndpointsListParams, requestOptions?: RequestOptions): ApiPromise<WebhookEndpointList>;
    /**
     * Get an address that receives events.
     *
     * A public token needs `read:webhooks`.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.webhooks.endpoints.$endpointId.ts (b082e44)
     *
     * @param endpointId Id of the address, `wh_…`.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such thing in this environment.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    retrieve(endpointId: string, requestOptions?: RequestOptions): ApiPromise<WebhookEndpoint>;
    /**
     * Let an address receive events again.
     *
     * A public token needs `write:webhooks`.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.webhooks.endpoints.$endpointId.enable.ts (b082e44)
     *
     * @param endpointId Id of the address, `wh_…`.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such thing in this environment.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    enable(endpointId: string, requestOptions?: RequestOptions): ApiPromise<WebhookEndpoint>;
    /**
     * Stop an address from receiving events.
     *
     * Whoever delivers there is answered 404 from then on. A public token needs `write:webhooks`.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.webhooks.endpoints.$endpointId.disable.ts (b082e44)
     *
     * @param endpointId Id of the address, `wh_…`.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such thing in this environment.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    disable(endpointId: string, requestOptions?: RequestOptions): ApiPromise<WebhookEndpoint>;
    /**
     * Give an address a new secret, which is shown this one time.
     *
     * The old secret is worthless at once, so that deliveries are refused until the sender has the new one. A second
     * call makes another one. A public token needs `write:webhooks`.
     *
     * One request. Not repeated once the service may have acted on it.
     *
     * Source: api.v1.webhooks.endpoints.$endpointId.rotate-secret.ts (b082e44)
     *
     * @param endpointId Id of the address, `wh_…`.
     * @throws BadRequestError 400: Deliveries to it are signed with a key pair, and there is no secret.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such thing in this environment.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    rotateSecret(endpointId: string, requestOptions?: RequestOptions): ApiPromise<RotatedWebhookSecret>;
  };
  readonly deliveries: {
    /**
     * List what was delivered to the environment, newest first.
     *
     * A page can hold fewer deliveries than `limit` and still have a next one. A page that `before` leads to comes
     * oldest first. A public token needs `read:webhooks`.
     *
     * One request, and one for each further page that is iterated over. Repeated when it fails for a reason that may
     * pass.
     *
     * Source: api.v1.webhooks.deliveries.ts (b082e44)
     *
     * @throws BadRequestError 400: A filter or the page size has a value that the service does not take.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    list(params?: WebhooksDeliveriesListParams, requestOptions?: RequestOptions): CursorPagePromise<WebhookDeliveryListItem>;
    /**
     * Get a delivery with what it brought.
     *
     * A public token needs `read:webhooks`.
     *
     * One request. Repeated when it fails for a reason that may pass.
     *
     * Source: api.v1.webhooks.deliveries.$deliveryId.ts (b082e44)
     *
     * @param deliveryId Id of the delivery, `whd_…`.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such thing in this environment.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    retrieve(deliveryId: string, requestOptions?: RequestOptions): ApiPromise<WebhookDelivery>;
    /**
     * Deliver an event once more.
     *
     * Makes a new delivery of the stored event, whose signature is not checked again. A second call makes another one.
     * A public token needs `write:webhooks`.
     *
     * One request. Not repeated once the service may have acted on it.
     *
     * Source: api.v1.webhooks.deliveries.$deliveryId.replay.ts (b082e44)
     *
     * @param deliveryId Id of the delivery, `whd_…`.
     * @throws BadRequestError 400: The address leads to no task.
     * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
     * take.
     * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
     * @throws NotFoundError 404: No such thing in this environment.
     * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
     */
    replay(deliveryId: string, requestOptions?: RequestOptions): ApiPromise<ReplayedWebhookDelivery>;
  };
}

/** `workers` as a personal access token may use it. */
export interface PersonalAccessTokenWorkers {
  /**
   * Get the version that an environment's runs use, with its tasks.
   *
   * In development there is one worker, the latest, whatever label is asked for.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.workers.$tagName.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (the token's user's own), `staging` (or `stg`, as lists call it), `prod` or
   * `preview`. No other word is taken; a branch of `preview` is named by the client's `previewBranch`.
   * @param tagName The label that the version was promoted to: `current`.
   * @throws BadRequestError 400: The environment is none of `dev`, `staging`, `prod` and `preview`, or the branch
   * belongs to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: There is no such project, environment, branch or label, or nothing is deployed.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    tagName: string,
    requestOptions?: RequestOptions,
  ): ApiPromise<WorkerWithTasks>;
  /**
   * Get one version of an environment, with its tasks and their source.
   *
   * The answer holds the text of the source files. A secret key must be the project's and always reads its own
   * environment; one with scopes of its own needs `admin`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.background-workers.$envSlug.$version.ts (b082e44);
   * recordings/whoami-projects-orgs.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (your own, under a personal access token), `staging`, `prod`, `preview`, or the
   * slug of a branch environment. A secret key has its own environment used instead.
   * @param version The version, such as `20261121.1`.
   * @throws BadRequestError 400: The secret key belongs to another project, or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment, branch or version, or the token's user may not
   * see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieveVersion(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    version: string,
    requestOptions?: RequestOptions,
  ): ApiPromise<BackgroundWorker>;
}

/** `workers` as a secret key may use it. */
export interface SecretKeyWorkers {
  /**
   * Get one version of an environment, with its tasks and their source.
   *
   * The answer holds the text of the source files. A secret key must be the project's and always reads its own
   * environment; one with scopes of its own needs `admin`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.background-workers.$envSlug.$version.ts (b082e44);
   * recordings/whoami-projects-orgs.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (your own, under a personal access token), `staging`, `prod`, `preview`, or the
   * slug of a branch environment. A secret key has its own environment used instead.
   * @param version The version, such as `20261121.1`.
   * @throws BadRequestError 400: The secret key belongs to another project, or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment, branch or version, or the token's user may not
   * see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieveVersion(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    version: string,
    requestOptions?: RequestOptions,
  ): ApiPromise<BackgroundWorker>;
}

/** `workers` as a personal access token may use it, with `projectRef` and `env` filled in. */
export interface BoundWorkers {
  /**
   * Get the version that an environment's runs use, with its tasks.
   *
   * In development there is one worker, the latest, whatever label is asked for.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.workers.$tagName.ts (b082e44)
   *
   * @param tagName The label that the version was promoted to: `current`.
   * @throws BadRequestError 400: The environment is none of `dev`, `staging`, `prod` and `preview`, or the branch
   * belongs to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: There is no such project, environment, branch or label, or nothing is deployed.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(tagName: string, requestOptions?: RequestOptions): ApiPromise<WorkerWithTasks>;
  /**
   * Get one version of an environment, with its tasks and their source.
   *
   * The answer holds the text of the source files. A secret key must be the project's and always reads its own
   * environment; one with scopes of its own needs `admin`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.background-workers.$envSlug.$version.ts (b082e44);
   * recordings/whoami-projects-orgs.json
   *
   * @param version The version, such as `20261121.1`.
   * @throws BadRequestError 400: The secret key belongs to another project, or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment, branch or version, or the token's user may not
   * see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieveVersion(version: string, requestOptions?: RequestOptions): ApiPromise<BackgroundWorker>;
}

/** `workers` under a credential whose kind shows at run time: every method, each with all its forms. */
export interface Workers {
  /**
   * Get the version that an environment's runs use, with its tasks.
   *
   * In development there is one worker, the latest, whatever label is asked for.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.$env.workers.$tagName.ts (b082e44)
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (the token's user's own), `staging` (or `stg`, as lists call it), `prod` or
   * `preview`. No other word is taken; a branch of `preview` is named by the client's `previewBranch`.
   * @param tagName The label that the version was promoted to: `current`.
   * @throws BadRequestError 400: The environment is none of `dev`, `staging`, `prod` and `preview`, or the branch
   * belongs to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: There is no such project, environment, branch or label, or nothing is deployed.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieve(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    tagName: string,
    requestOptions?: RequestOptions,
  ): ApiPromise<WorkerWithTasks>;
  /**
   * Get one version of an environment, with its tasks and their source.
   *
   * The answer holds the text of the source files. A secret key must be the project's and always reads its own
   * environment; one with scopes of its own needs `admin`.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v1.projects.$projectRef.background-workers.$envSlug.$version.ts (b082e44);
   * recordings/whoami-projects-orgs.json
   *
   * @param projectRef Reference of the project, `proj_…`, as its settings page shows it.
   * @param env The environment: `dev` (your own, under a personal access token), `staging`, `prod`, `preview`, or the
   * slug of a branch environment. A secret key has its own environment used instead.
   * @param version The version, such as `20261121.1`.
   * @throws BadRequestError 400: The secret key belongs to another project, or the branch to no environment.
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws PermissionDeniedError 403: The credential is valid but its scopes or role do not cover this.
   * @throws NotFoundError 404: There is no such project, environment, branch or version, or the token's user may not
   * see it.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  retrieveVersion(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    version: string,
    requestOptions?: RequestOptions,
  ): ApiPromise<BackgroundWorker>;
}

/** Everything as a personal access token may use it. */
export interface PersonalAccessTokenResources {
  readonly alertChannels: PersonalAccessTokenAlertChannels;
  readonly branches: PersonalAccessTokenBranches;
  readonly runs: PersonalAccessTokenRuns;
  readonly environments: PersonalAccessTokenEnvironments;
  readonly envvars: PersonalAccessTokenEnvvars;
  readonly orgs: PersonalAccessTokenOrgs;
  readonly projects: PersonalAccessTokenProjects;
  readonly schedules: PersonalAccessTokenSchedules;
  readonly wait: PersonalAccessTokenWait;
  readonly workers: PersonalAccessTokenWorkers;
  /**
   * Get the user that the token belongs to.
   *
   * With `projectRef` the project is described too, if the user may see it; a project out of reach is no error.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v2.whoami.ts (b082e44); recordings/whoami-projects-orgs.json, rate-limit.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: The token's user no longer exists.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  whoami(params?: WhoamiParams, requestOptions?: RequestOptions): ApiPromise<Whoami>;
}

/** Everything as a public access token may use it. */
export interface PublicAccessTokenResources {
  readonly batch: PublicAccessTokenBatch;
  readonly runs: PublicAccessTokenRuns;
  readonly deployments: PublicAccessTokenDeployments;
  readonly errors: PublicAccessTokenErrors;
  readonly idempotencyKeys: PublicAccessTokenIdempotencyKeys;
  readonly prompts: PublicAccessTokenPrompts;
  readonly query: PublicAccessTokenQuery;
  readonly queues: PublicAccessTokenQueues;
  readonly reports: PublicAccessTokenReports;
  readonly schedules: PublicAccessTokenSchedules;
  readonly sessions: PublicAccessTokenSessions;
  readonly tasks: PublicAccessTokenTasks;
  readonly wait: PublicAccessTokenWait;
  readonly webhooks: PublicAccessTokenWebhooks;
}

/** Everything as a secret key may use it. */
export interface SecretKeyResources {
  readonly batch: SecretKeyBatch;
  readonly branches: SecretKeyBranches;
  readonly runs: SecretKeyRuns;
  readonly deployments: SecretKeyDeployments;
  readonly environments: SecretKeyEnvironments;
  readonly envvars: SecretKeyEnvvars;
  readonly errors: SecretKeyErrors;
  readonly idempotencyKeys: SecretKeyIdempotencyKeys;
  readonly prompts: SecretKeyPrompts;
  readonly query: SecretKeyQuery;
  readonly queues: SecretKeyQueues;
  readonly reports: SecretKeyReports;
  readonly tags: SecretKeyTags;
  readonly schedules: SecretKeySchedules;
  readonly sessions: SecretKeySessions;
  readonly tasks: SecretKeyTasks;
  readonly wait: SecretKeyWait;
  readonly webhooks: SecretKeyWebhooks;
  readonly workers: SecretKeyWorkers;
}

/** Everything as a personal access token may use it, with `projectRef` and `env` filled in. */
export interface BoundResources {
  readonly alertChannels: BoundAlertChannels;
  readonly branches: BoundBranches;
  readonly runs: BoundRuns;
  readonly environments: BoundEnvironments;
  readonly envvars: BoundEnvvars;
  readonly orgs: PersonalAccessTokenOrgs;
  readonly projects: BoundProjects;
  readonly schedules: PersonalAccessTokenSchedules;
  readonly wait: PersonalAccessTokenWait;
  readonly workers: BoundWorkers;
  /**
   * Get the user that the token belongs to.
   *
   * With `projectRef` the project is described too, if the user may see it; a project out of reach is no error.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v2.whoami.ts (b082e44); recordings/whoami-projects-orgs.json, rate-limit.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: The token's user no longer exists.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  whoami(requestOptions?: RequestOptions): ApiPromise<Whoami>;
}

/** Everything under a credential whose kind shows at run time: every method, each with all its forms. */
export interface Resources {
  readonly alertChannels: AlertChannels;
  readonly batch: Batch;
  readonly branches: Branches;
  readonly runs: Runs;
  readonly deployments: Deployments;
  readonly environments: Environments;
  readonly envvars: Envvars;
  readonly errors: Errors;
  readonly idempotencyKeys: IdempotencyKeys;
  readonly orgs: Orgs;
  readonly projects: Projects;
  readonly prompts: Prompts;
  readonly query: Query;
  readonly queues: Queues;
  readonly reports: Reports;
  readonly tags: Tags;
  readonly schedules: Schedules;
  readonly sessions: Sessions;
  readonly tasks: Tasks;
  readonly wait: Wait;
  readonly webhooks: Webhooks;
  readonly workers: Workers;
  /**
   * Get the user that the token belongs to.
   *
   * With `projectRef` the project is described too, if the user may see it; a project out of reach is no error.
   *
   * One request. Repeated when it fails for a reason that may pass.
   *
   * Source: api.v2.whoami.ts (b082e44); recordings/whoami-projects-orgs.json, rate-limit.json
   *
   * @throws AuthenticationError 401: The credential is missing, wrong, expired, or of a kind that this route does not
   * take.
   * @throws NotFoundError 404: The token's user no longer exists.
   * @throws RateLimitError 429: Too many requests. The answer says when the next one may be sent.
   */
  whoami(params?: WhoamiParams, requestOptions?: RequestOptions): ApiPromise<Whoami>;
}

/** The names of the methods of `alertChannels`. */
export const alertChannelsMethods = "create";

/** The names of the methods of `batch`. */
export const batchMethods = "retrieve results";

/** The names of the methods of `branches`. */
export const branchesMethods = "list upsert archive";

/** The names of the methods of `runs` that are loaded when one is first called. */
export const runsBulkActionsMethods = "bulk.list* bulk.cancel bulk.replay bulk.retrieve bulk.abort";

/** The names of the methods of `runs` that are loaded when one is first called. */
export const runsRunDetailsMethods =
  "retrieve cancel replay reschedule addTags metadata updateMetadata result trace events span";

/** The names of the methods of `deployments`. */
export const deploymentsMethods = "list* retrieve latest current retrieveCurrent promote cancel";

/** The names of the methods of `environments`. */
export const environmentsMethods = "list* retrieve createToken pause resume regenerateApiKey runCommit repoSnapshot";

/** The names of the methods of `envvars`. */
export const envvarsMethods = "list* create upload retrieve update del resolve";

/** The names of the methods of `errors`. */
export const errorsMethods = "list* retrieve resolve ignore unresolve";

/** The names of the methods of `idempotencyKeys`. */
export const idempotencyKeysMethods = "reset";

/** The names of the methods of `orgs`. */
export const orgsMethods =
  "list* create del update members.list members.remove invites.create invites.revoke vercelProjects";

/** The names of the methods of `projects`. */
export const projectsMethods =
  "list* listByOrg* create retrieve del update runtimes* setDefaultRegion markInitialized devStatus";

/** The names of the methods of `prompts`. */
export const promptsMethods =
  "list retrieve resolve versions promote updateOverride createOverride removeOverride reactivateOverride";

/** The names of the methods of `query`. */
export const queryMethods = "execute schema dashboards";

/** The names of the methods of `queues`. */
export const queuesMethods = "list* retrieve pause resume overrideConcurrencyLimit resetConcurrencyLimit metrics";

/** The names of the methods of `reports`. */
export const reportsMethods = "retrieve";

/** The names of the methods of `tags`. */
export const tagsMethods = "add";

/** The names of the methods of `schedules`. */
export const schedulesMethods = "list* create retrieve update del activate deactivate timezones";

/** The names of the methods of `sessions`. */
export const sessionsMethods = "list* start retrieve update close endAndContinue";

/** The names of the methods of `tasks`. */
export const tasksMethods = "trigger";

/** The names of the methods of `wait`. */
export const waitMethods = "listTokens* createToken retrieveToken completeToken completeByCallback callback";

/** The names of the methods of `webhooks`. */
export const webhooksMethods =
  "endpoints.list endpoints.retrieve endpoints.enable endpoints.disable endpoints.rotateSecret deliveries.list* deliveries.retrieve deliveries.replay";

/** The names of the methods of `workers`. */
export const workersMethods = "retrieve retrieveVersion";

/** The names of the methods of each resource that is loaded later. */
export const laterMethods = {
  alertChannels: "create",
  batch: "retrieve results",
  branches: "list upsert archive",
  deployments: "list* retrieve latest current retrieveCurrent promote cancel",
  environments: "list* retrieve createToken pause resume regenerateApiKey runCommit repoSnapshot",
  envvars: "list* create upload retrieve update del resolve",
  errors: "list* retrieve resolve ignore unresolve",
  idempotencyKeys: "reset",
  orgs: "list* create del update members.list members.remove invites.create invites.revoke vercelProjects",
  projects: "list* listByOrg* create retrieve del update runtimes* setDefaultRegion markInitialized devStatus",
  prompts: "list retrieve resolve versions promote updateOverride createOverride removeOverride reactivateOverride",
  query: "execute schema dashboards",
  queues: "list* retrieve pause resume overrideConcurrencyLimit resetConcurrencyLimit metrics",
  reports: "retrieve",
  tags: "add",
  schedules: "list* create retrieve update del activate deactivate timezones",
  sessions: "list* start retrieve update close endAndContinue",
  tasks: "trigger",
  wait: "listTokens* createToken retrieveToken completeToken completeByCallback callback",
  webhooks:
    "endpoints.list endpoints.retrieve endpoints.enable endpoints.disable endpoints.rotateSecret deliveries.list* deliveries.retrieve deliveries.replay",
  workers: "retrieve retrieveVersion",
};

/** Every method of `alertChannels`, loaded when one is first called. */
export const createAlertChannels = (call: Call): AlertChannels =>
  call.later(alertChannelsMethods, () => import("./loaders.js").then(({ loaders }) => loaders.alertChannels()));

/** Every method of `batch`, loaded when one is first called. */
export const createBatch = (call: Call): Batch =>
  call.later(batchMethods, () => import("./loaders.js").then(({ loaders }) => loaders.batch()));

/** Every method of `branches`, loaded when one is first called. */
export const createBranches = (call: Call): Branches =>
  call.later(branchesMethods, () => import("./loaders.js").then(({ loaders }) => loaders.branches()));

/** What of `runs` is not loaded later. */
export const createRunsAtOnce = (call: Call): Pick<Runs, "list"> => ({
  list: byFirstArgument(
    (
      projectRef: string,
      params: RunsListByProjectParams,
      requestOptions?: RequestOptions,
    ): CursorPagePromise<RunListItem> => call(runsListByProject, { projectRef }, params, requestOptions),
    (params?: RunsListParams, requestOptions?: RequestOptions): CursorPagePromise<RunListItem> =>
      call(runsList, {}, params, requestOptions),
  ),
});

/** Every method of `runs`. What a credential may not call is refused before anything is sent. */
export const createRuns = (call: Call): Runs => ({
  ...createRunsAtOnce(call),
  ...call.later(runsBulkActionsMethods, () => import("./loaders.js").then(({ loaders }) => loaders.runsBulkActions())),
  ...call.later(runsRunDetailsMethods, () => import("./loaders.js").then(({ loaders }) => loaders.runsRunDetails())),
});

/** Every method of `deployments`, loaded when one is first called. */
export const createDeployments = (call: Call): Deployments =>
  call.later(deploymentsMethods, () => import("./loaders.js").then(({ loaders }) => loaders.deployments()));

/** Every method of `environments`, loaded when one is first called. */
export const createEnvironments = (call: Call): Environments =>
  call.later(environmentsMethods, () => import("./loaders.js").then(({ loaders }) => loaders.environments()));

/** Every method of `envvars`, loaded when one is first called. */
export const createEnvvars = (call: Call): Envvars =>
  call.later(envvarsMethods, () => import("./loaders.js").then(({ loaders }) => loaders.envvars()));

/** Every method of `errors`, loaded when one is first called. */
export const createErrors = (call: Call): Errors =>
  call.later(errorsMethods, () => import("./loaders.js").then(({ loaders }) => loaders.errors()));

/** Every method of `idempotencyKeys`, loaded when one is first called. */
export const createIdempotencyKeys = (call: Call): IdempotencyKeys =>
  call.later(idempotencyKeysMethods, () => import("./loaders.js").then(({ loaders }) => loaders.idempotencyKeys()));

/** Every method of `orgs`, loaded when one is first called. */
export const createOrgs = (call: Call): Orgs =>
  call.later(orgsMethods, () => import("./loaders.js").then(({ loaders }) => loaders.orgs()));

/** Every method of `projects`, loaded when one is first called. */
export const createProjects = (call: Call): Projects =>
  call.later(projectsMethods, () => import("./loaders.js").then(({ loaders }) => loaders.projects()));

/** Every method of `prompts`, loaded when one is first called. */
export const createPrompts = (call: Call): Prompts =>
  call.later(promptsMethods, () => import("./loaders.js").then(({ loaders }) => loaders.prompts()));

/** Every method of `query`, loaded when one is first called. */
export const createQuery = (call: Call): Query =>
  call.later(queryMethods, () => import("./loaders.js").then(({ loaders }) => loaders.query()));

/** Every method of `queues`, loaded when one is first called. */
export const createQueues = (call: Call): Queues =>
  call.later(queuesMethods, () => import("./loaders.js").then(({ loaders }) => loaders.queues()));

/** Every method of `reports`, loaded when one is first called. */
export const createReports = (call: Call): Reports =>
  call.later(reportsMethods, () => import("./loaders.js").then(({ loaders }) => loaders.reports()));

/** Every method of `tags`, loaded when one is first called. */
export const createTags = (call: Call): Tags =>
  call.later(tagsMethods, () => import("./loaders.js").then(({ loaders }) => loaders.tags()));

/** Every method of `schedules`, loaded when one is first called. */
export const createSchedules = (call: Call): Schedules =>
  call.later(schedulesMethods, () => import("./loaders.js").then(({ loaders }) => loaders.schedules()));

/** Every method of `sessions`, loaded when one is first called. */
export const createSessions = (call: Call): Sessions =>
  call.later(sessionsMethods, () => import("./loaders.js").then(({ loaders }) => loaders.sessions()));

/** Every method of `tasks`, loaded when one is first called. */
export const createTasks = (call: Call): Tasks =>
  call.later(tasksMethods, () => import("./loaders.js").then(({ loaders }) => loaders.tasks()));

/** Every method of `wait`, loaded when one is first called. */
export const createWait = (call: Call): Wait =>
  call.later(waitMethods, () => import("./loaders.js").then(({ loaders }) => loaders.wait()));

/** Every method of `webhooks`, loaded when one is first called. */
export const createWebhooks = (call: Call): Webhooks =>
  call.later(webhooksMethods, () => import("./loaders.js").then(({ loaders }) => loaders.webhooks()));

/** Every method of `workers`, loaded when one is first called. */
export const createWorkers = (call: Call): Workers =>
  call.later(workersMethods, () => import("./loaders.js").then(({ loaders }) => loaders.workers()));

/** The method `whoami`. */
export const createWhoami = (call: Call): Resources["whoami"] => (params, requestOptions) => call(whoami, {}, params, requestOptions);

/** Every resource, over one way to make calls. */
export const createResources = (call: Call): Resources => ({
  alertChannels: createAlertChannels(call),
  batch: createBatch(call),
  branches: createBranches(call),
  runs: createRuns(call),
  deployments: createDeployments(call),
  environments: createEnvironments(call),
  envvars: createEnvvars(call),
  errors: createErrors(call),
  idempotencyKeys: createIdempotencyKeys(call),
  orgs: createOrgs(call),
  projects: createProjects(call),
  prompts: createPrompts(call),
  query: createQuery(call),
  queues: createQueues(call),
  reports: createReports(call),
  tags: createTags(call),
  schedules: createSchedules(call),
  sessions: createSessions(call),
  tasks: createTasks(call),
  wait: createWait(call),
  webhooks: createWebhooks(call),
  whoami: createWhoami(call),
  workers: createWorkers(call),
});

/** `alertChannels` with `projectRef` and `env` filled in. */
export const bindAlertChannels = (
  call: Call,
  projectRef: string,
  env: "dev" | "staging" | "prod" | "preview" | (string & {}),
): BoundAlertChannels =>
  call.later(alertChannelsMethods, () =>
    import("./loaders.js").then(({ boundLoaders }) => boundLoaders.alertChannels(projectRef, env)));

/** `branches` with `projectRef` and `env` filled in. */
export const bindBranches = (
  call: Call,
  projectRef: string,
  env: "dev" | "staging" | "prod" | "preview" | (string & {}),
): BoundBranches =>
  call.later(branchesMethods, () =>
    import("./loaders.js").then(({ boundLoaders }) => boundLoaders.branches(projectRef, env)));

/** `runs` with `projectRef` and `env` filled in. */
export const bindRuns = (
  runs: Runs,
  projectRef: string,
  env: "dev" | "staging" | "prod" | "preview" | (string & {}),
): BoundRuns => ({
  ...runs,
  list: (params, requestOptions) => runs.list(projectRef, { ...params, env }, requestOptions),
});

/** `environments` with `projectRef` and `env` filled in. */
export const bindEnvironments = (
  call: Call,
  projectRef: string,
  env: "dev" | "staging" | "prod" | "preview" | (string & {}),
): BoundEnvironments =>
  call.later(environmentsMethods, () =>
    import("./loaders.js").then(({ boundLoaders }) => boundLoaders.environments(projectRef, env)));

/** `envvars` with `projectRef` and `env` filled in. */
export const bindEnvvars = (
  call: Call,
  projectRef: string,
  env: "dev" | "staging" | "prod" | "preview" | (string & {}),
): BoundEnvvars =>
  call.later(envvarsMethods, () =>
    import("./loaders.js").then(({ boundLoaders }) => boundLoaders.envvars(projectRef, env)));

/** `projects` with `projectRef` and `env` filled in. */
export const bindProjects = (
  call: Call,
  projectRef: string,
  env: "dev" | "staging" | "prod" | "preview" | (string & {}),
): BoundProjects =>
  call.later(projectsMethods, () =>
    import("./loaders.js").then(({ boundLoaders }) => boundLoaders.projects(projectRef, env)));

/** `workers` with `projectRef` and `env` filled in. */
export const bindWorkers = (
  call: Call,
  projectRef: string,
  env: "dev" | "staging" | "prod" | "preview" | (string & {}),
): BoundWorkers =>
  call.later(workersMethods, () =>
    import("./loaders.js").then(({ boundLoaders }) => boundLoaders.workers(projectRef, env)));

/** Everything with `projectRef` and `env` filled in. */
export const bindResources = (
  call: Call,
  resources: Resources,
  projectRef: string,
  env: "dev" | "staging" | "prod" | "preview" | (string & {}),
): BoundResources => ({
  ...resources,
  alertChannels: bindAlertChannels(call, projectRef, env),
  branches: bindBranches(call, projectRef, env),
  runs: bindRuns(resources.runs, projectRef, env),
  environments: bindEnvironments(call, projectRef, env),
  envvars: bindEnvvars(call, projectRef, env),
  projects: bindProjects(call, projectRef, env),
  whoami: (requestOptions) => resources.whoami({ projectRef }, requestOptions),
  workers: bindWorkers(call, projectRef, env),
});
