/** Making public tokens, which takes the secret key of their environment and no request. */

import { CompactSign } from "jose/jws/compact/sign";
import { TokenError } from "../errors.js";
import { own, ownFields } from "../own.js";
import { ALGORITHM, AUDIENCE, ISSUER, type PublicTokenClaims } from "./claims.js";
import { type ExpirationTime, endOf } from "./expiration.js";
import { flattenScopes, type PublicTokenScopes } from "./permissions.js";
import { rootKey } from "./root-key.js";

/** The columns of a run that a realtime subscription can leave out. */
export type SkipColumn =
  | ("startedAt" | "delayUntil" | "queuedAt" | "expiredAt" | "completedAt" | "number" | "isTest" | "ttl" | "error")
  | ("usageDurationMs" | "costInCents" | "baseCostInCents" | "payload" | "payloadType" | "metadata" | "output")
  | ("outputType" | "runTags");

/** What a public token is to be like. Everything may be left out. */
export interface PublicTokenOptions {
  /** What it may do. Without scopes it may do nothing. */
  scopes?: PublicTokenScopes | undefined;
  /** When it ends. Default 15 minutes from now. */
  expirationTime?: ExpirationTime | undefined;
  /** It starts one run, or one batch, and no more. Default: as often as its scopes allow. */
  oneTimeUse?: boolean | undefined;
  /** What realtime subscriptions under it are to leave out. Beats what the subscriber asks for. */
  realtime?: { skipColumns?: readonly SkipColumn[] | undefined } | undefined;
}

export interface SigningKey {
  /** The environment's root key, `tr_dev_…`, `tr_stg_…`, `tr_prod_…` or `tr_preview_…`; for a branch its parent's. */
  secretKey: string;
  /** The environment's internal id, for a branch the branch's own: what `POST /api/v1/auth/jwt/claims` answers as `sub`. */
  environmentId: string;
}

/** Makes any number of tokens under one key. */
export interface PublicTokenSigner {
  /** One more token. Makes no request. */
  sign(options?: PublicTokenOptions): Promise<string>;
}

/**
 * Makes a public token, which takes the environment's secret key, so this belongs on a server. Makes no request.
 *
 * For many tokens under one key `createPublicTokenSigner` is faster.
 *
 * @param options.expirationTime Default 15 minutes from now; ten years at most.
 * @throws TokenError with a `reason` for what it cannot be made of; an additional key (`tr_<env>_sk_…`) cannot sign.
 */
export const signPublicToken = async (options: SigningKey & PublicTokenOptions): Promise<string> =>
  createPublicTokenSigner(options).sign(options);

/**
 * Gets ready to make public tokens, which takes the environment's secret key, so this belongs on a server. The key is
 * imported once, with the first token.
 *
 * @throws TokenError (`secretKey`, `environmentId`) for a key that cannot sign, and for no environment.
 */
export const createPublicTokenSigner = (key: SigningKey): PublicTokenSigner => {
  const { secretKey, environmentId } = ownFields(key);
  const sign = claimsSigner(secretKey);
  if (typeof environmentId !== "string" || environmentId === "") {
    throw new TokenError("environmentId is to be the environment's id", {
      reason: "environmentId",
      parameter: "environmentId",
    });
  }
  return { sign: async (options = {}) => sign(claimsOf(environmentId, options, Date.now())) };
};

/** Signs claims as they are. The key is imported once, with the first token. */
export const claimsSigner = (secretKey: string): ((claims: PublicTokenClaims) => Promise<string>) => {
  const importKey = rootKey(secretKey, "sign");
  let key: Promise<CryptoKey> | undefined;
  return async (claims) => {
    key ??= importKey();
    const payload = new TextEncoder().encode(JSON.stringify(claims));
    return new CompactSign(payload).setProtectedHeader({ alg: ALGORITHM }).sign(await key);
  };
};

/** The claims of a token that is made at `nowMs`. */
export const claimsOf = (
  environmentId: string,
  options: PublicTokenOptions,
  nowMs: number,
  // What has WebCrypto's keys has its UUIDs as well.
  jti: string = crypto.randomUUID(),
): PublicTokenClaims => {
  const { scopes, oneTimeUse, realtime, expirationTime } = ownFields(options);
  return {
    sub: environmentId,
    pub: true,
    ...(scopes !== undefined && { scopes: flattenScopes(scopes) }),
    ...(oneTimeUse !== undefined && { otu: oneTimeUse === true }),
    ...(realtime !== undefined && { realtime: { skipColumns: columnsIn(realtime) } }),
    iss: ISSUER,
    aud: AUDIENCE,
    iat: Math.floor(nowMs / 1000),
    exp: endOf(expirationTime, nowMs),
    jti,
  };
};

const columnsIn = (realtime: unknown): string[] => {
  const columns = own(realtime, "skipColumns") ?? [];
  if (Array.isArray(columns) && columns.every((column) => typeof column === "string")) return [...columns];
  throw new TokenError("realtime.skipColumns is to be a list of names", {
    reason: "realtime",
    parameter: "realtime.skipColumns",
  });
};
