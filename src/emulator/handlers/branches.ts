import type { ArchiveBranchParams, UpsertBranchParams } from "../../../generated/schema.js";
import { archiveBranch, archivedBranchesOf, upsertBranch } from "../account.js";
import { withoutRefs } from "../credentials.js";
import type { Context, Handler } from "../handler.js";
import { json } from "../http.js";
import { environmentOfKey, projectNamed } from "../named.js";
import { branchesOf, devEnvironmentOf, type Environment, newRootKey } from "../projects.js";
import { refuse } from "../refusals.js";
import { allowsAny } from "../scopes.js";

const list: Handler = {
  family: "identity",
  handle(context) {
    const { branches } = projectNamed(context, context.user);
    return json(200, {
      branches: Object.values(branches).map(({ id, branchName, createdAt, updatedAt, git, paused }) => ({
        id,
        name: branchName,
        createdAt: new Date(createdAt).toISOString(),
        updatedAt: new Date(updatedAt).toISOString(),
        git,
        isPaused: paused,
      })),
    });
  },
};

const refuseBody = () => json(400, { error: "Invalid request body" });

const upsert: Handler = {
  family: "parent",
  refuseBody,
  refuseJson: refuseBody,
  handle(context) {
    const { env, branch, git } = context.body<UpsertBranchParams>();
    const parent = parentFor(context, env);
    const name = withoutRefs(branch);
    if (name === undefined || !isBranchName(name)) return json(400, { error: `Invalid branch name: ${branch}` });
    if (env === "development" && name === "default") {
      return json(400, { error: "The development environment itself is called default" });
    }
    return json(200, { id: upsertBranch(context.world, parent, name, git).id });
  },
};

const archive: Handler = {
  family: "parent",
  refuseBody,
  refuseJson: refuseBody,
  handle(context) {
    const { world } = context;
    const { env = "preview", branch: given } = context.body<ArchiveBranchParams>();
    const parent = parentFor(context, env);
    const project = world.credentials.projectOf(parent);
    const name = withoutRefs(given) ?? "";
    const branch = branchesOf(project, parent)[name];
    if (branch === undefined) {
      return archivedBranchesOf(world.store).get(parent.id)?.has(name)
        ? json(400, { error: "Branch already archived" })
        : json(404, { error: "Branch not found" });
    }
    archiveBranch(world, parent, branch);
    return json(200, {
      success: true,
      branch: recordOf(context, branch),
      organization: { id: project.organization.id, slug: project.organization.slug, maximumConcurrencyLimit: 300 },
      project: { id: project.id, slug: project.slug },
    });
  },
};

export const branchHandlers: Readonly<Record<string, Handler>> = {
  "branches.list": list,
  "branches.upsert": upsert,
  "branches.archive": archive,
};

/** The environment that a branch is to have, or has. Keys reach branches of their own preview environment only. */
const parentFor = (context: Context, env: UpsertBranchParams["env"]): Environment => {
  const { credential } = context;
  if (credential.kind === "personalAccessToken") {
    const project = projectNamed(context, credential.user);
    return env === "development" ? devEnvironmentOf(project, credential.user) : project.environments.preview;
  }
  const own = environmentOfKey(context);
  if (!allowsAny(context.key.ability, "write", [{ type: "branches" }])) refuse(403, { error: "Unauthorized" });
  if (env === "development") {
    refuse(400, { error: "Development branches can only be managed with a personal access token" });
  }
  const { preview } = context.world.credentials.projectOf(own).environments;
  return own.id === preview.id
    ? preview
    : refuse(403, { error: "Preview branches can only be managed with the preview environment's key" });
};

const isBranchName = (name: string): boolean => {
  const isControl = (letter: string) => letter < " " || letter === "\u007f";
  if (/[ ~^:?*[\\]|\/\/|\.\.|@\{|^\/|\/$|\.lock$|^$/.test(name)) return false;
  return ![...name].some(isControl);
};

/** The service's own record of the branch, keys and all. */
const recordOf = ({ world }: Context, branch: Environment) => ({
  id: branch.id,
  slug: branch.slug,
  type: branch.type,
  apiKey: newRootKey(world.ids, branch.name),
  pkApiKey: `pk_${branch.type.toLowerCase()}_${world.ids.key()}`,
  branchName: branch.branchName,
  parentEnvironmentId: branch.parentId,
  paused: branch.paused,
  createdAt: new Date(branch.createdAt).toISOString(),
  updatedAt: new Date(world.clock.now()).toISOString(),
  archivedAt: new Date(world.clock.now()).toISOString(),
});
