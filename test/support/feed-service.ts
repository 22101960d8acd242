// A service of run feeds for fault servers: runs whose states are numbered, polls that are held until something changes. It
// outlives the server that speaks for it, as a database outlives a deployment.

import type { Answer, Received } from "./fault-server.js";
import { feed, finalState, state } from "./feed-answers.js";

export interface FeedService {
  /** What a request of the feed of some run gets. */
  answerTo(request: Received): Answer;
  /** The same, without being held. */
  answerNow(request: Received): Answer;
  /** All runs are in this state from now on. */
  change(n: number, options?: { isFinal: boolean }): void;
}

export const createFeedService = (): FeedService => {
  let now = state(1);
  let changed = new Set<() => void>();
  const offset = () => Date.parse(`${now.value.updatedAt}Z`);

  const held: Answer = {
    async give(exchange) {
      await new Promise<void>((resolve) => {
        changed.add(resolve);
        exchange.socket.once("close", resolve);
      });
      if (!exchange.isClosed()) await feed(now).give(exchange);
    },
  };

  const upToDate = (): Answer => feed();

  return {
    answerNow({ query }) {
      const { live, offset: from = "-1" } = Object.fromEntries(query);
      return live === "true" && Number.parseInt(from, 10) >= offset() ? upToDate() : feed(now);
    },
    answerTo({ query }) {
      const { live, offset: from = "-1" } = Object.fromEntries(query);
      return live === "true" && Number.parseInt(from, 10) >= offset() ? held : feed(now);
    },
    change(n, { isFinal } = { isFinal: false }) {
      now = isFinal ? finalState(n) : state(n);
      const waiting = changed;
      changed = new Set();
      for (const go of waiting) go();
    },
  };
};
