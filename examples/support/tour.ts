// The steps of the demo that need an emulator.
import { createClient } from "trigger-management-client";
import { startEmulator } from "trigger-management-client/emulator";
import type { Report } from "./report.js";
import { listProjectRuns, refuseTheWrongCredential, uploadVariables } from "./tour-with-account.js";
import {
  cancelInBulk,
  meetTheEmulator,
  openOneRun,
  retryFailures,
  type Stage,
  showATypedError,
  startABatch,
  triggerTasks,
  waitForARun,
  walkAllRuns,
} from "./tour-with-key.js";

const steps: readonly [title: string, act: (stage: Stage) => Promise<void>][] = [
  ["Start an emulator of the service", meetTheEmulator],
  ["Trigger tasks under a secret key", triggerTasks],
  ["Walk all runs, page after page", walkAllRuns],
  ["Wait for a run to finish", waitForARun],
  ["Get through failures", retryFailures],
  ["Catch an error that has a type", showATypedError],
  ["Start a batch of runs", startABatch],
  ["Give a page a token for one run", openOneRun],
  ["Cancel runs in bulk", cancelInBulk],
  ["List the same project's runs under a personal access token", listProjectRuns],
  ["Upload environment variables", uploadVariables],
  ["Call what the credential may not", refuseTheWrongCredential],
];

export const tour = async (report: Report): Promise<void> => {
  const emulator = await startEmulator();
  const trigger = createClient({ secretKey: emulator.secretKey, baseURL: emulator.url });
  try {
    for (const [title, act] of steps) await report.step(title, () => act({ report, emulator, trigger }));
  } finally {
    trigger.close();
    await emulator.stop();
  }
};
