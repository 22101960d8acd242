import type { EmulatedEnvironment } from "./projects.js";
import { isRunning } from "./runs-engine.js";
import { perStore } from "./shelf.js";
import { keyOf, type StoredRun } from "./store.js";
import type { World } from "./world.js";

/** Queues: which there are, and which runs they let out. */

/** A queue that the emulator's workers declare, beside those that their tasks have. */
export interface EmulatedQueue {
  readonly name: string;
  /** Runs that may run at once. Default: as many as the environment allows. */
  readonly concurrencyLimit?: number;
}

/** Runs that an environment lets run at once. The emulator only measures the limits of queues by it. */
export const environmentLimit = 100;

export interface StoredQueue {
  readonly id: string;
  readonly environmentId: string;
  /** As runs name it: `task/<task id>`, or the name that it was given. */
  readonly name: string;
  /** The limit that was declared. */
  readonly limit: number | null;
  override?: { readonly limit: number; readonly percent: number | null; readonly at: number };
  paused: boolean;
}

/** The queues that somebody has looked at. */
const stored = perStore(() => new Map<string, StoredQueue>());

const taskPrefix = "task/";

export const taskQueue = (task: string): string => (task.startsWith(taskPrefix) ? task : taskPrefix + task);

export const isTaskQueue = ({ name }: StoredQueue): boolean => name.startsWith(taskPrefix);

/** The name without what marks a task's queue. */
export const shownName = (queue: StoredQueue): string =>
  isTaskQueue(queue) ? queue.name.slice(taskPrefix.length) : queue.name;

/** The limit that counts. `null` when there is none but the environment's. */
export const limitOf = ({ override, limit }: StoredQueue): number | null => override?.limit ?? limit;

/** The environment's queues by name: what its workers declare, if it has any, and what its runs were sent to. */
export const queuesOf = (world: World, environment: EmulatedEnvironment): StoredQueue[] => {
  const declared = world.hasWorkers(environment)
    ? [...[...world.tasks.keys()].map(taskQueue), ...world.queueLimits.keys()]
    : [];
  const names = new Set([...declared, ...world.store.runs.of(environment.id).map(({ queue }) => queue)]);
  return [...names]
    .map((name) => queueNamed(world, environment.id, name))
    .sort((one, other) => (shownName(one) < shownName(other) ? -1 : 1));
};

const queueNamed = (world: World, environmentId: string, name: string): StoredQueue => {
  const queues = stored(world.store);
  const key = keyOf(environmentId, name);
  const known = queues.get(key);
  if (known !== undefined) return known;
  const limit = world.queueLimits.get(name) ?? null;
  const queue = { id: `queue_${world.ids.short()}`, environmentId, name, limit, paused: false };
  queues.set(key, queue);
  return queue;
};

/** Whether the run's queue lets it out. A limit counts for each concurrency key by itself. */
export const mayLeaveQueue = (world: World, run: StoredRun): boolean => {
  const queue = stored(world.store).get(keyOf(run.environmentId, run.queue));
  if (queue?.paused) return false;
  const limit = queue === undefined ? (world.queueLimits.get(run.queue) ?? null) : limitOf(queue);
  if (limit === null) return true;
  const sharesPlaces = (other: StoredRun) =>
    other.queue === run.queue && other.concurrencyKey === run.concurrencyKey && isRunning(other);
  return world.store.runs.of(run.environmentId).filter(sharesPlaces).length < limit;
};
