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

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
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
