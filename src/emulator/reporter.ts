import { isPlainObject } from "./objects.js";
import type { StoredRun } from "./store.js";
import { declareStream, streamOf } from "./stream-log.js";
import type { TaskReporter } from "./tasks.js";
import type { World } from "./world.js";

/** What a run tells of itself while its function is at work. */
export const createReporter = (world: Pick<World, "clock" | "store" | "watch">, run: StoredRun): TaskReporter => {
  const changed = () => {
    run.updatedAt = world.clock.now();
    world.watch.look();
  };
  return {
    metadata: {
      set(key, value) {
        run.metadata = { ...(isPlainObject(run.metadata) ? run.metadata : {}), [key]: value };
        changed();
      },
    },
    stream(key) {
      if (declareStream(run, key)) changed();
      return {
        append(chunk) {
          streamOf(world, run.id, key).write([JSON.stringify(chunk) ?? "null"]);
          world.watch.look();
        },
      };
    },
  };
};
