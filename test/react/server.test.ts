// Here is no page: this is what a server does.

import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { startEmulator } from "../../src/emulator/index.js";
import {
  type TriggerAuth,
  TriggerAuthContext,
  useInputStreamSend,
  useRealtimeBatch,
  useRealtimeRun,
  useRealtimeRunsWithTag,
  useRealtimeRunWithStreams,
  useRealtimeStream,
  useRealtimeTaskTrigger,
  useRealtimeTaskTriggerWithStreams,
  useRun,
  useTaskTrigger,
  useTriggerAuthContext,
  useTriggerAuthContextOptional,
  useWaitToken,
} from "../../src/react/index.js";

/** Uses a hook, and tells what it gives. */
const Drawn = ({ use, tell }: { use: () => unknown; tell: (result: unknown) => void }) => {
  tell(use());
  return null;
};

/** What a hook gives, in a page around which there is this. */
const drawnByServer = (use: () => unknown, value: TriggerAuth | undefined = { accessToken: "a.b.c" }): unknown => {
  const results: unknown[] = [];
  const drawn = createElement(Drawn, { use, tell: (result) => results.push(result) });
  renderToString(createElement(TriggerAuthContext.Provider, { value }, drawn));
  return results[0];
};

test.each<[string, () => object, object]>([
  ["useRealtimeRun", () => useRealtimeRun("run_1"), { run: undefined, error: undefined }],
  ["useRealtimeRunsWithTag", () => useRealtimeRunsWithTag("a"), { runs: [], error: undefined }],
  ["useRealtimeBatch", () => useRealtimeBatch("batch_1"), { runs: [], error: undefined }],
  ["useRealtimeStream", () => useRealtimeStream("run_1"), { parts: [], error: undefined }],
  [
    "useRealtimeRunWithStreams",
    () => useRealtimeRunWithStreams("run_1"),
    { run: undefined, streams: {}, error: undefined },
  ],
  ["useTaskTrigger", () => useTaskTrigger("work"), { isLoading: false, handle: undefined, error: undefined }],
  [
    "useRealtimeTaskTrigger",
    () => useRealtimeTaskTrigger("work"),
    { isLoading: false, handle: undefined, run: undefined, error: undefined },
  ],
  [
    "useRealtimeTaskTriggerWithStreams",
    () => useRealtimeTaskTriggerWithStreams("work"),
    { isLoading: false, handle: undefined, run: undefined, streams: {}, error: undefined },
  ],
  [
    "useWaitToken",
    () => useWaitToken("waitpoint_1"),
    { isLoading: false, isCompleted: false, isReady: true, error: undefined },
  ],
  [
    "useInputStreamSend",
    () => useInputStreamSend("chat", "run_1"),
    { isLoading: false, isReady: true, error: undefined },
  ],
  [
    "useRun",
    () => useRun("run_1"),
    { run: undefined, isLoading: true, isValidating: true, isError: false, error: undefined },
  ],
])("a server draws the initial state of %s", (_, use, expected) => {
  expect(drawnByServer(use)).toMatchObject(expected);
});

test("a server asks for nothing, whatever it draws", async () => {
  await using emulator = await startEmulator();
  const auth = { accessToken: await emulator.publicToken({ scopes: ["read:runs"] }), baseURL: emulator.url };

  drawnByServer(
    () => [
      useRealtimeRun("run_1"),
      useRealtimeRunsWithTag("a"),
      useRealtimeBatch("batch_1"),
      useRealtimeStream("run_1"),
      useRealtimeRunWithStreams("run_1"),
      useRealtimeTaskTrigger("work"),
      useRun("run_1"),
    ],
    auth,
  );
  await new Promise((resolve) => setTimeout(resolve, 60));

  expect(emulator.requests).toEqual([]);
});

test("the context is told to whoever asks for it, and missing for who needs it", () => {
  expect(drawnByServer(useTriggerAuthContext)).toEqual({ accessToken: "a.b.c" });
  expect(drawnByServer(useTriggerAuthContextOptional)).toEqual({ accessToken: "a.b.c" });
  const alone = (use: () => unknown) => () => renderToString(createElement(Drawn, { use, tell: () => {} }));
  expect(alone(useTriggerAuthContextOptional)).not.toThrow();
  expect(alone(useTriggerAuthContext)).toThrow("TriggerAuthContext.Provider");
});
