// The generator copies this file as it is to `generated/contract.ts`: what the generated functions need from the code
// around them, and what that code can rely on. It imports nothing, so generated code stands alone.

/** How often and how fast a failed call is repeated. Fields left out keep the client's values. */
export interface RetryOptions {
  /** Requests in all, the first included. 1 switches retries off. Default 3. */
  maxAttempts?: number;
  /** Milliseconds of the first step. Default 500. */
  minTimeoutInMs?: number;
  /** Milliseconds that no step exceeds. Default 8000. */
  maxTimeoutInMs?: number;
  /** Each step is this many times the one before. Default 2. */
  factor?: number;
  /** Spreads each wait evenly between a tenth of its step and the step. Default true. */
  randomize?: boolean;
}

/** What one call may decide for itself: the last argument of every method. */
export interface RequestOptions {
  /** Beats the client's `retry`, field by field. `{ maxAttempts: 1 }` makes exactly one request. */
  retry?: RetryOptions | undefined;
  /** Milliseconds one attempt may take, from sending to the last byte. Default 60000; `false` for no limit. */
  timeoutInMs?: number | false | undefined;
  /** Milliseconds the whole call may take, attempts and waits together. Default `false`: no limit. */
  deadlineInMs?: number | false | undefined;
  /** Cancels the call wherever it is; the promise rejects with the signal's own reason. */
  signal?: AbortSignal | undefined;
  /** Headers to add. `authorization`, `host`, `content-length` and the client's own keys cannot be replaced. */
  additionalHeaders?: Record<string, string> | undefined;
  /**
   * The idempotency key to send, as it is. `false` sends none, also where the client would add one of its own (see the
   * method's description).
   */
  idempotencyKey?: string | false | undefined;
  /** Lists only: fetches one page ahead of the consumer. Default false. */
  prefetch?: boolean | undefined;
}

/** A call under way: a promise of its data that also gives the raw answer. All three share one request. */
export interface ApiPromise<T> extends Promise<T> {
  /** The raw answer. Rejects as the call itself does, also on an answer that is not 2xx. */
  asResponse(): Promise<Response>;
  /** The data and the raw answer. */
  withResponse(): Promise<{ data: T; response: Response }>;
}

/** The promise of a list that comes whole: the array, or its items one by one. */
export interface ListPromise<Item> extends ApiPromise<Item[]>, AsyncIterable<Item> {
  /** The items as an array, at most `max` of them. */
  toArray(options?: { max?: number }): Promise<Item[]>;
}

/** One page of a list, iterable over its items and all following ones. */
export interface Page<Item, Self> extends AsyncIterable<Item> {
  /** The items of this page. */
  readonly data: Item[];
  /** The items of this page, as `data`. */
  getPaginatedItems(): Item[];
  hasNextPage(): boolean;
  hasPreviousPage(): boolean;
  /** One request. Rejects when there is no such page. */
  getNextPage(): Promise<Self>;
  /** One request. Rejects when there is no such page. */
  getPreviousPage(): Promise<Self>;
  /** This page and all following ones, each fetched when it is asked for. */
  iterPages(): AsyncIterableIterator<Self>;
  /** The items from here to the end of the list, at most `max` of them. */
  toArray(options?: { max?: number }): Promise<Item[]>;
}

/** A page whose neighbours are named by opaque cursors. */
export interface CursorPage<Item> extends Page<Item, CursorPage<Item>> {
  readonly pagination: { next?: string; previous?: string };
}

/** A page that has a number. */
export interface OffsetPage<Item> extends Page<Item, OffsetPage<Item>> {
  readonly pagination: { currentPage: number; totalPages: number; count: number };
}

/** The promise of a list's first page: awaited it gives that page, iterated it gives every item of every page. */
export interface PagePromise<Item, P> extends ApiPromise<P>, AsyncIterable<Item> {
  /** The pages one by one, each fetched when it is asked for. */
  iterPages(): AsyncIterableIterator<P>;
  /** All items, at most `max` of them. */
  toArray(options?: { max?: number }): Promise<Item[]>;
}

export interface CursorPagePromise<Item> extends PagePromise<Item, CursorPage<Item>> {}
export interface OffsetPagePromise<Item> extends PagePromise<Item, OffsetPage<Item>> {}

/** A moment: a `Date`, an ISO 8601 string, or milliseconds since 1970. */
export type Moment = Date | string | number;

/** A queue as filters name it: the queue of a task, or one of its own. */
export interface QueueName {
  type: "task" | "custom";
  name: string;
}

/** How an argument becomes the text of a query parameter. */
export interface QueryParameter {
  /** The name on the wire. */
  readonly name: string;
  /** `csv`: one value or many, joined by commas. `repeat`: a parameter each. Default: one value. */
  readonly list?: "csv" | "repeat";
  /** `epochMs`, `iso`: a moment. `queue`: `task/<name>` or `<name>`. Default: the value's own text. */
  readonly encode?: "epochMs" | "iso" | "queue";
  /** Public words that have another one on the wire. */
  readonly values?: Readonly<Record<string, string>>;
  readonly required?: true;
  /** The smallest and largest number the service takes. */
  readonly min?: number;
  readonly max?: number;
}

/** Where an answer holds moments: at this place, in each element, or in the named fields (`*`: in every field). */
export type Dates = true | readonly [Dates] | (() => Dates) | { readonly [field: string]: Dates };

/** One operation as the client needs to know it. Whatever the document says by default is left out. */
export interface Operation {
  /** `runs.list`: the operation's name in errors, hooks and tests. */
  readonly id: string;
  readonly method: "GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "TRACE";
  readonly path: string;
  /** The credentials that may call it; empty when none is needed. */
  readonly auth: readonly string[];
  /** Argument name to query parameter. */
  readonly query?: Readonly<Record<string, QueryParameter>>;
  /** Path parameters that are percent-encoded twice. */
  readonly twice?: readonly string[];
  /** Path parameter to words of callers that have another one on the wire. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** `true`: what is left of the parameters is the JSON body. A name: the parameters are that field's value. */
  readonly body?: true | string;
  /** The named value is the body itself, not a field of it. */
  readonly wholeBody?: true;
  /** The named value may be left out. */
  readonly optionalBody?: true;
  /** The media type of a body that is no JSON: the parameters are its text. */
  readonly media?: string;
  /** Argument name to body field, where they differ. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Whether a second request is harmless. Left out: as the method says. */
  readonly repeat?: "always" | "keyed" | "never";
  /**
   * What makes a `keyed` operation repeatable: a header or a body field (`options.idempotencyKey`). `add`: the client adds
   * a key, with its lifetime as `ttl`, both in headers, or in fields of the body where no header is named.
   */
  readonly key?: { readonly header?: string; readonly field?: string; readonly ttl?: string; readonly add?: true };
  /** Which of the service's rate limiters counts it; `none`: it may be called as often as one likes. Left out: the general one. */
  readonly limiter?: string;
  /** Bytes of body beyond which the service refuses. */
  readonly maxBody?: number;
  readonly page?: { readonly style: "cursor" | "offset" | "forward" | "none"; readonly max?: number };
  readonly dates?: Dates;
  /** A 2xx answer without a body is an answer. */
  readonly empty?: true;
  /** It means something else on a branch, so the client's is not sent. */
  readonly branch?: false;
  /** A 2xx answer holds credentials, so an error about one shows nothing of it. */
  readonly secret?: true;
  /** A 2xx answer may be text, which is then the result. */
  readonly text?: true;
}

/** Path arguments by name. A value is an id, or an object that has one. */
export type PathArguments = Readonly<Record<string, unknown>>;

export interface Call {
  /** Makes one call. What it returns beyond `ApiPromise` follows from `operation.page`. */
  <Result extends ApiPromise<unknown>>(
    operation: Operation,
    path: PathArguments,
    params: unknown,
    requestOptions: RequestOptions | undefined,
  ): Result;
  /**
   * A resource whose code is loaded when one of its methods is first called.
   *
   * @param methods The names of its methods (`retrieve`, `endpoints.list`), separated by spaces. Those of lists end with `*`.
   * @param load Gives the function that makes the resource.
   */
  later<Resource>(methods: string, load: () => Promise<(call: Call) => Resource>): Resource;
}

/** What goes into the path for something that is named by an id or by its type and name. */
export const byFirstArgument = <
  Named extends (first: string, ...rest: never[]) => unknown,
  Unnamed extends (...rest: never[]) => unknown,
>(
  named: Named,
  unnamed: Unnamed,
): Named & Unnamed => {
  const either = (...args: never[]) =>
    typeof args[0] === "string" ? named(args[0], ...args.slice(1)) : unnamed(...args);
  // Both call shapes are served, which TypeScript cannot follow through a rest parameter.
  return either as Named & Unnamed;
};
