import { Cron } from "croner";
import { toString as describe } from "cronstrue";
import { hashOf } from "./random.js";

/** Cron expressions of five fields, as schedules have them. */

/** What is wrong with an expression, in the service's words; `undefined` for one that works. */
export const cronProblem = (expression: string): string | undefined => {
  const fields = expression.trim().split(/\s+/);
  if (expression.trim() === "") return "Invalid cron expression: an expression is needed";
  if (fields.length > 5) return "Invalid cron expression: CRON expressions with seconds are not allowed";
  const odd = fields.find((field, index) => !/^[\d*/,?#L-]+$/i.test(field) && !isNamed(field, index));
  if (odd !== undefined || fields.length === 1) {
    return `Invalid cron expression: Invalid characters, got value: ${odd ?? expression}`;
  }
  try {
    new Cron(expression, { mode: "5-part", paused: true });
    return undefined;
  } catch (error) {
    return `Invalid cron expression: ${error instanceof Error ? error.message : String(error)}`;
  }
};

/** Months and weekdays may be named: `JAN`, `MON-FRI`. */
const isNamed = (field: string, index: number): boolean => index >= 3 && /^[a-z]{3}([-,][a-z]{3})*$/i.test(field);

/** The expression in plain English. */
export const describeCron = (expression: string): string => {
  try {
    return describe(expression);
  } catch {
    return expression;
  }
};

/** The next time the expression names after `now`, in the time zone. */
export const nextTime = (expression: string, timezone: string, now: number): number | undefined =>
  new Cron(expression, { mode: "5-part", timezone, paused: true }).nextRun(new Date(now))?.getTime();

/** By name, and UTC before all others or not at all. */
export const timezoneNames = (withUtc: boolean): string[] => [
  ...(withUtc ? ["UTC"] : []),
  // Whether UTC is among these depends on the runtime.
  ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC"),
];

export const isTimezone = (name: string): boolean => timezoneNames(true).includes(name);

/** How long after its nominal time a schedule really starts: always the same for one schedule, inside its window. */
export const offsetMs = (scheduleId: string, window: string | undefined, periodMs: number): number => {
  const share = hashOf(scheduleId) / 2 ** 32;
  return Math.floor(share * windowMs(window, periodMs));
};

const minuteMs = 60_000;

const windowMs = (window: string | undefined, periodMs: number): number => {
  const [, amount = "", unit = ""] = /^(\d+)([mh%])$/.exec(window ?? "") ?? [];
  if (unit === "m") return Math.max(Number(amount), 1) * minuteMs;
  if (unit === "h") return Math.max(Number(amount) * 60, 1) * minuteMs;
  if (unit === "%") return (Number(amount) / 100) * periodMs;
  // Without a window all schedules still spread over a minute.
  return minuteMs;
};

/** A window as the service gives it back: whole hours as hours. */
export const normalWindow = (window: string): string => {
  const [, amount = "", unit = ""] = /^(\d+)([mh%])$/.exec(window) ?? [];
  if (unit === "%") return window;
  const minutes = Number(amount) * (unit === "h" ? 60 : 1);
  return minutes > 0 && minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
};

/** What is wrong with a window, or `undefined`. */
export const isWindow = (window: string): boolean => {
  const [, amount = "", unit = ""] = /^(0|[1-9]\d*)([mh%])$/.exec(window) ?? [];
  if (unit === "%") return Number(amount) <= 100;
  return unit !== "" && Number(amount) * (unit === "h" ? 60 : 1) <= 24 * 60;
};
