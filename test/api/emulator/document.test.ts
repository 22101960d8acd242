// The emulator and the document: routes come from it, requests are checked against it, and so are the answers.

import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import type { Operation } from "../../../generated/contract.js";
import { operations } from "../../../generated/operations.js";
import { createCore } from "../../../src/emulator/core.js";
import { handlers } from "../../../src/emulator/handlers/index.js";
import { createEmulator, type Emulator } from "../../../src/emulator/index.js";
import { createRouter } from "../../../src/emulator/router.js";
import { createWorld } from "../../../src/emulator/world.js";
import { accountBodies, accountPlaces } from "./support/account-requests.js";
import { send, trigger } from "./support/send.js";

const started: Emulator[] = [];
afterEach(async () => {
  for (const emulator of started.splice(0)) await emulator.stop();
});
const start = () => {
  const emulator = createEmulator({ clock: "virtual", rateLimit: false, checkAnswers: true });
  started.push(emulator);
  return emulator;
};

test("every handler is an operation's", () => {
  expect(Object.keys(handlers).filter((id) => operations[id] === undefined)).toEqual([]);
});

test("every operation's own path leads to it", () => {
  const route = createRouter(operations);
  for (const operation of Object.values(operations)) {
    const path = operation.path.replaceAll(/\{\w+\}/g, "x%2Fy");
    const match = route(operation.method, path);
    expect([operation.id, match.kind === "operation" && match.operation.id]).toEqual([operation.id, operation.id]);
  }
});

test("a literal segment comes before a parameter, and a parameter is decoded once", () => {
  const route = createRouter(operations);
  expect(route("POST", "/api/v1/projects/p/envvars/dev/import")).toMatchObject({ operation: { id: "envvars.upload" } });
  expect(route("DELETE", "/api/v1/projects/p/envvars/dev/import")).toMatchObject({ operation: { id: "envvars.del" } });
  expect(route("GET", "/api/v3/runs/a%252Fb")).toMatchObject({ params: { runId: "a%2Fb" } });
  expect(route("GET", "/api/v3/runs/%zz")).toMatchObject({ params: { runId: "%zz" } });
  expect(route("GET", "/api/v3/runs/")).toMatchObject({ kind: "none" });
});

test.each([
  ["GET", "/api/v1/runz", "GET /api/v1/runs"],
  ["GET", "/api/v1/runs/run_1", "GET /api/v3/runs/{runId}"],
  ["POST", "/api/v1/runs/run_1/cancel", "POST /api/v2/runs/{runId}/cancel"],
  ["POST", "/api/v1/task/hello/trigger", "POST /api/v1/tasks/{taskIdentifier}/trigger"],
  ["GET", "/api/v1/schedule", "GET /api/v1/schedules"],
])("E5 %s %s is 404 and names %s", async (method, path, nearest) => {
  const emulator = start();
  const answer = await send(emulator, method, path);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
  expect(answer.text).toContain(nearest);
  expect(emulator.requests[0]?.problems?.[0]).toContain(nearest);
});

test("what a caller puts into a path comes back as text, never as markup", async () => {
  const answer = await send(start(), "GET", "/api/v1/<script>alert(1)</script>");
  expect(answer.text).not.toContain("<script>");
});

test.each([
  ["GET", "/api/v1/tasks/hello/trigger", 405],
  ["GET", "/api/v2/runs/run_1/cancel", 400],
  ["DELETE", "/api/v1/runs", 405],
  ["POST", "/api/v3/runs/run_1", 405],
  ["PATCH", "/api/v1/schedules", 405],
])("E5 %s %s is %i, with the routes of the path in a header", async (method, path, status) => {
  const answer = await send(start(), method, path);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("x-emulator-nearest-route")).toMatch(/^(GET|POST|PUT|DELETE) \/api\//);
});

test("a slash too many is redirected", async () => {
  const answer = await send(start(), "GET", "/api/v1/runs/");
  expect([answer.status, answer.headers.get("location")]).toEqual([301, "/api/v1/runs"]);
});

test.each([
  ["", "Request body is empty"],
  ["{", "Invalid JSON"],
  ["null", "Invalid JSON"],
  ["[]", "Validation error: Expected object, received array"],
  ['{"options":{"maxAttempts":"x"}}', 'Validation error: Expected number, received string at "options.maxAttempts"'],
  [
    '{"options":{"ttl":{}}}',
    'Validation error: Expected string, received object at "options.ttl", or Expected number, received object at "options.ttl"',
  ],
  ['{"options":{"debounce":{"key":"k"}}}', 'Validation error: Required at "options.debounce.delay"'],
  [
    '{"options":{"machine":"huge"}}',
    "Validation error: Invalid enum value. Expected 'micro' | 'small-1x' | 'small-2x' | 'medium-1x' | 'medium-2x' | 'large-1x' | 'large-2x', received 'huge' at \"options.machine\"",
  ],
])("E6 triggering with the body %j is 400: %s", async (body, error) => {
  const emulator = start();
  const answer = await send(emulator, "POST", "/api/v1/tasks/hello/trigger", { body });
  expect(answer).toMatchObject({ status: 400, body: { error } });
});

test("names that the document does not know are dropped", async () => {
  const body = { options: { somethingElse: 1 }, more: true };
  expect((await send(start(), "POST", "/api/v1/tasks/hello/trigger", { body })).status).toBe(200);
});

test("a body over the operation's limit, or of unknown length, is refused", async () => {
  const emulator = start();
  const body = { payload: "x".repeat(3_145_728) };
  const refused = { status: 413, body: { error: "Request body too large" } };
  expect(await send(emulator, "POST", "/api/v1/tasks/hello/trigger", { body })).toMatchObject(refused);
  const response = await emulator.fetch(`${emulator.url}/api/v1/tasks/hello/trigger`, {
    method: "POST",
    headers: { authorization: `Bearer ${emulator.secretKey}` },
    body: new Blob(["{}"]).stream(),
    // Node asks for this where a body is a stream.
    ...{ duplex: "half" },
  });
  expect(response.status).toBe(413);
});

test("an operation that nobody emulates answers with the document's example", async () => {
  const world = { ...createWorld({ clock: "virtual" }), handlers: {} };
  const core = createCore(world);
  const delivery = await core({
    method: "GET",
    target: "/api/v1/runs",
    headers: { authorization: `Bearer ${world.people.projects[0].environments.dev.secretKey}` },
    readBody: async () => new Uint8Array(),
    gone: new AbortController().signal,
  });
  expect(delivery.answer?.headers["x-emulator-example"]).toBe("true");
  const body: unknown = JSON.parse(String(delivery.answer?.body));
  expect(body).toHaveProperty("data");
});

test("a handler that fails harms only its own request", async () => {
  const broken = {
    ...handlers.whoami,
    family: "identity" as const,
    handle: () => {
      throw new Error("a slip in the handler");
    },
  };
  const world = { ...createWorld({ clock: "virtual" }), handlers: { ...handlers, whoami: broken } };
  const core = createCore(world);
  const ask = (target: string, token: string) =>
    core({
      method: "GET",
      target,
      headers: { authorization: `Bearer ${token}` },
      readBody: async () => new Uint8Array(),
      gone: new AbortController().signal,
    });
  const failed = await ask("/api/v2/whoami", world.credentials.personalTokens.valid);
  expect([failed.answer?.status, failed.answer?.body]).toEqual([500, '{"error":"Internal Server Error"}']);
  expect(world.log.requests[0]?.problems).toEqual(["The handler failed: Error: a slip in the handler"]);
  expect((await ask("/api/v1/runs", world.people.projects[0].environments.dev.secretKey)).answer?.status).toBe(200);
});

test("E7 whatever is asked of any operation, the answer fits the document", async () => {
  const emulator = start();
  const [home] = emulator.projects;
  const runs = [...emulator.seed.runs(3, { tags: ["a"], metadata: { n: 1 } }), "run_missing", "a/b"];
  const { body: traced } = await send(emulator, "GET", `/api/v1/runs/${runs[0]}/events`);
  /** The first of them is under way at any time. */
  const bulkActions = ["bulk_missing", "bulk_missing"];
  const { body: schedule } = await send(emulator, "POST", "/api/v1/schedules", { body: hourly });
  const { body: batch } = await send(emulator, "POST", "/api/v3/batches", { body: { runCount: 3 } });
  emulator.seed.variables({ KEY: "1" });
  const { environments } = home;
  // The second one has the higher version, and the first is the current one, as it is newer.
  for (const createdAt of ["2026-01-02T10:00:00Z", "2026-01-02T09:00:00Z"]) {
    emulator.seed.deployments(1, { environment: environments.dev, createdAt, isUnmanaged: true });
  }
  const building = emulator.seed.deployments(20, { environment: environments.dev, status: "BUILDING" });
  const { body: queue } = await send(emulator, "GET", "/api/v1/queues/hello?type=task");
  emulator.seed.runs(2, { status: "FAILED", error: { name: "TypeError", message: "x is not a function" } });
  const [error] = (await send(emulator, "GET", "/api/v1/errors")).body.data;
  emulator.seed.prompt({ slug: "hi", versions: ["Hi {{name}}.", "Hello {{name}}."] });
  const endpoint = emulator.seed.webhookEndpoint({ webhook: "w" });
  const deliveries = emulator.seed.webhookDeliveries(endpoint, 3, { event: { n: 1 } });
  const { body: waitpoint, text: created } = await send(emulator, "POST", "/api/v1/waitpoints/tokens", { body: {} });
  const chat = { body: { type: "t", taskIdentifier: "hello", triggerConfig: { basePayload: {} } } };
  const { body: session } = await send(emulator, "POST", "/api/v1/sessions", chat);
  const { body: closing } = await send(emulator, "POST", "/api/v1/sessions", chat);
  /** The first of them is at work at any time. */
  const working = [...emulator.seed.runs(1, { status: "EXECUTING" }), "run_missing"];
  const places: Readonly<Record<string, string[]>> = {
    runId: runs,
    scheduleId: [schedule.id, "k", "sched_missing"],
    projectRef: [home.ref, home.ref, emulator.projects[1].ref, "proj_missing"],
    env: ["dev", "dev", "staging", "prod", "preview", "qa"],
    name: ["KEY", "KEY", "OTHER", ".."],
    taskIdentifier: ["hello", "hourly", "nope"],
    queueParam: [queue.id, queue.id, "hello", "nope"],
    deploymentId: [...building, "deployment_missing"],
    version: ["20260102.1", "20260102.2", "19990101.1"],
    ...(await accountPlaces(emulator)),
    errorId: [String(error?.id), "error_nope"],
    slug: ["hi", "hi", "nope"],
    endpointId: [endpoint, "wh_nope"],
    deliveryId: [...deliveries, "whd_nope"],
    key: ["health", "health", "cost"],
    batchId: [batch.id, batch.id, "batch_missing"],
    waitpointId: [waitpoint.id, waitpoint.id, "waitpoint_missing"],
    callbackHash: [/[0-9a-f]{64}/.exec(created)?.[0] ?? "", "bad"],
    session: [session.id, session.id, "c-other", "session_missing"],
    "sessions.close session": [closing.id, "session_missing"],
    io: ["in", "out", "both"],
    streamId: ["log", "a/b"],
    target: ["self", "parent", "root", "other"],
    "streams.append runId": working,
    "streams.create runId": working,
    "streams.sendInput runId": working,
    "runs.reschedule runId": [...emulator.seed.runs(3, { status: "DELAYED" }), "run_missing"],
    "runs.span runId": [runs[0] ?? "", "run_missing"],
    spanId: [traced.events[0]?.spanId ?? "", "0000000000000000"],
    filename: ["trigger/hello/payload.json", "s3://a/b.txt", "a/../b"],
    "idempotencyKeys.reset key": ["held", "nope"],
    bulkActionId: bulkActions,
  };
  const keys = [
    // Most of what is here is in the environment of this key, or the user's.
    ...Array(5).fill(emulator.secretKey),
    ...Array(2).fill(emulator.personalAccessToken),
    environments.prod.secretKey,
    environments.preview.secretKey,
    emulator.additionalKey({ scopes: ["read:runs"] }),
    await emulator.publicToken({ scopes: ["read:runs", "trigger:tasks:hello", "write:runs", "read:query"] }),
  ];
  const others = [emulator.revokedPersonalAccessToken, emulator.otherPersonalAccessToken, "nonsense", null];

  /** Bodies that name what is there. */
  const named: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    "sessions.endAndContinue": fc.record({ callingRunId: fc.constantFrom(...runs), reason: word }),
  };
  /** Where only users are let in, a key says little. */
  const fitting = ({ auth }: Operation) =>
    auth.join() === "personalAccessToken" ? [emulator.personalAccessToken] : keys;

  const requestTo = (asked: readonly Operation[]) =>
    fc.constantFrom(...asked).chain((chosen) =>
      fc.record({
        operation: fc.constant(chosen),
        token: fc.oneof(
          { weight: 9, arbitrary: fc.constantFrom(...fitting(chosen)) },
          { weight: 1, arbitrary: fc.constantFrom(...keys) },
          { weight: 1, arbitrary: fc.constantFrom(...others) },
        ),
        path: fc.tuple(
          ...placesOf(chosen).map((name) =>
            fc.constantFrom(...(places[`${chosen.id} ${name}`] ?? places[name] ?? ["x"])),
          ),
        ),
        query:
          chosen.id === "runs.listByProject"
            ? fc.record({ "filter[env]": fc.constantFrom("dev", "stg", "qa") })
            : queries,
        body: fc.oneof(
          { weight: 3, arbitrary: bodies[chosen.id] ?? named[chosen.id] ?? fc.constant({}) },
          { weight: 1, arbitrary: anything },
        ),
        branch: fc.oneof(
          { weight: 4, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: fc.constantFrom("feature-one", "nope") },
        ),
      }),
    );

  const succeeded = new Set<string>();
  const all = Object.values(operations);
  const missing = () => all.filter(({ id }) => !succeeded.has(id));
  let asked = 0;
  const ask = (to: readonly Operation[], numRuns: number) =>
    fc.assert(
      fc.asyncProperty(requestTo(to), async ({ operation, token, path, query, body, branch }) => {
        const search = new URLSearchParams(query).toString();
        const sent = send(emulator, operation.method, `${filled(operation, path)}?${search}`, {
          token,
          headers: {
            ...(branch === undefined ? {} : { "x-trigger-branch": branch }),
            ...(operation.id === "batch.streamItems" ? { "content-type": "application/x-ndjson" } : {}),
          },
          ...(/^(GET|HEAD)$/.test(operation.method) ? {} : { body }),
        });
        const answer = await (operation.path.startsWith("/realtime/") ? untilItEnds(emulator, sent) : sent);
        const problems = emulator.requests.at(-1)?.problems ?? [];
        expect(problems.filter((problem) => /^The (answer|handler|emulator)/.test(problem))).toEqual([]);
        if (answer.status < 300) succeeded.add(operation.id);
        asked += 1;
        if (asked % 20 === 0) {
          await emulator.advance(8);
          // Whatever has become of them, there are a schedule, a variable, an override and a run at work again.
          await send(emulator, "POST", "/api/v1/schedules", { body: hourly });
          await send(emulator, "POST", "/api/v1/prompts/hi/override", { body: { textContent: "Hey {{name}}." } });
          emulator.seed.variables({ KEY: "1" });
          working.splice(0, 1, ...emulator.seed.runs(1, { status: "EXECUTING" }));
          await trigger(emulator, "hello", { options: { idempotencyKey: "held" } });
          const bulk = { body: { action: "cancel", runIds: ["run_missing"] } };
          bulkActions[0] = (await send(emulator, "POST", "/api/v1/bulk-actions", bulk)).body.id;
        }
        emulator.requests.length = 0;
      }),
      { numRuns, seed: 20_260_101 },
    );
  await ask(all, 25 * all.length);
  // What was never carried out says nothing, and some operations are rarely asked what they accept.
  for (let round = 0; round < 4 && missing().length > 0; round += 1) await ask(missing(), 100 * missing().length);
  expect(missing().map(({ id }) => id)).toEqual([]);
}, 120_000);

/** Feeds and streams are held open: time passes until they end. */
const untilItEnds = async <T>(emulator: Emulator, sent: Promise<T>): Promise<T> => {
  let isOpen = true;
  const end = () => {
    isOpen = false;
  };
  sent.then(end, end);
  for (let turn = 1; isOpen && turn < 500; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    if (turn % 5 === 0) await emulator.advance(10_000);
  }
  if (isOpen) throw new Error("The answer did not end.");
  return sent;
};

const hourly = { task: "hourly", cron: "0 * * * *", deduplicationKey: "k" };

const placesOf = (operation: Operation): string[] =>
  [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);

const filled = (operation: Operation, values: readonly string[]): string =>
  placesOf(operation).reduce(
    (path, name, index) => path.replace(`{${name}}`, encodeURIComponent(values[index] ?? "x")),
    operation.path,
  );

const word = fc.constantFrom("hello", "0 * * * *", "a", "", " ", "10m", "FAILED", "dev", "k");

const anything = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    word,
    fc.integer({ min: -1, max: 120 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("tree"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("payload", "options", "tags", "metadata", "variables", "value"), tie("tree")),
  ),
})).tree;

const queries = fc.dictionary(
  fc.constantFrom(
    "page[size]",
    "page[after]",
    "page[before]",
    "filter[status]",
    "filter[env]",
    "page",
    "perPage",
    "projectRef",
    "filter[period]",
    "filter[search]",
    "label",
    "version",
    "format",
    "tags",
    "offset",
    "live",
    "handle",
    "skipColumns",
  ),
  fc.oneof(word, fc.integer({ min: -1, max: 120 }).map(String)),
  { maxKeys: 2 },
);

const optional = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.record(fields, { requiredKeys: [] });

const changes = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constantFrom("set", "append", "remove"),
      key: fc.constantFrom("a", "$.a.b[0]"),
      value: anything,
    }),
    fc.record({ type: fc.constant("increment"), key: word, value: fc.integer() }),
    fc.record({ type: fc.constant("delete"), key: word }),
    fc.record({ type: fc.constant("update"), value: fc.dictionary(word, anything) }),
  ),
  { maxLength: 3 },
);

const schedules = fc.record(
  {
    task: fc.constantFrom("hourly", "hourly", "hourly", "hello", "nope"),
    cron: fc.constantFrom("0 * * * *", "0 0 1 * *", "*/5 2 * * MON", "soon", "* * * * * *"),
    deduplicationKey: word,
    externalId: word,
    timezone: fc.constantFrom("UTC", "Europe/Oslo", "America/New_York", "Mars/Base"),
    window: fc.constantFrom("0m", "90m", "50%", "200%"),
  },
  { requiredKeys: ["task", "cron", "deduplicationKey"] },
);

const queueTypes = fc.constantFrom("id", "id", "task", "custom");
const version = fc.record({ version: fc.constantFrom(1, 2, 3, 9) });
const newText = { textContent: word, model: word, commitMessage: word };
const triggerConfig = fc.record(
  { basePayload: fc.dictionary(word, anything), tags: fc.array(word, { maxLength: 6 }), queue: word, machine: word },
  { requiredKeys: ["basePayload"] },
);

const batched = fc.record({ task: word, payload: anything }, { requiredKeys: ["task"] });

/** Bodies that the operations may take, and often do. */
const bodies: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  "tokens.create": fc.record({ scopes: fc.constantFrom(["read:runs"], ["write:tasks:hello"], ["nothing"]) }),
  "tasks.trigger": optional({
    payload: anything,
    options: optional({
      tags: fc.array(word, { maxLength: 12 }),
      delay: fc.constantFrom("1h", "tomorrow", "2000-01-01", 5),
      ttl: fc.constantFrom("10s", "soon", 0, 60),
      metadata: anything,
      payloadType: fc.constantFrom("application/json", "text/plain", "application/super+json"),
      idempotencyKey: word,
      machine: fc.constantFrom("micro", "huge"),
      lockToVersion: word,
      region: word,
      concurrencyKey: fc.oneof(word, fc.integer()),
      debounce: fc.record({ key: word, delay: fc.constantFrom("10s", "soon") }),
    }),
  }),
  "batch.create": fc.record(
    { runCount: fc.constantFrom(1, 3, 1001), idempotencyKey: word },
    { requiredKeys: ["runCount"] },
  ),
  // A text goes as it stands, and one line is enough.
  "batch.streamItems": fc
    .record(
      { index: fc.integer({ min: 0, max: 3 }), task: word, payload: anything },
      { requiredKeys: ["index", "task"] },
    )
    .map((item) => JSON.stringify(item)),
  "batch.triggerV2": fc.record({ items: fc.array(batched, { maxLength: 3 }) }),
  "batch.triggerV1": fc.record({ items: fc.array(batched, { maxLength: 3 }) }),
  "tasks.batchTriggerV1": fc.record({ items: fc.array(fc.record({ payload: anything }), { maxLength: 3 }) }),
  "runs.addTags": fc.record({ tags: fc.oneof(word, fc.array(word, { maxLength: 12 })) }),
  "runs.updateMetadata": optional({
    metadata: fc.dictionary(word, anything),
    operations: changes,
    parentOperations: changes,
    rootOperations: changes,
  }),
  "runs.reschedule": fc.record({ delay: fc.constantFrom("2h", "3h", "soon", 5) }),
  // A replay of all runs would double them.
  "runs.bulk.create": fc.oneof(
    fc.record({
      action: fc.constantFrom("cancel", "replay"),
      runIds: fc.constantFrom(["run_missing"], []),
      name: word,
    }),
    fc.record({ action: fc.constant("cancel"), filter: fc.constantFrom({ tag: "none" }, { isTest: true }) }),
    fc.record({ action: word, filter: fc.constantFrom({}, { status: ["NOPE"] }, { period: "soon" }), runIds: word }),
    fc.record({ action: fc.constantFrom("cancel", "replay"), runIds: fc.constant(["a"]), targetRegion: word }),
  ),
  "idempotencyKeys.reset": fc.record({ taskIdentifier: fc.constantFrom("hello", "") }),
  "envvars.create": fc.record({ name: word, value: word, isSecret: fc.boolean() }, { requiredKeys: ["name", "value"] }),
  "envvars.upload": fc.record(
    {
      variables: fc.dictionary(word, word),
      override: fc.boolean(),
      isSecret: fc.boolean(),
      parentVariables: fc.dictionary(word, word),
    },
    { requiredKeys: ["variables"] },
  ),
  "envvars.update": fc.record({ value: word }),
  "schedules.create": schedules,
  "schedules.update": schedules,
  "queues.pause": fc.record({ type: queueTypes, action: fc.constantFrom("pause", "resume") }),
  "queues.overrideConcurrencyLimit": fc.record(
    { type: queueTypes, concurrencyLimit: fc.integer({ min: 0, max: 120 }), percent: fc.integer({ min: 1, max: 100 }) },
    { requiredKeys: ["type"] },
  ),
  "queues.resetConcurrencyLimit": fc.record({ type: queueTypes }),
  "deployments.cancel": optional({ reason: word }),
  ...accountBodies,
  "query.execute": fc.record(
    {
      query: fc.constantFrom("SELECT * FROM runs", "SELECT count() FROM runs GROUP BY status", "SELECT 1", "DROP"),
      scope: fc.constantFrom("environment", "project", "organization", "galaxy"),
      period: word,
      from: word,
      format: fc.constantFrom("json", "csv"),
    },
    { requiredKeys: ["query"] },
  ),
  "errors.resolve": optional({ resolvedInVersion: word }),
  "errors.ignore": optional({ duration: fc.integer(), occurrenceRate: fc.integer(), reason: word }),
  "prompts.resolve": optional({ variables: fc.dictionary(word, anything), label: word, version: fc.integer() }),
  "prompts.promote": version,
  "prompts.reactivateOverride": version,
  "prompts.createOverride": fc.record({ ...newText, source: word }, { requiredKeys: ["textContent"] }),
  "prompts.updateOverride": optional(newText),
  "wait.createToken": optional({
    timeout: fc.constantFrom("1s", "1h", "soon", 5),
    tags: fc.oneof(word, fc.array(word, { maxLength: 12 })),
    idempotencyKey: word,
    idempotencyKeyTTL: fc.constantFrom("1s", "1d", "soon"),
  }),
  "streams.sendInput": optional({ data: anything }),
  "wait.completeToken": optional({ data: anything }),
  "wait.completeByCallback": anything,
  "sessions.start": fc.record(
    {
      type: word,
      taskIdentifier: fc.constantFrom("hello", "nope"),
      triggerConfig,
      externalId: fc.constantFrom("c-other", "session_1", " "),
      tags: fc.array(word, { maxLength: 12 }),
      metadata: fc.dictionary(word, anything),
      expiresAt: fc.constantFrom("2030-01-01T00:00:00.000Z", "2000-01-01T00:00:00.000Z", "soon"),
    },
    { requiredKeys: ["type", "taskIdentifier", "triggerConfig"] },
  ),
  "sessions.update": optional({
    tags: fc.array(word, { maxLength: 12 }),
    metadata: fc.constantFrom(null, { a: 1 }, "a"),
    externalId: fc.constantFrom(null, "c-other", "session_1"),
  }),
  "sessions.close": optional({ reason: word }),
};
