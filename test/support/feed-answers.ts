// Answers of run feeds and streams, as fault tests script them.

import { answer, json } from "./answers.js";
import type { Answer } from "./fault-server.js";

/** The moment of the n-th change. */
const momentOf = (n: number): string => new Date(Date.UTC(2026, 10, 21) + n * 1000).toISOString().slice(0, -1);

/** The n-th state of a run: it is in its metadata, and its moment grows with it. */
export const state = (n: number, columns: Record<string, string | null> = {}) => ({
  key: '"public"."TaskRun"/"a"',
  value: {
    id: "a",
    friendlyId: "run_a",
    taskIdentifier: "hello",
    status: "EXECUTING",
    createdAt: momentOf(0),
    updatedAt: momentOf(n),
    metadata: JSON.stringify({ n }),
    metadataType: "application/json",
    payload: '{"a":1}',
    payloadType: "application/json",
    output: null,
    outputType: "application/json",
    runTags: null,
    realtimeStreams: "{}",
    ...columns,
  },
  headers: { operation: "update" },
});

export const finalState = (n: number, status = "COMPLETED_SUCCESSFULLY") => state(n, { status });

const upToDate = { headers: { control: "up-to-date" } };

/** An answer of a feed with these states in it, at the offset of the last one. */
export const feed = (...states: ReturnType<typeof state>[]): Answer => {
  const last = states.at(-1)?.value.updatedAt ?? momentOf(0);
  return json([...states, upToDate], { headers: feedHeaders(String(Date.parse(`${last}Z`))) });
};

const feedHeaders = (offset: string): Record<string, string> => ({
  "electric-handle": "run-a",
  "electric-offset": `${offset}_1`,
  "electric-cursor": offset,
  "electric-schema": "{}",
});

export const mustRefetch = (handle?: string): Answer =>
  json([{ headers: { control: "must-refetch" } }], {
    status: 409,
    ...(handle !== undefined && { headers: { "electric-handle": handle } }),
  });

/** What the n-th state of a run shows as. */
export const seen = (run: { metadata?: Record<string, unknown> }): unknown => run.metadata?.n;

export const EVENT_STREAM = { "content-type": "text/event-stream" };

/** Whole events of the first form, one chunk each, and the answer's end. */
export const events = (...chunks: readonly [id: string, chunk: unknown][]): Answer =>
  answer(200, eventText(...chunks), EVENT_STREAM);

export const eventText = (...chunks: readonly [id: string, chunk: unknown][]): string =>
  chunks.map(([id, chunk]) => `id: ${id}\ndata: ${JSON.stringify(chunk)}\n\n`).join("");
