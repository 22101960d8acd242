// What a run feed says, and what follows from it.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Row } from "../../src/realtime/row.js";
import { advance, beginning, isNewer, restarted, type ShapeAnswer, type ShapeState } from "../../src/realtime/shape.js";

const row = (columns: Record<string, string | null> = {}): Row => ({
  id: "a",
  status: "EXECUTING",
  updatedAt: "2026-11-21T23:57:11.423",
  ...columns,
});

/** The moment of the n-th change. */
const at = (n: number): string => new Date(Date.UTC(2026, 10, 21) + n).toISOString().slice(0, -1);

const change = (operation: string, value: object, key = "k") => ({ key, value, headers: { operation } });
const upToDate = { headers: { control: "up-to-date" } };
const mustRefetch = { headers: { control: "must-refetch" } };

const answer = (...messages: unknown[]): ShapeAnswer => ({ messages, offset: "1_1", handle: "h" });

/** The news of each answer, one after the other. */
const tell = (answers: readonly ShapeAnswer[], from: ShapeState = beginning): (readonly Row[])[] => {
  let state = from;
  return answers.map((one) => {
    const step = advance(state, one);
    state = step.state;
    return step.news;
  });
};

describe("rows", () => {
  it("are told when the feed is up to date, and not before", () => {
    const first = change("insert", row());

    const [half, whole] = tell([answer(first), answer(change("insert", row({ id: "b" }), "b"), upToDate)]);

    expect(half).toEqual([]);
    expect(whole).toEqual([row(), row({ id: "b" })]);
  });

  it("that came behind the word are told with the next one", () => {
    const [first, second] = tell([answer(upToDate, change("insert", row())), answer(upToDate)]);
    expect([first, second]).toEqual([[], [row()]]);
  });

  it("that change in parts are told whole", () => {
    const later = { metadata: '{"p":1}', updatedAt: at(9e8) };
    const news = tell([answer(change("insert", row()), upToDate), answer(change("update", later), upToDate)]);
    expect(news[1]).toEqual([row(later)]);
  });

  it("that change several times in one answer are told once, as they are in the end, in the order of their last changes", () => {
    const messages = [
      change("insert", row({ id: "a" }), "a"),
      change("insert", row({ id: "b" }), "b"),
      change("update", { status: "PENDING" }, "a"),
      upToDate,
    ];
    expect(tell([answer(...messages)])[0]?.map(({ id, status }) => [id, status])).toEqual([
      ["b", "EXECUTING"],
      ["a", "PENDING"],
    ]);
  });

  it.each([
    ["by their moment", row({ updatedAt: at(5) }), row({ updatedAt: at(4), status: "PENDING" })],
    ["by their end", row({ updatedAt: at(5), status: "CANCELED" }), row({ updatedAt: at(6), status: "EXECUTING" })],
  ])("that are older than others in the same answer are not told: %s", (_, newer, older) => {
    expect(tell([answer(change("update", newer), change("update", older), upToDate)])).toEqual([[newer]]);
  });

  it("that are the same again are not told again", () => {
    const news = tell([answer(change("insert", row()), upToDate), answer(change("update", row()), upToDate)]);
    expect(news[1]).toEqual([]);
  });

  it("that are gone are not told, and may come again", () => {
    const gone = answer(change("delete", { id: "a" }), upToDate);
    const again = answer(change("insert", row({ updatedAt: at(9e8) })), upToDate);
    const news = tell([answer(change("insert", row()), upToDate), gone, again]);
    expect(news.map(({ length }) => length)).toEqual([1, 0, 1]);
  });

  it("have text and nulls in them, whatever else was sent", () => {
    const value = JSON.parse('{"id":"a","n":1,"list":[],"output":null,"__proto__":"x"}');
    const [news] = tell([answer(change("insert", value), upToDate)]);
    expect(JSON.stringify(news)).toBe('[{"id":"a","output":null,"__proto__":"x"}]');
  });

  it.each([
    ["no key", { value: row(), headers: { operation: "insert" } }],
    ["no value", { key: "k", headers: { operation: "insert" } }],
    ["no message at all", null],
    ["a text", "up-to-date"],
    ["a word that nobody knows", { headers: { control: "snapshot-end" } }],
  ])("are not made of %s", (_, message) => {
    expect(tell([answer(message, upToDate)])[0]).toEqual([]);
  });
});

describe("what was told", () => {
  it("is forgotten of runs that have ended, when there are many, and of no others", () => {
    const ended = Array.from({ length: 2500 }, (_, index) =>
      change("insert", row({ id: `${index}`, status: "CANCELED" }), `${index}`),
    );
    const { state } = advance(beginning, answer(change("insert", row(), "going on"), ...ended, upToDate));
    expect(state.told.size).toBe(2000);
    expect([...state.told.keys()].slice(0, 2)).toEqual(["going on", "501"]);
  });
});

describe("the position", () => {
  it("is live behind the word that nothing is missing, and nowhere else", () => {
    const live = advance(beginning, answer(upToDate)).state.position;
    expect(live).toEqual({ offset: "1_1", handle: "h", cursor: undefined, isLive: true });
    expect(advance(beginning, answer(change("insert", row()))).state.position.isLive).toBe(false);
    expect(advance(beginning, answer(upToDate, change("insert", row()))).state.position.isLive).toBe(false);
  });

  it("keeps what an answer does not say", () => {
    const before = advance(beginning, { messages: [upToDate], offset: "5_5", handle: "h", cursor: "c" }).state;
    expect(advance(before, { messages: [upToDate] }).state.position).toEqual({
      offset: "5_5",
      handle: "h",
      cursor: "c",
      isLive: true,
    });
  });

  it("is the beginning again after must-refetch, under the new handle, and names the one that was refused", () => {
    const before = advance(beginning, answer(change("insert", row()), upToDate)).state;
    const after = { offset: "-1", handle: "new", cursor: undefined, isLive: false, expiredHandle: "h" };
    expect(restarted(before, "new").position).toEqual({ ...after, cursor: undefined });
    expect(advance(before, { messages: [mustRefetch], handle: "new", offset: "9_9" }).state.position).toEqual(after);
  });
});

describe("after a refetch", () => {
  const before = advance(
    beginning,
    answer(change("insert", row({ id: "a" }), "a"), change("insert", row({ id: "b" }), "b"), upToDate),
  ).state;

  it("what was told is not told again, and what is newer is", () => {
    const newer = row({ id: "b", updatedAt: at(9e8) });
    const again = answer(change("insert", row({ id: "a" }), "a"), change("insert", newer, "b"), upToDate);
    expect(tell([again], restarted(before, "new"))).toEqual([[newer]]);
  });

  it("what was told is not told again, and nothing older either, where the feed did not have the run at first", () => {
    const older = row({ id: "a", updatedAt: at(0) });
    const same = row({ id: "a" });
    const newer = row({ id: "a", updatedAt: at(9e8) });
    const answers = [older, same, newer].map((each) => answer(change("insert", each, "a"), upToDate));
    expect(tell([answer(upToDate), ...answers], restarted(before, "new"))).toEqual([[], [], [], [newer]]);
  });

  it("a row that is older than what was told is not told", () => {
    const older = row({ id: "a", updatedAt: "2026-11-21T23:57:11.422", status: "PENDING" });
    expect(tell([answer(change("insert", older, "a"), upToDate)], restarted(before, "new"))).toEqual([[]]);
  });

  it("a row that changes in parts is not put together with what it was before", () => {
    const part = { id: "a", updatedAt: at(9e8) };
    expect(tell([answer(change("update", part, "a"), upToDate)], restarted(before, "new"))).toEqual([[part]]);
  });
});

describe("a later state", () => {
  const executing = row({ updatedAt: at(5) });
  it.each([
    ["by its moment", { updatedAt: at(6) }, true],
    ["not by an earlier moment", { updatedAt: at(4), status: "PENDING" }, false],
    ["by its contents in the same moment", { updatedAt: at(5), metadata: "{}" }, true],
    ["not where nothing differs", { updatedAt: at(5) }, false],
    ["by being final, whatever its clock says", { updatedAt: at(4), status: "COMPLETED_SUCCESSFULLY" }, true],
    ["by its contents where it has no moment", { updatedAt: null, status: "PENDING" }, true],
  ])("is told %s", (_, columns, expected) => {
    expect(isNewer(row(columns), executing)).toBe(expected);
  });

  it.each(["CANCELED", "EXPIRED", "TIMED_OUT", "COMPLETED_WITH_ERRORS", "INTERRUPTED", "CRASHED", "SYSTEM_FAILURE"])(
    "is not one that takes %s back",
    (status) => {
      expect(isNewer(row({ updatedAt: at(9) }), row({ status, updatedAt: at(5) }))).toBe(false);
      expect(isNewer(row({ status, updatedAt: at(9) }), row({ status, updatedAt: at(5) }))).toBe(true);
    },
  );
});

describe("progress", () => {
  it.each([
    ["a row that is news", answer(change("insert", row()), upToDate), true],
    ["a part of a longer answer", answer(change("insert", row())), true],
    ["nothing", answer(upToDate), false],
    ["an empty answer", answer(), false],
    ["must-refetch", answer(mustRefetch), false],
  ])("is made by %s: %#", (_, given, expected) => {
    expect(advance(beginning, given).hasProgressed).toBe(expected);
  });

  it("is not made by the same part over and over", () => {
    const { state } = advance(beginning, answer(change("insert", row())));
    expect(advance(state, answer(change("insert", row()))).hasProgressed).toBe(false);
  });
});

/** A feed of two runs whose states are numbered, as any service might tell it: late, twice, from a replica, in parts, from the beginning. */
const anyFeed = fc.array(
  fc.record({
    run: fc.constantFrom("a", "b"),
    version: fc.integer({ min: 0, max: 12 }),
    operation: fc.constantFrom("insert", "update", "delete"),
    follows: fc.constantFrom("up-to-date", "up-to-date", "nothing", "must-refetch", "end of answer"),
  }),
  { maxLength: 40 },
);

describe("whatever a feed says", () => {
  it("no run's state is told twice or after a later one, and the newest is told", () => {
    fc.assert(
      fc.property(anyFeed, (steps) => {
        let state = beginning;
        let messages: unknown[] = [];
        const told = new Map<string, number>();
        const known = new Map<string, number>();
        const take = () => {
          const step = advance(state, answer(...messages));
          messages = [];
          state = step.state;
          for (const { id, metadata } of step.news) {
            const version = Number(metadata);
            expect(version).toBeGreaterThan(told.get(String(id)) ?? -1);
            told.set(String(id), version);
          }
          if (!state.isRefetching && state.pending.size === 0) {
            for (const [id, version] of known)
              if (state.told.has(id)) expect(told.get(id)).toBeGreaterThanOrEqual(version);
          }
          known.clear();
        };
        for (const { run, version, operation, follows } of steps) {
          const value = { id: run, updatedAt: at(version), metadata: String(version), status: "EXECUTING" };
          messages.push(change(operation, value, run));
          if (operation === "delete") known.delete(run);
          else known.set(run, version);
          if (follows === "up-to-date") messages.push(upToDate);
          if (follows === "must-refetch") {
            messages.push(mustRefetch);
            known.clear();
          }
          if (follows !== "nothing") take();
        }
        take();
      }),
      { numRuns: 300 },
    );
  });
});
