// Group R, first part: when a client comes back that was told a moment, or none. The waits run side by side, each with
// its own server and client, and each test looks at one of them.

import { beforeAll, describe, test } from "vitest";
import { createClient } from "../../src/index.js";
import { json, refusal } from "../support/answers.js";
import { SECRET_KEY } from "../support/credentials.js";
import { startFaultServer } from "../support/fault-server.js";
import { runFixture } from "../support/fixtures.js";
import { pause, stopwatch } from "../support/timing.js";
import { QUICK } from "../support/world.js";

/** Calls that were told one moment spread out over this long after it. */
const SPREAD_MS = 1000;

/** The only step there is where the server names no moment. */
const STEP_MS = 200;

interface Case {
  title: string;
  status?: number;
  headers: Record<string, string>;
  /** The bounds of the wait, in milliseconds. */
  atLeast?: number;
  atMost: number;
  /** Where the wait is to a moment of the local clock: that moment, from which both bounds count. */
  moment?: number;
}

/** HTTP's form of a moment, which counts in seconds. */
const httpDate = (ms: number): string => new Date(ms).toUTCString();

/** An answer that asks for a wait of `ms`. */
const told = (title: string, ms: number, headers: Record<string, string>, status = 429): Case => ({
  title,
  status,
  headers,
  atLeast: ms,
  atMost: ms + SPREAD_MS + 100,
});

/** An answer that asks for nothing that can be understood. */
const untold = (what: string, headers: Record<string, string>): Case => ({
  title: `R6 a hint ${what} falls back to the step`,
  headers,
  atLeast: 0.1 * STEP_MS,
  atMost: STEP_MS + 50,
});

/** Headers of a server whose clock is `offMs` from ours, and which asks to wait until `waitMs` from its own now. */
const clockOff = (offMs: number, waitMs: number, now: number): Record<string, string> => {
  const serverNow = Math.floor((now + offMs) / 1000) * 1000;
  return { date: httpDate(serverNow), "x-ratelimit-reset": `${serverNow + waitMs}` };
};

const casesAt = (now: number): Case[] => {
  const nextSecond = Math.floor(now / 1000) * 1000 + 2000;
  return [
    told("R1 Retry-After in seconds is waited for", 2000, { "retry-after": "2" }),
    told("R1 Retry-After takes decimals", 700, { "retry-after": "0.7" }),
    {
      title: "R2 Retry-After as an HTTP-date is waited for by the local clock where the answer has no Date",
      headers: { "retry-after": httpDate(nextSecond) },
      atMost: SPREAD_MS + 100,
      moment: nextSecond,
    },
    told(
      "R2 Retry-After as an HTTP-date is compared with the answer's own Date, however wrong the local clock is",
      1000,
      {
        date: "Mon, 05 May 2031 10:00:00 GMT",
        "retry-after": "Mon, 05 May 2031 10:00:01 GMT",
      },
    ),
    told("R3 retry-after-ms beats Retry-After", 250, { "retry-after-ms": "250", "retry-after": "9" }),
    {
      title: "R4 x-ratelimit-reset in milliseconds is waited for",
      headers: { "x-ratelimit-reset": `${now + 1500}` },
      atMost: SPREAD_MS + 100,
      moment: now + 1500,
    },
    told(
      "R4 the reset is compared with the answer's own Date when the server's clock is an hour slow",
      1500,
      clockOff(-3_600_000, 1500, now),
    ),
    told(
      "R4 the reset is compared with the answer's own Date when the server's clock is seconds slow",
      1500,
      clockOff(-2600, 1500, now),
    ),
    told(
      "R4 the reset is compared with the answer's own Date when the server's clock is a second slow",
      1500,
      clockOff(-1000, 1500, now),
    ),
    told(
      "R4 the reset is compared with the answer's own Date when the server's clock is seconds fast",
      1500,
      clockOff(2600, 1500, now),
    ),
    told(
      "R4 the reset is compared with the answer's own Date when the server's clock is an hour fast",
      1500,
      clockOff(3_600_000, 1500, now),
    ),
    told("R5 a reset in seconds beside a Retry-After is the same moment", 1000, {
      date: "Sat, 21 Nov 2026 23:54:19 GMT",
      "x-ratelimit-reset": `${Date.parse("2026-11-21T23:54:20Z") / 1000}`,
      "retry-after": "1",
    }),
    told("R5 a reset in seconds without a Retry-After is the right moment", 1000, {
      date: "Sat, 21 Nov 2026 23:54:19 GMT",
      "x-ratelimit-reset": `${Date.parse("2026-11-21T23:54:20Z") / 1000}`,
    }),
    told("R5 of two limiters' resets in one header the later moment wins, whatever their units", 1000, {
      date: "Sat, 21 Nov 2026 23:54:19 GMT",
      "x-ratelimit-reset": `${Date.parse("2026-11-21T23:54:19.300Z")}, ${Date.parse("2026-11-21T23:54:20Z") / 1000}`,
    }),
    told("R5 of two values in one Retry-After the later moment wins", 600, { "retry-after": "0.2, 0.6" }),
    told("R6 a hint beside ones that cannot be understood is obeyed", 400, {
      "retry-after-ms": "soon",
      "retry-after": "-1",
      "x-ratelimit-reset": `abc, ${Date.parse("2026-11-21T23:54:19.400Z")}`,
      date: "Sat, 21 Nov 2026 23:54:19 GMT",
    }),
    told("R6 a hint on a 503 is obeyed too", 400, { "retry-after-ms": "400" }, 503),
    untold("in the past", { "x-ratelimit-reset": `${now - 60_000}` }),
    untold("of zero", { "retry-after": "0", "retry-after-ms": "0" }),
    untold("that is negative", { "retry-after": "-5", "x-ratelimit-reset": "-5" }),
    untold("that is empty", { "retry-after": "", "x-ratelimit-reset": "" }),
    untold("of abc", { "retry-after": "abc", "retry-after-ms": "abc", "x-ratelimit-reset": "abc" }),
    untold("of NaN", { "retry-after": "NaN", "x-ratelimit-reset": "NaN" }),
    untold("of Infinity", { "retry-after": "Infinity", "x-ratelimit-reset": "Infinity" }),
    untold("in hexadecimal or with an exponent", { "retry-after": "0x10", "retry-after-ms": "1e3" }),
    untold("as a date in the past", { "retry-after": "Mon, 01 Jan 2024 00:00:00 GMT" }),
    untold("as a date that is none", { "retry-after": "Mon, 99 Foo 2024 00:00:00 GMT" }),
    untold("as a date in another form", { "retry-after": "2099-01-01T00:00:00Z" }),
  ];
};

/** One answer of this kind, then the run: the milliseconds from the one, or from the case's moment, to the next request. */
const waitAfter = async ({ status = 429, headers, moment }: Case): Promise<number> => {
  const server = await startFaultServer([refusal(status, headers), json(runFixture())]);
  const retry = { maxAttempts: 2, minTimeoutInMs: STEP_MS, maxTimeoutInMs: STEP_MS };
  const client = createClient({ secretKey: SECRET_KEY, baseURL: server.url, requestOptions: { ...QUICK, retry } });
  try {
    await client.runs.retrieve("run_1");
    const [first, second] = server.requests;
    const from = moment === undefined ? (first?.answeredAt ?? 0) : moment - (Date.now() - performance.now());
    return (second?.at ?? Number.POSITIVE_INFINITY) - from;
  } finally {
    client.close();
    await server.stop();
  }
};

describe("the wait before the next attempt", () => {
  let cases: Case[] = [];
  let waits: PromiseSettledResult<number>[] = [];
  let watch: ReturnType<typeof stopwatch>;

  beforeAll(async () => {
    // Early in a second of the local clock, so that a clock that is one second off is certainly off by a whole one.
    await pause((1050 - (Date.now() % 1000)) % 1000);
    watch = stopwatch();
    cases = casesAt(Date.now());
    waits = await Promise.allSettled(cases.map(waitAfter));
  });

  // Which cases there are is the same at every moment; their headers are not.
  test.each(casesAt(0).map(({ title }, index): [string, number] => [title, index]))("%s", (_title, index) => {
    const [bounds, wait] = [cases[index], waits[index]];
    if (!bounds || wait?.status !== "fulfilled") throw new Error("The call failed", { cause: wait });

    watch.expectWithin(bounds, wait.value);
  });
});
