/** What comes in and what goes out, over a socket or through `fetch` alike. */

export interface Incoming {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly target: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, read when it is asked for: some requests are refused before. */
  readonly readBody: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Aborts when the caller has gone. */
  readonly gone: AbortSignal;
}

/** What is still to come of a request once its head is there: the body, and perhaps the caller's leaving. */
export type Arriving = Pick<Incoming, "readBody" | "gone">;

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Whole, or in parts as they come. What comes in parts ends by itself when the caller has gone. */
  readonly body: string | Uint8Array | AsyncIterable<string>;
}

/** An answer and what happens to it on its way, or no answer at all. */
export interface Delivery {
  /** Left out: the connection is cut. */
  readonly answer?: Answer;
  /** Bytes of the body after which the connection is cut. */
  readonly truncate?: number;
  /** Bytes of the body after which nothing follows; `headers`: not even they arrive. */
  readonly stall?: number | "headers";
  /** Nothing else is answered on this connection. */
  readonly last?: boolean;
}

export const isStreamed = (body: Answer["body"]): body is AsyncIterable<string> =>
  typeof body === "object" && Symbol.asyncIterator in body;

/** The parts of a body on their way: with a fault in it they break off, or nothing follows and the end never comes. */
export async function* partsOf(
  body: AsyncIterable<string>,
  { truncate, stall }: Delivery,
  gone: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>, "whole" | "cut", undefined> {
  const most = truncate ?? (typeof stall === "number" ? stall : Number.POSITIVE_INFINITY);
  let sent = 0;
  for await (const part of body) {
    const bytes = new TextEncoder().encode(part).slice(0, most - sent);
    sent += bytes.length;
    if (bytes.length > 0) yield bytes;
    if (sent >= most) break;
  }
  if (sent < most) return "whole";
  if (truncate === undefined) {
    await new Promise<void>((resolve) => {
      if (gone.aborted) resolve();
      gone.addEventListener("abort", () => resolve(), { once: true });
    });
  }
  return "cut";
}

export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { "content-type": "application/json; charset=utf-8", ...headers },
  body: JSON.stringify(body),
});

export const text = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8", ...headers },
  body,
});

export const empty = (status: number, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers,
  body: "",
});

/** RFC 9457 bodies, which only the rate limiter sends. */
export const problem = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { "content-type": "application/problem+json; charset=utf-8", ...headers },
  body: JSON.stringify(body, null, 2),
});
