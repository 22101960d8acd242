// Queues, deployments and timezones through the client: what is named how, and what is refused before anything is sent.

import { afterEach, expect, it } from "vitest";
import { createEmulator, type Emulator } from "../../src/emulator/index.js";
import { ConfigurationError, createClient, type SecretKeyClient } from "../../src/index.js";

const clients: SecretKeyClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

const names = ["a/b", "50%", "%2F", "two words", "ümläut", "a+b&c=d?e#f", "task/x"];

const start = (): { emulator: Emulator; client: SecretKeyClient } => {
  const emulator = createEmulator({ clock: "virtual", checkAnswers: true, queues: names.map((name) => ({ name })) });
  const client = createClient({ secretKey: emulator.secretKey, baseURL: emulator.url, fetch: emulator.fetch });
  clients.push(client);
  return { emulator, client };
};

it.each(names)("a queue named %s is found by its name, wherever it is named", async (name) => {
  const { client } = start();
  const queue = { type: "custom", name } as const;
  const { id } = await client.queues.retrieve(queue);
  const found = await Promise.all([
    client.queues.pause(queue),
    client.queues.resume(queue),
    client.queues.overrideConcurrencyLimit(queue, 3),
    client.queues.resetConcurrencyLimit(queue),
  ]);
  expect(found.map((each) => each.id)).toEqual([id, id, id, id]);
  expect(await client.queues.metrics(queue)).toMatchObject({ queue: name });
});

it("a queue is named by its id, by what a list gave, or by the task that has it", async () => {
  const { client } = start();
  const listed = (await client.queues.list().toArray()).find(({ name }) => name === "hello");
  if (!listed) throw new Error("There is no queue of the task hello.");
  expect(await client.queues.pause(listed.id)).toMatchObject({ id: listed.id, paused: true });
  expect(await client.queues.retrieve({ id: listed.id })).toMatchObject({ paused: true });
  expect(await client.queues.metrics(listed)).toMatchObject({ queue: "task/hello" });
  expect(await client.queues.resume({ type: "task", name: "hello" })).toMatchObject({ id: listed.id, paused: false });
});

it("a limit is a number or a share of what the environment allows", async () => {
  const { client } = start();
  const set = async (limit: Parameters<typeof client.queues.overrideConcurrencyLimit>[1]) =>
    (await client.queues.overrideConcurrencyLimit({ type: "task", name: "hello" }, limit)).concurrencyLimit;
  expect([await set(7), await set(0), await set({ concurrencyLimit: 8 }), await set({ percent: 25 })]).toEqual([
    7, 0, 8, 25,
  ]);
});

it.each([
  undefined,
  null,
  "7",
  1.5,
  -1,
  100_001,
  {},
  { percent: 0 },
  { percent: 101 },
  { percent: 5, concurrencyLimit: 5 },
])("the limit %j is refused before anything is sent", async (limit) => {
  const { emulator, client } = start();
  // Untyped code can give anything.
  const given = limit as unknown as number;
  const error = await client.queues.overrideConcurrencyLimit("queue_1", given).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(error).toMatchObject({ operation: "queues.overrideConcurrencyLimit", parameter: "limit" });
  expect(emulator.requests).toEqual([]);
});

it.each(["queue_1", "hello", { id: "queue_1" }, undefined])(
  "metrics of %j are refused: it is no name",
  async (queue) => {
    const { emulator, client } = start();
    // Untyped code can give anything.
    const given = queue as unknown as { type: "task"; name: string };
    const error = await client.queues.metrics(given).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ message: expect.stringContaining("not an id"), parameter: "queue" });
    expect(emulator.requests).toEqual([]);
  },
);

it("deployments go on after a cursor under either of its names, but not under both", async () => {
  const { emulator, client } = start();
  const ids = emulator.seed.deployments(3, { environment: emulator.projects[0].environments.dev });
  const [first = ""] = ids;
  expect((await client.deployments.list({ cursor: first })).data.map(({ id }) => id)).toEqual(ids.slice(1));
  expect((await client.deployments.list({ after: first })).data.map(({ id }) => id)).toEqual(ids.slice(1));
  const both = client.deployments.list({ after: first, cursor: first });
  await expect(both).rejects.toMatchObject({ kind: "configuration", parameter: "cursor" });
});

it("canceling a deployment gives nothing, and the current one has two names", async () => {
  const { emulator, client } = start();
  const environment = emulator.projects[0].environments.dev;
  const [deployed = ""] = emulator.seed.deployments(1, { environment });
  const [pending = ""] = emulator.seed.deployments(1, { environment, status: "PENDING" });
  expect(await client.deployments.cancel(pending, { reason: "superseded" })).toBeUndefined();
  const found = [await client.deployments.current(), await client.deployments.retrieveCurrent()];
  expect(found.map(({ id }) => id)).toEqual([deployed, deployed]);
});

it("timezones are listed under any credential, which is not sent", async () => {
  const { emulator } = start();
  const fetch = emulator.fetch;
  await using account = createClient({
    personalAccessToken: emulator.personalAccessToken,
    baseURL: emulator.url,
    fetch,
  });
  const { timezones } = await account.schedules.timezones({ excludeUtc: true });
  expect(timezones[0]).toBe("Africa/Abidjan");
  expect(emulator.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
});
