import { call, type LogicalCall } from "./call.js";

const key = "k".repeat(64);

export const idempotencyKeyCalls: readonly LogicalCall[] = [
  {
    ...call(
      "idempotencyKeys.reset",
      "secretKey",
      async ({ idempotencyKeys, tasks }) => {
        const made = await idempotencyKeys.create(["order", "7"], { scope: "global" });
        await tasks.trigger("hello", {}, { idempotencyKey: made });
        return idempotencyKeys.reset("hello", made);
      },
      { about: "a key that was made" },
    ),
    operations: ["tasks.trigger", "idempotencyKeys.reset"],
  },
  {
    ...call(
      "idempotencyKeys.reset",
      "secretKey",
      async ({ idempotencyKeys, tasks }) => {
        await tasks.trigger("hello", {}, { idempotencyKey: "order-8" });
        return idempotencyKeys.reset("hello", "order-8", { scope: "global" });
      },
      { about: "a text" },
    ),
    operations: ["tasks.trigger", "idempotencyKeys.reset"],
  },
  ...[
    { scope: "run", parentRunId: "run_1" } as const,
    { parentRunId: "run_1" },
    { scope: "attempt", parentRunId: "run_1", attemptNumber: 2 } as const,
  ].map((options) =>
    call("idempotencyKeys.reset", "secretKey", ({ idempotencyKeys }) => idempotencyKeys.reset("hello", "k", options), {
      about: `a text with ${JSON.stringify(options)}`,
      refused: "both",
    }),
  ),
  ...[{}, { scope: "global" } as const, { scope: "run" } as const].map((options) =>
    call("idempotencyKeys.reset", "secretKey", ({ idempotencyKeys }) => idempotencyKeys.reset("hello", key, options), {
      about: `64 characters with ${JSON.stringify(options)}`,
      refused: "both",
    }),
  ),
  call("idempotencyKeys.reset", "publicToken", ({ idempotencyKeys }) => idempotencyKeys.reset("hello", key), {
    refused: "both",
  }),
];
