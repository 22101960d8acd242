/**
 * Where the code of each resource is. Loaded with the first resource that is used. What is written by hand stands in for
 * what the document gives.
 */

import { boundLoaders, loaders as described } from "../generated/loaders.js";
import type { ClientCall } from "./call.js";
import { own } from "./own.js";

type Loader = () => Promise<(call: ClientCall) => object>;

const loaders = {
  ...described,
  batch: () => import("./resources/batch.js").then((batch) => batch.batchMethods),
  deployments: () => import("./resources/deployments.js").then((deployments) => deployments.deploymentMethods),
  environments: () => import("./resources/environments.js").then((environments) => environments.environmentMethods),
  envvars: () => import("./resources/envvars.js").then((envvars) => envvars.envvarMethods),
  idempotencyKeys: () => import("./resources/idempotency-keys.js").then((keys) => keys.idempotencyKeyMethods),
  prompts: () => import("./resources/prompts.js").then((prompts) => prompts.promptMethods),
  query: () => import("./resources/query.js").then((query) => query.queryMethods),
  queues: () => import("./resources/queues.js").then((queues) => queues.queueMethods),
  runFeeds: () => import("./resources/run-feeds.js").then((feeds) => feeds.realtimeRunMethods),
  runs: () => import("./resources/runs.js").then((runs) => runs.runMethods),
  sessions: () => import("./resources/sessions.js").then((sessions) => sessions.sessionMethods),
  streams: () => import("./resources/streams.js").then((streams) => streams.streamMethods),
  tags: () => import("./resources/runs.js").then((runs) => runs.tagMethods),
  tasks: async () => {
    const [tasks, batch] = await Promise.all([import("./resources/tasks.js"), import("./resources/batch.js")]);
    return (call: ClientCall) => ({ ...tasks.taskMethods(call), ...batch.taskBatchMethods(call) });
  },
  wait: () => import("./resources/wait.js").then((wait) => wait.waitMethods),
} satisfies Readonly<Record<string, Loader>>;

const bound: Readonly<Record<string, (projectRef: string, env: string) => ReturnType<Loader>>> = {
  ...boundLoaders,
  environments: async (projectRef, env) =>
    (await import("./resources/environments.js")).boundEnvironmentMethods(projectRef, env),
  envvars: async (projectRef, env) => (await import("./resources/envvars.js")).boundEnvvarMethods(projectRef, env),
};

/** What makes the resource of this name; of a personal token's project, with its arguments filled in. */
export const load = (name: string, project?: readonly [projectRef: string, env: string]): ReturnType<Loader> => {
  if (project && own(bound, name) !== undefined) return bound[name]?.(...project) ?? missing(name);
  const all: Readonly<Record<string, Loader>> = loaders;
  return all[name]?.() ?? missing(name);
};

const missing = (name: string): never => {
  throw new TypeError(`there is no resource ${name}`);
};
