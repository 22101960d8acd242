/** Waiting that can be cut short. Nothing here leaves a timer or a listener behind. */

/** What to do when a signal is aborted, for every signal that is followed, and the one listener that does it. */
const followers = new WeakMap<AbortSignal, { acts: Set<() => void>; listener: () => void }>();

/**
 * Runs `act` once `signal` is aborted, unless it is let go of before. However many follow a signal, it has one listener:
 * runtimes warn of more than ten.
 */
export const follow = (signal: AbortSignal, act: () => void): (() => void) => {
  if (signal.aborted) {
    act();
    return () => {};
  }
  const { acts, listener } = followers.get(signal) ?? followTogether(signal);
  acts.add(act);
  return () => {
    if (!acts.delete(act) || acts.size > 0) return;
    signal.removeEventListener("abort", listener);
    followers.delete(signal);
  };
};

const followTogether = (signal: AbortSignal) => {
  const acts = new Set<() => void>();
  const listener = () => {
    for (const act of acts) act();
  };
  signal.addEventListener("abort", listener, { once: true });
  const entry = { acts, listener };
  followers.set(signal, entry);
  return entry;
};

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
    const letGo = follow(signal, () => reject(signal.reason));
    promise.then(resolve, reject).then(letGo, letGo);
  });

export interface Scope {
  readonly signal: AbortSignal;
  /** Sets the timer back to its beginning. */
  restart(): void;
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
  const start = () => (ms === false ? undefined : setTimeout(() => controller.abort(reason), ms));
  let timer = start();
  const followed = parents.map((parent) => parent && follow(parent, () => controller.abort(parent.reason)));
  return {
    signal: controller.signal,
    restart() {
      clearTimeout(timer);
      timer = start();
    },
    end() {
      clearTimeout(timer);
      for (const letGo of followed) letGo?.();
    },
  };
};
