// A program that starts 10,000 runs from an async iterable, and says what came of it and how much memory was held when
// each of its batches had been announced.

import { createClient } from "../../src/index.js";

const [, , baseURL = "", secretKey = ""] = process.argv;
const heap: number[] = [];
const client = createClient({
  secretKey,
  baseURL,
  requestOptions: { retry: { minTimeoutInMs: 1, maxTimeoutInMs: 2 } },
  hooks: {
    onResponse({ operation }) {
      if (operation !== "batch.create") return;
      globalThis.gc?.();
      heap.push(process.memoryUsage().heapUsed);
    },
  },
});

const items = async function* () {
  for (let index = 0; index < 10_000; index += 1) {
    yield { id: "echo", payload: `${index} `.padEnd(2000, "x") };
  }
};

const handle = await client.batch.trigger(items());
process.stdout.write(JSON.stringify({ handle, heap }));
