import type { Clock } from "./clock.js";

/** Waiting for something to change, whoever changes it. */
export interface Watch {
  /** Something may have changed: whoever waits for it goes on. */
  look(): void;
  /** Resolves as soon as `holds` does, after `limitMs` or when the signal aborts. Says whether it does. */
  until(holds: () => boolean, limitMs: number, signal: AbortSignal): Promise<boolean>;
}

export const createWatch = (clock: Clock): Watch => {
  const waiting = new Set<() => void>();
  return {
    look() {
      for (const check of [...waiting]) check();
    },
    until(holds, limitMs, signal) {
      return new Promise((resolve) => {
        const settle = () => {
          waiting.delete(check);
          callOff();
          signal.removeEventListener("abort", settle);
          resolve(holds());
        };
        const check = () => {
          if (holds()) settle();
        };
        waiting.add(check);
        const callOff = clock.after(limitMs, settle);
        signal.addEventListener("abort", settle);
        if (signal.aborted) settle();
        else check();
      });
    },
  };
};

/** A clock after each of whose actions somebody looks at what has changed. */
export const watched = (clock: Clock, watch: Watch): Clock => ({
  ...clock,
  after: (inMs, action) =>
    clock.after(inMs, () => {
      const work = action();
      watch.look();
      return work?.then(watch.look);
    }),
});
