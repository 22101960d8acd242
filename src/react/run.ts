/** Asking for a run, once or every so often. */

import { isApiError } from "../errors.js";
import type { TaskRun } from "../resources/runs.js";
import type { AnyTask, RunHandle } from "../resources/task-types.js";
import { isFinalStatus } from "../run-status.js";
import { unlessAborted } from "../wait.js";
import type { Access, UseApiClientOptions } from "./auth.js";
import { useFollowing } from "./follow.js";
import { idOf } from "./runs.js";

/** When to ask. Nothing is asked any more when the run has ended. */
export interface UseRunOptions extends UseApiClientOptions {
  /** Milliseconds from an answer to the next question, while the page can be seen. Default 0: it is asked once. */
  refreshInterval?: number | undefined;
  /** Asks again when the browser has found its network again. Default false. */
  revalidateOnReconnect?: boolean | undefined;
  /** Asks again when the page is looked at again. Default false. */
  revalidateOnFocus?: boolean | undefined;
}

export interface UseRunInstance<Task extends AnyTask = AnyTask> {
  run: TaskRun<Task> | undefined;
  /** Why the last question was not answered. */
  error: Error | undefined;
  /** Whether the first answer is still to come. */
  isLoading: boolean;
  /** Whether any answer is still to come. */
  isValidating: boolean;
  isError: boolean;
}

/**
 * Shows a run as `runs.retrieve` has it. To see it change, `useRealtimeRun` is quicker and asks less.
 *
 * @param run The run's id, or anything that has it as `id`. Nothing is done without one.
 */
export const useRun = <Task extends AnyTask = AnyTask>(
  run: string | RunHandle<Task> | { id: string } | undefined,
  options?: UseRunOptions,
): UseRunInstance<Task> => {
  const { refreshInterval = 0, revalidateOnReconnect = false, revalidateOnFocus = false } = options ?? {};
  const runId = idOf(run);
  const { state, isOpen, ...following } = useFollowing<Partial<Asked<Task>>, Asked<Task>>(
    {
      subject: runId === undefined ? undefined : [runId],
      details: [refreshInterval, revalidateOnReconnect, revalidateOnFocus],
      initial: NOTHING_YET,
      add: addNews,
      open: (to, signal) =>
        ask<Task>(to, signal, runId ?? "", () =>
          nextTime(signal, refreshInterval, revalidateOnFocus, revalidateOnReconnect),
        ),
    },
    options,
  );
  const error = following.error ?? state.error;
  return {
    run: state.run,
    error,
    isLoading: isOpen && state.run === undefined && error === undefined,
    isValidating: isOpen && state.isValidating && following.error === undefined,
    isError: error !== undefined,
  };
};

interface Asked<Task> {
  readonly run: TaskRun<Task> | undefined;
  readonly error: Error | undefined;
  readonly isValidating: boolean;
}

const NOTHING_YET = { run: undefined, error: undefined, isValidating: true };

const addNews = <Task>(before: Asked<Task>, news: readonly Partial<Asked<Task>>[]): Asked<Task> =>
  Object.assign({}, before, ...news);

async function* ask<Task extends AnyTask>(
  to: Access,
  signal: AbortSignal,
  runId: string,
  next: () => Promise<void>,
): AsyncGenerator<Partial<Asked<Task>>, void, undefined> {
  for (;;) {
    yield { isValidating: true };
    try {
      const run = await to.read((client) => client.runs.retrieve<Task>(runId, { signal }));
      yield { run, error: undefined, isValidating: false };
      if (isFinalStatus(run.status)) return;
    } catch (error) {
      if (!isApiError(error) || !PASSING.includes(error.kind)) throw error;
      yield { error, isValidating: false };
    }
    await next();
  }
}

/** What the next question may be spared. */
const PASSING: readonly string[] = ["connection", "timeout", "deadline", "rateLimit", "internalServer"];

/** Resolves when it is time to ask again, or rejects with the signal's reason. */
const nextTime = async (signal: AbortSignal, ms: number, onFocus: boolean, onReconnect: boolean): Promise<void> => {
  let letGo = () => {};
  const woken = new Promise<void>((resolve) => {
    let isDue = false;
    const look = () => {
      if (isDue && !isHidden()) resolve();
    };
    const beDue = () => {
      isDue = true;
      look();
    };
    const timer = ms > 0 ? setTimeout(beDue, ms) : undefined;
    const heard: [string, () => void][] = [["visibilitychange", onFocus ? beDue : look]];
    if (onFocus) heard.push(["focus", beDue]);
    if (onReconnect) heard.push(["online", beDue]);
    for (const each of heard) globalThis.addEventListener?.(...each);
    letGo = () => {
      clearTimeout(timer);
      for (const each of heard) globalThis.removeEventListener?.(...each);
    };
  });
  await unlessAborted(woken, signal).finally(letGo);
};

const isHidden = (): boolean => globalThis.document?.visibilityState === "hidden";
