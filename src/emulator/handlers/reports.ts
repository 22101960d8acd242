import { periodMs } from "../durations.js";
import { exampleAnswer } from "../examples.js";
import type { Handler } from "../handler.js";
import { outOfScope, Refusal, refuse } from "../refusals.js";
import { requireTables } from "./query.js";

const ninetyDaysMs = 7_776_000_000;
const tables = ["runs", "env_metrics", "queue_metrics"];
const mediaTypes = new Map([
  ["json", "application/json"],
  ["ansi", "text/plain"],
]);

/** Judging an environment is the service's business; here it is always the same report, in the form asked for. */
const retrieve: Handler = {
  family: "scoped",
  isExample: true,
  handle(context) {
    // An unknown report reads tables that nobody may read.
    if (context.param("key") !== "health") throw new Refusal(outOfScope());
    requireTables(context, tables);
    const { query, operation } = context;
    if ((periodMs(query.get("period") ?? "1h") ?? 0) > ninetyDaysMs) {
      const issue = { code: "custom", message: "period is too large (max 90d)", path: ["period"] };
      refuse(400, { error: "Query Error", details: [issue] });
    }
    return exampleAnswer(operation.id, mediaTypes.get(query.get("format") ?? "") ?? "text/markdown");
  },
};

export const reportHandlers: Readonly<Record<string, Handler>> = { "reports.retrieve": retrieve };
