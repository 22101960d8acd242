/** The client for the Trigger.dev management API. */
export type {
  ApiPromise,
  CursorPage,
  CursorPagePromise,
  ListPromise,
  Moment,
  OffsetPage,
  OffsetPagePromise,
  QueueName,
  RequestOptions,
  RetryOptions,
} from "../generated/contract.js";
export type * from "../generated/endpoints.js";
export type * from "../generated/schema.js";
export type { AcceptedBatch } from "./batch-error.js";
export { BatchTriggerError } from "./batch-error.js";
export type {
  AccessTokenOptions,
  AnyClient,
  Client,
  ClientOptions,
  CreateClientOptions,
  EnvironmentName,
  PersonalAccessTokenClient,
  PersonalAccessTokenOptions,
  ProjectClient,
  ProjectOptions,
  PublicAccessTokenClient,
  PublicAccessTokenOptions,
  SecretKeyClient,
  SecretKeyOptions,
} from "./client.js";
export { createClient } from "./client.js";
export type { ConfigureOptions, DefaultAuth, TriggerClientConfig } from "./default-client.js";
export * from "./default-client.js";
export {
  alertChannels,
  auth,
  branches,
  configure,
  environments,
  envvars,
  orgs,
  projects,
  runs,
  schedules,
  tasks,
  whoami,
  workers,
} from "./default-client.js";
export type { TokenReason, TriggerApiError } from "./errors.js";
export {
  ApiConnectionError,
  ApiError,
  ApiTimeoutError,
  AuthenticationError,
  BadRequestError,
  ConfigurationError,
  ConflictError,
  InternalServerError,
  InvalidResponseError,
  isApiError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  TokenError,
  UnprocessableEntityError,
  WebhookError,
} from "./errors.js";
export type { AttemptInfo, Hooks, ResponseInfo, RetryInfo } from "./hooks.js";
export type { AsyncIterableStream } from "./iterable-stream.js";
export type * from "./official-types.js";
export type { SubscribeOptions } from "./realtime/connection.js";
export type { RealtimeRun } from "./realtime/row.js";
export type {
  RunFeedMethods,
  RunFilter,
  RunSubscription,
  RunWithStreams,
  SubscribeToBatchOptions,
  SubscribeToRunOptions,
} from "./realtime/runs.js";
export type { StreamWriteResult } from "./realtime/stream-writer.js";
export type { ReadStreamOptions } from "./realtime/streams.js";
export type { Ending, Subscription } from "./realtime/subscription.js";
export type {
  AuthMethods,
  CreatePublicTokenOptions,
  CreateTriggerPublicTokenOptions,
  TokenMethods,
} from "./resources/auth.js";
export type {
  BatchByIdItem,
  BatchByTaskItem,
  BatchClient,
  BatchHandle,
  BatchItem,
  BatchItems,
  BatchMethods,
  BatchRunHandle,
  BatchTriggerOptions,
  PublicAccessTokenBatchClient,
  SecretKeyBatchClient,
  TaskBatchMethods,
} from "./resources/batch.js";
export type {
  DeploymentListParams,
  DeploymentMethods,
  DeploymentsClient,
  PublicAccessTokenDeploymentsClient,
  SecretKeyDeploymentsClient,
} from "./resources/deployments.js";
export type { ResultTokenOptions } from "./resources/environment-tokens.js";
export type {
  BoundEnvironmentsClient,
  BoundEnvironmentTokenMethod,
  EnvironmentsClient,
  EnvironmentTokenMethod,
  EnvironmentTokenParams,
  PersonalAccessTokenEnvironmentsClient,
} from "./resources/environments.js";
export type {
  BoundEnvvarsClient,
  BoundUploadMethod,
  DefaultEnvvarsClient,
  EnvvarsClient,
  PersonalAccessTokenEnvvarsClient,
  SecretKeyEnvvarsClient,
  UploadMethod,
  UploadParams,
} from "./resources/envvars.js";
export type {
  CreateIdempotencyKeyOptions,
  IdempotencyKeyMethods,
  ResetIdempotencyKeyOptions,
} from "./resources/idempotency-keys.js";
export type { KeyScope } from "./resources/key-hash.js";
export type {
  AnyPrompt,
  PromptIdentifier,
  PromptMethods,
  PromptVariables,
  ResolvedPrompt,
  ResolvePromptOptions,
} from "./resources/prompts.js";
export type { QueryCsv, QueryMethods, QueryOptions, QueryRows } from "./resources/query.js";
export type { QueryTable, RunFriendlyStatus, RunsTableRow } from "./resources/query-tables.js";
export type {
  ConcurrencyLimit,
  PublicAccessTokenQueuesClient,
  QueueMethods,
  QueuesClient,
  SecretKeyQueuesClient,
} from "./resources/queues.js";
export type { ReportMethods } from "./resources/reports.js";
export type { RealtimeRunMethods } from "./resources/run-feeds.js";
export type {
  BulkCancelParams,
  BulkMethods,
  BulkReplayParams,
  BulkSelection,
  DefaultTags,
  PollOptions,
  PublicAccessTokenRunsClient,
  RunMethods,
  RunsClient,
  SecretKeyRunsClient,
  TaskRun,
} from "./resources/runs.js";
export type {
  ControlEvent,
  PublicAccessTokenSessionHandle,
  PublicAccessTokenSessionsClient,
  RecordsOptions,
  SecretKeySessionsClient,
  SessionHandle,
  SessionInputChannel,
  SessionOutputChannel,
  SessionReadableChannel,
  SessionSubscribeOptions,
  SessionsClient,
  StartSessionParams,
} from "./resources/sessions.js";
export type {
  AnyStream,
  AppendStreamOptions,
  DefinedInput,
  DefinedStream,
  InferStreamType,
  PipeStreamOptions,
  PipeStreamResult,
  PublicAccessTokenStreams,
  StreamMethods,
  WriterStreamOptions,
} from "./resources/streams.js";
export type { AnyTask, RunHandle, TaskIdentifier, TaskOutput, TaskPayload } from "./resources/task-types.js";
export type { TaskMethods, TriggerOptions } from "./resources/tasks.js";
export type {
  PublicAccessTokenWaitClient,
  SecretKeyWaitClient,
  WaitClient,
  WaitCompletion,
  WaitMethods,
  WaitpointRetrievedToken,
  WaitpointTokenHandle,
} from "./resources/wait.js";
export { WaitpointTimeoutError } from "./resources/waitpoint-timeout.js";
export type {
  AlertDeployment,
  AlertGit,
  AlertPlace,
  AlertRunError,
  DeploymentFailedAlert,
  DeploymentSuccessAlert,
  ErrorAlert,
  ReceivedWebhook,
  RunFailedAlert,
  UnknownAlert,
  WebhookAlert,
  WebhookMethods,
} from "./resources/webhooks.js";
export type { ExpirationTime } from "./tokens/expiration.js";
export type { PublicTokenScopes, ReadScopes, ScopeIds, ScopeTargets, WriteScopes } from "./tokens/permissions.js";
export type { SkipColumn } from "./tokens/sign.js";
