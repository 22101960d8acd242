// Brings a `.env` file into an environment of a project.
//
//   TRIGGER_PERSONAL_ACCESS_TOKEN=tr_pat_... TRIGGER_PROJECT_REF=proj_... npx tsx examples/upload-envvars.ts .env staging
import { readFile } from "node:fs/promises";
import { createClient } from "trigger-management-client";

const [file = ".env", environment = "staging"] = process.argv.slice(2);

const project = createClient({
  personalAccessToken: process.env.TRIGGER_PERSONAL_ACCESS_TOKEN ?? process.env.TRIGGER_ACCESS_TOKEN ?? "",
  projectRef: process.env.TRIGGER_PROJECT_REF ?? "",
  environment,
  baseURL: process.env.TRIGGER_API_URL ?? "https://api.trigger.dev",
});

// Names without a value are left out. With `override`, what exists is replaced and a repeated call does no harm. Without it, nothing is written if any of the
// variables has a value already.
await project.envvars.upload({ dotenv: await readFile(file, "utf8"), override: true });
console.log(`${file} uploaded to ${environment}`);

// A secret one can be set but not read back.
await project.envvars.create({ name: "UPLOADED_BY", value: "a-made-up-secret", isSecret: true });

for await (const variable of project.envvars.list()) {
  console.log(`${variable.name}=${variable.value}${variable.isSecret ? "  (secret)" : ""}`);
}
