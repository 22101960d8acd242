/** Clients: one interface per kind of credential, over one set of functions. */

import type { RequestOptions } from "../generated/contract.js";
import {
  type BoundResources,
  bindRuns,
  createWhoami,
  type PersonalAccessTokenResources,
  type PublicAccessTokenResources,
  type Resources,
  type SecretKeyResources,
} from "../generated/endpoints.js";
import { createRetryBudget } from "./budget.js";
import { type ClientCall, type Connection, createCall } from "./call.js";
import { type Credential, checkBaseURL, checkBrowser, credentialOfAnyKind, credentialOfKind } from "./credential.js";
import { ConfigurationError } from "./errors.js";
import { createGates } from "./gate.js";
import type { Hooks } from "./hooks.js";
import { createHttp } from "./http.js";
import { defaultSettings, mergeSettings } from "./limits.js";
import { ownFields, text } from "./own.js";
import type { AuthMethods } from "./resources/auth.js";
import type { BoundEnvironmentsClient, PersonalAccessTokenEnvironmentsClient } from "./resources/environments.js";
import type { BoundEnvvarsClient, PersonalAccessTokenEnvvarsClient } from "./resources/envvars.js";
import {
  type AnyOwn,
  authOf,
  type PublicAccessTokenOwn,
  runsOf,
  type SecretKeyOwn,
  waitingResources,
} from "./resources.js";
import { isHeaderValue } from "./serialize.js";

/** What every client may be told. */
export interface ClientOptions {
  /** The service's address. Default `https://api.trigger.dev`. */
  baseURL?: string | undefined;
  /** The preview branch to act on. */
  previewBranch?: string | undefined;
  /**
   * Starts every run on the deployment that was made under this id, unless the call names another one. At most 128
   * characters. A run whose deployment is still being made waits for it.
   */
  externalDeploymentId?: string | undefined;
  /** What every call of this client starts from. */
  requestOptions?: Omit<RequestOptions, "idempotencyKey"> | undefined;
  /**
   * Sends the requests, instead of the runtime's own `fetch`: a proxy, another transport, a test. `init` says the same
   * as the request, for a `fetch` that does not take the platform's `Request`.
   */
  fetch?: ((request: Request, init: RequestInit) => Promise<Response>) | undefined;
  /** Told about every attempt. */
  hooks?: Hooks | undefined;
  /** Bytes of an answer that are read at most. Default 104857600. */
  maxResponseBytes?: number | undefined;
  /** Allows `http:` to other machines, where anyone on the way can read the credential. */
  allowInsecureHttp?: boolean | undefined;
  /** Allows a secret key or a personal access token in a browser, where anyone can read it. */
  dangerouslyAllowBrowser?: boolean | undefined;
}

/** What every client can do. */
export interface Client extends AsyncDisposable {
  /** Cancels what is under way and refuses later calls. A second time is harmless. */
  close(): void;
}

/** Acts in the one environment that its secret key belongs to. */
export interface SecretKeyClient extends Omit<SecretKeyResources, keyof SecretKeyOwn>, SecretKeyOwn, Client {
  readonly auth: AuthMethods;
}

/** Does what its public access token's scopes allow. */
export interface PublicAccessTokenClient
  extends Omit<PublicAccessTokenResources, keyof PublicAccessTokenOwn>,
    PublicAccessTokenOwn,
    Client {}

/** Sees what its user sees. Methods ask for the project, and where it matters for the environment. */
export interface PersonalAccessTokenClient extends PersonalAccessTokenResources, Client {
  readonly environments: PersonalAccessTokenEnvironmentsClient;
  readonly envvars: PersonalAccessTokenEnvvarsClient;
  /**
   * The same for one project and environment, which its methods no longer ask for. Makes no request. Both are one client:
   * closing either closes the other.
   */
  project(projectRef: string, environment: EnvironmentName): ProjectClient;
}

/** A personal access token in one project and environment. */
export interface ProjectClient extends BoundResources, Client {
  readonly environments: BoundEnvironmentsClient;
  readonly envvars: BoundEnvvarsClient;
  readonly auth: AuthMethods;
}

/** A client whose credential's kind shows at run time: every method, of which the credential may make some. */
export interface AnyClient extends Omit<Resources, keyof AnyOwn>, AnyOwn, Client {
  readonly auth: AuthMethods;
}

/** An environment as people name it; a preview branch is named by `previewBranch`. */
export type EnvironmentName = "dev" | "staging" | "prod" | "preview" | (string & {});

/** One credential, and none of another kind beside it. */
interface NoCredential {
  secretKey?: never;
  personalAccessToken?: never;
  publicAccessToken?: never;
  accessToken?: never;
  projectRef?: never;
  environment?: never;
}
export interface SecretKeyOptions extends ClientOptions, Omit<NoCredential, "secretKey"> {
  /** `tr_dev_…`, `tr_stg_…`, `tr_prod_…` or `tr_preview_…` */
  secretKey: string;
}
export interface PersonalAccessTokenOptions extends ClientOptions, Omit<NoCredential, "personalAccessToken"> {
  /** `tr_pat_…` */
  personalAccessToken: string;
}
export interface ProjectOptions
  extends ClientOptions,
    Omit<NoCredential, "personalAccessToken" | "projectRef" | "environment"> {
  /** `tr_pat_…` */
  personalAccessToken: string;
  /** `proj_…` */
  projectRef: string;
  environment: EnvironmentName;
}
export interface PublicAccessTokenOptions extends ClientOptions, Omit<NoCredential, "publicAccessToken"> {
  /** A signed token with scopes, such as a backend hands to its pages. */
  publicAccessToken: string;
}
export interface AccessTokenOptions extends ClientOptions, Omit<NoCredential, "accessToken"> {
  /** A credential of any kind, told by its form. */
  accessToken: string;
}
export type CreateClientOptions =
  | SecretKeyOptions
  | PersonalAccessTokenOptions
  | ProjectOptions
  | PublicAccessTokenOptions
  | AccessTokenOptions;

/**
 * Makes a client. It makes no request, reads nothing from the environment, and shares nothing with other clients.
 *
 * @throws ConfigurationError for no credential, two, one of the wrong kind or form, or an option that cannot be used.
 */
export function createClient(options: SecretKeyOptions): SecretKeyClient;
export function createClient(options: ProjectOptions): ProjectClient;
export function createClient(options: PersonalAccessTokenOptions): PersonalAccessTokenClient;
export function createClient(options: PublicAccessTokenOptions): PublicAccessTokenClient;
export function createClient(options: AccessTokenOptions): AnyClient;
export function createClient(
  options: CreateClientOptions,
): SecretKeyClient | ProjectClient | PersonalAccessTokenClient | PublicAccessTokenClient | AnyClient {
  const given: Given = ownFields(options);
  const credential = onlyCredential(given);
  const { connection, close } = connect(credential, given);
  const call = createCall(() => () => connection);
  if (credential.kind !== "personalAccessToken") return clientOver(call, close);
  const project = (projectRef: unknown, environment: unknown): ProjectClient => {
    const [ref, env] = [text(projectRef), text(environment)];
    if (!ref || !env) throw new ConfigurationError("createClient: a project needs projectRef and environment");
    // Its resources have their arguments filled in where their code is loaded.
    return clientOver(call, close, [ref, env]) as unknown as ProjectClient;
  };
  if ((given.projectRef ?? given.environment) !== undefined) return project(given.projectRef, given.environment);
  return { ...clientOver(call, close), project };
}

/** Every method there is, over one call; of a personal token's project, with its reference and environment filled in. */
export const clientOver = (
  call: ClientCall,
  close: () => void,
  project?: readonly [projectRef: string, env: string],
): AnyClient => {
  const runs = runsOf(call);
  const whoami = createWhoami(call);
  const client = {
    ...waitingResources(call, project),
    runs,
    whoami,
    auth: authOf(call, clientOver, project),
    close,
    [Symbol.asyncDispose]: async () => close(),
  };
  if (!project) return client;
  const [projectRef, env] = project;
  const bound = {
    ...client,
    runs: bindRuns(runs, projectRef, env),
    whoami: (requestOptions?: RequestOptions) => whoami({ projectRef }, requestOptions),
  };
  // As above.
  return bound as unknown as AnyClient;
};

type Given = Readonly<Record<string, unknown>>;

const KINDS = ["secretKey", "personalAccessToken", "publicAccessToken", "accessToken"] as const;

const onlyCredential = (given: Given): Credential => {
  const [name, second] = KINDS.filter((kind) => given[kind] !== undefined);
  if (!name || second) {
    const parameter = second ?? "credential";
    throw new ConfigurationError(`createClient: give it exactly one of ${KINDS.join(", ")}`, { parameter });
  }
  if (name !== "personalAccessToken" && (given.projectRef ?? given.environment) !== undefined) {
    throw new ConfigurationError("createClient: a project goes with a personalAccessToken", {
      parameter: "projectRef",
    });
  }
  return name === "accessToken" ? credentialOfAnyKind(given[name], name) : credentialOfKind(name, given[name]);
};

/** What the calls of one client share, made from its options. */
export const connect = (credential: Credential, given: Given): { connection: Connection; close: () => void } => {
  const options: ClientOptions = given;
  const { maxResponseBytes = 100 * 1024 * 1024, previewBranch } = options;
  checkBrowser(credential, options.dangerouslyAllowBrowser === true);
  const closing = new AbortController();
  const connection: Connection = {
    credential,
    settings: mergeSettings(defaultSettings, options.requestOptions),
    http: createHttp({
      baseURL: checkBaseURL(options.baseURL ?? "https://api.trigger.dev", options.allowInsecureHttp),
      // Looked up for each request, so that a `fetch` that was put in its place later is used.
      fetch: options.fetch ?? ((request, init) => globalThis.fetch(request, init)),
      maxResponseBytes: checked("maxResponseBytes", maxResponseBytes, maxResponseBytes > 0),
    }),
    hooks: options.hooks ?? {},
    branch: checked(
      "previewBranch",
      previewBranch,
      Boolean(text(previewBranch)) && isHeaderValue(String(previewBranch)),
    ),
    externalDeploymentId: options.externalDeploymentId,
    budget: createRetryBudget(),
    gateOf: createGates(),
    loop: () => import("p-retry"),
    closed: closing.signal,
  };
  const close = () => closing.abort(new ConfigurationError("the client has been closed", { parameter: "client" }));
  return { connection, close };
};

/** An option's value, if it fits or is not given. */
const checked = <T>(parameter: string, value: T, fits: boolean): T => {
  if (value === undefined || fits) return value;
  throw new ConfigurationError(`createClient: ${parameter} cannot be ${String(value)}`, { parameter });
};
