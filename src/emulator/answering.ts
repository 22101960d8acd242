import type { Operation } from "../../generated/contract.js";
import { storagePrefix, streamStorePrefix } from "./addresses.js";
import { createContext } from "./context.js";
import { exampleAnswer } from "./examples.js";
import { type Answer, type Arriving, empty, json } from "./http.js";
import { preflight, routesOf, standInFor, withCors, wrongMethod } from "./methods.js";
import { storeAnswer } from "./packet-store.js";
import { internalError, Refusal, unknownPath, withoutAuthorization } from "./refusals.js";
import type { RecordedRequest } from "./requests.js";
import type { Match } from "./router.js";
import { streamStoreAnswer } from "./stream-store.js";
import { answerProblems } from "./validate.js";
import type { World } from "./world.js";

/** The answer to a request, checked in the service's order: limit, path, method, and then what its operation checks. */
export const answerTo = async (
  world: World,
  record: RecordedRequest,
  match: Match,
  arriving: Arriving,
): Promise<Answer> => {
  const { path, method } = record;
  if (path.startsWith(storagePrefix)) return storeAnswer(world, record, arriving.readBody);
  if (path.startsWith(streamStorePrefix)) return streamStoreAnswer(world, record, arriving.readBody);
  if (path.length > 1 && path.endsWith("/")) return empty(301, { location: path.slice(0, -1) });
  if (method === "OPTIONS") return preflight(handlerAt(world, match), record.headers);

  const limit = limitOf(world, record, match);
  const answer = limit.refusal ?? (await routed(world, record, match, arriving));
  return { ...answer, headers: joined(limit.headers ?? {}, answer.headers) };
};

/** A limiter of the route's own puts headers of the same names beside those of the general one, and callers see both. */
const joined = (
  first: Readonly<Record<string, string>>,
  second: Readonly<Record<string, string>>,
): Record<string, string> => {
  const both = Object.entries(second).map(([name, value]) => {
    const other = first[name];
    return [name, other === undefined ? value : `${other}, ${value}`];
  });
  return { ...first, ...Object.fromEntries(both) };
};

const handlerAt = (world: World, match: Match) => {
  const operation =
    match.kind === "operation" ? match.operation : match.kind === "method" ? match.operations[0] : undefined;
  return operation && world.handlers[operation.id];
};

/** The limiter comes first: it asks for a credential on every path, known or not, and counts those it is given. */
const limitOf = (
  world: World,
  { path, headers }: RecordedRequest,
  match: Match,
): { headers?: Readonly<Record<string, string>>; refusal?: Answer } => {
  const { auth, limiter } = match.kind === "operation" ? match.operation : {};
  if (auth?.length === 0 || limiter === "none" || !path.startsWith("/api")) return {};
  if (!headers.authorization) return { refusal: withoutAuthorization() };
  const bucket = world.credentials.bucketOf(headers);
  if (match.kind !== "operation") return world.limiter?.count(bucket, "general") ?? {};
  const { operation, params } = match;
  if (world.handlers[operation.id]?.goesUncounted?.(world, bucket, params)) return {};
  return world.limiter?.count(bucket, limiter ?? "general") ?? {};
};

const routed = async (world: World, record: RecordedRequest, match: Match, arriving: Arriving): Promise<Answer> => {
  const { method, path, headers } = record;
  if (match.kind === "none") {
    const { nearest } = match;
    record.problems = [`No such path. The nearest route is ${nearest ?? "none"}.`];
    return unknownPath(method, path, nearest);
  }
  const operation = match.kind === "operation" ? match.operation : standInFor(method, match.operations, world.handlers);
  if (operation === undefined) {
    const candidates = match.kind === "method" ? match.operations : [];
    record.problems = [`${method} is no method of this path, which has ${routesOf(candidates)}.`];
    return wrongMethod(method, candidates, world.handlers);
  }
  const answer = await carriedOut(world, record, operation, match.params, arriving);
  return withCors(answer, world.handlers[operation.id], headers.origin);
};

const carriedOut = async (
  world: World,
  record: RecordedRequest,
  operation: Operation,
  params: Readonly<Record<string, string>>,
  arriving: Arriving,
): Promise<Answer> => {
  const handler = world.handlers[operation.id];
  let answer: Answer;
  try {
    const context = await createContext(world, operation, handler, params, record, arriving);
    answer = handler === undefined ? exampleAnswer(operation.id) : await handler.handle(context);
  } catch (error) {
    if (!(error instanceof Refusal)) {
      record.problems = [...(record.problems ?? []), `The handler failed: ${String(error)}`];
      return internalError();
    }
    answer = error.answer;
  }
  return world.checksAnswers ? checked(operation, record, answer) : answer;
};

const checked = (operation: Operation, record: RecordedRequest, answer: Answer): Answer => {
  const isJson = /json/.test(answer.headers["content-type"] ?? "");
  if (!isJson || typeof answer.body !== "string") return answer;
  const problems = answerProblems(operation.id, answer.status, JSON.parse(answer.body));
  if (problems.length === 0) return answer;
  record.problems = [...(record.problems ?? []), ...problems.map((one) => `The answer (${answer.status}): ${one}.`)];
  return json(500, { error: `The emulator's answer does not fit the document: ${problems.join("; ")}` });
};
