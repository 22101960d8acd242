import type { Operation } from "../../generated/contract.js";

export type Match =
  | { readonly kind: "operation"; readonly operation: Operation; readonly params: Readonly<Record<string, string>> }
  /** The path exists, but not with this method. */
  | {
      readonly kind: "method";
      readonly operations: readonly Operation[];
      readonly params: Readonly<Record<string, string>>;
    }
  | { readonly kind: "none"; readonly nearest?: string };

interface Route {
  readonly operation: Operation;
  readonly segments: readonly string[];
}

export type Router = (method: string, path: string) => Match;

const isParameter = (segment: string): boolean => segment.startsWith("{");

/** Finds the operation for a method and a path, by the paths of the operation table. */
export const createRouter = (operations: Readonly<Record<string, Operation>>): Router => {
  // Literal segments come before parameters: `/envvars/{env}/import` is not the variable named `import`.
  const routes: Route[] = Object.values(operations)
    .map((operation) => ({ operation, segments: operation.path.split("/").slice(1) }))
    .sort((one, other) => other.segments.filter(isLiteral).length - one.segments.filter(isLiteral).length);

  return (method, path) => {
    const segments = path.split("/").slice(1);
    const fitting = routes.filter((route) => fits(route.segments, segments));
    const wanted = method === "HEAD" ? "GET" : method;
    const route = fitting.find(({ operation }) => operation.method === wanted);
    if (route !== undefined)
      return { kind: "operation", operation: route.operation, params: paramsOf(route, segments) };
    const [other] = fitting;
    if (other !== undefined) {
      const candidates = fitting.map(({ operation }) => operation);
      return { kind: "method", operations: candidates, params: paramsOf(other, segments) };
    }
    const nearest = nearestTo(routes, method, segments);
    return { kind: "none", ...(nearest === undefined ? {} : { nearest }) };
  };
};

const isLiteral = (segment: string): boolean => !isParameter(segment);

const fits = (template: readonly string[], segments: readonly string[]): boolean =>
  template.length === segments.length &&
  template.every((part, index) => (isParameter(part) ? segments[index] !== "" : part === segments[index]));

const paramsOf = ({ operation, segments: template }: Route, segments: readonly string[]): Record<string, string> => {
  const params: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    if (!isParameter(part)) continue;
    const name = part.slice(1, -1);
    const once = decode(segments[index] ?? "");
    params[name] = operation.twice?.includes(name) ? decode(once) : once;
  }
  return params;
};

/** What is no valid encoding is taken as it stands. */
const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

/** The route that shares most with what was asked for, so that a slip in a path is quickly found. */
const nearestTo = (routes: readonly Route[], method: string, segments: readonly string[]): string | undefined => {
  let best: { score: number; route: Route } | undefined;
  for (const route of routes) {
    const same = route.segments.filter((part) => segments.includes(part)).length;
    const inPlace = route.segments.filter((part, index) => part === segments[index]).length;
    const lengths = Math.abs(route.segments.length - segments.length);
    const score = same * 4 + inPlace * 2 - lengths * 2 + (route.operation.method === method ? 1 : 0);
    if (same > 0 && (best === undefined || score > best.score)) best = { score, route };
  }
  return best && `${best.route.operation.method} ${best.route.operation.path}`;
};
