import type { MachinePreset } from "../../generated/schema.js";

/** What one emulator holds. Nothing here outlives it, and nothing is shared with another. */

/** The words in which runs are stored. What callers see depends on the API version that they ask for. */
export type StoredStatus =
  | "DELAYED"
  | "PENDING_VERSION"
  | "WAITING_FOR_DEPLOY"
  | "PENDING"
  | "DEQUEUED"
  | "EXECUTING"
  | "WAITING_TO_RESUME"
  | "RETRYING_AFTER_FAILURE"
  | "PAUSED"
  | "COMPLETED_SUCCESSFULLY"
  | "COMPLETED_WITH_ERRORS"
  | "CANCELED"
  | "INTERRUPTED"
  | "CRASHED"
  | "SYSTEM_FAILURE"
  | "EXPIRED"
  | "TIMED_OUT";

/** A value as it travels: its text and what kind of text that is. */
export interface Packet {
  readonly text: string;
  readonly type: string;
}

export interface StoredRun {
  readonly id: string;
  readonly environmentId: string;
  readonly taskIdentifier: string;
  status: StoredStatus;
  readonly createdAt: number;
  updatedAt: number;
  startedAt?: number;
  finishedAt?: number;
  delayedUntil?: number;
  queuedAt?: number;
  expiredAt?: number;
  payload?: Packet;
  output?: Packet;
  error?: { name?: string; message: string; stackTrace?: string };
  tags: string[];
  metadata?: unknown;
  /** As it was when the run was triggered; a replay starts from it. */
  readonly seedMetadata?: unknown;
  readonly isTest: boolean;
  readonly ttl?: string;
  version?: string;
  /** What the service looks for when the key comes again. */
  idempotencyKey?: string;
  /** What the caller wrote, before an SDK hashed it. */
  originalKey?: string;
  durationMs: number;
  attemptCount: number;
  readonly maxAttempts?: number;
  readonly maxDuration?: number;
  readonly machine?: MachinePreset;
  readonly queue: string;
  readonly concurrencyKey?: string;
  readonly region: string;
  readonly depth: number;
  readonly parentId?: string;
  readonly rootId?: string;
  readonly childIds: string[];
  readonly triggerFunction: string;
  readonly taskKind: string;
  readonly batchId?: string;
  readonly scheduleId?: string;
  /** The bulk action that started or canceled it. */
  bulkActionId?: string;
  /** Keys of its streams, in the order in which they were declared. */
  realtimeStreams?: string[];
}

export interface StoredSchedule {
  readonly id: string;
  readonly projectRef: string;
  readonly type: "DECLARATIVE" | "IMPERATIVE";
  readonly task: string;
  /** Always there, so that schedules can be found by it; shown only when the caller chose it. */
  readonly deduplicationKey: string;
  readonly isOwnKey: boolean;
  active: boolean;
  cron: string;
  timezone: string;
  externalId?: string;
  window?: string;
  /** Where it runs. */
  environmentIds: string[];
  lastRunAt?: number;
}

export interface StoredVariable {
  value: string;
  isSecret: boolean;
}

/** Runs by id, and by environment in the order of their creation. */
export class RunTable {
  readonly #byId = new Map<string, StoredRun>();
  readonly #byEnvironment = new Map<string, StoredRun[]>();

  add(run: StoredRun): void {
    this.#byId.set(run.id, run);
    let runs = this.#byEnvironment.get(run.environmentId);
    if (runs === undefined) {
      runs = [];
      this.#byEnvironment.set(run.environmentId, runs);
    }
    const last = runs.at(-1);
    // Nearly every run is the newest one, and then no place has to be looked for.
    if (last === undefined || compareRuns(last, run) < 0) runs.push(run);
    else runs.splice(placeOf(runs, run), 0, run);
  }

  get(id: string): StoredRun | undefined {
    return this.#byId.get(id);
  }

  /** The run, if it belongs to this environment: another environment's runs are as good as missing. */
  inEnvironment(id: string, environmentId: string): StoredRun | undefined {
    const run = this.#byId.get(id);
    return run?.environmentId === environmentId ? run : undefined;
  }

  /** The environment's runs, oldest first. */
  of(environmentId: string): readonly StoredRun[] {
    return this.#byEnvironment.get(environmentId) ?? [];
  }

  get size(): number {
    return this.#byId.size;
  }
}

/** What runs are ordered by: the moment of creation, then the id. */
export type RunPosition = Pick<StoredRun, "createdAt" | "id">;

export const compareRuns = (one: RunPosition, other: RunPosition): number =>
  one.createdAt - other.createdAt || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

/** The index of the first run that is not before the position. */
export const placeOf = (runs: readonly StoredRun[], position: RunPosition): number => {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run !== undefined && compareRuns(run, position) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

export interface Store {
  readonly runs: RunTable;
  readonly schedules: Map<string, StoredSchedule>;
  /** Who waits for the next run of each active schedule; replaced when the schedule changes. */
  readonly watches: Map<string, object>;
  /** By project, name and environment. */
  readonly variables: Map<string, Map<string, Map<string, StoredVariable>>>;
  /** By environment, task and key. */
  readonly idempotencyKeys: Map<string, { readonly runId: string; readonly expiresAt: number }>;
  /** Runs that wait for their debounced trigger to fall silent, by environment, task and key. */
  readonly debounced: Map<string, string>;
  /** One-time tokens that have started a run, or under another name a batch. */
  readonly usedTokens: Set<string>;
  /** Results of requests by their request key, where those are honoured. */
  readonly requestKeys: Map<string, { readonly runId: string; readonly expiresAt: number }>;
  /** Payloads and outputs that are too large to be sent inline, by the name in their address. */
  readonly packets: Map<string, Packet>;
}

export const createStore = (): Store => ({
  runs: new RunTable(),
  schedules: new Map(),
  watches: new Map(),
  variables: new Map(),
  idempotencyKeys: new Map(),
  debounced: new Map(),
  usedTokens: new Set(),
  requestKeys: new Map(),
  packets: new Map(),
});

/** The name under which something of an environment is kept. */
export const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts);
