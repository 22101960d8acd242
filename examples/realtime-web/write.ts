// What the task does, wherever it runs: some seconds of work that can be watched.
import { setTimeout as wait } from "node:timers/promises";

export interface Telling {
  /** What it is at, and how much is done, from 0 to 1. */
  step(name: string, done: number): unknown;
  /** The next words of the postcard. */
  say(words: string): unknown;
}

export interface Postcard {
  readonly text: string;
  readonly wordCount: number;
}

const steps = [
  { name: "Finding a pen", sentence: "" },
  { name: "Greeting", sentence: "Dear all, I am writing this from" },
  {
    name: "Looking out of the window",
    sentence: "The light changes every minute, and so does what I want to do today.",
  },
  {
    name: "Remembering yesterday",
    sentence: "Yesterday I took the wrong bus and found the best bakery of the whole trip.",
  },
  { name: "Running out of space", sentence: "There is more to tell, but the edge of the card is near. See you soon!" },
];

/** Writes a postcard word by word, with `wordInMs` milliseconds for each. */
export const writePostcardFrom = async (
  place: string,
  { step, say }: Telling,
  wordInMs: number,
  signal?: AbortSignal,
): Promise<Postcard> => {
  let text = "";
  for (const [index, { name, sentence }] of steps.entries()) {
    await step(name, index / steps.length);
    await wait(4 * wordInMs, undefined, { signal });
    const words = index === 1 ? `${sentence} ${place}.` : sentence;
    for (const word of words.split(" ").filter(Boolean)) {
      const chunk = text === "" ? word : ` ${word}`;
      text += chunk;
      await say(chunk);
      await wait(wordInMs, undefined, { signal });
    }
  }
  await step("Putting a stamp on it", 1);
  await wait(4 * wordInMs, undefined, { signal });
  return { text, wordCount: text.split(" ").length };
};
