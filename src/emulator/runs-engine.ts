import type { Clock } from "./clock.js";
import { naturalDurationMs } from "./durations.js";
import { outputPacket, packetValue } from "./payloads.js";
import { historyOf, noteStep } from "./run-history.js";
import { keyOf, type Packet, type Store, type StoredRun, type StoredStatus } from "./store.js";
import type { Task, TaskReporter } from "./tasks.js";

/** How long a run stays where it is before a worker moves it on. */
export interface Pace {
  /** Milliseconds in the queue. Default 5. */
  queuedInMs?: number;
  /** Milliseconds between leaving the queue and executing. Default 5. */
  dequeuedInMs?: number;
  /** Milliseconds before a failed attempt is repeated. Default 1000. */
  retryInMs?: number;
}

export interface Engine {
  /** Sets a run going that has just been created. */
  start(run: StoredRun): void;
  /** Ends a run, unless it has ended. */
  cancel(run: StoredRun): void;
  /** Puts a run where a test wants it; it stays there. */
  setStatus(run: StoredRun, status: StoredStatus): void;
  /** Gives a held-back run another moment to begin. */
  reschedule(run: StoredRun, delayedUntil: number): void;
  /** Lets out the runs of a queue, or of all, that were kept in it, as far as nothing keeps them any more. */
  letOut(environmentId: string, queue?: string): void;
}

const finalStatuses: ReadonlySet<StoredStatus> = new Set<StoredStatus>([
  "COMPLETED_SUCCESSFULLY",
  "COMPLETED_WITH_ERRORS",
  "CANCELED",
  "INTERRUPTED",
  "CRASHED",
  "SYSTEM_FAILURE",
  "EXPIRED",
  "TIMED_OUT",
]);

export const isFinal = (run: StoredRun): boolean => finalStatuses.has(run.status);

/** Whether the run takes one of the places that its queue's concurrency limit allows. */
export const isRunning = ({ status }: StoredRun): boolean =>
  status === "DEQUEUED" || status === "EXECUTING" || status === "RETRYING_AFTER_FAILURE";

const cancelledMessage = "Canceled by user";

/** Moves runs through their statuses, on the emulator's clock. */
export const createEngine = (
  clock: Clock,
  world: {
    /** Whether the environment has workers at all; where there are none, runs stay queued. */
    hasWorkers(environmentId: string): boolean;
    taskOf(run: StoredRun): Task | undefined;
    /** Whether the run's environment and queue are open, and the queue has a place for it. */
    mayLeaveQueue(run: StoredRun): boolean;
    /** The version that new runs of the environment use. */
    versionIn(environmentId: string): string;
    /** What a run's function may tell while it is at work. */
    reporterOf(run: StoredRun): TaskReporter;
    /** The run's payload, wherever it is kept. Throws when it is not there. */
    payloadOf(run: StoredRun): Packet | undefined;
  },
  pace: Pace,
): Engine => {
  const { queuedInMs = 5, dequeuedInMs = 5, retryInMs = 1000 } = pace;
  const timers = new Map<string, Set<() => void>>();
  /** Runs that are due and kept in their queue, those together that share a limit. The first to come is the first to go. */
  const kept = new Map<string, Set<StoredRun>>();

  const later = (run: StoredRun, inMs: number, action: () => void | Promise<void>) => {
    const own = timers.get(run.id) ?? new Set();
    timers.set(run.id, own);
    const cancel = clock.after(inMs, () => {
      own.delete(cancel);
      return action();
    });
    own.add(cancel);
  };

  const callOff = (run: StoredRun) => {
    for (const cancel of timers.get(run.id) ?? []) cancel();
    timers.delete(run.id);
    const others = kept.get(laneOf(run));
    if (others?.delete(run) && others.size === 0) kept.delete(laneOf(run));
  };

  const change = (run: StoredRun, put: () => void) => {
    const hadPlace = isRunning(run);
    put();
    if (hadPlace && !isRunning(run)) letOut(laneOf(run));
  };

  const move = (run: StoredRun, status: StoredStatus) =>
    change(run, () => {
      run.status = status;
      run.updatedAt = clock.now();
      noteStep(run, run.updatedAt);
    });

  const finish = (run: StoredRun, status: StoredStatus, error?: StoredRun["error"]) => {
    callOff(run);
    move(run, status);
    run.finishedAt = clock.now();
    if (error !== undefined) run.error = error;
  };

  const expire = (run: StoredRun) => {
    finish(run, "EXPIRED", { message: "Run expired because the TTL was reached" });
    run.expiredAt = clock.now();
  };

  const queue = (run: StoredRun) => {
    const known = world.taskOf(run) !== undefined;
    const hasWorkers = world.hasWorkers(run.environmentId);
    move(run, hasWorkers && !known ? "PENDING_VERSION" : "PENDING");
    run.queuedAt ??= clock.now();
    const ttl = run.ttl === undefined ? undefined : naturalDurationMs(run.ttl);
    if (ttl !== undefined && ttl > 0) later(run, ttl, () => expire(run));
    if (hasWorkers && known) later(run, queuedInMs, () => leaveQueue(run));
  };

  const leaveQueue = (run: StoredRun) => {
    const lane = laneOf(run);
    const others = kept.get(lane);
    if (others !== undefined) others.add(run);
    else if (world.mayLeaveQueue(run)) dequeue(run);
    else kept.set(lane, new Set([run]));
  };

  const letOut = (lane: string) => {
    for (const run of kept.get(lane) ?? []) {
      if (!world.mayLeaveQueue(run)) return;
      dequeue(run);
    }
  };

  const dequeue = (run: StoredRun) => {
    // The lifetime counts only while a run waits in the queue.
    callOff(run);
    move(run, "DEQUEUED");
    run.version ??= world.versionIn(run.environmentId);
    run.startedAt ??= clock.now();
    later(run, dequeuedInMs, () => execute(run));
  };

  const execute = async (run: StoredRun) => {
    const task = world.taskOf(run);
    if (task === undefined) return;
    move(run, "EXECUTING");
    run.attemptCount += 1;
    const startedAt = clock.now();
    const attempt = attemptOf(task, run, () => packetValue(world.payloadOf(run)), world.reporterOf(run));
    const limitMs = (run.maxDuration ?? Number.POSITIVE_INFINITY) * 1000;
    later(run, Math.min(attempt.durationMs, limitMs), async () => {
      if (attempt.durationMs > limitMs) {
        run.durationMs += limitMs;
        return finish(run, "TIMED_OUT", { message: "Run exceeded maximum compute time (maxDuration)" });
      }
      const outcome = await attempt.outcome;
      // The run may have been cancelled while its function was still at work.
      if (run.status !== "EXECUTING") return;
      run.durationMs += clock.now() - startedAt;
      if (outcome.error === undefined) return complete(run, outcome.output);
      if (run.attemptCount < (run.maxAttempts ?? task.maxAttempts)) {
        move(run, "PENDING");
        return later(run, retryInMs, () => leaveQueue(run));
      }
      finish(run, "COMPLETED_WITH_ERRORS", outcome.error);
    });
  };

  const complete = (run: StoredRun, output: Packet | undefined) => {
    if (output !== undefined) run.output = output;
    finish(run, "COMPLETED_SUCCESSFULLY");
  };

  const hold = (run: StoredRun, until: number) => {
    callOff(run);
    run.delayedUntil = until;
    move(run, "DELAYED");
    later(run, until - clock.now(), () => {
      callOff(run);
      queue(run);
    });
  };

  return {
    start: (run) => (run.delayedUntil === undefined ? queue(run) : hold(run, run.delayedUntil)),
    reschedule: hold,
    cancel(run) {
      if (isFinal(run)) return;
      callOff(run);
      move(run, "CANCELED");
      run.error = { message: cancelledMessage };
    },
    setStatus(run, status) {
      callOff(run);
      change(run, () => putInto(run, status, clock.now()));
    },
    letOut(environmentId, queue) {
      for (const [lane, [first]] of kept) {
        const isMeant = first?.environmentId === environmentId && first.queue === (queue ?? first.queue);
        if (isMeant) letOut(lane);
      }
    },
  };
};

/** Runs of one lane share a concurrency limit: it counts for each concurrency key by itself. */
const laneOf = ({ environmentId, queue, concurrencyKey = "" }: StoredRun): string =>
  keyOf(environmentId, queue, concurrencyKey);

/** Gives a run what a run of that status has, where it has not got it. */
export const putInto = (run: StoredRun, status: StoredStatus, now: number): void => {
  run.status = status;
  run.updatedAt = Math.max(now, run.createdAt);
  const hasStarted = !["DELAYED", "PENDING_VERSION", "WAITING_FOR_DEPLOY", "PENDING", "CANCELED", "EXPIRED"].includes(
    status,
  );
  if (historyOf(run).length === 0) noteStep(run, run.createdAt, "PENDING");
  if (hasStarted) {
    run.startedAt ??= run.createdAt;
    run.attemptCount = Math.max(run.attemptCount, status === "DEQUEUED" ? 0 : 1);
  }
  if (status === "DELAYED") run.delayedUntil ??= now + 3_600_000;
  else if (run.delayedUntil === undefined) run.queuedAt ??= run.createdAt;
  if (status === "CANCELED") run.error ??= { message: cancelledMessage };
  else if (finalStatuses.has(status)) run.finishedAt ??= run.updatedAt;
  if (status === "EXPIRED") run.expiredAt ??= run.updatedAt;
  if (hasStarted && !historyOf(run).some((step) => step.status === "DEQUEUED")) {
    noteStep(run, run.startedAt ?? run.createdAt, "DEQUEUED");
    if (status !== "DEQUEUED") noteStep(run, run.startedAt ?? run.createdAt, "EXECUTING");
  }
  noteStep(run, run.updatedAt);
  const hasFailed = finalStatuses.has(status) && status !== "COMPLETED_SUCCESSFULLY";
  if (hasFailed) run.error ??= { name: "Error", message: "Something went wrong" };
};

interface Outcome {
  readonly output?: Packet | undefined;
  readonly error?: NonNullable<StoredRun["error"]>;
}

/** Calls the task's function at once; its duration passes on the emulator's clock, whatever the function takes. */
const attemptOf = (
  task: Task,
  run: StoredRun,
  payload: () => unknown,
  reporter: TaskReporter,
): { durationMs: number; outcome: Promise<Outcome> } => {
  const call = async (): Promise<Outcome> => {
    try {
      const context = { ...reporter, runId: run.id, attempt: run.attemptCount };
      const value = await task.run(payload(), context);
      // An output that cannot be sent fails the run, as any slip of its function does.
      return { output: outputPacket(value) };
    } catch (error) {
      return { error: describe(error) };
    }
  };
  return { durationMs: durationOf(task, payload), outcome: call() };
};

const durationOf = (task: Task, payload: () => unknown): number => {
  if (typeof task.durationInMs === "number") return task.durationInMs;
  try {
    const duration = task.durationInMs(payload());
    return Number.isFinite(duration) ? Math.max(duration, 0) : 0;
  } catch {
    return 0;
  }
};

const describe = (error: unknown): NonNullable<StoredRun["error"]> =>
  error instanceof Error
    ? {
        name: error.name,
        message: error.message,
        stackTrace: `${error.name}: ${error.message}\n    at run (src/task.ts:1:1)`,
      }
    : { message: typeof error === "string" ? error : (JSON.stringify(error) ?? String(error)) };

/** Runs whose key a later trigger does not find any more. */
const keyIsFree: ReadonlySet<StoredStatus> = new Set<StoredStatus>([
  "INTERRUPTED",
  "COMPLETED_WITH_ERRORS",
  "SYSTEM_FAILURE",
  "CRASHED",
  "TIMED_OUT",
  "EXPIRED",
]);

/** The run that an idempotency key stands for, unless the key has run out or its run has failed. */
export const runOfKey = (store: Store, name: readonly string[], now: number): StoredRun | undefined => {
  const entry = store.idempotencyKeys.get(keyOf(...name));
  const run = entry && entry.expiresAt > now ? store.runs.get(entry.runId) : undefined;
  return run === undefined || keyIsFree.has(run.status) ? undefined : run;
};
