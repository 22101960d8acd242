import type { CreateProjectParams, SetDefaultRegionParams, UpdateProjectParams } from "../../../generated/schema.js";
import { createProject, projectsOf } from "../account.js";
import { defaultRuntime, projectView } from "../account-views.js";
import { isMember } from "../credentials.js";
import { currentDeployment } from "../deployments.js";
import type { Context, Handler } from "../handler.js";
import { json } from "../http.js";
import { organizationNamed, projectNamed } from "../named.js";
import { devEnvironmentOf, type Project } from "../projects.js";
import { textBetween } from "../texts.js";

/** The regions that the emulator has, all of them open to every project. */
const regions = ["us-east-1", "eu-central-1"];

const list: Handler = {
  family: "personal",
  handle: (context) => json(200, visible(context).map(projectView)),
};

/** An organization out of sight has no projects, which is no error. */
const listByOrg: Handler = {
  family: "personal",
  handle(context) {
    const name = context.param("org");
    const within = visible(context).filter(({ organization: { id, slug } }) => id === name || slug === name);
    return json(200, within.map(projectView));
  },
};

const create: Handler = {
  family: "personal",
  ownChecks: ["minLength", "maxLength"],
  handle(context) {
    const name = textBetween(1, 255, "name", context.body<CreateProjectParams>().name);
    return json(200, projectView(createProject(context.world, organizationNamed(context), context.user, name)));
  },
};

const retrieve: Handler = {
  family: "personal",
  handle: (context) => json(200, { ...projectView(projectNamed(context, context.user)), defaultRuntime }),
};

const update: Handler = {
  family: "personal",
  ownChecks: ["minLength", "maxLength"],
  handle(context) {
    const name = textBetween(1, 255, "name", context.body<UpdateProjectParams>().name);
    const project = projectNamed(context, context.user);
    project.name = name;
    return json(200, { id: project.id, name });
  },
};

const del: Handler = {
  family: "personal",
  handle(context) {
    const project = projectNamed(context, context.user);
    context.world.credentials.removeProject(project);
    return json(200, { id: project.id });
  },
};

const runtimes: Handler = {
  family: "personal",
  handle: (context) =>
    json(
      200,
      visible(context)
        .sort(
          (one, other) => compare(one.organization.title, other.organization.title) || compare(one.name, other.name),
        )
        .map((project) => ({
          organization: { title: project.organization.title, slug: project.organization.slug },
          project: { name: project.name, slug: project.slug, externalRef: project.ref },
          environment: { slug: project.environments.prod.slug },
          deployment: deploymentOf(context, project),
        })),
    ),
};

const setDefaultRegion: Handler = {
  family: "personal",
  handle(context) {
    const { region } = context.body<SetDefaultRegionParams>();
    const project = projectNamed(context, context.user);
    if (!regions.includes(region)) {
      return json(400, { error: `There is no region ${region}`, availableRegions: regions });
    }
    project.defaultRegion = region;
    return json(200, { id: region, name: region });
  },
};

/** The first time counts. */
const markInitialized: Handler = {
  family: "personal",
  handle(context) {
    const project = projectNamed(context, context.user);
    project.initializedAt ??= context.world.clock.now();
    return json(200, { id: project.id, initializedAt: new Date(project.initializedAt).toISOString() });
  },
};

const devStatus: Handler = {
  family: "identity",
  handle(context) {
    const environment = devEnvironmentOf(projectNamed(context, context.user), context.user);
    return json(200, { isConnected: context.world.hasWorkers(environment) });
  },
};

export const projectHandlers: Readonly<Record<string, Handler>> = {
  "projects.list": list,
  "projects.listByOrg": listByOrg,
  "projects.create": create,
  "projects.retrieve": retrieve,
  "projects.update": update,
  "projects.del": del,
  "projects.runtimes": runtimes,
  "projects.setDefaultRegion": setDefaultRegion,
  "projects.markInitialized": markInitialized,
  "projects.devStatus": devStatus,
};

/** The projects that the user may see. */
const visible = ({ world, user }: Context): Project[] =>
  [...world.credentials.organizations.values()]
    .filter((organization) => isMember(organization, user))
    .flatMap((organization) => projectsOf(world, organization));

const deploymentOf = ({ world }: Context, { environments: { prod } }: Project) => {
  const current = currentDeployment(world, prod.id);
  if (current?.deployedAt === undefined) return null;
  const { shortCode, deployedAt } = current;
  return {
    runtime: defaultRuntime,
    runtimeVersion: "22.0.0",
    nodeMajor: 22,
    deployedAt: new Date(deployedAt).toISOString(),
    shortCode,
  };
};

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
