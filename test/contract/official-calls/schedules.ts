import { call, iterated, type LogicalCall } from "./call.js";

export const scheduleCalls: readonly LogicalCall[] = [
  call("schedules.create", "secretKey", ({ schedules }) =>
    schedules.create({
      task: "hourly",
      cron: "0 9 * * 1",
      deduplicationKey: "report-7",
      timezone: "Europe/Oslo",
      externalId: "customer-7",
    }),
  ),
  call("schedules.list", "secretKey", ({ schedules }) => schedules.list()),
  call("schedules.list", "secretKey", ({ schedules }) => schedules.list({ page: 1, perPage: 5 }), {
    about: "one page",
  }),
  call("schedules.list", "secretKey", ({ schedules }) => iterated(schedules.list({ perPage: 1 })), {
    about: "iterated",
  }),
  call("schedules.retrieve", "secretKey", ({ schedules }, { scheduleId }) => schedules.retrieve(scheduleId)),
  call("schedules.update", "secretKey", ({ schedules }, { scheduleId }) =>
    schedules.update(scheduleId, { task: "hourly", cron: "0 10 * * *", timezone: "UTC" }),
  ),
  call("schedules.deactivate", "secretKey", ({ schedules }, { scheduleId }) => schedules.deactivate(scheduleId)),
  call("schedules.activate", "secretKey", ({ schedules }, { scheduleId }) => schedules.activate(scheduleId)),
  call("schedules.timezones", "secretKey", ({ schedules }) => schedules.timezones()),
  call("schedules.timezones", "secretKey", ({ schedules }) => schedules.timezones({ excludeUtc: true }), {
    about: "without UTC",
  }),
  call("schedules.del", "secretKey", ({ schedules }, { scheduleId }) => schedules.del(scheduleId)),
];
