// Queries and reports through the client: what crosses the wire, and what comes back.

import { expect, test } from "vitest";
import { createEmulator } from "../../src/emulator/index.js";
import { BadRequestError, ConfigurationError, createClient } from "../../src/index.js";

const startAt = Date.parse("2026-03-01T12:30:00Z");

const start = () => {
  const emulator = createEmulator({ clock: "virtual", startAt, checkAnswers: true });
  const options = { secretKey: emulator.secretKey, baseURL: emulator.url, fetch: emulator.fetch };
  return { emulator, client: createClient({ ...options, requestOptions: { retry: { minTimeoutInMs: 0 } } }) };
};

test("moments of a query go as ISO 8601, in whatever form they come", async () => {
  const { emulator, client } = start();
  const moment = new Date(startAt);

  await client.query.execute("SELECT count() FROM runs", { from: moment, to: moment.getTime() });
  await client.query.execute("SELECT count() FROM runs", { from: "2026-03-01T13:30:00+01:00", scope: "project" });

  expect(emulator.requests.map(({ body }) => body)).toEqual([
    {
      query: "SELECT count() FROM runs",
      scope: "environment",
      format: "json",
      from: moment.toISOString(),
      to: moment.toISOString(),
    },
    { query: "SELECT count() FROM runs", scope: "project", format: "json", from: moment.toISOString() },
  ]);
});

test("a moment that is none is refused before anything is sent", async () => {
  const { emulator, client } = start();

  const failed = client.query.execute("SELECT count() FROM runs", { to: "yesterday" });

  await expect(failed).rejects.toThrow(ConfigurationError);
  await expect(failed).rejects.toMatchObject({ parameter: "to", operation: "query.execute" });
  expect(emulator.requests).toEqual([]);
});

test("a query that came one too many is tried again, although nothing says when", async () => {
  const { emulator, client } = start();
  const body = { error: "You have reached the limit of concurrent queries" };
  emulator.faults.add({ operation: "query.execute", status: 429, body, times: 2 });

  const { results } = await client.query.execute<{ n: number }>("SELECT count() AS n FROM runs");

  expect(results).toEqual([{ n: 0 }]);
  expect(emulator.requests).toHaveLength(3);
});

test("a query comes with its answer, whether it can be run or not", async () => {
  const { client } = start();
  const csv = client.query.execute("SELECT run_id FROM runs", { format: "csv" });

  expect((await csv.asResponse()).status).toBe(200);
  expect((await csv).results).toBe("run_id");
  await expect(client.query.execute("SELECT nope FROM runs")).rejects.toThrow(BadRequestError);
});

test("a report is text in the format asked for, or data with its moment as a date", async () => {
  const { emulator, client } = start();

  const [markdown, ansi, report] = [
    await client.reports.retrieve("health"),
    await client.reports.retrieve("health", { period: "7d", format: "ansi" }),
    await client.reports.retrieve("health", { format: "json" }),
  ];

  expect(markdown).toMatch(/^# /);
  expect(ansi).toContain("\u001b[1m");
  expect(report.generatedAt).toBeInstanceOf(Date);
  expect(emulator.requests.map(({ query }) => query)).toEqual([
    [],
    [
      ["period", "7d"],
      ["format", "ansi"],
    ],
    [["format", "json"]],
  ]);
});
