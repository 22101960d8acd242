// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Dates, Operation } from "../contract.js";
import type { Wait } from "../endpoints.js";

const WaitpointTokenFieldsDates: Dates = {
  createdAt: true,
  completedAt: true,
  timeoutAt: true,
  completedAfter: true,
  idempotencyKeyExpiresAt: true,
};

const WaitpointTokenListItemDates: Dates = WaitpointTokenFieldsDates;

const WaitpointTokenListPageDates: Dates = { data: [WaitpointTokenListItemDates] };

const WaitpointTokenDates: Dates = WaitpointTokenFieldsDates;

export const waitListTokens: Operation = {
  id: "wait.listTokens",
  method: "GET",
  path: "/api/v1/waitpoints/tokens",
  auth: ["secretKey"],
  query: {
    limit: { name: "page[size]", min: 1, max: 100 },
    after: { name: "page[after]" },
    before: { name: "page[before]" },
    status: { name: "filter[status]", list: "csv" },
    idempotencyKey: { name: "filter[idempotencyKey]" },
    tags: { name: "filter[tags]", list: "csv" },
    period: { name: "filter[createdAt][period]" },
    from: { name: "filter[createdAt][from]", encode: "epochMs" },
    to: { name: "filter[createdAt][to]", encode: "epochMs" },
  },
  page: { style: "cursor", max: 100 },
  dates: WaitpointTokenListPageDates,
};

export const waitCreateToken: Operation = {
  id: "wait.createToken",
  method: "POST",
  path: "/api/v1/waitpoints/tokens",
  auth: ["secretKey"],
  body: true,
  repeat: "keyed",
  key: { field: "idempotencyKey", ttl: "idempotencyKeyTTL", add: true },
  maxBody: 10240,
};

export const waitRetrieveToken: Operation = {
  id: "wait.retrieveToken",
  method: "GET",
  path: "/api/v1/waitpoints/tokens/{waitpointId}",
  auth: ["secretKey"],
  dates: WaitpointTokenDates,
};

export const waitCompleteToken: Operation = {
  id: "wait.completeToken",
  method: "POST",
  path: "/api/v1/waitpoints/tokens/{waitpointId}/complete",
  auth: ["secretKey", "publicAccessToken"],
  body: "data",
  optionalBody: true,
  repeat: "always",
  maxBody: 3145728,
};

export const waitCompleteByCallback: Operation = {
  id: "wait.completeByCallback",
  method: "POST",
  path: "/api/v1/waitpoints/tokens/{waitpointId}/callback/{callbackHash}",
  auth: [],
  body: "data",
  wholeBody: true,
  repeat: "always",
  limiter: "none",
  maxBody: 3145728,
};

/** Every method of `wait`. What a credential may not call is refused before anything is sent. */
export const createWait = (call: Call): Wait => ({
  listTokens: (params, requestOptions) => call(waitListTokens, {}, params, requestOptions),
  createToken: (params, requestOptions) => call(waitCreateToken, {}, params, requestOptions),
  retrieveToken: (waitpointId, requestOptions) =>
    call(waitRetrieveToken, { waitpointId }, undefined, requestOptions),
  completeToken: (waitpointId, data, requestOptions) =>
    call(waitCompleteToken, { waitpointId }, data, requestOptions),
  completeByCallback: (waitpointId, callbackHash, data, requestOptions) =>
    call(waitCompleteByCallback, { waitpointId, callbackHash }, data, requestOptions),
  callback: (waitpointId, callbackHash, data, requestOptions) =>
    call(waitCompleteByCallback, { waitpointId, callbackHash }, data, requestOptions),
});
