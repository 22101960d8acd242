/**
 * Starting many runs at once. A batch is announced with the number of its items and sent them then, so its items are read
 * first; more than one batch takes become several, one after the other.
 */

import type { RequestOptions } from "../../generated/contract.js";
import type { Batch, PublicAccessTokenBatch, SecretKeyBatch } from "../../generated/endpoints.js";
import { createBatch } from "../../generated/later/batch.js";
import type { AcceptedBatch } from "../batch-error.js";
import type { ClientCall } from "../call.js";
import { own } from "../own.js";
import { triggerAll } from "./batch-work.js";
import type { ResultTokenOptions } from "./environment-tokens.js";
import type { AnyTask, TaskIdentifier, TaskPayload } from "./task-types.js";
import type { TriggerOptions } from "./tasks.js";

/** Items of any number: an array, anything that can be iterated over, or a stream. Read as they are needed. */
// An array is an iterable too. It has a place of its own so that the compiler says which of its items does not fit.
export type BatchItems<Item> = readonly Item[] | Iterable<Item> | AsyncIterable<Item> | ReadableStream<Item>;

/** As for one run; the token is the batch's. */
type ItemOptions = Omit<TriggerOptions, "publicTokenOptions">;

/** A run of the task that the whole batch is for. */
export interface BatchItem<Payload = unknown> {
  payload: Payload;
  options?: ItemOptions;
}

/** A run of a task named by its id. */
export type BatchByIdItem<Task extends AnyTask = AnyTask> = Task extends AnyTask
  ? { id: TaskIdentifier<Task>; payload: TaskPayload<Task>; options?: ItemOptions }
  : never;

/** A run of a task that is at hand. */
export interface BatchByTaskItem<Task extends AnyTask = AnyTask> {
  task: Task;
  payload: TaskPayload<Task>;
  options?: ItemOptions;
}

export interface BatchTriggerOptions {
  /**
   * Names the items that have no key of their own, each together with its place, counted from 0: a second call with the
   * same key finds the runs that the first one started. Hashed as the official SDK does it.
   */
  idempotencyKey?: string | string[];
  /** How long keys are remembered whose item does not say it: a whole number and `s`, `m`, `h` or `d`. Default 30 days. */
  idempotencyKeyTTL?: string;
  /**
   * What the result's `publicAccessToken` is to be like, where it is made here: under a root key. Default: it reads the
   * batch and its runs, for 15 minutes.
   */
  publicTokenOptions?: ResultTokenOptions | undefined;
}

/** A batch that was started. */
export interface BatchHandle extends AcceptedBatch {
  /** A token that may read this batch and its runs: for a page that follows it. As of a single run. */
  publicAccessToken: string;
}

declare const tasks: unique symbol;

/** What was started: the batch, or of several the first one, which its token reads, with the number of all runs. */
export interface BatchRunHandle<Task = AnyTask> extends BatchHandle {
  /** Every batch, one for each 1,000 items. */
  batches: BatchHandle[];
  /** Never there at run time. */
  readonly [tasks]?: Task;
}

export interface BatchMethods {
  /**
   * Starts runs of any tasks. `trigger<typeof a | typeof b>(items)` takes ids and payloads from the tasks.
   *
   * Items may be of any number and come from an array, another iterable, an async one or a stream. 1,000 of them make a
   * batch, and more become several, one after the other. They are read as they are needed: no more than 1,000 are held at
   * a time. What their source throws reaches the caller as it is, and the batches before that run. Each batch takes two
   * requests, more where its items are large. The runs are created in the background.
   *
   * Payloads and options are those of `tasks.trigger`; payloads of 131,072 bytes and more are uploaded, ten at a time at
   * most. An item without an idempotency key, its own or one of the whole call, gets a random one that is kept for a day,
   * unless `requestOptions.idempotencyKey` is `false`. What is lost is sent again: the service passes over items that it
   * has, and a batch whose announcement was lost is announced again. What the default client does inside of a task is done
   * here, too.
   *
   * @throws BatchTriggerError when a request fails, with the batches that had been taken until then.
   * @throws ConfigurationError for no items, or for an item that cannot be sent, when none of them have been sent.
   * @see spec operations batch.create, batch.streamItems
   */
  trigger<Task extends AnyTask = AnyTask>(
    items: BatchItems<BatchByIdItem<Task>>,
    options?: BatchTriggerOptions,
    requestOptions?: RequestOptions,
  ): Promise<BatchRunHandle<Task>>;

  /**
   * The same for items that have the task itself in place of its id: `triggerByTask([{ task: myTask, payload }])`.
   *
   * @throws BatchTriggerError when a request fails, with the batches that had been taken until then.
   * @throws ConfigurationError for no items, or for an item that cannot be sent, when none of them have been sent.
   * @see spec operations batch.create, batch.streamItems
   */
  triggerByTask<Tasks extends readonly AnyTask[]>(
    items: { [Place in keyof Tasks]: BatchByTaskItem<Tasks[Place]> },
    options?: BatchTriggerOptions,
    requestOptions?: RequestOptions,
  ): Promise<BatchRunHandle<Tasks[number]>>;
  triggerByTask<Task extends AnyTask>(
    items: BatchItems<BatchByTaskItem<Task>>,
    options?: BatchTriggerOptions,
    requestOptions?: RequestOptions,
  ): Promise<BatchRunHandle<Task>>;
}

export interface TaskBatchMethods {
  /**
   * Starts runs of one task. `batchTrigger<typeof myTask>("my-task", items)` takes the payloads' type from the task. As
   * `batch.trigger` in everything else.
   *
   * @param id The task's id. One that the environment does not know is accepted; its runs wait.
   * @throws BatchTriggerError when a request fails, with the batches that had been taken until then.
   * @throws ConfigurationError for no items, or for an item that cannot be sent, when none of them have been sent.
   * @see spec operations batch.create, batch.streamItems
   */
  batchTrigger<Task extends AnyTask = AnyTask>(
    id: TaskIdentifier<Task>,
    items: BatchItems<BatchItem<TaskPayload<Task>>>,
    options?: BatchTriggerOptions,
    requestOptions?: RequestOptions,
  ): Promise<BatchRunHandle<Task>>;
}

/** Batches, as a secret key may use them. */
export type SecretKeyBatchClient = SecretKeyBatch & BatchMethods;
/** Batches, as a public access token may use them. */
export type PublicAccessTokenBatchClient = PublicAccessTokenBatch & BatchMethods;
/** Batches, under a credential whose kind shows at run time. */
export type BatchClient = Batch & BatchMethods;

export const batchMethods = (call: ClientCall): BatchClient => ({
  ...createBatch(call),
  trigger: (items, options, requestOptions) =>
    triggerAll(call, "batch.trigger", items, (item) => own(item, "id"), options, requestOptions),
  triggerByTask: (
    items: BatchItems<unknown>,
    options?: BatchTriggerOptions,
    requestOptions?: RequestOptions,
  ): Promise<BatchRunHandle<never>> =>
    triggerAll(call, "batch.triggerByTask", items, (item) => own(own(item, "task"), "id"), options, requestOptions),
});

export const taskBatchMethods = (call: ClientCall): TaskBatchMethods => ({
  batchTrigger: (id, items, options, requestOptions) =>
    triggerAll(call, "tasks.batchTrigger", items, () => id, options, requestOptions),
});
