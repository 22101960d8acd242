/** The credential of a subscription, which can run out while the subscription lives. */

import { type Credential, credentialOfAnyKind } from "../credential.js";
import { ConfigurationError } from "../errors.js";
import { isObject } from "../own.js";
import { unlessAborted } from "../wait.js";

/** Gives tokens and takes back those that were refused: what `createTokenSource` of `./tokens` makes. */
export interface RenewableToken {
  get(options?: { signal?: AbortSignal | undefined }): Promise<string>;
  discard(token: string): void;
}

/**
 * A credential, or where to get one. A function is asked when a token is first needed, and once more when the service has
 * refused the one that it gave; whoever needs one at the same time shares the answer.
 */
export type AccessToken = string | (() => string | Promise<string>) | RenewableToken;

export interface Credentials {
  get(signal: AbortSignal): Promise<Credential>;
  /** The service has refused it. Whether another one can be had. */
  refused(credential: Credential): boolean;
}

/** Sources by the function that a caller gave, so that all who were given the same one share its answer. */
const sources = new WeakMap<() => string | Promise<string>, RenewableToken>();

export const credentialsOf = (given: AccessToken): Credentials => {
  if (typeof given === "string") {
    const credential = credentialOfAnyKind(given, "accessToken");
    return { get: async () => credential, refused: () => false };
  }
  const source = typeof given === "function" ? sourceOf(given) : given;
  if (!isSource(source)) {
    throw new ConfigurationError("realtime: accessToken must be a token, or a function that gives one", {
      parameter: "accessToken",
    });
  }
  return {
    get: async (signal) => credentialOfAnyKind(await source.get({ signal }), "accessToken"),
    refused(credential) {
      source.discard(credential.token);
      return true;
    },
  };
};

/** What remembers the function's token, one for whoever was given the same function. */
export const sourceOf = (ask: () => string | Promise<string>): RenewableToken =>
  sources.get(ask) ?? rememberedSource(ask);

export const isSource = (value: unknown): value is RenewableToken =>
  isObject(value) &&
  typeof Reflect.get(value, "get") === "function" &&
  typeof Reflect.get(value, "discard") === "function";

const rememberedSource = (ask: () => string | Promise<string>): RenewableToken => {
  let asking: Promise<string> | undefined;
  let waiting = 0;
  let kept: string | undefined;
  const begin = (): Promise<string> => {
    const asked = (async () => String(await ask()).trim())();
    asking = asked;
    asked.then(
      (token) => end(asked, token),
      () => end(asked, undefined),
    );
    return asked;
  };
  /** Whoever needs a token after a failure asks again. */
  const end = (asked: Promise<string>, token: string | undefined) => {
    if (asking !== asked) return;
    asking = undefined;
    kept = token;
  };
  const source: RenewableToken = {
    async get(options) {
      if (kept !== undefined) return kept;
      const asked = asking ?? begin();
      waiting += 1;
      try {
        return await (options?.signal ? unlessAborted(asked, options.signal) : asked);
      } finally {
        waiting -= 1;
        // What nobody has had the patience for is not what the next one waits for.
        if (waiting === 0) end(asked, undefined);
      }
    },
    discard(token) {
      if (kept === token) kept = undefined;
    },
  };
  sources.set(ask, source);
  return source;
};
