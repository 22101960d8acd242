import { describeCron } from "./cron.js";
import { isPlainObject } from "./objects.js";
import { keepPacket, packetBehind, packetKey, presignedUrl, storedType } from "./packet-store.js";
import { isStored, shown } from "./payloads.js";
import { isFinal } from "./runs-engine.js";
import { flagsOf, statusWord } from "./statuses.js";
import type { Packet, StoredRun } from "./store.js";
import type { World } from "./world.js";

/** Runs as callers see them. */

const moment = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString();

/** What every view of a run has. */
const common = (run: StoredRun, apiVersion: string | undefined) => {
  const status = statusWord(run.status, apiVersion);
  return {
    id: run.id,
    taskIdentifier: run.taskIdentifier,
    version: run.version,
    status,
    createdAt: moment(run.createdAt),
    updatedAt: moment(run.updatedAt),
    startedAt: moment(run.startedAt),
    finishedAt: moment(run.finishedAt),
    delayedUntil: moment(run.delayedUntil),
    expiredAt: moment(run.expiredAt),
    ttl: run.ttl,
    tags: [...run.tags].sort((one, other) => one.localeCompare(other, "en")),
    isTest: run.isTest,
    costInCents: 0,
    baseCostInCents: 0,
    durationMs: run.durationMs,
    depth: run.depth,
    metadata: run.metadata,
    region: run.region,
    ...flagsOf(status),
  };
};

/** A run in a list. */
export const listedRun = (world: World, run: StoredRun, apiVersion: string | undefined) => {
  const environment = world.credentials.environments.get(run.environmentId);
  return {
    ...common(run, apiVersion),
    metadata: withoutStreams(run.metadata),
    // A cancelled run has no end of its own; lists take its last change for it.
    finishedAt: moment(run.finishedAt ?? (isFinal(run) ? run.updatedAt : undefined)),
    idempotencyKey: run.idempotencyKey,
    taskKind: run.taskKind,
    env: { id: run.environmentId, name: environment?.slug, user: environment?.userName },
  };
};

const withoutStreams = (metadata: unknown): unknown => {
  if (!isPlainObject(metadata)) return metadata;
  const { $$streams: _streams, $$streamsVersion: _version, $$streamsBaseUrl: _url, ...rest } = metadata;
  return rest;
};

/** A run with everything, as `runs.retrieve` gives it. */
export const detailedRun = (world: World, run: StoredRun, apiVersion: string | undefined) => {
  const relative = (id: string | undefined) => {
    const other = id === undefined ? undefined : world.store.runs.get(id);
    return other && relatedRun(other, apiVersion);
  };
  return {
    ...relatedRun(run, apiVersion),
    ...inlineOrStored(world, run, "payload"),
    ...(run.status === "COMPLETED_SUCCESSFULLY" ? inlineOrStored(world, run, "output") : {}),
    error: run.error,
    schedule: scheduleOf(world, run),
    attemptCount: run.attemptCount,
    attempts: [],
    relatedRuns: {
      root: relative(run.rootId),
      parent: relative(run.parentId),
      children: run.childIds.flatMap((id) => relative(id) ?? []),
    },
  };
};

/** What a finished run came to, in the form in which it is stored; `undefined` for one that has no result. */
export const runResult = (world: World, run: StoredRun) => {
  const { id, taskIdentifier } = run;
  switch (run.status) {
    case "COMPLETED_SUCCESSFULLY": {
      const output = run.output && packetBehind(world, run.environmentId, run.output);
      return { ok: true, id, taskIdentifier, output: output?.text, outputType: output?.type ?? "application/json" };
    }
    case "CANCELED":
      return { ok: false, id, taskIdentifier, error: { type: "INTERNAL_ERROR", code: "TASK_RUN_CANCELLED" } };
    case "COMPLETED_WITH_ERRORS":
    case "CRASHED":
    case "SYSTEM_FAILURE": {
      const { name = "Error", message = "", stackTrace = "" } = run.error ?? {};
      return { ok: false, id, taskIdentifier, error: { type: "BUILT_IN_ERROR", name, message, stackTrace } };
    }
    default:
      return undefined;
  }
};

const relatedRun = (run: StoredRun, apiVersion: string | undefined) => ({
  ...common(run, apiVersion),
  idempotencyKey: run.originalKey ?? run.idempotencyKey,
  triggerFunction: run.triggerFunction,
  batchId: run.batchId,
});

/** Large values are not in the answer: an address is, under which they lie for whoever asks. */
const inlineOrStored = (world: World, run: StoredRun, name: "payload" | "output"): Record<string, unknown> => {
  const packet: Packet | undefined = run[name];
  if (packet === undefined) return {};
  const environment = world.credentials.environments.get(run.environmentId);
  if (environment === undefined || !(packet.type === storedType || isStored(packet))) return { [name]: shown(packet) };
  const key =
    packet.type === storedType
      ? packetKey(environment, packet.text)
      : keepPacket(world, packetKey(environment, `${run.id}/${name}`), packet);
  return { [`${name}PresignedUrl`]: presignedUrl(world, key, "GET") };
};

const scheduleOf = (world: World, run: StoredRun) => {
  const schedule = run.scheduleId === undefined ? undefined : world.store.schedules.get(run.scheduleId);
  return (
    schedule && {
      id: schedule.id,
      externalId: schedule.externalId,
      deduplicationKey: schedule.isOwnKey ? schedule.deduplicationKey : undefined,
      generator: { type: "CRON", expression: schedule.cron, description: describeCron(schedule.cron) },
    }
  );
};
