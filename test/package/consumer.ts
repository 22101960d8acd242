// Ten calls as a backend makes them. The budget measures what they cost a consumer's compiler.
import { createClient, isApiError } from "trigger-management-client";

const client = createClient({ secretKey: "tr_dev_made_up" });

export const tenCalls = async (): Promise<string[]> => {
  const { id } = await client.tasks.trigger("send-report", { month: 11 });
  const run = await client.runs.retrieve(id);
  const failed = await client.runs.list({ status: "FAILED", limit: 10 }).toArray({ max: 100 });
  for (const item of failed) await client.runs.replay(item.id);
  await client.runs.cancel(run.id);
  await client.runs.addTags(run.id, ["seen"]);
  const schedule = await client.schedules.create({ task: "send-report", cron: "0 0 * * *", deduplicationKey: "daily" });
  await client.schedules.deactivate(schedule.id);
  const variables = await client.envvars.list("proj_made_up", "prod");
  try {
    await client.envvars.retrieve("proj_made_up", "prod", "REGION");
  } catch (error) {
    if (!isApiError(error)) throw error;
  }
  return [run.status, run.createdAt.toISOString(), ...variables.map((variable) => variable.name)];
};
