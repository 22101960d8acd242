// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Operation } from "../contract.js";

export const runsSubscribeToRun: Operation = {
  id: "runs.subscribeToRun",
  method: "GET",
  path: "/realtime/v1/runs/{runId}",
  auth: ["secretKey", "publicAccessToken"],
  query: {
    skipColumns: { name: "skipColumns", list: "csv" },
    offset: { name: "offset" },
    handle: { name: "handle" },
    live: { name: "live" },
    cursor: { name: "cursor" },
    log: { name: "log" },
    expiredHandle: { name: "expired_handle" },
  },
  limiter: "none",
};

export const runsSubscribeToRunsWithTag: Operation = {
  id: "runs.subscribeToRunsWithTag",
  method: "GET",
  path: "/realtime/v1/runs",
  auth: ["secretKey", "publicAccessToken"],
  query: {
    tags: { name: "tags", list: "csv" },
    createdAt: { name: "createdAt" },
    skipColumns: { name: "skipColumns", list: "csv" },
    offset: { name: "offset" },
    handle: { name: "handle" },
    live: { name: "live" },
    cursor: { name: "cursor" },
    log: { name: "log" },
    expiredHandle: { name: "expired_handle" },
  },
  limiter: "none",
};

export const runsSubscribeToBatch: Operation = {
  id: "runs.subscribeToBatch",
  method: "GET",
  path: "/realtime/v1/batches/{batchId}",
  auth: ["secretKey", "publicAccessToken"],
  query: {
    skipColumns: { name: "skipColumns", list: "csv" },
    offset: { name: "offset" },
    handle: { name: "handle" },
    live: { name: "live" },
    cursor: { name: "cursor" },
    log: { name: "log" },
    expiredHandle: { name: "expired_handle" },
  },
  limiter: "none",
};

export const streamsRead: Operation = {
  id: "streams.read",
  method: "GET",
  path: "/realtime/v1/streams/{runId}/{streamId}",
  auth: ["secretKey", "publicAccessToken"],
  limiter: "none",
  text: true,
};

export const streamsReadInput: Operation = {
  id: "streams.readInput",
  method: "GET",
  path: "/realtime/v1/streams/{runId}/input/{streamId}",
  auth: ["secretKey", "publicAccessToken"],
  limiter: "none",
  text: true,
};

export const streamsSendInput: Operation = {
  id: "streams.sendInput",
  method: "POST",
  path: "/realtime/v1/streams/{runId}/input/{streamId}",
  auth: ["secretKey", "publicAccessToken"],
  body: true,
  limiter: "none",
  maxBody: 1048576,
};

export const streamsCreate: Operation = {
  id: "streams.create",
  method: "PUT",
  path: "/realtime/v1/streams/{runId}/{target}/{streamId}",
  auth: ["secretKey"],
  limiter: "none",
};

export const streamsIngest: Operation = {
  id: "streams.ingest",
  method: "POST",
  path: "/realtime/v1/streams/{runId}/{target}/{streamId}",
  auth: ["secretKey"],
  media: "application/x-ndjson",
  limiter: "none",
  empty: true,
};

export const streamsLastChunk: Operation = {
  id: "streams.lastChunk",
  method: "HEAD",
  path: "/realtime/v1/streams/{runId}/{target}/{streamId}",
  auth: ["secretKey"],
  limiter: "none",
  empty: true,
};

export const streamsAppend: Operation = {
  id: "streams.append",
  method: "POST",
  path: "/realtime/v1/streams/{runId}/{target}/{streamId}/append",
  auth: ["secretKey"],
  media: "text/plain",
  limiter: "none",
  maxBody: 524288,
};
