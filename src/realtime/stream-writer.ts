/**
 * Writing streams: chunks are collected while a request is under way and sent together with the next one, so that a fast
 * source costs few requests, and a slow one no waiting. Nobody needs a `fetch` that can send a body in parts.
 */

import type { PathArguments, RequestOptions } from "../../generated/contract.js";
import { streamsCreate, streamsIngest, streamsLastChunk } from "../../generated/later/realtime.js";
import type { ClientCall } from "../call.js";
import { ConfigurationError, isApiError } from "../errors.js";
import { openScope, sleep, unlessAborted } from "../wait.js";
import { reconnectDefaults, reconnectDelayMs } from "./reconnect.js";
import { openStore, type Store } from "./stream-store.js";

export interface StreamWriteResult {
  /** What the service calls the last chunk, where it says so. */
  lastEventId?: string;
}

/** How requests are made while something is written. */
export interface Writing {
  readonly call: ClientCall;
  readonly signal: AbortSignal;
  readonly requestOptions: RequestOptions | undefined;
}

/** Where chunks go, each of them JSON: in order, each once. */
export interface Destination {
  /** Resolves when they have arrived. */
  send(chunks: readonly string[]): Promise<void>;
  result(): StreamWriteResult;
}

/** Chunks that wait for the request under way, and their letters. A source that is faster is waited with. */
const MOST_CHUNKS = 500;
const MOST_LETTERS = 256 * 1024;

/** Writes all chunks of a source. `onChunk` gets each of them as it is taken. */
export const writeStream = async <T>(
  open: () => Promise<Destination>,
  source: AsyncIterable<T>,
  onChunk: (chunk: T) => void,
  signal: AbortSignal,
): Promise<StreamWriteResult> => {
  const destination = await open();
  // What goes wrong with the sending ends the waiting for chunks.
  const broken = new AbortController();
  const scope = openScope([signal, broken.signal], false, undefined);
  let waiting: string[] = [];
  let letters = 0;
  let sending: Promise<void> | undefined;

  const send = async (): Promise<void> => {
    while (waiting.length > 0) {
      const chunks = waiting;
      waiting = [];
      letters = 0;
      await destination.send(chunks);
    }
  };
  const begin = () => {
    sending ??= send()
      .catch((reason: unknown) => broken.abort(reason))
      .finally(() => {
        sending = undefined;
      });
  };

  const iterator = source[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await unlessAborted(Promise.resolve(iterator.next()), scope.signal);
      if (done) break;
      const json = jsonOf(value);
      onChunk(value);
      waiting.push(json);
      letters += json.length;
      begin();
      while (sending && (waiting.length >= MOST_CHUNKS || letters >= MOST_LETTERS)) await sending;
    }
    while (sending) await sending;
    scope.signal.throwIfAborted();
    return destination.result();
  } catch (reason) {
    // Who has to wait for its end may have none.
    void Promise.resolve(iterator.return?.()).catch(() => {});
    throw reason;
  } finally {
    scope.end();
  }
};

const jsonOf = (chunk: unknown): string => {
  const json: string | undefined = JSON.stringify(chunk);
  if (json !== undefined) return json;
  throw new ConfigurationError("streams: a chunk is nothing that JSON can carry", { parameter: "value" });
};

/** Declares a stream of a run, and learns where its chunks go. */
export const openRunStream = async (writing: Writing, runId: string, key: string): Promise<Destination> => {
  const { call, signal, requestOptions } = writing;
  const path = { runId, target: "self", streamId: key };
  const { headers } = await call(streamsCreate, path, undefined, { ...requestOptions, signal }).asResponse();
  const store = openStore(headers, call.connect(), signal);
  return store ? storeDestination(store) : serviceDestination(writing, path);
};

/** The records of a store that the service has given access to. */
export const storeDestination = (store: Store): Destination => {
  let last: string | undefined;
  return {
    async send(chunks) {
      last = await store.append(chunks.map((chunk) => ({ body: `{"data":${chunk},"id":"${partId()}"}` })));
    },
    result: () => (last === undefined ? {} : { lastEventId: last }),
  };
};

/** Tells two parts of one stream apart, so that readers drop what was stored twice. */
const partId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The service counts the chunks of each writer: after a lost answer it says how many of them it has. */
const serviceDestination = ({ call, signal, requestOptions }: Writing, path: PathArguments): Destination => {
  const client = { "x-client-id": partId().slice(0, 8) };
  let stored = 0;

  const options = (headers: Record<string, string>): RequestOptions => ({
    ...requestOptions,
    signal,
    additionalHeaders: { ...requestOptions?.additionalHeaders, ...client, ...headers },
  });
  const storedByNow = async (): Promise<number> => {
    const { headers } = await call(streamsLastChunk, path, undefined, options({})).asResponse();
    return Number(headers.get("x-last-chunk-index") ?? -1) + 1;
  };

  return {
    async send(chunks) {
      const end = stored + chunks.length;
      for (let failures = 0; stored < end; ) {
        const rest = chunks.slice(chunks.length - (end - stored));
        try {
          await call(streamsIngest, path, `${rest.join("\n")}\n`, options({ "x-resume-from-chunk": String(stored) }));
          stored = end;
        } catch (error) {
          failures += 1;
          await sleep(waitAfter(error, failures), signal);
          stored = Math.max(stored, await storedByNow());
        }
      }
    },
    result: () => ({}),
  };
};

/** Milliseconds to wait before looking how far a write that failed has come; throws what went wrong where that is of no use. */
const waitAfter = (error: unknown, failures: number): number => {
  if (!isApiError(error) || !error.outcomeUnknown) throw error;
  const failure = { kind: "connection", sent: true, hopeless: false } as const;
  const options = { ...reconnectDefaults, maxAttempts: MOST_FAILURES };
  const wait = reconnectDelayMs({ failure, failures, hintMs: undefined }, options, Math.random);
  if (wait === undefined) throw error;
  return wait;
};

/** Writes of the same chunks that may fail in a row. */
const MOST_FAILURES = 10;
