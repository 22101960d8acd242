// What tests do with values that come one by one, on an emulator whose clock they move.

import type { Emulator } from "../../src/emulator/index.js";
import { pause } from "./timing.js";

/** Lets the emulator's time pass until the promise settles. */
export const untilSettled = async <T>(emulator: Emulator, promise: Promise<T>): Promise<T> => {
  let isSettled = false;
  const settle = () => {
    isSettled = true;
  };
  promise.then(settle, settle);
  for (let turns = 0; !isSettled && turns < 400; turns += 1) {
    await emulator.advance(250);
    await pause(1);
  }
  return promise;
};

export const all = async <T>(values: AsyncIterable<T>): Promise<T[]> => {
  const taken: T[] = [];
  for await (const value of values) taken.push(value);
  return taken;
};
