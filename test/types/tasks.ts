/** Compiled, never run: a task of the official SDK gives its types to triggering and retrieving. */

import { schemaTask, task } from "@trigger.dev/sdk";
import { createClient, runs, tasks } from "../../src/index.js";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};

export const resize = task({
  id: "resize",
  run: async (payload: { url: string; width: number }) => ({ bytes: payload.width, done: true as const }),
});
export const nightly = task({ id: "nightly", run: async () => "ok" });

const client = createClient({ secretKey: "tr_dev_1" });

// The id and the payload are the task's.
const handle = await client.tasks.trigger<typeof resize>("resize", { url: "u", width: 1 });
// @ts-expect-error
client.tasks.trigger<typeof resize>("resise", { url: "u", width: 1 });
// @ts-expect-error
client.tasks.trigger<typeof resize>("resize", { url: "u" });
tasks.trigger<typeof nightly>("nightly", undefined);

// Without a task, any id and any payload.
tasks.trigger("whatever", { a: 1 });
tasks.trigger("whatever", "text", { delay: new Date(), tags: "one" }, { retry: { maxAttempts: 1 } });

// The run's payload and output are the task's, by the handle or by the type.
const run = await runs.retrieve(handle);
holds<Equal<typeof run.payload, { url: string; width: number } | undefined>>();
holds<Equal<typeof run.output, { bytes: number; done: true } | undefined>>();
const polled = await runs.poll<typeof nightly>("run_1");
holds<Equal<typeof polled.output, string | undefined>>();

// Without either they are unknown.
const unknownRun = await runs.retrieve("run_1");
holds<Equal<typeof unknownRun.payload, unknown>>();
holds<Equal<typeof unknownRun.output, unknown>>();
void schemaTask;
