// Group V, second part: properties that objects have without anybody having given them.

import { setMaxListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { isApiError } from "../../src/index.js";
import { json } from "../support/answers.js";
import { runFixture, runsPage, triggered } from "../support/fixtures.js";
import { faultWorld } from "../support/world.js";

const { serve, connect } = faultWorld();

describe("inherited properties", () => {
  /** Runs `act` while `Object.prototype` has a property that it should not have. */
  const polluted = async <T>(pollution: Readonly<Record<string, unknown>>, act: () => Promise<T>): Promise<T> => {
    try {
      for (const [name, value] of Object.entries(pollution)) {
        Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
      }
      return await act();
    } finally {
      for (const name of Object.keys(pollution)) Reflect.deleteProperty(Object.prototype, name);
    }
  };

  /** One call of each sort, and what became of it: an answer, or the kind of its error. */
  const callEach = async (client: ReturnType<typeof connect>): Promise<string[]> => {
    const outcomes: string[] = [];
    for (const call of [
      () => client.runs.list({ limit: 5 }),
      () => client.tasks.trigger("send-email", { to: "a" }, { tags: ["b"] }),
      () => client.runs.retrieve("run_1"),
      () => client.envvars.create("proj_1", "dev", { name: "A", value: "b" }),
    ]) {
      const kindOf = (error: unknown) => (isApiError(error) ? error.kind : `${error}`);
      outcomes.push(await Promise.resolve(call()).then(() => "answered", kindOf));
    }
    return outcomes;
  };

  /** A header's value, but for the keys that are random per call: those have their length. */
  const comparable = ([name, value]: readonly [string, string]) => [
    name,
    /idempotency-key$/.test(name) ? value.length : value,
  ];

  // Node's sockets read this one, each for itself, and put a listener on it. That is not what the test is about.
  const inheritedSignal = new AbortController().signal;
  setMaxListeners(0, inheritedSignal);

  test.each<[names: string, pollution: Readonly<Record<string, unknown>>, answered: boolean]>([
    [
      "admin, headers, signal and timeout",
      { admin: "polluted", headers: { "x-polluted": "1" }, signal: inheritedSignal, timeout: 1 },
      true,
    ],
    // Node's own `fetch` then takes every answer for one without a body, whoever calls it. Requests stay the client's.
    ["body", { body: "polluted" }, false],
  ])("V7 properties %s of Object.prototype change no byte of a request", async (_names, pollution, answered) => {
    const answers = [json(runsPage([])), json(triggered()), json(runFixture()), json({ success: true })];
    const server = await serve([...answers, ...answers]);

    await callEach(connect(server));
    const outcomes = await polluted(pollution, () => callEach(connect(server)));

    const seen = server.requests.map(({ method, target, rawHeaders, body }) => [
      method,
      target,
      rawHeaders.map(comparable),
      body.toString(),
    ]);
    expect(seen.length).toBe(8);
    expect(seen.slice(4)).toEqual(seen.slice(0, 4));
    expect(outcomes).toEqual(Array(4).fill(answered ? "answered" : expect.stringMatching(/^(answered|response)$/)));
  });

  // The runtime's own sockets break on some of these, so the transport here is none.
  test.each<[name: string, value: unknown]>([
    ["signal", AbortSignal.abort("polluted")],
    ["method", "DELETE"],
    ["after", "polluted"],
    ["limit", 7],
    ["idempotencyKey", "polluted"],
    ["timeoutInMs", 1],
    ["deadlineInMs", 1],
    ["prefetch", true],
    ["retry", { maxAttempts: 0 }],
    ["additionalHeaders", { "x-polluted": "1" }],
    ["requestOptions", { additionalHeaders: { "x-polluted": "1" } }],
    ["previewBranch", "polluted"],
    ["baseURL", "http://127.0.0.1:1"],
    ["fetch", () => Promise.reject(new Error("polluted"))],
    ["hooks", { onRequest: () => Promise.reject(new Error("polluted")) }],
    ["personalAccessToken", "polluted"],
    ["env", "prod"],
  ])("V7 a property %s of Object.prototype is not read", async (name, value) => {
    const seen: unknown[] = [];
    const client = () =>
      connect(
        { url: "http://127.0.0.1:9" },
        {
          fetch: async (request) => {
            const headers = [...request.headers].map(comparable);
            seen.push([request.method, request.url, headers, await request.text(), request.signal.aborted]);
            return new Response('{"id":"run_1","data":[],"pagination":{},"success":true}');
          },
        },
      );

    await callEach(client());
    const outcomes = await polluted({ [name]: value }, () => callEach(client()));

    expect(outcomes).toEqual(Array(4).fill("answered"));
    expect(seen.length).toBe(8);
    expect(seen.slice(4)).toEqual(seen.slice(0, 4));
  });

  test("V7 only own fields of the caller's parameters are sent", async () => {
    const server = await serve([json(runsPage([]))]);

    await connect(server).runs.list(Object.create({ tag: "inherited" }));

    expect(server.requests[0]?.query).toEqual([]);
  });
});
