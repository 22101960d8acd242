import type { Core } from "./core.js";
import { type Answer, type Delivery, isStreamed, partsOf } from "./http.js";

export interface EmulatedFetch {
  readonly fetch: typeof fetch;
  /** Ends what is under way, and answers nobody from then on. */
  stop(): void;
}

/** The emulator as a function that stands in for `fetch`: no socket, and the same failures as over one. */
export const createFetch = (core: Core): EmulatedFetch => {
  const live = new Set<AbortController>();
  let isStopped = false;

  const emulated = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    if (isStopped) throw networkFailure("connect ECONNREFUSED", "ECONNREFUSED");
    const left = new AbortController();
    const onAbort = () => left.abort(request.signal.reason);
    request.signal.addEventListener("abort", onAbort);
    live.add(left);
    const settle = () => {
      request.signal.removeEventListener("abort", onAbort);
      live.delete(left);
    };

    try {
      const body = new Uint8Array(await request.arrayBuffer());
      const { pathname, search } = new URL(request.url);
      const working = core({
        method: request.method,
        target: pathname + search,
        headers: headersOf(request, init, body.length),
        readBody: async () => body,
        gone: left.signal,
      });
      const delivery = await untilLeft(working, left.signal);
      if (delivery.stall === "headers") await untilLeft(new Promise<never>(() => {}), left.signal);
      if (delivery.answer === undefined) throw networkFailure("read ECONNRESET", "ECONNRESET");
      const isLasting = delivery.stall !== undefined || isStreamed(delivery.answer.body);
      const response = responseOf(delivery, delivery.answer, request.method, left, settle);
      if (!isLasting) settle();
      return response;
    } catch (error) {
      settle();
      throw error;
    }
  };

  return {
    fetch: emulated,
    stop: () => {
      isStopped = true;
      for (const left of [...live]) left.abort(networkFailure("read ECONNRESET", "ECONNRESET"));
    },
  };
};

/** What `fetch` rejects with when there is no answer. */
const networkFailure = (message: string, code: string): TypeError =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(message), { code }) });

const headersOf = (request: Request, init: RequestInit | undefined, length: number): Record<string, string> => {
  const headers = Object.fromEntries([...request.headers].map(([name, value]) => [name.toLowerCase(), value]));
  // A body whose length nobody knows beforehand is sent in chunks.
  const isStream = init?.body instanceof ReadableStream;
  const carriesBody = length > 0 || !["GET", "HEAD"].includes(request.method);
  if (carriesBody && !isStream) headers["content-length"] ??= String(length);
  return headers;
};

/** Rejects with the signal's reason as soon as it aborts, whatever becomes of the work. */
const untilLeft = <T>(working: Promise<T>, left: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const onAbort = () => reject(left.reason);
    left.addEventListener("abort", onAbort);
    working.then(resolve, reject).finally(() => left.removeEventListener("abort", onAbort));
    if (left.aborted) onAbort();
  });

const responseOf = (
  delivery: Delivery,
  answer: Answer,
  method: string,
  leaving: AbortController,
  settle: () => void,
): Response => {
  const left = leaving.signal;
  const isBare = method === "HEAD" || [204, 205, 304].includes(answer.status);
  const headers = new Headers(answer.headers);
  if (isBare) {
    settle();
    return new Response(null, { status: answer.status, headers });
  }
  if (isStreamed(answer.body)) {
    const stream = streamOf(partsOf(answer.body, delivery, left), leaving, settle);
    return new Response(stream, { status: answer.status, headers });
  }
  const bytes = typeof answer.body === "string" ? new TextEncoder().encode(answer.body) : answer.body;
  if (!headers.has("transfer-encoding")) headers.set("content-length", String(bytes.length));
  const cut = delivery.truncate ?? (typeof delivery.stall === "number" ? delivery.stall : undefined);
  if (cut === undefined) return new Response(new Uint8Array(bytes), { status: answer.status, headers });

  let isSent = cut === 0;
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        if (delivery.stall === undefined) return;
        left.addEventListener("abort", () => {
          controller.error(left.reason);
          settle();
        });
      },
      pull(controller) {
        if (!isSent) {
          isSent = true;
          controller.enqueue(bytes.slice(0, cut));
          return undefined;
        }
        if (delivery.truncate === undefined) return new Promise(() => {});
        controller.error(closedByOtherSide());
        return undefined;
      },
      cancel: settle,
    },
    // What has not been read would be lost with an error, so that nothing is made before it is asked for.
    { highWaterMark: 0 },
  );
  return new Response(stream, { status: answer.status, headers });
};

const closedByOtherSide = (): TypeError => new TypeError("terminated", { cause: new Error("other side closed") });

/** A body in parts, each made when it is asked for. Whoever stops reading has gone. */
const streamOf = (
  parts: AsyncGenerator<Uint8Array<ArrayBuffer>, "whole" | "cut", undefined>,
  leaving: AbortController,
  settle: () => void,
): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await untilLeft(parts.next(), leaving.signal);
          if (!done) return controller.enqueue(value);
          settle();
          if (value === "whole") controller.close();
          else controller.error(closedByOtherSide());
        } catch (error) {
          settle();
          controller.error(error);
        }
      },
      cancel() {
        settle();
        leaving.abort();
      },
    },
    { highWaterMark: 0 },
  );
