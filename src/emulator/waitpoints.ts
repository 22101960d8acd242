import type { CreateWaitpointTokenBody } from "../../generated/schema.js";
import { delayedUntil, keyLifetimeMs } from "./durations.js";
import { present } from "./objects.js";
import { keepPacket, packetKey, storedType } from "./packet-store.js";
import { isStored } from "./payloads.js";
import type { EmulatedEnvironment } from "./projects.js";
import { perStore } from "./shelf.js";
import { keyOf, type Packet } from "./store.js";
import type { World } from "./world.js";

/** Waitpoint tokens: what is kept of them, how they end, and what callers see of them. */

export interface StoredWaitpoint {
  readonly id: string;
  readonly environmentId: string;
  readonly createdAt: number;
  readonly tags: readonly string[];
  /** No two tokens of an environment share one: a token without a key of its own has one made up. */
  idempotencyKey: string;
  readonly isOwnKey: boolean;
  readonly idempotencyKeyExpiresAt?: number;
  /** The key that it had until a newer token took it. */
  inactiveIdempotencyKey?: string;
  readonly timeoutAt?: number;
  completedAt?: number;
  output?: Packet;
  isTimedOut: boolean;
}

const shelf = perStore(() => ({
  /** In the order of their creation. */
  byId: new Map<string, StoredWaitpoint>(),
  /** By environment and key. */
  byKey: new Map<string, StoredWaitpoint>(),
}));

/** Creates a token and lets its time run, or finds the one that has the key. */
export const createWaitpoint = (
  world: World,
  environment: EmulatedEnvironment,
  body: CreateWaitpointTokenBody,
): { waitpoint: StoredWaitpoint; isCached: boolean } => {
  const { byId, byKey } = shelf(world.store);
  const now = world.clock.now();
  // An empty key is none.
  const key = body.idempotencyKey || undefined;
  const earlier = byKey.get(keyOf(environment.id, key ?? ""));
  if (earlier !== undefined && !isExpired(earlier, now)) return { waitpoint: earlier, isCached: true };
  if (earlier !== undefined) {
    earlier.inactiveIdempotencyKey = earlier.idempotencyKey;
    earlier.idempotencyKey = world.ids.key();
  }

  const keyLifetime = key === undefined ? undefined : keyLifetimeMs(body.idempotencyKeyTTL ?? "");
  const waitpoint: StoredWaitpoint = {
    id: `waitpoint_${world.ids.sortable(now)}`,
    environmentId: environment.id,
    createdAt: now,
    tags: [body.tags ?? []].flat(),
    idempotencyKey: key ?? world.ids.key(),
    isOwnKey: key !== undefined,
    isTimedOut: false,
    ...present({
      idempotencyKeyExpiresAt: keyLifetime === undefined ? undefined : now + keyLifetime,
      // One that is past or cannot be read is none.
      timeoutAt: delayedUntil(body.timeout, now),
    }),
  };
  byId.set(waitpoint.id, waitpoint);
  if (key !== undefined) byKey.set(keyOf(environment.id, key), waitpoint);
  const { timeoutAt } = waitpoint;
  if (timeoutAt !== undefined) world.clock.after(timeoutAt - now, () => timeOut(world, waitpoint, timeoutAt));
  return { waitpoint, isCached: false };
};

const isExpired = ({ idempotencyKeyExpiresAt }: StoredWaitpoint, now: number): boolean =>
  idempotencyKeyExpiresAt !== undefined && idempotencyKeyExpiresAt <= now;

/** The first end that a token comes to is the only one. */
export const completeWaitpoint = (world: World, waitpoint: StoredWaitpoint, output: Packet | undefined): void => {
  if (waitpoint.completedAt !== undefined) return;
  waitpoint.completedAt = world.clock.now();
  if (output !== undefined) waitpoint.output = output;
};

const timeOut = (world: World, waitpoint: StoredWaitpoint, timeoutAt: number): void => {
  if (waitpoint.completedAt !== undefined) return;
  waitpoint.isTimedOut = true;
  const error = {
    code: "TRIGGER_WAITPOINT_TIMEOUT",
    message: `Waitpoint timed out at ${new Date(timeoutAt).toISOString()}`,
  };
  completeWaitpoint(world, waitpoint, { text: JSON.stringify(error), type: "application/json" });
};

/** Of whichever environment. */
export const anyWaitpoint = (world: World, id: string): StoredWaitpoint | undefined => shelf(world.store).byId.get(id);

/** The token, if it belongs to this environment: another environment's tokens are as good as missing. */
export const waitpointIn = (
  world: World,
  id: string,
  environment: EmulatedEnvironment,
): StoredWaitpoint | undefined => {
  const waitpoint = anyWaitpoint(world, id);
  return waitpoint?.environmentId === environment.id ? waitpoint : undefined;
};

/** The environment's tokens, newest first. */
export const waitpointsOf = (world: World, environment: EmulatedEnvironment): StoredWaitpoint[] =>
  [...shelf(world.store).byId.values()].filter((one) => one.environmentId === environment.id).reverse();

export type WaitpointStatus = "WAITING" | "COMPLETED" | "TIMED_OUT";

export const statusOfWaitpoint = ({ completedAt, isTimedOut }: StoredWaitpoint): WaitpointStatus => {
  if (completedAt === undefined) return "WAITING";
  return isTimedOut ? "TIMED_OUT" : "COMPLETED";
};

const environmentOf = (world: World, { environmentId }: StoredWaitpoint): EmulatedEnvironment => {
  const environment = world.credentials.environments.get(environmentId);
  if (environment === undefined) throw new Error(`No environment ${environmentId} in this emulator.`);
  return environment;
};

/** HMAC-SHA256 of the internal id under the environment's root key: a new key makes every address invalid. */
export const callbackHash = async (world: World, waitpoint: StoredWaitpoint): Promise<string> => {
  const encoder = new TextEncoder();
  const secret = encoder.encode(environmentOf(world, waitpoint).secretKey);
  const key = await crypto.subtle.importKey("raw", secret, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const hash = await crypto.subtle.sign("HMAC", key, encoder.encode(waitpoint.id.replace(/^waitpoint_/, "")));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
};

export const callbackUrl = async (world: World, waitpoint: StoredWaitpoint): Promise<string> =>
  `${world.url}/api/v1/waitpoints/tokens/${waitpoint.id}/callback/${await callbackHash(world, waitpoint)}`;

const moment = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString();

/** What every view of a token has. */
const fields = async (world: World, waitpoint: StoredWaitpoint) => ({
  id: waitpoint.id,
  url: await callbackUrl(world, waitpoint),
  status: statusOfWaitpoint(waitpoint),
  completedAt: moment(waitpoint.completedAt),
  timeoutAt: moment(waitpoint.timeoutAt),
  completedAfter: moment(waitpoint.timeoutAt),
  idempotencyKeyExpiresAt: moment(waitpoint.idempotencyKeyExpiresAt),
  tags: waitpoint.tags,
  createdAt: moment(waitpoint.createdAt),
});

/** A token in a list. */
export const listedWaitpoint = async (world: World, waitpoint: StoredWaitpoint) => ({
  ...(await fields(world, waitpoint)),
  idempotencyKey: waitpoint.isOwnKey ? (waitpoint.inactiveIdempotencyKey ?? waitpoint.idempotencyKey) : undefined,
});

/** A token with its output. */
export const detailedWaitpoint = async (world: World, waitpoint: StoredWaitpoint) => ({
  ...(await fields(world, waitpoint)),
  type: "MANUAL",
  idempotencyKey: waitpoint.idempotencyKey,
  userProvidedIdempotencyKey: waitpoint.isOwnKey,
  inactiveIdempotencyKey: waitpoint.inactiveIdempotencyKey,
  ...outputOf(world, waitpoint),
  outputIsError: waitpoint.isTimedOut,
});

/** A large output is kept elsewhere, under a name that stands in its place. */
const outputOf = (world: World, waitpoint: StoredWaitpoint): { output?: string; outputType: string } => {
  const { id, output } = waitpoint;
  if (output === undefined) return { outputType: "application/json" };
  if (!isStored(output)) return { output: output.text, outputType: output.type };
  const name = `${id}/token.json`;
  keepPacket(world, packetKey(environmentOf(world, waitpoint), name), output);
  return { output: name, outputType: storedType };
};
