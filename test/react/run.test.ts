import { describe, expect, test, vi } from "vitest";
import {
  type UseRealtimeRunInstance,
  type UseRealtimeSingleRunOptions,
  useRealtimeRun,
} from "../../src/react/index.js";
import { aWhile, type DrawOptions, reactWorld, until } from "./support/world.js";

const { start, draw } = reactWorld();

const FEED = "runs.subscribeToRun";

interface Watching extends Omit<UseRealtimeSingleRunOptions, "id"> {
  id: string | undefined;
  hookId?: string;
}

const watch = (watching: Watching, options?: DrawOptions) =>
  draw<Watching, UseRealtimeRunInstance>(
    ({ id, hookId, ...rest }) => useRealtimeRun(id, { ...rest, id: hookId }),
    watching,
    options,
  );

/** A run at work, and the options to watch it. */
const watched = async () => {
  const world = await start();
  const work = await world.work();
  const connection = await world.connection(`read:runs:${work.id}`);
  return { ...world, work, connection, options: { id: work.id, ...connection } };
};

describe("what is shown", () => {
  test("a run from its progress to its output, without a question after its end", async () => {
    const { work, options, requests, open } = await watched();

    const page = watch(options);
    await until(() => page.now().run?.status === "EXECUTING");
    work.context.metadata.set("progress", 50);
    await until(() => page.now().run?.metadata?.progress === 50);
    work.finish({ bytes: 7 });
    await until(() => page.now().run?.status === "COMPLETED");

    expect(page.results[0]).toMatchObject({ run: undefined, error: undefined });
    expect(page.now()).toMatchObject({ run: { output: { bytes: 7 }, isSuccess: true }, error: undefined });
    const asked = requests(FEED).length;
    await aWhile();
    expect(requests(FEED).length).toBe(asked);
    expect(open(FEED)).toEqual([]);
  });

  test("a run that had ended before", async () => {
    const { work, options, client, requests } = await watched();
    work.finish("done");
    await client.runs.poll(work.id, { pollIntervalMs: 5 });

    const page = watch(options);
    await until(() => page.now().run !== undefined);

    expect(page.now().run).toMatchObject({ status: "COMPLETED", output: "done" });
    expect(requests(FEED).length).toBe(1);
  });

  test("without columns that are skipped, however often their list is made anew", async () => {
    const { options, requests } = await watched();

    const page = watch({ ...options, skipColumns: ["payload", "metadata"] });
    await until(() => page.now().run !== undefined);
    page.draw({ ...options, skipColumns: ["payload", "metadata"] });
    await aWhile();

    expect(page.now().run).not.toHaveProperty("payload");
    expect(requests(FEED).filter(({ query }) => query.some(([name]) => name === "live")).length).toBe(1);
  });

  test("later metadata too, where the end of the run does not end the watching", async () => {
    const { work, options } = await watched();
    const onComplete = vi.fn();

    const page = watch({ ...options, stopOnCompletion: false, onComplete });
    work.finish();
    await until(() => page.now().run?.status === "COMPLETED");
    work.context.metadata.set("afterwards", true);
    await until(() => page.now().run?.metadata?.afterwards === true);

    expect(onComplete).toHaveBeenCalledTimes(1);
  });

  test("nothing of one run when another one is asked for, whose connection takes the place of the first one's", async () => {
    const { work, connection, open } = await start();
    const [first, second] = [await work(), await work()];
    const options = await connection(`read:runs:${first.id}`, `read:runs:${second.id}`);

    const page = watch({ ...options, id: first.id });
    await until(() => page.now().run?.id === first.id && open(FEED).length === 1);
    const [poll] = open(FEED);
    page.draw({ ...options, id: second.id });

    expect(page.now().run).toBeUndefined();
    await until(() => page.now().run?.id === second.id);
    await until(() => poll?.leftAt !== undefined && open(FEED).length === 1);
    expect(open(FEED)[0]?.params.runId).toBe(second.id);
  });
});

test("another id of the hook begins anew, as another run does", async () => {
  const { options } = await watched();

  const page = watch({ ...options, hookId: "a" });
  await until(() => page.now().run !== undefined);
  page.draw({ ...options, hookId: "b" });

  expect(page.now().run).toBeUndefined();
  await until(() => page.now().run !== undefined);
});

describe("what is asked for", () => {
  test("nothing without an id", async () => {
    const { options, emulator } = await watched();
    emulator.requests.length = 0;

    const page = watch({ ...options, id: undefined });
    await aWhile();

    expect(page.now()).toMatchObject({ run: undefined, error: undefined });
    expect(emulator.requests).toEqual([]);
  });

  test("nothing while it is not enabled, and the run once it is", async () => {
    const { options, requests } = await watched();

    const page = watch({ ...options, enabled: false });
    await aWhile();
    expect(requests(FEED)).toEqual([]);
    page.draw({ ...options, enabled: true });

    await until(() => page.now().run?.status === "EXECUTING");
  });

  test("no more when it is disabled: the connection ends, and what was shown stays", async () => {
    const { options, work, open } = await watched();

    const page = watch({ ...options });
    await until(() => open(FEED).length === 1 && page.now().run !== undefined);
    const [poll] = open(FEED);
    page.draw({ ...options, enabled: false });

    await until(() => poll?.leftAt !== undefined);
    expect(page.now()).toMatchObject({ run: { id: work.id }, error: undefined });
  });

  test("one feed in strict mode, where everything is begun twice", async () => {
    const { options, open, requests } = await watched();

    const page = watch(options, { strict: true });
    await until(() => page.now().run !== undefined && open(FEED).length > 0);
    await aWhile();

    expect(open(FEED).length).toBe(1);
    expect(requests(FEED).length).toBe(2);
  });

  test("the rest of the run from where a lost connection was, which ends nothing", async () => {
    const { work, options, emulator } = await watched();
    const onComplete = vi.fn();
    emulator.faults.add({ operation: FEED, nth: 2, reset: "before" });

    const page = watch({ ...options, onComplete });
    await until(() => page.now().run !== undefined);
    work.context.metadata.set("progress", 1);
    await until(() => page.now().run?.metadata?.progress === 1);
    expect(onComplete).not.toHaveBeenCalled();
    work.finish();

    await until(() => onComplete.mock.calls.length > 0);
    expect(page.now()).toMatchObject({ run: { status: "COMPLETED" }, error: undefined });
  });
});

describe("onComplete", () => {
  test("is called once, with the run that has ended, and by its newest function", async () => {
    const { work, options } = await watched();
    const [first, second] = [vi.fn(), vi.fn()];

    const page = watch({ ...options, onComplete: first }, { strict: true });
    await until(() => page.now().run !== undefined);
    page.draw({ ...options, onComplete: second });
    work.finish("done");
    await until(() => second.mock.calls.length > 0);
    page.draw({ ...options, onComplete: second });
    await aWhile();

    expect(first).not.toHaveBeenCalled();
    expect(second.mock.calls).toEqual([[expect.objectContaining({ status: "COMPLETED", output: "done" })]]);
  });

  test.each(["FAILED", "CANCELED", "CRASHED", "SYSTEM_FAILURE", "EXPIRED", "TIMED_OUT"] as const)(
    "is called for a run that has ended as %s",
    async (status) => {
      const { work, options, emulator } = await watched();
      const onComplete = vi.fn();

      const page = watch({ ...options, onComplete });
      await until(() => page.now().run !== undefined);
      emulator.setRunStatus(work.id, status);

      await until(() => onComplete.mock.calls.length > 0);
      expect(onComplete.mock.calls[0]?.[0]).toMatchObject({ status });
    },
  );

  test("is not called when the watching is stopped, when the component is gone, or when it is refused", async () => {
    const { work, options, connection } = await watched();
    const onComplete = vi.fn();

    const stopped = watch({ ...options, onComplete });
    const gone = watch({ ...options, onComplete });
    const refused = watch({ ...connection, id: "run_other", onComplete });
    await until(() => stopped.now().run && gone.now().run && refused.now().error);
    stopped.now().stop();
    gone.unmount();
    work.finish();
    await aWhile();

    expect(onComplete).not.toHaveBeenCalled();
  });
});

describe("the end", () => {
  test.each([false, true])("of the component is the end of the connection (strict: %s)", async (strict) => {
    const { options, open } = await watched();

    const page = watch(options, { strict });
    await until(() => open(FEED).length === 1);
    const polls = open(FEED);
    const drawn = page.results.length;
    page.unmount();

    await until(() => polls.every(({ leftAt }) => leftAt !== undefined));
    expect(open(FEED)).toEqual([]);
    expect(page.results.length).toBe(drawn);
  });

  test("of a component that is gone before anything was asked for: nothing is", async () => {
    const { options, requests } = await watched();

    watch(options).unmount();
    await aWhile();

    expect(requests(FEED)).toEqual([]);
  });

  test("by stop() closes the connection, keeps what is shown, is no error, and lasts", async () => {
    const { options, open, work, requests } = await watched();

    const page = watch(options);
    await until(() => open(FEED).length === 1 && page.now().run !== undefined);
    const [poll] = open(FEED);
    page.now().stop();
    await until(() => poll?.leftAt !== undefined);
    const asked = requests(FEED).length;
    page.draw({ ...options });
    work.finish();
    await aWhile();

    expect(page.now()).toMatchObject({ run: { status: "EXECUTING" }, error: undefined });
    expect(requests(FEED).length).toBe(asked);
  });

  test("by stop() is taken back by disabling and enabling the hook", async () => {
    const { options, open } = await watched();

    const page = watch(options);
    await until(() => open(FEED).length === 1);
    page.now().stop();
    page.draw({ ...options, enabled: false });
    await until(() => open(FEED).length === 0);
    page.draw(options);

    await until(() => open(FEED).length === 1);
  });
});

describe("throttling", () => {
  test("shows changes no oftener than it says, the newest of them, and the end at once", async () => {
    const { work, options } = await watched();

    const page = watch({ ...options, throttleInMs: 60_000 });
    await until(() => page.now().run !== undefined);
    const drawn = page.results.length;
    for (let n = 1; n <= 20; n += 1) {
      work.context.metadata.set("n", n);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(page.results.length).toBe(drawn);
    work.finish();

    await until(() => page.now().run?.status === "COMPLETED");
    expect(page.now().run?.metadata).toEqual({ n: 20 });
    expect(page.results.length).toBe(drawn + 1);
  });

  test("shows what has come when it is stopped", async () => {
    const { work, options, open } = await watched();

    const page = watch({ ...options, throttleInMs: 60_000 });
    await until(() => page.now().run !== undefined && open(FEED).length === 1);
    const [first] = open(FEED);
    work.context.metadata.set("n", 1);
    await until(() => first?.status !== undefined && open(FEED).length === 1);
    await aWhile();
    expect(page.now().run?.metadata).not.toEqual({ n: 1 });
    page.now().stop();

    await until(() => page.now().run?.metadata?.n === 1);
  });
});

describe("identities", () => {
  test("of the run and of stop() stay while nothing changes, whatever the options' identities", async () => {
    const { options } = await watched();

    const page = watch({ ...options, onComplete: () => {} });
    const [{ stop } = page.now()] = page.results;
    await until(() => page.now().run !== undefined);
    const { run } = page.now();
    for (let n = 0; n < 3; n += 1) page.draw({ ...options, onComplete: () => {}, requestOptions: {} });
    await aWhile();

    expect(page.now().run).toBe(run);
    expect(page.now().stop).toBe(stop);
  });
});
