// Webhook endpoints and deliveries: how they are listed, switched and delivered once more.

import { expect, test } from "vitest";
import { createEmulator, type Emulator } from "../../../src/emulator/index.js";
import { retrieve, type Sending, send } from "./support/send.js";

const startAt = Date.parse("2026-03-01T12:30:00Z");
const start = () => createEmulator({ clock: "virtual", startAt, checkAnswers: true });

const call = (emulator: Emulator, method: string, path: string, sending: Sending = {}) =>
  send(emulator, method, `/api/v1/webhooks${path}`, sending);
const ids = (body: { data: { id: string }[] }) => body.data.map(({ id }) => id);

test("endpoints are listed by handler, then newest first, and by handler alone where one is asked for", async () => {
  const emulator = start();
  const add = (webhook: string) => emulator.seed.webhookEndpoint({ webhook });
  const [b, first, second] = [add("b"), add("a"), add("a")];
  await emulator.advance(1);
  const third = add("a");
  expect(ids((await call(emulator, "GET", "/endpoints")).body)).toEqual([third, second, first, b]);
  expect(ids((await call(emulator, "GET", "/endpoints?filter[webhook]=b,c")).body)).toEqual([b]);
});

test("an endpoint is switched off and on, and keeps the rest", async () => {
  const emulator = start();
  const id = emulator.seed.webhookEndpoint({ webhook: "stripe-events", source: "stripe", tenantId: "t" });
  const before = (await call(emulator, "GET", `/endpoints/${id}`)).body;
  expect(before).toMatchObject({ id, webhook: "stripe-events", source: "stripe", status: "active", tenantId: "t" });
  await emulator.advance(1000);
  const updatedAt = emulator.now().toISOString();
  const off = await call(emulator, "POST", `/endpoints/${id}/disable`);
  expect(off.body).toEqual({ ...before, status: "inactive", updatedAt });
  await call(emulator, "POST", `/endpoints/${id}/disable`);
  expect((await call(emulator, "POST", `/endpoints/${id}/enable`)).body).toEqual({ ...before, updatedAt });
});

test("each rotation gives another secret, but an endpoint with a key pair has none", async () => {
  const emulator = start();
  const [id, paired] = [false, true].map((hasKeyPair) => emulator.seed.webhookEndpoint({ webhook: "w", hasKeyPair }));
  const rotate = async () => (await call(emulator, "POST", `/endpoints/${id}/rotate-secret`)).body;
  const [one, other] = [await rotate(), await rotate()];
  expect(one).toEqual({ id, secretSet: true, secret: expect.stringMatching(/^whsec_[0-9a-f]{64}$/) });
  expect(other).not.toEqual(one);
  expect((await call(emulator, "POST", `/endpoints/${paired}/rotate-secret`)).status).toBe(400);
});

test("deliveries come newest first, and on the way back oldest first", async () => {
  const emulator = start();
  const endpoint = emulator.seed.webhookEndpoint({ webhook: "w" });
  const all = emulator.seed.webhookDeliveries(endpoint, 70);
  const page = async (query: string) => (await call(emulator, "GET", `/deliveries?${query}`)).body;
  const first = await page("");
  expect(ids(first)).toEqual(all.slice(0, 60));
  const second = await page(`page[after]=${first.pagination.next}`);
  expect(ids(second)).toEqual(all.slice(60));
  expect(second.pagination.next).toBeUndefined();
  const back = await page(`page[size]=5&page[before]=${second.pagination.previous}`);
  expect(ids(back)).toEqual(all.slice(55, 60).reverse());
  // With both the service goes by the one and in the direction of the other.
  expect(ids(await page(`page[size]=1&page[after]=${first.pagination.next}&page[before]=x`))).toEqual(
    all.slice(58, 59),
  );
});

test("filters choose deliveries by handler, state and time", async () => {
  const emulator = start();
  const [one, other] = ["one", "other"].map((webhook) => emulator.seed.webhookEndpoint({ webhook }));
  emulator.seed.webhookDeliveries(String(one), 2, { status: "failed" });
  emulator.seed.webhookDeliveries(String(other), 3, { createdAt: startAt - 3_600_000 });
  const count = async (query: string) => ids((await call(emulator, "GET", `/deliveries?${query}`)).body).length;
  expect(await count("")).toBe(5);
  expect(await count("filter[webhook]=one,none")).toBe(2);
  expect(await count("filter[webhook]=none")).toBe(0);
  expect(await count("filter[status]=failed,filtered")).toBe(2);
  expect(await count("filter[period]=30m")).toBe(2);
  expect(await count("filter[period]=soon")).toBe(5);
  expect(await count(`filter[from]=${startAt - 7_200_000}&filter[to]=${startAt - 1_800_000}`)).toBe(3);
  expect((await call(emulator, "GET", "/deliveries?filter[status]=lost")).status).toBe(400);
  expect((await call(emulator, "GET", "/deliveries?filter[from]=once")).status).toBe(400);
});

test("an event is delivered once more as a new delivery, which a run of the task deals with", async () => {
  const emulator = start();
  const endpoint = emulator.seed.webhookEndpoint({ webhook: "w", task: "echo" });
  const [earlier = ""] = emulator.seed.webhookDeliveries(endpoint, 1, { event: { n: 1 }, headers: { "x-a": "b" } });
  await emulator.advance(1000);
  const { body } = await call(emulator, "POST", `/deliveries/${earlier}/replay`);
  const { deliveryId, replayedFrom } = Object(body);
  expect(replayedFrom).toBe(earlier);
  const shown = async (id: string) => Object((await call(emulator, "GET", `/deliveries/${id}`)).body);
  expect(await shown(deliveryId)).toMatchObject({ status: "pending", runId: null, processedAt: null });
  await emulator.advance(1000);
  const [before, now] = [await shown(earlier), await shown(deliveryId)];
  expect(now).toMatchObject({ status: "succeeded", event: { n: 1 }, headers: { "x-a": "b" } });
  expect(now).toMatchObject({ externalDeliveryId: before.externalDeliveryId, rawBodyHash: before.rawBodyHash });
  expect((await retrieve(emulator, now.runId)).output).toEqual({ n: 1 });
  expect((await retrieve(emulator, now.runId)).payload).toEqual({ n: 1 });
});

test("an event whose endpoint leads to no task cannot be delivered once more", async () => {
  const emulator = start();
  const endpoint = emulator.seed.webhookEndpoint({ webhook: "w", task: null });
  const [id] = emulator.seed.webhookDeliveries(endpoint, 1, { status: "failed" });
  expect((await call(emulator, "POST", `/deliveries/${id}/replay`)).status).toBe(400);
});

test("what is missing is said before the scope on reading, after it on changing", async () => {
  const emulator = start();
  const id = emulator.seed.webhookEndpoint({ webhook: "w" });
  const status = async (method: string, path: string, scope: string) =>
    (await call(emulator, method, path, { token: await emulator.publicToken({ scopes: [scope] }) })).status;
  expect(await status("GET", "/endpoints/wh_nope", "read:runs")).toBe(404);
  expect(await status("GET", `/endpoints/${id}`, "read:runs")).toBe(403);
  expect(await status("GET", "/deliveries", "read:webhooks:w")).toBe(403);
  expect(await status("GET", "/deliveries", "read:webhooks")).toBe(200);
  expect(await status("POST", "/endpoints/wh_nope/enable", "read:webhooks")).toBe(403);
  expect(await status("POST", "/endpoints/wh_nope/enable", "write:webhooks")).toBe(404);
  const wrongMethod = await call(emulator, "PUT", `/endpoints/${id}/enable`);
  expect([wrongMethod.status, wrongMethod.headers.get("allow")]).toEqual([405, "POST"]);
});

test("endpoints and deliveries belong to their environment", async () => {
  const emulator = start();
  const environment = emulator.projects[0].environments.prod;
  const id = emulator.seed.webhookEndpoint({ webhook: "w", environment });
  const [delivery] = emulator.seed.webhookDeliveries(id, 1);
  expect((await call(emulator, "GET", `/endpoints/${id}`)).status).toBe(404);
  expect((await call(emulator, "GET", `/deliveries/${delivery}`)).status).toBe(404);
  expect(ids((await call(emulator, "GET", "/deliveries")).body)).toEqual([]);
  expect((await call(emulator, "GET", `/endpoints/${id}`, { token: environment.secretKey })).status).toBe(200);
});
