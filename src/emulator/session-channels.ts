import type { StoredSession } from "./sessions.js";
import { perStore } from "./shelf.js";
import type { World } from "./world.js";

/** The two channels of each session: records in the order in which they were appended, and whoever listens. */

export type ChannelName = "in" | "out";

export interface ChannelRecord {
  /** From 0, one more for each record of its channel. */
  readonly seqNum: number;
  readonly at: number;
  /** The part id; an empty text for a control record. */
  readonly id: string;
  /** A text for what came over the API, any JSON value for what a run wrote, an empty text for a control record. */
  readonly data: unknown;
  readonly headers?: readonly (readonly [name: string, value: string])[];
}

/** What a record is before it has its place. */
export type NewRecord = Pick<ChannelRecord, "id" | "data" | "headers">;

export interface Channel {
  /** `undefined` when the record's id was used within the last five minutes: nothing is appended then. */
  append(record: NewRecord): ChannelRecord | undefined;
  /** The records behind the one with this number, or all of them, oldest first. */
  readFrom(after?: number): readonly ChannelRecord[];
  /** Calls `listener` with each record to come, until the returned function is called. */
  subscribe(listener: (record: ChannelRecord) => void): () => void;
}

const rememberedForMs = 300_000;

const channels = perStore(() => new Map<string, Channel>());

/** What a session's channels are found by, before the session exists too: its external id where it has one. */
export const channelAddress = (named: string, session: StoredSession | undefined): string =>
  session === undefined ? named : (session.externalId ?? session.id);

/** The channel of the environment under this address, made when it is first asked for. */
export const channelOf = (world: World, environmentId: string, address: string, name: ChannelName): Channel => {
  const all = channels(world.store);
  const key = JSON.stringify([environmentId, address, name]);
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = createChannel(() => world.clock.now());
  all.set(key, made);
  return made;
};

const createChannel = (now: () => number): Channel => {
  const records: ChannelRecord[] = [];
  const usedAt = new Map<string, number>();
  const listeners = new Set<(record: ChannelRecord) => void>();
  return {
    append(given) {
      const at = now();
      if (given.id !== "" && at - (usedAt.get(given.id) ?? Number.NEGATIVE_INFINITY) < rememberedForMs)
        return undefined;
      if (given.id !== "") usedAt.set(given.id, at);
      const record = { ...given, seqNum: records.length, at };
      records.push(record);
      for (const listener of listeners) listener(record);
      return record;
    },
    readFrom: (after = -1) => records.slice(after + 1),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
