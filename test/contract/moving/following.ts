/** A backend that follows runs and passes on what their streams hold. */

import {
  type AnyRealtimeRun,
  type AnyRetrieveRunResult,
  type ApiClientConfiguration,
  auth,
  type IdempotencyKey,
  type InferStreamType,
  idempotencyKeys,
  type RealtimeRun,
  type RetrieveRunResult,
  runs,
  streams,
  type TaskIdentifier,
  type TaskOutput,
  type TaskPayload,
  type TaskRunShape,
  tasks,
} from "@trigger.dev/sdk";
import type { sendInvoice } from "./task.js";

export const words = streams.define<string>({ id: "words" });
export const answers = streams.input<{ yes: boolean }>({ id: "answers" });
export type Word = InferStreamType<typeof words>;

export type Payload = TaskPayload<typeof sendInvoice>;
export type Output = TaskOutput<typeof sendInvoice>;
export const id: TaskIdentifier<typeof sendInvoice> = "send-invoice";

export const options: ApiClientConfiguration = { accessToken: "tr_dev_1", baseURL: "http://127.0.0.1:3030" };
export const key = async (): Promise<IdempotencyKey> => idempotencyKeys.create("a");

export const shown = (run: AnyRealtimeRun): { id: string; status: string; label: string } => ({
  id: run.id,
  status: run.status,
  label: run.tags.join(),
});
export const ended = (run: RealtimeRun<typeof sendInvoice>): string | undefined => run.output?.number;
export const again = (run: TaskRunShape<typeof sendInvoice>): number => run.payload.cents;
export const stored = (run: RetrieveRunResult<typeof sendInvoice>): string | undefined => run.output?.number;
export const failure = (run: AnyRetrieveRunResult): string | undefined => run.error?.message;

export const follow = async (runId: string, signal: AbortSignal): Promise<Output | undefined> => {
  let output: Output | undefined;
  for await (const run of runs.subscribeToRun<typeof sendInvoice>(runId, { signal, stopOnCompletion: false })) {
    void run.metadata?.progress;
    if (run.isFailed || run.isCancelled) throw new Error(run.error?.message ?? run.status);
    if (run.output !== undefined) {
      output = run.output;
      break;
    }
  }
  return output;
};

export const followTag = async () => {
  const seen = new Map<string, string>();
  for await (const run of runs.subscribeToRunsWithTag<typeof sendInvoice>(["a", "b"], {
    createdAt: "1h",
    skipColumns: ["payload"],
  })) {
    seen.set(run.id, run.status);
    if (seen.size > 10) break;
  }
  for await (const run of runs.subscribeToBatch<typeof sendInvoice>("batch_1")) if (run.isCompleted) break;
  return seen;
};

export const unsubscribe = (runId: string) => {
  const subscription = runs.subscribeToRun(runId);
  setTimeout(() => subscription.unsubscribe(), 1000);
  return subscription;
};

export const chunks = async (runId: string): Promise<string> => {
  let text = "";
  for await (const part of runs.subscribeToRun<typeof sendInvoice>(runId).withStreams<{ words: string }>()) {
    if (part.type === "run") text += part.run.status;
    else text += part.chunk;
  }
  return text;
};

export const asResponse = (runId: string): Response => {
  const encoder = new TextEncoder();
  const lines = runs
    .subscribeToRun(runId)
    .withStreams<{ words: string }>()
    .pipeThrough(
      new TransformStream({
        transform(part, controller) {
          controller.enqueue(encoder.encode(`data: ${JSON.stringify(part)}\n\n`));
        },
      }),
    );
  return new Response(lines, { headers: { "content-type": "text/event-stream" } });
};

export const read = async (runId: string): Promise<string> => {
  const stream = await streams.read<string>(runId, "words", { timeoutInSeconds: 60, startIndex: 10 });
  let text = "";
  for await (const part of stream) text += part;
  for await (const part of await words.read(runId)) text += part;
  const reader = (await streams.read<string>(runId)).getReader();
  const { value } = await reader.read();
  await answers.send(runId, { yes: true });
  return text + value;
};

export const cli = async (triggerToken: string) =>
  auth.withAuth({ accessToken: triggerToken }, async () => {
    const handle = await tasks.trigger("send-invoice", { customer: "a", cents: 1 });
    for await (const run of runs.subscribeToRun(handle.id)) {
      if (run.finishedAt) return run.finishedAt.getTime() - run.createdAt.getTime();
    }
    return 0;
  });
