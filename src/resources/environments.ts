/** Tokens for environments: what one is asked for with is checked first, since the service signs whatever it is told. */

import type { ApiPromise, RequestOptions } from "../../generated/contract.js";
import type {
  BoundEnvironments,
  Environments,
  EnvironmentsCreateTokenParams,
  PersonalAccessTokenEnvironments,
} from "../../generated/endpoints.js";
import { bindEnvironments, createEnvironments, environmentsCreateToken } from "../../generated/later/environments.js";
import type { EnvironmentToken } from "../../generated/schema.js";
import type { ClientCall } from "../call.js";
import { refusal } from "../errors.js";
import { isObject, own, ownFields } from "../own.js";
import { asSent, type ExpirationTime } from "../tokens/expiration.js";
import { parseScope } from "../tokens/scopes.js";

export interface EnvironmentTokenParams extends Omit<EnvironmentsCreateTokenParams, "expirationTime"> {
  /** When it ends: a span such as `15m` or `2h`, seconds since 1970, or a `Date`. Default `1h`; ten years at most. */
  expirationTime?: ExpirationTime | undefined;
}

export interface EnvironmentTokenMethod {
  /**
   * Make a public access token for an environment.
   *
   * The service signs it with the root key of the environment, and it says whose personal access token asked for it. Which
   * scopes there are is not checked: what is asked for is granted, and a token without any opens nothing. On a branch the
   * token is the branch's, so calls with it name none. One request, repeated when it fails for a reason that may pass.
   *
   * @param projectRef Reference of the project, `proj_…`.
   * @param env The environment: `dev` (the token's user's own), `staging`, `prod` or `preview`.
   * @throws TokenError (`expirationTime`) for an end that is past, absurd or unreadable.
   * @throws ConfigurationError for a scope with an empty id, which the service would read as all.
   * @throws NotFoundError when there is no such project, environment or branch.
   * @see spec operation environments.createToken
   */
  createToken(
    projectRef: string,
    env: "dev" | "staging" | "prod" | "preview" | (string & {}),
    params?: EnvironmentTokenParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<EnvironmentToken>;
}

export interface BoundEnvironmentTokenMethod {
  /**
   * Make a public access token for this environment.
   *
   * The service signs it with the root key of the environment, and it says whose personal access token asked for it. Which
   * scopes there are is not checked: what is asked for is granted, and a token without any opens nothing. On a branch the
   * token is the branch's, so calls with it name none. One request, repeated when it fails for a reason that may pass.
   *
   * @throws TokenError (`expirationTime`) for an end that is past, absurd or unreadable.
   * @throws ConfigurationError for a scope with an empty id, which the service would read as all.
   * @throws NotFoundError when there is no such project, environment or branch.
   * @see spec operation environments.createToken
   */
  createToken(params?: EnvironmentTokenParams, requestOptions?: RequestOptions): ApiPromise<EnvironmentToken>;
}

/** Environments, under a credential whose kind shows at run time. */
export type EnvironmentsClient = Omit<Environments, "createToken"> & EnvironmentTokenMethod;
/** Environments, as a personal access token may use them. */
export type PersonalAccessTokenEnvironmentsClient = Omit<PersonalAccessTokenEnvironments, "createToken"> &
  EnvironmentTokenMethod;
/** The same with project and environment filled in. */
export type BoundEnvironmentsClient = Omit<BoundEnvironments, "createToken"> & BoundEnvironmentTokenMethod;

export const environmentMethods = (call: ClientCall): EnvironmentsClient => ({
  ...createEnvironments(call),
  createToken: (projectRef, env, params, requestOptions) =>
    call(environmentsCreateToken, { projectRef, env }, checked(params), requestOptions),
});

export const boundEnvironmentMethods =
  (projectRef: string, env: string) =>
  (call: ClientCall): BoundEnvironmentsClient => ({
    ...bindEnvironments(createEnvironments(call), projectRef, env),
    createToken: (params, requestOptions) =>
      environmentMethods(call).createToken(projectRef, env, params, requestOptions),
  });

const checked = (params: EnvironmentTokenParams | undefined): unknown => {
  // What is no object at all is refused where the request is made.
  if (!isObject(params)) return params;
  const { expirationTime } = ownFields(params);
  checkScopes(own(own(params, "claims"), "scopes"));
  return expirationTime === undefined ? params : { ...params, expirationTime: asSent(expirationTime) };
};

const checkScopes = (scopes: unknown): void => {
  if (scopes === undefined) return;
  if (!Array.isArray(scopes)) throw wrong("scopes must be a list of texts such as read:runs");
  for (const scope of scopes) {
    if (typeof scope !== "string" || scope === "") throw wrong("scopes must be a list of texts such as read:runs");
    const { type, id } = parseScope(scope);
    if (scope.split(":").length > 2 && (type === undefined || id === undefined))
      throw wrong("scopes has one with an empty id, which the service would read as all of them");
  }
};

const wrong = (why: string) => refusal(environmentsCreateToken, "claims.scopes", `claims.${why}`);
