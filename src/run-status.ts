/** Every status that a run does not leave. The service's own `isCompleted` leaves two of them out. */
const FINAL = /^(COMPLETED|CANCELED|FAILED|CRASHED|INTERRUPTED|SYSTEM_FAILURE|EXPIRED|TIMED_OUT)$/;

export const isFinalStatus = (status: string): boolean => FINAL.test(status);
