// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Dates, Operation } from "../contract.js";
import type { Schedules } from "../endpoints.js";

const ScheduleObjectDates: Dates = { nextRun: true, nextRunEffectiveAt: true };

const ScheduleListPageDates: Dates = { data: [ScheduleObjectDates] };

export const schedulesList: Operation = {
  id: "schedules.list",
  method: "GET",
  path: "/api/v1/schedules",
  auth: ["secretKey"],
  query: { page: { name: "page", min: 1 }, perPage: { name: "perPage", min: 1 } },
  page: { style: "offset", max: 100 },
  dates: ScheduleListPageDates,
};

export const schedulesCreate: Operation = {
  id: "schedules.create",
  method: "POST",
  path: "/api/v1/schedules",
  auth: ["secretKey"],
  body: true,
  repeat: "keyed",
  key: { field: "deduplicationKey" },
  dates: ScheduleObjectDates,
};

export const schedulesRetrieve: Operation = {
  id: "schedules.retrieve",
  method: "GET",
  path: "/api/v1/schedules/{scheduleId}",
  auth: ["secretKey"],
  dates: ScheduleObjectDates,
};

export const schedulesUpdate: Operation = {
  id: "schedules.update",
  method: "PUT",
  path: "/api/v1/schedules/{scheduleId}",
  auth: ["secretKey"],
  body: true,
  repeat: "never",
  dates: ScheduleObjectDates,
};

export const schedulesDel: Operation = {
  id: "schedules.del",
  method: "DELETE",
  path: "/api/v1/schedules/{scheduleId}",
  auth: ["secretKey"],
};

export const schedulesActivate: Operation = {
  id: "schedules.activate",
  method: "POST",
  path: "/api/v1/schedules/{scheduleId}/activate",
  auth: ["secretKey"],
  repeat: "always",
  dates: ScheduleObjectDates,
};

export const schedulesDeactivate: Operation = {
  id: "schedules.deactivate",
  method: "POST",
  path: "/api/v1/schedules/{scheduleId}/deactivate",
  auth: ["secretKey"],
  repeat: "always",
  dates: ScheduleObjectDates,
};

export const schedulesTimezones: Operation = {
  id: "schedules.timezones",
  method: "GET",
  path: "/api/v1/timezones",
  auth: [],
  query: { excludeUtc: { name: "excludeUtc" } },
};

/** Every method of `schedules`. What a credential may not call is refused before anything is sent. */
export const createSchedules = (call: Call): Schedules => ({
  list: (params, requestOptions) => call(schedulesList, {}, params, requestOptions),
  create: (params, requestOptions) => call(schedulesCreate, {}, params, requestOptions),
  retrieve: (scheduleId, requestOptions) => call(schedulesRetrieve, { scheduleId }, undefined, requestOptions),
  update: (scheduleId, params, requestOptions) =>
    call(schedulesUpdate, { scheduleId }, params, requestOptions),
  del: (scheduleId, requestOptions) => call(schedulesDel, { scheduleId }, undefined, requestOptions),
  activate: (scheduleId, requestOptions) => call(schedulesActivate, { scheduleId }, undefined, requestOptions),
  deactivate: (scheduleId, requestOptions) =>
    call(schedulesDeactivate, { scheduleId }, undefined, requestOptions),
  timezones: (params, requestOptions) => call(schedulesTimezones, {}, params, requestOptions),
});
