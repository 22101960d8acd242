// Errors through the client: what crosses the wire, and what comes back.

import { expect, test } from "vitest";
import { createEmulator } from "../../src/emulator/index.js";
import { createClient, NotFoundError } from "../../src/index.js";

const startAt = Date.parse("2026-03-01T12:30:00Z");

const start = () => {
  const emulator = createEmulator({ clock: "virtual", startAt, checkAnswers: true });
  const options = { secretKey: emulator.secretKey, baseURL: emulator.url, fetch: emulator.fetch };
  return { emulator, client: createClient(options) };
};

test("errors are walked page by page, and decided about without naming anything", async () => {
  const { emulator, client } = start();
  for (const message of ["a", "b", "c"]) emulator.seed.runs(1, { status: "FAILED", error: { message } });

  const found = await client.errors.list({ limit: 2, status: "unresolved", from: new Date(startAt - 1000) }).toArray();
  const [first] = found;
  const ignored = await client.errors.ignore(String(first?.id));

  expect(found.map(({ errorMessage }) => errorMessage).sort()).toEqual(["a", "b", "c"]);
  expect(first?.firstSeen).toEqual(new Date(startAt));
  expect(ignored.ignoredAt).toEqual(new Date(startAt));
  expect(emulator.requests.at(-1)?.body).toEqual({});
  await expect(client.errors.retrieve("error_nope")).rejects.toThrow(NotFoundError);
});
