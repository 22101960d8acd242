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
  for (;;) {
    const began = performance.now();
    const asked = { query: { ...query, ...positionQuery(state.position) }, headers: SHAPE_HEADERS };
    const answer = await link.request(() => asked, receiveMessages, [MUST_REFETCH]);
    const step =
      answer.messages === undefined
        ? { state: restarted(state, answer.handle), news: [], hasProgressed: false }
        : advance(state, answer);
    state = step.state;
    if (step.news.length > 0) yield { news: step.news, rows: state.told.values() };
    idleCount = nextIdleCount(idleCount, step.hasProgressed, performance.now() - began);
    // A feed that begins again does so at once; one that always begins again does not.
    const isFirst = answer.messages === undefined && idleCount === 1;
    const wait = isFirst ? 0 : paceMs(idleCount, link.settings.retry, Math.random);
    if (wait > 0) await sleep(wait, link.signal);
  }
}

/** Gives the answer's headers the names that are read here, and not older ones. */
export const SHAPE_HEADERS = { accept: "application/json", "x-trigger-electric-version": "1.0.0-beta.1" };

const positionQuery = ({ offset, handle, cursor, isLive, expiredHandle }: Position) => ({
  offset,
  handle,
  log: "full",
  expiredHandle,
  ...(isLive && { live: true, cursor: cursor ?? "" }),
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
