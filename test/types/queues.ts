/** Compiled, never run: how queues are named and limited, and who may do what with queues and deployments. */

import {
  type ApiPromise,
  type CursorPagePromise,
  createClient,
  type DeploymentListItem,
  deployments,
  type QueueItem,
  type QueueMetrics,
  queues,
} from "../../src/index.js";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};

declare const token: string;
declare const item: QueueItem;
const trigger = createClient({ secretKey: token });
const browser = createClient({ publicAccessToken: token });
const account = createClient({ personalAccessToken: token });

// A queue has moments as dates, and none of this is any.
holds<Equal<QueueItem["concurrency"]["overriddenAt"], Date | null>>();
holds<Equal<ReturnType<typeof trigger.queues.pause>, ApiPromise<QueueItem>>>();
holds<Equal<ReturnType<typeof trigger.queues.metrics>, ApiPromise<QueueMetrics>>>();
holds<Equal<ReturnType<typeof trigger.deployments.list>, CursorPagePromise<DeploymentListItem>>>();
holds<Equal<ReturnType<typeof trigger.deployments.cancel>, ApiPromise<void>>>();

// A queue is named by its id, by anything that has it, or by its type and name.
queues.retrieve("queue_1");
queues.retrieve(item);
queues.retrieve({ type: "task", name: "hello" });
// @ts-expect-error
queues.retrieve({ name: "hello" });
// @ts-expect-error
queues.retrieve({ type: "job", name: "hello" });

// Pausing and resuming say all there is to say.
// @ts-expect-error
queues.pause("queue_1", { action: "resume" });

// A limit is a number or one of two fields.
queues.overrideConcurrencyLimit("queue_1", 5);
queues.overrideConcurrencyLimit("queue_1", { percent: 50 });
// @ts-expect-error
queues.overrideConcurrencyLimit("queue_1", { percent: 50, concurrencyLimit: 5 });
// @ts-expect-error
queues.overrideConcurrencyLimit("queue_1");

// Metrics are found by name alone.
queues.metrics({ type: "custom", name: "mail" }, { period: "24h" });
queues.metrics(item);
// @ts-expect-error
queues.metrics("queue_1");
// @ts-expect-error
queues.metrics({ id: "queue_1" });

// A public token looks at one queue and at what was deployed, and changes nothing.
browser.queues.retrieve("queue_1");
browser.deployments.current();
// @ts-expect-error
browser.queues.list();
// @ts-expect-error
browser.queues.overrideConcurrencyLimit("queue_1", 5);
// @ts-expect-error
browser.deployments.promote("20260301.1");

// A personal access token reaches neither.
// @ts-expect-error
void account.queues;
// @ts-expect-error
void account.deployments;

// What is deployed is found by either name of the cursor.
deployments.list({ cursor: "deployment_1", status: "DEPLOYED", from: new Date() });
deployments.list({ after: "deployment_1" });
// @ts-expect-error
deployments.list({ status: "INSTALLING" });
