// Runs on their way through their statuses, and what can be done to them.

import { expect, test } from "vitest";
import type { MetadataOperation } from "../../../generated/schema.js";
import { createEmulator, type EmulatorOptions } from "../../../src/emulator/index.js";
import { applyOperations } from "../../../src/emulator/metadata.js";
import { currentVersion, retrieve, send, trigger } from "./support/send.js";

const startAt = Date.parse("2026-01-01T00:00:00Z");
const start = (options: EmulatorOptions = {}) =>
  createEmulator({ clock: "virtual", startAt, checkAnswers: true, rateLimit: false, ...options });

test("a run is queued, dequeued, executing and completed, each in its time", async () => {
  const emulator = start({ tasks: [{ id: "job", durationInMs: 100 }], pace: { queuedInMs: 30, dequeuedInMs: 20 } });
  const id = await trigger(emulator, "job", { payload: { a: 1 } });
  const seen: string[] = [];
  for (let step = 0; step < 4; step += 1) {
    seen.push((await retrieve(emulator, id)).status);
    await emulator.advance([30, 20, 100][step] ?? 0);
  }
  expect(seen).toEqual(["QUEUED", "DEQUEUED", "EXECUTING", "COMPLETED"]);
  expect(await retrieve(emulator, id)).toMatchObject({
    output: { message: "Hello, world", input: { a: 1 } },
    createdAt: "2026-01-01T00:00:00.000Z",
    startedAt: "2026-01-01T00:00:00.030Z",
    finishedAt: "2026-01-01T00:00:00.150Z",
    durationMs: 100,
    attemptCount: 1,
    attempts: [],
    isCompleted: true,
    isSuccess: true,
    isExecuting: false,
  });
});

test("on the machine's clock runs finish by themselves", async () => {
  const emulator = createEmulator();
  const id = await trigger(emulator, "hello");
  const deadline = performance.now() + 3000;
  let status = "";
  while (status !== "COMPLETED" && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    ({ status } = await retrieve(emulator, id));
  }
  expect(status).toBe("COMPLETED");
  await emulator.stop();
});

test("without the API version a dequeued run shows as executing", async () => {
  const emulator = start();
  const [id = ""] = emulator.seed.runs(1, { status: "DEQUEUED" });
  expect((await retrieve(emulator, id)).status).toBe("DEQUEUED");
  expect((await retrieve(emulator, id, { headers: {} })).status).toBe("EXECUTING");
});

test("a task that throws fails its run, with the error's name and message", async () => {
  const emulator = start();
  const id = await trigger(emulator, "fails", { payload: { message: "out of paper" } });
  await emulator.advance(1000);
  const run = await retrieve(emulator, id);
  expect(run).toMatchObject({ status: "FAILED", error: { name: "Error", message: "out of paper" }, isFailed: true });
  expect(run).not.toHaveProperty("output");
});

test("a task with attempts left is tried again, and waits in the queue meanwhile", async () => {
  const attempts: number[] = [];
  const emulator = start({
    tasks: [
      {
        id: "flaky",
        maxAttempts: 3,
        run: (_payload, { attempt }) => {
          attempts.push(attempt);
          if (attempt < 3) throw new Error("not yet");
          return "done";
        },
      },
    ],
    pace: { retryInMs: 5000 },
  });
  const id = await trigger(emulator, "flaky");
  await emulator.advance(100);
  expect(await retrieve(emulator, id)).toMatchObject({ status: "QUEUED", attemptCount: 1 });
  await emulator.advance(20_000);
  expect(await retrieve(emulator, id)).toMatchObject({ status: "COMPLETED", output: "done", attemptCount: 3 });
  expect(attempts).toEqual([1, 2, 3]);
});

test("a task may take its time without holding up the clock", async () => {
  const emulator = start({ tasks: [{ id: "never", run: () => new Promise(() => {}) }] });
  const id = await trigger(emulator, "never");
  await emulator.advance(60_000);
  expect((await retrieve(emulator, id)).status).toBe("EXECUTING");
});

test("E11 an hour passes in no time: delays end and runs finish", async () => {
  const emulator = start();
  const ids = [
    await trigger(emulator, "hello", { options: { delay: "1h" } }),
    await trigger(emulator, "hello", { options: { delay: new Date(startAt + 3_600_000).toISOString() } }),
    await trigger(emulator, "hello", { options: { delay: startAt + 3_600_000 } }),
  ];
  const before = performance.now();
  await emulator.advance(3_599_000);
  for (const id of ids) {
    expect(await retrieve(emulator, id)).toMatchObject({ status: "DELAYED", delayedUntil: "2026-01-01T01:00:00.000Z" });
  }
  await emulator.advance(2000);
  for (const id of ids) expect((await retrieve(emulator, id)).status).toBe("COMPLETED");
  expect(performance.now() - before).toBeLessThan(1000);
});

test.each(["tomorrow", "2020-01-01T00:00:00Z", "0s", ""])("the delay %j is no delay", async (delay) => {
  const emulator = start();
  const id = await trigger(emulator, "hello", { options: { delay } });
  expect((await retrieve(emulator, id)).status).toBe("QUEUED");
});

test("a run that nobody takes in time expires, and then none of its flags is set", async () => {
  const emulator = start({ workers: ["dev"] });
  const token = emulator.projects[0].environments.prod.secretKey;
  const id = await trigger(emulator, "hello", { options: { ttl: 90 } }, { token });
  const unlimited = await trigger(emulator, "hello", {}, { token });
  await emulator.advance(90_000);
  const run = await retrieve(emulator, id, { token });
  expect(run).toMatchObject({ status: "EXPIRED", ttl: "1m30s", expiredAt: "2026-01-01T00:01:30.000Z" });
  expect(Object.entries(run).filter(([name, value]) => name.startsWith("is") && value)).toEqual([]);
  await emulator.advance(86_400_000);
  expect(await retrieve(emulator, unlimited, { token })).toMatchObject({ status: "QUEUED" });
});

test("a run in development expires after ten minutes unless it says otherwise", async () => {
  const emulator = start({ workers: [] });
  const [usual, none] = [await trigger(emulator, "hello"), await trigger(emulator, "hello", { options: { ttl: 0 } })];
  await emulator.advance(600_000);
  expect((await retrieve(emulator, usual)).status).toBe("EXPIRED");
  expect((await retrieve(emulator, none)).status).toBe("QUEUED");
});

test("a run of a task that no worker knows waits for a version that has it", async () => {
  const emulator = start();
  const id = await trigger(emulator, "nobody-knows-it");
  await emulator.advance(1000);
  expect(await retrieve(emulator, id)).toMatchObject({ status: "PENDING_VERSION", isQueued: true });
});

test("a run that takes longer than it may is timed out", async () => {
  const emulator = start();
  const id = await trigger(emulator, "slow", { payload: { ms: 60_000 }, options: { maxDuration: 10 } });
  await emulator.advance(20_000);
  expect(await retrieve(emulator, id)).toMatchObject({ status: "TIMED_OUT", durationMs: 10_000 });
});

test("cancelling ends what has not ended, and is harmless otherwise", async () => {
  const emulator = start();
  const delayed = await trigger(emulator, "hello", { options: { delay: "1h" } });
  const executing = await trigger(emulator, "slow");
  const done = await trigger(emulator, "hello");
  await emulator.advance(1000);
  for (const id of [delayed, executing, done, executing]) {
    expect(await send(emulator, "POST", `/api/v2/runs/${id}/cancel`)).toMatchObject({ status: 200, body: { id } });
  }
  await emulator.advance(7_200_000);
  const statuses = await Promise.all(
    [delayed, executing, done].map(async (id) => (await retrieve(emulator, id)).status),
  );
  expect(statuses).toEqual(["CANCELED", "CANCELED", "COMPLETED"]);
  expect((await retrieve(emulator, executing)).error).toEqual({ message: "Canceled by user" });
});

test("a replay keeps payload, tags and first metadata, and is another run", async () => {
  const emulator = start();
  const id = await trigger(emulator, "echo", {
    payload: { n: 1 },
    options: { tags: ["b", "a"], metadata: { seed: 1 }, idempotencyKey: "k", delay: "1s", test: true },
  });
  await send(emulator, "PUT", `/api/v1/runs/${id}/metadata`, { body: { metadata: { changed: true } } });
  const { body } = await send(emulator, "POST", `/api/v1/runs/${id}/replay`, { body: { payload: { other: 1 } } });
  expect(body.id).not.toBe(id);
  const replayed = await retrieve(emulator, body.id);
  expect(replayed).toMatchObject({
    payload: { n: 1 },
    tags: ["a", "b"],
    metadata: { seed: 1 },
    isTest: true,
    status: "QUEUED",
  });
  expect(replayed).not.toHaveProperty("idempotencyKey");
});

test.each([
  ["a value", { payload: { a: [1] } }, { a: [1] }],
  ["no value", {}, undefined],
  ["null", { payload: null }, null],
  ["a text as JSON", { payload: '{"a":1}', options: { payloadType: "application/json" } }, '{"a":1}'],
  ["plain text", { payload: "hi", options: { payloadType: "text/plain" } }, "hi"],
  ["a value for text", { payload: { a: 1 }, options: { payloadType: "text/plain" } }, undefined],
  [
    "annotated JSON",
    {
      payload: '{"json":{"at":"2026-01-01T00:00:00.000Z"},"meta":{"values":{"at":["Date"]}}}',
      options: { payloadType: "application/super+json" },
    },
    { at: "2026-01-01T00:00:00.000Z" },
  ],
])("a payload of %s is shown plainly", async (_name, body, shown) => {
  const emulator = start();
  expect((await retrieve(emulator, await trigger(emulator, "hello", body))).payload).toEqual(shown);
});

test("a task gets its payload with dates revived, and may give back dates", async () => {
  let received: unknown;
  const emulator = start({
    tasks: [
      {
        id: "job",
        run: (payload) => {
          received = payload;
          return { at: new Date(0) };
        },
      },
    ],
  });
  const payload = '{"json":{"at":"2026-01-01T00:00:00.000Z"},"meta":{"values":{"at":["Date"]}}}';
  const id = await trigger(emulator, "job", { payload, options: { payloadType: "application/super+json" } });
  await emulator.advance(1000);
  expect(received).toEqual({ at: new Date("2026-01-01T00:00:00.000Z") });
  expect((await retrieve(emulator, id)).output).toEqual({ at: "1970-01-01T00:00:00.000Z" });
});

test("a large payload lies at an address, of its own type", async () => {
  const emulator = start();
  const payload = { big: "x".repeat(600_000) };
  const run = await retrieve(emulator, await trigger(emulator, "hello", { payload }));
  expect(run).not.toHaveProperty("payload");
  const stored = await emulator.fetch(run.payloadPresignedUrl);
  expect(stored.headers.get("content-type")).toBe("application/json");
  expect(await stored.json()).toEqual(payload);
  await emulator.advance(300_000);
  expect((await emulator.fetch(run.payloadPresignedUrl)).status).toBe(403);
});

test("an output that cannot be sent fails its run, and nothing else", async () => {
  const unsendable = {
    get broken() {
      throw new Error("cannot be read");
    },
  };
  const emulator = start({ tasks: [{ id: "job", run: () => unsendable }] });
  const id = await trigger(emulator, "job");
  await emulator.advance(1000);
  expect(await retrieve(emulator, id)).toMatchObject({ status: "FAILED", error: { message: "cannot be read" } });
});

test("advances that overlap add up", async () => {
  const emulator = start();
  await Promise.all([emulator.advance(1000), emulator.advance(2000)]);
  expect(emulator.now().getTime()).toBe(startAt + 3000);
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("time does not pass by %s", async (byMs) => {
  await expect(start().advance(byMs)).rejects.toThrow(RangeError);
});

test("only a virtual clock is advanced", async () => {
  await expect(createEmulator().advance(1)).rejects.toThrow('clock: "virtual"');
});

test("a clock does not begin at no moment", () => {
  expect(() => start({ startAt: "soon" })).toThrow("startAt is no moment");
});

test("the handle's token reads that run and no other", async () => {
  const emulator = start();
  const answer = await send(emulator, "POST", "/api/v1/tasks/hello/trigger", { body: {} });
  const token = answer.headers.get("x-trigger-jwt");
  const claims = JSON.parse(answer.headers.get("x-trigger-jwt-claims") ?? "");
  expect(claims).toEqual({
    sub: emulator.projects[0].environments.dev.id,
    pub: true,
    scopes: [`read:runs:${answer.body.id}`, `write:inputStreams:${answer.body.id}`],
  });
  const other = await trigger(emulator, "hello");
  expect((await send(emulator, "GET", `/api/v3/runs/${answer.body.id}`, { token })).status).toBe(200);
  expect((await send(emulator, "GET", `/api/v3/runs/${other}`, { token })).status).toBe(403);
  await emulator.advance(3_600_000);
  expect((await send(emulator, "GET", `/api/v3/runs/${answer.body.id}`, { token })).status).toBe(401);
});

test("parents and children know each other", async () => {
  const emulator = start();
  const root = await trigger(emulator, "hello");
  const child = await trigger(emulator, "hello", { options: { parentRunId: root } });
  const grandchild = await trigger(emulator, "hello", { options: { parentRunId: child } });
  const run = await retrieve(emulator, child);
  expect([run.relatedRuns.root.id, run.relatedRuns.parent.id, run.depth]).toEqual([root, root, 1]);
  expect(run.relatedRuns.children.map(({ id }) => id)).toEqual([grandchild]);
  expect((await retrieve(emulator, grandchild)).relatedRuns.root.id).toBe(root);
});

test("who names a parent must be able to write it, and cannot wait for one that has finished", async () => {
  const emulator = start();
  const [parent = ""] = emulator.seed.runs(1);
  const body = { options: { parentRunId: parent } };
  const path = "/api/v1/tasks/hello/trigger";
  const token = await emulator.publicToken({ scopes: ["trigger:tasks"] });
  expect(await send(emulator, "POST", path, { token, body })).toMatchObject({
    status: 403,
    body: { error: "Unauthorized" },
  });
  const waiting = { options: { parentRunId: parent, resumeParentOnCompletion: true } };
  expect((await send(emulator, "POST", path, { body: waiting })).status).toBe(422);
});

test("a debounced trigger puts the same run off until it falls silent", async () => {
  const emulator = start();
  const options = { debounce: { key: "k", delay: "10s", mode: "trailing" } };
  const first = await trigger(emulator, "echo", { payload: 1, options });
  await emulator.advance(8000);
  expect(await trigger(emulator, "echo", { payload: 2, options })).toBe(first);
  await emulator.advance(8000);
  expect((await retrieve(emulator, first)).status).toBe("DELAYED");
  await emulator.advance(3000);
  expect(await retrieve(emulator, first)).toMatchObject({ status: "COMPLETED", payload: 2 });
  expect(await trigger(emulator, "echo", { payload: 3, options })).not.toBe(first);
});

test("tags: at most ten, blank and known ones dropped, sorted when shown", async () => {
  const emulator = start();
  const id = await trigger(emulator, "hello", { options: { tags: ["b", " ", "a"] } });
  const add = (tags: unknown) => send(emulator, "POST", `/api/v1/runs/${id}/tags`, { body: { tags } });
  expect((await add(["c", "a", ""])).body).toEqual({ message: "Successfully set 1 new tags." });
  expect((await add("a")).body).toEqual({ message: "No new tags to add" });
  expect((await add(["1", "2", "3", "4", "5", "6", "7", "8"])).status).toBe(422);
  expect((await retrieve(emulator, id)).tags).toEqual(["a", "b", "c"]);
});

const operationCases: [string, unknown, MetadataOperation[], unknown][] = [
  ["set", { a: 1 }, [{ type: "set", key: "b", value: 2 }], { a: 1, b: 2 }],
  ["set over something", { a: 1 }, [{ type: "set", key: "a", value: [2] }], { a: [2] }],
  ["set by path", {}, [{ type: "set", key: "$.a.b[1].c", value: 1 }], { a: { b: [undefined, { c: 1 }] } }],
  ["set through a number", { a: 1 }, [{ type: "set", key: "$.a.b", value: 1 }], { a: 1 }],
  ["delete", { a: 1, b: 2 }, [{ type: "delete", key: "a" }], { b: 2 }],
  ["delete knows no paths", { a: { b: 1 } }, [{ type: "delete", key: "$.a.b" }], { a: { b: 1 } }],
  ["increment", { a: 1 }, [{ type: "increment", key: "a", value: -2 }], { a: -1 }],
  ["increment nothing", {}, [{ type: "increment", key: "$.a.n", value: 2 }], {}],
  ["append", { a: [1] }, [{ type: "append", key: "a", value: 2 }], { a: [1, 2] }],
  ["append to nothing", {}, [{ type: "append", key: "a", value: 1 }], { a: [1] }],
  ["append to one thing", { a: 1 }, [{ type: "append", key: "a", value: 2 }], { a: [1, 2] }],
  ["remove", { a: [1, { b: 1 }, 1] }, [{ type: "remove", key: "a", value: { b: 1 } }], { a: [1, 1] }],
  ["remove from nothing", {}, [{ type: "remove", key: "a", value: 1 }], {}],
  ["update", { a: 1 }, [{ type: "update", value: { b: 1 } }], { b: 1 }],
  [
    "several, in order",
    {},
    [
      { type: "set", key: "n", value: 1 },
      { type: "increment", key: "n", value: 1 },
    ],
    { n: 2 },
  ],
  ["a prototype", {}, [{ type: "set", key: "$.__proto__.polluted", value: 1 }], {}],
  ["a constructor by path", {}, [{ type: "set", key: "$.constructor.prototype.polluted", value: 1 }], {}],
];

test.each(operationCases)("metadata operation: %s", (_name, before, operations, after) => {
  const untouched = structuredClone(before);
  expect(applyOperations(before, operations)).toEqual(after);
  expect(before).toEqual(untouched);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

test.each(["__proto__", "$.__proto__.a", "$.a.constructor.prototype.b"])(
  "the metadata key %j is refused",
  async (key) => {
    const emulator = start();
    const id = await trigger(emulator, "hello");
    const operations = [{ type: "set", key, value: 1 }];
    expect((await send(emulator, "PUT", `/api/v1/runs/${id}/metadata`, { body: { operations } })).status).toBe(400);
    expect(await retrieve(emulator, id)).not.toHaveProperty("metadata");
  },
);

test("metadata can be changed for an hour after the end, and of parent and root at once", async () => {
  const emulator = start();
  const root = await trigger(emulator, "hello");
  const child = await trigger(emulator, "hello", { options: { parentRunId: root } });
  await emulator.advance(1000);
  const put = (id: string, body: unknown) => send(emulator, "PUT", `/api/v1/runs/${id}/metadata`, { body });
  const change = [{ type: "increment", key: "n", value: 1 }];
  expect((await put(child, { operations: change, parentOperations: change, rootOperations: change })).body).toEqual({
    metadata: { n: 1 },
  });
  expect((await retrieve(emulator, root)).metadata).toEqual({ n: 2 });
  expect((await put(root, { parentOperations: change })).body).toEqual({ metadata: {} });
  expect((await retrieve(emulator, root)).metadata).toEqual({ n: 3 });
  await emulator.advance(3_600_001);
  expect((await put(root, { metadata: {} })).status).toBe(422);
});

test("metadata over its limit is refused, when triggering and when changing", async () => {
  const emulator = start();
  const metadata = { big: "é".repeat(131_072) };
  const refused = { status: 413, body: { error: "Metadata exceeds maximum size of 262144 bytes" } };
  expect(
    await send(emulator, "POST", "/api/v1/tasks/hello/trigger", { body: { options: { metadata } } }),
  ).toMatchObject(refused);
  const id = await trigger(emulator, "hello");
  expect(await send(emulator, "PUT", `/api/v1/runs/${id}/metadata`, { body: { metadata } })).toMatchObject(refused);
});

test("a test puts a run where it wants it, and no worker moves it", async () => {
  const emulator = start();
  const id = await trigger(emulator, "hello");
  emulator.setRunStatus(id, "WAITING");
  await emulator.advance(60_000);
  expect(await retrieve(emulator, id)).toMatchObject({ status: "WAITING", isWaiting: true });
  emulator.setRunStatus(id, "CRASHED", { error: { message: "out of memory" } });
  expect(await retrieve(emulator, id)).toMatchObject({ status: "CRASHED", error: { message: "out of memory" } });
  expect(() => emulator.setRunStatus("run_missing", "FAILED")).toThrow("run_missing");
});

test("the log numbers the attempts of a call by its request key", async () => {
  const emulator = start();
  const headers = { ...currentVersion, "x-trigger-request-idempotency-key": "one" };
  await send(emulator, "GET", "/api/v1/runs?page[size]=2&filter[tag]=a%2Cb", { headers });
  await send(emulator, "GET", "/api/v1/runs", { headers });
  await send(emulator, "GET", "/api/v3/runs/a%2Fb");
  expect(emulator.requests.map(({ attempt }) => attempt)).toEqual([1, 2, 1]);
  expect(emulator.requests[0]).toMatchObject({
    operation: "runs.list",
    query: [
      ["page[size]", "2"],
      ["filter[tag]", "a,b"],
    ],
    credential: "secretKey",
    status: 200,
    at: new Date(startAt),
  });
  expect(emulator.requests[2]).toMatchObject({ path: "/api/v3/runs/a%2Fb", params: { runId: "a/b" }, status: 404 });
});
