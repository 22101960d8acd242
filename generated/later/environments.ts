// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Dates, Operation } from "../contract.js";
import type { BoundEnvironments, Environments } from "../endpoints.js";

const RunCommitDates: Dates = { deployedAt: true };

export const environmentsList: Operation = {
  id: "environments.list",
  method: "GET",
  path: "/api/v1/projects/{projectRef}/environments",
  auth: ["personalAccessToken"],
  page: { style: "none" },
};

export const environmentsRetrieve: Operation = {
  id: "environments.retrieve",
  method: "GET",
  path: "/api/v1/projects/{projectRef}/{env}",
  auth: ["secretKey", "personalAccessToken"],
  words: { env: { stg: "staging" } },
  limiter: "deployments",
  secret: true,
};

export const environmentsCreateToken: Operation = {
  id: "environments.createToken",
  method: "POST",
  path: "/api/v1/projects/{projectRef}/{env}/jwt",
  auth: ["personalAccessToken"],
  words: { env: { stg: "staging" } },
  body: true,
  repeat: "always",
  secret: true,
};

export const environmentsPause: Operation = {
  id: "environments.pause",
  method: "POST",
  path: "/api/v1/projects/{projectRef}/{env}/pause",
  auth: ["personalAccessToken"],
  words: { env: { stg: "staging" } },
  repeat: "always",
};

export const environmentsResume: Operation = {
  id: "environments.resume",
  method: "POST",
  path: "/api/v1/projects/{projectRef}/{env}/resume",
  auth: ["personalAccessToken"],
  words: { env: { stg: "staging" } },
  repeat: "always",
};

export const environmentsRegenerateApiKey: Operation = {
  id: "environments.regenerateApiKey",
  method: "POST",
  path: "/api/v1/projects/{projectRef}/{env}/regenerate-api-key",
  auth: ["personalAccessToken"],
  words: { env: { stg: "staging" } },
  branch: false,
  secret: true,
};

export const environmentsRunCommit: Operation = {
  id: "environments.runCommit",
  method: "GET",
  path: "/api/v1/projects/{projectRef}/{env}/runs/{runId}/commit",
  auth: ["personalAccessToken"],
  words: { env: { stg: "staging" } },
  dates: RunCommitDates,
};

export const environmentsRepoSnapshot: Operation = {
  id: "environments.repoSnapshot",
  method: "GET",
  path: "/api/v1/projects/{projectRef}/{env}/repo/snapshot",
  auth: ["personalAccessToken"],
  query: { runId: { name: "runId" } },
  words: { env: { stg: "staging" } },
  secret: true,
};

/** Every method of `environments`. What a credential may not call is refused before anything is sent. */
export const createEnvironments = (call: Call): Environments => ({
  list: (projectRef, requestOptions) => call(environmentsList, { projectRef }, undefined, requestOptions),
  retrieve: (projectRef, env, requestOptions) =>
    call(environmentsRetrieve, { projectRef, env }, undefined, requestOptions),
  createToken: (projectRef, env, params, requestOptions) =>
    call(environmentsCreateToken, { projectRef, env }, params, requestOptions),
  pause: (projectRef, env, requestOptions) =>
    call(environmentsPause, { projectRef, env }, undefined, requestOptions),
  resume: (projectRef, env, requestOptions) =>
    call(environmentsResume, { projectRef, env }, undefined, requestOptions),
  regenerateApiKey: (projectRef, env, requestOptions) =>
    call(environmentsRegenerateApiKey, { projectRef, env }, undefined, requestOptions),
  runCommit: (projectRef, env, runId, requestOptions) =>
    call(environmentsRunCommit, { projectRef, env, runId }, undefined, requestOptions),
  repoSnapshot: (projectRef, env, params, requestOptions) =>
    call(environmentsRepoSnapshot, { projectRef, env }, params, requestOptions),
});

/** `environments` with `projectRef` and `env` filled in. */
export const bindEnvironments = (
  environments: Environments,
  projectRef: string,
  env: "dev" | "staging" | "prod" | "preview" | (string & {}),
): BoundEnvironments => ({
  ...environments,
  list: (requestOptions) => environments.list(projectRef, requestOptions),
  retrieve: (requestOptions) => environments.retrieve(projectRef, env, requestOptions),
  createToken: (params, requestOptions) => environments.createToken(projectRef, env, params, requestOptions),
  pause: (requestOptions) => environments.pause(projectRef, env, requestOptions),
  resume: (requestOptions) => environments.resume(projectRef, env, requestOptions),
  regenerateApiKey: (requestOptions) => environments.regenerateApiKey(projectRef, env, requestOptions),
  runCommit: (runId, requestOptions) => environments.runCommit(projectRef, env, runId, requestOptions),
  repoSnapshot: (params, requestOptions) => environments.repoSnapshot(projectRef, env, params, requestOptions),
});
