import type { Store } from "./store.js";

/**
 * Something that each emulator has one of, made when it is first asked for. It is declared beside the handlers that use
 * it, so that a new resource brings its state along without a line in the store.
 */
export const perStore = <T>(make: () => T): ((store: Store) => T) => {
  const made = new WeakMap<Store, { readonly value: T }>();
  return (store) => {
    const known = made.get(store);
    if (known !== undefined) return known.value;
    const value = make();
    made.set(store, { value });
    return value;
  };
};
