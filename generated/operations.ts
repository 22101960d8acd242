// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Operation } from "./contract.js";
import {
  runsAddTags,
  runsCancel,
  runsList,
  runsListByProject,
  runsReplay,
  runsRetrieve,
  runsUpdateMetadata,
  whoami,
} from "./eager.js";
import {
  deploymentsBuildProviderStatus,
  deploymentsCancel,
  deploymentsCurrent,
  deploymentsLatest,
  deploymentsList,
  deploymentsPromote,
  deploymentsRetrieve,
} from "./later/deployments.js";
import {
  envvarsCreate,
  envvarsDel,
  envvarsList,
  envvarsResolve,
  envvarsRetrieve,
  envvarsUpdate,
  envvarsUpload,
} from "./later/envvars.js";
import {
  queuesList,
  queuesMetrics,
  queuesOverrideConcurrencyLimit,
  queuesPause,
  queuesResetConcurrencyLimit,
  queuesRetrieve,
} from "./later/queues.js";
import {
  schedulesActivate,
  schedulesCreate,
  schedulesDeactivate,
  schedulesDel,
  schedulesList,
  schedulesRetrieve,
  schedulesTimezones,
  schedulesUpdate,
} from "./later/schedules.js";
import { tasksTrigger } from "./later/tasks.js";

/** All operations by id. */
export const operations: Readonly<Record<string, Operation>> = {
  "deployments.list": deploymentsList,
  "deployments.retrieve": deploymentsRetrieve,
  "deployments.latest": deploymentsLatest,
  "deployments.current": deploymentsCurrent,
  "deployments.promote": deploymentsPromote,
  "deployments.cancel": deploymentsCancel,
  "deployments.buildProviderStatus": deploymentsBuildProviderStatus,
  "envvars.list": envvarsList,
  "envvars.create": envvarsCreate,
  "envvars.upload": envvarsUpload,
  "envvars.retrieve": envvarsRetrieve,
  "envvars.update": envvarsUpdate,
  "envvars.del": envvarsDel,
  "envvars.resolve": envvarsResolve,
  "queues.list": queuesList,
  "queues.retrieve": queuesRetrieve,
  "queues.pause": queuesPause,
  "queues.overrideConcurrencyLimit": queuesOverrideConcurrencyLimit,
  "queues.resetConcurrencyLimit": queuesResetConcurrencyLimit,
  "queues.metrics": queuesMetrics,
  "runs.list": runsList,
  "runs.listByProject": runsListByProject,
  "runs.retrieve": runsRetrieve,
  "runs.cancel": runsCancel,
  "runs.replay": runsReplay,
  "runs.addTags": runsAddTags,
  "runs.updateMetadata": runsUpdateMetadata,
  "schedules.list": schedulesList,
  "schedules.create": schedulesCreate,
  "schedules.retrieve": schedulesRetrieve,
  "schedules.update": schedulesUpdate,
  "schedules.del": schedulesDel,
  "schedules.activate": schedulesActivate,
  "schedules.deactivate": schedulesDeactivate,
  "schedules.timezones": schedulesTimezones,
  "tasks.trigger": tasksTrigger,
  whoami: whoami,
};
