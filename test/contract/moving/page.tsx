/** A page that starts tasks and shows what becomes of them. */

import {
  type RealtimeTriggerInstance,
  TriggerAuthContext,
  type UseRealtimeRunInstance,
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
  useWaitToken,
} from "@trigger.dev/react-hooks";
import type { RealtimeRun } from "@trigger.dev/sdk";
import { type ReactNode, useCallback, useMemo } from "react";
import type { words } from "./following.js";
import type { sendInvoice } from "./task.js";

interface Props {
  runId?: string;
  token: string | undefined;
}

export const Around = ({ token, children }: { token: string; children: ReactNode }) => (
  <TriggerAuthContext.Provider value={{ accessToken: token, baseURL: process.env.API_URL }}>
    {children}
  </TriggerAuthContext.Provider>
);

export const Status = ({ runId, token }: Props) => {
  const onComplete = useCallback((run: RealtimeRun<typeof sendInvoice>, err?: Error) => {
    if (err) console.error(err);
    else console.log(run.output?.number, run.finishedAt);
  }, []);
  const { run, error, stop } = useRealtimeRun<typeof sendInvoice>(runId, {
    accessToken: token,
    baseURL: process.env.API_URL,
    enabled: Boolean(runId && token),
    onComplete,
    stopOnCompletion: true,
    throttleInMs: 100,
    skipColumns: ["payload"],
    id: "status",
  });
  const percent = useMemo(() => Number(run?.metadata?.progress ?? 0), [run?.metadata]);
  if (error) return <p>{error.message}</p>;
  if (!run) return <p>…</p>;
  return (
    <button type="button" onClick={stop}>
      {run.status} {percent} {run.output?.number} {run.createdAt.toLocaleString()} {run.isCompleted ? "done" : ""}
    </button>
  );
};

export const Streams = ({ runId = "", token }: Props) => {
  const { run, streams } = useRealtimeRunWithStreams<typeof sendInvoice, { words: string }>(runId, {
    accessToken: token,
  });
  const { parts, error, stop } = useRealtimeStream<string>(runId, "words", {
    accessToken: token,
    timeoutInSeconds: 300,
    startIndex: 0,
    throttleInMs: 50,
    onData: (part) => console.log(part.length),
  });
  const defined = useRealtimeStream<typeof words>({} as typeof words, runId, { accessToken: token });
  const unnamed = useRealtimeStream<{ text: string }>(runId, { accessToken: token, enabled: false });
  return (
    <pre onFocus={stop}>
      {run?.status} {streams.words?.join("")} {parts.join("")} {error?.message} {defined.parts.join("")}
      {unnamed.parts.map((part) => part.text)}
    </pre>
  );
};

export const Lists = ({ token }: Props) => {
  const { runs, error } = useRealtimeRunsWithTag<typeof sendInvoice>(["a"], { accessToken: token, createdAt: "1h" });
  const plain = useRealtimeRunsWithTag("user:1");
  const { runs: ofBatch, stop } = useRealtimeBatch<typeof sendInvoice>("batch_1", { accessToken: token });
  const active = runs.some((run) => run.status === "EXECUTING" || run.status === "QUEUED");
  return (
    <ul onFocus={stop}>
      {error?.message} {active} {plain.runs.length}
      {[...runs.slice(0, 3), ...ofBatch].map((run) => (
        <li key={run.id}>
          {run.taskIdentifier} {run.payload.customer} {run.output?.number}
        </li>
      ))}
    </ul>
  );
};

export const Form = ({ token }: Props) => {
  const { submit, handle, isLoading, error } = useTaskTrigger<typeof sendInvoice>("send-invoice", {
    accessToken: token,
  });
  return (
    <button type="button" disabled={isLoading} onClick={() => submit({ customer: "a", cents: 1 }, { tags: ["a"] })}>
      {handle ? <Status runId={handle.id} token={handle.publicAccessToken} /> : error?.message}
    </button>
  );
};

export const Watched = ({ token }: Props) => {
  const trigger: RealtimeTriggerInstance<typeof sendInvoice> = useRealtimeTaskTrigger<typeof sendInvoice>(
    "send-invoice",
    {
      accessToken: token,
      enabled: true,
      experimental_throttleInMs: 50,
      skipColumns: ["output"],
    },
  );
  const { submit, streams, stop } = useRealtimeTaskTriggerWithStreams<typeof sendInvoice, { words: string }>(
    "send-invoice",
    {
      accessToken: token,
    },
  );
  const instance: UseRealtimeRunInstance<typeof sendInvoice> = trigger;
  return (
    <button type="button" onClick={() => submit({ customer: "a", cents: 1 })} onFocus={stop}>
      {instance.run?.status} {trigger.isLoading} {trigger.handle?.id} {trigger.error?.message} {streams.words?.length}
    </button>
  );
};

export const Polled = ({ runId = "" }: Props) => {
  const { accessToken } = useTriggerAuthContext();
  const { run, error, isLoading, isValidating, isError } = useRun<typeof sendInvoice>(runId, {
    refreshInterval: 1000,
    revalidateOnFocus: true,
    revalidateOnReconnect: true,
  });
  return (
    <p>
      {String(accessToken).length} {run?.output?.number} {run?.status} {error?.message} {isLoading} {isValidating}{" "}
      {isError}
    </p>
  );
};

export const Approval = ({ token }: Props) => {
  const { complete, isLoading, isCompleted, isReady, error } = useWaitToken<{ approved: boolean }>("waitpoint_1", {
    accessToken: token,
  });
  const { send, isReady: canSend } = useInputStreamSend<{ yes: boolean }>("answers", "run_1", { accessToken: token });
  return (
    <button
      type="button"
      disabled={isLoading || isCompleted || !isReady || !canSend}
      onClick={() => complete({ approved: true })}
      onFocus={() => send({ yes: true })}
    >
      {error?.message}
    </button>
  );
};
