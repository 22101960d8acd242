import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Core } from "./core.js";
import { type Answer, type Delivery, isStreamed, partsOf } from "./http.js";

/** The emulator on a port of this machine, where nothing outside the machine can reach it. */

const host = "127.0.0.1";
/** No request of the API comes near this; more is not kept. */
const maxBodyBytes = 64 * 1024 * 1024;

export interface ListenOptions {
  /** Default: any free one. */
  readonly port?: number;
  /** Leaves a connection dead after a body that was too large, as the service does. */
  readonly defects: boolean;
}

export interface Listening {
  readonly url: string;
  /** Closes the port and every connection, whatever is under way. */
  stop(): Promise<void>;
}

export const listen = async (core: Core, options: ListenOptions): Promise<Listening> => {
  const dead = new WeakSet<Socket>();
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 0, noDelay: true }, (request, response) => {
    if (dead.has(request.socket)) return;
    void respond(core, request, response, options, dead);
  });
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // A caller that is gone before its answer is nobody's failure.
    socket.on("error", () => {});
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(portError(error, options.port)));
    server.listen({ host, port: options.port ?? 0, exclusive: true }, resolve);
  });
  const { port } = addressOf(server.address());

  return {
    url: `http://${host}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
};

const addressOf = (address: AddressInfo | string | null): AddressInfo => {
  if (address === null || typeof address === "string") throw new Error("The emulator does not listen on a port.");
  return address;
};

const portError = (error: Error, port: number | undefined): Error => {
  const code = "code" in error ? error.code : undefined;
  if (code !== "EADDRINUSE") return error;
  return new Error(`Port ${port} of ${host} is taken. Leave \`port\` out to get a free one.`, { cause: error });
};

const respond = async (
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
  options: ListenOptions,
  dead: WeakSet<Socket>,
): Promise<void> => {
  const left = new AbortController();
  // Set once the emulator itself is about to cut the connection.
  let isCut = false;
  response.on("close", () => {
    if (!response.writableFinished && !isCut) left.abort();
  });
  // A page whose host name was made to point here must not reach the emulator through a browser.
  if (!isLoopback(request.headers.host)) return refuseHost(response);

  const delivery = await core({
    method: request.method ?? "GET",
    target: targetOf(request.url ?? "/"),
    headers: headersOf(request),
    readBody: () => bodyOf(request),
    gone: left.signal,
  });
  if (response.destroyed) return;
  isCut = delivery.answer === undefined || delivery.truncate !== undefined;
  if (delivery.answer === undefined) {
    request.socket.resetAndDestroy();
    return;
  }
  if (delivery.last && options.defects) dead.add(request.socket);
  // An answer that overtakes the rest of its request is easily lost.
  else if (delivery.last) await drained(request);
  send(delivery, delivery.answer, request, response, options, left.signal);
};

const refuseHost = (response: ServerResponse): void => {
  response.writeHead(403, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify({ error: "The emulator answers only to localhost, 127.0.0.1 and [::1]." }));
};

const isLoopback = (hostHeader: string | undefined): boolean =>
  ["localhost", "127.0.0.1", "[::1]"].includes((hostHeader ?? "").replace(/:\d+$/, "").toLowerCase());

/** Requests meant for a proxy carry the whole address. */
const targetOf = (url: string): string => url.replace(/^https?:\/\/[^/?#]*/i, "") || "/";

const headersOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );

const bodyOf = async (request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > maxBodyBytes) throw new Error(`A body of more than ${maxBodyBytes} bytes.`);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
};

const drained = (request: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    request.on("close", resolve);
    request.on("end", resolve);
    request.resume();
  });

const send = (
  delivery: Delivery,
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
  options: ListenOptions,
  gone: AbortSignal,
): void => {
  if (delivery.stall === "headers") return;
  if (isStreamed(answer.body)) {
    void sendParts(answer.body, delivery, answer, request, response, gone);
    return;
  }
  const bytes = typeof answer.body === "string" ? Buffer.from(answer.body) : answer.body;
  const isBare = request.method === "HEAD" || [204, 304].includes(answer.status);
  const isChunked = answer.headers["transfer-encoding"] !== undefined;
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(isBare || isChunked ? {} : { "content-length": bytes.length }),
    ...(delivery.last && !options.defects ? { connection: "close" } : {}),
  });

  const cut = delivery.truncate ?? delivery.stall;
  if (isBare || cut === undefined) {
    response.end(isBare ? undefined : bytes);
    return;
  }
  response.flushHeaders();
  const after = () => {
    if (delivery.truncate !== undefined) request.socket.destroy();
  };
  const part = bytes.subarray(0, cut);
  if (part.length === 0) after();
  else response.write(part, after);
};

const sendParts = async (
  body: AsyncIterable<string>,
  delivery: Delivery,
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
  gone: AbortSignal,
): Promise<void> => {
  response.writeHead(answer.status, { ...answer.headers });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  // Whoever reads it learns at once that it has begun.
  response.flushHeaders();
  const parts = partsOf(body, delivery, gone);
  for (;;) {
    const { done, value } = await parts.next();
    if (done) {
      if (value === "whole") response.end();
      else request.socket.destroy();
      return;
    }
    if (gone.aborted || response.destroyed) {
      await parts.return("cut");
      return;
    }
    if (!response.write(value)) await drainedOrGone(response);
  }
};

const drainedOrGone = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    response.once("drain", resolve);
    response.once("close", resolve);
  });
