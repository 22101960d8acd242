// Run feeds and streams as the service was recorded to answer them, played back to a client over a loopback socket.

import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createClient } from "../../src/index.js";
import { type RealtimeRun, readStream, subscribeToRun } from "../../src/realtime/index.js";
import { SECRET_KEY } from "../support/credentials.js";
import { bodyTextOf, meaningfulHeaders } from "../support/recorded-server.js";
import { type Exchange, loadExchanges, pathOf, queryOf } from "../support/recordings.js";
import { pause } from "../support/timing.js";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** Answers each request with what `choose` finds for it, and otherwise not at all: the caller waits, as in a poll. */
const play = async (choose: (request: IncomingMessage, url: URL) => Exchange | undefined) => {
  const server = createServer((request, response) => {
    const found = choose(request, new URL(request.url ?? "/", "http://127.0.0.1"));
    if (found) response.writeHead(found.response.status, meaningfulHeaders(found)).end(bodyTextOf(found));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  // A TCP server's address is one.
  const { port } = server.address() as AddressInfo;
  return { baseURL: `http://127.0.0.1:${port}`, accessToken: SECRET_KEY };
};

const exchanges = loadExchanges();
const named = (file: string) => exchanges.filter(({ title }) => title.startsWith(`${file}: `));

interface RowMessage {
  readonly value: Readonly<Record<string, string | null>>;
}

/** The rows in an answer of a feed. */
const rowsOf = ({ response }: Exchange): RowMessage["value"][] =>
  // The form of these recordings is checked against the document.
  (response.body as Partial<RowMessage>[]).flatMap(({ value }) => (value ? [value] : []));

/** What tells one state from another, from the row itself. */
const stateOf = (row: RowMessage["value"]) => [row.friendlyId, row.updatedAt, row.metadata, row.runTags];
const toldOf = (run: RealtimeRun) => [run.id, run.updatedAt.toISOString().replace("Z", ""), run.metadata, run.tags];
const asTold = ([id, at, metadata, tags]: ReturnType<typeof stateOf>) => [
  id,
  at,
  metadata ? JSON.parse(metadata) : undefined,
  tags ? tags.slice(2, -2).split('","').sort() : [],
];

/** Everything that comes until nothing has come for a while. */
const taken = async (subscription: ReturnType<typeof subscribeToRun>): Promise<RealtimeRun[]> => {
  const runs: RealtimeRun[] = [];
  const iterator = subscription[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([iterator.next(), pause(300)]);
    if (!next || next.done) break;
    runs.push(next.value);
  }
  subscription.unsubscribe();
  return runs;
};

const snapshots = named("realtime-rest-pairs").filter(({ title }) => title.endsWith(": realtime snapshot"));

describe.runIf(snapshots.length > 0)("a run that is followed", () => {
  it.each(snapshots.map((each) => [each.title.replace(/^.*?: |: realtime snapshot$/g, ""), each] as const))(
    "is the run that is retrieved, in every field that both have: %s",
    async (_, snapshot) => {
      const retrieved = exchanges.find(
        ({ title }) => title === snapshot.title.replace("realtime snapshot", "retrieve"),
      );
      const at = await play((_, { pathname }) =>
        [snapshot, retrieved].find((each) => each && pathOf(each) === pathname),
      );
      const client = createClient({ secretKey: SECRET_KEY, baseURL: at.baseURL });
      ends.push(() => client.close());
      const id = pathOf(snapshot).split("/").at(-1) ?? "";

      const { value: followed } = await client.runs.subscribeToRun(id)[Symbol.asyncIterator]().next();
      const run: object = await client.runs.retrieve(id);

      const both = Object.keys(followed ?? {}).filter((name) => name in run);
      expect(pick(followed, both)).toEqual(pick(run, both));
      expect(both).toEqual(expect.arrayContaining(ALWAYS));
    },
  );

  it("there are as many as were recorded", () => {
    expect(snapshots.length).toBe(named("realtime-rest-pairs").length / 2);
  });
});

/** What every run has, followed or retrieved. */
const ALWAYS = [
  ...["id", "status", "taskIdentifier", "createdAt", "updatedAt", "payload", "tags", "isTest", "durationMs"],
  ...["costInCents", "baseCostInCents", "isQueued", "isExecuting", "isWaiting", "isCompleted", "isSuccess"],
  ...["isFailed", "isCancelled"],
];

const pick = (value: object | undefined, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, Reflect.get(Object(value), name)]));

/** Answers that one follower could have had: about one run, with the same columns, under the headers that are asked for. */
const sequences = (() => {
  const found = new Map<string, Exchange[]>();
  for (const exchange of named("realtime-runs")) {
    const { request, response } = exchange;
    if (response.status !== 200 || !("electric-handle" in response.headers)) continue;
    const columns = Object.keys(rowsOf(exchange)[0] ?? {}).length;
    const isBare = columns === 0;
    const key = isBare ? [...found.keys()].at(-1) : `${pathOf({ request }).split("/").at(-1)} with ${columns} columns`;
    if (key) found.set(key, [...(found.get(key) ?? []), exchange]);
  }
  return [...found];
})();

describe.runIf(sequences.length > 0)("every state of a recorded sequence is told once, in order,", () => {
  it.each(sequences)("when its answers come one after the other: %s", async (_, answers) => {
    const rest = [...answers];
    const at = await play(() => rest.shift());
    const id = pathOf(answers[0] ?? { request: { method: "", path: "", headers: {} } })
      .split("/")
      .at(-1);

    const told = await taken(
      subscribeToRun(id ?? "", { ...at, retry: { minTimeoutInMs: 1, maxTimeoutInMs: 5 }, stopOnCompletion: false }),
    );

    const states = answers.flatMap(rowsOf).map(stateOf);
    const inOrder = states
      .filter((state, index) => states.findIndex((other) => `${other}` === `${state}`) === index)
      .sort((one, other) => (String(one[1]) < String(other[1]) ? -1 : 1));
    expect(told.map(toldOf)).toEqual(inOrder.map(asTold));
    // All of them have come through.
    expect(rest).toEqual([]);
  });

  it("when each request gets the answer that was recorded for it, and the end with the last", async () => {
    const id = "run_cmwr2i0l500a0gb7dbxcgc0l0";
    const position = (params: Iterable<[string, string]>) => {
      const { offset, handle, live, cursor } = Object.fromEntries(params);
      return JSON.stringify([offset, handle, live, cursor || undefined]);
    };
    const recorded = named("realtime-runs").filter(
      (each) => each.response.status === 200 && pathOf(each).endsWith(id) && each.response.headers["electric-handle"],
    );
    const used: string[] = [];
    const at = await play((_, { searchParams }) => {
      const found = recorded.find(
        (each) => position(queryOf(each)) === position(searchParams) && !used.includes(each.title),
      );
      if (found) used.push(found.title);
      return found;
    });

    const subscription = subscribeToRun(id, at);
    const told: unknown[] = [];
    for await (const run of subscription) told.push([run.status, run.tags.length, run.metadata]);

    expect(used.map((title) => title.replace("realtime-runs: ", "").split(/[,:(]/)[0])).toEqual([
      "snapshot offset=-1 with x-trigger-electric-version ",
      "live poll",
      "live poll with cursor",
      "live poll with nothing happening",
      "live poll woken by cancellation",
    ]);
    expect(told).toEqual([
      ["DELAYED", 2, { p: 0 }],
      ["DELAYED", 3, { p: 0 }],
      ["DELAYED", 3, { p: 1 }],
      ["CANCELED", 3, { p: 1 }],
    ]);
    expect(subscription.ending).toBe("finished");
  });
});

const reads = named("realtime-streams").filter(
  ({ request, response }) =>
    request.method === "GET" && response.status === 200 && response.headers["content-type"]?.includes("event-stream"),
);

describe.runIf(reads.length > 0)("every chunk of a recorded stream is told once, in order", () => {
  it.each(reads.map((each) => [each.title, each] as const))("%s", async (_, recorded) => {
    const chunks = [...(recorded.response.bodyText ?? "").matchAll(/^data: (.*)$/gm)].map(([, data]) =>
      JSON.parse(data ?? ""),
    );
    let asked = 0;
    const at = await play((_, { pathname }) => {
      asked += 1;
      return pathname === pathOf(recorded) ? recorded : undefined;
    });

    const told: unknown[] = [];
    const [, , , , runId = "", key = ""] = pathOf(recorded).split("/");
    for await (const chunk of readStream(runId, { ...at, key, timeoutInSeconds: 2 })) told.push(chunk);

    expect(chunks.length).toBeGreaterThan(2);
    expect(told).toEqual(chunks);
    expect(asked).toBe(1);
  });
});
