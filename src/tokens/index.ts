/** Public tokens without a client: made, checked, read, and kept fresh. Runs wherever WebCrypto does. */

export { isApiError, TokenError, type TokenReason } from "../errors.js";
export type { PublicTokenClaims } from "./claims.js";
export { type TokenQuestion, tokenCovers } from "./cover.js";
export type { ExpirationTime } from "./expiration.js";
export {
  flattenScopes,
  type PublicTokenScopes,
  type ReadScopes,
  type ScopeIds,
  type ScopeTargets,
  type WriteScopes,
} from "./permissions.js";
export {
  createPublicTokenSigner,
  type PublicTokenOptions,
  type PublicTokenSigner,
  type SigningKey,
  type SkipColumn,
  signPublicToken,
} from "./sign.js";
export { createTokenSource, type TokenSource, type TokenSourceOptions } from "./source.js";
export {
  decodePublicToken,
  type RefusalReason,
  type TokenResult,
  type VerifyOptions,
  verifyPublicToken,
} from "./verify.js";
