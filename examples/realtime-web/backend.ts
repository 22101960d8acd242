// The backend: it has the secret key, serves the page, and gives the page tokens that may do one thing for a while.
import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { SecretKeyClient } from "trigger-management-client";
import type { PageFiles } from "./bundle.js";

export interface BackendOptions {
  readonly trigger: SecretKeyClient;
  /** Where the page finds the service. */
  readonly serviceURL: string;
  readonly files: PageFiles;
  /** Seconds for which tokens are good. Asked for each. */
  readonly tokenSeconds: () => number;
  /** What only the emulated service can do, by path: see main.ts. */
  readonly rehearsals?: Readonly<Record<string, () => unknown>>;
}

/** What the page is told of itself. */
export interface Session {
  /** Every run that the page starts has this tag, and its reading token reads the runs that have it. */
  readonly tag: string;
  readonly serviceURL: string;
  /** Whether things may be made to go wrong. */
  readonly canRehearse: boolean;
}

export interface Token {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export const createBackend = ({ trigger, serviceURL, files, tokenSeconds, rehearsals }: BackendOptions) => {
  const give = async (mint: (expirationTime: Date) => Promise<string>): Promise<Token> => {
    const expiresAt = Date.now() + tokenSeconds() * 1000;
    return { token: await mint(new Date(expiresAt)), expiresAt };
  };

  const answers: Readonly<Record<string, (visitor: string) => Promise<unknown> | Session>> = {
    "/session": (visitor): Session => ({
      tag: `visitor:${visitor}`,
      serviceURL,
      canRehearse: rehearsals !== undefined,
    }),
    // Starts one run of one task.
    "/tokens/start": () =>
      give((expirationTime) => trigger.auth.createTriggerPublicToken("write-postcard", { expirationTime })),
    // Reads the runs of this visitor, and nothing else.
    "/tokens/read": (visitor) =>
      give((expirationTime) =>
        trigger.auth.createPublicToken({ scopes: { read: { tags: `visitor:${visitor}` } }, expirationTime }),
      ),
  };

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = files.get(pathname);
    if (request.method === "GET" && file !== undefined) {
      response.writeHead(200, { ...pageHeaders(serviceURL), "content-type": file.type });
      response.end(file.content);
      return;
    }
    // Tokens are given to this page alone: other sites cannot send a POST of this kind without asking first.
    const isOwn = request.method === "POST" && request.headers["content-type"] === "application/json";
    const answer = isOwn ? answers[pathname] : undefined;
    if (answer !== undefined) {
      const visitor = visitorOf(request) ?? randomUUID();
      const body = JSON.stringify(await answer(visitor));
      response.writeHead(200, {
        "content-type": "application/json",
        "cache-control": "no-store",
        "set-cookie": `visitor=${visitor}; Path=/; HttpOnly; SameSite=Strict`,
      });
      response.end(body);
      return;
    }
    const rehearse = isOwn ? rehearsals?.[pathname] : undefined;
    await rehearse?.();
    response.writeHead(rehearse ? 204 : 404).end();
  };

  const listener: RequestListener = (request, response) => {
    respond(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(502);
      response.end();
    });
  };
  return listener;
};

/** Who is asking is what your own sessions know. Here everybody who comes is somebody new, and remembered by a cookie. */
const visitorOf = ({ headers }: IncomingMessage): string | undefined =>
  /(?:^|; )visitor=([\w-]{36})(?:;|$)/.exec(headers.cookie ?? "")?.[1];

/** The page talks to its backend and to the service, and to nobody else. */
const pageHeaders = (serviceURL: string) => ({
  "content-security-policy": `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self' ${serviceURL}`,
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
});
