/** The public token that a result comes with. */

import type { Connection } from "../call.js";
import { ownFields } from "../own.js";
import type { PublicTokenScopes } from "../tokens/permissions.js";
import { isRootKey } from "../tokens/root-key.js";
import type { ResultTokenOptions } from "./environment-tokens.js";

/**
 * Signed here under a root key, as `options` say, with `scopes` where they say nothing of them. No other credential can
 * sign: its results come with the token that the service has made. `claims` are those of that token, where the answer does
 * not have them in a header.
 */
export const resultToken = async (
  connection: Connection,
  response: Response,
  scopes: PublicTokenScopes,
  options?: ResultTokenOptions,
  claims?: unknown,
): Promise<{ publicAccessToken: string }> => {
  const served = response.headers.get("x-trigger-jwt") ?? undefined;
  const signed = canSign(connection) ? await sign(connection, response, scopes, options, claims) : undefined;
  // The service's token may do more than was asked for here.
  const token = signed ?? (options && canSign(connection) ? undefined : served);
  // Always one, but for a service that sends no claims: callers are spared to ask for what does not happen.
  return (token === undefined ? {} : { publicAccessToken: token }) as { publicAccessToken: string };
};

/** Throws where no such token could be made, which is to be found out before anything is started. */
export const checkResultToken = async (options: ResultTokenOptions | undefined): Promise<void> => {
  if (options === undefined) return;
  const { checkTokenOptions } = await import("./auth.js");
  checkTokenOptions(options);
};

/** Pages without TLS have no `crypto.subtle`. */
const canSign = ({ credential }: Connection): boolean =>
  isRootKey(credential.token) && globalThis.crypto?.subtle !== undefined;

const sign = async (
  connection: Connection,
  response: Response,
  scopes: PublicTokenScopes,
  options: ResultTokenOptions | undefined,
  claims: unknown,
): Promise<string | undefined> => {
  const { signFromAnswer } = await import("./auth.js");
  const { expirationTime, scopes: given = scopes } = ownFields(options);
  return signFromAnswer(connection, response, { expirationTime, scopes: given }, claims);
};
