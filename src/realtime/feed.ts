/** Follows a run feed: one request at a time, from where the answer before it ended. */

import { sleep } from "../wait.js";
import type { Link, Reception } from "./link.js";
import { nextIdleCount, paceMs } from "./reconnect.js";
import type { Row } from "./row.js";
import { advance, beginning, type Position, restarted, type ShapeAnswer } from "./shape.js";

/** What is new, and all rows that the feed has. */
export interface FeedNews {
  readonly news: readonly Row[];
  readonly rows: Iterable<Row>;
}

const MUST_REFETCH = 409;

/** The feed's news as they come, without end. `query` is what the feed is about. */
export async function* followFeed(link: Link, query: object): AsyncGenerator<FeedNews, never, undefined> {
  let state = beginning;
  let idleCount = 0;
  let refetches = 0;
  for (;;) {
    const began = performance.now();
    const { position } = state;
    const ask = (failures: number) => ({
      query: { ...query, ...positionQuery(position, failures === 0) },
      headers: SHAPE_HEADERS,
    });
    // A feed that does nothing but begin again is one that cannot be followed: the last 409 is the error.
    const accepted = refetches < link.settings.retry.maxAttempts ? [MUST_REFETCH] : [];
    const answer = await link.request(ask, receiveMessages, accepted);
    refetches = answer.messages === undefined ? refetches + 1 : 0;
    const step =
      answer.messages === undefined
        ? { state: restarted(state, answer.handle), news: [], hasProgressed: false }
        : advance(state, answer);
    state = step.state;
    if (step.news.length > 0) yield { news: step.news, rows: state.told.values() };
    idleCount = nextIdleCount(idleCount, step.hasProgressed, performance.now() - began);
    // One answer without news is nothing unusual, and what changes before the next request may be told late.
    const wait = paceMs(idleCount - 1, link.settings.retry, Math.random);
    if (wait > 0) await sleep(wait, link.signal);
  }
}

/** Gives the answer's headers the names that are read here, and not older ones. */
export const SHAPE_HEADERS = { accept: "application/json", "x-trigger-electric-version": "1.0.0-beta.1" };

/**
 * What was missed while the connection was lost is asked for without `live`: a poll behind an offset that is no longer the
 * newest one can be held for 20 seconds before it says so.
 */
const positionQuery = ({ offset, handle, cursor, isLive, expiredHandle }: Position, mayBeHeld: boolean) => ({
  offset,
  handle,
  log: "full",
  expiredHandle,
  ...(isLive && mayBeHeld && { live: true, cursor: cursor ?? "" }),
});

/** An answer of the feed, or one that says to begin again. */
type Received = ShapeAnswer | { readonly messages?: undefined; readonly handle: string | undefined };

export const receiveMessages = async (reception: Reception): Promise<Received> => {
  const { status, headers } = reception.response;
  const body = await reception.text();
  const header = (name: string) => headers.get(`electric-${name}`) || undefined;
  if (status === MUST_REFETCH) return { handle: header("handle") };
  const messages = parse(body);
  if (!Array.isArray(messages)) throw reception.invalid("the answer is no list of messages", body);
  return { messages, offset: header("offset"), handle: header("handle"), cursor: header("cursor") };
};

/** Nothing at all is what older services send when nothing has happened. */
const parse = (body: string): unknown => {
  if (body === "") return [{ headers: { control: "up-to-date" } }];
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};
