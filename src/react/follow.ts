/** Following something for as long as a component shows it. */

import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { type Access, type UseApiClientOptions, useAuth, useLatest } from "./auth.js";
import { createStore } from "./store.js";

export interface FollowOptions extends UseApiClientOptions {
  /** With another `id` the hook begins anew, as with another run. */
  id?: string | undefined;
  /**
   * Milliseconds between two changes of what the component is shown, and so how late a state can be shown at most. The one with
   * which the watching ends, which most often is a run's final state, is shown at once. Default 16.
   */
  throttleInMs?: number | undefined;
}

/** About as often as a screen is drawn. */
const THROTTLE_MS = 16;

export interface Followed<Item, State> {
  /** What is followed: with another one the hook begins anew. `undefined` while there is nothing to follow. */
  readonly subject: readonly unknown[] | undefined;
  /** What else has to be opened anew when it changes. What is shown stays. */
  readonly details?: readonly unknown[];
  /** What is shown until something has come. The same object in every render. */
  readonly initial: State;
  /** A state with more items in it. The same function in every render. */
  readonly add: (state: State, items: readonly Item[]) => State;
  /** `state` is what has come when it was followed before. */
  open(to: Access, signal: AbortSignal, state: State): AsyncIterable<Item>;
  /** Told each item as it comes. What it throws ends the following, and is shown as the error. */
  readonly onItem?: ((item: Item) => void) | undefined;
}

export interface Following<State> {
  readonly state: State;
  readonly error: Error | undefined;
  readonly stop: () => void;
  /** Whether it is followed, or has been. */
  readonly isOpen: boolean;
}

export const useFollowing = <Item, State>(
  { subject, details = [], initial, add, open, onItem }: Followed<Item, State>,
  options: FollowOptions | undefined,
): Following<State> => {
  const { access, place, key, isEnabled, problem } = useAuth(options);
  const latest = useLatest({ open, onItem, throttleInMs: options?.throttleInMs ?? THROTTLE_MS });
  const subjectKey = subject && JSON.stringify([subject, place, options?.id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it belongs to what is followed, whatever that is.
  const store = useMemo(() => createStore(initial, add), [subjectKey, initial, add]);
  const connectionKey =
    subjectKey !== undefined && key !== undefined && isEnabled ? JSON.stringify([key, details]) : undefined;

  useEffect(() => {
    if (!isEnabled) store.release();
  }, [store, isEnabled]);

  useEffect(() => {
    if (connectionKey === undefined) return;
    return store.follow({
      open: (signal, state) => latest.current.open(access, signal, state),
      onItem: (item) => latest.current.onItem?.(item),
      throttleInMs: () => latest.current.throttleInMs,
    });
  }, [store, connectionKey, access, latest]);

  const { state, error } = useSyncExternalStore(store.subscribe, store.get, store.get);
  return {
    state,
    error: error ?? (subject && problem),
    stop: useCallback(() => store.stop(), [store]),
    isOpen: connectionKey !== undefined,
  };
};
