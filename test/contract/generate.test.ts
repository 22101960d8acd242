// What the generator makes of documents: of ours, of published ones, and of those that mean no good.

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSpec } from "../../scripts/build-spec.js";
import { parseText, withoutProse } from "../../scripts/generate/read.js";
import { generate } from "../../scripts/generate.js";
import { compile, saysAny, statementKinds } from "./fixtures/compile.js";
import {
  answering,
  document,
  EVIL,
  fileOf,
  filesOf,
  hostileDocument,
  inQuery,
  json,
  ref,
} from "./fixtures/documents.js";
import { ROOT, run } from "./fixtures/run.js";
import { TYPED, TYPED_CONSUMER } from "./fixtures/typed.js";

const UPSTREAM = join(process.env.SHARED_DIR ?? join(ROOT, "../shared"), "upstream");
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "generate-"));
});
afterAll(() => rm(folder, { recursive: true }));

const textsOf = async (path: string) => {
  const names = (await readdir(path, { recursive: true })).filter((name) => name.endsWith(".ts")).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(path, name), "utf8")] as const)),
  );
};
const sorted = (files: ReadonlyMap<string, string>) => new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));

describe("the generated folder", () => {
  it("is what the spec gives", async () => {
    expect(await textsOf(join(ROOT, "generated"))).toEqual(sorted(await filesOf(await buildSpec())));
  }, 30_000);

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
  }, 60_000);

  it("fails the check when a file of it was edited, and shows where", async () => {
    const copy = join(folder, "edited");
    await cp(join(ROOT, "generated"), copy, { recursive: true });
    const file = join(copy, "eager.ts");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace('method: "GET"', 'method: "PUT"'));
    const failed = await run(["--check", "--out", copy]).catch((error: unknown) => error);
    expect(failed).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^-\s+method: "PUT",\n\+\s+method: "GET",$/m),
    });
    expect(await readFile(file, "utf8")).not.toBe(text);
  }, 60_000);

  it.each(["contract.ts", "typed-name.ts"])("has %s as it is", async (name) => {
    const [copy, contract] = await Promise.all(
      [`generated/${name}`, `scripts/${name}`].map((path) => readFile(join(ROOT, path), "utf8")),
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
    expect(files.get("eager.ts")).toContain("const NodeDates: Dates = { at: true, next: () => NodeDates };");
  });

  it("of fields beside others of another type are their own, and nothing is said of the others then", async () => {
    const beside = (type: string) => ({
      type: "object",
      properties: { count: { type } },
      additionalProperties: { type: "string" },
    });
    const schema = await fileOf(answering(ref("A"), { A: beside("number"), B: beside("string") }), "schema.ts");
    expect(schema.replace(/\s+/g, " ")).toContain("interface A { count?: number; [key: string]: unknown; }");
    expect(schema.replace(/\s+/g, " ")).toContain("type B = { count?: string; } & { [key: string]: string; };");
  });

  it("of nothing but null are null", async () => {
    const nothing = { type: "object", properties: { a: { enum: [null] }, b: { const: null }, c: { type: "null" } } };
    const schema = await fileOf(answering(ref("Nothing"), { Nothing: nothing }), "schema.ts");
    expect(schema.match(/\w\?: .*/g)).toEqual(["a?: null;", "b?: null;", "c?: null;"]);
  });

  it("of documents with nothing to call at once hold as well", async () => {
    const later = { operationId: "runs.list", "x-method": "runs.list", tags: ["runs"], responses: {} };
    const folders = new Map([
      ["nothing", await filesOf({ openapi: "3.1.0", info: { title: "", version: "" } })],
      ["later", await filesOf(document({ "/a": { get: later } }, {}, { tags: [{ name: "runs", "x-load": "later" }] }))],
    ]);
    expect(compile(folders)).toEqual([]);
  }, 30_000);

  it("have the fields that YAML merges into an object, and start behind a byte order mark", async () => {
    const yaml = [
      "openapi: 3.1.0",
      "components:",
      "  schemas:",
      "    Base: { type: object, properties: &base { id: { type: string } } }",
      "    Thing: { type: object, properties: { <<: *base, name: { type: string } } }",
    ].join("\n");
    const schema = (await generate(parseText(yaml))).get("schema.ts") ?? "";
    expect(schema.replace(/\s+/g, " ")).toContain("interface Thing { id?: string; name?: string; }");
    const empty = JSON.stringify(document({}));
    expect(await generate(parseText(`\uFEFF${empty}`))).toEqual(await generate(parseText(empty)));
  });

  it("of schemas that refer to each other in a long row are made", async () => {
    const moment = { type: "string", format: "date-time" };
    const link = (index: number) => ({ type: "object", properties: { at: moment, next: ref(`Link${index + 1}`) } });
    const links = Array.from({ length: 3000 }, (_, index) => [`Link${index}`, link(index)] as const);
    const files = await filesOf(
      answering(ref("Link0"), { ...Object.fromEntries(links), Link3000: { type: "object" } }),
    );
    expect(files.get("schema.ts")?.match(/^export /gm)).toHaveLength(3001);
  }, 60_000);
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
    const text = await fileOf(document(paths, { Item: { type: "object", properties: {} } }), "eager.ts");
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
    expect((await fileOf(document(paths), "eager.ts")).match(/auth: .*/g)).toEqual([
      "auth: [],",
      'auth: ["secretKey"],',
      "auth: [],",
    ]);
  });
});
