/** The channels of sessions: records that a run and its clients send each other, also from one run to the next. */

import type { ApiPromise, RequestOptions } from "../../generated/contract.js";
import type {
  PublicAccessTokenSessions,
  SecretKeySessions,
  Sessions,
  SessionsStartParams,
} from "../../generated/endpoints.js";
import {
  sessionChannelsAppend,
  sessionChannelsInitialize,
  sessionChannelsRecords,
  sessionChannelsSubscribe,
} from "../../generated/later/sessionChannels.js";
import { createSessions, sessionsRetrieve, sessionsStart } from "../../generated/later/sessions.js";
import type { ChannelRecord, ChannelRecords, Session, StartedSession } from "../../generated/schema.js";
import { ApiPromise as ResultPromise } from "../api-promise.js";
import type { ClientCall } from "../call.js";
import { InvalidResponseError, isApiError } from "../errors.js";
import { Stop } from "../failure.js";
import { type AsyncIterableStream, toStream } from "../iterable-stream.js";
import { ownFields } from "../own.js";
import { connectionOf, type SubscribeOptions, subscribeSettings } from "../realtime/connection.js";
import type { StreamPart } from "../realtime/events.js";
import { createLink } from "../realtime/link.js";
import { readStream } from "../realtime/stream-reader.js";
import { openStore } from "../realtime/stream-store.js";
import { type Destination, storeDestination, type Writing } from "../realtime/stream-writer.js";
import { checkWhole } from "../realtime/streams.js";
import { subscribe } from "../realtime/subscription.js";
import type { ResultTokenOptions } from "./environment-tokens.js";
import { checkResultToken, resultToken } from "./result-token.js";
import {
  iterable,
  type PipeStreamOptions,
  type PipeStreamResult,
  type WriterStreamOptions,
  write,
  written,
} from "./streams.js";

/** A word that a run says beside its chunks, such as that its turn is over. */
export interface ControlEvent {
  /** `turn-complete`, `upgrade-required`, or a word that is new. */
  subtype: string;
  headers: readonly (readonly [name: string, value: string])[];
  /** The number of its record: it can be read on from there. */
  seqNum: number;
  /** When it was said, in milliseconds since 1970. */
  timestamp: number;
}

export interface SessionSubscribeOptions<Part = unknown> extends SubscribeOptions {
  /** The number of the record behind which to begin. Default: with the first that is kept. */
  lastEventId?: string | number | undefined;
  /** Seconds without a new record after which the reading ends, 1 to 600. Default: none, it ends when the session has. */
  timeoutInSeconds?: number | undefined;
  /** Told of each record as it is taken, words of control included. What it or the next one throws ends the reading. */
  onPart?: ((part: StreamPart<Part>) => void) | undefined;
  /** Told of each word of control. None of them is among the chunks. */
  onControl?: ((event: ControlEvent) => void) | undefined;
  /** Told once when the reading has come to its end. */
  onComplete?: (() => void) | undefined;
  /** Told once when the reading fails, beside whoever iterates. */
  onError?: ((error: Error) => void) | undefined;
}

export interface RecordsOptions {
  /** The number of the record behind which to begin. Default: with the first that is kept. */
  afterEventId?: string | undefined;
}

export interface SessionReadableChannel {
  /**
   * Follows the channel: the records that are there, and those that come. Ends when the session is closed or has expired, which
   * can show up to 32 seconds late, or after `timeoutInSeconds` without a record.
   *
   * @throws AuthenticationError, PermissionDeniedError, NotFoundError when it is iterated over.
   * @see spec operation sessionChannels.subscribe
   */
  read<Part = unknown>(options?: SessionSubscribeOptions<Part>): Promise<AsyncIterableStream<Part>>;
  /**
   * The records that are there, as many as fit into one answer. One request.
   *
   * @see spec operation sessionChannels.records
   */
  records(options?: RecordsOptions, requestOptions?: RequestOptions): ApiPromise<ChannelRecord[]>;
}

/** From those who use a session to its run. */
export interface SessionInputChannel extends SessionReadableChannel {
  /**
   * Appends a record: a text as it is, anything else as JSON, which readers get as text. Starts a run if none is at work.
   *
   * One request; repeated when it fails for a reason that may pass, under a name that the service knows for 5 minutes, so that
   * the record is there once.
   *
   * @throws BadRequestError when the session is closed or has expired.
   * @see spec operation sessionChannels.append
   */
  send(value: unknown, requestOptions?: RequestOptions): Promise<void>;
}

type WriteOptions = Omit<PipeStreamOptions, "target">;

/** From a session's run to those who use it. */
export interface SessionOutputChannel extends SessionReadableChannel {
  /** Writes one record, which readers get as it is. Two requests. */
  append<Part>(value: Part, options?: WriteOptions): Promise<void>;
  /** Writes the chunks of a source, in order, each once. Begins at once. */
  pipe<Part>(value: AsyncIterable<Part> | ReadableStream<Part>, options?: WriteOptions): PipeStreamResult<Part>;
  /** Writes what a function writes, in order, each chunk once. */
  writer<Part>(options: Omit<WriterStreamOptions<Part>, "target">): PipeStreamResult<Part>;
}

export interface SessionHandle {
  readonly id: string;
  readonly in: SessionInputChannel;
  readonly out: SessionOutputChannel;
}

/** What a public access token may do: it cannot write what a run writes. */
export interface PublicAccessTokenSessionHandle {
  readonly id: string;
  readonly in: SessionInputChannel;
  readonly out: SessionReadableChannel;
}

export interface StartSessionParams extends SessionsStartParams {
  /**
   * What the result's `publicAccessToken` is to be like. Under a root key it is made here then, without a request.
   * Default: the one that the service makes, which reads the session and writes to it, for an hour.
   */
  publicTokenOptions?: ResultTokenOptions | undefined;
}

interface SessionMethods<Handle> {
  /**
   * Starts a session and its first run, or finds the open one with the same external id.
   *
   * Of a session that exists only `triggerConfig` is replaced; everything else in the call is passed over. When its run has
   * ended, a new one is started. Without an `externalId` each call starts another session and another run. One request;
   * repeated where there is an `externalId`.
   *
   * @throws TokenError when `publicTokenOptions` ask for what no token can be; nothing is started then.
   * @throws ConflictError when the session is closed or has expired.
   * @see spec operation sessions.start
   */
  start(params: StartSessionParams, requestOptions?: RequestOptions): ApiPromise<StartedSession>;
  /** The channels of a session, by its id or its external id. Makes no request. */
  open(session: string): Handle;
}

export type SessionsClient = Omit<Sessions, "start"> & SessionMethods<SessionHandle>;
export type SecretKeySessionsClient = Omit<SecretKeySessions, "start"> & SessionMethods<SessionHandle>;
export type PublicAccessTokenSessionsClient = Omit<PublicAccessTokenSessions, "start"> &
  SessionMethods<PublicAccessTokenSessionHandle>;

type ChannelName = "in" | "out";

/** How long the service lets the token of a session live. */
const TOKEN_LIFETIME = "1h";

export const sessionMethods = (call: ClientCall): SessionsClient => ({
  ...createSessions(call),
  start(params, requestOptions) {
    const { publicTokenOptions, ...body } = ownFields(params);
    const checked = checkResultToken(publicTokenOptions).then(() => body);
    const sent: ApiPromise<StartedSession> = call(sessionsStart, {}, checked, requestOptions);
    if (publicTokenOptions === undefined) return sent;
    const withToken = async () => {
      const { data, response } = await sent.withResponse();
      // What it is called in the scopes of its tokens.
      const name = data.externalId ?? data.id;
      const scopes = { read: { sessions: name }, write: { sessions: name } };
      const options = { expirationTime: TOKEN_LIFETIME, ...publicTokenOptions };
      const { decodePublicToken } = await import("./auth.js");
      const decoded = decodePublicToken(data.publicAccessToken);
      const claims = decoded.ok ? decoded.claims : undefined;
      const token = await resultToken(call.connect(), response, scopes, options, claims);
      return { data: { ...data, ...token }, response: () => response };
    };
    return new ResultPromise(withToken());
  },
  // What chunks are is the caller's word.
  open: (session) => handleOf(call, session) as unknown as SessionHandle,
});

const handleOf = (call: ClientCall, session: string) => ({
  id: session,
  in: {
    ...readable(call, session, "in"),
    async send(value: unknown, requestOptions?: RequestOptions): Promise<void> {
      const text = typeof value === "string" ? value : JSON.stringify(value);
      await call(sessionChannelsAppend, { session, io: "in" }, text, requestOptions);
    },
  },
  out: {
    ...readable(call, session, "out"),
    async append(value: unknown, options?: WriteOptions): Promise<void> {
      const one = async function* () {
        yield value;
      };
      await writeOut(call, session, one(), ownFields(options)).waitUntilComplete();
    },
    pipe: (value: unknown, options?: WriteOptions) => writeOut(call, session, iterable(value), ownFields(options)),
    writer(options: WriterStreamOptions<unknown>) {
      const given = ownFields(options);
      return writeOut(call, session, written(given), given);
    },
  },
});

const writeOut = (
  call: ClientCall,
  session: string,
  source: AsyncIterable<unknown>,
  options: WriteOptions,
): PipeStreamResult<unknown> => write(call, (writing) => openOut(writing, session), source, options);

/** Channels are in the store, and nowhere else. */
const openOut = async ({ call, signal, requestOptions }: Writing, session: string): Promise<Destination> => {
  const options = { ...requestOptions, signal };
  const { headers, status } = await call(
    sessionChannelsInitialize,
    { session, io: "out" },
    undefined,
    options,
  ).asResponse();
  const store = openStore(headers, call.connect(), signal);
  if (store) return storeDestination(store);
  const operation = sessionChannelsInitialize.id;
  throw new InvalidResponseError(`${operation}: the service has no store for the channel`, { operation, status });
};

const readable = (call: ClientCall, session: string, io: ChannelName) => ({
  async read(options?: SessionSubscribeOptions): Promise<AsyncIterableStream<unknown>> {
    return readChannel(call, session, io, options);
  },
  records(options?: RecordsOptions, requestOptions?: RequestOptions): Promise<ChannelRecord[]> {
    const answer: ApiPromise<ChannelRecords> = call(sessionChannelsRecords, { session, io }, options, requestOptions);
    return answer.then(({ records }) => records);
  },
});

/** Seconds without a record after which to ask whether the session has ended: that request is counted, so it is not made often. */
const WINDOW_SECONDS = 30;

const readChannel = (
  call: ClientCall,
  session: string,
  io: ChannelName,
  given: SessionSubscribeOptions | undefined,
): AsyncIterableStream<unknown> => {
  const options: SessionSubscribeOptions = ownFields(given);
  const { lastEventId, timeoutInSeconds, onPart, onControl, onComplete, onError } = options;
  const settings = subscribeSettings(options);
  checkWhole("timeoutInSeconds", timeoutInSeconds, 1, 600);
  const connection = connectionOf(call.connect());
  return toStream(
    subscribe<unknown>(
      async (sink) => {
        const link = createLink(connection, sessionChannelsSubscribe, { session, io }, settings, sink.signal);
        const put = (part: StreamPart) => {
          const event = controlOf(part);
          try {
            onPart?.(part);
            if (event) onControl?.(event);
          } catch (error) {
            // What a caller's function throws is no connection that was lost.
            throw new Stop(error);
          }
          if (!event) sink.put(part.chunk);
        };
        try {
          await readStream(link, {
            after: lastEventId === undefined ? undefined : String(lastEventId),
            timeoutInSeconds,
            windowInSeconds: WINDOW_SECONDS,
            isOver: () => hasEnded(call, session, sink.signal),
            put,
            drained: sink.drained,
          });
          onComplete?.();
        } catch (error) {
          if (!sink.signal.aborted && error instanceof Error) onError?.(error);
          throw error;
        }
      },
      () => [settings.signal, connection.closed],
    ),
  );
};

const controlOf = ({ id, headers = [], timestamp }: StreamPart): ControlEvent | undefined => {
  const subtype = headers.find(([name]) => name === "trigger-control")?.[1];
  return subtype === undefined ? undefined : { subtype, headers, seqNum: Number(id), timestamp };
};

/** Whether the session has ended. A channel may be read before its session is there. */
const hasEnded = async (call: ClientCall, session: string, signal: AbortSignal): Promise<boolean> => {
  try {
    const found: ApiPromise<Session> = call(sessionsRetrieve, { session }, undefined, { signal });
    const { closedAt, expiresAt } = await found;
    return Boolean(closedAt) || (expiresAt instanceof Date && expiresAt.getTime() <= Date.now());
  } catch (error) {
    if (isApiError(error) && error.status === 404) return false;
    throw error;
  }
};
