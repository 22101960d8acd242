// Writing streams of runs and channels of sessions through a client, on the emulator's clock.

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEmulator, type Emulator, type EmulatorOptions } from "../../src/emulator/index.js";
import { createClient, type SecretKeyClient } from "../../src/index.js";
import { all, untilSettled } from "../support/following.js";
import { pause } from "../support/timing.js";
import { errorOf, reasonOf } from "../support/world.js";

let emulator: Emulator;
let trigger: SecretKeyClient;
let run: string;

const connection = () => ({ baseURL: emulator.url, fetch: emulator.fetch });

const start = async (options: EmulatorOptions = {}) => {
  emulator = createEmulator({ clock: "virtual", startAt: "2026-03-01T12:30:00.000Z", checkAnswers: true, ...options });
  trigger = createClient({
    secretKey: emulator.secretKey,
    ...connection(),
    requestOptions: { retry: { minTimeoutInMs: 1 } },
  });
  run = (await trigger.tasks.trigger("slow", { ms: 3_600_000 })).id;
  await emulator.advance(5000);
  emulator.requests.length = 0;
};

const rejections: unknown[] = [];
const onRejection = (reason: unknown) => rejections.push(reason);

beforeEach(() => {
  process.on("unhandledRejection", onRejection);
  return start();
});

afterEach(async () => {
  trigger.close();
  await emulator.stop();
  await pause(5);
  process.off("unhandledRejection", onRejection);
  expect(rejections.splice(0)).toEqual([]);
});

const passing = <T>(promise: Promise<T>): Promise<T> => untilSettled(emulator, promise);

const written = (key = "default") =>
  passing(trigger.streams.read(run, key, { timeoutInSeconds: 1 }).then((stream) => all(stream)));

const operations = () => emulator.requests.map(({ operation }) => operation);

async function* count(to: number, from = 0) {
  for (let n = from; n < to; n += 1) {
    yield n;
    if (n % 7 === 0) await pause(0);
  }
}

/** A stream of the platform. */
const streamOf = <T>(values: Iterable<T> | AsyncIterable<T>): ReadableStream<T> => {
  const iterator = (async function* () {
    yield* values;
  })();
  return new ReadableStream<T>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
};

describe.each(["v1", "v2"] as const)("a stream that is written (%s)", (streamsVersion) => {
  beforeEach(async () => {
    await emulator.stop();
    await start({ realtime: { streamsVersion } });
  });

  it("gets the chunks of its source, each once, in order, and says where the last one is", async () => {
    const { waitUntilComplete } = trigger.streams.pipe("log", count(1000), { target: run });
    const result = await waitUntilComplete();

    expect(result).toEqual(streamsVersion === "v2" ? { lastEventId: "999" } : {});
    expect(await written("log")).toEqual(Array.from({ length: 1000 }, (_, n) => n));
  });

  it("costs fewer requests than it has chunks where its source is fast", async () => {
    emulator.faults.add({ latencyInMs: 20 });
    await passing(trigger.streams.pipe(streamOf(count(2000)), { target: run }).waitUntilComplete());

    expect(emulator.requests.length).toBeLessThan(100);
    expect(await written()).toHaveLength(2000);
  });

  it("gets single values as they are: texts, and what is none", async () => {
    await trigger.streams.append("log", "one", { target: run });
    await trigger.streams.append("log", { two: [2] }, { target: run });
    await trigger.streams.append("three", { target: run });

    expect(await written("log")).toEqual(["one", { two: [2] }]);
    expect(await written()).toEqual(["three"]);
  });

  it("gets what a function writes, and what it merges", async () => {
    const { waitUntilComplete } = trigger.streams.writer<number>({
      target: run,
      async execute({ write, merge }) {
        write(-1);
        merge(streamOf(count(3)));
        await pause(5);
        write(3);
      },
    });
    await waitUntilComplete();

    expect([...(await written())].sort()).toEqual([-1, 0, 1, 2, 3]);
  });

  it("is on the list of its run's streams", async () => {
    await trigger.streams.pipe("log", count(1), { target: run }).waitUntilComplete();

    const { value } = await trigger.runs.subscribeToRun(run)[Symbol.asyncIterator]().next();
    expect(value?.realtimeStreams).toEqual(["log"]);
  });

  it("is given once more to whoever wants to see it", async () => {
    const { stream, waitUntilComplete } = trigger.streams.pipe(streamOf(count(20)), { target: run });

    expect(await all(stream)).toEqual(Array.from({ length: 20 }, (_, n) => n));
    await waitUntilComplete();
    expect(await written()).toHaveLength(20);
  });

  it("ends with what its source throws, and keeps what came before", async () => {
    const { stream, waitUntilComplete } = trigger.streams.pipe(
      (async function* () {
        yield* count(3);
        await pause(5);
        throw new Error("no more");
      })(),
      { target: run },
    );

    expect(await reasonOf(all(stream))).toMatchObject({ message: "no more" });
    expect(await reasonOf(waitUntilComplete())).toMatchObject({ message: "no more" });
    expect(await written()).toEqual([0, 1, 2]);
  });

  it("ends with the reason of a signal, which its source hears of", async () => {
    const stop = new AbortController();
    let isLetGo = false;
    const { waitUntilComplete } = trigger.streams.pipe(
      (async function* () {
        try {
          for (;;) {
            yield 1;
            await pause(2);
          }
        } finally {
          isLetGo = true;
        }
      })(),
      { target: run, signal: stop.signal },
    );
    const reason = reasonOf(waitUntilComplete());
    await pause(20);
    stop.abort(new Error("enough"));

    expect(await reason).toMatchObject({ message: "enough" });
    await pause(5);
    expect(isLetGo).toBe(true);
  });

  it("of a run that has ended is refused, whether or not anybody asks", async () => {
    emulator.setRunStatus(run, "COMPLETED", { output: 1 });

    trigger.streams.pipe(count(3), { target: run });
    expect(await errorOf(trigger.streams.pipe(count(3), { target: run }).waitUntilComplete())).toMatchObject({
      kind: "badRequest",
      operation: "streams.create",
    });
    expect(await errorOf(trigger.streams.append("one", { target: run }))).toMatchObject({ kind: "badRequest" });
  });
});

describe("a stream whose answers are lost", () => {
  it("has each chunk once: the service is asked how many it has", async () => {
    emulator.faults.add({ operation: "streams.ingest", nth: [1, 3], reset: "after" });
    emulator.faults.add({ operation: "streams.ingest", nth: 2, reset: "before" });
    const source = (async function* () {
      for (let n = 0; n < 30; n += 1) {
        yield n;
        await pause(2);
      }
    })();

    await trigger.streams.pipe(source, { target: run }).waitUntilComplete();

    expect(await written()).toEqual(Array.from({ length: 30 }, (_, n) => n));
    expect(operations()).toContain("streams.lastChunk");
  });

  it("has each chunk once for its readers: the second form names its parts", async () => {
    await emulator.stop();
    await start({ realtime: { streamsVersion: "v2" } });
    emulator.faults.add({ path: /^\/__emulator\/s2/, nth: 1, reset: "after" });
    emulator.faults.add({ path: /^\/__emulator\/s2/, nth: 2, status: 503 });

    await passing(trigger.streams.pipe(count(5), { target: run }).waitUntilComplete());

    expect(await written()).toEqual([0, 1, 2, 3, 4]);
  });
});

describe("what cannot be written", () => {
  it("has no run to go to", async () => {
    for (const target of [undefined, "", "self", "parent"]) {
      const options = target === undefined ? {} : { target };
      expect(await errorOf(trigger.streams.append("k", "v", options))).toMatchObject({ parameter: "target" });
      expect(await errorOf(trigger.streams.pipe(count(1), options).waitUntilComplete())).toMatchObject({
        parameter: "target",
      });
    }
    expect(emulator.requests).toEqual([]);
  });

  it("is no source, or nothing that JSON can carry", async () => {
    const notIterable: AsyncIterable<never> = Object({ length: 1 });
    const { waitUntilComplete } = trigger.streams.pipe(notIterable, { target: run });
    expect(await errorOf(waitUntilComplete())).toMatchObject({ kind: "configuration", parameter: "value" });
    const nothing = trigger.streams.append("k", () => 1, { target: run });
    expect(await errorOf(nothing)).toMatchObject({ kind: "configuration", parameter: "value" });
  });

  it("is too large for the store", async () => {
    await emulator.stop();
    await start({ realtime: { streamsVersion: "v2" } });

    const error = await errorOf(trigger.streams.append("k", { text: "x".repeat(1_100_000) }, { target: run }));

    expect(error).toMatchObject({ kind: "configuration", parameter: "value" });
  });
});

describe("a stream that has a name", () => {
  it("is written and read under it", async () => {
    const log = trigger.streams.define<{ n: number }>({ id: "log" });
    await log.append({ n: 1 }, { target: run });
    await log.pipe(streamOf([{ n: 2 }]), { target: run }).waitUntilComplete();
    await log.writer({ target: run, execute: ({ write }) => write({ n: 3 }) }).waitUntilComplete();

    const read = log.read(run, { timeoutInSeconds: 1 }).then((stream) => all(stream));
    expect(await passing(read)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  it("takes values for a run", async () => {
    const approval = trigger.streams.input<{ ok: boolean }>({ id: "approval" });
    await approval.send(run, { ok: true });
    await approval.send(run, { ok: false });

    const read = approval.read(run, { timeoutInSeconds: 1 }).then((stream) => all(stream));
    expect(await passing(read)).toEqual([{ ok: true }, { ok: false }]);
    emulator.setRunStatus(run, "COMPLETED", { output: 1 });
    expect(await errorOf(approval.send(run, { ok: true }))).toMatchObject({
      kind: "badRequest",
      operation: "streams.sendInput",
    });
  });

  it("does not take a value twice because an answer was lost", async () => {
    emulator.faults.add({ operation: "streams.sendInput", nth: 1, reset: "after" });
    const approval = trigger.streams.input<number>({ id: "approval" });

    expect(await errorOf(approval.send(run, 1))).toMatchObject({ kind: "connection", outcomeUnknown: true });
    const read = approval.read(run, { timeoutInSeconds: 1 }).then((stream) => all(stream));
    expect(await passing(read)).toEqual([1]);
  });
});

describe("a session", () => {
  const open = async () => {
    const session = await trigger.sessions.start({
      type: "chat",
      externalId: "chat-1",
      taskIdentifier: "slow",
      triggerConfig: { basePayload: {} },
    });
    return { id: session.id, token: session.publicAccessToken, chat: trigger.sessions.open("chat-1") };
  };

  it("is told each record once, although an answer is lost", async () => {
    const { chat } = await open();
    emulator.faults.add({ operation: "sessionChannels.append", nth: 1, reset: "after" });

    await chat.in.send("hello");
    await chat.in.send({ text: "again" });

    expect((await chat.in.records()).map(({ data, seqNum }) => [seqNum, data])).toEqual([
      [0, "hello"],
      [1, '{"text":"again"}'],
    ]);
    expect(await passing(chat.in.read({ timeoutInSeconds: 1 }).then((stream) => all(stream)))).toEqual([
      "hello",
      '{"text":"again"}',
    ]);
  });

  it("answers with what is written to its other channel", async () => {
    const { chat } = await open();
    await chat.out.append({ type: "text", text: "Hi" });
    await chat.out.pipe(count(3)).waitUntilComplete();
    await chat.out.writer<string>({ execute: ({ write }) => write("end") }).waitUntilComplete();

    const read = chat.out.read({ timeoutInSeconds: 1 }).then((stream) => all(stream));
    expect(await passing(read)).toEqual([{ type: "text", text: "Hi" }, 0, 1, 2, "end"]);
    expect((await chat.out.records({ afterEventId: "3" })).map(({ data }) => data)).toEqual(["end"]);
    const later = chat.out.read({ timeoutInSeconds: 1, lastEventId: 2 }).then((stream) => all(stream));
    expect(await passing(later)).toEqual([2, "end"]);
  });

  it("ends with what a listener throws, as it is, and is not asked for again", async () => {
    const { chat } = await open();
    await chat.out.pipe(count(3)).waitUntilComplete();
    const reason = new TypeError("fetch failed");
    const told: unknown[] = [];
    const onPart = ({ chunk }: { chunk: unknown }) => {
      if (chunk === 1) throw reason;
    };

    const stream = await chat.out.read({ onPart, onError: (error) => told.push(error) });

    expect(await passing(reasonOf(all(stream)))).toBe(reason);
    expect(told).toEqual([reason]);
    const requests = emulator.requests.filter(({ operation }) => operation === "sessionChannels.subscribe");
    expect(requests.length).toBe(1);
  });

  it("is followed until it is closed, and tells whoever listens", async () => {
    const { chat, id } = await open();
    const told: unknown[] = [];
    const read = chat.out
      .read({
        onPart: ({ chunk }) => told.push(chunk),
        onComplete: () => told.push("complete"),
        onError: (error) => told.push(error),
      })
      .then((stream) => all(stream));
    await chat.out.append("one");
    await passing(pause(50));
    await chat.out.append("two");
    await trigger.sessions.close(id, {});

    expect(await passing(read)).toEqual(["one", "two"]);
    expect(told).toEqual(["one", "two", "complete"]);
  });

  it("is read and written by a page with its token, which writes no answers", async () => {
    const { token } = await open();
    const page = createClient({ publicAccessToken: token, ...connection() });
    const chat = page.sessions.open("chat-1");

    await chat.in.send("hello");
    expect((await chat.in.records()).map(({ data }) => data)).toEqual(["hello"]);
    expect(await passing(chat.out.read({ timeoutInSeconds: 1 }).then((stream) => all(stream)))).toEqual([]);
    // @ts-expect-error Only a run and those with its key write answers.
    expect(await errorOf(chat.out.append("no"))).toMatchObject({ kind: "permissionDenied" });
    expect(await errorOf(page.sessions.open("chat-2").in.records())).toMatchObject({ kind: "permissionDenied" });
  });

  it("that is not there is an error where its channel is read, and says so once to whoever listens", async () => {
    const told: Error[] = [];
    const stream = await trigger.sessions.open("session_missing").out.read({ onError: (error) => told.push(error) });

    const error = await errorOf(all(stream));
    expect(error).toMatchObject({ kind: "notFound", operation: "sessionChannels.subscribe" });
    expect(told).toEqual([error]);
  });

  it("that is closed takes nothing more", async () => {
    const { chat, id } = await open();
    await trigger.sessions.close(id, {});

    expect(await errorOf(chat.in.send("late"))).toMatchObject({ kind: "badRequest" });
    expect(await errorOf(chat.out.append("late"))).toMatchObject({ kind: "badRequest" });
  });
});
