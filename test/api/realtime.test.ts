// Following runs through a client, on the emulator's clock.

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEmulator, type Emulator, type EmulatorOptions } from "../../src/emulator/index.js";
import { auth, configure, createClient, runs as defaultRuns, type SecretKeyClient } from "../../src/index.js";
import { readStream, subscribeToBatch, subscribeToRun, subscribeToRunsWithTag } from "../../src/realtime/index.js";
import { all, untilSettled } from "../support/following.js";
import { pause } from "../support/timing.js";
import { errorOf, reasonOf } from "../support/world.js";

let emulator: Emulator;
let trigger: SecretKeyClient;

const connection = () => ({ baseURL: emulator.url, fetch: emulator.fetch });

/** A task that tells how far it is, and what it has made. */
const tasks: EmulatorOptions["tasks"] = [
  {
    id: "report",
    durationInMs: 2000,
    async run(payload, { metadata, stream }) {
      metadata.set("progress", 50);
      stream("log").append("half");
      stream("log").append({ part: 2 });
      await Promise.resolve();
      return { ...Object(payload), pages: 3 };
    },
  },
  { id: "large", run: () => ({ text: "x".repeat(600_000), at: new Date(0) }) },
];

const start = (options: EmulatorOptions = {}) => {
  emulator = createEmulator({
    clock: "virtual",
    startAt: "2026-03-01T12:30:00.000Z",
    checkAnswers: true,
    tasks,
    ...options,
  });
  trigger = createClient({ secretKey: emulator.secretKey, ...connection() });
};

beforeEach(() => start());

afterEach(async () => {
  trigger.close();
  await emulator.stop();
});

const passing = <T>(promise: Promise<T>): Promise<T> => untilSettled(emulator, promise);

const requestsOf = (operation: string) => emulator.requests.filter((request) => request.operation === operation);

describe("a run that is followed", () => {
  it("is told of in every state, and ends as runs.retrieve gives it", async () => {
    const handle = await trigger.tasks.trigger(
      "report",
      { of: new Date(0) },
      { tags: ["user:1"], metadata: { by: "a" } },
    );
    const subscription = trigger.runs.subscribeToRun(handle);
    // The clock stands still until the first state is there.
    const first = await subscription[Symbol.asyncIterator]().next();
    const states = [first.value, ...(await passing(all(subscription)))];

    const words = states.map(({ status }) => status);
    expect(words.at(0)).toMatch(/^(QUEUED|DEQUEUED)$/);
    expect(words.at(-1)).toBe("COMPLETED");
    expect(words).toContain("EXECUTING");
    expect(states.some(({ status, metadata }) => status === "EXECUTING" && metadata?.progress === 50)).toBe(true);
    const last = states.at(-1);
    const { metadata, output, payload, ...run } = await trigger.runs.retrieve(handle.id);
    // Feeds carry the notes on types that the answer of a request has lost.
    expect(last).toMatchObject({ payload: { of: new Date(0) }, output: { pages: 3 }, metadata });
    for (const name of ["id", "taskIdentifier", "createdAt", "finishedAt", "isCompleted", "isSuccess", "tags"] as const)
      expect(last?.[name]).toEqual(run[name]);
  });

  it("is read with the token of its handle, in a page too", async () => {
    const { id, publicAccessToken } = await trigger.tasks.trigger("hello", {});
    const page = { accessToken: publicAccessToken ?? "", ...connection() };

    const states = await passing(all(subscribeToRun(id, page)));
    expect(states.at(-1)?.output).toEqual({ message: "Hello, world", input: {} });
    const { id: other } = await trigger.tasks.trigger("hello", {});
    expect(await errorOf(all(subscribeToRun(other, page)))).toMatchObject({ kind: "permissionDenied" });
  });

  it("leaves out the columns that nobody wants", async () => {
    const { id } = await trigger.tasks.trigger("hello", { a: 1 });
    const states = await passing(all(trigger.runs.subscribeToRun(id, { skipColumns: ["payload", "output"] })));

    expect(states.at(-1)).toMatchObject({ status: "COMPLETED" });
    expect(states.every((state) => state.payload === undefined && state.output === undefined)).toBe(true);
  });

  it("goes on behind its end where that is wanted", async () => {
    const { id } = await trigger.tasks.trigger("hello", {});
    const subscription = trigger.runs.subscribeToRun(id, { stopOnCompletion: false });
    const seen: unknown[] = [];
    const followed = (async () => {
      for await (const { status, metadata } of subscription) {
        seen.push(metadata?.after ?? status);
        if (status === "COMPLETED" && metadata?.after === undefined)
          await trigger.runs.updateMetadata(id, { metadata: { after: "end" } });
        if (metadata?.after !== undefined) break;
      }
    })();
    await passing(followed);

    expect(seen.slice(-2)).toEqual(["COMPLETED", "end"]);
    expect(subscription.ending).toBe("stopped");
  });

  it("has its output although that is too large for a row", async () => {
    const { id } = await trigger.tasks.trigger("large", {});
    const states = await passing(all(trigger.runs.subscribeToRun(id)));

    expect(states.at(-1)?.output).toEqual({ text: "x".repeat(600_000), at: new Date(0) });
    expect(requestsOf("packets.createDownloadUrl")).toHaveLength(1);
  });

  it("whose output has been lost by the store is an error of its own, without the address", async () => {
    const { id } = await trigger.tasks.trigger("large", {});
    emulator.faults.add({ path: /^\/__emulator\/packets/, status: 404 });

    const error = await errorOf(passing(all(trigger.runs.subscribeToRun(id))));

    expect(error).toMatchObject({ kind: "connection", operation: "packets.createDownloadUrl" });
    expect(error.message).not.toMatch(/signature|until=/);
  });

  it("comes with the chunks of its streams, and ends when both have", async () => {
    const { id } = await trigger.tasks.trigger("report", {});
    const parts = await passing(all(trigger.runs.subscribeToRun(id).withStreams<{ log: string | { part: number } }>()));

    const chunks = parts.flatMap((part) => (part.type === "log" ? [part.chunk] : []));
    expect(chunks).toEqual(["half", { part: 2 }]);
    expect(parts.flatMap((part) => (part.type === "run" ? [part.run.status] : [])).at(-1)).toBe("COMPLETED");
    expect(parts.every(({ run }) => run.id === id)).toBe(true);
  });

  it("can be read by hand", async () => {
    const { id } = await trigger.tasks.trigger("hello", {});
    const reader = trigger.runs.subscribeToRun(id).getReader();

    const { value } = await passing(reader.read());
    expect(value?.id).toBe(id);
    await reader.cancel();
  });

  it("that does not exist is an error where it is asked for", async () => {
    const subscription = trigger.runs.subscribeToRun("run_missing");

    expect(await errorOf(all(subscription))).toMatchObject({ kind: "notFound", operation: "runs.subscribeToRun" });
    expect(subscription.ending).toBe("failed");
  });
});

describe("runs that are followed together", () => {
  it("are those that have all of the tags, those to come among them", async () => {
    await trigger.tasks.trigger("hello", {}, { tags: ["a"] });
    const first = await trigger.tasks.trigger("hello", {}, { tags: ["a", "b"] });
    const subscription = trigger.runs.subscribeToRunsWithTag(["a", "b"]);
    const ended = new Set<string>();
    let second: string | undefined;
    await passing(
      (async () => {
        for await (const run of subscription) {
          second ??= (await trigger.tasks.trigger("hello", {}, { tags: ["b", "a", "c"] })).id;
          if (run.isCompleted) ended.add(run.id);
          if (ended.size === 2) break;
        }
      })(),
    );

    expect(ended).toEqual(new Set([first.id, second]));
    expect(subscription.ending).toBe("stopped");
  });

  it("are not asked for by a tag that is empty, which would be all runs", async () => {
    const one = { accessToken: emulator.secretKey, ...connection() };
    for (const tag of ["", ["a", ""]]) {
      expect(await errorOf(all(subscribeToRunsWithTag(tag, one)))).toMatchObject({
        kind: "configuration",
        parameter: "tags",
      });
      expect(await errorOf(all(trigger.runs.subscribeToRunsWithTag(tag)))).toMatchObject({ kind: "configuration" });
    }
    expect(emulator.requests).toEqual([]);
  });

  it("are no older than asked for, and no older than a day", async () => {
    const one = { accessToken: emulator.secretKey, ...connection() };
    const tagged = async () => (await trigger.tasks.trigger("hello", {}, { tags: ["a"] })).id;
    const old = await tagged();
    await emulator.advance(3_600_000 * 2);
    const recent = await tagged();

    const firstOf = async (createdAt?: string) => {
      const [first] = await Promise.all([
        subscribeToRunsWithTag("a", { ...one, createdAt })
          [Symbol.asyncIterator]()
          .next(),
        emulator.advance(1),
      ]);
      return first.value?.id;
    };
    expect(await firstOf()).toBe(old);
    expect(await firstOf("1h")).toBe(recent);
    expect(await firstOf("30d")).toBe(old);
    await emulator.advance(3_600_000 * 23);
    expect(await firstOf("30d")).toBe(recent);
  });

  it("are the runs of a batch", async () => {
    const batch = await trigger.batch.trigger([
      { id: "hello", payload: 1 },
      { id: "hello", payload: 2 },
    ]);
    const ended = new Set<unknown>();
    await passing(
      (async () => {
        for await (const run of trigger.runs.subscribeToBatch(batch.batchId)) {
          if (run.isCompleted) ended.add(run.payload);
          if (ended.size === 2) break;
        }
      })(),
    );
    expect(ended).toEqual(new Set([1, 2]));

    const missing = subscribeToBatch("batch_missing", {
      accessToken: emulator.secretKey,
      ...connection(),
      retry: { maxAttempts: 1 },
    });
    expect(await errorOf(all(missing))).toMatchObject({ kind: "notFound" });
  });
});

describe("whoever lets go", () => {
  it("of the client lets go of what it follows", async () => {
    const { id } = await trigger.tasks.trigger("slow", {});
    const subscription = trigger.runs.subscribeToRun(id, { stopOnCompletion: false });
    const iterator = subscription[Symbol.asyncIterator]();
    await iterator.next();
    const next = reasonOf(iterator.next());
    trigger.close();

    expect(await next).toMatchObject({ kind: "configuration" });
    expect(subscription.ending).toBe("stopped");
    expect(await errorOf(all(trigger.runs.subscribeToRun(id)))).toMatchObject({ kind: "configuration" });
  });

  it("of the loop makes no more requests", async () => {
    const { id } = await trigger.tasks.trigger("slow", {});
    for await (const _ of trigger.runs.subscribeToRun(id)) break;
    const count = emulator.requests.length;
    await emulator.advance(60_000);
    await pause(20);

    expect(emulator.requests.length).toBe(count);
  });

  it("of the emulator ends the polls that it holds, within a second", async () => {
    const { id } = await trigger.tasks.trigger("slow", {});
    const subscription = trigger.runs.subscribeToRun(id, { retry: { maxAttempts: 1 } });
    const iterator = subscription[Symbol.asyncIterator]();
    await iterator.next();
    const next = errorOf(iterator.next());
    await pause(10);
    await emulator.stop();

    expect(await next).toMatchObject({ kind: "connection" });
  });
});

describe("the default client", () => {
  it("follows with the credential that was in force at the call", async () => {
    const { dev } = emulator.projects[0].environments;
    configure({ secretKey: dev.secretKey, ...connection() });
    const { id } = await trigger.tasks.trigger("hello", {});
    const token = await emulator.publicToken({ scopes: ["read:runs:run_other"] });

    const followed = defaultRuns.subscribeToRun(id);
    const refused = await auth.withAuth({ accessToken: token }, async () => defaultRuns.subscribeToRun(id));

    expect(await errorOf(all(refused))).toMatchObject({ kind: "permissionDenied" });
    expect((await passing(all(followed))).at(-1)?.status).toBe("COMPLETED");
  });
});

describe("a stream that is read", () => {
  const chunks = ["half", { part: 2 }];

  it.each(["v1", "v2"] as const)(
    "has every chunk, whenever it is read, and ends with its run (%s)",
    async (version) => {
      await emulator.stop();
      start({ realtime: { streamsVersion: version } });
      const { id, publicAccessToken } = await trigger.tasks.trigger("report", {});

      expect(await passing(trigger.streams.read(id, "log").then(all))).toEqual(chunks);
      expect(await passing(trigger.runs.fetchStream(id, "log").then(all))).toEqual(chunks);
      expect(await passing(trigger.streams.read(id, "log", { startIndex: 1 }).then(all))).toEqual([{ part: 2 }]);
      const page = { accessToken: publicAccessToken ?? "", ...connection() };
      expect(await passing(all(readStream(id, { ...page, key: "log" })))).toEqual(chunks);
    },
  );

  it("ends when nothing has come for so long", async () => {
    const { id } = await trigger.tasks.trigger("slow", { ms: 100_000 });
    const stream = await trigger.streams.read(id, { timeoutInSeconds: 5 });

    expect(await passing(all(stream))).toEqual([]);
    expect(requestsOf("streams.read")[0]?.headers["timeout-seconds"]).toBe("5");
    expect(requestsOf("streams.read")[0]?.path).toBe(`/realtime/v1/streams/${id}/default`);
    expect((await trigger.runs.retrieve(id)).status).toBe("EXECUTING");
  });

  it("goes on while its run does, however long that says nothing", async () => {
    const { id } = await trigger.tasks.trigger("slow", { ms: 45_000 });
    // On the emulator's clock each answer comes at once: how long to wait between those is another matter.
    const stream = await trigger.streams.read(id, { retry: { minTimeoutInMs: 1, maxTimeoutInMs: 5 } });

    expect(await passing(all(stream))).toEqual([]);
    expect((await trigger.runs.retrieve(id)).status).toBe("COMPLETED");
  });

  it("is not read before its numbers can be", async () => {
    await expect(trigger.streams.read("run_a", { timeoutInSeconds: 601 })).rejects.toMatchObject({
      kind: "configuration",
      parameter: "timeoutInSeconds",
    });
    await expect(trigger.streams.read("run_a", { startIndex: -1 })).rejects.toMatchObject({
      parameter: "startIndex",
    });
    expect(emulator.requests).toEqual([]);
  });
});
