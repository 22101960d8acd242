/** Where hooks get their credential: from their own options, or from the context around them. */

import { createContext, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { ClientOptions, PublicAccessTokenClient } from "../client.js";
import { ConfigurationError, isApiError } from "../errors.js";
import { type AccessToken, isSource, type RenewableToken, sourceOf } from "../realtime/access-token.js";
import type { RealtimeOptions } from "../realtime/connection.js";

/** The credential, and where the requests go. */
export interface TriggerAuth extends ClientOptions {
  /**
   * A public access token: a text, a function that gives one, or what `createTokenSource` makes. What watches asks a function
   * once, and again when the service has refused what it gave; what acts (`submit`, `complete`, `send`) asks it each time, so
   * that it may give tokens that are good for one use. A new function with each render is fine.
   */
  accessToken?: AccessToken | undefined;
}

/** What every hook may be told. What is left out is taken from `TriggerAuthContext`. */
export interface UseApiClientOptions extends TriggerAuth {
  /** Whether the hook makes requests. Default true. */
  enabled?: boolean | undefined;
}

/** What the hooks below take where they are not told themselves. */
export const TriggerAuthContext = /* @__PURE__ */ createContext<TriggerAuth | undefined>(undefined);

/** What is around, or nothing. */
export const useTriggerAuthContextOptional = (): TriggerAuth => useContext(TriggerAuthContext) ?? {};

/** What is around. @throws Error where nothing is. */
export const useTriggerAuthContext = (): TriggerAuth => {
  const auth = useContext(TriggerAuthContext);
  if (auth === undefined) throw new Error("useTriggerAuthContext: there is no TriggerAuthContext.Provider around");
  return auth;
};

/** The credential of a hook, and what is done with it. The same object in every render. */
export interface Access {
  /** What a subscription is told, as it is now. */
  realtimeOptions(): RealtimeOptions;
  /** Reads something. Asks for another token, once, when the service refuses this one. */
  read<T>(call: (client: PublicAccessTokenClient) => PromiseLike<T>): Promise<T>;
  /** Does something. Asks a function for its token anew, which may be good for one use. */
  act<T>(call: (client: PublicAccessTokenClient) => PromiseLike<T>): Promise<T>;
}

export interface Auth {
  readonly access: Access;
  /** Whose answers these are: those of another service or branch are about something else. */
  readonly place: readonly unknown[];
  /** Changes when what is open has to be opened anew. `undefined` while there is no credential. */
  readonly key: string | undefined;
  readonly isEnabled: boolean;
  /** Whether requests can be made. */
  readonly isReady: boolean;
  /** Why no request can be made, where the caller has not said so. */
  readonly problem: ConfigurationError | undefined;
}

export const useAuth = (options: UseApiClientOptions | undefined): Auth => {
  const around = useTriggerAuthContextOptional();
  const auth = merged(around, options);
  const { accessToken, baseURL, previewBranch } = auth;
  const isEnabled = options?.enabled !== false;
  const isMissing = isEnabled && !accessToken;
  const latest = useLatest(auth);
  const [access] = useState(() => createAccess(() => latest.current));
  return {
    access,
    place: [baseURL, previewBranch],
    // Whatever is not a text is asked when a token is needed, as it is then.
    key: accessToken ? (typeof accessToken === "string" ? accessToken : "source") : undefined,
    isEnabled,
    isReady: isEnabled && !isMissing,
    problem: useMemo(() => (isMissing ? missing() : undefined), [isMissing]),
  };
};

/** What a value was in the last render that is shown. For callbacks, which see the newest one without being made anew. */
export const useLatest = <T>(value: T): { readonly current: T } => {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
};

const FIELDS: Readonly<Record<keyof TriggerAuth, true>> = {
  accessToken: true,
  baseURL: true,
  previewBranch: true,
  externalDeploymentId: true,
  requestOptions: true,
  fetch: true,
  hooks: true,
  maxResponseBytes: true,
  allowInsecureHttp: true,
  dangerouslyAllowBrowser: true,
};

const merged = (around: TriggerAuth, own: TriggerAuth = {}): TriggerAuth => {
  const names = Object.keys(FIELDS) as (keyof TriggerAuth)[];
  return {
    ...Object.fromEntries(names.map((name) => [name, own[name] ?? around[name]])),
    requestOptions: { ...around.requestOptions, ...own.requestOptions },
  };
};

const missing = () =>
  new ConfigurationError(
    "no access token: give the hook an accessToken, or put a TriggerAuthContext.Provider around it",
    { parameter: "accessToken" },
  );

const createAccess = (auth: () => TriggerAuth): Access => {
  const token = createHookToken(() => auth().accessToken);
  const realtimeOptions = (): RealtimeOptions => {
    const { accessToken, requestOptions: _, ...options } = auth();
    return { ...options, accessToken: typeof accessToken === "string" ? accessToken : token };
  };
  const callWith = async <T>(publicAccessToken: string, call: (client: PublicAccessTokenClient) => PromiseLike<T>) => {
    const { accessToken: _, ...options } = auth();
    const { createClient } = await import("../index.js");
    return call(createClient({ ...options, publicAccessToken }));
  };
  const read: Access["read"] = async (call) => {
    const first = await token.get();
    try {
      return await callWith(first, call);
    } catch (error) {
      if (typeof auth().accessToken === "string" || !isApiError(error) || error.status !== 401) throw error;
      token.discard(first);
      return callWith(await token.get(), call);
    }
  };
  return {
    realtimeOptions,
    read,
    async act(call) {
      const { accessToken } = auth();
      return typeof accessToken === "function" ? callWith(await accessToken(), call) : read(call);
    },
  };
};

/** The token of one hook. `given` is what its last render was told. */
const createHookToken = (given: () => AccessToken | undefined): RenewableToken => {
  let kept: { readonly token: string; readonly source: RenewableToken } | undefined;
  return {
    async get(options) {
      const now = given();
      if (now === undefined) throw missing();
      if (typeof now !== "function") return isSource(now) ? now.get(options) : now;
      // That a page makes its function anew for each render is no reason to ask it again.
      if (kept === undefined) {
        const source = sourceOf(now);
        kept = { token: await source.get(options), source };
      }
      return kept.token;
    },
    discard(token) {
      const now = given();
      if (isSource(now)) now.discard(token);
      if (kept?.token !== token) return;
      kept.source.discard(token);
      kept = undefined;
    },
  };
};
