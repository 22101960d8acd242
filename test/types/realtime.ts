/** Compiled, never run: what is followed has the types of its task, and what is read has those that its reader names. */

import { createClient, runs, streams } from "../../src/index.js";
import { readStream, subscribeToBatch, subscribeToRun, subscribeToRunsWithTag } from "../../src/realtime/index.js";
import type { nightly, resize } from "./tasks.js";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};

const trigger = createClient({ secretKey: "tr_dev_1" });
const page = createClient({ publicAccessToken: "ey" });

// A handle knows its task, and a type names it.
const handle = await trigger.tasks.trigger<typeof resize>("resize", { url: "u", width: 1 });
for await (const run of trigger.runs.subscribeToRun(handle)) {
  holds<Equal<typeof run.payload, { url: string; width: number }>>();
  holds<Equal<typeof run.output, { bytes: number; done: true } | undefined>>();
  holds<Equal<typeof run.createdAt, Date>>();
}
for await (const run of runs.subscribeToBatch<typeof nightly>("batch_1")) {
  holds<Equal<typeof run.output, string | undefined>>();
}

// Of several tasks the name of the run's own tells its types.
for await (const run of page.runs.subscribeToRunsWithTag<typeof resize | typeof nightly>("user:1")) {
  if (run.taskIdentifier === "resize") holds<Equal<typeof run.output, { bytes: number; done: true } | undefined>>();
  else holds<Equal<typeof run.output, string | undefined>>();
}

// Without a task they are unknown.
for await (const run of subscribeToRun("run_1", { accessToken: "ey" })) {
  holds<Equal<typeof run.payload, unknown>>();
  holds<Equal<typeof run.output, unknown>>();
}

// Only columns that can be left out can be named.
runs.subscribeToRun("run_1", { skipColumns: ["payload", "output"] });
// @ts-expect-error
runs.subscribeToRun("run_1", { skipColumns: ["status"] });
runs.subscribeToRunsWithTag(
  ["a", "b"],
  { createdAt: "1h", skipColumns: ["metadata"] },
  { signal: AbortSignal.timeout(1) },
);
subscribeToRunsWithTag<typeof resize>("a", { accessToken: async () => "ey", createdAt: "1h", stallTimeoutInMs: false });
// @ts-expect-error A page has a token.
subscribeToBatch("batch_1", {});

// A part is a run or a chunk of one of its streams, and its type tells which.
for await (const part of runs.subscribeToRun<typeof resize>("run_1").withStreams<{ log: string; size: number }>()) {
  if (part.type === "run") holds<Equal<typeof part.run.output, { bytes: number; done: true } | undefined>>();
  else if (part.type === "log") holds<Equal<typeof part.chunk, string>>();
  else holds<Equal<typeof part.chunk, number>>();
}

// Chunks are what their reader says.
for await (const chunk of await streams.read<{ n: number }>("run_1", "log"))
  holds<Equal<typeof chunk, { n: number }>>();
for await (const chunk of await streams.read("run_1")) holds<Equal<typeof chunk, unknown>>();
for await (const chunk of readStream<string>("run_1", { accessToken: "ey" })) holds<Equal<typeof chunk, string>>();
const log = streams.define<{ n: number }>({ id: "log" });
await log.append({ n: 1 }, { target: "run_1" });
// @ts-expect-error
await log.append("text", { target: "run_1" });
const approval = streams.input<{ ok: boolean }>({ id: "approval" });
await approval.send("run_1", { ok: true });
// @ts-expect-error
await approval.send("run_1", true);

// A public token reads streams and sends input, and writes none.
page.streams.read("run_1");
page.streams.input<string>({ id: "a" });
// @ts-expect-error
page.streams.append("text", { target: "run_1" });

// The same goes for the channels of a session.
await page.sessions.open("chat").in.send("text");
for await (const chunk of await page.sessions.open("chat").out.read<{ text: string }>())
  holds<Equal<typeof chunk, { text: string }>>();
// @ts-expect-error
await page.sessions.open("chat").out.append("text");
await trigger.sessions.open("chat").out.append("text");
