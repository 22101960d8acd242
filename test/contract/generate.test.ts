// What the generator makes of documents: of ours, of published ones, and of those that mean no good.

import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSpec } from "../../scripts/build-spec.js";
import { checkDocument, parseText, withoutProse } from "../../scripts/generate/read.js";
import { generate } from "../../scripts/generate.js";
import { compile, saysAny, statementKinds } from "./fixtures/compile.js";
import {
  answering,
  document,
  EVIL,
  fileOf,
  filesOf,
  hostileDocument,
  inPath,
  inQuery,
  json,
  ref,
} from "./fixtures/documents.js";
import { TYPED, TYPED_CONSUMER } from "./fixtures/typed.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const UPSTREAM = join(process.env.SHARED_DIR ?? join(ROOT, "../shared"), "upstream");
const run = (args: readonly string[], env: Record<string, string> = {}) =>
  promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/generate.ts", ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "generate-"));
});
afterAll(() => rm(folder, { recursive: true }));

const textsOf = async (path: string) => {
  const names = (await readdir(path)).filter((name) => name.endsWith(".ts")).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(path, name), "utf8")] as const)),
  );
};
const sorted = (files: ReadonlyMap<string, string>) => new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));

describe("the generated folder", () => {
  it("is what the spec gives", async () => {
    expect(await textsOf(join(ROOT, "generated"))).toEqual(sorted(await filesOf(await buildSpec())));
  });

  it("has the same bytes when it is made in another language and time zone", async () => {
    const file = join(folder, "hostile.json");
    await writeFile(file, JSON.stringify(hostileDocument(EVIL)));
    const made = async (name: string, env: Record<string, string>) => {
      await run(["--spec", file, "--out", join(folder, name)], env);
      return textsOf(join(folder, name));
    };
    const [first, second] = await Promise.all([
      made("first", { LANG: "C", LC_ALL: "C", TZ: "UTC" }),
      made("second", { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Chatham" }),
    ]);
    expect(second).toEqual(first);
    expect(first).toEqual(sorted(await generate(parseText(await readFile(file, "utf8")))));
  }, 30_000);

  it("fails the check when a file of it was edited, and shows where", async () => {
    const copy = join(folder, "edited");
    await cp(join(ROOT, "generated"), copy, { recursive: true });
    const file = join(copy, "operations.ts");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace('method: "POST"', 'method: "PUT"'));
    const failed = await run(["--check", "--out", copy]).catch((error: unknown) => error);
    expect(failed).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^-\s+method: "PUT",\n\+\s+method: "POST",$/m),
    });
    expect(await readFile(file, "utf8")).not.toBe(text);
  }, 30_000);

  it("has the contract as it is", async () => {
    const [copy, contract] = await Promise.all(
      ["generated/contract.ts", "scripts/contract.ts"].map((path) => readFile(join(ROOT, path), "utf8")),
    );
    expect(copy?.slice(-(contract?.length ?? 0))).toBe(contract);
    expect(copy?.slice(0, -(contract?.length ?? 0))).toMatch(/^\/\/ .*\n\n$/);
  });
});

describe("types", () => {
  it("of every published document, of the hostile one and of a small one hold under strict rules", async () => {
    const folders = new Map<string, Map<string, string>>();
    const published = await readdir(UPSTREAM).catch(() => []);
    for (const name of published.filter((each) => each.endsWith(".yaml")))
      folders.set(name, await generate(parseText(await readFile(join(UPSTREAM, name), "utf8"))));
    folders.set("hostile", await filesOf(hostileDocument(EVIL)));
    folders.set("typed", (await filesOf(TYPED)).set("consumer.ts", TYPED_CONSUMER));
    expect(compile(folders)).toEqual([]);
    const open = [...folders].filter(([, files]) => [...files.values()].some(saysAny));
    expect(open.map(([name]) => name)).toEqual([]);
  }, 60_000);

  it("have a second form for requests only where it differs", async () => {
    const body = { requestBody: { content: { "application/json": { schema: ref("Both") } } } };
    const schemas = {
      Both: { type: "object", properties: { at: { type: "string", format: "date-time" }, same: ref("Same") } },
      Same: { type: "object", properties: { id: { type: "string" } } },
    };
    const schema = await fileOf(answering(ref("Both"), schemas, body), "schema.ts");
    expect(schema.match(/^export \w+ \w+/gm)).toEqual([
      "export interface Both",
      "export interface BothInput",
      "export interface Same",
    ]);
  });

  it("of recursive schemas are recursive, and their dates too", async () => {
    const node = { type: "object", properties: { at: { type: "string", format: "date-time" }, next: ref("Node") } };
    const files = await filesOf(answering(ref("Node"), { Node: node }));
    expect(files.get("schema.ts")).toContain("next?: Node;");
    expect(files.get("operations.ts")).toContain("const NodeDates: Dates = { at: true, next: () => NodeDates };");
  });

  it("of schemas that refer to each other in a long row are made", async () => {
    const moment = { type: "string", format: "date-time" };
    const link = (index: number) => ({ type: "object", properties: { at: moment, next: ref(`Link${index + 1}`) } });
    const links = Array.from({ length: 3000 }, (_, index) => [`Link${index}`, link(index)] as const);
    const files = await filesOf(
      answering(ref("Link0"), { ...Object.fromEntries(links), Link3000: { type: "object" } }),
    );
    expect(files.get("schema.ts")?.match(/^export /gm)).toHaveLength(3001);
  }, 30_000);
});

describe("words of the document", () => {
  it("become comments, literals and names, and never statements", async () => {
    const [evil, plain] = await Promise.all([filesOf(hostileDocument(EVIL)), filesOf(hostileDocument("Plain words."))]);
    for (const [name, text] of evil) {
      expect(statementKinds(text), name).toEqual(statementKinds(plain.get(name) ?? ""));
      expect(text, name).not.toMatch(/[\0\r\u2028\u2029\u202e]|\p{Cs}/u);
      expect(text, name).not.toMatch(/^[\s*/]*@ts-/m);
    }
  });

  it("are in the plain document what they were", async () => {
    const given = hostileDocument(EVIL);
    const text = await fileOf(given, "document.ts");
    const value: unknown = runInNewContext(`(${text.slice(text.indexOf("= ") + 2).replace(/;\n$/, "")})`);
    expect(JSON.stringify(value)).toBe(JSON.stringify(withoutProse(given)));
  });

  it("leave the plain document without prose, its examples apart", async () => {
    const example = { description: "kept", summary: "kept" };
    const described = {
      type: "object",
      description: "dropped",
      properties: { description: { type: "string" } },
      example,
    };
    const text = await fileOf(answering(described, {}, { summary: "dropped", "x-source": "dropped" }), "document.ts");
    expect(text).not.toContain("dropped");
    expect(text).toContain('example: { description: "kept", summary: "kept" }');
    expect(text).toContain('properties: { description: { type: "string" } }');
  });
});

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
  const get = (operation: Record<string, unknown>) =>
    document({
      "/things/{id}": { get: { operationId: "get_thing", parameters: [inPath("id")], responses: {}, ...operation } },
    });
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
    ["an x-key for nothing", get({ "x-key": { ttl: "a" } }), `${place}/x-key: names neither`],
    [
      "an unknown part of x-key",
      get({ "x-key": { header: "a", body: "b" } }),
      `${place}/x-key/body: is not a known key`,
    ],
    ["an unknown x-limiter", get({ "x-limiter": "mine" }), `${place}/x-limiter: is "mine"`],
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

describe("a document without vendor keys", () => {
  it("has its methods in one resource, by their ids or else by method and path", async () => {
    const operation = { responses: {} };
    const paths = {
      "/a-b": { get: operation },
      "/a/b": {
        get: operation,
        post: { ...operation, operationId: "make_a.b" },
        put: { ...operation, operationId: "make a b" },
      },
    };
    const text = await fileOf(document(paths), "endpoints.ts");
    expect(text.slice(text.indexOf("export const createApi"))).toMatch(
      /getAB: .*getAB2: .*makeAB: .*makeABOperation: /s,
    );
  });

  it("has its pages and repeats derived from parameters and methods", async () => {
    const page = { type: "object", properties: { data: { type: "array", items: ref("Item") } } };
    const paged = (names: readonly string[]) => ({
      parameters: names.map((name) => inQuery(name, { type: "integer", maximum: 50 })),
      responses: { 200: json(page) },
    });
    const paths = {
      "/cursor": { get: paged(["page[size]", "page[after]", "page[before]"]) },
      "/forward": { get: paged(["page[size]", "page[after]"]) },
      "/offset": { get: paged(["page", "perPage"]) },
      "/deep": {
        get: {
          parameters: [
            { ...inQuery("page", { type: "object", properties: { after: { type: "string" } } }), style: "deepObject" },
          ],
          responses: { 200: json(page) },
        },
      },
    };
    const text = await fileOf(document(paths, { Item: { type: "object", properties: {} } }), "operations.ts");
    expect(text.match(/page: \{ style.*/g)).toEqual([
      'page: { style: "cursor", max: 50 },',
      'page: { style: "forward", max: 50 },',
      'page: { style: "offset", max: 50 },',
      'page: { style: "forward" },',
    ]);
    expect(text).not.toContain("repeat:");
    expect(text).toContain('"page[after]": { name: "page[after]" }');
  });

  it("asks for no credential where security is empty, and for the document's where it is left out", async () => {
    const paths = {
      "/open": { get: { security: [], responses: {} } },
      "/usual": { get: { responses: {} } },
      "/either": { get: { security: [{}, { secretKey: [] }], responses: {} } },
    };
    expect((await fileOf(document(paths), "operations.ts")).match(/auth: .*/g)).toEqual([
      "auth: [],",
      'auth: ["secretKey"],',
      "auth: [],",
    ]);
  });
});
