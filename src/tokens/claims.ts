/** What stands in a public token. */

import { isObject, own, ownFields } from "../own.js";

export const ISSUER = "https://id.trigger.dev";
export const AUDIENCE = "https://api.trigger.dev";
export const ALGORITHM = "HS256";

/** The claims of a public token. */
export interface PublicTokenClaims {
  /** The environment that the token opens, by its internal id. */
  sub: string;
  /** What tells a public token from other tokens. */
  pub: true;
  /** What it may do, such as `read:runs:run_1`. Without any it may do nothing. */
  scopes?: string[];
  /** It starts one run or batch and no more. */
  otu?: boolean;
  /** What realtime subscriptions under it leave out. */
  realtime?: { skipColumns?: string[] };
  /** Who exchanged a personal access token for this one. */
  act?: { sub: string; client: string };
  /** Who made it. */
  iss?: string;
  /** Whom it is for. */
  aud?: string | string[];
  /** When it was made, in seconds since 1970. */
  iat?: number;
  /** When it starts to be valid, in seconds since 1970. */
  nbf?: number;
  /** When it ends, in seconds since 1970. */
  exp?: number;
  /** What tells it from tokens that are the same otherwise. */
  jti?: string;
}

/**
 * The claims, if a payload has the form of a public token's. What the service passes over is left out: a list of scopes
 * that is none, and scopes that are no text.
 */
export const claimsIn = (payload: unknown): PublicTokenClaims | undefined => {
  const numbers = ["iat", "nbf", "exp"].map((name) => own(payload, name));
  const isToken = own(payload, "pub") === true && typeof own(payload, "sub") === "string";
  if (!isToken || numbers.some((value) => value !== undefined && typeof value !== "number")) return undefined;
  const { scopes, ...others } = ownFields(isObject(payload) ? payload : {});
  return {
    // `sub`, `pub` and the moments have just been checked, and whatever else is there is for the reader to judge.
    ...(others as unknown as PublicTokenClaims),
    ...(Array.isArray(scopes) && { scopes: scopes.filter((scope) => typeof scope === "string") }),
  };
};
