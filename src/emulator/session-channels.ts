import type { StoredSession } from "./sessions.js";
import { perStore } from "./shelf.js";
import type { World } from "./world.js";

/** The two channels of each session: records in the order in which they were appended. */

export type ChannelName = "in" | "out";

export interface ChannelRecord {
  /** From 0, one more for each record of its channel. */
  readonly seqNum: number;
  readonly at: number;
  /** The part id; an empty text for a control record. */
  readonly key: string;
  /** A text for what came over the API, any value for what a run wrote, as JSON. A control record has none. */
  readonly json?: string;
  readonly headers?: readonly (readonly [name: string, value: string])[];
}

/** What a record is before it has its place. */
type NewRecord = Omit<ChannelRecord, "seqNum" | "at">;

export interface Channel {
  readonly records: readonly ChannelRecord[];
  /** `undefined` when the record's part id was used within the last five minutes: nothing is appended then. */
  append(record: NewRecord): ChannelRecord | undefined;
  /** Appends in any case, as the store itself does. */
  add(record: NewRecord): ChannelRecord;
}

const rememberedForMs = 300_000;

const channels = perStore(() => new Map<string, Channel>());

/** What a session's channels are found by, before the session exists too: its external id where it has one. */
export const channelAddress = (named: string, session: StoredSession | undefined): string =>
  session === undefined ? named : (session.externalId ?? session.id);

/** The channel of the environment under this address, made when it is first asked for. */
export const channelOf = (
  world: Pick<World, "store" | "clock">,
  environmentId: string,
  address: string,
  name: ChannelName,
): Channel => {
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
  const add = (given: NewRecord): ChannelRecord => {
    const record = { ...given, seqNum: records.length, at: now() };
    records.push(record);
    return record;
  };
  return {
    records,
    add,
    append(given) {
      const at = now();
      const before = usedAt.get(given.key);
      if (before !== undefined && at - before < rememberedForMs) return undefined;
      if (given.key !== "") usedAt.set(given.key, at);
      return add(given);
    },
  };
};
