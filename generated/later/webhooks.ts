// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Dates, Operation } from "../contract.js";
import type { Webhooks } from "../endpoints.js";

const WebhookEndpointDates: Dates = { createdAt: true, updatedAt: true };

const WebhookEndpointListDates: Dates = { data: [WebhookEndpointDates] };

const WebhookDeliveryListItemDates: Dates = { createdAt: true, processedAt: true };

const WebhookDeliveryListPageDates: Dates = { data: [WebhookDeliveryListItemDates] };

const WebhookDeliveryDates: Dates = { createdAt: true, processedAt: true, updatedAt: true };

export const webhooksEndpointsList: Operation = {
  id: "webhooks.endpoints.list",
  method: "GET",
  path: "/api/v1/webhooks/endpoints",
  auth: ["secretKey", "publicAccessToken"],
  query: { webhook: { name: "filter[webhook]", list: "csv" } },
  dates: WebhookEndpointListDates,
};

export const webhooksEndpointsRetrieve: Operation = {
  id: "webhooks.endpoints.retrieve",
  method: "GET",
  path: "/api/v1/webhooks/endpoints/{endpointId}",
  auth: ["secretKey", "publicAccessToken"],
  dates: WebhookEndpointDates,
};

export const webhooksEndpointsEnable: Operation = {
  id: "webhooks.endpoints.enable",
  method: "POST",
  path: "/api/v1/webhooks/endpoints/{endpointId}/enable",
  auth: ["secretKey", "publicAccessToken"],
  repeat: "always",
  dates: WebhookEndpointDates,
};

export const webhooksEndpointsDisable: Operation = {
  id: "webhooks.endpoints.disable",
  method: "POST",
  path: "/api/v1/webhooks/endpoints/{endpointId}/disable",
  auth: ["secretKey", "publicAccessToken"],
  repeat: "always",
  dates: WebhookEndpointDates,
};

export const webhooksEndpointsRotateSecret: Operation = {
  id: "webhooks.endpoints.rotateSecret",
  method: "POST",
  path: "/api/v1/webhooks/endpoints/{endpointId}/rotate-secret",
  auth: ["secretKey", "publicAccessToken"],
};

export const webhooksDeliveriesList: Operation = {
  id: "webhooks.deliveries.list",
  method: "GET",
  path: "/api/v1/webhooks/deliveries",
  auth: ["secretKey", "publicAccessToken"],
  query: {
    limit: { name: "page[size]", min: 1, max: 100 },
    after: { name: "page[after]" },
    before: { name: "page[before]" },
    webhook: { name: "filter[webhook]", list: "csv" },
    status: { name: "filter[status]", list: "csv" },
    period: { name: "filter[period]" },
    from: { name: "filter[from]", encode: "epochMs" },
    to: { name: "filter[to]", encode: "epochMs" },
  },
  page: { style: "cursor", max: 100 },
  dates: WebhookDeliveryListPageDates,
};

export const webhooksDeliveriesRetrieve: Operation = {
  id: "webhooks.deliveries.retrieve",
  method: "GET",
  path: "/api/v1/webhooks/deliveries/{deliveryId}",
  auth: ["secretKey", "publicAccessToken"],
  dates: WebhookDeliveryDates,
};

export const webhooksDeliveriesReplay: Operation = {
  id: "webhooks.deliveries.replay",
  method: "POST",
  path: "/api/v1/webhooks/deliveries/{deliveryId}/replay",
  auth: ["secretKey", "publicAccessToken"],
};

/** Every method of `webhooks`. What a credential may not call is refused before anything is sent. */
export const createWebhooks = (call: Call): Webhooks => ({
  endpoints: {
    list: (params, requestOptions) => call(webhooksEndpointsList, {}, params, requestOptions),
    retrieve: (endpointId, requestOptions) =>
      call(webhooksEndpointsRetrieve, { endpointId }, undefined, requestOptions),
    enable: (endpointId, requestOptions) =>
      call(webhooksEndpointsEnable, { endpointId }, undefined, requestOptions),
    disable: (endpointId, requestOptions) =>
      call(webhooksEndpointsDisable, { endpointId }, undefined, requestOptions),
    rotateSecret: (endpointId, requestOptions) =>
      call(webhooksEndpointsRotateSecret, { endpointId }, undefined, requestOptions),
  },
  deliveries: {
    list: (params, requestOptions) => call(webhooksDeliveriesList, {}, params, requestOptions),
    retrieve: (deliveryId, requestOptions) =>
      call(webhooksDeliveriesRetrieve, { deliveryId }, undefined, requestOptions),
    replay: (deliveryId, requestOptions) =>
      call(webhooksDeliveriesReplay, { deliveryId }, undefined, requestOptions),
  },
});
