// Calls inside of a task, and with the version that the environment names.

import { call, type LogicalCall } from "./call.js";

const inTask = (
  operation: string | readonly string[],
  about: string,
  make: LogicalCall["make"],
  more: Pick<LogicalCall, "version" | "refused"> = {},
): LogicalCall => {
  const operations = [operation].flat();
  return call(operations.join(" and "), "secretKey", make, {
    about: `in a task, ${about}`,
    operations,
    inTask: true,
    ...more,
  });
};

const announced = ["batch.create", "batch.streamItems"];
const version = "20261121.1";
const items = [{ payload: { step: 1 } }, { payload: { step: 2 }, options: { idempotencyKey: "order-42" } }];

const runCalls: readonly LogicalCall[] = [
  inTask("tasks.trigger", "plain", ({ tasks }) => tasks.trigger("hello", { orderId: 42 })),
  inTask("tasks.trigger", "an idempotency key", ({ tasks }) =>
    tasks.trigger("hello", {}, { idempotencyKey: "order-42", tags: ["a"] }),
  ),
  inTask("tasks.trigger", "an idempotency key in parts", ({ tasks }) =>
    tasks.trigger("hello", {}, { idempotencyKey: ["order", "42"] }),
  ),
  ...([undefined, "run", "attempt", "global"] as const).map((scope) =>
    inTask("tasks.trigger", `a key of the scope ${scope}`, async ({ tasks, idempotencyKeys }) => {
      const idempotencyKey = await idempotencyKeys.create(["order", "7"], scope && { scope });
      return tasks.trigger("hello", {}, { idempotencyKey });
    }),
  ),
  inTask("tasks.trigger", "a version", ({ tasks }) => tasks.trigger("hello", {}, { version }), {
    version: "20261121.2",
  }),
  inTask("tasks.trigger", "a version of the environment", ({ tasks }) => tasks.trigger("hello", {}), { version }),
  inTask(["packets.createUploadUrl", "tasks.trigger"], "a large payload", ({ tasks }) =>
    tasks.trigger("hello", "x".repeat(131_072)),
  ),
  inTask(announced, "of any tasks", ({ batch }) => batch.trigger([{ id: "hello", payload: { orderId: 42 } }]), {
    version,
  }),
  inTask(announced, "an async iterable", ({ batch }) => batch.trigger(one())),
  inTask(announced, "of tasks at hand", ({ batch }) =>
    batch.triggerByTask([{ task: { id: "hello", trigger: never, triggerAndWait: never }, payload: [1] }]),
  ),
  inTask(announced, "of one task", ({ tasks }) => tasks.batchTrigger("hello", items, { idempotencyKey: "nightly" })),
  inTask(announced, "of one task, with a key in parts", ({ tasks }) =>
    tasks.batchTrigger("hello", items, { idempotencyKey: ["nightly", "1"] }),
  ),
  call("tasks.trigger", "secretKey", ({ tasks }) => tasks.trigger("hello", {}), {
    about: "a version of the environment",
    version,
  }),
  call("batch.trigger", "secretKey", ({ batch }) => batch.trigger([{ id: "hello", payload: {} }]), {
    about: "a version of the environment",
    operations: announced,
    version,
  }),
];

async function* one() {
  yield { id: "hello", payload: { index: 0 } };
}

const never = (): never => {
  throw new Error("A task is only named here.");
};

const keyCalls: readonly LogicalCall[] = ([undefined, "run", "attempt", "global"] as const).map((scope) =>
  inTask(["tasks.trigger", "idempotencyKeys.reset"], `a key of the scope ${scope}`, async (sdk) => {
    const idempotencyKey = await sdk.idempotencyKeys.create("order-9", scope && { scope });
    await sdk.tasks.trigger("hello", {}, { idempotencyKey });
    return sdk.idempotencyKeys.reset("hello", "order-9", scope && { scope });
  }),
);

/** Without options the official package takes this form for a call that lacks its project. */
const once = { retry: { maxAttempts: 1 } };

const ownCalls: readonly LogicalCall[] = [
  inTask("envvars.list", "its own", ({ envvars }) => envvars.list(once)),
  inTask("envvars.list", "another one's", ({ envvars }, { projectRef }) => envvars.list(projectRef, "dev")),
  inTask("envvars.retrieve", "its own", ({ envvars }) => envvars.retrieve("LOG_LEVEL")),
  inTask("envvars.create", "its own", ({ envvars }) => envvars.create({ name: "REGION", value: "eu-central-1" })),
  inTask("envvars.update", "its own", ({ envvars }) => envvars.update("LOG_LEVEL", { value: "debug" })),
  inTask("envvars.upload", "its own", ({ envvars }) =>
    envvars.upload({ variables: { LOG_LEVEL: "debug" }, override: true }, once),
  ),
  inTask("envvars.del", "its own", ({ envvars }) => envvars.del("LOG_LEVEL", once)),
  inTask("runs.addTags", "one text", async ({ tags }) => void (await tags.add("urgent"))),
  inTask("runs.addTags", "several", async ({ tags }) => void (await tags.add(["urgent", "customer:7"], once))),
  inTask("streams.append", "to its own run", ({ streams }) => streams.append("words")),
  inTask("streams.append", "to self", ({ streams }) => streams.append("log", "words", { target: "self" })),
  // Those above it have finished.
  ...["parent", "root"].map((target) =>
    inTask("streams.append", `to ${target}`, ({ streams }) => streams.append("log", "words", { target }), {
      refused: "both",
    }),
  ),
];

export const inTaskCalls: readonly LogicalCall[] = [...runCalls, ...keyCalls, ...ownCalls];
