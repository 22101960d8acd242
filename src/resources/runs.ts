/** Things a run can do that take more than one request or a look at the arguments, and what it is when its task is known. */

import type { ApiPromise as ApiPromiseContract, RequestOptions } from "../../generated/contract.js";
import type { PublicAccessTokenRuns, Runs, SecretKeyRuns, Tags } from "../../generated/endpoints.js";
import { createRunsBulkActions } from "../../generated/later/bulkActions.js";
import {
  createRunsRunDetails,
  runsAddTags,
  runsReschedule,
  runsRetrieve,
  runsUpdateMetadata,
} from "../../generated/later/runDetails.js";
import type { AddTagsResult, BulkAction, BulkActionFilter, CreatedBulkAction, Run } from "../../generated/schema.js";
import { ApiPromise } from "../api-promise.js";
import type { ClientCall } from "../call.js";
import { ApiTimeoutError, ConfigurationError, refusal } from "../errors.js";
import { LONGEST_MS, mergeSettings } from "../limits.js";
import { own, text } from "../own.js";
import { isFinalStatus } from "../run-status.js";
import { openScope, sleep } from "../wait.js";
import { checkDelay, checkMetadata, checkTags } from "./checks.js";
import { currentRun } from "./task-context.js";
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
   * A payload or output that is too large for the answer is downloaded from where it is stored, with attempts of its own, and
   * comes decoded: with the dates, maps and sets that it was made with, where one inside the answer is plain JSON.
   *
   * @param run The run's id, or anything that has it as `id`.
   * @throws NotFoundError when the run does not exist in this environment.
   * @throws ApiConnectionError also when a payload or output cannot be downloaded.
   * @see spec operation runs.retrieve
   */
  retrieve<Task extends AnyTask = AnyTask>(
    run: string | RunHandle<Task> | { id: string },
    requestOptions?: RequestOptions,
  ): ApiPromiseContract<TaskRun<Task>>;

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

/** The runs that a bulk action is about: named, or found. At least one field of a filter must say something. */
export type BulkSelection =
  | {
      /** 1 to 500 of them. */
      runIds: string[];
      filter?: never;
    }
  | {
      /** Without `period`, `from` or `to` it covers the last 7 days. */
      filter: BulkActionFilter;
      runIds?: never;
    };

export type BulkCancelParams = BulkSelection & {
  /** A name to find it by. At most 255 characters. Default none. */
  name?: string;
};

export type BulkReplayParams = BulkCancelParams & {
  /** Where the new runs are to run. Default where the originals ran. */
  targetRegion?: string;
};

export interface BulkMethods {
  /**
   * Cancels many runs in the background; `poll` waits for the end. Which runs it is about is fixed at once, and those that
   * have finished by then count as failures. Not repeated after a lost answer.
   *
   * @see spec operation runs.bulk.create
   */
  cancel(params: BulkCancelParams, requestOptions?: RequestOptions): ApiPromiseContract<CreatedBulkAction>;

  /**
   * Starts a new run for each of many in the background; `poll` waits for the end. Which runs it is about is fixed at once.
   * Not repeated after a lost answer: it may have worked, and would start them twice.
   *
   * @throws RateLimitError also when three replays are active in the environment.
   * @see spec operation runs.bulk.create
   */
  replay(params: BulkReplayParams, requestOptions?: RequestOptions): ApiPromiseContract<CreatedBulkAction>;

  /**
   * Waits until a bulk action has ended, by itself or because it was aborted, asking every `pollIntervalMs`.
   *
   * @param options.pollIntervalMs Milliseconds between requests. Default 1000.
   * @param requestOptions.deadlineInMs Milliseconds to wait in all. Default: no limit.
   * @throws NotFoundError when it does not exist in this environment.
   * @throws ApiTimeoutError (`deadline`) when `deadlineInMs` passes first.
   * @see spec operation runs.bulk.retrieve
   */
  poll(bulkActionId: string, options?: PollOptions, requestOptions?: RequestOptions): Promise<BulkAction>;
}

/** Runs, as a secret key may use them. */
export type SecretKeyRunsClient = Omit<SecretKeyRuns, "retrieve" | "bulk"> &
  RunMethods & { readonly bulk: Omit<SecretKeyRuns["bulk"], keyof BulkMethods> & BulkMethods };
/** Runs, as a public access token may use them. */
export type PublicAccessTokenRunsClient = Omit<PublicAccessTokenRuns, "retrieve"> & RunMethods;
/** Runs, under a credential whose kind shows at run time. */
export type RunsClient = Omit<Runs, "retrieve" | "bulk"> &
  RunMethods & { readonly bulk: Omit<Runs["bulk"], keyof BulkMethods> & BulkMethods };

/** All that can wait until one of them is called. */
export const runMethods = (call: ClientCall): Omit<RunsClient, "list"> => {
  const described = createRunsRunDetails(call);
  const { retrieve, reschedule, addTags, updateMetadata } = described;
  const { bulk } = createRunsBulkActions(call);
  return {
    ...described,

    retrieve(run, requestOptions) {
      const since = performance.now();
      const sent = ApiPromise.resultOf(retrieve(run, requestOptions));
      const whole = sent.then(async ({ data, response }) => ({
        data: await withValues(call, data, requestOptions, since),
        response,
      }));
      // The task's types are the caller's word; what arrives is not checked against them.
      return new ApiPromise(whole) as ApiPromise<TaskRun<never>>;
    },

    poll: (run, options, requestOptions) =>
      polled(call, "runs.poll", options, requestOptions, async (each) => {
        const found = await retrieve(run, each);
        if (!isFinalStatus(found.status)) return undefined;
        const whole = await withValues(call, found, each, performance.now());
        // As above.
        return whole as TaskRun<never>;
      }),

    reschedule(run, params, requestOptions) {
      checkDelay(runsReschedule, own(params, "delay"), "delay");
      return reschedule(run, params, requestOptions);
    },

    addTags: (run, tags, requestOptions) => {
      checkTags(runsAddTags, tags, "tags");
      return addTags(run, tags, requestOptions);
    },

    updateMetadata(run, params, requestOptions) {
      checkMetadata(runsUpdateMetadata, own(params, "metadata"), "metadata");
      return updateMetadata(run, params, requestOptions);
    },

    bulk: {
      ...bulk,
      poll: (bulkActionId, options, requestOptions) =>
        polled(call, "runs.bulk.poll", options, requestOptions, async (each) => {
          const found = await bulk.retrieve(bulkActionId, each);
          return found.status === "PENDING" ? undefined : found;
        }),
    },
  };
};

/** As the default client has it. */
export type DefaultTags = Tags & TagsInTask;

interface TagsInTask {
  /**
   * Add tags to the run that this is called in, inside of a Trigger.dev task. As with a run's id in everything else.
   *
   * @throws ConfigurationError outside of a task.
   * @see spec operation runs.addTags
   */
  add(tags: string | string[], requestOptions?: RequestOptions): ApiPromiseContract<AddTagsResult>;
}

/** The same call under another name. */
export const tagMethods = (call: ClientCall): Tags => {
  const { addTags } = runMethods(call);
  const add = (...args: unknown[]) => {
    const [first, second] = args;
    const hasRun = !Array.isArray(first) && (typeof second === "string" || Array.isArray(second));
    const id = currentRun(call)?.id;
    if (!hasRun && id === undefined) {
      const why = "takes a run and its tags; the default client may leave out the run, but only inside of a task";
      throw refusal(runsAddTags, "runId", why);
    }
    // What untyped code gives wrong is refused there.
    return Reflect.apply(addTags, undefined, hasRun ? args : [id, ...args]);
  };
  return { add };
};

/** The run with what is too large to be in an answer, which few runs have. */
const withValues = async (
  call: ClientCall,
  run: Run,
  requestOptions: RequestOptions | undefined,
  since: number,
): Promise<Run> => {
  if (!text(own(run, "payloadPresignedUrl")) && !text(own(run, "outputPresignedUrl"))) return run;
  const { withStoredValues } = await import("./packets.js");
  return withStoredValues(call.connect(), runsRetrieve, run, requestOptions, since);
};

/** Asks until there is something to give. The client's signal, deadline and end hold for the waits in between too. */
const polled = async <T>(
  call: ClientCall,
  operation: string,
  options: PollOptions | undefined,
  requestOptions: RequestOptions | undefined,
  ask: (requestOptions: RequestOptions) => Promise<T | undefined>,
): Promise<T> => {
  const pollIntervalMs = options?.pollIntervalMs ?? 1000;
  if (!(pollIntervalMs >= 0 && pollIntervalMs <= LONGEST_MS)) {
    throw new ConfigurationError(`${operation}: pollIntervalMs must be 0 or more`, { parameter: "pollIntervalMs" });
  }
  const { settings, closed } = call.connect();
  const { signal, deadlineInMs } = mergeSettings(settings, requestOptions);
  const timeoutInMs = deadlineInMs || 0;
  // Its own, which nobody else can throw.
  const deadline = new ApiTimeoutError(`${operation}: not finished within ${timeoutInMs} ms`, "deadline", {
    operation,
    timeoutInMs,
  });
  const scope = openScope([signal, closed], deadlineInMs, deadline);
  try {
    for (;;) {
      const found = await ask({ ...requestOptions, signal: scope.signal, deadlineInMs: false });
      if (found !== undefined) return found;
      await sleep(pollIntervalMs, scope.signal);
    }
  } finally {
    scope.end();
  }
};
