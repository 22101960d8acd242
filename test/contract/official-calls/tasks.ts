import { call, type LogicalCall } from "./call.js";

export const triggerCalls: readonly LogicalCall[] = [
  call("tasks.trigger", "secretKey", ({ tasks }) => tasks.trigger("hello", { orderId: 42, lines: [{ sku: "a" }] })),
  call("tasks.trigger", "secretKey", ({ tasks }) => tasks.trigger("hello", "plain words"), { about: "a text" }),
  call("tasks.trigger", "secretKey", ({ tasks }) => tasks.trigger("hello", null), { about: "null" }),
  call("tasks.trigger", "secretKey", ({ tasks }) => tasks.trigger("hello", undefined), { about: "no payload" }),
  call("tasks.trigger", "secretKey", ({ tasks }) => tasks.trigger("hello", { at: new Date(0), ids: new Set([1]) }), {
    about: "what JSON cannot carry",
  }),
  call("tasks.trigger", "secretKey", ({ tasks }) => tasks.trigger("team/hello", {}), { about: "an id with a slash" }),
  call(
    "tasks.trigger",
    "secretKey",
    ({ tasks }, { now }) =>
      tasks.trigger(
        "hello",
        {},
        {
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
        },
      ),
    { about: "many options" },
  ),
  call("tasks.trigger", "secretKey", ({ tasks }) => tasks.trigger("hello", {}, { version: "20261121.1" }), {
    about: "a version",
  }),
  call(
    "tasks.trigger",
    "secretKey",
    ({ tasks }) => tasks.trigger("hello", {}, { debounce: { key: "k", delay: "30s" } }),
    {
      about: "debounced",
    },
  ),
  call(
    "tasks.trigger",
    "secretKey",
    ({ tasks }) => tasks.trigger("hello", {}, { idempotencyKey: "order-42", idempotencyKeyTTL: "1h" }),
    { about: "an idempotency key" },
  ),
  call("tasks.trigger", "secretKey", ({ tasks }) => tasks.trigger("hello", {}, { idempotencyKey: ["order", "42"] }), {
    about: "an idempotency key in parts",
  }),
  {
    ...call("tasks.trigger", "secretKey", ({ tasks }) => tasks.trigger("hello", "x".repeat(131_072)), {
      about: "a large payload",
    }),
    operations: ["packets.createUploadUrl", "tasks.trigger"],
  },
  call("tasks.trigger", "secretKey", ({ tasks }) => tasks.trigger("hello", "x".repeat(131_071)), {
    about: "a payload just small enough",
  }),
  call("tasks.trigger", "publicToken", ({ tasks }) => tasks.trigger("hello", { from: "a page" })),
  call("tasks.trigger", "previewKey", ({ tasks }) => tasks.trigger("hello", {})),
];
