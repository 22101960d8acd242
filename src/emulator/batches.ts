import type { RunOptions } from "../../generated/schema.js";
import { fieldOf, present } from "./objects.js";
import type { EmulatedEnvironment } from "./projects.js";
import { Refusal } from "./refusals.js";
import { isFinal } from "./runs-engine.js";
import { perStore } from "./shelf.js";
import type { Store, StoredRun } from "./store.js";
import { triggerRun } from "./trigger.js";
import type { World } from "./world.js";

/** Batches: what they wait for, how their items become runs, and where they stand. */

/** One run to be started. */
export interface BatchedItem {
  readonly task: string;
  readonly payload?: unknown;
  readonly options?: RunOptions | undefined;
  /** It is more than the service reads, so that its run has failed before it starts. */
  readonly isTooLarge?: boolean;
}

export interface StoredBatch {
  readonly id: string;
  readonly environmentId: string;
  readonly createdAt: number;
  updatedAt: number;
  readonly runCount: number;
  readonly idempotencyKey?: string;
  readonly parentRunId?: string;
  /** The parent waits for all runs. */
  readonly resumesParent: boolean;
  /** Items that wait for the others, by their index. */
  readonly items: Map<number, BatchedItem>;
  stage: "open" | "sealed" | "processed" | "aborted";
  /** When the last run had been created, which only batches made in two steps tell. */
  processedAt?: number;
  readonly runIds: string[];
  readonly errors: { readonly index: number; readonly taskIdentifier: string; readonly error: string }[];
  /** Requests with items that the rate limiter does not count. */
  uncountedLeft: number;
}

export interface NewBatch {
  readonly runCount: number;
  readonly idempotencyKey?: string | undefined;
  readonly parentRunId?: string | undefined;
  readonly resumeParentOnCompletion?: boolean | undefined;
}

/** Batches by id, and the ids that idempotency keys stand for. */
export const batchesOf = perStore(() => ({
  byId: new Map<string, StoredBatch>(),
  byKey: new Map<string, { readonly batchId: string; readonly expiresAt: number }>(),
}));

const processingMs = 5;
const sealWithinMs = 1_800_000;
const uncountedRequests = 10;

/** The batch, if it belongs to this environment: another environment's batches are as good as missing. */
export const batchIn = (store: Store, id: string, environmentId: string): StoredBatch | undefined => {
  const batch = batchesOf(store).byId.get(id);
  return batch?.environmentId === environmentId ? batch : undefined;
};

/** A batch that waits for its items. */
export const openBatch = (world: World, environment: EmulatedEnvironment, announced: NewBatch): StoredBatch => {
  const now = world.clock.now();
  const { runCount, idempotencyKey, parentRunId, resumeParentOnCompletion: resumesParent = false } = announced;
  const batch: StoredBatch = {
    id: `batch_${world.ids.sortable(now)}`,
    environmentId: environment.id,
    createdAt: now,
    updatedAt: now,
    runCount,
    resumesParent,
    items: new Map(),
    stage: "open",
    runIds: [],
    errors: [],
    uncountedLeft: uncountedRequests,
    ...present({ idempotencyKey, parentRunId }),
  };
  batchesOf(world.store).byId.set(batch.id, batch);
  // A parent that waits is not left waiting for ever.
  if (resumesParent) {
    world.clock.after(sealWithinMs, () => {
      if (batch.stage === "open") move(world, batch, "aborted");
    });
  }
  return batch;
};

/** Seals a batch that is complete; its runs are created in the background. */
export const sealIfComplete = (world: World, batch: StoredBatch): void => {
  if (batch.stage !== "open" || batch.items.size < batch.runCount) return;
  move(world, batch, "sealed");
  world.clock.after(processingMs, () => {
    createRuns(world, batch);
    batch.processedAt = world.clock.now();
  });
};

/** Creates the runs of a batch at once. Gives those of the items that became one, with whether it had been there. */
export const createRuns = (world: World, batch: StoredBatch): { run: StoredRun; isCached: boolean }[] => {
  const made: { run: StoredRun; isCached: boolean }[] = [];
  const inOrder = [...batch.items].sort(([one], [other]) => one - other);
  for (const [index, item] of inOrder) {
    try {
      made.push(createRun(world, batch, item));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      batch.errors.push({ index, taskIdentifier: item.task, error: wordsOf(error) });
    }
  }
  batch.runIds.push(...made.map(({ run }) => run.id));
  batch.items.clear();
  move(world, batch, made.length === 0 ? "aborted" : "processed");
  return made;
};

const createRun = (world: World, batch: StoredBatch, item: BatchedItem): { run: StoredRun; isCached: boolean } => {
  const environment = world.credentials.environments.get(batch.environmentId);
  if (environment === undefined) throw new Error(`No environment ${batch.environmentId} in this emulator.`);
  const { parentRunId, resumesParent } = batch;
  const made = triggerRun(world, {
    environment,
    taskIdentifier: item.task,
    payload: item.payload,
    options: {
      ...item.options,
      ...(parentRunId === undefined ? {} : { parentRunId, resumeParentOnCompletion: resumesParent }),
    },
    batchId: batch.id,
  });
  if (item.isTooLarge && !made.isCached) {
    made.run.error = { message: "trigger.dev internal error (PAYLOAD_TOO_LARGE)" };
    world.engine.setStatus(made.run, "SYSTEM_FAILURE");
  }
  return made;
};

const wordsOf = ({ answer, message }: Refusal): string => {
  if (typeof answer.body !== "string") return message;
  return String(fieldOf(JSON.parse(answer.body), "error") ?? message);
};

const move = (world: World, batch: StoredBatch, stage: StoredBatch["stage"]): void => {
  batch.stage = stage;
  batch.updatedAt = world.clock.now();
};

/** What both forms in which a batch is shown have. */
const common = (store: Store, batch: StoredBatch) => {
  const runs = batch.runIds.flatMap((id) => store.runs.get(id) ?? []);
  const isComplete = batch.stage === "processed" && runs.every(isFinal);
  const updatedAt = isComplete ? Math.max(...runs.map((run) => run.updatedAt), batch.updatedAt) : batch.updatedAt;
  return {
    id: batch.id,
    status: isComplete ? "COMPLETED" : statusWord(batch),
    idempotencyKey: batch.idempotencyKey,
    createdAt: new Date(batch.createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
    runCount: batch.runCount,
    runs: batch.runIds,
  };
};

/** The word of a batch whose runs have not all finished. One that has created its runs waits again, for them. */
const statusWord = ({ stage, errors }: StoredBatch): string => {
  if (stage === "aborted") return "ABORTED";
  if (stage === "sealed") return "PROCESSING";
  return stage === "processed" && errors.length > 0 ? "PARTIAL_FAILED" : "PENDING";
};

export const shownBatch = (store: Store, batch: StoredBatch) => {
  const at = batch.processedAt === undefined ? undefined : new Date(batch.processedAt).toISOString();
  return {
    ...common(store, batch),
    processingCompletedAt: at,
    processing: { completedAt: at, errors: batch.errors },
  };
};

export const shownBatchV1 = (store: Store, batch: StoredBatch) => ({
  ...common(store, batch),
  ...(batch.processedAt !== undefined && {
    successfulRunCount: batch.runIds.length,
    failedRunCount: batch.errors.length,
  }),
  ...(batch.errors.length > 0 && { errors: batch.errors }),
});

/** How the finished runs of a batch ended. */
export const resultsOf = (store: Store, batch: StoredBatch) =>
  batch.runIds.flatMap((id) => {
    const run = store.runs.get(id);
    return run !== undefined && isFinal(run) ? [resultOf(run)] : [];
  });

const resultOf = ({ id, taskIdentifier, status, output, error }: StoredRun) => {
  if (status === "COMPLETED_SUCCESSFULLY") {
    return { ok: true, id, taskIdentifier, output: output?.text, outputType: output?.type ?? "application/json" };
  }
  const type = error?.name === undefined ? "STRING_ERROR" : "BUILT_IN_ERROR";
  return { ok: false, id, taskIdentifier, error: { type, ...error, raw: error?.name ? undefined : error?.message } };
};
