import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildSpec, bundleSpec, lintSpec } from "../../scripts/build-spec.js";
import { type Operation, placesOf, type Schema, type SpecDocument } from "../../scripts/spec-document.js";
import { checkSpec } from "../../scripts/spec-rules.js";
import { LARGEST_METADATA, LONGEST_TAG, MOST_TAGS } from "../../src/resources/checks.js";
import { MAX_LENGTH } from "../../src/resources/deployment-around.js";

let spec: SpecDocument;
beforeAll(async () => {
  spec = await buildSpec();
});

/** A copy of the document with one operation changed. */
const withOperation = (id: string, change: (operation: Operation) => void): SpecDocument => {
  const copy = structuredClone(spec);
  const place = placesOf(copy).find(({ operation }) => operation.operationId === id);
  if (!place) throw new Error(`No operation is called ${id}.`);
  change(place.operation);
  return copy;
};

/** A copy of the document with one component schema changed. */
const withSchema = (name: string, change: (schema: Schema) => void): SpecDocument => {
  const copy = structuredClone(spec);
  const schema = copy.components.schemas?.[name];
  if (!schema) throw new Error(`No schema is called ${name}.`);
  change(schema);
  return copy;
};

const body = (schema: Schema, example: unknown) => ({
  description: "A body.",
  content: { "application/json": { schema, example } },
});

describe("the document", () => {
  it("breaks no rule of OpenAPI and none of the project's", async () => {
    expect(await lintSpec(spec)).toEqual([]);
  }, 60_000);

  it("is the same document each time it is put together", async () => {
    expect(JSON.stringify(await buildSpec())).toBe(JSON.stringify(spec));
  });

  it("is self-contained: every reference stays inside it", () => {
    const references = JSON.stringify(spec).match(/"\$ref":"[^"]*"/g) ?? [];
    expect(references.length).toBeGreaterThan(100);
    expect(references.filter((reference) => !reference.startsWith('"$ref":"#/components/'))).toEqual([]);
  });

  it("is read as Redocly reads it: an undeclared path parameter is found", async () => {
    const broken = withOperation("runs.replay", (operation) => {
      operation.parameters = [];
    });
    expect((await lintSpec(broken)).join("\n")).toContain("path-parameters-defined");
  });
});

describe("what the client checks before it sends", () => {
  const optionOf = (name: string) => spec.components.schemas?.RunOptions?.properties?.[name];

  it("goes by the document's limits for tags", () => {
    const tag = { type: "string", maxLength: LONGEST_TAG };
    expect(optionOf("tags")).toMatchObject({
      description: expect.stringMatching(new RegExp(`\\bat most ${MOST_TAGS} with at most ${LONGEST_TAG} characters`)),
      anyOf: [tag, { type: "array", items: tag }],
    });
  });

  it("goes by the document's limit for metadata", () => {
    expect(optionOf("metadata")?.description).toMatch(new RegExp(`\\bAt most ${LARGEST_METADATA} bytes`));
  });

  it("goes by the document's limit for the ids of deployments", () => {
    expect(optionOf("externalDeploymentId")?.maxLength).toBe(MAX_LENGTH);
  });
});

describe("the files", () => {
  const directories: string[] = [];
  afterEach(async () => {
    for (const directory of directories.splice(0)) await rm(directory, { recursive: true });
  });

  /** The problems of spec/ with one file more. */
  const problemsWith = async (file: string): Promise<string> => {
    const directory = await mkdtemp(join(tmpdir(), "spec-"));
    directories.push(directory);
    await cp(new URL("../../spec/", import.meta.url), directory, { recursive: true });
    await writeFile(join(directory, "zebras.yaml"), file);
    return (await bundleSpec(directory)).problems.join("\n");
  };

  it("bring their paths along by being there", async () => {
    expect(await problemsWith("paths: { /api/v1/zebras: { summary: Zebras. } }")).toBe("");
  });

  it("cannot refer to what does not exist", async () => {
    const file =
      "paths: { /api/v1/zebras: { get: { parameters: [{ $ref: shared.yaml#/components/parameters/Stripes }] } } }";
    expect(await problemsWith(file)).toContain("Can't resolve $ref");
  });

  it("cannot declare a path of another file", async () => {
    expect(await problemsWith("paths: { /api/v1/runs: {} }")).toContain(
      "zebras.yaml: /api/v1/runs is in runs.yaml already.",
    );
  });

  it("cannot keep a component that nothing uses", async () => {
    const file = "components: { schemas: { Zebra: { description: A zebra. } } }";
    expect(await problemsWith(file)).toBe("zebras.yaml: nothing uses schemas/Zebra.");
  });
});

describe("a rule", () => {
  const cases: [title: string, broken: () => SpecDocument, problem: string][] = [
    [
      "refuses an operationId that is no dotted name",
      () => withOperation("runs.list", (operation) => Object.assign(operation, { operationId: "list_runs_v1" })),
      "list_runs_v1: operationId is not a name like runs.list.",
    ],
    [
      "refuses an operation without a description",
      () => withOperation("runs.list", (operation) => Object.assign(operation, { description: undefined })),
      "runs.list: description is not a sentence.",
    ],
    [
      "refuses a summary that stops in the middle",
      () => withOperation("runs.list", (operation) => Object.assign(operation, { summary: "List the" })),
      "runs.list: summary is not a sentence.",
    ],
    [
      "refuses an operation that does not say where it was seen",
      () => withOperation("runs.list", (operation) => Object.assign(operation, { "x-source": undefined })),
      "runs.list: x-source does not say where the behaviour was read or seen.",
    ],
    [
      "refuses a tag that is not declared",
      () => withOperation("runs.list", (operation) => Object.assign(operation, { tags: ["run"] })),
      "runs.list: has not exactly one declared tag.",
    ],
    [
      "refuses an operation that does not say who may call it",
      () => withOperation("runs.list", (operation) => Object.assign(operation, { security: undefined })),
      "runs.list: security is not given; [] means that no credential is needed.",
    ],
    [
      "refuses an unknown credential",
      () => withOperation("runs.list", (operation) => Object.assign(operation, { security: [{ password: [] }] })),
      "runs.list: security names password, which is no security scheme.",
    ],
    [
      "refuses two credentials at once",
      () =>
        withOperation("runs.list", (operation) =>
          Object.assign(operation, { security: [{ secretKey: [], publicAccessToken: [] }] }),
        ),
      "runs.list: security asks for none or several credentials at once.",
    ],
    [
      "refuses an operation that cannot fail with 401",
      () => withOperation("runs.list", (operation) => delete operation.responses?.["401"]),
      "runs.list: has no answer for status 401.",
    ],
    [
      "refuses an operation that is limited and cannot fail with 429",
      () => withOperation("runs.list", (operation) => delete operation.responses?.["429"]),
      "runs.list: has no answer for status 429.",
    ],
    [
      "refuses an operation that cannot succeed",
      () => withOperation("runs.list", (operation) => delete operation.responses?.["200"]),
      "runs.list: has no success answer.",
    ],
    [
      "asks every operation that is limited for the limiter's answer",
      () => withOperation("sessions.snapshotDownloadUrl", (operation) => delete operation["x-limiter"]),
      "sessions.snapshotDownloadUrl: has no answer for status 429.",
    ],
    [
      "refuses an error without a body",
      () =>
        withOperation("runs.list", (operation) =>
          Object.assign(operation.responses ?? {}, { "404": { description: "No such run." } }),
        ),
      "runs.list: the answer for status 404 has neither a JSON body nor a text.",
    ],
    [
      "refuses an example that its schema refuses",
      () =>
        withOperation("runs.addTags", (operation) =>
          Object.assign(operation.requestBody?.content?.["application/json"] ?? {}, { example: { tags: 1 } }),
        ),
      "runs.addTags: the example of the request body.tags must be string.",
    ],
    [
      "refuses an example with a moment that is none",
      () =>
        withOperation("schedules.retrieve", (operation) =>
          Object.assign(operation.responses?.["200"]?.content?.["application/json"]?.example as object, {
            nextRun: "soon",
          }),
        ),
      'schedules.retrieve: the example of answer 200.nextRun must match format "date-time".',
    ],
    [
      "refuses a body without an example",
      () =>
        withOperation(
          "runs.cancel",
          (operation) => delete operation.responses?.["200"]?.content?.["application/json"]?.example,
        ),
      "runs.cancel: answer 200 has no example.",
    ],
    [
      "refuses a closed enum in an answer",
      () =>
        withSchema("RunStatus", (schema) =>
          Object.assign(schema, { anyOf: undefined, type: "string", enum: ["COMPLETED"] }),
        ),
      "runs.retrieve: answer 200.status is a closed enum in an answer.",
    ],
    [
      "refuses a constant in an answer",
      () =>
        withSchema("ScheduleGenerator", (schema) =>
          Object.assign(schema.properties ?? {}, { type: { const: "CRON", description: "Kind of rule." } }),
        ),
      "schedules.list: answer 200.data[].generator.type is a closed enum in an answer.",
    ],
    [
      "refuses an open enum in a request that gives no reason",
      () =>
        withSchema("DebounceOptions", (schema) =>
          Object.assign(schema.properties?.mode ?? {}, {
            enum: undefined,
            anyOf: [{ enum: ["leading"] }, { type: "string" }],
          }),
        ),
      "tasks.trigger: the request body.options.debounce.mode is an open enum in a request; x-open can say why.",
    ],
    [
      "refuses a field without a description",
      () => withSchema("RunError", (schema) => delete schema.properties?.name?.description),
      "runs.retrieve: answer 200.error.name has no description.",
    ],
    [
      "refuses a parameter without a description",
      () =>
        withOperation("whoami", (operation) => {
          delete operation.parameters?.[0]?.description;
        }),
      "whoami: parameter projectRef has no description.",
    ],
    [
      "refuses a component without a description",
      () => withSchema("RunError", (schema) => delete schema.description),
      "RunError: the schema has no description.",
    ],
    [
      "refuses a moment that is plain text",
      () => withSchema("RunFields", (schema) => delete schema.properties?.startedAt?.format),
      "runs.retrieve: answer 200.startedAt is no date-time.",
    ],
    [
      "refuses an argument that has its wire name's brackets",
      () =>
        withOperation("schedules.list", (operation) => {
          operation.parameters?.push({ name: "filter[x]", in: "query", description: "A filter.", schema: {} });
        }),
      "schedules.list: the argument filter[x] is not in camel case; x-argument can rename it.",
    ],
    [
      "refuses two arguments of one name",
      () =>
        withOperation("tasks.trigger", (operation) => {
          operation.parameters?.push({ name: "payload", in: "query", description: "Another one.", schema: {} });
        }),
      "tasks.trigger: two arguments are called payload.",
    ],
    [
      "refuses a list that would repeat its parameter",
      () =>
        withOperation("schedules.list", (operation) => {
          operation.parameters?.push({ name: "ids", in: "query", description: "Some ids.", schema: { type: "array" } });
        }),
      "schedules.list: the list ids does not say style: form, explode: false.",
    ],
    [
      "asks every operation but GET whether it may be repeated",
      () => withOperation("runs.replay", (operation) => delete operation["x-repeat"]),
      "runs.replay: x-repeat belongs to every operation but GET.",
    ],
    [
      "refuses a keyed operation without a key",
      () => withOperation("schedules.create", (operation) => delete operation["x-key"]),
      "schedules.create: x-repeat: keyed and x-key belong together.",
    ],
    [
      "refuses a key that is no field of the body",
      () =>
        withOperation("schedules.create", (operation) =>
          Object.assign(operation, { "x-key": { field: "options.key" } }),
        ),
      "schedules.create: x-key names options.key, which is no field of the body.",
    ],
    [
      "refuses a key that is no header",
      () =>
        withOperation("schedules.create", (operation) => Object.assign(operation, { "x-key": { header: "x-once" } })),
      "schedules.create: x-key names x-once, which is no header parameter.",
    ],
    [
      "refuses the lifetime of a key that stands neither in a header nor beside the key",
      () =>
        withOperation("wait.createToken", (operation) =>
          Object.assign(operation, { "x-key": { field: "idempotencyKey", ttl: "lifetime", add: true } }),
        ),
      "wait.createToken: x-key names lifetime, which is no field of the body.",
    ],
    [
      "refuses to add a key deep inside the body",
      () =>
        withOperation("wait.createToken", (operation) =>
          Object.assign(operation, { "x-key": { field: "options.key", add: true } }),
        ),
      "wait.createToken: x-key adds a field that is not at the top of the body.",
    ],
    [
      "refuses a page size that is not the largest",
      () =>
        withOperation("runs.list", (operation) =>
          Object.assign(operation, { "x-pagination": { style: "cursor", max: 50 } }),
        ),
      "runs.list: limit goes to 100, x-pagination says 50.",
    ],
    [
      "refuses pages that cannot be asked for",
      () =>
        withOperation("runs.list", (operation) =>
          Object.assign(operation, { "x-pagination": { style: "offset", max: 100 } }),
        ),
      "runs.list: x-pagination needs an argument page.",
    ],
    [
      "refuses pages whose answer is no page",
      () =>
        withOperation("runs.list", (operation) =>
          Object.assign(operation.responses ?? {}, { "200": body({ type: "object" }, {}) }),
        ),
      "runs.list: answer 200 has no data and pagination.",
    ],
    [
      "refuses two operations of one name that begin with an id",
      () => withOperation("runs.replay", (operation) => Object.assign(operation, { "x-method": "runs.retrieve" })),
      "runs.retrieve: runs.retrieve and runs.replay cannot be told apart by a leading id.",
    ],
    [
      "refuses a vendor key that nothing reads",
      () => withOperation("runs.list", (operation) => Object.assign(operation, { "x-repeats": "always" })),
      "runs.list: x-repeats has no meaning here.",
    ],
    [
      "refuses a vendor key in a place where nothing reads it",
      () => withOperation("runs.list", (operation) => Object.assign(operation.responses ?? {}, { "x-note": {} })),
      "x-note has no meaning here.",
    ],
    [
      "refuses a value that its vendor key does not have",
      () => withOperation("runs.replay", (operation) => Object.assign(operation, { "x-repeat": "sometimes" })),
      "runs.replay: x-repeat must be equal to one of the allowed values.",
    ],
    [
      "refuses a mapping of a query parameter that nothing applies",
      () =>
        withOperation("whoami", (operation) =>
          Object.assign(operation.parameters?.[0] ?? {}, { "x-argument": { encode: "base64" } }),
        ),
      "whoami: projectRef: x-argument.encode must be equal to one of the allowed values.",
    ],
  ];

  it.each(cases)("%s", (_title, broken, problem) => {
    expect(checkSpec(broken()).join("\n")).toContain(problem);
  });
});
