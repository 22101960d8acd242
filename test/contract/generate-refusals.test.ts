// What the generator refuses, always by the name of the place and before anything is written.

import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkDocument, parseText } from "../../scripts/generate/read.js";
import { answering, document, fileOf, filesOf, inPath, inQuery, json, ref } from "./fixtures/documents.js";
import { run } from "./fixtures/run.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "generate-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("references", () => {
  it("to another host are refused before anything is asked for", async () => {
    let connections = 0;
    const server = createServer().on("connection", () => connections++);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    const file = join(folder, "remote.json");
    await writeFile(file, JSON.stringify(answering({ $ref: `http://127.0.0.1:${port}/other.json` })));
    const failed = await run(["--spec", file, "--out", join(folder, "remote")]).catch((error: unknown) => error);
    server.close();
    expect(failed).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("#/paths/~1things/get/responses/200/content/application~1json/schema: refers to"),
    });
    expect(connections).toBe(0);
    await expect(readdir(join(folder, "remote"))).rejects.toThrow("ENOENT");
  }, 30_000);

  it.each([
    ["a file", "other.yaml#/components/schemas/A"],
    ["an absolute file", "file:///etc/hostname"],
    ["an anchor", "#anchor"],
    ["nothing", "#/components/schemas/Missing"],
    ["what only a prototype has", "#/components/schemas/constructor"],
    ["a badly encoded place", "#/components/schemas/%E0"],
  ])("to %s are refused by name, also where no operation uses them", async (_, $ref) => {
    const unused = { Unused: { type: "object", properties: { a: { $ref } } } };
    await expect(async () => filesOf(answering({}, unused))).rejects.toThrow(
      /^#\/components\/schemas\/Unused\/properties\/a: /,
    );
  });

  it.each([
    ["itself", { A: ref("A") }],
    ["itself by a detour", { A: ref("B"), B: ref("A") }],
    ["a part of itself", { A: { anyOf: [ref("B"), { type: "null" }] }, B: { allOf: [ref("A")] } }],
  ])("that lead only to %s are refused by name", async (_, schemas) => {
    await expect(async () => filesOf(answering(ref("A"), schemas))).rejects.toThrow(
      /^#\/\S+: (refers to|is composed of) nothing but itself/,
    );
  });

  it("in examples, and properties that are called so, are no references", async () => {
    const schema = {
      type: "object",
      properties: { $ref: { type: "string" } },
      example: { $ref: "http://example.com/" },
    };
    expect(await fileOf(answering(schema), "schema.ts")).toContain("$ref?: string;");
  });
});

describe("a document", () => {
  const get = (operation: Record<string, unknown>, tags: unknown[] = []) =>
    document(
      {
        "/things/{id}": { get: { operationId: "get_thing", parameters: [inPath("id")], responses: {}, ...operation } },
      },
      {},
      { tags },
    );
  const place = "#/paths/~1things~1{id}/get";
  const moment = { type: "string", format: "date-time" };

  it.each<[title: string, given: Record<string, unknown>, message: string]>([
    [
      "an unknown security scheme",
      get({ security: [{ other: [] }] }),
      `${place}/security/0/other: is no security scheme`,
    ],
    [
      "two credentials at once",
      get({ security: [{ secretKey: [], personalAccessToken: [] }] }),
      `${place}/security/0: asks for several`,
    ],
    ["an undeclared path parameter", get({ parameters: [] }), `${place}: does not declare the path parameter "id"`],
    [
      "a path parameter that the path lacks",
      get({ parameters: [inPath("id"), inPath("x")] }),
      `${place}/parameters/1: is not in the path`,
    ],
    [
      "a required header",
      get({ parameters: [inPath("id"), { name: "x-a", in: "header", required: true, schema: {} }] }),
      `${place}/parameters/1: is a required header`,
    ],
    [
      "a list that pipes divide",
      get({ parameters: [inPath("id"), { ...inQuery("a", { type: "array" }), style: "pipeDelimited" }] }),
      `${place}/parameters/1/style: is not supported`,
    ],
    [
      "an object of unknown fields in a query",
      get({ parameters: [inPath("id"), inQuery("a", { type: "object" })] }),
      `${place}/parameters/1: is an object`,
    ],
    [
      "an inherited name for an argument",
      get({ parameters: [inPath("id"), inQuery("valueOf")] }),
      `${place}/parameters/1: is an argument named "valueOf"`,
    ],
    [
      "two arguments of one name",
      get({ parameters: [inPath("id"), inQuery("a"), { ...inQuery("b"), "x-argument": "a" }] }),
      `${place}: has two arguments named "a"`,
    ],
    [
      "a body that is no JSON",
      get({ requestBody: { content: { "text/plain": {} } } }),
      `${place}/requestBody/content: has no JSON form`,
    ],
    [
      "a body that is a list",
      get({ requestBody: { content: { "application/json": { schema: { type: "array" } } } } }),
      `${place}/requestBody/content/application~1json/schema: is not an object`,
    ],
    [
      "moments in two forms",
      get({ responses: { 200: json({ anyOf: [moment, { type: "array", items: moment }] }) } }),
      `${place}/responses/200/content/application~1json/schema: holds moments in two forms`,
    ],
    [
      "an unknown type",
      get({ responses: { 200: json({ type: "file" }) } }),
      `${place}/responses/200/content/application~1json/schema/type: is "file"`,
    ],
    ["a server of one operation", get({ servers: [{ url: "https://example.com" }] }), `${place}/servers: differ`],
    [
      "an unknown x-repeat",
      get({ "x-repeat": "often" }),
      `${place}/x-repeat: is "often", not one of always, keyed, never`,
    ],
    ["x-repeat keyed without a key", get({ "x-repeat": "keyed" }), `${place}/x-repeat: is keyed`],
    [
      "a key to be added deep inside a body",
      get({ "x-key": { field: "options.key", add: true } }),
      `${place}/x-key/add: is true or left out`,
    ],
    ["an x-key for nothing", get({ "x-key": { ttl: "a" } }), `${place}/x-key: names neither`],
    [
      "an unknown part of x-key",
      get({ "x-key": { header: "a", body: "b" } }),
      `${place}/x-key/body: is not a known key`,
    ],
    ["an unknown x-limiter", get({ "x-limiter": "mine" }), `${place}/x-limiter: is "mine"`],
    ["an unknown x-branch", get({ "x-branch": "always" }), `${place}/x-branch: is "always"`],
    ["an x-max-body that is no size", get({ "x-max-body": -1 }), `${place}/x-max-body: is not a positive`],
    ["an unknown x-stream", get({ "x-stream": "drip" }), `${place}/x-stream: is "drip"`],
    ["an x-method that is no name", get({ "x-method": "runs.li st" }), `${place}/x-method: is not a name`],
    [
      "an unknown style of pages",
      get({ "x-pagination": { style: "spiral" } }),
      `${place}/x-pagination/style: is "spiral"`,
    ],
    [
      "pages without a list",
      get({ "x-pagination": { style: "cursor" } }),
      `${place}/x-pagination: is for answers with a list`,
    ],
    [
      "an unknown x-encode",
      get({ parameters: [{ ...inPath("id"), "x-encode": "thrice" }] }),
      `${place}/parameters/0/x-encode: is "thrice"`,
    ],
    [
      "an unknown part of x-argument",
      get({ parameters: [{ ...inPath("id"), "x-argument": { nickname: "a" } }] }),
      `${place}/parameters/0/x-argument/nickname: is not a known key`,
    ],
    [
      "a list of objects in a query",
      get({ parameters: [inPath("id"), inQuery("a", { type: "array", items: { type: "object" } })] }),
      `${place}/parameters/1/schema/items: is an object or a list inside of a list`,
    ],
    ...["/a?b=1", "/a#b", "/a/../b", "/a/%2E", "/a b"].map((path): [string, Record<string, unknown>, string] => [
      `the path ${path}`,
      document({ [path]: { get: { responses: {} } } }),
      `has the path "${path}", which is more than a path`,
    ]),
    [
      "operations beside a reference to others",
      document({ "/a": { $ref: "#/x", post: { responses: {} } } }, {}, { x: { get: { responses: {} } } }),
      "#/paths/~1a/post: stands beside a $ref",
    ],
    [
      "x-load for a method of the client itself",
      get({ "x-method": "whoami", tags: ["me"] }, [{ name: "me", "x-load": "later" }]),
      `${place}: is a method of the client itself, which cannot be loaded later as its tag "me" says`,
    ],
    [
      "x-load for one part of a name",
      document(
        {
          "/a": { get: { operationId: "runs.bulk.a", "x-method": "runs.bulk.a", tags: ["me"], responses: {} } },
          "/b": { get: { operationId: "runs.bulk.b", "x-method": "runs.bulk.b", responses: {} } },
        },
        {},
        { tags: [{ name: "me", "x-load": "later" }] },
      ),
      "#/paths/~1a/get: is loaded with one part of runs and others of its name with another",
    ],
    ["a path without a slash", document({ things: { get: { responses: {} } } }), "#/paths/things/get: has the path"],
    ["another version", { ...document({}), openapi: "2.0" }, '#/openapi: is "2.0"'],
  ])("with %s is refused by name", async (_, given, message) => {
    await expect(async () => filesOf(given)).rejects.toThrow(message);
  });

  it("that has an operationId twice is refused by both names", async () => {
    const one = { get: { operationId: "same", responses: {} } };
    await expect(filesOf(document({ "/a": one, "/b": one }))).rejects.toThrow(
      '#/paths/~1b/get: has the operationId "same", as #/paths/~1a/get has',
    );
  });

  it.each([
    ["cursors in parameters of other names", [inQuery("cursor"), inQuery("limit")]],
    ["numbers and a size of another name", [inQuery("page"), inQuery("page_size")]],
    ["offsets", [inQuery("offset"), inQuery("limit")]],
  ])("whose list is paged by %s is refused, unless it says that there are no pages", async (_, parameters) => {
    for (const schema of [
      { type: "object", properties: { items: { type: "array" } } },
      { type: "array", items: {} },
    ]) {
      await expect(filesOf(answering(schema, {}, { parameters }))).rejects.toThrow(
        /^#\/paths\/~1things\/get: pages its list in an unknown way/,
      );
      await filesOf(answering(schema, {}, { parameters, "x-pagination": { style: "none" } }));
    }
  });

  it("that is too deep, too large or grows out of aliases is refused in good time", () => {
    const deep = (levels: number) => `{"openapi":"3.1.0","x":${"[".repeat(levels)}${"]".repeat(levels)}}`;
    expect(() => parseText(deep(300))).toThrow(/#\/x\/0\S+: is nested more than 200 levels deep/);
    expect(() => parseText(deep(100_000))).toThrow("is nested more than 200 levels deep");
    expect(() => parseText(`openapi: 3.1.0\nx: ${"[".repeat(20_000)}`)).toThrow(/^#: /);
    expect(() => parseText(" ".repeat(21 * 1024 * 1024))).toThrow("is larger than 20971520 bytes");
    const bomb = [
      "a: &a [x, x, x, x, x, x, x, x, x]",
      ..."bcdefgh"
        .split("")
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefg"[index]}`).join(", ")}]`),
    ];
    expect(() => parseText(["openapi: 3.1.0", ...bomb].join("\n"))).toThrow(/^#: cannot be read: .*alias/);
    const shared = Array.from({ length: 1100 }, () => 0);
    expect(() => checkDocument({ openapi: "3.1.0", x: shared.map(() => shared) })).toThrow(
      "has more than 1000000 values",
    );
  });
});
