/** How batches are started: items are read and prepared, announced by their number, and sent. */

import type { ApiPromise, Operation, RequestOptions } from "../../generated/contract.js";
import { batchCreate, batchStreamItems } from "../../generated/later/batch.js";
import type {
  CreateBatchBody,
  CreateBatchResult,
  StreamBatchItemsResult,
  StreamedBatchItem,
} from "../../generated/schema.js";
import { type AcceptedBatch, type BatchFacts, BatchTriggerError } from "../batch-error.js";
import { unserializable } from "../body.js";
import type { ClientCall } from "../call.js";
import { checkAllowed } from "../credential.js";
import { type ApiError, ApiTimeoutError, InvalidResponseError, isApiError, refusal } from "../errors.js";
import { Stop } from "../failure.js";
import { OWN_KEY_LIFETIME } from "../idempotency.js";
import { mergeSettings, type Settings } from "../limits.js";
import { isObject, own, ownFields, text } from "../own.js";
import { backoffMs } from "../retry.js";
import { uuid } from "../uuid.js";
import { openScope, sleep } from "../wait.js";
import type { BatchHandle, BatchRunHandle, BatchTriggerOptions } from "./batch.js";
import { type ItemReader, openItems } from "./batch-items.js";
import { checkTriggerOptions } from "./checks.js";
import { hashKey, hashParts } from "./key-hash.js";
import { checkResultToken, resultToken } from "./result-token.js";
import { type StartedFrom, scopeSuffix, startedFrom, startOptions } from "./task-context.js";
import type { TriggerOptions } from "./tasks.js";
import { offloaded, toBody } from "./trigger-body.js";

/** The most items that the hosted service takes in one batch. */
const MAX_ITEMS = 1000;

/** Bytes of items in one request: what common proxies let through when nobody has told them otherwise. */
const REQUEST_BYTES = 1024 * 1024;

/** Items that are prepared at one time; large payloads are uploaded meanwhile. */
const PREPARED_AT_ONCE = 10;

/** One call of the caller's, over all of its batches. */
interface Work {
  readonly call: ClientCall;
  /** The first of the operations that it takes, under the name of the caller's method: what errors call all of it. */
  readonly operation: Operation;
  readonly taskOf: (item: unknown) => unknown;
  readonly options: BatchTriggerOptions;
  readonly settings: Settings;
  /** Where the runs are started. */
  readonly from: StartedFrom;
  /** What a request is made with that is made now. */
  readonly requestOptions: () => RequestOptions;
  /** Aborted when the caller has had enough, when time is up, and when the work is over. */
  readonly signal: AbortSignal;
}

/** Starts runs of all items for the method of that name. `taskOf` gives the id of an item's task. */
export const triggerAll = async (
  call: ClientCall,
  method: string,
  source: unknown,
  taskOf: Work["taskOf"],
  options: BatchTriggerOptions | undefined,
  given: RequestOptions | undefined,
): Promise<BatchRunHandle<never>> => {
  const { settings: base, closed, credential } = call.connect();
  const from = startedFrom(call);
  const requestOptions = startOptions(from, given, false);
  const settings = mergeSettings(base, requestOptions);
  const operation = { ...batchCreate, id: method };
  checkAllowed(operation, credential);
  checkTriggerOptions(operation, options);
  await checkResultToken(ownFields(options).publicTokenOptions);
  if (settings.idempotencyKey) throw refusal(operation, "idempotencyKey", "takes keys in its options and in its items");
  const items = openItems(source);
  if (!items) throw refusal(operation, "items", "items must be an array, an iterable, or a stream");
  const timeoutInMs = settings.deadlineInMs || 0;
  // Its own, which nobody else can throw.
  const deadline = new ApiTimeoutError(`${method}: deadline of ${timeoutInMs} ms reached`, "deadline", {
    operation: method,
    timeoutInMs,
  });
  const endsAt = performance.now() + timeoutInMs;
  const over = new AbortController();
  const scope = openScope([settings.signal, closed, over.signal], settings.deadlineInMs, deadline);
  const work: Work = {
    call,
    operation,
    taskOf,
    options: ownFields(options),
    settings,
    from,
    requestOptions: () => ({
      ...requestOptions,
      signal: scope.signal,
      deadlineInMs: settings.deadlineInMs && Math.max(1, endsAt - performance.now()),
    }),
    signal: scope.signal,
  };
  try {
    const batches: BatchHandle[] = [];
    for (;;) {
      const batch = await triggerNext(work, items, batches);
      if (!batch) break;
      batches.push(batch);
    }
    const [first] = batches;
    if (!first) throw refusal(operation, "items", "needs at least one item");
    return { ...first, runCount: countOf(batches), batches };
  } catch (error) {
    await items.close(scope.signal);
    // Whoever cancels gets their own reason back, and what the source has thrown is its owner's.
    if (settings.signal?.aborted || closed.aborted) throw scope.signal.reason;
    throw error instanceof Stop ? error.value : error;
  } finally {
    over.abort();
    scope.end();
  }
};

/** Reads items until a batch is full or none are left, and starts them. Undefined when there were none. */
const triggerNext = async (
  work: Work,
  items: ItemReader,
  batches: readonly AcceptedBatch[],
): Promise<BatchHandle | undefined> => {
  const start = countOf(batches);
  const prepared: Prepared[] = [];
  let phase: BatchFacts["phase"] = "offload";
  let batchId: string | undefined;
  try {
    await prepareItems(work, items, start, prepared);
    if (prepared.length === 0) return undefined;
    phase = "create";
    const created = await announce(work, start, prepared);
    phase = "stream";
    batchId = created.batchId;
    await send(work, batchId, prepared);
    return { ...created, runCount: prepared.length };
  } catch (cause) {
    // What others have thrown, the items' source or a hook, is theirs, and what cannot be sent is refused as such.
    if (!isApiError(cause) || (cause.kind === "configuration" && start === 0)) throw cause;
    throw failure(work.operation, cause, { phase, batchId, prepared, batches });
  }
};

const WORDS = { offload: "prepared", create: "announced", stream: "sent" };

interface Progress {
  readonly phase: BatchFacts["phase"];
  readonly batchId: string | undefined;
  readonly prepared: readonly Prepared[];
  readonly batches: readonly AcceptedBatch[];
}

const failure = ({ id: operation }: Operation, cause: ApiError, { phase, batchId, prepared, batches }: Progress) => {
  const { kind: _, ...facts } = { ...cause };
  const { status = 0 } = cause;
  const which = batchId === undefined ? "" : ` of ${batchId}`;
  return new BatchTriggerError(
    `${operation}: the ${prepared.length} items${which} could not be ${WORDS[phase]}: ${cause.message}`,
    {
      ...facts,
      operation,
      phase,
      batchId,
      itemCount: prepared.length,
      // Without their tokens, which are nobody's business who reads an error.
      batches: batches.map(({ batchId, runCount }) => ({ batchId, runCount })),
      acceptedCount: countOf(batches),
      isRateLimited: status === 429,
      retryAfterMs: status === 429 ? cause.millisecondsUntilReset : undefined,
      // A batch that was refused starts nothing, and what the caller has named can be sent again.
      outcomeUnknown:
        phase === "stream" && !(status >= 400 && status < 500) && prepared.some(({ isKeyed }) => !isKeyed),
      cause,
    },
  );
};

const countOf = (batches: readonly AcceptedBatch[]): number => batches.reduce((sum, { runCount }) => sum + runCount, 0);

/** An item as it is sent. */
interface Prepared {
  readonly task: string;
  readonly line: string;
  /** The caller has named it, so that a second call does not start it again. */
  readonly isKeyed: boolean;
}

const prepareItems = async (work: Work, items: ItemReader, start: number, prepared: Prepared[]): Promise<void> => {
  const pending = new Set<Promise<void>>();
  for (let index = 0; index < MAX_ITEMS; index += 1) {
    const item = await items.next(work.signal);
    if (!item) break;
    prepared.length = index + 1;
    const preparing = prepareItem(work, item.value, index, start + index).then((each) => {
      prepared[index] = each;
    });
    pending.add(preparing);
    // One that fails stays, and is found by whoever waits next.
    preparing.then(
      () => pending.delete(preparing),
      () => {},
    );
    if (pending.size >= PREPARED_AT_ONCE) await Promise.race(pending);
  }
  await Promise.all(pending);
};

/** `index` is the item's place in its batch, `place` that among all items. */
const prepareItem = async (work: Work, item: unknown, index: number, place: number): Promise<Prepared> => {
  const { call, operation, options, settings, from, requestOptions } = work;
  const where = `items[${place}]`;
  const task = text(work.taskOf(item));
  if (!isObject(item)) throw refusal(operation, where, `${where} must be an object`);
  if (!task) throw refusal(operation, where, `${where} must name its task`);
  // What the types promise. What is wrong with it shows when it is read.
  const given = own(item, "options") as TriggerOptions | undefined;
  checkTriggerOptions(operation, given, `${where}.options`);
  const body = await legible(work, item, where, () => toBody(call, own(item, "payload"), given, from));
  const { payload, options: sent } = await offloaded(call, operation, task, body, requestOptions());
  const named = sent.idempotencyKey ?? (await keyOfItem(work, place));
  const lifetime = sent.idempotencyKeyTTL ?? options.idempotencyKeyTTL;
  const key =
    named !== undefined
      ? { idempotencyKey: named, ...(lifetime !== undefined && { idempotencyKeyTTL: lifetime }) }
      : settings.idempotencyKey !== false && { idempotencyKey: uuid(), idempotencyKeyTTL: OWN_KEY_LIFETIME };
  const line = await legible(work, item, where, () =>
    JSON.stringify({
      index,
      task,
      ...(payload !== undefined && {
        // The service reads a text as JSON if it can, so that a text must be JSON itself to stay one.
        payload: sent.payloadType === undefined ? JSON.stringify(payload) : payload,
      }),
      options: { ...sent, ...key },
    } satisfies StreamedBatchItem),
  );
  return { task, line: `${line}\n`, isKeyed: named !== undefined };
};

/** What is read of an item, or the error that says where it cannot be. */
const legible = async <T>({ operation }: Work, item: object, where: string, read: () => T | Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (cause) {
    if (isApiError(cause)) throw cause;
    throw refusal(operation, where, unserializable(item, where, []) ?? `${where} cannot be read`, cause);
  }
};

/** How the key of the whole call names an item. The official SDK puts commas between its parts, and keys must match. */
const keyOfItem = async ({ options, from }: Work, place: number): Promise<string | undefined> => {
  const { idempotencyKey: key } = options;
  return key && key.length > 0 ? hashParts([String(key), String(place), ...scopeSuffix(from.run, "run")]) : undefined;
};

/** Announces a batch. When the answer is lost that happens again, and the batch before stays without items. */
const announce = async (
  { call, operation, options, from, requestOptions }: Work,
  start: number,
  prepared: readonly Prepared[],
): Promise<Omit<BatchHandle, "runCount">> => {
  const taskIdentifiers = [...new Set(prepared.map(({ task }) => task))].sort();
  const body: CreateBatchBody = {
    runCount: prepared.length,
    taskIdentifiers,
    ...(from.run && { parentRunId: from.run.id }),
  };
  const create = async (params: CreateBatchBody) => {
    const created: ApiPromise<CreateBatchResult> = call(
      batchCreate,
      {},
      params,
      startOptions(from, requestOptions(), true),
    );
    const { data, response } = await created.withResponse();
    const batchId = text(own(data, "id"));
    if (!batchId) {
      const { id } = operation;
      throw new InvalidResponseError(`${id}: the batch has no id`, { operation: id, status: response.status });
    }
    const scopes = { read: { batch: batchId } };
    return { batchId, ...(await resultToken(call.connect(), response, scopes, options.publicTokenOptions)) };
  };
  const { idempotencyKey: given = "" } = options;
  // Of several batches each needs a name of its own.
  const named = start === 0 || given.length === 0 ? given : [String(given), String(start)];
  const key = await hashKey(call, named, scopeSuffix(from.run, "run"));
  if (!key) return create(body);
  try {
    return await create({ ...body, ...key });
  } catch (error) {
    // The key was used, perhaps by the request before this one, whose answer was lost. The service does not say for which
    // batch. The items of another one find the runs of that batch by their own keys, which follow from this one.
    if (!isApiError(error) || error.status !== 422) throw error;
    return create(body);
  }
};

/** Sends the items of a batch, and sends them again while the service lacks some: it passes over those that it has. */
const send = async (work: Work, batchId: string, prepared: readonly Prepared[]): Promise<void> => {
  const { call, operation, settings, requestOptions, signal } = work;
  for (let round = 1; ; round += 1) {
    let missing = "";
    for (const lines of requestsOf(prepared)) {
      const sent: ApiPromise<StreamBatchItemsResult> = call(batchStreamItems, { batchId }, lines, requestOptions());
      const answer = await sent;
      if (own(answer, "sealed") === true) return;
      missing = `has ${own(answer, "enqueuedCount")} of ${prepared.length} items`;
    }
    if (round === settings.retry.maxAttempts) {
      throw new InvalidResponseError(`${operation.id}: the service ${missing} after all were sent ${round} times`, {
        operation: operation.id,
        attempts: round,
      });
    }
    await sleep(backoffMs(round, settings.retry, Math.random), signal);
  }
};

/** The lines of the items, as many in one request as fit. */
function* requestsOf(prepared: readonly Prepared[]): Generator<string> {
  let lines = "";
  let bytes = 0;
  for (const { line } of prepared) {
    const more = new TextEncoder().encode(line).byteLength;
    if (bytes > 0 && bytes + more > REQUEST_BYTES) {
      yield lines;
      lines = "";
      bytes = 0;
    }
    lines += line;
    bytes += more;
  }
  yield lines;
}
