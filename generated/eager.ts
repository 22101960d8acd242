// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Dates, Operation } from "./contract.js";

const RunFieldsDates: Dates = {
  createdAt: true,
  updatedAt: true,
  startedAt: true,
  finishedAt: true,
  delayedUntil: true,
  expiredAt: true,
};

const RunListItemDates: Dates = RunFieldsDates;

const RunListPageDates: Dates = { data: [RunListItemDates] };

export const runsList: Operation = {
  id: "runs.list",
  method: "GET",
  path: "/api/v1/runs",
  auth: ["secretKey", "publicAccessToken"],
  query: {
    limit: { name: "page[size]", min: 1, max: 100 },
    after: { name: "page[after]" },
    before: { name: "page[before]" },
    status: { name: "filter[status]", list: "csv" },
    taskIdentifier: { name: "filter[taskIdentifier]", list: "csv" },
    version: { name: "filter[version]", list: "csv" },
    tag: { name: "filter[tag]", list: "csv" },
    queue: { name: "filter[queue]", list: "csv", encode: "queue" },
    machine: { name: "filter[machine]", list: "csv" },
    region: { name: "filter[region]", list: "csv" },
    from: { name: "filter[createdAt][from]", encode: "epochMs" },
    to: { name: "filter[createdAt][to]", encode: "epochMs" },
    period: { name: "filter[createdAt][period]" },
    bulkAction: { name: "filter[bulkAction]" },
    schedule: { name: "filter[schedule]" },
    batch: { name: "filter[batch]" },
    error: { name: "filter[error]" },
    isTest: { name: "filter[isTest]" },
  },
  page: { style: "cursor", max: 100 },
  dates: RunListPageDates,
};

export const runsListByProject: Operation = {
  id: "runs.listByProject",
  method: "GET",
  path: "/api/v1/projects/{projectRef}/runs",
  auth: ["personalAccessToken"],
  query: {
    env: { name: "filter[env]", list: "csv", values: { staging: "stg" }, required: true },
    limit: { name: "page[size]", min: 1, max: 100 },
    after: { name: "page[after]" },
    before: { name: "page[before]" },
    status: { name: "filter[status]", list: "csv" },
    taskIdentifier: { name: "filter[taskIdentifier]", list: "csv" },
    version: { name: "filter[version]", list: "csv" },
    tag: { name: "filter[tag]", list: "csv" },
    queue: { name: "filter[queue]", list: "csv", encode: "queue" },
    machine: { name: "filter[machine]", list: "csv" },
    region: { name: "filter[region]", list: "csv" },
    from: { name: "filter[createdAt][from]", encode: "epochMs" },
    to: { name: "filter[createdAt][to]", encode: "epochMs" },
    period: { name: "filter[createdAt][period]" },
    bulkAction: { name: "filter[bulkAction]" },
    schedule: { name: "filter[schedule]" },
    batch: { name: "filter[batch]" },
    error: { name: "filter[error]" },
    isTest: { name: "filter[isTest]" },
  },
  page: { style: "cursor", max: 100 },
  dates: RunListPageDates,
};

export const whoami: Operation = {
  id: "whoami",
  method: "GET",
  path: "/api/v2/whoami",
  auth: ["personalAccessToken"],
  query: { projectRef: { name: "projectRef" } },
};
