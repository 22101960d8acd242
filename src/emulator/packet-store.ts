import { storagePrefix } from "./addresses.js";
import { type Answer, empty, text } from "./http.js";
import type { EmulatedEnvironment } from "./projects.js";
import { hashOf } from "./random.js";
import type { RecordedRequest } from "./requests.js";
import type { Packet } from "./store.js";
import type { World } from "./world.js";

/**
 * Values that are kept outside of runs, and the addresses under which they are put there and fetched. An address needs no
 * credential, allows one method, and works for a while.
 */

const validForMs = 300_000;

/** What takes the place of a payload that was uploaded, as the type of it. */
export const storedType = "application/store";

/** What callers put in front of a name to say where it is kept. There is one place here. */
const scheme = "s3://";

/** The reference to a name that stands in a run in place of the payload. */
export const storagePathOf = (filename: string): string => `${scheme}${filename}`;

/** The name under which an environment's value is kept. */
export const packetKey = (environment: EmulatedEnvironment, storagePath: string): string =>
  `packets/${environment.projectRef}/${environment.slug}/${storagePath.replace(/^\w+:\/\//, "")}`;

/** Keeps a value and gives its name. */
export const keepPacket = (world: World, key: string, packet: Packet): string => {
  world.store.packets.set(key, packet);
  return key;
};

export const presignedUrl = (world: World, key: string, method: "GET" | "PUT"): string => {
  const until = world.clock.now() + validForMs;
  const path = key.split("/").map(encodeURIComponent).join("/");
  return `${world.url}${storagePrefix}${path}?until=${until}&signature=${signatureOf(key, method, until)}`;
};

/** Not secret, but nobody makes one up by accident. */
const signatureOf = (key: string, method: string, until: number): string =>
  hashOf(`${method} ${key} ${until}`).toString(16);

/** What a packet stands for: itself, or what was uploaded under its name. */
export const packetBehind = (
  { credentials, store }: Pick<World, "credentials" | "store">,
  environmentId: string,
  packet: Packet,
): Packet | undefined => {
  if (packet.type !== storedType) return packet;
  const environment = credentials.environments.get(environmentId);
  return environment && store.packets.get(packetKey(environment, packet.text));
};

/** The answer of the store itself, which is no part of the service. */
export const storeAnswer = async (
  world: World,
  { method, path, query, headers }: RecordedRequest,
  readBody: () => Promise<Uint8Array>,
): Promise<Answer> => {
  const key = decoded(path.slice(storagePrefix.length));
  const { until = "", signature = "" } = Object.fromEntries(query);
  // Stores of this kind take a signed address or a credential, and refuse both together.
  if (headers.authorization !== undefined) return text(400, "Only one auth mechanism allowed");
  const wanted = method === "HEAD" ? "GET" : method;
  if (signature !== signatureOf(key, wanted, Number(until)) || Number(until) <= world.clock.now()) return empty(403);
  if (method === "PUT") {
    if (headers["content-length"] === undefined) return empty(411);
    const type = headers["content-type"] ?? "application/octet-stream";
    keepPacket(world, key, { text: new TextDecoder().decode(await readBody()), type });
    return empty(200);
  }
  const packet = world.store.packets.get(key);
  return packet === undefined
    ? empty(404)
    : { status: 200, headers: { "content-type": packet.type }, body: packet.text };
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};
