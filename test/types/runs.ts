/** Compiled, never run: what bulk actions and keys are told, and what views of a run give. */

import {
  type ApiPromise,
  type BulkAction,
  type CreatedBulkAction,
  createClient,
  idempotencyKeys,
  type ResetIdempotencyKeyResult,
  type RunSpan,
  runs,
  type StoredMetadata,
  tags,
} from "../../src/index.js";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};

declare const token: string;
const trigger = createClient({ secretKey: token });
const browser = createClient({ publicAccessToken: token });
const account = createClient({ personalAccessToken: token });

// A bulk action is about runs that are named or found, not both and not neither.
holds<Equal<ReturnType<typeof trigger.runs.bulk.cancel>, ApiPromise<CreatedBulkAction>>>();
runs.bulk.cancel({ runIds: ["run_1"], name: "one" });
runs.bulk.replay({ filter: { status: "FAILED", from: new Date() }, targetRegion: "us-east-1" });
// @ts-expect-error
runs.bulk.cancel();
// @ts-expect-error
runs.bulk.cancel({});
// @ts-expect-error
runs.bulk.replay({ runIds: ["run_1"], filter: { isTest: true } });

// Older status words and a region for what is canceled are not taken.
// @ts-expect-error
runs.bulk.cancel({ filter: { status: "REATTEMPTING" } });
// @ts-expect-error
runs.bulk.cancel({ runIds: ["run_1"], targetRegion: "us-east-1" });

// Polling gives the bulk action, whose words stay open.
holds<Equal<ReturnType<typeof trigger.runs.bulk.poll>, Promise<BulkAction>>>();
holds<Equal<BulkAction["createdAt"], Date>>();
const status: BulkAction["status"] = "something new";
void status;

// Only a secret key has them; a public token sees traces, and no result.
// @ts-expect-error
browser.runs.bulk;
browser.runs.trace("run_1");
// @ts-expect-error
browser.runs.result("run_1");
// @ts-expect-error
account.runs.trace("run_1");

// Moments are dates, and metadata is text.
holds<Equal<RunSpan["startTime"], Date>>();
holds<Equal<ReturnType<typeof trigger.runs.metadata>, ApiPromise<StoredMetadata>>>();
holds<Equal<StoredMetadata["metadata"], string | null>>();

// A delay is a duration or a moment.
runs.reschedule("run_1", { delay: "1h" });
runs.reschedule("run_1", { delay: new Date() });
// @ts-expect-error
runs.reschedule("run_1", { delay: 5 });

// Tags have two names for one method. Only the default client may be in a task, whose run need not be named.
holds<Equal<typeof trigger.tags.add, typeof trigger.runs.addTags>>();
holds<Equal<ReturnType<typeof tags.add>, ReturnType<typeof trigger.tags.add>>>();
tags.add("run_1", "vip");
tags.add("vip");
tags.add(["vip", "new"], { timeoutInMs: 5 });
// @ts-expect-error
trigger.tags.add("vip");
// @ts-expect-error
trigger.tags.add(["vip", "new"]);

// A key is made of a text or of several, for one of three scopes.
holds<Equal<ReturnType<typeof idempotencyKeys.create>, Promise<string>>>();
holds<Equal<ReturnType<typeof browser.idempotencyKeys.reset>, ApiPromise<ResetIdempotencyKeyResult>>>();
idempotencyKeys.create(["order", "7"], { scope: "global" });
idempotencyKeys.reset("hello", "order-7", { scope: "attempt", parentRunId: "run_1", attemptNumber: 2 });
// @ts-expect-error
idempotencyKeys.create("order-7", { scope: "process" });
// @ts-expect-error
account.idempotencyKeys;
