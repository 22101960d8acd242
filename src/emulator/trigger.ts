import type { TriggerTaskOptions } from "../../generated/schema.js";
import { isDeployed } from "./deployments.js";
import { delayedUntil, keyLifetimeMs, naturalDurationMs, naturalDurationOf } from "./durations.js";
import { maxMetadataBytes } from "./metadata.js";
import { isPlainObject, present } from "./objects.js";
import { storedType } from "./packet-store.js";
import { byteLength, packetOf } from "./payloads.js";
import type { EmulatedEnvironment } from "./projects.js";
import { refuse } from "./refusals.js";
import { isFinal, runOfKey } from "./runs-engine.js";
import { keyOf, type StoredRun } from "./store.js";
import type { World } from "./world.js";

/** Starting a run: what the options of a trigger request come to. */

export interface TriggerRequest {
  readonly environment: EmulatedEnvironment;
  readonly taskIdentifier: string;
  readonly payload?: unknown;
  readonly options: TriggerTaskOptions;
  /** From the header; beats the option. */
  readonly idempotencyKey?: string | undefined;
  readonly idempotencyKeyTTL?: string | undefined;
  /** The name under which a one-time token is remembered. */
  readonly oneTimeToken?: string | undefined;
  /** The schedule that starts the run. */
  readonly scheduleId?: string | undefined;
  /** The batch that the run is an item of. */
  readonly batchId?: string | undefined;
}

const maxTags = 10;
const thirtyDaysMs = 2_592_000_000;

/** Creates the run and sets it going, or finds the one that the request's key stands for. */
export const triggerRun = (world: World, request: TriggerRequest): { run: StoredRun; isCached: boolean } => {
  const { environment, taskIdentifier, options } = request;
  const { store, clock } = world;
  const tags = tagsOf(options);
  assertTagCount(tags);
  assertStoragePath(request);
  assertVersion(world, environment, options.lockToVersion);
  assertRegion(environment, options.region);
  const metadata = metadataOf(options.metadata);
  const parent = parentOf(world, environment, options);

  // An empty key is none.
  const key = request.idempotencyKey || options.idempotencyKey || undefined;
  const keyName = [environment.id, taskIdentifier, key ?? ""];
  const cached = key === undefined ? undefined : runOfKey(store, keyName, clock.now());
  if (cached !== undefined) return { run: cached, isCached: true };
  const debounced = debouncedRun(world, request);
  if (debounced !== undefined) return { run: debounced, isCached: false };
  burn(world, request);

  const run = newRun(world, { ...request, tags, metadata, parent, key });
  store.runs.add(run);
  parent?.childIds.push(run.id);
  if (key !== undefined) {
    const lifetime = keyLifetimeMs(request.idempotencyKeyTTL ?? options.idempotencyKeyTTL ?? "") ?? thirtyDaysMs;
    store.idempotencyKeys.set(keyOf(...keyName), { runId: run.id, expiresAt: clock.now() + lifetime });
  }
  if (options.debounce !== undefined) store.debounced.set(debounceName(request, options.debounce.key), run.id);
  world.engine.start(run);
  return { run, isCached: false };
};

interface NewRun extends TriggerRequest {
  readonly tags: string[];
  readonly metadata: unknown;
  readonly parent: StoredRun | undefined;
  readonly key: string | undefined;
}

const newRun = (world: World, request: NewRun): StoredRun => {
  const { environment, taskIdentifier, options, metadata, parent, key } = request;
  const now = world.clock.now();
  const isDev = environment.type === "DEVELOPMENT";
  const until = delayedUntil(options.delay ?? options.debounce?.delay, now);
  const payload = packetOf(request.payload, options.payloadType);
  const ttl = ttlOf(options.ttl, isDev);
  const task = world.tasks.get(taskIdentifier);
  return {
    id: `run_${world.ids.sortable(now)}`,
    environmentId: environment.id,
    taskIdentifier,
    status: "PENDING",
    createdAt: now,
    updatedAt: now,
    tags: request.tags,
    isTest: options.test ?? false,
    durationMs: 0,
    attemptCount: 0,
    queue: options.queue?.name ?? `task/${taskIdentifier}`,
    region: isDev ? environment.id : (options.region ?? "us-east-1"),
    depth: parent === undefined ? 0 : parent.depth + 1,
    childIds: [],
    triggerFunction: `${request.batchId === undefined ? "trigger" : "batchTrigger"}${options.resumeParentOnCompletion ? "AndWait" : ""}`,
    taskKind: task?.scheduled ? "SCHEDULED" : "STANDARD",
    ...present({
      delayedUntil: until,
      payload,
      metadata,
      seedMetadata: metadata,
      ttl,
      version: options.lockToVersion,
      idempotencyKey: key,
      originalKey: key === undefined ? undefined : options.idempotencyKeyOptions?.key,
      maxAttempts: options.maxAttempts,
      maxDuration: options.maxDuration === undefined ? undefined : Math.max(options.maxDuration, 5),
      machine: options.machine ?? "small-1x",
      concurrencyKey: options.concurrencyKey === undefined ? undefined : String(options.concurrencyKey),
      parentId: parent?.id,
      rootId: parent === undefined ? undefined : (parent.rootId ?? parent.id),
      bulkActionId: options.bulkActionId,
      scheduleId: request.scheduleId,
      batchId: request.batchId,
    }),
  };
};

const assertTagCount = ({ length }: readonly string[]): void => {
  if (length > maxTags) refuse(422, { error: `Runs can only have ${maxTags} tags, you're trying to set ${length}.` });
};

/** A payload that was uploaded before is there under a name. */
const assertStoragePath = ({ payload, options }: TriggerRequest): void => {
  if (options.payloadType !== storedType || (typeof payload === "string" && payload !== "")) return;
  refuse(400, { error: "The storage path of the payload is missing" });
};

const tagsOf = (options: TriggerTaskOptions): string[] =>
  [options.tags ?? []].flat().filter((tag) => tag.trim() !== "");

const ttlOf = (ttl: string | number | undefined, isDev: boolean): string | undefined => {
  if (ttl === 0) return undefined;
  if (typeof ttl === "number") return naturalDurationOf(ttl);
  if (ttl !== undefined && naturalDurationMs(ttl) !== undefined) return ttl;
  return isDev ? "10m" : undefined;
};

/** Metadata that is no object is dropped without a word. */
const metadataOf = (metadata: unknown): unknown => {
  assertMetadataSize(metadata);
  return isPlainObject(metadata) ? metadata : undefined;
};

/** Metadata has a limit of its own, in bytes of JSON. */
export const assertMetadataSize = (metadata: unknown): void => {
  if (metadata !== undefined && byteLength(JSON.stringify(metadata)) > maxMetadataBytes) {
    refuse(413, { error: `Metadata exceeds maximum size of ${maxMetadataBytes} bytes` });
  }
};

const assertVersion = (world: World, environment: EmulatedEnvironment, version: string | undefined): void => {
  if (version === undefined || version === world.version || isDeployed(world, environment.id, version)) return;
  if (world.defects) refuse(500, { error: "Something went wrong" });
  refuse(422, { error: `There is no version ${version} in this environment.` });
};

const regions: readonly string[] = ["us-east-1", "eu-central-1"];

/** Development runs on its owner's machine, whatever is asked for. */
export const isRegion = (environment: EmulatedEnvironment, region: string): boolean =>
  environment.type === "DEVELOPMENT" || regions.includes(region);

const assertRegion = (environment: EmulatedEnvironment, region: string | undefined): void => {
  if (region === undefined || isRegion(environment, region)) return;
  refuse(422, { error: `The region ${region} is not available.` });
};

const parentOf = (
  world: World,
  environment: EmulatedEnvironment,
  options: TriggerTaskOptions,
): StoredRun | undefined => {
  if (options.parentRunId === undefined) return undefined;
  const parent = world.store.runs.inEnvironment(options.parentRunId, environment.id);
  if (!options.resumeParentOnCompletion) return parent;
  if (parent === undefined) return refuse(404, { error: "The parent run is not in this environment." });
  if (isFinal(parent)) refuse(422, { error: `The parent run ${parent.id} has finished.` });
  return parent;
};

const debounceName = ({ environment, taskIdentifier }: TriggerRequest, key: string): string =>
  keyOf(environment.id, taskIdentifier, key);

/** The run that an earlier call with the same debounce key started, put off again; `undefined` when there is none. */
const debouncedRun = (world: World, request: TriggerRequest): StoredRun | undefined => {
  const { debounce } = request.options;
  if (debounce === undefined) return undefined;
  const delay = naturalDurationMs(debounce.delay);
  const maxDelay = debounce.maxDelay === undefined ? Number.POSITIVE_INFINITY : naturalDurationMs(debounce.maxDelay);
  if (delay === undefined || maxDelay === undefined || maxDelay <= delay) {
    return refuse(422, { error: "The debounce delays must be durations, and maxDelay longer than delay." });
  }
  const run = world.store.runs.get(world.store.debounced.get(debounceName(request, debounce.key)) ?? "");
  if (run === undefined || run.status !== "DELAYED") return undefined;
  const now = world.clock.now();
  const until = now + delay;
  if (until <= run.createdAt + maxDelay) world.engine.reschedule(run, until);
  if (debounce.mode === "trailing") {
    const payload = packetOf(request.payload, request.options.payloadType);
    if (payload !== undefined) run.payload = payload;
    if (request.options.metadata !== undefined) run.metadata = request.options.metadata;
    if (request.options.tags !== undefined) run.tags = tagsOf(request.options);
  }
  return run;
};

/** A one-time token is used up by the run that it starts, not by requests that start none. */
const burn = (world: World, { oneTimeToken, taskIdentifier }: TriggerRequest): void => {
  if (oneTimeToken === undefined) return;
  if (world.store.usedTokens.has(oneTimeToken)) {
    refuse(422, { error: `Cannot trigger ${taskIdentifier} with a one-time use token as it has already been used.` });
  }
  world.store.usedTokens.add(oneTimeToken);
};
