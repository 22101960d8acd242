import type { Operation } from "../../generated/contract.js";

export type Match =
  | { readonly kind: "operation"; readonly operation: Operation; readonly params: Readonly<Record<string, string>> }
  /** The path exists, but not with this method. */
  | {
      readonly kind: "method";
      readonly operations: readonly Operation[];
      readonly params: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: "none";
      /** Found when it is asked for: looking for it takes longer than most answers. */
      readonly nearest: string | undefined;
    };

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
    const asked = (wanted: string) => fitting.find(({ operation }) => operation.method === wanted);
    const route = asked(method) ?? (method === "HEAD" ? asked("GET") : undefined);
    if (route !== undefined)
      return { kind: "operation", operation: route.operation, params: paramsOf(route, segments) };
    const [other] = fitting;
    if (other !== undefined) {
      const candidates = fitting.map(({ operation }) => operation);
      return { kind: "method", operations: candidates, params: paramsOf(other, segments) };
    }
    return {
      kind: "none",
      get nearest() {
        return nearestTo(routes, method, segments);
      },
    };
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
    const value = operation.twice?.includes(name) ? decodeAgain(once) : once;
    if (value !== undefined) params[name] = value;
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

/** The service fails where this cannot be done, and so does a handler that misses its parameter. */
const decodeAgain = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** The route that is fewest letters away from what was asked for, so that a slip in a path is quickly found. */
const nearestTo = (routes: readonly Route[], method: string, segments: readonly string[]): string | undefined => {
  // A longer path is no slip.
  const asked = segments.join("/").slice(0, 200);
  let best: { distance: number; route: Route } | undefined;
  for (const route of routes) {
    const filled = route.segments
      .map((part, index) => (isParameter(part) ? (segments[index] ?? part) : part))
      .join("/");
    const distance = lettersBetween(filled, asked) + (route.operation.method === method ? 0 : 0.5);
    if (best === undefined || distance < best.distance) best = { distance, route };
  }
  return best && `${best.route.operation.method} ${best.route.operation.path}`;
};

/** How many letters must be put in, taken out or changed to make one text of the other (Levenshtein). */
const lettersBetween = (one: string, other: string): number => {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(changed, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
};
