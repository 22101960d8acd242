// Plain requests to an emulator, without any client in between.

import type { Emulator } from "../../../../src/emulator/index.js";

export interface Sending {
  /** Default: the emulator's secret key. `null` for no credential. */
  token?: string | null;
  headers?: Record<string, string>;
  body?: unknown;
  signal?: AbortSignal;
}

export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body. An answer has only some of these fields, and none where it is no JSON. */
  readonly body: Body;
}

/** What the tests look at in answers of whatever kind. */
export interface Body {
  readonly id: string;
  readonly isCached: boolean;
  readonly error: unknown;
  readonly message: string;
  readonly details: { readonly path: string[]; readonly message: string }[];
  readonly variableErrors: unknown;
  readonly metadata: unknown;
  readonly payload: unknown;
  readonly output: unknown;
  readonly status: string;
  readonly value: string;
  readonly variables: unknown;
  readonly window: string;
  readonly idempotencyKey: string;
  readonly payloadPresignedUrl: string;
  readonly schedule: unknown;
  readonly tags: string[];
  readonly depth: number;
  readonly active: boolean;
  readonly events: { readonly spanId: string }[];
  readonly relatedRuns: { readonly root: Body; readonly parent: Body; readonly children: Body[] };
  readonly data: Listed[];
  readonly pagination: { readonly next?: string; readonly previous?: string };
}

/** An item of a list. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly taskIdentifier: string;
  readonly taskKind: string;
  readonly createdAt: string;
  readonly idempotencyKey: string;
  readonly deduplicationKey: string;
}

/** Sends through the emulator's own `fetch`, whether it has a socket or not. */
export const send = async (
  emulator: Emulator,
  method: string,
  path: string,
  { token = emulator.secretKey, headers = {}, body, signal }: Sending = {},
  transport: typeof fetch = emulator.fetch,
): Promise<Received> => {
  const response = await transport(emulator.url + path, {
    method,
    redirect: "manual",
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  return { status: response.status, headers: response.headers, text, body: isJson ? parsed(text) : parsed("{}") };
};

const parsed = (text: string): Body => {
  try {
    // Tests look at fields that their answers have.
    return JSON.parse(text) as Body;
  } catch {
    return parsed("{}");
  }
};

/** Triggers a task and gives the run's id. */
export const trigger = async (emulator: Emulator, task: string, body: unknown = {}, sending: Sending = {}) => {
  const { body: handle } = await send(emulator, "POST", `/api/v1/tasks/${task}/trigger`, { ...sending, body });
  return String(handle.id);
};

export const retrieve = async (emulator: Emulator, id: string, sending: Sending = {}) =>
  (await send(emulator, "GET", `/api/v3/runs/${id}`, { headers: currentVersion, ...sending })).body;

export const currentVersion = { "x-trigger-api-version": "2025-07-16" };
