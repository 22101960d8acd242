// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Dates, Operation } from "../contract.js";
import type { Errors } from "../endpoints.js";

const ErrorGroupDates: Dates = { firstSeen: true, lastSeen: true, resolvedAt: true, ignoredUntil: true };

const ErrorGroupListPageDates: Dates = { data: [ErrorGroupDates] };

const ErrorGroupDetailDates: Dates = { firstSeen: true, lastSeen: true, resolvedAt: true, ignoredUntil: true, ignoredAt: true };

export const errorsList: Operation = {
  id: "errors.list",
  method: "GET",
  path: "/api/v1/errors",
  auth: ["secretKey", "publicAccessToken"],
  query: {
    limit: { name: "page[size]", min: 1, max: 100 },
    after: { name: "page[after]" },
    before: { name: "page[before]" },
    taskIdentifier: { name: "filter[taskIdentifier]", list: "csv" },
    version: { name: "filter[version]", list: "csv" },
    status: { name: "filter[status]", list: "csv" },
    search: { name: "filter[search]" },
    period: { name: "filter[period]" },
    from: { name: "filter[from]", encode: "epochMs" },
    to: { name: "filter[to]", encode: "epochMs" },
  },
  page: { style: "cursor", max: 100 },
  dates: ErrorGroupListPageDates,
};

export const errorsRetrieve: Operation = {
  id: "errors.retrieve",
  method: "GET",
  path: "/api/v1/errors/{errorId}",
  auth: ["secretKey", "publicAccessToken"],
  dates: ErrorGroupDetailDates,
};

export const errorsResolve: Operation = {
  id: "errors.resolve",
  method: "POST",
  path: "/api/v1/errors/{errorId}/resolve",
  auth: ["secretKey", "publicAccessToken"],
  body: true,
  repeat: "always",
  dates: ErrorGroupDetailDates,
};

export const errorsIgnore: Operation = {
  id: "errors.ignore",
  method: "POST",
  path: "/api/v1/errors/{errorId}/ignore",
  auth: ["secretKey", "publicAccessToken"],
  body: true,
  repeat: "always",
  dates: ErrorGroupDetailDates,
};

export const errorsUnresolve: Operation = {
  id: "errors.unresolve",
  method: "POST",
  path: "/api/v1/errors/{errorId}/unresolve",
  auth: ["secretKey", "publicAccessToken"],
  repeat: "always",
  dates: ErrorGroupDetailDates,
};

/** Every method of `errors`. What a credential may not call is refused before anything is sent. */
export const createErrors = (call: Call): Errors => ({
  list: (params, requestOptions) => call(errorsList, {}, params, requestOptions),
  retrieve: (errorId, requestOptions) => call(errorsRetrieve, { errorId }, undefined, requestOptions),
  resolve: (errorId, params, requestOptions) => call(errorsResolve, { errorId }, params, requestOptions),
  ignore: (errorId, params, requestOptions) => call(errorsIgnore, { errorId }, params, requestOptions),
  unresolve: (errorId, requestOptions) => call(errorsUnresolve, { errorId }, undefined, requestOptions),
});
