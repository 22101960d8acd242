import type { EmulatedEnvironment } from "./projects.js";
import { hashOf } from "./random.js";
import { perStore } from "./shelf.js";
import type { Store } from "./store.js";
import { triggerRun } from "./trigger.js";
import type { World } from "./world.js";

/** Addresses at which other services deliver events, and what has arrived there. */

export interface StoredEndpoint {
  readonly id: string;
  readonly environment: EmulatedEnvironment;
  readonly webhook: string;
  readonly source: string;
  /** The task that events go to. */
  readonly task: string | undefined;
  readonly hasKeyPair: boolean;
  readonly tenantId: string | null;
  readonly externalRef: string | null;
  /** The part of the address that nobody can guess. */
  readonly opaqueId: string;
  isActive: boolean;
  readonly createdAt: number;
  updatedAt: number;
}

export type DeliveryStatus = "pending" | "processing" | "succeeded" | "failed" | "filtered";

export interface StoredDelivery {
  readonly id: string;
  readonly endpoint: StoredEndpoint;
  readonly externalDeliveryId: string;
  readonly event: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly createdAt: number;
  status: DeliveryStatus;
  runId?: string | undefined;
  processedAt?: number | undefined;
}

export interface SeedWebhookEndpoint {
  /** Id of the handler. */
  webhook: string;
  /** The service that delivers there. Default `custom`. */
  source?: string;
  /** The task that events go to. Default `hello`; `null` for none, so that deliveries cannot be replayed. */
  task?: string | null;
  /** Deliveries are signed with a key pair, so that there is no secret. Default false. */
  hasKeyPair?: boolean;
  tenantId?: string;
  externalRef?: string;
  /** Default: the first project's development environment. */
  environment?: EmulatedEnvironment;
}

export interface SeedWebhookDeliveries {
  /** Where the deliveries stand, and stay. Default `succeeded`. */
  status?: DeliveryStatus;
  event?: unknown;
  headers?: Readonly<Record<string, string>>;
  /** When the newest of them arrived. Default: now. */
  createdAt?: Date | string | number;
  /** Milliseconds between one delivery and the next. Default 100. */
  everyInMs?: number;
}

const processingMs = 5;

const endpointsIn = perStore(() => new Map<string, StoredEndpoint>());
const deliveriesIn = perStore(() => new Map<string, StoredDelivery>());

export const endpointsOf = (store: Store, environmentId: string): StoredEndpoint[] =>
  [...endpointsIn(store).values()].filter(({ environment }) => environment.id === environmentId);

export const endpointCalled = (store: Store, environmentId: string, id: string): StoredEndpoint | undefined => {
  const endpoint = endpointsIn(store).get(id);
  return endpoint?.environment.id === environmentId ? endpoint : undefined;
};

export const deliveriesOf = (store: Store, environmentId: string): StoredDelivery[] =>
  [...deliveriesIn(store).values()].filter(({ endpoint }) => endpoint.environment.id === environmentId);

export const deliveryCalled = (store: Store, environmentId: string, id: string): StoredDelivery | undefined => {
  const delivery = deliveriesIn(store).get(id);
  return delivery?.endpoint.environment.id === environmentId ? delivery : undefined;
};

export const addEndpoint = (world: World, environment: EmulatedEnvironment, seed: SeedWebhookEndpoint): string => {
  const { webhook, source = "custom", task = "hello", hasKeyPair = false, tenantId = null, externalRef = null } = seed;
  const now = world.clock.now();
  const id = `wh_${world.ids.sortable(now)}`;
  endpointsIn(world.store).set(id, {
    id,
    environment,
    webhook,
    source,
    task: task ?? undefined,
    hasKeyPair,
    tenantId,
    externalRef,
    opaqueId: world.ids.short(),
    isActive: true,
    createdAt: now,
    updatedAt: now,
  });
  return id;
};

/** Adds so many deliveries to an address, and gives their ids, newest first. */
export const addDeliveries = (
  world: World,
  endpointId: string,
  count: number,
  seed: SeedWebhookDeliveries,
): string[] => {
  const endpoint = endpointsIn(world.store).get(endpointId);
  if (endpoint === undefined) throw new TypeError(`seed.webhookDeliveries: there is no endpoint ${endpointId}.`);
  const { status = "succeeded", event = {}, headers = {}, everyInMs = 100, createdAt = world.clock.now() } = seed;
  const newest = new Date(createdAt).getTime();
  return Array.from({ length: count }, (_, index) => {
    const at = newest - index * everyInMs;
    const delivery = newDelivery(world, endpoint, at, {
      externalDeliveryId: `evt_${world.ids.short()}`,
      event,
      headers,
    });
    delivery.status = status;
    if (!["pending", "processing"].includes(status)) delivery.processedAt = at;
    return delivery.id;
  });
};

/** Delivers an event again: a new delivery, dealt with a moment later by a run of the task. */
export const replayed = (world: World, { endpoint, ...earlier }: StoredDelivery, taskIdentifier: string): string => {
  const delivery = newDelivery(world, endpoint, world.clock.now(), earlier);
  world.clock.after(processingMs, () => {
    const { environment } = endpoint;
    delivery.runId = triggerRun(world, { environment, taskIdentifier, payload: delivery.event, options: {} }).run.id;
    delivery.status = "succeeded";
    delivery.processedAt = world.clock.now();
  });
  return delivery.id;
};

const newDelivery = (
  world: World,
  endpoint: StoredEndpoint,
  at: number,
  { externalDeliveryId, event, headers }: Pick<StoredDelivery, "externalDeliveryId" | "event" | "headers">,
): StoredDelivery => {
  const id = `whd_${world.ids.sortable(at)}`;
  const delivery: StoredDelivery = {
    id,
    endpoint,
    externalDeliveryId,
    event,
    headers,
    createdAt: at,
    status: "pending",
  };
  deliveriesIn(world.store).set(id, delivery);
  return delivery;
};

export const rawBodyHash = ({ event }: StoredDelivery): string =>
  hashOf(JSON.stringify(event) ?? "")
    .toString(16)
    .padStart(8, "0");
