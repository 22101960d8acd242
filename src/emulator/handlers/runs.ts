import type { AddTagsBody, MetadataOperation, UpdateMetadataBody } from "../../../generated/schema.js";
import type { Context, Handler } from "../handler.js";
import { json } from "../http.js";
import { applyOperations, reachesPrototype } from "../metadata.js";
import { notFound, Refusal, refuse } from "../refusals.js";
import { detailedRun } from "../run-views.js";
import { isFinal } from "../runs-engine.js";
import type { Resource } from "../scopes.js";
import type { StoredRun } from "../store.js";
import { assertMetadataSize, triggerRun } from "../trigger.js";

const maxTags = 10;
const hourMs = 3_600_000;

/** A GET finds out whether the run is there before it asks whether the caller may see it. */
const retrieve: Handler = {
  family: "scoped",
  cors: true,
  handle(context) {
    const run = runIn(context);
    // A run that has just been triggered may not have reached the replica that answers reads.
    if (run === undefined) throw new Refusal(notFound(true));
    context.require("read", readableThrough(run));
    return json(200, detailedRun(context.world, run, context.headers["x-trigger-api-version"]));
  },
};

const cancel: Handler = {
  family: "scoped",
  anyMutation: true,
  handle(context) {
    const run = writableRun(context);
    context.world.engine.cancel(run);
    return json(200, { id: run.id });
  },
};

/** The new run keeps what the old one was given, but not its keys, delays and limits. */
const replay: Handler = {
  family: "scoped",
  handle(context) {
    const original = writableRun(context);
    const { run } = triggerRun(context.world, {
      environment: context.key.environment,
      taskIdentifier: original.taskIdentifier,
      options: {
        tags: original.tags,
        test: original.isTest,
        queue: { name: original.queue },
        ...(original.seedMetadata === undefined ? {} : { metadata: original.seedMetadata }),
        ...(original.concurrencyKey === undefined ? {} : { concurrencyKey: original.concurrencyKey }),
        ...(original.machine === undefined ? {} : { machine: original.machine }),
      },
    });
    if (original.payload !== undefined) run.payload = original.payload;
    return json(200, { id: run.id });
  },
};

const addTags: Handler = {
  family: "legacy",
  refuseJson: () => json(500, { error: "Something went wrong, please try again." }),
  handle(context) {
    const { tags } = context.body<AddTagsBody>();
    const run = runIn(context);
    if (run === undefined) return json(404, { error: "Run not found" });
    // Tags that come twice in one request are stored twice.
    const added = [tags].flat().filter((tag) => tag.trim() !== "" && !run.tags.includes(tag));
    if (added.length === 0) return json(200, { message: "No new tags to add" });
    const total = run.tags.length + added.length;
    if (total > maxTags) {
      const named = added.map((tag) => `'${tag}'`).join(", ");
      return json(422, {
        error: `Runs can only have ${maxTags} tags, you're trying to set ${total}. These tags have not been set: ${named}.`,
      });
    }
    run.tags.push(...added);
    run.updatedAt = context.world.clock.now();
    return json(200, { message: `Successfully set ${added.length} new tags.` });
  },
};

const updateMetadata: Handler = {
  family: "undeclared",
  handle(context) {
    const { metadata, operations, parentOperations, rootOperations } = context.body<UpdateMetadataBody>();
    for (const changes of [operations, parentOperations, rootOperations]) assertSafe(changes ?? []);
    const { store, clock } = context.world;
    const run = runIn(context);
    if (run === undefined) return json(404, { error: "Task Run not found" });
    if (isFinal(run) && clock.now() - (run.finishedAt ?? run.updatedAt) > hourMs) {
      return json(422, { error: "Cannot update metadata for a completed run" });
    }

    const change = (target: StoredRun, changed: unknown) => {
      assertMetadataSize(changed);
      target.metadata = changed;
      target.updatedAt = clock.now();
    };
    // Without a parent or a root, a run is its own.
    const parent = store.runs.get(run.parentId ?? run.id) ?? run;
    const root = store.runs.get(run.rootId ?? run.id) ?? run;
    if (parentOperations) change(parent, applyOperations(parent.metadata, parentOperations));
    if (rootOperations) change(root, applyOperations(root.metadata, rootOperations));
    if (operations) change(run, applyOperations(run.metadata, operations));
    else if (metadata) change(run, metadata);
    return json(200, { metadata: operations || metadata ? run.metadata : {} });
  },
};

export const runHandlers: Readonly<Record<string, Handler>> = {
  "runs.retrieve": retrieve,
  "runs.cancel": cancel,
  "runs.replay": replay,
  "runs.addTags": addTags,
  "runs.updateMetadata": updateMetadata,
};

const assertSafe = (operations: readonly MetadataOperation[]): void => {
  const unsafe = operations.find((operation) => "key" in operation && reachesPrototype(operation.key));
  if (unsafe !== undefined) refuse(400, { error: `Validation error: Invalid key in a "${unsafe.type}" operation` });
};

/** The run that the path names; other environments' runs are as good as missing. */
const runIn = (context: Context): StoredRun | undefined =>
  context.world.store.runs.inEnvironment(context.param("runId"), context.key.environment.id);

/** What a reader of the run may have been allowed: one of these is enough. */
export const readableThrough = (run: StoredRun): Resource[] => [
  { type: "runs", id: run.id },
  { type: "tasks", id: run.taskIdentifier },
  ...run.tags.map((id) => ({ type: "tags", id })),
  ...(run.batchId === undefined ? [] : [{ type: "batch", id: run.batchId }]),
];

/** A change asks first whether the caller may, so that it tells nobody else what exists. */
const writableRun = (context: Context): StoredRun => {
  const run = runIn(context);
  const task = run === undefined ? [] : [{ type: "tasks", id: run.taskIdentifier }];
  context.require("write", [{ type: "runs", id: context.param("runId") }, ...task]);
  return run ?? refuse(404, { error: "Resource not found" });
};
