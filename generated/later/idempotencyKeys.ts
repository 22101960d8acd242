// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Operation } from "../contract.js";
import type { IdempotencyKeys } from "../endpoints.js";

export const idempotencyKeysReset: Operation = {
  id: "idempotencyKeys.reset",
  method: "POST",
  path: "/api/v1/idempotencyKeys/{key}/reset",
  auth: ["secretKey", "publicAccessToken"],
  body: true,
  repeat: "always",
};

/** Every method of `idempotencyKeys`. What a credential may not call is refused before anything is sent. */
export const createIdempotencyKeys = (call: Call): IdempotencyKeys => ({
  reset: (key, params, requestOptions) => call(idempotencyKeysReset, { key }, params, requestOptions),
});
