// Starts a run of the task "hello" and waits for its result.
//
//   TRIGGER_SECRET_KEY=tr_dev_... npx tsx examples/trigger-and-wait.ts Ada
//
// Nothing is set up here: the default client takes TRIGGER_SECRET_KEY and TRIGGER_API_URL from the environment.
import { runs, tasks } from "trigger-management-client";
// Only the type: neither the task's code nor the SDK that it is written with becomes part of this program.
import type { hello } from "./trigger/hello.js";

const handle = await tasks.trigger<typeof hello>("hello", { name: process.argv[2] ?? "Ada" }, { tags: ["example"] });
console.log(`Started ${handle.id}`);

// One request every half second, for a minute at most.
const run = await runs.poll(handle, { pollIntervalMs: 500 }, { deadlineInMs: 60_000 });

if (run.isSuccess) {
  // `output` has the type that the task returns.
  console.log(`${run.output?.message}: the payload was ${JSON.stringify(run.output?.input)}`);
} else {
  console.error(`${run.status}: ${run.error?.message ?? "no reason given"}`);
  process.exitCode = 1;
}
