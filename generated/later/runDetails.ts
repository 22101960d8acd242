// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Dates, Operation } from "../contract.js";
import type { Runs, Tags } from "../endpoints.js";

const RunFieldsDates: Dates = {
  createdAt: true,
  updatedAt: true,
  startedAt: true,
  finishedAt: true,
  delayedUntil: true,
  expiredAt: true,
};

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

const SpanEventDates: Dates = { time: true };

const TraceSpanDataDates: Dates = { startTime: true, events: [SpanEventDates] };

const TraceSpanDates: Dates = { data: TraceSpanDataDates, children: [() => TraceSpanDates] };

const RunTraceDates: Dates = { rootSpan: TraceSpanDates };

const RunTraceResultDates: Dates = { trace: RunTraceDates };

const RunEventDates: Dates = { events: [SpanEventDates] };

const RunEventsResultDates: Dates = { events: [RunEventDates] };

const TriggeredRunDates: Dates = { createdAt: true };

const RunSpanDates: Dates = { startTime: true, events: [SpanEventDates], triggeredRuns: [TriggeredRunDates] };

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

export const runsReschedule: Operation = {
  id: "runs.reschedule",
  method: "POST",
  path: "/api/v1/runs/{runId}/reschedule",
  auth: ["secretKey"],
  body: true,
  repeat: "always",
  dates: RunDates,
};

export const runsAddTags: Operation = {
  id: "runs.addTags",
  method: "POST",
  path: "/api/v1/runs/{runId}/tags",
  auth: ["secretKey"],
  body: "tags",
  repeat: "always",
};

export const runsMetadata: Operation = {
  id: "runs.metadata",
  method: "GET",
  path: "/api/v1/runs/{runId}/metadata",
  auth: ["secretKey"],
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

export const runsResult: Operation = {
  id: "runs.result",
  method: "GET",
  path: "/api/v1/runs/{runId}/result",
  auth: ["secretKey"],
};

export const runsTrace: Operation = {
  id: "runs.trace",
  method: "GET",
  path: "/api/v1/runs/{runId}/trace",
  auth: ["secretKey", "publicAccessToken"],
  dates: RunTraceResultDates,
};

export const runsEvents: Operation = {
  id: "runs.events",
  method: "GET",
  path: "/api/v1/runs/{runId}/events",
  auth: ["secretKey", "publicAccessToken"],
  dates: RunEventsResultDates,
};

export const runsSpan: Operation = {
  id: "runs.span",
  method: "GET",
  path: "/api/v1/runs/{runId}/spans/{spanId}",
  auth: ["secretKey", "publicAccessToken"],
  dates: RunSpanDates,
};

/** Methods of `runs`. What a credential may not call is refused before anything is sent. */
export const createRunsRunDetails = (call: Call): Pick<Runs, "retrieve" | "cancel" | "replay" | "reschedule" | "addTags" | "metadata" | "updateMetadata" | "result" | "trace" | "events" | "span"> => ({
  retrieve: (runId, requestOptions) => call(runsRetrieve, { runId }, undefined, requestOptions),
  cancel: (runId, requestOptions) => call(runsCancel, { runId }, undefined, requestOptions),
  replay: (runId, requestOptions) => call(runsReplay, { runId }, undefined, requestOptions),
  reschedule: (runId, params, requestOptions) => call(runsReschedule, { runId }, params, requestOptions),
  addTags: (runId, tags, requestOptions) => call(runsAddTags, { runId }, tags, requestOptions),
  metadata: (runId, requestOptions) => call(runsMetadata, { runId }, undefined, requestOptions),
  updateMetadata: (runId, params, requestOptions) => call(runsUpdateMetadata, { runId }, params, requestOptions),
  result: (runId, requestOptions) => call(runsResult, { runId }, undefined, requestOptions),
  trace: (runId, requestOptions) => call(runsTrace, { runId }, undefined, requestOptions),
  events: (runId, requestOptions) => call(runsEvents, { runId }, undefined, requestOptions),
  span: (runId, spanId, requestOptions) => call(runsSpan, { runId, spanId }, undefined, requestOptions),
});

/** Every method of `tags`. What a credential may not call is refused before anything is sent. */
export const createTags = (call: Call): Tags => ({
  add: (runId, tags, requestOptions) => call(runsAddTags, { runId }, tags, requestOptions),
});
