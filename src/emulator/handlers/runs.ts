import type {
  AddTagsBody,
  MetadataOperation,
  RescheduleRunBody,
  UpdateMetadataBody,
} from "../../../generated/schema.js";
import { delayedUntil } from "../durations.js";
import type { Handler } from "../handler.js";
import { json } from "../http.js";
import { applyOperations, reachesPrototype } from "../metadata.js";
import { refuse } from "../refusals.js";
import { replayRun } from "../replay.js";
import { readableRun, runIn, writableRun } from "../run-access.js";
import { eventsOf, spanOf, traceOf } from "../run-traces.js";
import { detailedRun, runResult } from "../run-views.js";
import { isFinal } from "../runs-engine.js";
import type { StoredRun } from "../store.js";
import { assertMetadataSize } from "../trigger.js";

const maxTags = 10;
const hourMs = 3_600_000;

const retrieve: Handler = {
  family: "scoped",
  cors: true,
  handle: (context) =>
    json(200, detailedRun(context.world, readableRun(context), context.headers["x-trigger-api-version"])),
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

const replay: Handler = {
  family: "scoped",
  handle: (context) => json(200, { id: replayRun(context.world, writableRun(context)).id }),
};

const reschedule: Handler = {
  family: "legacy",
  handle(context) {
    const { delay } = context.body<RescheduleRunBody>();
    const { clock, engine } = context.world;
    const run = runIn(context);
    if (run === undefined) return json(404, { error: "Run not found" });
    const until = delayedUntil(delay, clock.now());
    if (until === undefined) return json(400, { error: `Invalid delay: ${delay}` });
    if (run.status !== "DELAYED") return json(400, { error: "Only a run that is delayed can be rescheduled" });
    engine.reschedule(run, until);
    return json(200, detailedRun(context.world, run, context.headers["x-trigger-api-version"]));
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

/** The text as it is stored, where every other view of a run has the value. */
const metadata: Handler = {
  family: "legacy",
  handle(context) {
    const run = runIn(context);
    if (run === undefined) return json(404, { error: "Run not found" });
    const stored = run.metadata === undefined ? null : JSON.stringify(run.metadata);
    return json(200, { metadata: stored, metadataType: "application/json" });
  },
};

/** The service finds the results of canceled runs only. */
const result: Handler = {
  family: "legacy",
  handle(context) {
    const run = runIn(context);
    const found =
      run && (run.status === "CANCELED" || !context.world.defects) ? runResult(context.world, run) : undefined;
    return found === undefined ? json(404, { error: "Run either doesn't exist or is not finished" }) : json(200, found);
  },
};

const trace: Handler = {
  family: "scoped",
  cors: true,
  handle: (context) => json(200, traceOf(context.world, readableRun(context))),
};

const events: Handler = {
  family: "scoped",
  cors: true,
  handle: (context) => json(200, eventsOf(context.world, readableRun(context))),
};

const span: Handler = {
  family: "scoped",
  cors: true,
  handle(context) {
    const found = spanOf(context.world, readableRun(context), context.param("spanId"));
    return found === undefined ? json(404, { error: "Span not found" }) : json(200, found);
  },
};

export const runHandlers: Readonly<Record<string, Handler>> = {
  "runs.retrieve": retrieve,
  "runs.cancel": cancel,
  "runs.replay": replay,
  "runs.reschedule": reschedule,
  "runs.addTags": addTags,
  "runs.metadata": metadata,
  "runs.updateMetadata": updateMetadata,
  "runs.result": result,
  "runs.trace": trace,
  "runs.events": events,
  "runs.span": span,
};

const assertSafe = (operations: readonly MetadataOperation[]): void => {
  const unsafe = operations.find((operation) => "key" in operation && reachesPrototype(operation.key));
  if (unsafe !== undefined) refuse(400, { error: `Validation error: Invalid key in a "${unsafe.type}" operation` });
};
