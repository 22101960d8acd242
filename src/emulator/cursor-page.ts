/** Pages of lists whose cursors are the internal ids of the first and the last thing on a page. */

interface Asked {
  readonly size: number;
  readonly after?: string | undefined;
  /** Beats `after`. */
  readonly before?: string | undefined;
}

interface CursorPage<T> {
  readonly items: readonly T[];
  readonly pagination: { readonly next?: string; readonly previous?: string };
}

/** `all` is ordered newest first, and ids of newer things are greater. A cursor need not be the id of anything. */
export const cursorPage = <T extends { readonly id: string }>(all: readonly T[], asked: Asked): CursorPage<T> => {
  const { size, before } = asked;
  const after = before ? undefined : asked.after || undefined;
  const beyond = before
    ? all.filter((one) => cursorOf(one) > before)
    : all.filter((one) => after === undefined || cursorOf(one) < after);
  const items = before ? beyond.slice(-size) : beyond.slice(0, size);
  const hasMore = beyond.length > items.length;
  const [first, last] = [items[0], items.at(-1)];
  return {
    items,
    pagination: {
      ...(last && (before || hasMore) ? { next: cursorOf(last) } : {}),
      ...(first && (before ? hasMore : after !== undefined) ? { previous: cursorOf(first) } : {}),
    },
  };
};

/** The id without the word that it begins with. */
const cursorOf = ({ id }: { readonly id: string }): string => id.slice(id.indexOf("_") + 1);
