import { hashOf } from "./random.js";
import { perStore } from "./shelf.js";
import { keyOf, type Store, type StoredRun, type StoredStatus } from "./store.js";

/** Runs that failed alike, and what was decided about them. The groups are made from the runs whenever they are asked for. */

export interface ErrorGroup {
  readonly fingerprint: string;
  readonly taskIdentifier: string;
  readonly type: string;
  readonly message: string;
  /** Oldest first. */
  readonly occurrences: readonly Occurrence[];
}

export interface Occurrence {
  readonly at: number;
  readonly version: string | undefined;
}

/** What a caller has decided about an error. */
export type Decision = Resolved | Ignored;

export interface Resolved {
  readonly status: "resolved";
  readonly at: number;
  readonly inVersion?: string | undefined;
}

export interface Ignored {
  readonly status: "ignored";
  readonly at: number;
  readonly until?: number | undefined;
  /** More per minute than this ends it. */
  readonly rate?: number | undefined;
  /** So many since then end it. */
  readonly total?: number | undefined;
  readonly reason?: string | undefined;
}

const failures: ReadonlySet<StoredStatus> = new Set<StoredStatus>([
  "COMPLETED_WITH_ERRORS",
  "CRASHED",
  "INTERRUPTED",
  "SYSTEM_FAILURE",
  "TIMED_OUT",
]);

const minuteMs = 60_000;

const decisionsIn = perStore(() => new Map<string, Decision>());

/** The error that a run failed with, if it failed. */
export const errorIdOf = (run: StoredRun): string | undefined => {
  const print = fingerprintOf(run);
  return print === undefined ? undefined : `error_${print}`;
};

/** The errors of an environment. */
export const errorGroups = (store: Store, environmentId: string): ErrorGroup[] => {
  const groups = new Map<string, ErrorGroup & { readonly occurrences: Occurrence[] }>();
  for (const run of store.runs.of(environmentId)) {
    const fingerprint = fingerprintOf(run);
    if (fingerprint === undefined) continue;
    const group = groups.get(fingerprint) ?? {
      fingerprint,
      taskIdentifier: run.taskIdentifier,
      type: typeOf(run),
      message: messageOf(run),
      occurrences: [],
    };
    group.occurrences.push({ at: run.finishedAt ?? run.updatedAt, version: run.version });
    groups.set(fingerprint, group);
  }
  for (const { occurrences } of groups.values()) occurrences.sort((one, other) => one.at - other.at);
  return [...groups.values()];
};

/** What was decided about an error, unless something has happened since that ends it. */
export const decisionOn = (
  store: Store,
  environmentId: string,
  { fingerprint, occurrences }: ErrorGroup,
  now: number,
): Decision | undefined => {
  const decision = decisionsIn(store).get(keyOf(environmentId, fingerprint));
  if (decision === undefined) return undefined;
  const since = occurrences.filter(({ at }) => at > decision.at);
  if (decision.status === "resolved") return since.length > 0 ? undefined : decision;
  const {
    until = Number.POSITIVE_INFINITY,
    rate = Number.POSITIVE_INFINITY,
    total = Number.POSITIVE_INFINITY,
  } = decision;
  const lastMinute = since.filter(({ at }) => at > now - minuteMs);
  return now >= until || lastMinute.length > rate || since.length >= total ? undefined : decision;
};

export const decide = (
  store: Store,
  environmentId: string,
  fingerprint: string,
  decision: Decision | undefined,
): void => {
  const name = keyOf(environmentId, fingerprint);
  if (decision === undefined) decisionsIn(store).delete(name);
  else decisionsIn(store).set(name, decision);
};

const typeOf = (run: StoredRun): string => run.error?.name ?? "Error";

/** Numbers differ from one failure to the next. */
const messageOf = (run: StoredRun): string => (run.error?.message ?? "Unknown error").replaceAll(/\d+/g, "<num>");

const fingerprintOf = (run: StoredRun): string | undefined => {
  if (!failures.has(run.status)) return undefined;
  const text = keyOf(run.taskIdentifier, typeOf(run), messageOf(run));
  return [text, `again ${text}`].map((one) => hashOf(one).toString(16).padStart(8, "0")).join("");
};
