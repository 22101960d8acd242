/**
 * Resources with methods of their own beside the generated ones. Each stands here as the names of its methods, and its
 * code is loaded when one of them is first called: a program that lists runs does not carry what triggers them.
 */

import {
  batchMethods,
  createReports,
  createRunsAtOnce,
  createWebhooks,
  deploymentsMethods,
  environmentsMethods,
  envvarsMethods,
  idempotencyKeysMethods,
  laterMethods,
  promptsMethods,
  queryMethods,
  queuesMethods,
  type Resources,
  runsBulkActionsMethods,
  runsRunDetailsMethods,
  sessionsMethods,
  type Tags,
  tagsMethods,
  tasksMethods,
  waitMethods,
} from "../generated/endpoints.js";
import type { ClientCall } from "./call.js";
import type { PublicAccessTokenClient } from "./client.js";
import type { AuthMethods, RunUnder } from "./resources/auth.js";
import type { BatchClient, PublicAccessTokenBatchClient, SecretKeyBatchClient } from "./resources/batch.js";
import type {
  DeploymentsClient,
  PublicAccessTokenDeploymentsClient,
  SecretKeyDeploymentsClient,
} from "./resources/deployments.js";
import type { EnvironmentsClient } from "./resources/environments.js";
import type { DefaultEnvvarsClient, EnvvarsClient, SecretKeyEnvvarsClient } from "./resources/envvars.js";
import type { IdempotencyKeyMethods } from "./resources/idempotency-keys.js";
import type { PromptMethods } from "./resources/prompts.js";
import type { QueryMethods } from "./resources/query.js";
import type { PublicAccessTokenQueuesClient, QueuesClient, SecretKeyQueuesClient } from "./resources/queues.js";
import type { ReportMethods } from "./resources/reports.js";
import type { RealtimeRunMethods } from "./resources/run-feeds.js";
import type { DefaultTags, PublicAccessTokenRunsClient, RunsClient, SecretKeyRunsClient } from "./resources/runs.js";
import type { PublicAccessTokenSessionsClient, SecretKeySessionsClient, SessionsClient } from "./resources/sessions.js";
import { SIGNATURE_HEADER_NAME } from "./resources/signature-header.js";
import type { PublicAccessTokenStreams, StreamMethods } from "./resources/streams.js";
import type { TaskMethods } from "./resources/tasks.js";
import type { PublicAccessTokenWaitClient, SecretKeyWaitClient, WaitClient } from "./resources/wait.js";
import type { WebhookMethods } from "./resources/webhooks.js";

/** Those that every credential of an environment has alike. */
interface OwnResources {
  readonly tasks: TaskMethods;
  readonly idempotencyKeys: IdempotencyKeyMethods;
  readonly prompts: PromptMethods;
  readonly query: QueryMethods;
  readonly reports: ReportMethods;
}

/** As a secret key may use them. */
export interface SecretKeyOwn extends OwnResources {
  readonly runs: SecretKeyRunsClient & RealtimeRunMethods;
  readonly streams: StreamMethods;
  readonly sessions: SecretKeySessionsClient;
  readonly envvars: SecretKeyEnvvarsClient;
  readonly queues: SecretKeyQueuesClient;
  readonly deployments: SecretKeyDeploymentsClient;
  readonly batch: SecretKeyBatchClient;
  readonly wait: SecretKeyWaitClient;
}

/** As a public access token may use them. */
export interface PublicAccessTokenOwn extends OwnResources {
  readonly runs: PublicAccessTokenRunsClient & RealtimeRunMethods;
  readonly streams: PublicAccessTokenStreams;
  readonly sessions: PublicAccessTokenSessionsClient;
  readonly queues: PublicAccessTokenQueuesClient;
  readonly deployments: PublicAccessTokenDeploymentsClient;
  readonly batch: PublicAccessTokenBatchClient;
  readonly wait: PublicAccessTokenWaitClient;
}

/** Under a credential whose kind shows at run time. */
export interface AnyOwn extends OwnResources {
  readonly runs: RunsClient & RealtimeRunMethods;
  readonly tags: Tags;
  readonly streams: StreamMethods;
  readonly sessions: SessionsClient;
  readonly environments: EnvironmentsClient;
  readonly envvars: EnvvarsClient;
  readonly queues: QueuesClient;
  readonly deployments: DeploymentsClient;
  readonly batch: BatchClient;
  readonly wait: WaitClient;
}

/** The names of the methods of each resource that can wait. A function, so that programs without `createClient` do not carry it. */
const methodsByResource = () => ({
  ...laterMethods,
  sessions: `${sessionsMethods} open{${CHANNELS}}`,
  streams: streamsMethods,
  tasks: `${tasksMethods} batchTrigger`,
  batch: `${batchMethods} trigger triggerByTask`,
  idempotencyKeys: `create ${idempotencyKeysMethods}`,
});

/** One resource, under the name that `loaders.ts` has for it. */
const waiting = <Resource>(
  call: ClientCall,
  name: string,
  methods: string,
  project?: readonly [projectRef: string, env: string],
): Resource =>
  // What is loaded under a name is the resource of that name: a test walks every client and calls each method.
  call.later(
    methods,
    async () => (await import("./loaders.js")).load(name, project) as Promise<(call: ClientCall) => Resource>,
  );

/** Every resource that can wait; of a personal token's project, with its arguments filled in. */
export const waitingResources = (
  call: ClientCall,
  project?: readonly [projectRef: string, env: string],
): WaitingResources => {
  const resources: Record<string, unknown> = {};
  for (const [name, methods] of Object.entries(methodsByResource()))
    resources[name] = waiting(call, name, methods, project);
  // The names are those of the table above.
  return resources as unknown as WaitingResources;
};

type WaitingResources = Omit<Resources, keyof AnyOwn | "whoami"> & Omit<AnyOwn, "runs">;

// These two are the default client's, which may be inside of a task.
export const tagsOf = (call: ClientCall): DefaultTags => waiting(call, "tags", tagsMethods);
export const tasksOf = (call: ClientCall): TaskMethods => waiting(call, "tasks", `${tasksMethods} batchTrigger`);
export const batchOf = (call: ClientCall): BatchClient =>
  waiting(call, "batch", `${batchMethods} trigger triggerByTask`);
export const environmentsOf = (call: ClientCall): EnvironmentsClient =>
  waiting(call, "environments", environmentsMethods);
export const envvarsOf = (call: ClientCall): DefaultEnvvarsClient => waiting(call, "envvars", envvarsMethods);
export const queuesOf = (call: ClientCall): QueuesClient => waiting(call, "queues", queuesMethods);
export const deploymentsOf = (call: ClientCall): DeploymentsClient => waiting(call, "deployments", deploymentsMethods);
export const promptsOf = (call: ClientCall): PromptMethods => waiting(call, "prompts", promptsMethods);
export const queryOf = (call: ClientCall): QueryMethods => waiting(call, "query", queryMethods);
export const waitOf = (call: ClientCall): WaitClient => waiting(call, "wait", waitMethods);
export const streamsOf = (call: ClientCall): StreamMethods => waiting(call, "streams", streamsMethods);
export const sessionsOf = (call: ClientCall): SessionsClient =>
  waiting(call, "sessions", `${sessionsMethods} open{${CHANNELS}}`);
export const idempotencyKeysOf = (call: ClientCall): IdempotencyKeyMethods =>
  waiting(call, "idempotencyKeys", `create ${idempotencyKeysMethods}`);

export const runsOf = (call: ClientCall): RunsClient & RealtimeRunMethods => {
  const later: Omit<RunsClient, "list"> = waiting(
    call,
    "runs",
    `${runsRunDetailsMethods} ${runsBulkActionsMethods} poll bulk.poll`,
  );
  const feeds: RealtimeRunMethods = waiting(
    call,
    "runFeeds",
    "subscribeToRun~ subscribeToRunsWithTag~ subscribeToBatch~ fetchStream",
  );
  return { ...createRunsAtOnce(call), ...later, ...feeds };
};

/** The methods of the channels of a session. */
const CHANNELS = "in.send,in.read,in.records,out.read,out.records,out.append,out.pipe>,out.writer>";

const streamsMethods = "read append pipe> writer> define{pipe>,read,append,writer>} input{send,read}";

const TOKEN_METHODS =
  "createPublicToken createTriggerPublicToken createBatchTriggerPublicToken withPublicToken withTriggerPublicToken withBatchTriggerPublicToken";

/**
 * Functions that run under a token get a client, which `clientOver` makes. `project` is a project's reference and an
 * environment, for a personal access token.
 */
export const authOf = (
  call: ClientCall,
  clientOver: (call: ClientCall, close: () => void) => PublicAccessTokenClient,
  project?: readonly [projectRef: string, env: string],
): AuthMethods =>
  call.later(TOKEN_METHODS, () =>
    import("./resources/auth.js").then(
      ({ authMethods, underClient }) =>
        (call) =>
          authMethods(call, underClient(clientOver), project),
    ),
  );

/** Functions are run by `under`, with a token for the credential of the client that is behind the call. */
export const authUnder = (call: ClientCall, under: RunUnder<[]>): AuthMethods<[]> =>
  call.later(TOKEN_METHODS, () =>
    import("./resources/auth.js").then(
      ({ authMethods }) =>
        (call) =>
          authMethods(call, () => under),
    ),
  );

// What comes is what `format` asks for, which the document cannot say.
export const reportsOf = (call: ClientCall): ReportMethods => createReports(call) as ReportMethods;

/** With what needs no client, and so stands beside the default one only. */
export const webhooksOf = (call: ClientCall): WebhookMethods => ({
  ...createWebhooks(call),
  constructEvent: async (request, secret) => (await import("./resources/webhooks.js")).constructEvent(request, secret),
  SIGNATURE_HEADER_NAME,
});
