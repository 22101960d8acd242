// What every fault test stands in: servers and clients that end with the test, and the checks that hold after each of
// them, whatever it was about.

import { afterEach, beforeEach, expect } from "vitest";
import { type ApiError, type ClientOptions, createClient, isApiError, type RequestOptions } from "../../src/index.js";
import { assertNoSecret } from "./assert-no-secret.js";
import { PERSONAL_ACCESS_TOKEN, PUBLIC_ACCESS_TOKEN, SECRET_KEY } from "./credentials.js";
import { type Answer, type FaultServer, type FaultServerOptions, startFaultServer } from "./fault-server.js";

/** Retries as the contract has them, but with waits of milliseconds. */
export const QUICK: RequestOptions = {
  retry: { maxAttempts: 3, minTimeoutInMs: 5, maxTimeoutInMs: 20, factor: 2, randomize: true },
  timeoutInMs: 5000,
};

/** Registers the checks for every test of the file that calls it, and gives what the tests start things with. */
export const faultWorld = () => {
  const servers: FaultServer[] = [];
  const closers: (() => unknown)[] = [];
  const noise: string[] = [];

  const onWarning = (warning: Error) => noise.push(`warning: ${warning.name} ${warning.message}`);
  const onRejection = (reason: unknown) => noise.push(`unhandled rejection: ${String(reason)}`);

  beforeEach(() => {
    noise.length = 0;
    process.on("warning", onWarning);
    process.on("unhandledRejection", onRejection);
  });

  afterEach(async () => {
    try {
      // The pool may keep idle connections; one with a request under way belongs to a call that has not let go of it.
      for (const server of servers) await server.until(() => server.unanswered().length === 0, 1000);
      for (const close of closers) await close();
      // Rejections are reported a turn after they happened.
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(noise).toEqual([]);
    } finally {
      process.off("warning", onWarning);
      process.off("unhandledRejection", onRejection);
      for (const server of servers.splice(0)) await server.stop();
      closers.length = 0;
    }
  });

  const closedAfterwards = <Client extends { close(): unknown }>(client: Client): Client => {
    closers.push(() => client.close());
    return client;
  };

  return {
    /** A server whose n-th request gets the n-th answer. */
    serve: async (answers: readonly Answer[], options?: FaultServerOptions): Promise<FaultServer> => {
      const server = await startFaultServer(answers, options);
      servers.push(server);
      return server;
    },
    /** A client under a secret key, with quick retries unless the test has its own. */
    connect: (to: { url: string }, options: ClientOptions = {}) =>
      closedAfterwards(createClient({ secretKey: SECRET_KEY, baseURL: to.url, requestOptions: QUICK, ...options })),
    /** A client under a personal access token. */
    connectAccount: (to: { url: string }, options: ClientOptions = {}) =>
      closedAfterwards(
        createClient({
          personalAccessToken: PERSONAL_ACCESS_TOKEN,
          baseURL: to.url,
          requestOptions: QUICK,
          ...options,
        }),
      ),
    /** A client under a public token. */
    connectPublic: (to: { url: string }, options: ClientOptions = {}) =>
      closedAfterwards(
        createClient({ publicAccessToken: PUBLIC_ACCESS_TOKEN, baseURL: to.url, requestOptions: QUICK, ...options }),
      ),
    closedAfterwards,
  };
};

/** What the promise was rejected with, once no credential was found in it. */
export const reasonOf = async (promise: PromiseLike<unknown>): Promise<unknown> => {
  const outcome = await Promise.resolve(promise).then(
    () => ({ resolved: true as const }),
    (reason: unknown) => ({ resolved: false as const, reason }),
  );
  if (outcome.resolved) throw new Error("The call was expected to fail, and did not");
  assertNoSecret(outcome.reason);
  return outcome.reason;
};

/** The package's own error that the promise was rejected with, once no credential was found in it. */
export const errorOf = async (promise: PromiseLike<unknown>): Promise<ApiError> => {
  const reason = await reasonOf(promise);
  if (!isApiError(reason)) throw new Error("The call was expected to fail with an ApiError", { cause: reason });
  return reason;
};

/** As `errorOf`, for what is refused before there is a promise or inside of it. */
export const errorFrom = (act: () => unknown): Promise<ApiError> => errorOf(Promise.resolve().then(act));

/** Makes a client as code without types can. */
export const createUntyped = (options: object): { close(): unknown } =>
  Reflect.apply(createClient, undefined, [options]);

/** Calls a method such as `runs.list` as code without types can, whatever the client's interface has. */
export const callUntyped = (client: object, name: string, ...args: unknown[]): unknown => {
  const method = name.split(".").reduce<unknown>((value, key) => Reflect.get(Object(value), key), client);
  if (typeof method !== "function") throw new TypeError(`There is no ${name}`);
  return Reflect.apply(method, undefined, args);
};
