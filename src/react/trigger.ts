/** Triggering a task, and watching the run that comes of it. */

import type { AnyTask, RunHandle, TaskIdentifier, TaskPayload } from "../resources/task-types.js";
import type { TriggerOptions } from "../resources/tasks.js";
import { useAction } from "./action.js";
import { type UseApiClientOptions, useAuth } from "./auth.js";
import {
  type UseRealtimeRunInstance,
  type UseRealtimeRunWithStreamsInstance,
  type UseRealtimeSingleRunOptions,
  useRealtimeRun,
  useRealtimeRunWithStreams,
} from "./runs.js";

export interface UseTaskTriggerOptions extends UseApiClientOptions {}

export interface TriggerInstance<Task extends AnyTask> {
  /** Starts a run. The same function in every render. Nothing is thrown: see `error`. */
  submit: (payload: TaskPayload<Task>, options?: TriggerOptions) => void;
  /** Whether a run is being started. */
  isLoading: boolean;
  /** The run that was started last. */
  handle: RunHandle<Task> | undefined;
  /** Why the last one could not be started. */
  error: Error | undefined;
}

/** `enabled` is about the watching: `submit` works without. */
export interface UseRealtimeTaskTriggerOptions<Task extends AnyTask = AnyTask>
  extends UseRealtimeSingleRunOptions<Task> {
  /** What `throttleInMs` was called here at first. */
  experimental_throttleInMs?: number | undefined;
}

export interface RealtimeTriggerInstance<Task extends AnyTask>
  extends TriggerInstance<Task>,
    UseRealtimeRunInstance<Task> {
  /** Why the last run could not be started, or why the watching has ended. */
  error: Error | undefined;
}

export interface RealtimeTriggerInstanceWithStreams<
  Task extends AnyTask,
  Streams extends Record<string, unknown> = Record<string, unknown>,
> extends TriggerInstance<Task>,
    UseRealtimeRunWithStreamsInstance<Task, Streams> {
  /** Why the last run could not be started, or why the watching has ended. */
  error: Error | undefined;
}

/**
 * Starts runs of a task, with a trigger token. `useTaskTrigger<typeof myTask>("my-task")` types the payload.
 *
 * A token that is good for one use needs a new one for the next `submit`: give `accessToken` as a function that gets one.
 *
 * @param id The task's id.
 */
export const useTaskTrigger = <Task extends AnyTask = AnyTask>(
  id: TaskIdentifier<Task>,
  options?: UseTaskTriggerOptions,
): TriggerInstance<Task> => {
  const auth = useAuth(options);
  const { run, isLoading, result, error } = useAction(
    auth,
    id,
    (payload: TaskPayload<Task>, triggerOptions?: TriggerOptions) =>
      auth.access.act((client) => client.tasks.trigger<Task>(id, payload, triggerOptions)),
  );
  return { submit: run, isLoading, handle: result, error };
};

/**
 * Starts runs of a task and shows the last one, as `useRealtimeRun` does. It is watched with the token that came with it, and
 * not with the one that started it.
 *
 * @param id The task's id.
 */
export const useRealtimeTaskTrigger = <Task extends AnyTask = AnyTask>(
  id: TaskIdentifier<Task>,
  options?: UseRealtimeTaskTriggerOptions<Task>,
): RealtimeTriggerInstance<Task> => {
  const trigger = useTaskTrigger<Task>(id, { ...options, enabled: true });
  const watching = useRealtimeRun<Task>(trigger.handle, watchOptions(trigger.handle, options));
  return { ...trigger, ...watching, error: trigger.error ?? watching.error };
};

/**
 * The same with what the run's streams have so far.
 *
 * @param id The task's id.
 */
export const useRealtimeTaskTriggerWithStreams = <
  Task extends AnyTask = AnyTask,
  Streams extends Record<string, unknown> = Record<string, unknown>,
>(
  id: TaskIdentifier<Task>,
  options?: UseRealtimeTaskTriggerOptions<Task>,
): RealtimeTriggerInstanceWithStreams<Task, Streams> => {
  const trigger = useTaskTrigger<Task>(id, { ...options, enabled: true });
  const watching = useRealtimeRunWithStreams<Task, Streams>(trigger.handle, watchOptions(trigger.handle, options));
  return { ...trigger, ...watching, error: trigger.error ?? watching.error };
};

const watchOptions = <Task extends AnyTask>(
  handle: RunHandle<Task> | undefined,
  options: UseRealtimeTaskTriggerOptions<Task> | undefined,
): UseRealtimeSingleRunOptions<Task> => ({
  ...options,
  throttleInMs: options?.throttleInMs ?? options?.experimental_throttleInMs,
  accessToken: handle?.publicAccessToken ?? options?.accessToken,
});
