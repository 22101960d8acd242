/**
 * Payloads and outputs that are too large to travel inside of a request or an answer: they go straight to the store and come
 * straight from it, at addresses that the service signs. Loaded with the first such value.
 */

import type { ApiPromise, Operation, RequestOptions } from "../../generated/contract.js";
import { packetsCreateDownloadUrl, packetsCreateUploadUrl } from "../../generated/later/packets.js";
import type { PacketUploadUrl, PacketUrl, Run } from "../../generated/schema.js";
import { attemptUntilDone, type ClientCall, type Connection } from "../call.js";
import { ApiConnectionError, InvalidResponseError, isApiError, named } from "../errors.js";
import { LONGEST_MS, mergeSettings } from "../limits.js";
import { own, text } from "../own.js";
import { serializePath } from "../serialize.js";
import { uuid } from "../uuid.js";

/** The run with its payload and output, wherever these are kept. `since` is when the caller's deadline began to run. */
export const withStoredValues = async <R extends Run>(
  connection: Connection,
  operation: Operation,
  run: R,
  requestOptions: RequestOptions | undefined,
  since: number,
): Promise<R> => {
  const fetched = async (what: "payload" | "output") => {
    const url = text(own(run, `${what}PresignedUrl`));
    return url === undefined ? {} : { [what]: await download(connection, operation, what, url, requestOptions, since) };
  };
  const [payload, output] = await Promise.all([fetched("payload"), fetched("output")]);
  return { ...run, ...payload, ...output };
};

/** The value behind a name that takes its place in an answer. `what` is how errors call it. */
export const storedValue = async (
  call: ClientCall,
  operation: Operation,
  what: string,
  name: string,
  requestOptions: RequestOptions | undefined,
  since: number,
): Promise<unknown> => {
  const connection = call.connect();
  const url = await explained(operation, `the ${what} could not be downloaded`, async () => {
    const asked: ApiPromise<PacketUrl> = call(packetsCreateDownloadUrl, { filename: name }, undefined, requestOptions);
    const { presignedUrl } = await asked;
    if (!text(presignedUrl)) throw new InvalidResponseError("the service named no place for it");
    return presignedUrl;
  });
  return download(connection, operation, what, url, requestOptions, since);
};

const download = async (
  connection: Connection,
  operation: Operation,
  what: string,
  url: string,
  requestOptions: RequestOptions | undefined,
  since: number,
): Promise<unknown> => {
  const fetched = async (): Promise<unknown> => {
    const request = { method: "GET", headers: new Headers(), body: null } as const;
    const { answer } = await transfer(connection, operation, url, request, requestOptions, since);
    const type = answer.response.headers.get("content-type") ?? "application/json";
    try {
      return await decoded(answer.text, type);
    } catch (cause) {
      throw new InvalidResponseError(`${operation.id}: the ${what} is no ${type}`, { ...named(operation), cause });
    }
  };
  return explained(operation, `the ${what} could not be downloaded`, fetched);
};

/** By the type that it was stored with. */
const decoded = async (stored: string, type: string): Promise<unknown> => {
  if (stored === "") return undefined;
  if (/super\+json/.test(type)) return (await import("superjson")).parse(stored);
  return /json/.test(type) ? JSON.parse(stored) : stored;
};

/**
 * Uploads a payload and gives what takes its place, with `application/store` as its type. `undefined` where the credential
 * cannot upload, or the service is too old for it: then the payload has to go inside of the request.
 *
 * @param operation The call that the payload is for, as its errors name it.
 */
export const upload = async (
  call: ClientCall,
  operation: Operation,
  task: string,
  payload: { readonly text: string; readonly bytes: number; readonly type: string },
  requestOptions: RequestOptions | undefined,
): Promise<string | undefined> => {
  const since = performance.now();
  const connection = call.connect();
  if (!packetsCreateUploadUrl.auth.includes(connection.credential.kind)) return undefined;
  // An id that cannot be sent is refused here, before the payload is.
  const id = serializePath(operation, { taskIdentifier: task }, "{taskIdentifier}");
  const extension = payload.type === "text/plain" ? "txt" : "json";
  const filename = `trigger/${id}/${Date.now()}-${uuid().slice(-12)}/payload.${extension}`;
  // The caller's idempotency key is for the run.
  const options = { ...requestOptions, idempotencyKey: undefined };
  return explained(operation, "the payload could not be uploaded", async () => {
    const place = await uploadUrl(call, filename, options);
    if (!place) return undefined;
    const { presignedUrl, storagePath } = place;
    if (!text(presignedUrl) || !text(storagePath))
      throw new InvalidResponseError(`${operation.id}: the service named no place for the payload`, named(operation));
    const headers = new Headers({ "content-type": payload.type });
    const request = { method: "PUT", headers, body: payload.text };
    // Nobody sees how far an upload is, so that its size decides how long it may take.
    const { timeoutInMs } = mergeSettings(connection.settings, options);
    const patience = timeoutInMs && Math.min(timeoutInMs * Math.ceil(payload.bytes / MEBIBYTE), LONGEST_MS);
    await transfer(connection, operation, presignedUrl, request, { ...options, timeoutInMs: patience }, since);
    return storagePath;
  });
};

const MEBIBYTE = 1024 * 1024;

const uploadUrl = async (
  call: ClientCall,
  filename: string,
  requestOptions: RequestOptions,
): Promise<PacketUploadUrl | undefined> => {
  try {
    const asked: ApiPromise<PacketUploadUrl> = call(packetsCreateUploadUrl, { filename }, undefined, requestOptions);
    return await asked;
  } catch (error) {
    // A key with stored scopes, or a service that does not have this route.
    if (isApiError(error) && (error.kind === "authentication" || error.kind === "notFound")) return undefined;
    throw error;
  }
};

/** One value over the wire, under the client's own policy and without its credential. */
const transfer = (
  connection: Connection,
  operation: Operation,
  url: string,
  init: { readonly method: string; readonly headers: Headers; readonly body: string | null },
  requestOptions: RequestOptions | undefined,
  since: number,
) => {
  const [address = "", ...signature] = url.split("?");
  return attemptUntilDone(
    connection,
    { url, store: address, init },
    {
      // The store has limits of its own.
      operation: { ...operation, limiter: "store" },
      // What opens the address is kept out of errors as a credential is.
      token: signature.join("?") || url,
      repeatable: true,
      isSafe: true,
      settings: mergeSettings(connection.settings, requestOptions),
      attempts: 0,
    },
    since,
    // What is stored is not the service's to describe: its reader looks at its type.
    (_, { text }) => text,
  );
};

/** A refusal of the store is no answer to the call: a missing value is no missing run. */
const explained = async <T>(operation: Operation, what: string, act: () => Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (cause) {
    if (!isApiError(cause) || ["timeout", "deadline", "configuration", "response"].includes(cause.kind)) throw cause;
    const why = cause.message.replace(`${operation.id}: `, "");
    throw new ApiConnectionError(`${operation.id}: ${what}: ${why}`, { ...named(operation), cause });
  }
};
