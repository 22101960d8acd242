import { describe, expect, test } from "vitest";
import { createReport, wantsColour } from "../../examples/support/report.js";

const sink = (isTTY = false) => {
  const written: string[] = [];
  return {
    isTTY,
    write: (text: string) => written.push(text),
    get text() {
      return written.join("");
    },
  };
};

describe("what a report claims", () => {
  test("a point that does not hold makes the exit code 1 and is named at the end", () => {
    const out = sink();
    const report = createReport(out, {});

    report.check("water is wet", true);
    report.check("fire is cold", false, { degrees: 900 });

    expect(report.summary(1234)).toBe(1);
    expect(out.text).toContain('   ✗ fire is cold\n     found: {"degrees":900}\n');
    expect(out.text).toMatch(/1 of 2 points does not hold:\n {3}✗ fire is cold\n$/);
  });

  test("when all points hold the exit code is 0", () => {
    const out = sink();
    const report = createReport(out, {});

    report.check("water is wet", true);

    expect(report.summary(1234)).toBe(0);
    expect(out.text).toContain("All 1 points hold. It took 1.2 s.");
  });

  test("a step that throws counts as a point that does not hold, and the next step is taken", async () => {
    const out = sink();
    const report = createReport(out, {});

    await report.step("First", async () => {
      throw new TypeError("broken");
    });
    await report.step("Second", async () => report.check("this is reached", true));

    expect(report.summary(0)).toBe(1);
    expect(out.text).toContain('✗ "First" ends without an error\n     found: TypeError: broken\n');
    expect(out.text).toContain(" 2 Second\n   ✓ this is reached");
  });

  test("a step that checks nothing counts as a point that does not hold", async () => {
    const report = createReport(sink(), {});

    await report.step("Empty", async () => {});

    expect(report.summary(0)).toBe(1);
  });

  test("nothing checked at all is no success", () => {
    expect(createReport(sink(), {}).summary(0)).toBe(1);
  });
});

describe("progress", () => {
  test("is one line on a terminal, written over and over", () => {
    const out = sink(true);
    const progress = createReport(out, { NO_COLOR: "1" }).progress(100);

    for (let done = 1; done <= 100; done++) progress.update(done, `${done} runs`);
    progress.end();

    expect(out.text.match(/\n/g)).toHaveLength(1);
    expect(out.text.match(/\r/g)).toHaveLength(100);
  });

  test("is at most four lines in a log", () => {
    const out = sink();
    const progress = createReport(out, {}).progress(1000);

    for (let done = 1; done <= 1000; done++) progress.update(done, `${done} runs`);
    progress.end();

    expect(out.text.trimEnd().split("\n")).toHaveLength(4);
    expect(out.text).not.toContain("\r");
  });
});

describe("colour", () => {
  test.each([
    ["on a terminal", true, {}, true],
    ["nowhere else", false, {}, false],
    ["where it is forced", false, { FORCE_COLOR: "1" }, true],
    ["not where it is forced off", true, { FORCE_COLOR: "0" }, false],
    ["not where NO_COLOR is set", true, { NO_COLOR: "1" }, false],
    ["not where NO_COLOR is set, even if forced", true, { NO_COLOR: "1", FORCE_COLOR: "1" }, false],
    ["on a terminal with an empty NO_COLOR", true, { NO_COLOR: "" }, true],
    ["not on a dumb terminal", true, { TERM: "dumb" }, false],
  ])("is there %s", (_, isTTY, variables, expected) => {
    expect(wantsColour(sink(isTTY), variables)).toBe(expected);
  });

  test("leaves no escape codes in a log", () => {
    const out = sink();
    const report = createReport(out, {});

    report.title("Title", "below");
    report.code("await something()");
    report.check("it holds", true);
    report.summary(0);

    expect(out.text).not.toContain("\u001b");
  });
});
