/** Idempotency keys: made without a request, and given free again under the hash that the service keeps. */

import type { ApiPromise as ApiPromiseContract, RequestOptions } from "../../generated/contract.js";
import { idempotencyKeysReset } from "../../generated/later/idempotencyKeys.js";
import type { ResetIdempotencyKeyResult } from "../../generated/schema.js";
import { ApiPromise, type Result } from "../api-promise.js";
import type { ClientCall } from "../call.js";
import { isApiError, refusal } from "../errors.js";
import { hashParts, isHashed, type KeyScope, makeKey, originOf, rememberKey } from "./key-hash.js";
import { type CurrentRun, currentRun, scopeSuffix } from "./task-context.js";

export interface CreateIdempotencyKeyOptions {
  /**
   * What the key is unique to: to the run that it is made in, to this attempt of it, or to nothing but itself. The default
   * client alone is in a run, inside of a task; elsewhere all three give the same key. Default `run`.
   */
  scope?: KeyScope;
}

export interface ResetIdempotencyKeyOptions {
  /** The scope with which the key was made. Default `run`. */
  scope?: KeyScope;
  /** The run in whose task the key was made, for the scopes `run` and `attempt`. Default: the run that this is called in. */
  parentRunId?: string;
  /** The attempt of that run, from 1, for the scope `attempt`. Default: the one that this is called in. */
  attemptNumber?: number;
}

export interface IdempotencyKeyMethods {
  /**
   * Makes a key for `idempotencyKey`: the hash of the text, or of the texts joined by `-`, as the official SDK makes it. Makes no
   * request. A run that the same client starts with it shows the text: a client remembers that of the newest 10,000 keys.
   */
  create(key: string | string[], options?: CreateIdempotencyKeyOptions): Promise<string>;

  /**
   * Frees a key, so that the next call with it starts a new run. The runs that hold it lose it and stay as they are.
   *
   * Takes what `create` gave, or what it was given together with the same scope. A key that was used outside of a task has
   * nothing of a run in it: it is reset with the scope `global`, whichever it was made with. A text of 64 characters is taken
   * for a hash first, and hashed when no run holds that, which takes a second request.
   *
   * @param taskIdentifier The task that was triggered with the key.
   * @throws ConfigurationError where the scope needs a run, or an attempt, that is not given.
   * @throws NotFoundError when no run of the task holds the key.
   * @see spec operation idempotencyKeys.reset
   */
  reset(
    taskIdentifier: string,
    key: string | string[],
    options?: ResetIdempotencyKeyOptions,
    requestOptions?: RequestOptions,
  ): ApiPromiseContract<ResetIdempotencyKeyResult>;
}

export const idempotencyKeyMethods = (call: ClientCall): IdempotencyKeyMethods => {
  const run = currentRun(call);
  const reset = (taskIdentifier: string, key: string, requestOptions: RequestOptions | undefined) => {
    const sent: ApiPromise<ResetIdempotencyKeyResult> = call(
      idempotencyKeysReset,
      { key },
      { taskIdentifier },
      requestOptions,
    );
    return ApiPromise.resultOf(sent);
  };

  const resetAny = async (
    taskIdentifier: string,
    key: string | readonly string[],
    options: ResetIdempotencyKeyOptions,
    requestOptions: RequestOptions | undefined,
  ): Promise<Result<ResetIdempotencyKeyResult>> => {
    const suffix = suffixOf(options, run);
    if (!isHashed(key)) {
      if (!suffix) throw incomplete(options.scope);
      return reset(taskIdentifier, await hashParts([key, suffix].flat()), requestOptions);
    }
    if (originOf(call, key) || options.scope === undefined || !suffix)
      return reset(taskIdentifier, key, requestOptions);
    try {
      return await reset(taskIdentifier, key, requestOptions);
    } catch (error) {
      if (!isMissing(error)) throw error;
      const hash = await hashParts([key, ...suffix]);
      // Of two refusals the first is about the key that the caller gave.
      return reset(taskIdentifier, hash, requestOptions).catch((second: unknown) => {
        throw isMissing(second) ? error : second;
      });
    }
  };

  return {
    async create(key, options) {
      const scope = options?.scope ?? "run";
      const made = await makeKey(key, scope, scopeSuffix(run, scope));
      rememberKey(call, made);
      return made.idempotencyKey;
    },
    reset: (taskIdentifier, key, options = {}, requestOptions) =>
      new ApiPromise(resetAny(taskIdentifier, key, options, requestOptions)),
  };
};

/** What the hash has behind the key; `undefined` where it cannot be told. */
const suffixOf = (options: ResetIdempotencyKeyOptions, run: CurrentRun | undefined): string[] | undefined => {
  const { scope = "run", parentRunId = run?.id, attemptNumber = run?.attempt } = options;
  if (scope === "global") return [];
  if (!parentRunId) return undefined;
  if (scope === "run") return [parentRunId];
  return attemptNumber === undefined ? undefined : [parentRunId, String(attemptNumber)];
};

const incomplete = (scope: KeyScope = "run") =>
  refusal(
    idempotencyKeysReset,
    "options",
    `a key of the scope ${scope} needs parentRunId${scope === "attempt" ? " and attemptNumber" : ""}; ` +
      `one that was used outside of a task has the scope global`,
  );

const isMissing = (error: unknown): boolean => isApiError(error) && error.kind === "notFound";
