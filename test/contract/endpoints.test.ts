// The generated functions: what they hand to `call`, and what a bundler keeps of them.

import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import type { ApiPromise, Call } from "../../generated/contract.js";
import { bindResources, createResources } from "../../generated/endpoints.js";
import { operations } from "../../generated/operations.js";
import { loadLater } from "../../src/later.js";

const recorded = () => {
  const calls: unknown[] = [];
  const note = <Result extends ApiPromise<unknown>>(
    ...[operation, path, params, options]: Parameters<Call>
  ): Result => {
    calls.push([operation.id, path, params, options]);
    // Nothing here looks at what a call gives back.
    return Promise.resolve() as unknown as Result;
  };
  const call: Call = Object.assign(note, {
    later: <Resource>(methods: string, load: () => Promise<(call: Call) => Resource>) =>
      loadLater(methods, load, () => call),
  });
  return { calls, call, resources: createResources(call) };
};

describe("a generated method", () => {
  it("hands over its operation, its ids by their names in the path, its parameters and its options", async () => {
    const { calls, resources } = recorded();
    const options = { timeoutInMs: 5 };
    await resources.envvars.update("proj_1", "dev", "NAME", { value: "v" }, options);
    resources.runs.retrieve({ id: "run_1" });
    resources.runs.addTags("run_1", ["a"]);
    await resources.schedules.list();
    expect(calls).toEqual([
      ["envvars.update", { projectRef: "proj_1", env: "dev", name: "NAME" }, { value: "v" }, options],
      ["runs.retrieve", { runId: { id: "run_1" } }, undefined, undefined],
      ["runs.addTags", { runId: "run_1" }, ["a"], undefined],
      ["schedules.list", {}, undefined, undefined],
    ]);
  });

  it("of two operations means the one that begins with an id when the first argument is a string", () => {
    const { calls, resources } = recorded();
    resources.runs.list("proj_1", { env: "dev" });
    resources.runs.list({ limit: 5 }, { prefetch: true });
    resources.runs.list();
    expect(calls).toEqual([
      ["runs.listByProject", { projectRef: "proj_1" }, { env: "dev" }, undefined],
      ["runs.list", {}, { limit: 5 }, { prefetch: true }],
      ["runs.list", {}, undefined, undefined],
    ]);
  });

  it("of a bound client fills in project and environment, whatever the parameters say", async () => {
    const { calls, call, resources } = recorded();
    const bound = bindResources(call, resources, "proj_1", "prod");
    bound.runs.list();
    // From untyped code the parameters can hold what is filled in.
    bound.runs.list(Object.assign({ limit: 5 }, { env: "dev" }));
    await bound.envvars.retrieve("NAME");
    bound.whoami();
    expect(calls).toEqual([
      ["runs.listByProject", { projectRef: "proj_1" }, { env: "prod" }, undefined],
      ["runs.listByProject", { projectRef: "proj_1" }, { limit: 5, env: "prod" }, undefined],
      ["envvars.retrieve", { projectRef: "proj_1", env: "prod", name: "NAME" }, undefined, undefined],
      ["whoami", {}, { projectRef: "proj_1" }, undefined],
    ]);
  });

  it("stands for each operation of the table, under the same id", () => {
    expect(Object.entries(operations).filter(([id, operation]) => operation.id !== id)).toEqual([]);
  });
});

describe("a bundle", () => {
  it("of one resource carries from the start no operation of another", async () => {
    const { outputFiles, metafile } = await build({
      stdin: {
        contents: 'import { createRuns } from "./endpoints.js"; console.log(createRuns);',
        resolveDir: fileURLToPath(new URL("../../generated", import.meta.url)),
      },
      bundle: true,
      splitting: true,
      outdir: "out",
      format: "esm",
      minify: true,
      metafile: true,
      write: false,
    });
    const [entry] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === "<stdin>") ?? [""];
    const text = outputFiles.find(({ path }) => path.endsWith(entry))?.text ?? "";
    const paths = new Set(text.match(/\/api\/v\d\/[^"]*/g));
    const own = Object.values(operations).filter(({ id }) => id.startsWith("runs."));
    expect(paths.size).toBeGreaterThan(0);
    expect([...paths].filter((path) => !own.some((operation) => operation.path === path))).toEqual([]);
  });
});
