// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Dates, Operation } from "../contract.js";
import type { Runs } from "../endpoints.js";

const BulkActionDates: Dates = { createdAt: true, completedAt: true };

const BulkActionListPageDates: Dates = { data: [BulkActionDates] };

export const runsBulkList: Operation = {
  id: "runs.bulk.list",
  method: "GET",
  path: "/api/v1/bulk-actions",
  auth: ["secretKey"],
  query: {
    limit: { name: "page[size]", min: 1, max: 100 },
    after: { name: "page[after]" },
    before: { name: "page[before]" },
  },
  page: { style: "cursor", max: 100 },
  dates: BulkActionListPageDates,
};

export const runsBulkCreate: Operation = {
  id: "runs.bulk.create",
  method: "POST",
  path: "/api/v1/bulk-actions",
  auth: ["secretKey"],
  body: true,
  maxBody: 1048576,
};

export const runsBulkRetrieve: Operation = {
  id: "runs.bulk.retrieve",
  method: "GET",
  path: "/api/v1/bulk-actions/{bulkActionId}",
  auth: ["secretKey"],
  dates: BulkActionDates,
};

export const runsBulkAbort: Operation = {
  id: "runs.bulk.abort",
  method: "POST",
  path: "/api/v1/bulk-actions/{bulkActionId}/abort",
  auth: ["secretKey"],
  repeat: "always",
};

/** Methods of `runs`. What a credential may not call is refused before anything is sent. */
export const createRunsBulkActions = (call: Call): Pick<Runs, "bulk"> => ({
  bulk: {
    list: (params, requestOptions) => call(runsBulkList, {}, params, requestOptions),
    cancel: (params, requestOptions) =>
      call(runsBulkCreate, {}, { ...params, action: "cancel" }, requestOptions),
    replay: (params, requestOptions) =>
      call(runsBulkCreate, {}, { ...params, action: "replay" }, requestOptions),
    retrieve: (bulkActionId, requestOptions) =>
      call(runsBulkRetrieve, { bulkActionId }, undefined, requestOptions),
    abort: (bulkActionId, requestOptions) =>
      call(runsBulkAbort, { bulkActionId }, undefined, requestOptions),
  },
});
