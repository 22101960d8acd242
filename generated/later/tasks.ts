// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Operation } from "../contract.js";
import type { Tasks } from "../endpoints.js";

export const tasksTrigger: Operation = {
  id: "tasks.trigger",
  method: "POST",
  path: "/api/v1/tasks/{taskIdentifier}/trigger",
  auth: ["secretKey", "publicAccessToken"],
  body: true,
  repeat: "keyed",
  key: {
    header: "idempotency-key",
    field: "options.idempotencyKey",
    ttl: "idempotency-key-ttl",
    add: true,
  },
  maxBody: 3145728,
};

/** Every method of `tasks`. What a credential may not call is refused before anything is sent. */
export const createTasks = (call: Call): Tasks => ({
  trigger: (taskIdentifier, params, requestOptions) =>
    call(tasksTrigger, { taskIdentifier }, params, requestOptions),
});
