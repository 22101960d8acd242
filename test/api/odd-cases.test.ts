import { createServer } from "node:http";
import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createEmulator, type Emulator } from "../../src/emulator/index.js";
import { configure, createClient, isApiError, runs, type SecretKeyClient, tasks } from "../../src/index.js";

let emulator: Emulator;
let trigger: SecretKeyClient;
const quick = { retry: { minTimeoutInMs: 1, maxTimeoutInMs: 2 } };

beforeEach(() => {
  emulator = createEmulator();
  trigger = createClient({
    secretKey: emulator.secretKey,
    baseURL: emulator.url,
    fetch: emulator.fetch,
    requestOptions: quick,
  });
});

afterEach(() => emulator.stop());

const failureOf = async (call: PromiseLike<unknown>) => {
  const error = await Promise.resolve(call).catch((reason: unknown) => reason);
  if (!isApiError(error)) throw error;
  return error;
};

describe("a trigger that failed under a key of the client's own", () => {
  it("says that it may have worked: the caller's next call has another key", async () => {
    emulator.faults.add({ operation: "tasks.trigger", reset: "after" });
    const error = await failureOf(trigger.tasks.trigger("hello", {}));
    expect(error).toMatchObject({ kind: "connection", attempts: 3, outcomeUnknown: true });
  });

  it("says so no more under a key of the caller's", async () => {
    emulator.faults.add({ operation: "tasks.trigger", reset: "after" });
    const error = await failureOf(trigger.tasks.trigger("hello", {}, { idempotencyKey: "k" }));
    expect(error).toMatchObject({ kind: "connection", attempts: 3, outcomeUnknown: false });
  });
});

describe("an empty key", () => {
  it.each([{ additionalHeaders: { "Idempotency-Key": "" } }, { additionalHeaders: { "idempotency-key": "  " } }])(
    "in %j protects nothing",
    async (options) => {
      emulator.faults.add({ operation: "tasks.trigger", nth: 1, status: 500 });
      await trigger.tasks.trigger("hello", {}, {}, { ...options, idempotencyKey: false }).catch(() => {});
      expect(emulator.requests.length).toBe(1);
    },
  );

  it("of blanks is refused", async () => {
    expect((await failureOf(trigger.tasks.trigger("hello", {}, {}, { idempotencyKey: "  " }))).kind).toBe(
      "configuration",
    );
  });

  it("of no parts is none", async () => {
    await trigger.tasks.trigger("hello", {}, { idempotencyKey: [] });
    expect(emulator.requests[0]?.body).toEqual({ payload: {}, options: {} });
  });
});

it("a compressed page of HTML is no lost answer", async () => {
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    response.writeHead(200, { "content-encoding": "gzip", "content-type": "text/html" });
    response.end(gzipSync("<html>Log in</html>"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const client = createClient({ secretKey: "tr_dev_1", baseURL: `http://127.0.0.1:${port}`, requestOptions: quick });

  const error = await failureOf(client.runs.list());

  server.closeAllConnections();
  server.close();
  expect(error).toMatchObject({ kind: "response", status: 200, body: "<html>Log in</html>", attempts: 1 });
  expect(requests).toBe(1);
});

it.each<[string, (secret: string) => object]>([
  ["a Map", (secret) => ({ headers: new Map([["authorization", secret]]) })],
  ["a Set", (secret) => ({ seen: new Set([secret]) })],
  ["more than can be searched", (secret) => ({ a: Array.from({ length: 1200 }, () => ({})), z: { secret } })],
])("a credential inside %s that a transport throws is not shown", async (_, carry) => {
  const secretKey = "tr_dev_madeUpForThisTest";
  const client = createClient({
    secretKey,
    requestOptions: { retry: { maxAttempts: 1 } },
    fetch: async (request) => {
      throw Object.assign(new Error("broken"), carry(request.headers.get("authorization") ?? ""));
    },
  });
  expect(inspect(await failureOf(client.runs.list()), { depth: 9, showHidden: true })).not.toContain(secretKey);
});

describe("the default client", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("reads the service's address from the environment at its first call, not when it is configured", async () => {
    const urls: string[] = [];
    configure({
      secretKey: emulator.secretKey,
      fetch: async (request, init) => {
        urls.push(request.url);
        return emulator.fetch(request, init);
      },
    });
    vi.stubEnv("TRIGGER_API_URL", emulator.url);

    await runs.list();

    expect(urls[0]).toContain(emulator.url);
  });

  it("is chosen when a method is called, whatever is configured before the request goes out", async () => {
    const other = createEmulator();
    configure({ secretKey: emulator.secretKey, baseURL: emulator.url, fetch: emulator.fetch });
    const started = tasks.trigger("hello", {});
    configure({ secretKey: other.secretKey, baseURL: other.url, fetch: other.fetch });

    await started;

    expect([emulator.requests.length, other.requests.length]).toEqual([1, 0]);
    await other.stop();
  });
});

describe("a list", () => {
  it("keeps the parameters that it was asked for with", async () => {
    await emulator.seed.runs(5);
    const params: { limit: number; tag?: string } = { limit: 2 };
    const listing = trigger.runs.list(params);
    params.tag = "none";

    expect(await listing.toArray()).toHaveLength(5);
  });

  it("that began backwards goes on forwards where it failed", async () => {
    await emulator.seed.runs(6);
    const middle = await (await trigger.runs.list({ limit: 2 })).getNextPage();
    const params = { limit: 2, before: middle.pagination.previous ?? "" };
    emulator.faults.add({ operation: "runs.list", nth: 2, status: 400 });

    const error = await failureOf(trigger.runs.list(params).toArray());
    const before = emulator.requests.length;
    await trigger.runs.list({ ...params, ...error.resume });

    const names = emulator.requests[before]?.query.map(([name]) => name);
    expect(names).toContain("page[after]");
    expect(names).not.toContain("page[before]");
  });

  it("of which nothing is wanted hides no failure in the background", async () => {
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    emulator.faults.add({ status: 401 });

    expect((await failureOf(trigger.runs.list().toArray({ max: 0 }))).status).toBe(401);

    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it("whose page has another shape says what the answer was", async () => {
    const client = createClient({
      secretKey: "tr_dev_1",
      fetch: async () => new Response("[1]", { headers: { "x-request-id": "r1" } }),
    });
    expect(await failureOf(client.runs.list())).toMatchObject({
      kind: "response",
      status: 200,
      body: "[1]",
      requestId: "r1",
    });
  });
});

it("a call that would wait for its limiter beyond its deadline fails at once, and says when to come back", async () => {
  emulator.faults.add({ nth: 1, status: 429, headers: { "retry-after": "30" } });
  const refused = failureOf(trigger.runs.list({}, { retry: { maxAttempts: 1 } }));
  expect((await refused).kind).toBe("rateLimit");

  const started = performance.now();
  const error = await failureOf(trigger.runs.list({}, { deadlineInMs: 5000 }));

  expect(performance.now() - started).toBeLessThan(500);
  expect(error).toMatchObject({ kind: "deadline", attempts: 0, outcomeUnknown: false });
  expect(error.millisecondsUntilReset).toBeGreaterThan(25_000);
  expect(emulator.requests.length).toBe(1);
});

describe("hooks of people who do not know that they are awaited", () => {
  it("may return anything", async () => {
    const urls: string[] = [];
    // A number is what `push` gives, and what code without types returns.
    const hooks: object = { onRequest: ({ url }: { url: string }) => urls.push(url) };
    const client = createClient({ secretKey: emulator.secretKey, baseURL: emulator.url, fetch: emulator.fetch, hooks });
    await client.runs.list();
    expect(urls.length).toBe(1);
  });

  it("may cancel the call, and nothing is sent", async () => {
    const controller = new AbortController();
    const client = createClient({
      secretKey: emulator.secretKey,
      baseURL: emulator.url,
      fetch: emulator.fetch,
      hooks: { onRequest: () => controller.abort("enough") },
    });
    const reason = await client.runs.list({}, { signal: controller.signal }).catch((each: unknown) => each);
    expect(reason).toBe("enough");
    expect(emulator.requests).toEqual([]);
  });
});

describe("polling", () => {
  it("ends with the client's own signal", async () => {
    const controller = new AbortController();
    const client = createClient({
      secretKey: emulator.secretKey,
      baseURL: emulator.url,
      fetch: emulator.fetch,
      requestOptions: { signal: controller.signal },
    });
    const { id } = await client.tasks.trigger("slow", { ms: 60_000 });
    const polled = client.runs.poll(id, { pollIntervalMs: 60_000 }).catch((reason: unknown) => reason);
    await expect.poll(() => emulator.requests.length).toBe(2);

    controller.abort("enough");

    expect(await polled).toBe("enough");
  });

  it.each([-1, Number.NaN, 3e9])("refuses an interval of %d", async (pollIntervalMs) => {
    expect((await failureOf(trigger.runs.poll("run_1", { pollIntervalMs }))).kind).toBe("configuration");
  });
});

it("an environment in a list of one is checked like one by itself", async () => {
  const account = createClient({
    personalAccessToken: emulator.personalAccessToken,
    previewBranch: "feature",
    baseURL: emulator.url,
    fetch: emulator.fetch,
  });
  expect((await failureOf(account.runs.list(emulator.projectRef, { env: ["prod"] }))).kind).toBe("configuration");
  expect(emulator.requests).toEqual([]);
});
