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

const ScheduleObjectDates: Dates = { nextRun: true, nextRunEffectiveAt: true };

const ScheduleListPageDates: Dates = { data: [ScheduleObjectDates] };

export const envvarsList: Operation = {
  id: "envvars.list",
  method: "GET",
  path: "/api/v1/projects/{projectRef}/envvars/{env}",
  auth: ["secretKey", "personalAccessToken"],
  page: { style: "none" },
};

export const envvarsCreate: Operation = {
  id: "envvars.create",
  method: "POST",
  path: "/api/v1/projects/{projectRef}/envvars/{env}",
  auth: ["secretKey", "personalAccessToken"],
  body: true,
  repeat: "always",
};

export const envvarsUpload: Operation = {
  id: "envvars.upload",
  method: "POST",
  path: "/api/v1/projects/{projectRef}/envvars/{env}/import",
  auth: ["secretKey", "personalAccessToken"],
  body: true,
  repeat: "keyed",
  key: { field: "override" },
  limiter: "deployments",
};

export const envvarsRetrieve: Operation = {
  id: "envvars.retrieve",
  method: "GET",
  path: "/api/v1/projects/{projectRef}/envvars/{env}/{name}",
  auth: ["secretKey", "personalAccessToken"],
};

export const envvarsUpdate: Operation = {
  id: "envvars.update",
  method: "PUT",
  path: "/api/v1/projects/{projectRef}/envvars/{env}/{name}",
  auth: ["secretKey", "personalAccessToken"],
  body: true,
};

export const envvarsDel: Operation = {
  id: "envvars.del",
  method: "DELETE",
  path: "/api/v1/projects/{projectRef}/envvars/{env}/{name}",
  auth: ["secretKey", "personalAccessToken"],
};

export const envvarsResolve: Operation = {
  id: "envvars.resolve",
  method: "GET",
  path: "/api/v1/projects/{projectRef}/envvars",
  auth: ["secretKey"],
  limiter: "deployments",
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

export const schedulesList: Operation = {
  id: "schedules.list",
  method: "GET",
  path: "/api/v1/schedules",
  auth: ["secretKey"],
  query: { page: { name: "page", min: 1 }, perPage: { name: "perPage", min: 1 } },
  page: { style: "offset", max: 100 },
  dates: ScheduleListPageDates,
};

export const schedulesCreate: Operation = {
  id: "schedules.create",
  method: "POST",
  path: "/api/v1/schedules",
  auth: ["secretKey"],
  body: true,
  repeat: "keyed",
  key: { field: "deduplicationKey" },
  dates: ScheduleObjectDates,
};

export const schedulesRetrieve: Operation = {
  id: "schedules.retrieve",
  method: "GET",
  path: "/api/v1/schedules/{scheduleId}",
  auth: ["secretKey"],
  dates: ScheduleObjectDates,
};

export const schedulesUpdate: Operation = {
  id: "schedules.update",
  method: "PUT",
  path: "/api/v1/schedules/{scheduleId}",
  auth: ["secretKey"],
  body: true,
  repeat: "never",
  dates: ScheduleObjectDates,
};

export const schedulesDel: Operation = {
  id: "schedules.del",
  method: "DELETE",
  path: "/api/v1/schedules/{scheduleId}",
  auth: ["secretKey"],
};

export const schedulesActivate: Operation = {
  id: "schedules.activate",
  method: "POST",
  path: "/api/v1/schedules/{scheduleId}/activate",
  auth: ["secretKey"],
  repeat: "always",
  dates: ScheduleObjectDates,
};

export const schedulesDeactivate: Operation = {
  id: "schedules.deactivate",
  method: "POST",
  path: "/api/v1/schedules/{scheduleId}/deactivate",
  auth: ["secretKey"],
  repeat: "always",
  dates: ScheduleObjectDates,
};

export const tasksTrigger: Operation = {
  id: "tasks.trigger",
  method: "POST",
  path: "/api/v1/tasks/{taskIdentifier}/trigger",
  auth: ["secretKey", "publicAccessToken"],
  body: true,
  repeat: "keyed",
  key: {
    header: "idempotency-key",
    field: "options.idempotencyKey",
    ttl: "idempotency-key-ttl",
    add: true,
  },
  maxBody: 3145728,
};

export const whoami: Operation = {
  id: "whoami",
  method: "GET",
  path: "/api/v2/whoami",
  auth: ["personalAccessToken"],
  query: { projectRef: { name: "projectRef" } },
};

/** All operations by id. */
export const operations: Readonly<Record<string, Operation>> = {
  "envvars.list": envvarsList,
  "envvars.create": envvarsCreate,
  "envvars.upload": envvarsUpload,
  "envvars.retrieve": envvarsRetrieve,
  "envvars.update": envvarsUpdate,
  "envvars.del": envvarsDel,
  "envvars.resolve": envvarsResolve,
  "runs.list": runsList,
  "runs.listByProject": runsListByProject,
  "runs.retrieve": runsRetrieve,
  "runs.cancel": runsCancel,
  "runs.replay": runsReplay,
  "runs.addTags": runsAddTags,
  "runs.updateMetadata": runsUpdateMetadata,
  "schedules.list": schedulesList,
  "schedules.create": schedulesCreate,
  "schedules.retrieve": schedulesRetrieve,
  "schedules.update": schedulesUpdate,
  "schedules.del": schedulesDel,
  "schedules.activate": schedulesActivate,
  "schedules.deactivate": schedulesDeactivate,
  "tasks.trigger": tasksTrigger,
  whoami: whoami,
};
