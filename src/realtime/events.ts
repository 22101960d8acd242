/** Server-sent events as the parts of a stream. Pure but for the parser, which keeps what is not whole yet. */

import { createParser } from "eventsource-parser";
import { isObject, own, text } from "../own.js";

/** One chunk of a stream, and what the service says of it. */
export interface StreamPart<T = unknown> {
  /** What the service calls it: it can be read on from there. */
  readonly id: string;
  readonly chunk: T;
  /** When it was written, in milliseconds since 1970; 0 where that is not known. */
  readonly timestamp: number;
  /** Only in the second version of streams. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
}

/** A part with what makes it one of a kind, where it has that. `isCommand`: it is the store's own, and no chunk. */
export interface ReceivedPart extends StreamPart {
  readonly key?: string | undefined;
  readonly isCommand?: true;
}

/** A line that nobody ends would be kept for ever. No chunk comes near this. */
const LONGEST_LINE = 64 * 1024 * 1024;

export interface EventDecoder {
  /** The parts that are whole with these bytes. */
  feed(bytes: Uint8Array): ReceivedPart[];
}

/** `version` is what the answer's `x-stream-version` says. */
export const createEventDecoder = (version: string | null): EventDecoder => {
  const decoder = new TextDecoder("utf-8");
  let parts: ReceivedPart[] = [];
  const parser = createParser({
    maxBufferSize: LONGEST_LINE,
    onEvent: ({ id, event, data }) => {
      if (version === "v2") {
        if (event === "batch") parts.push(...recordsOf(data));
      } else parts.push({ id: id ?? "", chunk: jsonOr(data), timestamp: timestampOf(id) });
    },
  });
  return {
    feed(bytes) {
      parts = [];
      parser.feed(decoder.decode(bytes, { stream: true }));
      return parts;
    },
  };
};

const recordsOf = (data: string): ReceivedPart[] => {
  const records = own(jsonOr(data), "records");
  return Array.isArray(records) ? records.map(recordPart).filter((part) => part !== undefined) : [];
};

const recordPart = (record: unknown): ReceivedPart | undefined => {
  const number = own(record, "seq_num");
  if (typeof number !== "number" && typeof number !== "string") return undefined;
  const headers = pairsOf(own(record, "headers"));
  const body = own(record, "body");
  // A record of control has no body: what it says is in its headers.
  const envelope = typeof body === "string" && body !== "" ? jsonOr(body) : undefined;
  return {
    id: String(number),
    chunk: isObject(envelope) ? own(envelope, "data") : envelope,
    timestamp: Number(own(record, "timestamp") ?? 0),
    headers,
    key: text(own(envelope, "id")),
    ...(headers[0]?.[0] === "" && { isCommand: true as const }),
  };
};

const pairsOf = (value: unknown): [string, string][] =>
  Array.isArray(value)
    ? value.filter((pair) => Array.isArray(pair)).map((pair): [string, string] => [String(pair[0]), String(pair[1])])
    : [];

/** A value, or the text itself where it is no JSON. */
const jsonOr = (data: string): unknown => {
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
};

/** Ids of the first version begin with the moment. */
const timestampOf = (id: string | undefined): number => Number.parseInt(id ?? "", 10) || 0;
