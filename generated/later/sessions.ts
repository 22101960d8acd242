// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Dates, Operation } from "../contract.js";
import type { Sessions } from "../endpoints.js";

const SessionFieldsDates: Dates = { closedAt: true, expiresAt: true, createdAt: true, updatedAt: true };

const SessionListItemDates: Dates = SessionFieldsDates;

const SessionListPageDates: Dates = { data: [SessionListItemDates] };

const SessionDates: Dates = SessionFieldsDates;

const StartedSessionDates: Dates = SessionDates;

export const sessionsList: Operation = {
  id: "sessions.list",
  method: "GET",
  path: "/api/v1/sessions",
  auth: ["secretKey", "publicAccessToken"],
  query: {
    limit: { name: "page[size]", min: 1, max: 100 },
    after: { name: "page[after]" },
    before: { name: "page[before]" },
    type: { name: "filter[type]" },
    tag: { name: "filter[tags]" },
    taskIdentifier: { name: "filter[taskIdentifier]" },
    externalId: { name: "filter[externalId]" },
    status: { name: "filter[status]" },
    period: { name: "filter[createdAt][period]" },
    from: { name: "filter[createdAt][from]", encode: "epochMs" },
    to: { name: "filter[createdAt][to]", encode: "epochMs" },
  },
  page: { style: "cursor", max: 100 },
  dates: SessionListPageDates,
};

export const sessionsStart: Operation = {
  id: "sessions.start",
  method: "POST",
  path: "/api/v1/sessions",
  auth: ["secretKey", "publicAccessToken"],
  body: true,
  repeat: "keyed",
  key: { field: "externalId" },
  maxBody: 32768,
  dates: StartedSessionDates,
};

export const sessionsRetrieve: Operation = {
  id: "sessions.retrieve",
  method: "GET",
  path: "/api/v1/sessions/{session}",
  auth: ["secretKey", "publicAccessToken"],
  dates: SessionDates,
};

export const sessionsUpdate: Operation = {
  id: "sessions.update",
  method: "PATCH",
  path: "/api/v1/sessions/{session}",
  auth: ["secretKey", "publicAccessToken"],
  body: true,
  repeat: "always",
  maxBody: 32768,
  dates: SessionDates,
};

export const sessionsClose: Operation = {
  id: "sessions.close",
  method: "POST",
  path: "/api/v1/sessions/{session}/close",
  auth: ["secretKey", "publicAccessToken"],
  body: true,
  repeat: "always",
  maxBody: 1024,
  dates: SessionDates,
};

export const sessionsEndAndContinue: Operation = {
  id: "sessions.endAndContinue",
  method: "POST",
  path: "/api/v1/sessions/{session}/end-and-continue",
  auth: ["secretKey", "publicAccessToken"],
  body: true,
  maxBody: 1024,
};

export const sessionsSnapshotDownloadUrl: Operation = {
  id: "sessions.snapshotDownloadUrl",
  method: "GET",
  path: "/api/v1/sessions/{session}/snapshot-url",
  auth: ["secretKey", "publicAccessToken"],
  limiter: "none",
};

export const sessionsSnapshotUploadUrl: Operation = {
  id: "sessions.snapshotUploadUrl",
  method: "PUT",
  path: "/api/v1/sessions/{session}/snapshot-url",
  auth: ["secretKey", "publicAccessToken"],
  limiter: "none",
};

/** Every method of `sessions`. What a credential may not call is refused before anything is sent. */
export const createSessions = (call: Call): Sessions => ({
  list: (params, requestOptions) => call(sessionsList, {}, params, requestOptions),
  start: (params, requestOptions) => call(sessionsStart, {}, params, requestOptions),
  retrieve: (session, requestOptions) => call(sessionsRetrieve, { session }, undefined, requestOptions),
  update: (session, params, requestOptions) => call(sessionsUpdate, { session }, params, requestOptions),
  close: (session, params, requestOptions) => call(sessionsClose, { session }, params, requestOptions),
  endAndContinue: (session, params, requestOptions) =>
    call(sessionsEndAndContinue, { session }, params, requestOptions),
});
