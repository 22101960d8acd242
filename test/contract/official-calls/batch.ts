import { call, type LogicalCall } from "./call.js";

const announced = ["batch.create", "batch.streamItems"];

/** Batches take two requests, each to an operation of its own. */
const batchCall = (...[name, credential, make, more]: Parameters<typeof call>): LogicalCall => ({
  ...call(name, credential, make, more),
  operations: announced,
});

export const batchCalls: readonly LogicalCall[] = [
  batchCall("batch.trigger", "secretKey", ({ batch }) =>
    batch.trigger([
      { id: "hello", payload: { orderId: 42 } },
      { id: "echo", payload: "plain words" },
      { id: "hello", payload: { at: new Date(0) } },
      { id: "hello", payload: undefined },
    ]),
  ),
  batchCall(
    "batch.trigger",
    "secretKey",
    ({ batch }) => batch.trigger([{ id: "hello", payload: {} }], { idempotencyKey: ["nightly", "1"] }),
    { about: "an idempotency key of the batch" },
  ),
  batchCall(
    "batch.trigger",
    "secretKey",
    ({ batch }) => batch.trigger([{ id: "hello", payload: {}, options: { idempotencyKey: "order-42" } }]),
    { about: "an idempotency key of an item" },
  ),
  batchCall("batch.trigger", "secretKey", ({ batch }) => batch.trigger(items()), { about: "an async iterable" }),
  batchCall("batch.trigger", "publicToken", ({ batch }) =>
    batch.trigger([{ id: "hello", payload: { from: "a page" } }]),
  ),
  batchCall("batch.trigger", "previewKey", ({ batch }) => batch.trigger([{ id: "hello", payload: 1 }])),
  batchCall(
    "tasks.batchTrigger",
    "secretKey",
    ({ tasks }, { now }) =>
      tasks.batchTrigger("hello", [
        {
          payload: { step: 1 },
          options: {
            queue: "shared",
            concurrencyKey: "customer-7",
            delay: new Date(now.getTime() + 60_000),
            ttl: "1h",
            tags: ["customer:7", "urgent"],
            maxAttempts: 3,
            maxDuration: 120,
            metadata: { step: 1 },
            machine: "small-2x",
            priority: 10,
            region: "us-east-1",
            idempotencyKey: "order-42",
            idempotencyKeyTTL: "1h",
          },
        },
        { payload: { step: 2 }, options: { debounce: { key: "k", delay: "30s" }, version: "20261121.1" } },
      ]),
    { about: "many options" },
  ),
  batchCall(
    "tasks.batchTrigger",
    "secretKey",
    ({ tasks }) =>
      tasks.batchTrigger("hello", [{ payload: 1 }, { payload: 2, options: { idempotencyKey: "own" } }], {
        idempotencyKey: "nightly",
        idempotencyKeyTTL: "1h",
      }),
    { about: "an idempotency key of the batch" },
  ),
  batchCall("batch.triggerByTask", "secretKey", ({ batch }) =>
    batch.triggerByTask([
      { task: taskOf("hello"), payload: { orderId: 42 } },
      { task: taskOf("echo"), payload: [1] },
    ]),
  ),
  call("batch.retrieve", "secretKey", ({ batch }, { batchId }) => batch.retrieve(batchId)),
  call("batch.retrieve", "publicToken", ({ batch }, { batchId }) => batch.retrieve(batchId)),
  call("batch.retrieve", "secretKey", ({ batch }) => batch.retrieve("batch_missing"), {
    refused: "both",
    about: "one that is missing",
  }),
  call("batch.results", "secretKey", ({ batchResults }, { batchId }) => batchResults(batchId)),
];

async function* items() {
  for (let index = 0; index < 3; index += 1) yield { id: "hello", payload: { index } };
}

const never = (): never => {
  throw new Error("A task is only named here.");
};
const taskOf = (id: string) => ({ id, trigger: never, triggerAndWait: never });
