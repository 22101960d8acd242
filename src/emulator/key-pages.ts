import { fieldOf } from "./objects.js";

/** Pages of a list that is sorted by a text, largest first, and whose cursors stand for such a text. */

export interface Paging {
  readonly size: number;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

export interface KeyPage<Item> {
  readonly data: Item[];
  readonly pagination: { readonly next?: string; readonly previous?: string };
}

/** `before` wins, and a cursor that cannot be read counts as none. */
export const pageByKey = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  { size, after, before }: Paging,
): KeyPage<Item> => {
  const sorted = items.map((item) => ({ item, key: keyOf(item) })).sort((one, other) => (one.key < other.key ? 1 : -1));
  const [end, start] = [keyIn(before), keyIn(after)];
  const page =
    end === undefined
      ? sorted.filter(({ key }) => start === undefined || key < start).slice(0, size)
      : sorted.filter(({ key }) => key > end).slice(-size);
  const [first, last] = [page[0], page.at(-1)];
  return {
    data: page.map(({ item }) => item),
    pagination: {
      ...(last !== undefined && last !== sorted.at(-1) ? { next: cursorOf(last.key) } : {}),
      ...(first !== undefined && first !== sorted[0] ? { previous: cursorOf(first.key) } : {}),
    },
  };
};

const cursorOf = (key: string): string => btoa(JSON.stringify({ k: key }));

const keyIn = (cursor: string | undefined): string | undefined => {
  try {
    const key = cursor ? fieldOf(JSON.parse(atob(cursor)), "k") : undefined;
    return typeof key === "string" ? key : undefined;
  } catch {
    return undefined;
  }
};

/** A number as a text that sorts as the number does. */
export const sortable = (amount: number): string => String(amount).padStart(16, "0");
