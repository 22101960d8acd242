import type { Clock } from "./clock.js";
import { type Answer, json, problem } from "./http.js";

/** The service's limits, unless other numbers are given. */
export interface RateLimitOptions {
  /** Requests that an environment's bucket holds. Default 750. */
  burst?: number;
  /** Requests that come back at the end of each interval. Default 250. */
  refill?: number;
  /** Default 10000. */
  intervalInMs?: number;
  /** Requests that one public token may make per minute. Default 60. */
  publicTokensPerMinute?: number;
  /** Items of batches that an environment may announce at once. Default 1200. */
  batchItemBurst?: number;
  /** Items that come back at the end of each interval. Default 100. */
  batchItemRefill?: number;
}

export interface Verdict {
  /** Sent with every answer of a limited route. */
  readonly headers: Readonly<Record<string, string>>;
  /** Set when the request is one too many. */
  readonly refusal?: Answer;
}

interface Bucket {
  tokens: number;
  refilledAt: number;
}

interface Standing {
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: number;
}

const deploymentBurst = 1500;
const deploymentRefill = 500;
const minuteMs = 60_000;

/** Counts requests as the service does: a bucket for each environment or token, a window for each public token. */
export const createRateLimiter = (clock: Clock, options: RateLimitOptions) => {
  const { burst = 750, refill = 250, intervalInMs = 10_000, publicTokensPerMinute = 60 } = options;
  const { batchItemBurst = 1200, batchItemRefill = 100 } = options;
  const buckets = new Map<string, Bucket>();
  const windows = new Map<string, { start: number; used: number }>();

  const refilled = (name: string, capacity: number, perInterval: number): Bucket => {
    const now = clock.now();
    let bucket = buckets.get(name);
    if (bucket === undefined) {
      bucket = { tokens: capacity, refilledAt: now };
      buckets.set(name, bucket);
    }
    const intervals = Math.floor((now - bucket.refilledAt) / intervalInMs);
    if (intervals > 0) {
      bucket.tokens = Math.min(capacity, Math.max(bucket.tokens, 0) + intervals * perInterval);
      bucket.refilledAt += intervals * intervalInMs;
    }
    return bucket;
  };

  const fromBucket = (name: string, capacity: number, perInterval: number): Standing => {
    const bucket = refilled(name, capacity, perInterval);
    bucket.tokens = Math.max(bucket.tokens - 1, -1);
    return { limit: capacity, remaining: bucket.tokens, resetAt: bucket.refilledAt + intervalInMs };
  };

  const fromWindow = (name: string): Standing => {
    const now = clock.now();
    const start = Math.floor(now / minuteMs) * minuteMs;
    const window = windows.get(name);
    const used = (window?.start === start ? window.used : 0) + 1;
    windows.set(name, { start, used });
    return { limit: publicTokensPerMinute, remaining: publicTokensPerMinute - used, resetAt: start + minuteMs };
  };

  return {
    count(bucket: { name: string; isPublicToken: boolean }, limiter: string): Verdict {
      const isDeployment = limiter === "deployments";
      const standing = isDeployment
        ? fromBucket(`deployments ${bucket.name}`, deploymentBurst, deploymentRefill)
        : bucket.isPublicToken
          ? fromWindow(bucket.name)
          : fromBucket(bucket.name, burst, refill);
      const headers = {
        "x-ratelimit-limit": String(standing.limit),
        "x-ratelimit-remaining": String(Math.max(standing.remaining, 0)),
        // Milliseconds since 1970, unlike most services.
        "x-ratelimit-reset": String(standing.resetAt),
      };
      if (standing.remaining >= 0) return { headers };
      // A window counts down to nought, a bucket one further.
      const remaining = bucket.isPublicToken && !isDeployment ? 0 : standing.remaining;
      return { headers, refusal: tooMany({ ...standing, remaining }, clock.now()) };
    },

    /** Takes so many items of a batch from their own bucket, or none and gives the refusal. */
    takeItems(environmentId: string, count: number): Answer | undefined {
      const bucket = refilled(`items ${environmentId}`, batchItemBurst, batchItemRefill);
      if (count > bucket.tokens) {
        const resetAt = bucket.refilledAt + intervalInMs;
        return tooManyItems({ limit: batchItemBurst, remaining: bucket.tokens, resetAt }, count, clock.now());
      }
      bucket.tokens -= count;
      return undefined;
    },
  };
};

/** Unlike the other limiters this one counts in seconds. */
const tooManyItems = ({ limit, remaining, resetAt }: Standing, count: number, now: number): Answer =>
  json(
    429,
    { error: `A batch of ${count} items is too much now: ${remaining} of ${limit} items are left.` },
    {
      "x-ratelimit-limit": String(limit),
      "x-ratelimit-remaining": String(remaining),
      "x-ratelimit-reset": String(Math.floor(resetAt / 1000)),
      "retry-after": String(Math.max(1, Math.ceil((resetAt - now) / 1000))),
    },
  );

const tooMany = (standing: Standing, now: number): Answer => {
  const secondsUntilReset = (standing.resetAt - now) / 1000;
  const detail = `Rate limit exceeded 0/${standing.limit} requests remaining. Retry in ${secondsUntilReset} seconds.`;
  return problem(429, {
    title: "Rate Limit Exceeded",
    status: 429,
    type: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/429",
    detail,
    reset: standing.resetAt,
    limit: standing.limit,
    remaining: standing.remaining,
    secondsUntilReset,
    error: detail,
  });
};
