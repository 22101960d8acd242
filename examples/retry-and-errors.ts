// What can go wrong with a call, and how long it may go on trying.
//
//   TRIGGER_SECRET_KEY=tr_dev_... npx tsx examples/retry-and-errors.ts run_...
import { createClient, isApiError } from "trigger-management-client";

const trigger = createClient({
  secretKey: process.env.TRIGGER_SECRET_KEY ?? "",
  baseURL: process.env.TRIGGER_API_URL ?? "https://api.trigger.dev",
  requestOptions: {
    // Five requests at most, with waits that grow from 200 ms to 2 s.
    retry: { maxAttempts: 5, minTimeoutInMs: 200, maxTimeoutInMs: 2000 },
    // For one request, from sending to the last byte.
    timeoutInMs: 10_000,
    // For the whole call, requests and waits together.
    deadlineInMs: 30_000,
  },
});

/** What to tell about a failed call. Every `kind` has the fields that belong to it. */
const explain = (error: unknown): string => {
  if (!isApiError(error)) throw error;
  switch (error.kind) {
    case "notFound":
      return `not there: ${error.message} (${error.attempts} request)`;
    case "authentication":
    case "permissionDenied":
      return `not allowed: ${error.message}`;
    case "rateLimit":
      return `too many requests; come back in ${error.millisecondsUntilReset ?? "some"} ms`;
    case "timeout":
    case "deadline":
      return `no answer within ${error.timeoutInMs} ms`;
    case "connection":
      return `no connection; ${error.outcomeUnknown ? "the call may have worked" : "nothing happened"}`;
    case "configuration":
      return `never sent: ${error.message}`;
    default:
      return `${error.status ?? "no status"} after ${error.attempts} requests: ${error.message}`;
  }
};

// A missing run is worth one look only. What is given here beats the client's own, field by field.
const runId = process.argv[2] ?? "run_doesnotexist";
await trigger.runs.retrieve(runId, { retry: { maxAttempts: 1 } }).then(
  (run) => console.log(`${run.id} is ${run.status}`),
  (error: unknown) => console.log(explain(error)),
);

// An answer that takes too long.
await trigger.runs.list({ limit: 1 }, { timeoutInMs: 100, retry: { maxAttempts: 1 } }).then(
  () => console.log("quicker than 100 ms"),
  (error: unknown) => console.log(explain(error)),
);

// An argument that would change the path is refused before anything is sent.
await trigger.runs.retrieve("..").catch((error: unknown) => console.log(explain(error)));

// A caller that loses interest gets its own reason back, as it is.
const controller = new AbortController();
controller.abort(new Error("the user has closed the page"));
await trigger.runs
  .list({ limit: 1 }, { signal: controller.signal })
  .catch((error: unknown) => console.log(`given up: ${error instanceof Error ? error.message : error}`));

// Closing cancels what is under way and refuses what comes later.
trigger.close();
await trigger.runs.list().catch((error: unknown) => console.log(explain(error)));
