// docs/differences.md is written from the lists that the comparison with the official package is made by.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { behaviourDifferences } from "./behaviour-differences.js";
import { ROOT } from "./fixtures/run.js";
import { intendedDifferences, withoutOfficialCall } from "./intended-differences.js";
import { notHere, typeDifferences } from "./moving-differences.js";

const HEAD = `# Differences from the official SDK

Names, arguments and results are those of \`@trigger.dev/sdk\` 4.5.12, with these exceptions. Written by
\`npx vitest run test/contract/differences.test.ts -u\` from lists that tests compare with both packages; what is edited here is
lost.
`;

const section = (title: string, entries: readonly { what: string; reason: string }[]): string =>
  `\n## ${title}\n\n${entries.map(({ what, reason }) => `- **${what}** ${reason}\n`).join("")}`;

const page = (): string =>
  [
    HEAD,
    section("What is sent", intendedDifferences),
    section("What is done", behaviourDifferences),
    section("What the compiler refuses", typeDifferences),
    section(
      "What is not here",
      notHere.map(({ what, reason, names }) => ({
        what,
        reason: `${reason} ${names.map((name) => `\`${name}\``).join(", ")}`,
      })),
    ),
    section(
      "What is not compared",
      Object.entries(withoutOfficialCall).map(([id, reason]) => ({ what: `${id}.`, reason })),
    ),
  ].join("");

describe("docs/differences.md", () => {
  it("lists every difference with its reason", async () => {
    await expect(page()).toMatchFileSnapshot(join(ROOT, "docs/differences.md"));
  });

  it.each(behaviourDifferences.map((each) => [each.what, each] as const))("%s A test shows it", (_, { shownBy }) => {
    const [file, title] = shownBy;
    expect(readFileSync(join(ROOT, file), "utf8")).toContain(title);
  });
});
