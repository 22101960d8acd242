// Waitpoint tokens through the client: what comes with a new one, what they come to, and what a lost answer does.

import superjson from "superjson";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEmulator, type Emulator } from "../../src/emulator/index.js";
import { createClient, type SecretKeyClient, WaitpointTimeoutError } from "../../src/index.js";
import { PERSONAL_ACCESS_TOKEN } from "../support/credentials.js";

let emulator: Emulator;
let trigger: SecretKeyClient;

const connection = () => ({ baseURL: emulator.url, fetch: emulator.fetch });

beforeEach(() => {
  emulator = createEmulator({ clock: "virtual", startAt: "2026-03-01T12:30:00.000Z", checkAnswers: true });
  trigger = createClient({ secretKey: emulator.secretKey, ...connection() });
});

afterEach(() => emulator.stop());

const bodies = () => emulator.requests.map(({ body }) => Object(body));
const tokenIds = async () => (await trigger.wait.listTokens()).data.map(({ id }) => id);

describe("a new waitpoint token", () => {
  it("comes with a public token that completes it and no other", async () => {
    const token = await trigger.wait.createToken();
    const other = await trigger.wait.createToken();
    const page = createClient({ publicAccessToken: token.publicAccessToken, ...connection() });

    expect(await page.wait.completeToken(token, { approved: true })).toEqual({ success: true });
    await expect(page.wait.completeToken(other)).rejects.toMatchObject({ kind: "permissionDenied" });
    expect((await trigger.wait.retrieveToken(token)).output).toEqual({ approved: true });
  });

  it("is found again by the caller's key, which is sent as it is, and says so", async () => {
    const first = await trigger.wait.createToken({ idempotencyKey: "approve-7" });
    const again = await trigger.wait.createToken({ idempotencyKey: "approve-7" });
    const byOption = await trigger.wait.createToken({}, { idempotencyKey: "approve-7" });

    expect(bodies()).toEqual(Array(3).fill({ idempotencyKey: "approve-7" }));
    expect([first, again, byOption].map(({ isCached }) => isCached)).toEqual([false, true, true]);
    expect(new Set([first, again, byOption].map(({ id }) => id)).size).toBe(1);
  });

  it("is one although the first answer was lost, and is not called cached then", async () => {
    emulator.faults.add({ operation: "wait.createToken", nth: 1, reset: "after" });

    const token = await trigger.wait.createToken({ tags: "a" }, { retry: { minTimeoutInMs: 1 } });

    const [first, second] = bodies();
    expect(first).toEqual({
      tags: "a",
      idempotencyKey: expect.stringMatching(/^[\da-f-]{36}$/),
      idempotencyKeyTTL: "1d",
    });
    expect(second).toEqual(first);
    expect(token.isCached).toBe(false);
    expect(await tokenIds()).toEqual([token.id]);
  });

  it("has a random key of its own for each call", async () => {
    await trigger.wait.createToken();
    await trigger.wait.createToken({ idempotencyKey: "" });

    const [one, other] = bodies().map(({ idempotencyKey }) => idempotencyKey);
    expect(one).not.toBe(other);
    expect(await tokenIds()).toHaveLength(2);
  });

  it("is not asked for twice where the caller wants no key", async () => {
    emulator.faults.add({ operation: "wait.createToken", nth: 1, reset: "after" });

    const call = trigger.wait.createToken({}, { idempotencyKey: false });

    await expect(call).rejects.toMatchObject({ kind: "connection", outcomeUnknown: true, attempts: 1 });
    expect(bodies()).toEqual([{}]);
  });

  it("is refused, with nothing sent, when it would never time out although it was meant to", async () => {
    const call = trigger.wait.createToken({ timeout: "10 minutes" });

    await expect(call).rejects.toMatchObject({ kind: "configuration", parameter: "timeout" });
    expect(emulator.requests).toEqual([]);
  });

  it("is refused with two keys before anything is sent", async () => {
    const call = trigger.wait.createToken({ idempotencyKey: "a" }, { idempotencyKey: "b" });

    await expect(call).rejects.toMatchObject({ kind: "configuration", parameter: "idempotencyKey" });
    expect(emulator.requests).toEqual([]);
  });

  it("takes a moment for its timeout", async () => {
    const token = await trigger.wait.createToken({ timeout: new Date("2026-03-01T13:00:00.000Z") });

    expect((await trigger.wait.retrieveToken(token)).timeoutAt).toEqual(new Date("2026-03-01T13:00:00.000Z"));
  });

  it("gives the raw answer too", async () => {
    const { data, response } = await trigger.wait.createToken().withResponse();

    expect(response.headers.get("x-trigger-jwt")).toBe(data.publicAccessToken);
    expect(await response.json()).toEqual({ id: data.id, isCached: false, url: data.url });
  });
});

describe("a retrieved waitpoint token", () => {
  it.each([[{ deep: [1, null, "x"] }], ["words"], [""], [0], [false], [null]])(
    "has %j as its output when it was completed with that",
    async (data) => {
      const token = await trigger.wait.createToken();
      await trigger.wait.completeToken(token, data);

      const found = await trigger.wait.retrieveToken(token);

      expect(found).toMatchObject({ id: token.id, status: "COMPLETED", output: data });
      expect(found).not.toHaveProperty("outputType");
      expect(found).not.toHaveProperty("error");
    },
  );

  it.each(["WAITING", "COMPLETED"])("has neither output nor error when it is %s with nothing", async (status) => {
    const token = await trigger.wait.createToken();
    if (status === "COMPLETED") await trigger.wait.completeToken(token);

    const found = await trigger.wait.retrieveToken(token);

    expect(found.status).toBe(status);
    expect(found).not.toHaveProperty("output");
    expect(found).not.toHaveProperty("error");
  });

  it("has an error in place of the output when it timed out, which is not thrown", async () => {
    const token = await trigger.wait.createToken({ timeout: "10m" });
    await emulator.advance(600_000);

    const found = await trigger.wait.retrieveToken(token.id);

    expect(found.status).toBe("TIMED_OUT");
    expect(found.error).toBeInstanceOf(WaitpointTimeoutError);
    expect(found.error).toMatchObject({
      name: "WaitpointTimeoutError",
      message: "Waitpoint timed out at 2026-03-01T12:40:00.000Z",
    });
    expect(found).not.toHaveProperty("output");
  });

  it.each([
    [
      "application/super+json",
      superjson.stringify({ at: new Date(0), ids: new Set([1n]) }),
      { at: new Date(0), ids: new Set([1n]) },
    ],
    ["application/json", '{"at":"1970-01-01T00:00:00.000Z"}', { at: "1970-01-01T00:00:00.000Z" }],
    ["application/xml", "<a/>", "<a/>"],
  ])("reads an output of type %s as what it is", async (outputType, output, value) => {
    const token = await trigger.wait.createToken();
    emulator.faults.add({ operation: "wait.retrieveToken", status: 200, body: answered({ output, outputType }) });

    expect((await trigger.wait.retrieveToken(token)).output).toEqual(value);
  });

  describe("that was completed with more than an answer carries", () => {
    const large = { lines: Array.from({ length: 50_000 }, (_, index) => `line ${index}`) };
    const completed = async () => {
      const token = await trigger.wait.createToken();
      await trigger.wait.completeToken(token, large);
      return token;
    };

    it("has it as its output, fetched without the client's credential", async () => {
      expect((await trigger.wait.retrieveToken(await completed())).output).toEqual(large);
      expect(emulator.requests.at(-1)?.path).toMatch(/^\/__emulator\//);
      expect(emulator.requests.at(-1)?.headers).not.toHaveProperty("authorization");
    });

    it.each([
      ["nobody says where it is", { operation: "packets.createDownloadUrl" }],
      ["it is not there", { path: /^\/__emulator\// }],
    ])("is an error, and not a missing token, when %s", async (_why, where) => {
      const token = await completed();
      emulator.faults.add({ ...where, status: 404 });

      await expect(trigger.wait.retrieveToken(token)).rejects.toMatchObject({
        kind: "connection",
        operation: "wait.retrieveToken",
        message: expect.stringMatching(/^wait\.retrieveToken: the output could not be downloaded: .*404/),
      });
    });
  });

  it("is an invalid response when its output is not the JSON that it is said to be", async () => {
    const body = answered({ output: "{", outputType: "application/json" });
    emulator.faults.add({ operation: "wait.retrieveToken", status: 200, body });

    await expect(trigger.wait.retrieveToken("waitpoint_1")).rejects.toMatchObject({
      kind: "response",
      operation: "wait.retrieveToken",
    });
  });

  const answered = (output: object) => ({
    id: "waitpoint_1",
    type: "MANUAL",
    url: "https://example.com",
    status: "COMPLETED",
    idempotencyKey: "k",
    userProvidedIdempotencyKey: false,
    outputIsError: false,
    createdAt: "2026-03-01T12:30:00.000Z",
    tags: [],
    ...output,
  });
});

describe("a waitpoint token's callback", () => {
  it("is posted to by the last parts of its address, by any client and without its credential", async () => {
    const token = await trigger.wait.createToken();
    const [hash = ""] = token.url.split("/").slice(-1);
    const account = createClient({ personalAccessToken: PERSONAL_ACCESS_TOKEN, ...connection() });

    await account.wait.completeByCallback(token, hash, ["any", { value: 1 }]);

    expect(emulator.requests.at(-1)?.headers).not.toHaveProperty("authorization");
    expect(emulator.requests.at(-1)?.body).toEqual(["any", { value: 1 }]);
    expect((await trigger.wait.retrieveToken(token)).output).toEqual(["any", { value: 1 }]);
  });

  it("has a short name as well, under which the first value wins too", async () => {
    const token = await trigger.wait.createToken();
    const [hash = ""] = token.url.split("/").slice(-1);

    await trigger.wait.callback(token, hash, "first");
    await trigger.wait.callback(token, hash, "second");

    expect((await trigger.wait.retrieveToken(token)).output).toBe("first");
  });

  it("is refused with another hash", async () => {
    const token = await trigger.wait.createToken();

    const call = trigger.wait.completeByCallback(token.id, "0".repeat(64), {});

    await expect(call).rejects.toMatchObject({ kind: "authentication", status: 401 });
  });

  it("is not posted to without a value", async () => {
    // @ts-expect-error
    const call = trigger.wait.completeByCallback("waitpoint_1", "hash");

    await expect(call).rejects.toMatchObject({ kind: "configuration", parameter: "data" });
    expect(emulator.requests).toEqual([]);
  });
});

describe("lists of waitpoint tokens and sessions", () => {
  it("are walked to their end", async () => {
    const created: string[] = [];
    for (let index = 0; index < 5; index += 1) created.push((await trigger.wait.createToken()).id);

    const walked: string[] = [];
    for await (const { id } of trigger.wait.listTokens({ limit: 2 })) walked.push(id);

    expect(walked).toEqual(created.reverse());
  });

  it("go back one page without naming two cursors, which the service refuses for sessions", async () => {
    for (let index = 0; index < 3; index += 1) {
      await trigger.sessions.start({ type: "t", taskIdentifier: "hello", triggerConfig: { basePayload: {} } });
    }
    const first = await trigger.sessions.list({ limit: 2 });

    const back = await (await first.getNextPage()).getPreviousPage();

    expect(back.data).toEqual(first.data);
  });

  it("refuse several values where a filter of sessions takes one, before anything is sent", async () => {
    // @ts-expect-error
    const call = trigger.sessions.list({ status: ["ACTIVE", "CLOSED"] });

    await expect(call).rejects.toMatchObject({ kind: "configuration", parameter: "status" });
    expect(emulator.requests).toEqual([]);
  });
});

describe("starting a session", () => {
  const chat = { type: "chat.agent", taskIdentifier: "echo", triggerConfig: { basePayload: {} } };

  it("is repeated after a lost answer only with an external id", async () => {
    const retry = { minTimeoutInMs: 1 };
    emulator.faults.add({ operation: "sessions.start", nth: [1, 3], reset: "after" });

    const session = await trigger.sessions.start({ ...chat, externalId: "chat-42" }, { retry });
    const call = trigger.sessions.start(chat, { retry });

    expect(session).toMatchObject({ externalId: "chat-42", isCached: true });
    await expect(call).rejects.toMatchObject({ kind: "connection", outcomeUnknown: true, attempts: 1 });
  });

  it("gives a public token that reads the session by its external id", async () => {
    const { publicAccessToken, runId } = await trigger.sessions.start({ ...chat, externalId: "chat 42/a" });
    const page = createClient({ publicAccessToken, ...connection() });

    expect(await page.sessions.retrieve("chat 42/a")).toMatchObject({
      currentRunId: runId,
      createdAt: expect.any(Date),
    });
    await expect(page.sessions.close("chat 42/a")).rejects.toMatchObject({ kind: "permissionDenied" });
  });
});
