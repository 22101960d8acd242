/** Compiled, never run: queries, reports and prompts give what their arguments say. */

import { type RunsTableRow as OfficialRow, prompts as officialPrompts } from "@trigger.dev/sdk";
import type { Report, RunsTableRow } from "../../src/index.js";
import { createClient, prompts, type QueryTable, query, reports } from "../../src/index.js";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};

// Rows are objects of unknown values unless the caller says more.
const { results } = await query.execute("SELECT run_id FROM runs");
holds<Equal<typeof results, Record<string, unknown>[]>>();
const typed = await query.execute<QueryTable<"runs", "run_id" | "depth">>("SELECT run_id, depth FROM runs");
holds<Equal<(typeof typed.results)[0], { run_id: string; depth: number }>>();
interface Count {
  n: number;
}
const counted = await query.execute<Count>("SELECT count() AS n FROM runs", {
  from: new Date(),
  to: 0,
  scope: "project",
});
holds<Equal<typeof counted.results, Count[]>>();
// @ts-expect-error
type NoColumn = QueryTable<"runs", "nope">;
void ({} as NoColumn);

// The table has the columns that the official SDK knows, and one that only the service was seen to have.
holds<Equal<keyof RunsTableRow, keyof OfficialRow | "is_warm_start">>();
holds<Equal<RunsTableRow["execution_duration"], OfficialRow["execution_duration"]>>();

// CSV is text.
const csv = await query.execute("SELECT run_id FROM runs", { format: "csv", period: "7d" });
holds<Equal<typeof csv.results, string>>();

// @ts-expect-error
query.execute("SELECT run_id FROM runs", { scope: "galaxy" });
// @ts-expect-error
query.execute("SELECT run_id FROM runs", { format: "xml" });

// A report is text unless it is asked for as data.
const report = await reports.retrieve("health", { format: "json", period: "7d" });
holds<Equal<typeof report, Report>>();
holds<Equal<Awaited<ReturnType<typeof markdown>>, string>>();
const markdown = () => reports.retrieve("health");
// @ts-expect-error
reports.retrieve("cost");

// A prompt of the official SDK gives its id and its variables; without one any will do.
interface Greeting {
  readonly id: "greeting";
  resolve(variables: { name: string }, options?: { label?: string }): Promise<unknown>;
}
const greeting = await prompts.resolve<Greeting>("greeting", { name: "Ada" }, { label: "beta" });
holds<Equal<typeof greeting.text, string>>();
// @ts-expect-error
prompts.resolve<Greeting>("greting", { name: "Ada" });
// @ts-expect-error
prompts.resolve<Greeting>("greeting", { nam: "Ada" });
prompts.resolve("whatever", { any: 1 }, { version: 2 });
const defined = officialPrompts.define({ id: "declared", content: "Hello." });
prompts.resolve<typeof defined>("declared");
// @ts-expect-error
prompts.resolve<typeof defined>("other");

// Every client of an environment has them; a personal access token has none.
const client = createClient({ publicAccessToken: "" });
holds<Equal<(typeof client)["query"], typeof query>>();
const account = createClient({ personalAccessToken: "" });
// @ts-expect-error
account.query;
