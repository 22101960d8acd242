/** The API on localhost, for tests without an account or a network. */
export type { AdditionalKeyOptions, CredentialKind } from "./credentials.js";
export type { BuildError, Commit, DeploymentStatusWord } from "./deployments.js";
export {
  createEmulator,
  type Emulator,
  type PublicTokenOptions,
  type RunDetails,
  startEmulator,
} from "./emulator.js";
export type { AddedFault, Fault, Faults, RandomFaults } from "./faults.js";
export type { EmulatorOptions, RealtimeEmulation } from "./options.js";
export type { EmulatedEnvironment, EmulatedOrganization, EmulatedProject, EnvironmentName } from "./projects.js";
export type { SeedPrompt } from "./prompts.js";
export type { EmulatedQueue } from "./queues.js";
export type { RateLimitOptions } from "./rate-limit.js";
export type { RecordedRequest } from "./requests.js";
export type { Pace } from "./runs-engine.js";
export type { Seed, SeedDeployments, SeededMember, SeedMember, SeedRuns, SeedVariables } from "./seeds.js";
export type { RunStatusWord } from "./statuses.js";
export type { EmulatedTask, TaskContext, TaskReporter } from "./tasks.js";
export type { DeliveryStatus, SeedWebhookDeliveries, SeedWebhookEndpoint } from "./webhooks.js";
