import { fieldOf } from "./objects.js";

/** A task that the emulator's workers know. */
export interface EmulatedTask {
  readonly id: string;
  /** Milliseconds that it executes, fixed or by its payload. Default 10. */
  readonly durationInMs?: number | ((payload: unknown) => number);
  /** What it gives back, or throws. Default: a greeting. */
  readonly run?: (payload: unknown, context: TaskContext) => unknown;
  /** Attempts in all. Default 1. */
  readonly maxAttempts?: number;
  /** Whether schedules may be made for it. Default: whether it declares one. */
  readonly scheduled?: boolean;
  /** A schedule that the task itself declares. It exists in every environment that has workers. */
  readonly schedule?: { readonly cron: string; readonly timezone?: string };
}

/** What a task's function may tell while it is at work. Whoever follows the run gets it at once. */
export interface TaskReporter {
  readonly metadata: {
    /** Sets one key of the run's metadata. */
    set(key: string, value: unknown): void;
  };
  /** A stream of the run. It is there from the first time that it is asked for. */
  stream(key: string): {
    /** Adds a chunk: any value that JSON carries. */
    append(chunk: unknown): void;
  };
}

export interface TaskContext extends TaskReporter {
  readonly runId: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
}

export type Task = Required<Pick<EmulatedTask, "id" | "durationInMs" | "run" | "maxAttempts" | "scheduled">> &
  Pick<EmulatedTask, "schedule">;

/** The tasks that are there without being asked for. */
const defaultTasks: readonly EmulatedTask[] = [
  { id: "hello" },
  { id: "echo", run: (payload) => payload },
  {
    id: "fails",
    run: (payload) => {
      throw new Error(String(fieldOf(payload, "message") ?? "Something went wrong"));
    },
  },
  { id: "slow", durationInMs: (payload) => Number(fieldOf(payload, "ms") ?? 5000) },
  { id: "hourly", scheduled: true },
];

/** The default tasks and those given, which replace defaults of the same id. */
export const taskTable = (given: readonly EmulatedTask[]): ReadonlyMap<string, Task> =>
  new Map(
    [...defaultTasks, ...given].map((task) => [
      task.id,
      {
        durationInMs: 10,
        run: (payload: unknown) => ({ message: "Hello, world", input: payload }),
        maxAttempts: 1,
        scheduled: task.schedule !== undefined,
        ...task,
      },
    ]),
  );
