/** Spans of time as the service writes them. All results are milliseconds. */

const unitMs = { w: 604_800_000, d: 86_400_000, hr: 3_600_000, h: 3_600_000, m: 60_000, s: 1000 } as const;

const isUnit = (unit: string): unit is keyof typeof unitMs => Object.hasOwn(unitMs, unit);

/** `1h30m`, as `delay` and `ttl` take it. `undefined` for anything else: the service then drops the option. */
export const naturalDurationMs = (text: string): number | undefined => {
  if (text.length > 100 || !/^(\d+(w|d|hr|h|m|s))+$/.test(text)) return undefined;
  let total = 0;
  for (const [, amount = "", unit = ""] of text.matchAll(/(\d+)(w|d|hr|h|m|s)/g)) {
    if (isUnit(unit)) total += Number(amount) * unitMs[unit];
  }
  return total;
};

/** `10m`, as the lifetime of an idempotency key takes it: one amount, one unit. */
export const keyLifetimeMs = (text: string): number | undefined =>
  /^\d+[smhd]$/.test(text) ? naturalDurationMs(text) : undefined;

/** `1d`, `24h`, `7 days`: the period of a list's filter. */
export const periodMs = (text: string): number | undefined => {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(ms|s|m|h|d|w|sec|min|hr|hour|day|week)s?\s*$/i.exec(text);
  if (match === null) return undefined;
  const [, amount = "", unit = ""] = match;
  const word = unit.toLowerCase();
  if (word === "ms") return Number(amount);
  const letter = word.charAt(0);
  return isUnit(letter) ? Number(amount) * unitMs[letter] : undefined;
};

/** A moment in a filter: milliseconds since 1970, or what a date is written like. */
export const momentOf = (text: string | undefined): number | undefined => {
  if (text === undefined || text === "") return undefined;
  return /^\d+$/.test(text) ? Number(text) : Date.parse(text);
};

/** Whether something was created when a list's filter says. Of a readable period and a beginning the later one counts. */
export const createdWithin = (
  query: ReadonlyMap<string, string>,
  now: number,
): ((one: { readonly createdAt: number }) => boolean) => {
  const period = periodMs(query.get("filter[createdAt][period]") ?? "") ?? Number.POSITIVE_INFINITY;
  const from = Math.max(momentOf(query.get("filter[createdAt][from]")) ?? 0, now - period);
  const to = momentOf(query.get("filter[createdAt][to]")) ?? Number.POSITIVE_INFINITY;
  return ({ createdAt }) => createdAt >= from && createdAt <= to;
};

/** The moment until which a run is held back, or `undefined` when the text means nothing or is past. */
export const delayedUntil = (delay: unknown, now: number): number | undefined => {
  const moment =
    typeof delay === "number"
      ? delay
      : typeof delay === "string"
        ? (offsetFrom(now, naturalDurationMs(delay)) ?? Date.parse(delay))
        : Number.NaN;
  return moment > now ? moment : undefined;
};

const offsetFrom = (now: number, duration: number | undefined): number | undefined =>
  duration === undefined ? undefined : now + duration;

/** Seconds written as a natural duration: 5400 is `1h30m`. */
export const naturalDurationOf = (seconds: number): string => {
  let left = Math.floor(seconds);
  let text = "";
  for (const unit of ["w", "d", "h", "m", "s"] as const) {
    const amount = Math.floor((left * 1000) / unitMs[unit]);
    if (amount > 0) text += `${amount}${unit}`;
    left -= (amount * unitMs[unit]) / 1000;
  }
  return text === "" ? "0s" : text;
};
