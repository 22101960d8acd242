import { operations } from "../../generated/operations.js";
import { answerTo } from "./answering.js";
import { faultAnswer, type Mishap } from "./faults.js";
import { type Answer, type Delivery, type Incoming, json } from "./http.js";
import type { RecordedRequest } from "./requests.js";
import { createRouter, type Match } from "./router.js";
import type { World } from "./world.js";

export type Core = (incoming: Incoming) => Promise<Delivery>;

/** The same table serves every emulator. */
const route = createRouter(operations);

/** From a request to what is sent back. Never rejects: what goes wrong harms only the request it goes wrong with. */
export const createCore =
  (world: World): Core =>
  async (incoming) => {
    const [path, search] = splitTarget(incoming.target);
    const match = route(incoming.method, path);
    const record = recordOf(world, incoming, path, search, match);
    world.log.requests.push(record);
    incoming.gone.addEventListener("abort", () => {
      record.leftAt = new Date(world.clock.now());
    });
    try {
      const mishap = world.chaos.take(record);
      if (mishap !== undefined) record.fault = inWords(mishap);
      const delivery = await delivered(world, incoming, record, match, mishap);
      if (delivery.answer !== undefined) record.status = delivery.answer.status;
      return delivery;
    } catch (error) {
      if (incoming.gone.aborted) return {};
      record.status = 500;
      record.problems = [...(record.problems ?? []), `The emulator failed: ${String(error)}`];
      return { answer: json(500, { error: `The emulator failed: ${String(error)}` }, { "x-emulator-error": "true" }) };
    }
  };

const splitTarget = (target: string): [path: string, search: string] => {
  const index = target.indexOf("?");
  return index < 0 ? [target, ""] : [target.slice(0, index), target.slice(index + 1)];
};

const recordOf = (world: World, incoming: Incoming, path: string, search: string, match: Match): RecordedRequest => ({
  ...(match.kind === "operation" ? { operation: match.operation.id } : {}),
  method: incoming.method,
  path,
  params: match.kind === "operation" ? match.params : {},
  query: [...new URLSearchParams(search)],
  headers: incoming.headers,
  credential: world.credentials.kindOf(incoming.headers),
  at: new Date(world.clock.now()),
  attempt: world.log.attemptOf(incoming.headers),
});

const inWords = (mishap: Mishap): string =>
  Object.entries(mishap)
    .map(([name, value]) => `${name} ${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
    .join(", ");

/** Carries the request out, as far as its fault lets it. */
const delivered = async (
  world: World,
  incoming: Incoming,
  record: RecordedRequest,
  match: Match,
  mishap: Mishap | undefined,
): Promise<Delivery> => {
  const readBody = onceInto(record, incoming);
  // A body that will be refused for its size stays unread, as in the service.
  const maxBody = match.kind === "operation" ? match.operation.maxBody : undefined;
  const isTooLarge = Number(incoming.headers["content-length"] ?? 0) > (maxBody ?? Number.POSITIVE_INFINITY);
  if (!isTooLarge) await readBody();
  const isKeptOut = mishap?.reset === "before" || (mishap?.status !== undefined && mishap.taken !== true);
  const own = isKeptOut ? undefined : await answerTo(world, record, match, { readBody, gone: incoming.gone });
  // Whatever it has changed, somebody may be waiting for.
  world.watch.look();
  if (mishap?.latencyInMs !== undefined) await world.clock.sleep(mishap.latencyInMs, incoming.gone);
  if (mishap?.reset !== undefined) return {};
  const answer = withFault(own, mishap);
  return {
    answer: { ...answer, headers: { ...commonHeaders(world), ...answer.headers } },
    ...(mishap?.truncate === undefined ? {} : { truncate: mishap.truncate }),
    ...(mishap?.stall === undefined ? {} : { stall: mishap.stall }),
    // What is left of the body would be taken for the next request.
    ...(isTooLarge ? { last: true } : {}),
  };
};

/** Reads the body once and notes it down, however often it is asked for. */
const onceInto = (record: RecordedRequest, incoming: Incoming): (() => Promise<Uint8Array<ArrayBuffer>>) => {
  let reading: Promise<Uint8Array<ArrayBuffer>> | undefined;
  const read = async () => {
    const bytes = await incoming.readBody();
    if (bytes.length === 0) return bytes;
    record.bodyText = new TextDecoder().decode(bytes);
    try {
      record.body = JSON.parse(record.bodyText);
    } catch {
      // No JSON: the text says it all.
    }
    return bytes;
  };
  return () => {
    reading ??= read();
    return reading;
  };
};

const withFault = (own: Answer | undefined, mishap: Mishap | undefined): Answer => {
  const isOwn = own !== undefined && mishap?.status === undefined && mishap?.body === undefined;
  const answer = isOwn ? own : faultAnswer(mishap?.status ?? own?.status ?? 500, mishap?.body);
  if (mishap?.headers === undefined) return answer;
  const extra = Object.entries(mishap.headers).map(([name, value]) => [name.toLowerCase(), value]);
  return { ...answer, headers: { ...answer.headers, ...Object.fromEntries(extra) } };
};

const commonHeaders = (world: World): Record<string, string> => ({
  // The emulator's clock, not the machine's: moments in other headers are compared with it.
  date: new Date(world.clock.now()).toUTCString(),
  "strict-transport-security": "max-age=3153600000",
  "x-robots-tag": "noindex, nofollow",
});
