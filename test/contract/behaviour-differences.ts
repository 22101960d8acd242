// Where this package does something else than the official one with the same call, beyond the request it sends: each with
// its reason and with the test that shows it.

export interface BehaviourDifference {
  readonly what: string;
  readonly reason: string;
  /** A test's file and title. */
  readonly shownBy: readonly [file: string, title: string];
}

export const behaviourDifferences: readonly BehaviourDifference[] = [];
