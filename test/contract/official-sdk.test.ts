// The official package is the judge of the emulator, and both are the judge of our client.

import { isDeepStrictEqual } from "node:util";
import { apiClientManager, type EndAndContinueSessionRequestBody, realtimeStreams } from "@trigger.dev/core/v3";
import { StandardRealtimeStreamsManager } from "@trigger.dev/core/v3/workers";
import * as official from "@trigger.dev/sdk";
import { decodeJwt } from "jose";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { operations } from "../../generated/operations.js";
import { type Emulator, startEmulator } from "../../src/emulator/index.js";
import * as ours from "../../src/index.js";
import {
  type IntendedDifference,
  intendedDifferences,
  type SentRequest,
  withoutOfficialCall,
} from "./intended-differences.js";
import {
  type CredentialName,
  type Given,
  type LogicalCall,
  logicalCalls,
  operationsWithoutCall,
  type Sdk,
  taskContextOf,
} from "./official-calls/index.js";

const START = new Date("2026-11-21T12:00:00.000Z");

/** What the official package shares within a process. Its worker registers there what tasks need. */
const registry: Record<string, unknown> = {};
Object.assign(globalThis, { [Symbol.for("dev.trigger.ts.api")]: registry });

const officialSdk = {
  ...official,
  streams: {
    ...official.streams,
    append: (...args: Parameters<typeof official.streams.append>) => {
      delete registry["realtime-streams"];
      realtimeStreams.setGlobalManager(new StandardRealtimeStreamsManager(apiClientManager.clientOrThrow(), ""));
      return official.streams.append(...args);
    },
  },
  addTags: (runId: string, tags: string[]) => apiClientManager.clientOrThrow().addTags(runId, { tags }),
  updateMetadata: (runId: string, body: { metadata: Record<string, never> }) =>
    apiClientManager.clientOrThrow().updateRunMetadata(runId, body),
  trace: (runId: string) => apiClientManager.clientOrThrow().retrieveRunTrace(runId),
  events: (runId: string) => apiClientManager.clientOrThrow().listRunEvents(runId),
  span: (runId: string, spanId: string) => apiClientManager.clientOrThrow().retrieveSpan(runId, spanId),
  result: (runId: string) => apiClientManager.clientOrThrow().getRunResult(runId),
  querySchema: () => apiClientManager.clientOrThrow().getQuerySchema(),
  queryDashboards: () => apiClientManager.clientOrThrow().listDashboards(),
  report: (key: string, options: { period?: string }) => apiClientManager.clientOrThrow().getReport(key, options),
  batchResults: (batchId: string) => apiClientManager.clientOrThrow().getBatchResults(batchId),
  sessionRecords: async (session: string, after?: string) => {
    const options = after === undefined ? {} : { afterEventId: after };
    return (await apiClientManager.clientOrThrow().readSessionStreamRecords(session, "in", options)).records;
  },
  endAndContinueSession: (session: string, body: EndAndContinueSessionRequestBody) =>
    apiClientManager.clientOrThrow().endAndContinueSession(session, body),
  // That its methods have our names and take our arguments is what is tested here.
} as unknown as Sdk;

const ourSdk: Sdk = {
  ...ours,
  addTags: ours.runs.addTags,
  updateMetadata: ours.runs.updateMetadata,
  trace: ours.runs.trace,
  events: ours.runs.events,
  span: ours.runs.span,
  result: ours.runs.result,
  querySchema: ours.query.schema,
  queryDashboards: ours.query.dashboards,
  // The overloads tell apart by the format what one of its users may not.
  report: ours.reports.retrieve as Sdk["report"],
  batchResults: ours.batch.results,
  sessionRecords: (session, afterEventId) => ours.sessions.open(session).in.records({ afterEventId }),
  endAndContinueSession: ours.sessions.endAndContinue,
};

// Both packages read these; what they hold on this machine must not matter.
const VARIABLES = ["TRIGGER_PREVIEW_BRANCH", "TRIGGER_DEV_BRANCH", "TRIGGER_VERSION", "VERCEL_GIT_COMMIT_REF"];
beforeAll(() => {
  for (const name of VARIABLES) vi.stubEnv(name, undefined);
});
afterAll(() => {
  vi.unstubAllEnvs();
});

interface Made {
  readonly requests: SentRequest[];
  /** What the emulator took the requests for. */
  readonly operations: (string | undefined)[];
  readonly result: unknown;
  readonly error?: unknown;
  readonly problems: string[];
}

/** Makes the call against an emulator of its own. All of them start alike, down to ids and keys. */
const make = async (sdk: Sdk, configure: (options: Configuration) => void, call: LogicalCall): Promise<Made> => {
  const { defects = false } = call;
  await using emulator = await startEmulator({
    clock: "virtual",
    startAt: START,
    checkAnswers: true,
    defects,
    queues: [{ name: "shared", concurrencyLimit: 5 }, { name: "team/a b" }, { name: "50%" }],
  });
  const given = await prepare(emulator);
  configure(await configuration(emulator, call.credential));
  if (call.inTask) registry["task-context"] = taskContextOf(given);
  vi.stubEnv("TRIGGER_VERSION", call.version);
  const outcome = await Promise.resolve()
    .then(() => call.make(sdk, given))
    .finally(() => {
      delete registry["task-context"];
      vi.stubEnv("TRIGGER_VERSION", undefined);
    })
    .then(
      (result) => ({ result: plain(result, emulator.url) }),
      (error: unknown) => ({ result: undefined, error }),
    );
  return {
    ...outcome,
    requests: emulator.requests.map(sentRequest),
    // What goes to the store is no operation of the service.
    operations: [...new Set(emulator.requests.filter(isForService).map(({ operation }) => operation))],
    problems: emulator.requests.flatMap(({ problems = [] }) => problems),
  };
};

const isForService = ({ path }: Emulator["requests"][number]): boolean => !path.startsWith("/__emulator/");

const prepare = async (emulator: Emulator): Promise<Given> => {
  const [first, second, third, ...rest] = emulator.seed.runs(30, { tags: ["customer:7"], payload: { n: 1 } });
  if (!first || !second || !third) throw new Error("The emulator has made no runs.");
  emulator.seed.variables({ LOG_LEVEL: "info" });
  const [largeRunId = ""] = emulator.seed.runs(1, {
    output: { at: new Date(0), text: "x".repeat(600_000) },
    tags: ["large"],
    createdAt: new Date(START.getTime() - 60_000),
  });
  const [delayedRunId = ""] = emulator.seed.runs(1, {
    status: "DELAYED",
    createdAt: new Date(START.getTime() - 90_000),
  });
  const [deploymentId = ""] = emulator.seed.deployments(30, {
    environment: emulator.projects[0].environments.dev,
    git: { provider: "local", commitSha: "60e3e0a" },
  });
  const versions = ["Hello {{name}}.", "{{#formal}}Good day{{/formal}}, {{name}}."];
  emulator.seed.prompt({
    slug: "greeting",
    versions,
    description: "A greeting.",
    tags: ["polite"],
    model: "gpt-4o-mini",
  });
  await using client = ours.createClient({ secretKey: emulator.secretKey, baseURL: emulator.url });
  const { id } = await client.schedules.create({ task: "hourly", cron: "0 * * * *", deduplicationKey: "given" });
  await client.schedules.create({ task: "hourly", cron: "5 * * * *", deduplicationKey: "given too" });
  const bulk = await client.runs.bulk.cancel({ runIds: [first] });
  const queue = await client.queues.retrieve({ type: "task", name: "echo" });
  const { batchId } = await client.batch.trigger([{ id: "hello", payload: {} }], {}, { idempotencyKey: false });
  await emulator.advance(1000);
  const tokens = await prepareTokens(emulator, client);
  const session = await client.sessions.start({
    type: "chat.agent",
    externalId: "chat 42/a",
    taskIdentifier: "hello",
    triggerConfig: { basePayload: {} },
    tags: ["customer:7"],
  });
  const { in: channel } = client.sessions.open(session.id);
  for (const record of ["one", { two: 2 }, "three"])
    await channel.send(record, { idempotencyKey: `part ${JSON.stringify(record)}` });
  const active = await client.runs.bulk.cancel({ runIds: [second], name: "active" });
  emulator.requests.length = 0;
  return {
    projectRef: emulator.projectRef,
    runIds: [first, second, third, ...rest],
    largeRunId,
    delayedRunId,
    bulkActionId: bulk.id,
    activeBulkActionId: active.id,
    scheduleId: id,
    queueId: queue.id,
    deploymentId,
    batchId,
    tokens,
    sessionId: session.id,
    sessionRunId: session.runId,
    now: emulator.now(),
  };
};

const prepareTokens = async (emulator: Emulator, client: ours.SecretKeyClient): Promise<Given["tokens"]> => {
  const tags = ["document:7"];
  const waiting = await client.wait.createToken({ tags, idempotencyKey: "given" });
  const completed = await client.wait.createToken({ tags, idempotencyKey: "one" });
  const withText = await client.wait.createToken({ tags, idempotencyKey: "two" });
  const timedOut = await client.wait.createToken({ tags, idempotencyKey: "three", timeout: "1s" });
  await client.wait.completeToken(completed, { approved: true });
  await client.wait.completeToken(withText, "words");
  await emulator.advance(1000);
  return { waiting: waiting.id, completed: completed.id, withText: withText.id, timedOut: timedOut.id };
};

/** What both packages can be configured with. */
interface Configuration {
  secretKey?: string;
  accessToken?: string;
  baseURL?: string;
  previewBranch?: string;
}

const configuration = async (emulator: Emulator, name: CredentialName): Promise<Configuration> => {
  const options = { baseURL: emulator.url, requestOptions: { retry: { maxAttempts: 1 } } };
  const [project] = emulator.projects;
  switch (name) {
    case "secretKey":
      return { ...options, secretKey: emulator.secretKey };
    case "additionalKey":
      return { ...options, secretKey: emulator.additionalKey({ scopes: ["admin"] }) };
    case "previewKey":
      return { ...options, secretKey: project.environments.preview.secretKey, previewBranch: "feature-one" };
    case "personalAccessToken":
      return { ...options, accessToken: emulator.personalAccessToken };
    case "publicToken": {
      const accessToken = await emulator.publicToken({
        scopes: [
          "read:runs",
          "write:runs",
          "trigger:tasks",
          "batchTrigger:tasks",
          "read:queues",
          "read:deployments",
          "read:query",
          "read:prompts",
          "update:prompts",
          "write:waitpoints",
        ],
      });
      return { ...options, accessToken };
    }
  }
};

/** Headers that change what the service does, or what it notes down. */
const HEADERS = [
  "authorization",
  "idempotency-key",
  "idempotency-key-ttl",
  "x-trigger-api-version",
  "x-trigger-branch",
  "x-trigger-engine-version",
  "x-trigger-realtime-streams-version",
  "x-trigger-request-idempotency-key",
  "x-trigger-source",
  "x-trigger-span-parent-as-link",
  "x-trigger-worker",
];

const sentRequest = ({ method, path, query, headers, ...sent }: Emulator["requests"][number]): SentRequest => {
  const body = headers["content-type"] === "application/x-ndjson" ? linesOf(sent.bodyText ?? "") : sent.body;
  const kept = [...HEADERS, ...(body === undefined ? [] : ["content-type"])].flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, withoutChance(withoutMoments(value))]];
  });
  return {
    method,
    path: withoutChance(path),
    // An address of the store is signed as a whole.
    query: [...query].filter(([name]) => name !== "signature").sort(),
    headers: Object.fromEntries(kept),
    ...(body !== undefined && { body: JSON.parse(withoutChance(JSON.stringify(body))) }),
  };
};

/** What each line says, apart from the keys that the client makes up. */
const linesOf = (text: string): unknown[] =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line.replace(/"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"/, '"<uuid>"')));

/** A public token by what it opens: made at another moment, it is another text. */
const withoutMoments = (header: string): string =>
  header.replace(/^Bearer (ey[\w-]+\.[\w-]+\.[\w-]+)$/, (_, token: string) => {
    const { sub, scopes } = decodeJwt(token);
    return `Bearer <token of ${sub} for ${scopes}>`;
  });

/** Random keys are all alike, and so are names of what is uploaded. */
const withoutChance = (text: string): string =>
  text
    .replace(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, "<uuid>")
    .replace(/(?<=\/|%2F)\d{13}-[0-9a-z]+(?=(\/|%2F)payload\.)/g, "<name>");

/**
 * A result as far as both packages can agree on it: pages as their data and pagination, tokens by what they open, an error
 * inside as what it says, nothing where there is no value, and the emulator without its port.
 */
const plain = (value: unknown, address: string): unknown => {
  if (typeof value === "string") return value.replaceAll(address, "<emulator>");
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => plain(each, address));
  if (value instanceof Error) return { name: value.name, message: value.message };
  const isPage = "getNextPage" in value;
  if (!isPage && Object.getPrototypeOf(value) !== Object.prototype) return value;
  const fields = (isPage ? ["data", "pagination"] : Object.keys(value)).map((name): [string, unknown] => {
    const field: unknown = Reflect.get(value, name);
    if (name !== "publicAccessToken" || typeof field !== "string") return [name, plain(field, address)];
    // A run's is signed here and lasts for 15 minutes, the official package's comes from the service and lasts for an hour.
    const { sub, scopes } = decodeJwt(field);
    return [name, { sub, scopes }];
  });
  return Object.fromEntries(fields.filter(([, field]) => field !== undefined));
};

/** The differences that calls have shown so far. */
const shown = new Set<string>();

/** What the official package sends or gives, with what we mean to do otherwise. */
const applied = <Part extends "requests" | "result">(part: Part, official: Made[Part]): Made[Part] =>
  intendedDifferences.reduce((before, difference) => {
    const changed = differing[part](difference, before);
    if (!isDeepStrictEqual(changed, before)) shown.add(difference.what);
    return changed;
  }, official);

const differing: {
  [Part in "requests" | "result"]: (difference: IntendedDifference, official: Made[Part]) => Made[Part];
} = {
  requests: ({ ours: send }, official) => (send ? official.map(send) : official),
  result: ({ result }, official) => (result ? result(official) : official),
};

describe.each(logicalCalls.map((call) => [call.name, call] as const))("%s", (_, call) => {
  let theirs: Made;
  let mine: Made;
  beforeAll(async () => {
    theirs = await make(officialSdk, official.configure, call);
    mine = await make(ourSdk, ours.configure, call);
  });

  it(`${call.refused ? "is refused" : "works"} through the official package`, () => {
    if (call.refused) expect(theirs.error).toBeInstanceOf(official.ApiError);
    else expect(theirs.error).toBeUndefined();
  });

  it(`${call.refused === "both" ? "is refused" : "gives what it gives there"} through ours`, () => {
    if (call.refused === "both") expect(mine.error).toBeInstanceOf(ours.ApiError);
    else expect(mine.error).toBeUndefined();
    // What the official package does not know of an answer, it leaves out.
    if (!call.refused) expect({ result: mine.result }).toMatchObject({ result: applied("result", theirs.result) });
  });

  it("arrives as the official package sends it, but for what is meant to differ", () => {
    const expected = applied("requests", theirs.requests);
    expect(mine.requests.length).toBeGreaterThan(0);
    expect(mine.requests).toEqual(expected);
    expect(mine.problems).toEqual([]);
  });

  it("reaches the operation that it names, and no other", () => {
    expect(mine.operations).toEqual(call.operations);
  });
});

describe("the written differences", () => {
  it.each(intendedDifferences.map((difference) => [difference.what, difference] as const))("%s", (_, { what }) => {
    expect(shown).toContain(what);
  });
});

describe("what is not compared", () => {
  it("is written down with its reason for every operation that no call reaches", () => {
    expect(operationsWithoutCall().sort()).toEqual(Object.keys(withoutOfficialCall).sort());
  });

  it("is there to be called: no reason names an operation that does not exist", () => {
    expect(Object.keys(operations)).toEqual(expect.arrayContaining(Object.keys(withoutOfficialCall)));
  });

  it("includes envvars.update outside of a task, which the official package cannot send", async () => {
    await using emulator = await startEmulator({ clock: "virtual", startAt: START });
    official.configure(await configuration(emulator, "personalAccessToken"));

    const update = () => official.envvars.update(emulator.projectRef, "dev", "LOG_LEVEL", { value: "debug" });

    expect(update).toThrow(ReferenceError);
    expect(emulator.requests).toEqual([]);
  });
});
