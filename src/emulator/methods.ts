import type { Operation } from "../../generated/contract.js";
import type { Handler } from "./handler.js";
import { type Answer, json } from "./http.js";
import { emptyMethodNotAllowed, methodNotAllowed, unroutedMethod } from "./refusals.js";

/** What a path answers to methods that it has no operation for, and to browsers of other origins. */

type Handlers = Readonly<Record<string, Handler>>;

/** Some routes take every method that changes something. */
export const standInFor = (
  method: string,
  candidates: readonly Operation[],
  handlers: Handlers,
): Operation | undefined => {
  const changes = ["POST", "PUT", "PATCH", "DELETE"].includes(method);
  return changes ? candidates.find(({ id }) => handlers[id]?.anyMutation) : undefined;
};

export const wrongMethod = (method: string, candidates: readonly Operation[], handlers: Handlers): Answer => {
  const answer = withoutHint(method, candidates, handlers);
  return { ...answer, headers: { ...answer.headers, "x-emulator-nearest-route": routesOf(candidates) } };
};

export const routesOf = (candidates: readonly Operation[]): string =>
  candidates.map(({ method, path }) => `${method} ${path}`).join(", ");

const withoutHint = (method: string, candidates: readonly Operation[], handlers: Handlers): Answer => {
  if (method === "GET" || method === "HEAD") {
    return candidates.some(({ id }) => handlers[id]?.getStub) ? emptyMethodNotAllowed() : unroutedMethod(400);
  }
  const onlyReads = candidates.every((operation) => operation.method === "GET");
  return onlyReads ? unroutedMethod(405) : methodNotAllowed(candidates.map((operation) => operation.method));
};

export const preflight = (handler: Handler | undefined, headers: Readonly<Record<string, string>>): Answer => {
  if (!handler?.cors) return json(401, { error: "Invalid or Missing API Key" });
  const { origin, "access-control-request-headers": wanted } = headers;
  return json(
    200,
    {},
    {
      ...allowing(origin),
      "access-control-allow-methods": "GET,HEAD,PUT,PATCH,POST,DELETE",
      "access-control-max-age": "300",
      ...(wanted === undefined ? {} : { "access-control-allow-headers": wanted }),
    },
  );
};

export const withCors = (answer: Answer, handler: Handler | undefined, origin: string | undefined): Answer => {
  if (!handler?.cors) return answer;
  const exposed = { "access-control-expose-headers": "x-trigger-jwt,x-trigger-jwt-claims" };
  return { ...answer, headers: { ...exposed, ...allowing(origin), ...answer.headers } };
};

const allowing = (origin: string | undefined): Record<string, string> =>
  origin === undefined ? {} : { "access-control-allow-origin": origin, vary: "Origin" };
