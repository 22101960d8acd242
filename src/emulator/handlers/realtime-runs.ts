import { batchIn } from "../batches.js";
import { naturalDurationMs } from "../durations.js";
import type { Context, Handler } from "../handler.js";
import { type Answer, json } from "../http.js";
import { notFound, Refusal, refuse } from "../refusals.js";
import { readableThrough, runIn } from "../run-access.js";
import { columnsWithout, feedClock, internalId, rowOf, schemaOf, storeLargeValues } from "../run-feed.js";
import { perStore } from "../shelf.js";
import type { StoredRun } from "../store.js";

/** The feeds of runs, as the service's own backend has them: full rows, never a `delete`, never 409. */

/** One feed, as a request sees it. */
interface Feed {
  /** What the feed is called where the request does not say it. */
  handle(): string;
  /** The runs that are in it now, oldest first. */
  runs(): readonly StoredRun[];
}

const mostRows = 1000;
const dayMs = 86_400_000;
/** The moment from which runs are in a feed is rounded down to a whole one of these. */
const bucketMs = 60_000;
/** How long a live poll is held, give or take 15 percent. */
const holdMs = 20_000;

const oneRun: Handler = {
  family: "scoped",
  cors: true,
  handle(context) {
    const run = runIn(context);
    if (run === undefined) throw new Refusal(notFound(false));
    context.require("read", readableThrough(run));
    return answerOf(context, { handle: () => `run-${internalId(run)}`, runs: () => [run] });
  },
};

const byTag: Handler = {
  family: "scoped",
  cors: true,
  handle(context) {
    const { world, key, query } = context;
    const tags = tagsOf(query.get("tags"));
    context.require("read", [{ type: "runs" }, { type: "tags" }, ...tags.map((id) => ({ type: "tags", id }))]);
    const since = sinceOf(context);
    return answerOf(context, {
      handle: () => `runs_${since}_${feedClock(world.store).now()}_${world.ids.hex().slice(0, 8)}`,
      runs: () =>
        world.store.runs
          .of(key.environment.id)
          .filter((run) => run.createdAt >= since && tags.every((tag) => run.tags.includes(tag)))
          .slice(-mostRows),
    });
  },
};

const byBatch: Handler = {
  family: "scoped",
  cors: true,
  handle(context) {
    const { world, key } = context;
    const batchId = context.param("batchId");
    const inBatch = () =>
      world.store.runs
        .of(key.environment.id)
        .filter((run) => run.batchId === batchId)
        .slice(-mostRows);
    const isKnown = batchIn(world.store, batchId, key.environment.id) !== undefined || inBatch().length > 0;
    if (!isKnown) throw new Refusal(notFound(true));
    context.require("read", [{ type: "batch", id: batchId }, { type: "runs" }]);
    const name = batchId.replace(/^batch_/, "");
    return answerOf(context, {
      handle: () => `batch_${name}_${feedClock(world.store).now()}_${world.ids.hex().slice(0, 8)}`,
      runs: inBatch,
    });
  },
};

export const realtimeRunHandlers: Readonly<Record<string, Handler>> = {
  "runs.subscribeToRun": oneRun,
  "runs.subscribeToRunsWithTag": byTag,
  "runs.subscribeToBatch": byBatch,
};

/** A tag that cannot be written as an element of the service's own list is refused. */
const tagsOf = (given: string | undefined): string[] => {
  if (given === undefined) return [];
  const tags = given.split(",");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  const wrong = tags.findIndex((tag) => tag === "" || /[\u0000-\u001f\u007f\\"]/.test(tag));
  if (wrong < 0) return tags;
  const issue = { code: "custom", message: "Invalid tag", path: ["tags", wrong] };
  return refuse(400, { error: "Query Error", details: [issue] });
};

/** Kept in the handle, so that it stays what it was when the feed was first asked for. */
const sinceOf = ({ world, query }: Context): number => {
  const kept = /^runs_(\d+)_/.exec(query.get("handle") ?? "")?.[1];
  if (kept !== undefined) return Number(kept);
  const window = Math.min(naturalDurationMs(query.get("createdAt") ?? "24h") ?? dayMs, dayMs);
  return Math.floor((world.clock.now() - window) / bucketMs) * bucketMs;
};

const livePolls = perStore(() => new Map<string, number>());

const answerOf = async (context: Context, feed: Feed): Promise<Answer> => {
  const { query } = context;
  // Without a handle there is nothing to wait for a change of.
  return query.get("live") === "true" && query.has("handle") ? poll(context, feed) : snapshot(context, feed);
};

const snapshot = (context: Context, feed: Feed): Answer => {
  const columns = columnsOf(context);
  const clock = feedClock(context.world.store);
  const runs = feed.runs();
  for (const run of runs) clock.stampOf(run);
  const rows = runs.map((run) => change(context, run, columns, "insert"));
  return messages(context, feed, rows, offsetOf(runs, clock.tick()), { "electric-schema": schemaOf(columns) });
};

/** Held until a run of the feed has changed since the offset that the caller has. */
const poll = async (context: Context, feed: Feed): Promise<Answer> => {
  const { world, key, query } = context;
  const clock = feedClock(world.store);
  const open = livePolls(world.store);
  const count = open.get(key.environment.id) ?? 0;
  if (count >= world.realtime.livePolls) return json(429, { error: "Too many concurrent requests" });

  const offset = query.get("offset") ?? "";
  const seen = Number(/^\d+_(\d+)$/.exec(offset)?.[1] ?? 0);
  const changedSince = (moment: number) => feed.runs().filter((run) => clock.stampOf(run).changedAt > moment);
  // The service hears of changes while it holds a poll; one that fell between two polls it finds at the end of the second.
  const waitsFor = world.defects && seen > 0 ? Math.max(seen, clock.now()) : seen;
  open.set(key.environment.id, count + 1);
  try {
    const hold = holdMs * (0.85 + 0.3 * world.chance());
    await world.watch.until(() => changedSince(waitsFor).length > 0, hold, context.gone);
  } finally {
    open.set(key.environment.id, (open.get(key.environment.id) ?? 1) - 1);
  }

  const changed = changedSince(seen);
  const columns = columnsOf(context);
  const rows = changed.map((run) => {
    const isNew = clock.stampOf(run).firstAt > seen && seen > 0;
    return change(context, run, columns, isNew ? "insert" : "update");
  });
  const now = clock.tick();
  const reached = changed.length > 0 ? offsetOf(feed.runs(), now) : offset;
  return messages(context, feed, rows, reached, { "electric-cursor": String(now) });
};

const columnsOf = ({ key, query }: Context): string[] => {
  const claimed = key.token?.claims.realtime?.skipColumns;
  return columnsWithout(claimed ?? (query.get("skipColumns") ?? "").split(","));
};

const change = ({ world, key, headers }: Context, run: StoredRun, columns: readonly string[], operation: string) => {
  storeLargeValues(world, key.environment, run);
  return {
    key: `"public"."TaskRun"/"${internalId(run)}"`,
    value: rowOf(run, columns, headers["x-trigger-api-version"]),
    headers: { operation },
  };
};

const offsetOf = (runs: readonly StoredRun[], count: number): string =>
  runs.length === 0 ? "0_0" : `${Math.max(...runs.map((run) => run.updatedAt))}_${count}`;

const messages = (
  { query, headers }: Context,
  feed: Feed,
  rows: readonly unknown[],
  offset: string,
  others: Readonly<Record<string, string>>,
): Answer => {
  const isModern = headers["x-trigger-electric-version"] !== undefined;
  return json(200, [...rows, { headers: { control: "up-to-date" } }], {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "*",
    "cache-control": "no-store",
    [isModern ? "electric-handle" : "electric-shape-id"]: query.get("handle") ?? feed.handle(),
    [isModern ? "electric-offset" : "electric-chunk-last-offset"]: offset,
    ...others,
  });
};
