// Where this package does something else than the official one with the same call, beyond the request it sends: each with
// its reason and with the test that shows it.

export interface BehaviourDifference {
  readonly what: string;
  readonly reason: string;
  /** A test's file and title. */
  readonly shownBy: readonly [file: string, title: string];
}

export const behaviourDifferences: readonly BehaviourDifference[] = [
  {
    what: "More than 1,000 items become several batches, and items are read as they are needed.",
    reason:
      "The service takes no more in one batch. The official package reads and keeps all items first, and then fails.",
    shownBy: ["test/api/batch.test.ts", "of which there are more than 1,000 become several batches"],
  },
  {
    what: "No items, and an item that cannot be sent, are refused before anything is sent.",
    reason: "The service refuses the first in riddles, and of the others only their runs would show it.",
    shownBy: ["test/api/batch.test.ts", "is refused before anything is sent where it cannot be sent"],
  },
  {
    what: "A second batch under the same key finds the runs of the first one.",
    reason:
      "The service refuses the second batch without saying which the first one was, and the official package passes that on. The keys of the items, which follow from that of the batch, find their runs.",
    shownBy: [
      "test/api/batch.test.ts",
      "of the whole call name each item by its place, over all batches, and find its runs again",
    ],
  },
  {
    what: "A batch that comes too soon is announced again when the service says so.",
    reason:
      "The limiter of batches counts in seconds where others count in milliseconds. The official package takes its moment for a past one and tries again at once.",
    shownBy: [
      "test/faults/batches.test.ts",
      "that the limiter of batches refuses is made again at the moment that it names",
    ],
  },
];
