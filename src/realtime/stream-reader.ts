/** Reads a stream from where its reader stands, over as many connections as that takes. */

import { openScope, sleep, unlessAborted } from "../wait.js";
import { createEventDecoder, type StreamPart } from "./events.js";
import type { Link, Reception } from "./link.js";
import { nextIdleCount, paceMs } from "./reconnect.js";
import { beginReading, completed, createKeyMemory, hasComeAgain, reconnected, takeId } from "./stream-position.js";

export interface Reading {
  /** The id of the part behind which to begin. Default: at the beginning. */
  readonly after?: string | undefined;
  /** Parts to leave out at the beginning. */
  readonly startIndex?: number | undefined;
  /** Seconds without a new part after which the reading is over. Default: it goes on until `isOver` says so. */
  readonly timeoutInSeconds?: number | undefined;
  /** Seconds without a new part after which `isOver` is asked. Default 10. */
  readonly windowInSeconds?: number;
  /** Whether nobody writes to the stream any more. Asked when the service has ended an answer. */
  isOver(): boolean | Promise<boolean>;
  /** Aborted as soon as that is known. */
  readonly over?: AbortSignal;
  put(part: StreamPart): void;
  /** Resolves when more may be put. */
  drained(): Promise<void>;
}

/**
 * Seconds without anything new after which the service is to end its answer, so that it can be asked whether the writer has
 * ended. This is how late the end of a silent stream can be told.
 */
const WINDOW_SECONDS = 10;

/**
 * When the writer has ended, what it wrote is there: the service need not wait for more. Whether it has is not known at first, so
 * that the first answer is to end as soon: most streams that are read after their end are told to have ended in 2 seconds.
 */
const SHORT_WINDOW_SECONDS = 1;

export const readStream = async (link: Link, reading: Reading): Promise<void> => {
  const { startIndex = 0, timeoutInSeconds, windowInSeconds = WINDOW_SECONDS, over } = reading;
  const isNewKey = createKeyMemory();
  // The second version counts its records, and the first one knows no such number: there they are counted here.
  let position = beginReading(reading.after ?? (startIndex > 0 ? String(startIndex - 1) : undefined));
  let toSkip = 0;
  let isFirst = true;
  let isLast = false;
  let idleCount = 0;
  let taken = 0;

  const ask = () => {
    position = reconnected(position);
    const seconds = timeoutInSeconds ?? (isFirst || isLast ? SHORT_WINDOW_SECONDS : windowInSeconds);
    return {
      headers: {
        accept: "text/event-stream",
        "timeout-seconds": String(seconds),
        ...(position.whole !== undefined && { "last-event-id": position.whole }),
      },
    };
  };

  /** Takes the parts of one answer. Says whether it has come to its end, and was not left before. */
  const receive = async (reception: Reception): Promise<boolean> => {
    const { response } = reception;
    await assertEvents(reception);
    const version = response.headers.get("x-stream-version");
    if (isFirst && version !== "v2") toSkip = startIndex;
    isFirst = false;
    const decoder = createEventDecoder(version);
    const reader = response.body?.getReader();
    const scope = openScope([reception.signal, isLast ? undefined : over], false, undefined);
    try {
      for (;;) {
        const { done, value } = (await (reader && unlessAborted(reader.read(), scope.signal))) ?? { done: true };
        if (done) return true;
        reception.heard();
        for (const part of value ? decoder.feed(value) : []) {
          const step = takeId(position, part.id);
          // Chunks that were written together share an id in the first version only.
          position = version === "v2" ? completed(step.position) : step.position;
          // A connection that is lost now has brought its reader further: the next one begins behind this part.
          if (!step.isNew && hasComeAgain(position)) reception.progressed();
          if (!step.isNew) continue;
          taken += 1;
          reception.progressed();
          if (part.isCommand || !isNewKey(part.key)) continue;
          if (toSkip > 0) toSkip -= 1;
          else reading.put(part);
        }
        await reading.drained();
      }
    } catch (cause) {
      if (reception.signal.aborted || !over?.aborted) throw cause;
      return false;
    } finally {
      scope.end();
      reader?.cancel().catch(() => {});
    }
  };

  for (;;) {
    const began = performance.now();
    taken = 0;
    const isWhole = await link.request(ask, receive);
    if (isWhole) {
      position = completed(position);
      if (timeoutInSeconds !== undefined || (isLast && taken === 0)) return;
    }
    isLast ||= !isWhole || (await reading.isOver());
    idleCount = nextIdleCount(idleCount, taken > 0 || isLast, performance.now() - began);
    const wait = paceMs(idleCount, link.settings.retry, Math.random);
    if (wait > 0) await sleep(wait, link.signal);
  }
};

/** A page of some proxy in between is no stream that has ended. One that does not say what it is may be a stream. */
const assertEvents = async (reception: Reception): Promise<void> => {
  const type = reception.response.headers.get("content-type");
  if (!type || /^text\/event-stream\b/i.test(type)) return;
  throw reception.invalid("the answer is no stream of events", await reception.text());
};
