/** Idempotency keys as they are stored: hashed as the official SDK hashes them, so that keys made by either match. */

import type { ClientCall } from "../call.js";
import type { Http } from "../http.js";

/** What a key is unique to: to one run, to one attempt of a run, or to nothing but itself. */
export type KeyScope = "run" | "attempt" | "global";

/** What a hash was made of, which the service gives back when the run is retrieved. */
export interface KeyOrigin {
  readonly key: string;
  readonly scope: KeyScope;
}

export interface HashedKey {
  idempotencyKey: string;
  idempotencyKeyOptions?: KeyOrigin;
}

/** A key of this length counts as hashed already. */
const HASH_LENGTH = 64;

export const isHashed = (key: unknown): key is string => typeof key === "string" && key.length === HASH_LENGTH;

/** The parts, joined and hashed with SHA-256, behind them what they are unique to. */
export const hashParts = async (parts: readonly string[]): Promise<string> => {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(parts.join("-")));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** A key that the next calls can use, and what it was made of. `suffix` names the run, or the run and its attempt. */
export const makeKey = async (
  key: string | readonly string[],
  scope: KeyScope,
  suffix: readonly string[] = [],
): Promise<Required<HashedKey>> => {
  const parts = typeof key === "string" ? [key] : key;
  return {
    idempotencyKey: await hashParts([...parts, ...suffix]),
    idempotencyKeyOptions: { key: parts.join("-"), scope },
  };
};

/** The key of a call as it is sent: nothing for no key and for an empty one. `suffix` names the run that it is made in. */
export const hashKey = async (
  call: ClientCall,
  key: string | readonly string[] | undefined,
  suffix?: readonly string[],
): Promise<HashedKey | undefined> => {
  if (!key || key.length === 0) return undefined;
  if (!isHashed(key)) return makeKey(key, "run", suffix);
  const idempotencyKeyOptions = originOf(call, key);
  return { idempotencyKey: key, ...(idempotencyKeyOptions && { idempotencyKeyOptions }) };
};

/**
 * What the newest hashes that were made with each client were made of. A hash says nothing of it, and a key is made in one
 * call and used in another. Whoever hashes the same text gets the same hash, so that nothing here can be wrong; what has been
 * forgotten, or was made with another client, is only not shown.
 */
const origins = new WeakMap<Http, Map<string, KeyOrigin>>();
const MOST_ORIGINS = 10_000;

export const rememberKey = (call: ClientCall, { idempotencyKey, idempotencyKeyOptions }: Required<HashedKey>): void => {
  const client = clientOf(call);
  if (!client) return;
  const known = origins.get(client) ?? new Map<string, KeyOrigin>();
  origins.set(client, known);
  known.delete(idempotencyKey);
  known.set(idempotencyKey, idempotencyKeyOptions);
  const [oldest] = known.keys();
  if (known.size > MOST_ORIGINS && oldest !== undefined) known.delete(oldest);
};

export const originOf = (call: ClientCall, hash: string): KeyOrigin | undefined => {
  const client = clientOf(call);
  return client && origins.get(client)?.get(hash);
};

/** What a client and those that act under a token of its own have in common. A key can be made before there is a credential. */
const clientOf = (call: ClientCall): Http | undefined => {
  try {
    return call.connect().http;
  } catch {
    return undefined;
  }
};
