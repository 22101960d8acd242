import type {
  OverrideQueueConcurrencyBody,
  PauseQueueBody,
  QueueNamedBy,
  ResetQueueConcurrencyBody,
} from "../../../generated/schema.js";
import { naturalDurationMs } from "../durations.js";
import type { Context, Handler } from "../handler.js";
import { json } from "../http.js";
import { measure } from "../queue-metrics.js";
import { environmentLimit, isTaskQueue, limitOf, queuesOf, type StoredQueue, shownName, taskQueue } from "../queues.js";
import { refuse } from "../refusals.js";
import { isRunning } from "../runs-engine.js";
import type { World } from "../world.js";

const defaultPerPage = 25;
const maxPerPage = 100;
const weekMs = 604_800_000;

const list: Handler = {
  family: "scoped",
  handle(context) {
    context.require("read", [{ type: "queues" }]);
    const { world, query, key } = context;
    const page = Number(query.get("page") ?? 1);
    const perPage = Math.min(Number(query.get("perPage") ?? defaultPerPage), maxPerPage);
    const all = queuesOf(world, key.environment);
    const shown = all.slice((page - 1) * perPage, page * perPage);
    return json(200, {
      data: shown.map((queue) => detailed(world, queue)),
      pagination: { currentPage: page, totalPages: Math.ceil(all.length / perPage), count: all.length },
    });
  },
};

const retrieve: Handler = {
  family: "scoped",
  handle(context) {
    context.require("read", [{ type: "queues" }]);
    // The document's words have been checked.
    const type = context.query.get("type") as QueueNamedBy | undefined;
    const queue = named(context, type) ?? refuse(404, { error: "queue-not-found" });
    return json(200, detailed(context.world, queue));
  },
};

const pause: Handler = {
  family: "scoped",
  handle(context) {
    const { type, action } = context.body<PauseQueueBody>();
    context.require("write", [{ type: "queues" }]);
    const queue = named(context, type) ?? refuse(404, { error: "queue-not-found" });
    queue.paused = action === "pause";
    return changed(context, queue);
  },
};

const overrideConcurrencyLimit: Handler = {
  family: "scoped",
  handle(context) {
    const { type, concurrencyLimit, percent } = context.body<OverrideQueueConcurrencyBody>();
    if ((concurrencyLimit === undefined) === (percent === undefined)) {
      refuse(400, { error: "Validation error: Provide exactly one of `concurrencyLimit` or `percent`" });
    }
    context.require("write", [{ type: "queues" }]);
    const queue = named(context, type) ?? refuse(404, { error: "Queue not found" });
    const limit = concurrencyLimit ?? Math.max(Math.floor((environmentLimit * (percent ?? 0)) / 100), 1);
    if (limit > environmentLimit) {
      refuse(400, {
        error: `Concurrency limit (${limit}) cannot exceed the environment limit (${environmentLimit})`,
      });
    }
    queue.override = { limit, percent: percent ?? null, at: context.world.clock.now() };
    return changed(context, queue);
  },
};

const resetConcurrencyLimit: Handler = {
  family: "scoped",
  handle(context) {
    const { type } = context.body<ResetQueueConcurrencyBody>();
    context.require("write", [{ type: "queues" }]);
    const queue = named(context, type) ?? refuse(404, { error: "Queue not found" });
    if (queue.override === undefined) refuse(400, { error: "Queue is not overridden" });
    delete queue.override;
    return changed(context, queue);
  },
};

/** Takes every name: a queue that nobody knows is one in which nothing has happened. */
const metrics: Handler = {
  family: "scoped",
  handle(context) {
    context.require("read", [{ type: "query", id: "queue_metrics" }]);
    const { world, query, key } = context;
    const period = query.get("period") ?? "1h";
    const periodMs = /^[1-9]\d*[smhdw]$/.test(period) ? naturalDurationMs(period) : undefined;
    if (periodMs === undefined || periodMs > weekMs) {
      const issue = { code: "custom", message: "Period must be a duration of at most 7d", path: ["period"] };
      return refuse(400, { error: "Query Error", details: [issue] });
    }
    const name = context.param("queueParam");
    const queue = query.get("type") === "custom" ? name : taskQueue(name);
    const runs = world.store.runs.of(key.environment.id).filter((run) => run.queue === queue);
    return json(200, { queue, period, ...measure(runs, periodMs, world.clock.now()) });
  },
};

export const queueHandlers: Readonly<Record<string, Handler>> = {
  "queues.list": list,
  "queues.retrieve": retrieve,
  "queues.pause": pause,
  "queues.overrideConcurrencyLimit": overrideConcurrencyLimit,
  "queues.resetConcurrencyLimit": resetConcurrencyLimit,
  "queues.metrics": metrics,
};

/** The queue that the path names, in the way that the request says. */
const named = (context: Context, type: QueueNamedBy = "id"): StoredQueue | undefined => {
  const param = context.param("queueParam");
  const queues = queuesOf(context.world, context.key.environment);
  if (type === "id") return queues.find(({ id }) => id === param);
  const full = type === "task" ? taskQueue(param) : param;
  return queues.find(({ name }) => name === full);
};

/** What has been changed can let runs go on that waited for it. */
const changed = ({ world }: Context, queue: StoredQueue) => {
  const answer = json(200, shown(world, queue));
  world.engine.letOut(queue.environmentId, queue.name);
  return answer;
};

const shown = (world: World, queue: StoredQueue) => {
  const runs = world.store.runs.of(queue.environmentId).filter((run) => run.queue === queue.name);
  const { override, limit } = queue;
  return {
    id: queue.id,
    name: shownName(queue),
    type: isTaskQueue(queue) ? "task" : "custom",
    running: runs.filter(isRunning).length,
    queued: runs.filter(({ status }) => status === "PENDING").length,
    paused: queue.paused,
    concurrencyLimit: limitOf(queue),
    concurrency: {
      current: limitOf(queue),
      base: override === undefined ? null : limit,
      override: override?.limit ?? null,
      overriddenBy: null,
      overriddenAt: override === undefined ? null : new Date(override.at).toISOString(),
    },
    releaseConcurrencyOnWaitpoint: true,
  };
};

/** As it is shown to those who only look. */
const detailed = (world: World, queue: StoredQueue) => ({
  ...shown(world, queue),
  concurrencyLimitOverridePercent: queue.override?.percent ?? null,
});
