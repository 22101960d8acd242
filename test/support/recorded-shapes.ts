// Methods that take or give something else than the wire has: how a recorded request and answer look through them.

import { createHash } from "node:crypto";
import superjson from "superjson";
import { expect } from "vitest";
import { WaitpointTimeoutError } from "../../src/index.js";
import type { Exchange } from "./recordings.js";

export interface Shape {
  /** The method's arguments, without the request options, from what was sent. Default: as a generated method has them. */
  arguments?(path: Record<string, string>, query: Record<string, unknown>, body: unknown): unknown[];
  /** In which respect such a call is never what was recorded. */
  readonly changed?: string;
  /** What the method gives for a successful answer. `value` is its JSON with moments as dates. */
  value?(value: unknown, exchange: Exchange): unknown;
  /** The ids in the path, where the method makes others of those that it is given. */
  path?(path: Record<string, string>): Record<string, string>;
}

/** A queue as it was named in a path. */
const queueOf = (name: unknown, type: unknown) => (type === undefined || type === "id" ? name : { type, name });

/** By operation id. */
export const shapes: Readonly<Record<string, Shape>> = {
  // A new waitpoint token comes with a public token in a header.
  "wait.createToken": {
    value: (value, { response }) => {
      const token = response.headers["x-trigger-jwt"];
      return token === undefined ? value : { ...Object(value), publicAccessToken: token };
    },
  },
  // The text that a waitpoint token ended with is a value, or the reason why there is none.
  "wait.retrieveToken": {
    value(value) {
      const { output, outputType, outputIsError, ...rest } = Object(value);
      if (output === undefined) return rest;
      if (outputIsError) return { ...rest, error: new WaitpointTimeoutError(JSON.parse(output).message) };
      return { ...rest, output: outputType === "text/plain" ? output : superjson.parse(output) };
    },
  },
  "query.execute": {
    arguments(_path, _query, body) {
      const { query, ...options } = Object(body);
      return [query, options];
    },
  },
  // Triggering has its payload and its options apart, and its own names for two of them.
  "tasks.trigger": {
    arguments({ taskIdentifier }, _query, body) {
      const { payload, options = {} }: { payload?: unknown; options?: Record<string, unknown> } = Object(body);
      const { queue, lockToVersion, payloadType, ...rest } = options;
      const named = {
        ...rest,
        ...(queue !== undefined && { queue: Object(queue).name }),
        ...(lockToVersion !== undefined && { version: lockToVersion }),
      };
      return [taskIdentifier, payload, named];
    },
    value(value, { request, response }) {
      const token = response.headers["x-trigger-jwt"];
      // The task is what the caller has said.
      const [, task = ""] = /\/tasks\/([^/]+)\/trigger/.exec(request.path) ?? [];
      const handle = { ...Object(value), taskIdentifier: decodeURIComponent(task) };
      if (token === undefined) return handle;
      // Under a secret key it is signed here, from the claims that come with the answer.
      const isSigned = request.headers.authorization?.includes("<secretKey:");
      return { ...handle, publicAccessToken: isSigned ? expect.stringMatching(/^ey\w+\.ey/) : token };
    },
  },
  // A limit is a number or a share. Both at once, which the service refuses, cannot be said.
  "queues.overrideConcurrencyLimit": {
    arguments({ queueParam }, _query, body) {
      const { type, concurrencyLimit, percent } = Object(body);
      return [queueOf(queueParam, type), percent === undefined ? concurrencyLimit : { percent }];
    },
  },
  "queues.metrics": {
    changed: "the queue's type is sent, also where the service takes it for granted",
    arguments: ({ queueParam }, { type = "task", ...params }) => [queueOf(queueParam, type), params],
  },
  // Keys are stored as hashes, and the method is given what they are made of.
  "idempotencyKeys.reset": {
    arguments: ({ key }, _query, body) => [Object(body).taskIdentifier, key, { scope: "global" }],
    path: ({ key = "" }) => ({ key: createHash("sha256").update(key).digest("hex") }),
  },
};
