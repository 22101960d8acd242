import type { Family } from "./credentials.js";
import { type Answer, empty, json, problem, text } from "./http.js";

/** Thrown by whatever finds a reason not to go on; the core answers with it. */
export class Refusal extends Error {
  constructor(readonly answer: Answer) {
    super(`Refused with ${answer.status}.`);
  }
}

// A declaration, since TypeScript follows `never` only through those.
export function refuse(status: number, body: unknown, headers?: Readonly<Record<string, string>>): never {
  throw new Refusal(json(status, body, headers));
}

/** The limiter answers before routing when there is no credential at all. */
export const withoutAuthorization = (): Answer =>
  problem(401, {
    title: "Unauthorized",
    status: 401,
    type: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/401",
    detail: "No authorization header provided",
    error: "No authorization header provided",
  });

export const outOfScope = (family?: Family): Answer =>
  family === "older"
    ? json(403, { error: "Unauthorized" })
    : json(403, { error: "Unauthorized", code: "unauthorized", param: "access_token", type: "authorization" });

/** A GET says whether asking again is worth while: a run may not have reached the replica yet. */
export const notFound = (askAgain: boolean): Answer =>
  json(404, { error: "Not found" }, { "x-should-retry": String(askAgain) });

export const tooLarge = (): Answer => json(413, { error: "Request body too large" });

export const internalError = (): Answer => json(500, { error: "Internal Server Error" });

/** What is left uncaught on the older routes. */
export const uncaught = (): Answer => text(500, "Unexpected Server Error");

/** What the framework itself says when a route has no such method. */
export const unroutedMethod = (status: 400 | 405): Answer =>
  json(status, { message: "Unexpected Server Error" }, { "x-remix-error": "yes" });

export const methodNotAllowed = (allow: readonly string[]): Answer =>
  json(405, { error: "Method not allowed" }, { allow: allow.join(", ") });

export const emptyMethodNotAllowed = (): Answer => empty(405);

/** The service answers unknown paths with its web page. */
export const unknownPath = (method: string, path: string, nearest: string | undefined): Answer => ({
  status: 404,
  headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" },
  body: [
    "<!DOCTYPE html><html><head><title>Not found</title></head><body><h1>404</h1>",
    `<p>The emulator knows no route for ${escapeHtml(`${method} ${path}`)}.`,
    nearest === undefined ? "" : ` The nearest one is ${escapeHtml(nearest)}.`,
    "</p></body></html>",
  ].join(""),
});

const escapeHtml = (value: string): string =>
  value.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`).slice(0, 500);
