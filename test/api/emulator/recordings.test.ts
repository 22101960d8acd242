// The emulator against the real service: recorded requests are sent to it in their order, and its answers are held
// against the recorded ones. Ids, moments and counts differ; statuses, headers, fields and the words of refusals do not.

import { decodeJwt } from "jose";
import { describe, expect, test } from "vitest";
import { operations } from "../../../generated/operations.js";
import { createRouter } from "../../../src/emulator/router.js";
import { hasRecordings, type RecordedExchange, recorded } from "./support/recorded.js";
import { field, type Outcome, type Replay, startReplay } from "./support/replay.js";

const files = [
  "tasks-trigger",
  "tasks-batch",
  "rate-limit",
  "runs-list",
  "runs-retrieve",
  "runs-cancel",
  "runs-replay",
  "runs-tags",
  "runs-metadata",
  "bulk-actions",
  "envvars",
  "schedules",
  "queues",
  "deployments",
  "auth-errors",
  "public-tokens-mint",
  "public-tokens-scopes",
  "one-time-tokens",
  "whoami-projects-orgs",
  "query",
  "realtime-runs",
  "realtime-streams",
  "realtime-rest-pairs",
  "waitpoint-tokens",
  "sessions",
];

/** Where the emulator answers otherwise on purpose. A difference that is gone must leave this list. */
const intended: Readonly<Record<string, string>> = {
  "tasks-trigger: tag longer than 128": "only the words differ",
  "tasks-trigger: idempotencyKey too long": "only the words differ",
  "tasks-trigger: wrong option types": "only the order of the sentences differs",
  "runs-tags: tag too long": "only the words differ",
  "runs-metadata: unknown op": "only the order of the known words differs",
  "schedules: create unknown timezone": "the address of the list of time zones is the emulator's",
  "deployments: list size 101": "only the words differ",
  "runs-replay: retrieve replayed": "the run that is replayed had its metadata from before",
  "rate-limit: timezones: exempt path, no headers": "the recording leaves the list out",
  "runs-retrieve: expired": "a run that is seeded as expired has no ttl of its own",
  "runs-retrieve: expired with x-trigger-api-version": "a run that is seeded as expired has no ttl of its own",
  "realtime-rest-pairs: delayed: realtime snapshot": "a run that is seeded has no ttl of its own",
  "realtime-rest-pairs: delayed: retrieve": "a run that is seeded has no ttl of its own",
  "realtime-rest-pairs: expired (ttl 1s): realtime snapshot": "a run that is seeded has no ttl of its own",
  "realtime-rest-pairs: expired (ttl 1s): retrieve": "a run that is seeded has no ttl of its own",
  "realtime-rest-pairs: queued with many options: retrieve": "what is seeded is what the feed shows, which has no key",
};

const comparedHeaders = [
  "access-control-allow-origin",
  "access-control-expose-headers",
  "access-control-max-age",
  "electric-chunk-last-offset",
  "electric-cursor",
  "electric-handle",
  "electric-offset",
  "electric-schema",
  "electric-shape-id",
  "location",
  "x-ratelimit-limit",
  "x-ratelimit-remaining",
  "x-ratelimit-reset",
  "x-remix-error",
  "x-should-retry",
  "x-trigger-jwt",
];

const route = createRouter(operations);

/** Requests to paths of our operations, and to paths that nobody has. */
const isOurs = ({ request }: RecordedExchange): boolean => {
  const path = request.path.replace(/\?.*/, "").replace(/\/$/, "");
  const isNowhere = /\/does-not-exist$|^\/api\/v1\/runs\/[^/]+(\/cancel)?$/.test(path);
  return isNowhere || route(request.method, path).kind !== "none";
};

describe.runIf(hasRecordings)("answers as the service was recorded", () => {
  for (const file of files) {
    test(`${file}: every recorded request gets the recorded kind of answer`, async () => {
      const exchanges = recorded(file).filter(isOurs);
      let replay = await start(file, exchanges[0]);
      const differing: Record<string, string[]> = {};
      for (const exchange of exchanges) {
        if (exchange.name.startsWith("(state reset)")) replay = await start(file, exchange);
        const found = differences(exchange, await replay.send(exchange));
        if (found.length > 0) differing[`${file}: ${exchange.name}`] = found;
      }

      const unintended = Object.entries(differing).filter(([name]) => intended[name] === undefined);
      const gone = Object.keys(intended).filter((name) => name.startsWith(`${file}:`) && differing[name] === undefined);
      expect(Object.fromEntries(unintended)).toEqual({});
      expect(gone).toEqual([]);
      expect(exchanges.length).toBeGreaterThan(0);
    });
  }
});

/** An emulator at the recorded time, with what is listed and was there before. */
const start = async (file: string, first: RecordedExchange | undefined): Promise<Replay> => {
  if (first === undefined) throw new Error(`No recorded exchange of ${file} is about our operations.`);
  const replay = startReplay(first);
  if (file === "sessions") {
    const older = { type: "chat.agent", taskIdentifier: "hello", triggerConfig: { basePayload: {} } };
    await replay.post("/api/v1/sessions", older);
    return replay;
  }
  if (file !== "runs-list" && file !== "auth-errors") return replay;
  const { emulator } = replay;
  const [home, second] = emulator.projects;
  emulator.seed.runs(120, { taskIdentifier: "echo", tags: ["list"], isTest: true });
  emulator.seed.runs(4, { taskIdentifier: "echo", tags: ["n1", "list"], metadata: { p: 1 } });
  emulator.seed.runs(4, { taskIdentifier: "fails", status: "FAILED", tags: ["list"] });
  emulator.seed.runs(4, { status: "QUEUED", environment: home.environments.prod, metadata: { a: 1 } });
  emulator.seed.runs(1, { status: "QUEUED", environment: second.environments.dev });
  return replay;
};

/** In which respects the answer is of another kind than the recorded one. */
const differences = ({ response }: RecordedExchange, own: Outcome): string[] => {
  if (response === undefined) return [];
  if (own.status !== response.status) return [`status ${own.status} for ${response.status}`];
  const found: string[] = [];
  const type = response.headers["content-type"] ?? "";
  if (own.contentType !== type) found.push(`content type ${own.contentType} for ${type}`);
  for (const name of comparedHeaders) {
    if (own.headers.has(name) !== name in response.headers) found.push(`header ${name} is ${own.headers.get(name)}`);
  }
  found.push(...tokenDifferences(response.jwtClaims ?? [], own));
  // The service's web pages were not recorded.
  if (!type.startsWith("text/html")) found.push(...bodyDifferences(response.body ?? response.bodyText, own.body));
  return found;
};

/** In which respects a token that came with the answer says something else, ids and moments aside. */
const tokenDifferences = (theirs: readonly unknown[], own: Outcome): string[] => {
  const given = [own.headers.get("x-trigger-jwt"), field(own.body, "token"), field(own.body, "publicAccessToken")];
  const ownClaims = given.filter((token) => typeof token === "string").map((token) => decodeJwt(token));
  const [expected, actual] = [theirs, ownClaims].map((each) => JSON.stringify(each.map(comparable)));
  return expected === actual ? [] : [`a token says ${actual} for ${expected}`];
};

const comparable = (claims: unknown): unknown => {
  const { sub: _sub, act: _act, iat, exp, ...others }: Record<string, unknown> = Object(claims);
  const text = JSON.stringify(Object.entries(others).sort()).replaceAll(/_c[a-z0-9]{24}/g, "_<id>");
  return [text, Number(exp) - Number(iat)];
};

const bodyDifferences = (theirs: unknown, own: unknown): string[] => {
  const found = keyDifferences("the body", theirs, own);
  if (isFeed(theirs) && Array.isArray(own)) return [...found, ...messageDifferences(theirs, own)];
  const [text, ownText] = [field(theirs, "error"), field(own, "error")];
  if (typeof text === "string" && wording(text) !== wording(String(ownText))) {
    found.push(`says ${String(ownText)} for ${text}`);
  }
  for (const list of ["data", "issues", "details", "variableErrors"]) {
    const [first, ownFirst] = [theirs, own].map((body) => firstOf(field(body, list)));
    if (first !== undefined && ownFirst !== undefined && list !== "data") {
      found.push(...keyDifferences(list, first, ownFirst));
      if (field(first, "message") !== field(ownFirst, "message")) found.push(`says ${field(ownFirst, "message")}`);
    }
    if (list === "data" && first !== undefined && ownFirst !== undefined) {
      found.push(...lacking(first, ownFirst));
      found.push(...keyDifferences("the pagination", field(theirs, "pagination"), field(own, "pagination")));
    }
  }
  return found;
};

const isFeed = (body: unknown): body is unknown[] =>
  Array.isArray(body) && body.some((message) => field(field(message, "headers"), "control") !== undefined);

/** The messages of a feed: as many, of the same kinds, and rows of the same columns with the same columns empty. */
const messageDifferences = (theirs: unknown[], own: unknown[]): string[] => {
  if (theirs.length !== own.length) return [`${own.length} messages for ${theirs.length}`];
  return theirs.flatMap((message, index) => {
    const [row, ownRow] = [field(message, "value"), field(own[index], "value")];
    const [word, ownWord] = [message, own[index]].map((one) => JSON.stringify(field(one, "headers")));
    const empty = keysOf(row).filter((name) => (field(row, name) === null) !== (field(ownRow, name) === null));
    return [
      ...keyDifferences("a row", row, ownRow),
      ...(word === ownWord ? [] : [`says ${ownWord} for ${word}`]),
      ...(field(row, "status") === field(ownRow, "status") ? [] : [`the status ${field(ownRow, "status")}`]),
      ...empty.map((name) => `${name} is ${field(ownRow, name)} for ${field(row, name)}`),
    ];
  });
};

/** What a refusal says, apart from ids and from the seconds that are left. */
const wording = (text: string): string =>
  text.replace(/(run|batch|bulk)_c[a-z0-9]{24}/g, "$1_…").replace(/Retry in [\d.]+ seconds/g, "Retry in … seconds");

/** Listed things have what they have by their state; every one has these at least. */
const lacking = (first: unknown, ownFirst: unknown): string[] => {
  const optional = [
    "metadata",
    "idempotencyKey",
    "startedAt",
    "finishedAt",
    "version",
    "ttl",
    "externalId",
    "delayedUntil",
  ];
  const [keys, ownKeys] = [keysOf(first), keysOf(ownFirst)];
  return keys.filter((key) => !ownKeys.includes(key) && !optional.includes(key)).map((key) => `an item lacks ${key}`);
};

const keyDifferences = (where: string, theirs: unknown, own: unknown): string[] => {
  if (Array.isArray(theirs) !== Array.isArray(own) || typeof theirs !== typeof own)
    return [`${where} is ${typeof own}`];
  const [keys, ownKeys] = [keysOf(theirs), keysOf(own)];
  return [
    ...keys.filter((key) => !ownKeys.includes(key)).map((key) => `${where} lacks ${key}`),
    ...ownKeys.filter((key) => !keys.includes(key)).map((key) => `${where} has ${key}`),
  ];
};

const keysOf = (value: unknown): string[] =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : undefined);
