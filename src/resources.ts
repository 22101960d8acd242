/**
 * Resources with methods of their own beside the generated ones. Each stands here as the names of its methods, and its
 * code is loaded when one of them is first called: a program that lists runs does not carry what triggers them.
 */

import { createRuns, deploymentsMethods, queuesMethods, tasksMethods } from "../generated/endpoints.js";
import type { ClientCall } from "./call.js";
import type { DeploymentsClient } from "./resources/deployments.js";
import type { QueuesClient } from "./resources/queues.js";
import type { RunMethods, RunsClient } from "./resources/runs.js";
import type { TaskMethods } from "./resources/tasks.js";

export const runsOf = (call: ClientCall): RunsClient => {
  const runs = createRuns(call);
  const more = call.later<Pick<RunMethods, "poll">>("poll", () =>
    import("./resources/runs.js").then(({ runMethods }) => runMethods),
  );
  // The types of a task's payload and output are the caller's word: at run time a run is a run.
  const retrieve = runs.retrieve as RunMethods["retrieve"];
  return { ...runs, ...more, retrieve };
};

export const tasksOf = (call: ClientCall): TaskMethods =>
  call.later(tasksMethods, () => import("./resources/tasks.js").then(({ taskMethods }) => taskMethods));

export const queuesOf = (call: ClientCall): QueuesClient =>
  call.later(queuesMethods, () => import("./resources/queues.js").then(({ queueMethods }) => queueMethods));

export const deploymentsOf = (call: ClientCall): DeploymentsClient =>
  call.later(deploymentsMethods, () =>
    import("./resources/deployments.js").then(({ deploymentMethods }) => deploymentMethods),
  );
