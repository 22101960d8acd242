import type { StoredRun } from "./store.js";
import { triggerRun } from "./trigger.js";
import type { World } from "./world.js";

/** Starts a run that keeps what another was given, but not its keys, delays and limits. */
export const replayRun = (
  world: World,
  original: StoredRun,
  changes: { region?: string | undefined; bulkActionId?: string } = {},
): StoredRun => {
  const environment = world.credentials.environments.get(original.environmentId);
  if (environment === undefined) throw new Error(`The run ${original.id} has no environment.`);
  const { seedMetadata: metadata, concurrencyKey, machine } = original;
  const { bulkActionId, region = environment.type === "DEVELOPMENT" ? undefined : original.region } = changes;
  const { run } = triggerRun(world, {
    environment,
    taskIdentifier: original.taskIdentifier,
    options: {
      tags: original.tags,
      test: original.isTest,
      queue: { name: original.queue },
      ...(metadata === undefined ? {} : { metadata }),
      ...(concurrencyKey === undefined ? {} : { concurrencyKey }),
      ...(machine === undefined ? {} : { machine }),
      ...(region === undefined ? {} : { region }),
      ...(bulkActionId === undefined ? {} : { bulkActionId }),
    },
  });
  if (original.payload !== undefined) run.payload = original.payload;
  return run;
};
