/** A web backend that starts tasks, looks at runs and hands tokens to its pages. */

import {
  ApiError,
  AuthenticationError,
  auth,
  BatchTriggerError,
  batch,
  configure,
  idempotencyKeys,
  NotFoundError,
  RateLimitError,
  runs,
  tags,
  tasks,
} from "@trigger.dev/sdk";
import type { archive, Invoice, sendInvoice } from "./task.js";

configure({
  accessToken: process.env.TRIGGER_SECRET_KEY,
  baseURL: process.env.TRIGGER_API_URL ?? "https://api.trigger.dev",
  previewBranch: process.env.BRANCH,
  externalDeploymentId: process.env.RELEASE,
  requestOptions: { retry: { maxAttempts: 3, minTimeoutInMs: 500, maxTimeoutInMs: 5000, factor: 2, randomize: true } },
});

// What others of the application take from these calls, by their types alone.
export type TriggerOptionsOfCalls = Parameters<typeof tasks.trigger>[2];
export type BatchOptionsOfCalls = Parameters<typeof tasks.batchTrigger>[2];
export type Handle = Awaited<ReturnType<typeof tasks.trigger>>;
export type InvoiceHandle = Awaited<ReturnType<typeof tasks.trigger<typeof sendInvoice>>>;
export type Retrieved = Awaited<ReturnType<typeof runs.retrieve>>;
export type Summary = Pick<
  Retrieved,
  "id" | "status" | "createdAt" | "finishedAt" | "tags" | "costInCents" | "durationMs"
>;

export const start = async (invoice: Invoice): Promise<{ runId: string; publicAccessToken: string }> => {
  const handle = await tasks.trigger<typeof sendInvoice>("send-invoice", invoice, {
    idempotencyKey: await idempotencyKeys.create(["invoice", invoice.customer], { scope: "global" }),
    idempotencyKeyTTL: "24h",
    tags: [`customer:${invoice.customer}`],
    concurrencyKey: invoice.customer,
    queue: "invoices",
    delay: new Date(Date.now() + 60_000),
    ttl: "1h",
    maxAttempts: 2,
    maxDuration: 300,
    machine: "small-2x",
    priority: 10,
    region: "eu-central-1",
    metadata: { requestedBy: "backend" },
    debounce: { key: invoice.customer, delay: "5s", mode: "trailing" },
  });
  return { runId: handle.id, publicAccessToken: handle.publicAccessToken };
};

export const startAnything = async (id: string, payload: unknown, options?: TriggerOptionsOfCalls): Promise<Handle> =>
  tasks.trigger(id, payload, options);

export const startWithRetries = (payload: Invoice) =>
  tasks.trigger<typeof sendInvoice>("send-invoice", payload, undefined, {
    retry: { maxAttempts: 1 },
    additionalHeaders: { "x-caller": "backend" },
  });

export const startMany = async (invoices: Invoice[]): Promise<{ batchId: string; publicAccessToken: string }> => {
  const handle = await tasks.batchTrigger<typeof sendInvoice>(
    "send-invoice",
    invoices.map((payload) => ({ payload, options: { tags: payload.customer } })),
  );
  return { batchId: handle.batchId, publicAccessToken: handle.publicAccessToken };
};

export async function* items(invoices: Iterable<Invoice>) {
  for (const payload of invoices) yield { id: "send-invoice" as const, payload };
}

export const startMixed = async (invoices: Invoice[]) => {
  const one = await batch.trigger<typeof sendInvoice | typeof archive>([
    { id: "archive", payload: { keep: true } },
    { id: "send-invoice", payload: { customer: "a", cents: 1 }, options: { idempotencyKey: "a", delay: "1h" } },
  ]);
  const other = await batch.trigger<typeof sendInvoice>(items(invoices));
  const { status, runCount, createdAt } = await batch.retrieve(one.batchId);
  return { status, runCount, createdAt, ids: [one.batchId, other.batchId], count: one.runCount };
};

export const explain = (error: unknown): string => {
  if (error instanceof BatchTriggerError)
    return `${error.phase} ${error.isRateLimited} ${error.retryAfterMs} ${error.itemCount}`;
  if (error instanceof RateLimitError) return `wait ${error.millisecondsUntilReset}`;
  if (error instanceof NotFoundError) return "gone";
  if (error instanceof AuthenticationError) return "key";
  if (error instanceof ApiError)
    return `${error.status} ${error.name} ${error.message} ${JSON.stringify(error.headers)}`;
  return error instanceof Error ? error.message : String(error);
};

export const look = async (runId: string): Promise<Summary | null> => {
  let run: Awaited<ReturnType<typeof runs.retrieve>>;
  try {
    run = await runs.retrieve(runId);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
  const { id, status, createdAt, finishedAt, tags: names, costInCents, durationMs } = run;
  return { id, status, createdAt, finishedAt, tags: names, costInCents, durationMs };
};

export const result = async (runId: string): Promise<string> => {
  const run = await runs.retrieve<typeof sendInvoice>(runId);
  if (run.isCompleted && run.isSuccess) return run.output?.number ?? "";
  const progress = (run.metadata?.progress as number | undefined) ?? 0;
  return run.error ? `${run.error.name}: ${run.error.message}` : `${progress}% of ${run.payload?.cents}`;
};

export const byHandle = async (handle: InvoiceHandle): Promise<string | undefined> =>
  (await runs.retrieve(handle)).output?.number;

export const waitFor = async (invoice: Invoice): Promise<string | undefined> => {
  const handle = await tasks.trigger<typeof sendInvoice>("send-invoice", invoice);
  const run = await runs.poll(handle, { pollIntervalMs: 250 });
  return run.output?.number;
};

export const listFailed = async (): Promise<string[]> => {
  const ids: string[] = [];
  for await (const run of runs.list({
    status: ["FAILED", "CRASHED", "SYSTEM_FAILURE"],
    taskIdentifier: ["send-invoice"],
    from: new Date(0),
    to: Date.now(),
    period: "7d",
    tag: ["a", "b"],
    isTest: false,
    limit: 50,
  })) {
    ids.push(`${run.id} ${run.taskIdentifier} ${run.createdAt.toISOString()} ${run.version ?? "-"}`);
  }
  return ids;
};

export const pages = async (cursor?: string) => {
  let page = await runs.list({ limit: 20, after: cursor, status: "COMPLETED" });
  const found = [...page.data];
  while (page.hasNextPage()) {
    page = await page.getNextPage();
    found.push(...page.data);
  }
  return { runs: found.map((run) => run.id), next: page.pagination.next ?? null };
};

export const listOfProject = (projectRef: string) => runs.list(projectRef, { env: "prod", limit: 10 });

export const change = async (runId: string) => {
  const { id } = await runs.replay(runId);
  await runs.cancel(id);
  await runs.reschedule(id, { delay: "1h" });
  await tags.add(["late"]);
  await idempotencyKeys.reset("send-invoice", "a");
  const bulk = await runs.bulk.cancel({ filter: { status: "QUEUED", taskIdentifier: "send-invoice" } });
  const action = await runs.bulk.poll(bulk.id, { pollIntervalMs: 500 });
  return action.status;
};

export const tokens = async (userId: string) => ({
  read: await auth.createPublicToken({
    scopes: {
      read: { runs: ["run_1"], tags: `user:${userId}`, batch: "batch_1", sessions: ["s"] },
      write: { waitpoints: "w" },
    },
    expirationTime: "1hr",
    realtime: { skipColumns: ["payload", "output"] },
  }),
  once: await auth.createTriggerPublicToken("send-invoice"),
  often: await auth.createTriggerPublicToken(["send-invoice", "archive"], {
    multipleUse: true,
    expirationTime: new Date(Date.now() + 1000 * 60 * 60),
  }),
  many: await auth.createBatchTriggerPublicToken("send-invoice", { expirationTime: 4102444800 }),
});

export const under = async (accessToken: string) => {
  const run = await auth.withAuth({ accessToken }, async () => runs.retrieve("run_1"));
  await auth.withPublicToken({ scopes: { read: { runs: true } } }, async () => {
    await runs.retrieve("run_1");
  });
  await auth.withTriggerPublicToken("archive", { expirationTime: "5m" }, async () => {
    await tasks.trigger("archive", { keep: true });
  });
  auth.configure({ accessToken });
  return run.status;
};
