/** The error of a batch that could not be started. Small, since every program carries it: the batch itself says what is in it. */

import { ApiError, type ErrorFacts } from "./errors.js";

/** A batch that the service has taken. */
export interface AcceptedBatch {
  /** `batch_…` */
  batchId: string;
  /** Number of its runs. */
  runCount: number;
}

/** How far a batch came. */
export interface BatchFacts extends ErrorFacts {
  /** `offload`: its items were being read and prepared. `create`: it was being announced. `stream`: its items were being sent. */
  phase: "offload" | "create" | "stream";
  /** The batch, once it was announced. */
  batchId?: string | undefined;
  /** Number of its items, as far as they had been read. */
  itemCount: number;
  /** The batches that were taken before it. */
  batches: readonly AcceptedBatch[];
  /** Number of their items. */
  acceptedCount: number;
  /** The service has asked for a pause. */
  isRateLimited: boolean;
  /** Milliseconds from the error to the moment when the service takes the batch. Undefined where it did not say. */
  retryAfterMs?: number | undefined;
  cause: ApiError;
}

/**
 * Items could not be turned into runs. `cause` is the error of the call that failed, whose status, headers and body are
 * here too. A batch that was announced and not sent in full starts nothing.
 *
 * Of more than 1,000 items those before may have been taken: `acceptedCount` of them, counted from the first, are in
 * `batches` and run. To go on, call again with the items after them. With `outcomeUnknown` the batch `batchId` may have
 * been taken as well: it was, if `batch.retrieve` shows it with runs, or with a status other than `PENDING`.
 */
export class BatchTriggerError extends ApiError {
  override readonly kind = "batchTrigger";
  declare readonly phase: BatchFacts["phase"];
  declare readonly batchId?: string;
  declare readonly itemCount: number;
  declare readonly batches: readonly AcceptedBatch[];
  declare readonly acceptedCount: number;
  declare readonly isRateLimited: boolean;
  declare readonly retryAfterMs?: number;
  declare readonly cause: ApiError;

  constructor(message: string, facts: BatchFacts) {
    super(message, facts);
  }

  /** The error of the call that failed, by the name that it has in the official SDK. */
  get apiError(): ApiError {
    return this.cause;
  }
}
