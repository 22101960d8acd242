/** Waiting that can be cut short. Nothing here leaves a timer or a listener behind. */

/** Resolves after `ms`, or rejects with the signal's reason as soon as it is aborted. */
export const sleep = (ms: number, signal: AbortSignal): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const elapsed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return unlessAborted(elapsed, signal).finally(() => clearTimeout(timer));
};

/** `promise`, or the signal's reason, whichever is first: not every `fetch` and every body heeds its signal. */
export const unlessAborted = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const cancel = () => reject(signal.reason);
    const settled = () => signal.removeEventListener("abort", cancel);
    if (signal.aborted) cancel();
    else signal.addEventListener("abort", cancel, { once: true });
    promise.then(resolve, reject).then(settled, settled);
  });

export interface Scope {
  readonly signal: AbortSignal;
  /** Lets go of the timer and of the signals that this one follows. */
  end(): void;
}

/** A signal that follows others, and a timer that aborts it with `reason`. */
export const openScope = (
  parents: readonly (AbortSignal | undefined)[],
  ms: number | false,
  reason: unknown,
): Scope => {
  const controller = new AbortController();
  const timer = ms === false ? undefined : setTimeout(() => controller.abort(reason), ms);
  const followed = parents.flatMap((parent) => {
    if (!parent) return [];
    const follow = () => controller.abort(parent.reason);
    if (parent.aborted) follow();
    else parent.addEventListener("abort", follow, { once: true });
    return [() => parent.removeEventListener("abort", follow)];
  });
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      for (const letGo of followed) letGo();
    },
  };
};
