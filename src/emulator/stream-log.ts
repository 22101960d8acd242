import { perStore } from "./shelf.js";
import type { StoredRun } from "./store.js";
import type { World } from "./world.js";

/** The streams of runs: what has been written, in order. */

export interface StreamRecord {
  /** From 0, one more for each record of the stream. */
  readonly seqNum: number;
  readonly at: number;
  /** Records that were written together share it. It sorts by time. */
  readonly id: string;
  /** The chunk as JSON. */
  readonly json: string;
  /** What the record calls itself. */
  readonly key: string;
}

export interface Stream {
  readonly records: readonly StreamRecord[];
  /** Adds records that are written together, each of them JSON. */
  write(chunks: readonly string[]): void;
  /** Adds one record under the name that its writer has given it. */
  add(record: { readonly key: string; readonly json: string }): StreamRecord;
  /** Adds the chunks of one writer, the first of which has this number. Those that are there already are left out. */
  ingest(clientId: string, firstIndex: number, chunks: readonly string[]): void;
  /** The number of the writer's last chunk; -1 when there is none. */
  lastIndexOf(clientId: string): number;
}

const streams = perStore(() => new Map<string, Stream>());

/** A stream of a run, made when it is first asked for. */
export const streamOf = (world: Pick<World, "store" | "clock">, runId: string, key: string): Stream => {
  const all = streams(world.store);
  const name = JSON.stringify([runId, key]);
  const known = all.get(name);
  if (known !== undefined) return known;
  const made = createStream(() => world.clock.now());
  all.set(name, made);
  return made;
};

/** What was sent to a run lies in a stream whose key no caller can choose. */
export const inputKey = (key: string): string => `$trigger.input:${key}`;

/** Puts a stream on the run's list. Says whether it was not there. */
export const declareStream = (run: StoredRun, key: string): boolean => {
  const declared = run.realtimeStreams ?? [];
  if (declared.includes(key)) return false;
  run.realtimeStreams = [...declared, key];
  return true;
};

const createStream = (now: () => number): Stream => {
  const records: StreamRecord[] = [];
  const lastIndex = new Map<string, number>();
  let last = { at: -1, count: 0 };
  const nextPlace = () => {
    const at = now();
    last = { at, count: last.at === at ? last.count + 1 : 0 };
    return { at, id: `${at}-${last.count}` };
  };
  const stream: Stream = {
    records,
    write(chunks) {
      const place = nextPlace();
      for (const json of chunks) {
        const seqNum = records.length;
        records.push({ ...place, seqNum, json, key: `part${seqNum}` });
      }
    },
    add({ key, json }) {
      const record = { ...nextPlace(), seqNum: records.length, json, key };
      records.push(record);
      return record;
    },
    ingest(clientId, firstIndex, chunks) {
      const known = stream.lastIndexOf(clientId);
      const fresh = chunks.slice(Math.max(0, known + 1 - firstIndex));
      if (fresh.length === 0) return;
      stream.write(fresh);
      lastIndex.set(clientId, firstIndex + chunks.length - 1);
    },
    lastIndexOf: (clientId) => lastIndex.get(clientId) ?? -1,
  };
  return stream;
};
