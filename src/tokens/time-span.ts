/** Spans of time as text, in the grammar that both jose and the service read. Stands alone, as the emulator reads them too. */

/** A year is 365.25 days; months are none of the units. */
const SECONDS: readonly [unit: RegExp, seconds: number][] = [
  [/^s(ec(ond)?s?)?$/i, 1],
  [/^m(in(ute)?s?)?$/i, 60],
  [/^h((ou)?rs?)?$/i, 3600],
  [/^d(ays?)?$/i, 86_400],
  [/^w(eeks?)?$/i, 604_800],
  [/^y((ea)?rs?)?$/i, 31_557_600],
];

/** The span in seconds, below zero for one that has passed (`-5m`, `5m ago`). Undefined for what is no span. */
export const spanSeconds = (text: string): number | undefined => {
  const parts = /^([+-])? ?(\d+(?:\.\d+)?) ?([a-z]+)(?: (ago|from now))?$/i.exec(text);
  if (!parts) return undefined;
  const [, sign, amount, word = "", suffix] = parts;
  // Twice the direction is once too often.
  if (sign && suffix) return undefined;
  const unit = SECONDS.find(([pattern]) => pattern.test(word));
  const seconds = unit && Math.round(Number(amount) * unit[1]);
  if (seconds === undefined || !Number.isFinite(seconds)) return undefined;
  return sign === "-" || suffix?.toLowerCase() === "ago" ? -seconds : seconds;
};
