// What is deployed: each environment with workers has one version.

import { beforeEach, expect, test } from "vitest";
import { createEmulator, type Emulator } from "../../../src/emulator/index.js";
import { answerOf, asUser } from "./support/as-user.js";

let emulator: Emulator;
let call: ReturnType<typeof asUser>;
let home: string;
beforeEach(() => {
  emulator = createEmulator({
    clock: "virtual",
    startAt: "2026-11-21T12:00:00Z",
    checkAnswers: true,
    workers: ["dev", "prod"],
    tasks: [{ id: "a", maxAttempts: 3 }],
  });
  call = asUser(emulator);
  home = `/projects/${emulator.projectRef}`;
});

test("the current version is found by its label, with the tasks in order; in development by any label", async () => {
  const { worker, urls } = await answerOf(call("GET", `${home}/prod/workers/current`));
  expect(worker).toMatchObject({ version: "20261121.1", engine: "V2" });
  expect(worker.tasks.map(({ slug }: { slug: string }) => slug)).toEqual([
    "a",
    "echo",
    "fails",
    "hello",
    "hourly",
    "slow",
  ]);
  expect(worker.tasks[4]).toMatchObject({ triggerSource: "SCHEDULED", filePath: "src/hourly.ts" });
  expect(urls.runs).toBe(`${emulator.url}/orgs/org-alpha/projects/project-alphaone/env/prod/runs`);

  expect((await call("GET", `${home}/dev/workers/whatever`)).status).toBe(200);
  for (const path of ["prod/workers/other", "staging/workers/current"]) {
    expect(await call("GET", `${home}/${path}`)).toMatchObject({ status: 404, body: { error: "Worker not found" } });
  }
});

test("a version is found by its number, under any slug, for users and for keys with full access", async () => {
  const of = (env: string, version = "20261121.1", token = emulator.personalAccessToken) =>
    call("GET", `${home}/background-workers/${env}/${version}`, undefined, { token });
  const { tasks, files } = await answerOf(of("prod"));
  expect(tasks[0]).toEqual({
    id: "a",
    exportName: "a",
    filePath: "src/a.ts",
    source: "STANDARD",
    retryConfig: { maxAttempts: 3 },
    queueConfig: null,
  });
  expect(files).toEqual([]);
  for (const missing of [await of("stg"), await of("prod", "20261121.2")]) {
    expect(missing).toMatchObject({ status: 404, body: { error: "Background worker not found" } });
  }
  expect((await of("prod", "20261121.1", emulator.secretKey)).status).toBe(200);
  expect((await of("dev", "20261121.1", emulator.additionalKey({ scopes: ["read:all"] }))).status).toBe(401);
});
