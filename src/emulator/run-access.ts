import type { Context } from "./handler.js";
import { notFound, Refusal, refuse } from "./refusals.js";
import type { Resource } from "./scopes.js";
import type { StoredRun } from "./store.js";

/** Which run a request is about, and whether its caller may. */

/** The run that the path names; other environments' runs are as good as missing. */
export const runIn = (context: Context): StoredRun | undefined =>
  context.world.store.runs.inEnvironment(context.param("runId"), context.key.environment.id);

/** A GET finds out whether the run is there before it asks whether the caller may see it. */
export const readableRun = (context: Context): StoredRun => {
  const run = runIn(context);
  // A run that has just been triggered may not have reached the replica that answers reads.
  if (run === undefined) throw new Refusal(notFound(true));
  context.require("read", readableThrough(run));
  return run;
};

/** A change asks first whether the caller may, so that it tells nobody else what exists. */
export const writableRun = (context: Context): StoredRun => {
  const run = runIn(context);
  const task = run === undefined ? [] : [{ type: "tasks", id: run.taskIdentifier }];
  context.require("write", [{ type: "runs", id: context.param("runId") }, ...task]);
  return run ?? refuse(404, { error: "Resource not found" });
};

/** What a reader of the run may have been allowed: one of these is enough. */
export const readableThrough = (run: StoredRun): Resource[] => [
  { type: "runs", id: run.id },
  { type: "tasks", id: run.taskIdentifier },
  ...run.tags.map((id) => ({ type: "tags", id })),
  ...(run.batchId === undefined ? [] : [{ type: "batch", id: run.batchId }]),
];
