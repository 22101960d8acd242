import { branchOf, isMember } from "./credentials.js";
import type { Context } from "./handler.js";
import {
  branchesOf,
  devEnvironmentOf,
  type EmulatedEnvironment,
  type EmulatedUser,
  type Environment,
  environmentsOf,
  type Organization,
  type Project,
} from "./projects.js";
import { refuse } from "./refusals.js";

/** What a path names, as far as the one who asks may see it. */

export const organizationNamed = ({ world, user, param }: Context): Organization => {
  const name = param("org");
  const found = [...world.credentials.organizations.values()].find(
    (one) => (one.id === name || one.slug === name) && isMember(one, user),
  );
  return found ?? refuse(404, { error: "Organization not found" });
};

export const projectNamed = ({ world, param }: Context, user: EmulatedUser): Project =>
  world.credentials.projectFor(user, param("projectRef")) ?? refuse(404, { error: "Project not found" });

/** The slug of the path's environment, on routes that take four words only. */
export const knownSlug = (context: Context): string =>
  /^(dev|staging|prod|preview)$/.test(context.param("env"))
    ? slugOf(context)
    : refuse(400, { error: "Invalid Params" });

/** The slug of the path's environment, as the service has it. */
export const slugOf = (context: Context): string => {
  const slug = context.param("env");
  return slug === "staging" ? "stg" : slug;
};

/** The environment that a user names. A branch header beats the path: it finds a branch whatever the slug. */
export const environmentNamed = (context: Context, user: EmulatedUser, slug: string): Environment => {
  const project = projectNamed(context, user);
  const own = devEnvironmentOf(project, user);
  const branch = branchOf(context.headers);
  if (branch !== undefined && !(slug === "dev" && branch === "default")) {
    const parent = slug === "dev" ? own : project.environments.preview;
    return branchesOf(project, parent)[branch] ?? refuse(404, { error: "Branch not found" });
  }
  const found = slug === "dev" ? own : environmentsOf(project).find((one) => one.slug === slug);
  return found ?? refuse(404, { error: "Environment not found" });
};

/** A key's own environment, whatever the path says, if the path's project is the key's. */
export const environmentOfKey = (context: Context): EmulatedEnvironment => {
  const { environment } = context.key;
  if (context.param("projectRef") !== environment.projectRef) {
    refuse(400, {
      error: "Invalid project ref for this API key. Make sure you are using an API key associated with that project.",
    });
  }
  return environment;
};

/** The path's environment is compared with the key's only when a branch is named too. */
export const assertSlug = (context: Context, environment: EmulatedEnvironment): void => {
  const branch = branchOf(context.headers);
  const isOwnSlug = slugOf(context) === environment.slug || environment.branchName !== undefined;
  if (branch === undefined || isOwnSlug || branch === environment.branchName) return;
  refuse(400, {
    error:
      "Invalid environment slug for this API key. Make sure you are using an API key associated with that environment.",
  });
};
