/** Idempotency keys as they are stored: hashed as the official SDK hashes them, so that keys made by either match. */

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

/**
 * What the newest hashes were made of. A hash says nothing of it, and a key is made in one call and used in another. Whoever
 * hashes the same text gets the same hash, so that nothing here can be wrong; what has been forgotten is only not shown.
 */
const origins = new Map<string, KeyOrigin>();
const MOST_ORIGINS = 10_000;

export const isHashed = (key: unknown): key is string => typeof key === "string" && key.length === HASH_LENGTH;

export const originOf = (hash: string): KeyOrigin | undefined => origins.get(hash);

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
  const idempotencyKey = await hashParts([...parts, ...suffix]);
  const idempotencyKeyOptions = { key: parts.join("-"), scope };
  origins.delete(idempotencyKey);
  origins.set(idempotencyKey, idempotencyKeyOptions);
  const [oldest] = origins.keys();
  if (origins.size > MOST_ORIGINS && oldest !== undefined) origins.delete(oldest);
  return { idempotencyKey, idempotencyKeyOptions };
};

/** The key of a call as it is sent: nothing for no key and for an empty one. `suffix` names the run that it is made in. */
export const hashKey = async (
  key: string | readonly string[] | undefined,
  suffix?: readonly string[],
): Promise<HashedKey | undefined> => {
  if (!key || key.length === 0) return undefined;
  if (!isHashed(key)) return makeKey(key, "run", suffix);
  const idempotencyKeyOptions = originOf(key);
  return { idempotencyKey: key, ...(idempotencyKeyOptions && { idempotencyKeyOptions }) };
};
