import { keepPacket, packetKey, storedType } from "./packet-store.js";
import { isStored } from "./payloads.js";
import type { EmulatedEnvironment } from "./projects.js";
import { perStore } from "./shelf.js";
import { statusWord } from "./statuses.js";
import type { Packet, Store, StoredRun } from "./store.js";
import type { World } from "./world.js";

/** Runs as rows of a feed, and which of them have changed since its follower last asked. */

export type Column = string | null;
export type RunRow = Readonly<Record<string, Column>>;

/** The columns and their types, in the service's order. */
const columnTypes = {
  id: "text",
  taskIdentifier: "text",
  createdAt: "timestamp",
  updatedAt: "timestamp",
  startedAt: "timestamp",
  delayUntil: "timestamp",
  queuedAt: "timestamp",
  expiredAt: "timestamp",
  completedAt: "timestamp",
  friendlyId: "text",
  number: "int4",
  isTest: "bool",
  status: "text",
  usageDurationMs: "int4",
  costInCents: "float8",
  baseCostInCents: "float8",
  ttl: "text",
  payload: "text",
  payloadType: "text",
  metadata: "text",
  metadataType: "text",
  output: "text",
  outputType: "text",
  runTags: "text",
  error: "jsonb",
  realtimeStreams: "text",
} as const;

const lists: ReadonlySet<string> = new Set(["runTags", "realtimeStreams"]);

/** Columns that nobody can leave out. */
const reserved: ReadonlySet<string> = new Set(["id", "taskIdentifier", "friendlyId", "status", "createdAt"]);

/** The names of the columns without those that are to be left out. */
export const columnsWithout = (skipped: readonly string[]): string[] =>
  Object.keys(columnTypes).filter((name) => reserved.has(name) || !skipped.includes(name));

export const schemaOf = (columns: readonly string[]): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(columnTypes)
        .filter(([name]) => columns.includes(name))
        .map(([name, type]) => [name, { type, ...(lists.has(name) ? { dims: 1 } : {}) }]),
    ),
  );

export const rowOf = (run: StoredRun, columns: readonly string[], apiVersion: string | undefined): RunRow => {
  const all = allColumns(run, apiVersion);
  return Object.fromEntries(columns.map((name) => [name, all[name] ?? null]));
};

export const internalId = (run: StoredRun): string => run.id.replace(/^run_/, "");

const allColumns = (run: StoredRun, apiVersion: string | undefined): RunRow => ({
  id: internalId(run),
  taskIdentifier: run.taskIdentifier,
  createdAt: moment(run.createdAt),
  updatedAt: moment(run.updatedAt),
  startedAt: moment(run.startedAt),
  delayUntil: moment(run.delayedUntil),
  queuedAt: moment(run.queuedAt),
  expiredAt: moment(run.expiredAt),
  completedAt: moment(run.finishedAt),
  friendlyId: run.id,
  number: "0",
  isTest: run.isTest ? "t" : "f",
  // Feeds have the stored words, but for the one that callers of an older version do not know.
  status: statusWord("DEQUEUED", apiVersion) !== "DEQUEUED" && run.status === "DEQUEUED" ? "EXECUTING" : run.status,
  usageDurationMs: String(run.durationMs),
  costInCents: "0",
  baseCostInCents: "0",
  ttl: run.ttl ?? null,
  ...packetColumns(run, "payload"),
  metadata: run.metadata === undefined ? null : JSON.stringify(run.metadata),
  metadataType: "application/json",
  ...packetColumns(run, "output"),
  runTags: run.tags.length === 0 ? null : listLiteral(run.tags),
  error: run.error === undefined ? null : JSON.stringify(storedError(run.error)),
  realtimeStreams: listLiteral(run.realtimeStreams ?? []),
});

const moment = (at: number | undefined): Column => (at === undefined ? null : new Date(at).toISOString().slice(0, -1));

/** A value that is too large lies in the store of packets; its column has the name under which it does. */
const packetColumns = (run: StoredRun, name: "payload" | "output"): RunRow => {
  const packet: Packet | undefined = run[name];
  const isElsewhere = packet !== undefined && isStored(packet);
  return {
    [name]: isElsewhere ? storedName(run, name) : (packet?.text ?? null),
    [`${name}Type`]: isElsewhere ? storedType : (packet?.type ?? "application/json"),
  };
};

const storedName = (run: StoredRun, name: string): string => `${run.id}/${name}`;

/** Puts what is too large for a row where the row says that it is. */
export const storeLargeValues = (world: World, environment: EmulatedEnvironment, run: StoredRun): void => {
  for (const name of ["payload", "output"] as const) {
    const packet = run[name];
    if (packet && isStored(packet)) keepPacket(world, packetKey(environment, storedName(run, name)), packet);
  }
};

const listLiteral = (items: readonly string[]): string =>
  `{${items.map((item) => `"${item.replace(/["\\]/g, (letter) => `\\${letter}`)}"`).join(",")}}`;

const storedError = ({ name, message, stackTrace = "" }: NonNullable<StoredRun["error"]>) =>
  name === undefined ? { raw: message, type: "STRING_ERROR" } : { name, type: "BUILT_IN_ERROR", message, stackTrace };

interface Stamp {
  readonly content: string;
  /** When the run was first seen, and when it was last seen to have changed, in answers. */
  readonly firstAt: number;
  readonly changedAt: number;
}

/** Counts answers, so that each offset says which changes it includes. */
export interface FeedClock {
  /** The number of the newest answer or change. */
  now(): number;
  /** Counts one answer. */
  tick(): number;
  /** When this run first showed and last changed. What has changed unseen has changed now. */
  stampOf(run: StoredRun): { readonly firstAt: number; readonly changedAt: number };
}

const clocks = perStore((): FeedClock => {
  const stamps = new Map<string, Stamp>();
  const columns = Object.keys(columnTypes);
  let count = 0;
  return {
    now: () => count,
    tick: () => ++count,
    stampOf(run) {
      const content = JSON.stringify(rowOf(run, columns, "2025-07-16"));
      const known = stamps.get(run.id);
      if (known?.content === content) return known;
      count += 1;
      const stamp = { content, firstAt: known?.firstAt ?? count, changedAt: count };
      stamps.set(run.id, stamp);
      return stamp;
    },
  };
});

export const feedClock = (store: Store): FeedClock => clocks(store);
