import type { CreateEnvironmentTokenParams } from "../../../generated/schema.js";
import { spanSeconds } from "../../tokens/time-span.js";
import { defaultRuntime } from "../account-views.js";
import { bearer } from "../credentials.js";
import { deploymentsOf } from "../deployments.js";
import type { Context, Handler } from "../handler.js";
import { json } from "../http.js";
import { assertSlug, environmentNamed, environmentOfKey, knownSlug, projectNamed } from "../named.js";
import { devEnvironmentOf, type Environment, newRootKey } from "../projects.js";
import { internalError } from "../refusals.js";
import { signPublicToken } from "../tokens.js";

/** Branches are not among them, and of the development environments only the user's own. */
const list: Handler = {
  family: "personal",
  cors: true,
  handle(context) {
    const project = projectNamed(context, context.user);
    const { staging, preview, prod } = project.environments;
    const inOrder = [devEnvironmentOf(project, context.user), staging, preview, prod];
    return json(
      200,
      inOrder.map(({ id, slug, type, paused }) => ({
        id,
        slug,
        type,
        isBranchableEnvironment: type === "DEVELOPMENT" || type === "PREVIEW",
        branchName: null,
        paused,
      })),
    );
  },
};

/** A user is given the root key, a key is given back. */
const retrieve: Handler = {
  family: "parent",
  handle(context) {
    const { world, credential } = context;
    const slug = knownSlug(context);
    const isUser = credential.kind === "personalAccessToken";
    const environment = isUser ? environmentNamed(context, credential.user, slug) : environmentOfKey(context);
    if (!isUser) assertSlug(context, environment);
    const project = world.credentials.projectOf(environment);
    return json(200, {
      apiKey: isUser ? environment.secretKey : bearer(context.headers),
      name: project.name,
      apiUrl: world.url,
      projectId: project.id,
      defaultRuntime,
    });
  },
};

const createToken: Handler = {
  family: "identity",
  anyMutation: true,
  async handle(context) {
    const environment = environmentOfUser(context);
    const { claims, expirationTime = "1h" } = context.body<CreateEnvironmentTokenParams>();
    const now = context.world.clock.now();
    // A number is a moment, in seconds since 1970.
    const isMoment = typeof expirationTime === "number";
    const seconds = isMoment ? expirationTime : spanSeconds(expirationTime);
    if (seconds === undefined) return internalError();
    const lifetimeMs = seconds * 1000 - (isMoment ? now : 0);
    const act = { sub: context.user.id, client: "personal-access-token" };
    const scopes = claims === undefined ? {} : { scopes: claims.scopes ?? [] };
    return json(200, { token: await signPublicToken(environment, { ...scopes, act }, now, lifetimeMs) });
  },
};

const switched = (paused: boolean): Handler => ({
  family: "identity",
  handle(context) {
    const environment = environmentOfUser(context);
    environment.paused = paused;
    environment.updatedAt = context.world.clock.now();
    context.world.engine.letOut(environment.id);
    return json(200, { paused, state: paused ? "paused" : "resumed" });
  },
});

const regenerateApiKey: Handler = {
  family: "identity",
  handle(context) {
    const { credentials, ids } = context.world;
    const environment = environmentOfUser(context);
    // With a branch header it is a key of the branch itself that changes, which opens nothing.
    const apiKey =
      environment.parentId === undefined ? credentials.regenerateKey(environment) : newRootKey(ids, environment.name);
    return json(200, { apiKey });
  },
};

const runCommit: Handler = {
  family: "identity",
  handle(context) {
    const environment = environmentOfUser(context);
    const { world } = context;
    const run = world.store.runs.inEnvironment(context.param("runId"), environment.id);
    if (run === undefined) return json(404, { error: "Run not found" });
    const deployment = deploymentsOf(world, environment.id).find(({ version }) => version === run.version);
    const { commitSha: sha, dirty = false, ...git } = deployment?.git ?? {};
    if (deployment?.deployedAt === undefined || sha === undefined) {
      return json(404, { error: "The run was not deployed from a commit" });
    }
    const { version, shortCode, deployedAt } = deployment;
    return json(200, {
      runId: run.id,
      version,
      sha,
      dirty,
      shortCode,
      deployedAt: new Date(deployedAt).toISOString(),
      git,
    });
  },
};

/** `environments.repoSnapshot` is missing: no repository is ever connected, and its answer is the document's example. */
export const environmentHandlers: Readonly<Record<string, Handler>> = {
  "environments.list": list,
  "environments.retrieve": retrieve,
  "environments.createToken": createToken,
  "environments.pause": switched(true),
  "environments.resume": switched(false),
  "environments.regenerateApiKey": regenerateApiKey,
  "environments.runCommit": runCommit,
};

const environmentOfUser = (context: Context): Environment =>
  environmentNamed(context, context.user, knownSlug(context));
