/** Lists that come in pages. What follows a page is computed; a page is fetched when somebody asks for it. */

import type { CursorPage, Operation, PagePromise as PagePromiseContract } from "../generated/contract.js";
import { ApiPromise, collect, type Result } from "./api-promise.js";
import { InvalidResponseError, isApiError, named, refusal } from "./errors.js";
import { isObject, own, ownFields, text } from "./own.js";
import { openScope } from "./wait.js";

/** What the pages of one list have in common. */
export interface List {
  readonly operation: Operation;
  readonly params: unknown;
  prefetch(): boolean;
  /** What ends the iteration wherever it is: the caller's signal and the client's end. */
  signals(): readonly (AbortSignal | undefined)[];
  request(params: unknown, signal?: AbortSignal): Promise<Result<unknown>>;
}

/** The arguments that lead to another page. */
type Place = { after: string } | { before: string } | { page: number };

interface PageBody<Item> {
  data: Item[];
  pagination: Record<string, unknown>;
}

/** A page of either style. Which neighbours it has follows from what the service said about it. */
class ListPage<Item> {
  readonly data: Item[];
  readonly pagination: Record<string, unknown>;
  readonly #list: List;
  readonly #place: Place | undefined;

  constructor(list: List, body: PageBody<Item>, place?: Place) {
    this.data = body.data;
    this.pagination = body.pagination;
    this.#list = list;
    this.#place = place;
  }

  getPaginatedItems(): Item[] {
    return this.data;
  }

  hasNextPage(): boolean {
    return nextPlace(this.pagination) !== undefined;
  }

  hasPreviousPage(): boolean {
    return previousPlace(this.pagination) !== undefined;
  }

  async getNextPage(): Promise<ListPage<Item>> {
    return this.#neighbour("next", nextPlace(this.pagination));
  }

  async getPreviousPage(): Promise<ListPage<Item>> {
    return this.#neighbour("previous", previousPlace(this.pagination));
  }

  iterPages(): AsyncGenerator<ListPage<Item>, void, undefined> {
    return this.#walk(this.#list);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    const signals = this.#list.signals();
    for await (const page of this.#walk(withLargestPages(this.#list))) {
      for (const item of page.data) {
        for (const signal of signals) signal?.throwIfAborted();
        yield item;
      }
    }
  }

  toArray(options?: { max?: number }): Promise<Item[]> {
    return collect(this, options);
  }

  #neighbour(which: string, place: Place | undefined): Promise<ListPage<Item>> {
    if (!place) throw refusal(this.#list.operation, "page", `there is no ${which} page`);
    return fetchPage<Item>(this.#list, place);
  }

  /** This page and all that follow. With prefetch one page is under way while another is being read. */
  async *#walk(list: List): AsyncGenerator<ListPage<Item>, void, undefined> {
    const leaving = new AbortController();
    const ahead = list.prefetch() ? openScope([...list.signals(), leaving.signal], false, undefined) : undefined;
    const repeats = watchForRepeats(this.#place);
    try {
      let page: ListPage<Item> = this;
      for (;;) {
        const place = nextPlace(page.pagination);
        const looping = place !== undefined && repeats(place);
        const early = place && !looping && ahead ? fetchPage<Item>(list, place, ahead.signal) : undefined;
        early?.catch(() => {});
        yield page;
        if (!place) return;
        if (looping) {
          const { id } = list.operation;
          throw new InvalidResponseError(`${id}: the service named a page twice`, named(list.operation));
        }
        page = await (early ?? fetchPage<Item>(list, place));
      }
    } finally {
      leaving.abort();
      ahead?.end();
    }
  }
}

/** The promise of a first page. */
export class PagePromise<Item>
  extends ApiPromise<CursorPage<Item>>
  implements PagePromiseContract<Item, CursorPage<Item>>
{
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    yield* await this;
  }

  async *iterPages(): AsyncGenerator<CursorPage<Item>, void, undefined> {
    yield* (await this).iterPages();
  }

  toArray(options?: { max?: number }): Promise<Item[]> {
    return collect(this, options);
  }
}

/** Asks for the first page. */
export const openList = (list: List): PagePromise<unknown> =>
  new PagePromise(
    list.request(list.params).then((result) => ({
      data: new ListPage(list, pageBody(result), startOf(list.params)),
      response: result.response,
    })),
  );

const fetchPage = async <Item>(list: List, place: Place, signal?: AbortSignal): Promise<ListPage<Item>> => {
  try {
    const result = await list.request(paramsAt(list.params, place), signal);
    return new ListPage<Item>(list, pageBody<Item>(result), place);
  } catch (error) {
    // A closed client ends all its calls with one error, which is not about this list.
    if (isApiError(error) && error.kind !== "configuration" && !("before" in place)) {
      // Merged into the first call's parameters, it leaves one direction of the two.
      const resume = { before: undefined, ...place };
      error.resume = resume;
    }
    throw error;
  }
};

/** The caller's parameters at another place: never two directions at once. */
const paramsAt = (params: unknown, place: Place): object => {
  const { after: _after, before: _before, page: _page, ...rest } = fieldsOf(params);
  return { ...rest, ...place };
};

/** Whoever walks all items is served best by the largest pages; a size that the caller named stays. */
const withLargestPages = (list: List): List => {
  const size =
    list.operation.query?.limit && list.operation.page?.style !== "offset" ? list.operation.page?.max : undefined;
  const params = fieldsOf(list.params);
  return size === undefined || params.limit !== undefined ? list : { ...list, params: { ...params, limit: size } };
};

const startOf = (params: unknown): Place | undefined => {
  const after = text(fieldsOf(params).after);
  return after ? { after } : undefined;
};

/** The caller's parameters; whether they are an object at all is checked when the first request is made. */
const fieldsOf = (params: unknown): Record<string, unknown> => ownFields(Object(params));

export const nextPlace = (pagination: Record<string, unknown>): Place | undefined => {
  const after = text(pagination.next);
  if (after) return { after };
  const { current, total } = pageNumbers(pagination);
  return current < total ? { page: current + 1 } : undefined;
};

export const previousPlace = (pagination: Record<string, unknown>): Place | undefined => {
  const before = text(pagination.previous);
  if (before) return { before };
  const { current } = pageNumbers(pagination);
  return current > 1 ? { page: current - 1 } : undefined;
};

/** The service counts pages in numbers, or in their texts. */
const pageNumbers = ({ currentPage, totalPages }: Record<string, unknown>): { current: number; total: number } => ({
  current: Number(currentPage),
  total: Number(totalPages),
});

/**
 * Says whether a place has come before. Every place is compared with the one just used and with one that is remembered
 * for twice as long each time, which finds a loop of any length without remembering the whole list.
 */
export const watchForRepeats = (start: Place | undefined): ((place: Place) => boolean) => {
  const keyOf = (place: Place | undefined) => JSON.stringify(place);
  let last = keyOf(start);
  let remembered = last;
  let steps = 0;
  let until = 1;
  return (place) => {
    const key = keyOf(place);
    const repeated = key === last || key === remembered;
    last = key;
    if (++steps === until) {
      remembered = key;
      steps = 0;
      until *= 2;
    }
    return repeated;
  };
};

/** A page's body, which has been seen to have an array of items. */
const pageBody = <Item>({ data }: Result<unknown>): PageBody<Item> => {
  const items = own(data, "data");
  const pagination = own(data, "pagination");
  return { data: Array.isArray(items) ? items : [], pagination: isObject(pagination) ? { ...pagination } : {} };
};
