import type { SessionTriggerConfig, StartSessionBody } from "../../generated/schema.js";
import { present } from "./objects.js";
import type { EmulatedEnvironment } from "./projects.js";
import { isFinal } from "./runs-engine.js";
import type { Resource } from "./scopes.js";
import { perStore } from "./shelf.js";
import type { StoredRun } from "./store.js";
import { triggerRun } from "./trigger.js";
import type { World } from "./world.js";

/** Sessions: what is kept of them, their runs, and what callers see of them. */

export interface StoredSession {
  readonly id: string;
  readonly environmentId: string;
  readonly externalId?: string;
  readonly type: string;
  readonly taskIdentifier: string;
  triggerConfig: SessionTriggerConfig;
  currentRunId?: string;
  tags: readonly string[];
  metadata: Readonly<Record<string, unknown>> | null;
  closedAt?: number;
  closedReason?: string;
  readonly expiresAt?: number;
  readonly createdAt: number;
  updatedAt: number;
}

/** By id, in the order of their creation. */
const sessions = perStore(() => new Map<string, StoredSession>());

/** What a call names: an id, or else an external id of the environment. */
export const sessionNamed = (
  world: World,
  environment: EmulatedEnvironment,
  name: string,
): StoredSession | undefined => {
  const all = sessions(world.store);
  const found = name.startsWith("session_")
    ? all.get(name)
    : [...all.values()].find((one) => one.externalId === name && one.environmentId === environment.id);
  return found?.environmentId === environment.id ? found : undefined;
};

/** The environment's sessions, newest first. */
export const sessionsOf = (world: World, environment: EmulatedEnvironment): StoredSession[] =>
  [...sessions(world.store).values()].filter((one) => one.environmentId === environment.id).reverse();

/** Creates a session, without a run as yet. */
export const addSession = (
  world: World,
  environment: EmulatedEnvironment,
  body: Omit<StartSessionBody, "externalId">,
  externalId: string | undefined,
): StoredSession => {
  const now = world.clock.now();
  const session: StoredSession = {
    id: `session_${world.ids.sortable(now)}`,
    environmentId: environment.id,
    type: body.type,
    taskIdentifier: body.taskIdentifier,
    triggerConfig: body.triggerConfig,
    tags: body.tags ?? [],
    metadata: body.metadata ?? null,
    createdAt: now,
    updatedAt: now,
    ...present({
      externalId,
      expiresAt: body.expiresAt === undefined ? undefined : new Date(body.expiresAt).getTime(),
    }),
  };
  sessions(world.store).set(session.id, session);
  return session;
};

export type SessionStatus = "ACTIVE" | "CLOSED" | "EXPIRED";

export const statusOfSession = ({ closedAt, expiresAt }: StoredSession, now: number): SessionStatus => {
  if (closedAt !== undefined) return "CLOSED";
  return expiresAt !== undefined && expiresAt <= now ? "EXPIRED" : "ACTIVE";
};

/** The run of a session, a new one when there is none or it has ended. */
export const liveRun = (world: World, environment: EmulatedEnvironment, session: StoredSession): StoredRun => {
  const run = world.store.runs.get(session.currentRunId ?? "");
  return run === undefined || isFinal(run) ? nextRun(world, environment, session) : run;
};

/** Starts a run of the session, which is its run from then on. */
export const nextRun = (world: World, environment: EmulatedEnvironment, session: StoredSession): StoredRun => {
  const { basePayload, queue, idleTimeoutInSeconds, ...options } = session.triggerConfig;
  const { run } = triggerRun(world, {
    environment,
    taskIdentifier: session.taskIdentifier,
    payload: {
      ...basePayload,
      ...(idleTimeoutInSeconds === undefined ? {} : { idleTimeoutInSeconds }),
      sessionId: session.id,
    },
    options: { ...options, ...(queue === undefined ? {} : { queue: { name: queue } }) },
  });
  session.currentRunId = run.id;
  session.updatedAt = world.clock.now();
  return run;
};

/** What a scope may name to cover the session. */
export const resourcesOf = ({ id, externalId }: StoredSession): Resource[] =>
  [id, ...(externalId === undefined ? [] : [externalId])].map((each) => ({ type: "sessions", id: each }));

const moment = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());

/** A session in a list. */
export const listedSession = (session: StoredSession) => ({
  id: session.id,
  externalId: session.externalId ?? null,
  type: session.type,
  taskIdentifier: session.taskIdentifier,
  currentRunId: session.currentRunId ?? null,
  tags: session.tags,
  metadata: session.metadata,
  closedAt: moment(session.closedAt),
  closedReason: session.closedReason ?? null,
  expiresAt: moment(session.expiresAt),
  createdAt: moment(session.createdAt),
  updatedAt: moment(session.updatedAt),
});

export const detailedSession = (session: StoredSession) => ({
  ...listedSession(session),
  triggerConfig: session.triggerConfig,
});
