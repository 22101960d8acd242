/** Reports, whose answer has the type that its format says. */

import type { ApiPromise, RequestOptions } from "../../generated/contract.js";
import type { ReportsRetrieveParams } from "../../generated/endpoints.js";
import type { Report } from "../../generated/schema.js";

export interface ReportMethods {
  /**
   * Gets a report about the environment: as data (`format: "json"`), or as text for people, in Markdown or with the
   * colour codes of terminals (`format: "ansi"`).
   *
   * @param key Which report: `health`.
   * @param params.period How far back it looks from now: a whole number and `m`, `h`, `d` or `w`, at most `90d`. Default `1h`.
   * @throws BadRequestError for a period of another form.
   * @throws PermissionDeniedError when the token's scopes do not cover the tables that the report reads, and for a report
   * that does not exist.
   * @see spec operation reports.retrieve
   */
  retrieve(
    key: "health",
    params: ReportsRetrieveParams & { format: "json" },
    requestOptions?: RequestOptions,
  ): ApiPromise<Report>;
  retrieve(
    key: "health",
    params?: ReportsRetrieveParams & { format?: "markdown" | "ansi" },
    requestOptions?: RequestOptions,
  ): ApiPromise<string>;
}
