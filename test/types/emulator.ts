/** Compiled, never run: what the emulator repeats for its own declarations stays what the document says. */

import type { RunStatusWord } from "../../src/emulator/index.js";
import type { RunStatusFilter } from "../../src/index.js";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};

// The words of the current API version are those that filters take, but for the older ones.
type Older = "WAITING_FOR_DEPLOY" | "REATTEMPTING" | "FROZEN" | "INTERRUPTED";
holds<Equal<RunStatusWord, Exclude<RunStatusFilter, Older>>>();
