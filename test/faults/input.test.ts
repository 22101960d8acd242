// Group V, first part: what callers pass that must not leave its place.

import { describe, expect, test } from "vitest";
import { json } from "../support/answers.js";
import { SECRET_KEY } from "../support/credentials.js";
import { runFixture, runsPage, triggered } from "../support/fixtures.js";
import { callUntyped, createUntyped, errorFrom, faultWorld } from "../support/world.js";

const { serve, connect, connectAccount } = faultWorld();

describe("path arguments", () => {
  test.each<[what: string, id: unknown]>([
    ["an empty text", ""],
    ["undefined", undefined],
    ["null", null],
    ["one dot", "."],
    ["two dots", ".."],
    ["NaN", Number.NaN],
    ["a boolean", true],
    ["a list", ["run_1"]],
    ["an object without an id", {}],
    ["an object whose id is empty", { id: "" }],
    ["an object whose id is no text", { id: { id: "run_1" } }],
    ["an object whose id is two dots", { id: ".." }],
    ["an object whose id is inherited", Object.create({ id: "run_1" })],
    ["half of a surrogate pair", "\ud83d"],
  ])("V1 a run id that is %s is refused before sending, by the parameter's name", async (_what, id) => {
    const server = await serve([json(runFixture())]);

    const error = await errorFrom(() => callUntyped(connect(server), "runs.retrieve", id));

    expect(error).toMatchObject({ kind: "configuration", parameter: "runId", attempts: 0 });
    expect(error.message).toMatch(/^runs\.retrieve: .*runId/);
    expect(server.connections).toBe(0);
  });

  test("V9 a path argument that is left out never shows as a brace on the wire", async () => {
    const server = await serve([json({})]);
    const client = connect(server);

    for (const args of [[], ["proj_1"], ["proj_1", "dev"]]) {
      const error = await errorFrom(() => callUntyped(client, "envvars.retrieve", ...args));
      expect(error.kind).toBe("configuration");
    }
    expect(server.connections).toBe(0);
  });

  test.each([
    "a/b?c#d",
    "%2e%2e",
    "..%2f..",
    "a b+c",
    "\u00e9\u{1f600}",
    "{runId}",
    "$&",
    "a\\b",
    "a\nb",
    ";a=1",
    "..\u200b",
  ])("V2 the id %j is one encoded segment", async (id) => {
    const server = await serve([json(runFixture())]);

    await connect(server).runs.retrieve(id);

    const segments = server.requests[0]?.path.split("/") ?? [];
    expect(segments.slice(0, -1)).toEqual(["", "api", "v3", "runs"]);
    expect(decodeURIComponent(segments.at(-1) ?? "")).toBe(id);
    expect(server.requests[0]?.query).toEqual([]);
  });

  test("V2 an id in an object is encoded as the id itself is", async () => {
    const server = await serve([json(runFixture())]);

    await connect(server).runs.retrieve({ id: "../x" });

    expect(server.requests[0]?.target).toBe("/api/v3/runs/..%2Fx");
  });

  test.each([
    "../prod/DATABASE_URL",
    "..",
    "../../../runs",
    "%2e%2e/prod/DATABASE_URL",
    "a/../../prod/X",
    "..\\prod\\X",
  ])("V3 deleting the variable %j in dev addresses nothing outside dev", async (name) => {
    const server = await serve([json({ success: true })]);

    const outcome = await connect(server)
      .envvars.del("proj_1", "dev", name)
      .then(
        () => "sent",
        () => "refused",
      );

    if (outcome === "refused") {
      expect(server.connections).toBe(0);
      return;
    }
    const prefix = "/api/v1/projects/proj_1/envvars/dev/";
    const target = server.requests[0]?.target ?? "";
    expect(target.startsWith(prefix)).toBe(true);
    expect(target.slice(prefix.length)).not.toMatch(/[/\\?#]/);
    // Once: decoding it gives the name, and not something that is still encoded.
    expect(decodeURIComponent(target.slice(prefix.length))).toBe(name);
  });
});

describe("query arguments", () => {
  test.each(["a]=1&admin=true", "x&page[size]=100", "a=b", "%26", "a\r\nb", "#", "a+b", "\u00e9"])(
    "V4 the filter value %j is exactly one parameter",
    async (tag) => {
      const server = await serve([json(runsPage([]))]);

      await connect(server).runs.list({ tag });

      expect(server.requests[0]?.query).toEqual([["filter[tag]", tag]]);
    },
  );

  test("V4 a filter that no list knows is refused, and does not become a parameter", async () => {
    const server = await serve([json(runsPage([]))]);

    const error = await errorFrom(() => callUntyped(connect(server), "runs.list", { "a]=1&admin": "x" }));

    expect(error).toMatchObject({ kind: "configuration", attempts: 0 });
    expect(server.connections).toBe(0);
  });

  test("V4 an object where text is asked for is refused", async () => {
    const server = await serve([json(runsPage([]))]);

    const error = await errorFrom(() => callUntyped(connect(server), "runs.list", { tag: { "x]=1&admin": "y" } }));

    expect(error).toMatchObject({ kind: "configuration", parameter: "tag" });
    expect(server.connections).toBe(0);
  });
});

describe("headers", () => {
  const hidden = "valueThatMustNotBeRepeated";

  test.each<[what: string, name: string, value: unknown]>([
    ["a CR", "x-extra", `${hidden}\r`],
    ["a line that adds another header", "x-extra", `${hidden}\r\nx-admin: 1`],
    ["an LF", "x-extra", `${hidden}\nb`],
    ["a NUL", "x-extra", `${hidden}\0`],
    ["a letter outside Latin-1", "x-extra", `${hidden}\u{1f600}`],
    ["no text", "x-extra", { toString: () => hidden }],
    ["a space in its name", "x extra", hidden],
    ["a colon in its name", "x-extra:", hidden],
    ["no name", "", hidden],
    ["a line break in its name", "x-extra\r\nx-admin", hidden],
  ])(
    "V5 an extra header with %s is refused before sending, and its value is not repeated",
    async (_what, name, value) => {
      const server = await serve([json(runFixture())]);
      const requestOptions = { additionalHeaders: { [name]: value } };

      const ofCall = await errorFrom(() => callUntyped(connect(server), "runs.retrieve", "run_1", requestOptions));
      const ofClient = await errorFrom(() =>
        createUntyped({ secretKey: SECRET_KEY, baseURL: server.url, requestOptions }),
      );

      for (const error of [ofCall, ofClient]) {
        expect(error).toMatchObject({ kind: "configuration", parameter: "additionalHeaders" });
        expect(`${error.message} ${JSON.stringify(error)}`).not.toContain(hidden);
      }
      expect(server.connections).toBe(0);
    },
  );

  test.each(["authorization", "Authorization", "HOST", "content-length", "x-trigger-request-idempotency-key"])(
    "V6 an extra header named %s is refused",
    async (name) => {
      const server = await serve([json(runFixture())]);

      const error = await errorFrom(() =>
        connect(server).runs.retrieve("run_1", { additionalHeaders: { [name]: "mine" } }),
      );

      expect(error).toMatchObject({ kind: "configuration", parameter: "additionalHeaders" });
      expect(server.connections).toBe(0);
    },
  );

  test("V6 extra headers of the client and of the call both arrive, the call's winning", async () => {
    const server = await serve([json(runFixture())]);
    const client = connect(server, { requestOptions: { additionalHeaders: { "X-One": "client", "X-Two": "client" } } });

    await client.runs.retrieve("run_1", { additionalHeaders: { "x-two": "call" } });

    expect(server.requests[0]?.header("x-one")).toBe("client");
    expect(server.requests[0]?.header("x-two")).toBe("call");
    expect(server.requests[0]?.header("authorization")).toBe(`Bearer ${SECRET_KEY}`);
  });

  test.each<[what: string, key: unknown]>([
    ["a line break", "a\r\nx-admin: 1"],
    ["nothing in it", ""],
    ["no text", 5],
  ])("V5 an idempotency key with %s is refused", async (_what, key) => {
    const server = await serve([json(triggered())]);

    const error = await errorFrom(() =>
      callUntyped(connect(server), "tasks.trigger", "send-email", {}, {}, { idempotencyKey: key }),
    );

    expect(error).toMatchObject({ kind: "configuration", parameter: "idempotencyKey" });
    expect(server.connections).toBe(0);
  });

  test.each<[what: string, branch: unknown]>([
    ["a line break", "a\r\nx-admin: 1"],
    ["a letter outside Latin-1", "\u{1f600}"],
    ["no text", 5],
  ])("V5 a branch with %s is refused when the client is made", async (_what, previewBranch) => {
    const server = await serve([]);

    const error = await errorFrom(() => createUntyped({ secretKey: SECRET_KEY, baseURL: server.url, previewBranch }));

    expect(error).toMatchObject({ kind: "configuration", parameter: "previewBranch" });
  });
});

describe("base URLs", () => {
  test.each<[what: string, of: (url: string) => string, path: string]>([
    ["a trailing slash", (url) => `${url}/`, "/api/v3/runs/run_1"],
    ["several trailing slashes", (url) => `${url}///`, "/api/v3/runs/run_1"],
    ["a path prefix", (url) => `${url}/self/hosted`, "/self/hosted/api/v3/runs/run_1"],
    ["a path prefix with a slash", (url) => `${url}/self/hosted/`, "/self/hosted/api/v3/runs/run_1"],
    ["localhost for a name", (url) => url.replace("127.0.0.1", "localhost"), "/api/v3/runs/run_1"],
  ])("V8 a base URL with %s is joined right", async (_what, of, path) => {
    const server = await serve([json(runFixture())]);

    await connect({ url: of(server.url) }).runs.retrieve("run_1");

    expect(server.requests[0]?.target).toBe(path);
  });

  test("V8 a base URL with an IPv6 address is joined right", async () => {
    const urls: string[] = [];
    const client = connect(
      { url: "http://[::1]:4444/" },
      {
        fetch: async (request) => {
          urls.push(request.url);
          return Response.json(runFixture());
        },
      },
    );

    await client.runs.retrieve("run_1");

    expect(urls).toEqual(["http://[::1]:4444/api/v3/runs/run_1"]);
  });

  test.each<[what: string, url: unknown]>([
    ["a query", "https://api.example.com/?a=1"],
    ["a hash", "https://api.example.com/#a"],
    ["a user name", "https://user:hunter2@api.example.com/"],
    ["another protocol", "ftp://api.example.com/"],
    ["no protocol", "api.example.com"],
    ["no text", 5],
  ])("V8 a base URL with %s is refused when the client is made", async (_what, url) => {
    const error = await errorFrom(() => createUntyped({ secretKey: SECRET_KEY, baseURL: url }));

    expect(error).toMatchObject({ kind: "configuration", parameter: "baseURL" });
    expect(error.message).not.toContain("hunter2");
  });
});

describe("environments", () => {
  test.each(["../..", "a/b", "dev?x=1"])("V3 a project reference %j stays one segment", async (projectRef) => {
    const server = await serve([json([])]);

    await connectAccount(server).envvars.list(projectRef, "dev");

    expect(server.requests[0]?.target).toBe(`/api/v1/projects/${encodeURIComponent(projectRef)}/envvars/dev`);
  });
});
