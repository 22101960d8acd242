// What arrived of batches at an emulator: the announcements, and the items by lines.

import type { Emulator } from "../../src/emulator/index.js";

export interface SentItem {
  readonly index: number;
  readonly task: string;
  readonly payload?: unknown;
  readonly options: { readonly idempotencyKey?: string; readonly [name: string]: unknown };
}

type Requests = Emulator["requests"];

/** The bodies that announced batches, in order. */
export const announced = ({ requests }: { requests: Requests }): unknown[] =>
  requests.filter(({ operation }) => operation === "batch.create").map(({ body }) => body);

/** The texts of the requests with items, in order. */
export const itemTexts = ({ requests }: { requests: Requests }): string[] =>
  requests.filter(({ operation }) => operation === "batch.streamItems").map(({ bodyText = "" }) => bodyText);

/** The items of all requests, in order. */
export const sentItems = (emulator: { requests: Requests }): SentItem[] =>
  itemTexts(emulator).flatMap((text) =>
    text
      .trim()
      .split("\n")
      .map((line): SentItem => JSON.parse(line)),
  );
