/** Requests that are repeated until they are answered: what a subscription has in place of a call. */

import type { Operation } from "../../generated/contract.js";
import { type Credential, checkAllowed } from "../credential.js";
import type { ApiError } from "../errors.js";
import { classify, Failed, failureError, invalidResponse, type Situation, Stop } from "../failure.js";
import { type AttemptInfo, publicHeaders } from "../hooks.js";
import type { Prepared } from "../http.js";
import type { Settings } from "../limits.js";
import { openScope, sleep, unlessAborted } from "../wait.js";
import type { RealtimeConnection } from "./connection.js";
import { reconnectDelayMs } from "./reconnect.js";

/** What one attempt asks for. */
export interface Asked {
  readonly query?: object;
  /** Where to ask instead of the service: an address that it has given, which needs no credential and gets none. */
  readonly address?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that is being received. */
export interface Reception {
  readonly response: Response;
  /** Aborted when the subscription ends, and when the connection counts as lost. */
  readonly signal: AbortSignal;
  /** The whole body as text. */
  text(): Promise<string>;
  /** Something has arrived: the connection lives. */
  heard(): void;
  /** Something has been told: whatever fails from now on fails for the first time. */
  progressed(): void;
  /**
   * The answer is not one that can be understood. Where the service has never answered, that is the end; where it has, something
   * in between may have answered for it this once.
   */
  invalid(why: string, text: string): Error;
}

export interface Link {
  readonly operation: Operation;
  readonly signal: AbortSignal;
  readonly settings: Settings;
  /**
   * Asks until there is an answer that `receive` takes to its end. `ask` says anew for each attempt what to ask for, and is told
   * how many have failed in a row.
   *
   * Rejects with the error that ends the subscription, or with the signal's reason.
   */
  request<T>(
    ask: (failures: number) => Asked,
    receive: (reception: Reception) => Promise<T>,
    accepted?: readonly number[],
  ): Promise<T>;
}

/** An answer that cannot be understood, and what it ends the subscription with if the next ones cannot either. */
class Unreadable extends Failed {
  constructor(readonly error: ApiError) {
    super({ kind: "connection", sent: true, hopeless: false });
  }
}

/** The reason for which an attempt is given up when nothing arrives. */
const STALLED = Symbol("stalled");

export const createLink = (
  connection: RealtimeConnection,
  operation: Operation,
  path: object,
  settings: Settings,
  signal: AbortSignal,
): Link => {
  const { http, hooks } = connection;
  const situation = { operation, token: "", repeatable: true, isSafe: true, settings, attempts: 0 };
  let failures = 0;
  let unreadable = 0;
  let isRenewed = false;
  let hasAnswered = false;
  const progressed = () => {
    failures = 0;
    unreadable = 0;
    isRenewed = false;
    hasAnswered = true;
    situation.attempts = 0;
  };

  const prepare = (credential: Credential, { query = {}, address, headers }: Asked): Prepared => {
    const own = {
      authorization: `Bearer ${credential.token}`,
      ...(connection.branch !== undefined && { "x-trigger-branch": connection.branch }),
      "x-trigger-api-version": "2025-07-16",
    };
    const init = { method: operation.method, body: null };
    if (address === undefined) {
      return { url: http.url(operation, path, query), init: { ...init, headers: new Headers({ ...headers, ...own }) } };
    }
    const [store = "", ...signature] = address.split("?");
    // What opens the address is kept out of errors as a credential is.
    situation.token = signature.join("?") || address;
    return { url: address, store, init: { ...init, headers: new Headers(headers) } };
  };

  /** One request and its answer. What is thrown is a failure, or the end. */
  const attempt = async <T>(
    prepared: Prepared,
    receive: (reception: Reception) => Promise<T>,
    accepted: readonly number[],
  ): Promise<T> => {
    const silence = watchSilence(settings.timeoutInMs, signal);
    const about = aboutAttempt(situation, prepared);
    try {
      await notify(signal, () => hooks.onRequest?.(about));
      const started = performance.now();
      silence.heard();
      const response = await http.open(prepared, silence.signal);
      silence.heard();
      const { status, headers } = response;
      const durationInMs = performance.now() - started;
      const shown = publicHeaders(headers, situation.token);
      await notify(signal, () => hooks.onResponse?.({ ...about, status, headers: shown, durationInMs }));
      if (!response.ok && !accepted.includes(status)) {
        throw new Failed({ kind: "status", status, headers }, await http.read(response, silence.signal, silence.heard));
      }
      const invalid = (why: string, text: string) => {
        const error = invalidResponse(situation, response, text, why);
        return hasAnswered ? new Unreadable(error) : new Stop(error);
      };
      return await receive(receptionOf(http, response, silence, progressed, invalid));
    } catch (cause) {
      if (signal.aborted) throw new Stop(signal.reason);
      if (cause instanceof Failed || cause instanceof Stop) throw cause;
      throw silence.signal.aborted ? new Failed({ kind: "timeout" }) : classify(situation, cause);
    } finally {
      silence.end();
    }
  };

  /** Whoever gives tokens may be silent for as long as the service may. */
  const currentCredential = async (): Promise<Credential> => {
    const scope = openScope([signal], settings.timeoutInMs, STALLED);
    try {
      return await unlessAborted(connection.credential(scope.signal), scope.signal);
    } catch (reason) {
      if (reason !== STALLED) throw reason;
      throw failureError(situation, new Failed({ kind: "timeout" }, undefined));
    } finally {
      scope.end();
    }
  };

  /** Waits until it is time for another attempt, or throws what ends the subscription. */
  const awaitNext = async (failed: Failed, credential: Credential, prepared: Prepared): Promise<void> => {
    const { failure, hint } = failed;
    const isRefused = failure.kind === "status" && failure.status === 401 && prepared.store === undefined;
    if (isRefused && !isRenewed && connection.refused(credential)) {
      isRenewed = true;
      return;
    }
    failures += 1;
    if (failed instanceof Unreadable) unreadable += 1;
    const wait = reconnectDelayMs({ failure, failures, unreadable, hintMs: hint }, settings.retry, Math.random);
    const error = failed instanceof Unreadable ? failed.error : failureError(situation, failed);
    if (wait === undefined) throw new Stop(error);
    await notify(signal, () => hooks.onRetry?.({ ...aboutAttempt(situation, prepared), delayInMs: wait, error }));
    await sleep(wait, signal);
  };

  return {
    operation,
    signal,
    settings,
    async request(ask, receive, accepted = []) {
      try {
        for (;;) {
          signal.throwIfAborted();
          const credential = await currentCredential();
          checkAllowed(operation, credential);
          situation.token = credential.token;
          situation.attempts += 1;
          const prepared = prepare(credential, ask(failures));
          try {
            const result = await attempt(prepared, receive, accepted);
            progressed();
            return result;
          } catch (error) {
            if (!(error instanceof Failed)) throw error;
            await awaitNext(error, credential, prepared);
          }
        }
      } catch (error) {
        throw error instanceof Stop ? error.value : error;
      }
    },
  };
};

const aboutAttempt = ({ operation, attempts }: Situation, { url, store }: Prepared): AttemptInfo => ({
  operation: operation.id,
  method: operation.method,
  url: store ?? url,
  attempt: attempts,
});

const receptionOf = (
  http: RealtimeConnection["http"],
  response: Response,
  silence: Silence,
  progressed: Reception["progressed"],
  invalid: Reception["invalid"],
): Reception => ({
  response,
  signal: silence.signal,
  heard: silence.heard,
  progressed,
  invalid,
  text: async () => (await http.read(response, silence.signal, silence.heard)).text,
});

interface Silence {
  readonly signal: AbortSignal;
  heard(): void;
  end(): void;
}

/** A signal that follows another one, and is aborted when nothing has been heard for so long. */
const watchSilence = (ms: number | false, parent: AbortSignal): Silence => {
  const stalled = new AbortController();
  const scope = openScope([parent, stalled.signal], false, undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    signal: scope.signal,
    heard() {
      clearTimeout(timer);
      if (ms !== false) timer = setTimeout(() => stalled.abort(STALLED), ms);
    },
    end() {
      clearTimeout(timer);
      scope.end();
    },
  };
};

/** Runs a hook. What it throws is the caller's. */
const notify = async (signal: AbortSignal, hook: () => void | Promise<void>): Promise<void> => {
  try {
    await unlessAborted((async () => hook())(), signal);
  } catch (error) {
    throw new Stop(error);
  }
};
