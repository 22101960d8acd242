/** React hooks for tasks and runs: trigger, watch, complete. */

export type { AccessToken, RenewableToken } from "../realtime/access-token.js";
export type { RealtimeRun, SkipColumn } from "../realtime/index.js";
export type { TaskRun } from "../resources/runs.js";
export type { AnyStream, InferStreamType } from "../resources/streams.js";
export type { AnyTask, RunHandle, TaskIdentifier, TaskOutput, TaskPayload } from "../resources/task-types.js";
export type { TriggerOptions } from "../resources/tasks.js";
export {
  type TriggerAuth,
  TriggerAuthContext,
  type UseApiClientOptions,
  useTriggerAuthContext,
  useTriggerAuthContextOptional,
} from "./auth.js";
export { type InputStreamSendInstance, useInputStreamSend } from "./input-stream.js";
export { type UseRunInstance, type UseRunOptions, useRun } from "./run.js";
export {
  type StreamResults,
  type UseRealtimeRunInstance,
  type UseRealtimeRunOptions,
  type UseRealtimeRunsInstance,
  type UseRealtimeRunsWithTagOptions,
  type UseRealtimeRunWithStreamsInstance,
  type UseRealtimeSingleRunOptions,
  useRealtimeBatch,
  useRealtimeRun,
  useRealtimeRunsWithTag,
  useRealtimeRunWithStreams,
} from "./runs.js";
export {
  type UseRealtimeStreamInstance,
  type UseRealtimeStreamOptions,
  useRealtimeStream,
} from "./stream.js";
export {
  type RealtimeTriggerInstance,
  type RealtimeTriggerInstanceWithStreams,
  type TriggerInstance,
  type UseRealtimeTaskTriggerOptions,
  type UseTaskTriggerOptions,
  useRealtimeTaskTrigger,
  useRealtimeTaskTriggerWithStreams,
  useTaskTrigger,
} from "./trigger.js";
export { useWaitToken, type WaitTokenInstance } from "./wait-token.js";
