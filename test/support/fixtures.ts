// Answers of the service in the form that the recordings show, small enough to read in a test.

/** A run as `runs.retrieve` gives it. */
export const runFixture = (id = "run_1", fields: Record<string, unknown> = {}) => ({
  id,
  taskIdentifier: "send-email",
  status: "COMPLETED",
  version: "20261121.2",
  createdAt: "2026-11-21T23:56:28.390Z",
  updatedAt: "2026-11-21T23:56:28.929Z",
  startedAt: "2026-11-21T23:56:28.585Z",
  finishedAt: "2026-11-21T23:56:28.925Z",
  isTest: false,
  tags: ["list"],
  costInCents: 0,
  baseCostInCents: 0,
  durationMs: 150,
  depth: 0,
  ttl: "10m",
  triggerFunction: "trigger",
  region: "bootstrap",
  isQueued: false,
  isExecuting: false,
  isCompleted: true,
  isFailed: false,
  isSuccess: true,
  isCancelled: false,
  isWaiting: false,
  payload: { to: "someone" },
  output: { sent: true },
  metadata: { step: 1 },
  attemptCount: 1,
  attempts: [],
  relatedRuns: { children: [] },
  ...fields,
});

/** A run as an element of `runs.list`. */
export const runItemFixture = (id = "run_1", fields: Record<string, unknown> = {}) => ({
  id,
  taskIdentifier: "send-email",
  status: "COMPLETED",
  version: "20261121.2",
  createdAt: "2026-11-21T23:56:28.390Z",
  updatedAt: "2026-11-21T23:56:28.929Z",
  startedAt: "2026-11-21T23:56:28.585Z",
  finishedAt: "2026-11-21T23:56:28.925Z",
  isTest: false,
  env: { id: "env_made_up", name: "dev", user: "alpha" },
  tags: ["list"],
  costInCents: 0,
  baseCostInCents: 0,
  durationMs: 150,
  depth: 0,
  taskKind: "STANDARD",
  region: "bootstrap",
  ttl: "10m",
  isQueued: false,
  isExecuting: false,
  isCompleted: true,
  isFailed: false,
  isSuccess: true,
  isCancelled: false,
  isWaiting: false,
  ...fields,
});

/** One page of `runs.list`. The cursors go in as they are, so that a test can send a null or an empty one. */
export const runsPage = (
  ids: readonly string[],
  pagination: { next?: string | null; previous?: string | null } = {},
) => ({
  data: ids.map((id) => runItemFixture(id)),
  pagination,
});

/** A schedule as `schedules.list` gives it. */
export const scheduleFixture = (id = "sched_1", fields: Record<string, unknown> = {}) => ({
  id,
  type: "IMPERATIVE",
  task: "hourly",
  generator: { type: "CRON", expression: "0 0 1 * *", description: "At 12:00 AM, on day 1 of the month" },
  timezone: "UTC",
  deduplicationKey: "key-2",
  externalId: null,
  active: true,
  nextRun: "2026-12-01T00:00:00.000Z",
  nextRunEffectiveAt: "2026-12-01T00:00:51.946Z",
  environments: [{ id: "env_made_up", type: "DEVELOPMENT", slug: "dev", userName: "alpha" }],
  ...fields,
});

/** One page of `schedules.list`. The counts go in as they are, so that a test can send them as text. */
export const schedulesPage = (
  ids: readonly string[],
  pagination: { currentPage: number | string; totalPages: number | string; count: number | string },
) => ({ data: ids.map((id) => scheduleFixture(id)), pagination });

/** What a trigger answers. */
export const triggered = (id = "run_1") => ({ id, isCached: false });
