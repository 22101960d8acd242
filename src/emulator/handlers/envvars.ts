import type {
  CreateEnvironmentVariableParams,
  ImportEnvironmentVariablesParams,
  UpdateEnvironmentVariableParams,
} from "../../../generated/schema.js";
import { parseDotenv } from "../dotenv.js";
import type { Context, Handler } from "../handler.js";
import { type Answer, json } from "../http.js";
import { assertSlug, environmentNamed, environmentOfKey, slugOf } from "../named.js";
import type { EmulatedEnvironment } from "../projects.js";
import { refuse } from "../refusals.js";
import { allowsAny } from "../scopes.js";
import {
  changeVariable,
  isKnown,
  removeVariable,
  variablesOf,
  type WriteProblem,
  withoutSecret,
  writeVariables,
} from "../variables.js";

const done = (problem?: WriteProblem): Answer =>
  problem === undefined ? json(200, { success: true }) : json(400, problem);

const unknown = (): Answer => json(404, { error: "Environment variable not found" });

const list: Handler = {
  family: "project",
  handle: (context) => json(200, variablesOf(context.world.store, environmentFor(context, "read")).map(withoutSecret)),
};

/** A name that is taken is no obstacle: its value is replaced. */
const create: Handler = {
  family: "project",
  ownChecks: ["minLength"],
  handle(context) {
    const environment = environmentFor(context, "write");
    const { name, value, isSecret } = context.body<CreateEnvironmentVariableParams>();
    return done(writeVariables(context.world.store, environment, { [name]: value }, { override: true, isSecret }));
  },
};

const upload: Handler = {
  family: "project",
  ownChecks: ["minProperties"],
  refuseBody: () => json(400, { error: "Invalid body" }),
  async handle(context) {
    const environment = environmentFor(context, "write");
    const { store, credentials } = context.world;
    const { variables, parentVariables, override = false, isSecret } = await importOf(context);
    const own = writeVariables(store, environment, variables, { override, isSecret });
    const parent = environment.parentId === undefined ? undefined : credentials.environments.get(environment.parentId);
    if (parent === undefined || parentVariables === undefined) return done(own);
    // With two halves, one that works is enough.
    const theirs = writeVariables(store, parent, parentVariables, { override, isSecret });
    return done(theirs === undefined ? undefined : own);
  },
};

const retrieve: Handler = {
  family: "project",
  handle(context) {
    const environment = environmentFor(context, "read");
    const variable = variablesOf(context.world.store, environment).find(({ name }) => name === context.param("name"));
    return variable === undefined ? unknown() : json(200, withoutSecret(variable));
  },
};

const update: Handler = {
  family: "project",
  anyMutation: true,
  handle(context) {
    const environment = environmentFor(context, "write");
    const { value } = context.body<UpdateEnvironmentVariableParams>();
    const { store } = context.world;
    const name = context.param("name");
    if (!isKnown(store, environment.projectRef, name)) return unknown();
    changeVariable(store, environment, name, value);
    return done();
  },
};

const del: Handler = {
  family: "project",
  handle(context) {
    const environment = environmentFor(context, "write");
    const { store } = context.world;
    const name = context.param("name");
    if (!isKnown(store, environment.projectRef, name)) return unknown();
    return removeVariable(store, environment, name)
      ? done()
      : json(400, { error: "Environment variable value not found" });
  },
};

/** Everything as a run would find it, secrets in plain text. */
const resolve: Handler = {
  family: "scoped",
  handle(context) {
    const { environment, ability } = context.key;
    if (!allowsAny(ability, "read", [{ type: "envvars" }])) refuse(403, { error: "Unauthorized" });
    if (context.param("projectRef") !== environment.projectRef) return json(404, { error: "Project not found" });
    const variables = variablesOf(context.world.store, environment).map(({ name, value }) => [name, value]);
    const parent = context.world.credentials.environments.get(environment.parentId ?? "");
    return json(200, {
      variables: {
        ...Object.fromEntries(variables),
        TRIGGER_SECRET_KEY: (parent ?? environment).secretKey,
        TRIGGER_API_URL: context.world.url,
      },
    });
  },
};

export const envvarHandlers: Readonly<Record<string, Handler>> = {
  "envvars.list": list,
  "envvars.create": create,
  "envvars.upload": upload,
  "envvars.retrieve": retrieve,
  "envvars.update": update,
  "envvars.del": del,
  "envvars.resolve": resolve,
};

/** The environment that the request is about: a key's own, whatever the path says, or the one that a user names. */
const environmentFor = (context: Context, action: "read" | "write"): EmulatedEnvironment => {
  const { credential } = context;
  if (credential.kind === "personalAccessToken") return environmentNamed(context, credential.user, slugOf(context));
  const environment = environmentOfKey(context);
  assertSlug(context, environment);
  if (!allowsAny(context.key.ability, action, [{ type: "envvars" }])) refuse(403, { error: "Unauthorized" });
  return environment;
};

/** The variables of an upload: JSON, or a dotenv file in a form. */
const importOf = async (context: Context): Promise<ImportEnvironmentVariablesParams> => {
  const type = context.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) return context.body<ImportEnvironmentVariablesParams>();
  const form = await new Response(context.rawBody, { headers: { "content-type": type } }).formData();
  const file = form.get("variables");
  if (file === null || typeof file === "string") return refuse(400, { error: "Invalid file" });
  return { variables: parseDotenv(await file.text()), override: form.get("override") === "true" };
};
