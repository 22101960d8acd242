import type { MetadataOperation } from "../../generated/schema.js";
import { isPlainObject } from "./objects.js";

/** Changes to a run's metadata, one operation after the other. Nothing that is handed in is modified. */

/** Bytes of metadata, as text, that the service accepts. */
export const maxMetadataBytes = 262_144;

type Place = Record<string, unknown> | unknown[];

/** The metadata after the operations. Those whose key leads nowhere, or out of the metadata, change nothing. */
export const applyOperations = (
  metadata: unknown,
  operations: readonly MetadataOperation[],
): Record<string, unknown> => {
  let result: Record<string, unknown> = isPlainObject(metadata) ? structuredClone(metadata) : {};
  for (const operation of operations) {
    if (operation.type === "update") result = structuredClone({ ...operation.value });
    else change(result, operation);
  }
  return result;
};

const change = (metadata: Record<string, unknown>, operation: Exclude<MetadataOperation, { type: "update" }>): void => {
  if (operation.type === "delete") {
    // Paths are not for deleting: the key is taken as it stands.
    delete metadata[operation.key];
    return;
  }
  const steps = reachesPrototype(operation.key) ? [] : stepsOf(operation.key);
  const last = steps.pop();
  if (last === undefined) return;
  const place = placeAt(metadata, steps, operation.type === "set" || operation.type === "append", last);
  if (place === undefined) return;
  const before = read(place, last);
  if (operation.type === "set") write(place, last, operation.value);
  if (operation.type === "append") {
    write(place, last, before === undefined ? [operation.value] : [...asList(before), operation.value]);
  }
  if (operation.type === "remove" && Array.isArray(before)) {
    write(
      place,
      last,
      before.filter((one) => JSON.stringify(one) !== JSON.stringify(operation.value)),
    );
  }
  if (operation.type === "increment") {
    write(place, last, (typeof before === "number" ? before : 0) + operation.value);
  }
};

/** `$.a.b[0]` as its steps, any other key as one. */
const stepsOf = (key: string): string[] =>
  isPath(key) ? [...key.slice(2).matchAll(/[^.[\]]+/g)].map(([step]) => step) : [key];

const isPath = (key: string): boolean => key.startsWith("$.");

/** Whether a key would lead out of the metadata: such keys are refused. */
export const reachesPrototype = (key: string): boolean =>
  stepsOf(key).some((step) => step === "__proto__" || (isPath(key) && ["constructor", "prototype"].includes(step)));

/** Where the steps lead; missing objects on the way are made when something is to be put there. */
const placeAt = (root: Place, steps: readonly string[], makes: boolean, last: string): Place | undefined => {
  let place: Place = root;
  for (const [index, step] of steps.entries()) {
    const next = read(place, step);
    if (Array.isArray(next) || isPlainObject(next)) {
      place = next;
      continue;
    }
    if (next !== undefined || !makes) return undefined;
    const made: Place = /^\d+$/.test(steps[index + 1] ?? last) ? [] : {};
    write(place, step, made);
    place = made;
  }
  return place;
};

const read = (place: Place, step: string): unknown =>
  Array.isArray(place) ? place[Number(step)] : Object.hasOwn(place, step) ? place[step] : undefined;

const write = (place: Place, step: string, value: unknown): void => {
  if (!Array.isArray(place)) place[step] = value;
  else if (/^\d+$/.test(step)) place[Number(step)] = value;
};

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
