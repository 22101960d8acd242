// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Operation } from "../contract.js";
import type { BoundEnvvars, Envvars } from "../endpoints.js";

export const envvarsList: Operation = {
  id: "envvars.list",
  method: "GET",
  path: "/api/v1/projects/{projectRef}/envvars/{env}",
  auth: ["secretKey", "personalAccessToken"],
  page: { style: "none" },
  secret: true,
};

export const envvarsCreate: Operation = {
  id: "envvars.create",
  method: "POST",
  path: "/api/v1/projects/{projectRef}/envvars/{env}",
  auth: ["secretKey", "personalAccessToken"],
  body: true,
  repeat: "always",
};

export const envvarsUpload: Operation = {
  id: "envvars.upload",
  method: "POST",
  path: "/api/v1/projects/{projectRef}/envvars/{env}/import",
  auth: ["secretKey", "personalAccessToken"],
  body: true,
  repeat: "keyed",
  key: { field: "override" },
  limiter: "deployments",
};

export const envvarsRetrieve: Operation = {
  id: "envvars.retrieve",
  method: "GET",
  path: "/api/v1/projects/{projectRef}/envvars/{env}/{name}",
  auth: ["secretKey", "personalAccessToken"],
  secret: true,
};

export const envvarsUpdate: Operation = {
  id: "envvars.update",
  method: "PUT",
  path: "/api/v1/projects/{projectRef}/envvars/{env}/{name}",
  auth: ["secretKey", "personalAccessToken"],
  body: true,
};

export const envvarsDel: Operation = {
  id: "envvars.del",
  method: "DELETE",
  path: "/api/v1/projects/{projectRef}/envvars/{env}/{name}",
  auth: ["secretKey", "personalAccessToken"],
};

export const envvarsResolve: Operation = {
  id: "envvars.resolve",
  method: "GET",
  path: "/api/v1/projects/{projectRef}/envvars",
  auth: ["secretKey"],
  limiter: "deployments",
  secret: true,
};

/** Every method of `envvars`. What a credential may not call is refused before anything is sent. */
export const createEnvvars = (call: Call): Envvars => ({
  list: (projectRef, env, requestOptions) =>
    call(envvarsList, { projectRef, env }, undefined, requestOptions),
  create: (projectRef, env, params, requestOptions) =>
    call(envvarsCreate, { projectRef, env }, params, requestOptions),
  upload: (projectRef, env, params, requestOptions) =>
    call(envvarsUpload, { projectRef, env }, params, requestOptions),
  retrieve: (projectRef, env, name, requestOptions) =>
    call(envvarsRetrieve, { projectRef, env, name }, undefined, requestOptions),
  update: (projectRef, env, name, params, requestOptions) =>
    call(envvarsUpdate, { projectRef, env, name }, params, requestOptions),
  del: (projectRef, env, name, requestOptions) =>
    call(envvarsDel, { projectRef, env, name }, undefined, requestOptions),
  resolve: (projectRef, requestOptions) => call(envvarsResolve, { projectRef }, undefined, requestOptions),
});

/** `envvars` with `projectRef` and `env` filled in. */
export const bindEnvvars = (
  envvars: Envvars,
  projectRef: string,
  env: "dev" | "staging" | "prod" | "preview" | (string & {}),
): BoundEnvvars => ({
  ...envvars,
  list: (requestOptions) => envvars.list(projectRef, env, requestOptions),
  create: (params, requestOptions) => envvars.create(projectRef, env, params, requestOptions),
  upload: (params, requestOptions) => envvars.upload(projectRef, env, params, requestOptions),
  retrieve: (name, requestOptions) => envvars.retrieve(projectRef, env, name, requestOptions),
  update: (name, params, requestOptions) => envvars.update(projectRef, env, name, params, requestOptions),
  del: (name, requestOptions) => envvars.del(projectRef, env, name, requestOptions),
});
