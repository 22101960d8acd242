/** How much repeating a client may do in all, so that an outage is not answered with a multiple of the traffic. */

const FULL = 500;
const RETRY_COST = 5;
const TIMEOUT_COST = 10;
const SUCCESS_GAIN = 1;

export interface RetryBudget {
  /** Takes the cost of one retry, or takes nothing and says that there is too little left. */
  take(afterTimeout: boolean): number | undefined;
  /** A call has succeeded, having spent this much on retries. */
  succeeded(spent: number): void;
}

export const createRetryBudget = (): RetryBudget => {
  let left = FULL;
  return {
    take(afterTimeout) {
      const cost = afterTimeout ? TIMEOUT_COST : RETRY_COST;
      if (left < cost) return undefined;
      left -= cost;
      return cost;
    },
    succeeded(spent) {
      left = Math.min(FULL, left + (spent || SUCCESS_GAIN));
    },
  };
};
