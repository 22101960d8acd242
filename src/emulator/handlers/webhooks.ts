import type { Context, Handler } from "../handler.js";
import { type Answer, json } from "../http.js";
import { pageByKey, sortable } from "../key-pages.js";
import { notFound, Refusal, refuse } from "../refusals.js";
import { windowOf } from "../time-filter.js";
import {
  deliveriesOf,
  deliveryCalled,
  endpointCalled,
  endpointsOf,
  rawBodyHash,
  replayed,
  type StoredDelivery,
  type StoredEndpoint,
} from "../webhooks.js";
import type { World } from "../world.js";

const defaultSize = 60;

const reading = { family: "scoped", cors: true } as const;
const changing = { ...reading, getStub: true } as const;

const listEndpoints: Handler = {
  ...reading,
  handle(context) {
    context.require("read", [{ type: "webhooks" }]);
    const wanted = words(context, "filter[webhook]");
    const found = endpointsOf(context.world.store, context.key.environment.id)
      .filter(({ webhook }) => wanted?.includes(webhook) ?? true)
      .reverse()
      .sort((one, other) => one.webhook.localeCompare(other.webhook) || other.createdAt - one.createdAt);
    return json(200, { data: found.map((endpoint) => shownEndpoint(context.world, endpoint)) });
  },
};

const retrieveEndpoint: Handler = {
  ...reading,
  handle: (context) => json(200, shownEndpoint(context.world, readable(context, endpointIn(context)))),
};

const switched = (isActive: boolean): Handler => ({
  ...changing,
  handle(context) {
    const endpoint = changeable(context, endpointIn);
    endpoint.isActive = isActive;
    endpoint.updatedAt = context.world.clock.now();
    return json(200, shownEndpoint(context.world, endpoint));
  },
});

const rotateSecret: Handler = {
  ...changing,
  handle(context) {
    const { id, hasKeyPair } = changeable(context, endpointIn);
    if (hasKeyPair) refuse(400, { error: "This endpoint verifies deliveries with a public key and has no secret." });
    const { ids } = context.world;
    return json(200, { id, secretSet: true, secret: `whsec_${ids.hex()}${ids.hex()}` });
  },
};

const listDeliveries: Handler = {
  ...reading,
  handle(context) {
    context.require("read", [{ type: "webhooks" }]);
    const { query, world, key } = context;
    const [webhooks, statuses] = [words(context, "filter[webhook]"), words(context, "filter[status]")];
    const filter = {
      period: query.get("filter[period]"),
      from: query.get("filter[from]"),
      to: query.get("filter[to]"),
    };
    const { from, to } = windowOf(filter, world.clock.now(), Number.POSITIVE_INFINITY);
    const found = deliveriesOf(world.store, key.environment.id).filter(
      ({ endpoint, status, createdAt }) =>
        (webhooks?.includes(endpoint.webhook) ?? true) &&
        (statuses?.includes(status) ?? true) &&
        createdAt >= from &&
        createdAt <= to,
    );
    const [after, before] = [query.get("page[after]"), query.get("page[before]")];
    const size = Number(query.get("page[size]") ?? defaultSize);
    // With both cursors the service goes back from the one that was meant for going on.
    const cursor = before === undefined ? { after } : { before: after ?? before };
    const { data, pagination } = pageByKey(found, ({ createdAt, id }) => `${sortable(createdAt)} ${id}`, {
      size,
      ...cursor,
    });
    // Pages on the way back come oldest first.
    return json(200, { data: (before === undefined ? data : data.reverse()).map(listedDelivery), pagination });
  },
};

const retrieveDelivery: Handler = {
  ...reading,
  handle(context) {
    const delivery = readable(context, deliveryIn(context));
    return json(200, {
      ...listedDelivery(delivery),
      idempotencyKey: delivery.externalDeliveryId,
      event: delivery.event ?? null,
      headers: delivery.headers,
      rawBodyHash: rawBodyHash(delivery),
      error: delivery.status === "failed" ? "The handler failed." : null,
      filterReason: delivery.status === "filtered" ? "The filter did not match." : null,
      updatedAt: moment(delivery.processedAt ?? delivery.createdAt),
    });
  },
};

const replay: Handler = {
  ...changing,
  handle(context): Answer {
    const delivery = changeable(context, deliveryIn);
    const { task } = delivery.endpoint;
    if (task === undefined) return refuse(400, { error: "This endpoint does not route to a task." });
    return json(200, { deliveryId: replayed(context.world, delivery, task), replayedFrom: delivery.id });
  },
};

export const webhookHandlers: Readonly<Record<string, Handler>> = {
  "webhooks.endpoints.list": listEndpoints,
  "webhooks.endpoints.retrieve": retrieveEndpoint,
  "webhooks.endpoints.enable": switched(true),
  "webhooks.endpoints.disable": switched(false),
  "webhooks.endpoints.rotateSecret": rotateSecret,
  "webhooks.deliveries.list": listDeliveries,
  "webhooks.deliveries.retrieve": retrieveDelivery,
  "webhooks.deliveries.replay": replay,
};

const endpointIn = (context: Context): StoredEndpoint | undefined =>
  endpointCalled(context.world.store, context.key.environment.id, context.param("endpointId"));

const deliveryIn = (context: Context): StoredDelivery | undefined =>
  deliveryCalled(context.world.store, context.key.environment.id, context.param("deliveryId"));

/** Reading says that there is nothing before it says that it is not for everybody; changing the other way round. */
const readable = <T>(context: Context, found: T | undefined): T => {
  if (found === undefined) throw new Refusal(notFound(false));
  context.require("read", [{ type: "webhooks" }]);
  return found;
};

const changeable = <T>(context: Context, find: (context: Context) => T | undefined): T => {
  context.require("write", [{ type: "webhooks" }]);
  return find(context) ?? refuse(404, { error: "Not found" });
};

const words = ({ query }: Context, name: string): string[] | undefined => (query.get(name) || undefined)?.split(",");

const moment = (at: number): string => new Date(at).toISOString();

const shownEndpoint = (world: World, endpoint: StoredEndpoint) => ({
  id: endpoint.id,
  webhook: endpoint.webhook,
  source: endpoint.source,
  status: endpoint.isActive ? "active" : "inactive",
  secretProvisioning: "either",
  secretSet: !endpoint.hasKeyPair,
  tenantId: endpoint.tenantId,
  externalRef: endpoint.externalRef,
  url: `${world.url}/webhooks/v1/ingest/${endpoint.opaqueId}`,
  createdAt: moment(endpoint.createdAt),
  updatedAt: moment(endpoint.updatedAt),
});

const listedDelivery = ({
  id,
  endpoint,
  status,
  externalDeliveryId,
  runId,
  createdAt,
  processedAt,
}: StoredDelivery) => ({
  id,
  webhook: endpoint.webhook,
  status,
  externalDeliveryId,
  runId: runId ?? null,
  createdAt: moment(createdAt),
  processedAt: processedAt === undefined ? null : moment(processedAt),
});
