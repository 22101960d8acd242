import { currentDeployment, deploymentsOf } from "../deployments.js";
import type { Context, Handler } from "../handler.js";
import { json } from "../http.js";
import { assertSlug, environmentNamed, environmentOfKey, knownSlug, slugOf } from "../named.js";
import type { EmulatedEnvironment } from "../projects.js";
import { refuse } from "../refusals.js";
import type { Task } from "../tasks.js";
import type { World } from "../world.js";

/** Versions that were deployed, and the one that a developer's machine has. All of them know the emulator's tasks. */

interface Version {
  readonly id: string;
  readonly version: string;
  readonly at: number;
}

const sdkVersion = "4.5.12";

const retrieve: Handler = {
  family: "identity",
  handle(context) {
    const { world, user } = context;
    const environment = environmentNamed(context, user, knownSlug(context));
    const isLabel = environment.type === "DEVELOPMENT" || context.param("tagName") === "current";
    const found = isLabel ? currentVersion(world, environment) : undefined;
    if (found === undefined) return json(404, { error: "Worker not found" });
    const { organization, slug } = world.credentials.projectOf(environment);
    return json(200, {
      worker: {
        id: found.id,
        version: found.version,
        engine: "V2",
        sdkVersion,
        cliVersion: sdkVersion,
        tasks: tasksOf(world).map((task) => ({
          id: `task_${found.id.replace(/^worker_/, "")}_${task.id}`,
          slug: task.id,
          filePath: fileOf(task),
          triggerSource: sourceOf(task),
          createdAt: new Date(found.at).toISOString(),
          payloadSchema: null,
          queueConfig: null,
        })),
      },
      urls: { runs: `${world.url}/orgs/${organization.slug}/projects/${slug}/env/${environment.slug}/runs` },
    });
  },
};

const retrieveVersion: Handler = {
  family: "project",
  handle(context) {
    const { world } = context;
    const environment = environmentFor(context);
    const found = versionsOf(world, environment).find(({ version }) => version === context.param("version"));
    if (found === undefined) return json(404, { error: "Background worker not found" });
    const at = new Date(found.at).toISOString();
    return json(200, {
      id: found.id,
      version: found.version,
      cliVersion: sdkVersion,
      sdkVersion,
      contentHash: found.id.slice(-8),
      createdAt: at,
      updatedAt: at,
      tasks: tasksOf(world).map((task) => ({
        id: task.id,
        exportName: task.id,
        filePath: fileOf(task),
        source: sourceOf(task),
        retryConfig: task.maxAttempts > 1 ? { maxAttempts: task.maxAttempts } : null,
        queueConfig: null,
      })),
      files: [],
    });
  },
};

export const workerHandlers: Readonly<Record<string, Handler>> = {
  "workers.retrieve": retrieve,
  "workers.retrieveVersion": retrieveVersion,
};

const environmentFor = (context: Context): EmulatedEnvironment => {
  const { credential } = context;
  if (credential.kind === "personalAccessToken") return environmentNamed(context, credential.user, slugOf(context));
  if (context.key.ability !== undefined) refuse(401, { error: "Invalid or Missing API key" });
  const environment = environmentOfKey(context);
  assertSlug(context, environment);
  return environment;
};

const tasksOf = (world: World): Task[] => [...world.tasks.values()].sort((one, other) => (one.id < other.id ? -1 : 1));

const fileOf = (task: Task): string => `src/${task.id}.ts`;

const sourceOf = (task: Task): string => (task.scheduled ? "SCHEDULED" : "STANDARD");

/** The worker on a developer's machine, which nobody has deployed. */
const ownWorker = (environment: EmulatedEnvironment): string => `worker_${environment.id}`;

const versionsOf = (world: World, environment: EmulatedEnvironment): Version[] => {
  const deployed = deploymentsOf(world, environment.id).flatMap(({ workerId, version, createdAt }) =>
    workerId === undefined ? [] : [{ id: workerId, version, at: createdAt }],
  );
  if (environment.type !== "DEVELOPMENT" || !world.hasWorkers(environment)) return deployed;
  const at = world.credentials.projectOf(environment).createdAt;
  return [...deployed, { id: ownWorker(environment), version: world.version, at }];
};

const currentVersion = (world: World, environment: EmulatedEnvironment): Version | undefined => {
  const current = currentDeployment(world, environment.id)?.workerId ?? ownWorker(environment);
  return versionsOf(world, environment).find(({ id }) => id === current);
};
