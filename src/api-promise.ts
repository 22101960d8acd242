import type { ApiPromise as ApiPromiseContract, ListPromise as ListPromiseContract } from "../generated/contract.js";
import { ConfigurationError } from "./errors.js";

/** What a call comes to: the data, and the raw answer for those who ask. */
export interface Result<T> {
  readonly data: T;
  readonly response: () => Response;
}

/** The promise of a call's data. Built from one inner promise; `then` is Promise's own, and gives a plain Promise. */
export class ApiPromise<T> extends Promise<T> implements ApiPromiseContract<T> {
  readonly #result: Promise<Result<T>>;

  constructor(result: Promise<Result<T>>) {
    super((resolve, reject) => {
      result.then(({ data }) => resolve(data), reject);
    });
    this.#result = result;
  }

  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** What another promise comes to, for one that stands for it. */
  static resultOf<T>(promise: Promise<T>): Promise<Result<T>> {
    if (promise instanceof ApiPromise) return promise.#ask((result: Result<T>) => result);
    return promise.then((data) => ({ data, response: noResponse }));
  }

  asResponse(): Promise<Response> {
    return this.#ask(({ response }) => response());
  }

  withResponse(): Promise<{ data: T; response: Response }> {
    return this.#ask(({ data, response }) => ({ data, response: response() }));
  }

  /** Whoever asks for more than the data sees the failure there, so the data's own promise may fail unseen. */
  #ask<U>(answer: (result: Result<T>) => U): Promise<U> {
    this.then(undefined, () => {});
    return this.#result.then(answer);
  }
}

/** What takes several requests has no one answer behind it. */
const noResponse = (): never => {
  throw new ConfigurationError("this call makes several requests: there is no one response");
};

/** The promise of a list that comes whole. */
export class ListPromise<Item> extends ApiPromise<Item[]> implements ListPromiseContract<Item> {
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    yield* await this;
  }

  toArray(options?: { max?: number }): Promise<Item[]> {
    return collect(this, options);
  }
}

/** The items as an array, at most `max` of them, asking for no more than it takes. */
export const collect = async <Item>(
  items: AsyncIterable<Item>,
  { max = Infinity }: { max?: number } = {},
): Promise<Item[]> => {
  const collected: Item[] = [];
  for await (const item of items) {
    if (max > 0) collected.push(item);
    if (!(collected.length < max)) break;
  }
  return collected;
};
