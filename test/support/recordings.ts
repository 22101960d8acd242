// Recorded exchanges with the real service, and which of our operations each of them belongs to.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Operation } from "../../generated/contract.js";
import { operations } from "../../generated/operations.js";
import { declaredAnswer, misfits } from "./document.js";

/** One request that was sent to the service, and what came back. */
export interface Exchange {
  /** `file: name`, unique over all files. */
  readonly title: string;
  readonly request: {
    readonly method: string;
    /** With the query as sent. */
    readonly path: string;
    /** A credential is replaced by its kind, such as `Bearer <secretKey:dev>`. */
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
    /** The body where it was no JSON. */
    readonly bodyText?: string;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
    /** The body where it was no JSON. Pages of HTML were not stored. */
    readonly bodyText?: string;
  };
}

interface RecordedFile {
  readonly exchanges: readonly (Omit<Exchange, "title"> & { readonly name: string })[];
}

const folder = join(process.env.SHARED_DIR ?? fileURLToPath(new URL("../../../shared", import.meta.url)), "recordings");

/** Every recorded exchange, none where there are no recordings. */
export const loadExchanges = (): Exchange[] => {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().flatMap((name) => {
    // Its form is described beside the files; one that lacks something fails the tests that look at it.
    const recorded = JSON.parse(readFileSync(join(folder, name), "utf8")) as RecordedFile;
    const file = name.replace(/\.json$/, "");
    return recorded.exchanges.map(({ name: what, ...exchange }) => ({
      ...exchange,
      title: `${file}: ${what}`,
    }));
  });
};

export const pathOf = ({ request }: Pick<Exchange, "request">): string => request.path.split("?", 1)[0] ?? "";

export const queryOf = ({ request }: Pick<Exchange, "request">): [name: string, value: string][] => [
  ...new URLSearchParams(request.path.slice(pathOf({ request }).length + 1)),
];

/** The arguments in a path, decoded, when it has the operation's form. */
export const matchPath = (operation: Operation, path: string): Record<string, string> | undefined => {
  const names: string[] = [];
  const literal = (text: string) => text.replace(/[.*+?^$|()[\]\\]/g, "\\$&");
  const pattern = operation.path.split(/(\{[^{}]+\})/).map((part) => {
    if (!part.startsWith("{")) return literal(part);
    names.push(part.slice(1, -1));
    return "([^/]+)";
  });
  const found = new RegExp(`^${pattern.join("")}$`).exec(path);
  if (!found) return undefined;
  const decoded = (name: string, text: string) => {
    const once = decodeURIComponent(text);
    // The service decodes these again, whether they were encoded once or twice.
    return operation.twice?.includes(name) ? decodeURIComponent(once) : once;
  };
  return Object.fromEntries(names.map((name, index) => [name, decoded(name, found[index + 1] ?? "")]));
};

/** The operations with this path; the one whose path has the fewest arguments first. */
export const operationsAt = (path: string): Operation[] =>
  Object.values(operations)
    .filter((operation) => matchPath(operation, path) !== undefined)
    .sort((a, b) => argumentCount(a) - argumentCount(b));

const argumentCount = ({ path }: Operation): number => path.split("{").length;

/** How an exchange stands to our operations. */
export type Place =
  | { readonly kind: "operation"; readonly operation: Operation }
  /** Its path is an operation's and its method is not, but its answer is one that the operation's callers may get. */
  | { readonly kind: "method"; readonly operation: Operation }
  /** A value that another operation at this path gives. */
  | { readonly kind: "elsewhere" }
  /** A browser's question before a request, which no call asks. */
  | { readonly kind: "preflight" }
  /** The recording says that there was an answer, and does not hold it. */
  | { readonly kind: "dropped" }
  /** A slash too many, answered by a redirect to the operation's path. */
  | { readonly kind: "redirect"; readonly operation: Operation }
  | { readonly kind: "unknown" };

export const placeOf = (exchange: Exchange): Place => {
  const path = pathOf(exchange);
  const { method } = exchange.request;
  if (exchange.response.body === "(list dropped)") return { kind: "dropped" };
  const there = operationsAt(path);
  const operation = there.find((each) => each.method === method);
  if (operation) return { kind: "operation", operation };
  if (method === "OPTIONS") return { kind: "preflight" };
  if (there.length > 0) {
    const other = there.find((each) => exchange.response.status >= 400 || fits(each, exchange));
    return other ? { kind: "method", operation: other } : { kind: "elsewhere" };
  }
  const target = operationsAt(path.replace(/\/+$/, "")).find((each) => each.method === method);
  const redirected = exchange.response.status >= 300 && exchange.response.status < 400;
  return redirected && target ? { kind: "redirect", operation: target } : { kind: "unknown" };
};

const fits = (operation: Operation, { response }: Exchange): boolean => {
  const schema = declaredAnswer(operation.id, response.status, response.headers["content-type"] ?? "");
  return schema !== undefined && misfits(schema, response.body).length === 0;
};
