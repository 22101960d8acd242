// Many runs at once, through the client.

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEmulator, type Emulator } from "../../src/emulator/index.js";
import { createClient, type SecretKeyClient } from "../../src/index.js";

let emulator: Emulator;
let trigger: SecretKeyClient;

beforeEach(() => {
  emulator = createEmulator({ clock: "virtual", checkAnswers: true });
  trigger = createClient({ secretKey: emulator.secretKey, baseURL: emulator.url, fetch: emulator.fetch });
});
afterEach(() => emulator.stop());

const asked = () => emulator.requests.filter(({ operation }) => operation === "runs.bulk.retrieve").length;

describe("a bulk action", () => {
  it("is one request of its own kind, and is waited for by poll", async () => {
    emulator.seed.runs(3, { status: "FAILED", tags: ["outage"] });
    const { id } = await trigger.runs.bulk.replay({ filter: { tag: "outage", from: new Date(0) }, name: "again" });
    expect(emulator.requests[0]?.body).toEqual({
      action: "replay",
      filter: { tag: "outage", from: "1970-01-01T00:00:00.000Z" },
      name: "again",
    });
    const polling = trigger.runs.bulk.poll(id, { pollIntervalMs: 1 });
    await expect.poll(asked).toBeGreaterThan(1);
    await emulator.advance(1000);
    expect(await polling).toMatchObject({ id, name: "again", counts: { total: 3, success: 3, failure: 0 } });
  });

  it("that is aborted ends poll too", async () => {
    const runIds = emulator.seed.runs(1, { status: "QUEUED" });
    const { id } = await trigger.runs.bulk.cancel({ runIds });
    await trigger.runs.bulk.abort(id);
    expect((await trigger.runs.bulk.poll(id)).status).toBe("ABORTED");
    await expect(trigger.runs.bulk.abort(id)).rejects.toMatchObject({ kind: "conflict" });
  });

  it("that goes on is given up at the deadline", async () => {
    const runIds = emulator.seed.runs(1, { status: "QUEUED" });
    const { id } = await trigger.runs.bulk.cancel({ runIds });
    const polling = trigger.runs.bulk.poll(id, { pollIntervalMs: 5 }, { deadlineInMs: 60 });
    await expect(polling).rejects.toMatchObject({
      kind: "deadline",
      message: "runs.bulk.poll: not finished within 60 ms",
    });
    expect(asked()).toBeGreaterThan(1);
  });

  it("that does not exist, and an interval that is none, end poll at once", async () => {
    await expect(trigger.runs.bulk.poll("bulk_missing")).rejects.toMatchObject({ kind: "notFound" });
    await expect(trigger.runs.bulk.poll("bulk_1", { pollIntervalMs: -1 })).rejects.toMatchObject({
      kind: "configuration",
      parameter: "pollIntervalMs",
    });
    expect(asked()).toBe(1);
  });

  it("is not started twice when its answer is lost, and the error says that it may have been", async () => {
    emulator.faults.add({ operation: "runs.bulk.create", reset: "after" });
    await expect(trigger.runs.bulk.cancel({ runIds: ["run_1"] })).rejects.toMatchObject({ outcomeUnknown: true });
    expect(emulator.requests).toHaveLength(1);
  });

  it("beyond the replays that may be active is refused without a second try", async () => {
    const runIds = emulator.seed.runs(1);
    for (let count = 0; count < 3; count += 1) await trigger.runs.bulk.replay({ runIds });
    emulator.requests.length = 0;
    await expect(trigger.runs.bulk.replay({ runIds })).rejects.toMatchObject({ kind: "rateLimit", attempts: 1 });
    expect(emulator.requests).toHaveLength(1);
  });

  it("is found in the list, page after page, newest first", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      ids.unshift((await trigger.runs.bulk.cancel({ runIds: ["run_1"] })).id);
      await emulator.advance(10);
    }
    const listed: string[] = [];
    for await (const { id, createdAt } of trigger.runs.bulk.list({ limit: 2 })) {
      expect(createdAt).toBeInstanceOf(Date);
      listed.push(id);
    }
    expect(listed).toEqual(ids);
  });
});
