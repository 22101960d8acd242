/** What a hook shows, and the following of whatever it shows. Knows nothing of React. */

export interface Shown<State> {
  readonly state: State;
  readonly error: Error | undefined;
}

export interface Store<Item, State> {
  /** What is shown now. The same object until something changes. */
  get(): Shown<State>;
  /** Calls `listener` when something has changed, until it is let go of. */
  subscribe(listener: () => void): () => void;
  /** Follows something, unless there is nothing more to come or somebody has stopped it. Gives what ends the following. */
  follow(following: Following<Item, State>): () => void;
  /** Ends the following for good. What has come is shown. */
  stop(): void;
  /** After this it may be followed again, although it was stopped or had come to its end. */
  release(): void;
}

export interface Following<Item, State> {
  /** Opens what is followed. `state` is what there is already: it has been followed before. */
  open(signal: AbortSignal, state: State): AsyncIterable<Item>;
  /** Told each item as it comes. What it throws ends the following. */
  onItem(item: Item): void;
  /** Milliseconds between two changes of what is shown. */
  throttleInMs(): number;
}

/** Of so many items that wait to be shown, the state that comes of them is kept and not the items. */
const MOST_WAITING = 1000;

/** `add` gives a state with more items in it. */
export const createStore = <Item, State>(
  initial: State,
  add: (state: State, items: readonly Item[]) => State,
): Store<Item, State> => {
  const listeners = new Set<() => void>();
  let shown: Shown<State> = { state: initial, error: undefined };
  let waiting: Item[] = [];
  /** What is shown, with what has come since but for what waits. */
  let ahead = initial;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shownAt = Number.NEGATIVE_INFINITY;
  let isOver = false;
  let controller: AbortController | undefined;

  const show = (next: Shown<State>) => {
    shown = next;
    for (const listener of listeners) listener();
  };

  const showWaiting = () => {
    clearTimeout(timer);
    timer = undefined;
    takeWaiting();
    if (ahead === shown.state) return;
    shownAt = performance.now();
    show({ ...shown, state: ahead });
  };

  const takeWaiting = () => {
    if (waiting.length > 0) ahead = add(ahead, waiting);
    waiting = [];
  };

  const follow = async ({ open, onItem, throttleInMs }: Following<Item, State>, { signal }: AbortController) => {
    // In strict mode, what was begun is ended at once and begun again: nothing has been asked for by then.
    await undefined;
    if (signal.aborted) return;
    if (shown.error !== undefined) show({ ...shown, error: undefined });
    try {
      for await (const item of open(signal, shown.state)) {
        if (signal.aborted) return;
        waiting.push(item);
        if (waiting.length === MOST_WAITING) takeWaiting();
        onItem(item);
        // Never at once, so that a hundred runs that come in one answer are one change.
        timer ??= setTimeout(showWaiting, Math.max(0, shownAt + throttleInMs() - performance.now()));
      }
      if (signal.aborted) return;
      isOver = true;
      showWaiting();
    } catch (reason) {
      if (signal.aborted) return;
      showWaiting();
      show({ ...shown, error: asError(reason) });
    }
  };

  const end = () => {
    controller?.abort();
    controller = undefined;
    showWaiting();
  };

  return {
    get: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    follow(following) {
      if (isOver) return () => {};
      end();
      controller = new AbortController();
      void follow(following, controller);
      return end;
    },
    stop() {
      isOver = true;
      end();
    },
    release() {
      isOver = false;
    },
  };
};

export const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));
