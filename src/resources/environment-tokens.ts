/** Public tokens of the environment that a client's secret key belongs to. What signing takes is found out once per client. */

import type { Connection } from "../call.js";
import { own, text } from "../own.js";
import type { ExpirationTime } from "../tokens/expiration.js";
import type { PublicTokenScopes } from "../tokens/permissions.js";
import { claimsOf, claimsSigner } from "../tokens/sign.js";

/** What the token that comes with a result is to be like. */
export interface ResultTokenOptions {
  /** When it ends. Default 15 minutes from now. */
  expirationTime?: ExpirationTime | undefined;
  /** What it may do. Default: read what was started, and what goes with that. */
  scopes?: PublicTokenScopes | undefined;
}

const environments = new WeakMap<Connection, Promise<string>>();
const signers = new WeakMap<Connection, ReturnType<typeof claimsSigner>>();

/** The environment's id: asked for once, also when many ask for it at the same time. A failure is not kept. */
export const environmentIdOf = (connection: Connection, ask: () => Promise<string>): Promise<string> => {
  const known = environments.get(connection);
  if (known) return known;
  const asked = ask();
  environments.set(connection, asked);
  asked.catch(() => environments.delete(connection));
  return asked;
};

/** Signs under the client's key, which is imported once. Throws where the key cannot sign. */
export const signerOf = (connection: Connection): ReturnType<typeof claimsSigner> => {
  const sign = signers.get(connection) ?? claimsSigner(connection.credential.token);
  signers.set(connection, sign);
  return sign;
};

/** Throws where no token could be made like this. */
export const checkTokenOptions = (options: ResultTokenOptions): void => {
  claimsOf("environment", options, Date.now(), "");
};

/**
 * A token for what an answer tells of, signed here from the claims that the answer carries; undefined where there are
 * none, and where no token can be made any more: the call has had its effect, and must not seem to have failed.
 */
export const signFromAnswer = async (
  connection: Connection,
  { headers }: Response,
  options: ResultTokenOptions,
  claims: unknown = claimsIn(headers),
): Promise<string | undefined> => {
  const environmentId = text(own(claims, "sub"));
  if (environmentId === undefined) return undefined;
  if (!environments.has(connection)) environments.set(connection, Promise.resolve(environmentId));
  try {
    // The service's clock is the one by which the token will be judged.
    const now = Date.parse(headers.get("date") ?? "") || Date.now();
    return await signerOf(connection)(claimsOf(environmentId, options, now));
  } catch {
    return undefined;
  }
};

const claimsIn = (headers: Headers): unknown => {
  try {
    return JSON.parse(headers.get("x-trigger-jwt-claims") ?? "");
  } catch {
    return undefined;
  }
};
