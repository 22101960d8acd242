// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Operation } from "../contract.js";

export const sessionChannelsAppend: Operation = {
  id: "sessionChannels.append",
  method: "POST",
  path: "/realtime/v1/sessions/{session}/{io}/append",
  auth: ["secretKey", "publicAccessToken"],
  media: "text/plain",
  repeat: "keyed",
  key: { header: "x-part-id", add: true },
  limiter: "none",
  maxBody: 1048576,
};

export const sessionChannelsRecords: Operation = {
  id: "sessionChannels.records",
  method: "GET",
  path: "/realtime/v1/sessions/{session}/{io}/records",
  auth: ["secretKey", "publicAccessToken"],
  query: { afterEventId: { name: "afterEventId" } },
  limiter: "none",
};

export const sessionChannelsSubscribe: Operation = {
  id: "sessionChannels.subscribe",
  method: "GET",
  path: "/realtime/v1/sessions/{session}/{io}",
  auth: ["secretKey", "publicAccessToken"],
  limiter: "none",
  text: true,
};

export const sessionChannelsInitialize: Operation = {
  id: "sessionChannels.initialize",
  method: "PUT",
  path: "/realtime/v1/sessions/{session}/{io}",
  auth: ["secretKey", "publicAccessToken"],
  limiter: "none",
};

export const sessionChannelsLastChunk: Operation = {
  id: "sessionChannels.lastChunk",
  method: "HEAD",
  path: "/realtime/v1/sessions/{session}/{io}",
  auth: ["secretKey", "publicAccessToken"],
  limiter: "none",
  empty: true,
};
