import type { Operation } from "../../generated/contract.js";
import type { Family } from "./credentials.js";
import type { Context, Handler } from "./handler.js";
import { type Answer, type Arriving, json } from "./http.js";
import { type Issue, sentenceOf } from "./issues.js";
import { outOfScope, Refusal, tooLarge, uncaught } from "./refusals.js";
import type { RecordedRequest } from "./requests.js";
import { allowsAny } from "./scopes.js";
import { bodyIssues, queryIssues } from "./validate.js";
import type { World } from "./world.js";

/** The families whose routes were built with the newer helper, which refuses in its own words. */
const builtFamilies: ReadonlySet<Family> = new Set<Family>(["scoped", "undeclared", "personal"]);

/** Lets a request in and gets it ready for its handler, or throws the refusal. */
export const createContext = async (
  world: World,
  operation: Operation,
  handler: Handler | undefined,
  params: Readonly<Record<string, string>>,
  record: RecordedRequest,
  { readBody, gone }: Arriving,
): Promise<Context> => {
  const family = handler?.family ?? familyOf(operation);
  const isBuilt = builtFamilies.has(family);
  const credential = await world.credentials.authenticate(
    family,
    operation.auth.includes("publicAccessToken"),
    record.headers,
  );
  const ability = "ability" in credential ? credential.ability : undefined;
  // A route that names no scope has nothing that a key with stored scopes could satisfy.
  if (family === "undeclared" && credential.kind === "additionalKey" && ability !== undefined) {
    throw new Refusal(outOfScope());
  }

  const length = Number(record.headers["content-length"] ?? Number.NaN);
  if (operation.maxBody !== undefined && !(length <= operation.maxBody)) {
    throw new Refusal(Number.isNaN(length) && handler?.refuseLength ? handler.refuseLength() : tooLarge());
  }
  const rawBody = await readBody();

  const query = new Map(record.query);
  const wrongQuery = queryIssues(operation.id, query);
  if (wrongQuery.length > 0) {
    report(record, wrongQuery);
    throw new Refusal(
      isBuilt
        ? json(400, { error: "Query Error", details: wrongQuery })
        : json(400, { error: "Invalid request parameters", issues: wrongQuery }),
    );
  }

  return {
    world,
    operation,
    query,
    headers: record.headers,
    credential,
    rawBody,
    gone,
    get key() {
      if (!("environment" in credential)) throw new Error(`${operation.id} does not ask for a key.`);
      return credential;
    },
    get user() {
      if (!("user" in credential)) throw new Error(`${operation.id} does not ask for a user.`);
      return credential.user;
    },
    param(name) {
      const value = params[name];
      if (value === undefined) throw new Error(`The path of ${operation.id} has no parameter ${name}.`);
      return value;
    },
    body<Body>(): Body {
      const body = parsedBody(rawBody, isBuilt, handler);
      const issues = bodyIssues(operation.id, body, handler?.ownChecks);
      if (issues.length > 0) {
        report(record, issues);
        throw new Refusal(handler?.refuseBody?.(issues) ?? refusedBody(issues, isBuilt));
      }
      // The document has just accepted it, and the type is generated from the document.
      return body as Body;
    },
    may: (action, resources) => allowsAny(ability, action, resources),
    require(action, resources) {
      if (!allowsAny(ability, action, resources)) throw new Refusal(outOfScope(family));
    },
  };
};

const familyOf = (operation: Operation): Family => {
  if (operation.auth.length === 0) return "open";
  return operation.auth.length === 1 && operation.auth[0] === "personalAccessToken"
    ? "personal"
    : operation.auth.includes("personalAccessToken")
      ? "project"
      : "scoped";
};

const parsedBody = (bytes: Uint8Array, isBuilt: boolean, handler: Handler | undefined): unknown => {
  const text = new TextDecoder().decode(bytes);
  if (isBuilt && text === "") throw new Refusal(json(400, { error: "Request body is empty" }));
  const body = parsed(text);
  if (isBuilt && !body) throw new Refusal(json(400, { error: "Invalid JSON" }));
  if (body === undefined) throw new Refusal((handler?.refuseJson ?? uncaught)());
  return body;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const refusedBody = (issues: readonly Issue[], isBuilt: boolean): Answer =>
  isBuilt ? json(400, { error: sentenceOf(issues) }) : json(400, { error: "Invalid request body", issues });

const report = (record: RecordedRequest, issues: readonly Issue[]): void => {
  record.problems = [...(record.problems ?? []), ...issues.map((issue) => sentenceOf([issue]))];
};
