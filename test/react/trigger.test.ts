import { describe, expect, test, vi } from "vitest";
import {
  type AnyTask,
  type RealtimeTriggerInstance,
  type TriggerInstance,
  type UseRealtimeTaskTriggerOptions,
  type UseTaskTriggerOptions,
  useRealtimeTaskTrigger,
  useRealtimeTaskTriggerWithStreams,
  useTaskTrigger,
} from "../../src/react/index.js";
import { aWhile, type DrawOptions, reactWorld, until } from "./support/world.js";

const { start, draw } = reactWorld();

const TRIGGER = "tasks.trigger";
const FEED = "runs.subscribeToRun";

const trigger = (options: UseTaskTriggerOptions, drawing?: DrawOptions) =>
  draw<UseTaskTriggerOptions, TriggerInstance<AnyTask>>((given) => useTaskTrigger("work", given), options, drawing);

const triggerAndWatch = (options: UseRealtimeTaskTriggerOptions, drawing?: DrawOptions) =>
  draw<UseRealtimeTaskTriggerOptions, RealtimeTriggerInstance<AnyTask>>(
    (given) => useRealtimeTaskTrigger("work", given),
    options,
    drawing,
  );

/** With what it takes to trigger the task `work`. */
const triggering = async () => {
  const world = await start();
  const baseURL = world.emulator.url;
  const token = (oneTimeUse = false) => world.emulator.publicToken({ scopes: ["write:tasks:work"], oneTimeUse });
  return { ...world, baseURL, token };
};

describe("useTaskTrigger", () => {
  test("starts a run, once for each submit, in strict mode too", async () => {
    const { baseURL, token, requests } = await triggering();

    const page = trigger({ baseURL, accessToken: await token() }, { strict: true });
    expect(page.results[0]).toMatchObject({ isLoading: false, handle: undefined, error: undefined });
    page.now().submit({ n: 1 }, { tags: ["a"] });
    await until(() => page.now().isLoading);
    await until(() => page.now().handle !== undefined);

    expect(page.now()).toMatchObject({
      isLoading: false,
      handle: { id: expect.stringMatching(/^run_/) },
      error: undefined,
    });
    expect(requests(TRIGGER).map(({ body }) => body)).toEqual([{ payload: { n: 1 }, options: { tags: ["a"] } }]);
  });

  test("has a refusal as its error until the next submit, and throws nothing", async () => {
    const { baseURL, token } = await triggering();

    const page = trigger({ baseURL, accessToken: await token(true) });
    page.now().submit({});
    await until(() => page.now().handle !== undefined);
    const { handle } = page.now();
    page.now().submit({});
    await until(() => page.now().error !== undefined);
    expect(page.now()).toMatchObject({ isLoading: false, handle, error: { status: 422 } });

    page.draw({ baseURL, accessToken: await token(true) });
    page.now().submit({});
    await until(() => page.now().isLoading);
    expect(page.now().error).toBeUndefined();
    await until(() => page.now().handle !== handle);
    expect(page.now().error).toBeUndefined();
  });

  test("asks a function for a token at each submit, so that tokens for one use are enough", async () => {
    const { baseURL, token, requests } = await triggering();
    const ask = vi.fn(() => token(true));

    const page = trigger({ baseURL, accessToken: ask });
    await aWhile();
    expect(ask).not.toHaveBeenCalled();
    for (const n of [1, 2]) {
      page.now().submit({});
      await until(() => requests(TRIGGER).length === n && !page.now().isLoading);
      expect(page.now().error).toBeUndefined();
    }

    expect(ask).toHaveBeenCalledTimes(2);
  });

  test("gets another token from a source whose token was refused", async () => {
    const { baseURL, token, emulator } = await triggering();
    const [stale, fresh] = [await emulator.publicToken({ scopes: [], expiresInSeconds: -10 }), await token()];
    let kept = stale;

    const page = trigger({
      baseURL,
      accessToken: {
        get: async () => kept,
        discard: () => {
          kept = fresh;
        },
      },
    });
    page.now().submit({});

    await until(() => page.now().handle !== undefined);
    expect(page.now().error).toBeUndefined();
  });

  test.each([
    ["without a token", {}, "accessToken"],
    ["while it is not enabled", { accessToken: "a.b.c", enabled: false }, "enabled"],
  ])("starts nothing %s, and says why only then", async (_, options, parameter) => {
    const { baseURL, requests } = await triggering();

    const page = trigger({ baseURL, ...options });
    expect(page.now().error).toBeUndefined();
    page.now().submit({});
    await until(() => page.now().error !== undefined);

    expect(page.now()).toMatchObject({ isLoading: false, error: { kind: "configuration", parameter } });
    expect(requests(TRIGGER)).toEqual([]);
  });

  test("shows the run of the last submit, whichever is answered last", async () => {
    const { baseURL, token, emulator, client, requests } = await triggering();
    emulator.faults.add({ operation: TRIGGER, nth: 1, latencyInMs: 100 });

    const page = trigger({ baseURL, accessToken: await token() });
    page.now().submit({ n: 1 });
    page.now().submit({ n: 2 });
    await until(() => page.now().handle !== undefined);
    await until(() => requests(TRIGGER).every(({ status }) => status !== undefined));
    await aWhile();

    const run = await client.runs.retrieve(page.now().handle?.id ?? "");
    expect(run.payload).toEqual({ n: 2 });
  });

  test("starts the run although the component is gone by then", async () => {
    const { baseURL, token, requests } = await triggering();

    const page = trigger({ baseURL, accessToken: await token() });
    page.now().submit({});
    page.unmount();

    await until(() => requests(TRIGGER)[0]?.status === 200);
  });

  test("gives the same submit in every drawing", async () => {
    const { baseURL, token } = await triggering();

    const page = trigger({ baseURL, accessToken: await token() });
    const { submit } = page.now();
    submit({});
    await until(() => page.now().handle !== undefined);
    page.draw({ baseURL, accessToken: await token() });

    expect(page.now().submit).toBe(submit);
  });
});

describe("useRealtimeTaskTrigger", () => {
  test("starts a run with the trigger token, and watches it to its end with the token that came with it", async () => {
    const { baseURL, token, requests, workOf } = await triggering();
    const onComplete = vi.fn();
    const accessToken = await token(true);

    const page = triggerAndWatch({ baseURL, accessToken, onComplete }, { strict: true });
    expect(page.results[0]).toMatchObject({ isLoading: false, handle: undefined, run: undefined, error: undefined });
    page.now().submit({});
    await until(() => page.now().run?.status === "EXECUTING");
    const work = await workOf(page.now().handle?.id ?? "");
    work.context.metadata.set("progress", 50);
    await until(() => page.now().run?.metadata?.progress === 50);
    work.finish("done");
    await until(() => page.now().run?.status === "COMPLETED");

    expect(page.now()).toMatchObject({ run: { output: "done" }, isLoading: false, error: undefined });
    expect(onComplete).toHaveBeenCalledTimes(1);
    expect(requests(FEED)[0]?.headers.authorization).toBe(`Bearer ${page.now().handle?.publicAccessToken}`);
    expect(page.now().handle?.publicAccessToken).not.toBe(accessToken);
  });

  test("shows the second run after the second submit, and nothing more of the first", async () => {
    const { baseURL, token, open } = await triggering();

    const page = triggerAndWatch({ baseURL, accessToken: () => token(true) });
    page.now().submit({});
    await until(() => page.now().run !== undefined && open(FEED).length === 1);
    const first = page.now().run?.id;
    page.now().submit({});
    await until(() => page.now().run !== undefined && page.now().run?.id !== first);

    await until(() => open(FEED).length === 1);
    expect(open(FEED)[0]?.params.runId).toBe(page.now().handle?.id);
  });

  test("starts runs without watching them while it is not enabled", async () => {
    const { baseURL, token, requests } = await triggering();

    const page = triggerAndWatch({ baseURL, accessToken: await token(), enabled: false });
    page.now().submit({});
    await until(() => page.now().handle !== undefined);
    await aWhile();

    expect(page.now()).toMatchObject({ run: undefined, error: undefined });
    expect(requests(FEED)).toEqual([]);
  });

  test("has a refused submit as its error", async () => {
    const { baseURL, emulator } = await triggering();
    const accessToken = await emulator.publicToken({ scopes: ["write:tasks:other"] });

    const page = triggerAndWatch({ baseURL, accessToken });
    page.now().submit({});
    await until(() => page.now().error !== undefined);

    expect(page.now()).toMatchObject({ isLoading: false, run: undefined, error: { kind: "permissionDenied" } });
  });

  test("stops watching by stop(), and with the component", async () => {
    const { baseURL, token, open } = await triggering();

    const [stopped, gone] = await Promise.all(
      [1, 2].map(async () => triggerAndWatch({ baseURL, accessToken: await token() })),
    );
    stopped?.now().submit({});
    gone?.now().submit({});
    await until(() => open(FEED).length === 2);
    stopped?.now().stop();
    gone?.unmount();

    await until(() => open(FEED).length === 0);
  });

  test.each(["throttleInMs", "experimental_throttleInMs"])("heeds %s", async (name) => {
    const { baseURL, token, workOf } = await triggering();

    const page = triggerAndWatch({ baseURL, accessToken: await token(), [name]: 60_000 });
    page.now().submit({});
    await until(() => page.now().run !== undefined);
    const work = await workOf(page.now().handle?.id ?? "");
    work.context.metadata.set("n", 1);
    await aWhile();

    expect(page.now().run?.metadata).not.toEqual({ n: 1 });
  });
});

describe("useRealtimeTaskTriggerWithStreams", () => {
  test("shows the run's streams too", async () => {
    const { baseURL, token, workOf } = await triggering();
    const options = { baseURL, accessToken: await token() };

    const page = draw(() => useRealtimeTaskTriggerWithStreams<AnyTask, { log: string }>("work", options), undefined);
    page.now().submit({});
    await until(() => page.now().handle !== undefined);
    const work = await workOf(page.now().handle?.id ?? "");
    work.context.stream("log").append("a");
    await until(() => page.now().streams.log !== undefined);
    work.finish("done");
    await until(() => page.now().run?.status === "COMPLETED");

    expect(page.now()).toMatchObject({ streams: { log: ["a"] }, run: { output: "done" }, error: undefined });
  });
});
