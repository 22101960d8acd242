import type { Context, Handler } from "../handler.js";
import { type Answer, json } from "../http.js";
import { fieldOf } from "../objects.js";
import { type EmulatedEnvironment, environmentsOf, type Project } from "../projects.js";
import { internalError, Refusal, refuse } from "../refusals.js";
import { sevenDaysMs, wantedBy } from "../run-filter.js";
import { listedRun } from "../run-views.js";
import { compareRuns, placeOf, type RunPosition, type StoredRun } from "../store.js";
import { windowOf } from "../time-filter.js";

const defaultSize = 25;

const list: Handler = {
  family: "scoped",
  cors: true,
  handle(context) {
    const tasks = csv(context, "filter[taskIdentifier]");
    const mayAll = context.may("read", [{ type: "runs" }, { type: "tasks" }]);
    const mayThese = tasks?.every((id) => context.may("read", [{ type: "tasks", id }]));
    if (!mayAll && !mayThese) context.require("read", [{ type: "runs" }]);
    return pageOf(context, context.world.store.runs.of(context.key.environment.id));
  },
};

const listByProject: Handler = {
  family: "personal",
  cors: true,
  handle(context) {
    const project = context.world.credentials.projectFor(context.user, context.param("projectRef"));
    if (project === undefined) return json(404, { error: "Project not found" });
    const environments = environmentsAskedFor(context, project);
    const { runs } = context.world.store;
    const [only, ...others] = environments.map((environment) => runs.of(environment.id));
    const all = others.length === 0 ? (only ?? []) : [only ?? [], ...others].flat().sort(compareRuns);
    return pageOf(context, all);
  },
};

export const runListHandlers: Readonly<Record<string, Handler>> = {
  "runs.list": list,
  "runs.listByProject": listByProject,
};

/** The service fails without a known environment, and answers for one of several only. */
const environmentsAskedFor = (context: Context, project: Project): EmulatedEnvironment[] => {
  const { defects } = context.world;
  const slugs = csv(context, "filter[env]") ?? [];
  const wanted = defects ? slugs : slugs.map((slug) => (slug === "staging" ? "stg" : slug));
  const found = environmentsOf(project).filter((environment) => wanted.includes(environment.slug));
  if (found.length === 0) {
    if (defects) throw new Refusal(internalError());
    const message = slugs.length === 0 ? "Required" : `Invalid env values: ${slugs.join(", ")}`;
    refuse(400, { error: "Query Error", details: [{ code: "custom", message, path: ["filter[env]"] }] });
  }
  return defects ? found.slice(0, 1) : found;
};

/** A page of runs, newest first. */
const pageOf = (context: Context, runs: readonly StoredRun[]): Answer => {
  const { query, world } = context;
  const size = Number(query.get("page[size]") ?? defaultSize);
  const wants = wantedIn(context);
  const [before, after] = [query.get("page[before]"), query.get("page[after]")];
  // `before` wins, and a cursor that cannot be read counts as none.
  const page = before
    ? newerThan(runs, positionOf(before), size, wants)
    : olderThan(runs, positionOf(after), size, wants);
  const [first, last] = before ? [page.runs.at(-1), page.runs[0]] : [page.runs[0], page.runs.at(-1)];
  const hasNewer = before ? page.hasMore : after !== undefined && after !== "";
  const hasOlder = before ? true : page.hasMore;
  return json(200, {
    data: page.runs.map((run) => listedRun(world, run, context.headers["x-trigger-api-version"])),
    pagination: {
      ...(hasOlder && last ? { next: cursorOf(last) } : {}),
      ...(hasNewer && first ? { previous: cursorOf(first) } : {}),
    },
  });
};

interface PageOfRuns {
  readonly runs: readonly StoredRun[];
  readonly hasMore: boolean;
}

const olderThan = (
  runs: readonly StoredRun[],
  position: RunPosition | undefined,
  size: number,
  wants: (run: StoredRun) => boolean,
): PageOfRuns => {
  const found: StoredRun[] = [];
  for (let index = (position ? placeOf(runs, position) : runs.length) - 1; index >= 0; index -= 1) {
    const run = runs[index];
    if (run === undefined || !wants(run)) continue;
    if (found.length === size) return { runs: found, hasMore: true };
    found.push(run);
  }
  return { runs: found, hasMore: false };
};

/** Pages on the way back come oldest first, as the service sends them. */
const newerThan = (
  runs: readonly StoredRun[],
  position: RunPosition | undefined,
  size: number,
  wants: (run: StoredRun) => boolean,
): PageOfRuns => {
  const found: StoredRun[] = [];
  for (let index = position ? placeOf(runs, position) : 0; index < runs.length; index += 1) {
    const run = runs[index];
    if (run === undefined || (position && compareRuns(run, position) === 0) || !wants(run)) continue;
    if (found.length === size) return { runs: found, hasMore: true };
    found.push(run);
  }
  return { runs: found, hasMore: false };
};

/** Cursors look like the service's: the moment and the internal id, as base64url. Callers must not read them. */
const cursorOf = (run: StoredRun): string =>
  btoa(JSON.stringify({ c: run.createdAt, r: run.id.replace(/^run_/, "") }))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const positionOf = (cursor: string | undefined): RunPosition | undefined => {
  if (!cursor) return undefined;
  try {
    const value: unknown = JSON.parse(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")));
    const [createdAt, id] = [fieldOf(value, "c"), fieldOf(value, "r")];
    return typeof createdAt === "number" && typeof id === "string" ? { createdAt, id: `run_${id}` } : undefined;
  } catch {
    return undefined;
  }
};

const csv = ({ query }: Context, name: string): string[] | undefined => {
  const value = query.get(name);
  return value === undefined || value === "" ? undefined : value.split(",");
};

/** Whether a run is among those that the query asks for. */
const wantedIn = (context: Context): ((run: StoredRun) => boolean) => {
  const { query, world } = context;
  const isTest = query.get("filter[isTest]");
  const filter = Object.fromEntries(lists.map((name) => [name, csv(context, `filter[${name}]`)]));
  const window = windowOf(
    {
      period: query.get("filter[createdAt][period]"),
      from: query.get("filter[createdAt][from]"),
      to: query.get("filter[createdAt][to]"),
    },
    world.clock.now(),
    sevenDaysMs,
  );
  return wantedBy({ ...filter, ...(isTest === undefined ? {} : { isTest: isTest === "true" }) }, window);
};

const lists = [
  "status",
  "taskIdentifier",
  "version",
  "tag",
  "queue",
  "machine",
  "region",
  "bulkAction",
  "schedule",
  "batch",
  "error",
] as const;
