import { errorIdOf } from "./error-groups.js";
import { storedUnder } from "./statuses.js";
import type { StoredRun } from "./store.js";

/** Which runs a list shows and a bulk action is about. */

/** What is left out does not matter. */
export interface RunFilter {
  /** In the words of filters. */
  readonly status?: readonly string[] | undefined;
  readonly taskIdentifier?: readonly string[] | undefined;
  readonly version?: readonly string[] | undefined;
  /** `task/<id>` for the queue of a task. */
  readonly queue?: readonly string[] | undefined;
  readonly machine?: readonly string[] | undefined;
  readonly region?: readonly string[] | undefined;
  /** One of them is enough. */
  readonly tag?: readonly string[] | undefined;
  readonly bulkAction?: readonly string[] | undefined;
  readonly schedule?: readonly string[] | undefined;
  readonly batch?: readonly string[] | undefined;
  readonly error?: readonly string[] | undefined;
  readonly isTest?: boolean | undefined;
}

/** How far back is looked where no time is named, in milliseconds. */
export const sevenDaysMs = 604_800_000;

/** Whether a run is among those that are looked for. */
export const wantedBy = (
  filter: RunFilter,
  { from, to }: { readonly from: number; readonly to: number },
): ((run: StoredRun) => boolean) => {
  const lists = [
    { words: filter.status?.flatMap(storedUnder), of: (run: StoredRun) => run.status },
    { words: filter.taskIdentifier, of: (run: StoredRun) => run.taskIdentifier },
    { words: filter.version, of: (run: StoredRun) => run.version },
    { words: filter.queue, of: (run: StoredRun) => run.queue },
    { words: filter.machine, of: (run: StoredRun) => run.machine },
    { words: filter.region, of: (run: StoredRun) => run.region },
    { words: filter.bulkAction, of: (run: StoredRun) => run.bulkActionId },
    { words: filter.schedule, of: (run: StoredRun) => run.scheduleId },
    { words: filter.batch, of: (run: StoredRun) => run.batchId },
    { words: filter.error, of: errorIdOf },
  ].filter((one) => one.words !== undefined);
  const { isTest, tag: tags } = filter;
  return (run) =>
    run.createdAt >= from &&
    run.createdAt <= to &&
    (isTest === undefined || run.isTest === isTest) &&
    (tags === undefined || tags.some((tag) => run.tags.includes(tag))) &&
    lists.every(({ words, of }) => words?.includes(of(run) ?? ""));
};
