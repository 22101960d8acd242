// A recorded request as a call of our client.
//
// What was recorded is sent wherever the client can send it. Many recordings show what the service does with requests
// that a typed client does not make: those become the nearest call that it makes, and `changed` says in which respect.

import type { Operation } from "../../generated/contract.js";
import type { MethodName } from "../../scripts/spec-document.js";
import { createCall } from "../../src/call.js";
import { connect } from "../../src/client.js";
import { credentialOfAnyKind } from "../../src/credential.js";
import { createClient, type RequestOptions } from "../../src/index.js";
import { checkTokenParams, checkTriggerOptions } from "../../src/resources/checks.js";
import { PERSONAL_ACCESS_TOKEN, PUBLIC_ACCESS_TOKEN } from "./credentials.js";
import { fieldNames, methodsOf, misfits, parameterOf, requestBodyOf, typedParameter } from "./document.js";
import { shapes } from "./recorded-shapes.js";
import { type Exchange, matchPath, pathOf, queryOf } from "./recordings.js";

export interface RecordedCall {
  /** In which respects the call is not what was recorded. */
  readonly changed: string[];
  make(baseURL: string): PromiseLike<unknown>;
}

export const recordedCall = (operation: Operation, exchange: Exchange): RecordedCall => {
  const changed: string[] = [];
  const note = (respect: string) => changed.push(respect);
  const path = matchPath(operation, pathOf(exchange).replace(/\/+$/, "")) ?? {};
  const query = queryArguments(operation, exchange, note);
  const body = bodyArgument(operation, exchange, note);
  const credential = credentialFor(operation, exchange, path, note);
  if (typedParameter(operation.id) && query.type === "id") note("that an id is an id goes without saying");
  const alwaysChanged = shapes[operation.id]?.changed;
  if (alwaysChanged !== undefined) note(alwaysChanged);
  const branch = exchange.request.headers["x-trigger-branch"];
  const key = exchange.request.headers["idempotency-key"];
  const requestOptions: RequestOptions = {
    retry: { maxAttempts: 1 },
    ...(key !== undefined && { idempotencyKey: key }),
  };
  return {
    changed,
    make(baseURL) {
      const options = { ...credential, baseURL, ...(branch !== undefined && { previewBranch: branch }) };
      const method = methodFor(operation, body);
      if (!method) return withoutMethod(operation, options, path, { ...query, ...Object(body) }, requestOptions);
      // The kind of the credential is data here, so the client is taken as an object of methods.
      const client: unknown = createClient(options as Parameters<typeof createClient>[0]);
      const found = method.name.split(".").reduce<unknown>((holder, name) => Reflect.get(Object(holder), name), client);
      if (typeof found !== "function") throw new Error(`The client has no method for ${operation.id}.`);
      return found(
        ...argumentsOf(operation, path, query, body, new Set(Object.keys(method.with ?? {}))),
        requestOptions,
      );
    },
  };
};

/** The method that stands for what the body says, where several fill in different things. */
const methodFor = (operation: Operation, body: unknown): MethodName | undefined => {
  const methods = methodsOf(operation.id);
  const fits = ({ with: filled = {} }: MethodName) =>
    Object.entries(filled).every(([name, value]) => Object(body)[name] === value);
  return methods.find(fits) ?? methods[0];
};

/** A call of an operation that no generated method stands for, made as a handwritten module makes it. */
const withoutMethod = (
  operation: Operation,
  options: Record<string, string>,
  path: Record<string, string>,
  params: unknown,
  requestOptions: RequestOptions,
): PromiseLike<unknown> => {
  const kind = operation.auth.find((each) => each in options) ?? "secretKey";
  const { connection } = connect(credentialOfAnyKind(options[kind] ?? secretKeyOf("dev"), kind), options);
  const call = createCall(() => () => connection);
  const hasNone = !operation.query && !operation.body && !operation.media;
  return call(operation, path, hasNone ? undefined : params, requestOptions);
};

/** What stands before the request options. */
export const argumentsOf = (
  operation: Operation,
  path: Record<string, string>,
  query: Record<string, unknown>,
  body: unknown,
  filled: ReadonlySet<string>,
): unknown[] => {
  const shape = shapes[operation.id];
  if (shape?.arguments) return shape.arguments(path, query, body);
  if (typeof operation.body === "string")
    return [...Object.values(path), operation.wholeBody ? body : Object(body)[operation.body]];
  const params = { ...query, ...Object(body) };
  const typed = typedParameter(operation.id);
  const ids = Object.entries(path).map(([name, id]) =>
    name === typed && (params.type === "task" || params.type === "custom") ? { type: params.type, name: id } : id,
  );
  const rest = Object.entries(params).filter(([name]) => !filled.has(name) && !(typed && name === "type"));
  const takesParams = Object.keys(operation.query ?? {}).some((name) => !(typed && name === "type"));
  return takesParams || hasFields(operation, filled, typed) ? [...ids, Object.fromEntries(rest)] : ids;
};

/** Whether a method has something left to say in its body. */
const hasFields = ({ id }: Operation, filled: ReadonlySet<string>, typed: string | undefined): boolean => {
  const schema = requestBodyOf(id)?.schema;
  if (!schema) return false;
  const fields = fieldNames(schema);
  return fields.length === 0 || fields.some((name) => !filled.has(name) && !(typed && name === "type"));
};

type Note = (respect: string) => void;

const queryArguments = (operation: Operation, exchange: Exchange, note: Note): Record<string, unknown> => {
  const given: Record<string, unknown> = {};
  for (const [wireName, text] of queryOf(exchange)) {
    const [argument, parameter] = Object.entries(operation.query ?? {}).find(([, { name }]) => name === wireName) ?? [];
    const schema = parameterOf(operation.id, wireName)?.schema;
    if (argument === undefined || !parameter || !schema) {
      note("a query parameter that the operation does not have is left out");
      continue;
    }
    const value = parameter.list ? text.split(",") : scalar(text);
    // A moment of the recorded form is one of the forms that the parameter has, and the client takes both.
    if (misfits(schema, value).length > 0) note("a query value that the operation does not take is left out");
    else given[argument] = parameter.encode === "queue" ? text.split(",").map(queueOf) : value;
  }
  for (const [argument, parameter] of Object.entries(operation.query ?? {})) {
    if (!parameter.required || given[argument] !== undefined) continue;
    note("a query parameter that the operation requires is added");
    given[argument] = "prod";
  }
  return given;
};

const scalar = (text: string): unknown => {
  if (text === "true" || text === "false") return text === "true";
  return /^-?\d+$/.test(text) ? Number(text) : text;
};

const queueOf = (text: string) =>
  text.startsWith("task/") ? { type: "task", name: text.slice("task/".length) } : { type: "custom", name: text };

const bodyArgument = (operation: Operation, { request }: Exchange, note: Note): unknown => {
  const declared = requestBodyOf(operation.id);
  const sent = request.body !== undefined || (request.bodyText ?? "") !== "";
  if (!declared?.schema) {
    if (sent) note("a body where the operation has none is left out");
    return undefined;
  }
  const isTaken = request.body !== undefined && misfits(declared.schema, request.body).length === 0;
  if (isTaken && !isRefused(operation, request.body)) {
    if (Object(request.body).options?.payloadType) note("how the payload travels is left to the client");
    return request.body;
  }
  note("a body that the operation does not take is replaced by the document's example");
  return declared.example;
};

/** Whether the client says by itself that the options are not what their author means. */
const isRefused = (operation: Operation, body: unknown): boolean => {
  try {
    if (operation.id === "tasks.trigger") checkTriggerOptions(operation, Object(body).options);
    if (operation.id === "wait.createToken") checkTokenParams(operation, body);
    return false;
  } catch {
    return true;
  }
};

/** The credential that was recorded, if the operation takes one of its kind; else one of a kind that it takes. */
const credentialFor = (
  operation: Operation,
  { request }: Exchange,
  path: Record<string, string>,
  note: Note,
): Record<string, string> => {
  const recorded = credentialOf(request.headers.authorization ?? "");
  if (!recorded || !operation.auth.includes(recorded.kind)) {
    note("a credential that the operation does not take is replaced by one that it takes");
    return credentialOfKind(operation.auth[0] ?? "secretKey", path.env);
  }
  if (recorded.environment && path.env !== undefined && !belongsTo(path.env, recorded.environment)) {
    note("a secret key of an environment other than the path's is replaced by one of that environment");
    return credentialOfKind("secretKey", path.env);
  }
  return { [recorded.kind]: recorded.token };
};

const PREFIXES: Readonly<Record<string, string>> = { staging: "stg" };

const credentialOfKind = (kind: string, environment = "dev"): Record<string, string> => {
  if (kind === "personalAccessToken") return { personalAccessToken: PERSONAL_ACCESS_TOKEN };
  if (kind === "publicAccessToken") return { publicAccessToken: PUBLIC_ACCESS_TOKEN };
  return { secretKey: secretKeyOf(environment) };
};

const secretKeyOf = (environment: string): string =>
  `tr_${PREFIXES[environment] ?? environment}_madeUpKeyForRecordings`;

const belongsTo = (named: string, environment: string): boolean =>
  (PREFIXES[named] ?? named) === (PREFIXES[environment] ?? environment);

const credentialOf = (authorization: string): { kind: string; token: string; environment?: string } | undefined => {
  const text = authorization.replace(/^Bearer /, "");
  const environment = /^<secretKey:(\w+)/.exec(text)?.[1] ?? /^tr_(dev|stg|prod|preview)_/.exec(text)?.[1];
  if (environment) {
    return { kind: "secretKey", token: text.startsWith("<") ? secretKeyOf(environment) : text, environment };
  }
  if (text.startsWith("<personalAccessToken") || text.startsWith("tr_pat_")) {
    return { kind: "personalAccessToken", token: text.startsWith("<") ? PERSONAL_ACCESS_TOKEN : text };
  }
  return text === "<publicToken>" ? { kind: "publicAccessToken", token: PUBLIC_ACCESS_TOKEN } : undefined;
};
