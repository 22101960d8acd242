// What the example talks to when you have no account: an emulator of the service with the task in it, behind a door that
// can be closed for a while, as when the service or the network is away.
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { type Emulator, startEmulator } from "trigger-management-client/emulator";
import { writePostcardFrom } from "./write.js";

const HOST = "127.0.0.1";

export interface EmulatedService {
  readonly url: string;
  readonly secretKey: string;
  readonly emulator: Emulator;
  /** Drops every connection, and lets nobody in for so many milliseconds. What goes on inside goes on. */
  goAway(forMs: number): Promise<void>;
  stop(): Promise<void>;
}

/** @param options.wordInMs Milliseconds that the task takes for a word of its postcard. */
export const startService = async ({ wordInMs = 150 } = {}): Promise<EmulatedService> => {
  const stopping = new AbortController();
  const emulator = await startEmulator({
    pace: { queuedInMs: 12 * wordInMs, dequeuedInMs: 3 * wordInMs },
    tasks: [
      {
        id: "write-postcard",
        run: (payload, { metadata, stream }) =>
          writePostcardFrom(
            placeIn(payload),
            {
              step: (name, done) => {
                metadata.set("step", name);
                metadata.set("done", done);
              },
              say: (words) => stream("text").append(words),
            },
            wordInMs,
            stopping.signal,
          ),
      },
    ],
  });
  const door = await openDoor(Number(new URL(emulator.url).port));
  return {
    url: door.url,
    secretKey: emulator.secretKey,
    emulator,
    goAway: door.closeFor,
    async stop() {
      stopping.abort();
      await door.stop();
      await emulator.stop();
    },
  };
};

const placeIn = (payload: unknown): string =>
  payload instanceof Object && "place" in payload ? String(payload.place) : "nowhere";

/** Passes connections on to another port of this machine, while it is open. */
const openDoor = async (target: number) => {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket, other: Socket) => {
    sockets.add(socket);
    // An end on one side is an end on the other. What went wrong is told by the end.
    socket.on("error", () => {});
    socket.on("close", () => {
      sockets.delete(socket);
      other.destroy();
    });
  };
  const server = createServer({ noDelay: true }, (outside) => {
    const inside = connect({ host: HOST, port: target, noDelay: true });
    keep(outside, inside);
    keep(inside, outside);
    outside.pipe(inside).pipe(outside);
  });
  const open = async (port: number) => {
    server.listen(port, HOST);
    await once(server, "listening");
  };
  const close = async () => {
    const closed = once(server, "close");
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  let isStopped = false;
  await open(0);
  // A server that listens on TCP has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${HOST}:${port}`,
    async closeFor(ms: number) {
      if (!server.listening) return;
      await close();
      await wait(ms, undefined, { ref: false });
      if (!isStopped) await open(port);
    },
    async stop() {
      isStopped = true;
      if (server.listening) await close();
    },
  };
};
