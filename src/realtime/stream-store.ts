/**
 * The store behind the second version of streams. The service says in headers where it is and gives a token for it; records
 * are appended there as JSON.
 */

import type { Connection } from "../call.js";
import { checkBaseURL } from "../credential.js";
import { ApiConnectionError, ConfigurationError, InvalidResponseError } from "../errors.js";
import { own } from "../own.js";
import { openScope, sleep } from "../wait.js";
import { reconnectDefaults, reconnectDelayMs } from "./reconnect.js";

export interface StoreRecord {
  readonly body: string;
  readonly headers?: readonly (readonly [name: string, value: string])[];
}

export interface Store {
  /** Appends records, and gives the number of the last one. A record whose answer was lost may be there twice. */
  append(records: readonly StoreRecord[]): Promise<string>;
}

/** The store takes this much at once, in records and in bytes with some to spare for what is counted beside the bodies. */
const MOST_RECORDS = 1000;
const MOST_BYTES = 1024 * 1024 - 1024;
const RECORD_OVERHEAD = 64;

/** Attempts to write the same records. */
const MOST_ATTEMPTS = 10;
const ATTEMPT_TIMEOUT_MS = 30_000;

/** The store that an answer's headers name; none where the stream is written through the service. */
export const openStore = (headers: Headers, connection: Connection, signal: AbortSignal): Store | undefined => {
  const [token, basin, name] = ["access-token", "basin", "stream-name"].map((part) => headers.get(`x-s2-${part}`));
  if (!token || !basin || !name) return undefined;
  const endpoint = headers.get("x-s2-endpoint");
  // A token goes out encrypted, or nowhere.
  const base = checkBaseURL(endpoint ?? `https://${basin}.b.s2.dev/v1`, false);
  const url = `${base}/streams/${encodeURIComponent(name)}/records`;
  const init = (records: readonly StoreRecord[]) => ({
    method: "POST",
    headers: new Headers({
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      ...(endpoint !== null && { "s2-basin": basin }),
    }),
    body: JSON.stringify({ records }),
  });

  const appendOnce = async (records: readonly StoreRecord[]): Promise<string> => {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await attemptAppend(connection, { url, init: init(records) }, signal);
      if (typeof outcome === "string") return outcome;
      const options = { ...reconnectDefaults, maxAttempts: MOST_ATTEMPTS };
      const wait = reconnectDelayMs({ ...outcome, failures: attempt, hintMs: undefined }, options, Math.random);
      if (wait === undefined) throw outcome.error;
      await sleep(wait, signal);
    }
  };

  return {
    async append(records) {
      let last = "";
      for (const batch of batchesOf(records)) last = await appendOnce(batch);
      return last;
    },
  };
};

type Outcome = string | { readonly failure: Parameters<typeof reconnectDelayMs>[0]["failure"]; readonly error: Error };

/** One request: the number of the last record, or what went wrong. */
const attemptAppend = async (
  { http }: Connection,
  prepared: Parameters<Connection["http"]["open"]>[0],
  signal: AbortSignal,
): Promise<Outcome> => {
  const scope = openScope([signal], ATTEMPT_TIMEOUT_MS, undefined);
  try {
    const response = await http.open(prepared, scope.signal);
    const { text } = await http.read(response, scope.signal);
    const { status, headers, ok } = response;
    if (!ok) {
      const error = new ApiConnectionError(`streams: the store answered ${status}`, {
        status,
        operation: "streams.pipe",
      });
      return { failure: { kind: "status", status, headers }, error };
    }
    const end = Number(own(own(JSON.parse(text), "end"), "seq_num"));
    if (Number.isInteger(end)) return String(end - 1);
    throw new InvalidResponseError("streams: the store's answer says nothing of the records", { status });
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof InvalidResponseError) throw cause;
    // The cause may have the request in it, and so the store's token.
    const error = new ApiConnectionError("streams: no answer from the store", { operation: "streams.pipe" });
    return { failure: { kind: "connection", sent: true, hopeless: false }, error };
  } finally {
    scope.end();
  }
};

const batchesOf = function* (records: readonly StoreRecord[]): Generator<StoreRecord[]> {
  let batch: StoreRecord[] = [];
  let bytes = 0;
  for (const record of records) {
    const size = new TextEncoder().encode(record.body).byteLength + RECORD_OVERHEAD;
    if (size > MOST_BYTES) {
      throw new ConfigurationError(`streams: a chunk is ${size} bytes; the store takes at most ${MOST_BYTES}`, {
        parameter: "value",
      });
    }
    if (batch.length === MOST_RECORDS || bytes + size > MOST_BYTES) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(record);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
};
