import { json } from "./http.js";
import { runColumns } from "./query-columns.js";
import { Refusal, refuse } from "./refusals.js";
import type { StoredRun } from "./store.js";
import type { World } from "./world.js";

/**
 * The small part of TRQL that the emulator runs: `SELECT` of columns, `*` and `count()`, `FROM runs`, `WHERE` with
 * comparisons joined by `AND`, `GROUP BY`, `ORDER BY` and `LIMIT`. Anything else is refused in words of the emulator's own.
 */

export type Row = Record<string, unknown>;

export interface Query {
  /** Selected columns by the names that the rows give them. */
  readonly select: ReadonlyMap<string, string>;
  readonly where: readonly Comparison[];
  readonly groupBy: readonly string[];
  readonly isGrouped: boolean;
  readonly orderBy: readonly { readonly name: string; readonly sign: 1 | -1 }[];
  readonly limit: number;
}

interface Comparison {
  readonly column: string;
  readonly operator: string;
  readonly value: string | number;
}

const tables = ["runs", "metrics", "llm_metrics", "llm_models", "queue_metrics", "env_metrics", "queue_metrics_by_key"];
const count = "count()";
const mostRows = 10_000;

const clauses =
  /^\s*select\s+(.+?)\s+from\s+runs(?:\s+where\s+(.+?))?(?:\s+group\s+by\s+(.+?))?(?:\s+order\s+by\s+(.+?))?(?:\s+limit\s+(\d+))?\s*;?\s*$/is;

/** The tables that a query names, or nothing where it is no query at all. */
export const tablesIn = (text: string): string[] | undefined => {
  if (!/^\s*(select|with)\b/i.test(text)) return undefined;
  const named = [...text.matchAll(/\b(?:from|join)\s+(\w+)/gi)].map(([, name]) => name);
  return tables.filter((table) => named.includes(table));
};

export const parseQuery = (text: string): Query => {
  const [word = ""] = /\w+/.exec(text) ?? [];
  if (tablesIn(text) === undefined) {
    const expected = "{SELECT, WITH, '{', '(', '<'}";
    refuse(400, { error: `Syntax error at line 1:0: mismatched input '${word}' expecting ${expected}` });
  }
  const table = /\bfrom\s+(\w+)/i.exec(text)?.[1];
  if (table !== undefined && !tables.includes(table)) {
    refuse(400, { error: `Table "${table}" is not accessible. Available tables: ${tables.join(", ")}` });
  }
  const [, selected = "", conditions, groups, orders, limit] = clauses.exec(text) ?? beyondUs("this query");
  const select = new Map(listed(selected).flatMap(selection));
  const groupBy = listed(groups).map(columnCalled);
  const isGrouped = groupBy.length > 0 || [...select.values()].includes(count);
  for (const column of isGrouped ? select.values() : []) {
    if (column !== count && !groupBy.includes(column)) beyondUs(`${column} without GROUP BY`);
  }
  return {
    select,
    where: conditions === undefined ? [] : conditions.split(/\s+and\s+/i).map(comparison),
    groupBy,
    isGrouped,
    orderBy: listed(orders).map((order) => {
      const [, name = "", direction] = /^(\w+|count\(\))(?:\s+(asc|desc))?$/i.exec(order) ?? beyondUs(order);
      if (!select.has(name) && (isGrouped || !Object.hasOwn(runColumns, name))) beyondUs(order);
      return { name, sign: direction?.toLowerCase() === "desc" ? -1 : 1 };
    }),
    limit: Math.min(Number(limit ?? mostRows), mostRows),
  };
};

/** The rows that a query finds in these runs. */
export const runQuery = (world: World, query: Query, runs: readonly StoredRun[]): Row[] => {
  const { select, where, groupBy, isGrouped, orderBy, limit } = query;
  const read = (run: StoredRun | undefined, column: string) => run && runColumns[column]?.(run, world);
  const found = runs.filter((run) => where.every((one) => holds(read(run, one.column), one)));
  const groups = new Map<string, StoredRun[]>(isGrouped && groupBy.length === 0 ? [["[]", []]] : []);
  for (const run of found) {
    const key = isGrouped ? JSON.stringify(groupBy.map((name) => read(run, name))) : run.id;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [run]);
    else group.push(run);
  }
  const rows = [...groups.values()].map((group) => {
    const [run] = group;
    const cells = [...select].map(([name, column]) => [name, column === count ? group.length : read(run, column)]);
    const row: Row = Object.fromEntries(cells);
    return { row, order: orderBy.map(({ name }) => (Object.hasOwn(row, name) ? row[name] : read(run, name))) };
  });
  rows.sort((one, other) =>
    orderBy.reduce((order, { sign }, index) => order || sign * compare(one.order[index], other.order[index]), 0),
  );
  return rows.slice(0, limit).map(({ row }) => row);
};

export const asCsv = ({ select }: Query, rows: readonly Row[]): string => {
  const cell = (value: unknown): string => {
    const text = typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? "");
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const names = [...select.keys()];
  const lines = [names, ...rows.map((row) => names.map((name) => row[name]))];
  return lines.map((line) => line.map(cell).join(",")).join("\n");
};

const listed = (text: string | undefined): string[] => (text === undefined ? [] : text.split(/\s*,\s*/));

const selection = (text: string): [name: string, column: string][] => {
  if (text === "*") return Object.keys(runColumns).map((name) => [name, name]);
  const [, what = "", name] = /^([a-z_]\w*|count\(\s*\*?\s*\))(?:\s+as\s+(\w+))?$/i.exec(text) ?? beyondUs(text);
  const column = what.endsWith(")") ? count : columnCalled(what);
  return [[name ?? column, column]];
};

const comparison = (text: string): Comparison => {
  const form = /^(\w+)\s*(=|!=|<=|>=|<|>)\s*(?:'([^']*)'|(\d+(?:\.\d+)?))$/;
  const [, column = "", operator = "", word, amount] = form.exec(text) ?? beyondUs(text);
  return { column: columnCalled(column), operator, value: word ?? Number(amount) };
};

const holds = (value: unknown, { operator, value: wanted }: Comparison): boolean => {
  const order = compare(value, wanted);
  if (order === 0) return operator.endsWith("=") && operator !== "!=";
  return operator === "!=" || operator.startsWith(order < 0 ? "<" : ">");
};

const compare = (one: unknown, other: unknown): number => {
  const [left, right] =
    typeof one === "number" && typeof other === "number" ? [one, other] : [String(one), String(other)];
  return left < right ? -1 : left > right ? 1 : 0;
};

const columnCalled = (name: string): string =>
  Object.hasOwn(runColumns, name)
    ? name
    : refuse(400, { error: `Unknown column "${name}". Available columns: ${Object.keys(runColumns).join(", ")}` });

const beyondUs = (what: string): never => {
  const error = `The emulator does not understand ${what}. It runs SELECT of columns and count() FROM runs, with WHERE, GROUP BY, ORDER BY and LIMIT; a scripted fault can answer anything else.`;
  throw new Refusal(json(400, { error }, { "x-emulator-error": "true" }));
};
