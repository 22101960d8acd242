// Single runs, through the client: what is refused before it is sent, and views of a run with their moments.

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEmulator, type Emulator } from "../../src/emulator/index.js";
import { createClient, isApiError, type SecretKeyClient } from "../../src/index.js";
import { callUntyped } from "../support/world.js";

let emulator: Emulator;
let trigger: SecretKeyClient;

beforeEach(() => {
  emulator = createEmulator({ clock: "virtual", startAt: "2026-01-01T00:00:00Z", checkAnswers: true });
  trigger = createClient({ secretKey: emulator.secretKey, baseURL: emulator.url, fetch: emulator.fetch });
});
afterEach(() => emulator.stop());

const tooManyTags = Array.from({ length: 11 }, (_, index) => `t${index}`);
const tooMuch = { text: "x".repeat(262_144) };

describe("an argument that the service would pass over or refuse", () => {
  it.each([
    ["tasks.trigger", ["hello", {}, { tags: tooManyTags }], "options.tags"],
    ["tasks.trigger", ["hello", {}, { delay: "tomorrow" }], "options.delay"],
    ["tasks.trigger", ["hello", {}, { delay: 5000 }], "options.delay"],
    ["tasks.trigger", ["hello", {}, { metadata: tooMuch }], "options.metadata"],
    ["runs.addTags", ["run_1", tooManyTags], "tags"],
    ["tags.add", ["run_1", "x".repeat(129)], "tags"],
    ["runs.reschedule", ["run_1", { delay: "soon" }], "delay"],
    ["runs.reschedule", ["run_1", { delay: new Date(Number.NaN) }], "delay"],
    ["runs.updateMetadata", ["run_1", { metadata: tooMuch }], "metadata"],
    ["runs.list", [{ limit: 101 }], "limit"],
    ["runs.bulk.list", [{ limit: 0 }], "limit"],
  ])("of %s is refused by name: %j", async (name, args, parameter) => {
    const reason: unknown = await Promise.resolve(callUntyped(trigger, name, ...args)).catch((error: unknown) => error);
    expect(isApiError(reason) && [reason.kind, reason.parameter]).toEqual(["configuration", parameter]);
    expect(emulator.requests).toEqual([]);
  });
});

describe("a run", () => {
  it("is put off until another moment", async () => {
    const { id } = await trigger.tasks.trigger("hello", {}, { delay: "1h" });
    const run = await trigger.runs.reschedule(id, { delay: new Date("2026-01-01T05:00:00Z") });
    expect([run.status, run.delayedUntil]).toEqual(["DELAYED", new Date("2026-01-01T05:00:00Z")]);
  });

  it("gets tags under either name", async () => {
    const [id = ""] = emulator.seed.runs(1);
    await trigger.runs.addTags(id, "a");
    await trigger.tags.add(id, ["b", "c"]);
    expect((await trigger.runs.retrieve(id)).tags).toEqual(["a", "b", "c"]);
  });

  it("has its trace with moments as dates, at every depth, and its events with nanoseconds as text", async () => {
    const { id } = await trigger.tasks.trigger("fails", {});
    await emulator.advance(1000);
    const { trace } = await trigger.runs.trace(id);
    expect(trace.rootSpan.data.startTime).toEqual(new Date("2026-01-01T00:00:00Z"));
    expect(trace.rootSpan.data.events[0]?.time).toBeInstanceOf(Date);
    expect(trace.rootSpan.children[0]?.data.startTime).toBeInstanceOf(Date);
    const span = await trigger.runs.span(id, trace.rootSpan.id);
    expect(span.startTime).toEqual(trace.rootSpan.data.startTime);
    const { events } = await trigger.runs.events(id);
    expect(events.map(({ startTime }) => startTime)).toEqual(["1767225600000000000"]);
  });

  it("has its metadata as text, and its result while the service knows one", async () => {
    const [id = ""] = emulator.seed.runs(1, { metadata: { n: 1 }, output: "done" });
    expect(await trigger.runs.metadata(id)).toEqual({ metadata: '{"n":1}', metadataType: "application/json" });
    expect(await trigger.runs.result(id)).toMatchObject({ ok: true, output: "done", outputType: "text/plain" });
    await expect(trigger.runs.result("run_missing")).rejects.toMatchObject({ kind: "notFound" });
  });
});
