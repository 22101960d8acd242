import { describe, expect, it } from "vitest";
import type { Operation } from "../../generated/contract.js";
import { serializeBody, splitParameters } from "../../src/body.js";
import { ConfigurationError } from "../../src/errors.js";
import { checkHeader, serializePath, serializeQuery, splitQuery } from "../../src/serialize.js";

const operation: Operation = {
  id: "things.list",
  method: "GET",
  path: "/v1/{group}/things/{name}",
  auth: ["secretKey"],
  query: {
    limit: { name: "page[size]", min: 1, max: 100 },
    status: { name: "filter[status]", list: "csv" },
    tag: { name: "tag", list: "repeat" },
    from: { name: "from", encode: "epochMs" },
    since: { name: "since", encode: "iso" },
    queue: { name: "queue", list: "csv", encode: "queue" },
    env: { name: "env", values: { staging: "stg" } },
    isTest: { name: "isTest" },
  },
};
const path = (args: object) => serializePath(operation, args);
const query = (args: object) => serializeQuery(operation, args);

describe("a path", () => {
  it.each([
    ["a/b?c#d", "/v1/g/things/a%2Fb%3Fc%23d"],
    ["../prod/DATABASE_URL", "/v1/g/things/..%2Fprod%2FDATABASE_URL"],
    ["%2e%2e", "/v1/g/things/%252e%252e"],
    ["ünï", "/v1/g/things/%C3%BCn%C3%AF"],
    [42, "/v1/g/things/42"],
    [{ id: "run_1" }, "/v1/g/things/run_1"],
  ])("holds %j as one segment", (name, expected) => {
    expect(path({ group: "g", name })).toBe(expected);
  });

  it.each([undefined, null, "", ".", "..", {}, { id: {} }, { id: "" }, [], ["a"], true, Number.NaN, "\ud800"])(
    "refuses %o and names the parameter",
    (name) => {
      expect(() => path({ group: "g", name })).toThrow(ConfigurationError);
      expect(() => path({ group: "g", name })).toThrow(/things\.list: name /);
    },
  );

  it("does not find an argument on a prototype", () => {
    expect(() => path(Object.create({ group: "g", name: "n" }))).toThrow(/group/);
  });

  it("is encoded twice where the document says so", () => {
    expect(serializePath({ ...operation, path: "/q/{name}", twice: ["name"] }, { name: "a/b%" })).toBe(
      "/q/a%252Fb%2525",
    );
  });

  it.each([
    ["stg", "staging"],
    ["staging", "staging"],
    ["prod", "prod"],
    ["constructor", "constructor"],
  ])("that callers call %s goes as %s where the document names words of its own", (given, sent) => {
    const words = { env: { stg: "staging" } };
    expect(serializePath({ ...operation, path: "/e/{env}/{other}", words }, { env: given, other: "stg" })).toBe(
      `/e/${sent}/stg`,
    );
  });
});

describe("a query", () => {
  it.each<[string, object, string]>([
    ["nothing", {}, ""],
    ["undefined and null are left out", { limit: undefined, status: null }, ""],
    ["names and values are encoded", { status: "A&b=c" }, "filter%5Bstatus%5D=A%26b%3Dc"],
    ["many values with commas between", { status: ["A", "B"] }, "filter%5Bstatus%5D=A%2CB"],
    ["no values", { status: [] }, ""],
    ["many values with a parameter each", { tag: ["a", "b"] }, "tag=a&tag=b"],
    ["a Date as milliseconds", { from: new Date(5) }, "from=5"],
    ["an ISO text as milliseconds", { from: "1970-01-01T00:00:01Z" }, "from=1000"],
    ["milliseconds as ISO text", { since: 0 }, "since=1970-01-01T00%3A00%3A00.000Z"],
    [
      "queues",
      {
        queue: [
          { type: "task", name: "t" },
          { type: "custom", name: "c" },
        ],
      },
      "queue=task%2Ft%2Cc",
    ],
    ["a public word for another on the wire", { env: "staging" }, "env=stg"],
    ["a word of Object.prototype is only a word", { env: "constructor" }, "env=constructor"],
    ["a boolean", { isTest: false }, "isTest=false"],
  ])("%s", (_, args, expected) => {
    expect(query(args)).toBe(expected);
  });

  it.each<[string, object]>([
    ["0 where 1 is the least", { limit: 0 }],
    ["-1", { limit: -1 }],
    ["NaN", { limit: Number.NaN }],
    ["1e9", { limit: 1e9 }],
    ["half a page", { limit: 1.5 }],
    ["an object", { status: { a: 1 } }],
    ["many where one is taken", { env: ["dev", "prod"] }],
    ["a comma inside a value that is joined by commas", { status: "A,B" }],
    ["a moment that is none", { from: new Date("nonsense") }],
    ["a queue without a name", { queue: { type: "task" } }],
    ["half a surrogate pair", { env: "\udc00" }],
  ])("refuses %s", (_, args) => {
    expect(() => query(args)).toThrow(ConfigurationError);
  });

  it.each([
    [{ min: 1, max: 100 }, "limit must be a whole number from 1 up to 100"],
    [{ min: 1 }, "limit must be a whole number from 1"],
    [{ max: 9 }, "limit must be a whole number up to 9"],
    [{}, "limit must be a whole number"],
  ])("says of a number with the bounds %j what it may be", (bounds, message) => {
    const bounded = { ...operation, query: { limit: { name: "limit", ...bounds } } };
    expect(() => serializeQuery(bounded, { limit: 0.5 })).toThrow(new RegExp(`: ${message}$`));
  });

  it("refuses a missing parameter that is required", () => {
    const strict = { ...operation, query: { env: { name: "env", required: true as const } } };
    expect(() => serializeQuery(strict, {})).toThrow("things.list: env is required");
  });
});

describe("parameters", () => {
  it("refuses a name that the operation does not have", () => {
    expect(() => splitQuery(operation, { stauts: "FAILED" })).toThrow(
      /things\.list: stauts is no parameter of this call/,
    );
  });

  it("refuses what is no object", () => {
    expect(() => splitQuery(operation, "proj_x")).toThrow(/params must be an object/);
    expect(() => splitQuery(operation, [])).toThrow(/params must be an object/);
  });

  it("are the body where they are not in the query", () => {
    const post: Operation = { ...operation, method: "POST", body: true, rename: { from: "x" } };
    const { query: found, body } = splitParameters(post, { limit: 3, value: 1, __proto__: { admin: true } });
    expect({ ...found }).toEqual({ limit: 3 });
    expect(body).toEqual({ value: 1 });
  });

  it("are one field's value where the operation takes that field alone", () => {
    expect(splitParameters({ ...operation, body: "tags" }, ["a"]).body).toEqual({ tags: ["a"] });
  });

  it("of such an operation may be left out only where the field may be", () => {
    expect(() => splitParameters({ ...operation, body: "tags" }, undefined)).toThrow(/tags is required/);
    expect(splitParameters({ ...operation, body: "data", optionalBody: true }, undefined).body).toEqual({});
  });

  it.each([[["a", 1]], ["text"], [0], [null], [{ deep: {} }]])(
    "are the body itself, %j, where it has no fields",
    (value) => {
      expect(splitParameters({ ...operation, body: "data", wholeBody: true }, value).body).toEqual(value);
    },
  );
});

describe("a body", () => {
  const circle: Record<string, unknown> = { a: {} };
  circle.b = { back: circle };
  it.each<[string, unknown, RegExp]>([
    ["a circle", circle, /b\.back refers back/],
    ["a BigInt", { a: [{ b: 1n }] }, /a\.0\.b is a BigInt/],
    ["a function in place of a value", () => {}, /is nothing that JSON can carry/],
    [
      "a toJSON that throws",
      {
        a: {
          toJSON: () => {
            throw new Error("x");
          },
        },
      },
      /a throws/,
    ],
  ])("refuses %s and says where", (_, body, message) => {
    expect(() => serializeBody(operation, body)).toThrow(message);
  });

  it("is what JSON.stringify gives, to the byte", () => {
    const body = { a: undefined, b: new Date(0), c: -0, d: "\ud800", e: "🙂" };
    expect(serializeBody(operation, body)).toBe(JSON.stringify(body));
  });

  it("is refused beyond the size that the service takes, counted in bytes", () => {
    const small = { ...operation, maxBody: 12 };
    expect(serializeBody(small, { a: "1234" })).toBe('{"a":"1234"}');
    expect(() => serializeBody(small, { a: "éé34" })).toThrow(/14 bytes; the service takes at most 12/);
  });
});

describe("an additional header", () => {
  it.each([
    ["authorization", "Bearer x"],
    ["Content-Length", "1"],
    ["X-Trigger-Request-Idempotency-Key", "x"],
    ["a b", "x"],
    ["", "x"],
    ["x-a", "line\r\nbreak"],
    ["x-a", "snow ☃"],
    ["x-a", 7],
  ])("is refused: %j", (name, value) => {
    expect(() => checkHeader(name, value)).toThrow(ConfigurationError);
  });

  it("has a value that no message repeats", () => {
    expect(() => checkHeader("x-a", "top\nsecret")).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining("secret") }),
    );
  });
});
