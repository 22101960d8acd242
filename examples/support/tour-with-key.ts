// What a backend does under a secret key, each claim checked against what the emulator received.
import {
  createClient,
  isApiError,
  NotFoundError,
  PermissionDeniedError,
  type SecretKeyClient,
} from "trigger-management-client";
import type { Emulator } from "trigger-management-client/emulator";
import type { hello } from "../trigger/hello.js";
import type { Report } from "./report.js";

export interface Stage {
  readonly report: Report;
  readonly emulator: Emulator;
  readonly trigger: SecretKeyClient;
}

const RUNS = 240;
const PER_PAGE = 25;

/** The requests of one operation, of those that came after the first `since`. */
export const received = (emulator: Emulator, operation: string, since = 0) =>
  emulator.requests.slice(since).filter((request) => request.operation === operation);

const parameter = (query: readonly (readonly [string, string])[], name: string): string | undefined =>
  query.find(([key]) => key === name)?.[1];

export const meetTheEmulator = async ({ report, emulator }: Stage): Promise<void> => {
  report.code("const emulator = await startEmulator()");
  report.code("const trigger = createClient({ secretKey: emulator.secretKey, baseURL: emulator.url })");
  report.say(`${emulator.url}, with ${emulator.projects.length} projects: ${emulator.projectRef} is the first`);
  report.check("making a client sends nothing", emulator.requests.length === 0, emulator.requests.length);
};

export const triggerTasks = async ({ report, emulator, trigger }: Stage): Promise<void> => {
  report.code('await trigger.tasks.trigger<typeof hello>("hello", { name: "Ada" }, { tags: ["tour"] })');
  const first = await trigger.tasks.trigger<typeof hello>("hello", { name: "Ada" }, { tags: ["tour"] });
  report.say(`${first.id}, and ${RUNS - 1} more, 20 at a time`);

  const names = Array.from({ length: RUNS - 1 }, (_, index) => `Guest ${index + 1}`);
  while (names.length > 0) {
    const some = names.splice(0, 20);
    await Promise.all(some.map((name) => trigger.tasks.trigger<typeof hello>("hello", { name }, { tags: ["tour"] })));
  }

  const requests = received(emulator, "tasks.trigger");
  const [body] = requests.map((request) => request.body);
  report.check(
    `${RUNS} trigger requests arrived, the first with the payload and the tag`,
    requests.length === RUNS &&
      JSON.stringify(body) === JSON.stringify({ payload: { name: "Ada" }, options: { tags: ["tour"] } }),
    { requests: requests.length, body },
  );
  const keys = new Set(requests.map((request) => request.headers["idempotency-key"]));
  report.check(
    "each carried an idempotency key of its own, so that a lost answer starts no second run",
    keys.size === RUNS && !keys.has(undefined),
    keys.size,
  );
};

export const walkAllRuns = async ({ report, emulator, trigger }: Stage): Promise<void> => {
  // Pages of a service far away take their time. Without this, there would be nothing to see.
  const distance = emulator.faults.add({ operation: "runs.list", latencyInMs: 60 });
  const since = emulator.requests.length;
  report.code(`for await (const run of trigger.runs.list({ tag: "tour", limit: ${PER_PAGE} })) ids.add(run.id)`);

  const ids = new Set<string>();
  const progress = report.progress(RUNS);
  for await (const run of trigger.runs.list({ tag: "tour", limit: PER_PAGE })) {
    ids.add(run.id);
    progress.update(ids.size, `${ids.size} runs, ${received(emulator, "runs.list", since).length} pages`);
  }
  progress.end();
  distance.remove();

  const requests = received(emulator, "runs.list", since);
  report.check(`the loop saw ${RUNS} different runs`, ids.size === RUNS, ids.size);
  report.check(
    `it made ${Math.ceil(RUNS / PER_PAGE)} requests of ${PER_PAGE} runs, each from the cursor of the one before`,
    requests.length === Math.ceil(RUNS / PER_PAGE) &&
      requests.every(({ query }) => parameter(query, "page[size]") === String(PER_PAGE)) &&
      requests.every(({ query }, index) => (parameter(query, "page[after]") === undefined) === (index === 0)),
    requests.map(({ query }) => query),
  );
};

export const waitForARun = async ({ report, emulator, trigger }: Stage): Promise<void> => {
  report.code('const handle = await trigger.tasks.trigger("slow", { ms: 400 })');
  report.code("const run = await trigger.runs.poll(handle, { pollIntervalMs: 100 }, { deadlineInMs: 10_000 })");
  const handle = await trigger.tasks.trigger("slow", { ms: 400 });
  const since = emulator.requests.length;
  const run = await trigger.runs.poll(handle, { pollIntervalMs: 100 }, { deadlineInMs: 10_000 });

  const requests = received(emulator, "runs.retrieve", since);
  report.say(`${run.status}, asked ${requests.length} times`);
  report.check("the run has finished, and says when as a Date", run.finishedAt instanceof Date, run.finishedAt);
  report.check(
    "only this run was asked for, until it had finished and no longer",
    requests.length > 1 &&
      emulator.requests.length === since + requests.length &&
      requests.every(({ params }) => params.runId === handle.id),
    requests.map(({ path }) => path),
  );
};

export const retryFailures = async ({ report, emulator, trigger }: Stage): Promise<void> => {
  report.say("The emulator is told to answer 503 first, then to start the run and lose the answer.");
  const faults = [
    emulator.faults.add({ operation: "tasks.trigger", nth: 1, status: 503 }),
    emulator.faults.add({ operation: "tasks.trigger", nth: 2, reset: "after" }),
  ];
  const watched = createClient({
    secretKey: emulator.secretKey,
    baseURL: emulator.url,
    hooks: {
      onRequest: ({ attempt }) => report.say(`attempt ${attempt}`),
      onRetry: ({ error, delayInMs }) => report.say(`  ${error.message}; again in ${Math.round(delayInMs)} ms`),
    },
  });
  const since = emulator.requests.length;
  report.code('await trigger.tasks.trigger("hello", { name: "Grace" }, { tags: ["retried"] })');
  const { id } = await watched.tasks.trigger("hello", { name: "Grace" }, { tags: ["retried"] });
  for (const fault of faults) fault.remove();

  const requests = received(emulator, "tasks.trigger", since);
  const keys = new Set(requests.map(({ headers }) => headers["idempotency-key"]));
  report.check(
    "three requests arrived, and the caller saw one success",
    requests.length === 3 && requests[0]?.status === 503 && requests[2]?.status === 200,
    requests.map(({ status }) => status),
  );
  report.check("all three carried the same idempotency key", keys.size === 1, [...keys]);
  const runs = await trigger.runs.list({ tag: "retried" }).toArray();
  report.check("there is one run, not two", runs.length === 1 && runs[0]?.id === id, runs.length);
};

const GUESTS = 5;

export const startABatch = async ({ report, emulator, trigger }: Stage): Promise<void> => {
  report.code(
    'await trigger.tasks.batchTrigger("hello", guests.map((name) => ({ payload: { name }, options: { … } })))',
  );
  const since = emulator.requests.length;
  const { batchId, runCount } = await trigger.tasks.batchTrigger<typeof hello>(
    "hello",
    Array.from({ length: GUESTS }, (_, index) => ({
      payload: { name: `Guest ${index + 1}` },
      options: { tags: ["batched"] },
    })),
  );
  report.say(`${batchId}, ${runCount} runs`);

  const requests = emulator.requests.slice(since);
  report.check(
    "two requests started it: one that says how many there are, and one with all of them",
    requests.map(({ operation }) => operation).join() === "batch.create,batch.streamItems",
    requests.map(({ operation }) => operation),
  );
  const lines = received(emulator, "batch.streamItems", since).flatMap(
    ({ bodyText = "" }) => bodyText.match(/.+/g) ?? [],
  );
  const keys = new Set(lines.map((line): unknown => JSON.parse(line).options.idempotencyKey));
  report.check(
    `${GUESTS} items arrived, each with an idempotency key of its own`,
    lines.length === GUESTS && keys.size === GUESTS && !keys.has(undefined),
    lines,
  );
};

export const openOneRun = async ({ report, emulator, trigger }: Stage): Promise<void> => {
  const [mine, other] = await trigger.runs.list({ tag: "tour", limit: 2 }).toArray({ max: 2 });
  if (!mine || !other) throw new Error("There are no two runs to tell apart.");
  const since = emulator.requests.length;
  report.code(`const token = await trigger.auth.createPublicToken({ scopes: { read: { runs: "${mine.id}" } } })`);
  const token = await trigger.auth.createPublicToken({ scopes: { read: { runs: mine.id } } });
  report.code("const page = createClient({ publicAccessToken: token })");
  const page = createClient({ publicAccessToken: token, baseURL: emulator.url });
  report.code(`await page.runs.retrieve("${mine.id}")`);
  const run = await page.runs.retrieve(mine.id);
  report.say(`${run.id}  ${run.status}`);
  report.code(`await page.runs.retrieve("${other.id}")`);
  const error: unknown = await page.runs.retrieve(other.id).catch((reason: unknown) => reason);
  report.say(String(error));

  const requests = received(emulator, "runs.retrieve", since);
  report.check(
    "both requests carried the token, and the secret key carried neither",
    requests.length === 2 && requests.every(({ headers }) => headers.authorization === `Bearer ${token}`),
    requests.map(({ credential }) => credential),
  );
  report.check(
    "the one run was opened, and the other refused",
    error instanceof PermissionDeniedError && requests.map(({ status }) => status).join() === "200,403",
    requests.map(({ status }) => status),
  );
};

export const cancelInBulk = async ({ report, emulator, trigger }: Stage): Promise<void> => {
  const later = ["1h", "2h", "3h"].map((delay) =>
    trigger.tasks.trigger<typeof hello>("hello", { name: "Joan" }, { delay, tags: ["obsolete"] }),
  );
  const handles = await Promise.all(later);
  const since = emulator.requests.length;
  const filter = { tag: "obsolete", status: "DELAYED" } as const;
  report.code('const { id } = await trigger.runs.bulk.cancel({ filter: { tag: "obsolete", status: "DELAYED" } })');
  const { id } = await trigger.runs.bulk.cancel({ filter });
  report.code("const { status, counts } = await trigger.runs.bulk.poll(id, { pollIntervalMs: 100 })");
  const { status, counts } = await trigger.runs.bulk.poll(id, { pollIntervalMs: 100 }, { deadlineInMs: 10_000 });
  report.say(`${id}  ${status}, ${counts.success} of ${counts.total} runs`);

  const [request, second] = received(emulator, "runs.bulk.create", since);
  report.check(
    "one request asked for it, with the filter as it was given",
    second === undefined && JSON.stringify(request?.body) === JSON.stringify({ filter, action: "cancel" }),
    request?.body,
  );
  const runs = await Promise.all(handles.map((handle) => trigger.runs.retrieve(handle)));
  report.check(
    "all of the runs are canceled, without a request for each",
    runs.every((run) => run.status === "CANCELED") && received(emulator, "runs.cancel", since).length === 0,
    runs.map((run) => run.status),
  );
};

export const showATypedError = async ({ report, emulator, trigger }: Stage): Promise<void> => {
  const since = emulator.requests.length;
  report.code('await trigger.runs.retrieve("run_missing", { retry: { maxAttempts: 1 } })');
  const error: unknown = await trigger.runs
    .retrieve("run_missing", { retry: { maxAttempts: 1 } })
    .catch((reason: unknown) => reason);

  if (isApiError(error)) {
    report.say(`${error.name}: ${error.message}`);
    report.say(`kind ${error.kind}, status ${error.status}, operation ${error.operation}, attempts ${error.attempts}`);
    report.say(`body ${JSON.stringify(error.body)}`);
  }
  report.check(
    "a missing run rejects with a NotFoundError that says what the service said",
    error instanceof NotFoundError && error.status === 404 && error.operation === "runs.retrieve",
    String(error),
  );
  const requests = received(emulator, "runs.retrieve", since);
  report.check("one request was made, as asked for", requests.length === 1, requests.length);
};
