// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Dates, Operation } from "../contract.js";
import type { BoundWorkers, Workers } from "../endpoints.js";

const WorkerWithTasksDates: Dates = { worker: { tasks: [{ createdAt: true }] } };

const BackgroundWorkerDates: Dates = { createdAt: true, updatedAt: true };

export const workersRetrieve: Operation = {
  id: "workers.retrieve",
  method: "GET",
  path: "/api/v1/projects/{projectRef}/{env}/workers/{tagName}",
  auth: ["personalAccessToken"],
  words: { env: { stg: "staging" } },
  dates: WorkerWithTasksDates,
};

export const workersRetrieveVersion: Operation = {
  id: "workers.retrieveVersion",
  method: "GET",
  path: "/api/v1/projects/{projectRef}/background-workers/{env}/{version}",
  auth: ["secretKey", "personalAccessToken"],
  dates: BackgroundWorkerDates,
};

/** Every method of `workers`. What a credential may not call is refused before anything is sent. */
export const createWorkers = (call: Call): Workers => ({
  retrieve: (projectRef, env, tagName, requestOptions) =>
    call(workersRetrieve, { projectRef, env, tagName }, undefined, requestOptions),
  retrieveVersion: (projectRef, env, version, requestOptions) =>
    call(workersRetrieveVersion, { projectRef, env, version }, undefined, requestOptions),
});

/** `workers` with `projectRef` and `env` filled in. */
export const bindWorkers = (
  workers: Workers,
  projectRef: string,
  env: "dev" | "staging" | "prod" | "preview" | (string & {}),
): BoundWorkers => ({
  ...workers,
  retrieve: (tagName, requestOptions) => workers.retrieve(projectRef, env, tagName, requestOptions),
  retrieveVersion: (version, requestOptions) => workers.retrieveVersion(projectRef, env, version, requestOptions),
});
