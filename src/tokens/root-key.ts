/** The one kind of key that public tokens are signed with. */

import { TokenError } from "../errors.js";

const ROOT_KEY = /^tr_(dev|stg|prod|preview)_[\x21-\x7e]+$/;

/** Keys that are added to an environment beside its root key. The service signs for them. */
const ADDITIONAL_KEY = /^tr_(dev|stg|prod|preview)_sk_[0-9a-zA-Z]{24}$/;

export const isAdditionalKey = (key: string): boolean => ADDITIONAL_KEY.test(key);

export const isRootKey = (key: string): boolean => ROOT_KEY.test(key) && !isAdditionalKey(key);

/** How to get the root key ready for use. Refuses whatever is none, without showing it. */
export const rootKey = (secretKey: unknown, usage: "sign" | "verify"): (() => Promise<CryptoKey>) => {
  // Keys that are read from a file end with its line break.
  const key = typeof secretKey === "string" ? secretKey.trim() : "";
  if (isAdditionalKey(key)) {
    throw wrong("is an additional key, for which the service makes tokens; signing takes the environment's root key");
  }
  if (!ROOT_KEY.test(key))
    throw wrong("is to be the root key of an environment: tr_dev_…, tr_stg_…, tr_prod_… or tr_preview_…");
  return () =>
    crypto.subtle.importKey("raw", new TextEncoder().encode(key), { name: "HMAC", hash: "SHA-256" }, false, [usage]);
};

const wrong = (why: string): TokenError =>
  new TokenError(`secretKey ${why}`, { reason: "secretKey", parameter: "secretKey" });
