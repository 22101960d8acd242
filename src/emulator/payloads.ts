import superjson from "superjson";
import type { Packet } from "./store.js";

/** Payloads and outputs: how they come in, what a task gets, and what a caller is shown. */

/** Values of this size or more are kept in the object store, and callers get an address in their place. */
export const storedFromBytes = 524_288;

/** The payload of a trigger request as the service keeps it; `undefined` where there is none. */
export const packetOf = (payload: unknown, type = "application/json"): Packet | undefined => {
  if (type === "application/json") {
    return payload === undefined ? undefined : { text: JSON.stringify(payload), type };
  }
  // Any other kind comes ready-made as text; the service drops what is not.
  return typeof payload === "string" ? { text: payload, type } : undefined;
};

/** What a task returned, as a worker sends it. */
export const outputPacket = (value: unknown): Packet | undefined => {
  if (value === undefined) return undefined;
  if (typeof value === "string") return { text: value, type: "text/plain" };
  return { text: superjson.stringify(value), type: "application/super+json" };
};

/** The value that a task's function gets, dates and maps revived. */
export const packetValue = (packet: Packet | undefined): unknown => {
  if (packet === undefined) return undefined;
  if (packet.type === "application/super+json") {
    const value: unknown = parsed(packet.text) === undefined ? packet.text : superjson.parse(packet.text);
    return value;
  }
  return shown(packet);
};

/** The value as plain JSON, without the notes on types: what `runs.retrieve` shows. */
export const shown = (packet: Packet): unknown => {
  if (packet.type === "application/json") return parsed(packet.text) ?? null;
  if (packet.type !== "application/super+json") return packet.text;
  const value = parsed(packet.text);
  return typeof value === "object" && value !== null && "json" in value ? value.json : packet.text;
};

export const isStored = (packet: Packet): boolean =>
  // No text has more bytes than three for each code unit, so most need not be encoded to be told small.
  packet.text.length * 3 >= storedFromBytes && byteLength(packet.text) >= storedFromBytes;

export const byteLength = (text: string): number => new TextEncoder().encode(text).length;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
