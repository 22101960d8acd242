/** Public tokens from a client: signed here under a root key, made by the service under any other credential that may. */

import type { ApiPromise, RequestOptions } from "../../generated/contract.js";
import type { EnvironmentsCreateTokenParams } from "../../generated/endpoints.js";
import { environmentsCreateToken } from "../../generated/later/environments.js";
import { tokensClaims, tokensCreate } from "../../generated/later/tokens.js";
import type { CreatedToken, CreatePublicTokenBody, EnvironmentClaims } from "../../generated/schema.js";
import { createRetryBudget } from "../budget.js";
import { type ClientCall, type Connection, createCall } from "../call.js";
import type { PublicAccessTokenClient } from "../client.js";
import { credentialOfKind } from "../credential.js";
import { ApiTimeoutError, ConfigurationError, isApiError, TokenError } from "../errors.js";
import { createGates } from "../gate.js";
import { mergeSettings, type Settings } from "../limits.js";
import { own, ownFields, text } from "../own.js";
import { asSent, DEFAULT_SPAN, type ExpirationTime } from "../tokens/expiration.js";
import { flattenScopes, type PublicTokenScopes } from "../tokens/permissions.js";
import { isAdditionalKey } from "../tokens/root-key.js";
import { claimsOf, type PublicTokenOptions, type SkipColumn } from "../tokens/sign.js";
import { follow, openScope, unlessAborted } from "../wait.js";
import { environmentIdOf, signerOf } from "./environment-tokens.js";

// Whoever needs these has need of the rest too: one piece to load, and not two that share most of what they import.
export { decodePublicToken } from "../tokens/verify.js";
export { checkTokenOptions, signFromAnswer } from "./environment-tokens.js";

/** What every public token can be told. */
interface TokenOptions {
  /** When it ends: `"1h"`, seconds since 1970, or a `Date`. Default 15 minutes from now; ten years at most. */
  expirationTime?: ExpirationTime | undefined;
  /** What realtime subscriptions under it are to leave out. */
  realtime?: { skipColumns?: readonly SkipColumn[] | undefined } | undefined;
}

export interface CreatePublicTokenOptions extends TokenOptions {
  /** What it may do. Without scopes it may do nothing. */
  scopes?: PublicTokenScopes | undefined;
}

export interface CreateTriggerPublicTokenOptions extends TokenOptions {
  /** It works more than once. Default false: it starts one run, or one batch, and no more. */
  multipleUse?: boolean | undefined;
}

/** Tokens for frontends. */
export interface TokenMethods {
  /**
   * Makes a public token with these scopes, which takes the environment's secret key, so this belongs on a server.
   *
   * Under a root key it is signed here: the first token of a client makes one request, further ones make none. Under an
   * additional key (`tr_<env>_sk_…`) the service makes each token, for 30 days at most, with at least one scope.
   *
   * @throws TokenError with a `reason` for what no token can be made of.
   * @see spec operations tokens.claims, tokens.create
   */
  createPublicToken(options?: CreatePublicTokenOptions, requestOptions?: RequestOptions): Promise<string>;
  /**
   * Makes a public token that starts one run of one of these tasks, which takes the environment's secret key, so this
   * belongs on a server. Requests as for `createPublicToken`. A second use is an `UnprocessableEntityError`.
   */
  createTriggerPublicToken(
    tasks: string | readonly string[],
    options?: CreateTriggerPublicTokenOptions,
    requestOptions?: RequestOptions,
  ): Promise<string>;
  /**
   * Makes a public token that starts one batch of these tasks, which takes the environment's secret key, so this belongs
   * on a server. Requests as for `createPublicToken`.
   */
  createBatchTriggerPublicToken(
    tasks: string | readonly string[],
    options?: CreateTriggerPublicTokenOptions,
    requestOptions?: RequestOptions,
  ): Promise<string>;
}

/** Tokens for frontends, and functions that are run under one. What the functions are given depends on the client. */
export interface AuthMethods<Args extends unknown[] = [client: PublicAccessTokenClient]> extends TokenMethods {
  /**
   * Runs `fn` with such a token for a credential: `fn` gets a client that has it, and that is closed when `fn` is done. On
   * the default client, what `fn` calls and awaits uses the token instead.
   */
  withPublicToken<T>(options: CreatePublicTokenOptions, fn: (...args: Args) => T | Promise<T>): Promise<T>;
  /** The same with a token that starts a run. */
  withTriggerPublicToken<T>(
    tasks: string | readonly string[],
    options: CreateTriggerPublicTokenOptions | undefined,
    fn: (...args: Args) => T | Promise<T>,
  ): Promise<T>;
  /** The same with a token that starts a batch. */
  withBatchTriggerPublicToken<T>(
    tasks: string | readonly string[],
    options: CreateTriggerPublicTokenOptions | undefined,
    fn: (...args: Args) => T | Promise<T>,
  ): Promise<T>;
}

/** Runs a function under a token. */
export type RunUnder<Args extends unknown[]> = <T>(token: string, fn: (...args: Args) => T | Promise<T>) => Promise<T>;

/** How functions are run under a token, for each of the calls that tokens are made with. */
export type Running<Args extends unknown[]> = (call: ClientCall) => RunUnder<Args>;

/** `project` says whose tokens a personal access token is exchanged for: a project's reference and an environment. */
export const authMethods = <Args extends unknown[]>(
  call: ClientCall,
  running: Running<Args>,
  project?: readonly [projectRef: string, env: string],
): AuthMethods<Args> => {
  const tokens = tokenMethods(project ? exchange(call, ...project) : makeUnderKey(call));
  const run = running(call);
  return {
    ...tokens,
    withPublicToken: async (options, fn) => run(await tokens.createPublicToken(options), fn),
    withTriggerPublicToken: async (tasks, options, fn) =>
      run(await tokens.createTriggerPublicToken(tasks, options), fn),
    withBatchTriggerPublicToken: async (tasks, options, fn) =>
      run(await tokens.createBatchTriggerPublicToken(tasks, options), fn),
  };
};

type Make = (
  method: string,
  options: PublicTokenOptions,
  requestOptions: RequestOptions | undefined,
) => Promise<string>;

const tokenMethods = (make: Make): TokenMethods => ({
  async createPublicToken(options, requestOptions) {
    const { scopes, expirationTime, realtime } = ownFields(options);
    return make("createPublicToken", { scopes, expirationTime, realtime }, requestOptions);
  },
  async createTriggerPublicToken(tasks, options, requestOptions) {
    checkTasks("createTriggerPublicToken", tasks);
    return make("createTriggerPublicToken", { scopes: { trigger: { tasks } }, ...uses(options) }, requestOptions);
  },
  async createBatchTriggerPublicToken(tasks, options, requestOptions) {
    checkTasks("createBatchTriggerPublicToken", tasks);
    const scopes = { batchTrigger: { tasks } };
    return make("createBatchTriggerPublicToken", { scopes, ...uses(options) }, requestOptions);
  },
});

/** As scopes these would say nothing, and the token would start nothing. */
const checkTasks = (method: string, tasks: unknown): void => {
  if (tasks !== undefined && tasks !== false) return;
  throw new TokenError(`auth.${method}: tasks must be the id of a task, or a list of ids`, {
    reason: "scopes",
    parameter: "tasks",
  });
};

const uses = (options: CreateTriggerPublicTokenOptions | undefined): PublicTokenOptions => {
  const { expirationTime, realtime, multipleUse } = ownFields(options);
  return { expirationTime, realtime, oneTimeUse: multipleUse !== true };
};

const makeUnderKey =
  (call: ClientCall): Make =>
  async (method, options, requestOptions) => {
    const connection = call.connect();
    const { kind, token } = connection.credential;
    if (kind !== "secretKey") {
      throw new ConfigurationError(
        `auth.${method}: cannot be called with ${kind === "publicAccessToken" ? "a public" : "a personal"} access token; it takes a secret key`,
        { operation: `auth.${method}`, parameter: "credential" },
      );
    }
    const settings = mergeSettings(connection.settings, requestOptions);
    settings.signal?.throwIfAborted();
    connection.closed.throwIfAborted();
    // What is wrong with the options is found out before anything is asked for.
    claimsOf("environment", options, Date.now(), "");
    if (isAdditionalKey(token)) return makeThere(call, method, options, requestOptions);
    const sign = signerOf(connection);
    const asked = environmentIdOf(connection, () => askForEnvironment(call, requestOptions));
    const environmentId = await waited(connection, method, asked, settings);
    return sign(claimsOf(environmentId, options, Date.now()));
  };

/** A personal access token is exchanged for a token of an environment: one that works more than once, in one request. */
const exchange =
  (call: ClientCall, projectRef: string, env: string): Make =>
  async (method, options, requestOptions) => {
    const refuse = (parameter: string, why: string) =>
      new ConfigurationError(`auth.${method}: with a personal access token ${why}`, {
        operation: `auth.${method}`,
        parameter,
      });
    if (options.oneTimeUse) {
      throw refuse(
        "multipleUse",
        "there are no tokens that work once; multipleUse: true asks for one that works often",
      );
    }
    if (options.realtime !== undefined) throw refuse("realtime", "a token says nothing of realtime subscriptions");
    claimsOf("environment", options, Date.now(), "");
    const { scopes = {}, expirationTime = DEFAULT_SPAN } = options;
    const body: EnvironmentsCreateTokenParams = {
      claims: { scopes: flattenScopes(scopes) },
      expirationTime: asSent(expirationTime),
    };
    const path = { projectRef, env };
    const { token } = await call<ApiPromise<CreatedToken>>(environmentsCreateToken, path, body, requestOptions);
    return token;
  };

/** Shared by whoever needs it meanwhile, so that nobody's signal and nobody's deadline ends it for the others. */
const askForEnvironment = async (call: ClientCall, requestOptions: RequestOptions | undefined): Promise<string> => {
  const options: RequestOptions = { ...requestOptions, signal: undefined, deadlineInMs: false };
  const claims = await call<ApiPromise<EnvironmentClaims>>(tokensClaims, {}, undefined, options);
  const id = text(own(claims, "sub"));
  if (id !== undefined) return id;
  throw new TokenError("the service did not say which environment its key belongs to", { reason: "environmentId" });
};

/** What all wait for, as long as this call wants to wait. */
const waited = async <T>(
  connection: Connection,
  method: string,
  shared: Promise<T>,
  { signal, deadlineInMs }: Settings,
): Promise<T> => {
  const timeoutInMs = deadlineInMs || 0;
  const deadline = new ApiTimeoutError(`auth.${method}: no answer within ${timeoutInMs} ms`, "deadline", {
    operation: `auth.${method}`,
    timeoutInMs,
  });
  const scope = openScope([signal, connection.closed], deadlineInMs, deadline);
  try {
    return await unlessAborted(shared, scope.signal);
  } finally {
    scope.end();
  }
};

const makeThere = async (
  call: ClientCall,
  method: string,
  { scopes = {}, expirationTime, oneTimeUse, realtime }: PublicTokenOptions,
  requestOptions: RequestOptions | undefined,
): Promise<string> => {
  const flat = flattenScopes(scopes);
  if (flat.length === 0) {
    const why = "under an additional key a token needs at least one scope, such as { read: { runs: true } }";
    throw new TokenError(`auth.${method}: ${why}`, { reason: "scopes", parameter: "scopes" });
  }
  const body: CreatePublicTokenBody = {
    scopes: flat,
    ...(expirationTime !== undefined && { expirationTime: asSent(expirationTime) }),
    ...(oneTimeUse !== undefined && { oneTimeUse }),
    ...(realtime?.skipColumns !== undefined && { realtime: { skipColumns: [...realtime.skipColumns] } }),
  };
  try {
    const { token } = await call<ApiPromise<CreatedToken>>(tokensCreate, {}, body, requestOptions);
    return token;
  } catch (error) {
    if (!isApiError(error) || error.kind !== "notFound") throw error;
    const why = "this server makes no tokens for additional keys; use the environment's root key";
    throw new TokenError(`auth.${method}: ${why}`, { reason: "secretKey", parameter: "secretKey", cause: error });
  }
};

/**
 * Functions get a client over the same connection, but with neither its credential nor its budget nor its limits.
 * `clientOver` makes it: were it imported here, every program would carry all of it.
 */
export const underClient =
  (
    clientOver: (call: ClientCall, close: () => void) => PublicAccessTokenClient,
  ): Running<[client: PublicAccessTokenClient]> =>
  (call) =>
  async (publicAccessToken, fn) => {
    const connection = call.connect();
    const closing = new AbortController();
    const letGo = follow(connection.closed, () => closing.abort(connection.closed.reason));
    const under: Connection = {
      ...connection,
      credential: credentialOfKind("publicAccessToken", publicAccessToken),
      budget: createRetryBudget(),
      gateOf: createGates(),
      closed: closing.signal,
    };
    const client = clientOver(
      createCall(() => () => under),
      () => closing.abort(new ConfigurationError("the client has been closed", { parameter: "client" })),
    );
    try {
      return await fn(client);
    } finally {
      letGo();
      client.close();
    }
  };
