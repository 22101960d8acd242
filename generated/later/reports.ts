// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Dates, Operation } from "../contract.js";
import type { Reports } from "../endpoints.js";

const ReportDates: Dates = { generatedAt: true };

export const reportsRetrieve: Operation = {
  id: "reports.retrieve",
  method: "GET",
  path: "/api/v1/reports/{key}",
  auth: ["secretKey", "publicAccessToken"],
  query: { period: { name: "period" }, format: { name: "format" } },
  text: true,
  dates: ReportDates,
};

/** Every method of `reports`. What a credential may not call is refused before anything is sent. */
export const createReports = (call: Call): Reports => ({
  retrieve: (key, params, requestOptions) => call(reportsRetrieve, { key }, params, requestOptions),
});
