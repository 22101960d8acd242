// Webhook endpoints and deliveries through the client: what crosses the wire, and what comes back.

import { expect, test } from "vitest";
import { createEmulator } from "../../src/emulator/index.js";
import { createClient } from "../../src/index.js";

const startAt = Date.parse("2026-03-01T12:30:00Z");

const start = () => {
  const emulator = createEmulator({ clock: "virtual", startAt, checkAnswers: true });
  const options = { secretKey: emulator.secretKey, baseURL: emulator.url, fetch: emulator.fetch };
  return { emulator, client: createClient(options) };
};

test("deliveries are walked page by page, and a secret that may have been rotated is not rotated again", async () => {
  const { emulator, client } = start();
  const endpoint = emulator.seed.webhookEndpoint({ webhook: "w" });
  const all = emulator.seed.webhookDeliveries(endpoint, 5);
  emulator.faults.add({ operation: "webhooks.endpoints.rotateSecret", reset: "after" });

  const found = await client.webhooks.deliveries.list({ limit: 2, webhook: ["w"] }).toArray();
  await expect(client.webhooks.endpoints.rotateSecret(endpoint)).rejects.toMatchObject({ outcomeUnknown: true });

  expect(found.map(({ id }) => id)).toEqual(all);
  expect(emulator.requests.filter(({ operation }) => operation === "webhooks.endpoints.rotateSecret")).toHaveLength(1);
});
