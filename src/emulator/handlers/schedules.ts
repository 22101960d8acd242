import type { CreateScheduleOptions, UpdateScheduleOptions } from "../../../generated/schema.js";
import { cronProblem, describeCron, isTimezone, isWindow, normalWindow, timezoneNames } from "../cron.js";
import type { Context, Handler } from "../handler.js";
import { json } from "../http.js";
import type { EmulatedEnvironment } from "../projects.js";
import { refuse } from "../refusals.js";
import { nextRunOf, watchSchedule } from "../schedule-clock.js";
import type { StoredSchedule } from "../store.js";
import type { World } from "../world.js";

const defaultPerPage = 20;
const maxPerPage = 100;

const create: Handler = {
  family: "legacy",
  handle(context) {
    const body = context.body<CreateScheduleOptions>();
    assertWorks(context, body);
    const { environment } = context.key;
    const existing = [...context.world.store.schedules.values()].find(
      (one) =>
        body.deduplicationKey !== "" &&
        one.projectRef === environment.projectRef &&
        one.deduplicationKey === body.deduplicationKey,
    );
    if (existing?.type === "DECLARATIVE") refuse(422, { error: "Cannot update a declarative schedule" });
    const schedule = existing ?? add(context, body, body.deduplicationKey);
    return json(200, written(context, replace(context, schedule, body)));
  },
};

const list: Handler = {
  family: "legacy",
  handle(context) {
    const { world, query } = context;
    const { environment } = context.key;
    const page = Number(query.get("page") ?? 1);
    if (!world.hasWorkers(environment)) {
      return json(200, { data: [], pagination: { currentPage: 1, totalPages: 1, count: 0 } });
    }
    const perPage = Math.min(Number(query.get("perPage") ?? defaultPerPage), maxPerPage);
    const all = [...world.store.schedules.values()]
      .filter((one) => one.environmentIds.includes(environment.id))
      .reverse();
    return json(200, {
      data: all.slice((page - 1) * perPage, page * perPage).map((one) => listed(world, one)),
      pagination: { currentPage: page, totalPages: Math.ceil(all.length / perPage), count: all.length },
    });
  },
};

const retrieve: Handler = {
  family: "legacy",
  handle: (context) => json(200, shown(context.world, visible(context))),
};

/** An id that nobody has is no obstacle: a new schedule is made, under another id. */
const update: Handler = {
  family: "legacy",
  handle(context) {
    const body = context.body<UpdateScheduleOptions>();
    const found = named(context);
    if (found !== undefined && !isVisible(context, found)) refuse(404, { error: "Schedule not found" });
    if (found?.type === "DECLARATIVE") refuse(422, { error: "Cannot update a declarative schedule" });
    assertWorks(context, body);
    return json(200, written(context, replace(context, found ?? add(context, body, ""), body)));
  },
};

const del: Handler = {
  family: "legacy",
  handle(context) {
    const { id } = visible(context);
    context.world.store.schedules.delete(id);
    context.world.store.watches.delete(id);
    return json(200, { id });
  },
};

/** Counts for all environments of the schedule, and for declared ones too. */
const switched = (active: boolean): Handler => ({
  family: "legacy",
  handle(context) {
    const schedule = visible(context);
    schedule.active = active;
    watchSchedule(context.world, schedule);
    return json(200, shown(context.world, schedule));
  },
});

const timezones: Handler = {
  family: "open",
  handle: ({ query }) => json(200, { timezones: timezoneNames(query.get("excludeUtc") !== "true") }),
};

export const scheduleHandlers: Readonly<Record<string, Handler>> = {
  "schedules.create": create,
  "schedules.list": list,
  "schedules.retrieve": retrieve,
  "schedules.update": update,
  "schedules.del": del,
  "schedules.activate": switched(true),
  "schedules.deactivate": switched(false),
  "schedules.timezones": timezones,
};

/** What the path names: an id, or else a deduplication key of the project. */
const named = (context: Context): StoredSchedule | undefined => {
  const name = context.param("scheduleId");
  const { schedules } = context.world.store;
  const { projectRef } = context.key.environment;
  const found = name.startsWith("sched_")
    ? schedules.get(name)
    : [...schedules.values()].find((one) => one.deduplicationKey === name && one.projectRef === projectRef);
  return found?.projectRef === projectRef ? found : undefined;
};

/** A schedule shows itself only to the environments that it runs in. */
const isVisible = (context: Context, schedule: StoredSchedule): boolean =>
  schedule.environmentIds.length === 0 || schedule.environmentIds.includes(context.key.environment.id);

const visible = (context: Context): StoredSchedule => {
  const schedule = named(context);
  if (schedule === undefined || !isVisible(context, schedule)) refuse(404, { error: "Schedule not found" });
  return schedule;
};

const assertWorks = ({ world }: Context, body: UpdateScheduleOptions): void => {
  const problem = cronProblem(body.cron) ?? taskProblem(world, body.task) ?? timezoneProblem(world, body.timezone);
  if (problem !== undefined) refuse(422, { error: problem });
  if (body.window !== undefined && !isWindow(body.window)) {
    const issue = { validation: "regex", code: "invalid_string", message: "Invalid", path: ["window"] };
    refuse(400, { error: "Invalid request body", issues: [issue] });
  }
};

const taskProblem = (world: World, id: string): string | undefined => {
  const task = world.tasks.get(id);
  if (task === undefined) return `Task with identifier ${id} not found in project.`;
  return task.scheduled ? undefined : `Task with identifier ${id} is not a scheduled task.`;
};

const timezoneProblem = (world: World, name = "UTC"): string | undefined =>
  isTimezone(name)
    ? undefined
    : `Invalid IANA timezone: '${name}'. View the list of valid timezones at ${world.url}/timezones`;

const add = ({ world, key }: Context, body: UpdateScheduleOptions, deduplicationKey: string): StoredSchedule => {
  const schedule: StoredSchedule = {
    id: `sched_${world.ids.short()}`,
    projectRef: key.environment.projectRef,
    type: "IMPERATIVE",
    task: body.task,
    deduplicationKey: deduplicationKey === "" ? world.ids.hex() : deduplicationKey,
    isOwnKey: deduplicationKey !== "",
    active: true,
    cron: body.cron,
    timezone: "UTC",
    environmentIds: [],
  };
  world.store.schedules.set(schedule.id, schedule);
  return schedule;
};

/** Everything but the task becomes what the body says; what it leaves out is gone. It runs here only from now on. */
const replace = ({ world, key }: Context, schedule: StoredSchedule, body: UpdateScheduleOptions): StoredSchedule => {
  schedule.cron = body.cron;
  schedule.timezone = body.timezone ?? "UTC";
  schedule.environmentIds = [key.environment.id];
  delete schedule.externalId;
  delete schedule.window;
  if (body.externalId) schedule.externalId = body.externalId;
  if (body.window !== undefined) schedule.window = normalWindow(body.window);
  watchSchedule(world, schedule);
  return schedule;
};

const fields = (schedule: StoredSchedule) => ({
  id: schedule.id,
  type: schedule.type,
  task: schedule.task,
  active: schedule.active,
  generator: { type: "CRON", expression: schedule.cron, description: describeCron(schedule.cron) },
  timezone: schedule.timezone,
  window: schedule.window,
  externalId: schedule.externalId,
  deduplicationKey: schedule.isOwnKey ? schedule.deduplicationKey : undefined,
});

const times = (world: World, schedule: StoredSchedule) => {
  const next = nextRunOf(schedule, world.clock.now());
  return {
    nextRun: next === undefined ? null : new Date(next.nominal).toISOString(),
    nextRunEffectiveAt: next === undefined ? null : new Date(next.effective).toISOString(),
  };
};

const environmentsIn = (world: World, schedule: StoredSchedule): EmulatedEnvironment[] =>
  schedule.environmentIds.flatMap((id) => world.credentials.environments.get(id) ?? []);

/** As creating and updating show it: with the next time even when it is inactive. */
const written = ({ world }: Context, schedule: StoredSchedule) => ({
  ...fields(schedule),
  ...times(world, schedule),
  environments: environmentsIn(world, schedule).map(({ id, shortcode, type, userName }) => ({
    id,
    shortcode,
    type,
    userName,
  })),
});

const shown = (world: World, schedule: StoredSchedule) => ({
  ...fields(schedule),
  ...(schedule.active ? times(world, schedule) : { nextRun: null, nextRunEffectiveAt: null }),
  environments: environmentsIn(world, schedule).map(({ id, type }) => ({ id, type })),
});

const listed = (world: World, schedule: StoredSchedule) => ({
  ...fields(schedule),
  ...times(world, schedule),
  externalId: schedule.externalId ?? null,
  environments: environmentsIn(world, schedule).map(({ id, type, slug, userName, branchName }) => ({
    id,
    type,
    slug,
    userName,
    branchName,
  })),
});
