/** One attempt over the wire. The only file that knows openapi-fetch, and the only one that reads bodies. */

import { createFinalURL } from "openapi-fetch";
import type { Operation } from "../generated/contract.js";
import { serializePath, serializeQuery } from "./serialize.js";
import { unlessAborted } from "./wait.js";

/** Sends a request. `init` says the same once more, for transports that do not take the platform's own `Request`. */
export type Fetch = (request: Request, init: RequestInit) => Promise<Response>;

/** A request as it is sent on every attempt. */
export interface Prepared {
  readonly url: string;
  /** The address without what opens it, for a stored value. Its time limit is about silence, not about the whole. */
  readonly store?: string;
  readonly init: {
    readonly method: string;
    readonly headers: Headers;
    readonly body: string | null;
  };
}

/** What came back: the status line and headers as they were, and the body as text. */
export interface Answer {
  readonly response: Response;
  readonly text: string;
}

/** A 2xx answer that began and could not be read to its end. */
export class Broken extends Error {
  constructor(
    readonly kind: "too large" | "cut",
    readonly response: Response,
    cause?: unknown,
  ) {
    super(kind, { cause });
  }
}

/** Bytes of an unsuccessful answer that are read. More is no error message. */
const ERROR_BYTES = 64 * 1024;

export interface Http {
  /** The address of an operation. openapi-fetch puts it together with our serializers; its sending half is not used. */
  url(operation: Operation, path: object, query: object): string;
  /** Sends one request, up to the head of its answer. Rejects with what the runtime throws, or the signal's reason. */
  open(prepared: Prepared, signal: AbortSignal): Promise<Response>;
  /** Reads the body of what was opened, or rejects with `Broken` too. `onBytes` is told whenever some of it arrives. */
  read(response: Response, signal: AbortSignal, onBytes?: () => void): Promise<Answer>;
}

export const createHttp = (options: { baseURL: string; fetch: Fetch; maxResponseBytes: number }): Http => {
  const open = ({ url, init }: Prepared, signal: AbortSignal): Promise<Response> => {
    // Said in full, because Node looks for what is left out on `Object.prototype`.
    const own: RequestInit = { ...init, redirect: "manual", signal };
    const pending = (async () => options.fetch(new Request(url, own), own))();
    // A `fetch` that does not heed the signal may still answer; that answer is dropped, not left unread.
    return unlessAborted(pending, signal).catch((reason: unknown) => {
      if (signal.aborted) pending.then(({ body }) => body?.cancel()).catch(() => {});
      throw reason;
    });
  };
  const read = async (response: Response, signal: AbortSignal, onBytes?: () => void): Promise<Answer> => {
    const limit = response.ok ? options.maxResponseBytes : ERROR_BYTES;
    return { response, text: await readText(response, limit, signal, onBytes) };
  };
  return {
    url: (operation, path, query) =>
      createFinalURL(operation.path, {
        baseUrl: options.baseURL,
        params: { path: {}, query: {} },
        pathSerializer: (address) => serializePath(operation, path, address),
        querySerializer: () => serializeQuery(operation, query),
      }),
    open,
    read,
  };
};

/** The whole body as text. Past the limit an unsuccessful answer just ends; a successful one is refused. */
const readText = async (
  response: Response,
  limit: number,
  signal: AbortSignal,
  onBytes?: () => void,
): Promise<string> => {
  if (!response.body) return "";
  const decoder = new TextDecoder("utf-8", { fatal: response.ok });
  let text = "";
  let bytes = 0;
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    reader = response.body.getReader();
    for (;;) {
      const { done, value } = await unlessAborted(reader.read(), signal);
      onBytes?.();
      if (done) return text + decoder.decode();
      text += decoder.decode(value, { stream: true });
      bytes += value.byteLength;
      if (bytes > limit) break;
    }
  } catch (cause) {
    reader?.cancel().catch(() => {});
    if (signal.aborted) throw signal.reason;
    // Its status says enough.
    if (!response.ok) return text;
    throw new Broken("cut", response, cause);
  }
  reader.cancel().catch(() => {});
  if (response.ok) throw new Broken("too large", response);
  return text;
};

/** The raw answer as its reader expects it, with a body that can be read although it has been read once already. */
export const rebuild = ({ response, text }: Answer): Response =>
  Object.defineProperty(new Response(text || null, response), "url", { value: response.url });
