// Starts many runs of the task "hello": a few from an array, and any number of them from an async generator.
//
//   TRIGGER_SECRET_KEY=tr_dev_... npx tsx examples/trigger-many.ts 1100
import { BatchTriggerError, batch, tasks } from "trigger-management-client";
import type { hello } from "./trigger/hello.js";

const names = ["Ada", "Grace", "Edsger"];
const few = await tasks.batchTrigger<typeof hello>(
  "hello",
  names.map((name) => ({ payload: { name }, options: { tags: ["example"] } })),
);
console.log(`${few.runCount} runs started as ${few.batchId}`);

// Each guest is read when there is room for it: a thousand make a batch, and no more are held at a time. A key for each
// item lets the program be started again after a failure, without a second run for anybody.
const count = Number(process.argv[2] ?? 1100);
const guests = async function* () {
  for (let number = 1; number <= count; number += 1) {
    yield {
      id: "hello" as const,
      payload: { name: `guest ${number}` },
      options: { idempotencyKey: `guest-${number}` },
    };
  }
};

try {
  const many = await batch.trigger<typeof hello>(guests());
  console.log(`${many.runCount} runs started in ${many.batches.length} batches`);
} catch (error) {
  if (!(error instanceof BatchTriggerError)) throw error;
  console.error(`${error.acceptedCount} of ${count} runs started: ${error.message}`);
  process.exitCode = 1;
}

// The runs are created in the background.
const { status, runCount } = await batch.retrieve(few.batchId);
console.log(`${few.batchId}: ${runCount} runs, ${status}`);
