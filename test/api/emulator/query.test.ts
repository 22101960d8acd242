// Queries and reports: what the emulator finds, what it refuses, and who may ask.

import { expect, test } from "vitest";
import { createEmulator, type Emulator } from "../../../src/emulator/index.js";
import { runColumns } from "../../../src/emulator/query-columns.js";
import { type Sending, send } from "./support/send.js";

const startAt = Date.parse("2026-03-01T12:30:00Z");
const start = () => createEmulator({ clock: "virtual", startAt, checkAnswers: true });

const ask = (emulator: Emulator, query: string, more: object = {}, sending: Sending = {}) =>
  send(emulator, "POST", "/api/v1/query", { ...sending, body: { query, ...more } });

/** Three runs of `hello` and two failed ones of `echo`. */
const withRuns = () => {
  const emulator = start();
  emulator.seed.runs(3, { tags: ["b", "a"], createdAt: startAt - 60_000 });
  emulator.seed.runs(2, { taskIdentifier: "echo", status: "FAILED" });
  return emulator;
};

test.each([
  ["SELECT count() FROM runs", [{ "count()": 5 }]],
  ["select COUNT(*) as n from runs where task_identifier = 'echo' and depth < 1;", [{ n: 2 }]],
  ["SELECT count() AS n FROM runs WHERE task_identifier = 'nobody'", [{ n: 0 }]],
  [
    "SELECT status AS s, count() AS n FROM runs GROUP BY status ORDER BY n",
    [
      { s: "Failed", n: 2 },
      { s: "Completed", n: 3 },
    ],
  ],
  ["SELECT task_identifier FROM runs WHERE status != 'Failed' LIMIT 1", [{ task_identifier: "hello" }]],
  ["SELECT depth, tags FROM runs ORDER BY triggered_at ASC, run_id DESC LIMIT 1", [{ depth: 0, tags: ["a", "b"] }]],
  [
    "SELECT task_identifier FROM runs GROUP BY task_identifier ORDER BY task_identifier DESC",
    [{ task_identifier: "hello" }, { task_identifier: "echo" }],
  ],
])("%s finds what it says", async (query, results) => {
  expect((await ask(withRuns(), query)).body).toEqual({ format: "json", results });
});

test("a star selects every column", async () => {
  const { body } = await ask(withRuns(), "SELECT * FROM runs LIMIT 1");
  const [row] = Object(body).results;
  expect(Object.keys(row)).toEqual(Object.keys(runColumns));
  expect(row).toMatchObject({
    task_identifier: "echo",
    status: "Failed",
    is_finished: 1,
    triggered_at: "2026-03-01T12:30:00.000Z",
  });
});

test("CSV has a line of names, and quotes what contains commas", async () => {
  const emulator = withRuns();
  const { body } = await ask(emulator, "SELECT task_identifier, tags FROM runs LIMIT 4", { format: "csv" });
  expect(body).toEqual({
    format: "csv",
    results: 'task_identifier,tags\necho,[]\necho,[]\nhello,"[""a"",""b""]"\nhello,"[""a"",""b""]"',
  });
});

test("the time beside the query counts unless the query speaks of time itself", async () => {
  const emulator = withRuns();
  emulator.seed.runs(1, { createdAt: startAt - 8 * 86_400_000 });
  const n = async (query: string, more: object = {}) => Object((await ask(emulator, query, more)).body).results[0].n;
  const all = "SELECT count() AS n FROM runs";
  expect(await n(all)).toBe(5);
  expect(await n(all, { period: "10d" })).toBe(6);
  expect(await n(all, { from: new Date(startAt - 30_000).toISOString() })).toBe(2);
  expect(await n(all, { to: String(startAt - 30_000) })).toBe(4);
  expect(await n(all, { period: "30s", from: "0" })).toBe(2);
  expect(await n(`${all} WHERE triggered_at > '2026-01-01'`)).toBe(6);
});

test("a wider scope sees other environments, and not other organisations", async () => {
  const emulator = withRuns();
  const [home, second, foreign] = emulator.projects;
  for (const environment of [home.environments.prod, second.environments.dev, foreign.environments.dev]) {
    emulator.seed.runs(1, { environment });
  }
  const n = async (scope: string) =>
    Object((await ask(emulator, "SELECT count() AS n FROM runs", { scope })).body).results[0].n;
  expect([await n("environment"), await n("project"), await n("organization")]).toEqual([5, 6, 7]);
});

test.each([
  "SELECT avg(depth) FROM runs",
  "SELECT 1 FROM runs",
  "SELECT run_id FROM runs ORDER BY nope",
  "SELECT run_id FROM runs r JOIN metrics m",
  "SELECT run_id, count() AS n FROM runs",
  "SELECT count() AS n FROM runs ORDER BY status",
  "SELECT run_id FROM runs WHERE status IN ('Failed')",
  "SELECT count() FROM metrics",
  "WITH runs AS (SELECT 1) SELECT run_id FROM runs",
])("%s is refused as beyond the emulator, and not answered wrongly", async (query) => {
  const { status, headers, body } = await ask(start(), query);
  expect([status, headers.get("x-emulator-error")]).toEqual([400, "true"]);
  expect(body.error).toContain("The emulator does not understand");
});

test("a query needs the scope of every table that it names", async () => {
  const emulator = withRuns();
  const status = async (scopes: string[], query = "SELECT run_id FROM runs") =>
    (await ask(emulator, query, {}, { token: await emulator.publicToken({ scopes }) })).status;
  expect(await status(["read:query:runs"])).toBe(200);
  expect(await status(["read:query:metrics"])).toBe(403);
  expect(await status(["read:query:runs"], "SELECT run_id FROM runs JOIN metrics")).toBe(403);
  expect(await status(["read:query:runs"], "SELEC")).toBe(403);
  expect(await status(["read:query"], "SELEC")).toBe(400);
});

test("the schema and the dashboards are examples, for those who may read them", async () => {
  const emulator = start();
  const token = await emulator.publicToken({ scopes: ["read:query:schema"] });
  const schema = await send(emulator, "GET", "/api/v1/query/schema", { token });
  expect(schema.headers.get("x-emulator-example")).toBe("true");
  expect(schema.body).toMatchObject({ tables: [{ name: "runs" }] });
  expect((await send(emulator, "GET", "/api/v1/query/dashboards", { token })).status).toBe(403);
});

test("a report comes in the form that is asked for", async () => {
  const emulator = start();
  const report = (query = "", sending: Sending = {}) =>
    send(emulator, "GET", `/api/v1/reports/health${query}`, sending);
  const markdown = await report("?period=90d");
  expect(markdown.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
  expect(markdown.text).toMatch(/^# /);
  const ansi = await report("?format=ansi");
  expect(ansi.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(ansi.text).toContain("\u001b[");
  expect((await report("?format=json")).body).toMatchObject({ title: "health", summary: { severity: "ok" } });
});

test.each([
  ["?period=10s", "Invalid"],
  ["?period=91d", "period is too large (max 90d)"],
  ["?format=xml", "Invalid enum value. Expected 'markdown' | 'json' | 'ansi', received 'xml'"],
])("a report with %s is refused", async (query, message) => {
  const { status, body } = await send(start(), "GET", `/api/v1/reports/health${query}`);
  expect(status).toBe(400);
  expect(body).toMatchObject({ error: "Query Error", details: [{ message }] });
});

test("a report that does not exist is out of everybody's scope", async () => {
  const emulator = start();
  expect((await send(emulator, "GET", "/api/v1/reports/cost")).status).toBe(403);
  const token = await emulator.publicToken({ scopes: ["read:query:runs", "read:query:env_metrics"] });
  expect((await send(emulator, "GET", "/api/v1/reports/health", { token })).status).toBe(403);
});
