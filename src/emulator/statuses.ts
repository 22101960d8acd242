import type { StoredStatus } from "./store.js";

/** The words that callers see for a run's state. They depend on the API version that the request names. */

const currentVersion = "2025-07-16";

const currentWords: Partial<Record<StoredStatus, string>> = {
  WAITING_FOR_DEPLOY: "PENDING_VERSION",
  PENDING: "QUEUED",
  PAUSED: "WAITING",
  WAITING_TO_RESUME: "WAITING",
  RETRYING_AFTER_FAILURE: "EXECUTING",
  COMPLETED_SUCCESSFULLY: "COMPLETED",
  COMPLETED_WITH_ERRORS: "FAILED",
  INTERRUPTED: "FAILED",
};

const formerWords: Partial<Record<StoredStatus, string>> = {
  PENDING: "QUEUED",
  PAUSED: "FROZEN",
  WAITING_TO_RESUME: "FROZEN",
  DEQUEUED: "EXECUTING",
  RETRYING_AFTER_FAILURE: "REATTEMPTING",
  COMPLETED_SUCCESSFULLY: "COMPLETED",
  COMPLETED_WITH_ERRORS: "FAILED",
};

/** The word for a run's state under the API version of the request. */
export const statusWord = (status: StoredStatus, apiVersion: string | undefined): string =>
  (apiVersion === currentVersion ? currentWords : formerWords)[status] ?? status;

/** What each word of a filter finds, which is not always what it shows as. */
const filterWords: Readonly<Record<string, readonly StoredStatus[]>> = {
  QUEUED: ["PENDING"],
  WAITING: ["WAITING_TO_RESUME"],
  FROZEN: ["PAUSED", "WAITING_TO_RESUME"],
  REATTEMPTING: ["RETRYING_AFTER_FAILURE"],
  COMPLETED: ["COMPLETED_SUCCESSFULLY"],
  FAILED: ["COMPLETED_WITH_ERRORS"],
};

export const storedUnder = (filterWord: string): readonly string[] => filterWords[filterWord] ?? [filterWord];

/** The booleans that go with a word. EXPIRED and TIMED_OUT have none of them, finished though they are. */
export const flagsOf = (word: string) => {
  const isCompleted = ["COMPLETED", "CANCELED", "FAILED", "CRASHED", "INTERRUPTED", "SYSTEM_FAILURE"].includes(word);
  return {
    isQueued: ["QUEUED", "WAITING_FOR_DEPLOY", "DELAYED", "PENDING_VERSION"].includes(word),
    isExecuting: ["EXECUTING", "REATTEMPTING", "FROZEN", "DEQUEUED"].includes(word),
    isCompleted,
    isFailed: isCompleted && word !== "COMPLETED",
    isSuccess: word === "COMPLETED",
    isCancelled: word === "CANCELED",
    isWaiting: word === "WAITING",
  };
};

/** The words of the current API version. */
export type RunStatusWord =
  | "PENDING_VERSION"
  | "QUEUED"
  | "DEQUEUED"
  | "EXECUTING"
  | "WAITING"
  | "COMPLETED"
  | "CANCELED"
  | "FAILED"
  | "CRASHED"
  | "SYSTEM_FAILURE"
  | "DELAYED"
  | "EXPIRED"
  | "TIMED_OUT";

/** How a run is stored that is to show as this word. */
export const storedFor = (word: RunStatusWord): StoredStatus => {
  if (word === "QUEUED") return "PENDING";
  if (word === "WAITING") return "WAITING_TO_RESUME";
  if (word === "COMPLETED") return "COMPLETED_SUCCESSFULLY";
  if (word === "FAILED") return "COMPLETED_WITH_ERRORS";
  return word;
};
