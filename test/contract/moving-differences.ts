// What code that moves here from the official packages has to change: names that stay there, and what the compiler refuses.

export interface NotHere {
  readonly what: string;
  readonly reason: string;
  /** Exports of the official packages, and members of them: every one, and none that is here. */
  readonly names: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);

export const notHere: readonly NotHere[] = [
  {
    what: "Tasks are defined with the official package, and so is what only their code does.",
    reason:
      "That code runs in the official package's worker. Both packages can be used side by side: what a task defines gives its types here, too.",
    names: words(`
      task schemaTask toolTask defineConfig queue logger metadata retry usage timeout heartbeats locals otel skills
      AbortTaskRunError CompleteTaskWithOutput OutOfMemoryError SubtaskUnwrapError
      Context TaskRunContext Task TaskFromIdentifier TaskOptions TaskOptionsWithSchema TaskSchema TaskWithSchema
      TaskWithSchemaOptions TaskCompleteResult TaskStartHookParams Queue RunMetadata Locals LocalsKey LogLevel
      ComputeUsage CurrentUsage JSONSchema TriggerConfig
      HandleErrorArgs HandleErrorFunction ResolveEnvironmentVariablesFunction ResolveEnvironmentVariablesParams
      ResolveEnvironmentVariablesResult schedules.task prompts.define waitUntil
      InMemoryCache createCache CacheEntry CacheFunction CacheMetadata CacheStore Eventually
    `),
  },
  {
    what: "A run waits with the official package, and starts others to wait for them with it.",
    reason: "A run is put to sleep by its worker. Outside of a run, `runs.poll` and `runs.subscribeToRun` wait.",
    names: words(`
      wait.for wait.until wait.forToken CommonWaitOptions WaitForOptions ManualWaitpointPromise
      tasks.triggerAndWait tasks.batchTriggerAndWait tasks.triggerAndSubscribe batch.triggerAndWait batch.triggerByTaskAndWait
      BatchResult TaskRunResult
    `),
  },
  {
    what: "Hooks around runs are set with the official package.",
    reason: "Its worker calls them.",
    names: words(`
      tasks.onStart tasks.onStartAttempt tasks.onFailure tasks.onSuccess tasks.onComplete tasks.onWait tasks.onResume
      tasks.onCancel tasks.handleError tasks.catchError tasks.middleware
      onStart onStartAttempt onFailure onSuccess onComplete onWait onResume onCancel onHandleError onCatchError middleware
      OnStartHookFunction AnyOnCancelHookFunction AnyOnCatchErrorHookFunction AnyOnCompleteHookFunction
      AnyOnFailureHookFunction AnyOnMiddlewareHookFunction AnyOnResumeHookFunction AnyOnStartAttemptHookFunction
      AnyOnStartHookFunction AnyOnSuccessHookFunction AnyOnWaitHookFunction
    `),
  },
  {
    what: "What belongs to chats and to the inside of the official package is not here.",
    reason: "It is no part of the management API.",
    names: words(`
      ChatChunkTooLargeError isChatChunkTooLargeError __setSessionOpenImplForTests __setSessionStartImplForTests
      SessionPipeStreamOptions RealtimeDefineStreamOptions InferInputStreamType RunShape
    `),
  },
  {
    what: "`useApiClient` of the React hooks is not here.",
    reason:
      "What it gives has methods of other names than the package. `createClient({ publicAccessToken })` makes a client for a page.",
    names: ["useApiClient"],
  },
];

export interface TypeDifference {
  readonly what: string;
  readonly reason: string;
  /** Compiles with the official package, and not with ours. */
  readonly code: string;
  /** The compiler's number of what it says here. */
  readonly refusedBy: number;
}

export const typeDifferences: readonly TypeDifference[] = [
  {
    what: "The output, the payload and the metadata of a run are `unknown` where nobody says which task it is of.",
    reason:
      "The official package calls them `any`, and the compiler is silent whatever is done with them. Name the task, `runs.retrieve<typeof myTask>(id)`, or say what you take it for: `run.output as Total`.",
    code: `import { runs } from "@trigger.dev/sdk";
      export const total = async (): Promise<number> => (await runs.retrieve("run_1")).output.total;`,
    refusedBy: 2571,
  },
  {
    what: "Statuses and other words of the service are open: a table of all of them is looked into with a default.",
    reason: "The service may have a new one tomorrow. The official package then refuses the whole answer.",
    code: `import { queues } from "@trigger.dev/sdk";
      const LABELS = { task: "of a task", custom: "of its own" };
      export const label = async (): Promise<string> => LABELS[(await queues.retrieve("queue_1")).type];`,
    refusedBy: 7053,
  },
  {
    what: "`runs.list(projectRef, { env })` takes one environment.",
    reason: "Of several, the service shows the runs of one, and does not say of which.",
    code: `import { runs } from "@trigger.dev/sdk";
      export const list = () => runs.list("proj_1", { env: ["prod", "staging"] });`,
    refusedBy: 2769,
  },
  {
    what: "The filters of `sessions.list` take one value each.",
    reason: "The service does not take the list apart that the official package sends, and so finds nothing.",
    code: `import { sessions } from "@trigger.dev/sdk";
      export const list = () => sessions.list({ tag: ["a", "b"] });`,
    refusedBy: 2322,
  },
  {
    what: "`RunHandle` and `BatchRunHandle` have one type parameter, the task.",
    reason:
      "`RunHandle<typeof myTask>` says the same as the official package's three, which are the task's id, payload and output.",
    code: `import type { RunHandle } from "@trigger.dev/sdk";
      export const idOf = (handle: RunHandle<"a", string, number>): string => handle.id;`,
    refusedBy: 2707,
  },
  {
    what: "The handle of a batch has no `runs`.",
    reason: "In the official package its type has them for `batch.triggerByTask`, and the handle itself has not.",
    code: `import { batch } from "@trigger.dev/sdk";
      import { archive } from "./task.js";
      export const first = async () => (await batch.triggerByTask([{ task: archive, payload: { keep: true } }])).runs[0];`,
    refusedBy: 2339,
  },
  {
    what: "The channels of a session and input streams have no `on`, `once`, `peek` and `wait`.",
    reason:
      "Only a run can wait for what others send to it, in the official package's worker. From outside, `send` and `read` are enough.",
    code: `import { sessions } from "@trigger.dev/sdk";
      export const next = () => sessions.open("session_1").in.wait<string>({ timeout: "1h" });`,
    refusedBy: 2339,
  },
  {
    what: "A token's scopes name nothing that no route asks for, such as reading input streams.",
    reason: "The official package puts them into the token, where they allow nothing.",
    code: `import { auth } from "@trigger.dev/sdk";
      export const token = () => auth.createPublicToken({ scopes: { read: { inputStreams: "run_1" } } });`,
    refusedBy: 2353,
  },
  {
    what: "An `ApiError` is made of its message and what is known of it, by tests that need one.",
    reason: "The official package makes its errors of a status, a body, a message and headers, in this order.",
    code: `import { ApiError } from "@trigger.dev/sdk";
      export const error = new ApiError(500, { error: "broken" }, "broken", {});`,
    refusedBy: 2554,
  },
  {
    what: "The options of a call say nothing of its client (`clientConfig`) or of the token that it gives (`publicAccessToken`).",
    reason:
      "`createClient` makes a client for another credential, and `publicTokenOptions` among the options of the run says how long its token lasts.",
    code: `import { tasks } from "@trigger.dev/sdk";
      export const start = () =>
        tasks.trigger("archive", { keep: true }, {}, { publicAccessToken: { expirationTime: "1d" }, clientConfig: {} });`,
    refusedBy: 2353,
  },
  {
    what: "`configure` has no `future`.",
    reason:
      "It can ask for streams of the first kind. Here runs always get those of the second, as by default in the official package.",
    code: `import { configure } from "@trigger.dev/sdk";
      configure({ accessToken: "tr_dev_1", future: { v2RealtimeStreams: true } });`,
    refusedBy: 2353,
  },
  {
    what: "`deployedAt` of a deployment can be `null`.",
    reason: "It is, for one that was not deployed. The official package's type denies it.",
    code: `import { deployments } from "@trigger.dev/sdk";
      export const when = async (): Promise<Date | undefined> => (await deployments.retrieveCurrent()).deployedAt;`,
    refusedBy: 2322,
  },
  {
    what: "A function that stands in for `tasks.trigger` in tests gives an `ApiPromise`.",
    reason:
      "Every method does, so that the raw answer can be had. In tests the emulator can take the service's place, and nothing has to be replaced.",
    code: `import { tasks } from "@trigger.dev/sdk";
      export const standIn = (): ReturnType<typeof tasks.trigger> =>
        Promise.resolve({ id: "run_1" } as Awaited<ReturnType<typeof tasks.trigger>>);`,
    refusedBy: 2739,
  },
];
