/** Chance and ids that repeat: the same seed gives the same sequence. */

const lowerCase = "0123456789abcdefghijklmnopqrstuvwxyz";
const mixedCase = `${lowerCase}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;
/** Personal access tokens and schedule ids leave out what is easily misread. */
const unmistakable = "123456789abcdefghijkmnopqrstuvwxyz";

/** Uniform numbers in [0, 1) (mulberry32). */
export const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A whole number made of a text, the same for the same text. */
export const hashOf = (text: string): number => {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  return hash >>> 0;
};

export interface Ids {
  /** 25 characters that sort by time, as runs and environments have them. */
  sortable(atMs: number): string;
  /** 21 characters, as schedules have them. */
  short(): string;
  /** The part of a secret key behind its prefix. */
  key(): string;
  /** The part of a personal access token behind its prefix. */
  personalToken(): string;
  /** A 32-digit hexadecimal number. */
  hex(): string;
}

export const createIds = (seed: number): Ids => {
  const random = createRandom(seed);
  let counter = 0;
  const text = (length: number, alphabet: string) => {
    let result = "";
    for (let index = 0; index < length; index += 1) result += alphabet.charAt(Math.floor(random() * alphabet.length));
    return result;
  };
  const fingerprint = text(4, lowerCase);
  return {
    sortable(atMs) {
      counter += 1;
      const time = Math.floor(atMs).toString(36).padStart(8, "0").slice(-8);
      return `c${time}${(counter % 36 ** 4).toString(36).padStart(4, "0")}${fingerprint}${text(8, lowerCase)}`;
    },
    short: () => text(21, unmistakable),
    key: () => text(24, mixedCase),
    personalToken: () => text(40, unmistakable),
    hex: () => text(32, "0123456789abcdef"),
  };
};
