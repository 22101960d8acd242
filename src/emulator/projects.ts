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
  /** The root secret key. A branch has none of its own: its parent's key opens it, with `x-trigger-branch`. */
  readonly secretKey: string;
  readonly projectRef: string;
  /** The owner, for a development environment. */
  readonly userName?: string;
  readonly branchName?: string;
  /** The preview environment that a branch belongs to. */
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
  /** Branches of the preview environment, by name. */
  readonly branches: Readonly<Record<string, EmulatedEnvironment>>;
}

export interface EmulatedOrganization {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
}

export interface EmulatedUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly organizationId: string;
}

/** Two projects of one organisation, a third of another, and a user in each organisation. */
export interface People {
  readonly projects: readonly [EmulatedProject, EmulatedProject, EmulatedProject];
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

export const createPeople = (ids: Ids, now: number): People => {
  const organization = (name: string): EmulatedOrganization => ({
    id: ids.sortable(now),
    slug: `org-${name}`,
    title: `Org ${name}`,
  });
  const user = (name: string, organizationId: string): EmulatedUser => ({
    id: ids.sortable(now),
    email: `${name}@example.test`,
    name,
    organizationId,
  });

  const environment = (name: EnvironmentName, projectRef: string, owner: string): EmulatedEnvironment => ({
    id: ids.sortable(now),
    slug: kinds[name].slug,
    name,
    type: kinds[name].type,
    shortcode: name === "dev" ? `${owner}-${ids.key().slice(0, 6).toLowerCase()}` : kinds[name].slug,
    secretKey: kinds[name].prefix + ids.key(),
    projectRef,
    ...(name === "dev" ? { userName: owner } : {}),
  });

  const project = (name: string, owner: EmulatedUser, organization: EmulatedOrganization): EmulatedProject => {
    const ref = `proj_${name.padEnd(20, "x")}`;
    const preview = environment("preview", ref, owner.name);
    const branchName = "feature-one";
    return {
      ref,
      id: ids.sortable(now),
      name: `Project ${name}`,
      slug: `project-${name}`,
      organization,
      environments: {
        dev: environment("dev", ref, owner.name),
        staging: environment("staging", ref, owner.name),
        prod: environment("prod", ref, owner.name),
        preview,
      },
      branches: {
        [branchName]: {
          ...preview,
          id: ids.sortable(now),
          slug: branchName,
          shortcode: branchName,
          branchName,
          parentId: preview.id,
        },
      },
    };
  };

  const [ours, theirs] = [organization("alpha"), organization("beta")];
  const users = [user("alpha", ours.id), user("beta", theirs.id)] as const;
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
export const environmentsOf = (project: EmulatedProject): EmulatedEnvironment[] => [
  ...Object.values(project.environments),
  ...Object.values(project.branches),
];
