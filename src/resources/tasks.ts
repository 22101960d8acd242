/** Triggering: one request whose payload and key are prepared first, and whose answer carries a token in its headers. */

import type { ApiPromise as ApiPromiseContract, RequestOptions } from "../../generated/contract.js";
import { tasksTrigger } from "../../generated/later/tasks.js";
import type { TriggerTaskOptions, TriggerTaskResult } from "../../generated/schema.js";
import { ApiPromise } from "../api-promise.js";
import type { ClientCall } from "../call.js";
import { own, ownFields } from "../own.js";
import type { TaskBatchMethods } from "./batch.js";
import { checkTriggerOptions } from "./checks.js";
import type { ResultTokenOptions } from "./environment-tokens.js";
import { resultToken } from "./result-token.js";
import { type StartedFrom, startedFrom, startOptions } from "./task-context.js";
import type { AnyTask, RunHandle, TaskIdentifier, TaskPayload } from "./task-types.js";
import { offloaded, toBody } from "./trigger-body.js";

/** How a run is to be started, as callers say it. */
export interface TriggerOptions
  extends Omit<
    TriggerTaskOptions,
    "queue" | "lockToVersion" | "idempotencyKey" | "idempotencyKeyOptions" | "payloadType" | "payloadSize"
  > {
  /** The queue to wait in, instead of the task's own. */
  queue?: string;
  /**
   * The deployed version to run on. Default: the current one when the run starts; on the default client the one that
   * `TRIGGER_VERSION` names.
   */
  version?: string;
  /**
   * A second call with the same key gives the run that the first one started. Hashed as the official SDK does it, so
   * that keys made by either match; a key of 64 characters counts as hashed and goes as it is.
   */
  idempotencyKey?: string | string[];
  /**
   * What the result's `publicAccessToken` is to be like, where it is made here: under a root key. Default: it reads the
   * run and sends to its input streams, for 15 minutes.
   */
  publicTokenOptions?: ResultTokenOptions | undefined;
}

export interface TaskMethods extends TaskBatchMethods {
  /**
   * Starts a run of a task. `trigger<typeof myTask>("my-task", payload)` takes the payload's type from the task.
   *
   * The payload is read when the request is made, a moment after the call: give each call its own. One that plain JSON
   * carries goes as JSON; one with a `Date`, `Map`, `Set` or `BigInt` inside goes in the format in which the official SDK
   * sends it. One of 131072 bytes or more is uploaded first, which takes two requests more, unless the credential is one that
   * cannot upload. Unless the caller gives an idempotency key, the call gets a random one that the service keeps for a day, so
   * that repeating a lost request starts no second run. The one hole that stays: when the run of that key has failed by
   * then, the service starts a new one.
   *
   * The default client inside of a task starts a child of the run it is in: a test run if that is one, with an idempotency
   * key that is unique to it, and with five attempts, 1 to 30 seconds apart, whatever `retry` says.
   *
   * @param id The task's id. One that the environment does not know is accepted; its run waits.
   * @throws ConfigurationError for more than 10 tags or one of more than 128 characters, a `delay`, `ttl` or `idempotencyKeyTTL`
   *   that cannot be read, and metadata of more than 262144 bytes.
   * @throws UnprocessableEntityError for an unknown region, a full queue.
   * @see spec operation tasks.trigger
   */
  trigger<Task extends AnyTask = AnyTask>(
    id: TaskIdentifier<Task>,
    payload: TaskPayload<Task>,
    options?: TriggerOptions,
    requestOptions?: RequestOptions,
  ): ApiPromiseContract<RunHandle<Task>>;
}

export const taskMethods = (call: ClientCall): Pick<TaskMethods, "trigger"> => ({
  trigger(id, payload, options, requestOptions) {
    checkTriggerOptions(tasksTrigger, options);
    const from = startedFrom(call);
    const body = toBody(call, payload, options, from).then((whole) =>
      offloaded(call, tasksTrigger, id, withParent(whole, from), startOptions(from, requestOptions, false)),
    );
    const sent: ApiPromiseContract<TriggerTaskResult> = call(
      tasksTrigger,
      { taskIdentifier: id },
      body,
      startOptions(from, requestOptions, true),
    );
    return new ApiPromise(
      sent.withResponse().then(async ({ data, response }) => {
        const scopes = { read: { runs: data.id }, write: { inputStreams: data.id } };
        const token = await resultToken(call.connect(), response, scopes, ownFields(options).publicTokenOptions);
        // With a key of the client's own, `isCached` is only the answer to its own repetition.
        const isCallersKey = own(options, "idempotencyKey") ?? own(requestOptions, "idempotencyKey");
        return {
          data: {
            ...data,
            taskIdentifier: id,
            isCached: Boolean(isCallersKey && data.isCached),
            ...token,
          },
          response: () => response,
        };
      }),
    );
  },
});

/** The run that this one is started by: what the caller says, or the run that the call is made in. */
const withParent = <Body extends { options: { parentRunId?: string } }>(body: Body, { run }: StartedFrom): Body =>
  run && body.options.parentRunId === undefined ? { ...body, options: { ...body.options, parentRunId: run.id } } : body;
