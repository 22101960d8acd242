import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEmulator, type Emulator } from "../../src/emulator/index.js";
import { createClient, type Hooks } from "../../src/index.js";

let emulator: Emulator;
const connect = (hooks: Hooks) =>
  createClient({
    secretKey: emulator.secretKey,
    baseURL: emulator.url,
    fetch: emulator.fetch,
    hooks,
    requestOptions: { retry: { minTimeoutInMs: 1 } },
  });

beforeEach(() => {
  emulator = createEmulator();
});

afterEach(() => emulator.stop());

describe("hooks", () => {
  it("see every attempt of a call in turn, and no credential", async () => {
    emulator.faults.add({ nth: 1, status: 503 });
    emulator.faults.add({ nth: 2, reset: "before" });
    const seen: unknown[] = [];
    const client = connect({
      onRequest: (info) => void seen.push(["request", info]),
      onResponse: (info) => void seen.push(["response", info]),
      onRetry: (info) => void seen.push(["retry", info]),
    });

    await client.tasks.trigger("hello", {});

    const url = `${emulator.url}/api/v1/tasks/hello/trigger`;
    const about = (attempt: number) => ({ operation: "tasks.trigger", method: "POST", url, attempt });
    expect(seen).toEqual([
      ["request", about(1)],
      ["response", expect.objectContaining({ ...about(1), status: 503, durationInMs: expect.any(Number) })],
      ["retry", { ...about(1), delayInMs: expect.any(Number), error: expect.objectContaining({ status: 503 }) }],
      ["request", about(2)],
      ["retry", { ...about(2), delayInMs: expect.any(Number), error: expect.objectContaining({ kind: "connection" }) }],
      ["request", about(3)],
      ["response", expect.objectContaining({ ...about(3), status: 200 })],
    ]);
    expect(JSON.stringify(seen)).not.toContain(emulator.secretKey);
    expect(JSON.stringify(seen)).not.toMatch(/ey[\w-]+\.ey/);
  });

  it.each<[keyof Hooks, number]>([
    ["onRequest", 0],
    ["onResponse", 1],
    ["onRetry", 1],
  ])("end the call with whatever %s throws, after %i requests", async (name, requests) => {
    if (name === "onRetry") emulator.faults.add({ status: 503 });
    const thrown = { not: "an error" };

    const call = connect({
      [name]: () => {
        throw thrown;
      },
    }).runs.list();

    expect(await call.catch((reason: unknown) => reason)).toBe(thrown);
    expect(emulator.requests.length).toBe(requests);
  });

  it("are awaited, and a call can be cancelled meanwhile", async () => {
    const controller = new AbortController();
    const client = connect({ onRequest: () => new Promise(() => {}) });

    const call = client.runs.list({}, { signal: controller.signal });
    controller.abort("enough");

    expect(await call.catch((reason: unknown) => reason)).toBe("enough");
    expect(emulator.requests).toEqual([]);
  });
});
