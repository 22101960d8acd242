// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Dates, Operation } from "../contract.js";
import type { BoundBranches, Branches } from "../endpoints.js";

const BranchDates: Dates = { createdAt: true, updatedAt: true };

const BranchListDates: Dates = { branches: [BranchDates] };

export const branchesList: Operation = {
  id: "branches.list",
  method: "GET",
  path: "/api/v1/projects/{projectRef}/branches",
  auth: ["personalAccessToken"],
  limiter: "deployments",
  dates: BranchListDates,
};

export const branchesUpsert: Operation = {
  id: "branches.upsert",
  method: "POST",
  path: "/api/v1/projects/{projectRef}/branches",
  auth: ["secretKey", "personalAccessToken"],
  body: true,
  rename: { environment: "env" },
  repeat: "always",
  limiter: "deployments",
  branch: false,
};

export const branchesArchive: Operation = {
  id: "branches.archive",
  method: "POST",
  path: "/api/v1/projects/{projectRef}/branches/archive",
  auth: ["secretKey", "personalAccessToken"],
  body: true,
  rename: { environment: "env" },
  repeat: "always",
  limiter: "deployments",
  branch: false,
  secret: true,
};

/** Every method of `branches`. What a credential may not call is refused before anything is sent. */
export const createBranches = (call: Call): Branches => ({
  list: (projectRef, requestOptions) => call(branchesList, { projectRef }, undefined, requestOptions),
  upsert: (projectRef, params, requestOptions) =>
    call(branchesUpsert, { projectRef }, params, requestOptions),
  archive: (projectRef, params, requestOptions) =>
    call(branchesArchive, { projectRef }, params, requestOptions),
});

/** `branches` with `projectRef` and `env` filled in. */
export const bindBranches = (
  branches: Branches,
  projectRef: string,
  env: "dev" | "staging" | "prod" | "preview" | (string & {}),
): BoundBranches => ({
  ...branches,
  list: (requestOptions) => branches.list(projectRef, requestOptions),
  upsert: (params, requestOptions) => branches.upsert(projectRef, params, requestOptions),
  archive: (params, requestOptions) => branches.archive(projectRef, params, requestOptions),
});
