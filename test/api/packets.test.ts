// Payloads and outputs that are too large to travel inside of a request or an answer.

import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { createEmulator, type Emulator } from "../../src/emulator/index.js";
import { type ClientOptions, createClient, type SecretKeyClient } from "../../src/index.js";
import { assertNoSecret } from "../support/assert-no-secret.js";
import { callUntyped } from "../support/world.js";

let emulator: Emulator;
let trigger: SecretKeyClient;
let received: unknown;

beforeEach(() => {
  emulator = createEmulator({
    clock: "virtual",
    checkAnswers: true,
    tasks: [{ id: "keep", run: (payload) => (received = payload) }],
  });
  trigger = connect();
});
afterEach(() => emulator.stop());

const connect = (options: ClientOptions = {}): SecretKeyClient =>
  createClient({
    secretKey: emulator.secretKey,
    baseURL: emulator.url,
    fetch: emulator.fetch,
    requestOptions: { retry: { minTimeoutInMs: 1, maxTimeoutInMs: 2 } },
    ...options,
  });

/** Requests in order, by operation; those to the store by their method. */
const sent = () => emulator.requests.map(({ operation, method }) => operation ?? method);
const toStore = () => emulator.requests.filter(({ operation }) => operation === undefined);

const finished = async (id: string) => {
  await emulator.advance(1000);
  emulator.requests.length = 0;
  return trigger.runs.retrieve(id);
};

/** Bytes from which a payload is uploaded, and the bytes that `{"s":""}` has around its text. */
const LARGE = 131_072;
const AROUND = '{"s":""}'.length;

describe("a large payload", () => {
  it("is uploaded, referred to in the request, and given to the task", async () => {
    const payload = { s: "é".repeat((LARGE - AROUND) / 2) };
    const { id } = await trigger.tasks.trigger("keep", payload, { tags: ["a"] });
    expect(sent()).toEqual(["packets.createUploadUrl", "PUT", "tasks.trigger"]);
    expect(emulator.requests[0]?.params.filename).toMatch(/^trigger\/keep\/\d+-[0-9a-f]{12}\/payload\.json$/);
    expect(emulator.requests[2]?.body).toEqual({
      payload: `s3://${emulator.requests[0]?.params.filename}`,
      options: { tags: ["a"], payloadType: "application/store", payloadSize: LARGE },
    });
    expect((await finished(id)).payload).toEqual(payload);
    expect(received).toEqual(payload);
  });

  it("of a byte less stays in the request", async () => {
    await trigger.tasks.trigger("keep", { s: "x".repeat(LARGE - AROUND - 1) });
    expect(sent()).toEqual(["tasks.trigger"]);
  });

  it("that is a text is stored as one", async () => {
    const { id } = await trigger.tasks.trigger("keep", "x".repeat(LARGE));
    expect(emulator.requests[0]?.params.filename).toMatch(/\/payload\.txt$/);
    expect(toStore()[0]?.headers["content-type"]).toBe("text/plain");
    expect((await finished(id)).payload).toBe("x".repeat(LARGE));
  });

  it("keeps what JSON cannot carry, for the task and for whoever retrieves it", async () => {
    const payload = { at: new Date(0), s: "x".repeat(LARGE) };
    const { id } = await trigger.tasks.trigger("keep", payload);
    expect(toStore()[0]?.headers["content-type"]).toBe("application/super+json");
    expect((await finished(id)).payload).toEqual(payload);
    expect(received).toEqual(payload);
  });

  it("may be larger than what a request may be", async () => {
    const { id } = await trigger.tasks.trigger("keep", "x".repeat(4_000_000));
    expect((await finished(id)).payload).toHaveLength(4_000_000);
  });

  it("of a task with a slash in its id has that slash encoded in its name", async () => {
    await trigger.tasks.trigger("team/keep", "x".repeat(LARGE));
    expect(emulator.requests[0]?.params.filename).toMatch(/^trigger\/team%2Fkeep\//);
  });

  it.each(["", "..", "\ud800", undefined])(
    "of a task called %j is not uploaded: the id is refused first",
    async (id) => {
      const call = callUntyped(trigger, "tasks.trigger", id, "x".repeat(LARGE));
      await expect(call).rejects.toMatchObject({ kind: "configuration", parameter: "taskIdentifier" });
      expect(emulator.requests).toEqual([]);
    },
  );

  it("goes inside of the request from a public token, which cannot upload, without an attempt to", async () => {
    const publicAccessToken = await emulator.publicToken({ scopes: ["trigger:tasks"] });
    const page = createClient({ publicAccessToken, baseURL: emulator.url, fetch: emulator.fetch });
    await page.tasks.trigger("keep", "x".repeat(LARGE));
    expect(sent()).toEqual(["tasks.trigger"]);
  });

  it("goes inside of the request from a key that may not upload, and to a service that cannot take uploads", async () => {
    const secretKey = emulator.additionalKey({ scopes: ["trigger:tasks"] });
    const restricted = createClient({ secretKey, baseURL: emulator.url, fetch: emulator.fetch });
    await restricted.tasks.trigger("keep", "x".repeat(LARGE));
    emulator.faults.add({ operation: "packets.createUploadUrl", status: 404 });
    await trigger.tasks.trigger("keep", "x".repeat(LARGE));
    const [one, two] = ["packets.createUploadUrl", "tasks.trigger"];
    expect(sent()).toEqual([one, two, one, two]);
    expect(emulator.requests.map(({ status }) => status)).toEqual([401, 200, 404, 200]);
  });

  it("goes to the store without a credential, with the same bytes on every attempt", async () => {
    emulator.faults.add({ method: "PUT", path: /^\/__emulator/, nth: 1, status: 503 });
    emulator.faults.add({ method: "PUT", path: /^\/__emulator/, nth: 2, reset: "before" });
    await trigger.tasks.trigger("keep", "x".repeat(LARGE));
    const attempts = toStore();
    expect(attempts.map(({ status }) => status)).toEqual([503, undefined, 200]);
    expect(
      attempts.map(({ headers }) => Object.keys(headers).filter((name) => /authorization|trigger/.test(name))),
    ).toEqual([[], [], []]);
    expect(attempts.map(({ bodyText }) => bodyText?.length)).toEqual([LARGE, LARGE, LARGE]);
  });

  it("that cannot be uploaded starts no run, and the error says why", async () => {
    emulator.faults.add({ method: "PUT", path: /^\/__emulator/, status: 403 });
    const call = trigger.tasks.trigger("keep", "x".repeat(LARGE));
    await expect(call).rejects.toMatchObject({
      kind: "connection",
      operation: "tasks.trigger",
      message: expect.stringMatching(/^tasks\.trigger: the payload could not be uploaded: 403/),
      outcomeUnknown: false,
      cause: expect.objectContaining({ status: 403, attempts: 1 }),
    });
    expect(sent()).not.toContain("tasks.trigger");
  });

  it("that the service names no place for is an error", async () => {
    emulator.faults.add({
      operation: "packets.createUploadUrl",
      status: 200,
      body: { presignedUrl: "https://x.example" },
    });
    await expect(trigger.tasks.trigger("keep", "x".repeat(LARGE))).rejects.toThrow(/the service named no place/);
  });

  it("shows to hooks under the call's name, at an address that opens nothing", async () => {
    const urls: string[] = [];
    const hooks = {
      onRequest: ({ operation, url }: { operation: string; url: string }) => void urls.push(`${operation} ${url}`),
    };
    const { id } = await connect({ hooks }).tasks.trigger("keep", "x".repeat(LARGE));
    expect(urls.map((each) => each.replace(/(\/__emulator\/).*/, "$1…"))).toEqual([
      expect.stringMatching(/^packets\.createUploadUrl /),
      `tasks.trigger ${emulator.url}/__emulator/…`,
      `tasks.trigger ${emulator.url}/api/v1/tasks/keep/trigger`,
    ]);
    expect(urls.join()).not.toContain("signature");
    expect(id).toMatch(/^run_/);
  });
});

describe("a large output", () => {
  const large = { at: new Date(0), s: "x".repeat(600_000) };
  const runWithOutput = async (output: unknown) => {
    const [id = ""] = emulator.seed.runs(1, { output });
    return id;
  };

  it("is downloaded, with the dates that the task gave back", async () => {
    const run = await trigger.runs.retrieve(await runWithOutput(large));
    expect(run.output).toEqual(large);
    expect(sent()).toEqual(["runs.retrieve", "GET"]);
    expect(toStore()[0]?.headers).not.toHaveProperty("authorization");
  });

  it("and a large payload are downloaded together", async () => {
    const { id } = await trigger.tasks.trigger("keep", "x".repeat(600_000));
    const run = await finished(id);
    expect([run.payload, run.output]).toEqual([received, received]);
    expect(sent()).toEqual(["runs.retrieve", "GET", "GET"]);
  });

  it("is downloaded once by poll, when the run has finished", async () => {
    const { id } = await trigger.tasks.trigger("keep", "x".repeat(600_000));
    const polling = trigger.runs.poll(id, { pollIntervalMs: 1 });
    for (let asked = 0; asked < 3; asked += 1) {
      await expect.poll(() => sent().filter((each) => each === "runs.retrieve").length).toBeGreaterThan(asked);
    }
    expect(toStore().map(({ method }) => method)).toEqual(["PUT"]);
    await emulator.advance(1000);
    expect((await polling).output).toHaveLength(600_000);
    expect(toStore().map(({ method }) => method)).toEqual(["PUT", "GET", "GET"]);
  });

  it("is downloaded under a public token too", async () => {
    const id = await runWithOutput(large);
    const publicAccessToken = await emulator.publicToken({ scopes: [`read:runs:${id}`] });
    const page = createClient({ publicAccessToken, baseURL: emulator.url, fetch: emulator.fetch });
    expect((await page.runs.retrieve(id)).output).toEqual(large);
  });

  it("has attempts of its own", async () => {
    emulator.faults.add({ path: /^\/__emulator/, nth: 1, truncate: 1000 });
    emulator.faults.add({ path: /^\/__emulator/, nth: 2, status: 500 });
    expect((await trigger.runs.retrieve(await runWithOutput(large))).output).toEqual(large);
    expect(sent()).toEqual(["runs.retrieve", "GET", "GET", "GET"]);
  });

  it("that cannot be downloaded is an error, and not a missing run", async () => {
    const id = await runWithOutput(large);
    emulator.faults.add({ path: /^\/__emulator/, status: 404 });
    await expect(trigger.runs.retrieve(id)).rejects.toMatchObject({
      kind: "connection",
      operation: "runs.retrieve",
      message: expect.stringMatching(/^runs\.retrieve: the output could not be downloaded: 404/),
      cause: expect.objectContaining({ kind: "notFound" }),
    });
    await expect(trigger.runs.poll(id)).rejects.toMatchObject({ kind: "connection" });
  });

  it.each([
    ["application/json; charset=utf-8", '{"a":1}', { a: 1 }],
    ["application/super+json", '{"json":{"a":1}}', { a: 1 }],
    ["text/plain", '{"a":1}', '{"a":1}'],
    ["application/xml", "<a/>", "<a/>"],
    ["application/json", "", undefined],
  ])("of the type %s is decoded by it", async (type, body, output) => {
    emulator.faults.add({ path: /^\/__emulator/, status: 200, body, headers: { "content-type": type } });
    expect((await trigger.runs.retrieve(await runWithOutput(large))).output).toEqual(output);
  });

  it.each(["application/json", "application/super+json"])("of the type %s that is none is an error", async (type) => {
    emulator.faults.add({ path: /^\/__emulator/, status: 200, body: "{", headers: { "content-type": type } });
    await expect(trigger.runs.retrieve(await runWithOutput(large))).rejects.toMatchObject({
      kind: "response",
      message: `runs.retrieve: the output is no ${type}`,
      cause: expect.any(SyntaxError),
    });
  });

  it("leaves the raw answer as it was", async () => {
    const { data, response } = await trigger.runs.retrieve(await runWithOutput(large)).withResponse();
    expect(data.output).toEqual(large);
    expect(await response.json()).toMatchObject({ id: data.id, outputPresignedUrl: data.outputPresignedUrl });
  });
});

test.each(["upload", "download"])("an %s ends when its caller cancels it", async (kind) => {
  const [id = ""] = emulator.seed.runs(1, { output: "x".repeat(600_000) });
  emulator.faults.add({ path: /^\/__emulator/, stall: "headers" });
  const leaving = new AbortController();
  const options = { signal: leaving.signal };
  const call: Promise<unknown> =
    kind === "upload"
      ? trigger.tasks.trigger("keep", "x".repeat(LARGE), {}, options)
      : trigger.runs.retrieve(id, options);
  call.catch(() => {});
  await expect.poll(() => toStore().length).toBe(1);
  leaving.abort("enough");
  await expect(call).rejects.toBe("enough");
  await expect.poll(() => toStore()[0]?.leftAt).toBeDefined();
  expect(toStore()).toHaveLength(1);
});

test.each(["upload", "download"])("an %s counts against the deadline of its call", async (kind) => {
  const [id = ""] = emulator.seed.runs(1, { output: "x".repeat(600_000) });
  emulator.faults.add({ path: /^\/__emulator/, stall: "headers" });
  const options = { deadlineInMs: 200 };
  const started = performance.now();
  const call: Promise<unknown> =
    kind === "upload"
      ? trigger.tasks.trigger("keep", "x".repeat(LARGE), {}, options)
      : trigger.runs.retrieve(id, options);
  await expect(call).rejects.toMatchObject({ kind: "deadline", timeoutInMs: 200, outcomeUnknown: false });
  expect(performance.now() - started).toBeLessThan(1000);
});

test("a download that goes on takes as long as it takes, and one that stops is given up", async () => {
  const [id = ""] = emulator.seed.runs(1, { output: "x".repeat(600_000) });
  const pieces = 10;
  const slow =
    (stopsAt: number): ClientOptions["fetch"] =>
    async (request) => {
      if (!request.url.includes("__emulator")) return emulator.fetch(request);
      let piece = 0;
      const body = new ReadableStream<Uint8Array>({
        async pull(controller) {
          piece += 1;
          if (piece > stopsAt) return new Promise(() => {});
          await new Promise((resolve) => setTimeout(resolve, 40));
          if (piece > pieces) controller.close();
          else controller.enqueue(new TextEncoder().encode("x"));
        },
      });
      return new Response(body, { headers: { "content-type": "text/plain" } });
    };
  const options = { timeoutInMs: 150, retry: { maxAttempts: 1 } };
  const run = await connect({ fetch: slow(Number.POSITIVE_INFINITY) }).runs.retrieve(id, options);
  expect(run.output).toBe("x".repeat(pieces));
  await expect(connect({ fetch: slow(5) }).runs.retrieve(id, options)).rejects.toMatchObject({ kind: "timeout" });
});

test.each(["upload", "download"])("no error of an %s shows what opens the address", async (kind) => {
  const [id = ""] = emulator.seed.runs(1, { output: "x".repeat(600_000) });
  const opens: string[] = [];
  const fetch: ClientOptions["fetch"] = async (request) => {
    if (!request.url.includes("__emulator")) return emulator.fetch(request);
    opens.push(new URL(request.url).searchParams.get("signature") ?? "");
    // Some transports put the request into what they throw, and some stores the address into what they answer.
    if (opens.length === 1) throw Object.assign(new TypeError(`cannot reach ${request.url}`), { request });
    return new Response(`no such thing: ${request.url}`, { status: 404, headers: { "x-address": request.url } });
  };
  const client = connect({ fetch });
  for (const maxAttempts of [1, 2]) {
    const options = { retry: { maxAttempts, minTimeoutInMs: 1 } };
    const call: Promise<unknown> =
      kind === "upload"
        ? client.tasks.trigger("keep", "x".repeat(LARGE), {}, options)
        : client.runs.retrieve(id, options);
    const error: unknown = await call.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ kind: "connection" });
    assertNoSecret(error, opens.filter(Boolean));
  }
  expect(opens.every((each) => each.length > 4)).toBe(true);
});
