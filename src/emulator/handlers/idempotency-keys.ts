import type { ResetIdempotencyKeyBody } from "../../../generated/schema.js";
import type { Handler } from "../handler.js";
import { json } from "../http.js";
import { keyOf } from "../store.js";

/** Runs that hold the key lose it, so that it is free, and stay as they are otherwise. */
const reset: Handler = {
  family: "scoped",
  cors: true,
  handle(context) {
    const { taskIdentifier } = context.body<ResetIdempotencyKeyBody>();
    context.require("write", [{ type: "runs" }]);
    const { store } = context.world;
    const { id: environmentId } = context.key.environment;
    const key = context.param("key");
    const holders = store.runs
      .of(environmentId)
      .filter((run) => run.idempotencyKey === key && run.taskIdentifier === taskIdentifier);
    if (holders.length === 0) {
      return json(404, { error: `No runs found with idempotency key: ${key} and task: ${taskIdentifier}` });
    }
    for (const run of holders) {
      delete run.idempotencyKey;
      delete run.originalKey;
    }
    store.idempotencyKeys.delete(keyOf(environmentId, taskIdentifier, key));
    return json(200, { id: key });
  },
};

export const idempotencyKeyHandlers: Readonly<Record<string, Handler>> = { "idempotencyKeys.reset": reset };
