/** Runs and the chunks of their streams in one subscription. */

import { own } from "../own.js";
import { follow } from "../wait.js";
import type { Link } from "./link.js";
import { hasEnded, type RealtimeRun } from "./row.js";
import type { RunWithStreams } from "./runs.js";
import { readStream } from "./stream-reader.js";
import type { Sink, Subscription } from "./subscription.js";

/** A feed by tag goes on for ever. Of so many more runs, those that have ended and were told the longest time ago are forgotten. */
const MOST_FOLLOWED = 2000;

/** Tells runs, and reads each of their streams from the moment that it is there. */
export const tellStreams = async <Run extends RealtimeRun, Streams extends Record<string, unknown>>(
  runs: Subscription<Run>,
  sink: Sink<RunWithStreams<Run, Streams>>,
  linkTo: (path: object, signal: AbortSignal) => Link,
): Promise<void> => {
  const followed = new Map<string, { run: Run; over: AbortController; keys: Set<string> }>();
  /** Those under way. */
  const readings = new Set<Promise<void>>();
  let fail: (reason: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const letGo = follow(sink.signal, () => runs.unsubscribe());

  const read = async (run: Run, key: string): Promise<void> => {
    const current = () => followed.get(run.id)?.run ?? run;
    const over = followed.get(run.id)?.over.signal;
    await readStream(linkTo({ runId: run.id, streamId: key }, sink.signal), {
      ...(over && { over }),
      isOver: () => over?.aborted ?? false,
      // That the chunk is of the stream's type is the caller's word.
      put: ({ chunk }) => sink.put({ type: key, chunk, run: current() } as RunWithStreams<Run, Streams>),
      drained: sink.drained,
    });
  };

  const tellRuns = async (): Promise<void> => {
    for await (const run of runs) {
      sink.put({ type: "run", run }, run.id);
      const one = followed.get(run.id) ?? { run, over: new AbortController(), keys: new Set() };
      // Those that were told last stand last.
      followed.delete(run.id);
      followed.set(run.id, Object.assign(one, { run }));
      for (const key of streamKeys(run)) {
        if (one.keys.has(key)) continue;
        one.keys.add(key);
        const reading = read(run, key).finally(() => readings.delete(reading));
        readings.add(reading);
        reading.catch(fail);
      }
      if (hasEnded(run)) one.over.abort();
      for (const [id, { over }] of followed) {
        if (followed.size <= MOST_FOLLOWED) break;
        if (over.signal.aborted) followed.delete(id);
      }
    }
    // Whoever stops the following of the runs wants nothing more of their streams either.
    if (runs.ending === "stopped") return;
    await Promise.all(readings);
  };

  try {
    await Promise.race([tellRuns(), failed]);
  } finally {
    letGo();
    runs.unsubscribe();
  }
};

/** The streams of a run: those that its metadata names, as older SDKs do it, or those that the service knows. */
const streamKeys = ({ metadata, realtimeStreams }: RealtimeRun): readonly string[] => {
  const named = own(metadata, "$$streams");
  const isList = Array.isArray(named) && named.length > 0 && named.every((key) => typeof key === "string");
  return isList ? named : realtimeStreams;
};
