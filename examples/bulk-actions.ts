// Cancels every run with a tag that has not begun, as one action of the service, and waits until that has ended.
//
//   TRIGGER_SECRET_KEY=tr_dev_... npx tsx examples/bulk-actions.ts import-42
import { runs } from "trigger-management-client";

const tag = process.argv[2] ?? "import-42";

// The service looks for the runs and cancels them by itself. A lost answer is not repeated: it would begin a second one.
const { id } = await runs.bulk.cancel({
  name: `Cancel ${tag}`,
  filter: { tag, status: ["DELAYED", "QUEUED"], period: "7d" },
});

// One request every half second, for a minute at most.
const { status, counts } = await runs.bulk.poll(id, { pollIntervalMs: 500 }, { deadlineInMs: 60_000 });
console.log(`${id} ${status}: ${counts.success} of ${counts.total} runs canceled, ${counts.failure} could not be`);

// What was done in bulk lately, newest first.
for await (const action of runs.bulk.list({ limit: 10 })) {
  console.log(`${action.createdAt.toISOString()}  ${action.type}  ${action.status}  ${action.name ?? "(no name)"}`);
}
