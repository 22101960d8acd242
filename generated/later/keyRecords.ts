// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Dates, Operation } from "../contract.js";

const KeyEnvironmentDates: Dates = { archivedAt: true, createdAt: true, updatedAt: true };

export const whoamiOfKey: Operation = {
  id: "whoami.ofKey",
  method: "GET",
  path: "/api/v1/whoami",
  auth: ["secretKey"],
  secret: true,
  dates: KeyEnvironmentDates,
};
