import { momentOf, periodMs } from "./durations.js";

/** What a list's time filter says: a period from now, or two moments as texts of the query. */
export interface TimeFilter {
  readonly period?: string | null | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A readable period beats the two moments; without any of them, the default period counts, if there is one. */
export const windowOf = (
  { period, from, to }: TimeFilter,
  now: number,
  defaultMs: number,
): { readonly from: number; readonly to: number } => {
  const back = periodMs(period ?? "");
  if (back !== undefined) return { from: now - back, to: Number.POSITIVE_INFINITY };
  const [start, end] = [momentOf(from), momentOf(to)];
  const isOpen = start === undefined && end === undefined;
  return { from: start ?? (isOpen ? now - defaultMs : 0), to: end ?? Number.POSITIVE_INFINITY };
};
