// What an operations script does under a personal access token, each claim checked against what the emulator received.
import { ConfigurationError, createClient, type PersonalAccessTokenClient } from "trigger-management-client";
import { received, type Stage } from "./tour-with-key.js";

/** The emulator's first user, who sees its first two projects. */
const openAccount = ({ emulator }: Stage): PersonalAccessTokenClient =>
  createClient({ personalAccessToken: emulator.personalAccessToken, baseURL: emulator.url });

export const listProjectRuns = async (stage: Stage): Promise<void> => {
  const { report, emulator } = stage;
  const account = openAccount(stage);
  const since = emulator.requests.length;
  report.code(`const account = createClient({ personalAccessToken })`);
  report.code(`await account.runs.list("${emulator.projectRef}", { env: "dev", status: "COMPLETED", limit: 3 })`);
  const page = await account.runs.list(emulator.projectRef, { env: "dev", status: "COMPLETED", limit: 3 });
  for (const run of page.data) report.say(`${run.id}  ${run.status}  ${run.taskIdentifier}  ${run.env.name}`);

  const [request] = received(emulator, "runs.listByProject", since);
  report.check(
    "the request named the project in its path and the environment in its query",
    request?.path === `/api/v1/projects/${emulator.projectRef}/runs` &&
      request.query.some(([name, value]) => name === "filter[env]" && value === "dev"),
    request?.path,
  );
  report.check(
    "the credential was the personal access token, and the runs are those that the secret key started",
    request?.credential === "personalAccessToken" && page.data.length === 3 && page.hasNextPage(),
    page.data.length,
  );
};

export const uploadVariables = async (stage: Stage): Promise<void> => {
  const { report, emulator } = stage;
  const project = openAccount(stage).project(emulator.projectRef, "staging");
  const since = emulator.requests.length;
  const variables = { LOG_LEVEL: "debug", REGION: "eu-central-1" };
  report.code(`const project = account.project("${emulator.projectRef}", "staging")`);
  report.code('await project.envvars.upload({ variables: { LOG_LEVEL: "debug", … }, override: true })');
  await project.envvars.upload({ variables, override: true });
  report.code('await project.envvars.create({ name: "API_TOKEN", value: "made-up-value", isSecret: true })');
  await project.envvars.create({ name: "API_TOKEN", value: "made-up-value", isSecret: true });

  const found = await project.envvars.list();
  for (const { name, value, isSecret } of found) report.say(`${name}=${value}${isSecret ? "  (secret)" : ""}`);
  const [upload] = received(emulator, "envvars.upload", since);
  report.check(
    "the upload went to staging, as it was given",
    upload?.params.env === "staging" && JSON.stringify(upload.body) === JSON.stringify({ variables, override: true }),
    upload?.body,
  );
  report.check(
    "the secret one arrived, and is not shown again",
    received(emulator, "envvars.create", since).length === 1 &&
      found.some(({ name, value }) => name === "API_TOKEN" && value === "<redacted>"),
    found.length,
  );
};

export const refuseTheWrongCredential = async (stage: Stage): Promise<void> => {
  const { report, emulator } = stage;
  const account = openAccount(stage);
  const since = emulator.requests.length;
  report.say("A personal access token belongs to no environment, so neither of these compiles:");
  report.code('account.runs.retrieve("run_1")');
  report.code("account.runs.list()");
  report.say("Where no compiler looks, the client refuses them:");
  const errors: unknown[] = [
    // @ts-expect-error There is no such method under this credential.
    await account.runs.retrieve("run_1").catch((reason: unknown) => reason),
    // @ts-expect-error Under this credential a list needs its project.
    await account.runs.list().catch((reason: unknown) => reason),
  ];

  for (const error of errors) report.say(String(error));
  report.check(
    "both calls end with a ConfigurationError",
    errors.every((error) => error instanceof ConfigurationError),
    errors.map(String),
  );
  report.check("nothing was sent", emulator.requests.length === since, emulator.requests.length - since);
};
