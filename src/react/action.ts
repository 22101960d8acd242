/** What a component does once in a while, and how that went. */

import { useCallback, useRef, useState } from "react";
import { ConfigurationError } from "../errors.js";
import { type Auth, useLatest } from "./auth.js";
import { asError } from "./store.js";

export interface Action<Args extends unknown[], Result> {
  /** Does it. The same function in every render. Nothing is thrown: see `error`. */
  readonly run: (...args: Args) => void;
  readonly isLoading: boolean;
  /** What the last one that succeeded gave. */
  readonly result: Result | undefined;
  /** Why the last one failed, until the next one. */
  readonly error: Error | undefined;
}

interface Progress<Result> {
  readonly subject: string | undefined;
  readonly isLoading: boolean;
  readonly result: Result | undefined;
  readonly error: Error | undefined;
}

/** Of several that run at once, the last one counts. With another `subject` nothing has been done yet. */
export const useAction = <Args extends unknown[], Result>(
  { isEnabled, problem }: Auth,
  subject: string | undefined,
  act: (...args: Args) => PromiseLike<Result>,
): Action<Args, Result> => {
  const idle: Progress<Result> = { subject, isLoading: false, result: undefined, error: undefined };
  const [progress, setProgress] = useState(idle);
  const latest = useLatest({ act, isEnabled, problem, subject });
  const count = useRef(0);

  const run = useCallback(
    (...args: Args) => {
      const { act, isEnabled, problem, subject } = latest.current;
      count.current += 1;
      const number = count.current;
      const show = (news: Partial<Progress<Result>>) => {
        if (number !== count.current) return;
        setProgress((before) => ({
          subject,
          isLoading: false,
          result: before.subject === subject ? before.result : undefined,
          error: undefined,
          ...news,
        }));
      };
      const begin = async () => {
        if (problem) throw problem;
        if (!isEnabled || !subject) throw notReady(isEnabled);
        return act(...args);
      };
      show({ isLoading: true });
      begin().then(
        (result) => show({ result }),
        (reason: unknown) => show({ error: asError(reason) }),
      );
    },
    [latest],
  );

  const { isLoading, result, error } = progress.subject === subject ? progress : idle;
  return { run, isLoading, result, error };
};

const notReady = (isEnabled: boolean) =>
  isEnabled
    ? new ConfigurationError("there is no id yet", { parameter: "id" })
    : new ConfigurationError("the hook is not enabled", { parameter: "enabled" });
