// Sets a project up under a personal access token: finds it or creates it, brings a `.env` file into its preview
// environment, makes a branch there, and gets a token with which a page may look at the branch's runs.
//
//   TRIGGER_PERSONAL_ACCESS_TOKEN=tr_pat_... npx tsx examples/set-up-project.ts Shop .env feature-two
import { readFile } from "node:fs/promises";
import { createClient } from "trigger-management-client";

const [name = "Shop", file = ".env", branch = "feature-two"] = process.argv.slice(2);
const { TRIGGER_PERSONAL_ACCESS_TOKEN, TRIGGER_ACCESS_TOKEN } = process.env;
const personalAccessToken = TRIGGER_PERSONAL_ACCESS_TOKEN ?? TRIGGER_ACCESS_TOKEN ?? "";
const baseURL = process.env.TRIGGER_API_URL ?? "https://api.trigger.dev";

const account = createClient({ personalAccessToken, baseURL });

// Names need not be unique, and a project is never created twice by a retry: if the answer is lost, the call fails.
const known = (await account.projects.list()).find((project) => project.name === name);
const create = async () => {
  const [organization] = await account.orgs.list();
  if (!organization) throw new Error("This user belongs to no organization.");
  return account.projects.create(organization.slug, { name });
};
const { externalRef: projectRef } = known ?? (await create());
console.log(`${known ? "Found" : "Created"} ${name}, ${projectRef}`);

for await (const environment of account.environments.list(projectRef)) {
  console.log(`${environment.slug}${environment.paused ? " (paused)" : ""}`);
}

// The text of the file is read here and not by the service. With `override` a repeated call does no harm.
await account.envvars.upload(projectRef, "preview", { dotenv: await readFile(file, "utf8"), override: true });
console.log(`${(await account.envvars.list(projectRef, "preview")).length} variables in preview`);

// A branch that exists is left as it is.
await account.branches.upsert(projectRef, { environment: "preview", branch });

// A client for the branch: its methods ask for neither project nor environment.
const preview = createClient({
  personalAccessToken,
  projectRef,
  environment: "preview",
  previewBranch: branch,
  baseURL,
});
const { token } = await preview.environments.createToken({
  claims: { scopes: ["read:runs"] },
  expirationTime: "15m",
});

// The token is a credential: hand it to the page, and write it nowhere.
const page = createClient({ publicAccessToken: token, baseURL });
console.log(`${(await page.runs.list({ limit: 10 })).data.length} runs on ${branch}`);
