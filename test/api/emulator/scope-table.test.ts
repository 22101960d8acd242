// Which scopes open which route: the reference's table, typed out by hand. For each route and each list of scopes, what
// the emulator decides and what `tokenCovers` says must be what the table says.

import { beforeAll, describe, expect, test } from "vitest";
import { createEmulator, type Emulator } from "../../../src/emulator/index.js";
import { tokenCovers } from "../../../src/tokens/index.js";
import { send } from "./support/send.js";

/** What a route asks: an action on one thing, or with no id on all of its kind. `read runs:run_1`, `read runs`. */
type Question = `${string} ${string}`;

interface Row {
  /** A request of the route. Words in angle brackets stand for what is made before: `<run>`. */
  readonly route: string;
  readonly body?: unknown;
  /** Where the route takes the scopes of items from. */
  readonly about?: string;
  /** What it asks: all questions of one of these lists must be answered with yes. */
  readonly needs: readonly (readonly Question[])[];
  /** Scopes, separated by blanks, that open it. */
  readonly opens: readonly string[];
  /** Scopes, separated by blanks, that do not. */
  readonly refuses: readonly string[];
}

const rows: readonly Row[] = [
  {
    route: "POST /api/v1/tasks/hello/trigger",
    body: { payload: {} },
    needs: [["trigger tasks:hello"]],
    opens: [
      "trigger:tasks:hello",
      "trigger:tasks",
      "trigger:tasks:",
      "write:tasks:hello",
      "write:tasks",
      "*:tasks:hello",
    ],
    refuses: ["trigger:tasks:echo", "trigger:tasks:hel", "batchTrigger:tasks:hello", "read:tasks:hello", "write:runs"],
  },
  {
    route: "POST /api/v1/tasks/hello/trigger",
    about: "with a parent run",
    body: { payload: {}, options: { parentRunId: "<run>" } },
    needs: [
      ["trigger tasks:hello", "write runs:<run>"],
      ["trigger tasks:hello", "write tasks:hello"],
    ],
    opens: ["trigger:tasks:hello write:runs:<run>", "trigger:tasks:hello write:runs", "write:tasks:hello"],
    refuses: [
      "trigger:tasks:hello",
      "trigger:tasks",
      "trigger:tasks:hello read:runs",
      "trigger:tasks write:runs:<other>",
    ],
  },
  {
    route: "POST /api/v1/tasks/batch",
    body: {
      items: [
        { task: "hello", payload: {} },
        { task: "echo", payload: {} },
      ],
    },
    needs: [["batchTrigger tasks:hello", "batchTrigger tasks:echo"]],
    opens: [
      "batchTrigger:tasks:hello batchTrigger:tasks:echo",
      "batchTrigger:tasks",
      "write:tasks",
      "write:tasks:hello batchTrigger:tasks:echo",
    ],
    refuses: ["batchTrigger:tasks:hello", "trigger:tasks", "batchTrigger:batch", "read:tasks"],
  },
  {
    route: "POST /api/v2/tasks/batch",
    body: {
      items: [
        { task: "hello", payload: {} },
        { task: "echo", payload: {} },
      ],
    },
    needs: [["batchTrigger tasks:hello", "batchTrigger tasks:echo"]],
    opens: [
      "batchTrigger:tasks:hello batchTrigger:tasks:echo",
      "batchTrigger:tasks",
      "write:tasks",
      "write:tasks:hello batchTrigger:tasks:echo",
    ],
    refuses: ["batchTrigger:tasks:hello", "trigger:tasks", "batchTrigger:batch", "read:tasks"],
  },
  {
    route: "POST /api/v3/batches",
    about: "with its tasks",
    body: { runCount: 2, taskIdentifiers: ["hello", "echo"] },
    needs: [["batchTrigger batch"], ["batchTrigger tasks"], ["batchTrigger tasks:hello", "batchTrigger tasks:echo"]],
    opens: [
      "batchTrigger:tasks:hello batchTrigger:tasks:echo",
      "batchTrigger:tasks",
      "batchTrigger:batch",
      "write:batch",
      "write:tasks",
    ],
    refuses: ["batchTrigger:tasks:hello", "trigger:tasks", "read:batch"],
  },
  {
    route: "POST /api/v3/batches",
    about: "without its tasks",
    body: { runCount: 1 },
    needs: [["batchTrigger batch"], ["batchTrigger tasks"]],
    opens: ["batchTrigger:tasks", "batchTrigger:batch", "write:batch", "write:tasks"],
    refuses: ["batchTrigger:tasks:hello", "write:batch:batch_1", "trigger:tasks", "read:batch"],
  },
  {
    route: "POST /api/v3/batches/<openBatch>/items",
    body: '{"index":0,"task":"hello","payload":"{}"}\n',
    needs: [["write batch:<openBatch>"], ["batchTrigger tasks:hello"]],
    opens: ["write:batch:<openBatch>", "write:batch", "batchTrigger:tasks:hello", "write:tasks:hello"],
    refuses: [
      "read:batch:<openBatch>",
      "write:batch:batch_1",
      "batchTrigger:tasks:echo",
      "trigger:tasks",
      "batchTrigger:batch",
    ],
  },
  ...[
    ...[
      "/api/v3/runs/<run>",
      "/api/v1/runs/<run>/events",
      "/api/v1/runs/<run>/trace",
      "/api/v1/runs/<run>/spans/<span>",
    ],
    ...["/realtime/v1/runs/<run>", "/realtime/v1/streams/<run>/words", "/realtime/v1/streams/<run>/input/approval"],
  ].map(
    (path): Row => ({
      route: `GET ${path}`,
      needs: [["read runs:<run>"], ["read tasks:hello"], ["read tags:user:1"], ["read tags:zone"]],
      opens: [
        "read:runs:<run>",
        "read:runs",
        "read:tasks:hello",
        "read:tasks",
        "read:tags:user:1",
        "read:tags:zone",
        "read:tags",
      ],
      refuses: [
        "read:runs:<other>",
        "read:tasks:echo",
        "read:tags:user",
        "read:tags:user:2",
        "write:runs:<run>",
        "trigger:tasks:hello",
        "read:batch:batch_1",
      ],
    }),
  ),
  {
    route: "GET /api/v3/runs/<batchRun>",
    about: "of a batch",
    needs: [["read runs:<batchRun>"], ["read tasks:hello"], ["read batch:<batch>"]],
    opens: ["read:batch:<batch>", "read:batch", "read:runs:<batchRun>", "read:tasks:hello"],
    refuses: ["read:batch:batch_1", "read:runs:<run>", "write:batch:<batch>"],
  },
  {
    route: "GET /api/v1/runs",
    needs: [["read runs"], ["read tasks"]],
    opens: ["read:runs", "read:tasks", "read:runs:"],
    refuses: ["read:runs:<run>", "read:tasks:hello", "read:tags:zone", "read:tags", "read:batch", "write:runs"],
  },
  {
    route: "GET /api/v1/runs?filter[taskIdentifier]=hello,echo",
    about: "of two tasks",
    needs: [["read runs"], ["read tasks"], ["read tasks:hello", "read tasks:echo"]],
    opens: ["read:runs", "read:tasks", "read:tasks:hello read:tasks:echo"],
    refuses: ["read:tasks:hello", "read:tasks:echo", "read:tags", "trigger:tasks"],
  },
  {
    route: "POST /api/v2/runs/<run>/cancel",
    needs: [["write runs:<run>"], ["write tasks:hello"]],
    opens: ["write:runs:<run>", "write:runs", "write:tasks:hello", "write:tasks"],
    refuses: ["write:runs:<other>", "write:tags:zone", "write:tasks:echo", "read:runs:<run>", "trigger:tasks:hello"],
  },
  {
    route: "POST /api/v1/idempotencyKeys/key/reset",
    body: { taskIdentifier: "hello" },
    needs: [["write runs"]],
    opens: ["write:runs"],
    refuses: ["write:runs:<run>", "write:tasks", "read:runs"],
  },
  ...["/api/v1/batches/<batch>", "/api/v2/batches/<batch>", "/realtime/v1/batches/<batch>"].map(
    (path): Row => ({
      route: `GET ${path}`,
      needs: [["read batch:<batch>"], ["read runs"]],
      opens: ["read:batch:<batch>", "read:batch", "read:runs"],
      refuses: ["read:batch:batch_1", "read:runs:<run>", "read:tasks", "write:batch:<batch>"],
    }),
  ),
  {
    route: "GET /api/v1/queues/hello?type=task",
    needs: [["read queues"]],
    opens: ["read:queues"],
    refuses: ["read:queues:hello", "read:tasks:hello", "write:queues"],
  },
  {
    route: "GET /api/v1/queues/hello/metrics?type=task",
    needs: [["read query:queue_metrics"]],
    opens: ["read:query:queue_metrics", "read:query"],
    refuses: ["read:query:runs", "read:queues", "read:query:all"],
  },
  {
    route: "GET /api/v1/deployments",
    needs: [["read deployments:list"]],
    opens: ["read:deployments:list", "read:deployments"],
    refuses: ["read:deployments:current", "write:deployments", "read:runs"],
  },
  {
    route: "GET /api/v1/deployments/current",
    needs: [["read deployments:current"]],
    opens: ["read:deployments:current", "read:deployments"],
    refuses: ["read:deployments:list", "write:deployments", "read:runs"],
  },
  {
    route: "POST /api/v1/waitpoints/tokens/<waitpoint>/complete",
    body: { data: {} },
    needs: [["write waitpoints:<waitpoint>"]],
    opens: ["write:waitpoints:<waitpoint>", "write:waitpoints"],
    refuses: ["write:waitpoints:waitpoint_1", "read:waitpoints:<waitpoint>", "write:runs"],
  },
  {
    route: "POST /api/v1/query",
    about: "that names no table",
    body: { query: "SELECT 1" },
    needs: [["read query:all"]],
    opens: ["read:query:all", "read:query"],
    refuses: ["read:query:runs", "read:query:schema", "write:query"],
  },
  {
    route: "POST /api/v1/query",
    body: { query: "SELECT run_id FROM runs" },
    needs: [["read query:runs"]],
    opens: ["read:query:runs", "read:query"],
    refuses: ["read:query:all", "read:query:metrics", "read:runs", "write:query"],
  },
  ...["schema", "dashboards"].map(
    (what): Row => ({
      route: `GET /api/v1/query/${what}`,
      needs: [[`read query:${what}`]],
      opens: [`read:query:${what}`, "read:query"],
      refuses: ["read:query:runs", "read:query:all", "read:runs"],
    }),
  ),
  {
    route: "GET /api/v1/prompts",
    needs: [["read prompts:all"]],
    opens: ["read:prompts:all", "read:prompts"],
    refuses: ["read:prompts:p", "write:prompts", "read:runs"],
  },
  ...["GET /api/v1/prompts/<prompt>", "POST /api/v1/prompts/<prompt>", "GET /api/v1/prompts/<prompt>/versions"].map(
    (line): Row => ({
      route: line,
      ...(line.startsWith("POST") && { body: { variables: {} } }),
      needs: [["read prompts:<prompt>"]],
      opens: ["read:prompts:<prompt>", "read:prompts"],
      refuses: ["read:prompts:another", "read:prompts:all", "update:prompts:<prompt>", "write:prompts"],
    }),
  ),
  ...[
    "POST /api/v1/prompts/<prompt>/promote",
    "POST /api/v1/prompts/<prompt>/override",
    "PUT /api/v1/prompts/<prompt>/override",
    "DELETE /api/v1/prompts/<prompt>/override",
    "POST /api/v1/prompts/<prompt>/override/reactivate",
  ].map(
    (line): Row => ({
      route: line,
      ...(line.startsWith("DELETE") ? {} : { body: { version: 1, textContent: "Hello." } }),
      needs: [["update prompts:<prompt>"]],
      opens: ["update:prompts:<prompt>", "update:prompts", "write:prompts:<prompt>", "write:prompts"],
      refuses: ["update:prompts:another", "write:prompts:another", "read:prompts:<prompt>", "read:prompts"],
    }),
  ),
  {
    route: "GET /api/v1/reports/health",
    needs: [["read query:runs", "read query:env_metrics", "read query:queue_metrics"]],
    opens: ["read:query:runs read:query:env_metrics read:query:queue_metrics", "read:query"],
    refuses: ["read:query:runs", "read:query:runs read:query:env_metrics", "read:query:all", "read:runs"],
  },
  {
    route: "GET /api/v1/errors/<error>",
    needs: [["read errors:<error>"]],
    opens: ["read:errors:<error>", "read:errors"],
    refuses: ["read:errors:error_2", "write:errors:<error>", "read:runs"],
  },
  {
    route: "GET /api/v1/errors",
    needs: [["read errors"]],
    opens: ["read:errors"],
    refuses: ["read:errors:error_1", "write:errors", "read:runs"],
  },
  ...["resolve", "ignore", "unresolve"].map(
    (verb): Row => ({
      route: `POST /api/v1/errors/<error>/${verb}`,
      body: {},
      needs: [["write errors:<error>"]],
      opens: ["write:errors:<error>", "write:errors"],
      refuses: ["write:errors:error_2", "read:errors", "write:runs"],
    }),
  ),
  ...["/endpoints", "/endpoints/<endpoint>", "/deliveries"].map(
    (path): Row => ({
      route: `GET /api/v1/webhooks${path}`,
      needs: [["read webhooks"]],
      opens: ["read:webhooks"],
      refuses: ["read:webhooks:<endpoint>", "write:webhooks", "read:runs"],
    }),
  ),
  ...["enable", "disable", "rotate-secret"].map(
    (verb): Row => ({
      route: `POST /api/v1/webhooks/endpoints/<endpoint>/${verb}`,
      body: {},
      needs: [["write webhooks"]],
      opens: ["write:webhooks"],
      refuses: ["write:webhooks:<endpoint>", "read:webhooks", "write:runs"],
    }),
  ),
  {
    route: "POST /api/v1/sessions",
    body: { type: "chat.agent", taskIdentifier: "hello", triggerConfig: { basePayload: {} } },
    needs: [["write tasks:hello"], ["write sessions"]],
    opens: ["write:tasks:hello", "write:tasks", "write:sessions"],
    refuses: ["write:tasks:echo", "write:sessions:s", "read:sessions", "trigger:tasks:hello"],
  },
  {
    route: "GET /api/v1/sessions",
    needs: [["read sessions"], ["read tasks"]],
    opens: ["read:sessions", "read:tasks"],
    refuses: ["read:sessions:<session>", "read:tasks:hello", "write:sessions"],
  },
  {
    route: "GET /api/v1/sessions/<session>",
    needs: [["read sessions:<session>"], ["read sessions:<externalId>"]],
    opens: ["read:sessions:<session>", "read:sessions:<externalId>", "read:sessions"],
    refuses: ["read:sessions:session_1", "write:sessions:<session>", "read:tasks:hello"],
  },
  {
    route: "PATCH /api/v1/sessions/<session>",
    body: { tags: ["a"] },
    needs: [["admin sessions:<session>"]],
    opens: ["admin:sessions:<session>", "admin:sessions"],
    refuses: ["write:sessions:<session>", "write:sessions", "admin:sessions:<externalId>", "admin:runs"],
  },
  {
    route: "POST /api/v1/sessions/<session>/close",
    body: {},
    needs: [["admin sessions:<session>"]],
    opens: ["admin:sessions:<session>", "admin:sessions"],
    refuses: ["write:sessions:<session>", "write:sessions", "admin:sessions:<externalId>", "admin:runs"],
  },
  {
    route: "POST /api/v1/sessions/<session>/end-and-continue",
    body: { reason: "done", callingRunId: "<run>" },
    needs: [["write sessions:<session>"], ["write sessions:<externalId>"]],
    opens: ["write:sessions:<session>", "write:sessions:<externalId>", "write:sessions"],
    refuses: ["write:sessions:session_1", "read:sessions:<session>", "write:runs", "admin:sessions"],
  },
  ...["GET /realtime/v1/sessions/<session>/in/records", "GET /realtime/v1/sessions/<session>/out/records"].map(
    (line): Row => ({
      route: line,
      needs: [["read sessions:<session>"], ["read sessions:<externalId>"]],
      opens: ["read:sessions:<session>", "read:sessions:<externalId>", "read:sessions"],
      refuses: ["read:sessions:session_1", "write:sessions:<session>", "read:runs"],
    }),
  ),
  {
    route: "PUT /realtime/v1/sessions/<session>/in",
    needs: [["write sessions:<session>"]],
    opens: ["write:sessions:<session>", "write:sessions"],
    refuses: ["write:sessions:<externalId>", "read:sessions:<session>", "write:runs"],
  },
  {
    route: "POST /realtime/v1/sessions/<session>/in/append",
    body: "hello",
    needs: [["write sessions:<session>"], ["write sessions:<externalId>"]],
    opens: ["write:sessions:<session>", "write:sessions:<externalId>", "write:sessions"],
    refuses: ["write:sessions:session_1", "read:sessions:<session>", "write:runs"],
  },
  {
    route: "GET /realtime/v1/runs",
    needs: [["read runs"], ["read tags"]],
    opens: ["read:runs", "read:tags"],
    refuses: ["read:runs:<run>", "read:tags:zone", "read:tasks", "write:runs"],
  },
  {
    route: "GET /realtime/v1/runs?tags=zone,other",
    about: "with either of two tags",
    needs: [["read runs"], ["read tags"], ["read tags:zone"], ["read tags:other"]],
    opens: ["read:runs", "read:tags", "read:tags:zone", "read:tags:other"],
    refuses: ["read:runs:<run>", "read:tags:user:1", "read:tasks"],
  },
  {
    route: "POST /realtime/v1/streams/<run>/input/approval",
    body: { data: {} },
    needs: [["write inputStreams:<run>"]],
    opens: ["write:inputStreams:<run>", "write:inputStreams"],
    refuses: ["write:inputStreams:<other>", "read:inputStreams:<run>", "write:runs:<run>"],
  },
];

/** Routes that take no public token, whatever its scopes. */
const closed: readonly string[] = [
  "POST /api/v1/tasks/hello/batch",
  "POST /api/v1/runs/<run>/replay",
  "PUT /api/v1/runs/<run>/metadata",
  "POST /api/v1/runs/<run>/tags",
  "POST /api/v1/runs/<run>/reschedule",
  "GET /api/v1/runs/<run>/result",
  "GET /api/v1/runs/<run>/metadata",
  "GET /api/v1/bulk-actions",
  "POST /api/v1/bulk-actions",
  "GET /api/v1/bulk-actions/bulk_1",
  "POST /api/v1/bulk-actions/bulk_1/abort",
  "PUT /api/v1/packets/name.json",
  "PUT /api/v2/packets/name.json",
  "PUT /realtime/v1/streams/<run>/self/words",
  "POST /realtime/v1/streams/<run>/self/words",
  "POST /realtime/v1/streams/<run>/self/words/append",
  "GET /api/v1/queues",
  "POST /api/v1/queues/hello/pause",
  "POST /api/v1/queues/hello/concurrency/override",
  "POST /api/v1/queues/hello/concurrency/reset",
  "GET /api/v1/deployments/deployment_1",
  "GET /api/v1/deployments/latest",
  "GET /api/v1/waitpoints/tokens",
  "POST /api/v1/waitpoints/tokens",
  "GET /api/v1/waitpoints/tokens/<waitpoint>",
  "GET /api/v1/schedules",
  "POST /api/v1/auth/jwt/claims",
  "POST /api/v1/auth/jwt",
  "POST /api/v1/auth/public-tokens",
];

let emulator: Emulator;
/** What words in angle brackets stand for. */
const given = new Map<string, string>();

beforeAll(async () => {
  emulator = createEmulator({ clock: "virtual", rateLimit: false });
  const [run = ""] = emulator.seed.runs(1, { tags: ["user:1", "zone"] });
  const [other = ""] = emulator.seed.runs(1, { taskIdentifier: "echo" });
  const endpoint = emulator.seed.webhookEndpoint({ webhook: "hook" });
  emulator.seed.prompt({ slug: "greeting", versions: ["Hello."] });
  given.set("endpoint", endpoint).set("prompt", "greeting");
  emulator.seed.deployments(1, { environment: emulator.projects[0].environments.dev });
  given.set("run", run).set("other", other).set("externalId", "external-1");
  const make = async (name: string, path: string, body: unknown) => {
    const { status, body: answer } = await send(emulator, "POST", path, { body });
    if (status < 300) given.set(name, answer.id);
    return answer;
  };
  await make("waitpoint", "/api/v1/waitpoints/tokens", {});
  await make("session", "/api/v1/sessions", {
    type: "chat.agent",
    externalId: "external-1",
    taskIdentifier: "hello",
    triggerConfig: { basePayload: {} },
  });
  await make("openBatch", "/api/v3/batches", { runCount: 100 });
  await make("batch", "/api/v2/tasks/batch", { items: [{ task: "hello", payload: {} }] });
  await make("failing", "/api/v1/tasks/fails/trigger", {});
  await emulator.advance(1000);
  const trace = await send(emulator, "GET", `/api/v1/runs/${run}/trace`);
  given.set("span", JSON.parse(trace.text).trace.rootSpan.id);
  const errors = await send(emulator, "GET", "/api/v1/errors");
  given.set("error", errors.body.data[0]?.id ?? "<error>");
  const { body } = await send(emulator, "GET", `/api/v2/batches/${given.get("batch")}`);
  const [batchRun]: unknown[] = Object(body).runs ?? [];
  if (typeof batchRun === "string") given.set("batchRun", batchRun);
});

const filledIn = (text: string): string =>
  text.replaceAll(/<(\w+)>/g, (_, name: string) => {
    const value = given.get(name);
    if (value === undefined) throw new Error(`Nothing was made that is called ${name}.`);
    return value;
  });

/** What the answer decides for a token with these scopes. A stream that is open would never end by itself. */
const ask = async (line: string, scopes: readonly string[], body?: unknown): Promise<string> => {
  const [method = "", path = ""] = filledIn(line).split(" ");
  const text = body === undefined ? null : filledIn(typeof body === "string" ? body : JSON.stringify(body));
  const response = await emulator.fetch(emulator.url + path, {
    method,
    headers: {
      authorization: `Bearer ${await emulator.publicToken({ scopes })}`,
      ...(text !== null && { "content-type": text.endsWith("\n") ? "application/x-ndjson" : "application/json" }),
    },
    body: text,
  });
  if (response.status === 401 || response.status === 403) {
    const { error }: { error: string } = await response.json();
    return `${response.status} ${error}`;
  }
  await response.body?.cancel();
  // What is read must be there, or else nothing is decided; what is changed is looked for after the decision.
  return response.status === 404 && method === "GET" ? "404" : "open";
};

const covers = (question: string, scopes: readonly string[]): boolean => {
  const [action = "", target = ""] = question.split(" ");
  const [type = "", ...id] = target.split(":");
  return tokenCovers({ scopes: [...scopes] }, { action, type, ...(id.length > 0 && { id: id.join(":") }) });
};

/** The actions that a route asks for. */
const actionsOf = (row: Row): string[] => [
  ...new Set(row.needs.flat().map((question) => question.split(" ")[0] ?? "")),
];

/** Scopes that open every route that asks for these actions, and scopes that open none. */
const always = (actions: string[]) => ["admin", "*:all", actions.map((action) => `${action}:all`).join(" ")];
const never = (actions: string[]) => [
  ...["", "banana", "admin:runs", actions.includes("read") ? "write:all" : "read:all"],
  ...actions.flatMap((action) => [`${action}:banana`, ...(action === "admin" ? [] : [action])]),
];

const decisions = (scopes: readonly string[], decide: (scopes: string) => unknown) =>
  Object.fromEntries(scopes.map((each) => [each, decide(each)]));

const titled = (row: Row): [title: string, row: Row] => [`${row.route}${row.about ? `, ${row.about}` : ""}`, row];

describe.each(rows.map(titled))("%s", (_title, row) => {
  const opening = [...row.opens, ...always(actionsOf(row))];
  const refused = [...row.refuses, ...never(actionsOf(row))];
  const table = { ...decisions(opening, () => "open"), ...decisions(refused, () => "403 Unauthorized") };
  const scopesOf = (text: string) => filledIn(text).split(" ").filter(Boolean);

  test("is opened in the emulator by exactly the scopes of the table", async () => {
    const seen: Record<string, string> = {};
    for (const text of Object.keys(table)) seen[text] = await ask(row.route, scopesOf(text), row.body);
    expect(seen).toEqual(table);
  });

  test("is opened by `tokenCovers` by the same ones", () => {
    const says = (text: string) =>
      row.needs.some((questions) => questions.every((question) => covers(filledIn(question), scopesOf(text))));
    expect(decisions(Object.keys(table), (text) => (says(text) ? "open" : "403 Unauthorized"))).toEqual(table);
  });
});

test.each(closed)("%s is closed to public tokens, whatever their scopes", async (line) => {
  const body = line.startsWith("GET") ? undefined : {};
  expect(await ask(line, ["admin", "*:all", "read:all", "write:all"], body)).toMatch(/^401 Invalid/);
});

test("the address of a stored packet is open to any token of the environment, which is the service's own doing", async () => {
  expect(await ask("GET /api/v1/packets/name.json", [])).toBe("open");
});
