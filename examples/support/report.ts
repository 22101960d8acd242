// Tells what a program does, in numbered steps, and whether what it claims holds.
import { styleText } from "node:util";

/** Where the report goes. `process.stdout` is one; a test may pass another. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Whether colour is wanted: https://no-color.org first, then FORCE_COLOR, else on a terminal. */
export const wantsColour = (output: Output, variables: Variables): boolean => {
  const { NO_COLOR, FORCE_COLOR, TERM } = variables;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return output.isTTY === true && TERM !== "dumb";
};

const MARGIN = "   ";
const BAR_WIDTH = 24;
/** How many lines a log gets of something that a terminal sees grow. */
const LOG_STEPS = 4;

export interface Progress {
  update(done: number, text: string): void;
  end(): void;
}

export const createReport = (output: Output = process.stdout, variables: Variables = process.env) => {
  const colour = wantsColour(output, variables);
  const styled = (format: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const line = (text = ""): void => {
    output.write(`${text}\n`);
  };
  let steps = 0;
  let held = 0;
  const broken: string[] = [];

  const check = (what: string, holds: boolean, found?: unknown): void => {
    if (holds) {
      held += 1;
      line(`${MARGIN}${styled("green", "✓")} ${what}`);
      return;
    }
    broken.push(what);
    line(`${MARGIN}${styled("red", "✗")} ${what}`);
    if (found === undefined) return;
    const text = typeof found === "string" ? found : JSON.stringify(found);
    line(`${MARGIN}  ${styled("red", `found: ${text}`)}`);
  };

  return {
    title(text: string, below: string): void {
      line(styled("bold", text));
      line(styled("dim", below));
    },

    /** One numbered step. What goes wrong in it counts against the report, and the next step is taken all the same. */
    async step(title: string, act: () => Promise<void>): Promise<void> {
      steps += 1;
      line();
      line(styled("bold", `${String(steps).padStart(2)} ${title}`));
      const before = held + broken.length;
      try {
        await act();
        if (held + broken.length === before) check(`"${title}" checks something`, false);
      } catch (error) {
        check(`"${title}" ends without an error`, false, String(error));
      }
    },

    /** A line of code, as the reader would write it. */
    code(text: string): void {
      line(`${MARGIN}${styled("cyan", `› ${text}`)}`);
    },

    say(text: string): void {
      line(`${MARGIN}${text}`);
    },

    /** Says whether something holds, and remembers it. `found` is shown when it does not. */
    check,

    /** Something that grows: one line that changes on a terminal, a few lines in a log. */
    progress(total: number): Progress {
      let told = 0;
      return {
        update(done, text) {
          const share = Math.min(1, total > 0 ? done / total : 1);
          const filled = Math.round(share * BAR_WIDTH);
          const bar = `${styled("cyan", "█".repeat(filled))}${styled("dim", "░".repeat(BAR_WIDTH - filled))}`;
          if (output.isTTY) output.write(`\r\x1b[2K${MARGIN}${bar} ${text}`);
          else if (Math.floor(share * LOG_STEPS) > told) {
            told = Math.floor(share * LOG_STEPS);
            line(`${MARGIN}${bar} ${text}`);
          }
        },
        end() {
          if (output.isTTY) line();
        },
      };
    },

    /** The last line. Gives the exit code: 0 when everything held. */
    summary(milliseconds: number): number {
      const seconds = (milliseconds / 1000).toFixed(1);
      line();
      if (held + broken.length === 0) broken.push("something is checked");
      if (broken.length === 0) {
        line(styled(["bold", "green"], `All ${held} points hold.`) + styled("dim", ` It took ${seconds} s.`));
        return 0;
      }
      const points = `${broken.length} of ${held + broken.length} points ${broken.length === 1 ? "does" : "do"} not hold:`;
      line(styled(["bold", "red"], points));
      for (const what of broken) line(`${MARGIN}${styled("red", "✗")} ${what}`);
      return 1;
    },
  };
};

export type Report = ReturnType<typeof createReport>;
