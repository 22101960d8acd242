// What the real service was seen to send is the judge of the document and of the client.

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Operation } from "../../generated/contract.js";
import { BODY_EXCERPT } from "../../src/errors.js";
import {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  InternalServerError,
  isApiError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from "../../src/index.js";
import { declaredAnswer, isBare, misfits, unnamedFields } from "../support/document.js";
import { recordedCall } from "../support/recorded-call.js";
import { bodyTextOf, meaningfulHeaders, type RecordedServer, startRecordedServer } from "../support/recorded-server.js";
import { shapes } from "../support/recorded-shapes.js";
import {
  type Exchange,
  loadExchanges,
  matchPath,
  type Place,
  pathOf,
  placeOf,
  queryOf,
} from "../support/recordings.js";
import { summarize } from "../support/recordings-summary.js";

const exchanges = loadExchanges();
const places = new Map(exchanges.map((exchange) => [exchange, placeOf(exchange)]));

type Of<Kind extends Place["kind"]> = Extract<Place, { kind: Kind }>;

const those = <Kind extends Place["kind"]>(kind: Kind) =>
  exchanges.flatMap((exchange) => {
    const place = places.get(exchange);
    // The kind has been compared, which narrows the one type and not the other.
    return place?.kind === kind ? [{ exchange, ...(place as Of<Kind>) }] : [];
  });

const answered = those("operation");
const served = [...answered, ...those("method")];
const successes = served.filter(({ exchange }) => exchange.response.status < 300);
const refusals = served.filter(({ exchange }) => exchange.response.status >= 300);

/** Rows for `it.each`, whose titles name the exchange in full. */
const titled = <Row extends { exchange: Exchange }>(rows: readonly Row[]): [title: string, row: Row][] =>
  rows.map((row) => [row.exchange.title, row]);

describe.runIf(exchanges.length > 0)("recorded answers", () => {
  let server: RecordedServer;
  beforeAll(async () => {
    server = await startRecordedServer();
    console.log(summarize(exchanges, places));
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  afterAll(() => server.stop());

  it.each(titled(answered))("%s: fits what the document says", (_, { exchange, operation }) => {
    const { status, headers, body = exchange.response.bodyText } = exchange.response;
    if (body === "" && isBare(operation.id, status)) return;
    const schema = declaredAnswer(operation.id, status, headers["content-type"] ?? "");
    if (!schema) throw new Error(`${operation.id} declares no ${status} with ${headers["content-type"]}.`);
    expect(misfits(schema, body)).toEqual([]);
    if (status < 300) expect(unnamedFields(schema, body)).toEqual([]);
  });

  it.each(titled(successes))("%s: comes out of the client as its value", async (_, { exchange, operation }) => {
    const value = await serve(exchange, operation);

    expect(plain(value)).toStrictEqual(expectedValue(exchange, operation));
  });

  it.each(titled(refusals))("%s: comes out of the client as its error", async (_, { exchange, operation }) => {
    // When to come back is told as a moment, which was ahead when it was recorded.
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(exchange.response.headers.date ?? Number.NaN) });

    const error = await failureOf(serve(exchange, operation));

    const { status, body } = exchange.response;
    expect(error.constructor).toBe(classOf(status));
    expect(error).toMatchObject({ operation: operation.id, status, attempts: 1 });
    expect(error.headers).toMatchObject(publicOnly(meaningfulHeaders(exchange)));
    expect(error.body).toEqual(body ?? (bodyTextOf(exchange) || undefined));
    expect([error.code, error.param, error.type]).toEqual([
      field(body, "code"),
      field(body, "param"),
      field(body, "type"),
    ]);
    expect(error.message).toContain(`${operation.id}: ${status} ${saidIn(exchange)}`);
    if (status === 429) expect(error.retryAt?.getTime()).toBe(Number(exchange.response.headers["x-ratelimit-reset"]));
  });

  it.each(titled(those("redirect")))("%s: is an error, and is not followed", async (_, { exchange, operation }) => {
    const error = await failureOf(serve(exchange, operation));

    expect(error.constructor).toBe(ApiError);
    expect(error.status).toBe(exchange.response.status);
    expect(error.message).toContain("not followed");
  });

  it("leaves no exchange out", () => {
    const kinds = ["elsewhere", "preflight", "redirect", "dropped", "unknown"] as const;
    const apart = kinds.flatMap<unknown>(those);
    expect(served.length + apart.length).toBe(exchanges.length);
    expect(answered.length).toBeGreaterThan(300);
  });

  /** The exchange's answer to a valid call of the operation, which makes exactly one request. */
  const serve = async (exchange: Exchange, operation: Operation): Promise<unknown> => {
    server.play(exchange);
    const call = recordedCall(operation, exchange);
    try {
      return await call.make(server.url);
    } finally {
      expect(server.received.length).toBe(1);
      const [request] = server.received;
      expect(request?.method).toBe(operation.method);
      const path = matchPath(operation, pathOf(exchange).replace(/\/$/, "")) ?? {};
      expect(matchPath(operation, request?.path ?? "")).toEqual(shapes[operation.id]?.path?.(path) ?? path);
      if (call.changed.length === 0) {
        const names = (pairs: [string, string][] = []) => pairs.map(([name]) => name).sort();
        expect(names(request?.query)).toEqual(names(queryOf(exchange)));
      }
    }
  };
});

/** The recorded JSON as a caller gets it: moments are dates, and some methods give more or less. */
const expectedValue = (exchange: Exchange, operation: Operation): unknown => {
  const { body = exchange.response.bodyText || undefined } = exchange.response;
  const value = withDates(body);
  return shapes[operation.id]?.value?.(value, exchange) ?? value;
};

/** Fields whose contents are the user's own, which the client does not touch. */
const USERS_OWN = new Set(["payload", "output", "metadata"]);

const withDates = (value: unknown): unknown => {
  if (typeof value === "string") return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? new Date(value) : value;
  if (Array.isArray(value)) return value.map(withDates);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([name, each]) => [name, USERS_OWN.has(name) ? each : withDates(each)]));
};

/** A page as its data and its pagination; anything else as it is. */
const plain = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null || !("getNextPage" in value)) return value;
  return { data: Reflect.get(value, "data"), pagination: Reflect.get(value, "pagination") };
};

const CLASSES: Readonly<Record<number, typeof ApiError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};

const classOf = (status: number): typeof ApiError =>
  CLASSES[status] ?? (status >= 500 ? InternalServerError : ApiError);

const failureOf = async (promise: Promise<unknown>): Promise<ApiError> => {
  const reason = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!isApiError(reason)) throw new Error("The call was expected to fail with an ApiError", { cause: reason });
  return reason;
};

const field = (body: unknown, name: string): unknown => (body === undefined ? undefined : Object(body)[name]);

/** What the service says in words, which is nothing where it sent no body. */
const saidIn = ({ response: { body, bodyText } }: Exchange): string => {
  const said = field(body, "error") ?? field(body, "message") ?? bodyText ?? "(no message)";
  // A message repeats so much and no more.
  return String(said).slice(0, BODY_EXCERPT);
};

/** Headers that errors keep: a token in one is a credential. */
const publicOnly = ({ "x-trigger-jwt": _, ...headers }: Record<string, string>): Record<string, string> => headers;
