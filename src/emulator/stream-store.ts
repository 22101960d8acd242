import { streamStorePrefix } from "./addresses.js";
import { type Answer, json } from "./http.js";
import { fieldOf } from "./objects.js";
import type { RecordedRequest } from "./requests.js";
import { perStore } from "./shelf.js";
import type { World } from "./world.js";

/** The store behind the second version of streams, as far as writers need it that append records as JSON. */

/** A record that somebody appends: its chunk as JSON, unless only its headers say something. */
interface Appended {
  readonly key: string;
  readonly json?: string;
  readonly headers?: readonly (readonly [name: string, value: string])[];
}

/** Keeps a record and gives it with its number. */
export type Append = (record: Appended) => { readonly seqNum: number };

interface Granted {
  readonly name: string;
  readonly append: Append;
}

const basin = "emulator";

const grants = perStore(() => new Map<string, Granted>());

/** Lets somebody write to a stream of the store: the headers that say where, and with what. */
export const grant = (world: World, name: string, append: Append): Record<string, string> => {
  const token = world.ids.hex();
  grants(world.store).set(token, { name, append });
  return {
    "x-s2-access-token": token,
    "x-s2-stream-name": name,
    "x-s2-basin": basin,
    "x-s2-endpoint": `${world.url}${streamStorePrefix.slice(0, -1)}`,
    "x-s2-flush-interval-ms": "100",
    "x-s2-max-retries": "10",
  };
};

/** The answer of the store itself, which is no part of the service. */
export const streamStoreAnswer = async (
  world: World,
  { method, path, headers }: RecordedRequest,
  readBody: () => Promise<Uint8Array>,
): Promise<Answer> => {
  const [, name] = /^streams\/([^/]+)\/records$/.exec(path.slice(streamStorePrefix.length)) ?? [];
  if (method !== "POST" || name === undefined) return refused(404, "not_found", "no such route");
  const granted = grants(world.store).get(headers.authorization?.replace(/^Bearer /, "") ?? "");
  if (granted === undefined) return refused(401, "unauthorized", "no such access token");
  if (decoded(name) !== granted.name || headers["s2-basin"] !== basin) {
    return refused(403, "permission_denied", "the access token is for another stream");
  }
  const records = recordsIn(new TextDecoder().decode(await readBody()));
  if (records === undefined) return refused(422, "invalid", "records: expected 1 to 1000 of them, each with a body");
  const numbers = records.map((record) => granted.append(record).seqNum);
  const timestamp = world.clock.now();
  const first = numbers[0] ?? 0;
  const end = { seq_num: first + records.length, timestamp };
  world.watch.look();
  return json(200, { start: { seq_num: first, timestamp }, end, tail: end });
};

const refused = (status: number, code: string, message: string): Answer => json(status, { code, message });

const mostRecords = 1000;

const recordsIn = (text: string): Appended[] | undefined => {
  const given = fieldOf(parsed(text), "records");
  if (!Array.isArray(given) || given.length === 0 || given.length > mostRecords) return undefined;
  const records = given.map((record): Appended | undefined => {
    const [body = "", headers] = [fieldOf(record, "body"), fieldOf(record, "headers")];
    if (typeof body !== "string" || !(headers === undefined || Array.isArray(headers))) return undefined;
    const envelope = parsed(body);
    const [data, id] = [fieldOf(envelope, "data"), fieldOf(envelope, "id")];
    return {
      key: typeof id === "string" ? id : "",
      ...(data === undefined ? {} : { json: JSON.stringify(data) }),
      ...(headers === undefined ? {} : { headers }),
    };
  });
  return records.every((record) => record !== undefined) ? records : undefined;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const decoded = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};
