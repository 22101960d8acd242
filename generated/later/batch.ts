// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Dates, Operation } from "../contract.js";
import type { Batch } from "../endpoints.js";

const BatchObjectDates: Dates = { createdAt: true, updatedAt: true, processingCompletedAt: true, processing: { completedAt: true } };

const BatchFieldsDates: Dates = { createdAt: true, updatedAt: true };

const BatchV1Dates: Dates = BatchFieldsDates;

export const batchCreate: Operation = {
  id: "batch.create",
  method: "POST",
  path: "/api/v3/batches",
  auth: ["secretKey", "publicAccessToken"],
  body: true,
  repeat: "always",
  limiter: "batchItems",
  maxBody: 131072,
};

export const batchStreamItems: Operation = {
  id: "batch.streamItems",
  method: "POST",
  path: "/api/v3/batches/{batchId}/items",
  auth: ["secretKey", "publicAccessToken"],
  media: "application/x-ndjson",
  repeat: "always",
};

export const batchRetrieve: Operation = {
  id: "batch.retrieve",
  method: "GET",
  path: "/api/v2/batches/{batchId}",
  auth: ["secretKey", "publicAccessToken"],
  dates: BatchObjectDates,
};

export const batchRetrieveV1: Operation = {
  id: "batch.retrieveV1",
  method: "GET",
  path: "/api/v1/batches/{batchId}",
  auth: ["secretKey", "publicAccessToken"],
  dates: BatchV1Dates,
};

export const batchResults: Operation = {
  id: "batch.results",
  method: "GET",
  path: "/api/v1/batches/{batchId}/results",
  auth: ["secretKey"],
};

export const batchTriggerV2: Operation = {
  id: "batch.triggerV2",
  method: "POST",
  path: "/api/v2/tasks/batch",
  auth: ["secretKey", "publicAccessToken"],
  body: true,
  maxBody: 1000000,
};

export const batchTriggerV1: Operation = {
  id: "batch.triggerV1",
  method: "POST",
  path: "/api/v1/tasks/batch",
  auth: ["secretKey", "publicAccessToken"],
  body: true,
  repeat: "keyed",
  key: { header: "idempotency-key", ttl: "idempotency-key-ttl" },
  maxBody: 1000000,
};

export const tasksBatchTriggerV1: Operation = {
  id: "tasks.batchTriggerV1",
  method: "POST",
  path: "/api/v1/tasks/{taskIdentifier}/batch",
  auth: ["secretKey"],
  body: true,
  repeat: "keyed",
  key: { header: "idempotency-key" },
  maxBody: 3145728,
};

/** Every method of `batch`. What a credential may not call is refused before anything is sent. */
export const createBatch = (call: Call): Batch => ({
  retrieve: (batchId, requestOptions) => call(batchRetrieve, { batchId }, undefined, requestOptions),
  results: (batchId, requestOptions) => call(batchResults, { batchId }, undefined, requestOptions),
});
