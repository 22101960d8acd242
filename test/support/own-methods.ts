// Methods that no operation of the spec is by itself, and why they are there.

/** By public name. */
export const ownMethods: Readonly<Record<string, string>> = {
  close: "ends a client",
  project: "binds a personal access token to a project and an environment",
  configure: "sets the default client",
  "auth.withAuth": "gives the default client another credential for a while",
  "auth.createPublicToken": "signs a token, or has the service make one",
  "auth.createTriggerPublicToken": "the same, for starting a run",
  "auth.createBatchTriggerPublicToken": "the same, for starting a batch",
  "auth.withPublicToken": "runs a function under such a token",
  "auth.withTriggerPublicToken": "runs a function under a token that starts a run",
  "auth.withBatchTriggerPublicToken": "runs a function under a token that starts a batch",
  "runs.poll": "asks for a run until it has finished",
  "webhooks.constructEvent": "checks that an alert was sent by the service, without a request",
  "tasks.batchTrigger": "announces batches of a task's items and sends them",
  "batch.trigger": "announces batches and sends their items",
  "batch.triggerByTask": "announces batches and sends their items",
  "runs.bulk.poll": "asks for a bulk action until it has ended",
  "idempotencyKeys.create": "makes a key without a request",
};
