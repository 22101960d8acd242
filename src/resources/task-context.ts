/**
 * What a call takes from the Trigger.dev task that it is made in. Only calls of the default client are in one. Loaded with
 * the methods to which it matters.
 */

import type { RequestOptions, RetryOptions } from "../../generated/contract.js";
import type { ClientCall } from "../call.js";
import { isObject, own, text } from "../own.js";
import type { KeyScope } from "./key-hash.js";

/** The run that a call is made in. What its worker does not say is undefined. */
export interface CurrentRun {
  readonly id: string;
  readonly parentId: string | undefined;
  readonly rootId: string | undefined;
  readonly isTest: boolean | undefined;
  /** From 1. */
  readonly attempt: number | undefined;
  readonly projectRef: string | undefined;
  readonly environment: string | undefined;
}

/** Undefined outside of a task. What the worker says is not ours: whatever is wrong with it counts as no task, too. */
export const currentRun = (call: ClientCall): CurrentRun | undefined => {
  try {
    const ctx = own(call.ambient()?.task, "ctx");
    const run = own(ctx, "run");
    const id = text(own(run, "id"));
    if (id === undefined) return undefined;
    const [isTest, attempt] = [own(run, "isTest"), own(own(ctx, "attempt"), "number")];
    return {
      id,
      parentId: text(own(run, "parentTaskRunId")),
      rootId: text(own(run, "rootTaskRunId")),
      isTest: typeof isTest === "boolean" ? isTest : undefined,
      attempt: typeof attempt === "number" ? attempt : undefined,
      projectRef: text(own(own(ctx, "project"), "ref")),
      environment: text(own(own(ctx, "environment"), "slug")),
    };
  } catch {
    return undefined;
  }
};

/** What a run that is started takes from where that happens. */
export interface StartedFrom {
  readonly run: CurrentRun | undefined;
  /** The version that runs are started on where their options name none. */
  readonly version: string | undefined;
}

export const startedFrom = (call: ClientCall): StartedFrom => ({
  run: currentRun(call),
  version: call.ambient()?.variable("TRIGGER_VERSION"),
});

/** What an idempotency key has behind it for such a scope. Outside of a task nothing. */
export const scopeSuffix = (run: CurrentRun | undefined, scope: KeyScope): string[] => {
  if (scope === "run" && run) return [run.id];
  return scope === "attempt" && run?.attempt !== undefined ? [run.id, String(run.attempt)] : [];
};

/** The documentation promises these for the calls of a task that start runs, whatever else was configured. */
const RETRY: RetryOptions = {
  maxAttempts: 5,
  minTimeoutInMs: 1000,
  maxTimeoutInMs: 30_000,
  factor: 1.6,
  randomize: true,
};

/** They tell the service that a run is asking, and on which of its engines. */
const WORKER = { "x-trigger-worker": "true", "x-trigger-engine-version": "V2" };
/** The trace of a run that nobody waits for is a new one, which refers to the one of its parent. */
const LINK = { "x-trigger-span-parent-as-link": "1" };

/** How a request that starts runs is made inside of a task. `isLinked`: it is the one that begins their traces. */
export const startOptions = (
  { run }: StartedFrom,
  requestOptions: RequestOptions | undefined,
  isLinked: boolean,
): RequestOptions | undefined => {
  // What is no object is refused where it is read.
  if (!run || !(requestOptions === undefined || isObject(requestOptions))) return requestOptions;
  const additionalHeaders = own(requestOptions, "additionalHeaders") ?? {};
  if (!isObject(additionalHeaders)) return requestOptions;
  return {
    ...requestOptions,
    retry: RETRY,
    additionalHeaders: { ...additionalHeaders, ...WORKER, ...(isLinked && LINK) },
  };
};
