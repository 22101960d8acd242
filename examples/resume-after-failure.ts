// Goes through a long list, and goes on where it stopped when the service fails for longer than the retries last.
//
//   TRIGGER_SECRET_KEY=tr_dev_... npx tsx examples/resume-after-failure.ts
import { setTimeout as sleep } from "node:timers/promises";
import { isApiError, runs } from "trigger-management-client";

let place: { after?: string } = {};
let seen = 0;

for (let interruptions = 0; ; ) {
  try {
    for await (const page of runs.list({ period: "30d", limit: 25, ...place }).iterPages()) {
      seen += page.data.length;
    }
    break;
  } catch (error) {
    // An error out of a list says which page could not be fetched. Anything else, or too much of it, is for others.
    if (!isApiError(error) || !error.resume || !("after" in error.resume) || ++interruptions > 5) throw error;
    console.log(`Interrupted after ${seen} runs: ${error.message}`);
    place = error.resume;
    await sleep(error.millisecondsUntilReset ?? 100);
  }
}
console.log(`${seen} runs in all`);
