/** Streams of runs: reading takes as many connections as it does, and writing as many requests. */

import type { RequestOptions } from "../../generated/contract.js";
import { streamsAppend, streamsSendInput } from "../../generated/later/realtime.js";
import type { ClientCall } from "../call.js";
import { ConfigurationError } from "../errors.js";
import type { AsyncIterableStream } from "../iterable-stream.js";
import { mergeSettings } from "../limits.js";
import { isObject, own, ownFields } from "../own.js";
import { connectionOf } from "../realtime/connection.js";
import {
  type Destination,
  openRunStream,
  type StreamWriteResult,
  type Writing,
  writeStream,
} from "../realtime/stream-writer.js";
import { DEFAULT_STREAM, type ReadStreamOptions, readInputStream, readRunStream } from "../realtime/streams.js";
import { subscribe } from "../realtime/subscription.js";
import { openScope } from "../wait.js";
import { currentRun } from "./task-context.js";

/** Where chunks go. */
export interface AppendStreamOptions {
  /**
   * The run whose stream it is, `run_…`. The default client inside of a task also takes `self`, its own run, and `parent` and
   * `root`, the runs above it, which are its own where there are none. Default: `self` there, else it must be given.
   */
  target?: "self" | "parent" | "root" | (string & {}) | undefined;
  requestOptions?: RequestOptions | undefined;
}

export interface PipeStreamOptions extends AppendStreamOptions {
  /** Ends the writing: what was taken by then may arrive, and `waitUntilComplete` rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

export interface WriterStreamOptions<Part> extends PipeStreamOptions {
  /** Writes. The stream ends when this has returned, and what it merges has come to its end. */
  execute(tools: {
    write(part: Part): void;
    /** Writes the chunks of another stream, as they come. */
    merge(stream: ReadableStream<Part>): void;
  }): void | Promise<void>;
}

export interface PipeStreamResult<Part> {
  /**
   * The chunks once more, as they are taken from the source: from the first one, where it is asked for at once. Whoever asks
   * for it and does not read it keeps them all.
   */
  readonly stream: AsyncIterableStream<Part>;
  /** Resolves when every chunk has arrived. Rejects with what has gone wrong, with the source or on the way. */
  waitUntilComplete(): Promise<StreamWriteResult>;
}

/** A stream that was defined with `streams.define`, here or in the official SDK: what matters of it here. */
export interface AnyStream {
  readonly id: string;
  readonly read: (...args: never[]) => PromiseLike<AsyncIterable<unknown>>;
}

/** What the chunks of a defined stream are. */
export type InferStreamType<Stream extends AnyStream> = Stream extends {
  readonly read: (...args: never[]) => PromiseLike<AsyncIterable<infer Part>>;
}
  ? Part
  : never;

/** A stream that has a name and a type, wherever it is used. */
export interface DefinedStream<Part> {
  readonly id: string;
  pipe(value: AsyncIterable<Part> | ReadableStream<Part>, options?: PipeStreamOptions): PipeStreamResult<Part>;
  read(runId: string, options?: ReadStreamOptions): Promise<AsyncIterableStream<Part>>;
  append(value: Part, options?: AppendStreamOptions): Promise<void>;
  writer(options: WriterStreamOptions<Part>): PipeStreamResult<Part>;
}

/** A place where a run takes values while it is at work. */
export interface DefinedInput<Data> {
  readonly id: string;
  /**
   * Sends a value to a run. One request, which is not repeated where the value may have arrived: the run would get it twice.
   *
   * @throws BadRequestError when the run has finished.
   * @throws NotFoundError when it does not exist in this environment.
   * @see spec operation streams.sendInput
   */
  send(runId: string, data: Data, options?: { requestOptions?: RequestOptions }): Promise<void>;
  /** Reads what was sent to a run, as `streams.read` reads a stream. */
  read(runId: string, options?: ReadStreamOptions): Promise<AsyncIterableStream<Data>>;
}

export interface StreamMethods {
  /**
   * Reads a stream of a run: the chunks that are there, and those that come. Ends when the run has ended and everything has
   * been read, which can show up to 12 seconds late, or after `timeoutInSeconds` without a chunk.
   *
   * @param key The stream's key. Default `default`.
   * @throws AuthenticationError, PermissionDeniedError, NotFoundError when it is iterated over.
   * @see spec operation streams.read
   */
  read<Part = unknown>(runId: string, options?: ReadStreamOptions): Promise<AsyncIterableStream<Part>>;
  read<Part = unknown>(runId: string, key: string, options?: ReadStreamOptions): Promise<AsyncIterableStream<Part>>;

  /**
   * Adds one chunk to a stream of a run. A text goes in one request; readers get it as text. Anything else goes as JSON in two,
   * since the service would make a text of it; readers get the value.
   *
   * @param key The stream's key. Default `default`.
   * @throws BadRequestError when the run has finished.
   * @see spec operation streams.append
   */
  append<Part>(value: Part, options?: AppendStreamOptions): Promise<void>;
  append<Part>(key: string, value: Part, options?: AppendStreamOptions): Promise<void>;

  /**
   * Writes the chunks of a source to a stream of a run, in order, each once. Begins at once.
   *
   * @param key The stream's key. Default `default`.
   * @see spec operation streams.ingest
   */
  pipe<Part>(value: AsyncIterable<Part> | ReadableStream<Part>, options?: PipeStreamOptions): PipeStreamResult<Part>;
  pipe<Part>(
    key: string,
    value: AsyncIterable<Part> | ReadableStream<Part>,
    options?: PipeStreamOptions,
  ): PipeStreamResult<Part>;

  /**
   * Writes what a function writes, in order, each chunk once.
   *
   * @param key The stream's key. Default `default`.
   * @see spec operation streams.ingest
   */
  writer<Part>(options: WriterStreamOptions<Part>): PipeStreamResult<Part>;
  writer<Part>(key: string, options: WriterStreamOptions<Part>): PipeStreamResult<Part>;

  /** A stream by its name, so that whoever writes and whoever reads agree on its type. Makes no request. */
  define<Part>(options: { id: string }): DefinedStream<Part>;

  /** A place where runs take values, by its name. Makes no request. */
  input<Data>(options: { id: string }): DefinedInput<Data>;
}

/** What a public access token may do: it cannot write to the streams of runs. */
export type PublicAccessTokenStreams = Pick<StreamMethods, "read" | "input">;

export const streamMethods = (call: ClientCall): StreamMethods => {
  async function read<Part>(runId: string, ...rest: ReadArguments): Promise<AsyncIterableStream<Part>> {
    const [key, options] = typeof rest[0] === "string" ? [rest[0], rest[1]] : [DEFAULT_STREAM, rest[0]];
    return readRunStream<Part>(() => connectionOf(call.connect()), runId, key, options);
  }
  const pipe = (...args: unknown[]) => pipeToRun(call, args);
  const writer = (...args: unknown[]) => writeByFunction(call, args);
  const methods = {
    read,
    async append(...args: unknown[]): Promise<void> {
      const [key, value, options] = appendArguments(args);
      await appendTo(call, key, value, options);
    },
    pipe,
    writer,
    define: ({ id }: { id: string }) => ({
      id,
      pipe: (value: unknown, options?: PipeStreamOptions) => pipe(id, value, options),
      read: (runId: string, options?: ReadStreamOptions) => read(runId, id, options),
      append: (value: unknown, options?: AppendStreamOptions) => appendTo(call, id, value, options),
      writer: (options: WriterStreamOptions<unknown>) => writer(id, options),
    }),
    input: ({ id }: { id: string }) => ({
      id,
      async send(runId: string, data: unknown, options?: { requestOptions?: RequestOptions }): Promise<void> {
        const { requestOptions } = ownFields(options);
        await call(streamsSendInput, { runId, streamId: id }, { data }, requestOptions);
      },
      read: async (runId: string, options?: ReadStreamOptions) =>
        readInputStream(() => connectionOf(call.connect()), runId, id, options),
    }),
  };
  // What chunks are is the caller's word.
  return methods as unknown as StreamMethods;
};

type ReadArguments = [options?: ReadStreamOptions] | [key: string, options?: ReadStreamOptions | undefined];

const appendTo = async (
  call: ClientCall,
  key: string,
  value: unknown,
  options: AppendStreamOptions | undefined,
): Promise<void> => {
  const { target, requestOptions } = ownFields(options);
  const runId = targetOf(call, "streams.append", target);
  if (typeof value !== "string") return appendJson(call, runId, key, value, requestOptions);
  await call(streamsAppend, { runId, target: "self", streamId: key }, value, requestOptions);
};

const appendJson = async (
  call: ClientCall,
  runId: string,
  key: string,
  value: unknown,
  requestOptions: RequestOptions | undefined,
): Promise<void> => {
  const one = async function* () {
    yield value;
  };
  await pipeToRun(call, [key, one(), { target: runId, requestOptions }]).waitUntilComplete();
};

const pipeToRun = (call: ClientCall, args: unknown[]): PipeStreamResult<unknown> => {
  const [key, value, given] = typeof args[0] === "string" ? args : [DEFAULT_STREAM, ...args];
  const options: PipeStreamOptions = ownFields(isObject(given) ? given : undefined);
  return writeToRun(call, "streams.pipe", String(key), iterable(value), options);
};

const writeByFunction = (call: ClientCall, args: unknown[]): PipeStreamResult<unknown> => {
  const [key, given] = typeof args[0] === "string" ? args : [DEFAULT_STREAM, args[0]];
  // What untyped code leaves out is missed where it is needed.
  const options = ownFields(given as WriterStreamOptions<unknown>);
  return writeToRun(call, "streams.writer", String(key), written(options), options);
};

const writeToRun = (
  call: ClientCall,
  operation: string,
  key: string,
  source: AsyncIterable<unknown>,
  options: PipeStreamOptions,
): PipeStreamResult<unknown> => {
  const runId = targetOf(call, operation, options.target);
  return write(call, (writing) => openRunStream(writing, runId, key), source, options);
};

/** Begins to write a source to where `open` says. */
export const write = (
  call: ClientCall,
  open: (writing: Writing) => Promise<Destination>,
  source: AsyncIterable<unknown>,
  options: Pick<PipeStreamOptions, "signal" | "requestOptions">,
): PipeStreamResult<unknown> => {
  let copy: Copy | undefined;
  const { requestOptions } = options;
  const { settings, closed } = call.connect();
  const { signal } = mergeSettings(settings, { signal: options.signal ?? requestOptions?.signal });
  const scope = openScope([signal, closed], false, undefined);
  const writing = { call, signal: scope.signal, requestOptions };
  const complete = writeStream(
    () => open(writing),
    source,
    (chunk) => copy?.put(chunk),
    scope.signal,
  );
  // Whoever wants to know whether it went well asks for it.
  complete
    .then(
      () => copy?.end(),
      (reason: unknown) => copy?.fail(reason),
    )
    .finally(() => scope.end());
  return {
    get stream() {
      copy ??= createCopy();
      return copy.stream;
    },
    waitUntilComplete: () => complete,
  };
};

interface Copy {
  put(chunk: unknown): void;
  end(): void;
  fail(reason: unknown): void;
  readonly stream: AsyncIterableStream<unknown>;
}

/** A stream that keeps what is put into it until somebody reads it, or does not want it any more. */
const createCopy = (): Copy => {
  let controller: ReadableStreamDefaultController<unknown> | undefined;
  const stream = new ReadableStream<unknown>({
    start(given) {
      controller = given;
    },
    cancel() {
      controller = undefined;
    },
  });
  return {
    put: (chunk) => controller?.enqueue(chunk),
    end: () => controller?.close(),
    fail: (reason) => controller?.error(reason),
    stream: Object.assign(stream, { [Symbol.asyncIterator]: () => readChunks(stream) }),
  };
};

/** A key that may be left out, the value, and the options. */
const appendArguments = ([first, second, third]: unknown[]): [
  key: string,
  value: unknown,
  options: object | undefined,
] => {
  const hasKey = typeof first === "string" && second !== undefined && !isAppendOptions(second);
  return hasKey
    ? [first, second, isObject(third) ? third : undefined]
    : [DEFAULT_STREAM, first, isObject(second) ? second : undefined];
};

/** As the official SDK tells options from a value. */
const isAppendOptions = (value: unknown): boolean =>
  isObject(value) && (typeof own(value, "target") === "string" || isObject(own(value, "requestOptions")));

const targetOf = (call: ClientCall, operation: string, target: unknown = "self"): string => {
  if (typeof target === "string" && target && !/^(self|parent|root)$/.test(target)) return target;
  const run = currentRun(call);
  if (run && target === "self") return run.id;
  if (run && target === "parent") return run.parentId ?? run.id;
  if (run && target === "root") return run.rootId ?? run.id;
  const more = run
    ? ", or self, parent or root"
    : "; self, parent and root are known to the default client inside of a task";
  throw new ConfigurationError(`${operation}: target must be the id of a run${more}`, {
    operation,
    parameter: "target",
  });
};

/** A source as something that can be iterated over, also where streams of the platform cannot. */
export const iterable = (value: unknown): AsyncIterable<unknown> => {
  if (isObject(value) && Symbol.asyncIterator in value) return value as AsyncIterable<unknown>;
  if (value instanceof ReadableStream) return readChunks(value);
  throw new ConfigurationError("streams.pipe: the value must be an async iterable or a stream", { parameter: "value" });
};

/** For platforms whose streams cannot be iterated over. */
async function* readChunks(stream: ReadableStream<unknown>): AsyncGenerator<unknown, void, undefined> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

/** What a writer's function writes and merges, as it comes. */
export const written = ({ execute }: Partial<WriterStreamOptions<unknown>>): AsyncIterable<unknown> => {
  if (typeof execute !== "function") {
    throw new ConfigurationError("streams.writer: execute must be a function", { parameter: "execute" });
  }
  return subscribe<unknown>(
    async (sink) => {
      const merging: Promise<void>[] = [];
      const merge = async (stream: ReadableStream<unknown>): Promise<void> => {
        for await (const chunk of iterable(stream)) sink.put(chunk);
      };
      await execute({
        write: (part) => sink.put(part),
        merge(stream) {
          const merged = merge(stream);
          merged.catch(() => {});
          merging.push(merged);
        },
      });
      await Promise.all(merging);
    },
    () => [],
  );
};
