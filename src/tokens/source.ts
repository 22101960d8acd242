/** A token that is always fresh, for pages and processes that outlive one. */

import { ConfigurationError, TokenError } from "../errors.js";
import { ownFields } from "../own.js";
import { unlessAborted } from "../wait.js";
import { decodePublicToken } from "./verify.js";

export interface TokenSourceOptions {
  /** Gets a new token, most often from your own backend. `signal` is aborted when nobody waits for it any more. */
  mint: (options: { signal: AbortSignal }) => string | Promise<string>;
  /** Milliseconds before its end at which a token counts as used up. Default 60000. */
  renewBeforeInMs?: number | undefined;
  /** The time in milliseconds since 1970. Default `Date.now`. */
  now?: (() => number) | undefined;
}

export interface TokenSource {
  /**
   * A token that does not end within the next `renewBeforeInMs`: the one at hand, or a new one. Whoever asks while a
   * token is being made waits for that one. When making it fails, all who wait see the reason, and the next call tries
   * again.
   *
   * @param options.signal Ends the waiting of this call with the signal's own reason; others wait on.
   * @throws TokenError when what `mint` gave is no public token (`malformed`, `claims`) or too short-lived (`expired`).
   */
  get(options?: { signal?: AbortSignal | undefined }): Promise<string>;
  /** Says that the service has refused this token, so that the next `get` makes a new one. Another token stays. */
  discard(token: string): void;
}

interface Kept {
  readonly token: string;
  /** Milliseconds since 1970, by the clock of this machine. */
  readonly endsAt: number;
  /** The same moment by a clock that is never set, but that may stand still while the machine sleeps. */
  readonly endsAtMark: number;
}

interface Minting {
  readonly result: Promise<Kept>;
  readonly controller: AbortController;
  waiting: number;
}

const DEFAULT_RENEW_BEFORE_MS = 60_000;

/** Keeps a token and renews it in time. Makes one only when it is asked for one, and one at a time. Holds no timer. */
export const createTokenSource = (options: TokenSourceOptions): TokenSource => {
  const { mint, renewBeforeInMs = DEFAULT_RENEW_BEFORE_MS, now = Date.now } = ownFields(options);
  if (typeof mint !== "function") {
    throw new ConfigurationError("createTokenSource: mint must be a function that gets a token", { parameter: "mint" });
  }
  if (!(renewBeforeInMs >= 0 && Number.isFinite(renewBeforeInMs))) {
    throw new ConfigurationError("createTokenSource: renewBeforeInMs must be 0 or more", {
      parameter: "renewBeforeInMs",
    });
  }
  let kept: Kept | undefined;
  let minting: Minting | undefined;

  // By either clock: the one of the day may be set back, and then says of a token that has ended that it is fresh.
  const isFresh = ({ endsAt, endsAtMark }: Kept): boolean =>
    endsAt - renewBeforeInMs > now() && endsAtMark - renewBeforeInMs > performance.now();

  const checked = (token: string): Kept => {
    const read = decodePublicToken(token);
    if (!read.ok) throw new TokenError(`createTokenSource: what mint gave is of no use: ${read.message}`, read);
    const { iat = 0, exp = Number.POSITIVE_INFINITY } = read.claims;
    // A clock that is behind the one of the token's maker would let the token live for too long.
    const behind = Math.max(0, iat * 1000 - now());
    const endsAt = exp * 1000 - behind;
    const fresh = { token, endsAt, endsAtMark: performance.now() + (endsAt - now()) };
    if (isFresh(fresh)) return fresh;
    const why = `what mint gave ends within renewBeforeInMs, which is ${renewBeforeInMs}`;
    throw new TokenError(`createTokenSource: ${why}, or this machine's clock is wrong`, { reason: "expired" });
  };

  const begin = (): Minting => {
    const controller = new AbortController();
    const make = async (): Promise<Kept> => {
      try {
        const fresh = checked(await mint({ signal: controller.signal }));
        if (minting === current) kept = fresh;
        return fresh;
      } finally {
        if (minting === current) minting = undefined;
      }
    };
    const current: Minting = { result: Promise.resolve().then(make), controller, waiting: 0 };
    // Whoever waits sees it fail; when nobody does any more, nobody needs to.
    current.result.catch(() => {});
    return current;
  };

  return {
    async get(options) {
      const signal = options?.signal;
      signal?.throwIfAborted();
      if (kept && isFresh(kept)) return kept.token;
      minting ??= begin();
      const joined = minting;
      joined.waiting += 1;
      try {
        const { token } = await (signal ? unlessAborted(joined.result, signal) : joined.result);
        return token;
      } finally {
        joined.waiting -= 1;
        // Only somebody who was aborted leaves while it is still being made.
        if (joined.waiting === 0 && minting === joined) {
          minting = undefined;
          joined.controller.abort(signal?.reason);
        }
      }
    },
    discard(token) {
      if (kept?.token === token) kept = undefined;
    },
  };
};
