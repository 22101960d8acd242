// The answer behind the data: its status and its headers.
//
//   TRIGGER_SECRET_KEY=tr_dev_... npx tsx examples/raw-responses.ts
import { runs } from "trigger-management-client";

// The data and the raw answer, out of one request.
const { data: page, response } = await runs.list({ limit: 5 }).withResponse();
console.log(`${response.status}, ${page.data.length} runs`);
console.log(
  `${response.headers.get("x-ratelimit-remaining")} of ${response.headers.get("x-ratelimit-limit")} requests left`,
);

// Only the raw answer. Its body has not been read for you, and its dates are still text.
const raw = await runs.list({ limit: 1 }).asResponse();
console.log(raw.headers.get("content-type"), Object.keys(await raw.json()));
