// Shows what the client does, and checks each point on what arrived at the other end: `npm run demo`.
//
// The other end is the emulator. With TRIGGER_SECRET_KEY set it is the service itself (TRIGGER_API_URL says where, if it
// is hosted elsewhere), and the demo only reads. With TRIGGER_PERSONAL_ACCESS_TOKEN and TRIGGER_PROJECT_REF it reads
// under the personal access token too.
import { generate } from "./support/generation.js";
import { createReport } from "./support/report.js";

const started = performance.now();
const report = createReport();
const { TRIGGER_SECRET_KEY: secretKey } = process.env;
// A variable that is set to nothing counts as not set.
const baseURL = process.env.TRIGGER_API_URL || "https://api.trigger.dev";

if (secretKey) {
  report.title("trigger-management-client", `Reading from ${baseURL}; nothing is written.`);
  const { readService } = await import("./support/live.js");
  await readService(report, {
    secretKey,
    baseURL,
    previewBranch: process.env.TRIGGER_PREVIEW_BRANCH,
    personalAccessToken: process.env.TRIGGER_PERSONAL_ACCESS_TOKEN,
    projectRef: process.env.TRIGGER_PROJECT_REF,
  });
} else {
  report.title("trigger-management-client", "On an emulator of the service: no account, no network.");
  await report.step("Generate the client from the API's document", () => generate(report));
  // Loaded only now, because it runs on what has just been generated.
  const { tour } = await import("./support/tour.js");
  await tour(report);
}
process.exitCode = report.summary(performance.now() - started);
