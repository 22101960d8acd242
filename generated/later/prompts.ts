// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Dates, Operation } from "../contract.js";
import type { Prompts } from "../endpoints.js";

const PromptListItemDates: Dates = { updatedAt: true };

const PromptListDates: Dates = { data: [PromptListItemDates] };

const PromptVersionFieldsDates: Dates = { createdAt: true };

const PromptVersionContentDates: Dates = PromptVersionFieldsDates;

const PromptDates: Dates = { version: PromptVersionContentDates };

const PromptResultDates: Dates = { data: PromptDates };

const PromptVersionDates: Dates = PromptVersionFieldsDates;

const PromptVersionListDates: Dates = { data: [PromptVersionDates] };

export const promptsList: Operation = {
  id: "prompts.list",
  method: "GET",
  path: "/api/v1/prompts",
  auth: ["secretKey", "publicAccessToken"],
  dates: PromptListDates,
};

export const promptsRetrieve: Operation = {
  id: "prompts.retrieve",
  method: "GET",
  path: "/api/v1/prompts/{slug}",
  auth: ["secretKey", "publicAccessToken"],
  query: { label: { name: "label" }, version: { name: "version" } },
  dates: PromptResultDates,
};

export const promptsResolve: Operation = {
  id: "prompts.resolve",
  method: "POST",
  path: "/api/v1/prompts/{slug}",
  auth: ["secretKey", "publicAccessToken"],
  body: true,
  repeat: "always",
};

export const promptsVersions: Operation = {
  id: "prompts.versions",
  method: "GET",
  path: "/api/v1/prompts/{slug}/versions",
  auth: ["secretKey", "publicAccessToken"],
  dates: PromptVersionListDates,
};

export const promptsPromote: Operation = {
  id: "prompts.promote",
  method: "POST",
  path: "/api/v1/prompts/{slug}/promote",
  auth: ["secretKey", "publicAccessToken"],
  body: "version",
  repeat: "always",
};

export const promptsUpdateOverride: Operation = {
  id: "prompts.updateOverride",
  method: "PUT",
  path: "/api/v1/prompts/{slug}/override",
  auth: ["secretKey", "publicAccessToken"],
  body: true,
};

export const promptsCreateOverride: Operation = {
  id: "prompts.createOverride",
  method: "POST",
  path: "/api/v1/prompts/{slug}/override",
  auth: ["secretKey", "publicAccessToken"],
  body: true,
};

export const promptsRemoveOverride: Operation = {
  id: "prompts.removeOverride",
  method: "DELETE",
  path: "/api/v1/prompts/{slug}/override",
  auth: ["secretKey", "publicAccessToken"],
};

export const promptsReactivateOverride: Operation = {
  id: "prompts.reactivateOverride",
  method: "POST",
  path: "/api/v1/prompts/{slug}/override/reactivate",
  auth: ["secretKey", "publicAccessToken"],
  body: "version",
  repeat: "always",
};

/** Every method of `prompts`. What a credential may not call is refused before anything is sent. */
export const createPrompts = (call: Call): Prompts => ({
  list: (requestOptions) => call(promptsList, {}, undefined, requestOptions),
  retrieve: (slug, params, requestOptions) => call(promptsRetrieve, { slug }, params, requestOptions),
  resolve: (slug, params, requestOptions) => call(promptsResolve, { slug }, params, requestOptions),
  versions: (slug, requestOptions) => call(promptsVersions, { slug }, undefined, requestOptions),
  promote: (slug, version, requestOptions) => call(promptsPromote, { slug }, version, requestOptions),
  updateOverride: (slug, params, requestOptions) => call(promptsUpdateOverride, { slug }, params, requestOptions),
  createOverride: (slug, params, requestOptions) => call(promptsCreateOverride, { slug }, params, requestOptions),
  removeOverride: (slug, requestOptions) => call(promptsRemoveOverride, { slug }, undefined, requestOptions),
  reactivateOverride: (slug, version, requestOptions) =>
    call(promptsReactivateOverride, { slug }, version, requestOptions),
});
