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

const RelatedRunDates: Dates = RunFieldsDates;

const RelatedRunsDates: Dates = { root: RelatedRunDates, parent: RelatedRunDates, children: [RelatedRunDates] };

const RunDates: Dates = {
  createdAt: true,
  updatedAt: true,
  startedAt: true,
  finishedAt: true,
  delayedUntil: true,
  expiredAt: true,
  relatedRuns: RelatedRunsDates,
};

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

export const runsRetrieve: Operation = {
  id: "runs.retrieve",
  method: "GET",
  path: "/api/v3/runs/{runId}",
  auth: ["secretKey", "publicAccessToken"],
  dates: RunDates,
};

export const runsCancel: Operation = {
  id: "runs.cancel",
  method: "POST",
  path: "/api/v2/runs/{runId}/cancel",
  auth: ["secretKey", "publicAccessToken"],
  repeat: "always",
};

export const runsReplay: Operation = {
  id: "runs.replay",
  method: "POST",
  path: "/api/v1/runs/{runId}/replay",
  auth: ["secretKey"],
};

export const runsAddTags: Operation = {
  id: "runs.addTags",
  method: "POST",
  path: "/api/v1/runs/{runId}/tags",
  auth: ["secretKey"],
  body: "tags",
  repeat: "always",
};

export const runsUpdateMetadata: Operation = {
  id: "runs.updateMetadata",
  method: "PUT",
  path: "/api/v1/runs/{runId}/metadata",
  auth: ["secretKey"],
  body: true,
  repeat: "never",
  maxBody: 2097152,
};

export const whoami: Operation = {
  id: "whoami",
  method: "GET",
  path: "/api/v2/whoami",
  auth: ["personalAccessToken"],
  query: { projectRef: { name: "projectRef" } },
};
