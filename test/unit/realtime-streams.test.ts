// What comes out of a stream's bytes, and where its reader stands.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEventDecoder, type ReceivedPart } from "../../src/realtime/events.js";
import {
  beginReading,
  completed,
  createKeyMemory,
  reconnected,
  type StreamPosition,
  takeId,
} from "../../src/realtime/stream-position.js";

const bytes = (text: string) => new TextEncoder().encode(text);

const fed = (version: string | null, chunks: readonly Uint8Array[]): ReceivedPart[] => {
  const decoder = createEventDecoder(version);
  return chunks.flatMap((chunk) => decoder.feed(chunk));
};

describe("events of the first form", () => {
  it.each([
    ["a chunk", 'id: 5-0\ndata: {"a":1}\n\n', [{ id: "5-0", chunk: { a: 1 }, timestamp: 5 }]],
    ["a text", 'id: 5-1\ndata: "x"\n\n', [{ id: "5-1", chunk: "x", timestamp: 5 }]],
    ["what is no JSON", "id: 5-1\ndata: [DONE\n\n", [{ id: "5-1", chunk: "[DONE", timestamp: 5 }]],
    ["lines that end as on Windows", "id: 5-0\r\ndata: 1\r\n\r\n", [{ id: "5-0", chunk: 1, timestamp: 5 }]],
    [
      "comments between them",
      ": ping\n\nid: 5-0\n: more\ndata: 1\n\n: ping\n\n",
      [{ id: "5-0", chunk: 1, timestamp: 5 }],
    ],
    ["several lines of data", 'id: 5-0\ndata: {"a":\ndata: 1}\n\n', [{ id: "5-0", chunk: { a: 1 }, timestamp: 5 }]],
    ["no id", "data: 1\n\n", [{ id: "", chunk: 1, timestamp: 0 }]],
    ["an end in the middle", "id: 5-0\ndata: 1\n\nid: 6-0\ndata: 2\n", [{ id: "5-0", chunk: 1, timestamp: 5 }]],
  ])("are read: %s", (_, text, parts) => {
    expect(fed(null, [bytes(text)])).toEqual(parts);
  });
});

describe("events of the second form", () => {
  const batch = (records: unknown) => `event: batch\nid: 1,2,3\ndata: ${JSON.stringify({ records })}\n\n`;
  const body = JSON.stringify({ data: { a: 1 }, id: "p1" });

  it("are the records of batches, and nothing else", () => {
    const text = `event: ping\ndata: {"timestamp":1}\n\n${batch([{ seq_num: 4, timestamp: 9, body }])}data: [DONE]\n\n`;
    expect(fed("v2", [bytes(text)])).toEqual([{ id: "4", chunk: { a: 1 }, timestamp: 9, headers: [], key: "p1" }]);
  });

  it("may be the store's own commands, or words of control without a body", () => {
    const records = [
      { seq_num: 4, timestamp: 9, body: "AAAA", headers: [["", "trim"]] },
      { seq_num: 5, timestamp: 9, body: "", headers: [["trigger-control", "turn-complete"]] },
    ];
    expect(fed("v2", [bytes(batch(records))])).toEqual([
      { id: "4", chunk: "AAAA", timestamp: 9, headers: [["", "trim"]], key: undefined, isCommand: true },
      { id: "5", chunk: undefined, timestamp: 9, headers: [["trigger-control", "turn-complete"]], key: undefined },
    ]);
  });

  it.each([
    ["no records", "event: batch\ndata: {}\n\n"],
    ["no JSON", "event: batch\ndata: {\n\n"],
    ["records without a number", batch([{ body }, null, "x"])],
  ])("with %s hold nothing", (_, text) => {
    expect(fed("v2", [bytes(text)])).toEqual([]);
  });
});

describe("whatever the bytes are cut into", () => {
  const anyText = fc
    .array(
      fc.oneof(
        fc.constantFrom(": ping\n\n", ": ping\r\n\r\n", "event: ping\ndata: {}\n\n", "retry: 5\n\n", "\n", "\r\n"),
        fc.string({ unit: "binary" }).map((text) => `id: 1-0\ndata: ${JSON.stringify(text)}\n\n`),
        fc.tuple(fc.string({ unit: "binary" }), fc.nat(50)).map(([text, number]) => {
          const record = { seq_num: number, timestamp: 1, body: JSON.stringify({ data: text, id: "k" }) };
          return `event: batch\r\ndata: ${JSON.stringify({ records: [record] })}\r\n\r\n`;
        }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(""));

  it("the events are the same, byte by byte and in one piece", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(null, "v2"), fc.integer({ min: 1, max: 7 }), (text, version, size) => {
        const whole = bytes(text);
        const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
          whole.slice(index * size, (index + 1) * size),
        );
        expect(fed(version, pieces)).toEqual(fed(version, [whole]));
      }),
      { numRuns: 300 },
    );
  });
});

/** Which of these ids are new, in order. A bar is a lost connection. */
const newOnes = (ids: string, from: StreamPosition = beginReading(undefined)): string => {
  let position = from;
  return ids
    .split(" ")
    .flatMap((id) => {
      if (id === "|") {
        position = reconnected(position);
        return [];
      }
      const step = takeId(position, id);
      position = step.position;
      return step.isNew ? [id] : [];
    })
    .join(" ");
};

describe("the reader of a stream", () => {
  it.each([
    ["gets each part", "1-0 2-0 2-1", "1-0 2-0 2-1"],
    ["gets parts that share an id", "1-0 1-0 1-0 2-0", "1-0 1-0 1-0 2-0"],
    ["gets the last one once when it is sent again", "1-0 2-0 | 2-0 3-0", "1-0 2-0 3-0"],
    ["gets the rest of what shares an id", "1-0 2-0 | 2-0 2-0 3-0", "1-0 2-0 2-0 3-0"],
    ["gets the rest after several cuts", "2-0 | 2-0 2-0 | 2-0 2-0 2-0 3-0", "2-0 2-0 2-0 3-0"],
    ["does not get what is older", "5-0 6-0 | 4-0 5-0 6-0 7-0", "5-0 6-0 7-0"],
    ["counts by numbers and not by letters", "9 10 11 | 10 11 12", "9 10 11 12"],
    ["takes ids that are no numbers as they come", "a b | b c", "a b c"],
  ])("%s", (_, ids, expected) => {
    expect(newOnes(ids)).toBe(expected);
  });

  it("who begins behind a part does not get that part", () => {
    expect(newOnes("3 4 5", beginReading("3"))).toBe("4 5");
  });

  it("asks for what comes behind the last id of which everything has come", () => {
    const { position } = takeId(takeId(beginReading(undefined), "1-0").position, "2-0");
    expect([position.whole, completed(position).whole]).toEqual(["1-0", "2-0"]);
  });

  it.each([
    ["whose last id came again by itself, and then the connection was lost again", "1-0 | 1-0 |", "1-0"],
    ["of which parts were new when the last id came again", "1-0 2-0 | 2-0 2-0 |", "1-0"],
    ["whose last id came again with fewer parts than before", "1-0 2-0 2-0 | 2-0 |", "1-0"],
    ["that was lost before anything had come", "1-0 2-0 | | |", "1-0"],
    ["that has told only what is older", "1-0 2-0 | 1-0 |", "1-0"],
  ])("of a stream %s asks for what comes behind the right id", (_, ids, whole) => {
    let position = beginReading(undefined);
    for (const id of ids.split(" ")) position = id === "|" ? reconnected(position) : takeId(position, id).position;
    expect(position.whole).toBe(whole);
  });

  it("does not get again what was sent before an answer ended by itself", () => {
    const { position } = takeId(beginReading(undefined), "2-0");
    expect(newOnes("2-0 3-0", completed(position))).toBe("3-0");
  });
});

describe("the memory of keys", () => {
  it("tells the first part of a key from later ones, and forgets the oldest", () => {
    const isNew = createKeyMemory(2);
    expect(["a", "b", "a", "c", "a", undefined, undefined].map(isNew)).toEqual([
      true,
      true,
      false,
      true,
      true,
      true,
      true,
    ]);
  });
});
