import type { StreamInput } from "../../../generated/schema.js";
import type { Context, Handler } from "../handler.js";
import { type Answer, empty, json } from "../http.js";
import { notFound, Refusal } from "../refusals.js";
import { readableThrough, runIn } from "../run-access.js";
import { isFinal } from "../runs-engine.js";
import type { StoredRun } from "../store.js";
import { declareStream, inputKey, type Stream, type StreamRecord, streamOf } from "../stream-log.js";
import { type Append, grant } from "../stream-store.js";

/** The streams of runs: read as events, written in lines, one text at a time, or by the run itself. */

const pingMs = 10_000;
const defaultTimeoutSeconds = 60;
const mostTimeoutSeconds = 600;

const read: Handler = {
  family: "scoped",
  cors: true,
  handle: (context) => eventsOf(context, (run) => streamOf(context.world, run.id, context.param("streamId"))),
};

const readInput: Handler = {
  family: "scoped",
  cors: true,
  handle: (context) => eventsOf(context, (run) => streamOf(context.world, run.id, inputKey(context.param("streamId")))),
};

const sendInput: Handler = {
  family: "scoped",
  cors: true,
  handle(context) {
    const { data } = context.body<StreamInput>();
    context.require("write", [{ type: "inputStreams", id: context.param("runId") }]);
    const run = runIn(context);
    if (run === undefined) return json(404, { ok: false, error: "Run not found" });
    if (isFinal(run)) return json(400, { ok: false, error: "Cannot send to input stream on a completed run" });
    streamOf(context.world, run.id, inputKey(context.param("streamId"))).write([JSON.stringify(data ?? null)]);
    return json(200, { ok: true });
  },
};

const create: Handler = {
  family: "undeclared",
  handle(context) {
    const { world } = context;
    const run = targetOf(context);
    if (run === undefined) return plain(404, "Run not found");
    if (isFinal(run)) return plain(400, "Cannot initialize a realtime stream on a completed run");
    const key = context.param("streamId");
    if (declareStream(run, key)) run.updatedAt = world.clock.now();
    const version = world.realtime.streamsVersion;
    if (version !== "v2") return json(202, { version });
    const { add } = streamOf(world, run.id, key);
    const append: Append = ({ key, json = "null" }) => add({ key, json });
    return json(202, { version }, grant(world, `runs/${run.id}/${key}`, append));
  },
};

const ingest: Handler = {
  family: "undeclared",
  handle(context) {
    const run = targetOf(context);
    if (run === undefined) return plain(404, "Run not found");
    const lines = bodyText(context)
      .split("\n")
      .filter((line) => line.trim() !== "");
    const first = Number(context.headers["x-resume-from-chunk"] ?? 0);
    streamOf(context.world, run.id, context.param("streamId")).ingest(clientOf(context), first, lines);
    return empty(200);
  },
};

const lastChunk: Handler = {
  family: "undeclared",
  handle(context) {
    const run = targetOf(context);
    if (run === undefined) return plain(404, "Run not found");
    const stream = streamOf(context.world, run.id, context.param("streamId"));
    return empty(200, { "x-last-chunk-index": String(stream.lastIndexOf(clientOf(context))) });
  },
};

const append: Handler = {
  family: "undeclared",
  handle(context) {
    const run = targetOf(context);
    if (run === undefined) return json(404, { ok: false, error: "Run not found" });
    if (isFinal(run)) return json(400, { ok: false, error: "Cannot append to a realtime stream on a completed run" });
    // Text, whatever it was meant to be.
    streamOf(context.world, run.id, context.param("streamId")).write([JSON.stringify(bodyText(context))]);
    return json(200, { ok: true });
  },
};

export const realtimeStreamHandlers: Readonly<Record<string, Handler>> = {
  "streams.read": read,
  "streams.readInput": readInput,
  "streams.sendInput": sendInput,
  "streams.create": create,
  "streams.ingest": ingest,
  "streams.lastChunk": lastChunk,
  "streams.append": append,
};

/** These routes say some things without JSON, and without a space in the type. */
export const plain = (status: number, body: string): Answer => ({
  status,
  headers: { "content-type": "text/plain;charset=UTF-8" },
  body,
});

const bodyText = ({ rawBody }: Context): string => new TextDecoder().decode(rawBody);

const clientOf = ({ headers }: Context): string => headers["x-client-id"] ?? "default";

/** Without a parent or a root, a run is its own. */
const targetOf = (context: Context): StoredRun | undefined => {
  const run = runIn(context);
  const { runs } = context.world.store;
  const target = context.param("target");
  if (run === undefined || target === "self") return run;
  return runs.get((target === "parent" ? run.parentId : run.rootId) ?? run.id);
};

const eventsOf = (context: Context, find: (run: StoredRun) => Stream): Answer => {
  const run = runIn(context);
  if (run === undefined) throw new Refusal(notFound(false));
  context.require("read", readableThrough(run));
  const timeoutMs = timeoutMsOf(context);
  const isSecond = context.world.realtime.streamsVersion === "v2";
  return {
    status: 200,
    headers: isSecond ? secondHeaders : eventHeaders,
    body: follow(context, find(run).records, timeoutMs, isSecond ? secondForm : firstForm),
  };
};

/** How long nothing may come before the answer ends. */
export const timeoutMsOf = ({ headers }: Context): number => {
  const seconds = Number(headers["timeout-seconds"] ?? defaultTimeoutSeconds);
  if (!Number.isInteger(seconds) || seconds < 1)
    throw new Refusal(plain(400, "Timeout seconds must be a positive whole number"));
  if (seconds > mostTimeoutSeconds) throw new Refusal(plain(400, "Timeout seconds must be less than 600"));
  return seconds * 1000;
};

const eventHeaders = { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" };

export const secondHeaders = { ...eventHeaders, "x-stream-version": "v2", "access-control-expose-headers": "*" };

/** How records look on the wire. */
interface Form<Entry> {
  /** The number of the first record behind the one with this id. */
  after(all: readonly Entry[], lastEventId: string): number;
  events(records: readonly Entry[], all: readonly Entry[]): string;
  ping(now: number): string;
  readonly end: string;
}

const firstForm: Form<StreamRecord> = {
  after(records, lastEventId) {
    const index = records.findIndex(({ id }) => isAfter(id, lastEventId));
    return index < 0 ? records.length : index;
  },
  events: (records) => records.map(({ id, json: chunk }) => `id: ${id}\ndata: ${chunk}\n\n`).join(""),
  ping: () => ": ping\n\n",
  end: "",
};

/** A record of the second form. */
export interface Entry {
  readonly seqNum: number;
  readonly at: number;
  /** Its chunk, as JSON. A control record has none. */
  readonly json?: string;
  readonly key: string;
  readonly headers?: readonly (readonly [name: string, value: string])[];
}

export const secondForm: Form<Entry> = {
  // Digits before a hyphen count.
  after: (_all, lastEventId) => Number.parseInt(lastEventId, 10) + 1 || 0,
  events(records, all) {
    const batch = {
      records: records.map(({ seqNum, at, json: chunk, key, headers }) => ({
        seq_num: seqNum,
        timestamp: at,
        body: chunk === undefined ? "" : `{"data":${chunk},"id":${JSON.stringify(key)}}`,
        headers,
      })),
      tail: { seq_num: all.length, timestamp: all.at(-1)?.at ?? 0 },
    };
    return `event: batch\ndata: ${JSON.stringify(batch)}\n\n`;
  },
  ping: (now) => `event: ping\ndata: {"timestamp":${now}}\n\n`,
  end: "data: [DONE]\n\n",
};

const isAfter = (id: string, other: string): boolean => {
  const [at = 0, count = 0] = id.split("-").map(Number);
  const [otherAt = 0, otherCount = 0] = other.split("-").map(Number);
  return at !== otherAt ? at > otherAt : count > otherCount;
};

/** What is there, then what comes, until nothing has come for so long or the caller has gone. */
export async function* follow<Entry>(
  { world, headers, gone }: Context,
  all: readonly Entry[],
  timeoutMs: number,
  form: Form<Entry>,
): AsyncGenerator<string, void, undefined> {
  const lastEventId = headers["last-event-id"];
  let next = lastEventId === undefined ? 0 : form.after(all, lastEventId);
  let quietSince = world.clock.now();
  while (!gone.aborted) {
    const records = all.slice(next);
    if (records.length > 0) {
      next += records.length;
      yield form.events(records, all);
      quietSince = world.clock.now();
      continue;
    }
    const left = quietSince + timeoutMs - world.clock.now();
    if (left <= 0) break;
    const wait = Math.min(left, pingMs);
    const hasMore = await world.watch.until(() => all.length > next, wait, gone);
    if (!hasMore && wait === pingMs && !gone.aborted) yield form.ping(world.clock.now());
  }
  if (!gone.aborted && form.end !== "") yield form.end;
}
