/**
 * Resources with methods of their own beside the generated ones. Each stands here as the names of its methods, and its
 * code is loaded when one of them is first called: a program that lists runs does not carry what triggers them.
 */

import {
  batchMethods,
  createReports,
  createRuns,
  createSessions,
  createWebhooks,
  deploymentsMethods,
  envvarsMethods,
  idempotencyKeysMethods,
  promptsMethods,
  queryMethods,
  queuesMethods,
  type Tags,
  tagsMethods,
  tasksMethods,
  waitMethods,
} from "../generated/endpoints.js";
import type { ClientCall, Connection } from "./call.js";
import type { PublicAccessTokenClient } from "./client.js";
import { toStream } from "./iterable-stream.js";
import { iterateLater, subscribeLater } from "./later-subscription.js";
import type { AuthMethods, RunUnder } from "./resources/auth.js";
import type { BatchClient, PublicAccessTokenBatchClient, SecretKeyBatchClient } from "./resources/batch.js";
import type {
  DeploymentsClient,
  PublicAccessTokenDeploymentsClient,
  SecretKeyDeploymentsClient,
} from "./resources/deployments.js";
import type { BoundEnvvarsClient, EnvvarsClient, SecretKeyEnvvarsClient } from "./resources/envvars.js";
import type { IdempotencyKeyMethods } from "./resources/idempotency-keys.js";
import type { PromptMethods } from "./resources/prompts.js";
import type { QueryMethods } from "./resources/query.js";
import type { PublicAccessTokenQueuesClient, QueuesClient, SecretKeyQueuesClient } from "./resources/queues.js";
import type { ReportMethods } from "./resources/reports.js";
import type { RealtimeRunMethods } from "./resources/run-feeds.js";
import type { OwnRunMethods, PublicAccessTokenRunsClient, RunsClient, SecretKeyRunsClient } from "./resources/runs.js";
import type {
  loadedChannels,
  PublicAccessTokenSessionsClient,
  SecretKeySessionsClient,
  SessionHandle,
  SessionsClient,
} from "./resources/sessions.js";
import { SIGNATURE_HEADER_NAME } from "./resources/signature-header.js";
import type {
  loadedStreamMethods,
  PipeStreamResult,
  PublicAccessTokenStreams,
  StreamMethods,
} from "./resources/streams.js";
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
  readonly envvars: EnvvarsClient;
  readonly queues: QueuesClient;
  readonly deployments: DeploymentsClient;
  readonly batch: BatchClient;
  readonly wait: WaitClient;
}

export const ownResources = (call: ClientCall): AnyOwn => ({
  runs: runsOf(call),
  streams: streamsOf(call),
  sessions: sessionsOf(call),
  tags: tagsOf(call),
  tasks: tasksOf(call),
  idempotencyKeys: idempotencyKeysOf(call),
  envvars: envvarsOf(call),
  batch: batchOf(call),
  queues: queuesOf(call),
  deployments: deploymentsOf(call),
  prompts: promptsOf(call),
  query: queryOf(call),
  reports: reportsOf(call),
  wait: waitOf(call),
});

export const runsOf = (call: ClientCall): RunsClient & RealtimeRunMethods => {
  const runs = createRuns(call);
  const more = call.later<OwnRunMethods>("retrieve poll reschedule addTags updateMetadata bulk.poll", () =>
    import("./resources/runs.js").then(({ runMethods }) => runMethods),
  );
  return { ...runs, ...more, bulk: { ...runs.bulk, ...more.bulk }, ...feedsOf(call) };
};

const feedsOf = (call: ClientCall): RealtimeRunMethods => {
  const feed =
    (name: keyof Omit<RealtimeRunMethods, "fetchStream">) =>
    (...args: never[]) => {
      const settled = call.settled();
      return subscribeLater(async () => {
        const { realtimeRunMethods } = await import("./resources/run-feeds.js");
        return Reflect.apply(realtimeRunMethods(settled)[name], undefined, args);
      });
    };
  return {
    // The types of runs are the caller's word, and arguments are told apart by who they are for.
    subscribeToRun: feed("subscribeToRun") as RealtimeRunMethods["subscribeToRun"],
    subscribeToRunsWithTag: feed("subscribeToRunsWithTag") as RealtimeRunMethods["subscribeToRunsWithTag"],
    subscribeToBatch: feed("subscribeToBatch") as RealtimeRunMethods["subscribeToBatch"],
    fetchStream: (runId, streamKey) => streamsOf(call).read(runId, streamKey),
  };
};

/** Those whose results are there at once stand here themselves, and what they do is loaded. */
export const streamsOf = (call: ClientCall): StreamMethods => {
  const load = () => import("./resources/streams.js");
  const loaded = call.later<ReturnType<typeof loadedStreamMethods>>("read append appendTo sendInput readInput", () =>
    load().then((streams) => streams.loadedStreamMethods),
  );
  const pipe = writeLater((...args) => load().then((streams) => streams.pipe(...args)), call);
  const writer = writeLater((...args) => load().then((streams) => streams.writer(...args)), call);
  // What chunks are is the caller's word.
  const methods = { ...loaded, pipe, writer } as unknown as Pick<StreamMethods, "read" | "append" | "pipe" | "writer">;
  return {
    read: methods.read,
    append: methods.append,
    pipe: methods.pipe,
    writer: methods.writer,
    define: ({ id }) => ({
      id,
      pipe: (value, options) => methods.pipe(id, value, options),
      read: (runId, options) => methods.read(runId, id, options),
      append: (value, options) => loaded.appendTo(id, value, options),
      writer: (options) => methods.writer(id, options),
    }),
    input: ({ id }) => ({
      id,
      send: (runId, data, options) => loaded.sendInput(runId, id, data, options),
      read: (runId, options) => loaded.readInput(runId, id, options) as never,
    }),
  };
};

/** Begins to write at once, with code that is still being loaded. */
const writeLater =
  (
    begin: (call: ClientCall, isCopyWanted: () => boolean, args: unknown[]) => Promise<PipeStreamResult<unknown>>,
    call: ClientCall,
  ) =>
  (...args: unknown[]): PipeStreamResult<unknown> => {
    let isCopyWanted = false;
    const begun = begin(call.settled(), () => isCopyWanted, args);
    // Whoever wants to know whether it went well asks for it.
    begun.catch(() => {});
    return {
      get stream() {
        isCopyWanted = true;
        return toStream({ [Symbol.asyncIterator]: () => iterateLater(async () => (await begun).stream) });
      },
      waitUntilComplete: async () => (await begun).waitUntilComplete(),
    };
  };

export const sessionsOf = (call: ClientCall): SessionsClient => ({
  ...createSessions(call),
  open(session) {
    const load = () => import("./resources/sessions.js");
    const loaded = call.later<ReturnType<typeof loadedChannels>>(
      "in.send in.read in.records out.read out.records out.append",
      () => load().then((sessions) => (call) => sessions.loadedChannels(call, session)),
    );
    const pipe = writeLater(
      async (call, isCopyWanted, args) => (await load()).pipeOut(call, session, isCopyWanted, args),
      call,
    );
    const writer = writeLater(
      async (call, isCopyWanted, args) => (await load()).writerOut(call, session, isCopyWanted, args),
      call,
    );
    // What chunks are is the caller's word.
    return { id: session, in: loaded.in, out: { ...loaded.out, pipe, writer } } as unknown as SessionHandle;
  },
});

export const tagsOf = (call: ClientCall): Tags =>
  call.later(tagsMethods, () => import("./resources/runs.js").then(({ tagMethods }) => tagMethods));

const TOKEN_METHODS =
  "createPublicToken createTriggerPublicToken createBatchTriggerPublicToken withPublicToken withTriggerPublicToken withBatchTriggerPublicToken";

/**
 * Functions that run under a token get a client, which `clientOver` makes. `project` is a project's reference and an
 * environment, for a personal access token.
 */
export const authOf = (
  call: ClientCall,
  clientOver: (connection: Connection, close: () => void) => PublicAccessTokenClient,
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

export const tasksOf = (call: ClientCall): TaskMethods => ({
  ...call.later<Pick<TaskMethods, "trigger">>(tasksMethods, () =>
    import("./resources/tasks.js").then(({ taskMethods }) => taskMethods),
  ),
  ...call.later<Pick<TaskMethods, "batchTrigger">>("batchTrigger", () =>
    import("./resources/batch.js").then(({ taskBatchMethods }) => taskBatchMethods),
  ),
});

export const batchOf = (call: ClientCall): BatchClient =>
  call.later(`${batchMethods} trigger triggerByTask`, () =>
    import("./resources/batch.js").then((batch) => batch.batchMethods),
  );

export const envvarsOf = (call: ClientCall): EnvvarsClient =>
  call.later(envvarsMethods, () => import("./resources/envvars.js").then(({ envvarMethods }) => envvarMethods));

/** The same with project and environment filled in. */
export const boundEnvvarsOf = (call: ClientCall, projectRef: string, env: string): BoundEnvvarsClient =>
  call.later(envvarsMethods, () =>
    import("./resources/envvars.js").then(({ boundEnvvarMethods }) => boundEnvvarMethods(projectRef, env)),
  );

export const queuesOf = (call: ClientCall): QueuesClient =>
  call.later(queuesMethods, () => import("./resources/queues.js").then(({ queueMethods }) => queueMethods));

export const deploymentsOf = (call: ClientCall): DeploymentsClient =>
  call.later(deploymentsMethods, () =>
    import("./resources/deployments.js").then(({ deploymentMethods }) => deploymentMethods),
  );

export const promptsOf = (call: ClientCall): PromptMethods =>
  call.later(promptsMethods, () => import("./resources/prompts.js").then(({ promptMethods }) => promptMethods));

export const queryOf = (call: ClientCall): QueryMethods =>
  call.later(queryMethods, () => import("./resources/query.js").then((module) => module.queryMethods));

export const waitOf = (call: ClientCall): WaitClient =>
  call.later(waitMethods, () => import("./resources/wait.js").then((module) => module.waitMethods));

// What comes is what `format` asks for, which the document cannot say.
export const reportsOf = (call: ClientCall): ReportMethods => createReports(call) as ReportMethods;

/** With what needs no client, and so stands beside the default one only. */
export const webhooksOf = (call: ClientCall): WebhookMethods => ({
  ...createWebhooks(call),
  constructEvent: async (request, secret) => (await import("./resources/webhooks.js")).constructEvent(request, secret),
  SIGNATURE_HEADER_NAME,
});

export const idempotencyKeysOf = (call: ClientCall): IdempotencyKeyMethods =>
  call.later(`create ${idempotencyKeysMethods}`, () =>
    import("./resources/idempotency-keys.js").then(({ idempotencyKeyMethods }) => idempotencyKeyMethods),
  );
