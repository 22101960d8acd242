/** The emulator's time: the machine's own, or one that stands still until a test advances it. */
export interface Clock {
  readonly kind: "real" | "virtual";
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `action` once, `inMs` from now. The returned function calls it off. */
  after(inMs: number, action: () => void | Promise<void>): () => void;
  /** Resolves `inMs` from now, or at once when `signal` aborts. */
  sleep(inMs: number, signal?: AbortSignal): Promise<void>;
  /** Moves a virtual clock forward and runs what falls due on the way, in order. */
  advance(byMs: number): Promise<void>;
  /** Calls off everything that is still due. */
  stop(): void;
}

/** The longest wait that `setTimeout` keeps; longer ones are made of several. */
const longestTimeout = 2 ** 31 - 1;

export const createRealClock = (): Clock => {
  const pending = new Set<() => void>();

  const schedule = (inMs: number, action: () => void, keepsProcessAlive: boolean): (() => void) => {
    const due = Date.now() + inMs;
    let timer: ReturnType<typeof setTimeout>;
    const arm = () => {
      const left = due - Date.now();
      timer = setTimeout(() => (left > longestTimeout ? arm() : fire()), Math.min(Math.max(left, 0), longestTimeout));
      // Only Node and Bun have `unref`; a run that nobody waits for must not keep their process.
      if (!keepsProcessAlive && typeof timer === "object") timer.unref?.();
    };
    const cancel = () => {
      clearTimeout(timer);
      pending.delete(cancel);
    };
    const fire = () => {
      pending.delete(cancel);
      action();
    };
    pending.add(cancel);
    arm();
    return cancel;
  };

  return {
    kind: "real",
    now: () => Date.now(),
    after: (inMs, action) => schedule(inMs, () => void action(), false),
    sleep: (inMs, signal) => untilAborted(signal, (done) => schedule(inMs, done, true)),
    advance: async () => {
      throw new Error('Only a virtual clock can be advanced: start the emulator with { clock: "virtual" }.');
    },
    stop: () => {
      for (const cancel of [...pending]) cancel();
    },
  };
};

interface Entry {
  readonly at: number;
  readonly action: () => void | Promise<void>;
}

export const createVirtualClock = (startAt: number): Clock => {
  let now = startAt;
  // Latest first, so that the next one is popped from the end; equal moments keep the order in which they were set.
  const queue: Entry[] = [];

  const after = (inMs: number, action: () => void | Promise<void>) => {
    const entry: Entry = { at: now + Math.max(inMs, 0), action };
    queue.splice(firstNotLater(queue, entry.at), 0, entry);
    return () => {
      const index = queue.indexOf(entry);
      if (index >= 0) queue.splice(index, 1);
    };
  };

  const pass = async (byMs: number): Promise<void> => {
    const target = now + byMs;
    await turn();
    for (let next = queue.at(-1); next !== undefined && next.at <= target; next = queue.at(-1)) {
      queue.pop();
      now = next.at;
      const work = next.action();
      // A task's function that takes real time must not hold up the clock.
      if (work !== undefined) await Promise.race([work, turn()]);
    }
    now = target;
    // Whoever was woken, a request under way included, gets to run before the test goes on.
    await turn();
  };
  // Advances that overlap happen one after the other.
  let passed: Promise<void> = Promise.resolve();

  return {
    kind: "virtual",
    now: () => now,
    after,
    sleep: (inMs, signal) => untilAborted(signal, (done) => after(inMs, done)),
    async advance(byMs) {
      if (!(byMs >= 0) || byMs === Number.POSITIVE_INFINITY) {
        throw new RangeError(`advance(ms) takes a number of milliseconds that is not negative, not ${byMs}.`);
      }
      const passing = passed.then(() => pass(byMs));
      passed = passing.catch(() => {});
      await passing;
    },
    stop: () => {
      queue.length = 0;
    },
  };
};

/** The first index whose entry is due at `at` or sooner, in a queue that is ordered latest first. */
const firstNotLater = (queue: readonly Entry[], at: number): number => {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = queue[middle];
    if (entry !== undefined && entry.at > at) low = middle + 1;
    else high = middle;
  }
  return low;
};

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const untilAborted = (signal: AbortSignal | undefined, start: (done: () => void) => () => void): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const finish = () => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    };
    const cancel = start(finish);
    const onAbort = () => {
      cancel();
      finish();
    };
    signal?.addEventListener("abort", onAbort);
  });
