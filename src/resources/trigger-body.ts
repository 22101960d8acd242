/** What starts a run: its payload and options as the service reads them. Loaded with the first run that is started. */

import type { Operation, RequestOptions } from "../../generated/contract.js";
import type { TasksTriggerParams } from "../../generated/endpoints.js";
import type { ClientCall } from "../call.js";
import { hashKey } from "./key-hash.js";
import { checkResultToken } from "./result-token.js";
import { type StartedFrom, scopeSuffix } from "./task-context.js";
import type { TriggerOptions } from "./tasks.js";

/** The body of the request. Only the caller's own fields are read, and beat what comes from where the run is started. */
export const toBody = async (
  call: ClientCall,
  payload: unknown,
  given: TriggerOptions | undefined,
  from: StartedFrom,
) => {
  const options: TriggerOptions = Object.assign(Object.create(null), given);
  const {
    queue,
    version = from.version,
    test = from.run?.isTest,
    externalDeploymentId,
    idempotencyKey,
    publicTokenOptions,
    ...rest
  } = options;
  await checkResultToken(publicTokenOptions);
  const packet = await toPacket(payload);
  const deployment = await deploymentFor(call, externalDeploymentId);
  return {
    ...(packet.payload !== undefined && { payload: packet.payload }),
    options: {
      ...rest,
      ...(test !== undefined && { test }),
      ...(packet.payloadType && { payloadType: packet.payloadType }),
      ...(queue !== undefined && { queue: { name: queue } }),
      ...(version !== undefined && { lockToVersion: version }),
      ...(deployment !== undefined && { externalDeploymentId: deployment }),
      ...(await hashKey(call, idempotencyKey, scopeSuffix(from.run, "run"))),
    },
  } satisfies TasksTriggerParams;
};

/** The deployment to start a run on: the call's, else the client's, else what the environment of the default client says. */
const deploymentFor = async (call: ClientCall, given: string | undefined): Promise<string | undefined> => {
  // The service takes a blank one for none.
  const said = [given, call.connect().externalDeploymentId].find((id) => id !== undefined && String(id).trim() !== "");
  const around = call.ambient();
  if (said !== undefined || !around) return said;
  const { deploymentAround } = await import("./deployment-around.js");
  return deploymentAround(around);
};

export interface Packet {
  payload: unknown;
  /** Left out for plain JSON, which is what the service takes a payload for. */
  payloadType?: "application/super+json";
}

/** The payload as plain JSON where that carries it, else as superjson text, which is loaded then. */
export const toPacket = async (payload: unknown): Promise<Packet> => {
  if (!needsMoreThanJson(payload, new Set())) return { payload };
  const { stringify } = await import("superjson");
  return { payload: stringify(payload), payloadType: "application/super+json" };
};

/** Whether JSON would lose a value inside. Circles are left for JSON to refuse. */
const needsMoreThanJson = (value: unknown, seen: Set<object>): boolean => {
  if (typeof value === "bigint") return true;
  if (typeof value === "number") return !Number.isFinite(value) || Object.is(value, -0);
  if (typeof value !== "object" || value === null || seen.has(value)) return false;
  seen.add(value);
  if (value instanceof Date || value instanceof Map || value instanceof Set || value instanceof RegExp) return true;
  if (value instanceof Error || value instanceof URL || isTypedArray(value)) return true;
  if (typeof Reflect.get(value, "toJSON") === "function") return false;
  // In an array JSON turns what is undefined into null; elsewhere it leaves it out, which reads the same.
  if (Array.isArray(value) && value.includes(undefined)) return true;
  return Object.values(value).some((each) => needsMoreThanJson(each, seen));
};

/** A `DataView` is none, and no format carries it. Node's `Buffer` says itself what it is in JSON, and superjson cannot read it back. */
const isTypedArray = (value: object): boolean =>
  ArrayBuffer.isView(value) && !(value instanceof DataView) && typeof Reflect.get(value, "toJSON") !== "function";

/** Payloads of this many bytes are uploaded, as the official SDK uploads them. */
const LARGE = 131_072;

interface WithPayload {
  readonly payload?: unknown;
  readonly options?: { readonly payloadType?: string } | undefined;
}

/**
 * The body as it is or, where its payload is large, with what refers to the uploaded payload in its place. Works for every
 * body that has `payload` and `options` side by side, of a single run or of a batch's item.
 *
 * @param operation The call that the body is for.
 */
export const offloaded = async <Body extends WithPayload>(
  call: ClientCall,
  operation: Operation,
  task: string,
  body: Body,
  requestOptions: RequestOptions | undefined,
): Promise<Body> => {
  const { payloadType: type = typeof body.payload === "string" ? "text/plain" : "application/json" } =
    body.options ?? {};
  const text = textOf(body);
  // No text has more bytes than three for each code unit, so most need not be encoded to be told small.
  if (text === undefined || text.length * 3 < LARGE) return body;
  const bytes = new TextEncoder().encode(text).byteLength;
  if (bytes < LARGE) return body;
  const { upload } = await import("./packets.js");
  const storagePath = await upload(call, operation, task, { text, bytes, type }, requestOptions);
  if (storagePath === undefined) return body;
  const options = { ...body.options, payloadType: "application/store", payloadSize: bytes };
  return { ...body, payload: storagePath, options };
};

/** The payload as it is stored. What JSON cannot carry is refused where the body is made. */
const textOf = ({ payload, options }: WithPayload): string | undefined => {
  if (options?.payloadType === "application/store") return undefined;
  if (typeof payload === "string") return payload;
  try {
    return JSON.stringify(payload);
  } catch {
    return undefined;
  }
};
