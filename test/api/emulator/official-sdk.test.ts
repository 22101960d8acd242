// The official SDK, pointed at the emulator, makes every call that is emulated and accepts every answer.

import { apiClientManager } from "@trigger.dev/core/v3";
import { auth, configure, sessions, streams, TriggerClient, runs as theirRuns } from "@trigger.dev/sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmulatedTask, type Emulator, startEmulator } from "../../../src/emulator/index.js";
import { createClient } from "../../../src/index.js";
import type { RealtimeRun } from "../../../src/realtime/index.js";
import { pause } from "../../support/timing.js";

/** A task that tells how far it is. */
const report: EmulatedTask = {
  id: "report",
  durationInMs: 300,
  async run(payload, { metadata, stream }) {
    metadata.set("progress", 50);
    stream("log").append("half");
    await pause(100);
    stream("log").append("whole");
    metadata.set("progress", 100);
    return { of: payload };
  },
};

describe("the official SDK", () => {
  let emulator: Emulator;
  let sdk: TriggerClient;
  let user: TriggerClient;
  beforeAll(async () => {
    emulator = await startEmulator({ checkAnswers: true, tasks: [report] });
    sdk = new TriggerClient({ baseURL: emulator.url, accessToken: emulator.secretKey });
    user = new TriggerClient({ baseURL: emulator.url, accessToken: emulator.personalAccessToken });
  });
  afterAll(() => emulator.stop());

  test("triggers, polls, and gets output and payload back", async () => {
    const handle = await sdk.tasks.trigger(
      "echo",
      { at: new Date(0), n: [1, 2] },
      { tags: ["user:1"], metadata: { a: 1 } },
    );
    expect(handle.publicAccessToken).toMatch(/^ey/);
    const run = await sdk.runs.poll(handle.id, { pollIntervalMs: 20 });
    expect(run).toMatchObject({
      id: handle.id,
      status: "COMPLETED",
      payload: { at: "1970-01-01T00:00:00.000Z", n: [1, 2] },
      output: { at: "1970-01-01T00:00:00.000Z", n: [1, 2] },
      tags: ["user:1"],
      metadata: { a: 1 },
    });
    expect(run.createdAt).toBeInstanceOf(Date);
  });

  test("finds its run again by an idempotency key, and shows the key that was written", async () => {
    const [first, second] = [
      await sdk.tasks.trigger("hello", {}, { idempotencyKey: "order-42" }),
      await sdk.tasks.trigger("hello", {}, { idempotencyKey: "order-42" }),
    ];
    expect(second).toMatchObject({ id: first.id, isCached: true });
    expect((await sdk.runs.retrieve(first.id)).idempotencyKey).toBe("order-42");
  });

  test("reads a run with the token of its handle", async () => {
    const { id, publicAccessToken } = await sdk.tasks.trigger("hello", "text");
    const browser = new TriggerClient({ baseURL: emulator.url, accessToken: publicAccessToken });
    expect((await browser.runs.retrieve(id)).payload).toBe("text");
  });

  test("walks all runs and pages there and back", async () => {
    const own = await startEmulator({ checkAnswers: true });
    const seeded = own.seed.runs(25);
    const client = new TriggerClient({ baseURL: own.url, accessToken: own.secretKey });
    const walked: string[] = [];
    for await (const run of client.runs.list({ limit: 10, status: "COMPLETED", taskIdentifier: "hello" }))
      walked.push(run.id);
    expect(walked).toEqual(seeded);
    const first = await client.runs.list({ limit: 10 });
    const second = await first.getNextPage();
    expect([first.hasNextPage(), first.hasPreviousPage(), second.hasPreviousPage()]).toEqual([true, false, true]);
    expect((await second.getPreviousPage()).data.map(({ id }) => id).reverse()).toEqual(seeded.slice(0, 10));
    await own.stop();
  });

  test("cancels and replays", async () => {
    const { id } = await sdk.tasks.trigger("slow", {});
    expect(await sdk.runs.cancel(id)).toMatchObject({ id });
    expect((await sdk.runs.retrieve(id)).status).toBe("CANCELED");
    expect((await sdk.runs.replay(id)).id).not.toBe(id);
  });

  test("manages schedules", async () => {
    const { schedules } = sdk;
    const made = await schedules.create({
      task: "hourly",
      cron: "0 * * * *",
      deduplicationKey: "k",
      timezone: "Europe/Oslo",
    });
    expect((await schedules.retrieve(made.id)).timezone).toBe("Europe/Oslo");
    expect((await schedules.update(made.id, { task: "hourly", cron: "30 * * * *" })).generator.expression).toBe(
      "30 * * * *",
    );
    expect((await schedules.deactivate(made.id)).nextRun).toBeNull();
    expect((await schedules.activate(made.id)).active).toBe(true);
    const listed: string[] = [];
    for await (const schedule of schedules.list({ perPage: 1 })) listed.push(schedule.id);
    expect(listed).toEqual([made.id]);
    expect(await schedules.del(made.id)).toEqual({ id: made.id });
  });

  test.each(["a key", "a user"])("manages environment variables as %s", async (who) => {
    const { envvars } = who === "a key" ? sdk : user;
    const ref = emulator.projectRef;
    await envvars.upload(ref, "dev", { variables: { A: "1", B: "2" }, override: true });
    await envvars.create(ref, "dev", { name: "C", value: "3" });
    expect(await envvars.list(ref, "dev")).toHaveLength(3);
    expect(await envvars.retrieve(ref, "dev", "C")).toMatchObject({ value: "3" });
    await envvars.del(ref, "dev", "C");
    await expect(envvars.retrieve(ref, "dev", "C")).rejects.toMatchObject({ status: 404 });
  });

  test("lists a project's runs as a user", async () => {
    const page = await user.runs.list(emulator.projectRef, { env: "dev", limit: 1 });
    expect(page.data).toHaveLength(1);
  });

  test("gets the service's errors as its own kinds", async () => {
    const failures = await Promise.all(
      [
        () => sdk.runs.retrieve("run_missing", { retry: { maxAttempts: 1 } }),
        () => sdk.runs.list({ limit: 1000 }),
        () => user.runs.retrieve("run_1"),
        () => sdk.tasks.trigger("hello", {}, { tags: Array.from({ length: 11 }, (_, index) => `t${index}`) }),
      ].map((call) =>
        Promise.resolve(call()).then(
          () => undefined,
          (error: { status?: number }) => error.status,
        ),
      ),
    );
    expect(failures).toEqual([404, 400, 401, 422]);
  });

  test("retries through a fault, under the same request key", async () => {
    emulator.requests.length = 0;
    const fault = emulator.faults.add({ operation: "runs.list", times: 1, status: 503 });
    await sdk.runs.list({}, { retry: { minTimeoutInMs: 1 } });
    expect(emulator.requests.map(({ status, attempt }) => [status, attempt])).toEqual([
      [503, 1],
      [200, 2],
    ]);
    fault.remove();
  });

  test("works as configured for the whole process", async () => {
    configure({ baseURL: emulator.url, secretKey: emulator.secretKey });
    expect((await theirRuns.list({ limit: 1 })).data).toHaveLength(1);
  });

  test("talks through a session's channels", async () => {
    configure({ baseURL: emulator.url, secretKey: emulator.secretKey });
    const chat = { type: "chat.agent", externalId: "chat 42/a", taskIdentifier: "hello" };
    const { publicAccessToken } = await sessions.start({ ...chat, triggerConfig: { basePayload: {} } });

    await auth.withAuth({ accessToken: publicAccessToken, baseURL: emulator.url }, async () => {
      const session = sessions.open(chat.externalId);
      await session.in.send({ text: "Hello" });
      await session.in.send("Are you there?");
    });

    const client = apiClientManager.clientOrThrow();
    const { records } = await client.readSessionStreamRecords(chat.externalId, "in");
    expect(records).toMatchObject([
      { data: '{"text":"Hello"}', seqNum: 0 },
      { data: "Are you there?", seqNum: 1 },
    ]);
    const heard: unknown[] = [];
    for await (const part of await client.subscribeToSessionStream(chat.externalId, "in", { timeoutInSeconds: 5 })) {
      heard.push(part);
      if (heard.length === records.length) break;
    }
    expect(heard).toEqual(records.map(({ data }) => data));
  });

  test("is told of a run in every state, and what it is told is what our client is told", async () => {
    const { ours, runTask } = following();
    const id = await runTask();
    const theirStates: unknown[] = [];
    const follow = async () => {
      for await (const run of theirRuns.subscribeToRun(id)) {
        theirStates.push({ status: run.status, metadata: run.metadata });
        if (run.finishedAt) return run;
      }
      throw new Error("The run ended without saying so");
    };
    const mine: unknown[] = [];
    const followToo = async () => {
      let last: RealtimeRun | undefined;
      for await (const run of ours.runs.subscribeToRun(id)) {
        mine.push({ status: run.status, metadata: run.metadata });
        last = run;
      }
      return last;
    };

    const [theirs, our] = await Promise.all([follow(), followToo()]);

    expect(theirStates.at(-1)).toEqual({ status: "COMPLETED", metadata: { progress: 100 } });
    expect(mine.at(-1)).toEqual(theirStates.at(-1));
    // From its progress to its completion, and not only the end.
    expect(theirStates).toContainEqual({ status: "EXECUTING", metadata: { progress: 50 } });
    for (const name of [
      "id",
      "taskIdentifier",
      "payload",
      "output",
      "metadata",
      "tags",
      "createdAt",
      "finishedAt",
    ] as const)
      expect(our?.[name]).toEqual(theirs[name]);
  });

  test("follows runs by their tags and by their batch, and a run with its streams", async () => {
    const { runTask } = following();
    const id = await runTask({ tags: ["followed", "twice"] });
    for await (const run of theirRuns.subscribeToRunsWithTag(["twice", "followed"], { createdAt: "1h" })) {
      expect(run.id).toBe(id);
      if (run.finishedAt) break;
    }

    const batch = await sdk.batch.trigger([
      { id: "hello", payload: 1 },
      { id: "hello", payload: 2 },
    ]);
    const ended = new Set<unknown>();
    for await (const run of theirRuns.subscribeToBatch(batch.batchId)) {
      if (run.finishedAt) ended.add(run.payload);
      if (ended.size === 2) break;
    }

    const other = await runTask();
    const parts: unknown[] = [];
    for await (const part of theirRuns.subscribeToRun(other).withStreams<{ log: string }>()) {
      if (part.type === "log") parts.push(part.chunk);
      if (parts.length === 2) break;
    }
    expect(parts).toEqual(["half", "whole"]);
  });

  test("reads a stream as our client does, from its beginning and from within", async () => {
    const { ours, runTask } = following();
    const id = await runTask();
    await sdk.runs.poll(id, { pollIntervalMs: 20 });
    const options = { timeoutInSeconds: 1 };

    const theirs = await collected(await streams.read(id, "log", options));
    const mine = await collected(await ours.streams.read(id, "log", options));
    expect(theirs).toEqual(["half", "whole"]);
    expect(mine).toEqual(theirs);
    const rest = { ...options, startIndex: 1 };
    expect(await collected(await ours.streams.read(id, "log", rest))).toEqual(["whole"]);
  });

  /** A task that tells how far it is, for both packages. */
  const following = () => {
    configure({ baseURL: emulator.url, secretKey: emulator.secretKey });
    const ours = createClient({ secretKey: emulator.secretKey, baseURL: emulator.url });
    const runTask = async (options: { tags?: string[] } = {}) =>
      (await sdk.tasks.trigger("report", { n: 1 }, options)).id;
    return { ours, runTask };
  };
});

const collected = async (values: AsyncIterable<unknown>): Promise<unknown[]> => {
  const items: unknown[] = [];
  for await (const item of values) items.push(item);
  return items;
};
