// The reading part of the demo, against a service that is really there. Nothing in this file writes.
import { createClient, NotFoundError } from "trigger-management-client";
import type { Report } from "./report.js";

/** Where to read, and as whom. */
export interface Account {
  readonly secretKey: string;
  readonly baseURL: string;
  /** Only for the secret key of a preview environment. */
  readonly previewBranch: string | undefined;
  readonly personalAccessToken: string | undefined;
  readonly projectRef: string | undefined;
}

/** How much of a list that may be long is walked. */
const MOST_RUNS = 200;

export const readService = async (report: Report, account: Account): Promise<void> => {
  const { secretKey, baseURL, previewBranch, personalAccessToken, projectRef } = account;
  const trigger = createClient({ secretKey, baseURL, ...(previewBranch && { previewBranch }) });
  // `tr_dev_…`: the environment that the key belongs to.
  const env = secretKey.split("_")[1] ?? "dev";

  await report.step("List runs under the secret key", async () => {
    report.code(`for await (const run of trigger.runs.list({ period: "30d", limit: 50 })) …`);
    const ids: string[] = [];
    const progress = report.progress(MOST_RUNS);
    for await (const run of trigger.runs.list({ period: "30d", limit: 50 })) {
      ids.push(run.id);
      progress.update(ids.length, `${ids.length} runs`);
      if (ids.length === MOST_RUNS) break;
    }
    progress.end();
    report.say(
      ids.length === 0
        ? "no runs in the last 30 days"
        : `${ids.length} runs, ${ids.length === MOST_RUNS ? "and no more asked for" : "which is all"}`,
    );
    report.check("no run came twice", new Set(ids).size === ids.length, ids.length);

    const [newest] = ids;
    if (newest !== undefined) {
      report.code(`await trigger.runs.retrieve("${newest}")`);
      const run = await trigger.runs.retrieve(newest);
      report.say(`${run.taskIdentifier}: ${run.status}, created ${run.createdAt.toISOString()}`);
      report.check("the newest run can be retrieved by its id", run.id === newest, run.id);
    }
  });

  await report.step("Ask for a run that does not exist", async () => {
    report.code('await trigger.runs.retrieve("run_missing", { retry: { maxAttempts: 1 } })');
    const error: unknown = await trigger.runs
      .retrieve("run_missing", { retry: { maxAttempts: 1 } })
      .catch((reason: unknown) => reason);
    report.say(String(error));
    report.check("the error is a NotFoundError", error instanceof NotFoundError, String(error));
  });

  if (!personalAccessToken || !projectRef) {
    report.say("");
    report.say(
      "Set TRIGGER_PERSONAL_ACCESS_TOKEN and TRIGGER_PROJECT_REF to see the same under a personal access token.",
    );
    return;
  }
  await report.step("List the project's runs under the personal access token", async () => {
    const user = createClient({ personalAccessToken, baseURL });
    const { email, project } = await user.whoami({ projectRef });
    report.say(`${email}, ${project?.name ?? "a project out of reach"}`);
    report.code(`await account.runs.list("${projectRef}", { env: "${env}", limit: 5 })`);
    const page = await user.runs.list(projectRef, { env, limit: 5 });
    for (const run of page.data) report.say(`${run.id}  ${run.status}  ${run.taskIdentifier}`);
    report.check("the page holds no more runs than asked for", page.data.length <= 5, page.data.length);
    const environments = new Set(page.data.map((run) => run.env.id));
    report.check("all of them are of one environment", environments.size <= 1, [...environments]);
  });
};
