// Group L: credentials stay where they belong.

import { inspect } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import { type ClientOptions, createClient } from "../../src/index.js";
import { answer, cut, json, raw, refusal, reset, silence } from "../support/answers.js";
import { assertNoSecret } from "../support/assert-no-secret.js";
import { PERSONAL_ACCESS_TOKEN, PUBLIC_ACCESS_TOKEN, SECRET_KEY } from "../support/credentials.js";
import type { Answer } from "../support/fault-server.js";
import { runFixture, runsPage, triggered } from "../support/fixtures.js";
import { createUntyped, errorFrom, errorOf, faultWorld, reasonOf } from "../support/world.js";

const { serve, connect, connectAccount, connectPublic, closedAfterwards } = faultWorld();

const once = { requestOptions: { retry: { maxAttempts: 1 }, timeoutInMs: 200 } };

/** An answer that repeats what it was sent, as careless proxies do. */
const echo = (status: number): Answer => ({
  give: (exchange) =>
    answer(status, JSON.stringify({ error: `Refused ${exchange.request.header("authorization")}` }), {
      "content-type": "application/json",
      "x-echo": exchange.request.header("authorization") ?? "",
    }).give(exchange),
});

describe("errors", () => {
  const kinds: [kind: string, fault: Answer][] = [
    ["badRequest", refusal(400)],
    ["authentication", refusal(401)],
    ["permissionDenied", refusal(403)],
    ["notFound", refusal(404)],
    ["conflict", refusal(409)],
    ["unprocessableEntity", refusal(422)],
    ["rateLimit", refusal(429)],
    ["internalServer", refusal(500)],
    ["status", refusal(418)],
    ["connection", reset()],
    ["connection", cut(['{"id":'])],
    ["connection", raw("nonsense\r\n")],
    ["timeout", silence()],
    ["response", answer(200, "<html>", { "content-type": "text/html" })],
  ];

  test.each(kinds)("L1 an error of kind %s holds no credential", async (kind, fault) => {
    const server = await serve([fault, fault, fault]);

    for (const client of [connect(server, once), connectPublic(server, once)]) {
      const error = await errorOf(client.runs.retrieve("run_1"));
      expect(error.kind).toBe(kind);
      assertNoSecret(error);
    }
    assertNoSecret(await errorOf(connectAccount(server, once).runs.list("proj_1", { env: "dev" })));
  });

  test("L1 a deadline, an abort and a configuration error hold no credential", async () => {
    const server = await serve([], { otherwise: silence() });
    const client = connect(server, once);

    assertNoSecret(await errorOf(client.runs.retrieve("run_1", { deadlineInMs: 50 })));
    assertNoSecret(await reasonOf(client.runs.retrieve("run_1", { signal: AbortSignal.timeout(50) })));
    assertNoSecret(await errorFrom(() => client.runs.retrieve("")));
  });

  test.each([400, 401, 404, 500])(
    "L1 a %i that repeats the credential in its body and headers leaks nothing",
    async (status) => {
      const server = await serve([echo(status)]);

      const error = await errorOf(connect(server, once).runs.retrieve("run_1"));

      expect(error.status).toBe(status);
      assertNoSecret(error);
    },
  );

  test("L1 a 200 that is no JSON and repeats the credential leaks nothing", async () => {
    const repeating: Answer = {
      give: (exchange) => answer(200, `<p>${exchange.request.header("authorization")}`).give(exchange),
    };
    const server = await serve([repeating]);

    assertNoSecret(await errorOf(connect(server, once).runs.retrieve("run_1")));
  });

  test.each([
    ["is no JSON", '{"apiKey":"tr_prod_received",', {}],
    ["breaks off inside of a compressed body", "[tr_prod_received", { "content-encoding": "identity" }],
    ["is no JSON at all", "tr_prod_received", {}],
  ])("L1 an answer with a credential of its own that %s leaks nothing", async (_what, body, headers) => {
    const server = await serve([answer(200, body, { "content-type": "application/json", ...headers })]);

    const error = await errorOf(connectAccount(server, once).environments.retrieve("proj_1", "prod"));

    expect(error.status).toBe(200);
    assertNoSecret(error, ["tr_prod_received", "received"]);
  });

  test("L1 a transport that throws the whole request leaks nothing", async () => {
    const client = connect(
      { url: "http://127.0.0.1:9" },
      {
        ...once,
        fetch: async (request) => {
          throw Object.assign(new Error(`no luck with ${request.headers.get("authorization")}`), {
            headers: Object.fromEntries(request.headers),
          });
        },
      },
    );

    const error = await errorOf(client.runs.retrieve("run_1"));

    expect(error.kind).toBe("connection");
    assertNoSecret(error);
  });

  test("L1 a transport that throws its configuration beside a clean message leaks nothing", async () => {
    const client = connect(
      { url: "http://127.0.0.1:9" },
      {
        ...once,
        fetch: async (request) => {
          const config = { headers: Object.fromEntries(request.headers) };
          throw new Error("no luck", { cause: Object.assign(new Error("socket hang up"), { config }) });
        },
      },
    );

    const error = await errorOf(client.runs.retrieve("run_1"));

    expect(error.kind).toBe("connection");
    assertNoSecret(error);
  });

  test("L1 payloads are in no message", async () => {
    const server = await serve([refusal(422)]);

    const error = await errorOf(connect(server, once).tasks.trigger("send-email", { card: "4000-1234" }));

    expect(inspect(error, { depth: Number.POSITIVE_INFINITY })).not.toContain("4000-1234");
  });
});

describe("credentials that cannot stand in a header", () => {
  const odd = (within: string) => `${SECRET_KEY.slice(0, 15)}${within}${SECRET_KEY.slice(15)}`;

  test.each<[what: string, secretKey: string]>([
    ["a line break", odd("\n")],
    ["a carriage return", odd("\r\n")],
    ["a letter outside Latin-1", odd("\u{1f600}")],
    ["a letter outside ASCII", odd("\u00e9")],
    ["a space", odd(" ")],
    ["a NUL", odd("\0")],
  ])("L2 a secret key with %s inside is refused when the client is made, and not shown", async (_what, secretKey) => {
    const error = await errorFrom(() => createClient({ secretKey }));

    expect(error).toMatchObject({ kind: "configuration", parameter: "secretKey" });
    const halves = [SECRET_KEY.slice(0, 15), SECRET_KEY.slice(15), secretKey];
    assertNoSecret(error, halves);
  });
});

describe("logs", () => {
  test("L3 hooks that print everything they get over a full round of calls print no credential and no value", async () => {
    const printed: string[] = [];
    const print = (...args: unknown[]) => {
      assertNoSecret(args);
      printed.push(inspect(args, { depth: Number.POSITIVE_INFINITY, showHidden: true }));
    };
    const hooks = { onRequest: print, onResponse: print, onRetry: print };
    const jwt = { "x-trigger-jwt": PUBLIC_ACCESS_TOKEN };
    const server = await serve([
      json(runsPage(["run_1"])),
      refusal(503),
      json(triggered(), { headers: jwt }),
      json({ success: true }),
      json([{ name: "DATABASE_URL", value: "value-of-a-variable", isSecret: false }]),
      json(runsPage([])),
    ]);
    const client = connect(server, { hooks });
    const account = connectAccount(server, { hooks });

    await client.runs.list();
    await client.tasks.trigger("send-email", { card: "4000-1234" });
    await client.envvars.create("proj_1", "dev", { name: "DATABASE_URL", value: "value-of-a-variable" });
    await client.envvars.list("proj_1", "dev");
    await account.runs.list("proj_1", { env: "dev" });

    expect(printed.length).toBe(13);
    expect(printed.join()).not.toMatch(/value-of-a-variable|4000-1234|Bearer/);
  });
});

describe("clients", () => {
  const make: [kind: string, make: () => object][] = [
    ["a secret key", () => connect({ url: "http://127.0.0.1:9" })],
    ["a personal access token", () => connectAccount({ url: "http://127.0.0.1:9" })],
    ["a public token", () => connectPublic({ url: "http://127.0.0.1:9" })],
    ["a bound personal access token", () => connectAccount({ url: "http://127.0.0.1:9" }).project("proj_1", "dev")],
  ];

  test.each(make)(
    "L4 a client under %s shows no credential when it is printed, serialised, spread or cloned",
    (_kind, client) => {
      const made = client();

      assertNoSecret(made);
      assertNoSecret({ ...made });
      try {
        assertNoSecret(structuredClone(made));
      } catch (error) {
        assertNoSecret(error);
      }
      for (const resource of Object.values(made)) assertNoSecret(resource);
    },
  );

  test("L4 a call under way and what it gave show no credential", async () => {
    const server = await serve([json(runsPage(["run_1"], { next: "b" })), json(runsPage([]))]);
    const pending = connect(server).runs.list();

    assertNoSecret(pending);
    const { data, response } = await pending.withResponse();

    assertNoSecret(data);
    assertNoSecret(response);
  });
});

describe("browsers", () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "window");
  });
  const pretend = () => Object.assign(globalThis, { window: { document: {} } });

  test("L5 a secret key and a personal access token are refused, and the error says what to use", async () => {
    pretend();

    for (const credential of [{ secretKey: SECRET_KEY }, { personalAccessToken: PERSONAL_ACCESS_TOKEN }]) {
      const error = await errorFrom(() => createUntyped(credential));
      expect(error.kind).toBe("configuration");
      expect(error.message).toMatch(/public/i);
      expect(error.message).toMatch(/dangerouslyAllowBrowser/);
      assertNoSecret(error);
    }
  });

  test("L5 a public token works, and so does a secret key that was allowed by name", () => {
    pretend();

    closedAfterwards(createClient({ publicAccessToken: PUBLIC_ACCESS_TOKEN }));
    closedAfterwards(createClient({ secretKey: SECRET_KEY, dangerouslyAllowBrowser: true }));
  });
});

describe("plain http", () => {
  const sent: string[] = [];
  const fetchNothing: NonNullable<ClientOptions["fetch"]> = async (request) => {
    sent.push(request.url);
    return Response.json(runFixture());
  };

  test.each([
    "http://api.example.com",
    "http://127.0.0.1.example.com",
    "http://localhost.example.com",
    "http://10.0.0.1",
    "http://[::2]",
  ])("L6 %s is refused when the client is made", async (url) => {
    const error = await errorFrom(() => connect({ url }, { fetch: fetchNothing }));

    expect(error).toMatchObject({ kind: "configuration", parameter: "baseURL" });
    expect(error.message).toMatch(/allowInsecureHttp/);
    expect(sent).toEqual([]);
  });

  test.each(["http://127.0.0.1:1", "http://localhost:1", "http://[::1]:1"])(
    "L6 %s is loopback, and fine",
    async (url) => {
      await connect({ url }, { fetch: fetchNothing }).runs.retrieve("run_1");

      expect(sent.splice(0).length).toBe(1);
    },
  );

  test("L6 another host is fine when it was allowed by name", async () => {
    const client = connect({ url: "http://api.example.com" }, { fetch: fetchNothing, allowInsecureHttp: true });

    await client.runs.retrieve("run_1");

    expect(sent.splice(0)).toEqual(["http://api.example.com/api/v3/runs/run_1"]);
  });
});

describe("the wire", () => {
  test.each<[kind: string, secret: string, call: (server: { url: string }) => PromiseLike<unknown>]>([
    ["a secret key", SECRET_KEY, (server) => connect(server).runs.list()],
    [
      "a personal access token",
      PERSONAL_ACCESS_TOKEN,
      (server) => connectAccount(server).runs.list("proj_1", { env: "dev" }),
    ],
    ["a public token", PUBLIC_ACCESS_TOKEN, (server) => connectPublic(server).runs.list()],
  ])("L7 %s is in the authorization header and nowhere else", async (_kind, secret, call) => {
    const server = await serve([json(runsPage([]))]);

    await call(server);

    const [request] = server.requests;
    expect(request?.header("authorization")).toBe(`Bearer ${secret}`);
    const others = request?.rawHeaders.filter(([name]) => name.toLowerCase() !== "authorization");
    assertNoSecret([request?.target, others, request?.body.toString()]);
  });
});
