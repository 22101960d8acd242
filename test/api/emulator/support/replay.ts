// Sends recorded requests to an emulator: ids, credentials and tokens are replaced by the emulator's own.

import { SignJWT } from "jose";
import {
  type Commit,
  createEmulator,
  type DeploymentStatusWord,
  type EmulatedEnvironment,
  type Emulator,
  type RunStatusWord,
} from "../../../../src/emulator/index.js";
import { type Row, toRun } from "../../../../src/realtime/row.js";
import type { RecordedExchange } from "./recorded.js";

/** What the recorded service knew as these. */
const recordedRef = "proj_alphaaaaaaaaaaaaaaaa";
const prodId = "cmwr1cwet0009q47d090mso25";
const recordedEnvironments = { cmwr1cwee0007q47dedle4ts4: "dev", [prodId]: "prod" } as const;
const foreignDevId = "cmwr1cwhm000mq47d3ukl5gb9";
const recordedVersions = /^202611\d\d\.\d$/;

export interface Outcome {
  readonly status: number;
  readonly contentType: string;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface Replay {
  readonly emulator: Emulator;
  /** Makes something that was there before the first recorded request. */
  post(path: string, body: unknown): Promise<unknown>;
  send(exchange: RecordedExchange): Promise<Outcome>;
}

export const startReplay = (first: RecordedExchange): Replay => {
  const startAt = new Date(first.response?.headers.date ?? 0);
  const emulator = createEmulator({
    clock: "virtual",
    startAt,
    defects: true,
    workers: ["dev"],
    tasks: [{ id: "nightly", schedule: { cron: "0 3 * * *", timezone: "Europe/Oslo" } }],
    queues: [
      { name: "shared", concurrencyLimit: 5 },
      { name: "slow-queue", concurrencyLimit: 1 },
    ],
  });
  const ours = new Map<string, string>([[recordedRef, emulator.projectRef]]);
  const [home, second, foreign] = emulator.projects;
  ours.set(foreignDevId, foreign.environments.dev.id);
  for (const [id, name] of Object.entries(recordedEnvironments)) ours.set(id, home.environments[name].id);

  /** Recorded runs that were made before, and that no request here moves on. */
  const seeded = new Set<string>();

  const environmentOf = (placeholder: string): EmulatedEnvironment => {
    const [, name = "dev", which] = /^<\w+:(\w+)(?::(\w+))?>$/.exec(placeholder) ?? [];
    const project = which === "otherOrg" ? foreign : which === "project2" ? second : home;
    return project.environments[name === "staging" || name === "prod" || name === "preview" ? name : "dev"];
  };

  const credential = async (exchange: RecordedExchange): Promise<string | undefined> => {
    const value = exchange.request.headers.authorization;
    const placeholder = /<[^>]+>/.exec(value ?? "")?.[0];
    if (value === undefined || placeholder === undefined) return value;
    const own =
      placeholder === "<publicToken>"
        ? await publicToken(exchange)
        : placeholder.startsWith("<secretKey:")
          ? environmentOf(placeholder).secretKey
          : ({
              "<personalAccessToken>": emulator.personalAccessToken,
              "<personalAccessToken:revoked>": emulator.revokedPersonalAccessToken,
              "<personalAccessToken:otherOrg>": emulator.otherPersonalAccessToken,
            }[placeholder] ?? "pk_dev_unknown");
    return value.replace(placeholder, own);
  };

  /** A token with the recorded claims; the exchange's name says what was wrong with it. */
  const publicToken = async ({ name, request }: RecordedExchange): Promise<string> => {
    const recordedClaims = request.tokenClaims ?? claimsOfName(name, request.path);
    const claims: Record<string, unknown> = JSON.parse(translated(JSON.stringify(recordedClaims)));
    const environment = Object.values(home.environments).find((one) => one.id === claims.sub) ?? home.environments.dev;
    // The claims' moments are the recorded ones, and so is the emulator's clock.
    if (typeof claims.exp === "number" && !name.includes("expired")) claims.exp += 60;
    const key = new TextEncoder().encode(name.includes("another key") ? "another key" : environment.secretKey);
    const token = await new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(key);
    const [header = "", payload = "", signature = ""] = token.split(".");
    if (name === "alg none") return `${btoa('{"alg":"none"}').replaceAll("=", "")}.${payload}.`;
    return name === "truncated token" ? `${header}.${payload}.${signature.slice(0, -5)}` : token;
  };

  /** A token whose claims were not recorded: its scope is in the name, and it was good for the moment. */
  const claimsOfName = (name: string, path: string): Record<string, unknown> => {
    const scope = /read:runs:<id>/.exec(name)?.[0].replace("<id>", /run_\w+/.exec(path)?.[0] ?? "");
    const exp = Math.floor(emulator.now().getTime() / 1000) + 60;
    const { id: sub } = home.environments.dev;
    return scope === undefined
      ? {}
      : { sub, pub: true, scopes: [scope], iss: "https://id.trigger.dev", aud: "https://api.trigger.dev", exp };
  };

  const translated = (text: string): string => {
    let result = text;
    for (const [theirs, own] of ours) result = result.replaceAll(theirs, own);
    return result;
  };

  /** Things that the requests mention and that were made before them, out of the recording's sight. */
  const makeWhatIsMissing = async (exchange: RecordedExchange): Promise<void> => {
    const { request, response } = exchange;
    const batch = /batch_c[a-z0-9]{24}/.exec(`${request.path} ${field(response?.body, "batchId")}`)?.[0];
    if (batch !== undefined && !ours.has(batch)) await makeBatch(batch, field(response?.body, "id"));
    if (response?.status === 429) await useUpLimit(exchange);
    // What was not found need not be there.
    const text = response?.status === 404 ? "" : `${request.path} ${JSON.stringify(request.tokenClaims ?? {})}`;
    for (const [id] of text.matchAll(/run_c[a-z0-9]{24}/g)) {
      const run = asRun(response?.body, id) ?? runOfRow(response?.body, id);
      const known = ours.get(id);
      if (known !== undefined) {
        if (run !== undefined && seeded.has(id) && !isRealtime(exchange))
          emulator.setRunStatus(known, run.status, { output: run.output });
        continue;
      }
      const environment = environmentOfRun(request, response?.body);
      const queued = environment.name === "dev" ? "COMPLETED" : "QUEUED";
      const [own = ""] = emulator.seed.runs(1, {
        environment,
        taskIdentifier: run?.taskIdentifier ?? "hello",
        status: run?.status ?? (isBusy(exchange) ? "EXECUTING" : queued),
        tags: run?.tags ?? (request.tokenClaims === undefined ? ["a"] : ["zone", "user:1"]),
        ...(run?.metadata === undefined ? {} : { metadata: run.metadata }),
        ...(run?.createdAt === undefined ? {} : { createdAt: run.createdAt }),
        ...(run?.output === undefined ? {} : { output: run.output }),
        ...(run?.idempotencyKey === undefined ? {} : { idempotencyKey: run.idempotencyKey }),
      });
      ours.set(id, own);
      seeded.add(id);
    }
    const token = /waitpoint_c[a-z0-9]{24}/.exec(request.path)?.[0];
    if (token !== undefined && response?.status !== 404 && !ours.has(token)) {
      const hasTimedOut = field(response?.body, "status") === "TIMED_OUT";
      const made = await postUnderKey("/api/v1/waitpoints/tokens", hasTimedOut ? { timeout: "1s" } : {});
      ours.set(token, String(field(made, "id")));
      const hash = callbackHashIn(request.path);
      if (hash !== undefined) ours.set(hash, callbackHashIn(field(made, "url")) ?? "");
      if (hasTimedOut) await emulator.advance(1000);
    }
    const schedule = /sched_[a-z0-9]{21}/.exec(request.path)?.[0];
    if (schedule !== undefined && !ours.has(schedule)) {
      // The one that the task `nightly` declares.
      ours.set(schedule, await idIn("schedules", (one) => field(one, "type") === "DECLARATIVE"));
    }
    const queue = /queue_[a-z0-9]{21}/.exec(request.path)?.[0];
    if (queue !== undefined && !ours.has(queue)) {
      const name = field(response?.body, "name");
      ours.set(queue, await idIn("queues", (one) => field(one, "name") === name));
    }
    const listed = field(response?.body, "data");
    for (const one of Array.isArray(listed) ? listed.toReversed() : [response?.body]) {
      makeDeployment(one, response?.headers.date ?? "", environmentOfKey(request));
    }
  };

  /** A batch of one run that has finished, for those that were recorded. */
  const makeBatch = async (theirs: string, theirRun: unknown): Promise<void> => {
    const headers = { authorization: `Bearer ${emulator.secretKey}` };
    const made = await emulator.fetch(`${emulator.url}/api/v2/tasks/batch`, {
      method: "POST",
      headers,
      body: JSON.stringify({ items: [{ task: "hello", payload: {} }] }),
    });
    await emulator.advance(1000);
    const id = String(field(await made.json(), "id"));
    ours.set(theirs, id);
    const batch: unknown = await (await emulator.fetch(`${emulator.url}/api/v2/batches/${id}`, { headers })).json();
    const runs = field(batch, "runs");
    if (typeof theirRun === "string" && Array.isArray(runs)) ours.set(theirRun, String(runs[0]));
  };

  /** As many requests as the limiter takes were made out of the recording's sight. */
  const useUpLimit = async (exchange: RecordedExchange): Promise<void> => {
    const headers = { authorization: (await credential(exchange)) ?? "" };
    for (let left = Number.POSITIVE_INFINITY; left > 0; ) {
      const response = await emulator.fetch(`${emulator.url}/api/v1/runs?page[size]=1`, { headers });
      left = Number(response.headers.get("x-ratelimit-remaining"));
    }
  };

  const postUnderKey = async (path: string, body: unknown): Promise<unknown> => {
    const headers = { authorization: `Bearer ${emulator.secretKey}`, "content-type": "application/json" };
    const response = await emulator.fetch(emulator.url + path, { method: "POST", headers, body: JSON.stringify(body) });
    return response.json();
  };

  /** The id of the first thing in one of the emulator's lists that is meant. */
  const idIn = async (resource: string, isMeant: (one: unknown) => boolean): Promise<string> => {
    const headers = { authorization: `Bearer ${emulator.secretKey}` };
    const response = await emulator.fetch(`${emulator.url}/api/v1/${resource}?perPage=100`, { headers });
    const all: unknown = field(await response.json(), "data");
    return String(field(Array.isArray(all) ? all.find(isMeant) : undefined, "id"));
  };

  /** A recorded deployment that is new here stands as it was recorded; the version follows from the moment. */
  const makeDeployment = (body: unknown, date: string, environment: EmulatedEnvironment): void => {
    const { id, status, canceledReason, git, createdAt = date } = asDeployment(body) ?? {};
    if (id === undefined || ours.has(id)) return;
    const [own = ""] = emulator.seed.deployments(1, {
      environment,
      createdAt,
      ...(status && { status }),
      ...(canceledReason && { canceledReason }),
      ...(git && { git }),
    });
    ours.set(id, own);
  };

  const environmentOfKey = ({ headers }: RecordedExchange["request"]) =>
    environmentOf(/<secretKey:[^>]+>/.exec(headers.authorization ?? "")?.[0] ?? "");

  const environmentOfRun = (request: RecordedExchange["request"], body: unknown) => {
    if (request.headers.authorization?.includes("<secretKey:")) return environmentOfKey(request);
    const isProd = request.tokenClaims?.sub === prodId || field(body, "region") === "bootstrap";
    return isProd ? home.environments.prod : home.environments.dev;
  };

  /** Remembers which id of ours stands for the one that was recorded. */
  const match = (theirs: unknown, own: unknown): void => {
    const [one, other] = [field(theirs, "id"), field(own, "id")];
    const hasNewId = typeof one === "string" && /^(run|sched|bulk|batch|waitpoint|session)_/.test(one);
    if (hasNewId && typeof other === "string") ours.set(one, other);
    const [hash, ownHash] = [theirs, own].map((body) => callbackHashIn(field(body, "url")));
    if (hash !== undefined && ownHash !== undefined) ours.set(hash, ownHash);
    const [span, ownSpan] = [theirs, own].map((body) => field(field(field(body, "events"), "0"), "spanId"));
    if (typeof span === "string" && typeof ownSpan === "string") ours.set(span, ownSpan);
    for (const direction of ["next", "previous"]) {
      const [cursor, ownCursor] = [theirs, own].map((body) => field(field(body, "pagination"), direction));
      if (typeof cursor === "string" && typeof ownCursor === "string") ours.set(cursor, ownCursor);
    }
  };

  return {
    emulator,
    post: postUnderKey,
    async send(exchange) {
      const at = Date.parse(exchange.response?.headers.date ?? "");
      await emulator.advance(Math.max(at - emulator.now().getTime(), 0));
      // The recorded clock shows whole seconds only; what had finished then has time to finish here.
      if (field(exchange.response?.body, "finishedAt") !== undefined) await emulator.advance(1000);
      await makeWhatIsMissing(exchange);
      const { method, path, headers, body, bodyText } = exchange.request;
      const authorization = await credential(exchange);
      const { authorization: _placeholder, ...others } = headers;
      const text = body === undefined ? bodyText : filledIn(JSON.stringify(body), emulator);
      const asking = emulator.fetch(emulator.url + translated(path), {
        method,
        headers: { ...others, ...(authorization === undefined ? {} : { authorization }) },
        ...(text === undefined || method === "GET" ? {} : { body: translated(text) }),
      });
      // What is held, and what goes on, takes the time that it took.
      if (isRealtime(exchange)) await happenMeanwhile(emulator, exchange, translated);
      const response = await asking;
      const answer = isRealtime(exchange) ? await readFor(emulator, exchange, response) : await response.text();
      const contentType = response.headers.get("content-type") ?? "";
      const own: unknown = /json/.test(contentType) ? JSON.parse(answer) : answer;
      match(exchange.response?.body, own);
      const [offset, ownOffset] = [
        exchange.response?.headers["electric-offset"],
        response.headers.get("electric-offset"),
      ];
      if (offset !== undefined && ownOffset !== null) ours.set(offset, ownOffset);
      return { status: response.status, contentType, headers: response.headers, body: own };
    },
  };
};

const isRealtime = ({ request }: RecordedExchange): boolean => request.path.startsWith("/realtime/");

/** What was done to the run while a request about it was held, which the recording only tells in its name. */
const happenMeanwhile = async (
  emulator: Emulator,
  { name, request, response }: RecordedExchange,
  translated: (text: string) => string,
): Promise<void> => {
  if (!request.path.includes("live=true")) return;
  await emulator.advance(500);
  const run = /run_\w+/.exec(request.path)?.[0] ?? "";
  const act = async (method: string, path: string, body: unknown) => {
    const headers = { authorization: `Bearer ${emulator.secretKey}`, "content-type": "application/json" };
    await emulator.fetch(emulator.url + translated(path), { method, headers, body: JSON.stringify(body) });
  };
  if (name.includes("tag being added")) await act("POST", `/api/v1/runs/${run}/tags`, { tags: ["added"] });
  if (name.includes("metadata update")) await act("PUT", `/api/v1/runs/${run}/metadata`, { metadata: { p: 1 } });
  if (name.includes("cancellation")) await act("POST", `/api/v2/runs/${run}/cancel`, {});
  // Another chance holds another poll a little longer.
  await emulator.advance(Math.max(response?.durationMs ?? 0, 23_000));
};

/** The body, or what of it comes within the recorded time: streams of events were cut off by whoever recorded them. */
const readFor = async (
  emulator: Emulator,
  { response: recorded }: RecordedExchange,
  response: Response,
): Promise<string> => {
  if (!response.headers.get("content-type")?.startsWith("text/event-stream")) return response.text();
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  const reading = (async () => {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) return;
      text += decoder.decode(value, { stream: true });
    }
  })();
  await emulator.advance(recorded?.durationMs ?? 0);
  await reader?.cancel();
  await reading;
  return text;
};
/** What a waitpoint token's callback address ends with. */
const callbackHashIn = (address: unknown): string | undefined => /[0-9a-f]{64}$/.exec(String(address))?.[0];

/** Long texts and lists were shortened in the recordings, and versions were the recorded service's own. */
const filledIn = (text: string, emulator: Emulator): string =>
  text
    .replace(/"\((\d+) characters\)"/g, (_all, length: string) => `"${"x".repeat(Number(length))}"`)
    .replace(/"\((\d+) × (\{.*?\})\)"/g, (_all, count: string, item: string) =>
      Array(Number(count))
        .fill(JSON.parse(`"${item}"`))
        .join(","),
    )
    .replace(/"lockToVersion":"(\d+\.\d)"/, (all, version: string) =>
      recordedVersions.test(version)
        ? `"lockToVersion":"${emulator.now().toISOString().slice(0, 10).replaceAll("-", "")}.1"`
        : all,
    );

interface RecordedRun {
  readonly taskIdentifier: string;
  readonly status: RunStatusWord;
  readonly tags: string[];
  readonly metadata?: Record<string, unknown>;
  readonly createdAt: string;
  readonly idempotencyKey?: string;
  readonly output?: unknown;
}

const asRun = (body: unknown, id: string): RecordedRun | undefined =>
  // The recording of a run has these fields.
  field(body, "id") === id && field(body, "status") !== undefined ? (body as RecordedRun) : undefined;

interface RecordedDeployment {
  readonly id: string;
  readonly status: DeploymentStatusWord;
  readonly createdAt?: string;
  readonly canceledReason?: string | null;
  readonly git?: Commit | null;
}

const asDeployment = (body: unknown): RecordedDeployment | undefined =>
  // The recording of a deployment has these fields.
  String(field(body, "id")).startsWith("deployment_") ? (body as RecordedDeployment) : undefined;

/** The run that a feed shows as a row. */
const runOfRow = (body: unknown, id: string): RecordedRun | undefined => {
  const rows = Array.isArray(body) ? body.map((message): unknown => field(message, "value")) : [];
  const row = rows.find((one) => field(one, "friendlyId") === id);
  if (row === undefined) return undefined;
  // A row consists of columns with text.
  const { payload: _payload, ...run } = toRun(row as Row, {
    metadata: parsedColumn(field(row, "metadata")),
    output: parsedColumn(field(row, "output")),
  });
  return { ...run, createdAt: run.createdAt.toISOString() } as RecordedRun;
};

const parsedColumn = (column: unknown): unknown => (typeof column === "string" ? JSON.parse(column) : undefined);

/** Whether the run must have been at work then: streams are declared by runs that are. */
const isBusy = ({ name, request }: RecordedExchange): boolean =>
  name.startsWith("executing") || (request.path.includes("/v1/streams/") && !name.includes("finished run"));

export const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
