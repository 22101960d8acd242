/** Where realtime requests go, and as whom: from options of their own, or as a client says. */

import type { RetryOptions } from "../../generated/contract.js";
import type { Connection } from "../call.js";
import type { ClientOptions } from "../client.js";
import { type Credential, checkBaseURL, checkBrowser } from "../credential.js";
import { ConfigurationError } from "../errors.js";
import type { Hooks } from "../hooks.js";
import { createHttp, type Http } from "../http.js";
import { defaultSettings, duration, mergeRetry, mergeSettings, type Settings } from "../limits.js";
import { isObject, ownFields, text } from "../own.js";
import { isHeaderValue } from "../serialize.js";
import { type AccessToken, credentialsOf } from "./access-token.js";
import { reconnectDefaults } from "./reconnect.js";

/** What realtime needs to know when there is no client: enough in a page. */
export interface RealtimeOptions extends Omit<ClientOptions, "requestOptions"> {
  /**
   * The credential, most often a public access token: a text, a function that gives one, or a source that renews it. A
   * function is asked again when the service refuses what it gave, and the subscription goes on from where it was.
   */
  accessToken: AccessToken;
}

/** How a subscription lives and ends. */
export interface SubscribeOptions {
  /** Ends the subscription: whoever waits for its next value gets the signal's own reason. */
  signal?: AbortSignal | undefined;
  /**
   * How it comes back after the connection was lost. `maxAttempts` counts attempts that fail in a row, after which the
   * subscription fails with the last error. Default 100 attempts, 500 ms, twice as much each time, 5 s at most, spread.
   */
  retry?: RetryOptions | undefined;
  /**
   * Milliseconds without a byte after which the connection counts as lost. A function that gives tokens has as long for each, or
   * the subscription fails. Default 60000; `false` for no limit.
   */
  stallTimeoutInMs?: number | false | undefined;
}

export interface RealtimeConnection {
  readonly http: Http;
  readonly hooks: Hooks;
  readonly branch: string | undefined;
  /** A credential that may be used here. */
  credential(signal: AbortSignal): Promise<Credential>;
  /** The service has refused it. Whether another one can be had. */
  refused(credential: Credential): boolean;
  /** Aborted when the client behind it is closed. */
  readonly closed: AbortSignal | undefined;
}

const MAX_RESPONSE_BYTES = 100 * 1024 * 1024;

/** @throws ConfigurationError for an option that cannot be used. */
export const openConnection = (given: RealtimeOptions): RealtimeConnection => {
  if (!isObject(given)) throw new ConfigurationError("realtime: give it an object of options");
  const options: RealtimeOptions = ownFields(given);
  const { baseURL = "https://api.trigger.dev", previewBranch, maxResponseBytes = MAX_RESPONSE_BYTES } = options;
  if (previewBranch !== undefined && (!text(previewBranch) || !isHeaderValue(previewBranch))) {
    throw new ConfigurationError("realtime: previewBranch is no name of a branch", { parameter: "previewBranch" });
  }
  const credentials = credentialsOf(options.accessToken);
  return {
    http: createHttp({
      baseURL: checkBaseURL(baseURL, options.allowInsecureHttp),
      fetch: options.fetch ?? ((request, init) => globalThis.fetch(request, init)),
      maxResponseBytes,
    }),
    hooks: options.hooks ?? {},
    branch: previewBranch,
    async credential(signal) {
      const credential = await credentials.get(signal);
      checkBrowser(credential, options.dangerouslyAllowBrowser === true);
      return credential;
    },
    refused: credentials.refused,
    closed: undefined,
  };
};

/** The same client that everything else is called through. */
export const connectionOf = ({ http, hooks, branch, credential, closed }: Connection): RealtimeConnection => ({
  http,
  hooks,
  branch,
  credential: async () => credential,
  refused: () => false,
  closed,
});

const STALL_TIMEOUT_MS = 60_000;

/** The options of a subscription with nothing left open, checked. */
export const subscribeSettings = (given: SubscribeOptions | undefined): Settings => {
  const { signal, retry, stallTimeoutInMs } = ownFields(given);
  return {
    ...mergeSettings(defaultSettings, { signal }),
    retry: retry === undefined ? reconnectDefaults : mergeRetry(reconnectDefaults, retry),
    timeoutInMs: stallTimeoutInMs === undefined ? STALL_TIMEOUT_MS : duration("stallTimeoutInMs", stallTimeoutInMs),
  };
};
