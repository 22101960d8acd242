// Tokens for frontends: how clients make them, what they cost, and what they open.

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createEmulator, type Emulator } from "../../src/emulator/index.js";
import {
  auth,
  type CreateTriggerPublicTokenOptions,
  configure,
  createClient,
  runs,
  type SecretKeyClient,
  type TaskMethods,
  tasks,
} from "../../src/index.js";
import { decodePublicToken, type PublicTokenClaims } from "../../src/tokens/index.js";
import { assertNoSecret } from "../support/assert-no-secret.js";

const claimsOf = (token: string | undefined): PublicTokenClaims => {
  const read = decodePublicToken(token ?? "");
  if (!read.ok) throw new Error(read.message);
  return read.claims;
};

/** The claims that are the same for all tokens of one kind. */
const kindOf = (token: string | undefined) => {
  const { iat, exp, jti, ...kind } = claimsOf(token);
  return kind;
};

const lifetimeOf = (token: string | undefined): number => {
  const { iat = Number.NaN, exp = Number.NaN } = claimsOf(token);
  return exp - iat;
};

const reasonOf = (promise: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(promise).then(
    () => undefined,
    (reason: unknown) => reason,
  );

let emulator: Emulator;
beforeEach(() => {
  emulator = createEmulator({ checkAnswers: true, rateLimit: false });
});
afterEach(() => {
  configure({});
  vi.unstubAllEnvs();
});

const operations = (): (string | undefined)[] => emulator.requests.map(({ operation }) => operation);
const environmentId = (): string => emulator.projects[0].environments.dev.id;
const fetchOf = (each: Emulator) => (request: Request) => each.fetch(request);

const clientOf = (secretKey = emulator.secretKey): SecretKeyClient =>
  createClient({ secretKey, baseURL: emulator.url, fetch: fetchOf(emulator) });
const browserOf = (publicAccessToken: string) =>
  createClient({ publicAccessToken, baseURL: emulator.url, fetch: fetchOf(emulator) });

const common = () => ({
  sub: environmentId(),
  pub: true,
  iss: "https://id.trigger.dev",
  aud: "https://api.trigger.dev",
});

describe("under a root key", () => {
  it("a token says what was asked for, and ends after 15 minutes", async () => {
    const token = await clientOf().auth.createPublicToken({
      scopes: { read: { runs: ["run_1"], tags: "user:1" }, write: { waitpoints: true } },
      realtime: { skipColumns: ["payload"] },
    });

    expect(kindOf(token)).toEqual({
      ...common(),
      scopes: ["read:runs:run_1", "read:tags:user:1", "write:waitpoints"],
      realtime: { skipColumns: ["payload"] },
    });
    expect(lifetimeOf(token)).toBe(900);
  });

  it.each<[what: string, options: CreateTriggerPublicTokenOptions | undefined, otu: boolean]>([
    ["once", undefined, true],
    ["once, when nothing else is said", { multipleUse: undefined }, true],
    ["as often as it likes, when that is said", { multipleUse: true }, false],
  ])("a token that triggers does so %s", async (_what, options, otu) => {
    const client = clientOf();
    const one = await client.auth.createTriggerPublicToken("hello", options);
    const several = await client.auth.createBatchTriggerPublicToken(["hello", "echo"], options);

    expect(kindOf(one)).toEqual({ ...common(), otu, scopes: ["trigger:tasks:hello"] });
    const scopes = ["batchTrigger:tasks:hello", "batchTrigger:tasks:echo"];
    expect(kindOf(several)).toEqual({ ...common(), otu, scopes });
  });

  it("a token without scopes may do nothing, and says so to the service", async () => {
    const client = clientOf();
    const tokens = [
      await client.auth.createPublicToken(),
      await client.auth.createPublicToken({ scopes: { read: { runs: [] } } }),
      await client.auth.createTriggerPublicToken([]),
    ];

    expect(tokens.map((token) => claimsOf(token).scopes)).toEqual([undefined, [], []]);
    for (const token of tokens) {
      expect(await reasonOf(browserOf(token).runs.list())).toMatchObject({ kind: "permissionDenied" });
      expect(await reasonOf(browserOf(token).tasks.trigger("hello", {}))).toMatchObject({ kind: "permissionDenied" });
    }
  });

  it("1,000 tokens from one client make one network call, and no two are equal", async () => {
    const client = clientOf();
    const make = (index: number) =>
      index % 2 === 0
        ? client.auth.createTriggerPublicToken("hello")
        : client.auth.createPublicToken({ scopes: { read: { runs: `run_${index}` } } });

    const tokens = await Promise.all(Array.from({ length: 500 }, (_, index) => make(index)));
    for (let index = 0; index < 500; index += 1) tokens.push(await make(index));

    expect(operations()).toEqual(["tokens.claims"]);
    expect(new Set(tokens).size).toBe(1000);
  });

  it("imports its key once", async () => {
    const client = clientOf();
    const importKey = vi.spyOn(crypto.subtle, "importKey");
    await Promise.all(Array.from({ length: 10 }, () => client.auth.createPublicToken()));
    const own = importKey.mock.calls.filter(
      ([format, , , , usages]) => format === "raw" && [...usages].includes("sign"),
    );
    importKey.mockRestore();

    // The emulator imports keys too, but it signs nothing here.
    expect(own.length).toBe(1);
  });

  it("needs no network call of its own after an answer that carried the claims", async () => {
    const client = clientOf();
    await client.tasks.trigger("hello", {});

    expect(kindOf(await client.auth.createPublicToken())).toEqual(common());
    expect(operations()).toEqual(["tasks.trigger"]);
  });

  it("asks again when asking has failed, and lets all who waited know", async () => {
    const client = clientOf();
    emulator.faults.add({ operation: "tokens.claims", nth: 1, status: 400 });

    const failed = await Promise.all([1, 2].map(() => reasonOf(client.auth.createPublicToken())));

    expect(failed).toEqual([expect.objectContaining({ status: 400 }), expect.objectContaining({ status: 400 })]);
    expect(claimsOf(await client.auth.createPublicToken()).sub).toBe(environmentId());
    expect(operations()).toEqual(["tokens.claims", "tokens.claims"]);
  });

  it("repeats the question like any call that may be repeated", async () => {
    emulator.faults.add({ operation: "tokens.claims", nth: 1, status: 503, headers: { "retry-after-ms": "1" } });
    await clientOf().auth.createPublicToken();
    expect(operations()).toEqual(["tokens.claims", "tokens.claims"]);
  });

  it("opens a preview branch by the branch's own id", async () => {
    const [{ environments, branches }] = emulator.projects;
    const client = createClient({
      secretKey: environments.preview.secretKey,
      previewBranch: "feature-one",
      baseURL: emulator.url,
      fetch: fetchOf(emulator),
    });

    const token = await client.auth.createPublicToken({ scopes: { read: { runs: true } } });

    expect(claimsOf(token).sub).toBe(branches["feature-one"]?.id);
    expect((await browserOf(token).runs.list()).data).toEqual([]);
  });

  it("reads the caller's own fields, and nothing that somebody has put on Object.prototype", async () => {
    const polluted = { multipleUse: true, scopes: { admin: true }, expirationTime: "9 years", oneTimeUse: false };
    for (const [name, value] of Object.entries(polluted)) {
      Object.defineProperty(Object.prototype, name, { value, configurable: true });
    }
    try {
      const { auth: own } = clientOf();
      expect(kindOf(await own.createPublicToken({}))).toEqual(common());
      expect(kindOf(await own.createTriggerPublicToken("hello", {}))).toMatchObject({ otu: true });
      expect(lifetimeOf(await own.createPublicToken({}))).toBe(900);
    } finally {
      for (const name of Object.keys(polluted)) Reflect.deleteProperty(Object.prototype, name);
    }
  });

  it.each([
    ["an empty id", { scopes: { read: { runs: "" } } }, "scopes"],
    ["T2 an hour meant as seconds from now", { expirationTime: 3600 }, "expirationTime"],
    ["T3 a span that has passed", { expirationTime: "-5m" }, "expirationTime"],
    ["columns that are no list", { realtime: { skipColumns: "payload" } }, "realtime"],
  ])("refuses %s before anything is sent", async (_what, options, reason) => {
    const error = await reasonOf(clientOf().auth.createPublicToken(options as object));

    expect(error).toMatchObject({ name: "TokenError", kind: "token", reason });
    expect(emulator.requests).toEqual([]);
    assertNoSecret(error, [emulator.secretKey]);
  });
});

describe("waiting for the environment's claims", () => {
  it("is given up by one without failing the others", async () => {
    const client = clientOf();
    emulator.faults.add({ operation: "tokens.claims", latencyInMs: 60 });
    const controller = new AbortController();
    const reason = new Error("the visitor has left");
    const impatient = reasonOf(client.auth.createPublicToken({}, { signal: controller.signal }));
    const hurried = reasonOf(client.auth.createPublicToken({}, { deadlineInMs: 20 }));
    const patient = client.auth.createPublicToken();
    controller.abort(reason);

    expect(await impatient).toBe(reason);
    expect(await hurried).toMatchObject({ kind: "deadline", timeoutInMs: 20 });
    expect(claimsOf(await patient).sub).toBe(environmentId());
    expect(operations()).toEqual(["tokens.claims"]);
  });

  it("is refused by an aborted signal and by a closed client, also when nothing needs to be asked any more", async () => {
    const client = clientOf();
    await client.auth.createPublicToken();
    const reason = { why: "anything" };

    expect(await reasonOf(client.auth.createPublicToken({}, { signal: AbortSignal.abort(reason) }))).toBe(reason);
    client.close();
    expect(await reasonOf(client.auth.createPublicToken())).toMatchObject({ kind: "configuration" });
  });
});

describe("a token that is to start something", () => {
  it.each(["createTriggerPublicToken", "createBatchTriggerPublicToken"] as const)(
    "by %s is refused where no task is named, instead of starting nothing",
    async (method) => {
      for (const tasks of [undefined, false, null, "", [""], {}]) {
        const error = await reasonOf(clientOf(emulator.secretKey).auth[method](tasks as unknown as string));
        expect(error).toMatchObject({ kind: "token", reason: "scopes" });
      }
      expect(emulator.requests).toEqual([]);
    },
  );
});

describe("T4 under an additional key", () => {
  it("the service makes the token, and nothing is signed here", async () => {
    const client = clientOf(emulator.additionalKey({ scopes: ["trigger:tasks:hello"] }));
    const token = await client.auth.createTriggerPublicToken("hello", {
      expirationTime: "1hr",
      realtime: { skipColumns: ["payload"] },
    });

    expect(operations()).toEqual(["tokens.create"]);
    expect(emulator.requests[0]?.body).toEqual({
      scopes: ["trigger:tasks:hello"],
      expirationTime: "1hr",
      oneTimeUse: true,
      realtime: { skipColumns: ["payload"] },
    });
    expect(lifetimeOf(token)).toBe(3600);
    expect((await browserOf(token).tasks.trigger("hello", {})).id).toMatch(/^run_/);
  });

  it("a Date goes as seconds, since the service takes numbers for those", async () => {
    const client = clientOf(emulator.additionalKey({ scopes: ["admin"] }));
    const end = Math.floor(Date.now() / 1000) + 3600;
    const token = await client.auth.createPublicToken({
      scopes: { read: { runs: true } },
      expirationTime: new Date(end * 1000 + 900),
    });
    expect(claimsOf(token).exp).toBe(end);
  });

  it.each([
    ["no scopes", undefined],
    ["an empty list of scopes", { scopes: { read: { runs: [] } } }],
  ])("refuses %s here, as the service would", async (_what, options) => {
    const error = await reasonOf(
      clientOf(emulator.additionalKey({ scopes: ["admin"] })).auth.createPublicToken(options),
    );
    expect(error).toMatchObject({ kind: "token", reason: "scopes" });
    expect(emulator.requests).toEqual([]);
  });

  it("scopes that the key lacks are refused by the service, which names them", async () => {
    const client = clientOf(emulator.additionalKey({ scopes: ["read:runs:run_1"] }));
    const error = await reasonOf(client.auth.createPublicToken({ scopes: { read: { runs: true } } }));
    expect(error).toMatchObject({
      kind: "permissionDenied",
      code: "scopes_exceed_key_access",
      body: { deniedScopes: ["read:runs"] },
    });
  });

  it("a server that makes no tokens is told apart from everything else that is missing", async () => {
    emulator.faults.add({ operation: "tokens.create", status: 404 });
    const client = clientOf(emulator.additionalKey({ scopes: ["admin"] }));
    const error = await reasonOf(client.auth.createPublicToken({ scopes: { read: { runs: true } } }));
    expect(error).toMatchObject({ kind: "token", reason: "secretKey", cause: { status: 404 } });
  });
});

describe("environments.createToken", () => {
  const account = () =>
    createClient({
      personalAccessToken: emulator.personalAccessToken,
      baseURL: emulator.url,
      fetch: fetchOf(emulator),
    });

  it("takes the end of a token in each of its forms, for a project that is named and for one that is bound", async () => {
    const end = Math.floor(Date.now() / 1000) + 1200;
    const ref = emulator.projectRef;
    for (const expirationTime of [new Date(end * 1000 + 900), end]) {
      const named = await account().environments.createToken(ref, "prod", { expirationTime });
      const bound = await account().project(ref, "prod").environments.createToken({ expirationTime });
      expect([claimsOf(named.token).exp, claimsOf(bound.token).exp]).toEqual([end, end]);
    }
    const { token } = await account().environments.createToken(ref, "prod", { expirationTime: "2h" });
    expect(lifetimeOf(token)).toBe(7200);
  });

  it.each([3600, "-5m", "soon", new Date(Number.NaN), Date.now()])(
    "refuses %s for an end, and asks for nothing",
    async (given) => {
      const options = { claims: { scopes: ["read:runs"] }, expirationTime: given };
      const error = await reasonOf(account().environments.createToken(emulator.projectRef, "prod", options));
      expect(error).toMatchObject({ kind: "token", reason: "expirationTime" });
      expect(emulator.requests).toEqual([]);
    },
  );

  it.each([["read:runs:"], ["read:runs", "write::x"], [""], "read:runs", [7]].map((scopes) => [scopes]))(
    "refuses the scopes %j, which say more or less than they seem to",
    async (scopes) => {
      const params = { claims: { scopes: scopes as string[] } };
      const error = await reasonOf(account().environments.createToken(emulator.projectRef, "prod", params));
      expect(error).toMatchObject({ kind: "configuration", parameter: "claims.scopes" });
      expect(emulator.requests).toEqual([]);
    },
  );
});

describe("under a personal token that is bound to a project", () => {
  const project = () =>
    createClient({
      personalAccessToken: emulator.personalAccessToken,
      projectRef: emulator.projectRef,
      environment: "prod",
      baseURL: emulator.url,
      fetch: fetchOf(emulator),
    });
  const prod = () => emulator.projects[0].environments.prod;

  it("the service makes the token, for that environment and for 15 minutes", async () => {
    const token = await project().auth.createPublicToken({ scopes: { read: { runs: true } } });

    expect(operations()).toEqual(["environments.createToken"]);
    expect(emulator.requests[0]?.body).toEqual({ claims: { scopes: ["read:runs"] }, expirationTime: "15m" });
    expect(claimsOf(token)).toMatchObject({ sub: prod().id, scopes: ["read:runs"] });
    expect(lifetimeOf(token)).toBe(900);
    expect((await browserOf(token).runs.list()).data).toEqual([]);
  });

  it("triggers as often as one likes, since the service makes no others", async () => {
    const { auth: own } = project();
    const token = await own.createTriggerPublicToken(["hello"], { multipleUse: true, expirationTime: "1h" });
    await browserOf(token).tasks.trigger("hello", {});
    expect((await browserOf(token).tasks.trigger("hello", {})).id).toMatch(/^run_/);

    for (const make of [
      () => own.createTriggerPublicToken("hello"),
      () => own.createBatchTriggerPublicToken("hello"),
    ]) {
      expect(await reasonOf(make())).toMatchObject({ kind: "configuration", parameter: "multipleUse" });
    }
    const columns = own.createPublicToken({ realtime: { skipColumns: ["payload"] } });
    expect(await reasonOf(columns)).toMatchObject({ kind: "configuration", parameter: "realtime" });
    const past = own.createPublicToken({ expirationTime: 3600 });
    expect(await reasonOf(past)).toMatchObject({ kind: "token", reason: "expirationTime" });
    expect(operations()).toEqual(["environments.createToken", "tasks.trigger", "tasks.trigger"]);
  });

  it("runs a function under its token", async () => {
    const [mine = ""] = emulator.seed.runs(1, { environment: prod() });
    const { id } = await project().auth.withPublicToken({ scopes: { read: { runs: mine } } }, (browser) =>
      browser.runs.retrieve(mine),
    );
    expect(id).toBe(mine);
  });
});

describe("under credentials that cannot make tokens", () => {
  it.each([
    ["a public token", "publicAccessToken", () => emulator.publicToken({ scopes: ["admin"] })],
    ["a personal token", "personalAccessToken", async () => emulator.personalAccessToken],
  ])("%s is refused, and nothing is sent", async (what, _field, credential) => {
    const accessToken = await credential();
    const client = createClient({ accessToken, baseURL: emulator.url, fetch: fetchOf(emulator) });
    for (const make of [
      () => client.auth.createPublicToken(),
      () => client.auth.createTriggerPublicToken("hello"),
      () => client.auth.withPublicToken({}, () => undefined),
    ]) {
      const error = await reasonOf(make());
      expect(error).toMatchObject({ kind: "configuration", parameter: "credential" });
      expect(String(error)).toContain(`${what.replace("token", "access token")}; it takes a secret key`);
      assertNoSecret(error, [accessToken]);
    }
    expect(emulator.requests).toEqual([]);
  });

  it("a key of unknown form is refused, since nobody could say whose tokens these would be", async () => {
    const client = clientOf("a-key-of-my-own");
    expect(await reasonOf(client.auth.createPublicToken())).toMatchObject({ kind: "token", reason: "secretKey" });
    expect(emulator.requests).toEqual([]);
  });
});

describe("what a token opens", () => {
  it("is what was asked for, and no more", async () => {
    const [mine = "", other = ""] = emulator.seed.runs(2);
    const token = await clientOf().auth.createPublicToken({ scopes: { read: { runs: mine } } });
    const browser = browserOf(token);

    expect((await browser.runs.retrieve(mine)).id).toBe(mine);
    expect(await reasonOf(browser.runs.retrieve(other))).toMatchObject({ kind: "permissionDenied" });
    expect(await reasonOf(browser.runs.list())).toMatchObject({ kind: "permissionDenied" });
    expect(await reasonOf(browser.runs.cancel(mine))).toMatchObject({ kind: "permissionDenied" });
  });

  it("T12 the second use of a one-time token is a 422 that is not repeated", async () => {
    const token = await clientOf().auth.createTriggerPublicToken("hello");
    const browser = browserOf(token);
    await browser.tasks.trigger("hello", {});
    emulator.requests.length = 0;

    const error = await reasonOf(browser.tasks.trigger("hello", {}));

    expect(error).toMatchObject({ kind: "unprocessableEntity", status: 422, attempts: 1 });
    expect(emulator.requests.length).toBe(1);
  });

  it("a one-time token whose answer was lost finds its run when the call is repeated", async () => {
    const token = await clientOf().auth.createTriggerPublicToken("hello");
    emulator.faults.add({ operation: "tasks.trigger", nth: 1, reset: "after" });

    const { id } = await browserOf(token).tasks.trigger("hello", {}, {}, { retry: { minTimeoutInMs: 0 } });

    expect(id).toMatch(/^run_/);
    expect(operations()).toEqual(["tokens.claims", "tasks.trigger", "tasks.trigger"]);
    expect((await clientOf().runs.list()).data.length).toBe(1);
  });
});

describe("withPublicToken and its kin", () => {
  it("give the function a client that has the token, and close it afterwards", async () => {
    const client = clientOf();
    const [mine = "", other = ""] = emulator.seed.runs(2);

    const inner = await client.auth.withPublicToken({ scopes: { read: { runs: mine } } }, async (browser) => {
      expect((await browser.runs.retrieve(mine)).id).toBe(mine);
      expect(await reasonOf(browser.runs.retrieve(other))).toMatchObject({ kind: "permissionDenied" });
      return browser;
    });

    expect(await reasonOf(inner.runs.retrieve(mine))).toMatchObject({ kind: "configuration" });
    expect((await client.runs.retrieve(mine)).id).toBe(mine);
  });

  it("give the function's result, and its failure as it is", async () => {
    const { auth: own } = clientOf();
    const reason = new Error("of the function's own");
    expect(
      await own.withTriggerPublicToken("hello", undefined, (browser) => browser.tasks.trigger("hello", {})),
    ).toEqual(expect.objectContaining({ isCached: false }));
    const failing = own.withBatchTriggerPublicToken("hello", {}, () => {
      throw reason;
    });
    expect(await reasonOf(failing)).toBe(reason);
  });

  it("end with the client that made them", async () => {
    const client = clientOf();
    const error = await client.auth.withPublicToken({ scopes: { read: { runs: true } } }, (browser) => {
      client.close();
      return reasonOf(browser.runs.list());
    });
    expect(error).toMatchObject({ kind: "configuration" });
  });
});

describe("the default client", () => {
  beforeEach(() => {
    configure({ secretKey: emulator.secretKey, baseURL: emulator.url, fetch: fetchOf(emulator) });
  });

  it("makes all its tokens with one network call too", async () => {
    const tokens = await Promise.all([
      auth.createPublicToken({ scopes: { read: { tags: ["user:1"] } } }),
      auth.createTriggerPublicToken("hello"),
      auth.createBatchTriggerPublicToken(["hello"]),
    ]);
    expect(tokens.map((token) => claimsOf(token).scopes)).toEqual([
      ["read:tags:user:1"],
      ["trigger:tasks:hello"],
      ["batchTrigger:tasks:hello"],
    ]);
    expect(operations()).toEqual(["tokens.claims"]);
  });

  it("uses the token for what the function calls, and the key elsewhere", async () => {
    const [mine = "", other = ""] = emulator.seed.runs(2);

    const result = await auth.withPublicToken({ scopes: { read: { runs: mine } } }, async () => {
      expect(await reasonOf(runs.retrieve(other))).toMatchObject({ kind: "permissionDenied" });
      return (await runs.retrieve(mine)).id;
    });

    expect(result).toBe(mine);
    expect((await runs.retrieve(other)).id).toBe(other);
    const kinds = emulator.requests.map(({ credential }) => credential);
    expect(kinds).toEqual(["secretKey", "publicAccessToken", "publicAccessToken", "secretKey"]);
  });

  it("triggers under one-time tokens", async () => {
    const handle = await auth.withTriggerPublicToken("hello", {}, () => tasks.trigger("hello", {}));
    expect(handle.id).toMatch(/^run_/);
  });

  it("asks for the environment of each credential that it is given", async () => {
    const { prod } = emulator.projects[0].environments;
    const dev = await auth.createPublicToken();
    const other = await auth.withAuth({ secretKey: prod.secretKey }, () => auth.createPublicToken());
    expect([claimsOf(dev).sub, claimsOf(other).sub]).toEqual([environmentId(), prod.id]);
  });
});

describe("the token of a triggered run", () => {
  type Options = Parameters<TaskMethods["trigger"]>[2];
  const trigger = (client: { tasks: TaskMethods }, options?: Options) => client.tasks.trigger("hello", {}, options);

  it("is signed here under a root key: for 15 minutes, to read the run and send to its input streams", async () => {
    const { id, publicAccessToken } = await trigger(clientOf());

    expect(kindOf(publicAccessToken)).toEqual({ ...common(), scopes: [`read:runs:${id}`, `write:inputStreams:${id}`] });
    expect(lifetimeOf(publicAccessToken)).toBe(900);
    expect((await browserOf(publicAccessToken ?? "").runs.retrieve(id)).id).toBe(id);
    expect(operations()).toEqual(["tasks.trigger", "runs.retrieve"]);
  });

  it("is what publicTokenOptions say, which are not sent", async () => {
    const { publicAccessToken } = await trigger(clientOf(), {
      publicTokenOptions: { expirationTime: "24hr", scopes: { read: { tags: "user:1" } } },
    });

    expect(claimsOf(publicAccessToken).scopes).toEqual(["read:tags:user:1"]);
    expect(lifetimeOf(publicAccessToken)).toBe(86_400);
    expect(JSON.stringify(emulator.requests[0]?.body)).not.toContain("publicTokenOptions");
  });

  it("keeps its scopes when only its end is said", async () => {
    const { id, publicAccessToken } = await trigger(clientOf(), { publicTokenOptions: { expirationTime: "1h" } });
    expect(claimsOf(publicAccessToken).scopes).toContain(`read:runs:${id}`);
    expect(lifetimeOf(publicAccessToken)).toBe(3600);
  });

  it.each([
    ["no moment", { expirationTime: "soon" }, "expirationTime"],
    ["an empty id", { scopes: { read: { runs: "" } } }, "scopes"],
  ])("with %s for an option no run is started", async (_what, publicTokenOptions, reason) => {
    expect(await reasonOf(trigger(clientOf(), { publicTokenOptions }))).toMatchObject({ kind: "token", reason });
    expect(emulator.requests).toEqual([]);
  });

  it("goes by the service's clock, so that a wrong one here does no harm", async () => {
    const later = createEmulator({ clock: "virtual", startAt: Date.now() + 86_400_000 });
    const client = createClient({ secretKey: later.secretKey, baseURL: later.url, fetch: fetchOf(later) });
    const { id, publicAccessToken = "" } = await trigger(client);
    const browser = createClient({ publicAccessToken, baseURL: later.url, fetch: fetchOf(later) });

    expect((await browser.runs.retrieve(id)).id).toBe(id);
    await later.advance(901_000);
    expect(await reasonOf(browser.runs.retrieve(id))).toMatchObject({ kind: "authentication" });
  });

  it.each([
    ["an additional key", async () => emulator.additionalKey({ scopes: ["admin"] })],
    ["a public token", () => emulator.publicToken({ scopes: ["trigger:tasks"] })],
  ])("is the service's own under %s, which cannot sign", async (_what, credential) => {
    const client = createClient({ accessToken: await credential(), baseURL: emulator.url, fetch: fetchOf(emulator) });
    const { id, publicAccessToken } = await trigger(client, { publicTokenOptions: { expirationTime: "24hr" } });

    expect(claimsOf(publicAccessToken).scopes).toContain(`read:runs:${id}`);
    expect(lifetimeOf(publicAccessToken)).toBe(3600);
  });

  it("is missing where the answer carries no claims, and the run is there all the same", async () => {
    const noClaims = { "x-trigger-jwt-claims": "no JSON" };
    emulator.faults.add({ operation: "tasks.trigger", headers: noClaims });
    const handle = await trigger(clientOf(), { publicTokenOptions: { expirationTime: "24hr" } });
    expect(handle.id).toMatch(/^run_/);
    expect(handle.publicAccessToken).toBeUndefined();
  });
});

describe("the token of a batch", () => {
  const items = [{ id: "hello", payload: 1 }];

  it("is signed here under a root key: for 15 minutes, to read the batch", async () => {
    const { batchId, publicAccessToken, batches } = await clientOf().batch.trigger(items);

    expect(kindOf(publicAccessToken)).toEqual({ ...common(), scopes: [`read:batch:${batchId}`] });
    expect(lifetimeOf(publicAccessToken)).toBe(900);
    expect(batches[0]?.publicAccessToken).toBe(publicAccessToken);
    expect((await browserOf(publicAccessToken ?? "").batch.retrieve(batchId)).id).toBe(batchId);
  });

  it("is what publicTokenOptions say", async () => {
    const publicTokenOptions = { expirationTime: "24hr", scopes: { read: { tags: "user:1" } } };
    const { publicAccessToken } = await clientOf().tasks.batchTrigger("hello", [{ payload: 1 }], {
      publicTokenOptions,
    });

    expect(claimsOf(publicAccessToken).scopes).toEqual(["read:tags:user:1"]);
    expect(lifetimeOf(publicAccessToken)).toBe(86_400);
  });

  it("that could not be made stops the batch before it is announced", async () => {
    const publicTokenOptions = { expirationTime: 3600 };
    const error = await reasonOf(clientOf().batch.trigger(items, { publicTokenOptions }));
    expect(error).toMatchObject({ kind: "token", reason: "expirationTime" });
    expect(emulator.requests).toEqual([]);
  });

  it("a token that starts batches starts one, with all of its items", async () => {
    const token = await clientOf().auth.createBatchTriggerPublicToken("hello");
    const { runCount } = await browserOf(token).batch.trigger([...items, ...items]);
    expect(runCount).toBe(2);
    const again = await reasonOf(browserOf(token).batch.trigger(items));
    expect(Object(again).cause ?? again).toMatchObject({ status: 422 });
  });
});

describe("the token of a waitpoint token", () => {
  it("is the service's own, for 24 hours, where nothing else is asked for", async () => {
    const { id, publicAccessToken } = await clientOf().wait.createToken({});
    expect(claimsOf(publicAccessToken).scopes).toEqual([`write:waitpoints:${id}`]);
    expect(lifetimeOf(publicAccessToken)).toBe(86_400);
  });

  it("is what publicTokenOptions say, which are not sent", async () => {
    const { id, publicAccessToken } = await clientOf().wait.createToken({
      tags: ["a"],
      publicTokenOptions: { expirationTime: "1h" },
    });

    expect(kindOf(publicAccessToken)).toEqual({ ...common(), scopes: [`write:waitpoints:${id}`] });
    expect(lifetimeOf(publicAccessToken)).toBe(3600);
    expect(JSON.stringify(emulator.requests[0]?.body)).not.toContain("publicTokenOptions");
    await browserOf(publicAccessToken).wait.completeToken(id, { ok: true });
  });

  it("that could not be made stops the waitpoint token from being created", async () => {
    const error = await reasonOf(clientOf().wait.createToken({ publicTokenOptions: { expirationTime: 3600 } }));
    expect(error).toMatchObject({ kind: "token", reason: "expirationTime" });
    expect(emulator.requests).toEqual([]);
  });
});

describe("the token of a session", () => {
  const session = { type: "chat.agent", taskIdentifier: "hello", triggerConfig: { basePayload: {} } };

  it("is the service's own, for an hour, where nothing else is asked for", async () => {
    const { publicAccessToken } = await clientOf().sessions.start({ ...session, externalId: "chat-1" });
    expect(claimsOf(publicAccessToken).scopes).toEqual(["read:sessions:chat-1", "write:sessions:chat-1"]);
    expect(lifetimeOf(publicAccessToken)).toBe(3600);
  });

  it.each([
    ["its external id", { externalId: "chat-1" }],
    ["its id where it has no other", {}],
  ])("is what publicTokenOptions say, which are not sent, and is for %s", async (_, name) => {
    const { id, externalId, publicAccessToken } = await clientOf().sessions.start({
      ...session,
      ...name,
      publicTokenOptions: { expirationTime: "24hr" },
    });

    const called = externalId ?? id;
    expect(kindOf(publicAccessToken)).toEqual({
      ...common(),
      scopes: [`read:sessions:${called}`, `write:sessions:${called}`],
    });
    expect(lifetimeOf(publicAccessToken)).toBe(86_400);
    expect(emulator.requests.map(({ operation }) => operation)).toEqual(["sessions.start"]);
    expect(JSON.stringify(emulator.requests[0]?.body)).not.toContain("publicTokenOptions");
    expect((await browserOf(publicAccessToken).sessions.retrieve(called)).id).toBe(id);
  });

  it("has the scopes that are asked for, for an hour", async () => {
    const { publicAccessToken } = await clientOf().sessions.start({
      ...session,
      publicTokenOptions: { scopes: { read: { tags: "user:1" } } },
    });
    expect(claimsOf(publicAccessToken).scopes).toEqual(["read:tags:user:1"]);
    expect(lifetimeOf(publicAccessToken)).toBe(3600);
  });

  it("that could not be made stops the session from being started", async () => {
    const start = clientOf().sessions.start({ ...session, publicTokenOptions: { expirationTime: 3600 } });
    expect(await reasonOf(start)).toMatchObject({ kind: "token", reason: "expirationTime" });
    expect(emulator.requests).toEqual([]);
  });

  it("is the service's own under an additional key, which cannot sign", async () => {
    const secretKey = emulator.additionalKey({ scopes: ["admin"] });
    const client = createClient({ secretKey, baseURL: emulator.url, fetch: fetchOf(emulator) });
    const { publicAccessToken } = await client.sessions.start({
      ...session,
      publicTokenOptions: { expirationTime: "24hr" },
    });
    expect(lifetimeOf(publicAccessToken)).toBe(3600);
  });
});

describe("L3 hooks and errors", () => {
  it("show neither the key nor a token over a round of making them", async () => {
    const printed: unknown[] = [];
    const hooks = {
      onRequest: (info: unknown) => void printed.push(info),
      onResponse: (info: unknown) => void printed.push(info),
      onRetry: (info: unknown) => void printed.push(info),
    };
    const additional = emulator.additionalKey({ scopes: ["admin"] });
    const made: string[] = [];
    for (const secretKey of [emulator.secretKey, additional]) {
      const client = createClient({ secretKey, baseURL: emulator.url, fetch: fetchOf(emulator), hooks });
      made.push(await client.auth.createPublicToken({ scopes: { read: { runs: true } } }));
      made.push((await client.tasks.trigger("hello", {})).publicAccessToken ?? "");
      printed.push(client, await reasonOf(client.auth.createPublicToken({ expirationTime: 1 })));
    }
    expect(printed.length).toBeGreaterThan(8);
    assertNoSecret(printed, [emulator.secretKey, additional, ...made]);
  });
});
