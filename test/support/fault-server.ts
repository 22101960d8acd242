// An HTTP server on a raw socket that answers by script. It can do what a well-behaved server library prevents: reset,
// fall silent, cut a body short, or speak something that is no HTTP. It records what arrived, when, and what became of
// the connection, so that a test can judge a client by what crossed the wire.

import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { performance } from "node:perf_hooks";
import { type Head, parseHead, takeBody } from "./http-request.js";

/** One request as it arrived. */
export interface Received {
  /** 1 for the first request that reached the server. */
  readonly number: number;
  /** Which connection it came on, counted from 1. */
  readonly connection: number;
  /** The moment its head was complete, on the monotonic clock of `performance.now()`. */
  readonly at: number;
  readonly method: string;
  /** The request target as it was sent, query included. */
  readonly target: string;
  /** The target up to the query, as it was sent. */
  readonly path: string;
  /** The query's parameters, decoded, in order. */
  readonly query: readonly (readonly [string, string])[];
  /** Names and values as they were sent, in order. */
  readonly rawHeaders: readonly (readonly [string, string])[];
  /** The value of a header, whatever its case; several are joined with a comma. */
  header(name: string): string | undefined;
  /** The body's bytes, without the chunk framing if it had any. Empty until the body is complete. */
  body: Buffer;
  /** The moment the whole answer was handed to the socket. */
  answeredAt: number | undefined;
  /** The moment the connection closed, whoever closed it. */
  closedAt: number | undefined;
  /** Bytes written to the connection in answer to this request. */
  bytesAnswered: number;
}

/** What an answer has in its hands. */
export interface Exchange {
  readonly request: Received;
  readonly socket: Socket;
  /** Writes bytes; resolves when the socket can take more, or is gone. */
  write(bytes: string | Uint8Array): Promise<void>;
  /** True once the connection is closed: an answer that goes on by itself stops then. */
  isClosed(): boolean;
}

/**
 * One scripted answer. It runs when the request is complete, or already at its head when `early`. While the promise of
 * `give` is open the request counts as unanswered.
 */
export interface Answer {
  readonly early?: boolean;
  give(exchange: Exchange): void | Promise<void>;
}

export interface FaultServerOptions {
  /** The port to listen on. Default: a free one. */
  port?: number;
  /** What requests beyond the script get. Default: a 418 that says so. */
  otherwise?: Answer | ((request: Received) => Answer);
}

export interface FaultServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
  /** Every request whose head was complete, in order of arrival. */
  readonly requests: readonly Received[];
  /** How many connections were accepted. */
  readonly connections: number;
  /** How many connections are open now. A runtime's pool may open one ahead of its next request. */
  readonly openConnections: number;
  /** Requests without a whole answer whose connection is still open: what a settled call must not leave behind. */
  unanswered(): readonly Received[];
  /** Resolves when `holds` does, looking every few milliseconds; rejects after `withinMs`. */
  until(holds: () => boolean, withinMs?: number): Promise<void>;
  /** Closes the port and every connection. */
  stop(): Promise<void>;
}

const UNSCRIPTED = "HTTP/1.1 418 Unscripted\r\ncontent-length: 30\r\n\r\nNo answer is scripted for this";

const unscripted: Answer = { give: ({ write }) => write(UNSCRIPTED) };

/** Starts a server whose n-th request gets the n-th answer. */
export const startFaultServer = async (
  answers: readonly Answer[] = [],
  options: FaultServerOptions = {},
): Promise<FaultServer> => {
  const requests: Received[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;

  const answerTo = (request: Received): Answer => {
    const scripted = answers[request.number - 1];
    if (scripted) return scripted;
    const { otherwise = unscripted } = options;
    return typeof otherwise === "function" ? otherwise(request) : otherwise;
  };

  const receive = (head: Head, connection: number): Received => {
    const received = toReceived(head, requests.length + 1, connection);
    requests.push(received);
    return received;
  };

  const server = createServer({ noDelay: true }, (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    serveConnection(socket, connections, receive, answerTo);
  });
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A TCP server has a port");

  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    requests,
    get connections() {
      return connections;
    },
    get openConnections() {
      return sockets.size;
    },
    unanswered: () => requests.filter((request) => request.answeredAt === undefined && request.closedAt === undefined),
    until: async (holds, withinMs = 2000) => {
      const end = performance.now() + withinMs;
      while (!holds()) {
        if (performance.now() > end) throw new Error(`The server did not see it within ${withinMs} ms: ${holds}`);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
    stop: async () => {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
};

/** Reads requests off one connection, one after the other, and lets each be answered before the next is looked at. */
const serveConnection = (
  socket: Socket,
  connection: number,
  receive: (head: Head, connection: number) => Received,
  answerTo: (request: Received) => Answer,
): void => {
  let unread: Buffer = Buffer.alloc(0);
  let current: { head: Head; request: Received; answer: Answer; begun: boolean } | undefined;
  const ofThisConnection: Received[] = [];

  const begin = async () => {
    if (!current || current.begun) return;
    current.begun = true;
    const { request, answer } = current;
    await answer.give(exchangeOn(socket, request));
    request.answeredAt ??= performance.now();
  };

  const advance = async (): Promise<void> => {
    if (!current) {
      const head = parseHead(unread);
      if (!head) return;
      unread = unread.subarray(head.length);
      const request = receive(head, connection);
      ofThisConnection.push(request);
      current = { head, request, answer: answerTo(request), begun: false };
      if (current.answer.early) await begin();
    }
    const whole = takeBody(current.head, unread);
    if (!whole) return;
    current.request.body = whole.body;
    unread = whole.rest;
    await begin();
    current = undefined;
    if (unread.length > 0) await advance();
  };

  let busy: Promise<unknown> = Promise.resolve();
  socket.on("data", (bytes) => {
    unread = Buffer.concat([unread, bytes]);
    // A reset in the middle of an answer is part of the script, so a failed write ends the answer and nothing else.
    busy = busy.then(advance).catch(() => socket.destroy());
  });
  socket.on("error", () => {});
  socket.on("close", () => {
    for (const request of ofThisConnection) request.closedAt ??= performance.now();
  });
};

const exchangeOn = (socket: Socket, request: Received): Exchange => ({
  request,
  socket,
  isClosed: () => socket.destroyed,
  write: async (bytes) => {
    if (socket.destroyed) return;
    request.bytesAnswered += Buffer.byteLength(bytes);
    if (socket.write(bytes)) return;
    await new Promise<void>((resolve) => {
      const settle = () => {
        socket.off("drain", settle);
        socket.off("close", settle);
        resolve();
      };
      socket.on("drain", settle);
      socket.on("close", settle);
    });
  },
});

const toReceived = (head: Head, number: number, connection: number): Received => {
  const mark = head.target.indexOf("?");
  return {
    number,
    connection,
    at: performance.now(),
    method: head.method,
    target: head.target,
    path: mark < 0 ? head.target : head.target.slice(0, mark),
    query: mark < 0 ? [] : [...new URLSearchParams(head.target.slice(mark + 1))],
    rawHeaders: head.headers,
    header: head.header,
    body: Buffer.alloc(0),
    answeredAt: undefined,
    closedAt: undefined,
    bytesAnswered: 0,
  };
};
