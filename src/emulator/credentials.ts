import type { Clock } from "./clock.js";
import {
  branchesOf,
  type EmulatedEnvironment,
  type EmulatedUser,
  type Environment,
  environmentsOf,
  newRootKey,
  type Organization,
  type People,
  type Project,
} from "./projects.js";
import type { Ids } from "./random.js";
import { refuse } from "./refusals.js";
import type { Ability } from "./scopes.js";
import { type PublicTokenClaims, unverifiedClaims, verifiedClaims } from "./tokens.js";

/**
 * How a route tells who is asking. The service has several generations of routes, which accept other credentials and
 * refuse in other words:
 * - `scoped`: keys of any kind, and public tokens where the operation says so;
 * - `undeclared`: the same, but it names no scope, so keys with stored scopes are refused;
 * - `older`: keys of any kind, but what they may not do or what a body may not hold is refused in fewer words;
 * - `legacy`: root keys and keys with full access;
 * - `legacyKey`: the same, in slightly other words;
 * - `personal`: personal access tokens only;
 * - `project`: personal access tokens or keys, the project being named in the path;
 * - `parent`: the same, and a preview key that names no branch stands for its environment itself;
 * - `identity`: personal access tokens, refused in words of its own;
 * - `open`: needs no credential and is not limited.
 */
export type Family =
  | "open"
  | "scoped"
  | "undeclared"
  | "older"
  | "legacy"
  | "legacyKey"
  | "personal"
  | "project"
  | "parent"
  | "identity";

export type CredentialKind =
  | "none"
  | "secretKey"
  | "additionalKey"
  | "publicAccessToken"
  | "personalAccessToken"
  | "unknown";

/** A credential that a route has accepted. */
export type Credential = EnvironmentCredential | UserCredential | { readonly kind: "none" };

export interface EnvironmentCredential {
  readonly kind: "secretKey" | "additionalKey" | "publicAccessToken";
  readonly environment: EmulatedEnvironment;
  readonly ability: Ability;
  /** The token itself and its claims, for a public token. */
  readonly token?: { readonly text: string; readonly claims: PublicTokenClaims };
}

export interface UserCredential {
  readonly kind: "personalAccessToken";
  readonly user: EmulatedUser;
}

export interface AdditionalKeyOptions {
  /** What the key may do. `["admin"]` for everything. */
  scopes: readonly string[];
  /** Default: the first project's development environment. */
  environment?: EmulatedEnvironment;
  /** Default: it never expires. */
  expiresInSeconds?: number;
}

interface AdditionalKey {
  readonly environment: EmulatedEnvironment;
  readonly scopes: readonly string[];
  readonly expiresAt: number;
}

/** What the rate limiter knows of a caller. */
export interface CallerBucket {
  /** An environment's id for its keys, else the credential itself. */
  readonly name: string;
  readonly isPublicToken: boolean;
  /** A key of an environment that may do everything there. */
  readonly hasFullAccess: boolean;
}

type Headers = Readonly<Record<string, string>>;

/** How long a root key goes on working when another has taken its place. */
const graceMs = 24 * 3_600_000;

const additionalKeyForm = /^tr_(dev|stg|prod|preview)_sk_[0-9a-zA-Z]{24}$/;

/** Every credential that exists in one emulator. */
export const createCredentials = (people: People, ids: Ids, clock: Clock) => {
  const environments = new Map<string, Environment>();
  const rootKeys = new Map<string, { readonly environment: Environment; readonly expiresAt: number }>();
  const projects = new Map<string, Project>();
  const organizations = new Map<string, Organization>();
  const additionalKeys = new Map<string, AdditionalKey>();
  const [first, second] = people.users;
  const personalTokens = {
    valid: `tr_pat_${ids.personalToken()}`,
    revoked: `tr_pat_${ids.personalToken()}`,
    otherOrganization: `tr_pat_${ids.personalToken()}`,
  };
  const users = new Map<string, EmulatedUser>([
    [personalTokens.valid, first],
    [personalTokens.otherOrganization, second],
  ]);

  const addEnvironment = (environment: Environment): void => {
    environments.set(environment.id, environment);
    if (environment.parentId !== undefined) return;
    rootKeys.set(environment.secretKey, { environment, expiresAt: Number.POSITIVE_INFINITY });
  };

  const addProject = (project: Project): void => {
    organizations.set(project.organization.id, project.organization);
    projects.set(project.ref, project);
    for (const environment of environmentsOf(project)) addEnvironment(environment);
  };
  for (const project of people.projects) addProject(project);

  const projectOf = (environment: EmulatedEnvironment): Project => {
    const project = projects.get(environment.projectRef);
    if (project === undefined) throw new Error(`No project ${environment.projectRef} in this emulator.`);
    return project;
  };

  const keyHolder = (token: string): EnvironmentCredential | undefined => {
    const additional = additionalKeys.get(token);
    const isThere = additional !== undefined && environments.has(additional.environment.id);
    if (isThere && additional.expiresAt > clock.now()) {
      const full = additional.scopes.includes("admin");
      return {
        kind: "additionalKey",
        environment: additional.environment,
        ability: full ? undefined : additional.scopes,
      };
    }
    const root = rootKeys.get(token);
    if (root === undefined || root.expiresAt <= clock.now()) return undefined;
    return { kind: "secretKey", environment: root.environment, ability: undefined };
  };

  /** Turns to the branch that the header names. Preview keys must name one, dev keys may, others are not asked. */
  const onBranch = (holder: EnvironmentCredential, headers: Headers): EnvironmentCredential | "missing" | "unknown" => {
    const { environment } = holder;
    const name = branchOf(headers);
    if (environment.type === "PREVIEW" && name === undefined) return "missing";
    const takesBranches = environment.type === "PREVIEW" || environment.type === "DEVELOPMENT";
    const isItself = environment.type === "DEVELOPMENT" && name === "default";
    if (name === undefined || !takesBranches || isItself) return holder;
    const branch = branchesOf(projectOf(environment), environment)[name];
    return branch === undefined ? "unknown" : { ...holder, environment: branch };
  };

  /** Keys whose signature counts: the environment's own or its parent's, and those that it had until lately. */
  const signingKeysOf = ({ id, parentId = id }: Environment): string[] =>
    [...rootKeys]
      .filter(([, { environment, expiresAt }]) => environment.id === parentId && expiresAt > clock.now())
      .map(([key]) => key);

  const publicToken = async (token: string, sub: unknown): Promise<EnvironmentCredential> => {
    const environment = typeof sub === "string" ? environments.get(sub) : undefined;
    if (environment === undefined) return refuse(401, { error: "Invalid Public Access Token" });
    const claims = await verifiedClaims(token, signingKeysOf(environment), clock.now());
    if (claims === undefined) return refuse(401, { error: "Public Access Token is invalid" });
    return { kind: "publicAccessToken", environment, ability: claims.scopes ?? [], token: { text: token, claims } };
  };

  const environmentHolder = async (
    headers: Headers,
    takesPublicTokens: boolean,
    takesParents = false,
  ): Promise<EnvironmentCredential> => {
    const token = bearer(headers);
    if (token === "") return refuse(401, { error: "Invalid or Missing API key" });
    const claims = takesPublicTokens ? unverifiedClaims(token) : undefined;
    if (claims?.pub === true) return publicToken(token, claims.sub);
    const holder = keyHolder(token);
    // Only where nothing is limited does a request without a credential come this far.
    if (token === "") return refuse(401, { error: "Invalid or Missing API key" });
    if (holder === undefined) return refuse(401, { error: "Invalid API key" });
    const onItsBranch = onBranch(holder, headers);
    if (onItsBranch === "missing" && takesParents) return holder;
    if (onItsBranch === "missing") return refuse(401, { error: "x-trigger-branch header required for preview env" });
    if (onItsBranch === "unknown") return refuse(401, { error: "No matching branch env" });
    return onItsBranch;
  };

  const legacyHolder = (headers: Headers, error: string): EnvironmentCredential => {
    const holder = keyHolder(bearer(headers));
    const onItsBranch = holder?.ability === undefined && holder ? onBranch(holder, headers) : "unknown";
    return typeof onItsBranch === "string" ? refuse(401, { error }) : onItsBranch;
  };

  const userHolder = (headers: Headers, otherForm: string, unknown: string): UserCredential => {
    const token = bearer(headers);
    if (!headers.authorization?.startsWith("Bearer ") || !token.startsWith("tr_pat_")) {
      return refuse(401, { error: otherForm });
    }
    const user = users.get(token);
    return user === undefined ? refuse(401, { error: unknown }) : { kind: "personalAccessToken", user };
  };

  return {
    personalTokens,
    projects,
    environments,
    organizations,
    projectOf,
    addProject,
    addEnvironment,

    /** The project that a user may see under this name. */
    projectFor: (user: EmulatedUser, ref: string): Project | undefined => {
      const project = projects.get(ref);
      return project && isMember(project.organization, user) ? project : undefined;
    },

    /** Ends what its keys and tokens open, and every schedule and run that waits in it. */
    removeProject(project: Project): void {
      projects.delete(project.ref);
      for (const { id } of environmentsOf(project)) environments.delete(id);
      for (const [key, { environment }] of rootKeys) if (!environments.has(environment.id)) rootKeys.delete(key);
    },

    /** Gives the environment another root key. The one it had works for another day. */
    regenerateKey(environment: Environment): string {
      const key = newRootKey(ids, environment.name);
      rootKeys.set(environment.secretKey, { environment, expiresAt: clock.now() + graceMs });
      rootKeys.set(key, { environment, expiresAt: Number.POSITIVE_INFINITY });
      environment.secretKey = key;
      environment.updatedAt = clock.now();
      for (const branch of Object.values(branchesOf(projectOf(environment), environment))) branch.secretKey = key;
      return key;
    },

    /** A personal access token of a user. */
    addPersonalToken(user: EmulatedUser): string {
      const token = `tr_pat_${ids.personalToken()}`;
      users.set(token, user);
      return token;
    },

    addKey(options: AdditionalKeyOptions): string {
      const environment = options.environment ?? people.projects[0].environments.dev;
      const key = `${environment.secretKey.split("_").slice(0, 2).join("_")}_sk_${ids.key()}`;
      const lifetime = options.expiresInSeconds ?? Number.POSITIVE_INFINITY;
      additionalKeys.set(key, { environment, scopes: [...options.scopes], expiresAt: clock.now() + lifetime * 1000 });
      return key;
    },

    /** Lets the request in under the rules of its route's family, or throws the refusal. */
    async authenticate(family: Family, takesPublicTokens: boolean, headers: Headers): Promise<Credential> {
      if (family === "open") return { kind: "none" };
      if (family === "personal") return userHolder(headers, "Invalid or Missing PAT", "Invalid PAT");
      if (family === "identity") {
        return userHolder(headers, "Invalid or Missing Access Token", "Invalid or Missing Access Token");
      }
      if (family === "legacy") return legacyHolder(headers, "Invalid or Missing API Key");
      if (family === "legacyKey") return legacyHolder(headers, "Invalid or Missing API key");
      if ((family === "project" || family === "parent") && users.has(bearer(headers))) {
        return userHolder(headers, "Invalid API key", "Invalid API key");
      }
      return environmentHolder(headers, takesPublicTokens, family === "parent");
    },

    /** What the credential looks like, for the log of requests; says nothing about its being genuine. */
    kindOf(headers: Headers): CredentialKind {
      const token = bearer(headers);
      if (token === "") return "none";
      if (token.startsWith("tr_pat_")) return "personalAccessToken";
      if (additionalKeyForm.test(token)) return "additionalKey";
      if (/^tr_(dev|stg|prod|preview)_/.test(token)) return "secretKey";
      return unverifiedClaims(token)?.pub === true ? "publicAccessToken" : "unknown";
    },

    /** Whose requests are counted together by the rate limiter. */
    bucketOf(headers: Headers): CallerBucket {
      const token = bearer(headers);
      const holder = keyHolder(token);
      if (holder !== undefined) {
        return { name: holder.environment.id, isPublicToken: false, hasFullAccess: holder.ability === undefined };
      }
      return { name: token, isPublicToken: unverifiedClaims(token)?.pub === true, hasFullAccess: false };
    },
  };
};

export type Credentials = ReturnType<typeof createCredentials>;

export const isMember = ({ members }: Organization, { id }: EmulatedUser): boolean =>
  members.some(({ user }) => user.id === id);

/** The credential behind exactly `Bearer `; what has no such prefix is taken as it is. */
export const bearer = (headers: Headers): string => (headers.authorization ?? "").replace(/^Bearer /, "").trim();

/** The branch that a request names. */
export const branchOf = (headers: Headers): string | undefined => withoutRefs(headers["x-trigger-branch"] ?? "");

/** A branch's name without the prefixes that continuous integration puts there; `undefined` when it is none. */
export const withoutRefs = (given: string): string | undefined => {
  const name = given.replace(/^refs\/(heads|remotes|tags|pull|merge|release)\//, "");
  return name === "" || name.startsWith("refs/") ? undefined : name;
};
