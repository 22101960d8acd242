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
  let kept: string | undefined;
  const askOnce = async (): Promise<string> => {
    try {
      kept = String(await ask()).trim();
      return kept;
    } finally {
      // Whoever needs a token after a failure asks again.
      asking = undefined;
    }
  };
  const source: RenewableToken = {
    async get(options) {
      if (kept !== undefined) return kept;
      // Its own turn, so that a function that throws at once does not clear what has not been set yet.
      asking ??= Promise.resolve().then(askOnce);
      return options?.signal ? unlessAborted(asking, options.signal) : asking;
    },
    discard(token) {
      if (kept === token) kept = undefined;
    },
  };
  sources.set(ask, source);
  return source;
};
