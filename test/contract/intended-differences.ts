// Where our requests are meant to differ from those of the official package, each with its reason. Every entry must show
// in at least one logical call, and nothing else may differ.

import { createHash } from "node:crypto";

/** A request as far as it means something to the service. */
export interface SentRequest {
  readonly method: string;
  /** As sent, percent-encoded. */
  readonly path: string;
  /** Decoded, sorted. */
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface IntendedDifference {
  readonly what: string;
  readonly reason: string;
  /** What we send where the official package sends this. Gives the same request back where the entry does not apply. */
  readonly ours?: (official: SentRequest) => SentRequest;
  /** What we give where the official package gives this. Gives the same back where the entry does not apply. */
  readonly result?: (official: unknown) => unknown;
}

export const intendedDifferences: readonly IntendedDifference[] = [
  {
    what: "A payload that JSON can carry travels as JSON, without a payload type.",
    reason:
      "The official package wraps every payload but a text in superjson. The task is given the same value either way, but for fields that are undefined, which JSON leaves out; and as JSON it can be read in a log and sent without loading superjson.",
    ours: onRuns((run, options, asSent) => {
      if (options.payloadType === "text/plain") {
        return { run: { ...run, payload: asSent(run.payload) }, options: without(options, "payloadType") };
      }
      if (options.payloadType !== "application/super+json") return { run, options };
      const wrapped: { json: unknown; meta?: unknown } = JSON.parse(String(run.payload));
      if (wrapped.meta !== undefined) return { run, options };
      return { run: { ...run, payload: asSent(wrapped.json) }, options: without(options, "payloadType") };
    }),
  },
  {
    what: "superjson text names the version of its path notation.",
    reason:
      "Newer versions of superjson write it, so that a key with a backslash is found again. Older ones pass over it.",
    ours: onRuns((run, options) => {
      if (options.payloadType !== "application/super+json") return { run, options };
      const { json, meta }: { json: unknown; meta: Fields } = JSON.parse(String(run.payload));
      return { run: { ...run, payload: JSON.stringify({ json, meta: { ...meta, v: 1 } }) }, options };
    }),
  },
  {
    what: "No payload type is named where there is no payload.",
    reason: "The service takes JSON for granted, and there is nothing to describe.",
    ours: onRuns((run, options) =>
      run.payload === undefined ? { run, options: without(options, "payloadType") } : { run, options },
    ),
  },
  {
    what: "The size of a payload is sent with an uploaded one only.",
    reason: "The service measures a payload that comes inside the request, and needs a size only for an uploaded one.",
    ours: onRuns((run, options) =>
      options.payloadType === "application/store"
        ? { run, options }
        : { run, options: without(options, "payloadSize") },
    ),
  },
  {
    what: "What goes to the store carries nothing of the service's.",
    reason: "The address alone opens it; a request key means nothing there, and the store is somebody else's.",
    ours: (official) => (official.path.startsWith("/__emulator/") ? { ...official, headers: {} } : official),
  },
  {
    what: "A trigger call without an idempotency key carries a random one, valid for a day.",
    reason:
      "The service does not heed x-trigger-request-idempotency-key, so that without a key of this kind a retried request starts a second run.",
    ours: (official) => {
      if (!isTrigger(official) || Object(optionsOf(official)).idempotencyKey !== undefined) return official;
      return {
        ...official,
        headers: { ...official.headers, "idempotency-key": "<uuid>", "idempotency-key-ttl": "1d" },
      };
    },
  },
  {
    what: "An item of a batch without an idempotency key carries a random one, valid for a day.",
    reason: "Whatever happens to the batch, sending the item again under the same key starts no second run.",
    ours: (official) =>
      onRuns((run, options) =>
        official.headers["content-type"] === NDJSON && options.idempotencyKey === undefined
          ? { run, options: { ...options, idempotencyKey: "<uuid>", idempotencyKeyTTL: "1d" } }
          : { run, options },
      )(official),
  },
  {
    what: "Items of a batch are sent with a request key.",
    reason: "Every call has one; the official package sends items past the code that adds it.",
    ours: (official) =>
      official.headers["content-type"] === NDJSON
        ? { ...official, headers: { ...official.headers, "x-trigger-request-idempotency-key": "<uuid>" } }
        : official,
  },
  {
    what: "The text of an idempotency key goes along in every kind of batch.",
    reason:
      "The official package sends it in `tasks.batchTrigger` alone. Without it a run shows the hash in place of the key that its author wrote.",
    ours: (official) => {
      if (official.path === "/api/v3/batches") return { ...official, body: withKeyText(Object(official.body)) };
      return onRuns((run, options) => ({ run, options: withKeyText(options) }))(official);
    },
  },
  {
    what: "What is appended to a stream or a channel goes as text.",
    reason: "The official package calls it JSON, which it need not be; the service takes it for text in any case.",
    ours: (official) =>
      /^\/realtime\/.*\/append$/.test(official.path) && official.headers["content-type"] !== undefined
        ? { ...official, headers: { ...official.headers, "content-type": "text/plain" } }
        : official,
  },
  {
    what: "A waitpoint token that is created without an idempotency key gets a random one, valid for a day.",
    reason: "Without one a retried request creates a second token, which nobody completes.",
    ours: (official) => {
      const isCreation = official.method === "POST" && official.path === "/api/v1/waitpoints/tokens";
      const body: Fields = Object(official.body);
      if (!isCreation || body.idempotencyKey !== undefined) return official;
      return { ...official, body: { ...body, idempotencyKey: "<uuid>", idempotencyKeyTTL: "1d" } };
    },
  },
  {
    what: "Every moment in a filter goes as milliseconds since 1970.",
    reason: "It is the form that the service takes without guessing; a text is checked here before it is sent.",
    ours: onQuery((name, value) =>
      /^filter\[createdAt\]\[(from|to)\]$/.test(name) && Number.isNaN(Number(value))
        ? String(new Date(value).getTime())
        : value,
    ),
  },
  {
    what: "The environment `staging` goes as `stg` in the filter of a project's runs.",
    reason:
      "The filter compares slugs, and that environment's is `stg`: `staging` makes the service fail with status 500.",
    ours: onQuery((name, value) => (name === "filter[env]" && value === "staging" ? "stg" : value)),
  },
  {
    what: "A page is asked for by one cursor.",
    reason:
      "The official package leaves the cursor of the page before in the request for the previous one, and the service goes by `before` only because it happens to look there first.",
    ours: (official) => {
      const names = official.query.map(([name]) => name);
      if (!names.includes("page[before]") || !names.includes("page[after]")) return official;
      return { ...official, query: official.query.filter(([name]) => name !== "page[after]") };
    },
  },
  {
    what: "Ids are percent-encoded.",
    reason:
      "The official package puts them into the address as they are, so that an id with `?` or `..` in it reaches another route.",
    ours: (official) =>
      official.path === "/api/v3/runs/run_1" && official.query.some(([name]) => name === "x")
        ? { ...official, path: "/api/v3/runs/run_1%3Fx%3D..%2F..", query: [] }
        : official,
  },
  {
    what: "Names of queues are percent-encoded twice.",
    reason:
      "The service decodes them twice. The official package encodes only slashes twice, so that a name with a percent sign makes the service fail with status 500.",
    ours: (official) => ({
      ...official,
      path: official.path.replace(/(?<=^\/api\/v1\/queues\/)[^/]+/, (segment) =>
        encodeURIComponent(encodeURIComponent(decodeURIComponent(segment).replaceAll("%2F", "/"))),
      ),
    }),
  },
  {
    what: "That a queue is named by its id goes without saying.",
    reason: "It is what the service takes for granted when it is told no type.",
    ours: (official) => {
      if (!official.path.startsWith("/api/v1/queues/")) return official;
      const query = official.query.filter(([name, value]) => name !== "type" || value !== "id");
      const body = Object(official.body);
      return { ...official, query, ...(body.type === "id" && { body: without(body, "type") }) };
    },
  },
  {
    what: "The list of timezones is asked for as everything else is, with the headers that say who asks and in which version.",
    reason:
      "The official package leaves its client aside here: without its headers, and without its retries where the connection fails.",
    ours: (official) =>
      official.path === "/api/v1/timezones"
        ? { ...official, headers: { ...official.headers, ...clientHeaders } }
        : official,
  },
  {
    what: "Iterated without a limit, a list asks for the largest page from the second request on.",
    reason: "Whoever walks a list wants all of it, and a page of 100 takes a quarter of the requests.",
    ours: (official) => {
      const names = official.query.map(([name]) => name);
      if (!names.includes("page[after]") || names.includes("page[size]")) return official;
      return { ...official, query: [...official.query, ["page[size]", "100"] as const].sort() };
    },
  },
  {
    what: "Inside of a task only those requests say so that start runs, and that upload what these are given.",
    reason:
      "The service asks nobody else. The official package sends `x-trigger-worker` and `x-trigger-engine-version` with everything.",
    ours: (official) => {
      if (/^\/api\/v1\/tasks\/|^\/api\/v3\/batches|^\/api\/v\d\/packets\//.test(official.path)) return official;
      const { "x-trigger-worker": _, "x-trigger-engine-version": __, ...headers } = official.headers;
      return { ...official, headers };
    },
  },
  {
    what: "A report is asked for like everything else, with a request key.",
    reason: "The official package fetches reports past its own calls, so that none is ever tried again.",
    ours: (official) =>
      official.path.startsWith("/api/v1/reports/")
        ? { ...official, headers: { ...official.headers, "x-trigger-request-idempotency-key": "<uuid>" } }
        : official,
  },
  {
    what: "Every moment in an answer is a `Date`.",
    reason:
      "The official package gives some moments as the text that was sent (those of prompts and reports), others as a Date.",
    result: withDates,
  },
];

/** Routes of the command line and the dashboard. */
const withoutOfficialMethod = [
  "orgs.list",
  "orgs.create",
  "orgs.update",
  "orgs.del",
  "orgs.members.list",
  "orgs.members.remove",
  "orgs.invites.create",
  "orgs.invites.revoke",
  "orgs.vercelProjects",
  "projects.list",
  "projects.listByOrg",
  "projects.create",
  "projects.retrieve",
  "projects.update",
  "projects.del",
  "projects.runtimes",
  "projects.setDefaultRegion",
  "projects.markInitialized",
  "projects.devStatus",
  "environments.list",
  "environments.retrieve",
  "environments.createToken",
  "environments.pause",
  "environments.resume",
  "environments.regenerateApiKey",
  "environments.runCommit",
  "environments.repoSnapshot",
  "branches.list",
  "branches.upsert",
  "branches.archive",
  "workers.retrieve",
  "workers.retrieveVersion",
  "alertChannels.create",
];

/** Operations that the official package does not reach by a documented call, and why nothing is compared. */
export const withoutOfficialCall: Readonly<Record<string, string>> = {
  "batch.retrieveV1": "Neither package calls it: the newer route shows more.",
  "batch.triggerV1": "Neither package calls it: batches are announced and sent now.",
  "batch.triggerV2": "Our client does not call it: batches are announced and sent now.",
  "tasks.batchTriggerV1": "Neither package calls it: batches are announced and sent now.",
  "runs.metadata": "The official package's own client takes the text for an object, and fails.",
  "packets.createUploadUrlV1": "Neither package calls it: the newer route says how to refer to what is uploaded.",
  "packets.createDownloadUrl": "The official package calls it inside a task only, and no method of ours does.",
  whoami: "Only the official command line calls it.",
  "whoami.ofKey": "Neither package has a method for it.",
  "wait.completeByCallback": "The official package hands out the address and leaves posting to it to others.",
  "sessions.snapshotDownloadUrl": "Only an agent inside its run calls it.",
  "sessions.snapshotUploadUrl": "Only an agent inside its run calls it.",
  "envvars.resolve": "Only the official command line calls it.",
  "queues.metrics": "The official package has no method for it.",
  "deployments.retrieve": "Only the official command line calls it.",
  "deployments.latest": "Only the official command line calls it.",
  "deployments.promote": "Only the official command line calls it.",
  "deployments.cancel": "Only the official command line calls it.",
  "deployments.buildProviderStatus": "Only the official command line calls it, and no method of ours does.",
  ...noMethods("errors", ["list", "retrieve", "resolve", "ignore", "unresolve"]),
  ...noMethods("webhooks.endpoints", ["list", "retrieve", "enable", "disable", "rotateSecret"]),
  ...noMethods("webhooks.deliveries", ["list", "retrieve", "replay"]),
  ...noMethods("prompts", ["retrieve"]),
  "tokens.createJwt": "The official package has no method for it.",
  ...Object.fromEntries(
    [
      "runs.subscribeToRun",
      "runs.subscribeToRunsWithTag",
      "runs.subscribeToBatch",
      "streams.read",
      "streams.readInput",
    ].map((id) => [
      id,
      "How often it is asked is a matter of timing: what both packages make of it is compared on the emulator.",
    ]),
  ),
  "streams.create": "The official package calls it inside a task only.",
  "streams.ingest": "The official package calls it inside a task only.",
  "streams.lastChunk": "The official package calls it inside a task only.",
  "sessionChannels.subscribe": "As with the feeds of runs.",
  "sessionChannels.lastChunk": "Neither package calls it: its answer says nothing.",
  "sessionChannels.initialize":
    "What follows goes to the store, which the official package reaches by a protocol of its own.",
  ...Object.fromEntries(withoutOfficialMethod.map((id) => [id, "The official package has no method for it."])),
};

function noMethods(resource: string, verbs: readonly string[]): Record<string, string> {
  return Object.fromEntries(verbs.map((verb) => [`${resource}.${verb}`, "The official package has no such method."]));
}

/** Texts in fields that are named like moments, and that are some. */
function withDates(value: unknown, name = ""): unknown {
  if (typeof value === "string") return /At$/.test(name) && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : value;
  if (Array.isArray(value)) return value.map((each) => withDates(each));
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withDates(each, key)]));
}

type Fields = Readonly<Record<string, unknown>>;

/** What the client sends along with every request. */
const clientHeaders = {
  "x-trigger-api-version": "2025-07-16",
  "x-trigger-realtime-streams-version": "v2",
  "x-trigger-request-idempotency-key": "<uuid>",
  "x-trigger-source": "sdk",
};

const NDJSON = "application/x-ndjson";

/** The texts of the keys that are given in batches, by their hashes. */
const KEYS = new Map(
  ["order-42", "nightly-1"].map((key) => [createHash("sha256").update(key).digest("hex"), key] as const),
);

/** Changes a run that is to be started: the body of a trigger request, or each item of a batch, where JSON goes as text. */
function onRuns(
  change: (run: Fields, options: Fields, asSent: (payload: unknown) => unknown) => { run: Fields; options: Fields },
) {
  const changed = (given: Fields, asSent: (payload: unknown) => unknown): Fields => {
    const { run, options } = change(given, Object(given.options), asSent);
    return { ...run, options };
  };
  return (official: SentRequest): SentRequest => {
    if (isTrigger(official)) return { ...official, body: changed(Object(official.body), (payload) => payload) };
    if (!Array.isArray(official.body)) return official;
    return { ...official, body: official.body.map((item: Fields) => changed(item, JSON.stringify)) };
  };
}

const withKeyText = (fields: Fields): Fields => {
  const key = KEYS.get(String(fields.idempotencyKey));
  return key === undefined ? fields : { ...fields, idempotencyKeyOptions: { key, scope: "run" } };
};

function onQuery(change: (name: string, value: string) => string) {
  return (official: SentRequest): SentRequest => ({
    ...official,
    query: official.query.map(([name, value]) => [name, change(name, value)] as const),
  });
}

const isTrigger = ({ path }: SentRequest): boolean => /^\/api\/v1\/tasks\/[^/]+\/trigger$/.test(path);

const optionsOf = ({ body }: SentRequest): Fields => Object(Object(body).options);

const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name));
