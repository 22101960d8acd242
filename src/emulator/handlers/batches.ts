import type {
  BatchedTask,
  BatchTriggerTaskV1Body,
  CreateBatchBody,
  StreamedBatchItem,
  TriggerBatchV2Body,
} from "../../../generated/schema.js";
import {
  batchesOf,
  batchIn,
  createRuns,
  openBatch,
  resultsOf,
  type StoredBatch,
  sealIfComplete,
  shownBatch,
  shownBatchV1,
} from "../batches.js";
import { keyLifetimeMs } from "../durations.js";
import type { Context, Handler } from "../handler.js";
import { type Answer, json } from "../http.js";
import { fieldOf } from "../objects.js";
import { byteLength } from "../payloads.js";
import { notFound, outOfScope, Refusal, refuse } from "../refusals.js";
import { keyOf } from "../store.js";
import { signPublicToken } from "../tokens.js";
import { bodyIssues } from "../validate.js";
import { assertParentIsOpen, keyHeader, oneTimeTokenOf } from "./tasks.js";

const hourMs = 3_600_000;
const dayMs = 86_400_000;
const thirtyDaysMs = 2_592_000_000;
const maxStreamedItems = 1000;
const maxItems = 500;
const maxItemsOfTask = 100;
const maxLineBytes = 3_145_728;

const create: Handler = {
  family: "scoped",
  cors: true,
  async handle(context) {
    const { world, key } = context;
    const announced = context.body<CreateBatchBody>();
    assertMayAnnounce(context, announced.taskIdentifiers);
    assertParentIsOpen(context, announced.parentRunId);
    const { runCount, idempotencyKey } = announced;
    if (runCount > maxStreamedItems) {
      refuse(400, { error: `Batch runCount of ${runCount} exceeds maximum allowed of ${maxStreamedItems}.` });
    }
    const earlier = batchOfKey(context, "announced", idempotencyKey);
    if (earlier !== undefined && world.honoursRequestKeys) {
      const answer = { id: earlier.id, runCount: earlier.runCount, isCached: true, idempotencyKey };
      return json(200, answer, await tokenHeaders(context, earlier));
    }
    if (earlier !== undefined) {
      refuse(422, { error: "Cannot create batch as it has already been created with the same idempotency key." });
    }
    const tooMany = world.limiter?.takeItems(key.environment.id, runCount);
    if (tooMany !== undefined) throw new Refusal(tooMany);
    burn(context, "create batch");

    const batch = openBatch(world, key.environment, announced);
    rememberKey(context, "announced", idempotencyKey, batch, dayMs);
    const answer = { id: batch.id, runCount, isCached: false, idempotencyKey };
    return json(202, answer, await tokenHeaders(context, batch));
  },
};

const streamItems: Handler = {
  family: "scoped",
  getStub: true,
  goesUncounted({ store }, caller, { batchId = "" }) {
    const batch = caller.hasFullAccess ? batchIn(store, batchId, caller.name) : undefined;
    if (batch === undefined || batch.uncountedLeft === 0) return false;
    batch.uncountedLeft -= 1;
    return true;
  },
  handle(context) {
    const { world, key } = context;
    if (!/application\/(x-)?ndjson/.test(context.headers["content-type"] ?? "")) {
      refuse(415, { error: "Content-Type must be application/x-ndjson or application/ndjson" });
    }
    const id = context.param("batchId");
    const batch = batchIn(world.store, id, key.environment.id) ?? refuse(422, { error: `Batch ${id} not found` });
    if (batch.stage === "aborted") refuse(422, { error: `Batch ${id} has been aborted` });
    if (batch.stage !== "open") {
      return json(200, { id, itemsAccepted: 0, itemsDeduplicated: 0, sealed: true, runCount: batch.runCount });
    }
    const counts = takeLines(context, batch);
    sealIfComplete(world, batch);
    const sealed = batch.items.size === batch.runCount;
    return json(200, {
      id,
      ...counts,
      sealed,
      ...(!sealed && { enqueuedCount: batch.items.size, expectedCount: batch.runCount }),
      runCount: batch.runCount,
    });
  },
};

/** Puts the items of a request into the batch, up to the first line that cannot be taken. */
const takeLines = (context: Context, batch: StoredBatch) => {
  const mayAll = context.may("write", [{ type: "batch", id: batch.id }]);
  const lines = new TextDecoder().decode(context.rawBody).split("\n");
  const counts = { itemsAccepted: 0, itemsDeduplicated: 0 };
  if (!mayAll && lines.every((line) => line.trim() === "")) refuse(403, { error: "Unauthorized" });
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const { index, task, payload, options } = itemOf(line, at + 1);
    if (index >= batch.runCount) {
      refuse(422, { error: `Item index ${index} exceeds batch runCount ${batch.runCount}` });
    }
    if (!mayAll && !context.may("batchTrigger", [{ type: "tasks", id: task }])) refuse(403, { error: "Unauthorized" });
    if (batch.items.has(index)) counts.itemsDeduplicated += 1;
    else counts.itemsAccepted += 1;
    const isTooLarge = byteLength(line) > maxLineBytes;
    const item = isTooLarge ? { task, options, isTooLarge } : { task, options, payload: payloadOf(payload, options) };
    if (!batch.items.has(index)) batch.items.set(index, item);
  }
  return counts;
};

const itemOf = (line: string, lineNumber: number): StreamedBatchItem => {
  const item = parsedLine(line, lineNumber);
  const issues = bodyIssues("batch.streamItems", item);
  if (issues.length > 0) {
    const index = fieldOf(item, "index");
    const place = typeof index === "number" ? `index ${index}` : "unknown index";
    refuse(422, { error: `Invalid item at ${place}: ${JSON.stringify(issues, null, 2)}` });
  }
  // The document has just accepted it.
  return item as StreamedBatchItem;
};

const parsedLine = (line: string, lineNumber: number): unknown => {
  try {
    return JSON.parse(line);
  } catch (error) {
    // Later versions of Node add line and column.
    const why = error instanceof Error ? error.message.replace(/ \(line \d+ column \d+\)$/, "") : "";
    return refuse(400, { error: `Invalid JSON at line ${lineNumber}: ${why}` });
  }
};

/** A text is first read as JSON, and is a text only where it is none. */
const payloadOf = (payload: unknown, options: StreamedBatchItem["options"]): unknown => {
  if (typeof payload !== "string" || (options?.payloadType ?? "application/json") !== "application/json")
    return payload;
  try {
    return JSON.parse(payload);
  } catch {
    return payload;
  }
};

const retrieve: Handler = {
  family: "scoped",
  cors: true,
  handle: (context) => json(200, shownBatch(context.world.store, readableBatch(context))),
};

const retrieveV1: Handler = {
  family: "scoped",
  cors: true,
  handle: (context) => json(200, shownBatchV1(context.world.store, readableBatch(context))),
};

const results: Handler = {
  family: "legacy",
  handle(context) {
    const { store, defects } = context.world;
    const batch = batchIn(store, context.param("batchId"), context.key.environment.id);
    if (batch === undefined) return json(404, { error: "Batch not found" });
    // The service looks in the records of an engine that is gone.
    return json(200, { id: batch.id, items: defects ? [] : resultsOf(store, batch) });
  },
};

const triggerV2: Handler = {
  family: "scoped",
  cors: true,
  async handle(context) {
    const { world, key } = context;
    const { items, ...announced } = context.body<TriggerBatchV2Body>();
    assertMayStart(context, tasksOf(items));
    assertParentIsOpen(context, announced.parentRunId);
    assertSize(items, maxItems);
    burn(context, "batch trigger");
    const batch = openBatch(world, key.environment, { ...announced, runCount: items.length });
    fill(batch, items);
    world.clock.after(0, () => void createRuns(world, batch));
    const answer = { id: batch.id, isCached: false, runCount: batch.runCount };
    return json(202, answer, await tokenHeaders(context, batch));
  },
};

const triggerV1: Handler = {
  family: "scoped",
  cors: true,
  async handle(context) {
    const { world, key } = context;
    const idempotencyKey = keyHeader(context);
    const { items, ...announced } = context.body<TriggerBatchV2Body>();
    assertMayStart(context, tasksOf(items));
    assertParentIsOpen(context, announced.parentRunId);
    assertSize(items, maxItems);
    const earlier = batchOfKey(context, "with its items", idempotencyKey);
    if (earlier !== undefined) return answerV1(context, earlier, true);
    burn(context, "batch trigger");
    const batch = openBatch(world, key.environment, { ...announced, runCount: items.length, idempotencyKey });
    fill(batch, items);
    createRuns(world, batch);
    const lifetime = keyLifetimeMs(context.headers["idempotency-key-ttl"] ?? "") ?? thirtyDaysMs;
    rememberKey(context, "with its items", idempotencyKey, batch, lifetime);
    return answerV1(context, batch, false);
  },
};

const answerV1 = async (context: Context, batch: StoredBatch, isCached: boolean): Promise<Answer> => {
  const runs = batch.runIds.flatMap((id) => context.world.store.runs.get(id) ?? []);
  const answer = {
    id: batch.id,
    isCached,
    idempotencyKey: batch.idempotencyKey,
    runs: runs.map(({ id, taskIdentifier, batchId, idempotencyKey }) => ({
      id,
      // A run of another batch, or of none, was found through the item's key.
      isCached: isCached || batchId !== batch.id,
      taskIdentifier,
      idempotencyKey,
    })),
  };
  return json(202, answer, await tokenHeaders(context, batch));
};

const triggerOfTaskV1: Handler = {
  family: "scoped",
  async handle(context) {
    const { world, key } = context;
    const task = context.param("taskIdentifier");
    const idempotencyKey = keyHeader(context);
    const { items } = context.body<BatchTriggerTaskV1Body>();
    context.require("batchTrigger", [{ type: "tasks", id: task }]);
    if (items.length === 0) refuse(400, { error: "A batch needs at least one item." });
    assertSize(items, maxItemsOfTask);
    const earlier = batchOfKey(context, `of ${task}`, idempotencyKey);
    const batch =
      earlier ??
      openBatch(world, key.environment, { runCount: items.length, ...(idempotencyKey && { idempotencyKey }) });
    if (earlier === undefined) {
      fill(
        batch,
        items.map((item) => ({ ...item, task })),
      );
      createRuns(world, batch);
      rememberKey(context, `of ${task}`, idempotencyKey, batch, thirtyDaysMs);
    }
    return json(200, { batchId: batch.id, runs: batch.runIds }, await tokenHeaders(context, batch));
  },
};

export const batchHandlers: Readonly<Record<string, Handler>> = {
  "batch.create": create,
  "batch.streamItems": streamItems,
  "batch.retrieve": retrieve,
  "batch.retrieveV1": retrieveV1,
  "batch.results": results,
  "batch.triggerV2": triggerV2,
  "batch.triggerV1": triggerV1,
  "tasks.batchTriggerV1": triggerOfTaskV1,
};

/** Whoever starts a batch must be allowed each of its tasks; no tasks are nothing that this could rest on. */
const assertMayStart = (context: Context, tasks: readonly string[]): void => {
  const mayThese = tasks.every((id) => context.may("batchTrigger", [{ type: "tasks", id }]));
  if (tasks.length === 0 || !mayThese) throw new Refusal(outOfScope());
};

/** Announcing one is also open to whoever may start any batch, who need not say what is in it. */
const assertMayAnnounce = (context: Context, tasks: readonly string[] | undefined): void => {
  const mayAny = context.may("batchTrigger", [{ type: "batch" }, { type: "tasks" }]);
  if (tasks?.length === 0 || !mayAny) assertMayStart(context, tasks ?? []);
};

const tasksOf = (items: readonly BatchedTask[]): string[] => items.map(({ task }) => task);

const assertSize = ({ length }: readonly unknown[], max: number): void => {
  if (length > max) {
    refuse(400, { error: `Batch size of ${length} is too large. Maximum allowed batch size is ${max}.` });
  }
};

const fill = (batch: StoredBatch, items: readonly BatchedTask[]): void => {
  for (const [index, item] of items.entries()) batch.items.set(index, item);
};

/** A GET finds out whether the batch is there before it asks whether the caller may see it. */
const readableBatch = (context: Context): StoredBatch => {
  const batch = batchIn(context.world.store, context.param("batchId"), context.key.environment.id);
  if (batch === undefined) throw new Refusal(notFound(true));
  context.require("read", [{ type: "batch", id: batch.id }, { type: "runs" }]);
  return batch;
};

/** `family`: keys of one kind of route are not those of another. */
const batchOfKey = (context: Context, family: string, key: string | undefined): StoredBatch | undefined => {
  const { store, clock } = context.world;
  const { byId, byKey } = batchesOf(store);
  const entry = key ? byKey.get(keyOf(context.key.environment.id, family, key)) : undefined;
  return entry && entry.expiresAt > clock.now() ? byId.get(entry.batchId) : undefined;
};

const rememberKey = (
  context: Context,
  family: string,
  key: string | undefined,
  { id: batchId }: StoredBatch,
  lifetimeMs: number,
): void => {
  if (!key) return;
  const { store, clock } = context.world;
  const name = keyOf(context.key.environment.id, family, key);
  batchesOf(store).byKey.set(name, { batchId, expiresAt: clock.now() + lifetimeMs });
};

/** A one-time token is used up by the batch that it starts. A run that it has started is another matter. */
const burn = (context: Context, action: string): void => {
  const token = oneTimeTokenOf(context);
  if (token === undefined) return;
  const { usedTokens } = context.world.store;
  const name = keyOf("batch", token);
  if (usedTokens.has(name)) {
    refuse(422, { error: `Cannot ${action} with a one-time use token as it has already been used.` });
  }
  usedTokens.add(name);
};

/** A public token for the new batch comes with the answer. A page that may start any task may also send the items. */
const tokenHeaders = async (context: Context, batch: StoredBatch): Promise<Record<string, string>> => {
  const { environment } = context.key;
  const fromPage =
    context.headers["x-trigger-client"] === "browser" && context.may("batchTrigger", [{ type: "tasks" }]);
  const scopes = [`read:batch:${batch.id}`, ...(fromPage ? [`write:batch:${batch.id}`] : [])];
  return {
    "x-trigger-jwt": await signPublicToken(environment, { scopes }, context.world.clock.now(), hourMs),
    "x-trigger-jwt-claims": JSON.stringify({ sub: environment.id, pub: true }),
  };
};
