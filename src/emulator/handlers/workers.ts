import type { Context, Handler } from "../handler.js";
import { json } from "../http.js";
import { assertSlug, environmentNamed, environmentOfKey, knownSlug, slugOf } from "../named.js";
import type { EmulatedEnvironment } from "../projects.js";
import { refuse } from "../refusals.js";
import type { Task } from "../tasks.js";
import type { World } from "../world.js";

/** Each environment with workers has one version, which knows the emulator's tasks. */

const sdkVersion = "4.5.12";

const retrieve: Handler = {
  family: "identity",
  handle(context) {
    const { world, user } = context;
    const environment = environmentNamed(context, user, knownSlug(context));
    const isLabel = environment.type === "DEVELOPMENT" || context.param("tagName") === "current";
    if (!isLabel || !world.hasWorkers(environment)) return json(404, { error: "Worker not found" });
    const { organization, slug } = world.credentials.projectOf(environment);
    return json(200, {
      worker: {
        id: `worker_${environment.id}`,
        version: world.version,
        engine: "V2",
        sdkVersion,
        cliVersion: sdkVersion,
        tasks: tasksOf(world).map((task) => ({
          id: `task_${environment.id}${task.id}`,
          slug: task.id,
          filePath: fileOf(task),
          triggerSource: sourceOf(task),
          createdAt: sinceWhen(world, environment),
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
    if (context.param("version") !== world.version || !world.hasWorkers(environment)) {
      return json(404, { error: "Background worker not found" });
    }
    return json(200, {
      id: `worker_${environment.id}`,
      version: world.version,
      cliVersion: sdkVersion,
      sdkVersion,
      contentHash: world.version,
      createdAt: sinceWhen(world, environment),
      updatedAt: sinceWhen(world, environment),
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

const sinceWhen = (world: World, environment: EmulatedEnvironment): string =>
  new Date(world.credentials.projectOf(environment).createdAt).toISOString();
