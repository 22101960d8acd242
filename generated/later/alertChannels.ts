// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Operation } from "../contract.js";
import type { AlertChannels, BoundAlertChannels } from "../endpoints.js";

export const alertChannelsCreate: Operation = {
  id: "alertChannels.create",
  method: "POST",
  path: "/api/v1/projects/{projectRef}/alertChannels",
  auth: ["personalAccessToken"],
  body: true,
  repeat: "keyed",
  key: { field: "deduplicationKey" },
  secret: true,
};

/** Every method of `alertChannels`. What a credential may not call is refused before anything is sent. */
export const createAlertChannels = (call: Call): AlertChannels => ({
  create: (projectRef, params, requestOptions) =>
    call(alertChannelsCreate, { projectRef }, params, requestOptions),
});

/** `alertChannels` with `projectRef` and `env` filled in. */
export const bindAlertChannels = (
  alertChannels: AlertChannels,
  projectRef: string,
  env: "dev" | "staging" | "prod" | "preview" | (string & {}),
): BoundAlertChannels => ({
  ...alertChannels,
  create: (params, requestOptions) => alertChannels.create(projectRef, params, requestOptions),
});
