/** Waiting for a run by asking for it. */

import type { RequestOptions } from "../../generated/contract.js";
import type { Runs } from "../../generated/endpoints.js";
import type { Run } from "../../generated/schema.js";
import { ApiTimeoutError, ConfigurationError } from "../errors.js";
import { defaultSettings, mergeSettings } from "../limits.js";
import { openScope, sleep } from "../wait.js";
import type { PollOptions } from "./runs.js";

/** Every status that a run does not leave. The service's own `isCompleted` leaves two of them out. */
const FINAL: ReadonlySet<string> = new Set([
  "COMPLETED",
  "CANCELED",
  "FAILED",
  "CRASHED",
  "INTERRUPTED",
  "SYSTEM_FAILURE",
  "EXPIRED",
  "TIMED_OUT",
]);

const DEADLINE = Symbol("deadline");

/** Asks for the run until it has finished. */
export const poll = async (
  runs: Pick<Runs, "retrieve">,
  closed: AbortSignal | undefined,
  run: string | { id: string },
  { pollIntervalMs = 1000 }: PollOptions = {},
  requestOptions?: RequestOptions,
): Promise<Run> => {
  if (!(Number.isFinite(pollIntervalMs) && pollIntervalMs >= 0)) {
    throw new ConfigurationError("runs.poll: pollIntervalMs must be milliseconds, 0 or more", {
      operation: "runs.poll",
      parameter: "pollIntervalMs",
    });
  }
  const { signal, deadlineInMs: timeoutInMs } = mergeSettings(defaultSettings, requestOptions);
  const scope = openScope([signal, closed], timeoutInMs, DEADLINE);
  try {
    for (;;) {
      const found = await runs.retrieve(run, { ...requestOptions, signal: scope.signal, deadlineInMs: false });
      if (FINAL.has(found.status)) return found;
      await sleep(pollIntervalMs, scope.signal);
    }
  } catch (error) {
    if (error !== DEADLINE || timeoutInMs === false) throw error;
    const message = `runs.poll: the run has not finished within ${timeoutInMs} ms`;
    throw new ApiTimeoutError(message, "deadline", { operation: "runs.poll", timeoutInMs });
  } finally {
    scope.end();
  }
};
