/** Completing a waitpoint token: a button for which a run waits. */

import { useAction } from "./action.js";
import { type UseApiClientOptions, useAuth } from "./auth.js";
import { idOf } from "./runs.js";

export interface WaitTokenInstance<Output> {
  /** Completes the token with an output. The same function in every render. Nothing is thrown: see `error`. */
  complete: (output: Output) => void;
  isLoading: boolean;
  isCompleted: boolean;
  /** Why it could not be completed. */
  error: Error | undefined;
  /** Whether there is a waitpoint token, and a credential. */
  isReady: boolean;
}

/**
 * Completes a waitpoint token, with a public token that may: the one that came with it.
 *
 * @param token The waitpoint token's id, or anything that has it as `id`.
 */
export const useWaitToken = <Output = unknown>(
  token: string | { id: string } | undefined,
  options?: UseApiClientOptions,
): WaitTokenInstance<Output> => {
  const auth = useAuth(options);
  const id = idOf(token);
  const { run, isLoading, result, error } = useAction(auth, id, (output: Output) =>
    auth.access.act((client) => client.wait.completeToken(id ?? "", output)),
  );
  return {
    complete: run,
    isLoading,
    isCompleted: result?.success === true,
    error,
    isReady: id !== undefined && auth.isReady,
  };
};
