// Prompts: which version counts, how its text is filled in, and what callers change.

import { expect, test } from "vitest";
import { createEmulator, type Emulator, type SeedPrompt } from "../../../src/emulator/index.js";
import { type Sending, send } from "./support/send.js";

const startAt = Date.parse("2026-03-01T12:30:00Z");

const start = (seed: Partial<SeedPrompt> = {}) => {
  const emulator = createEmulator({ clock: "virtual", startAt, checkAnswers: true });
  emulator.seed.prompt({
    slug: "hi",
    versions: ["Hello {{name}}.", "Hi {{ name }}{{#loud}}, {{name}}!{{/loud}}"],
    ...seed,
  });
  return emulator;
};

const call = (emulator: Emulator, method: string, path = "", body?: unknown, sending: Sending = {}) =>
  send(emulator, method, `/api/v1/prompts${path}`, { ...sending, ...(body === undefined ? {} : { body }) });

const resolve = async (emulator: Emulator, body: object = {}) =>
  Object((await call(emulator, "POST", "/hi", body)).body).data;

const versions = async (emulator: Emulator) =>
  (await call(emulator, "GET", "/hi/versions")).body.data.map((one) => [Object(one).version, Object(one).labels]);

test.each([
  [{ name: "Ada" }, "Hi Ada"],
  [{ name: "Ada", loud: true }, "Hi Ada, Ada!"],
  [{ name: 0, loud: "yes" }, "Hi 0, 0!"],
  [{ name: null, loud: "" }, "Hi "],
  [{}, "Hi "],
])("variables %j give %j", async (variables, text) => {
  expect(await resolve(start(), { variables })).toMatchObject({ text, version: 2, labels: ["current"] });
});

test("a number beats an override, which beats a label", async () => {
  const emulator = start({ model: "gpt-4o", config: { temperature: 0 } });
  expect(await resolve(emulator)).toMatchObject({ version: 2, model: "gpt-4o", config: { temperature: 0 } });
  await call(emulator, "POST", "/hi/override", { textContent: "Hey.", model: "small" });
  expect(await resolve(emulator, { label: "current" })).toMatchObject({ version: 3, text: "Hey.", model: "small" });
  expect(await resolve(emulator, { version: 1 })).toMatchObject({ version: 1, labels: [] });
  const shown = await call(emulator, "GET", "/hi?label=current");
  expect(shown.body).toMatchObject({
    data: { slug: "hi", version: { version: 3, source: "api", labels: ["override"] } },
  });
  expect((await call(emulator, "GET", "/hi?version=1")).body).toMatchObject({ data: { version: { version: 1 } } });
});

test("promoting moves the label to a version from code, and to no other", async () => {
  const emulator = start();
  expect(await versions(emulator)).toEqual([
    [2, ["current"]],
    [1, []],
  ]);
  await call(emulator, "POST", "/hi/promote", { version: 1 });
  expect(await versions(emulator)).toEqual([
    [2, []],
    [1, ["current"]],
  ]);
  await call(emulator, "POST", "/hi/override", { textContent: "Hey." });
  expect((await call(emulator, "POST", "/hi/promote", { version: 3 })).status).toBe(400);
  expect((await call(emulator, "POST", "/hi/promote", { version: 9 })).body.error).toBe("Version 9 not found");
});

test("an override is changed in place, ended and taken up again", async () => {
  const emulator = start();
  const none = await call(emulator, "PUT", "/hi/override", { model: "small" });
  expect(none.status).toBe(400);
  const made = await call(emulator, "POST", "/hi/override", { textContent: "Hey.", commitMessage: "Shorter." });
  expect(made.body).toEqual({ ok: true, version: 3 });
  await call(emulator, "PUT", "/hi/override", { model: "small" });
  await call(emulator, "PATCH", "/hi/override", { textContent: "Hey you." });
  const [changed] = (await call(emulator, "GET", "/hi/versions")).body.data;
  expect(changed).toMatchObject({ version: 3, textContent: "Hey you.", model: "small", commitMessage: "Shorter." });
  await call(emulator, "DELETE", "/hi/override");
  expect((await call(emulator, "DELETE", "/hi/override")).body).toEqual({ ok: true });
  expect((await resolve(emulator)).version).toBe(2);
  await call(emulator, "POST", "/hi/override/reactivate", { version: 3 });
  expect((await resolve(emulator)).version).toBe(3);
  expect((await call(emulator, "POST", "/hi/override/reactivate", { version: 1 })).status).toBe(400);
});

test("the list has what changed last first, and shows what a prompt resolves to", async () => {
  const emulator = start({ model: "gpt-4o" });
  await emulator.advance(1000);
  emulator.seed.prompt({ slug: "bye", versions: ["Bye."], description: "The end.", tags: ["t"] });
  const slugs = async () => (await call(emulator, "GET")).body.data.map((one) => Object(one).slug);
  expect(await slugs()).toEqual(["bye", "hi"]);
  await emulator.advance(1000);
  await call(emulator, "POST", "/hi/override", { textContent: "Hey.", model: "small" });
  expect(await slugs()).toEqual(["hi", "bye"]);
  expect((await call(emulator, "GET")).body.data).toMatchObject([
    { defaultModel: "small", currentVersion: 2, hasOverride: true, updatedAt: emulator.now().toISOString() },
    { defaultModel: null, currentVersion: 1, hasOverride: false, description: "The end.", tags: ["t"] },
  ]);
});

test("a list of versions ends with the fiftieth", async () => {
  const emulator = start({ versions: Array.from({ length: 60 }, (_, index) => `Text ${index}.`) });
  const all = await versions(emulator);
  expect([all.length, all[0]?.[0], all.at(-1)?.[0]]).toEqual([50, 60, 11]);
});

test.each([
  ["GET", "/nope", undefined, "Not found"],
  ["GET", "/hi?version=9", undefined, "No version found"],
  ["GET", "/nope/versions", undefined, "Not found"],
  ["POST", "/nope", {}, "Prompt not found"],
  ["POST", "/hi", { label: "beta" }, "No version found"],
  ["POST", "/nope/override", { textContent: "" }, "Prompt not found"],
])("%s %s is not found: %j", async (method, path, body, error) => {
  const answer = await call(start(), method, path, body);
  expect([answer.status, answer.body.error]).toEqual([404, error]);
});

test.each([
  ["/hi", "", "Request body is empty"],
  ["/hi/promote", { version: 0 }, 'Validation error: Number must be greater than 0 at "version"'],
  ["/hi/override", {}, 'Validation error: Required at "textContent"'],
  ["/hi/override", { textContent: "x", source: "code" }, 'Validation error: Source cannot be "code" at "source"'],
])("POST %s with %j is refused", async (path, body, error) => {
  const answer = await call(start(), "POST", path, body);
  expect([answer.status, answer.body.error]).toEqual([400, error]);
});

test("reading takes a scope to read, changing one to update or to write", async () => {
  const emulator = start();
  const status = async (scope: string, method: string, path: string, body?: unknown) =>
    (await call(emulator, method, path, body, { token: await emulator.publicToken({ scopes: [scope] }) })).status;
  expect(await status("read:prompts:hi", "GET", "/hi")).toBe(200);
  expect(await status("read:prompts:hi", "GET", "")).toBe(403);
  expect(await status("read:prompts", "GET", "")).toBe(200);
  expect(await status("read:prompts:bye", "POST", "/hi", {})).toBe(403);
  expect(await status("read:prompts", "DELETE", "/hi/override")).toBe(403);
  expect(await status("update:prompts:hi", "DELETE", "/hi/override")).toBe(200);
  expect(await status("write:prompts", "POST", "/hi/promote", { version: 1 })).toBe(200);
});

test("a prompt belongs to its environment", async () => {
  const emulator = start();
  const token = emulator.projects[0].environments.prod.secretKey;
  expect((await call(emulator, "GET", "", undefined, { token })).body.data).toEqual([]);
  expect((await call(emulator, "GET", "/hi", undefined, { token })).status).toBe(404);
});

test("a prompt without a version cannot be seeded", () => {
  expect(() => start({ versions: [] })).toThrow("seed.prompt: hi has no version.");
});
