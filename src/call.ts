/** Makes a call: authorise, prepare, attempt, classify the failure, ask whether to repeat, return. */

import type { Call, Operation, PathArguments, RequestOptions } from "../generated/contract.js";
import { ApiPromise, ListPromise, type Result } from "./api-promise.js";
import type { RetryBudget } from "./budget.js";
import { type Credential, checkAllowed, checkEnvironment } from "./credential.js";
import { reviveDates } from "./dates.js";
import { refusal } from "./errors.js";
import { classify, deadlineError, Failed, failureError, invalidResponse, type Situation, Stop } from "./failure.js";
import type { Gate } from "./gate.js";
import { type AttemptInfo, type Hooks, publicHeaders } from "./hooks.js";
import { type Answer, type Http, type Prepared, rebuild } from "./http.js";
import { loadLater } from "./later.js";
import { mergeSettings, type Settings } from "./limits.js";
import { own, ownFields } from "./own.js";
import { openList } from "./pages.js";
import { backoffMs, mayRepeat, spreadMs, WAIT_CEILING_MS } from "./retry.js";
import { splitQuery, type Written } from "./serialize.js";
import { uuid } from "./uuid.js";
import { openScope, sleep, unlessAborted } from "./wait.js";

/** What the calls of one client share. */
export interface Connection {
  readonly credential: Credential;
  readonly settings: Settings;
  readonly http: Http;
  readonly hooks: Hooks;
  readonly branch: string | undefined;
  /** The deployment that runs are started on where the call names none. */
  readonly externalDeploymentId: string | undefined;
  readonly budget: RetryBudget;
  gateOf(limiter: string): Gate;
  /** p-retry, which runs the loop of a call that is repeated. Asked for with each call, so that it is there by then. */
  readonly loop: () => Promise<typeof import("p-retry")>;
  /** Aborted when the client is closed. */
  readonly closed: AbortSignal;
}

/** What the default client finds around it when a call is made. Others have put it there, so nothing of it is certain. */
export interface Ambient {
  /** A variable of the environment; undefined where it is not set, or is empty. */
  variable(name: string): string | undefined;
  /** What the worker of the official SDK says of the task that this process is in: `ctx` and `worker`. */
  readonly task: unknown;
}

/** The reasons for which a call ends by itself. */
const TIMEOUT = Symbol("timeout");
const DEADLINE = Symbol("deadline");

/** A `Call` that also says where it goes. */
export interface ClientCall extends Call {
  /** The client behind it. May throw, which fails the call. */
  connect(): Connection;
  /** What is around the default client. Any other one is alone. */
  ambient(): Ambient | undefined;
  /** The same call with its client, and what is around it, settled now, whatever is configured later. */
  settled(): ClientCall;
  later<Resource>(methods: string, load: () => Promise<(call: ClientCall) => Resource>): Resource;
}

/** `choose` says where a call goes, once per call: its pages all go the same way. What it gives may throw, which fails the call. */
export const createCall = (
  choose: () => () => Connection,
  ambient: ClientCall["ambient"] = () => undefined,
): ClientCall => {
  const call = (
    data: Operation,
    path: PathArguments,
    params: unknown,
    requestOptions: RequestOptions | undefined,
  ): ApiPromise<unknown> => {
    const connection = choose();
    const operation: Operation = ownFields(data);
    const style = operation.page?.style;
    if (!style || style === "none") {
      const result = perform(connection, operation, path, params, requestOptions);
      // A list that comes whole is an array: `perform` has refused everything else.
      return style ? new ListPromise(result as Promise<Result<unknown[]>>) : new ApiPromise(result);
    }
    return openList({
      operation,
      // A copy: what the caller does to it afterwards changes no later page. Of two directions the service takes `before`.
      params:
        params instanceof Object
          ? { ...params, ...(own(params, "before") ? { after: undefined } : undefined) }
          : params,
      prefetch: () => mergeSettings(connection().settings, requestOptions).prefetch,
      signals: () => [mergeSettings(connection().settings, requestOptions).signal, connection().closed],
      request: (changed, signal) =>
        perform(connection, operation, path, changed, signal ? { ...requestOptions, signal } : requestOptions),
    });
  };
  const settled = (): ClientCall => {
    const connect = choose();
    const found = ambient();
    return createCall(
      () => connect,
      () => found,
    );
  };
  // The kind of promise follows from `operation.page`, which the generated signatures are made from.
  return Object.assign(call as Call, {
    connect: () => choose()(),
    ambient,
    settled,
    later: <Resource>(methods: string, load: () => Promise<(call: ClientCall) => Resource>): Resource =>
      loadLater(methods, load, settled),
  });
};

const perform = async (
  connect: () => Connection,
  operation: Operation,
  path: PathArguments,
  params: unknown,
  requestOptions: RequestOptions | undefined,
): Promise<Result<unknown>> => {
  const since = performance.now();
  const connection = connect();
  const settings = mergeSettings(connection.settings, requestOptions);
  settings.signal?.throwIfAborted();
  connection.closed.throwIfAborted();
  checkAllowed(operation, connection.credential);
  const given = params instanceof Promise ? await params : params;
  const { query, content, repeatable, isOurs, headers } = ownFields(
    operation.method === "GET"
      ? read(operation, given, settings)
      : (await import("./body.js")).write(operation, given, settings),
  );
  checkEnvironment(operation, connection.credential, ownFields(path).env ?? own(query, "env"), connection.branch);
  const prepared: Prepared = {
    url: connection.http.url(operation, path, query),
    init: {
      method: operation.method,
      headers: headersOf(connection, operation, content, { ...settings.additionalHeaders, ...headers }),
      body: content ?? null,
    },
  };
  const situation: Situation = {
    operation,
    token: connection.credential.token,
    repeatable,
    isSafe: repeatable && !isOurs,
    settings,
    attempts: 0,
  };
  const { answer, data } = await attemptUntilDone(connection, prepared, situation, since);
  const style = operation.page?.style;
  if (style && !Array.isArray(style === "none" ? data : own(data, "data"))) {
    throw invalidResponse(situation, answer.response, answer.text, "the answer is no list");
  }
  return { data: reviveDates(data, operation.dates), response: () => rebuild(answer) };
};

/** A request that only reads. */
const read = (operation: Operation, given: unknown, settings: Settings): Written => {
  if (settings.idempotencyKey) throw refusal(operation, "idempotencyKey", "takes no idempotency key");
  return { query: splitQuery(operation, given), repeatable: (operation.repeat ?? "always") === "always" };
};

const headersOf = (
  { credential, branch }: Connection,
  operation: Operation,
  content: string | undefined,
  additional: Readonly<Record<string, string>>,
): Headers =>
  new Headers({
    "x-trigger-source": "sdk",
    ...additional,
    ...(operation.auth.length > 0 && { authorization: `Bearer ${credential.token}` }),
    ...(content !== undefined && { "content-type": operation.media ?? "application/json" }),
    ...(branch !== undefined && operation.branch !== false && { "x-trigger-branch": branch }),
    // Without this one the service speaks an older vocabulary, in which DEQUEUED is EXECUTING.
    "x-trigger-api-version": "2025-07-16",
    "x-trigger-realtime-streams-version": "v2",
    "x-trigger-request-idempotency-key": uuid(),
  });

export interface Done {
  readonly answer: Answer;
  readonly data: unknown;
}

/**
 * Runs attempts until one succeeds or nothing may be repeated. The deadline runs since `since`, by `performance.now()`; `read`
 * makes the data of a 2xx answer.
 */
export const attemptUntilDone = async (
  connection: Connection,
  prepared: Prepared,
  situation: Situation,
  since: number,
  read: (situation: Situation, answer: Answer) => unknown = parse,
): Promise<Done> => {
  const { settings, operation } = situation;
  const { budget, hooks } = connection;
  const gate = connection.gateOf(operation.limiter ?? "general");
  const endsAt = settings.deadlineInMs === false ? Number.POSITIVE_INFINITY : since + settings.deadlineInMs;
  const left = settings.deadlineInMs && Math.max(endsAt - performance.now(), 0);
  const scope = openScope([settings.signal, connection.closed], left, DEADLINE);
  const about = (): AttemptInfo => ({
    operation: operation.id,
    method: operation.method,
    url: prepared.store ?? prepared.url,
    attempt: situation.attempts,
  });
  let spent = 0;
  // Without it the first failure is the last.
  const loading = connection.loop().catch(() => undefined);

  const attempt = async (): Promise<Done> => {
    await passGate(gate, scope.signal, endsAt);
    situation.attempts += 1;
    await notify(scope.signal, () => hooks.onRequest?.(about()));
    const started = performance.now();
    const answer = await exchange(connection, prepared, situation, scope.signal);
    const { status, ok, headers } = answer.response;
    const durationInMs = performance.now() - started;
    await notify(scope.signal, () =>
      hooks.onResponse?.({ ...about(), status, headers: publicHeaders(headers, situation.token), durationInMs }),
    );
    if (!ok) {
      const failed = new Failed({ kind: "status", status, headers }, answer);
      closeGate(gate, status, failed.hint);
      throw failed;
    }
    return { answer, data: read(situation, answer) };
  };

  /** Waits until the call may be repeated, or says that it may not. */
  const awaitRepeat = async (failed: Failed): Promise<boolean> => {
    const { failure, hint } = failed;
    if (!mayRepeat(failure, situation.repeatable)) return false;
    const wait =
      hint === undefined ? backoffMs(situation.attempts, settings.retry, Math.random) : spreadMs(hint, Math.random);
    if (hint !== undefined && hint > WAIT_CEILING_MS) failed.stopped = "ceiling";
    else if (performance.now() + wait > endsAt) failed.stopped = "deadline";
    if (failed.stopped) return false;
    const cost = budget.take(failure.kind === "timeout");
    if (cost === undefined) {
      failed.stopped = "budget";
      return false;
    }
    spent += cost;
    await notify(scope.signal, () =>
      hooks.onRetry?.({ ...about(), delayInMs: wait, error: failureError(situation, failed) }),
    );
    await sleep(wait, scope.signal);
    return true;
  };

  /**
   * The attempts after the first one. p-retry runs the loop; whether to repeat and how long to wait is decided here. It sees
   * `Failed` and `Stop` alone, since it gives up on some runtimes' errors by their text, and no signal, not even one of
   * `Object.prototype`.
   */
  const repeat = async (failed: unknown): Promise<Done> => {
    const loop = failed instanceof Failed ? await loading : undefined;
    if (!loop) throw failed;
    return loop.default((attempts) => (attempts === 1 ? Promise.reject(failed) : attempt()), {
      retries: settings.retry.maxAttempts - 1,
      minTimeout: 0,
      signal: undefined,
      shouldRetry: ({ error }) => error instanceof Failed && awaitRepeat(error),
    });
  };

  try {
    const done = await attempt().catch(repeat);
    budget.succeeded(spent);
    gate.succeeded();
    return done;
  } catch (error) {
    const reason: unknown = scope.signal.aborted ? scope.signal.reason : error instanceof Stop ? error.value : error;
    if (reason === DEADLINE) throw deadlineError(situation, gate.opensAt() - performance.now());
    throw reason instanceof Failed ? failureError(situation, reason) : reason;
  } finally {
    scope.end();
  }
};

/** Waits for this call's turn under its limiter, or gives up at once where that comes too late. */
const passGate = async (gate: Gate, signal: AbortSignal, endsAt: number): Promise<void> => {
  if (Math.max(gate.opensAt(), performance.now()) > endsAt) throw new Stop(DEADLINE);
  try {
    await gate.pass(signal);
  } catch (reason) {
    throw new Stop(reason);
  }
};

/** A refusal that names a moment is the business of every call under the same limiter. */
const closeGate = (gate: Gate, status: number, hint: number | undefined): void => {
  if (status !== 429 || hint === undefined || hint > WAIT_CEILING_MS) return;
  const now = performance.now();
  gate.refused(now, now + hint);
};

/** One request and its answer, within the time that one attempt has. */
const exchange = async (
  { http }: Connection,
  prepared: Prepared,
  situation: Situation,
  callSignal: AbortSignal,
): Promise<Answer> => {
  const scope = openScope([callSignal], situation.settings.timeoutInMs, TIMEOUT);
  try {
    const response = await http.open(prepared, scope.signal);
    return await http.read(response, scope.signal, prepared.store === undefined ? undefined : scope.restart);
  } catch (cause) {
    if (callSignal.aborted) throw new Stop(callSignal.reason);
    throw scope.signal.aborted ? new Failed({ kind: "timeout" }) : classify(situation, cause);
  } finally {
    scope.end();
  }
};

/** Runs a hook. What it throws is the caller's. */
const notify = async (signal: AbortSignal, hook: () => void | Promise<void>): Promise<void> => {
  try {
    await unlessAborted((async () => hook())(), signal);
  } catch (error) {
    throw new Stop(error);
  }
};

/** The data of a 2xx answer. What it throws ends the attempt. */
const parse = (situation: Situation, answer: Answer): unknown => {
  const { operation } = situation;
  const { response, text } = answer;
  if (text === "") {
    if (operation.empty || response.status === 204) return undefined;
    throw new Stop(invalidResponse(situation, response, text, "the answer has no body"));
  }
  if (operation.text && !/json/.test(response.headers.get("content-type") ?? "")) return text;
  try {
    return JSON.parse(text);
  } catch (error) {
    // A parser repeats some of what it cannot read.
    const cause = operation.secret ? undefined : error;
    // Some runtimes take the beginning of a compressed body for the whole of it.
    if (response.headers.has("content-encoding") && /^\s*[[{]/.test(text)) {
      throw new Failed({ kind: "connection", sent: true, hopeless: false, status: response.status }, answer, cause);
    }
    throw new Stop(invalidResponse(situation, response, text, "the answer is no JSON", cause));
  }
};
