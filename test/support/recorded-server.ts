// Gives recorded answers over a loopback socket, as they were: status, headers and body.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Exchange } from "./recordings.js";

export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: [name: string, value: string][];
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface RecordedServer {
  readonly url: string;
  /** From now on every request is answered with this exchange's answer, and requests are counted anew. */
  play(exchange: Exchange): void;
  /** What arrived since then. */
  readonly received: ReceivedRequest[];
  stop(): Promise<void>;
}

/** Headers that say how the recorded bytes travelled, which these do not. */
const TRANSPORT = new Set([
  "connection",
  "content-encoding",
  "content-length",
  "etag",
  "keep-alive",
  "transfer-encoding",
]);

/** The recorded headers that mean something to a client. */
export const meaningfulHeaders = ({ response }: Exchange): Record<string, string> =>
  Object.fromEntries(Object.entries(response.headers).filter(([name]) => !TRANSPORT.has(name)));

/** The body as text. A page of HTML, which was not stored, is a small one. */
export const bodyTextOf = ({ response }: Exchange): string => {
  if (response.body !== undefined) return JSON.stringify(response.body);
  if (response.bodyText !== undefined) return response.bodyText;
  const html = response.headers["content-type"]?.startsWith("text/html");
  return html ? "<!DOCTYPE html><html><head><title>Trigger.dev</title></head><body></body></html>" : "";
};

export const startRecordedServer = async (): Promise<RecordedServer> => {
  let playing: Exchange | undefined;
  const received: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const url = new URL(request.url ?? "/", "http://127.0.0.1");
      received.push({
        method: request.method ?? "",
        path: url.pathname,
        query: [...url.searchParams],
        headers: request.headers,
        body: Buffer.concat(parts).toString("utf8"),
      });
      if (!playing) {
        response.writeHead(599).end("No exchange is being played.");
        return;
      }
      response.writeHead(playing.response.status, meaningfulHeaders(playing)).end(bodyTextOf(playing));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a host and port has one.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    play(exchange) {
      playing = exchange;
      received.length = 0;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
