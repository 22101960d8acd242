import type {
  CloseSessionBody,
  EndAndContinueBody,
  StartSessionBody,
  UpdateSessionBody,
} from "../../../generated/schema.js";
import { cursorPage } from "../cursor-page.js";
import { createdWithin } from "../durations.js";
import type { Context, Handler } from "../handler.js";
import { type Answer, json } from "../http.js";
import { sentenceOf } from "../issues.js";
import { packetKey, presignedUrl } from "../packet-store.js";
import { notFound, Refusal, refuse } from "../refusals.js";
import {
  addSession,
  detailedSession,
  listedSession,
  liveRun,
  nextRun,
  resourcesOf,
  type StoredSession,
  sessionNamed,
  sessionsOf,
  statusOfSession,
} from "../sessions.js";
import { signPublicToken } from "../tokens.js";

const defaultSize = 20;
const hourMs = 3_600_000;
const reservedPrefix = "session_";

const start: Handler = {
  family: "scoped",
  cors: true,
  // The service has its own words for an external id that it keeps for itself.
  ownChecks: ["pattern"],
  handle(context) {
    const { world } = context;
    const { environment } = context.key;
    const body = context.body<StartSessionBody>();
    const externalId = checkedExternalId(body.externalId);
    context.require("write", [{ type: "tasks", id: body.taskIdentifier }, { type: "sessions" }]);

    const earlier = externalId === undefined ? undefined : sessionNamed(world, environment, externalId);
    if (earlier !== undefined) {
      earlier.triggerConfig = body.triggerConfig;
      earlier.updatedAt = world.clock.now();
      const status = statusOfSession(earlier, world.clock.now());
      if (status !== "ACTIVE")
        return json(409, { error: `The session is ${wordFor(status)} and cannot be started again.` });
    }
    return started(context, earlier ?? addSession(world, environment, body, externalId), earlier !== undefined);
  },
};

const started = async (context: Context, session: StoredSession, isCached: boolean): Promise<Answer> => {
  const { world } = context;
  const { environment } = context.key;
  const { id: runId } = liveRun(world, environment, session);
  const name = session.externalId ?? session.id;
  const scopes = [`read:sessions:${name}`, `write:sessions:${name}`];
  const publicAccessToken = await signPublicToken(environment, { scopes }, world.clock.now(), hourMs);
  return json(isCached ? 200 : 201, { ...detailedSession(session), runId, publicAccessToken, isCached });
};

const list: Handler = {
  family: "scoped",
  cors: true,
  handle(context) {
    const { world, query, key } = context;
    const [before, after] = [query.get("page[before]"), query.get("page[after]")];
    if (before && after) {
      const message = "page[after] and page[before] cannot be used together";
      refuse(400, { error: "Query Error", details: [{ code: "custom", message, path: ["page[before]"] }] });
    }
    const task = query.get("filter[taskIdentifier]") || undefined;
    const ofTask = task === undefined ? [] : [{ type: "tasks", id: task }];
    context.require("read", [{ type: "sessions" }, { type: "tasks" }, ...ofTask]);
    const { items, pagination } = cursorPage(sessionsOf(world, key.environment).filter(wantedBy(context)), {
      size: Number(query.get("page[size]") ?? defaultSize),
      after,
      before,
    });
    return json(200, { data: items.map(listedSession), pagination });
  },
};

/** Each filter is one value: commas are part of it. */
const wantedBy = ({ query, world }: Context): ((session: StoredSession) => boolean) => {
  const now = world.clock.now();
  const isRecent = createdWithin(query, now);
  const filters = [
    { wanted: query.get("filter[type]"), of: (one: StoredSession) => [one.type] },
    { wanted: query.get("filter[tags]"), of: (one: StoredSession) => one.tags },
    { wanted: query.get("filter[taskIdentifier]"), of: (one: StoredSession) => [one.taskIdentifier] },
    { wanted: query.get("filter[externalId]"), of: (one: StoredSession) => [one.externalId] },
    { wanted: query.get("filter[status]"), of: (one: StoredSession) => [statusOfSession(one, now)] },
  ];
  return (session) =>
    isRecent(session) && filters.every(({ wanted, of }) => !wanted || of(session).some((value) => value === wanted));
};

const retrieve: Handler = {
  family: "scoped",
  cors: true,
  handle(context) {
    const session = named(context);
    if (session === undefined) throw new Refusal(notFound(false));
    context.require("read", resourcesOf(session));
    return json(200, detailedSession(session));
  },
};

const update: Handler = {
  family: "scoped",
  cors: true,
  ownChecks: ["pattern"],
  handle(context) {
    const { tags, metadata, externalId: given } = context.body<UpdateSessionBody>();
    const externalId = given === null ? null : checkedExternalId(given);
    const session = administered(context);
    if (externalId !== undefined && externalId !== (session.externalId ?? null)) {
      return json(422, { error: "The externalId of a session cannot be changed." });
    }
    if (tags !== undefined) session.tags = tags;
    if (metadata !== undefined) session.metadata = metadata;
    session.updatedAt = context.world.clock.now();
    return json(200, detailedSession(session));
  },
};

const close: Handler = {
  family: "scoped",
  cors: true,
  handle(context) {
    const { reason } = context.body<CloseSessionBody>();
    const session = administered(context);
    if (session.closedAt === undefined) {
      session.closedAt = context.world.clock.now();
      session.updatedAt = session.closedAt;
      if (reason !== undefined) session.closedReason = reason;
    }
    return json(200, detailedSession(session));
  },
};

/** Two runs that ask at once cannot both be followed: the one that is not the session's any more is told which is. */
const endAndContinue: Handler = {
  family: "scoped",
  cors: true,
  handle(context) {
    const { world } = context;
    const { environment } = context.key;
    const { callingRunId } = context.body<EndAndContinueBody>();
    const session = writableSession(context);
    assertOpen(context, session, (error) => json(400, { error }));
    if (world.store.runs.inEnvironment(callingRunId, environment.id) === undefined) {
      return json(404, { error: "The calling run was not found." });
    }
    if (session.currentRunId !== undefined && session.currentRunId !== callingRunId) {
      return json(200, { runId: session.currentRunId, swapped: false });
    }
    return json(200, { runId: nextRun(world, environment, session).id, swapped: true });
  },
};

const snapshotDownloadUrl: Handler = {
  family: "scoped",
  cors: true,
  handle(context) {
    const session = named(context);
    if (session === undefined) throw new Refusal(notFound(false));
    context.require("read", resourcesOf(session));
    return json(200, { presignedUrl: snapshotAddress(context, session, "GET") });
  },
};

const snapshotUploadUrl: Handler = {
  family: "scoped",
  cors: true,
  handle: (context) => json(200, { presignedUrl: snapshotAddress(context, writableSession(context), "PUT") }),
};

export const sessionHandlers: Readonly<Record<string, Handler>> = {
  "sessions.start": start,
  "sessions.list": list,
  "sessions.retrieve": retrieve,
  "sessions.update": update,
  "sessions.close": close,
  "sessions.endAndContinue": endAndContinue,
  "sessions.snapshotDownloadUrl": snapshotDownloadUrl,
  "sessions.snapshotUploadUrl": snapshotUploadUrl,
};

const named = (context: Context): StoredSession | undefined =>
  sessionNamed(context.world, context.key.environment, context.param("session"));

/** What only keys and tokens for administration may do asks for the session under the name that the call uses. */
const administered = (context: Context): StoredSession => {
  context.require("admin", [{ type: "sessions", id: context.param("session") }]);
  return named(context) ?? refuse(404, { error: "Session not found" });
};

/** A change asks first whether the caller may, so that it tells nobody else what exists. */
export const writableSession = (context: Context): StoredSession => {
  const session = named(context);
  const asNamed = { type: "sessions", id: context.param("session") };
  context.require("write", [asNamed, ...(session === undefined ? [] : resourcesOf(session))]);
  return session ?? refuse(404, { error: "Resource not found" });
};

/** A session that is closed or has expired takes nothing more. */
export const assertOpen = ({ world }: Context, session: StoredSession, refused: (error: string) => Answer): void => {
  const status = statusOfSession(session, world.clock.now());
  if (status !== "ACTIVE") throw new Refusal(refused(`The session is ${wordFor(status)}.`));
};

const wordFor = (status: "CLOSED" | "EXPIRED"): string => status.toLowerCase();

const checkedExternalId = (given: string | undefined): string | undefined => {
  if (given === undefined) return undefined;
  const externalId = given.trim();
  if (externalId !== "" && !externalId.startsWith(reservedPrefix)) return externalId;
  const message =
    externalId === ""
      ? "String must contain at least 1 character(s)"
      : `externalId cannot start with '${reservedPrefix}' (reserved prefix for internal friendlyIds)`;
  return refuse(400, { error: sentenceOf([{ code: "custom", message, path: ["externalId"] }]) });
};

const snapshotAddress = ({ world, key }: Context, { id }: StoredSession, method: "GET" | "PUT"): string =>
  presignedUrl(world, packetKey(key.environment, `sessions/${id}/snapshot.json`), method);
