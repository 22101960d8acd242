import type { RunEvent, RunSpan, SpanEvent, TraceSpan } from "../../generated/schema.js";
import { hashOf } from "./random.js";
import { historyOf, type Step } from "./run-history.js";
import { isFinal } from "./runs-engine.js";
import type { StoredRun, StoredStatus } from "./store.js";
import type { World } from "./world.js";

/** What was traced in a run, made from what it has gone through: the same run always has the same ids and times. */

/** Spans in one trace at most, and runs that one span names at most. */
const maxSpans = 10_000;
const maxTriggeredRuns = 50;

interface Span {
  readonly id: string;
  readonly parentId: string | undefined;
  readonly run: StoredRun;
  readonly message: string;
  readonly level: "TRACE" | "DEBUG";
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly nanoseconds: number;
  readonly isError: boolean;
  readonly isPartial: boolean;
  readonly isCancelled: boolean;
  readonly events: SpanEvent[];
}

/** The tree below the run's own span, in which the runs that it started have theirs. */
export const traceOf = (world: World, run: StoredRun) => {
  let left = maxSpans;
  let isTruncated = false;
  const inTree = (span: Span, children: TraceSpan[]): TraceSpan => ({
    id: span.id,
    ...(span.parentId === undefined ? {} : { parentId: span.parentId }),
    runId: span.run.id,
    data: {
      message: span.message,
      startTime: new Date(span.startedAt),
      duration: span.nanoseconds,
      isError: span.isError,
      isPartial: span.isPartial,
      isCancelled: span.isCancelled,
      level: span.level,
      events: span.events,
    },
    children,
  });
  const treeOf = (top: StoredRun): TraceSpan => {
    left -= 1;
    const below = [
      ...stepSpans(top).map((span) => ({ at: span.startedAt, make: () => leaf(span) })),
      ...childrenOf(world, top).map((child) => ({ at: child.createdAt, make: () => treeOf(child) })),
    ].sort((one, other) => one.at - other.at);
    const children: TraceSpan[] = [];
    for (const { make } of below) if (left > 0) children.push(make());
    isTruncated ||= children.length < below.length;
    return inTree(runSpan(world, top), children);
  };
  const leaf = (span: Span): TraceSpan => {
    left -= 1;
    return inTree(span, []);
  };
  const rootSpan = treeOf(run);
  return { trace: { traceId: hexOf(`trace ${run.rootId ?? run.id}`, 4), rootSpan, isTruncated } };
};

/** The flat list leaves out what the engine noted for itself. */
export const eventsOf = (world: World, run: StoredRun): { events: RunEvent[] } => {
  const span = runSpan(world, run);
  const { id, parentId = null, message, isError, isPartial, isCancelled, level, events } = span;
  return {
    events: [
      {
        spanId: id,
        parentId,
        runId: run.id,
        message,
        style: { icon: "task", variant: "primary" },
        events,
        startTime: String(BigInt(Math.floor(span.startedAt)) * 1_000_000n),
        duration: span.nanoseconds,
        isError,
        isPartial,
        isCancelled,
        kind: "UNSPECIFIED",
        attemptNumber: null,
        level,
      },
    ],
  };
};

/** One span of the run; `undefined` when it has none of this id. */
export const spanOf = (world: World, run: StoredRun, spanId: string): RunSpan | undefined => {
  const own = runSpan(world, run);
  const span = [own, ...stepSpans(run)].find(({ id }) => id === spanId);
  if (span === undefined) return undefined;
  const children = span === own ? childrenOf(world, run) : [];
  return {
    spanId,
    parentId: span.parentId ?? null,
    runId: run.id,
    message: span.message,
    isError: span.isError,
    isPartial: span.isPartial,
    isCancelled: span.isCancelled,
    level: span.level,
    startTime: new Date(span.startedAt),
    durationMs: span.nanoseconds / 1e6,
    ...(span.events.length === 0 ? {} : { events: span.events }),
    ...(children.length === 0
      ? {}
      : {
          triggeredRuns: children.slice(0, maxTriggeredRuns).map((child) => ({
            runId: child.id,
            taskIdentifier: child.taskIdentifier,
            status: child.status,
            createdAt: new Date(child.createdAt),
          })),
        }),
  };
};

/** The span of the run itself, from its creation to its end or until now. */
const runSpan = (world: World, run: StoredRun): Span => {
  const isEnded = isFinal(run);
  const endedAt = run.finishedAt ?? (isEnded ? run.updatedAt : world.clock.now());
  const isCancelled = run.status === "CANCELED";
  const isError = isEnded && !isCancelled && run.status !== "COMPLETED_SUCCESSFULLY";
  const { name = "Error", message = "", stackTrace } = run.error ?? {};
  const exception = { type: name, message, ...(stackTrace === undefined ? {} : { stacktrace: stackTrace }) };
  return {
    id: spanIdOf(run),
    parentId: run.parentId === undefined ? undefined : hexOf(`span ${run.parentId}`, 2),
    run,
    message: run.taskIdentifier,
    level: "TRACE",
    startedAt: run.createdAt,
    nanoseconds: (endedAt - run.createdAt) * 1e6,
    isError,
    isPartial: !isEnded,
    isCancelled,
    events: isError ? [{ name: "exception", time: new Date(endedAt), properties: { exception } }] : [],
  };
};

/** What the engine notes of a run's way. Its end is told by the run's own span. */
const notes: Partial<Record<StoredStatus, string>> = {
  DELAYED: "[engine] DELAYED - Run was delayed",
  PENDING: "[engine] QUEUED - Run was QUEUED",
  DEQUEUED: "[engine] PENDING_EXECUTING - Run was dequeued for execution",
  EXECUTING: "[engine] EXECUTING - Attempt created, starting execution",
};

const stepSpans = (run: StoredRun): Span[] =>
  historyOf(run).flatMap((step: Step, index) => {
    const message = notes[step.status];
    if (message === undefined) return [];
    const span: Span = {
      id: hexOf(`span ${run.id} ${index}`, 2),
      parentId: spanIdOf(run),
      run,
      message,
      level: "DEBUG",
      startedAt: step.at,
      nanoseconds: 100,
      isError: false,
      isPartial: false,
      isCancelled: false,
      events: [],
    };
    return [span];
  });

const childrenOf = (world: World, run: StoredRun): StoredRun[] =>
  run.childIds.flatMap((id) => world.store.runs.get(id) ?? []);

const spanIdOf = (run: StoredRun): string => hexOf(`span ${run.id}`, 2);

/** Hexadecimal digits made of a text, eight for each part. */
const hexOf = (text: string, parts: number): string =>
  Array.from({ length: parts }, (_, part) => hashOf(`${part} ${text}`).toString(16).padStart(8, "0")).join("");
