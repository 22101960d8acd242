/** What starts a run: its payload and options as the service reads them. Loaded with the first run that is started. */

import type { TasksTriggerParams } from "../../generated/endpoints.js";
import type { TriggerOptions } from "./tasks.js";

/** The body of the request. Only the caller's own fields are read. */
export const toBody = async (payload: unknown, given?: TriggerOptions) => {
  const options: TriggerOptions = Object.assign(Object.create(null), given);
  const { queue, version, idempotencyKey, publicTokenOptions, ...rest } = options;
  if (publicTokenOptions !== undefined) {
    const { checkTokenOptions } = await import("./auth.js");
    checkTokenOptions(publicTokenOptions);
  }
  const packet = await toPacket(payload);
  return {
    ...(packet.payload !== undefined && { payload: packet.payload }),
    options: {
      ...rest,
      ...(packet.payloadType && { payloadType: packet.payloadType }),
      ...(queue !== undefined && { queue: { name: queue } }),
      ...(version !== undefined && { lockToVersion: version }),
      ...(await hashKey(idempotencyKey)),
    },
  } satisfies TasksTriggerParams;
};

export interface Packet {
  payload: unknown;
  /** Left out for plain JSON, which is what the service takes a payload for. */
  payloadType?: "application/super+json";
}

/** The payload as plain JSON where that carries it, else as superjson text, which is loaded then. */
export const toPacket = async (payload: unknown): Promise<Packet> => {
  if (!needsMoreThanJson(payload, new Set())) return { payload };
  const { stringify } = await import("superjson");
  return { payload: stringify(payload), payloadType: "application/super+json" };
};

/** Whether JSON would lose a value inside. Circles are left for JSON to refuse. */
const needsMoreThanJson = (value: unknown, seen: Set<object>): boolean => {
  if (typeof value === "bigint") return true;
  if (typeof value === "number") return !Number.isFinite(value);
  if (typeof value !== "object" || value === null || seen.has(value)) return false;
  seen.add(value);
  if (value instanceof Date || value instanceof Map || value instanceof Set || value instanceof RegExp) return true;
  if (value instanceof Error) return true;
  if (typeof Reflect.get(value, "toJSON") === "function") return false;
  // In an array JSON turns what is undefined into null; elsewhere it leaves it out, which reads the same.
  if (Array.isArray(value) && value.includes(undefined)) return true;
  return Object.values(value).some((each) => needsMoreThanJson(each, seen));
};

export interface HashedKey {
  idempotencyKey: string;
  /** What the caller wrote, which the service gives back when the run is retrieved. */
  idempotencyKeyOptions?: { key: string; scope: "run" };
}

/** A key of this length counts as hashed already. */
const HASH_LENGTH = 64;

/** The key's parts, joined and hashed with SHA-256; nothing for no key and for an empty one. */
export const hashKey = async (key: string | readonly string[] | undefined): Promise<HashedKey | undefined> => {
  if (!key || key.length === 0) return undefined;
  if (typeof key === "string" && key.length === HASH_LENGTH) return { idempotencyKey: key };
  const text = typeof key === "string" ? key : key.join("-");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { idempotencyKey: hex, idempotencyKeyOptions: { key: text, scope: "run" } };
};
