/** Compiled, never run: a task gives its types to the hooks, and who knows the official hooks finds their names here. */

import type * as Official from "@trigger.dev/react-hooks";
import { streams as officialStreams, task } from "@trigger.dev/sdk";
import { streams, type tasks } from "../../src/index.js";
import {
  type InputStreamSendInstance,
  type RealtimeTriggerInstance,
  type RealtimeTriggerInstanceWithStreams,
  type TriggerAuth,
  TriggerAuthContext,
  type TriggerInstance,
  type UseApiClientOptions,
  type UseRealtimeRunInstance,
  type UseRealtimeRunsInstance,
  type UseRealtimeRunsWithTagOptions,
  type UseRealtimeRunWithStreamsInstance,
  type UseRealtimeSingleRunOptions,
  type UseRealtimeStreamInstance,
  type UseRealtimeStreamOptions,
  type UseRealtimeTaskTriggerOptions,
  type UseRunOptions,
  useRealtimeBatch,
  useRealtimeRun,
  useRealtimeRunsWithTag,
  useRealtimeRunWithStreams,
  useRealtimeStream,
  useRealtimeTaskTrigger,
  useRealtimeTaskTriggerWithStreams,
  useRun,
  useTaskTrigger,
  useWaitToken,
  type WaitTokenInstance,
} from "../../src/react/index.js";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};

const resize = task({
  id: "resize",
  run: async (payload: { url: string; width: number }) => ({ bytes: payload.width, done: true as const }),
});
const nightly = task({ id: "nightly", run: async () => "ok" });

type Payload = { url: string; width: number };
type Output = { bytes: number; done: true };

// A run that is watched has the types of its task, once there is one.
export const useWatched = () => {
  const { run } = useRealtimeRun<typeof resize>("run_1");
  holds<Equal<NonNullable<typeof run>["payload"], Payload>>();
  holds<Equal<NonNullable<typeof run>["output"], Output | undefined>>();
  // @ts-expect-error There may be no run yet.
  run.status;
};

// A handle brings its task along.
export const useHandle = (handle: Awaited<ReturnType<typeof tasks.trigger<typeof resize>>>) => {
  const { run } = useRealtimeRun(handle, { onComplete: (ended) => holds<Equal<(typeof ended)["payload"], Payload>>() });
  holds<Equal<NonNullable<typeof run>["output"], Output | undefined>>();
  const asked = useRun(handle).run;
  holds<Equal<NonNullable<typeof asked>["output"], Output | undefined>>();
};

// So do lists and batches.
export const useLists = () => {
  const { runs } = useRealtimeRunsWithTag<typeof resize>(["a", "b"], { createdAt: "1h" });
  holds<Equal<(typeof runs)[number]["payload"], Payload>>();
  const batch = useRealtimeBatch<typeof resize>("batch_1");
  holds<Equal<(typeof batch)["runs"][number]["output"], Output | undefined>>();
};

// What is triggered is checked, and so is what for.
export const useTriggered = () => {
  const { submit, handle } = useTaskTrigger<typeof resize>("resize");
  submit({ url: "u", width: 1 }, { tags: ["a"] });
  useTaskTrigger<typeof nightly>("nightly").submit();
  useRealtimeRun(handle);
  // @ts-expect-error The width is missing.
  submit({ url: "u" });
  // @ts-expect-error That is not its name.
  useTaskTrigger<typeof resize>("other");
};

// A run that was triggered and is watched has its types too.
export const useTriggeredAndWatched = () => {
  const { submit, run } = useRealtimeTaskTrigger<typeof resize>("resize", {
    onComplete: (ended) => holds<Equal<(typeof ended)["output"], Output | undefined>>(),
  });
  submit({ url: "u", width: 1 });
  holds<Equal<NonNullable<typeof run>["output"], Output | undefined>>();
};

// Streams have the types that the caller says, and nothing before their first chunk.
export const useStreams = () => {
  const watched = useRealtimeRunWithStreams<typeof resize, { log: string; count: number }>("run_1");
  holds<Equal<(typeof watched)["streams"]["count"], number[] | undefined>>();
  holds<Equal<NonNullable<(typeof watched)["run"]>["payload"], Payload>>();
  const triggered = useRealtimeTaskTriggerWithStreams<typeof resize, { log: string }>("resize");
  holds<Equal<(typeof triggered)["streams"]["log"], string[] | undefined>>();
};

// A defined stream brings its type along, whichever SDK has defined it.
export const useDefinedStreams = () => {
  const here = useRealtimeStream(streams.define<{ n: number }>({ id: "log" }), "run_1");
  holds<Equal<(typeof here)["parts"], { n: number }[]>>();
  const there = useRealtimeStream(officialStreams.define<{ n: number }>({ id: "log" }), "run_1", {
    onData: (part) => holds<Equal<typeof part, { n: number }>>(),
  });
  holds<Equal<(typeof there)["parts"], { n: number }[]>>();
  const byKey = useRealtimeStream<string>("run_1", "log", { startIndex: 1 });
  holds<Equal<(typeof byKey)["parts"], string[]>>();
  const unnamed = useRealtimeStream<string>("run_1", { timeoutInSeconds: 5 });
  holds<Equal<(typeof unnamed)["parts"], string[]>>();
};

// What a waitpoint is completed with is checked.
export const useWaitpoint = () => {
  const { complete } = useWaitToken<{ approved: boolean }>("waitpoint_1");
  complete({ approved: true });
  // @ts-expect-error That is not what it is for.
  complete("yes");
};

// The context holds a token in any of its forms, and no secret key by name.
{
  const auth: TriggerAuth = { accessToken: async () => "a.b.c", baseURL: "https://example.test" };
  TriggerAuthContext.Provider({ value: auth, children: null });
  // @ts-expect-error There is no such field.
  const secret: TriggerAuth = { secretKey: "tr_dev_1" };
  void secret;
}

// Every option and every result of the official hooks has its name here.
type Names<Official, Own> = Exclude<keyof Official, keyof Own>;
type None<Missing> = [Missing] extends [never] ? true : Missing;
holds<None<Names<Official.UseApiClientOptions, UseApiClientOptions>>>();
holds<None<Names<Official.UseRealtimeSingleRunOptions, UseRealtimeSingleRunOptions>>>();
holds<None<Names<Official.UseRealtimeRunsWithTagOptions, UseRealtimeRunsWithTagOptions>>>();
holds<None<Names<Official.UseRealtimeStreamOptions<string>, UseRealtimeStreamOptions<string>>>>();
holds<None<Names<Official.UseRealtimeTaskTriggerOptions, UseRealtimeTaskTriggerOptions>>>();
holds<None<Names<NonNullable<Parameters<typeof Official.useRun>[1]>, UseRunOptions>>>();
holds<None<Names<Official.UseRealtimeRunInstance, UseRealtimeRunInstance>>>();
holds<None<Names<Official.UseRealtimeRunWithStreamsInstance, UseRealtimeRunWithStreamsInstance>>>();
holds<None<Names<Official.UseRealtimeRunsInstance, UseRealtimeRunsInstance>>>();
holds<None<Names<Official.UseRealtimeStreamInstance<string>, UseRealtimeStreamInstance<string>>>>();
holds<None<Names<Official.TriggerInstance<typeof resize>, TriggerInstance<typeof resize>>>>();
holds<None<Names<Official.RealtimeTriggerInstance<typeof resize>, RealtimeTriggerInstance<typeof resize>>>>();
holds<
  None<
    Names<Official.RealtimeTriggerInstanceWithStreams<typeof resize>, RealtimeTriggerInstanceWithStreams<typeof resize>>
  >
>();
holds<None<Names<Official.WaitTokenInstance<string>, WaitTokenInstance<string>>>>();
holds<None<Names<Official.InputStreamSendInstance<string>, InputStreamSendInstance<string>>>>();
holds<None<Names<ReturnType<typeof Official.useRun>, ReturnType<typeof useRun>>>>();
