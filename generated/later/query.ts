// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Operation } from "../contract.js";
import type { Query } from "../endpoints.js";

export const queryExecute: Operation = {
  id: "query.execute",
  method: "POST",
  path: "/api/v1/query",
  auth: ["secretKey", "publicAccessToken"],
  body: true,
  repeat: "always",
  limiter: "queryConcurrency",
};

export const querySchema: Operation = {
  id: "query.schema",
  method: "GET",
  path: "/api/v1/query/schema",
  auth: ["secretKey", "publicAccessToken"],
};

export const queryDashboards: Operation = {
  id: "query.dashboards",
  method: "GET",
  path: "/api/v1/query/dashboards",
  auth: ["secretKey", "publicAccessToken"],
};

/** Every method of `query`. What a credential may not call is refused before anything is sent. */
export const createQuery = (call: Call): Query => ({
  execute: (params, requestOptions) => call(queryExecute, {}, params, requestOptions),
  schema: (requestOptions) => call(querySchema, {}, undefined, requestOptions),
  dashboards: (requestOptions) => call(queryDashboards, {}, undefined, requestOptions),
});
