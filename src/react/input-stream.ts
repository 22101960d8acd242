/** Sending values to a run that is at work. */

import { useAction } from "./action.js";
import { type UseApiClientOptions, useAuth } from "./auth.js";
import { idOf } from "./runs.js";

export interface InputStreamSendInstance<Data> {
  /** Sends a value. The same function in every render. Nothing is thrown: see `error`. */
  send: (data: Data) => void;
  isLoading: boolean;
  /** Why the last value could not be sent. */
  error: Error | undefined;
  /** Whether there is a run, and a credential. */
  isReady: boolean;
}

/**
 * Sends values to a run, with a public token that may.
 *
 * @param streamId The name under which the run takes them.
 * @param run The run's id, or anything that has it as `id`.
 */
export const useInputStreamSend = <Data = unknown>(
  streamId: string,
  run: string | { id: string } | undefined,
  options?: UseApiClientOptions,
): InputStreamSendInstance<Data> => {
  const auth = useAuth(options);
  const runId = idOf(run);
  const action = useAction(auth, runId && JSON.stringify([runId, streamId]), (data: Data) =>
    auth.access.act(async (client) => client.streams.input<Data>({ id: streamId }).send(runId ?? "", data)),
  );
  return {
    send: action.run,
    isLoading: action.isLoading,
    error: action.error,
    isReady: runId !== undefined && auth.isReady,
  };
};
