/** Scripts that set things up and look after them. */

import {
  deployments,
  envvars,
  prompts,
  type QueryScope,
  type QueryTable,
  query,
  queues,
  schedules,
  sessions,
  TriggerClient,
  type TriggerClientConfig,
  WebhookError,
  wait,
  webhooks,
} from "@trigger.dev/sdk";
import type { sendInvoice } from "./task.js";

export const config: TriggerClientConfig = { accessToken: process.env.PROD_KEY };

export const fanOut = async (): Promise<string[]> => {
  const prod = new TriggerClient(config);
  const preview: TriggerClient = new TriggerClient({
    accessToken: process.env.PREVIEW_KEY,
    previewBranch: "signup",
    externalDeploymentId: "abc",
    inheritContext: false,
    requestOptions: { retry: { maxAttempts: 2 } },
  });
  const [one, two] = await Promise.all([
    prod.tasks.trigger<typeof sendInvoice>("send-invoice", { customer: "a", cents: 1 }),
    preview.tasks.trigger("send-invoice", { customer: "b", cents: 2 }),
  ]);
  const page = await prod.runs.list({ status: ["COMPLETED"], limit: 1 });
  await prod.queues.list();
  await prod.schedules.list();
  await prod.batch.trigger([{ id: "archive", payload: {} }]);
  await prod.auth.createPublicToken({ scopes: { read: { runs: one.id } } });
  return [one.id, two.id, ...page.data.map((run) => run.id)];
};

export const variables = async (projectRef: string) => {
  await envvars.upload(projectRef, "prod", { variables: { A: "1", B: "2" }, override: true });
  await envvars.upload({ variables: { C: "3" }, override: false });
  const { success } = await envvars.create(projectRef, "staging", { name: "D", value: "4" });
  await envvars.update(projectRef, "staging", "D", { value: "5" });
  const one = await envvars.retrieve(projectRef, "staging", "D");
  await envvars.del(projectRef, "staging", "D");
  const all = await envvars.list(projectRef, "prod");
  return { success, one: one.value, names: all.map((each) => each.name).sort() };
};

export const plan = async (userId: string) => {
  const created = await schedules.create({
    task: "archive",
    cron: "0 0 * * *",
    timezone: "Europe/Berlin",
    externalId: userId,
    deduplicationKey: `${userId}-archive`,
  });
  await schedules.update(created.id, { task: "archive", cron: "0 1 * * *" });
  await schedules.deactivate(created.id);
  await schedules.activate(created.id);
  const { nextRun, generator, environments } = await schedules.retrieve(created.id);
  const page = await schedules.list({ page: 1, perPage: 50 });
  for await (const each of schedules.list()) if (each.externalId === userId) await schedules.del(each.id);
  const { timezones } = await schedules.timezones({ excludeUtc: true });
  return { nextRun, cron: generator.expression, environments, total: page.pagination.totalPages, timezones };
};

export const lines = async () => {
  const found: string[] = [];
  for await (const queue of queues.list({ page: 1, perPage: 20 }))
    found.push(`${queue.name} ${queue.queued} ${queue.running}`);
  await queues.pause({ type: "task", name: "send-invoice" });
  const { paused } = await queues.resume("queue_1");
  await queues.overrideConcurrencyLimit({ type: "custom", name: "invoices" }, 5);
  const { concurrency } = await queues.resetConcurrencyLimit({ type: "custom", name: "invoices" });
  return { found, paused, limit: concurrency?.current };
};

export const releases = async () => {
  const { version } = await deployments.retrieveCurrent();
  const page = await deployments.list({ status: "DEPLOYED", period: "7d", limit: 10 });
  return { version, all: page.data.map((each) => each.version) };
};

export const approve = async (): Promise<{ id: string; token: string }> => {
  const token = await wait.createToken({
    timeout: "1d",
    tags: ["approval"],
    idempotencyKey: "a",
    idempotencyKeyTTL: "1h",
  });
  await wait.completeToken<{ approved: boolean; by: string | null }>(token, { approved: true, by: null });
  const { status, output, createdAt } = await wait.retrieveToken<{ approved: boolean }>(token.id);
  const yes: boolean | undefined = output?.approved;
  for await (const each of wait.listTokens({ status: ["WAITING"], tags: "approval" })) void each.timeoutAt;
  void [status, yes, createdAt, token.url];
  return { id: token.id, token: token.publicAccessToken };
};

export const ask = async (scope: QueryScope) => {
  type Row = QueryTable<"runs", "run_id" | "status">;
  const { results } = await query.execute<Row>("SELECT run_id, status FROM runs LIMIT 10", { scope, period: "1d" });
  const csv = await query.execute("SELECT 1", { format: "csv", from: new Date(0), to: new Date() });
  return [results.map((row) => row.run_id), csv.results.length];
};

export const texts = async () => {
  const resolved = await prompts.resolve("greeting", { name: "Ada" }, { label: "current" });
  const all = await prompts.list();
  const versions = await prompts.versions("greeting");
  await prompts.promote("greeting", 2);
  await prompts.createOverride("greeting", { textContent: "Hello" });
  await prompts.updateOverride("greeting", { textContent: "Hi" });
  await prompts.removeOverride("greeting");
  await prompts.reactivateOverride("greeting", 1);
  return [resolved.text, resolved.model, all.data.length, versions.data.length];
};

export const talk = async () => {
  const { id, publicAccessToken } = await sessions.start({
    type: "chat",
    externalId: "user-1",
    taskIdentifier: "archive",
    triggerConfig: { basePayload: { keep: true } },
  });
  const handle = sessions.open(id);
  await handle.in.send({ text: "hello" });
  for await (const part of await handle.out.read<{ text: string }>({ timeoutInSeconds: 5 })) if (part.text) break;
  const { closedAt } = await sessions.retrieve(id);
  await sessions.update(id, { tags: ["a"] });
  await sessions.close(id, { reason: "done" });
  for await (const each of sessions.list({ limit: 5 })) void each.externalId;
  return { publicAccessToken, closedAt };
};

export const POST = async (request: Request): Promise<Response> => {
  try {
    const event = await webhooks.constructEvent(request, process.env.ALERT_SECRET ?? "");
    if (event.type === "alert.run.failed")
      return Response.json({ run: event.object.run.id, error: event.object.run.error });
    if (event.type === "alert.deployment.success") return Response.json({ version: event.object.deployment.version });
    return Response.json({ type: event.type, created: event.created });
  } catch (error) {
    if (error instanceof WebhookError) return new Response(error.message, { status: 400 });
    throw error;
  }
};

export const fromParts = (body: string, header: string) =>
  webhooks.constructEvent({ payload: body, header: header || webhooks.SIGNATURE_HEADER_NAME }, "secret");
