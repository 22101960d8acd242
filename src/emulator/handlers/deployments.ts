import type { CancelDeploymentBody } from "../../../generated/schema.js";
import {
  compareVersions,
  currentDeployment,
  deploymentsOf,
  hasEnded,
  promote as makeCurrent,
  type StoredDeployment,
} from "../deployments.js";
import { periodMs } from "../durations.js";
import type { Context, Handler } from "../handler.js";
import { empty, json } from "../http.js";
import { internalError, notFound, Refusal, refuse } from "../refusals.js";

const defaultSize = 20;
const minSize = 5;

const list: Handler = {
  family: "scoped",
  handle(context) {
    context.require("read", [{ type: "deployments", id: "list" }]);
    const { query } = context;
    const size = Math.max(Number(query.get("page[size]") ?? defaultSize), minSize);
    const wants = wantedBy(context);
    const found = historyOf(context).filter(wants).reverse();
    // A cursor that nobody gave leads to the beginning.
    const start = found.findIndex(({ id }) => id === query.get("page[after]")) + 1;
    const data = found.slice(start, start + size);
    const last = found.length > start + size ? data.at(-1) : undefined;
    return json(200, { data: data.map(listed), pagination: { next: last?.id } });
  },
};

const current: Handler = {
  family: "scoped",
  handle(context) {
    const deployment = currentDeployment(context.world, context.key.environment.id);
    if (deployment === undefined) throw new Refusal(notFound(false));
    context.require("read", [{ type: "deployments", id: "current" }]);
    return json(200, known(deployment));
  },
};

const retrieve: Handler = {
  family: "older",
  handle(context) {
    context.require("read", [{ type: "deployments" }]);
    return json(200, detailed(context, byId(context)));
  },
};

const latest: Handler = {
  family: "older",
  handle(context) {
    context.require("read", [{ type: "deployments" }]);
    const deployment = historyOf(context).findLast(({ isUnmanaged }) => isUnmanaged);
    return json(200, common(context, deployment ?? missing()));
  },
};

const promote: Handler = {
  family: "older",
  handle(context) {
    context.require("write", [{ type: "deployments" }]);
    const version = context.param("version");
    const deployment = historyOf(context).find((one) => one.version === version) ?? missing();
    const before = currentDeployment(context.world, deployment.environmentId);
    const problem = promotionProblem(deployment, before, context.query.get("allowRollbacks") === "true");
    if (problem !== undefined) refuse(400, { error: problem });
    makeCurrent(context.world, deployment);
    return json(200, { id: deployment.id, version, shortCode: deployment.shortCode });
  },
};

const cancel: Handler = {
  family: "older",
  handle(context) {
    context.require("write", [{ type: "deployments" }]);
    const { reason } = context.rawBody.length === 0 ? {} : context.body<CancelDeploymentBody>();
    const deployment = byId(context);
    if (hasEnded(deployment)) {
      refuse(409, { error: "Deployment is already in a final state and cannot be canceled" });
    }
    deployment.status = "CANCELED";
    if (reason !== undefined) deployment.canceledReason = reason;
    return empty(204);
  },
};

export const deploymentHandlers: Readonly<Record<string, Handler>> = {
  "deployments.list": list,
  "deployments.current": current,
  "deployments.retrieve": retrieve,
  "deployments.latest": latest,
  "deployments.promote": promote,
  "deployments.cancel": cancel,
};

const historyOf = ({ world, key }: Context): readonly StoredDeployment[] => deploymentsOf(world, key.environment.id);

const missing = (): never => refuse(404, { error: "Deployment not found" });

const byId = (context: Context): StoredDeployment =>
  historyOf(context).find(({ id }) => id === context.param("deploymentId")) ?? missing();

const promotionProblem = (
  deployment: StoredDeployment,
  before: StoredDeployment | undefined,
  allowRollbacks: boolean,
): string | undefined => {
  if (deployment.workerId === undefined) return "Deployment is not associated with a worker and cannot be promoted.";
  if (deployment === before) return "Deployment is already the current deployment.";
  const isOlder = before !== undefined && compareVersions(deployment.version, before.version) < 0;
  if (isOlder && !allowRollbacks) return "Deployment is older than the current deployment and cannot be promoted.";
  return undefined;
};

/** Whether a deployment is among those that the query asks for. `to` counts with `from` only. */
const wantedBy = ({ query, world }: Context): ((deployment: StoredDeployment) => boolean) => {
  const now = world.clock.now();
  const [status, period, from, to] = ["status", "period", "from", "to"].map((name) => query.get(name));
  const duration = period === undefined ? undefined : periodMs(period);
  if (period !== undefined && duration === undefined) {
    if (world.defects) throw new Refusal(internalError());
    refuse(400, { error: "Query Error", details: [{ code: "custom", message: "Invalid period", path: ["period"] }] });
  }
  const begin = duration === undefined ? from && momentOf(from) : now - duration;
  const end = duration === undefined && begin && to ? momentOf(to) : Number.POSITIVE_INFINITY;
  return (one) =>
    (status === undefined || one.status === status) && one.createdAt >= (begin || 0) && one.createdAt <= end;
};

/** ISO 8601, or seconds or milliseconds since 1970. */
const momentOf = (text: string): number => {
  if (!/^\d+$/.test(text)) return Date.parse(text);
  return Number(text) * (text.length === 10 ? 1000 : 1);
};

const iso = (at: number | undefined): string | undefined => (at === undefined ? undefined : new Date(at).toISOString());

/** In short, without what is not there. */
const known = (deployment: StoredDeployment) => ({
  id: deployment.id,
  createdAt: iso(deployment.createdAt),
  shortCode: deployment.shortCode,
  version: deployment.version,
  runtime: "node-22",
  runtimeVersion: null,
  status: deployment.status,
  deployedAt: iso(deployment.deployedAt),
  git: deployment.git,
  error: deployment.error,
});

/** Lists say of two things that they are not there. */
const listed = (deployment: StoredDeployment) => ({
  ...known(deployment),
  deployedAt: iso(deployment.deployedAt) ?? null,
  git: deployment.git ?? null,
});

const common = ({ key }: Context, deployment: StoredDeployment) => {
  const { version, shortCode } = deployment;
  return {
    id: deployment.id,
    status: deployment.status,
    contentHash: deployment.contentHash,
    shortCode,
    version,
    imageReference: `localhost:5000/trigger/${key.environment.projectRef}:${version}.${key.environment.slug}.${shortCode}`,
    errorData: deployment.error ?? null,
  };
};

const detailed = (context: Context, deployment: StoredDeployment) => ({
  ...common(context, deployment),
  imagePlatform: "linux/amd64",
  commitSHA: null,
  externalBuildData: null,
  canceledReason: deployment.canceledReason ?? null,
  worker: workerOf(context, deployment),
});

const workerOf = ({ world }: Context, { workerId, version }: StoredDeployment) => {
  if (workerId === undefined) return undefined;
  const tasks = [...world.tasks.keys()].map((slug) => ({
    id: `task_${workerId.replace(/^worker_/, "")}_${slug}`,
    slug,
    filePath: `src/trigger/${slug}.ts`,
    exportName: "@deprecated",
  }));
  return { id: workerId, version, tasks };
};
