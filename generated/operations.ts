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
  envvarsCreate,
  envvarsDel,
  envvarsList,
  envvarsResolve,
  envvarsRetrieve,
  envvarsUpdate,
  envvarsUpload,
} from "./later/envvars.js";
import {
  schedulesActivate,
  schedulesCreate,
  schedulesDeactivate,
  schedulesDel,
  schedulesList,
  schedulesRetrieve,
  schedulesUpdate,
} from "./later/schedules.js";
import { tasksTrigger } from "./later/tasks.js";

/** All operations by id. */
export const operations: Readonly<Record<string, Operation>> = {
  "envvars.list": envvarsList,
  "envvars.create": envvarsCreate,
  "envvars.upload": envvarsUpload,
  "envvars.retrieve": envvarsRetrieve,
  "envvars.update": envvarsUpdate,
  "envvars.del": envvarsDel,
  "envvars.resolve": envvarsResolve,
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
  "tasks.trigger": tasksTrigger,
  whoami: whoami,
};
