// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call } from "./contract.js";

/** What makes each resource, or what of it can wait, by name. */
export const loaders = {
  alertChannels: () => import("./later/alertChannels.js").then((later) => later.createAlertChannels),
  batch: () => import("./later/batch.js").then((later) => later.createBatch),
  branches: () => import("./later/branches.js").then((later) => later.createBranches),
  runsBulkActions: () => import("./later/bulkActions.js").then((later) => later.createRunsBulkActions),
  runsRunDetails: () => import("./later/runDetails.js").then((later) => later.createRunsRunDetails),
  deployments: () => import("./later/deployments.js").then((later) => later.createDeployments),
  environments: () => import("./later/environments.js").then((later) => later.createEnvironments),
  envvars: () => import("./later/envvars.js").then((later) => later.createEnvvars),
  errors: () => import("./later/errors.js").then((later) => later.createErrors),
  idempotencyKeys: () => import("./later/idempotencyKeys.js").then((later) => later.createIdempotencyKeys),
  orgs: () => import("./later/orgs.js").then((later) => later.createOrgs),
  projects: () => import("./later/projects.js").then((later) => later.createProjects),
  prompts: () => import("./later/prompts.js").then((later) => later.createPrompts),
  query: () => import("./later/query.js").then((later) => later.createQuery),
  queues: () => import("./later/queues.js").then((later) => later.createQueues),
  reports: () => import("./later/reports.js").then((later) => later.createReports),
  tags: () => import("./later/runDetails.js").then((later) => later.createTags),
  schedules: () => import("./later/schedules.js").then((later) => later.createSchedules),
  sessions: () => import("./later/sessions.js").then((later) => later.createSessions),
  tasks: () => import("./later/tasks.js").then((later) => later.createTasks),
  wait: () => import("./later/wait.js").then((later) => later.createWait),
  webhooks: () => import("./later/webhooks.js").then((later) => later.createWebhooks),
  workers: () => import("./later/workers.js").then((later) => later.createWorkers),
};

/** The same with `projectRef` and `env` filled in. */
export const boundLoaders = {
  alertChannels: (projectRef: string, env: "dev" | "staging" | "prod" | "preview" | (string & {})) =>
    import("./later/alertChannels.js").then((later) => (call: Call) => later.bindAlertChannels(later.createAlertChannels(call), projectRef, env)),
  branches: (projectRef: string, env: "dev" | "staging" | "prod" | "preview" | (string & {})) =>
    import("./later/branches.js").then((later) => (call: Call) => later.bindBranches(later.createBranches(call), projectRef, env)),
  environments: (projectRef: string, env: "dev" | "staging" | "prod" | "preview" | (string & {})) =>
    import("./later/environments.js").then((later) => (call: Call) => later.bindEnvironments(later.createEnvironments(call), projectRef, env)),
  envvars: (projectRef: string, env: "dev" | "staging" | "prod" | "preview" | (string & {})) =>
    import("./later/envvars.js").then((later) => (call: Call) => later.bindEnvvars(later.createEnvvars(call), projectRef, env)),
  projects: (projectRef: string, env: "dev" | "staging" | "prod" | "preview" | (string & {})) =>
    import("./later/projects.js").then((later) => (call: Call) => later.bindProjects(later.createProjects(call), projectRef, env)),
  workers: (projectRef: string, env: "dev" | "staging" | "prod" | "preview" | (string & {})) =>
    import("./later/workers.js").then((later) => (call: Call) => later.bindWorkers(later.createWorkers(call), projectRef, env)),
};
