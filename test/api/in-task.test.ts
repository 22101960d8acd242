// The default client inside of a task of the official SDK's worker. That it sends what the official SDK sends there is
// compared in test/contract/official-sdk.test.ts.

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createEmulator, type Emulator } from "../../src/emulator/index.js";
import {
  auth,
  batch,
  type ClientOptions,
  configure,
  createClient,
  envvars,
  idempotencyKeys,
  streams,
  TriggerClient,
  tags,
  tasks,
} from "../../src/index.js";
import { errorOf, reasonOf } from "../support/world.js";

const REGISTRY = Symbol.for("dev.trigger.ts.api");

/** As the official worker does it before it runs a task. */
const enter = (context: unknown) => Reflect.set(globalThis, REGISTRY, { "task-context": context });

const contextOf = (id: string, fields: Record<string, unknown> = {}) => ({
  ctx: {
    attempt: { number: 2 },
    run: { id, isTest: true, ...fields },
    environment: { slug: "dev" },
    project: { ref: emulator.projectRef },
  },
  worker: { id: "worker_1", version: "20261121.9" },
});

let emulator: Emulator;
let run: string;
let root: string;

beforeEach(() => {
  emulator = createEmulator({ clock: "virtual", startAt: "2026-11-21T12:30:00.000Z" });
  [run = "", root = ""] = emulator.seed.runs(2, { status: "EXECUTING" });
  vi.stubEnv("TRIGGER_VERSION", undefined);
  configure({ secretKey: emulator.secretKey, baseURL: emulator.url, fetch: emulator.fetch });
  enter(contextOf(run, { rootTaskRunId: root }));
});

afterEach(async () => {
  Reflect.deleteProperty(globalThis, REGISTRY);
  vi.unstubAllEnvs();
  vi.useRealTimers();
  vi.restoreAllMocks();
  await emulator.stop();
});

const bodies = () => emulator.requests.map(({ body }) => body);
const optionsSent = () => emulator.requests.map(({ body }) => Object(body).options);
const item = { id: "hello", payload: {} };

describe("a run that is started in a task", () => {
  it("is a child of the run that is known when the call is made, whatever follows", async () => {
    const first = tasks.trigger("hello", 1);
    enter(contextOf(root));
    const second = tasks.trigger("hello", 2);
    Reflect.deleteProperty(globalThis, REGISTRY);
    const third = tasks.trigger("hello", 3);
    await Promise.all([first, second, third]);

    const parents = bodies().map((body) => [Object(body).payload, Object(body).options.parentRunId]);
    expect(parents.toSorted()).toEqual([
      [1, run],
      [2, root],
      [3, undefined],
    ]);
  });

  it("is a child of that run in every batch of a call, also when another task has begun by then", async () => {
    const items = async function* () {
      for (let index = 0; index < 1001; index += 1) {
        if (index === 1) enter(contextOf(root, { isTest: false }));
        yield item;
      }
    };

    await batch.trigger(items(), { idempotencyKey: "nightly" });

    const announced = emulator.requests.filter(({ operation }) => operation === "batch.create");
    expect(announced.map(({ body }) => Object(body).parentRunId)).toEqual([run, run]);
    const lines = emulator.requests.flatMap(({ operation, bodyText = "" }) =>
      operation === "batch.streamItems" ? bodyText.trim().split("\n") : [],
    );
    expect(lines).toHaveLength(1001);
    expect(new Set(lines.map((line) => JSON.parse(line).options.test))).toEqual(new Set([true]));
    expect(new Set(lines.map((line) => JSON.parse(line).options.idempotencyKey)).size).toBe(1001);
  });

  it("is a child of that run from a TriggerClient only where the context is inherited", async () => {
    const options = { accessToken: emulator.secretKey, baseURL: emulator.url, fetch: emulator.fetch };
    await new TriggerClient(options).tasks.trigger("hello", {});
    await new TriggerClient({ ...options, inheritContext: true }).tasks.trigger("hello", {});

    expect(optionsSent().map(({ parentRunId, test }) => [parentRunId, test])).toEqual([
      [undefined, undefined],
      [run, true],
    ]);
  });

  it("is what its own options say of it", async () => {
    vi.stubEnv("TRIGGER_VERSION", "20261121.2");

    await tasks.trigger("hello", {}, { test: false, parentRunId: root, version: "20261121.1" });

    expect(optionsSent()).toEqual([{ test: false, parentRunId: root, lockToVersion: "20261121.1" }]);
  });

  it("has the caller's own headers beside those of the task", async () => {
    await tasks.trigger("hello", {}, {}, { additionalHeaders: { "x-a": "1", "x-trigger-worker": undefined as never } });

    expect(emulator.requests[0]?.headers).toMatchObject({
      "x-a": "1",
      "x-trigger-worker": "true",
      "x-trigger-engine-version": "V2",
      "x-trigger-span-parent-as-link": "1",
    });
  });

  it("is a child under another credential, too", async () => {
    const prod = emulator.projects[0].environments.prod.secretKey;

    await auth.withAuth({ accessToken: prod }, () => tasks.trigger("hello", {}));

    expect(optionsSent()).toMatchObject([{ parentRunId: run }]);
  });

  it("is refused with what is wrong about its request, as anywhere", async () => {
    const wrong = [5, { timeoutInMs: -1 }, { additionalHeaders: "x" }, { additionalHeaders: { "x-a": "\n" } }];
    for (const requestOptions of wrong) {
      const one: Promise<unknown> = Reflect.apply(tasks.trigger, undefined, ["hello", {}, {}, requestOptions]);
      expect(await reasonOf(one)).toMatchObject({ kind: "configuration" });
      const many: Promise<unknown> = Reflect.apply(batch.trigger, undefined, [[item], {}, requestOptions]);
      expect(await reasonOf(many)).toMatchObject({ kind: "configuration" });
    }
    expect(emulator.requests).toEqual([]);
  });
});

describe("no task", () => {
  const thrower = (name: string) =>
    Object.defineProperty({}, name, {
      enumerable: true,
      get() {
        throw new Error("not for you");
      },
    });

  it.each<[string, () => unknown]>([
    ["nothing", () => undefined],
    ["null", () => null],
    ["a text", () => "task"],
    ["no ctx", () => ({ worker: {} })],
    ["a ctx that is null", () => ({ ctx: null })],
    ["no run", () => ({ ctx: {} })],
    ["a run without an id", () => ({ ctx: { run: { isTest: true } } })],
    ["an id that is a number", () => ({ ctx: { run: { id: 7 } } })],
    ["an empty id", () => ({ ctx: { run: { id: "" } } })],
    ["a ctx that throws", () => thrower("ctx")],
    ["a run that throws", () => ({ ctx: thrower("run") })],
    ["an id that throws", () => ({ ctx: { run: thrower("id") } })],
    ["a project that throws", () => ({ ctx: { run: { id: run }, project: thrower("ref") } })],
  ])("is what %s is taken for", async (_, context) => {
    enter(context());

    await tasks.trigger("hello", {});
    await batch.trigger([item]);
    const key = await idempotencyKeys.create("k");

    expect(optionsSent()[0]).toEqual({});
    expect(bodies()[1]).toEqual({ runCount: 1, taskIdentifiers: ["hello"] });
    expect(emulator.requests.map(({ headers }) => headers["x-trigger-worker"])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(key).toBe(await createClient({ secretKey: emulator.secretKey }).idempotencyKeys.create("k"));
    expect(await errorOf(tags.add("vip"))).toMatchObject({ kind: "configuration" });
    expect(await errorOf(envvars.list())).toMatchObject({ kind: "configuration" });
  });

  it.each<[string, () => void]>([
    ["a registry that is a text", () => Reflect.set(globalThis, REGISTRY, "x")],
    ["a registry that throws", () => Reflect.set(globalThis, REGISTRY, thrower("task-context"))],
  ])("is what %s is taken for", async (_, given) => {
    given();

    await tasks.trigger("hello", {});

    expect(optionsSent()).toEqual([{}]);
  });

  it("is a task of which only the run is known, as far as more is asked for", async () => {
    enter({ ctx: { run: { id: run, isTest: "yes" }, attempt: { number: "2" } } });

    await tasks.trigger("hello", {});

    expect(optionsSent()).toEqual([{ parentRunId: run }]);
    expect(await errorOf(envvars.list())).toMatchObject({ kind: "configuration" });
    expect(await idempotencyKeys.create("k", { scope: "attempt" })).toBe(
      await idempotencyKeys.create("k", { scope: "global" }),
    );
  });

  it("is where a client of createClient's is, and one that a function is run with", async () => {
    vi.stubEnv("TRIGGER_VERSION", "20261121.1");
    const transport = { baseURL: emulator.url, fetch: emulator.fetch };
    const trigger = createClient({ secretKey: emulator.secretKey, ...transport });
    const whatever = createClient({ accessToken: emulator.secretKey, ...transport });

    await trigger.tasks.trigger("hello", {}, { idempotencyKey: "k" });
    await whatever.tasks.trigger("hello", {});
    await trigger.auth.withTriggerPublicToken("hello", {}, (client) => client.tasks.trigger("hello", {}));
    await trigger.batch.trigger([item]);

    const key = await trigger.idempotencyKeys.create("k", { scope: "global" });
    const sent = emulator.requests.filter(({ operation }) => operation === "tasks.trigger");
    expect(sent.map(({ body }) => Object(body).options)).toEqual([
      { idempotencyKey: key, idempotencyKeyOptions: expect.anything() },
      {},
      {},
    ]);
    expect(emulator.requests.at(-2)?.body).toEqual({ runCount: 1, taskIdentifiers: ["hello"] });
    expect(emulator.requests.filter(({ headers }) => headers["x-trigger-worker"] !== undefined)).toEqual([]);
    expect(await errorOf(whatever.streams.append("k", "v"))).toMatchObject({ parameter: "target" });
    const short: Promise<unknown> = Reflect.apply(whatever.envvars.list, undefined, []);
    expect(await reasonOf(short)).toMatchObject({
      message: expect.stringMatching(/a project and an environment/),
    });
    const ownRun: Promise<unknown> = Reflect.apply(whatever.tags.add, undefined, ["vip"]);
    expect(await reasonOf(ownRun)).toMatchObject({
      message: expect.stringMatching(/a run and its tags/),
    });
  });
});

describe("trying again in a task", () => {
  /** Everything fails; the moments of the requests, in milliseconds since the first one. */
  const failing = (requestOptions: ClientOptions["requestOptions"]): number[] => {
    vi.useFakeTimers();
    vi.spyOn(Math, "random").mockReturnValue(1);
    const moments: number[] = [];
    const start = performance.now();
    configure({
      secretKey: emulator.secretKey,
      requestOptions,
      fetch: async () => {
        moments.push(Math.round(performance.now() - start));
        return new Response("{}", { status: 503 });
      },
    });
    return moments;
  };

  /** One attempt, a wait of 1 s, and each further one 1.6 times as long. */
  const FIVE = [0, 1000, 2600, 5160, 9256];
  const once = { retry: { maxAttempts: 1 } };

  it.each<[string, () => Promise<unknown>]>([
    ["a run", () => tasks.trigger("hello", {}, {}, once)],
    ["a batch of any tasks", () => batch.trigger([item], {}, once)],
    ["a batch of one task", () => tasks.batchTrigger("hello", [item], {}, once)],
  ])("starts %s with five attempts, 1 to 30 seconds apart, whatever was configured", async (_, start) => {
    const moments = failing({ retry: { maxAttempts: 2, minTimeoutInMs: 1, factor: 9, randomize: false } });

    const error = errorOf(start());
    await vi.advanceTimersByTimeAsync(60_000);

    expect(await error).toMatchObject({ status: 503 });
    expect(moments).toEqual(FIVE);
  });

  it("spreads the waits", async () => {
    const moments = failing({ retry: { randomize: false } });
    vi.spyOn(Math, "random").mockReturnValue(0);

    const error = errorOf(tasks.trigger("hello", {}));
    await vi.advanceTimersByTimeAsync(60_000);

    await error;
    expect(moments).toEqual([0, 100, 260, 516, 925]);
  });

  it("still ends with its deadline", async () => {
    const moments = failing({ deadlineInMs: 3000 });

    const error = errorOf(tasks.trigger("hello", {}));
    await vi.advanceTimersByTimeAsync(60_000);

    expect(await error).toMatchObject({ status: 503 });
    expect(moments).toEqual(FIVE.slice(0, 3));
  });

  it("is as configured for every other call", async () => {
    const moments = failing({ retry: { maxAttempts: 2, minTimeoutInMs: 10 } });

    const error = errorOf(envvars.list());
    await vi.advanceTimersByTimeAsync(60_000);

    await error;
    expect(moments).toEqual([0, 10]);
  });

  it("is as configured outside of one", async () => {
    Reflect.deleteProperty(globalThis, REGISTRY);
    const moments = failing({ retry: { maxAttempts: 2, minTimeoutInMs: 10 } });

    const error = errorOf(tasks.trigger("hello", {}));
    await vi.advanceTimersByTimeAsync(60_000);

    await error;
    expect(moments).toEqual([0, 10]);
  });
});

describe("what may be left out in a task", () => {
  it("is the project and the environment of a variable, which are then the task's own", async () => {
    await envvars.create({ name: "GREETING", value: "hello" });
    await envvars.update("GREETING", { value: "good day" });
    await envvars.upload({ dotenv: "LOG_LEVEL=debug" });
    const values = (await envvars.list()).map(({ name, value }) => `${name}=${value}`);
    for await (const { name } of envvars.list()) values.push(name);
    await envvars.del("GREETING");

    expect(values).toEqual(["GREETING=good day", "LOG_LEVEL=debug", "GREETING", "LOG_LEVEL"]);
    expect((await envvars.retrieve("LOG_LEVEL")).value).toBe("debug");
    expect(await errorOf(envvars.retrieve("GREETING"))).toMatchObject({ kind: "notFound" });
    const folder = `/api/v1/projects/${emulator.projectRef}/envvars/dev`;
    expect(new Set(emulator.requests.map(({ path }) => path.slice(0, folder.length)))).toEqual(new Set([folder]));
  });

  it.each<[string, keyof typeof envvars, unknown[]]>([
    ["an environment that is forgotten", "list", ["proj_1"]],
    ["an environment that is undefined", "retrieve", ["proj_1", undefined, "LOG_LEVEL"]],
    ["a project that is undefined", "list", [undefined, "dev"]],
    ["a project that is undefined before a name", "retrieve", [undefined, "dev", "LOG_LEVEL"]],
    ["an environment that is forgotten before parameters", "create", ["proj_1", { name: "A", value: "1" }]],
    ["an environment that is undefined before a name", "update", ["proj_1", undefined, "A", { value: "1" }]],
    ["no name", "del", []],
  ])("is not one of the two: %s is refused", async (_, method, args) => {
    const call: Promise<unknown> = Reflect.apply(envvars[method], undefined, args);

    expect(await reasonOf(call)).toMatchObject({
      kind: "configuration",
      operation: `envvars.${method}`,
      message: expect.stringMatching(/takes a project and an environment first; only .* inside of a task/),
    });
    expect(emulator.requests).toEqual([]);
  });

  it("is the run that gets tags, and what is refused of them is an error there, too", async () => {
    await tags.add("vip");
    await tags.add(["new", "customer:7"], { timeoutInMs: 5000 });
    await tags.add(root, "other");

    const sent = emulator.requests.map(({ path, body }) => [path, Object(body).tags]);
    expect(sent).toEqual([
      [`/api/v1/runs/${run}/tags`, "vip"],
      [`/api/v1/runs/${run}/tags`, ["new", "customer:7"]],
      [`/api/v1/runs/${root}/tags`, "other"],
    ]);
    expect(await errorOf(tags.add([..."abcdefghi"]))).toMatchObject({ kind: "unprocessableEntity" });
  });

  it("is the run that a stream is of, and those above it have names", async () => {
    await streams.append("log", "one");
    await streams.append("log", "two", { target: "self" });
    await streams.append("log", "three", { target: "root" });
    await streams.append("log", "four", { target: "parent" });
    await streams.append("log", "five", { target: root });

    const targets = emulator.requests.map(({ path }) => path.split("/")[4]);
    expect(targets).toEqual([run, run, root, run, root]);
    expect(await errorOf(streams.append("log", "six", { target: "" }))).toMatchObject({ parameter: "target" });
  });

  it("is the run that is known when a stream begins to be written, whatever follows", async () => {
    const words = async function* () {
      yield "one";
      yield { two: 2 };
    };

    const written = [
      streams.pipe(words()),
      streams.define<unknown>({ id: "log" }).pipe(words(), { target: "root" }),
      streams.writer("words", { execute: ({ write }) => write("three") }),
    ];
    enter(contextOf("run_another"));
    await Promise.all(written.map(({ waitUntilComplete }) => waitUntilComplete()));

    const places = emulator.requests.map(({ path }) => path.split("/").slice(4, 7).join("/"));
    expect(new Set(places)).toEqual(new Set([`${run}/self/default`, `${root}/self/log`, `${run}/self/words`]));
  });

  it("is the run and the attempt of a key that is given free", async () => {
    const key = await idempotencyKeys.create("order-7", { scope: "attempt" });
    const { id } = await tasks.trigger("hello", {}, { idempotencyKey: key });
    expect((await tasks.trigger("hello", {}, { idempotencyKey: key })).id).toBe(id);

    await idempotencyKeys.reset("hello", "order-7", { scope: "attempt" });

    expect((await tasks.trigger("hello", {}, { idempotencyKey: key })).id).not.toBe(id);
  });

  it("makes a key of a call unique to the run that the call is made in", async () => {
    const { id } = await tasks.trigger("hello", {}, { idempotencyKey: "order-7" });
    const again = await tasks.trigger("hello", {}, { idempotencyKey: "order-7" });
    enter(contextOf(root));
    const other = await tasks.trigger("hello", {}, { idempotencyKey: "order-7" });

    expect([again.id, again.isCached, other.isCached]).toEqual([id, true, false]);
  });
});
