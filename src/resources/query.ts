/** Queries, whose answer has the type that the caller asks for. */

import type { ApiPromise, Call, Moment, RequestOptions } from "../../generated/contract.js";
import type { Query, QueryExecuteParams } from "../../generated/endpoints.js";
import { createQuery, queryExecute } from "../../generated/later/query.js";
import { ApiPromise as Promised } from "../api-promise.js";
import { refusal } from "../errors.js";
import { ownFields } from "../own.js";

/** What a query is about and how its rows come. */
export interface QueryOptions extends Pick<QueryExecuteParams, "scope" | "format"> {
  /**
   * How far back to look from now, such as `24h` or `7d`. Beats `from` and `to`. Default 7 days, or the plan's lookback
   * where that is shorter.
   */
  period?: string;
  /** Look at this moment or later. */
  from?: Moment;
  /** Look at this moment or earlier. Default now. */
  to?: Moment;
}

/** Rows as objects. */
export interface QueryRows<Row> {
  format: "json";
  results: Row[];
}

/** Rows as one text, its first line being the names of the columns. */
export interface QueryCsv {
  format: "csv";
  results: string;
}

export interface QueryMethods extends Omit<Query, "execute"> {
  /**
   * Runs a TRQL query, a SELECT, and gives its rows as CSV text (`format: "csv"`) or as objects. What a row holds is the
   * caller's word: `query.execute<QueryTable<"runs", "run_id" | "status">>("SELECT run_id, status FROM runs")`.
   *
   * `period`, `from` and `to` count only where the query itself says nothing about the table's time column. What is
   * older than the plan's lookback is left out without a word, and so is what comes after 10000 rows. Three queries of
   * one project may run at a time; a fourth is refused, and tried again like every refusal that may pass.
   *
   * @param options.scope Whose data the query sees. Default `environment`, which is all that a public token may ask for.
   * @throws BadRequestError for a query that cannot be run: bad syntax, an unknown column, more than 10 seconds.
   * @throws PermissionDeniedError when the token's scopes do not cover every table of the query.
   * @throws RateLimitError when too many queries run at a time, or too many requests were made.
   * @see spec operation query.execute
   */
  execute(
    query: string,
    options: QueryOptions & { format: "csv" },
    requestOptions?: RequestOptions,
  ): ApiPromise<QueryCsv>;
  execute<Row extends object = Record<string, unknown>>(
    query: string,
    options?: QueryOptions & { format?: "json" },
    requestOptions?: RequestOptions,
  ): ApiPromise<QueryRows<Row>>;
}

export const queryMethods = (call: Call): QueryMethods => ({
  ...createQuery(call),
  execute<Result>(query: string, options?: QueryOptions, requestOptions?: RequestOptions): ApiPromise<Result> {
    const { scope = "environment", format = "json", period, from, to } = ownFields(options);
    try {
      const times = { from: isoText("from", from), to: isoText("to", to) };
      return call(queryExecute, {}, { query, scope, format, period, ...times }, requestOptions);
    } catch (error) {
      return new Promised(Promise.reject(error));
    }
  },
});

const isoText = (name: string, moment: Moment | undefined): string | undefined => {
  if (moment === undefined) return undefined;
  const date = new Date(moment);
  if (!Number.isNaN(date.getTime())) return date.toISOString();
  throw refusal(queryExecute, name, `${name} must be a Date, an ISO 8601 text or milliseconds`);
};
