// From permissions to scopes, and what scopes cover.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isApiError } from "../../../src/errors.js";
import { flattenScopes, type PublicTokenScopes, tokenCovers } from "../../../src/tokens/index.js";

/** What untyped code can write. */
const flattened = (scopes: unknown): string[] => flattenScopes(scopes as PublicTokenScopes);

const refusalOf = (scopes: unknown): unknown => {
  try {
    return flattened(scopes);
  } catch (error) {
    return error;
  }
};

describe("flattenScopes", () => {
  it.each<[scopes: PublicTokenScopes, flat: string[]]>([
    [{ read: { runs: [] } }, []],
    [{}, []],
    [{ read: {} }, []],
    [{ read: { runs: undefined }, write: undefined }, []],
    [{ read: { runs: true } }, ["read:runs"]],
    [{ read: { runs: "run_1" } }, ["read:runs:run_1"]],
    [{ read: { runs: ["run_1", "run_2"] } }, ["read:runs:run_1", "read:runs:run_2"]],
    [{ read: { tags: "env:staging" } }, ["read:tags:env:staging"]],
    [{ read: { tags: ":" } }, ["read:tags::"]],
    [{ read: { all: true }, write: { all: true } }, ["read:all", "write:all"]],
    [{ read: { tasks: ["a"], batch: "batch_1", queues: true } }, ["read:tasks:a", "read:batch:batch_1", "read:queues"]],
    [{ read: { deployments: ["list", "current"] } }, ["read:deployments:list", "read:deployments:current"]],
    [
      { write: { waitpoints: "waitpoint_1", inputStreams: ["run_1"], sessions: true } },
      ["write:waitpoints:waitpoint_1", "write:inputStreams:run_1", "write:sessions"],
    ],
    [{ trigger: { tasks: ["a", "b"] } }, ["trigger:tasks:a", "trigger:tasks:b"]],
    [{ batchTrigger: { tasks: true } }, ["batchTrigger:tasks"]],
    [{ update: { prompts: "p" } }, ["update:prompts:p"]],
    [{ admin: true }, ["admin"]],
    [{ admin: { sessions: "s" } }, ["admin:sessions:s"]],
  ])("%j is %j", (scopes, flat) => {
    expect(flattenScopes(scopes)).toEqual(flat);
  });

  it.each<[why: string, scopes: unknown, place: string]>([
    ["an empty id", { read: { runs: "" } }, "scopes.read.runs"],
    ["an empty id among others", { read: { runs: ["run_1", ""] } }, "scopes.read.runs"],
    ["an id that is no text", { read: { runs: 5 } }, "scopes.read.runs"],
    ["null for an id", { read: { runs: null } }, "scopes.read.runs"],
    ["an id that is no text, in a list", { read: { runs: ["run_1", undefined] } }, "scopes.read.runs"],
    ["a list in a list", { read: { runs: [["run_1"]] } }, "scopes.read.runs"],
    ["an object for an id", { read: { runs: { id: "run_1" } } }, "scopes.read.runs"],
    ["an unknown action", { peek: { runs: true } }, "scopes"],
    ["an action in a name", { "read:runs": true }, "scopes"],
    ["an unknown kind of thing", { read: { envvars: true } }, "scopes.read"],
    ["a kind of thing with its id", { read: { "runs:": true } }, "scopes.read"],
    ["a kind of thing that this action does not have", { trigger: { runs: true } }, "scopes.trigger"],
    ["a queue by its id, which no route asks for", { read: { queues: "q" } }, "scopes.read.queues"],
    ["a deployment by its id, which no route asks for", { read: { deployments: "d" } }, "scopes.read.deployments"],
    ["true for an action but admin", { read: true }, "scopes.read"],
    ["scopes as text", "read:runs", "scopes"],
    ["scopes as a list", ["read:runs"], "scopes"],
    ["no scopes", null, "scopes"],
  ])("refuses %s", (_why, scopes, place) => {
    const error = refusalOf(scopes);

    expect(isApiError(error)).toBe(true);
    expect(error).toMatchObject({ name: "TokenError", kind: "token", reason: "scopes", parameter: place });
  });

  it("reads own fields only", () => {
    expect(flattened(Object.create({ read: { runs: true } }))).toEqual([]);
    expect(flattened({ read: Object.create({ runs: true }) })).toEqual([]);
  });

  it("of whatever it is given makes no scope that is wider than what was asked for, and fails with its own error", () => {
    const name = fc.oneof(
      fc.constantFrom("read", "write", "trigger", "batchTrigger", "update", "admin", "runs", "tasks", "tags", "all"),
      fc.constantFrom("", ":", "*", "__proto__", "constructor", "queues", "sessions", "inputStreams"),
      fc.string(),
    );
    const id = fc.oneof(fc.constantFrom("", ":", "run_1", "all", " "), fc.string());
    const targets = fc.oneof(fc.constant(true), fc.boolean(), id, fc.array(id), fc.anything());
    const scopes = fc.oneof(fc.dictionary(name, fc.dictionary(name, targets)), fc.anything());
    fc.assert(
      fc.property(scopes, (given) => {
        const result = refusalOf(given);
        if (!Array.isArray(result)) {
          expect(result).toMatchObject({ kind: "token", reason: "scopes" });
          return;
        }
        const asked = Object(given);
        for (const scope of result) {
          const [action = "", type = "", ...rest] = String(scope).split(":");
          if (scope === "admin") {
            expect(asked.admin).toBe(true);
            continue;
          }
          const target: unknown = asked[action][type];
          // Everything of a kind only for `true`, and otherwise exactly one of the ids.
          if (rest.length === 0) expect(target).toBe(true);
          else expect([target].flat()).toContain(rest.join(":"));
          expect(rest.join(":") === "" && rest.length > 0).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("makes scopes that cover each thing that was asked for, and no other", () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 5 });
    const type = fc.constantFrom("runs", "tasks", "tags", "batch", "sessions");
    fc.assert(
      fc.property(ids, type, ([other = "", ...asked], kind) => {
        const claims = { scopes: flattened({ read: { [kind]: asked } }) };

        for (const id of asked) expect(tokenCovers(claims, { action: "read", type: kind, id })).toBe(true);
        expect(tokenCovers(claims, { action: "read", type: kind, id: other })).toBe(false);
        expect(tokenCovers(claims, { action: "read", type: kind })).toBe(false);
        expect(tokenCovers(claims, { action: "write", type: kind, id: asked[0] })).toBe(false);
      }),
    );
  });
});

describe("tokenCovers", () => {
  it.each<[scopes: string[] | undefined, action: string, type: string, id: string | undefined, covered: boolean]>([
    [undefined, "read", "runs", undefined, false],
    [[], "read", "runs", undefined, false],
    [["read:runs"], "read", "runs", undefined, true],
    [["read:runs"], "read", "runs", "run_1", true],
    [["read:runs:run_1"], "read", "runs", "run_1", true],
    [["read:runs:run_1"], "read", "runs", "run_2", false],
    [["read:runs:run_1"], "read", "runs", undefined, false],
    [["read:runs:"], "read", "runs", "run_2", true],
    [["read:tags:env:staging"], "read", "tags", "env:staging", true],
    [["read:tags:env:staging"], "read", "tags", "env", false],
    [["read:all"], "read", "tags", "x", true],
    [["read:all"], "write", "tags", "x", false],
    [["admin"], "write", "anything", "x", true],
    [["admin:runs"], "read", "runs", "run_1", false],
    [["admin:sessions:s"], "admin", "sessions", "s", true],
    [["*:runs"], "write", "runs", "run_1", true],
    [["*:all"], "write", "anything", undefined, true],
    [["write:tasks:a"], "trigger", "tasks", "a", true],
    [["write:tasks"], "batchTrigger", "tasks", "a", true],
    [["write:prompts"], "update", "prompts", "p", true],
    [["trigger:tasks:a"], "batchTrigger", "tasks", "a", false],
    [["trigger:tasks:a"], "write", "tasks", "a", false],
    [["read"], "read", "runs", "run_1", false],
    [["read:banana"], "read", "runs", "run_1", false],
    [["", ":", "::"], "", "", "", false],
  ])("%j: %s %s:%s is %s", (scopes, action, type, id, covered) => {
    expect(tokenCovers(scopes ? { scopes } : {}, { action, type, id })).toBe(covered);
  });

  it.each([["admin"], [[null, 7, { admin: true }]], [null], [{ 0: "admin" }]])(
    "finds nothing allowed by claims whose scopes are %j",
    (scopes) => {
      const claims = { scopes: scopes as unknown as string[] };
      expect(tokenCovers(claims, { action: "read", type: "runs" })).toBe(false);
    },
  );
});
