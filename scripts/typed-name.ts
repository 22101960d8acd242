// The generator copies this file as it is to `generated/typed-name.ts`: how an argument that is an id or a typed name is sent.

import type { QueueName } from "./contract.js";

export const nameOf = (given: string | { id: string } | QueueName): string | { id: string } =>
  isTypedName(given) ? given.name : given;

/** The parameter `type` that goes with it. An id needs none. */
export const typeOf = (given: string | { id: string } | QueueName): { type?: string } =>
  isTypedName(given) ? { type: given.type } : {};

const isTypedName = (given: unknown): given is QueueName =>
  typeof given === "object" && given !== null && Object.hasOwn(given, "type");

/**
 * One public name over two operations: the one that begins with an id is meant when the first argument is a string.
 * This is the only place where generated code tells calls apart by what they are given.
 */
