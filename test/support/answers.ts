// The answers that fault tests script, from the ordinary to the broken.

import { setTimeout as sleep } from "node:timers/promises";
import type { Answer, Exchange } from "./fault-server.js";

export interface AnswerInit {
  status?: number;
  headers?: Record<string, string>;
}

/** A complete answer. A string or bytes go as they are; `undefined` is no body at all. */
export const answer = (status: number, body?: string | Uint8Array, headers: Record<string, string> = {}): Answer => ({
  give: (exchange) => exchange.write(whole(status, headers, body)),
});

/** A complete answer in JSON. 200 unless said otherwise. */
export const json = (value: unknown, { status = 200, headers = {} }: AnswerInit = {}): Answer =>
  answer(status, JSON.stringify(value), { "content-type": "application/json; charset=utf-8", ...headers });

/** An error in the shape that most routes of the service have. */
export const refusal = (status: number, headers: Record<string, string> = {}): Answer =>
  json({ error: `Scripted ${status}` }, { status, headers });

/** The connection is reset once the whole request was read, and no byte is answered. */
export const reset = (): Answer => ({
  give: ({ socket }) => {
    socket.resetAndDestroy();
  },
});

/** The request is read and nothing ever comes back. */
export const silence = (): Answer => ({ give: untilClosed });

/** The head arrives, some of the promised body does, and then nothing more. */
export const stalled = (part = '{"id":', { status = 200, headers = {} }: AnswerInit = {}): Answer => ({
  give: async (exchange) => {
    await exchange.write(
      head(status, { "content-type": "application/json", "content-length": `${part.length + 100}`, ...headers }) + part,
    );
    await untilClosed(exchange);
  },
});

/** A chunked body of which the first parts arrive before the connection is reset. */
export const cut = (parts: readonly string[], { status = 200, headers = {} }: AnswerInit = {}): Answer => ({
  give: async (exchange) => {
    await exchange.write(
      head(status, { "content-type": "application/json", "transfer-encoding": "chunked", ...headers }),
    );
    for (const part of parts) await exchange.write(chunk(part));
    // The parts must arrive before the reset does: a reset may discard what the other side has not read yet.
    await sleep(20);
    exchange.socket.resetAndDestroy();
  },
});

/** A complete chunked body, with a pause between its parts. */
export const chunked = (
  parts: readonly string[],
  { status = 200, headers = {}, pauseInMs = 0 }: AnswerInit & { pauseInMs?: number } = {},
): Answer => ({
  give: async (exchange) => {
    await exchange.write(
      head(status, { "content-type": "application/json", "transfer-encoding": "chunked", ...headers }),
    );
    for (const part of parts) {
      if (exchange.isClosed()) return;
      await exchange.write(chunk(part));
      if (pauseInMs > 0) await sleep(pauseInMs);
    }
    await exchange.write("0\r\n\r\n");
  },
});

/** A JSON text that never ends, one part every `everyMs`, until the client has had enough. */
export const endless = (partBytes: number, everyMs: number): Answer => ({
  give: async (exchange) => {
    await exchange.write(
      `${head(200, { "content-type": "application/json", "transfer-encoding": "chunked" })}${chunk('"')}`,
    );
    const part = chunk("x".repeat(partBytes));
    while (!exchange.isClosed()) {
      await exchange.write(part);
      await sleep(everyMs);
    }
  },
});

/** These bytes and nothing else, then the connection ends. */
export const raw = (bytes: string | Uint8Array): Answer => ({
  give: async (exchange) => {
    await exchange.write(bytes);
    exchange.socket.end();
  },
});

/** The answer, but only after a while. */
export const later = (delayInMs: number, then: Answer): Answer => ({
  give: async (exchange) => {
    await sleep(delayInMs);
    if (!exchange.isClosed()) await then.give(exchange);
  },
});

/** The answer, unless it is not the first on its connection: then the connection is reset, as after an idle time-out. */
export const oncePerConnection = (then: Answer): Answer => {
  const seen = new Set<number>();
  return {
    give: (exchange) => {
      const { connection } = exchange.request;
      if (seen.has(connection)) {
        exchange.socket.resetAndDestroy();
        return;
      }
      seen.add(connection);
      return then.give(exchange);
    },
  };
};

/** The same answer several times. */
export const times = (count: number, repeated: Answer): Answer[] => Array.from({ length: count }, () => repeated);

const head = (status: number, headers: Record<string, string>): string => {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Scripted\r\n${lines.join("")}\r\n`;
};

const whole = (status: number, headers: Record<string, string>, body: string | Uint8Array | undefined): Buffer => {
  const bytes = Buffer.from(body ?? "");
  // A 204 has no body, and a length there would be wrong.
  const length: Record<string, string> = status === 204 ? {} : { "content-length": `${bytes.length}` };
  return Buffer.concat([Buffer.from(head(status, { ...length, ...headers })), bytes]);
};

const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

const untilClosed = ({ socket }: Exchange): Promise<void> =>
  new Promise((resolve) => {
    if (socket.destroyed) return resolve();
    socket.once("close", () => resolve());
  });
