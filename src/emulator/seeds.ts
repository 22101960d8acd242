import { addMember } from "./account.js";
import { addDeployment, type BuildError, type Commit, type DeploymentStatusWord } from "./deployments.js";
import { outputPacket, packetOf } from "./payloads.js";
import type { EmulatedEnvironment, EmulatedOrganization } from "./projects.js";
import { addPrompt, type SeedPrompt } from "./prompts.js";
import { putInto } from "./runs-engine.js";
import { type RunStatusWord, storedFor } from "./statuses.js";
import type { StoredRun } from "./store.js";
import { writeVariables } from "./variables.js";
import { addDeliveries, addEndpoint, type SeedWebhookDeliveries, type SeedWebhookEndpoint } from "./webhooks.js";
import type { World } from "./world.js";

/** State that a test wants to find, made without requests. */

export interface SeedRuns {
  /** Default `hello`. */
  taskIdentifier?: string;
  /** Where the runs stand, and stay. Default `COMPLETED`. */
  status?: RunStatusWord;
  tags?: readonly string[];
  payload?: unknown;
  output?: unknown;
  /** For runs that failed. Those with equal errors are one error of `errors.list`. */
  error?: { name?: string; message: string; stackTrace?: string };
  metadata?: Readonly<Record<string, unknown>>;
  isTest?: boolean;
  /** As the service stores it. A trigger with the same key does not find the run. */
  idempotencyKey?: string;
  /** When the newest of them was created. Default: now. */
  createdAt?: Date | string | number;
  /** Milliseconds between one run and the next. Default 100. */
  everyInMs?: number;
  /** Default: the first project's development environment. */
  environment?: EmulatedEnvironment;
}

export interface SeedDeployments {
  /** Where they stand. Default `DEPLOYED`: then the newest of them becomes the current one, unless that is newer. */
  status?: DeploymentStatusWord;
  /** The commit they were made from. Default: unknown. */
  git?: Commit;
  /** Why they failed. Default for `FAILED`: a build error. */
  error?: BuildError;
  /** Why they were canceled. */
  canceledReason?: string;
  /** Built outside the service, as `deployments.latest` looks for. Default false. */
  isUnmanaged?: boolean;
  /** When the newest of them was begun. Default: now. */
  createdAt?: Date | string | number;
  /** Milliseconds between one and the next. Default 60000. */
  everyInMs?: number;
  /** Default: the first project's production environment. */
  environment?: EmulatedEnvironment;
}

export interface SeedVariables {
  isSecret?: boolean;
  /** Default: the first project's development environment. */
  environment?: EmulatedEnvironment;
}

export interface SeedMember {
  /** Default: one of an address that nobody has. An open invite to it is accepted. */
  email?: string;
  /** Default: what the address begins with. */
  name?: string;
  /** Default `MEMBER`. */
  role?: "ADMIN" | "MEMBER";
  /** Default: the first project's organisation. */
  organization?: EmulatedOrganization;
}

/** Somebody who has joined an organisation. */
export interface SeededMember {
  /** Id of the membership. */
  readonly id: string;
  readonly userId: string;
  readonly personalAccessToken: string;
}

export interface Seed {
  /** Adds so many runs, and gives their ids, newest first. They stay as they are: no worker touches them. */
  runs(count: number, options?: SeedRuns): string[];
  /** Adds so many deployments, and gives their ids, newest first. */
  deployments(count: number, options?: SeedDeployments): string[];
  /** Sets environment variables. */
  variables(variables: Readonly<Record<string, string>>, options?: SeedVariables): void;
  /** Adds a prompt, or puts one in the place of another of that environment. */
  prompt(prompt: SeedPrompt): void;
  /** Adds an address that receives events, and gives its id. */
  webhookEndpoint(endpoint: SeedWebhookEndpoint): string;
  /** Adds so many deliveries to an address, and gives their ids, newest first. */
  webhookDeliveries(endpointId: string, count: number, options?: SeedWebhookDeliveries): string[];
  /** Adds somebody to an organisation, with a development environment in each of its projects. */
  member(options?: SeedMember): SeededMember;
}

export const createSeed = (world: World): Seed => {
  const home = world.people.projects[0].environments.dev;
  return {
    runs(count, options = {}) {
      const { everyInMs = 100, environment = home, createdAt = world.clock.now() } = options;
      const newest = new Date(createdAt).getTime();
      const ids: string[] = [];
      for (let index = count - 1; index >= 0; index -= 1) {
        const run = seededRun(world, environment, newest - index * everyInMs, options);
        world.store.runs.add(run);
        ids.push(run.id);
      }
      return ids.reverse();
    },
    deployments(count, options = {}) {
      const { everyInMs = 60_000, createdAt = world.clock.now() } = options;
      const environment = options.environment ?? world.people.projects[0].environments.prod;
      const newest = new Date(createdAt).getTime();
      const ages = Array.from({ length: count }, (_, index) => (count - 1 - index) * everyInMs);
      return ages.map((age) => addDeployment(world, environment, newest - age, options).id).reverse();
    },
    variables(variables, options = {}) {
      const { environment = home, isSecret } = options;
      const problem = writeVariables(world.store, environment, variables, { override: true, isSecret });
      if (problem !== undefined) throw new TypeError(`seed.variables: ${problem.error}`);
    },
    prompt: (prompt) => addPrompt(world, prompt.environment ?? home, prompt),
    webhookEndpoint: (endpoint) => addEndpoint(world, endpoint.environment ?? home, endpoint),
    webhookDeliveries: (endpointId, count, options = {}) => addDeliveries(world, endpointId, count, options),
    member(options = {}) {
      const { organization: { id } = world.people.projects[0].organization, role = "MEMBER" } = options;
      const organization = world.credentials.organizations.get(id);
      if (organization === undefined) throw new TypeError(`seed.member: there is no organisation ${id}.`);
      const { email = `${world.ids.short()}@example.test` } = options;
      const { name = email.split("@")[0] ?? email } = options;
      const member = addMember(world, organization, { email, name, role });
      const personalAccessToken = world.credentials.addPersonalToken(member.user);
      return { id: member.id, userId: member.user.id, personalAccessToken };
    },
  };
};

const seededRun = (world: World, environment: EmulatedEnvironment, at: number, options: SeedRuns): StoredRun => {
  const { taskIdentifier = "hello", status = "COMPLETED", tags = [], metadata, isTest = false } = options;
  const stored = storedFor(status);
  const payload = packetOf(options.payload ?? {});
  const output = outputPacket(options.output);
  const run: StoredRun = {
    id: `run_${world.ids.sortable(at)}`,
    environmentId: environment.id,
    taskIdentifier,
    status: stored,
    createdAt: at,
    updatedAt: at,
    tags: [...tags],
    isTest,
    durationMs: 0,
    attemptCount: 0,
    queue: `task/${taskIdentifier}`,
    machine: "small-1x",
    region: environment.type === "DEVELOPMENT" ? environment.id : "us-east-1",
    depth: 0,
    childIds: [],
    triggerFunction: "trigger",
    taskKind: world.tasks.get(taskIdentifier)?.scheduled ? "SCHEDULED" : "STANDARD",
    ...(payload === undefined ? {} : { payload }),
    ...(output === undefined ? {} : { output }),
    ...(options.error === undefined ? {} : { error: options.error }),
    ...(metadata === undefined ? {} : { metadata, seedMetadata: metadata }),
    ...(options.idempotencyKey === undefined ? {} : { idempotencyKey: options.idempotencyKey }),
    ...(environment.type === "DEVELOPMENT" ? { ttl: "10m" } : {}),
  };
  putInto(run, stored, at);
  if (run.startedAt !== undefined) run.version = world.version;
  return run;
};
