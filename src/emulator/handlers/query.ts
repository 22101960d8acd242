import type { QueryRequest } from "../../../generated/schema.js";
import { exampleAnswer } from "../examples.js";
import type { Context, Handler } from "../handler.js";
import { json } from "../http.js";
import { environmentsOf } from "../projects.js";
import { asCsv, parseQuery, runQuery, tablesIn } from "../query.js";
import { outOfScope, Refusal, refuse } from "../refusals.js";
import { compareRuns, type StoredRun } from "../store.js";
import { windowOf } from "../time-filter.js";

const weekMs = 604_800_000;

const execute: Handler = {
  family: "scoped",
  cors: true,
  anyMutation: true,
  getStub: true,
  handle(context) {
    const { query: text, scope = "environment", format = "json", period, from, to } = context.body<QueryRequest>();
    const needed = tablesIn(text) ?? ["__unparseable__"];
    requireTables(context, needed.length === 0 ? ["all"] : needed);
    if (context.key.kind === "publicAccessToken" && scope !== "environment") {
      const error = `This token is scoped to one environment, so it can't run a ${scope}-scoped query. Use scope "environment", or a secret key.`;
      refuse(403, { error });
    }
    const query = parseQuery(text);
    const times = windowOf({ period, from: asText(from), to: asText(to) }, context.world.clock.now(), weekMs);
    // What the query says about the time beats what stands beside it.
    const isOpen = query.where.some(({ column }) => column === "triggered_at");
    const isWithin = ({ createdAt }: StoredRun) => isOpen || (createdAt >= times.from && createdAt <= times.to);
    const runs = runsIn(context, scope).filter(isWithin);
    const rows = runQuery(context.world, query, runs);
    return json(200, { format, results: format === "csv" ? asCsv(query, rows) : rows });
  },
};

/** What can be asked about is the service's, whoever asks. */
const described = (what: string): Handler => ({
  family: "scoped",
  cors: true,
  isExample: true,
  handle(context) {
    requireTables(context, [what]);
    return exampleAnswer(context.operation.id);
  },
});

export const queryHandlers: Readonly<Record<string, Handler>> = {
  "query.execute": execute,
  "query.schema": described("schema"),
  "query.dashboards": described("dashboards"),
};

/** A query needs the scope of everything that it looks into. */
export const requireTables = (context: Context, tables: readonly string[]): void => {
  if (!tables.every((id) => context.may("read", [{ type: "query", id }]))) throw new Refusal(outOfScope());
};

/** A `Date` is a text by the time it arrives. */
const asText = (moment: Date | string | null | undefined): string | undefined =>
  moment === null || moment === undefined ? undefined : String(moment);

/** The runs that the scope lets a query see, newest first. */
const runsIn = ({ world, key }: Context, scope: NonNullable<QueryRequest["scope"]>) => {
  const { credentials, store } = world;
  const home = credentials.projectOf(key.environment);
  const projects =
    scope === "organization"
      ? [...credentials.projects.values()].filter(({ organization }) => organization.id === home.organization.id)
      : [home];
  const environments = scope === "environment" ? [key.environment] : projects.flatMap(environmentsOf);
  return environments.flatMap(({ id }) => store.runs.of(id)).sort((one, other) => compareRuns(other, one));
};
