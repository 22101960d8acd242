// Shows what the client does, and checks each point on what arrived at the other end: `npm run demo`.
//
// The other end is the emulator. With TRIGGER_SECRET_KEY set it is the service itself (TRIGGER_API_URL says where, if it
// is hosted elsewhere), and the demo only reads. With TRIGGER_PERSONAL_ACCESS_TOKEN and TRIGGER_PROJECT_REF it reads
// under the personal access token too.
import { createClient } from "trigger-management-client";
import { startEmulator } from "trigger-management-client/emulator";
import { generateAgain } from "./support/generation.js";
import { readService } from "./support/live.js";
import { createReport, type Report } from "./support/report.js";
import { listProjectRuns, refuseTheWrongCredential, uploadVariables } from "./support/tour-with-account.js";
import {
  meetTheEmulator,
  retryFailures,
  type Stage,
  showATypedError,
  triggerTasks,
  waitForARun,
  walkAllRuns,
} from "./support/tour-with-key.js";

const tour = async (report: Report): Promise<void> => {
  await report.step("Generate the client from the API's document", () => generateAgain(report));
  const emulator = await startEmulator();
  const trigger = createClient({ secretKey: emulator.secretKey, baseURL: emulator.url });
  const stage: Stage = { report, emulator, trigger };
  const steps: readonly [title: string, act: (stage: Stage) => Promise<void>][] = [
    ["Start an emulator of the service", meetTheEmulator],
    ["Trigger tasks under a secret key", triggerTasks],
    ["Walk all runs, page after page", walkAllRuns],
    ["Wait for a run to finish", waitForARun],
    ["Get through failures", retryFailures],
    ["Catch an error that has a type", showATypedError],
    ["List the same project's runs under a personal access token", listProjectRuns],
    ["Upload environment variables", uploadVariables],
    ["Call what the credential may not", refuseTheWrongCredential],
  ];
  try {
    for (const [title, act] of steps) await report.step(title, () => act(stage));
  } finally {
    trigger.close();
    await emulator.stop();
  }
};

const started = performance.now();
const report = createReport();
const { TRIGGER_SECRET_KEY: secretKey } = process.env;
// A variable that is set to nothing counts as not set.
const baseURL = process.env.TRIGGER_API_URL || "https://api.trigger.dev";

report.title(
  "trigger-management-client",
  secretKey ? `Reading from ${baseURL}; nothing is written.` : "On an emulator of the service: no account, no network.",
);
if (secretKey) {
  await readService(report, {
    secretKey,
    baseURL,
    previewBranch: process.env.TRIGGER_PREVIEW_BRANCH,
    personalAccessToken: process.env.TRIGGER_PERSONAL_ACCESS_TOKEN || process.env.TRIGGER_ACCESS_TOKEN,
    projectRef: process.env.TRIGGER_PROJECT_REF,
  });
} else {
  await tour(report);
}
process.exitCode = report.summary(performance.now() - started);
