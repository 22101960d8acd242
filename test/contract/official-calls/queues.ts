import { call, iterated, type LogicalCall } from "./call.js";

const hello = { type: "task", name: "hello" } as const;
const shared = { type: "custom", name: "shared" } as const;

export const queueCalls: readonly LogicalCall[] = [
  call("queues.list", "secretKey", ({ queues }) => queues.list()),
  call("queues.list", "secretKey", ({ queues }) => queues.list({ page: 2, perPage: 3 }), { about: "one page" }),
  call("queues.list", "secretKey", ({ queues }) => iterated(queues.list({ perPage: 3 })), { about: "iterated" }),
  call("queues.retrieve", "secretKey", ({ queues }, { queueId }) => queues.retrieve(queueId)),
  call("queues.retrieve", "secretKey", ({ queues }) => queues.retrieve(hello), { about: "a task's" }),
  call("queues.retrieve", "secretKey", ({ queues }) => queues.retrieve(shared), { about: "by its name" }),
  call("queues.retrieve", "secretKey", ({ queues }) => queues.retrieve({ type: "custom", name: "team/a b" }), {
    about: "a name with a slash and a space",
  }),
  call("queues.retrieve", "secretKey", ({ queues }) => queues.retrieve({ type: "custom", name: "50%" }), {
    about: "a name with a percent sign",
    refused: "official",
  }),
  call("queues.retrieve", "publicToken", ({ queues }) => queues.retrieve(hello)),
  call("queues.pause", "secretKey", ({ queues }, { queueId }) => queues.pause(queueId)),
  call("queues.pause", "secretKey", ({ queues }) => queues.pause(hello), { about: "a task's" }),
  call("queues.pause", "secretKey", ({ queues }, { queueId }) => queues.resume(queueId), { about: "resumed" }),
  call("queues.pause", "secretKey", ({ queues }) => queues.resume(shared), { about: "resumed by its name" }),
  call("queues.overrideConcurrencyLimit", "secretKey", ({ queues }, { queueId }) =>
    queues.overrideConcurrencyLimit(queueId, 7),
  ),
  call("queues.overrideConcurrencyLimit", "secretKey", ({ queues }) => queues.overrideConcurrencyLimit(shared, 0), {
    about: "by its name, with nothing let out",
  }),
  call("queues.overrideConcurrencyLimit", "secretKey", ({ queues }) => queues.overrideConcurrencyLimit(shared, 5000), {
    about: "above the environment's limit",
    refused: "both",
  }),
  ...[shared, undefined].map(
    (queue): LogicalCall => ({
      ...call(
        "queues.resetConcurrencyLimit",
        "secretKey",
        async ({ queues }, { queueId }) => {
          await queues.overrideConcurrencyLimit(queue ?? queueId, 7);
          return queues.resetConcurrencyLimit(queue ?? queueId);
        },
        { about: queue && "by its name" },
      ),
      operations: ["queues.overrideConcurrencyLimit", "queues.resetConcurrencyLimit"],
    }),
  ),
];
