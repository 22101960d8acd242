import type { Ids } from "./random.js";

/** The environments that every project has, by the names that the client uses. */
export type EnvironmentName = "dev" | "staging" | "prod" | "preview";

/** One environment of an emulated project, or a preview branch of one. */
export interface EmulatedEnvironment {
  /** The internal id; a public token names its environment by it. */
  readonly id: string;
  /** As the service writes it: `dev`, `stg`, `prod`, `preview`; a branch has its own. */
  readonly slug: string;
  readonly name: EnvironmentName;
  readonly type: "DEVELOPMENT" | "STAGING" | "PRODUCTION" | "PREVIEW";
  readonly shortcode: string;
  /**
   * The root secret key, which changes when it is regenerated. A branch has none of its own: its parent's key opens it,
   * with `x-trigger-branch`.
   */
  readonly secretKey: string;
  /** No run leaves the queue. */
  readonly paused: boolean;
  readonly projectRef: string;
  /** The owner, for a development environment. */
  readonly userName?: string;
  readonly branchName?: string;
  /** The environment that a branch belongs to. */
  readonly parentId?: string;
}

export interface EmulatedProject {
  /** What goes where the client asks for `projectRef`. */
  readonly ref: string;
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly organization: EmulatedOrganization;
  readonly environments: Readonly<Record<EnvironmentName, EmulatedEnvironment>>;
  /** Branches of the preview environment that are not archived, by name. */
  readonly branches: Readonly<Record<string, EmulatedEnvironment>>;
}

export interface EmulatedOrganization {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
}

/** What callers see of these is what tests see; the rest is kept here, and changes with requests. */

export interface Environment extends EmulatedEnvironment {
  secretKey: string;
  paused: boolean;
  readonly createdAt: number;
  updatedAt: number;
  /** What is known of a branch's commit. */
  git?: object;
}

export interface Project extends EmulatedProject {
  name: string;
  readonly organization: Organization;
  readonly environments: Readonly<Record<EnvironmentName, Environment>>;
  readonly branches: Record<string, Environment>;
  /** Development environments of members other than the one who owns `environments.dev`, by their user's id. */
  readonly otherDevEnvironments: Map<string, Environment>;
  /** Branches of development environments, by the environment's id and then by name. */
  readonly devBranches: Map<string, Record<string, Environment>>;
  readonly createdAt: number;
  defaultRegion?: string;
  initializedAt?: number;
}

export interface Organization extends EmulatedOrganization {
  title: string;
  readonly createdAt: number;
  readonly members: Member[];
}

export interface Member {
  readonly id: string;
  readonly role: "ADMIN" | "MEMBER";
  readonly user: EmulatedUser;
}

export interface EmulatedUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** Two projects of one organisation, a third of another, and a user in each organisation. */
export interface People {
  readonly projects: readonly [Project, Project, Project];
  readonly users: readonly [EmulatedUser, EmulatedUser];
}

const kinds = {
  dev: { slug: "dev", prefix: "tr_dev_", type: "DEVELOPMENT" },
  staging: { slug: "stg", prefix: "tr_stg_", type: "STAGING" },
  prod: { slug: "prod", prefix: "tr_prod_", type: "PRODUCTION" },
  preview: { slug: "preview", prefix: "tr_preview_", type: "PREVIEW" },
} as const;

/** How messages call each kind of environment. */
export const environmentTitle = (environment: EmulatedEnvironment): string =>
  environment.type.charAt(0) + environment.type.slice(1).toLowerCase();

/** A root key of the environment that nobody has had yet. */
export const newRootKey = (ids: Ids, name: EnvironmentName): string => kinds[name].prefix + ids.key();

export const newOrganization = (ids: Ids, now: number, title: string, slug: string): Organization => ({
  id: ids.sortable(now),
  slug,
  title,
  createdAt: now,
  members: [],
});

export const newUser = (ids: Ids, now: number, email: string, name: string): EmulatedUser => ({
  id: ids.sortable(now),
  email,
  name,
});

export const newEnvironment = (
  ids: Ids,
  now: number,
  name: EnvironmentName,
  projectRef: string,
  owner: string,
): Environment => ({
  id: ids.sortable(now),
  slug: kinds[name].slug,
  name,
  type: kinds[name].type,
  shortcode: name === "dev" ? `${owner}-${ids.key().slice(0, 6).toLowerCase()}` : kinds[name].slug,
  secretKey: newRootKey(ids, name),
  paused: false,
  projectRef,
  createdAt: now,
  updatedAt: now,
  ...(name === "dev" ? { userName: owner } : {}),
});

export const newBranch = (ids: Ids, now: number, parent: Environment, branchName: string): Environment => ({
  ...parent,
  id: ids.sortable(now),
  slug: branchName,
  shortcode: branchName,
  paused: false,
  branchName,
  parentId: parent.id,
  createdAt: now,
  updatedAt: now,
});

/** A project with all four environments, as installations without plans make them, owned by one member. */
export const newProject = (
  ids: Ids,
  now: number,
  organization: Organization,
  owner: EmulatedUser,
  about: { readonly ref: string; readonly name: string; readonly slug: string },
): Project => {
  const preview = newEnvironment(ids, now, "preview", about.ref, owner.name);
  return {
    ...about,
    id: ids.sortable(now),
    organization,
    createdAt: now,
    environments: {
      dev: newEnvironment(ids, now, "dev", about.ref, owner.name),
      staging: newEnvironment(ids, now, "staging", about.ref, owner.name),
      prod: newEnvironment(ids, now, "prod", about.ref, owner.name),
      preview,
    },
    // Without a prototype, since callers name branches as they like.
    branches: Object.create(null),
    otherDevEnvironments: new Map(),
    devBranches: new Map(),
  };
};

export const createPeople = (ids: Ids, now: number): People => {
  const organization = (name: string) => newOrganization(ids, now, `Org ${name}`, `org-${name}`);
  const user = (name: string, { members }: Organization): EmulatedUser => {
    const made = newUser(ids, now, `${name}@example.test`, name);
    members.push({ id: ids.sortable(now), role: "ADMIN", user: made });
    return made;
  };
  const project = (name: string, owner: EmulatedUser, organization: Organization): Project => {
    const ref = `proj_${name.padEnd(20, "x")}`;
    const about = { ref, name: `Project ${name}`, slug: `project-${name}` };
    const made = newProject(ids, now, organization, owner, about);
    const branchName = "feature-one";
    made.branches[branchName] = newBranch(ids, now, made.environments.preview, branchName);
    return made;
  };

  const [ours, theirs] = [organization("alpha"), organization("beta")];
  const users = [user("alpha", ours), user("beta", theirs)] as const;
  return {
    users,
    projects: [
      project("alphaone", users[0], ours),
      project("alphatwo", users[0], ours),
      project("betaone", users[1], theirs),
    ],
  };
};

/** The environments of a project, branches included. */
export const environmentsOf = (project: Project): Environment[] => [
  ...Object.values(project.environments),
  ...Object.values(project.branches),
  ...project.otherDevEnvironments.values(),
  ...[...project.devBranches.values()].flatMap((branches) => Object.values(branches)),
];

/** The development environment of a member, who has one in each project. */
export const devEnvironmentOf = (project: Project, user: EmulatedUser): Environment =>
  project.otherDevEnvironments.get(user.id) ?? project.environments.dev;

/** The branches of an environment by name; only preview and development environments ever have any. */
export const branchesOf = (project: Project, parent: EmulatedEnvironment): Record<string, Environment> => {
  if (parent.type === "PREVIEW") return project.branches;
  const branches: Record<string, Environment> = project.devBranches.get(parent.id) ?? Object.create(null);
  project.devBranches.set(parent.id, branches);
  return branches;
};
