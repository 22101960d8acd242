import { Refusal } from "./refusals.js";
import { replayRun } from "./replay.js";
import { isFinal } from "./runs-engine.js";
import { perStore } from "./shelf.js";
import type { StoredRun } from "./store.js";
import type { World } from "./world.js";

/** Bulk actions, and how they go through their runs on the emulator's clock. */

export interface BulkAction {
  readonly id: string;
  readonly environmentId: string;
  readonly name?: string;
  readonly type: "CANCEL" | "REPLAY";
  readonly targetRegion?: string;
  status: "PENDING" | "COMPLETED" | "ABORTED";
  readonly createdAt: number;
  completedAt?: number;
  /** Fixed from the beginning; those from `next` on are still to be dealt with. */
  readonly runs: readonly StoredRun[];
  next: number;
  success: number;
  failure: number;
}

/** Runs that are dealt with at a time, and the milliseconds from one time to the next. */
const runsAtATime = 100;
const stepMs = 250;

/** Replays that may be under way in one environment. */
export const maxActiveReplays = 3;

/** Every bulk action of an emulator, oldest first. */
export const bulkActions = perStore((): BulkAction[] => []);

/** Begins to work through the runs, a little later. */
export const startBulkAction = (
  world: World,
  given: Pick<BulkAction, "environmentId" | "type" | "runs"> & Partial<Pick<BulkAction, "name" | "targetRegion">>,
): BulkAction => {
  const createdAt = world.clock.now();
  const action: BulkAction = {
    ...given,
    id: `bulk_${world.ids.sortable(createdAt)}`,
    status: "PENDING",
    createdAt,
    next: 0,
    success: 0,
    failure: 0,
  };
  bulkActions(world.store).push(action);
  const step = () => {
    if (action.status !== "PENDING") return;
    const now = action.runs.slice(action.next, action.next + runsAtATime);
    action.next += now.length;
    for (const run of now) {
      if (carriesOut(world, action, run)) action.success += 1;
      else action.failure += 1;
    }
    if (action.next < action.runs.length) {
      world.clock.after(stepMs, step);
      return;
    }
    action.status = "COMPLETED";
    action.completedAt = world.clock.now();
  };
  world.clock.after(stepMs, step);
  return action;
};

/** Stops before the runs that are left. */
export const abortBulkAction = (world: World, action: BulkAction): void => {
  action.status = "ABORTED";
  action.completedAt = world.clock.now();
};

/** Whether it worked. */
const carriesOut = (world: World, action: BulkAction, run: StoredRun): boolean => {
  if (action.type === "REPLAY") return isReplayed(world, action, run);
  if (isFinal(run)) return false;
  world.engine.cancel(run);
  run.bulkActionId = action.id;
  return true;
};

/** What cannot be triggered cannot be replayed: a run that has been given too many tags since. */
const isReplayed = (world: World, { id, targetRegion }: BulkAction, run: StoredRun): boolean => {
  try {
    replayRun(world, run, { region: targetRegion, bulkActionId: id });
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};
