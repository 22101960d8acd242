/**
 * What a client remembers of one rate limiter. A 429 that names a moment stops all calls that this limiter counts until
 * then; afterwards they go out at a lower rate, which grows again while nothing is refused.
 *
 * The rate follows a cubic curve around the one that was last refused: quickly back to where it worked, slowly past it.
 */

/** What is left of the rate after a refusal. */
const BACK_TO = 0.7;
/** How fast the curve grows, in requests per second per cubic second. */
const STEEPNESS = 0.4;
/** No client is slower than this, in requests per second. */
const SLOWEST = 1;
/** The share of the newest half second in the measured rate. */
const SMOOTHING = 0.8;

export interface Pace {
  /** The rate that the client keeps to, in requests per second; infinite until the first refusal. */
  readonly rate: number;
  /** The rate that was refused last. */
  readonly refusedRate: number;
  readonly refusedAt: number;
  /** Requests per second as sent, smoothed. */
  readonly measured: number;
  readonly windowStart: number;
  readonly windowCount: number;
  /** When the next request may go out. */
  readonly nextAt: number;
}

export const steadyPace: Pace = {
  rate: Number.POSITIVE_INFINITY,
  refusedRate: 0,
  refusedAt: 0,
  measured: 0,
  windowStart: 0,
  windowCount: 0,
  nextAt: 0,
};

/** A request takes the next place in line, which is at `place`. */
export const afterPlace = (pace: Pace, now: number): { pace: Pace; place: number } => {
  const place = Math.max(now, pace.nextAt);
  return { place, pace: { ...measure(pace, now), nextAt: place + 1000 / pace.rate } };
};

const measure = (pace: Pace, now: number): Pace => {
  if (pace.windowStart === 0) return { ...pace, windowStart: now, windowCount: 1 };
  const elapsed = now - pace.windowStart;
  if (elapsed < 500) return { ...pace, windowCount: pace.windowCount + 1 };
  const rate = (pace.windowCount * 1000) / elapsed;
  return {
    ...pace,
    measured: rate * SMOOTHING + pace.measured * (1 - SMOOTHING),
    windowStart: now,
    windowCount: 1,
  };
};

/** The service has refused a request and takes the next one at `opensAt`. */
export const afterRefusal = (pace: Pace, now: number, opensAt: number): Pace => {
  const sent = Math.max(pace.measured, (pace.windowCount * 1000) / Math.max(500, now - pace.windowStart));
  // Of several refusals at once, all from the same burst, the first one counts.
  const refusedRate = opensAt > now && pace.refusedAt > now - 500 ? pace.refusedRate : Math.min(pace.rate, sent);
  return {
    ...pace,
    rate: Math.max(SLOWEST, refusedRate * BACK_TO),
    refusedRate,
    refusedAt: Math.max(now, opensAt),
    nextAt: Math.max(pace.nextAt, opensAt),
  };
};

/** The service has taken a request: the rate moves along its curve, and ends once it is far above what was refused. */
export const afterSuccess = (pace: Pace, now: number): Pace => {
  if (pace.rate === Number.POSITIVE_INFINITY || now < pace.refusedAt) return pace;
  const seconds = (now - pace.refusedAt) / 1000 - Math.cbrt((pace.refusedRate * (1 - BACK_TO)) / STEEPNESS);
  const rate = Math.max(SLOWEST, STEEPNESS * seconds ** 3 + pace.refusedRate);
  return { ...pace, rate: rate > 4 * pace.refusedRate + 10 ? Number.POSITIVE_INFINITY : rate };
};

export interface Gate {
  /** Milliseconds until the calling request may go out. It holds that place, whether it uses it or not. */
  enter(now: number): number;
  refused(now: number, opensAt: number): void;
  succeeded(now: number): void;
  /** Whether calls have to wait for a moment that the service named. */
  closedUntil(): number;
}

export const createGate = (): Gate => {
  let pace = steadyPace;
  let opensAt = 0;
  return {
    enter(now) {
      const next = afterPlace(pace, now);
      pace = next.pace;
      return next.place - now;
    },
    refused(now, moment) {
      opensAt = Math.max(opensAt, moment);
      pace = afterRefusal(pace, now, moment);
    },
    succeeded(now) {
      pace = afterSuccess(pace, now);
    },
    closedUntil: () => opensAt,
  };
};
