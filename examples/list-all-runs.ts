// Walks all runs of the last 30 days and counts them by status.
//
//   TRIGGER_SECRET_KEY=tr_dev_... npx tsx examples/list-all-runs.ts
import { runs } from "trigger-management-client";

const counts = new Map<string, number>();

// Pages are fetched as the loop needs them. Leaving it early asks for no more.
for await (const run of runs.list({ period: "30d" })) {
  counts.set(run.status, (counts.get(run.status) ?? 0) + 1);
}
for (const [status, count] of [...counts].sort()) console.log(`${status.padEnd(16)} ${count}`);

// The newest failures, no more than ten. `status` takes one value or several.
const failed = await runs.list({ status: ["FAILED", "CRASHED"], period: "30d", limit: 10 }).toArray({ max: 10 });
for (const run of failed) console.log(`${run.createdAt.toISOString()}  ${run.id}  ${run.taskIdentifier}`);
