import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEmulator, type Emulator } from "../../src/emulator/index.js";
import {
  ApiError,
  BatchTriggerError,
  createClient,
  isApiError,
  type SecretKeyClient,
  type TriggerOptions,
} from "../../src/index.js";
import { announced, itemTexts, sentItems } from "../support/batched.js";
import { callUntyped } from "../support/world.js";

let emulator: Emulator;
let trigger: SecretKeyClient;

beforeEach(() => {
  emulator = createEmulator({ clock: "virtual", rateLimit: false, checkAnswers: true });
  trigger = createClient({
    secretKey: emulator.secretKey,
    baseURL: emulator.url,
    fetch: emulator.fetch,
    requestOptions: { retry: { minTimeoutInMs: 1, maxTimeoutInMs: 2 } },
  });
});

afterEach(() => emulator.stop());

const operationsOf = () => emulator.requests.map(({ operation }) => operation);

const payloadsOf = async (batchId: string): Promise<unknown[]> => {
  await emulator.advance(1000);
  const { runs } = await trigger.batch.retrieve(batchId);
  return Promise.all(runs.map(async (id) => (await trigger.runs.retrieve(id)).payload));
};

/** Counts what is read of it, and whether it was closed. */
const source = (count: number) => {
  const state = { read: 0, closed: false };
  const items = async function* () {
    try {
      for (; state.read < count; ) {
        state.read += 1;
        yield { id: "hello", payload: state.read - 1 };
      }
    } finally {
      state.closed = true;
    }
  };
  return { state, items };
};

const errorOf = async (promise: Promise<unknown>): Promise<BatchTriggerError> => {
  const reason = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(reason instanceof BatchTriggerError)) throw new Error("No BatchTriggerError", { cause: reason });
  return reason;
};

describe("a batch", () => {
  it("is announced, and sent its items then", async () => {
    const handle = await trigger.batch.trigger([
      { id: "hello", payload: { name: "Ada" } },
      { id: "echo", payload: 1 },
      { id: "hello", payload: 2 },
    ]);

    expect(operationsOf()).toEqual(["batch.create", "batch.streamItems"]);
    expect(announced(emulator)).toEqual([{ runCount: 3, taskIdentifiers: ["echo", "hello"] }]);
    expect(emulator.requests[1]?.headers).toMatchObject({
      "content-type": "application/x-ndjson",
      "content-length": String(itemTexts(emulator)[0]?.length),
    });
    expect(handle).toEqual({
      batchId: expect.stringMatching(/^batch_/),
      runCount: 3,
      publicAccessToken: expect.any(String),
      batches: [{ batchId: handle.batchId, runCount: 3, publicAccessToken: handle.publicAccessToken }],
    });
    await emulator.advance(1000);
    expect(await trigger.batch.retrieve(handle.batchId)).toMatchObject({ status: "COMPLETED", runCount: 3 });
  });

  it("comes with a token that may read this batch alone", async () => {
    const { batchId, publicAccessToken = "" } = await trigger.batch.trigger([{ id: "hello", payload: 1 }]);
    const other = await trigger.batch.trigger([{ id: "hello", payload: 1 }]);
    const reader = createClient({ publicAccessToken, baseURL: emulator.url, fetch: emulator.fetch });

    expect((await reader.batch.retrieve(batchId)).id).toBe(batchId);
    await expect(reader.batch.retrieve(other.batchId)).rejects.toMatchObject({ kind: "permissionDenied" });
  });

  it("carries options where the service reads them, as triggering does", async () => {
    const options: TriggerOptions = {
      queue: "mine",
      version: "20260101.1",
      tags: ["a", "b"],
      delay: new Date("2030-01-01"),
      debounce: { key: "k", delay: "5s" },
      machine: "micro",
      maxAttempts: 2,
    };
    await trigger.tasks.batchTrigger("hello", [{ payload: 1, options }], {}, { idempotencyKey: false });
    await trigger.tasks.trigger("hello", 1, options).catch(() => {});

    expect(sentItems(emulator)[0]?.options).toEqual(Object(emulator.requests.at(-1)?.body).options);
  });

  it("gives each task its payload as it was, whatever that is", async () => {
    const payloads = ["plain words", "123", '{"a":1}', "", { a: [1, null] }, null, 0, undefined];
    const { batchId } = await trigger.tasks.batchTrigger(
      "echo",
      payloads.map((payload) => ({ payload })),
    );

    expect(await payloadsOf(batchId)).toEqual(payloads);
    expect(sentItems(emulator).some(({ options }) => "payloadType" in options)).toBe(false);
  });

  it("sends what JSON would lose in the official SDK's format", async () => {
    await trigger.tasks.batchTrigger("echo", [{ payload: { at: new Date(0), ids: new Set([1n]) } }]);

    expect(sentItems(emulator)).toMatchObject([
      { payload: expect.stringContaining('"meta"'), options: { payloadType: "application/super+json" } },
    ]);
  });

  it("takes tasks that are at hand", async () => {
    const never = () => {
      throw new Error("only named");
    };
    const task = (id: string) => ({ id, trigger: never, triggerAndWait: never });
    await trigger.batch.triggerByTask([
      { task: task("hello"), payload: 1 },
      { task: task("echo"), payload: 2 },
    ]);

    expect(sentItems(emulator).map((item) => [item.task, item.payload])).toEqual([
      ["hello", "1"],
      ["echo", "2"],
    ]);
  });

  it("sends large items in several requests of at most a mebibyte, each in the order of its items", async () => {
    const payload = "ä".repeat(50_000);
    await trigger.tasks.batchTrigger("hello", Array(21).fill({ payload }));

    const texts = itemTexts(emulator);
    expect(texts.map((text) => text.trim().split("\n").length)).toEqual([10, 10, 1]);
    expect(texts.every((text) => new TextEncoder().encode(text).length <= 1024 * 1024)).toBe(true);
    expect(sentItems(emulator).map(({ index }) => index)).toEqual(Array.from({ length: 21 }, (_, index) => index));
  });

  it("has its large payloads uploaded, no more than ten at one time, and refers to them", async () => {
    const under = { way: 0, most: 0 };
    let release = () => {};
    const tenBegun = new Promise<void>((resolve) => {
      release = resolve;
    });
    const client = createClient({
      secretKey: emulator.secretKey,
      baseURL: emulator.url,
      // An upload begins with the question for its place, and ends at the store.
      fetch: async (request, init) => {
        if (request.url.includes("/api/v2/packets/")) {
          under.way += 1;
          under.most = Math.max(under.most, under.way);
          // An eleventh would begin in the meantime.
          if (under.way === 10) setTimeout(release, 20);
        }
        if (!request.url.includes("/__emulator")) return emulator.fetch(request, init);
        await tenBegun;
        return emulator.fetch(request, init).finally(() => {
          under.way -= 1;
        });
      },
    });
    const payloads = Array.from({ length: 15 }, (_, index) => `${index} `.padEnd(131_072, "x"));
    const items = [...payloads, "small"].map((payload) => ({ payload }));

    const { batchId } = await client.tasks.batchTrigger("echo", items);

    expect(under.most).toBe(10);
    expect(sentItems(emulator).map(({ options }) => options.payloadType)).toEqual([
      ...Array(15).fill("application/store"),
      undefined,
    ]);
    expect(await payloadsOf(batchId)).toEqual([...payloads, "small"]);
  });

  it("is refused before anything is sent where it cannot be sent", async () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    const cases: [method: string, args: unknown[], message: string][] = [
      ["batch.trigger", [[]], "batch.trigger: needs at least one item"],
      ["batch.trigger", [(async function* () {})()], "batch.trigger: needs at least one item"],
      ["batch.trigger", [{ id: "hello" }], "batch.trigger: items must be an array, an iterable, or a stream"],
      ["batch.trigger", ["abc"], "batch.trigger: items must be an array, an iterable, or a stream"],
      ["batch.trigger", [[{ id: "hello" }, null]], "batch.trigger: items[1] must be an object"],
      ["batch.trigger", [[{ payload: 1 }]], "batch.trigger: items[0] must name its task"],
      ["batch.triggerByTask", [[{ id: "hello" }]], "batch.triggerByTask: items[0] must name its task"],
      ["tasks.batchTrigger", ["", [{ payload: 1 }]], "tasks.batchTrigger: items[0] must name its task"],
      [
        "tasks.batchTrigger",
        ["hello", [{ payload: 1 }, { payload: circle }]],
        "tasks.batchTrigger: items[1].payload.self refers back to what contains it",
      ],
      [
        "batch.trigger",
        [[{ id: "hello" }, { id: "hello", options: { tags: Array(11).fill("a") } }]],
        "batch.trigger: items[1].options.tags has 11 tags; at most 10 are taken",
      ],
      [
        "batch.trigger",
        [[{ id: "hello" }], {}, { idempotencyKey: "k" }],
        "batch.trigger: takes keys in its options and in its items",
      ],
    ];
    for (const [method, args, message] of cases) {
      await expect(callUntyped(trigger, method, ...args)).rejects.toMatchObject({ kind: "configuration", message });
    }
    const account = createClient({ personalAccessToken: emulator.personalAccessToken, fetch: emulator.fetch });
    await expect(callUntyped(account, "batch.trigger", [{ id: "hello" }])).rejects.toMatchObject({
      kind: "configuration",
      parameter: "credential",
    });
    expect(emulator.requests).toEqual([]);
  });
});

describe("keys", () => {
  it("are random for each item that has none, and last a day", async () => {
    await trigger.tasks.batchTrigger("hello", Array(50).fill({ payload: 1 }));

    const keys = sentItems(emulator).map(({ options }) => options.idempotencyKey);
    expect(new Set(keys).size).toBe(50);
    expect(sentItems(emulator)[0]?.options).toEqual({
      idempotencyKey: expect.stringMatching(/^[\da-f-]{36}$/),
      idempotencyKeyTTL: "1d",
    });
  });

  it("are left out where the caller wants none", async () => {
    await trigger.tasks.batchTrigger("hello", [{ payload: 1 }], {}, { idempotencyKey: false });

    expect(sentItems(emulator)[0]?.options).toEqual({});
  });

  it("of an item are hashed as those of a trigger, and find the same run", async () => {
    const single = await trigger.tasks.trigger("echo", 1, { idempotencyKey: ["order", "1"] });
    const { batchId } = await trigger.tasks.batchTrigger("echo", [
      { payload: 2, options: { idempotencyKey: ["order", "1"], idempotencyKeyTTL: "1h" } },
    ]);

    await emulator.advance(1000);
    expect((await trigger.batch.retrieve(batchId)).runs).toEqual([single.id]);
    expect(sentItems(emulator)[0]?.options).toMatchObject({
      idempotencyKeyOptions: { key: "order-1", scope: "run" },
      idempotencyKeyTTL: "1h",
    });
  });

  it("of the whole call name each item by its place, over all batches, and find its runs again", async () => {
    const items = Array.from({ length: 1002 }, (_, payload) => ({ payload }));
    const options = { idempotencyKey: "nightly", idempotencyKeyTTL: "2h" };
    const first = await trigger.tasks.batchTrigger("echo", items, options);
    await emulator.advance(1000);
    const before = await trigger.runs.list({ limit: 100 }).toArray();
    emulator.requests.length = 0;

    const second = await trigger.tasks.batchTrigger("echo", items, options);

    await emulator.advance(1000);
    // The service refuses the keys of batches that it has; their items find the runs all the same.
    expect(emulator.requests.map(({ status }) => status)).toEqual([422, 202, 200, 422, 202, 200]);
    expect(announced(emulator)[0]).toMatchObject({ idempotencyKeyOptions: { key: "nightly", scope: "run" } });
    expect(announced(emulator)[1]).toEqual({ runCount: 1000, taskIdentifiers: ["echo"] });
    expect(announced(emulator)[2]).toMatchObject({ idempotencyKeyOptions: { key: "nightly-1000" } });
    expect(second.batchId).not.toBe(first.batchId);
    expect(await trigger.runs.list({ limit: 100 }).toArray()).toEqual(before);
    expect(before).toHaveLength(1002);
    const options0 = sentItems(emulator)[0]?.options;
    expect(options0).toEqual({ idempotencyKey: expect.stringMatching(/^[\da-f]{64}$/), idempotencyKeyTTL: "2h" });
  });
});

describe("items", () => {
  const three = [0, 1, 2].map((payload) => ({ id: "echo", payload }));
  const stream = () =>
    new ReadableStream({
      start(controller) {
        for (const item of three) controller.enqueue(item);
        controller.close();
      },
    });
  const sources = {
    "an array": () => three,
    "a set": () => new Set(three),
    "a generator": function* () {
      yield* three;
    },
    "an async generator": async function* () {
      yield* three;
    },
    "a stream": stream,
    "a stream of a browser that cannot iterate over it": () => ({ getReader: () => stream().getReader() }),
  };

  it.each(Object.entries(sources))("come from %s", async (_, make) => {
    const handle = await callUntyped(trigger, "batch.trigger", make());

    expect(handle).toMatchObject({ runCount: 3 });
    expect(sentItems(emulator).map(({ payload }) => payload)).toEqual(["0", "1", "2"]);
  });

  it("of which there are more than 1,000 become several batches", async () => {
    const full = source(1000);
    const [one, more] = [await trigger.batch.trigger(full.items()), await trigger.batch.trigger(source(2001).items())];

    expect([one.runCount, one.batches.length]).toEqual([1000, 1]);
    expect([more.batchId, more.runCount]).toEqual([more.batches[0]?.batchId, 2001]);
    expect(more.batches.map(({ runCount }) => runCount)).toEqual([1000, 1000, 1]);
    expect(new Set(more.batches.map(({ batchId }) => batchId)).size).toBe(3);
    expect(full.state.closed).toBe(true);
    // Each batch counts its own items from 0.
    expect(sentItems(emulator).at(-1)).toMatchObject({ index: 0, payload: "2000" });
  });

  it("are read when they are needed, and no sooner", async () => {
    const { state, items } = source(2500);
    const readAt: number[] = [];
    const watching = createClient({
      secretKey: emulator.secretKey,
      baseURL: emulator.url,
      fetch: emulator.fetch,
      hooks: { onRequest: () => void readAt.push(state.read) },
    });

    await watching.batch.trigger(items());

    expect(readAt).toEqual([1000, 1000, 2000, 2000, 2500, 2500]);
  });

  it.each([new TypeError("the file ends here"), new ApiError("a list of theirs failed")])(
    "that end with an error leave what was sent before, and the error is theirs: %s",
    async (ofTheirs) => {
      const items = async function* () {
        yield* source(1500).items();
        throw ofTheirs;
      };

      await expect(trigger.batch.trigger(items())).rejects.toBe(ofTheirs);

      expect(announced(emulator)).toEqual([{ runCount: 1000, taskIdentifiers: ["hello"] }]);
    },
  );

  it("are closed when a request fails", async () => {
    emulator.faults.add({ operation: "batch.create", status: 400 });
    const { state, items } = source(5000);

    await errorOf(trigger.batch.trigger(items()));

    expect(state).toEqual({ read: 1000, closed: true });
  });

  it("are closed when one of them cannot be sent", async () => {
    const state = { closed: false };
    const items = function* () {
      try {
        yield { id: "hello", payload: 1 };
        yield null;
        yield { id: "hello", payload: 1 };
      } finally {
        state.closed = true;
      }
    };

    await expect(callUntyped(trigger, "batch.trigger", items())).rejects.toMatchObject({ kind: "configuration" });

    expect(state.closed).toBe(true);
    expect(emulator.requests).toEqual([]);
  });

  it("whose source is a stream have it cancelled when a request fails", async () => {
    emulator.faults.add({ operation: "batch.create", status: 400 });
    let cancelled = false;
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue({ id: "hello", payload: 1 }),
      cancel: () => {
        cancelled = true;
      },
    });

    await errorOf(trigger.batch.trigger(stream));

    expect(cancelled).toBe(true);
  });
});

describe("a failure", () => {
  it("says that the batch was not announced", async () => {
    emulator.faults.add({ operation: "batch.create", status: 403 });

    const error = await errorOf(trigger.batch.trigger([{ id: "hello", payload: 1 }]));

    expect(error).toMatchObject({
      kind: "batchTrigger",
      name: "BatchTriggerError",
      operation: "batch.trigger",
      phase: "create",
      itemCount: 1,
      batches: [],
      acceptedCount: 0,
      isRateLimited: false,
      outcomeUnknown: false,
      status: 403,
    });
    expect(error.message).toBe("batch.trigger: the 1 items could not be announced: batch.create: 403 Scripted 403");
    expect(error.apiError).toMatchObject({ kind: "permissionDenied", operation: "batch.create" });
    expect(error).not.toHaveProperty("batchId");
    expect(isApiError(error)).toBe(true);
  });

  it("says that a payload could not be uploaded, and nothing is announced then", async () => {
    emulator.faults.add({ operation: "packets.createUploadUrl", nth: 2, status: 403 });
    const large = "x".repeat(131_072);

    const error = await errorOf(trigger.tasks.batchTrigger("hello", [{ payload: large }, { payload: large }]));

    expect(error).toMatchObject({
      phase: "offload",
      itemCount: 2,
      outcomeUnknown: false,
      cause: { kind: "connection" },
    });
    expect(error.message).toContain("tasks.batchTrigger: the payload could not be uploaded: ");
    expect(announced(emulator)).toEqual([]);
  });

  it("says which batch was not sent, and what was taken before it", async () => {
    emulator.faults.add({ operation: "batch.streamItems", nth: 3, status: 422 });

    const error = await errorOf(trigger.batch.trigger(source(2500).items()));

    expect(error).toMatchObject({ phase: "stream", itemCount: 500, acceptedCount: 2000, outcomeUnknown: false });
    expect(error.batches.map(({ runCount }) => runCount)).toEqual([1000, 1000]);
    await emulator.advance(1000);
    expect((await trigger.batch.retrieve(error.batches[1]?.batchId ?? "")).status).toBe("COMPLETED");
    expect((await trigger.batch.retrieve(error.batchId ?? "")).status).toBe("PENDING");
    // Whoever holds the error holds no token.
    expect(JSON.stringify(error)).not.toContain("eyJ");
  });

  it("says that an item further on cannot be sent, and what was taken before it", async () => {
    const items = function* () {
      for (let index = 0; index < 1500; index += 1) yield { id: index === 1200 ? "" : "hello", payload: index };
    };

    const error = await errorOf(trigger.batch.trigger(items()));

    expect(error).toMatchObject({ phase: "offload", acceptedCount: 1000, kind: "batchTrigger" });
    expect(error.message).toContain("batch.trigger: items[1200] must name its task");
  });

  it("does not know the outcome when the last answer stays away, unless the caller has named every item", async () => {
    emulator.faults.add({ operation: "batch.streamItems", reset: "after" });
    const items = (named: boolean) => [
      { id: "hello", payload: 1, ...(named && { options: { idempotencyKey: "k" } }) },
      { id: "hello", payload: 2, options: { idempotencyKey: "l" } },
    ];

    const unnamed = await errorOf(trigger.batch.trigger(items(false)));
    const named = await errorOf(trigger.batch.trigger(items(true)));

    expect(unnamed).toMatchObject({ phase: "stream", outcomeUnknown: true, attempts: 3 });
    expect(named.outcomeUnknown).toBe(false);
    // The batch can be asked for.
    await emulator.advance(1000);
    expect((await trigger.batch.retrieve(unnamed.batchId ?? "")).status).toBe("COMPLETED");
  });

  it("says how long to wait when the limiter of batches refuses", async () => {
    await using limited = createEmulator({ clock: "virtual", rateLimit: { batchItemBurst: 10 } });
    const client = createClient({ secretKey: limited.secretKey, baseURL: limited.url, fetch: limited.fetch });
    const few = Array(6).fill({ payload: 1 });
    await client.tasks.batchTrigger("hello", few);

    const error = await errorOf(client.tasks.batchTrigger("hello", few, {}, { retry: { maxAttempts: 1 } }));

    expect(error).toMatchObject({ phase: "create", isRateLimited: true, status: 429, attempts: 1 });
    expect(error.retryAfterMs).toBeGreaterThan(9000);
    expect(error.retryAfterMs).toBeLessThanOrEqual(10_000);
  });

  it("is an invalid response where the service gives the batch no id", async () => {
    emulator.faults.add({ operation: "batch.create", status: 202, body: {} });

    const error = await errorOf(trigger.batch.trigger([{ id: "hello", payload: 1 }]));

    expect(error).toMatchObject({ phase: "create", status: 202, cause: { kind: "response" } });
  });

  it("comes after all items were sent again while the service lacks some", async () => {
    const lacking = { id: "b", itemsAccepted: 1, itemsDeduplicated: 0, sealed: false, runCount: 2, enqueuedCount: 1 };
    const fault = emulator.faults.add({ operation: "batch.streamItems", status: 200, body: lacking });
    const items = [
      { id: "hello", payload: 1 },
      { id: "hello", payload: 2 },
    ];

    const error = await errorOf(trigger.batch.trigger(items));

    expect(error).toMatchObject({ phase: "stream", outcomeUnknown: true });
    expect(error.message).toContain("the service has 1 of 2 items after all were sent 3 times");
    expect(new Set(itemTexts(emulator)).size).toBe(1);
    expect(itemTexts(emulator)).toHaveLength(3);

    fault.remove();
    emulator.requests.length = 0;
    emulator.faults.add({ operation: "batch.streamItems", nth: 1, status: 200, body: lacking });
    await trigger.batch.trigger(items);
    expect(itemTexts(emulator)).toHaveLength(2);
  });
});
