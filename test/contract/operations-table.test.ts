// The table of all operations: that it is current, that it leaves nothing out, and that it says what was really seen.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { operations } from "../../generated/operations.js";
import { buildSpec } from "../../scripts/build-spec.js";
import { isSeen, operationsTable } from "../../scripts/operations-table.js";
import { METHODS, placesOf } from "../../scripts/spec-document.js";
import { loadExchanges, placeOf } from "../support/recordings.js";
import { ROOT } from "./fixtures/run.js";

const UPSTREAM = join(process.env.SHARED_DIR ?? join(ROOT, "../shared"), "upstream");

/** The newest published document, where there is one. */
const newest = (() => {
  try {
    return readdirSync(UPSTREAM)
      .filter((name) => name.endsWith(".yaml"))
      .sort()
      .at(-1);
  } catch {
    return undefined;
  }
})();

/** `GET /api/v1/runs/{}`: what a parameter is called does not matter. */
const routeOf = (method: string, path: string): string => `${method.toUpperCase()} ${path.replace(/\{[^}]*\}/g, "{}")}`;

describe("docs/operations.md", () => {
  it("is what the spec and the emulator give", async () => {
    expect(readFileSync(join(ROOT, "docs/operations.md"), "utf8")).toBe(operationsTable(await buildSpec()));
  });

  it.skipIf(newest === undefined)("has every operation of the newest published document", () => {
    const { paths } = parse(readFileSync(join(UPSTREAM, newest ?? ""), "utf8"));
    const published = Object.entries<object>(paths).flatMap(([path, item]) =>
      Object.keys(item)
        .filter((method) => METHODS.includes(method))
        .map((method) => routeOf(method, path)),
    );
    const ours = new Set(Object.values(operations).map(({ method, path }) => routeOf(method, path)));

    expect(published.length).toBeGreaterThan(60);
    expect(published.filter((route) => !ours.has(route))).toEqual([]);
  });

  const exchanges = loadExchanges();

  it.skipIf(exchanges.length === 0)(
    "says of an operation that it was seen where a recording belongs to it",
    async () => {
      const seen = new Set(
        exchanges.flatMap((exchange) => {
          const place = placeOf(exchange);
          return place.kind === "operation" ? [place.operation.id] : [];
        }),
      );
      const claimed = placesOf(await buildSpec()).filter(({ operation }) => isSeen(operation["x-source"]));

      expect(claimed.map(({ name }) => name).sort()).toEqual([...seen].sort());
    },
  );
});
