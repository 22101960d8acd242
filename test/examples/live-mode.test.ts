// With TRIGGER_SECRET_KEY set, the demo goes to somebody's real account. There it must not change anything.

import { afterEach, beforeEach, expect, test } from "vitest";
import { type Emulator, startEmulator } from "../../src/emulator/index.js";
import { accountVariables, type Ended, keyVariables, operationsOf, runProgram } from "./programs.js";

let emulator: Emulator;

beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(async () => {
  await emulator.stop();
});

const read = async (variables: Record<string, string>): Promise<Ended> => {
  const ended = await runProgram("examples/demo.ts", { variables });
  expect(emulator.requests.filter(({ method }) => method !== "GET")).toEqual([]);
  return ended;
};

test("under a secret key the demo lists, retrieves and shows an error, with GET alone", {
  timeout: 60_000,
}, async () => {
  const [newest] = emulator.seed.runs(70);

  const { code, output, errors } = await read(keyVariables(emulator));

  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  expect(operationsOf(emulator.requests)).toEqual(["runs.list", "runs.list", "runs.retrieve", "runs.retrieve"]);
  expect(emulator.requests.map(({ params }) => params.runId)).toEqual([undefined, undefined, newest, "run_missing"]);
  expect(output).toContain(`Reading from ${emulator.url}; nothing is written.`);
  expect(output).toContain("70 runs, which is all");
  expect(output).toMatch(/NotFoundError: runs\.retrieve: 404 /);
  expect(output).not.toContain(emulator.secretKey);
});

test("with a token and a project the demo lists under the token too, with GET alone", { timeout: 60_000 }, async () => {
  emulator.seed.runs(300);

  const { code, output } = await read({ ...keyVariables(emulator), ...accountVariables(emulator) });

  expect(code).toBe(0);
  expect(output).toContain("200 runs, and no more asked for");
  const [whoami, list] = emulator.requests.slice(-2);
  expect(whoami).toMatchObject({ operation: "whoami", credential: "personalAccessToken" });
  expect(list).toMatchObject({ operation: "runs.listByProject", params: { projectRef: emulator.projectRef } });
  expect(list?.query).toContainEqual(["filter[env]", "dev"]);
});

test("an environment without runs is no failure", { timeout: 60_000 }, async () => {
  const { code, output } = await read(keyVariables(emulator));

  expect(code).toBe(0);
  expect(output).toContain("no runs in the last 30 days");
});

test("a service that cannot be reached ends the demo with 1", { timeout: 60_000 }, async () => {
  const variables = keyVariables(emulator);
  await emulator.stop();

  const { code, output } = await read(variables);

  expect(code).toBe(1);
  expect(output).toMatch(/ApiConnectionError: runs\.list: no answer: .*ECONNREFUSED/);
});
