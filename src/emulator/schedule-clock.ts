import { nextTime, offsetMs } from "./cron.js";
import { outputPacket } from "./payloads.js";
import type { EmulatedEnvironment } from "./projects.js";
import type { StoredSchedule } from "./store.js";
import { triggerRun } from "./trigger.js";
import type { World } from "./world.js";

/** Schedules and time: when each runs next, and the runs that it starts when that comes. */

export interface NextRun {
  /** The time that the cron expression names. */
  readonly nominal: number;
  /** When the run really starts. */
  readonly effective: number;
}

export const nextRunOf = (schedule: StoredSchedule, after: number): NextRun | undefined => {
  const nominal = nextTime(schedule.cron, schedule.timezone, after);
  if (nominal === undefined) return undefined;
  const following = nextTime(schedule.cron, schedule.timezone, nominal) ?? nominal;
  return { nominal, effective: nominal + offsetMs(schedule.id, schedule.window, following - nominal) };
};

/** Starts the schedule's runs as time passes, from now on and as it is now: to be called again after each change. */
export const watchSchedule = (world: World, schedule: StoredSchedule): void => {
  const { watches } = world.store;
  const watch = {};
  const plan = (after: number) => {
    const next = nextRunOf(schedule, after);
    if (next === undefined) return;
    world.clock.after(next.effective - world.clock.now(), () => {
      // Another watch has taken over, or the schedule is gone or inactive.
      if (watches.get(schedule.id) !== watch) return;
      startRuns(world, schedule, next.nominal);
      plan(next.nominal);
    });
  };
  watches.delete(schedule.id);
  if (!schedule.active) return;
  watches.set(schedule.id, watch);
  plan(world.clock.now());
};

const startRuns = (world: World, schedule: StoredSchedule, nominal: number): void => {
  const upcoming: Date[] = [];
  for (let at = nominal; upcoming.length < 10; ) {
    const following = nextTime(schedule.cron, schedule.timezone, at);
    if (following === undefined) break;
    upcoming.push(new Date(following));
    at = following;
  }
  for (const id of schedule.environmentIds) {
    const environment = world.credentials.environments.get(id);
    if (environment === undefined || !world.hasWorkers(environment)) continue;
    const payload = outputPacket({
      type: schedule.type,
      scheduleId: schedule.id,
      timestamp: new Date(nominal),
      lastTimestamp: schedule.lastRunAt === undefined ? undefined : new Date(schedule.lastRunAt),
      timezone: schedule.timezone,
      externalId: schedule.externalId,
      upcoming,
    });
    triggerRun(world, {
      environment,
      taskIdentifier: schedule.task,
      payload: payload?.text,
      options: { ...(payload === undefined ? {} : { payloadType: payload.type }) },
      scheduleId: schedule.id,
    });
  }
  schedule.lastRunAt = nominal;
};

/** The schedules that tasks declare themselves, in an environment that has workers. */
export const declareSchedules = (world: World, environment: EmulatedEnvironment): void => {
  const isBranch = environment.type === "PREVIEW" || environment.parentId !== undefined;
  if (isBranch || !world.hasWorkers(environment)) return;
  for (const task of world.tasks.values()) {
    if (task.schedule !== undefined) declare(world, environment, task.id, task.schedule);
  }
};

const declare = (
  world: World,
  environment: EmulatedEnvironment,
  task: string,
  declared: { readonly cron: string; readonly timezone?: string },
): void => {
  const schedule: StoredSchedule = {
    id: `sched_${world.ids.short()}`,
    projectRef: environment.projectRef,
    type: "DECLARATIVE",
    task,
    deduplicationKey: `${task}:${environment.id}`,
    isOwnKey: false,
    active: true,
    cron: declared.cron,
    timezone: declared.timezone ?? "UTC",
    environmentIds: [environment.id],
  };
  world.store.schedules.set(schedule.id, schedule);
  watchSchedule(world, schedule);
};
