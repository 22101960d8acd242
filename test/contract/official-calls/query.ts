import { call, type LogicalCall } from "./call.js";

export const queryCalls: readonly LogicalCall[] = [
  call("query.execute", "secretKey", ({ query }) =>
    query.execute("SELECT run_id, status, tags FROM runs ORDER BY run_id LIMIT 3"),
  ),
  call(
    "query.execute",
    "secretKey",
    ({ query }) => query.execute("SELECT count() AS n FROM runs", { scope: "organization", period: "30d" }),
    { about: "a scope and a period" },
  ),
  call(
    "query.execute",
    "secretKey",
    ({ query }, { now }) =>
      query.execute("SELECT status, count() AS n FROM runs GROUP BY status", {
        from: new Date(now.getTime() - 3_600_000),
        to: now.getTime(),
        format: "json",
      }),
    { about: "two moments" },
  ),
  call(
    "query.execute",
    "secretKey",
    ({ query }) => query.execute("SELECT run_id, tags FROM runs ORDER BY run_id LIMIT 3", { format: "csv" }),
    { about: "as CSV" },
  ),
  call("query.execute", "publicToken", ({ query }) => query.execute("SELECT run_id FROM runs ORDER BY run_id LIMIT 1")),
  call("query.execute", "secretKey", ({ query }) => query.execute("DROP TABLE runs"), {
    about: "none",
    refused: "both",
  }),
  call("query.schema", "secretKey", (sdk) => sdk.querySchema()),
  call("query.dashboards", "secretKey", (sdk) => sdk.queryDashboards()),
  call("reports.retrieve", "secretKey", (sdk) => sdk.report("health", { period: "1d", format: "markdown" })),
  call("reports.retrieve", "secretKey", (sdk) => sdk.report("health", { format: "ansi" }), { about: "for a terminal" }),
  call("reports.retrieve", "publicToken", (sdk) => sdk.report("health", { format: "json" }), { about: "as data" }),
];
