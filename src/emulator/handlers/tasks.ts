import type { TriggerTaskBody } from "../../../generated/schema.js";
import type { EnvironmentCredential } from "../credentials.js";
import type { Context, Handler } from "../handler.js";
import { json } from "../http.js";
import { refuse } from "../refusals.js";
import { keyOf, type StoredRun } from "../store.js";
import { signPublicToken } from "../tokens.js";
import { triggerRun } from "../trigger.js";

const hourMs = 3_600_000;
const dayMs = 86_400_000;

const trigger: Handler = {
  family: "scoped",
  cors: true,
  anyMutation: true,
  getStub: true,
  async handle(context) {
    const taskIdentifier = context.param("taskIdentifier");
    const idempotencyKey = keyHeader(context);
    const { payload, options = {} } = context.body<TriggerTaskBody>();
    context.require("trigger", [{ type: "tasks", id: taskIdentifier }]);
    assertParentIsOpen(context, options.parentRunId);

    const earlier = runOfRequestKey(context, taskIdentifier);
    const { run, isCached } =
      earlier === undefined
        ? triggerRun(context.world, {
            environment: context.key.environment,
            taskIdentifier,
            payload,
            options,
            idempotencyKey,
            idempotencyKeyTTL: context.headers["idempotency-key-ttl"],
            oneTimeToken: oneTimeTokenOf(context),
          })
        : { run: earlier, isCached: false };
    rememberRequestKey(context, taskIdentifier, run);
    return json(200, { id: run.id, isCached }, await tokenHeaders(context, context.key, run));
  },
};

export const taskHandlers: Readonly<Record<string, Handler>> = { "tasks.trigger": trigger };

/** A public token for the new run comes with the answer, and its claims, for those who sign their own. */
const tokenHeaders = async (context: Context, key: EnvironmentCredential, run: StoredRun) => {
  const { environment, token } = key;
  const claims = {
    scopes: [`read:runs:${run.id}`, `write:inputStreams:${run.id}`],
    ...(token?.claims.realtime === undefined ? {} : { realtime: token.claims.realtime }),
  };
  return {
    "x-trigger-jwt": await signPublicToken(environment, claims, context.world.clock.now(), hourMs),
    "x-trigger-jwt-claims": JSON.stringify({ sub: environment.id, pub: true, ...claims }),
  };
};

export const keyHeader = ({ headers }: Context): string | undefined => {
  const key = headers["idempotency-key"];
  if (key !== undefined && key.length > 2048) {
    const message = "idempotency-key must be 2048 characters or less";
    const details = [
      {
        code: "too_big",
        maximum: 2048,
        type: "string",
        inclusive: true,
        exact: false,
        message,
        path: ["idempotency-key"],
      },
    ];
    refuse(400, { error: "Headers Error", details });
  }
  return key === "" ? undefined : key;
};

/** Who names a parent run must be able to write it. */
export const assertParentIsOpen = (context: Context, parentRunId: string | undefined): void => {
  if (parentRunId === undefined) return;
  const parent = context.world.store.runs.inEnvironment(parentRunId, context.key.environment.id);
  const resources = [
    { type: "runs", id: parentRunId },
    ...(parent ? [{ type: "tasks", id: parent.taskIdentifier }] : []),
  ];
  if (!context.may("write", resources)) refuse(403, { error: "Unauthorized" });
};

/** What a one-time token is remembered by. In the service all those of an environment are one. */
export const oneTimeTokenOf = ({ key, world }: Context): string | undefined => {
  if (key.token?.claims.otu !== true) return undefined;
  return world.defects ? key.environment.id : key.token.text;
};

const requestKeyName = ({ headers, key }: Context, taskIdentifier: string): string | undefined => {
  const requestKey = headers["x-trigger-request-idempotency-key"];
  return requestKey === undefined ? undefined : keyOf(key.environment.id, taskIdentifier, requestKey);
};

const runOfRequestKey = (context: Context, taskIdentifier: string): StoredRun | undefined => {
  const { world } = context;
  const name = world.honoursRequestKeys ? requestKeyName(context, taskIdentifier) : undefined;
  const entry = name === undefined ? undefined : world.store.requestKeys.get(name);
  return entry && entry.expiresAt > world.clock.now() ? world.store.runs.get(entry.runId) : undefined;
};

const rememberRequestKey = (context: Context, taskIdentifier: string, run: StoredRun): void => {
  const { world } = context;
  const name = world.honoursRequestKeys ? requestKeyName(context, taskIdentifier) : undefined;
  if (name !== undefined) world.store.requestKeys.set(name, { runId: run.id, expiresAt: world.clock.now() + dayMs });
};
