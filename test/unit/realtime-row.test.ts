// Rows of feeds as runs. What `runs.retrieve` was recorded to say of the same run is the judge.

import { describe, expect, it } from "vitest";
import { createDecoder, decode } from "../../src/realtime/packets.js";
import { hasEnded, type Row, toRun } from "../../src/realtime/row.js";
import { loadExchanges } from "../support/recordings.js";

const noStore = async (): Promise<never> => {
  throw new Error("Nothing is to be downloaded.");
};

/** Feed and answer that were recorded one after the other, about the same run. */
const pairs = (() => {
  const exchanges = loadExchanges().filter(({ title }) => title.startsWith("realtime-rest-pairs: "));
  return exchanges.flatMap((snapshot, index) => {
    const retrieved = exchanges[index + 1];
    if (!snapshot.title.endsWith(": realtime snapshot") || !retrieved) return [];
    // The form of these recordings is checked against the document.
    const [{ value }] = snapshot.response.body as [{ value: Row }];
    return [[snapshot.title, value, retrieved.response.body as Record<string, unknown>] as const];
  });
})();

describe.runIf(pairs.length > 0)("a recorded row is the run that was retrieved", () => {
  it.each(pairs)("%s", async (_, row, retrieved) => {
    const run: Record<string, unknown> = { ...toRun(row, await createDecoder(noStore).valuesOf(row)) };

    const both = Object.keys(run).filter((name) => name in retrieved);
    const asJson = JSON.parse(JSON.stringify(run));
    expect(Object.fromEntries(both.map((name) => [name, asJson[name]]))).toEqual(
      Object.fromEntries(both.map((name) => [name, retrieved[name]])),
    );
    // What only one of them has is known.
    expect(Object.keys(run).filter((name) => !(name in retrieved))).toEqual(
      expect.arrayContaining(["realtimeStreams"]),
    );
    const onlyRetrieved = Object.keys(retrieved).filter((name) => !(name in run));
    const known = [
      "attemptCount",
      "attempts",
      "depth",
      "region",
      "relatedRuns",
      "triggerFunction",
      "version",
      "idempotencyKey",
    ];
    expect(onlyRetrieved.filter((name) => !known.includes(name))).toEqual([]);
  });

  it("there are eight of them", () => {
    expect(pairs.length).toBe(8);
  });
});

const row = (columns: Row): Row => ({ id: "a", friendlyId: "run_a", status: "PENDING", ...columns });
const run = (columns: Row) => toRun(row(columns), {});

describe("the status", () => {
  it.each([
    ["DELAYED", "DELAYED", "isQueued"],
    ["PENDING_VERSION", "PENDING_VERSION", "isQueued"],
    ["WAITING_FOR_DEPLOY", "PENDING_VERSION", "isQueued"],
    ["PENDING", "QUEUED", "isQueued"],
    ["DEQUEUED", "DEQUEUED", "isExecuting"],
    ["EXECUTING", "EXECUTING", "isExecuting"],
    ["RETRYING_AFTER_FAILURE", "EXECUTING", "isExecuting"],
    ["PAUSED", "WAITING", "isWaiting"],
    ["WAITING_TO_RESUME", "WAITING", "isWaiting"],
    ["COMPLETED_SUCCESSFULLY", "COMPLETED", "isCompleted isSuccess"],
    ["COMPLETED_WITH_ERRORS", "FAILED", "isCompleted isFailed"],
    ["INTERRUPTED", "FAILED", "isCompleted isFailed"],
    ["CRASHED", "CRASHED", "isCompleted isFailed"],
    ["SYSTEM_FAILURE", "SYSTEM_FAILURE", "isCompleted isFailed"],
    ["CANCELED", "CANCELED", "isCompleted isFailed isCancelled"],
    ["EXPIRED", "EXPIRED", ""],
    ["TIMED_OUT", "TIMED_OUT", ""],
    ["A_WORD_OF_TOMORROW", "A_WORD_OF_TOMORROW", ""],
    ["constructor", "constructor", ""],
  ])("%s is %s, with what goes with it", (stored, word, flags) => {
    const { status, ...rest } = run({ status: stored });
    const set = Object.entries(rest).filter(([name, value]) => /^is[A-SU-Z]/.test(name) && value === true);
    expect([status, set.map(([name]) => name).join(" ")]).toEqual([word, flags]);
  });
});

describe("the end of a run", () => {
  const finishedAt = new Date(0);
  it.each([
    [{ status: "COMPLETED" }, true],
    [{ status: "TIMED_OUT" }, true],
    [{ status: "EXECUTING" }, false],
    [{ status: "EXECUTING", finishedAt }, false],
    [{ status: "A_WORD_OF_TOMORROW" }, false],
    [{ status: "A_WORD_OF_TOMORROW", finishedAt }, true],
  ])("shows in its status, and where that is a new word in its moment: %j", (run, expected) => {
    expect(hasEnded(run)).toBe(expected);
  });
});

describe("columns", () => {
  it("hold moments in UTC, whatever the database puts between day and hour", () => {
    const moment = new Date("2026-11-21T23:57:11.423Z");
    expect(run({ createdAt: "2026-11-21T23:57:11.423" }).createdAt).toEqual(moment);
    expect(run({ createdAt: "2026-11-21 23:57:11.423" }).createdAt).toEqual(moment);
    expect(run({ createdAt: "2026-11-21T23:57:11.423Z" }).createdAt).toEqual(moment);
    expect("createdAt" in run({ createdAt: "yesterday" })).toBe(false);
  });

  it("that are skipped or have no value are not there", () => {
    const names = ["startedAt", "finishedAt", "delayedUntil", "ttl", "output", "payload", "metadata", "error"];
    const made = run({ startedAt: null, completedAt: "", ttl: null });
    expect(names.filter((name) => name in made)).toEqual([]);
    expect(made).toMatchObject({ tags: [], realtimeStreams: [], durationMs: 0, isTest: false });
  });

  it.each([
    ['{"a","b c"}', ["a", "b c"]],
    ["{plain,words}", ["plain", "words"]],
    ['{"with, comma","with \\"quotes\\" and \\\\"}', ['with "quotes" and \\', "with, comma"]],
    ['{"two\nlines"}', ["two\nlines"]],
    ['{"z","a"}', ["a", "z"]],
    ['{""}', [""]],
    ["{}", []],
    [null, []],
  ])("of lists are read: %j", (literal, tags) => {
    expect(run({ runTags: literal }).tags).toEqual(tags);
  });

  it.each([
    [
      { type: "BUILT_IN_ERROR", name: "Error", message: "m", stackTrace: "s" },
      { name: "Error", message: "m", stackTrace: "s" },
    ],
    [{ type: "STRING_ERROR", raw: "m" }, { message: "m" }],
    [{ type: "CUSTOM_ERROR", raw: '{"a":1}' }, { message: '{"a":1}' }],
    [
      { type: "INTERNAL_ERROR", code: "TASK_PROCESS_OOM_KILLED" },
      { message: "trigger.dev internal error (TASK_PROCESS_OOM_KILLED)" },
    ],
    [
      { type: "INTERNAL_ERROR", code: "X", message: "m", stackTrace: "s" },
      { message: "trigger.dev internal error (X)" },
    ],
  ])("of errors say what went wrong: %j", (stored, error) => {
    expect(run({ error: JSON.stringify(stored) }).error).toEqual(error);
  });

  it("of tags are in the order in which runs.retrieve has them, which is not that of their codes", () => {
    expect(run({ runTags: '{"b-1","B","a","b_1","org:1"}' }).tags).toEqual(["a", "B", "b_1", "b-1", "org:1"]);
  });

  it("of an error that is null in JSON are those of a run without one", () => {
    expect(run({ error: "null" })).not.toHaveProperty("error");
  });

  it("of errors that are no JSON are the message", () => {
    expect(run({ error: "not what was agreed" }).error).toEqual({ message: "not what was agreed" });
  });
});

describe("values", () => {
  it.each([
    ['{"a":1}', "application/json", { a: 1 }],
    ["null", "application/json", null],
    ["not json", "application/json", "not json"],
    ["just text", "text/plain", "just text"],
    ["bytes", "application/x-whatever", "bytes"],
    ["text", undefined, "text"],
    ['{"json":{"a":1}}', "application/super+json", { a: 1 }],
    [
      '{"json":{"at":"1970-01-01T00:00:00.000Z"},"meta":{"values":{"at":["Date"]}}}',
      "application/super+json",
      { at: new Date(0) },
    ],
  ])("are read by their type: %j", async (text, type, value) => {
    expect(await decode(text, type, noStore)).toEqual(value);
  });

  it("that are too large are fetched from the store", async () => {
    const download = async (key: string) => ({ text: `{"of":"${key}"}`, type: "application/json" });
    expect(await decode("the/key", "application/store", download)).toEqual({ of: "the/key" });
  });

  it("are read once for as long as their text stays the same", async () => {
    const downloads: string[] = [];
    const decoder = createDecoder(async (key) => {
      downloads.push(key);
      return { text: "{}", type: "application/json" };
    });
    const stored = row({ payload: "one", payloadType: "application/store" });

    const [first, second] = [
      await decoder.valuesOf(stored),
      await decoder.valuesOf({ ...stored, status: "EXECUTING" }),
    ];
    await decoder.valuesOf({ ...stored, payload: "two" });
    decoder.keepOnly([]);
    await decoder.valuesOf({ ...stored, payload: "two" });

    expect(first.payload).toBe(second.payload);
    expect(downloads).toEqual(["one", "two", "two"]);
  });

  it("that cannot be fetched are an error, and not nothing", async () => {
    const decoder = createDecoder(noStore);
    await expect(decoder.valuesOf(row({ output: "k", outputType: "application/store" }))).rejects.toThrow("downloaded");
  });
});
