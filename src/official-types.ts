/** Types under the names that the official SDK has for them. Whoever comes from there finds them; nothing here uses them. */

import type {
  QueryExecuteParams,
  SessionsCloseParams,
  SessionsListParams,
  SessionsUpdateParams,
} from "../generated/endpoints.js";
import type { DeploymentListItem, Session, SessionListItem, StartedSession } from "../generated/schema.js";
import type { ConfigureOptions } from "./default-client.js";
import type { RealtimeRun } from "./realtime/row.js";
import type { AnyPrompt } from "./resources/prompts.js";
import type { TaskRun } from "./resources/runs.js";
import type { StartSessionParams } from "./resources/sessions.js";
import type { AnyTask, RunHandle } from "./resources/task-types.js";

export type ApiClientConfiguration = ConfigureOptions;

/** What `runs.retrieve` gives: `RetrieveRunResult<typeof myTask>`, or of a handle's type. */
export type RetrieveRunResult<Subject = AnyTask> =
  Subject extends RunHandle<infer Task> ? TaskRun<Task> : TaskRun<Subject>;
export type AnyRetrieveRunResult = TaskRun<AnyTask>;

/** A run as feeds tell it. */
export type TaskRunShape<Task = AnyTask> = RealtimeRun<Task>;
export type AnyRunShape = RealtimeRun;
export type AnyRealtimeRun = RealtimeRun;

/** What `idempotencyKeys.create` gives. */
export type IdempotencyKey = string;

export type ApiDeploymentListResponseItem = DeploymentListItem;
export type RetrieveCurrentDeploymentResponseBody = DeploymentListItem;

export type CreateSessionRequestBody = StartSessionParams;
export type CreatedSessionResponseBody = StartedSession;
export type RetrieveSessionResponseBody = Session;
export type UpdateSessionRequestBody = SessionsUpdateParams;
export type CloseSessionRequestBody = SessionsCloseParams;
export type ListSessionsOptions = SessionsListParams;
export type ListedSessionItem = SessionListItem;

export type QueryScope = NonNullable<QueryExecuteParams["scope"]>;
export type QueryFormat = NonNullable<QueryExecuteParams["format"]>;

export type AnyPromptHandle = AnyPrompt;
