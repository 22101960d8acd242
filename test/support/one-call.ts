// A program that makes one call and has nothing more to do. It says how many milliseconds it lived on after that.

import { createClient } from "../../src/index.js";
import { SECRET_KEY } from "./credentials.js";

const [, , url = "", fault = ""] = process.argv;
const client = createClient({
  secretKey: SECRET_KEY,
  baseURL: url,
  requestOptions: { retry: { minTimeoutInMs: 5, maxTimeoutInMs: 10 } },
});
const options = { deadlineInMs: 60_000, signal: new AbortController().signal };
if (fault === "failing") await client.runs.retrieve("run_1", options).catch(() => {});
else await client.runs.list({}, options).toArray();
const done = performance.now();
process.on("exit", () => process.stdout.write(`lingered ${performance.now() - done}\n`));
