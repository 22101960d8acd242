// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Dates, Operation } from "../contract.js";
import type { BoundProjects, Projects } from "../endpoints.js";

const OrganizationDates: Dates = { createdAt: true };

const ProjectDates: Dates = { createdAt: true, organization: OrganizationDates };

const ProjectRuntimeDates: Dates = { deployment: { deployedAt: true } };

const InitializedProjectDates: Dates = { initializedAt: true };

export const projectsList: Operation = {
  id: "projects.list",
  method: "GET",
  path: "/api/v1/projects",
  auth: ["personalAccessToken"],
  page: { style: "none" },
  dates: [ProjectDates],
};

export const projectsListByOrg: Operation = {
  id: "projects.listByOrg",
  method: "GET",
  path: "/api/v1/orgs/{org}/projects",
  auth: ["personalAccessToken"],
  page: { style: "none" },
  dates: [ProjectDates],
};

export const projectsCreate: Operation = {
  id: "projects.create",
  method: "POST",
  path: "/api/v1/orgs/{org}/projects",
  auth: ["personalAccessToken"],
  body: true,
  dates: ProjectDates,
};

export const projectsRetrieve: Operation = {
  id: "projects.retrieve",
  method: "GET",
  path: "/api/v1/projects/{projectRef}",
  auth: ["personalAccessToken"],
  dates: ProjectDates,
};

export const projectsDel: Operation = {
  id: "projects.del",
  method: "DELETE",
  path: "/api/v1/projects/{projectRef}",
  auth: ["personalAccessToken"],
};

export const projectsUpdate: Operation = {
  id: "projects.update",
  method: "PATCH",
  path: "/api/v1/projects/{projectRef}",
  auth: ["personalAccessToken"],
  body: true,
  repeat: "always",
};

export const projectsRuntimes: Operation = {
  id: "projects.runtimes",
  method: "GET",
  path: "/api/v1/projects/runtimes",
  auth: ["personalAccessToken"],
  page: { style: "none" },
  dates: [ProjectRuntimeDates],
};

export const projectsSetDefaultRegion: Operation = {
  id: "projects.setDefaultRegion",
  method: "PUT",
  path: "/api/v1/projects/{projectRef}/default-region",
  auth: ["personalAccessToken"],
  body: true,
};

export const projectsMarkInitialized: Operation = {
  id: "projects.markInitialized",
  method: "POST",
  path: "/api/v1/projects/{projectRef}/init",
  auth: ["personalAccessToken"],
  repeat: "always",
  dates: InitializedProjectDates,
};

export const projectsDevStatus: Operation = {
  id: "projects.devStatus",
  method: "GET",
  path: "/api/v1/projects/{projectRef}/dev-status",
  auth: ["personalAccessToken"],
};

/** Every method of `projects`. What a credential may not call is refused before anything is sent. */
export const createProjects = (call: Call): Projects => ({
  list: (requestOptions) => call(projectsList, {}, undefined, requestOptions),
  listByOrg: (org, requestOptions) => call(projectsListByOrg, { org }, undefined, requestOptions),
  create: (org, params, requestOptions) => call(projectsCreate, { org }, params, requestOptions),
  retrieve: (projectRef, requestOptions) => call(projectsRetrieve, { projectRef }, undefined, requestOptions),
  del: (projectRef, requestOptions) => call(projectsDel, { projectRef }, undefined, requestOptions),
  update: (projectRef, params, requestOptions) =>
    call(projectsUpdate, { projectRef }, params, requestOptions),
  runtimes: (requestOptions) => call(projectsRuntimes, {}, undefined, requestOptions),
  setDefaultRegion: (projectRef, params, requestOptions) =>
    call(projectsSetDefaultRegion, { projectRef }, params, requestOptions),
  markInitialized: (projectRef, requestOptions) =>
    call(projectsMarkInitialized, { projectRef }, undefined, requestOptions),
  devStatus: (projectRef, requestOptions) => call(projectsDevStatus, { projectRef }, undefined, requestOptions),
});

/** `projects` with `projectRef` and `env` filled in. */
export const bindProjects = (
  projects: Projects,
  projectRef: string,
  env: "dev" | "staging" | "prod" | "preview" | (string & {}),
): BoundProjects => ({
  ...projects,
  retrieve: (requestOptions) => projects.retrieve(projectRef, requestOptions),
  del: (requestOptions) => projects.del(projectRef, requestOptions),
  update: (params, requestOptions) => projects.update(projectRef, params, requestOptions),
  setDefaultRegion: (params, requestOptions) => projects.setDefaultRegion(projectRef, params, requestOptions),
  markInitialized: (requestOptions) => projects.markInitialized(projectRef, requestOptions),
  devStatus: (requestOptions) => projects.devStatus(projectRef, requestOptions),
});
