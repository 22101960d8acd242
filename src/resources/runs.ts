/** Things a run can do that take more than one request, and what a run is when its task is known. */

import type { ApiPromise, RequestOptions } from "../../generated/contract.js";
import { createRuns, type PublicAccessTokenRuns, type Runs, type SecretKeyRuns } from "../../generated/endpoints.js";
import type { Run } from "../../generated/schema.js";
import type { ClientCall } from "../call.js";
import { ApiTimeoutError, ConfigurationError } from "../errors.js";
import { LONGEST_MS, mergeSettings } from "../limits.js";
import { isFinalStatus } from "../run-status.js";
import { openScope, sleep } from "../wait.js";
import type { AnyTask, RunHandle, TaskOutput, TaskPayload } from "./task-types.js";

/** A run whose payload and output have the types of its task. */
export interface TaskRun<Task> extends Run {
  payload?: TaskPayload<Task>;
  output?: TaskOutput<Task>;
}

export interface PollOptions {
  /** Milliseconds between requests. Default 1000. */
  pollIntervalMs?: number;
}

export interface RunMethods {
  /**
   * One run with its payload and output. `retrieve<typeof myTask>(id)` types both; so does the handle that
   * `tasks.trigger<typeof myTask>` gives.
   *
   * @param run The run's id, or anything that has it as `id`.
   * @throws NotFoundError when the run does not exist in this environment.
   * @see spec operation runs.retrieve
   */
  retrieve<Task extends AnyTask = AnyTask>(
    run: string | RunHandle<Task> | { id: string },
    requestOptions?: RequestOptions,
  ): ApiPromise<TaskRun<Task>>;

  /**
   * Waits until the run has finished, asking every `pollIntervalMs`.
   *
   * Returns the run as `runs.retrieve` gives it, whether it succeeded or failed. Makes one request per interval and
   * does not subscribe.
   *
   * @param options.pollIntervalMs Milliseconds between requests. Default 1000.
   * @param requestOptions.deadlineInMs Milliseconds to wait in all. Default: no limit.
   * @throws NotFoundError when the run does not exist in this environment.
   * @throws ApiTimeoutError (`deadline`) when `deadlineInMs` passes first.
   * @see spec operation runs.retrieve
   */
  poll<Task extends AnyTask = AnyTask>(
    run: string | RunHandle<Task> | { id: string },
    options?: PollOptions,
    requestOptions?: RequestOptions,
  ): Promise<TaskRun<Task>>;
}

/** Runs, as a secret key may use them. */
export type SecretKeyRunsClient = Omit<SecretKeyRuns, "retrieve"> & RunMethods;
/** Runs, as a public access token may use them. */
export type PublicAccessTokenRunsClient = Omit<PublicAccessTokenRuns, "retrieve"> & RunMethods;
/** Runs, under a credential whose kind shows at run time. */
export type RunsClient = Omit<Runs, "retrieve"> & RunMethods;

export const runMethods = (call: ClientCall): Pick<RunMethods, "poll"> => ({
  async poll(run, options, requestOptions) {
    const pollIntervalMs = options?.pollIntervalMs ?? 1000;
    if (!(pollIntervalMs >= 0 && pollIntervalMs <= LONGEST_MS)) {
      throw new ConfigurationError("runs.poll: pollIntervalMs must be 0 or more", { parameter: "pollIntervalMs" });
    }
    const runs = createRuns(call);
    // The client's signal, deadline and end hold for the waits between two requests too.
    const { settings, closed } = call.connect();
    const { signal, deadlineInMs } = mergeSettings(settings, requestOptions);
    const timeoutInMs = deadlineInMs || 0;
    // Its own, which nobody else can throw.
    const deadline = new ApiTimeoutError(`runs.poll: not finished within ${timeoutInMs} ms`, "deadline", {
      operation: "runs.poll",
      timeoutInMs,
    });
    const scope = openScope([signal, closed], deadlineInMs, deadline);
    try {
      for (;;) {
        const found = await runs.retrieve(run, { ...requestOptions, signal: scope.signal, deadlineInMs: false });
        // The task's types are the caller's word; what arrives is not checked against them.
        if (isFinalStatus(found.status)) return found as TaskRun<never>;
        await sleep(pollIntervalMs, scope.signal);
      }
    } finally {
      scope.end();
    }
  },
});
