import type { BulkActionFilter, BulkActionQueue, CreateBulkActionBody } from "../../../generated/schema.js";
import { abortBulkAction, type BulkAction, bulkActions, maxActiveReplays, startBulkAction } from "../bulk-actions.js";
import { periodMs } from "../durations.js";
import type { Context, Handler } from "../handler.js";
import { json } from "../http.js";
import { type Issue, sentenceOf } from "../issues.js";
import { fieldOf } from "../objects.js";
import { internalError, notFound, Refusal, refuse } from "../refusals.js";
import { type RunFilter, sevenDaysMs, wantedBy } from "../run-filter.js";
import type { StoredRun } from "../store.js";
import { windowOf } from "../time-filter.js";
import { isRegion } from "../trigger.js";

const defaultSize = 25;
const everything = [{ type: "runs" }];

const list: Handler = {
  family: "scoped",
  handle(context) {
    context.require("read", everything);
    const { query } = context;
    const size = Number(query.get("page[size]") ?? defaultSize);
    const [after, before] = [query.get("page[after]"), query.get("page[before]")];
    if (after && before) return internalError();
    const newestFirst = ownActions(context).reverse();
    const place = newestFirst.findIndex(({ id }) => id === idIn(before || after));
    if ((after || before) && place < 0) return internalError();
    const start = before ? Math.max(place - size, 0) : after ? place + 1 : 0;
    const page = newestFirst.slice(start, before ? place : start + size);
    const [first, last] = [page[0], page.at(-1)];
    return json(200, {
      data: page.map(shown),
      pagination: {
        ...(last && newestFirst.at(-1) !== last ? { next: cursorOf(last) } : {}),
        ...(first && newestFirst[0] !== first ? { previous: cursorOf(first) } : {}),
      },
    });
  },
};

const create: Handler = {
  family: "scoped",
  ownChecks: ["maxItems"],
  refuseBody: (issues) => json(400, { error: sentenceOf(issues.map(inItsWords)) }),
  handle(context) {
    const body = context.body<CreateBulkActionBody>();
    assertOneSelection(body);
    context.require("write", everything);
    const { action, name, targetRegion, filter, runIds } = body;
    const { environment } = context.key;
    if (targetRegion !== undefined && !isRegion(environment, targetRegion)) {
      refuse(400, { error: `The region ${targetRegion} is not available.` });
    }
    if (action === "replay" && activeReplays(context) >= maxActiveReplays) {
      refuse(429, { error: `${maxActiveReplays} bulk replays are active already.` }, { "x-should-retry": "false" });
    }
    const started = startBulkAction(context.world, {
      environmentId: environment.id,
      type: action === "replay" ? "REPLAY" : "CANCEL",
      runs: filter === undefined ? runsNamed(context, runIds ?? []) : runsFound(context, filter),
      ...(name === undefined ? {} : { name }),
      ...(targetRegion === undefined ? {} : { targetRegion }),
    });
    return json(202, { id: started.id });
  },
};

/** A GET finds out whether the bulk action is there before it asks whether the caller may see it. */
const retrieve: Handler = {
  family: "scoped",
  handle(context) {
    const action = actionIn(context);
    if (action === undefined) throw new Refusal(notFound(false));
    context.require("read", everything);
    return json(200, shown(action));
  },
};

const abort: Handler = {
  family: "scoped",
  handle(context) {
    context.require("write", everything);
    const action = actionIn(context) ?? refuse(404, { error: "Resource not found" });
    if (action.status !== "PENDING") {
      return json(409, { error: `Bulk action group already ${action.status.toLowerCase()}: ${action.id}` });
    }
    abortBulkAction(context.world, action);
    return json(200, { id: action.id });
  },
};

export const bulkActionHandlers: Readonly<Record<string, Handler>> = {
  "runs.bulk.list": list,
  "runs.bulk.create": create,
  "runs.bulk.retrieve": retrieve,
  "runs.bulk.abort": abort,
};

/** The environment's own, oldest first. */
const ownActions = ({ world, key }: Context): BulkAction[] =>
  bulkActions(world.store).filter((one) => one.environmentId === key.environment.id);

const actionIn = (context: Context): BulkAction | undefined =>
  ownActions(context).find(({ id }) => id === context.param("bulkActionId"));

const activeReplays = (context: Context): number =>
  ownActions(context).filter(({ type, status }) => type === "REPLAY" && status === "PENDING").length;

const shown = ({ id, name, type, status, runs, success, failure, createdAt, completedAt }: BulkAction) => ({
  id,
  name,
  type,
  status,
  counts: { total: runs.length, success, failure },
  createdAt: new Date(createdAt),
  completedAt: completedAt === undefined ? undefined : new Date(completedAt),
});

/** Cursors look like the service's: the moment and the internal id, as base64url. Callers must not read them. */
const cursorOf = ({ createdAt, id }: BulkAction): string =>
  btoa(JSON.stringify({ createdAt, id: id.replace(/^bulk_/, "") }))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const idIn = (cursor = ""): string | undefined => {
  try {
    return `bulk_${fieldOf(JSON.parse(atob(cursor.replaceAll("-", "+").replaceAll("_", "/"))), "id")}`;
  } catch {
    return undefined;
  }
};

/** What a body without a known action is called there. */
const inItsWords = (issue: Issue): Issue =>
  issue.code === "invalid_enum_value" && issue.path.join() === "action"
    ? { ...issue, message: "Invalid discriminator value. Expected 'cancel' | 'replay'" }
    : issue;

const maxRunIds = 500;

const assertOneSelection = ({ action, filter, runIds, targetRegion }: CreateBulkActionBody): void => {
  const isEmpty = filter !== undefined && !Object.values(filter).some(saysSomething);
  const problems = [
    ...(isEmpty ? ['At least one filter must be provided at "filter"'] : []),
    ...((filter === undefined) === (runIds === undefined) ? ["Exactly one of filter or runIds must be provided"] : []),
    ...(action === "cancel" && targetRegion !== undefined ? ['Expected never, received string at "targetRegion"'] : []),
  ];
  if (problems.length > 0) refuse(400, { error: `Validation error: ${problems.join("; ")}` });
  if (runIds !== undefined && runIds.length > maxRunIds) {
    refuse(400, { error: `At most ${maxRunIds} runs can be named, not ${runIds.length}.` });
  }
};

const saysSomething = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(saysSomething) : typeof value !== "string" || value.trim() !== "";

/** The service looks for them among those of the last seven days only. */
const runsNamed = ({ world, key }: Context, ids: readonly string[]): StoredRun[] => {
  const { from } = windowOf({}, world.clock.now(), sevenDaysMs);
  return [...new Set(ids)].flatMap((id) => {
    const run = world.store.runs.inEnvironment(id, key.environment.id);
    return run === undefined || (world.defects && run.createdAt < from) ? [] : run;
  });
};

const runsFound = ({ world, key }: Context, filter: BulkActionFilter): StoredRun[] => {
  const now = world.clock.now();
  if (filter.period !== undefined && periodMs(filter.period) === undefined) {
    refuse(500, { error: "Failed to create bulk action" });
  }
  const { period } = filter;
  const window = windowOf({ period, from: momentIn(filter, "from"), to: momentIn(filter, "to") }, now, sevenDaysMs);
  const { status, taskIdentifier, version, tag, region, machine, queue, bulkAction, schedule, batch, isTest } = filter;
  const wanted: RunFilter = {
    status: listOf(status),
    taskIdentifier: listOf(taskIdentifier),
    version: listOf(version),
    tag: listOf(tag),
    region: listOf(region),
    machine: listOf(machine),
    queue: listOf(queue)?.map(queueName),
    bulkAction: listOf(bulkAction),
    schedule: listOf(schedule),
    batch: listOf(batch),
    isTest,
  };
  return world.store.runs.of(key.environment.id).filter(wantedBy(wanted, window));
};

/** An empty list, like an empty text, looks for nothing in particular. */
const listOf = <T>(given: T | readonly T[] | undefined): readonly T[] | undefined => {
  if (given === undefined || !saysSomething(given)) return undefined;
  return isList(given) ? given : [given];
};

const isList = <T>(given: T | readonly T[]): given is readonly T[] => Array.isArray(given);

const queueName = ({ type, name }: BulkActionQueue): string => (type === "task" ? `task/${name}` : name);

const momentIn = (filter: BulkActionFilter, name: "from" | "to"): string | undefined => {
  const given = filter[name];
  const text = given === undefined ? undefined : String(given);
  if (typeof given !== "number" && text !== undefined && Number.isNaN(Date.parse(text))) {
    refuse(400, { error: `Validation error: Invalid date at "filter.${name}"` });
  }
  return text;
};
