// Prompts through the client: what crosses the wire, and what comes back.

import { expect, test } from "vitest";
import { createEmulator } from "../../src/emulator/index.js";
import { createClient } from "../../src/index.js";

const startAt = Date.parse("2026-03-01T12:30:00Z");

const start = () => {
  const emulator = createEmulator({ clock: "virtual", startAt, checkAnswers: true });
  const options = { secretKey: emulator.secretKey, baseURL: emulator.url, fetch: emulator.fetch };
  return { emulator, client: createClient({ ...options, requestOptions: { retry: { minTimeoutInMs: 0 } } }) };
};

test("the options of resolving a prompt stand where the official SDK has them, or last", async () => {
  const { emulator, client } = start();
  emulator.seed.prompt({ slug: "a/b", versions: ["Hi {{name}}.", "Hello {{name}}."] });
  emulator.faults.add({ operation: "prompts.resolve", status: 503 });
  const once = { retry: { maxAttempts: 1 } };

  await expect(client.prompts.resolve("a/b", {}, { requestOptions: once })).rejects.toThrow();
  await expect(client.prompts.resolve("a/b", {}, undefined, once)).rejects.toThrow();
  expect(emulator.requests).toHaveLength(2);
  expect(emulator.requests.map(({ params }) => params.slug)).toEqual(["a/b", "a/b"]);

  emulator.faults.clear();
  const prompt = await client.prompts.resolve("a/b", { name: "Ada" }, { version: 1 });
  expect(prompt.text).toBe("Hi Ada.");
  expect(prompt.toAISDKTelemetry().experimental_telemetry.metadata["prompt.input"]).toBe('{"name":"Ada"}');
});

test("an override is made once, whatever becomes of the answer, and changed as often as it takes", async () => {
  const { emulator, client } = start();
  emulator.seed.prompt({ slug: "hi", versions: ["Hi."] });
  emulator.faults.add({ operation: "prompts.createOverride", reset: "after" });
  emulator.faults.add({ operation: "prompts.updateOverride", reset: "after", times: 1 });

  await expect(client.prompts.createOverride("hi", { textContent: "Hey." })).rejects.toMatchObject({
    outcomeUnknown: true,
    attempts: 1,
  });
  expect(await client.prompts.updateOverride("hi", { textContent: "Hey you." })).toEqual({ ok: true });

  const { data } = await client.prompts.versions("hi");
  expect(data.map(({ version, textContent }) => [version, textContent])).toEqual([
    [2, "Hey you."],
    [1, "Hi."],
  ]);
});
