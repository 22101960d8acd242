import type { Context, Handler } from "../handler.js";
import { empty, json } from "../http.js";
import { unknownWord } from "../issues.js";
import { fieldOf, isPlainObject } from "../objects.js";
import { notFound, Refusal, refuse } from "../refusals.js";
import { type Channel, type ChannelName, type ChannelRecord, channelAddress, channelOf } from "../session-channels.js";
import { liveRun, resourcesOf, type StoredSession, sessionNamed } from "../sessions.js";
import { grant } from "../stream-store.js";
import { follow, plain, secondForm, secondHeaders, timeoutMsOf } from "./realtime-streams.js";
import { assertOpen, writableSession } from "./sessions.js";

const append: Handler = {
  family: "scoped",
  cors: true,
  handle(context) {
    const name = channelName(context);
    const session = writableSession(context);
    if (name === "out" && context.key.kind === "publicAccessToken") {
      return json(403, { ok: false, error: "A public access token cannot write to this channel." });
    }
    assertOpen(context, session, (error) => json(400, { ok: false, error }));
    liveRun(context.world, context.key.environment, session);
    const body = new TextDecoder().decode(context.rawBody);
    const record = channel(context, session, name).append({
      json: JSON.stringify(name === "in" ? withoutForgedSource(body) : body),
      key: context.headers["x-part-id"] || context.world.ids.hex(),
    });
    return json(200, { ok: true, ...(record === undefined ? {} : { seq: record.seqNum }) });
  },
};

const records: Handler = {
  family: "scoped",
  cors: true,
  handle(context) {
    const name = channelName(context);
    const after = Number(context.query.get("afterEventId") ?? -1);
    const all = channel(context, readableSession(context), name).records;
    return json(200, {
      records: all.slice(after + 1).map(({ json: chunk, key, seqNum, headers }) => {
        const data: unknown = chunk === undefined ? "" : JSON.parse(chunk);
        return { data, id: key, seqNum, headers };
      }),
    });
  },
};

/** Ends at once where the caller only looks for what is left of a finished turn. */
const subscribe: Handler = {
  family: "scoped",
  cors: true,
  handle(context) {
    const name = channelName(context);
    const { records: all } = channel(context, readableSession(context), name);
    const timeoutMs = timeoutMsOf(context);
    const isSettled = name === "out" && context.headers["x-peek-settled"] === "1" && endsTurn(all.at(-1));
    return {
      status: 200,
      headers: { ...secondHeaders, ...(isSettled ? { "x-session-settled": "true" } : {}) },
      body: follow(context, all, isSettled ? 0 : timeoutMs, secondForm),
    };
  },
};

/** Says the same for every channel. */
const lastChunk: Handler = {
  family: "scoped",
  cors: true,
  handle(context) {
    channelName(context);
    readableSession(context);
    return empty(200, { "x-last-chunk-index": "0" });
  },
};

const endsTurn = (record: ChannelRecord | undefined): boolean =>
  record?.headers?.some(([name, value]) => name === "trigger-control" && value === "turn-complete") ?? false;

const initialize: Handler = {
  family: "scoped",
  cors: true,
  handle(context) {
    const { world, key } = context;
    const name = channelName(context);
    const asNamed = context.param("session");
    context.require("write", [{ type: "sessions", id: asNamed }]);
    if (name === "out" && key.kind === "publicAccessToken") {
      return plain(403, "A public access token cannot write to this channel");
    }
    const session = sessionNamed(world, key.environment, asNamed);
    if (session === undefined && asNamed.startsWith("session_")) return plain(404, "Session not found");
    if (session !== undefined) assertOpen(context, session, (error) => plain(400, error));
    const address = channelAddress(asNamed, session);
    const { add } = channelOf(world, key.environment.id, address, name);
    return json(202, { version: "v2" }, grant(world, `sessions/${address}/${name}`, add));
  },
};

export const sessionChannelHandlers: Readonly<Record<string, Handler>> = {
  "sessionChannels.append": append,
  "sessionChannels.records": records,
  "sessionChannels.subscribe": subscribe,
  "sessionChannels.lastChunk": lastChunk,
  "sessionChannels.initialize": initialize,
};

const channelName = (context: Context): ChannelName => {
  const name = context.param("io");
  if (name === "in" || name === "out") return name;
  return refuse(400, { error: "Params Error", details: [unknownWord(["out", "in"], name, ["io"])] });
};

/** The channel of the session, or of the external id that has none yet. */
const channel = (context: Context, session: StoredSession | undefined, name: ChannelName): Channel =>
  channelOf(context.world, context.key.environment.id, channelAddress(context.param("session"), session), name);

/** A channel can be read before its session is there, under the external id that it is going to have. */
const readableSession = (context: Context): StoredSession | undefined => {
  const asNamed = context.param("session");
  const session = sessionNamed(context.world, context.key.environment, asNamed);
  if (session === undefined && asNamed.startsWith("session_")) throw new Refusal(notFound(false));
  context.require("read", [{ type: "sessions", id: asNamed }, ...(session === undefined ? [] : resourcesOf(session))]);
  return session;
};

/** Only the service itself may say that a record comes from a webhook. */
const withoutForgedSource = (body: string): string => {
  const record = parsed(body);
  const payload = fieldOf(record, "payload");
  if (!isPlainObject(record) || !isPlainObject(payload) || payload.actionSource !== "webhook") return body;
  const { actionSource: _forged, ...rest } = payload;
  return JSON.stringify({ ...record, payload: rest });
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
