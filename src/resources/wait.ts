/** Waitpoint tokens: what comes with a new one in a header, and what a finished one was completed with as a value. */

import type { ApiPromise as ApiPromiseContract, RequestOptions } from "../../generated/contract.js";
import type { PublicAccessTokenWait, SecretKeyWait, Wait, WaitCreateTokenParams } from "../../generated/endpoints.js";
import { createWait, waitCreateToken, waitRetrieveToken } from "../../generated/later/wait.js";
import type { CompletedWaitpointToken, CreatedWaitpointToken, WaitpointToken } from "../../generated/schema.js";
import { ApiPromise } from "../api-promise.js";
import type { ClientCall } from "../call.js";
import { InvalidResponseError, named } from "../errors.js";
import { own, ownFields } from "../own.js";
import { checkTokenParams } from "./checks.js";
import type { ResultTokenOptions } from "./environment-tokens.js";
import { checkResultToken, resultToken } from "./result-token.js";
import { WaitpointTimeoutError } from "./waitpoint-timeout.js";

/** A waitpoint token that was just created, or found by its idempotency key. */
export interface WaitpointTokenHandle extends CreatedWaitpointToken {
  /** A token that may complete this waitpoint token, for 24 hours unless told otherwise: for a page with a button. */
  publicAccessToken: string;
  /** Whether the token existed already, under the idempotency key that the caller gave. It may have ended. */
  isCached: boolean;
}

/** A waitpoint token and what it came to. */
export interface WaitpointRetrievedToken<Output = unknown>
  extends Omit<WaitpointToken, "output" | "outputType" | "outputIsError"> {
  /** What it was completed with. Missing while it waits, and when it was completed with nothing. */
  output?: Output;
  /** That it timed out. */
  error?: WaitpointTimeoutError;
}

export interface CreateWaitpointTokenParams extends WaitCreateTokenParams {
  /**
   * What the result's `publicAccessToken` is to be like. Under a root key it is made here then, without a request.
   * Default: the one that the service makes, which completes this waitpoint token, for 24 hours.
   */
  publicTokenOptions?: ResultTokenOptions | undefined;
}

export interface WaitCompletion {
  /**
   * Completes a waitpoint token, so that whoever waits for it goes on.
   *
   * The first value wins: a token that was completed or has timed out stays as it is, and the answer is the same. One request,
   * which is repeated when it fails for a reason that may pass.
   *
   * @param token The token's id, or anything that has it as `id`.
   * @param data The output for whoever waits: a value that JSON can carry, at most 3 MB of it. Default none.
   * @throws NotFoundError when the token does not exist in this environment.
   * @throws PermissionDeniedError when a public token is not for this waitpoint token.
   * @see spec operation wait.completeToken
   */
  completeToken<Data = unknown>(
    token: string | { id: string },
    data?: Data,
    requestOptions?: RequestOptions,
  ): ApiPromiseContract<CompletedWaitpointToken>;
}

export interface WaitMethods extends WaitCompletion {
  /**
   * Creates a waitpoint token: hand its `id` to the run that waits for it, and its `url` or `publicAccessToken` to
   * whoever is to complete it.
   *
   * Without a `timeout` it waits for ever. Unless the caller gives an idempotency key, the call gets a random one that the
   * service keeps for a day, so that repeating a lost request creates no second token; lists show it. One request.
   *
   * @throws ConfigurationError for more than 10 tags, and for a timeout or a key's lifetime that the service would pass over
   * because it cannot read it.
   * @see spec operation wait.createToken
   */
  createToken(
    params?: CreateWaitpointTokenParams,
    requestOptions?: RequestOptions,
  ): ApiPromiseContract<WaitpointTokenHandle>;

  /**
   * A waitpoint token, with `output` as the value that it was completed with, or `error` when it timed out. One request, and
   * two more to fetch an output that is too large for an answer.
   *
   * @param token The token's id, or anything that has it as `id`.
   * @throws NotFoundError when the token does not exist in this environment. The recorded service fails with status 500
   * then, so that an `InternalServerError` can mean the same.
   * @throws ApiConnectionError when a large output cannot be fetched.
   * @see spec operation wait.retrieveToken
   */
  retrieveToken<Output = unknown>(
    token: string | { id: string },
    requestOptions?: RequestOptions,
  ): ApiPromiseContract<WaitpointRetrievedToken<Output>>;
}

/** Waitpoint tokens, as a secret key may use them. */
export type SecretKeyWaitClient = Omit<SecretKeyWait, keyof WaitMethods> & WaitMethods;
/** Waitpoint tokens, as a public access token may use them. */
export type PublicAccessTokenWaitClient = Omit<PublicAccessTokenWait, keyof WaitCompletion> & WaitCompletion;
/** Waitpoint tokens, under a credential whose kind shows at run time. */
export type WaitClient = Omit<Wait, keyof WaitMethods> & WaitMethods;

/** How long the service lets such a token live. */
const LIFETIME = "24h";

export const waitMethods = (call: ClientCall): WaitClient => {
  const wait = createWait(call);
  return {
    ...wait,
    createToken(params, requestOptions) {
      const { publicTokenOptions, ...body } = ownFields(params);
      checkTokenParams(waitCreateToken, body);
      const checked = checkResultToken(publicTokenOptions).then(() => body);
      const sent = call<ApiPromiseContract<CreatedWaitpointToken>>(waitCreateToken, {}, checked, requestOptions);
      return withOther(sent, async (data, response) => {
        const scopes = { write: { waitpoints: data.id } };
        const options = { expirationTime: LIFETIME, ...publicTokenOptions };
        const token = publicTokenOptions && (await resultToken(call.connect(), response, scopes, options));
        return {
          ...data,
          // With a key of the client's own, `isCached` is only the answer to its own repetition.
          isCached: Boolean((own(params, "idempotencyKey") || own(requestOptions, "idempotencyKey")) && data.isCached),
          // The service sends it with every token.
          publicAccessToken: response.headers.get("x-trigger-jwt") as string,
          ...token,
        };
      });
    },
    retrieveToken<Output>(token: string | { id: string }, requestOptions?: RequestOptions) {
      const since = performance.now();
      return withOther(wait.retrieveToken(token, requestOptions), (data) =>
        withValue<Output>(data, async (name) => {
          const { storedValue } = await import("./packets.js");
          return storedValue(call, waitRetrieveToken, "output", name, requestOptions, since);
        }),
      );
    },
  };
};

/** The same call with another value. */
const withOther = <From, To>(
  sent: ApiPromiseContract<From>,
  change: (data: From, response: Response) => To | Promise<To>,
): ApiPromise<To> => {
  const result = async () => {
    const { data, response } = await sent.withResponse();
    return { data: await change(data, response), response: () => response };
  };
  return new ApiPromise(result());
};

/** Gets the value that is kept under a name. */
type Fetched = (name: string) => Promise<unknown>;

const withValue = async <Output>(token: WaitpointToken, fetched: Fetched): Promise<WaitpointRetrievedToken<Output>> => {
  const { output, outputType, outputIsError, ...rest } = token;
  if (output === undefined) return rest;
  const value = await decoded(output, outputType, fetched);
  if (outputIsError) return { ...rest, error: new WaitpointTimeoutError(String(own(value, "message") ?? output)) };
  // What arrives is not checked: its type is the caller's word.
  return { ...rest, output: value as Output };
};

/** The value behind a text of that media type. */
const decoded = async (text: string, type: string, fetched: Fetched): Promise<unknown> => {
  if (type === "application/store") return fetched(text);
  if (type === "application/json") return parsed(text);
  if (type !== "application/super+json") return text;
  const value = parsed(text);
  if (own(value, "meta") === undefined) return own(value, "json");
  const { parse } = await import("superjson");
  return parse(text);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = `${waitRetrieveToken.id}: the output is no JSON`;
    throw new InvalidResponseError(message, { ...named(waitRetrieveToken), attempts: 1, cause });
  }
};
