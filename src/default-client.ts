/**
 * The process's default client: the one place where the environment and the Trigger.dev task around the process are read, and
 * the one piece of state that no client owns. The resource exports use it; `createClient` never looks here.
 */

import {
  createAlertChannels,
  createBranches,
  createErrors,
  createOrgs,
  createProjects,
  createSchedules,
  createWhoami,
  createWorkers,
} from "../generated/endpoints.js";
import { type Ambient, type ClientCall, type Connection, createCall } from "./call.js";
import { type AnyClient, type ClientOptions, clientOver, connect } from "./client.js";
import { type Credential, credentialOfAnyKind } from "./credential.js";
import { ConfigurationError } from "./errors.js";
import { isObject, ownFields } from "./own.js";
import type { AuthMethods } from "./resources/auth.js";
import {
  authUnder,
  batchOf,
  deploymentsOf,
  environmentsOf,
  envvarsOf,
  idempotencyKeysOf,
  promptsOf,
  queryOf,
  queuesOf,
  reportsOf,
  runsOf,
  sessionsOf,
  streamsOf,
  tagsOf,
  tasksOf,
  waitOf,
  webhooksOf,
} from "./resources.js";

/**
 * What the default client is told. One credential at most: without one, the first call reads `TRIGGER_SECRET_KEY`, else
 * `TRIGGER_ACCESS_TOKEN`. What the credential's form shows counts, not the field that holds it.
 */
export interface ConfigureOptions extends ClientOptions {
  secretKey?: string | undefined;
  personalAccessToken?: string | undefined;
  accessToken?: string | undefined;
}

interface Configured {
  readonly options: ConfigureOptions;
  opened?: ReturnType<typeof connect>;
}

let configured: Configured = { options: {} };

/**
 * Sets the process's default client, in place of the one before. Options left out are read from the environment at the
 * first call: `TRIGGER_SECRET_KEY` or `TRIGGER_ACCESS_TOKEN`, `TRIGGER_API_URL`, `TRIGGER_PREVIEW_BRANCH`, else
 * `VERCEL_GIT_COMMIT_REF` for a preview key and `TRIGGER_DEV_BRANCH` for a dev key; and `TRIGGER_EXTERNAL_DEPLOYMENT_ID` with
 * each run that is started.
 *
 * @throws ConfigurationError for two credentials, one of no known form, or an option that cannot be used.
 */
export const configure = (options: ConfigureOptions): void => {
  configured = { options: checkedOptions(options) };
};

/**
 * A copy. What is wrong with options is said where they are given, and not by some later call. A credential may yet come,
 * and what is left to the environment is read when it is used.
 */
const checkedOptions = <Options extends ConfigureOptions>(options: Options): Options => {
  if (!isObject(options)) throw new ConfigurationError("configure: give it an object of options");
  const given = ownFields(options);
  connect(credentialIn(given) ?? { kind: "publicAccessToken", token: "-" }, given);
  return given;
};

/** Tokens under the default client's credential, and other credentials in its place. */
export interface DefaultAuth extends AuthMethods<[]> {
  /**
   * Runs `fn` with other options for the default client, over those that `configure` set: another credential, most of
   * all. Only what `fn` calls and awaits sees them; calls elsewhere in the process go on as they were.
   *
   * @throws ConfigurationError where the runtime has no `AsyncLocalStorage`. Use `createClient` there.
   */
  withAuth<T>(options: ConfigureOptions, fn: () => T | Promise<T>): Promise<T>;
  /** The same as `configure`. */
  configure(options: ConfigureOptions): void;
}

const withAuth = async <T>(options: ConfigureOptions, fn: () => T | Promise<T>): Promise<T> => {
  const { secretKey, personalAccessToken, accessToken, ...rest } = scoped()?.options ?? configured.options;
  const own = credentialIn(options) ? {} : { secretKey, personalAccessToken, accessToken };
  return storage().run({ options: withoutUndefined({ ...rest, ...own, ...options }) }, fn);
};

/** Whichever default client is in force when it is asked for, opened when it is used. */
const choose = () => {
  const current = scoped() ?? configured;
  return () => opened(current).connection;
};

/** The official SDK keeps what it knows in this place, so that all copies of it in a process share it. */
const OFFICIAL = /* @__PURE__ */ Symbol.for("dev.trigger.ts.api");

/** A worker puts another task in place of the one before, and never changes one: what is found now can be read later. */
const ambient = (): Ambient => {
  try {
    return { variable, task: member(member(globalThis, OFFICIAL), "task-context") };
  } catch {
    return { variable, task: undefined };
  }
};

const defaultCall: ClientCall = /* @__PURE__ */ createCall(choose, ambient);

export const runs = /* @__PURE__ */ runsOf(defaultCall);
export const tags = /* @__PURE__ */ tagsOf(defaultCall);
export const streams = /* @__PURE__ */ streamsOf(defaultCall);
export const tasks = /* @__PURE__ */ tasksOf(defaultCall);
export const auth: DefaultAuth = /* @__PURE__ */ (() => ({
  ...authUnder(defaultCall, (accessToken, fn) => withAuth({ accessToken }, fn)),
  withAuth,
  configure,
}))();
export const batch = /* @__PURE__ */ batchOf(defaultCall);
export const idempotencyKeys = /* @__PURE__ */ idempotencyKeysOf(defaultCall);
export const schedules = /* @__PURE__ */ createSchedules(defaultCall);
export const queues = /* @__PURE__ */ queuesOf(defaultCall);
export const deployments = /* @__PURE__ */ deploymentsOf(defaultCall);
export const envvars = /* @__PURE__ */ envvarsOf(defaultCall);
export const wait = /* @__PURE__ */ waitOf(defaultCall);
export const sessions = /* @__PURE__ */ sessionsOf(defaultCall);
export const whoami = /* @__PURE__ */ createWhoami(defaultCall);
export const query = /* @__PURE__ */ queryOf(defaultCall);
export const reports = /* @__PURE__ */ reportsOf(defaultCall);
export const errors = /* @__PURE__ */ createErrors(defaultCall);
export const prompts = /* @__PURE__ */ promptsOf(defaultCall);
export const webhooks = /* @__PURE__ */ webhooksOf(defaultCall);
export const orgs = /* @__PURE__ */ createOrgs(defaultCall);
export const projects = /* @__PURE__ */ createProjects(defaultCall);
export const environments = /* @__PURE__ */ environmentsOf(defaultCall);
export const branches = /* @__PURE__ */ createBranches(defaultCall);
export const workers = /* @__PURE__ */ createWorkers(defaultCall);
export const alertChannels = /* @__PURE__ */ createAlertChannels(defaultCall);

/** What a client of the official SDK's class is told. Options left out are read from the environment, as `configure` has it. */
export interface TriggerClientConfig extends ConfigureOptions {
  /** Whether runs that it starts inside of a task are children of the run that the task is in. Default false. */
  inheritContext?: boolean | undefined;
}

/** A client of its own, beside the default one: what `createClient({ accessToken })` gives. */
export interface TriggerClient extends AnyClient {}

/**
 * Makes a client as the official SDK does it. `createClient` reads nothing from the environment, and knows of each credential
 * what it may do.
 *
 * @throws ConfigurationError for two credentials, one of no known form, or an option that cannot be used. Where there is no
 *   credential at all, the first call says so.
 */
export const TriggerClient: new (config?: TriggerClientConfig) => TriggerClient = /* @__PURE__ */ (() => {
  const made = class TriggerClient {
    constructor(config: TriggerClientConfig = {}) {
      const { inheritContext, ...options } = checkedOptions(config);
      const target: Configured = { options };
      let isClosed = false;
      const connection = (): Connection => {
        const { connection, close } = opened(target);
        if (isClosed) close();
        return connection;
      };
      const close = () => {
        isClosed = true;
        target.opened?.close();
      };
      const call = createCall(() => connection, inheritContext === true ? ambient : undefined);
      Object.assign(this, clientOver(call, close));
    }
  };
  // What it has is assigned to it.
  return made as new (
    config?: TriggerClientConfig,
  ) => TriggerClient;
})();

const opened = (target: Configured): ReturnType<typeof connect> => {
  if (target.opened) return target.opened;
  const { options } = target;
  const credential = credentialIn(options) ?? credentialOfEnvironment();
  const baseURL = options.baseURL ?? variable("TRIGGER_API_URL");
  const previewBranch = options.previewBranch ?? variable("TRIGGER_PREVIEW_BRANCH") ?? branchAround(credential);
  target.opened = connect(credential, withoutUndefined({ ...options, baseURL, previewBranch }));
  return target.opened;
};

/**
 * What the host and the official command line say of a branch counts for the keys that it is about: under a personal access
 * token it would lead away from the environment that a call names. The service takes `default` for no branch.
 */
const branchAround = ({ environment }: Credential): string | undefined => {
  if (environment === "preview") return variable("VERCEL_GIT_COMMIT_REF");
  return environment === "dev" ? variable("TRIGGER_DEV_BRANCH") : undefined;
};

const FIELDS = ["secretKey", "personalAccessToken", "accessToken"] as const;

const credentialIn = (options: ConfigureOptions): Credential | undefined => {
  const [name, second] = FIELDS.filter((field) => Object.hasOwn(options, field) && options[field] !== undefined);
  if (second) throw new ConfigurationError(`configure: give it ${name} or ${second}, not both`, { parameter: second });
  return name && credentialOfAnyKind(options[name], name, name === "accessToken" ? undefined : name);
};

const credentialOfEnvironment = (): Credential => {
  const secretKey = variable("TRIGGER_SECRET_KEY");
  if (secretKey) return credentialOfAnyKind(secretKey, "TRIGGER_SECRET_KEY", "secretKey");
  const accessToken = variable("TRIGGER_ACCESS_TOKEN");
  if (accessToken) return credentialOfAnyKind(accessToken, "TRIGGER_ACCESS_TOKEN");
  throw new ConfigurationError(
    "no credential: call configure({ secretKey }), or set TRIGGER_SECRET_KEY or TRIGGER_ACCESS_TOKEN",
    { parameter: "credential" },
  );
};

/** An environment variable; an empty one counts as unset. Some runtimes have no `process`. */
const variable = (name: string): string | undefined => {
  const value: unknown = member(member(member(globalThis, "process"), "env"), name);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
};

const member = (value: unknown, name: PropertyKey): unknown => (isObject(value) ? Reflect.get(value, name) : undefined);

const withoutUndefined = <T extends object>(options: { [Name in keyof T]: T[Name] | undefined }): T => {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  // What was filtered out is optional in `T`.
  return Object.fromEntries(given) as T;
};

interface Storage {
  run<T>(value: Configured, fn: () => T): T;
  getStore(): Configured | undefined;
}

let stored: Storage | undefined;

const scoped = (): Configured | undefined => stored?.getStore();

/** Made on first use: a program that never scopes its credential does not load it. */
const storage = (): Storage => {
  if (stored) return stored;
  const load: unknown = member(member(globalThis, "process"), "getBuiltinModule");
  const found: unknown = typeof load === "function" ? load("node:async_hooks") : undefined;
  const AsyncLocalStorage: unknown = member(found, "AsyncLocalStorage");
  if (typeof AsyncLocalStorage !== "function") {
    throw new ConfigurationError("auth.withAuth: this runtime has no AsyncLocalStorage; use createClient", {
      parameter: "withAuth",
    });
  }
  // The runtime's own class, whose two methods are used.
  stored = Reflect.construct(AsyncLocalStorage, []) as Storage;
  return stored;
};
