// Watches every request, for logs or metrics. Hooks see no credential and change nothing.
//
//   TRIGGER_SECRET_KEY=tr_dev_... npx tsx examples/hooks.ts
import { createClient } from "trigger-management-client";

const trigger = createClient({
  secretKey: process.env.TRIGGER_SECRET_KEY ?? "",
  baseURL: process.env.TRIGGER_API_URL ?? "https://api.trigger.dev",
  hooks: {
    onRequest: ({ operation, method, url, attempt }) =>
      console.log(`→ ${operation} ${method} ${new URL(url).pathname}, attempt ${attempt}`),
    onResponse: ({ operation, status, durationInMs }) =>
      console.log(`← ${operation} ${status} in ${Math.round(durationInMs)} ms`),
    onRetry: ({ operation, error, delayInMs }) =>
      console.log(`↻ ${operation} again in ${Math.round(delayInMs)} ms, because of: ${error.message}`),
  },
});

const page = await trigger.runs.list({ limit: 5 });
console.log(`${page.data.length} runs`);
