/** Reading public tokens: with their environment's secret key to be trusted, without it to be looked at only. */

import { decodeJwt } from "jose/jwt/decode";
import { jwtVerify } from "jose/jwt/verify";
import type { TokenReason } from "../errors.js";
import { own, ownFields, text } from "../own.js";
import { ALGORITHM, AUDIENCE, claimsIn, ISSUER, type PublicTokenClaims } from "./claims.js";
import { rootKey } from "./root-key.js";

/** Why a token is not trusted. */
export type RefusalReason = Exclude<
  TokenReason,
  "secretKey" | "environmentId" | "scopes" | "expirationTime" | "realtime"
>;

/** What became of reading a token. */
export type TokenResult =
  | { readonly ok: true; readonly claims: PublicTokenClaims }
  | {
      readonly ok: false;
      readonly reason: RefusalReason;
      /** The reason as a sentence. It repeats nothing of the token. */
      readonly message: string;
    };

export interface VerifyOptions {
  /** The root key of the environment that the token is for, `tr_dev_…`, `tr_stg_…`, `tr_prod_…` or `tr_preview_…`. */
  secretKey: string;
  /** The environment's internal id, where a key signs for several: branches share their parent's. Default: any. */
  environmentId?: string | undefined;
}

/**
 * Finds out whether a public token is genuine and valid now, which takes the environment's secret key, so this belongs
 * on a server. Makes no request.
 *
 * Only HS256, the service's issuer and its audience count, and the token must end some time: the service itself is
 * content with less. It does not find out whether a one-time token has been used.
 *
 * @returns the claims, or the reason why they are not to be trusted. A token, whatever it is, makes nothing throw.
 * @throws TokenError (`secretKey`) when the key is no root key.
 */
export const verifyPublicToken = async (token: string, options: VerifyOptions): Promise<TokenResult> => {
  const { secretKey, environmentId } = ownFields(options);
  const key = await rootKey(secretKey, "verify")();
  if (!hasForm(token)) return refused("malformed");
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: [ALGORITHM], issuer: ISSUER, audience: AUDIENCE });
    const claims = claimsIn(payload);
    if (claims?.exp === undefined) return refused("claims");
    if (environmentId !== undefined && claims.sub !== environmentId) return refused("environment");
    return { ok: true, claims };
  } catch (error) {
    return refused(reasonOf(error));
  }
};

/**
 * Reads what a public token says of itself and **verifies nothing**: anybody can write such a token. For showing it, or
 * for finding out when one's own token ends; to trust one, use `verifyPublicToken`.
 *
 * @returns the claims, or `malformed` or `claims` where there is no public token to read. Nothing makes it throw.
 */
export const decodePublicToken = (token: string): TokenResult => {
  if (!hasForm(token)) return refused("malformed");
  try {
    const claims = claimsIn(decodeJwt(token));
    return claims ? { ok: true, claims } : refused("claims");
  } catch {
    return refused("malformed");
  }
};

/** Three parts, the last of which may be empty. Looked at first, since a megabyte of dots has a million parts. */
const hasForm = (token: unknown): boolean => typeof token === "string" && /^[\w-]+\.[\w-]+\.[\w-]*$/.test(token);

/** By the code of the library's error, and by the claim where that is at fault. */
const reasonOf = (error: unknown): RefusalReason => {
  const reason = REASONS[text(own(error, "code")) ?? ""];
  if (reason !== "claims" || own(error, "reason") === "invalid") return reason ?? "malformed";
  return CLAIMS[text(own(error, "claim")) ?? ""] ?? "claims";
};

const REASONS: Readonly<Record<string, RefusalReason>> = {
  ERR_JOSE_ALG_NOT_ALLOWED: "algorithm",
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: "signature",
  ERR_JWT_EXPIRED: "expired",
  ERR_JWT_CLAIM_VALIDATION_FAILED: "claims",
};

const CLAIMS: Readonly<Record<string, RefusalReason>> = { iss: "issuer", aud: "audience", nbf: "notYetValid" };

const MESSAGES: Readonly<Record<RefusalReason, string>> = {
  malformed: "the text is no token: not three parts of base64url with JSON inside",
  algorithm: `the token is not signed with ${ALGORITHM}`,
  signature: "the token is not signed with this key",
  issuer: "the token was not made by Trigger.dev or in its name",
  audience: "the token is not meant for Trigger.dev's API",
  environment: "the token is for another environment",
  claims: "the token's claims are not those of a public token",
  expired: "the token has ended",
  notYetValid: "the token is not valid yet",
};

const refused = (reason: RefusalReason): TokenResult => ({ ok: false, reason, message: MESSAGES[reason] });
