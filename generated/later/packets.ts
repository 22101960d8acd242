// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Operation } from "../contract.js";

export const packetsCreateUploadUrl: Operation = {
  id: "packets.createUploadUrl",
  method: "PUT",
  path: "/api/v2/packets/{filename}",
  auth: ["secretKey"],
  limiter: "none",
};

export const packetsCreateDownloadUrl: Operation = {
  id: "packets.createDownloadUrl",
  method: "GET",
  path: "/api/v1/packets/{filename}",
  auth: ["secretKey", "publicAccessToken"],
  limiter: "none",
};

export const packetsCreateUploadUrlV1: Operation = {
  id: "packets.createUploadUrlV1",
  method: "PUT",
  path: "/api/v1/packets/{filename}",
  auth: ["secretKey"],
  limiter: "none",
};
