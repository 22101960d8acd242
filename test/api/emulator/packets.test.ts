// Payloads outside of requests: uploaded, referred to, and downloaded.

import { expect, test } from "vitest";
import { createEmulator, type Emulator, type EmulatorOptions } from "../../../src/emulator/index.js";
import { retrieve, send, trigger } from "./support/send.js";

const startAt = Date.parse("2026-01-01T00:00:00Z");
const start = (options: EmulatorOptions = {}) =>
  createEmulator({ clock: "virtual", startAt, checkAnswers: true, ...options });

interface Presigned {
  readonly presignedUrl: string;
  readonly storagePath: string;
}

const ask = async (
  emulator: Emulator,
  method: string,
  path: string,
  token = emulator.secretKey,
): Promise<Presigned> => {
  const { status, text } = await send(emulator, method, path, { token });
  expect(status).toBe(200);
  // The emulator has checked its answer against the document.
  return JSON.parse(text) as Presigned;
};

const put = (emulator: Emulator, url: string, body: string, headers: Record<string, string> = {}) =>
  emulator.fetch(url, { method: "PUT", body, headers: { "content-type": "application/json", ...headers } });

const filename = encodeURIComponent("trigger/hello/1-abc/payload.json");

test("what is uploaded becomes the payload of the run that refers to it", async () => {
  let received: unknown;
  const emulator = start({ tasks: [{ id: "job", run: (payload) => (received = payload) }] });
  const { presignedUrl, storagePath } = await ask(emulator, "PUT", `/api/v2/packets/${filename}`);
  expect((await put(emulator, presignedUrl, '{"n":1}')).status).toBe(200);
  const options = { payloadType: "application/store", payloadSize: 7 };
  const id = await trigger(emulator, "job", { payload: storagePath, options });
  await emulator.advance(1000);
  expect(received).toEqual({ n: 1 });
  const run = await retrieve(emulator, id);
  expect(run).not.toHaveProperty("payload");
  const downloaded = await emulator.fetch(run.payloadPresignedUrl);
  expect([downloaded.headers.get("content-type"), await downloaded.text()]).toEqual(["application/json", '{"n":1}']);
});

test("a replay has the payload that was uploaded for the first run", async () => {
  const emulator = start();
  const { presignedUrl, storagePath } = await ask(emulator, "PUT", `/api/v2/packets/${filename}`);
  await put(emulator, presignedUrl, '{"n":1}');
  const id = await trigger(emulator, "echo", { payload: storagePath, options: { payloadType: "application/store" } });
  const replayed = await send(emulator, "POST", `/api/v1/runs/${id}/replay`);
  await emulator.advance(1000);
  expect(await retrieve(emulator, replayed.body.id)).toMatchObject({ status: "COMPLETED", output: { n: 1 } });
});

test("a run whose payload was never uploaded fails, and its address leads nowhere", async () => {
  const emulator = start();
  const { storagePath } = await ask(emulator, "PUT", `/api/v2/packets/${filename}`);
  const id = await trigger(emulator, "hello", { payload: storagePath, options: { payloadType: "application/store" } });
  await emulator.advance(1000);
  const run = await retrieve(emulator, id);
  expect(run.status).toBe("FAILED");
  expect((await emulator.fetch(run.payloadPresignedUrl)).status).toBe(404);
});

test.each([undefined, "", 5])("a storage path that is %j is refused", async (payload) => {
  const emulator = start();
  const body = { payload, options: { payloadType: "application/store" } };
  expect((await send(emulator, "POST", "/api/v1/tasks/hello/trigger", { body })).status).toBe(400);
});

test("an address works for five minutes, with its own method, and not with a credential beside it", async () => {
  const emulator = start();
  const upload = (await ask(emulator, "PUT", `/api/v2/packets/${filename}`)).presignedUrl;
  const download = (await ask(emulator, "GET", `/api/v1/packets/${filename}`)).presignedUrl;
  expect((await put(emulator, download, "{}")).status).toBe(403);
  expect((await emulator.fetch(upload)).status).toBe(403);
  expect((await put(emulator, upload, "{}", { authorization: `Bearer ${emulator.secretKey}` })).status).toBe(400);
  expect((await put(emulator, upload.replace("payload", "another"), "{}")).status).toBe(403);
  expect((await put(emulator, upload, "{}")).status).toBe(200);
  expect(await (await emulator.fetch(download)).text()).toBe("{}");
  await emulator.advance(300_000);
  expect((await put(emulator, upload, "{}")).status).toBe(403);
  expect((await emulator.fetch(download)).status).toBe(403);
});

test("an upload of unknown length is refused", async () => {
  const emulator = start();
  const { presignedUrl } = await ask(emulator, "PUT", `/api/v2/packets/${filename}`);
  const body = new Blob(["{}"]).stream();
  const init = { method: "PUT", body, duplex: "half" };
  expect((await emulator.fetch(presignedUrl, init)).status).toBe(411);
});

test("each environment has a store of its own, and any way to name a thing finds the same one", async () => {
  const emulator = start();
  const prod = emulator.projects[0].environments.prod.secretKey;
  const { presignedUrl, storagePath } = await ask(emulator, "PUT", `/api/v2/packets/${filename}`);
  await put(emulator, presignedUrl, '"dev"');
  const found = await ask(emulator, "GET", `/api/v1/packets/${encodeURIComponent(storagePath)}`);
  expect(await (await emulator.fetch(found.presignedUrl)).text()).toBe('"dev"');
  const theirs = await ask(emulator, "GET", `/api/v1/packets/${filename}`, prod);
  expect((await emulator.fetch(theirs.presignedUrl)).status).toBe(404);
});

test("the older route for uploads does not say how to refer to what is uploaded", async () => {
  const emulator = start();
  expect(Object.keys(await ask(emulator, "PUT", `/api/v1/packets/${filename}`))).toEqual(["presignedUrl"]);
});

test.each(["../b", "a/../b", "a//b", "/a", "a\\b", "a/%2e%2e/b", "a/."])("the name %j is refused", async (name) => {
  const emulator = start();
  for (const [method, version] of [
    ["PUT", "v2"],
    ["PUT", "v1"],
    ["GET", "v1"],
  ] as const) {
    const answer = await send(emulator, method, `/api/${version}/packets/${encodeURIComponent(name)}`);
    expect([answer.status, answer.body.error]).toEqual([400, "Invalid packet storage path"]);
  }
});

test("any public token may ask where to download, none where to upload, and keys with stored scopes neither", async () => {
  const emulator = start();
  const restricted = emulator.additionalKey({ scopes: ["write:runs", "read:runs"] });
  const full = emulator.additionalKey({ scopes: ["admin"] });
  const token = await emulator.publicToken({ scopes: [] });
  const statuses = async (method: string, path: string) =>
    Promise.all(
      [token, restricted, full].map(async (one) => (await send(emulator, method, path, { token: one })).status),
    );
  expect(await statuses("GET", `/api/v1/packets/${filename}`)).toEqual([200, 403, 200]);
  expect(await statuses("PUT", `/api/v2/packets/${filename}`)).toEqual([401, 401, 200]);
});

test("asking for addresses and using them is not limited", async () => {
  const emulator = start({ rateLimit: { burst: 1, refill: 1 } });
  for (let count = 0; count < 3; count += 1) {
    const { presignedUrl } = await ask(emulator, "PUT", `/api/v2/packets/${filename}`);
    expect((await put(emulator, presignedUrl, "{}")).status).toBe(200);
  }
  const { headers, status } = await send(emulator, "PUT", `/api/v2/packets/${filename}`, { token: null });
  expect([status, headers.get("x-ratelimit-limit")]).toEqual([401, null]);
  expect((await send(emulator, "GET", "/api/v1/runs")).status).toBe(200);
});
