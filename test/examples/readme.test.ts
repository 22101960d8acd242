import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type EmulatedTask, type Emulator, startEmulator } from "../../src/emulator/index.js";
import * as client from "../../src/index.js";
import { accountVariables, keyVariables, operationsOf, root, runProgram } from "./programs.js";
import { blocks, codeIn, compile, readme, tableAfter, tableIn } from "./readme.js";

const programs = blocks.filter(({ language }) => language === "ts");
/** What only a page can do. */
const components = blocks.filter(({ language }) => language === "tsx");

test("every block is TypeScript or shell, and no two have one name", () => {
  expect(new Set(blocks.map(({ language }) => language))).toEqual(new Set(["ts", "tsx", "sh"]));
  expect(new Set(programs.map(({ name }) => name)).size).toBe(programs.length);
});

test("every TypeScript block compiles by itself under the repository's settings", { timeout: 120_000 }, () => {
  const files = [...programs, ...components].map(
    ({ name, language, text }) => [`${name.replaceAll(/\W+/g, "-")}.${language}`, text] as const,
  );

  expect(compile(new Map(files))).toEqual([]);
});

test("the compiler is really asked: a block with a mistake is found out", { timeout: 120_000 }, () => {
  const wrong = 'import { runs } from "trigger-management-client";\nawait runs.list({ statuses: [] });\n';

  expect(compile(new Map([["wrong.ts", wrong]]))).toEqual([expect.stringMatching(/^examples\/wrong\.ts:2 .*statuses/)]);
});

interface Expected {
  /** What the emulator has received, in order; what is asked for until it has finished counts once. */
  readonly requests: readonly string[];
  /** What the block prints. */
  readonly output: RegExp;
  /** What is there, or goes wrong, before it runs. */
  readonly given?: (emulator: Emulator) => unknown;
  /** It runs in a task: what the worker says of it. */
  readonly task?: (emulator: Emulator) => unknown;
  /** Text of the `.env` file in the folder that it runs in. */
  readonly dotenv?: string;
}

const list = "runs.list";
const byProject = "runs.listByProject";
const trigger = "tasks.trigger";

const expected: Readonly<Record<string, Expected>> = {
  "A first call 1": { requests: [trigger, "runs.retrieve"], output: /^COMPLETED \d{4} \{\s*message: 'Hello, world'/ },
  "A first call 2": {
    requests: [list],
    output: /^run_\w+ COMPLETED \d{4}-.+Z\nrun_\w+ COMPLETED /,
    given: ({ seed }) => seed.runs(2),
  },
  "A first call 3": { requests: [trigger, "runs.retrieve"], output: /^HELLO, WORLD\n$/ },
  "Credentials 1": { requests: [list, byProject, "envvars.upload", byProject, list, list], output: /^$/ },
  "Credentials 2": { requests: [], output: /^$/ },
  "Credentials 3": {
    requests: [byProject],
    output: /^4\n$/,
    given: ({ seed, projects: [{ environments }] }) => seed.runs(4, { environment: environments.staging }),
  },
  "Tokens for a frontend 1": { requests: ["tokens.claims"], output: /^\[ 3, 3, 3 \]\n$/ },
  "Tokens for a frontend 2": {
    requests: [trigger, "runs.retrieve"],
    output: /^COMPLETED \{\s*message: 'Hello, world'/,
  },
  "Tokens for a frontend 3": { requests: [], output: /^true\n\[ 'write:tasks:hello' \]\n$/ },
  "Realtime 1": {
    requests: [trigger, "runs.subscribeToRun"],
    output: /^((QUEUED|DEQUEUED|EXECUTING) .+\n)*COMPLETED Hello, world\n$/,
  },
  "Realtime 2": {
    // What a token needs to be signed has come with the run.
    requests: [trigger, "runs.subscribeToRun", "streams.read"],
    // The end of the run may be told before what came last of its stream.
    output: /^(?=(.*\n)*COMPLETED \{ words: 3 \}\n)((COMPLETED .+\n)?more text: word \d\n){3}(COMPLETED .+\n)?$/,
  },
  "Retries 1": { requests: [trigger, trigger], output: /^true false true\n$/ },
  "Retries 2": { requests: [list], output: /^$/ },
  "Time limits and giving up 1": { requests: [], output: /^nobody is waiting any more\n$/ },
  "Lists 1": {
    requests: Array(10).fill(list),
    output: /^run_\w+\n10 true\n10 true\n20\n20\n20\n1\n40\n$/,
    given: ({ seed }) => {
      seed.runs(60);
      seed.runs(1, { status: "FAILED", createdAt: Date.now() - 60_000 });
    },
  },
  "Errors 1": { requests: ["runs.retrieve"], output: /^runs\.retrieve: 404 .+, after 1 request\n$/ },
  "Errors 2": {
    requests: Array(6).fill(list),
    output: /^interrupted after 25 runs\n60\n$/,
    given: ({ seed, faults }) => {
      seed.runs(60);
      faults.add({ operation: list, nth: [2, 3, 4], status: 503 });
    },
  },
  "Raw responses 1": {
    requests: [list, list],
    output: /^3 \d+\n200 \{"data":\[\{/,
    given: ({ seed }) => seed.runs(3),
  },
  "Hooks 1": {
    requests: [list, list],
    output:
      /^sent runs\.list 1\ngot runs\.list 503 \d+\nagain runs\.list .+ \d+\nsent runs\.list 2\ngot runs\.list 200 \d+\n$/,
    given: ({ faults }) => faults.add({ operation: list, nth: 1, status: 503 }),
  },
  "Batches 1": {
    requests: [
      "batch.create",
      "batch.streamItems",
      "batch.retrieve",
      ...Array(2).fill(["batch.create", "batch.streamItems"]).flat(),
    ],
    output: /^2 2\n1100 2\n$/,
  },
  "Large payloads 1": {
    requests: ["packets.createUploadUrl", trigger, "runs.retrieve"],
    output: /^COMPLETED 10000\d\d\n$/,
  },
  "Inside a task 1": {
    requests: ["runs.addTags", "envvars.retrieve", trigger],
    output: /^false\n$/,
    given: ({ seed }) => seed.variables({ GUEST: "Ada" }),
    task: ({ seed, projectRef }) => {
      const [id] = seed.runs(1, { status: "EXECUTING" });
      return { ctx: { run: { id }, project: { ref: projectRef }, environment: { slug: "dev" } } };
    },
  },
  "Bulk actions 1": {
    requests: ["runs.bulk.create", "runs.bulk.retrieve"],
    output: /^COMPLETED 7 of 7\n$/,
    given: ({ seed }) => {
      seed.runs(7, { status: "QUEUED" });
      seed.runs(2, { status: "EXECUTING" });
    },
  },
  "Environment variables 1": {
    requests: ["envvars.upload", "envvars.create", "envvars.list"],
    output: /^LOG_LEVEL=debug\nGREETING=good day\nAPI_TOKEN=<redacted> \(secret\)\n$/,
    dotenv: "LOG_LEVEL=debug # for now\nexport GREETING='good day'\n",
  },
  "Waitpoint tokens 1": {
    requests: ["wait.createToken", "wait.completeToken", "wait.retrieveToken"],
    output: /^COMPLETED true\n$/,
  },
  "Queues and deployments 1": {
    requests: [
      "queues.pause",
      "queues.overrideConcurrencyLimit",
      "queues.retrieve",
      "queues.resetConcurrencyLimit",
      "queues.pause",
      "queues.list",
    ],
    output: /^true\n(.+ \d+ \d+\n)+$/,
  },
  "Queues and deployments 2": {
    requests: ["deployments.list", "deployments.promote", "deployments.current"],
    output: /^\d+\.2 \d+\.1\ntrue\n$/,
    given: ({ seed, projects: [{ environments }] }) => seed.deployments(2, { environment: environments.dev }),
  },
  "Queries 1": {
    requests: ["query.execute", "query.execute"],
    output: /^(run_\w+ Completed\n){3}"?run_id"?,"?status"?\s*$/,
    given: ({ seed }) => seed.runs(5),
  },
  "Setting up a project 1": {
    requests: [
      "projects.list",
      "orgs.list",
      "projects.create",
      "envvars.upload",
      "branches.upsert",
      "environments.list",
      "environments.createToken",
      list,
    ],
    output: /^dev\nstg\npreview\nprod\n0\n$/,
  },
  // These two have an emulator of their own.
  "Testing your code 1": { requests: [], output: /^$/ },
  "Testing your code 2": { requests: [], output: /^30\n42\n$/ },
};

/** A task that writes words to a stream. */
const tell: EmulatedTask = {
  id: "tell",
  run(payload, { stream }) {
    const { words } = { words: 0, ...Object(payload) };
    for (let number = 1; number <= words; number += 1) stream("text").append(`word ${number}`);
    return { words };
  },
};

describe("every TypeScript block does what the text says", () => {
  let emulator: Emulator;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "readme-"));
  });
  afterAll(() => rm(folder, { recursive: true }));
  beforeEach(async () => {
    emulator = await startEmulator({ tasks: [tell] });
  });
  afterEach(() => emulator.stop());

  test("none is left out", () => {
    expect(Object.keys(expected)).toEqual(programs.map(({ name }) => name));
  });

  test.each(programs)("$name", { timeout: 30_000 }, async ({ name, text }) => {
    const { requests = [], output = /$^/, given, task, dotenv } = expected[name] ?? {};
    given?.(emulator);
    if (dotenv !== undefined) await writeFile(join(folder, ".env"), dotenv);
    const file = join(folder, `${name.replaceAll(" ", "-")}.mts`);
    await writeFile(file, text);

    const ended = await runProgram(file, {
      cwd: folder,
      preload: [`${root}test/examples/redirect.ts`, ...(task ? [`${root}test/examples/task.ts`] : [])],
      variables: {
        ...accountVariables(emulator),
        ...keyVariables(emulator),
        TRIGGER_PUBLIC_ACCESS_TOKEN: await emulator.publicToken({ scopes: ["read:runs"] }),
        EMULATOR_URL: emulator.url,
        ...(task && { TASK_CONTEXT: JSON.stringify(task(emulator)) }),
      },
    });

    expect(ended).toMatchObject({ code: 0, errors: "" });
    expect(ended.output).toMatch(output);
    expect(withoutRepeatedPolls(operationsOf(emulator.requests))).toEqual(requests);
    expect(emulator.requests.flatMap(({ problems = [] }) => problems)).toEqual([]);
  });
});

const POLLED: readonly unknown[] = ["runs.retrieve", "runs.bulk.retrieve"];

/** Asked for as long as something is watched, side by side. */
const WATCHED: readonly unknown[] = ["runs.subscribeToRun", "streams.read"];

/** What goes to and comes from the store of large values is no operation. */
const withoutRepeatedPolls = (found: readonly (string | undefined)[]) =>
  found.filter(
    (each, index) =>
      each !== undefined &&
      (!POLLED.includes(each) || found[index - 1] !== each) &&
      (!WATCHED.includes(each) || found.indexOf(each) === index),
  );

test("every npm command is one that this package or npm has", () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  const commands = [...readme.matchAll(/npm (run [\w:-]+|\w+)/g)].map(([, command = ""]) => command);

  const unknown = commands.filter((command) =>
    command.startsWith("run ") ? scripts[command.slice(4)] === undefined : !["ci", "test", "pack"].includes(command),
  );

  expect(commands).toContain("run demo");
  expect(unknown).toEqual([]);
});

test("every link within the repository leads somewhere", () => {
  const targets = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, target = ""]) => target);
  const anchors = [...readme.matchAll(/^## (.+)$/gm)].map(
    ([, title = ""]) => `#${title.toLowerCase().replaceAll(" ", "-")}`,
  );

  const dead = targets.filter((target) =>
    target.startsWith("#") ? !anchors.includes(target) : !target.startsWith("https://") && !existsSync(root + target),
  );

  expect(targets.length).toBeGreaterThan(10);
  expect(dead).toEqual([]);
});

test("the table of credentials says of each resource how much of it each credential may call", () => {
  const kinds = ["secret key", "PAT", "public"];
  // Who may call each method, by resource. What asks for no credential belongs to nobody.
  const known = new Map<string, Map<string, string[]>>();
  for (const [, , methods = "", credentials = ""] of tableIn(readFileSync(`${root}docs/operations.md`, "utf8"))) {
    if (credentials === "*none*") continue;
    for (const method of codeIn(methods)) {
      const [resource = ""] = method.split(".");
      const before = known.get(resource) ?? new Map<string, string[]>();
      // A method may be several operations, each under credentials of its own.
      known.set(resource, before.set(method, [...(before.get(method) ?? []), ...credentials.split(", ")]));
    }
  }
  const shareOf = (methods: ReadonlyMap<string, readonly string[]>, kind: string) => {
    const count = [...methods.values()].filter((credentials) => credentials.includes(kind)).length;
    return count === 0 ? "–" : count === methods.size ? "all" : "some";
  };

  const rows = tableAfter("## Credentials").flatMap(([resources = "", ...cells]) =>
    codeIn(resources).map((resource) => [resource, ...cells]),
  );

  expect(known.size).toBeGreaterThan(20);
  expect(rows.toSorted()).toEqual(
    [...known].map(([resource, methods]) => [resource, ...kinds.map((kind) => shareOf(methods, kind))]).toSorted(),
  );
});

test("every example is mentioned", async () => {
  const files = (await readdir(`${root}examples`)).filter((name) => !["support", "trigger"].includes(name));

  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((name) => !readme.includes(`(examples/${name})`))).toEqual([]);
});

test("the table of errors names every error class with its kind", () => {
  const rows = tableAfter("## Errors").map(([name = "", kinds = ""]) => [...codeIn(name), ...codeIn(kinds)]);
  const exported = Object.entries(client).filter(
    // The error of a waitpoint token is a value and no failure of a call.
    ([name]) => /^[A-Z]\w*Error$/.test(name) && name !== "WaitpointTimeoutError",
  );

  const known = exported.map(([name, Class]) => {
    if (Class === client.ApiTimeoutError) return [name, "timeout", "deadline"];
    return [name, Reflect.get(Reflect.construct(Class as typeof client.ApiError, ["x"]), "kind")];
  });

  expect(rows.toSorted()).toEqual(known.toSorted());
});

test("the table of costs says what budget.json says", () => {
  const { limits }: { limits: Record<string, { ceiling?: number }> } = JSON.parse(
    readFileSync(`${root}budget.json`, "utf8"),
  );

  const rows = tableAfter("## What it costs");

  expect(rows.length).toBeGreaterThan(3);
  expect(rows).toEqual(rows.map(([name = ""]) => [name, String(limits[name]?.ceiling)]));
});
