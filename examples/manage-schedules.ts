// Makes a schedule, changes it, switches it off and on, and deletes it.
//
//   TRIGGER_SECRET_KEY=tr_dev_... npx tsx examples/manage-schedules.ts hourly
import { schedules } from "trigger-management-client";

const task = process.argv[2] ?? "hourly";

// The deduplication key names the schedule: a second call changes it and makes no other one.
const schedule = await schedules.create({
  task,
  cron: "0 9 * * 1",
  timezone: "Europe/Oslo",
  deduplicationKey: "example-report",
  externalId: "customer-7",
});
console.log(`${schedule.generator.description}, next at ${schedule.nextRun?.toISOString()}`);

// An update replaces everything, so what is to stay is given again.
const later = await schedules.update(schedule.id, {
  task,
  cron: "30 9 * * 1",
  timezone: schedule.timezone,
  externalId: "customer-7",
});
console.log(`${later.generator.description}, next at ${later.nextRun?.toISOString()}`);

await schedules.deactivate(schedule.id);
console.log(`active: ${(await schedules.retrieve(schedule.id)).active}`);
await schedules.activate(schedule.id);
console.log(`active: ${(await schedules.retrieve(schedule.id)).active}`);

for await (const each of schedules.list({ perPage: 50 }))
  console.log(`${each.id}  ${each.task}  ${each.generator.expression}`);

const gone = await schedules.del(schedule.id);
console.log(`${gone.id} is gone`);
