import { exampleOf } from "./document.js";
import { type Answer, empty, json } from "./http.js";

/**
 * The document's example as an answer, marked as such: for operations that nobody has written a handler for, and for
 * those that check who asks for what but have nothing of their own to say.
 */
export const exampleAnswer = (operationId: string, mediaType?: string): Answer => {
  const { status = 200, type = "application/json", body } = exampleOf(operationId, mediaType) ?? {};
  const headers = { "x-emulator-example": "true" };
  if (body === undefined) return empty(status, headers);
  if (/json/.test(type) || typeof body !== "string") return json(status, body, headers);
  return { status, headers: { "content-type": `${type}; charset=utf-8`, ...headers }, body };
};
