// Scripted faults: which requests they meet, and what those requests meet. Everything is looked at over a socket and
// through `fetch` without one.

import { afterEach, describe, expect, test } from "vitest";
import { createEmulator, type Emulator, type EmulatorOptions, startEmulator } from "../../../src/emulator/index.js";
import { send } from "./support/send.js";

const started: Emulator[] = [];
afterEach(async () => {
  for (const emulator of started.splice(0)) await emulator.stop();
});

const ways = {
  socket: async (options?: EmulatorOptions) => ({ emulator: await startEmulator(options), transport: fetch }),
  fetch: async (options?: EmulatorOptions) => {
    const emulator = createEmulator(options);
    return { emulator, transport: emulator.fetch };
  },
};

describe.each(["socket", "fetch"] as const)("by %s", (way) => {
  const start = async (options?: EmulatorOptions) => {
    const { emulator, transport } = await ways[way](options);
    started.push(emulator);
    const list = (signal?: AbortSignal) => send(emulator, "GET", "/api/v1/runs", signal ? { signal } : {}, transport);
    const post = (body: unknown = {}) => send(emulator, "POST", "/api/v1/tasks/hello/trigger", { body }, transport);
    return { emulator, transport, list, post };
  };

  test("a status is answered in place of the answer, and the request is not carried out", async () => {
    const { emulator, post } = await start();
    emulator.faults.add({ operation: "tasks.trigger", times: 1, status: 503, headers: { "Retry-After": "2" } });
    const refused = await post();
    expect(refused.status).toBe(503);
    expect(refused.headers.get("retry-after")).toBe("2");
    expect(refused.body).toEqual({ error: "Internal Server Error" });
    expect((await send(emulator, "GET", "/api/v1/runs")).body.data).toEqual([]);
  });

  test("with `taken` the request is carried out behind the status", async () => {
    const { emulator, post } = await start();
    emulator.faults.add({ operation: "tasks.trigger", times: 1, status: 502, taken: true });
    expect((await post()).status).toBe(502);
    expect((await send(emulator, "GET", "/api/v1/runs")).body.data).toHaveLength(1);
  });

  test.each([
    ["text", "<html>login</html>", "text/html; charset=utf-8", "<html>login</html>"],
    ["broken JSON", '{"a":', "application/json; charset=utf-8", '{"a":'],
    ["a value", [1, 2], "application/json; charset=utf-8", "[1,2]"],
    ["bytes", new Uint8Array([104, 105]), "application/octet-stream", "hi"],
  ])(
    "a body that is %s goes as it is",
    async (_name, body, type, text) => {
      const { emulator, list } = await start();
      emulator.faults.add({ status: 200, body });
      const answer = await list();
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, type]);
      expect(answer.text).toBe(text);
    },
    5000,
  );

  test("headers alone are put on the real answer", async () => {
    const { emulator, list } = await start();
    emulator.faults.add({ headers: { "x-ratelimit-reset": "abc" } });
    const answer = await list();
    expect(answer.body.data).toEqual([]);
    expect(answer.headers.get("x-ratelimit-reset")).toBe("abc");
  });

  test("`nth` counts the requests that the fault is about, and no others", async () => {
    const { emulator, list, post } = await start();
    const fault = emulator.faults.add({ operation: "runs.list", nth: [2, 3], status: 500 });
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1) {
      await post();
      statuses.push((await list()).status);
    }
    expect(statuses).toEqual([200, 500, 500, 200]);
    expect(fault.hits).toBe(2);
  });

  test("`method`, `path` and `when` choose requests too", async () => {
    const { emulator, list, post } = await start();
    emulator.faults.add({ method: "post", path: /trigger$/, when: ({ attempt }) => attempt === 1, status: 418 });
    emulator.faults.add({ path: "/api/v1/run", status: 418 });
    expect([(await list()).status, (await post()).status]).toEqual([200, 418]);
  });

  test("a fault that was removed meets nobody", async () => {
    const { emulator, list } = await start();
    emulator.faults.add({ status: 500 }).remove();
    emulator.faults.add({ status: 500 });
    emulator.faults.clear();
    expect((await list()).status).toBe(200);
  });

  test("a reset before the request leaves nothing behind, one after it a run", async () => {
    const { emulator, post } = await start();
    emulator.faults.add({ nth: 1, reset: "before" });
    emulator.faults.add({ nth: 2, reset: "after" });
    await expect(post()).rejects.toMatchObject({ message: "fetch failed", cause: { code: "ECONNRESET" } });
    expect(emulator.requests[0]).toMatchObject({ operation: "tasks.trigger", body: {}, fault: "reset before" });
    expect(emulator.requests[0]).not.toHaveProperty("status");
    await expect(post()).rejects.toThrow("fetch failed");
    emulator.faults.clear();
    expect((await send(emulator, "GET", "/api/v1/runs")).body.data).toHaveLength(1);
  });

  test("a truncated body breaks off after its bytes", async () => {
    const { emulator, transport } = await start();
    emulator.faults.add({ truncate: 5 });
    const headers = { authorization: `Bearer ${emulator.secretKey}` };
    const response = await transport(`${emulator.url}/api/v1/runs`, { headers });
    expect(response.status).toBe(200);
    const reader = response.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('{"dat');
    await expect(reader?.read()).rejects.toThrow("terminated");
    expect(emulator.requests[0]).not.toHaveProperty("leftAt");
  });

  test("a chunked body can be truncated too", async () => {
    const { emulator, transport } = await start();
    emulator.faults.add({ truncate: 5, headers: { "Transfer-Encoding": "chunked" } });
    const headers = { authorization: `Bearer ${emulator.secretKey}` };
    const response = await transport(`${emulator.url}/api/v1/runs`, { headers });
    expect(response.headers.get("content-length")).toBeNull();
    await expect(response.text()).rejects.toThrow("terminated");
  });

  test.each([0, 5])("a body stalls after %i bytes until the caller leaves", async (stall) => {
    const { emulator, transport } = await start();
    emulator.faults.add({ stall });
    const caller = new AbortController();
    const headers = { authorization: `Bearer ${emulator.secretKey}` };
    const response = await transport(`${emulator.url}/api/v1/runs`, { headers, signal: caller.signal });
    expect(response.status).toBe(200);
    const reading = response.text();
    setTimeout(() => caller.abort(new Error("had enough")), 30);
    await expect(reading).rejects.toThrow("had enough");
    await until(() => emulator.requests[0]?.leftAt !== undefined);
  });

  test("without headers there is nothing to read until the caller leaves", async () => {
    const { emulator, list } = await start();
    emulator.faults.add({ stall: "headers" });
    const caller = new AbortController();
    setTimeout(() => caller.abort(new Error("had enough")), 30);
    await expect(list(caller.signal)).rejects.toThrow("had enough");
    await until(() => emulator.requests[0]?.leftAt !== undefined);
  });

  test("latency passes on the emulator's clock", async () => {
    const { emulator, list } = await start({ clock: "virtual" });
    emulator.faults.add({ latencyInMs: 60_000 });
    let isAnswered = false;
    const answer = list().then((received) => {
      isAnswered = true;
      return received;
    });
    await until(() => emulator.requests.length === 1);
    await emulator.advance(59_999);
    expect(isAnswered).toBe(false);
    await emulator.advance(1);
    expect((await answer).status).toBe(200);
  });

  test("a caller who leaves during the latency is noted, and nobody else is harmed", async () => {
    const { emulator, list } = await start();
    emulator.faults.add({ times: 1, latencyInMs: 60_000 });
    const caller = new AbortController();
    setTimeout(() => caller.abort(new Error("had enough")), 30);
    await expect(list(caller.signal)).rejects.toThrow("had enough");
    await until(() => emulator.requests[0]?.leftAt !== undefined);
    expect((await list()).status).toBe(200);
  });

  test("a `when` that throws spoils only the request that it was asked about", async () => {
    const { emulator, list } = await start();
    let asked = 0;
    emulator.faults.add({
      when: () => {
        asked += 1;
        if (asked === 1) throw new Error("a slip in the script");
        return false;
      },
      status: 503,
    });
    const spoilt = await list();
    expect([spoilt.status, spoilt.headers.get("x-emulator-error")]).toEqual([500, "true"]);
    expect(spoilt.body.error).toContain("a slip in the script");
    expect((await list()).status).toBe(200);
  });

  test("E8 the same seed gives the same faults twice, and another seed gives others", async () => {
    const trace = async (seed: number) => {
      const { emulator, list } = await start({ clock: "virtual" });
      emulator.faults.random({ seed, chances: { reset: 0.2, truncate: 0.1, 429: 0.2, 503: 0.2 } });
      const outcomes: string[] = [];
      for (let count = 0; count < 40; count += 1) {
        outcomes.push(
          await list().then(
            ({ status }) => String(status),
            ({ message }: Error) => message,
          ),
        );
      }
      return { outcomes, faults: emulator.requests.map(({ fault }) => fault) };
    };
    const first = await trace(7);
    expect(new Set(first.outcomes)).toEqual(new Set(["200", "429", "503", "fetch failed", "terminated"]));
    expect(await trace(7)).toEqual(first);
    expect(await trace(8)).not.toEqual(first);
  });
});

test("random latency is drawn from its range, the same way each time", async () => {
  const draw = async () => {
    const emulator = createEmulator({ clock: "virtual" });
    emulator.faults.random({ latencyInMs: [100, 200] });
    const calls = [1, 2, 3].map(() => send(emulator, "GET", "/api/v1/runs"));
    await until(() => emulator.requests.length === 3);
    await emulator.advance(200);
    await Promise.all(calls);
    return emulator.requests.map(({ fault }) => Number(fault?.replace("latencyInMs ", "")));
  };
  const drawn = await draw();
  expect(drawn.every((latency) => latency >= 100 && latency < 200)).toBe(true);
  expect(new Set(drawn).size).toBe(3);
  expect(await draw()).toEqual(drawn);
});

test.each([
  [{ status: 99 }, "status"],
  [{ status: 600 }, "status"],
  [{ nth: 0 }, "nth"],
  [{ nth: [1, 1.5] }, "nth"],
  [{ times: -1 }, "times"],
  [{ latencyInMs: Number.NaN }, "latencyInMs"],
  [{ truncate: -5 }, "truncate"],
  [{ stall: 1.5 }, "stall"],
])("the fault %j is refused when it is added", (fault, name) => {
  const emulator = createEmulator();
  expect(() => emulator.faults.add(fault)).toThrow(new RegExp(`faults.add: ${name}`));
});

test("a fault for an operation that does not exist is refused", () => {
  const emulator = createEmulator();
  expect(() => emulator.faults.add({ operation: "runs.lst", status: 503 })).toThrow("no operation runs.lst");
  expect(() => emulator.faults.random({ operation: "toString" })).toThrow("no operation toString");
});

test("chances that add up to more than one are refused", () => {
  const emulator = createEmulator();
  expect(() => emulator.faults.random({ chances: { reset: 0.6, 503: 0.6 } })).toThrow("at most");
});

test("an already aborted signal sends nothing", async () => {
  const emulator = createEmulator();
  const reason = new Error("never mind");
  await expect(send(emulator, "GET", "/api/v1/runs", { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  expect(emulator.requests).toEqual([]);
});

const until = async (holds: () => boolean): Promise<void> => {
  const deadline = performance.now() + 3000;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error("It did not come to that within 3 s.");
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};
