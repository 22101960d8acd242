/** What a task defined with the official SDK says about itself, read from its structure: nothing here depends on that SDK. */

/** Any task: what `typeof myTask` has that matters here. */
export interface AnyTask {
  readonly id: string;
  readonly trigger: (payload: never, ...rest: never[]) => unknown;
  readonly triggerAndWait: (payload: never, ...rest: never[]) => unknown;
}

/** The task's id. */
export type TaskIdentifier<Task> = Task extends { readonly id: infer Id extends string } ? Id : string;

/** What the task is given. */
export type TaskPayload<Task> = Task extends { readonly trigger: (payload: infer Payload, ...rest: never[]) => unknown }
  ? [Payload] extends [never]
    ? unknown
    : Payload
  : unknown;

/** What the task returns. */
export type TaskOutput<Task> = Task extends { readonly triggerAndWait: (...args: never[]) => PromiseLike<infer Result> }
  ? Result extends { ok: true; output: infer Output }
    ? Output
    : never
  : unknown;

declare const task: unique symbol;

/** A run that was just started. It knows its task, so that `runs.retrieve(handle)` types payload and output. */
export interface RunHandle<Task = AnyTask> {
  /** `run_…` */
  id: string;
  taskIdentifier: TaskIdentifier<Task>;
  /** Whether the run existed already, under the idempotency key that the caller gave. */
  isCached: boolean;
  /**
   * A token that may read this run, and send to its input streams: for a page that watches the run. Not there where the
   * service sends none and none can be signed here, which no service of today does.
   */
  publicAccessToken: string;
  /** Never there at run time. */
  readonly [task]?: Task;
}
