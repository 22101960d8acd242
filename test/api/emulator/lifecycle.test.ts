// Starting and stopping, over real sockets.

import { spawn } from "node:child_process";
import { connect, createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { afterEach, expect, test, vi } from "vitest";
import { createEmulator, type Emulator, startEmulator } from "../../../src/emulator/index.js";
import { send, trigger } from "./support/send.js";

const started: Emulator[] = [];
const start = async (options?: Parameters<typeof startEmulator>[0]) => {
  const emulator = await startEmulator(options);
  started.push(emulator);
  return emulator;
};
afterEach(async () => {
  for (const emulator of started.splice(0)) await emulator.stop();
});

test("E1 a port that is taken is named in the error", async () => {
  const emulator = await start();
  const port = Number(new URL(emulator.url).port);
  await expect(startEmulator({ port })).rejects.toThrow(`Port ${port} of 127.0.0.1 is taken`);
});

test("E1 without a port each emulator finds one of its own", async () => {
  const [one, other] = [await start(), await start()];
  expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(other.url).not.toBe(one.url);
});

test("a given port is used", async () => {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const address = probe.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  await new Promise((resolve) => probe.close(resolve));
  expect((await start({ port })).url).toBe(`http://127.0.0.1:${port}`);
});

test("E2 no other interface of the machine reaches it", async () => {
  const { url } = await start();
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal);
  for (const { address } of others) {
    await expect(fetch(url.replace("127.0.0.1", address))).rejects.toThrow();
  }
});

test.each(["emulator.example.com", "127.0.0.1.example.com", "localhost.example.com:80", ""])(
  "E2 a request for the host %j is refused, whatever its credential",
  async (host) => {
    const emulator = await start();
    const answer = await rawRequest(emulator.url, [
      "GET /api/v1/runs HTTP/1.1",
      `Host: ${host}`,
      `Authorization: Bearer ${emulator.secretKey}`,
      "Connection: close",
    ]);
    expect(answer).toMatch(/^HTTP\/1\.1 403/);
    expect(emulator.requests).toEqual([]);
  },
);

test("localhost is as good a name as the address", async () => {
  const emulator = await start();
  const url = emulator.url.replace("127.0.0.1", "localhost");
  const response = await fetch(`${url}/api/v1/runs`, { headers: { authorization: `Bearer ${emulator.secretKey}` } });
  expect(response.status).toBe(200);
});

test("a request that is no HTTP harms no other", async () => {
  const emulator = await start();
  expect(await rawRequest(emulator.url, ["\u0016\u0003\u0001 no http at all"])).toMatch(/^HTTP\/1\.1 400/);
  expect((await send(emulator, "GET", "/api/v1/runs", {}, fetch)).status).toBe(200);
});

test("E4 stopping ends stalled answers and held-back ones within a second", async () => {
  const emulator = await start();
  emulator.faults.add({ operation: "runs.list", stall: 4 });
  emulator.faults.add({ operation: "whoami", latencyInMs: 60_000 });
  const reading = fetch(`${emulator.url}/api/v1/runs`, {
    headers: { authorization: `Bearer ${emulator.secretKey}` },
  }).then((response) => response.text());
  const waiting = send(emulator, "GET", "/api/v2/whoami", { token: emulator.personalAccessToken }, fetch);
  const failures = Promise.allSettled([reading, waiting]);
  while (emulator.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));

  const before = performance.now();
  await emulator.stop();
  const ends = await failures;

  expect(performance.now() - before).toBeLessThan(1000);
  expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});

test("E4 a process whose emulator has stopped ends by itself, runs and schedules notwithstanding", async () => {
  const program = `
    import { startEmulator } from ${JSON.stringify(new URL("../../../src/emulator/index.ts", import.meta.url).href)};
    const emulator = await startEmulator({ tasks: [{ id: "nightly", schedule: { cron: "0 3 * * *" } }] });
    const headers = { authorization: "Bearer " + emulator.secretKey, "content-type": "application/json" };
    const body = JSON.stringify({ options: { delay: "1h" } });
    await (await fetch(emulator.url + "/api/v1/tasks/slow/trigger", { method: "POST", headers, body })).json();
    await emulator.stop();
    console.log("stopped");`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const timer = setTimeout(() => child.kill(), 8000);
  let stoppedAt = 0;
  child.stdout.on("data", () => {
    stoppedAt = performance.now();
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  clearTimeout(timer);
  expect(code).toBe(0);
  expect(performance.now() - stoppedAt).toBeLessThan(1000);
});

test("stopping twice is harmless, and a stopped emulator answers nobody", async () => {
  const emulator = await start();
  await emulator.stop();
  await emulator.stop();
  await expect(fetch(emulator.url)).rejects.toThrow();
  await expect(emulator.fetch(emulator.url)).rejects.toThrow("fetch failed");
});

test("E3 eight emulators beside each other see only their own runs", async () => {
  const emulators = await Promise.all(Array.from({ length: 8 }, () => start()));
  await Promise.all(
    emulators.map(async (emulator, index) => {
      for (let count = 0; count <= index; count += 1) await trigger(emulator, "hello");
    }),
  );
  const lists = await Promise.all(emulators.map((emulator) => send(emulator, "GET", "/api/v1/runs")));
  expect(lists.map(({ body }) => body.data.length)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("the same seed gives the same keys, another seed gives others", () => {
  const [one, same, other] = [createEmulator(), createEmulator(), createEmulator({ seed: 2 })];
  expect(same.secretKey).toBe(one.secretKey);
  expect(other.secretKey).not.toBe(one.secretKey);
});

test("an emulator without a socket is made in a few milliseconds", () => {
  createEmulator();
  const before = performance.now();
  for (let count = 0; count < 50; count += 1) createEmulator();
  expect((performance.now() - before) / 50).toBeLessThan(10);
});

test("an emulator without a socket has an address that no real fetch reaches", async () => {
  const emulator = createEmulator();
  await expect(fetch(`${emulator.url}/api/v1/runs`)).rejects.toThrow();
});

test("a body that is too large is refused, and its connection closed", async () => {
  const emulator = await start();
  const answer = await rawRequest(emulator.url, tooLarge(emulator), "x".repeat(4_000_000));
  expect(answer).toMatch(/^HTTP\/1\.1 413/);
  expect(answer.toLowerCase()).toContain("connection: close");
  expect(answer).toContain('{"error":"Request body too large"}');
  expect(emulator.requests[0]).not.toHaveProperty("bodyText");
});

test("with the service's defects that connection stays open and is dead", async () => {
  const emulator = await start({ defects: true });
  const socket = connect(Number(new URL(emulator.url).port), "127.0.0.1");
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk.toString();
  });
  socket.write(`${tooLarge(emulator).join("\r\n")}\r\n\r\n`);
  // The answer comes while the body is still being sent.
  await vi.waitFor(() => expect(answer).toMatch(/^HTTP\/1\.1 413/));
  const before = answer.length;
  socket.write("x".repeat(4_000_000));
  socket.write(`GET /api/v1/runs HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${emulator.secretKey}\r\n\r\n`);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect([answer.length, socket.closed]).toEqual([before, false]);
  socket.destroy();
});

const tooLarge = (emulator: Emulator): string[] => [
  "POST /api/v1/tasks/hello/trigger HTTP/1.1",
  "Host: 127.0.0.1",
  `Authorization: Bearer ${emulator.secretKey}`,
  "Content-Type: application/json",
  "Content-Length: 4000000",
];

const rawRequest = async (url: string, lines: readonly string[], body = ""): Promise<string> => {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(`${lines.join("\r\n")}\r\n\r\n${body}`);
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk.toString();
  });
  await new Promise((resolve) => socket.once("close", resolve));
  return answer;
};
