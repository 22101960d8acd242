/** Compiled, never run: what batches take and give. One claim per block. */

import { task } from "@trigger.dev/sdk";
import {
  type BatchObject,
  type BatchRunHandle,
  BatchTriggerError,
  batch,
  createClient,
  isApiError,
  tasks,
} from "../../src/index.js";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};
type IsAny<T> = 0 extends 1 & T ? true : false;

const resize = task({ id: "resize", run: async (payload: { url: string; width: number }) => payload.width });
const greet = task({ id: "greet", run: async (payload: { name: string }) => payload.name });
const client = createClient({ secretKey: "tr_dev_1" });
const browser = createClient({ publicAccessToken: "a.b.c" });
const account = createClient({ personalAccessToken: "tr_pat_1" });

// One task: the payloads are the task's.
const one = await tasks.batchTrigger<typeof resize>("resize", [{ payload: { url: "u", width: 1 } }]);
holds<Equal<IsAny<typeof one>, false>>();
holds<Equal<typeof one, BatchRunHandle<typeof resize>>>();
// @ts-expect-error
tasks.batchTrigger<typeof resize>("resize", [{ payload: { url: "u" } }]);
// @ts-expect-error
tasks.batchTrigger<typeof resize>("resise", [{ payload: { url: "u", width: 1 } }]);
tasks.batchTrigger("whatever", [{ payload: 1, options: { delay: new Date(), tags: "one" } }], { idempotencyKey: "k" });

// Several tasks: each id goes with its own payload.
batch.trigger<typeof resize | typeof greet>([
  { id: "resize", payload: { url: "u", width: 1 }, options: { queue: "slow" } },
  { id: "greet", payload: { name: "Ada" } },
]);
batch.trigger<typeof resize | typeof greet>([
  // @ts-expect-error
  { id: "greet", payload: { url: "u", width: 1 } },
]);
// @ts-expect-error
batch.trigger<typeof greet>([{ id: "resize", payload: { name: "Ada" } }]);
batch.trigger([{ id: "whatever", payload: { a: 1 } }]);

// Tasks at hand: each goes with its own payload.
batch.triggerByTask([
  { task: resize, payload: { url: "u", width: 1 } },
  { task: greet, payload: { name: "Ada" } },
]);
// @ts-expect-error
batch.triggerByTask([{ task: greet, payload: { url: "u", width: 1 } }]);

// Items come from anything that can be read one by one.
declare const generated: AsyncGenerator<{ id: "greet"; payload: { name: string } }>;
declare const streamed: ReadableStream<{ id: "greet"; payload: { name: string } }>;
declare const listed: Set<{ id: "greet"; payload: { name: string } }>;
declare const wrong: AsyncGenerator<{ id: "greet"; payload: { name: number } }>;
batch.trigger<typeof greet>(generated);
batch.trigger<typeof greet>(streamed);
batch.trigger<typeof greet>(listed);
// @ts-expect-error
batch.trigger<typeof greet>(wrong);
declare const byTask: AsyncGenerator<{ task: typeof greet; payload: { name: string } }>;
holds<Equal<Awaited<ReturnType<typeof triggerStream>>, BatchRunHandle<typeof greet>>>();
function triggerStream() {
  return batch.triggerByTask(byTask);
}
tasks.batchTrigger<typeof greet>(
  "greet",
  (async function* () {
    yield { payload: { name: "Ada" } };
  })(),
);

// A secret key and a public token have them; results are for secret keys, and a personal access token has none of it.
holds<Equal<Awaited<ReturnType<typeof client.batch.retrieve>>, BatchObject>>();
client.batch.results("batch_1");
browser.batch.trigger([{ id: "a", payload: 1 }]);
// @ts-expect-error
browser.batch.results("batch_1");
// @ts-expect-error
account.batch;

// The error is told by its class or by its kind, and says how far it came.
declare const error: unknown;
if (error instanceof BatchTriggerError) holds<Equal<typeof error.phase, "offload" | "create" | "stream">>();
if (isApiError(error) && error.kind === "batchTrigger") holds<Equal<typeof error.acceptedCount, number>>();
