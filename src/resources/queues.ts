/** Queues: what callers say otherwise than the service does, or could get wrong without an error. */

import type { ApiPromise, QueueName, RequestOptions } from "../../generated/contract.js";
import type {
  PublicAccessTokenQueues,
  Queues,
  QueuesMetricsParams,
  QueuesOverrideConcurrencyLimitParams,
  SecretKeyQueues,
} from "../../generated/endpoints.js";
import { createQueues, queuesMetrics, queuesOverrideConcurrencyLimit } from "../../generated/later/queues.js";
import type { QueueItem, QueueMetrics } from "../../generated/schema.js";
import type { ClientCall } from "../call.js";
import { refusal } from "../errors.js";
import { isObject, own } from "../own.js";

/** Runs that a queue lets run at once: a number, or a share of what the environment allows. */
export type ConcurrencyLimit =
  | number
  | { concurrencyLimit: number; percent?: never }
  | { percent: number; concurrencyLimit?: never };

export interface QueueMethods {
  /**
   * Gives a queue another concurrency limit than its code declares, until `resetConcurrencyLimit`.
   *
   * One request. Repeated when it fails for a reason that may pass: a second one sets the same limit.
   *
   * @param queue The queue's id, or its type and name.
   * @param limit Runs that may run at once, 0 to 100000 and no more than the environment allows; or
   * `{ percent }`, above 0 and up to 100, of what the environment allows, rounded down, but to 1 at least. The share is
   * reckoned again when the environment's limit changes.
   * @throws BadRequestError when the limit is above the environment's.
   * @throws NotFoundError when there is no such queue in this environment.
   * @see spec operation queues.overrideConcurrencyLimit
   */
  overrideConcurrencyLimit(
    queue: string | { id: string } | QueueName,
    limit: ConcurrencyLimit,
    requestOptions?: RequestOptions,
  ): ApiPromise<QueueItem>;

  /**
   * How long runs waited in a queue lately, and how many.
   *
   * One request. Repeated when it fails for a reason that may pass. A queue that does not exist is no error: all its
   * numbers are zero. A public token needs `read:query` or `read:query:queue_metrics`.
   *
   * @param queue The queue's type and name, or what a list gave. The service cannot find it by its id.
   * @param params.period How far back to look: `30m`, `24h`, at most `7d`. Default `1h`.
   * @see spec operation queues.metrics
   */
  metrics(
    queue: QueueName | QueueItem,
    params?: QueuesMetricsParams,
    requestOptions?: RequestOptions,
  ): ApiPromise<QueueMetrics>;
}

/** Queues, as a secret key may use them. */
export type SecretKeyQueuesClient = Omit<SecretKeyQueues, keyof QueueMethods> & QueueMethods;
/** Queues, as a public access token may use them. */
export type PublicAccessTokenQueuesClient = Omit<PublicAccessTokenQueues, "metrics"> & Pick<QueueMethods, "metrics">;
/** Queues, under a credential whose kind shows at run time. */
export type QueuesClient = Omit<Queues, keyof QueueMethods> & QueueMethods;

export const queueMethods = (call: ClientCall): QueuesClient => {
  const queues = createQueues(call);
  return {
    ...queues,
    overrideConcurrencyLimit: (queue, limit, requestOptions) =>
      queues.overrideConcurrencyLimit(queue, limitParams(limit), requestOptions),
    metrics(queue, params, requestOptions) {
      // An id would be taken for a task's, of which nothing is known.
      if (own(queue, "type") === undefined || own(queue, "name") === undefined) {
        throw refusal(queuesMetrics, "queue", 'queue must be { type: "task" | "custom", name }, not an id');
      }
      return queues.metrics(queue, params, requestOptions);
    },
  };
};

const limitParams = (limit: ConcurrencyLimit): QueuesOverrideConcurrencyLimitParams => {
  const [concurrencyLimit, percent] = isObject(limit)
    ? [own(limit, "concurrencyLimit"), own(limit, "percent")]
    : [limit, undefined];
  if (percent === undefined && isWithin(concurrencyLimit, 0, 100_000) && Number.isInteger(concurrencyLimit)) {
    return { concurrencyLimit };
  }
  if (concurrencyLimit === undefined && isWithin(percent, 0, 100) && percent > 0) return { percent };
  const why = "limit must be a whole number from 0 to 100000, or { percent } above 0 and up to 100";
  throw refusal(queuesOverrideConcurrencyLimit, "limit", why);
};

const isWithin = (value: unknown, min: number, max: number): value is number =>
  typeof value === "number" && value >= min && value <= max;
