/** Idempotency keys as the official SDK makes them, so that both find each other's runs. */

export interface HashedKey {
  idempotencyKey: string;
  /** What the caller wrote, which the service gives back when the run is retrieved. */
  idempotencyKeyOptions?: { key: string; scope: "run" };
}

/** A key of this length counts as hashed already. */
const HASH_LENGTH = 64;

/** The key's parts, joined and hashed with SHA-256; nothing for no key and for an empty one. */
export const hashKey = async (key: string | readonly string[] | undefined): Promise<HashedKey | undefined> => {
  if (key === undefined || key === "") return undefined;
  if (typeof key === "string" && key.length === HASH_LENGTH) return { idempotencyKey: key };
  const text = typeof key === "string" ? key : key.join("-");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { idempotencyKey: hex, idempotencyKeyOptions: { key: text, scope: "run" } };
};
