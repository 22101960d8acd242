/** Nobody completed a waitpoint token in its time. Not thrown: a token that has timed out carries it as its `error`. */
export class WaitpointTimeoutError extends Error {
  // A literal, because bundlers rename classes.
  override readonly name = "WaitpointTimeoutError";
}
