// Lists runs of a project under a personal access token, which sees everything that its user sees. So each call says
// which project and which environment it means.
//
//   TRIGGER_PERSONAL_ACCESS_TOKEN=tr_pat_... TRIGGER_PROJECT_REF=proj_... npx tsx examples/list-project-runs.ts prod
import { createClient } from "trigger-management-client";

const { TRIGGER_PERSONAL_ACCESS_TOKEN, TRIGGER_ACCESS_TOKEN, TRIGGER_PROJECT_REF, TRIGGER_API_URL } = process.env;
const projectRef = TRIGGER_PROJECT_REF ?? "";
const env = process.argv[2] ?? "prod";

// What is missing or malformed is refused here, with a message that names it.
const account = createClient({
  personalAccessToken: TRIGGER_PERSONAL_ACCESS_TOKEN ?? TRIGGER_ACCESS_TOKEN ?? "",
  baseURL: TRIGGER_API_URL ?? "https://api.trigger.dev",
});

const user = await account.whoami({ projectRef });
console.log(`${user.email} in ${user.project?.name ?? projectRef}, ${env}`);

for await (const run of account.runs.list(projectRef, { env, limit: 20 })) {
  console.log(`${run.createdAt.toISOString()}  ${run.status.padEnd(10)}  ${run.taskIdentifier}`);
}

// A client that is bound to the project asks for neither.
const project = account.project(projectRef, env);
const page = await project.runs.list({ status: "COMPLETED", limit: 5 });
console.log(
  `${page.data.length} completed runs on the first page, ${page.hasNextPage() ? "and more" : "which is all"}`,
);
