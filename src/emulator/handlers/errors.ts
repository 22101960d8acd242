import type { ErrorGroupDetail, IgnoreErrorBody, ResolveErrorBody } from "../../../generated/schema.js";
import { type Decision, decide, decisionOn, type ErrorGroup, errorGroups } from "../error-groups.js";
import type { Context, Handler } from "../handler.js";
import { type Answer, json } from "../http.js";
import { pageByKey, sortable } from "../key-pages.js";
import { notFound, Refusal, refuse } from "../refusals.js";
import { windowOf } from "../time-filter.js";

const dayMs = 86_400_000;
const defaultSize = 25;
const longestVersionList = 5;

const list: Handler = {
  family: "scoped",
  cors: true,
  handle(context) {
    context.require("read", [{ type: "errors" }]);
    const { query, world, key } = context;
    const filter = {
      period: query.get("filter[period]"),
      from: query.get("filter[from]"),
      to: query.get("filter[to]"),
    };
    const { from, to } = windowOf(filter, world.clock.now(), dayMs);
    const [tasks, versions, statuses] = ["taskIdentifier", "version", "status"].map((name) => words(context, name));
    const search = query.get("filter[search]")?.toLowerCase() ?? "";
    const found = errorGroups(world.store, key.environment.id)
      .map((group) => ({ group, shown: shown(context, group, countWithin(group, from, to)) }))
      .filter(
        ({ group, shown }) =>
          shown.count > 0 &&
          (tasks?.includes(group.taskIdentifier) ?? true) &&
          (versions?.some((version) => group.occurrences.some((one) => one.version === version)) ?? true) &&
          (statuses?.includes(shown.status) ?? true) &&
          `${group.type}\n${group.message}`.toLowerCase().includes(search),
      )
      .map(({ shown }) => shown);
    const page = pageByKey(found, ({ count, fingerprint }) => `${sortable(count)} ${fingerprint}`, {
      size: Number(query.get("page[size]") ?? defaultSize),
      after: query.get("page[after]"),
      before: query.get("page[before]"),
    });
    return json(200, page);
  },
};

const retrieve: Handler = {
  family: "scoped",
  cors: true,
  handle(context) {
    const group = named(context);
    if (group === undefined) throw new Refusal(notFound(false));
    context.require("read", [{ type: "errors", id: context.param("errorId") }]);
    return json(200, detailed(context, group));
  },
};

const resolve: Handler = {
  family: "scoped",
  cors: true,
  getStub: true,
  handle(context) {
    const { resolvedInVersion } = context.body<ResolveErrorBody>();
    return changed(context, { status: "resolved", at: context.world.clock.now(), inVersion: resolvedInVersion });
  },
};

const ignore: Handler = {
  family: "scoped",
  cors: true,
  getStub: true,
  handle(context) {
    const { duration, occurrenceRate, totalOccurrences, reason } = context.body<IgnoreErrorBody>();
    const at = context.world.clock.now();
    return changed(context, {
      status: "ignored",
      at,
      until: duration === undefined ? undefined : at + duration,
      rate: occurrenceRate,
      total: totalOccurrences,
      reason,
    });
  },
};

const unresolve: Handler = {
  family: "scoped",
  cors: true,
  getStub: true,
  handle: (context) => changed(context, undefined),
};

export const errorHandlers: Readonly<Record<string, Handler>> = {
  "errors.list": list,
  "errors.retrieve": retrieve,
  "errors.resolve": resolve,
  "errors.ignore": ignore,
  "errors.unresolve": unresolve,
};

const changed = (context: Context, decision: Decision | undefined): Answer => {
  context.require("write", [{ type: "errors", id: context.param("errorId") }]);
  const group = named(context);
  if (group === undefined) refuse(404, { error: "Resource not found" });
  decide(context.world.store, context.key.environment.id, group.fingerprint, decision);
  return json(200, detailed(context, group));
};

/** The error that the path names, by its id or by its fingerprint alone. */
const named = (context: Context): ErrorGroup | undefined => {
  const fingerprint = context.param("errorId").replace(/^error_/, "");
  const groups = errorGroups(context.world.store, context.key.environment.id);
  return groups.find((group) => group.fingerprint === fingerprint);
};

const words = ({ query }: Context, name: string): string[] | undefined =>
  (query.get(`filter[${name}]`) || undefined)?.split(",");

const countWithin = ({ occurrences }: ErrorGroup, from: number, to: number): number =>
  occurrences.filter(({ at }) => at >= from && at <= to).length;

const moment = (at: number): string => new Date(at).toISOString();

const optionalMoment = (at: number | undefined): string | null => (at === undefined ? null : moment(at));

const decisionAbout = ({ world, key }: Context, group: ErrorGroup): Decision | undefined =>
  decisionOn(world.store, key.environment.id, group, world.clock.now());

/** As lists show it. */
const shown = (context: Context, group: ErrorGroup, count: number) => {
  const decision = decisionAbout(context, group);
  return {
    id: `error_${group.fingerprint}`,
    fingerprint: group.fingerprint,
    taskIdentifier: group.taskIdentifier,
    errorType: group.type,
    errorMessage: group.message,
    status: decision?.status ?? "unresolved",
    count,
    firstSeen: moment(group.occurrences[0]?.at ?? 0),
    lastSeen: moment(group.occurrences.at(-1)?.at ?? 0),
    resolvedAt: optionalMoment(decision?.status === "resolved" ? decision.at : undefined),
    ignoredUntil: optionalMoment(decision?.status === "ignored" ? decision.until : undefined),
  };
};

const detailed = (context: Context, group: ErrorGroup) => {
  const decision = decisionAbout(context, group);
  const resolved = decision?.status === "resolved" ? decision : undefined;
  const ignored = decision?.status === "ignored" ? decision : undefined;
  const versions = new Set(group.occurrences.flatMap(({ version }) => version ?? []).reverse());
  return {
    ...shown(context, group, group.occurrences.length),
    affectedVersions: [...versions].slice(0, longestVersionList),
    resolvedInVersion: resolved?.inVersion ?? null,
    resolvedBy: null,
    ignoredAt: optionalMoment(ignored?.at),
    ignoredReason: ignored?.reason ?? null,
    ignoredByUserId: null,
    ignoredUntilOccurrenceRate: ignored?.rate ?? null,
    ignoredUntilTotalOccurrences: ignored?.total ?? null,
  } satisfies Record<keyof ErrorGroupDetail, unknown>;
};
