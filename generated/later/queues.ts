// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Dates, Operation } from "../contract.js";
import { nameOf, typeOf } from "../typed-name.js";
import type { Queues } from "../endpoints.js";

const QueueConcurrencyDates: Dates = { overriddenAt: true };

const QueueItemDates: Dates = { concurrency: QueueConcurrencyDates };

const QueueListPageDates: Dates = { data: [QueueItemDates] };

const QueueMetricsDates: Dates = { from: true, to: true };

export const queuesList: Operation = {
  id: "queues.list",
  method: "GET",
  path: "/api/v1/queues",
  auth: ["secretKey"],
  query: { page: { name: "page", min: 1 }, perPage: { name: "perPage", min: 1 } },
  page: { style: "offset", max: 100 },
  dates: QueueListPageDates,
};

export const queuesRetrieve: Operation = {
  id: "queues.retrieve",
  method: "GET",
  path: "/api/v1/queues/{queueParam}",
  auth: ["secretKey", "publicAccessToken"],
  query: { type: { name: "type" } },
  twice: ["queueParam"],
  dates: QueueItemDates,
};

export const queuesPause: Operation = {
  id: "queues.pause",
  method: "POST",
  path: "/api/v1/queues/{queueParam}/pause",
  auth: ["secretKey"],
  twice: ["queueParam"],
  body: true,
  repeat: "always",
  dates: QueueItemDates,
};

export const queuesOverrideConcurrencyLimit: Operation = {
  id: "queues.overrideConcurrencyLimit",
  method: "POST",
  path: "/api/v1/queues/{queueParam}/concurrency/override",
  auth: ["secretKey"],
  twice: ["queueParam"],
  body: true,
  repeat: "always",
  dates: QueueItemDates,
};

export const queuesResetConcurrencyLimit: Operation = {
  id: "queues.resetConcurrencyLimit",
  method: "POST",
  path: "/api/v1/queues/{queueParam}/concurrency/reset",
  auth: ["secretKey"],
  twice: ["queueParam"],
  body: true,
  repeat: "always",
  dates: QueueItemDates,
};

export const queuesMetrics: Operation = {
  id: "queues.metrics",
  method: "GET",
  path: "/api/v1/queues/{queueParam}/metrics",
  auth: ["secretKey", "publicAccessToken"],
  query: { type: { name: "type" }, period: { name: "period" } },
  dates: QueueMetricsDates,
};

/** Every method of `queues`. What a credential may not call is refused before anything is sent. */
export const createQueues = (call: Call): Queues => ({
  list: (params, requestOptions) => call(queuesList, {}, params, requestOptions),
  retrieve: (queue, requestOptions) =>
    call(queuesRetrieve, { queueParam: nameOf(queue) }, { ...typeOf(queue) }, requestOptions),
  pause: (queue, requestOptions) =>
    call(queuesPause, { queueParam: nameOf(queue) }, { ...typeOf(queue), action: "pause" }, requestOptions),
  resume: (queue, requestOptions) =>
    call(queuesPause, { queueParam: nameOf(queue) }, { ...typeOf(queue), action: "resume" }, requestOptions),
  overrideConcurrencyLimit: (queue, params, requestOptions) =>
    call(queuesOverrideConcurrencyLimit, { queueParam: nameOf(queue) }, { ...params, ...typeOf(queue) }, requestOptions),
  resetConcurrencyLimit: (queue, requestOptions) =>
    call(queuesResetConcurrencyLimit, { queueParam: nameOf(queue) }, { ...typeOf(queue) }, requestOptions),
  metrics: (queue, params, requestOptions) =>
    call(queuesMetrics, { queueParam: nameOf(queue) }, { ...params, ...typeOf(queue) }, requestOptions),
});
