import type { EmulatedEnvironment } from "./projects.js";
import { perStore } from "./shelf.js";
import type { World } from "./world.js";

/** Deployments: the history of each environment, and which of them new runs use. */

export type DeploymentStatusWord =
  | "PENDING"
  | "INSTALLING"
  | "BUILDING"
  | "DEPLOYING"
  | "DEPLOYED"
  | "FAILED"
  | "CANCELED"
  | "TIMED_OUT";

/** A commit, as `deployments.list` shows it: `commitSha`, `commitMessage`, `provider` and more. */
export type Commit = Readonly<Record<string, string | number | boolean>>;

export interface BuildError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  readonly stderr?: string;
}

export interface StoredDeployment {
  readonly id: string;
  readonly environmentId: string;
  readonly createdAt: number;
  readonly shortCode: string;
  readonly contentHash: string;
  /** The day and a number that counts from 1: `20261121.1`. */
  readonly version: string;
  /** Built outside the service. */
  readonly isUnmanaged: boolean;
  status: DeploymentStatusWord;
  readonly deployedAt?: number;
  readonly git?: Commit;
  readonly error?: BuildError;
  canceledReason?: string;
  /** What it has made, if it was deployed. */
  readonly workerId?: string;
}

interface Shelf {
  /** Of each environment, oldest first. */
  readonly histories: Map<string, StoredDeployment[]>;
  /** Of each environment, the one that was promoted last. */
  readonly current: Map<string, StoredDeployment>;
}

const shelfOf = perStore((): Shelf => ({ histories: new Map(), current: new Map() }));

/** The environment's deployments, oldest first. */
export const deploymentsOf = (world: World, environmentId: string): readonly StoredDeployment[] =>
  shelfOf(world.store).histories.get(environmentId) ?? [];

export const currentDeployment = (world: World, environmentId: string): StoredDeployment | undefined =>
  shelfOf(world.store).current.get(environmentId);

export const promote = (world: World, deployment: StoredDeployment): void => {
  shelfOf(world.store).current.set(deployment.environmentId, deployment);
};

/** The version that new runs of the environment use. In development that is what the developer's machine has. */
export const versionIn = (world: World, environmentId: string): string =>
  currentDeployment(world, environmentId)?.version ?? world.version;

export const isDeployed = (world: World, environmentId: string, version: string): boolean =>
  deploymentsOf(world, environmentId).some((one) => one.version === version && one.status === "DEPLOYED");

const finalStatuses: readonly DeploymentStatusWord[] = ["CANCELED", "DEPLOYED", "FAILED", "TIMED_OUT"];

export const hasEnded = ({ status }: StoredDeployment): boolean => finalStatuses.includes(status);

/** Below zero when the first version is older. */
export const compareVersions = (one: string, other: string): number => {
  const [[day, count], [otherDay, otherCount]] = [partsOf(one), partsOf(other)];
  return day - otherDay || count - otherCount;
};

const partsOf = (version: string): [day: number, count: number] => {
  const [day, count] = version.split(".");
  return [Number(day), Number(count)];
};

/** What is known of a deployment beforehand. */
export type NewDeployment = Partial<
  Pick<StoredDeployment, "status" | "git" | "error" | "canceledReason" | "isUnmanaged">
>;

/** Adds a deployment at its place in the environment's history. The newest that was deployed becomes the current one. */
export const addDeployment = (
  world: World,
  environment: EmulatedEnvironment,
  at: number,
  { status = "DEPLOYED", git, error, canceledReason, isUnmanaged = false }: NewDeployment,
): StoredDeployment => {
  const { histories } = shelfOf(world.store);
  const history = histories.get(environment.id) ?? [];
  histories.set(environment.id, history);
  const reason = error ?? (status === "FAILED" ? { name: "BuildError", message: "The build failed" } : undefined);
  const isDeployed = status === "DEPLOYED";
  const deployment: StoredDeployment = {
    id: `deployment_${world.ids.short()}`,
    environmentId: environment.id,
    createdAt: at,
    shortCode: world.ids.short().slice(0, 8),
    contentHash: world.ids.hex(),
    version: nextVersion(history, at),
    isUnmanaged,
    status,
    ...(isDeployed && { deployedAt: at, workerId: `worker_${world.ids.short()}` }),
    ...(git && { git }),
    ...(reason && { error: reason }),
    ...(canceledReason !== undefined && { canceledReason }),
  };
  history.push(deployment);
  history.sort((one, other) => one.createdAt - other.createdAt);
  const current = currentDeployment(world, environment.id);
  if (isDeployed && at >= (current?.createdAt ?? 0)) promote(world, deployment);
  return deployment;
};

/** Versions count the deployments of a day. */
const nextVersion = (history: readonly StoredDeployment[], at: number): string => {
  const day = dayOf(at);
  return `${day}.${1 + history.filter(({ createdAt }) => dayOf(createdAt) === day).length}`;
};

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10).replaceAll("-", "");

const dayMs = 86_400_000;

/** Where workers are that no developer started, something was deployed: the first version of the day. */
export const deployWorkers = (world: World, environment: EmulatedEnvironment): void => {
  if (environment.type === "DEVELOPMENT" || !world.hasWorkers(environment)) return;
  addDeployment(world, environment, Math.floor(world.clock.now() / dayMs) * dayMs, {});
};
