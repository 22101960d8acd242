import { describe, expect, test, vi } from "vitest";
import { streams } from "../../src/index.js";
import {
  type AnyTask,
  type UseRealtimeStreamInstance,
  type UseRealtimeStreamOptions,
  useRealtimeRunWithStreams,
  useRealtimeStream,
} from "../../src/react/index.js";
import { aWhile, reactWorld, until } from "./support/world.js";

const { start, draw } = reactWorld();

const READ = "streams.read";

interface Reading extends UseRealtimeStreamOptions<unknown> {
  runId: string | undefined;
}

const read = (given: Reading, strict = false) =>
  draw<Reading, UseRealtimeStreamInstance<unknown>>(
    ({ runId, ...rest }) => useRealtimeStream(runId, "log", rest),
    given,
    { strict },
  );

/** A run at work, its stream `log`, and the options to read it. */
const written = async () => {
  const world = await start();
  const work = await world.work();
  const options = { runId: work.id, ...(await world.connection(`read:runs:${work.id}`)) };
  /** Readers that are there: a stream of a run at work does not end by itself. */
  const readers = () => world.requests(READ).filter(({ leftAt }) => leftAt === undefined);
  return { ...world, work, log: work.context.stream("log"), options, readers };
};

describe("useRealtimeStream", () => {
  test("shows what has been written, and what is written, each chunk once and in order", async () => {
    const { log, options } = await written();
    log.append("a");
    log.append({ n: 1 });

    const page = read(options);
    expect(page.results[0]).toMatchObject({ parts: [], error: undefined });
    await until(() => page.now().parts.length === 2);
    log.append("b");
    await until(() => page.now().parts.length === 3);

    expect(page.now()).toMatchObject({ parts: ["a", { n: 1 }, "b"], error: undefined });
  });

  test("tells onData each chunk as it comes, once, in strict mode too", async () => {
    const { log, options } = await written();
    const onData = vi.fn();
    log.append("a");

    const page = read({ ...options, onData, throttleInMs: 60_000 }, true);
    await until(() => page.now().parts.length === 1);
    log.append("b");
    await until(() => onData.mock.calls.length === 2);
    await aWhile();

    expect(onData.mock.calls).toEqual([["a"], ["b"]]);
    expect(page.now().parts).toEqual(["a"]);
  });

  test("is ended by what onData throws, which is the error", async () => {
    const { log, options, readers } = await written();
    log.append("a");

    const page = read({
      ...options,
      onData: () => {
        throw new Error("no");
      },
    });
    await until(() => page.now().error !== undefined);

    expect(page.now()).toMatchObject({ parts: ["a"], error: { message: "no" } });
    await until(() => readers().length === 0);
  });

  test("shows changes no oftener than it says, and all that has come", async () => {
    const { log, options } = await written();

    const page = read({ ...options, throttleInMs: 100 });
    for (let n = 0; n < 60; n += 1) {
      log.append(n);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await until(() => page.now().parts.length === 60);

    expect(page.now().parts).toEqual(Array.from({ length: 60 }, (_, n) => n));
    // 60 chunks in at least 0.3 s: about four drawings, and none for each.
    expect(page.results.length).toBeLessThan(20);
  });

  test("goes on from where it was when it is opened again", async () => {
    const { log, options } = await written();
    const onData = vi.fn();
    log.append("a");
    log.append("b");

    const page = read({ ...options, onData, startIndex: 1 });
    await until(() => page.now().parts.length === 1);
    page.draw({ ...options, onData, startIndex: 1, enabled: false });
    log.append("c");
    page.draw({ ...options, onData, startIndex: 1, enabled: true });
    await until(() => page.now().parts.length === 2);

    expect(page.now().parts).toEqual(["b", "c"]);
    expect(onData.mock.calls).toEqual([["b"], ["c"]]);
  });

  test("reads the stream that is called default where none is named", async () => {
    const { work, options } = await written();
    work.context.stream("default").append("unnamed");

    const page = draw(() => useRealtimeStream<string>(work.id, options), undefined);
    await until(() => page.now().parts.length === 1);

    expect(page.now().parts).toEqual(["unnamed"]);
  });

  test("goes by a defined stream", async () => {
    const { work, log, options } = await written();
    log.append("a");

    const page = draw(() => useRealtimeStream(streams.define<string>({ id: "log" }), work.id, options), undefined);
    await until(() => page.now().parts.length === 1);

    expect(page.now().parts[0]?.toUpperCase()).toBe("A");
  });

  test("ends its connection with the component, by stop(), and asks for nothing without a run", async () => {
    const { options, requests, readers } = await written();

    read({ ...options, runId: undefined });
    await aWhile();
    expect(requests(READ)).toEqual([]);
    const [stopped, gone] = [read(options), read(options, true)];
    await until(() => readers().length === 2);
    stopped.now().stop();
    gone.unmount();

    await until(() => readers().length === 0);
    expect(stopped.now().error).toBeUndefined();
  });

  test("has a refusal as its error", async () => {
    const { options } = await written();

    const page = read({ ...options, runId: "run_other" });
    await until(() => page.now().error !== undefined);

    expect(page.now()).toMatchObject({ parts: [], error: { kind: "notFound" } });
  });
});

describe("useRealtimeRunWithStreams", () => {
  test("shows the run, and what each of its streams has so far", async () => {
    const { work, log, options } = await written();
    const onComplete = vi.fn();
    log.append("a");

    const page = draw(
      () => useRealtimeRunWithStreams<AnyTask, { log: string; other: number }>(work.id, { ...options, onComplete }),
      undefined,
    );
    expect(page.results[0]).toMatchObject({ run: undefined, streams: {}, error: undefined });
    await until(() => page.now().streams.log?.length === 1);
    work.context.stream("other").append(1);
    log.append("b");
    await until(() => page.now().streams.other && page.now().streams.log?.length === 2);
    work.finish("done");
    await until(() => page.now().run?.status === "COMPLETED");

    expect(page.now()).toMatchObject({ run: { output: "done" }, streams: { log: ["a", "b"], other: [1] } });
    await until(() => onComplete.mock.calls.length > 0);
    expect(onComplete).toHaveBeenCalledTimes(1);
  });

  test("shows each chunk once when it is opened again", async () => {
    const { work, log, options } = await written();
    log.append("a");

    const page = draw(({ enabled }) => useRealtimeRunWithStreams(work.id, { ...options, enabled }), { enabled: true });
    await until(() => page.now().streams.log?.length === 1);
    page.draw({ enabled: false });
    log.append("b");
    page.draw({ enabled: true });
    await until(() => page.now().streams.log?.length === 2);

    expect(page.now().streams.log).toEqual(["a", "b"]);
  });

  test("ends its connections with the component", async () => {
    const { work, log, options, open, readers } = await written();
    log.append("a");

    const page = draw(() => useRealtimeRunWithStreams(work.id, options), undefined, { strict: true });
    await until(() => readers().length === 1 && open("runs.subscribeToRun").length === 1);
    page.unmount();

    await until(() => readers().length === 0 && open("runs.subscribeToRun").length === 0);
  });
});
