/**
 * Environment variables from the text of a dotenv file, which the service itself takes in a browser's form only, and those of
 * the task that a call is made in.
 */

import type { ApiPromise, Operation, RequestOptions } from "../../generated/contract.js";
import type {
  BoundEnvvars,
  Envvars,
  EnvvarsUploadParams,
  PersonalAccessTokenEnvvars,
  SecretKeyEnvvars,
} from "../../generated/endpoints.js";
import {
  bindEnvvars,
  createEnvvars,
  envvarsCreate,
  envvarsDel,
  envvarsList,
  envvarsRetrieve,
  envvarsUpdate,
  envvarsUpload,
} from "../../generated/later/envvars.js";
import type { EnvironmentVariableResponseBody } from "../../generated/schema.js";
import type { ClientCall } from "../call.js";
import { refusal } from "../errors.js";
import { own } from "../own.js";
import { parseDotenv } from "./dotenv.js";
import { currentRun } from "./task-context.js";

/** Variables to set: as an object, or as the text of a dotenv file. */
export type UploadParams = Omit<EnvvarsUploadParams, "variables"> &
  (
    | { variables: EnvvarsUploadParams["variables"]; dotenv?: never }
    | {
        /**
         * The text of a dotenv file. Quotes, comments, `export` and values over several lines are understood; `$NAME`
         * stays as it is.
         */
        dotenv: string;
        variables?: never;
      }
  );

export interface UploadMethod {
  /**
   * Set many environment variables at once, given as an object (`variables`) or as the text of a file (`dotenv`).
   *
   * Without `override` nothing is written if any of the variables has a value in this environment: the call fails with
   * status 400 and `variableErrors` in the body names them, so a repeat after a success fails too. Blank names and values,
   * `TRIGGER_SECRET_KEY` and `TRIGGER_API_URL` are left out. One request, repeated only when `override` is given.
   *
   * @param projectRef Reference of the project, `proj_…`.
   * @param env The environment: `dev`, `staging`, `prod`, `preview`, or the slug of a branch environment.
   * @throws BadRequestError 400: nothing can be set, or something is set already.
   * @throws NotFoundError 404: there is no such project, environment or branch.
   * @see spec operation envvars.upload
   */
  upload(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    params: UploadParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentVariableResponseBody>;
}

export interface BoundUploadMethod {
  /**
   * Set many environment variables at once, given as an object (`variables`) or as the text of a file (`dotenv`).
   *
   * Without `override` nothing is written if any of the variables has a value in this environment: the call fails with
   * status 400 and `variableErrors` in the body names them, so a repeat after a success fails too. Blank names and values,
   * `TRIGGER_SECRET_KEY` and `TRIGGER_API_URL` are left out. One request, repeated only when `override` is given.
   *
   * @throws BadRequestError 400: nothing can be set, or something is set already.
   * @throws NotFoundError 404: there is no such project, environment or branch.
   * @see spec operation envvars.upload
   */
  upload(params: UploadParams, requestOptions?: RequestOptions): ApiPromise<EnvironmentVariableResponseBody>;
}

/** Environment variables, under a credential whose kind shows at run time. */
export type EnvvarsClient = Omit<Envvars, "upload"> & UploadMethod;
/** Environment variables, as a secret key may use them. */
export type SecretKeyEnvvarsClient = Omit<SecretKeyEnvvars, "upload"> & UploadMethod;
/** Environment variables, as a personal access token may use them. */
export type PersonalAccessTokenEnvvarsClient = Omit<PersonalAccessTokenEnvvars, "upload"> & UploadMethod;
/** The same with project and environment filled in. */
export type BoundEnvvarsClient = Omit<BoundEnvvars, "upload"> & BoundUploadMethod;

/** With a project and an environment, which the default client may leave out inside of a task: then they are its own. */
export type DefaultEnvvarsClient = EnvvarsClient & BoundEnvvarsClient;

export const envvarMethods = (call: ClientCall): EnvvarsClient => {
  const methods = withUpload(call);
  /** The method as it is, and without a project and an environment, which are then those of the task. */
  const inTask = <Name extends keyof BoundEnvvarsClient>(name: Name, operation: Operation): EnvvarsClient[Name] => {
    const method = (...args: unknown[]) => {
      const [first, second] = args;
      if (typeof first === "string" && typeof second === "string") return Reflect.apply(methods[name], undefined, args);
      const { projectRef, environment } = currentRun(call) ?? {};
      // Whoever has only forgotten the environment must not get at a variable that is named like a project.
      const isShort =
        (typeof first === "string") === operation.path.endsWith("{name}") && args.length + 2 <= methods[name].length;
      if (projectRef === undefined || environment === undefined || !isShort) {
        const why =
          "takes a project and an environment first; only the default client inside of a task may leave out both";
        throw refusal(operation, typeof first === "string" ? "env" : "projectRef", why);
      }
      return Reflect.apply(boundEnvvarMethods(projectRef, environment)(call)[name], undefined, args);
    };
    // It passes on what it is given to the method of this type, and what that gives back.
    return method as EnvvarsClient[Name];
  };
  return {
    ...methods,
    list: inTask("list", envvarsList),
    create: inTask("create", envvarsCreate),
    upload: inTask("upload", envvarsUpload),
    retrieve: inTask("retrieve", envvarsRetrieve),
    update: inTask("update", envvarsUpdate),
    del: inTask("del", envvarsDel),
  };
};

const withUpload = (call: ClientCall): EnvvarsClient => ({
  ...createEnvvars(call),
  upload: (projectRef, env, params, requestOptions) =>
    call(envvarsUpload, { projectRef, env }, withVariables(params), requestOptions),
});

export const boundEnvvarMethods =
  (projectRef: string, env: string) =>
  (call: ClientCall): BoundEnvvarsClient => ({
    ...bindEnvvars(createEnvvars(call), projectRef, env),
    upload: (params, requestOptions) => withUpload(call).upload(projectRef, env, params, requestOptions),
  });

const withVariables = (params: UploadParams): unknown => {
  const text: unknown = own(params, "dotenv");
  if (text === undefined) return params;
  const { dotenv: _, ...rest } = params;
  if (rest.variables !== undefined) {
    throw refusal(envvarsUpload, "dotenv", "give it variables or dotenv, not both");
  }
  // A file's name in place of its text is an easy slip. The text is in no message: it is full of secrets.
  const variables = typeof text === "string" ? parseDotenv(text) : {};
  if (Object.keys(variables).length === 0) {
    throw refusal(envvarsUpload, "dotenv", "dotenv must be the text of a dotenv file, with an assignment in it");
  }
  return { ...rest, variables };
};
