/** Where in a stream its reader stands, and which of the parts that come are new to it. Pure, but for the memory of keys. */

export interface StreamPosition {
  /** The last id, the parts under which may not all have come: chunks that were written together share one. */
  readonly last: string | undefined;
  /** The id before it. Everything up to there has come. */
  readonly whole: string | undefined;
  /** Parts that have come under the last id. */
  readonly taken: number;
  /** Of these, those that have come again since the connection was made. */
  readonly repeated: number;
  /** Of these, those that had come before the connection was made. */
  readonly known: number;
}

/** `after` is the id behind which to begin. */
export const beginReading = (after: string | undefined): StreamPosition => ({
  last: undefined,
  whole: after,
  taken: 0,
  repeated: 0,
  known: 0,
});

/**
 * The connection is gone, and another one is made. What to send as `last-event-id` is `whole`.
 *
 * Where the last id has come again with as many parts as before, there are no more: whoever would ask for them once more of a
 * connection that is lost with every event would never come any further.
 */
export const reconnected = (position: StreamPosition): StreamPosition =>
  hasComeAgain(position) ? completed(position) : { ...position, repeated: 0, known: position.taken };

/** Whether all that was known of the last id has come again, and nothing else so far. */
export const hasComeAgain = ({ taken, repeated, known }: StreamPosition): boolean =>
  known > 0 && repeated === known && taken === known;

/** Nothing is missing under the last id: the service has ended its answer by itself, or gives each part an id of its own. */
export const completed = ({ last, whole }: StreamPosition): StreamPosition => beginReading(last ?? whole);

/** Takes the id of a part in, and says whether the part has not come before. */
export const takeId = (position: StreamPosition, id: string): { position: StreamPosition; isNew: boolean } => {
  // What has no id cannot be told from what came before.
  if (id === "") return { position, isNew: true };
  if (id === position.last) {
    const repeated = position.repeated + 1;
    const isNew = repeated > position.taken;
    return { position: { ...position, repeated, taken: Math.max(position.taken, repeated) }, isNew };
  }
  const before = position.last ?? position.whole;
  if (before !== undefined && !isAfter(id, before)) return { position, isNew: false };
  return { position: { last: id, whole: before, taken: 1, repeated: 1, known: 0 }, isNew: true };
};

/** Ids are numbers, or two of them joined by a hyphen. Of others, that which differs is taken for later. */
const isAfter = (id: string, other: string): boolean => {
  const [numbers, others] = [numbersOf(id), numbersOf(other)];
  if (!numbers || !others) return id !== other;
  return numbers[0] !== others[0] ? numbers[0] > others[0] : numbers[1] > others[1];
};

const numbersOf = (id: string): [number, number] | undefined => {
  const match = /^(\d+)(?:-(\d+))?$/.exec(id);
  return match ? [Number(match[1]), Number(match[2] ?? 0)] : undefined;
};

/** A writer that repeats itself does so soon: the keys of so many parts are remembered. */
const MOST_KEYS = 5000;

/** Tells the first part with a key from later ones. */
export const createKeyMemory = (most = MOST_KEYS): ((key: string | undefined) => boolean) => {
  const keys = new Set<string>();
  return (key) => {
    if (key === undefined) return true;
    if (keys.has(key)) return false;
    keys.add(key);
    if (keys.size > most) for (const oldest of keys) if (keys.delete(oldest)) break;
    return true;
  };
};
