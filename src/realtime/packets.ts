/** Payloads, outputs and metadata as values. Their columns hold text, and beside it what kind of text that is. */

import { isObject, own } from "../own.js";
import type { Row, RowValues } from "./row.js";

/** Gets what lies in the object store under a key: its text and what kind of text it is. */
export type Download = (key: string) => Promise<{ text: string; type: string }>;

interface Decoded {
  readonly text: string;
  readonly type: string | undefined;
  readonly value: Promise<unknown>;
}

export interface Decoder {
  /** The values of a row. Rejects where one is in the object store and cannot be had. */
  valuesOf(row: Row): Promise<RowValues>;
  /** Forgets the values of runs that are not among these. */
  keepOnly(rows: Iterable<Row>): void;
}

const COLUMNS = ["payload", "output", "metadata"] as const;

/**
 * Every state of a run repeats its payload and, once it has one, its output: as long as the text stays what it was, so does
 * the value.
 */
export const createDecoder = (download: Download): Decoder => {
  const known = new Map<unknown, Map<string, Decoded>>();

  const decoded = (row: Row, column: (typeof COLUMNS)[number]): Promise<unknown> | undefined => {
    const [text, type] = [row[column], row[`${column}Type`] ?? undefined];
    if (text === undefined || text === null) return undefined;
    const values = known.get(row.id) ?? new Map<string, Decoded>();
    known.set(row.id, values);
    const before = values.get(column);
    if (before?.text === text && before.type === type) return before.value;
    const value = decode(text, type, download);
    values.set(column, { text, type, value });
    return value;
  };

  return {
    async valuesOf(row) {
      const values = COLUMNS.map(async (column) => [column, await decoded(row, column)] as const);
      return Object.fromEntries(await Promise.all(values));
    },
    keepOnly(rows) {
      const ids = new Set<unknown>(Array.from(rows, ({ id }) => id));
      for (const id of known.keys()) if (!ids.has(id)) known.delete(id);
    },
  };
};

/** A value from its text. One that is not what its type says stays text. */
export const decode = async (text: string, type: string | undefined, download: Download): Promise<unknown> => {
  if (type === "application/store") {
    const stored = await download(text);
    return decode(stored.text, stored.type === type ? undefined : stored.type, download);
  }
  if (type !== "application/json" && type !== "application/super+json") return text;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  if (type === "application/json") return value;
  // Most values need no notes on types, and then nothing has to be loaded to read them.
  if (own(value, "meta") === undefined) return isObject(value) ? own(value, "json") : value;
  const { parse } = await import("superjson");
  return parse(text);
};
