// The feeds of runs and their streams, as the emulator answers them: rows, offsets, held polls, chunks.

import { afterEach, expect, test } from "vitest";
import { createEmulator, type Emulator, type EmulatorOptions, startEmulator } from "../../../src/emulator/index.js";
import { createClient } from "../../../src/index.js";
import { pause, stopwatch } from "../../support/timing.js";
import { trigger } from "./support/send.js";

const started: Emulator[] = [];
const startAt = Date.parse("2026-03-01T12:30:30.000Z");
const start = (options: EmulatorOptions = {}): Emulator => {
  const emulator = createEmulator({ clock: "virtual", startAt, checkAnswers: true, ...options });
  started.push(emulator);
  return emulator;
};
afterEach(async () => {
  for (const emulator of started.splice(0)) await emulator.stop();
});

type Query = Readonly<Record<string, string | undefined>>;

interface FeedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  readonly values: readonly Record<string, string | null>[];
  readonly operations: readonly unknown[];
}

const MODERN = { "x-trigger-electric-version": "1.0.0-beta.1" };

/** One request to a feed. */
const ask = async (
  emulator: Emulator,
  path: string,
  query: Query = {},
  { token = emulator.secretKey, headers = MODERN }: { token?: string; headers?: Record<string, string> } = {},
): Promise<FeedAnswer> => {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const response = await emulator.fetch(`${emulator.url}/realtime/v1/${path}?${new URLSearchParams(given)}`, {
    headers: { authorization: `Bearer ${token}`, "x-trigger-api-version": "2025-07-16", ...headers },
  });
  const body: unknown = await response.json();
  const messages = Array.isArray(body) ? body.slice(0, -1) : [];
  return {
    status: response.status,
    headers: response.headers,
    body,
    values: messages.map(({ value }) => value),
    operations: messages.map(({ headers: { operation } }) => operation),
  };
};

const snapshot = (emulator: Emulator, path: string, query: Query = {}, how?: Parameters<typeof ask>[3]) =>
  ask(emulator, path, { offset: "-1", ...query }, how);

/** What comes after an answer. */
const poll = (emulator: Emulator, path: string, { headers }: FeedAnswer, query: Query = {}) =>
  ask(emulator, path, {
    live: "true",
    handle: headers.get("electric-handle") ?? undefined,
    offset: headers.get("electric-offset") ?? undefined,
    cursor: headers.get("electric-cursor") ?? "",
    ...query,
  });

/** Whether the promise has settled by now. */
const watched = <T>(promise: Promise<T>) => {
  const state = { isSettled: false };
  const settle = () => {
    state.isSettled = true;
  };
  promise.then(settle, settle);
  return state;
};

const run = (emulator: Emulator, task = "slow", options: Record<string, unknown> = {}) =>
  trigger(emulator, task, { payload: { ms: 60_000 }, options });

test("a first answer has the run's row, its columns' types, a handle and an offset", async () => {
  const emulator = start();
  const id = await run(emulator, "slow", { tags: ['say "hi"', "b"] });
  await emulator.advance(1);

  const { status, headers, values, operations, body } = await snapshot(emulator, `runs/${id}`);

  expect([status, operations]).toEqual([200, ["insert"]]);
  expect(values[0]).toMatchObject({
    friendlyId: id,
    taskIdentifier: "slow",
    runTags: '{"say \\"hi\\"","b"}',
    isTest: "f",
    payload: '{"ms":60000}',
    payloadType: "application/json",
    completedAt: null,
  });
  expect(values[0]?.createdAt).toMatch(/^2026-03-01T12:30:3\d\.\d{3}$/);
  expect(Object(body).at(-1)).toEqual({ headers: { control: "up-to-date" } });
  expect(headers.get("electric-handle")).toBe(`run-${id.slice(4)}`);
  expect(headers.get("electric-offset")).toMatch(/^\d+_\d+$/);
  expect(JSON.parse(headers.get("electric-schema") ?? "{}")).toMatchObject({
    runTags: { type: "text", dims: 1 },
    createdAt: { type: "timestamp" },
  });
  expect(headers.get("cache-control")).toBe("no-store");
});

test("callers of an older kind get the headers under older names", async () => {
  const emulator = start();
  const id = await run(emulator);

  const { headers } = await snapshot(emulator, `runs/${id}`, {}, { headers: {} });

  expect(headers.has("electric-handle")).toBe(false);
  expect(headers.get("electric-shape-id")).toBe(`run-${id.slice(4)}`);
  expect(headers.get("electric-chunk-last-offset")).toMatch(/^\d+_\d+$/);
});

test("a live poll is held until something changes, and then has the whole row", async () => {
  const emulator = start();
  const id = await run(emulator);
  await emulator.advance(5000);
  const first = await snapshot(emulator, `runs/${id}`);
  const held = poll(emulator, `runs/${id}`, first);
  const state = watched(held);
  await emulator.advance(10_000);
  await pause(5);
  expect(state.isSettled).toBe(false);

  emulator.setRunStatus(id, "COMPLETED", { output: { done: true } });
  const { values, operations, headers } = await held;

  expect(operations).toEqual(["update"]);
  expect(values[0]).toMatchObject({ status: "COMPLETED_SUCCESSFULLY", taskIdentifier: "slow" });
  expect(headers.get("electric-offset")).not.toBe(first.headers.get("electric-offset"));
});

test("a live poll in which nothing happens is answered after 17 to 23 seconds, with the offset that it had", async () => {
  const emulator = start();
  const id = await run(emulator);
  await emulator.advance(5000);
  const first = await snapshot(emulator, `runs/${id}`);
  const held = poll(emulator, `runs/${id}`, first);
  const state = watched(held);
  await emulator.advance(17_000);
  await pause(5);
  expect(state.isSettled).toBe(false);
  await emulator.advance(6000);

  const { body, headers } = await held;
  expect(body).toEqual([{ headers: { control: "up-to-date" } }]);
  expect(headers.get("electric-offset")).toBe(first.headers.get("electric-offset"));
});

test("a live poll is answered at once when something has changed since its offset, and held where the defect shows", async () => {
  for (const defects of [false, true]) {
    const emulator = start({ defects });
    const id = await run(emulator);
    await emulator.advance(5000);
    const first = await snapshot(emulator, `runs/${id}`);
    emulator.setRunStatus(id, "COMPLETED");
    // Somebody else has been told of it.
    await snapshot(emulator, `runs/${id}`);
    const held = poll(emulator, `runs/${id}`, first);
    const state = watched(held);
    await pause(10);

    expect(state.isSettled).toBe(!defects);
    await emulator.advance(23_000);
    expect((await held).values[0]?.status).toBe("COMPLETED_SUCCESSFULLY");
  }
});

test("E4 held polls end when the emulator stops, within a second", async () => {
  const emulator = await startEmulator();
  const id = await run(emulator);
  const address = `${emulator.url}/realtime/v1/runs/${id}`;
  const headers = { authorization: `Bearer ${emulator.secretKey}`, ...MODERN };
  const first = await fetch(`${address}?offset=-1`, { headers });
  const query = `live=true&handle=${first.headers.get("electric-handle")}&offset=9999999999999_99999`;
  const held = Array.from({ length: 5 }, () =>
    fetch(`${address}?${query}`, { headers }).then(
      () => "answered",
      () => "cut",
    ),
  );
  const stream = await fetch(`${emulator.url}/realtime/v1/streams/${id}/log`, { headers });
  const read = stream.text().then(
    () => "ended",
    () => "cut",
  );
  await pause(100);

  const watch = stopwatch();
  await emulator.stop();
  watch.expectWithin({ atMost: 1000 });
  expect(await Promise.all(held)).toEqual(Array(5).fill("cut"));
  expect(await read).toBe("cut");
});

test("a feed of tags has the runs with all of them, from a moment that its handle keeps", async () => {
  const emulator = start();
  await run(emulator, "hello", { tags: ["a"] });
  const both = await run(emulator, "hello", { tags: ["b", "a"] });
  await emulator.advance(3_600_000);
  const first = await snapshot(emulator, "runs", { tags: "a,b", createdAt: "30m" });
  expect(first.values).toEqual([]);
  expect(first.headers.get("electric-offset")).toBe("0_0");
  const all = await snapshot(emulator, "runs", { tags: "a,b" });
  expect(all.values.map(({ friendlyId }) => friendlyId)).toEqual([both]);

  // Rounded down to a whole minute.
  const [, since] = /^runs_(\d+)_/.exec(first.headers.get("electric-handle") ?? "") ?? [];
  expect(new Date(Number(since)).toISOString()).toBe("2026-03-01T13:00:00.000Z");
  const held = poll(emulator, "runs", all, { tags: "a,b" });
  const later = await run(emulator, "hello", { tags: ["a", "b"] });
  const { values, operations } = await held;
  expect([operations[0], values.map(({ friendlyId }) => friendlyId)]).toEqual(["insert", [later]]);
});

test("a feed of tags goes back a day at most", async () => {
  const emulator = start();
  const old = await run(emulator, "hello", { tags: ["a"] });
  await emulator.advance(23 * 3_600_000);
  expect((await snapshot(emulator, "runs", { tags: "a", createdAt: "7d" })).values[0]?.friendlyId).toBe(old);
  await emulator.advance(3_600_000 + 60_000);
  expect((await snapshot(emulator, "runs", { tags: "a", createdAt: "7d" })).values).toEqual([]);
});

test("a tag that cannot be is refused", async () => {
  const emulator = start();
  for (const tags of ["a,", 'a"b', "a\\b"]) expect((await snapshot(emulator, "runs", { tags })).status).toBe(400);
});

test("columns are left out that the query names, or else those that the token names", async () => {
  const emulator = start();
  const id = await run(emulator);
  const { values } = await snapshot(emulator, `runs/${id}`, { skipColumns: "payload,metadata,status,friendlyId" });
  const columns = Object.keys(values[0] ?? {});
  expect(columns).not.toContain("payload");
  expect(columns).not.toContain("metadata");
  // These are needed to make sense of the others.
  expect(columns).toEqual(expect.arrayContaining(["id", "status", "friendlyId", "taskIdentifier", "createdAt"]));

  const { auth } = createClient({ secretKey: emulator.secretKey, baseURL: emulator.url, fetch: emulator.fetch });
  const token = await auth.createPublicToken({ scopes: { read: { runs: id } }, realtime: { skipColumns: ["output"] } });
  const under = await snapshot(emulator, `runs/${id}`, { skipColumns: "payload" }, { token });
  expect(under.values[0]).toHaveProperty("payload");
  expect(under.values[0]).not.toHaveProperty("output");
});

test("as many live polls as are allowed are held, and no more", async () => {
  const emulator = start({ realtime: { livePolls: 2 } });
  const id = await run(emulator);
  await emulator.advance(5000);
  const first = await snapshot(emulator, `runs/${id}`);
  const held = [poll(emulator, `runs/${id}`, first), poll(emulator, `runs/${id}`, first)];
  await pause(5);

  const refused = await poll(emulator, `runs/${id}`, first);
  expect([refused.status, refused.body]).toEqual([429, { error: "Too many concurrent requests" }]);
  expect((await snapshot(emulator, `runs/${id}`)).status).toBe(200);
  emulator.setRunStatus(id, "COMPLETED");
  await Promise.all(held);
  const next = poll(emulator, `runs/${id}`, first);
  expect((await next).status).toBe(200);
});

test("a poll that its caller gives up counts no more", async () => {
  const emulator = start({ realtime: { livePolls: 1 } });
  const id = await run(emulator);
  await emulator.advance(5000);
  const first = await snapshot(emulator, `runs/${id}`);
  const gone = new AbortController();
  const query = `live=true&handle=${first.headers.get("electric-handle")}&offset=${first.headers.get("electric-offset")}`;
  const given = emulator
    .fetch(`${emulator.url}/realtime/v1/runs/${id}?${query}`, {
      headers: { authorization: `Bearer ${emulator.secretKey}`, ...MODERN },
      signal: gone.signal,
    })
    .catch(() => "given up");
  await pause(5);
  expect((await poll(emulator, `runs/${id}`, first)).status).toBe(429);
  gone.abort();
  expect(await given).toBe("given up");
  await pause(5);

  const held = poll(emulator, `runs/${id}`, first);
  emulator.setRunStatus(id, "COMPLETED");
  expect((await held).status).toBe(200);
});

test("a fault makes a feed begin again", async () => {
  const emulator = start();
  const id = await run(emulator);
  emulator.faults.add({
    operation: "runs.subscribeToRun",
    status: 409,
    headers: { "electric-handle": "another" },
    body: [{ headers: { control: "must-refetch" } }],
    times: 1,
  });

  const { status, headers } = await ask(emulator, `runs/${id}`, { offset: "1_1", handle: "old" });
  expect([status, headers.get("electric-handle")]).toEqual([409, "another"]);
  expect((await snapshot(emulator, `runs/${id}`)).status).toBe(200);
});

test("a run whose output is too large for a row says where it is stored", async () => {
  const emulator = start({ tasks: [{ id: "large", run: () => "x".repeat(600_000) }] });
  const id = await run(emulator, "large");
  await emulator.advance(60_000);

  const { values } = await snapshot(emulator, `runs/${id}`);
  expect(values[0]).toMatchObject({ outputType: "application/store", output: `${id}/output` });
});

/** A stream as it is read, up to now; `ended` resolves when the answer has ended. */
const listen = async (emulator: Emulator, path: string, headers: Record<string, string> = {}) => {
  const response = await emulator.fetch(`${emulator.url}/realtime/v1/streams/${path}`, {
    headers: { authorization: `Bearer ${emulator.secretKey}`, ...headers },
  });
  let text = "";
  const ended = (async () => {
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) text += part;
  })();
  // Who waits for its end hears of it there.
  ended.catch(() => {});
  await pause(5);
  return { response, ended, text: () => text };
};

const write = (emulator: Emulator, method: string, path: string, body?: string, headers: Record<string, string> = {}) =>
  emulator.fetch(`${emulator.url}/realtime/v1/streams/${path}`, {
    method,
    ...(body === undefined ? {} : { body }),
    headers: { authorization: `Bearer ${emulator.secretKey}`, ...headers },
  });

test("a stream in the first form has an event per chunk, and is read on behind an id", async () => {
  const emulator = start();
  const id = await run(emulator);
  expect(await (await write(emulator, "PUT", `${id}/self/log`)).json()).toEqual({ version: "v1" });
  await write(emulator, "POST", `${id}/self/log`, '1\n"two"\n', { "x-client-id": "w" });
  await emulator.advance(10);
  await write(emulator, "POST", `${id}/self/log`, '1\n"two"\n{"three":3}\n', { "x-client-id": "w" });
  const head = await write(emulator, "HEAD", `${id}/self/log`, undefined, { "x-client-id": "w" });
  expect([head.status, head.headers.get("x-last-chunk-index")]).toEqual([200, "2"]);
  const other = await write(emulator, "HEAD", `${id}/self/log`, undefined, { "x-client-id": "x" });
  expect(other.headers.get("x-last-chunk-index")).toBe("-1");

  const { response, text } = await listen(emulator, `${id}/log`);
  expect(response.headers.has("x-stream-version")).toBe(false);
  const now = startAt;
  expect(text()).toBe(`id: ${now}-0\ndata: 1\n\nid: ${now}-0\ndata: "two"\n\nid: ${now + 10}-0\ndata: {"three":3}\n\n`);
  expect((await listen(emulator, `${id}/log`, { "last-event-id": `${now}-0` })).text()).toBe(
    `id: ${now + 10}-0\ndata: {"three":3}\n\n`,
  );
});

test("a stream in the second form has batches of numbered records, and says when it ends", async () => {
  const emulator = start({ realtime: { streamsVersion: "v2" } });
  const id = await run(emulator);
  const created = await write(emulator, "PUT", `${id}/self/log`);
  expect(await created.json()).toEqual({ version: "v2" });
  const store = `${created.headers.get("x-s2-endpoint")}/streams/${encodeURIComponent(`runs/${id}/log`)}/records`;
  const append = (token: string, body: unknown) =>
    emulator.fetch(store, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { authorization: `Bearer ${token}`, "s2-basin": created.headers.get("x-s2-basin") ?? "" },
    });
  const token = created.headers.get("x-s2-access-token") ?? "";
  const appended = await append(token, {
    records: ["a", "b"].map((data) => ({ body: JSON.stringify({ data, id: data }) })),
  });
  expect(await appended.json()).toMatchObject({ start: { seq_num: 0 }, end: { seq_num: 2 }, tail: { seq_num: 2 } });
  expect((await append("another", { records: [{ body: "{}" }] })).status).toBe(401);
  expect((await append(token, { records: [] })).status).toBe(422);

  const { response, text, ended } = await listen(emulator, `${id}/log`, {
    "timeout-seconds": "5",
    "last-event-id": "0",
  });
  await emulator.advance(5000);
  await ended;
  expect(response.headers.get("x-stream-version")).toBe("v2");
  const [, batch = ""] = /^event: batch\ndata: (.*)$/m.exec(text()) ?? [];
  expect(JSON.parse(batch)).toEqual({
    records: [{ seq_num: 1, timestamp: startAt, body: '{"data":"b","id":"b"}' }],
    tail: { seq_num: 2, timestamp: startAt },
  });
  expect(text()).toMatch(/data: \[DONE\]\n\n$/);
});

test("a stream tells what comes, gives signs of life, and ends when nothing has come for so long", async () => {
  const emulator = start();
  const id = await run(emulator);
  const { text, ended } = await listen(emulator, `${id}/log`, { "timeout-seconds": "25" });
  await emulator.advance(10_000);
  await pause(5);
  expect(text()).toBe(": ping\n\n");
  await write(emulator, "POST", `${id}/self/log/append`, "plain text");
  await pause(5);
  expect(text()).toContain('data: "plain text"\n\n');
  await emulator.advance(24_000);
  const state = watched(ended);
  await pause(5);
  expect(state.isSettled).toBe(false);
  await emulator.advance(1000);
  await ended;
});

test.each(["0", "601", "1.5", "soon"])(
  "seconds to wait for a stream must be a whole number up to 600, and not %s",
  async (seconds) => {
    const emulator = start();
    const id = await run(emulator);
    const { response, text } = await listen(emulator, `${id}/log`, { "timeout-seconds": seconds });
    expect([response.status, text()]).toEqual([400, expect.stringMatching(/^Timeout seconds must be/)]);
  },
);

test("what is sent to a run can be read, until the run has ended", async () => {
  const emulator = start();
  const id = await run(emulator);
  const sendInput = (body: unknown) =>
    write(emulator, "POST", `${id}/input/approval`, JSON.stringify(body), { "content-type": "application/json" });
  expect(await (await sendInput({ data: { ok: true } })).json()).toEqual({ ok: true });
  expect((await listen(emulator, `${id}/input/approval`)).text()).toContain('data: {"ok":true}\n\n');
  expect((await listen(emulator, `${id}/approval`)).text()).toBe("");

  emulator.setRunStatus(id, "COMPLETED");
  expect((await sendInput({ data: 1 })).status).toBe(400);
  expect((await write(emulator, "PUT", `${id}/self/log`)).status).toBe(400);
  expect((await write(emulator, "POST", `${id}/self/log/append`, "late")).status).toBe(400);
});

test("faults reach into streams: one is cut, another says nothing more", async () => {
  const emulator = start();
  const id = await run(emulator);
  await write(emulator, "POST", `${id}/self/log`, "1\n2\n");
  emulator.faults.add({ operation: "streams.read", truncate: 10, times: 1 });
  const cut = await listen(emulator, `${id}/log`);
  await expect(cut.ended).rejects.toThrow();
  expect(cut.text()).toHaveLength(10);

  emulator.faults.add({ operation: "streams.read", stall: 10, times: 1 });
  const stalled = await listen(emulator, `${id}/log`);
  await emulator.advance(600_000);
  const state = watched(stalled.ended);
  await pause(5);
  expect([stalled.text().length, state.isSettled]).toEqual([10, false]);
});

test("a task tells its followers how far it is, while it is at work", async () => {
  const emulator = start({
    tasks: [
      {
        id: "report",
        run(_payload, { metadata, stream }) {
          metadata.set("progress", 1);
          stream("log").append({ n: 1 });
          metadata.set("progress", 2);
        },
      },
    ],
  });
  const id = await run(emulator, "report");
  const seen: (string | null | undefined)[] = [];
  const keep = ({ values }: FeedAnswer) => seen.push(...values.map(({ metadata }) => metadata));
  let last = await snapshot(emulator, `runs/${id}`);
  keep(last);
  while (last.values[0]?.completedAt === null) {
    const [next] = await Promise.all([poll(emulator, `runs/${id}`, last), emulator.advance(1000)]);
    last = next;
    keep(next);
  }

  expect(seen.at(-1)).toBe('{"progress":2}');
  expect(last.values[0]?.realtimeStreams).toBe('{"log"}');
  expect((await listen(emulator, `${id}/log`)).text()).toContain('data: {"n":1}\n\n');
});
