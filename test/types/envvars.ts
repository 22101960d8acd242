/** Compiled, never run: variables are uploaded as an object or as the text of a file. */

import { createClient, envvars } from "../../src/index.js";

const account = createClient({ personalAccessToken: "tr_pat_1" });
const trigger = createClient({ secretKey: "tr_dev_1" });
const project = account.project("proj_1", "prod");

// One of the two, on every kind of client.
account.envvars.upload("proj_1", "prod", { dotenv: "A=1", override: true });
trigger.envvars.upload("proj_1", "prod", { dotenv: "A=1", isSecret: true }, { timeoutInMs: 5 });
project.envvars.upload({ dotenv: "A=1" });
project.envvars.upload({ variables: { A: "1" }, override: true });
envvars.upload("proj_1", "dev", { variables: { A: "1" } });

// Both say two things.
// @ts-expect-error
account.envvars.upload("proj_1", "prod", { dotenv: "A=1", variables: { A: "1" } });
// Neither says nothing.
// @ts-expect-error
project.envvars.upload({ override: true });
// @ts-expect-error
project.envvars.upload({ dotenv: new Uint8Array() });

// The default client may be in a task, whose project and environment need not be named. Other clients are in none.
envvars.list().then(([first]) => first?.value.length);
envvars.retrieve("A", { timeoutInMs: 5 }).then(({ value }) => value.length);
envvars.create({ name: "A", value: "1", isSecret: true });
envvars.update("A", { value: "1" });
envvars.upload({ dotenv: "A=1" });
envvars.del("A");
// @ts-expect-error
trigger.envvars.list();
// @ts-expect-error
trigger.envvars.retrieve("A");
// @ts-expect-error
envvars.list("proj_1");
// @ts-expect-error
envvars.create("proj_1", { name: "A", value: "1" });
