// The hooks of the official package, pointed at the emulator.

import type { AnyTask } from "@trigger.dev/core/v3";
import {
  useInputStreamSend,
  useRealtimeBatch,
  useRealtimeRun,
  useRealtimeRunsWithTag,
  useRealtimeRunWithStreams,
  useRealtimeStream,
  useRealtimeTaskTrigger,
  useRun,
  useTaskTrigger,
  useWaitToken,
} from "@trigger.dev/react-hooks";
import { expect, test, vi } from "vitest";
import { aWhile, reactWorld, until } from "./support/world.js";

const { start, draw } = reactWorld();

/** What nobody has handled by the end, and a little later. */
const unhandledDuring = async (act: () => Promise<void>): Promise<unknown[]> => {
  const reasons: unknown[] = [];
  const listen = (reason: unknown) => reasons.push(reason);
  const others = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", listen);
  try {
    await act();
    await aWhile();
  } finally {
    process.off("unhandledRejection", listen);
    for (const other of others) process.on("unhandledRejection", other);
  }
  return reasons;
};

test("useRealtimeRun shows a run from its progress to its completion", async () => {
  const { work, connection } = await start();
  const { id, context, finish } = await work();
  const options = await connection(`read:runs:${id}`);
  const onComplete = vi.fn();

  const page = draw(() => useRealtimeRun(id, { ...options, onComplete }), undefined);
  await until(() => page.now().run?.status === "EXECUTING");
  context.metadata.set("progress", 50);
  await until(() => page.now().run?.metadata?.progress === 50);
  finish({ bytes: 7 });
  await until(() => onComplete.mock.calls.length > 0);

  expect(page.now()).toMatchObject({ run: { status: "COMPLETED", output: { bytes: 7 } }, error: undefined });
  expect(onComplete).toHaveBeenCalledTimes(1);
});

test("useRealtimeTaskTrigger starts a run with a trigger token for one use, and shows it to its completion", async () => {
  const { emulator, workOf } = await start();
  const accessToken = await emulator.publicToken({ scopes: ["write:tasks:work"], oneTimeUse: true });
  const options = { baseURL: emulator.url, accessToken };

  const page = draw(() => useRealtimeTaskTrigger<AnyTask>("work", options), undefined);
  page.now().submit({ n: 1 });
  await until(() => page.now().run?.status === "EXECUTING");
  (await workOf(page.now().handle?.id ?? "")).finish("done");
  await until(() => page.now().run?.status === "COMPLETED");

  expect(page.now()).toMatchObject({ run: { output: "done", payload: { n: 1 } }, error: undefined });
});

test("useTaskTrigger has a used token as its error", async () => {
  const { emulator } = await start();
  const accessToken = await emulator.publicToken({ scopes: ["write:tasks:work"], oneTimeUse: true });
  const options = { baseURL: emulator.url, accessToken };

  const page = draw(() => useTaskTrigger<AnyTask>("work", options), undefined);
  page.now().submit({});
  await until(() => page.now().handle !== undefined);
  const unhandled = await unhandledDuring(async () => {
    page.now().submit({});
    await until(() => page.now().error !== undefined);
  });

  expect(page.now().error).toMatchObject({ status: 422 });
  // It is an unhandled rejection besides, which it is not here.
  expect(unhandled).toEqual([page.now().error]);
});

test("useRealtimeRunsWithTag shows the runs with a tag, and their completion", async () => {
  const { work, connection } = await start();
  const options = await connection("read:tags:a");
  const first = await work(["a"]);

  const page = draw(() => useRealtimeRunsWithTag<AnyTask>("a", options), undefined);
  await until(() => page.now().runs.length === 1);
  const second = await work(["a"]);
  await until(() => page.now().runs.length === 2);
  for (const { finish } of [first, second]) finish();
  await until(() => page.now().runs.every(({ status }) => status === "COMPLETED"));

  expect(page.now().runs.map(({ id }) => id)).toEqual([first.id, second.id]);
});

test("useRealtimeBatch shows the runs of a batch, and their completion", async () => {
  const { client, connection, workOf } = await start();
  const { batchId } = await client.batch.trigger([{ id: "work", payload: 1 }]);
  const options = await connection(`read:batch:${batchId}`);

  const page = draw(() => useRealtimeBatch<AnyTask>(batchId, options), undefined);
  await until(() => page.now().runs[0]?.status === "EXECUTING");
  (await workOf(page.now().runs[0]?.id ?? "")).finish("done");

  await until(() => page.now().runs[0]?.output === "done");
});

test("useRealtimeStream and useRealtimeRunWithStreams show the chunks of streams", async () => {
  const { work, connection } = await start();
  const { id, context, finish } = await work();
  const options = await connection(`read:runs:${id}`);
  context.stream("log").append("a");

  const page = draw(
    () => ({
      stream: useRealtimeStream<string>(id, "log", options),
      run: useRealtimeRunWithStreams<AnyTask, { log: string }>(id, options),
    }),
    undefined,
  );
  await until(() => page.now().stream.parts.length === 1 && page.now().run.streams.log?.length === 1);
  context.stream("log").append("b");
  await until(() => page.now().stream.parts.length === 2 && page.now().run.streams.log?.length === 2);
  finish();
  await until(() => page.now().run.run?.status === "COMPLETED");

  expect(page.now()).toMatchObject({ stream: { parts: ["a", "b"] }, run: { streams: { log: ["a", "b"] } } });
});

test("useRun asks for a run until it has ended", async () => {
  const { work, connection } = await start();
  const { id, finish } = await work();
  const options = await connection(`read:runs:${id}`);

  const page = draw(() => useRun<AnyTask>(id, { ...options, refreshInterval: 20 }), undefined);
  await until(() => page.now().run?.status === "EXECUTING");
  finish("done");

  await until(() => page.now().run?.output === "done");
});

test("useWaitToken completes a waitpoint token", async () => {
  const { client, emulator } = await start();
  const { id, publicAccessToken } = await client.wait.createToken({});
  const options = { baseURL: emulator.url, accessToken: publicAccessToken };

  const page = draw(() => useWaitToken<{ approved: boolean }>(id, options), undefined);
  page.now().complete({ approved: true });
  await until(() => page.now().isCompleted);

  expect(await client.wait.retrieveToken(id)).toMatchObject({ status: "COMPLETED", output: { approved: true } });
});

test("useInputStreamSend sends a value to a run", async () => {
  const { work, connection, requests } = await start();
  const { id } = await work();
  const options = await connection(`write:inputStreams:${id}`);

  const page = draw(() => useInputStreamSend<string>("chat", id, options), undefined);
  page.now().send("hello");
  await until(() => requests("streams.sendInput")[0]?.status === 200);

  expect(page.now().error).toBeUndefined();
});
