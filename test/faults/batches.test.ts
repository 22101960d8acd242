// Batches under the faults of networks and servers, over sockets.

import { spawn } from "node:child_process";
import { getEventListeners, once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Emulator, startEmulator } from "../../src/emulator/index.js";
import { BatchTriggerError, createClient, type SecretKeyClient } from "../../src/index.js";
import { announced, itemTexts, sentItems } from "../support/batched.js";
import { stopwatch } from "../support/timing.js";
import { errorOf, faultWorld, QUICK, reasonOf } from "../support/world.js";

const { closedAfterwards } = faultWorld();

let emulator: Emulator;
let client: SecretKeyClient;

beforeEach(async () => {
  emulator = await startEmulator({ rateLimit: false });
  client = closedAfterwards(
    createClient({ secretKey: emulator.secretKey, baseURL: emulator.url, requestOptions: QUICK }),
  );
});
afterEach(() => emulator.stop());

async function* counted(count: number) {
  for (let payload = 0; payload < count; payload += 1) yield { payload };
}

/** The payloads of all runs there are, once those that are due have been created. */
const startedPayloads = async (expected: number): Promise<unknown[]> => {
  for (;;) {
    const runs = await client.runs.list().toArray();
    if (runs.length >= expected)
      return Promise.all(runs.map(async ({ id }) => (await client.runs.retrieve(id)).payload));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

const sorted = (payloads: unknown[]) => payloads.map(Number).sort((a, b) => a - b);

describe("items", () => {
  test("H10 503 on those of a one-shot iterable: the same bytes are sent twice, and every item runs once", async () => {
    emulator.faults.add({ operation: "batch.streamItems", nth: 1, status: 503 });

    await client.tasks.batchTrigger("echo", counted(20));

    const [first, second, ...more] = itemTexts(emulator);
    expect(more).toEqual([]);
    expect(second).toBe(first);
    expect(emulator.requests.map(({ headers }) => headers["transfer-encoding"])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(sorted(await startedPayloads(20))).toEqual(upTo(20));
  });

  test("H11 503 on those of an array: the same bytes and keys are sent twice", async () => {
    emulator.faults.add({ operation: "batch.streamItems", nth: 1, status: 503 });

    await client.tasks.batchTrigger("echo", [{ payload: 0 }, { payload: 1, options: { idempotencyKey: "k" } }]);

    const texts = itemTexts(emulator);
    expect(texts).toHaveLength(2);
    expect(new Set(texts).size).toBe(1);
    expect(sentItems(emulator).every(({ options }) => options.idempotencyKey)).toBe(true);
  });

  test("whose answer is lost are sent again, and every one runs once", async () => {
    emulator.faults.add({ operation: "batch.streamItems", nth: [1, 2], reset: "after" });

    const { batchId } = await client.tasks.batchTrigger("echo", counted(20));

    expect(itemTexts(emulator)).toHaveLength(3);
    expect(sorted(await startedPayloads(20))).toEqual(upTo(20));
    expect((await client.batch.retrieve(batchId)).runs).toHaveLength(20);
  });

  test("of several requests, of which some lose their answer, run once each and in one batch", async () => {
    emulator.faults.add({ operation: "batch.streamItems", nth: [1, 3, 5], reset: "after" });
    const payload = "x".repeat(100_000);
    const items = upTo(25).map((index) => ({ payload: { index, payload } }));

    const { batchId } = await client.tasks.batchTrigger("echo", items);

    const texts = itemTexts(emulator);
    expect(texts).toHaveLength(6);
    expect(new Set(texts).size).toBe(3);
    await expect.poll(async () => (await client.batch.retrieve(batchId)).runs.length).toBe(25);
  });

  test("are not sent again when the service refuses them", async () => {
    emulator.faults.add({ operation: "batch.streamItems", status: 422 });

    const error = await errorOf(client.tasks.batchTrigger("echo", counted(3)));

    expect(error).toBeInstanceOf(BatchTriggerError);
    expect(itemTexts(emulator)).toHaveLength(1);
  });
});

describe("an announcement", () => {
  test("N5 whose answer is lost is made again, and the items go to the second batch, each once", async () => {
    emulator.faults.add({ operation: "batch.create", nth: 1, reset: "after" });

    const { batchId } = await client.tasks.batchTrigger("echo", counted(3));

    expect(announced(emulator)).toHaveLength(2);
    expect(emulator.requests.at(-1)?.path).toContain(batchId);
    expect(sorted(await startedPayloads(3))).toEqual(upTo(3));
  });

  test("whose answer is lost under a key of the batch is made again without it, which the service would refuse", async () => {
    emulator.faults.add({ operation: "batch.create", nth: 1, reset: "after" });

    await client.tasks.batchTrigger("echo", counted(2), { idempotencyKey: "nightly" });
    await client.tasks.batchTrigger("echo", counted(2), { idempotencyKey: "nightly" });

    const statuses = emulator.requests
      .filter(({ operation }) => operation === "batch.create")
      .map(({ status }) => status);
    expect(statuses).toEqual([undefined, 422, 202, 422, 202]);
    expect(sorted(await startedPayloads(2))).toEqual(upTo(2));
  });

  test("R5 that the limiter of batches refuses is made again at the moment that it names", async () => {
    const moment = Math.floor(Date.now() / 1000) + 1;
    const general = Date.now() + 9000;
    emulator.faults.add({
      operation: "batch.create",
      nth: 1,
      status: 429,
      headers: { "retry-after": "1", "x-ratelimit-reset": `${general}, ${moment}` },
    });
    const watch = stopwatch();

    await client.tasks.batchTrigger("echo", counted(1));

    watch.expectWithin({ atLeast: 1000, atMost: 2200 });
    expect(announced(emulator)).toHaveLength(2);
  });
});

describe("cancelling", () => {
  test("C1 before anything is read reads nothing and sends nothing", async () => {
    const reason = { why: "not now" };
    let read = 0;
    const items = async function* () {
      read += 1;
      yield { payload: 1 };
    };

    const call = client.tasks.batchTrigger("echo", items(), {}, { signal: AbortSignal.abort(reason) });

    expect(await reasonOf(call)).toBe(reason);
    expect([read, emulator.requests.length]).toEqual([0, 0]);
  });

  test("C3 while items are sent ends the call with the caller's reason and closes the source", async () => {
    emulator.faults.add({ operation: "batch.streamItems", stall: "headers" });
    const stop = new AbortController();
    const reason = { why: "enough" };
    let closed = false;
    const items = async function* () {
      try {
        yield* counted(5000);
      } finally {
        closed = true;
      }
    };

    const call = reasonOf(client.tasks.batchTrigger("echo", items(), {}, { signal: stop.signal }));
    await expect.poll(() => emulator.requests.length).toBe(2);
    const watch = stopwatch();
    stop.abort(reason);

    expect(await call).toBe(reason);
    watch.expectWithin({ atMost: 50 });
    await expect.poll(() => emulator.requests[1]?.leftAt).toBeDefined();
    await expect.poll(() => closed).toBe(true);
    expect(getEventListeners(stop.signal, "abort")).toEqual([]);
    expect(emulator.requests).toHaveLength(2);
  });

  test("C2 while the source is thinking, or a retry waits, ends the call", async () => {
    const silent = async function* () {
      yield { payload: 1 };
      await new Promise(() => {});
    };
    const stop = new AbortController();
    const thinking = reasonOf(client.tasks.batchTrigger("echo", silent(), {}, { signal: stop.signal }));
    emulator.faults.add({ operation: "batch.create", status: 503, headers: { "retry-after": "30" } });
    const waiting = reasonOf(client.tasks.batchTrigger("echo", counted(1), {}, { signal: stop.signal }));
    await expect.poll(() => emulator.requests[0]?.status).toBe(503);
    const watch = stopwatch();
    stop.abort("enough");

    expect(await Promise.all([thinking, waiting])).toEqual(["enough", "enough"]);
    watch.expectWithin({ atMost: 50 });
    expect(getEventListeners(stop.signal, "abort")).toEqual([]);
  });

  test("C5 the deadline counts for the whole call, the source included, and is told apart", async () => {
    const slow = async function* () {
      for (;;) {
        yield { payload: 1 };
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    const watch = stopwatch();

    const error = await errorOf(client.tasks.batchTrigger("echo", slow(), {}, { deadlineInMs: 150 }));

    watch.expectWithin({ atLeast: 140, atMost: 300 });
    expect(error).toMatchObject({ phase: "offload", kind: "batchTrigger", cause: { kind: "deadline" } });
    expect(emulator.requests).toEqual([]);
  });

  test("C6 a deadline before the next attempt fails the call at once", async () => {
    emulator.faults.add({ operation: "batch.create", status: 503, headers: { "retry-after": "30" } });
    const watch = stopwatch();

    const error = await errorOf(client.tasks.batchTrigger("echo", counted(1), {}, { deadlineInMs: 5000 }));

    watch.expectWithin({ atMost: 500 });
    expect(error).toMatchObject({ phase: "create", status: 503, retryStopped: "deadline" });
  });

  test("M5 closing the client ends the call", async () => {
    emulator.faults.add({ operation: "batch.streamItems", stall: "headers" });
    const call = errorOf(client.tasks.batchTrigger("echo", counted(1)));
    await expect.poll(() => emulator.requests.length).toBe(2);

    client.close();

    expect(await call).toMatchObject({ kind: "configuration", parameter: "client" });
  });
});

test("what a hook throws reaches the caller as it was", async () => {
  const ofTheirs = new TypeError("x is not a function");
  const watched = closedAfterwards(
    createClient({
      secretKey: emulator.secretKey,
      baseURL: emulator.url,
      hooks: {
        onResponse: () => {
          throw ofTheirs;
        },
      },
    }),
  );

  expect(await reasonOf(watched.tasks.batchTrigger("echo", counted(1)))).toBe(ofTheirs);
});

test("10,000 items from an async iterable become ten batches: memory stays flat, and every item runs once under a key of its own, although a third of the requests with items lose their answer", async () => {
  emulator.faults.add({
    operation: "batch.streamItems",
    nth: upTo(100).map((number) => 3 * number + 1),
    reset: "after",
  });
  const program = fileURLToPath(new URL("../support/many-items.ts", import.meta.url));
  const child = spawn(process.execPath, ["--expose-gc", "--import", "tsx", program, emulator.url, emulator.secretKey], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (part) => {
    printed += part;
  });
  const [code] = await once(child, "close");

  expect(code).toBe(0);
  const { handle, heap }: { handle: { batches: unknown[]; runCount: number }; heap: number[] } = JSON.parse(printed);
  expect([handle.batches.length, handle.runCount]).toEqual([10, 10_000]);
  // Held at one time are the items of a batch, two megabytes; all of them would be twenty.
  expect(heap).toHaveLength(10);
  expect(Math.max(...heap) - Math.min(...heap)).toBeLessThan(6_000_000);

  const items = sentItems(emulator);
  const lost = emulator.requests.filter(({ operation, status }) => operation === "batch.streamItems" && !status);
  expect([itemTexts(emulator).length, lost.length]).toEqual([45, 15]);
  const keys = new Map(items.map(({ payload, options }) => [String(payload), options.idempotencyKey]));
  expect(keys.size).toBe(10_000);
  expect(new Set(keys.values()).size).toBe(10_000);
  // Sent again, an item has the key that it had.
  expect(items.every(({ payload, options }) => keys.get(String(payload)) === options.idempotencyKey)).toBe(true);
  const runs = await client.runs.list().toArray();
  expect(new Set(runs.map(({ idempotencyKey }) => idempotencyKey))).toEqual(new Set(keys.values()));
  expect(runs).toHaveLength(10_000);
}, 60_000);
