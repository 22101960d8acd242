/** What makes a second request harmless, and whether this call has it. */

import type { Operation } from "../generated/contract.js";
import { refusal } from "./errors.js";
import type { Settings } from "./limits.js";
import { own, text } from "./own.js";
import { uuid } from "./uuid.js";

/** How long the service keeps a key that the client has made up: no call is retried for longer. */
export const OWN_KEY_LIFETIME = "1d";

/** Where the document says nothing of it, these do it again when they are repeated. */
const HARMFUL = /^(POST|PATCH)$/;

export interface Protection {
  readonly repeatable: boolean;
  /** The key is the client's own, which no later call of the caller's has. */
  readonly isOurs?: true;
  readonly headers: Readonly<Record<string, string>>;
  /** Fields that the body gets. */
  readonly fields?: Readonly<Record<string, string>>;
}

export const protect = (operation: Operation, body: unknown, settings: Settings): Protection => {
  const { key } = operation;
  const given = settings.idempotencyKey;
  const inBody = key?.field !== undefined && Boolean(at(body, key.field));
  const inHeader = key?.header !== undefined && Boolean(text(own(settings.additionalHeaders, key.header))?.trim());
  // Where no header takes it, a key that is added is a field of the body.
  const place = key?.header ?? (key?.add && key.field);
  const sent = (fields: Record<string, string>) => (key?.header ? { headers: fields } : { headers: {}, fields });
  if (given) {
    if (!place) throw refusal(operation, "idempotencyKey", "takes no idempotency key");
    if (inBody || inHeader) throw refusal(operation, "idempotencyKey", "has been given two idempotency keys");
    return { repeatable: true, ...sent({ [place]: given }) };
  }
  const repeat = operation.repeat ?? (HARMFUL.test(operation.method) ? "never" : "always");
  if (repeat !== "keyed") return { repeatable: repeat === "always", headers: {} };
  if (inBody || inHeader) return { repeatable: true, headers: {} };
  if (!key?.add || !place || given === false) return { repeatable: false, headers: {} };
  const lifetime = key.ttl !== undefined && { [key.ttl]: OWN_KEY_LIFETIME };
  return { repeatable: true, isOurs: true, ...sent({ [place]: uuid(), ...lifetime }) };
};

/** The value at a path such as `options.idempotencyKey`. */
const at = (body: unknown, path: string): unknown => path.split(".").reduce(own, body);
