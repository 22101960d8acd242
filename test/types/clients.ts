/** Compiled, never run: what each kind of client has, takes and gives. One claim per block. */

import {
  type ApiPromise,
  type CursorPagePromise,
  createClient,
  runs as defaultRuns,
  type EnvironmentVariable,
  type ListPromise,
  type OffsetPagePromise,
  type ProjectClient,
  type Run,
  type RunListItem,
  type ScheduleObject,
  type SecretKeyClient,
} from "../../src/index.js";

declare const token: string;
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};
type IsAny<T> = 0 extends 1 & T ? true : false;

const trigger = createClient({ secretKey: token });
const account = createClient({ personalAccessToken: token });
const project = createClient({ personalAccessToken: token, projectRef: "proj_x", environment: "prod" });
const browser = createClient({ publicAccessToken: token });
const any = createClient({ accessToken: token });

// The credential decides the interface, and none of them is any.
holds<Equal<typeof trigger, SecretKeyClient>>();
holds<Equal<typeof project, ProjectClient>>();
holds<Equal<IsAny<typeof trigger | typeof account | typeof project | typeof browser | typeof any>, false>>();

// Lists give pages of what they list; unpaged ones give the array.
holds<Equal<ReturnType<typeof trigger.runs.list>, CursorPagePromise<RunListItem>>>();
holds<Equal<ReturnType<typeof trigger.schedules.list>, OffsetPagePromise<ScheduleObject>>>();
holds<Equal<ReturnType<typeof trigger.envvars.list>, ListPromise<EnvironmentVariable>>>();
holds<Equal<IsAny<RunListItem>, false>>();

// Moments come out as dates, and what the caller has put in has no type until it is given one.
holds<Equal<Run["createdAt"], Date>>();
holds<Equal<Run["finishedAt"], Date | undefined>>();
holds<Equal<Run["payload"], unknown>>();

// A project is asked for where the credential does not name one.
// @ts-expect-error
account.runs.list();
// @ts-expect-error
account.runs.list({ limit: 10 });
account.runs.list("proj_x", { env: "prod", limit: 10 });
// An environment too: the service fails without it.
// @ts-expect-error
account.runs.list("proj_x");
// @ts-expect-error
account.runs.list("proj_x", { limit: 10 });
// More than one environment would be answered with the runs of one of them.
account.runs.list("proj_x", { env: ["prod"] });
// @ts-expect-error
account.runs.list("proj_x", { env: ["prod", "dev"] });
// Where it does name one, there is nothing to ask.
// @ts-expect-error
trigger.runs.list("proj_x", { env: "prod" });
project.runs.list({ limit: 10 });
project.envvars.list();
account.project("proj_x", "dev").envvars.upload({ variables: { A: "1" }, override: true });
// @ts-expect-error
project.runs.list("proj_x", { env: "prod" });

// A method that a credential may not call is not there.
// @ts-expect-error
account.runs.retrieve("run_1");
// @ts-expect-error
project.runs.retrieve("run_1");
// @ts-expect-error
browser.runs.replay("run_1");
// @ts-expect-error
browser.envvars;
// @ts-expect-error
trigger.whoami();
// @ts-expect-error
trigger.project("proj_x", "dev");

// One credential, and a project only where it means something.
// @ts-expect-error
createClient({ secretKey: token, projectRef: "proj_x" });
// @ts-expect-error
createClient({ secretKey: token, personalAccessToken: token });
// @ts-expect-error
createClient({ personalAccessToken: token, projectRef: "proj_x" });
// @ts-expect-error
createClient({});
// @ts-expect-error
createClient({ secretKey: undefined });

// Ids are needed; handles do as well.
// @ts-expect-error
trigger.runs.retrieve();
// @ts-expect-error
trigger.envvars.retrieve("proj_x", "dev");
trigger.runs.retrieve({ id: "run_1" });
// @ts-expect-error
trigger.runs.retrieve({ name: "run_1" });

// Requests know their words and their names.
// @ts-expect-error
trigger.runs.list({ status: "FINISHED" });
// @ts-expect-error
trigger.runs.list({ stauts: "FAILED" });
trigger.runs.list({ status: ["FAILED", "CRASHED"], from: new Date(), queue: { type: "task", name: "a" } });
// @ts-expect-error
trigger.tasks.trigger("t", {}, { machine: "huge" });
// @ts-expect-error
trigger.schedules.create({ task: "t", cron: "* * * * *" });
// @ts-expect-error
trigger.runs.list({}, { timeout: 5 });

// Answers may say what today's client does not know, and what it knows is suggested.
export const known = (run: Run): boolean => run.status === "COMPLETED" || run.status === "SOME_STATUS_OF_TOMORROW";
holds<Equal<typeof known, (run: Run) => boolean>>();
holds<"COMPLETED" extends Run["status"] ? true : false>();

// The default client takes either form.
holds<Equal<ReturnType<typeof defaultRuns.list>, CursorPagePromise<RunListItem>>>();
defaultRuns.list({ limit: 1 });
defaultRuns.list("proj_x", { env: "staging" });
any.runs.list("proj_x", { env: "staging" });

// A promise of data that also gives the raw answer.
const retrieved = trigger.runs.retrieve("run_1");
holds<Equal<Awaited<ReturnType<typeof retrieved.withResponse>>["response"], Response>>();
const promised: ApiPromise<Run> = retrieved;
promised.asResponse();
