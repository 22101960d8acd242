/** Arguments that a person gets wrong and the service passes over or refuses in riddles. Pure; loaded with what needs it. */

import type { Operation } from "../../generated/contract.js";
import { refusal } from "../errors.js";
import { own } from "../own.js";

// As the document says: a test holds them to it.
export const MOST_TAGS = 10;
export const LONGEST_TAG = 128;
export const LARGEST_METADATA = 262_144;

/** Numbers below this are no milliseconds since 1970 but a duration, or seconds. */
const EARLIEST_MS = 1e11;

/** What the service reads as a duration: amounts and units without spaces. */
const DURATION = /^(\d+(w|d|hr|h|m|s))+$/;

/**
 * Checks what a run can be triggered with. `place` is where the options stand: `options`, `items[3].options`.
 *
 * @throws ConfigurationError that names the option and says what is meant.
 */
export const checkTriggerOptions = (operation: Operation, options: unknown, place = "options"): void => {
  const given = (name: string): [value: unknown, where: string] => [own(options, name), `${place}.${name}`];
  checkTags(operation, ...given("tags"));
  checkDelay(operation, ...given("delay"));
  checkLifetimes(operation, options, place);
  checkMetadata(operation, ...given("metadata"));
};

/**
 * Checks what a waitpoint token can be created with.
 *
 * @throws ConfigurationError that names the parameter and says what is meant.
 */
export const checkTokenParams = (operation: Operation, params: unknown): void => {
  checkTags(operation, own(params, "tags"), "tags");
  checkDelay(operation, own(params, "timeout"), "timeout");
  checkKeyLifetime(operation, own(params, "idempotencyKeyTTL"), "idempotencyKeyTTL");
};

/** One tag or several. Blank ones count for nothing, as in the service. */
export const checkTags = (operation: Operation, tags: unknown, where: string): void => {
  if (tags === undefined) return;
  const all: unknown[] = [tags].flat();
  for (const tag of all) {
    if (typeof tag !== "string") throw refusal(operation, where, `${where} must be a text or an array of texts`);
    if (tag.length > LONGEST_TAG)
      throw refusal(
        operation,
        where,
        `${where} has a tag of ${tag.length} characters; at most ${LONGEST_TAG} are taken`,
      );
  }
  const count = all.filter((tag) => String(tag).trim() !== "").length;
  if (count > MOST_TAGS) throw refusal(operation, where, `${where} has ${count} tags; at most ${MOST_TAGS} are taken`);
};

/** A duration from now, or a moment. The service passes over what it cannot read: a run starts at once, a token waits for ever. */
export const checkDelay = (operation: Operation, delay: unknown, where: string): void => {
  if (delay === undefined || isDuration(delay) || isMoment(delay)) return;
  throw refusal(
    operation,
    where,
    `${where} must be a duration such as "1h30m", or a moment: a Date, an ISO 8601 text or milliseconds since 1970`,
  );
};

const isDuration = (value: unknown): boolean =>
  typeof value === "string" && value.length <= 100 && DURATION.test(value);

const isMoment = (value: unknown): boolean => {
  if (typeof value === "number") return value >= EARLIEST_MS && value < Number.POSITIVE_INFINITY;
  if (value instanceof Date) return !Number.isNaN(value.getTime());
  // Runtimes find dates in all sorts of texts; one without a year is meant otherwise.
  return typeof value === "string" && /\d{4}/.test(value) && !Number.isNaN(Date.parse(value));
};

/** The service passes over what it cannot read, and then a run waits for ever, or a key is kept for a month. */
const checkLifetimes = (operation: Operation, options: unknown, place: string): void => {
  const ttl = own(options, "ttl");
  const isSeconds = typeof ttl === "number" && Number.isInteger(ttl) && ttl >= 0;
  if (ttl !== undefined && !isSeconds && !isDuration(ttl))
    throw refusal(operation, `${place}.ttl`, `${place}.ttl must be a duration such as "1h", or whole seconds`);
  checkKeyLifetime(operation, own(options, "idempotencyKeyTTL"), `${place}.idempotencyKeyTTL`);
};

/** How long the service keeps an idempotency key. */
const checkKeyLifetime = (operation: Operation, lifetime: unknown, where: string): void => {
  if (lifetime === undefined || (typeof lifetime === "string" && /^\d+[smhd]$/.test(lifetime))) return;
  throw refusal(operation, where, `${where} must be a whole number with s, m, h or d behind it, such as "24h"`);
};

/** Its size as JSON. What JSON cannot carry is refused where the body is made. */
export const checkMetadata = (operation: Operation, metadata: unknown, where: string): void => {
  const json = jsonOf(metadata);
  if (json === undefined || json.length * 3 <= LARGEST_METADATA) return;
  const bytes = new TextEncoder().encode(json).byteLength;
  if (bytes > LARGEST_METADATA)
    throw refusal(operation, where, `${where} is ${bytes} bytes as JSON; a run can have at most ${LARGEST_METADATA}`);
};

const jsonOf = (value: unknown): string | undefined => {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
};
