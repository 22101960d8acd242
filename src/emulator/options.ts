import type { EnvironmentName } from "./projects.js";
import type { EmulatedQueue } from "./queues.js";
import type { RateLimitOptions } from "./rate-limit.js";
import type { Pace } from "./runs-engine.js";
import type { EmulatedTask } from "./tasks.js";

/** How an emulator is to behave. Everything may be left out. */
export interface EmulatorOptions {
  /**
   * Whose time passes: the machine's, or a time that stands still until `advance` is called. Tokens expire, delays end,
   * runs proceed and limits refill by it. Default `real`.
   */
  clock?: "real" | "virtual";
  /** Where a virtual clock begins. Default: now. */
  startAt?: Date | string | number;
  /** Tasks beside the default ones: `hello`, `echo`, `fails`, `slow`, and `hourly`, which is a scheduled one. */
  tasks?: readonly EmulatedTask[];
  /** Queues that are declared beside those of the tasks. One that a trigger call names is there without. */
  queues?: readonly EmulatedQueue[];
  /** The environments that have workers; in others runs stay queued. Default: all. */
  workers?: readonly EnvironmentName[];
  /** How long runs stay where they are before a worker moves them on. */
  pace?: Pace;
  /** Shows the service's known defects, where otherwise what was meant happens. Default false. */
  defects?: boolean;
  /**
   * Lets a repeated `x-trigger-request-idempotency-key` find the run of the first request, and a batch that is announced
   * with the key of an earlier one find that batch. The service does neither: it starts a second run, and refuses the
   * second batch with 422. Default false.
   */
  honourRequestKeys?: boolean;
  /** Other limits than the service's, or none. Default: the service's. */
  rateLimit?: RateLimitOptions | false;
  /** How feeds and streams behave. */
  realtime?: RealtimeEmulation;
  /** Checks the emulator's own answers against the document and fails those that do not fit. Default false. */
  checkAnswers?: boolean;
  /** What ids, keys and chances are drawn from: the same seed gives the same ones. Default 1. */
  seed?: number;
}

export interface RealtimeEmulation {
  /** How many live polls an environment may have open at once; more are refused with 429. Default 100000. */
  livePolls?: number;
  /**
   * The form in which streams are read and written: as from Redis (`v1`), which a service without a stream store has, or as
   * from one (`v2`), whose batches are relayed. Default `v1`.
   */
  streamsVersion?: "v1" | "v2";
}
