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
import { errorsIgnore, errorsList, errorsResolve, errorsRetrieve, errorsUnresolve } from "./later/errors.js";
import {
  promptsCreateOverride,
  promptsList,
  promptsPromote,
  promptsReactivateOverride,
  promptsRemoveOverride,
  promptsResolve,
  promptsRetrieve,
  promptsUpdateOverride,
  promptsVersions,
} from "./later/prompts.js";
import { queryDashboards, queryExecute, querySchema } from "./later/query.js";
import { reportsRetrieve } from "./later/reports.js";
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
import {
  webhooksDeliveriesList,
  webhooksDeliveriesReplay,
  webhooksDeliveriesRetrieve,
  webhooksEndpointsDisable,
  webhooksEndpointsEnable,
  webhooksEndpointsList,
  webhooksEndpointsRetrieve,
  webhooksEndpointsRotateSecret,
} from "./later/webhooks.js";

/** All operations by id. */
export const operations: Readonly<Record<string, Operation>> = {
  "envvars.list": envvarsList,
  "envvars.create": envvarsCreate,
  "envvars.upload": envvarsUpload,
  "envvars.retrieve": envvarsRetrieve,
  "envvars.update": envvarsUpdate,
  "envvars.del": envvarsDel,
  "envvars.resolve": envvarsResolve,
  "errors.list": errorsList,
  "errors.retrieve": errorsRetrieve,
  "errors.resolve": errorsResolve,
  "errors.ignore": errorsIgnore,
  "errors.unresolve": errorsUnresolve,
  "prompts.list": promptsList,
  "prompts.retrieve": promptsRetrieve,
  "prompts.resolve": promptsResolve,
  "prompts.versions": promptsVersions,
  "prompts.promote": promptsPromote,
  "prompts.updateOverride": promptsUpdateOverride,
  "prompts.createOverride": promptsCreateOverride,
  "prompts.removeOverride": promptsRemoveOverride,
  "prompts.reactivateOverride": promptsReactivateOverride,
  "query.execute": queryExecute,
  "query.schema": querySchema,
  "query.dashboards": queryDashboards,
  "reports.retrieve": reportsRetrieve,
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
  "webhooks.endpoints.list": webhooksEndpointsList,
  "webhooks.endpoints.retrieve": webhooksEndpointsRetrieve,
  "webhooks.endpoints.enable": webhooksEndpointsEnable,
  "webhooks.endpoints.disable": webhooksEndpointsDisable,
  "webhooks.endpoints.rotateSecret": webhooksEndpointsRotateSecret,
  "webhooks.deliveries.list": webhooksDeliveriesList,
  "webhooks.deliveries.retrieve": webhooksDeliveriesRetrieve,
  "webhooks.deliveries.replay": webhooksDeliveriesReplay,
  whoami: whoami,
};
