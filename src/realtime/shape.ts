/**
 * What a run feed says, and what follows from it. Pure: an answer and the state before give the state after and the rows
 * that are news.
 *
 * A feed is followed by a loop of our own (feed.ts) around this reducer, and not by @electric-sql/client, because what K18 and
 * K19 ask for cannot be had from that package (looked at in 1.0.14, which the official SDK has, and in 1.5.28):
 * - Its loop is an async function that returns a call of itself, so that every poll leaves a promise behind: 10,000 polls
 *   more keep a megabyte more.
 * - While a page is hidden it stops asking and tells nobody. In 1.0.14 that cannot be switched off, and the listener on the
 *   document is never removed.
 * - The service sends no `electric-up-to-date`, for which it asks a second time after every first answer.
 * - Waits between attempts do not heed the signal in 1.0.14; refusals, the pace of answers that come at once, silence and a limit
 *   would all have to be dealt with in a `fetch` that lies to it about what came back. It would keep offset and handle,
 *   which is what this file does.
 * - It writes to `localStorage` and, since 1.5, to the console.
 * - It is 8.7 kB after gzip (17.7 kB in 1.5.28), two packages and 0.8 MB (2.5 MB) of an install.
 */

import { isObject, own, text } from "../own.js";
import { isFinalRow, momentOf, type Row } from "./row.js";

/** Where in the feed its follower stands: what the next request says. */
export interface Position {
  readonly offset: string;
  readonly handle?: string | undefined;
  readonly cursor?: string | undefined;
  /** Everything up to here has been told, so that the next request may be held until there is more. */
  readonly isLive: boolean;
  /** The handle that was refused, so that no cache repeats its answer. */
  readonly expiredHandle?: string | undefined;
}

export interface ShapeState {
  readonly position: Position;
  /** The rows as they were last told. */
  readonly told: ReadonlyMap<string, Row>;
  /** Rows that are to be told with the next `up-to-date`. */
  readonly pending: ReadonlyMap<string, Row>;
  /** What comes is the whole feed again, and not the changes since. */
  readonly isRefetching: boolean;
}

export const beginning: ShapeState = {
  position: { offset: "-1", isLive: false },
  told: new Map(),
  pending: new Map(),
  isRefetching: false,
};

/** What an answer of the feed consists of. */
export interface ShapeAnswer {
  readonly messages: readonly unknown[];
  readonly offset?: string | undefined;
  readonly handle?: string | undefined;
  readonly cursor?: string | undefined;
}

export interface Step {
  readonly state: ShapeState;
  /** Rows that are newer than what was told of the same run before, each of them whole, in the order of the feed. */
  readonly news: readonly Row[];
  /** Whether the answer has told anything at all. */
  readonly hasProgressed: boolean;
}

/** Takes an answer in. */
export const advance = (before: ShapeState, answer: ShapeAnswer): Step => {
  let { told, isRefetching } = before;
  let isLive = false;
  const pending = new Map(before.pending);
  const news: Row[] = [];
  for (const message of answer.messages) {
    const word = own(own(message, "headers"), "control");
    if (word === "must-refetch") {
      return { state: restarted({ ...before, told }, answer.handle), news, hasProgressed: news.length > 0 };
    }
    // What comes behind the word belongs to what is not told yet.
    isLive = word === "up-to-date";
    if (!isLive) takeChange(pending, isRefetching ? undefined : told, message);
    else {
      told = tell(pending, told, news);
      pending.clear();
      isRefetching = false;
    }
  }
  const { offset = before.position.offset, handle = before.position.handle, cursor = before.position.cursor } = answer;
  const hasMore = pending.size > 0 && offset !== before.position.offset;
  return {
    state: { position: { offset, handle, cursor, isLive }, told, pending, isRefetching },
    news,
    hasProgressed: news.length > 0 || hasMore,
  };
};

/** The feed from its beginning, under another handle if there is one. What was told stays known, so that none of it is told again. */
export const restarted = ({ position, told }: ShapeState, handle: string | undefined): ShapeState => ({
  position: { offset: "-1", handle, isLive: false, expiredHandle: position.handle },
  told,
  pending: new Map(),
  isRefetching: true,
});

/** Changes the rows that are to be told. `told` is what an update that comes in parts adds to. */
const takeChange = (pending: Map<string, Row>, told: ReadonlyMap<string, Row> | undefined, message: unknown): void => {
  const key = text(own(message, "key"));
  const value = own(message, "value");
  if (key === undefined || !isObject(value)) return;
  const operation = own(own(message, "headers"), "operation");
  const row = operation === "update" ? { ...(pending.get(key) ?? told?.get(key)), ...rowOf(value) } : rowOf(value);
  const before = pending.get(key);
  // One answer may have an older state behind a newer one, too.
  if (before && operation !== "delete" && !isNewer(row, before)) return;
  // Put last, also where it stood in between: the order is that of the last changes.
  pending.delete(key);
  if (operation !== "delete") pending.set(key, row);
};

/** The columns that are text or null; anything else is none of the protocol's. */
const rowOf = (value: object): Row =>
  Object.fromEntries(
    Object.entries(value).filter(
      (column): column is [string, string | null] => column[1] === null || typeof column[1] === "string",
    ),
  );

/**
 * A feed by tag goes on for ever, and the service shows its newest 1000 runs. Of so many more, those that have ended and were
 * told the longest time ago are forgotten.
 */
const MOST_TOLD = 2000;

/** Adds to `news` what is newer than what was told, and gives what has been told then. */
const tell = (
  pending: ReadonlyMap<string, Row>,
  before: ReadonlyMap<string, Row>,
  news: Row[],
): ReadonlyMap<string, Row> => {
  // Also what a whole feed does not have: a replica that lags behind is asked last, and later has a state that was told already.
  const told = new Map(before);
  for (const [key, row] of pending) {
    const known = before.get(key);
    const isNews = known === undefined || isNewer(row, known);
    // Those that were told last stand last.
    told.delete(key);
    told.set(key, isNews ? row : known);
    if (isNews) news.push(row);
  }
  for (const [key, row] of told) {
    if (told.size <= MOST_TOLD) break;
    if (isFinalRow(row)) told.delete(key);
  }
  return told;
};

/**
 * Whether a row is a later state of its run than another. A run does not leave a final status, so that such a row is later
 * whatever its clock says; otherwise the moment of the change decides, by which the service itself numbers its answers.
 */
export const isNewer = (row: Row, before: Row): boolean => {
  const [isFinal, wasFinal] = [isFinalRow(row), isFinalRow(before)];
  if (isFinal !== wasFinal) return isFinal;
  const [at, atBefore] = [momentOf(row.updatedAt)?.getTime(), momentOf(before.updatedAt)?.getTime()];
  if (at !== undefined && atBefore !== undefined && at < atBefore) return false;
  return !isSame(row, before);
};

const isSame = (row: Row, other: Row): boolean => {
  const names = Object.keys(row);
  return names.length === Object.keys(other).length && names.every((name) => row[name] === other[name]);
};
