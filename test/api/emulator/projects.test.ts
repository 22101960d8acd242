// Projects: found, created, changed and deleted by the members of their organization.

import { beforeEach, expect, test } from "vitest";
import { createEmulator, type Emulator } from "../../../src/emulator/index.js";
import { answerOf, asUser } from "./support/as-user.js";
import { send } from "./support/send.js";

let emulator: Emulator;
let call: ReturnType<typeof asUser>;
let org: string;
beforeEach(() => {
  emulator = createEmulator({
    clock: "virtual",
    checkAnswers: true,
    workers: ["dev", "prod"],
    tasks: [{ id: "nightly", schedule: { cron: "0 3 * * *" } }],
  });
  call = asUser(emulator);
  org = emulator.projects[0].organization.slug;
});

test("a project that is created has environments of its own, whose keys work", async () => {
  const project = await answerOf(call("POST", `/orgs/${org}/projects`, { name: " Shop " }));
  expect(project).toMatchObject({ name: "Shop", defaultRegion: null, organization: { slug: org } });
  expect(await answerOf(call("GET", `/projects/${project.externalRef}`))).toEqual({
    ...project,
    defaultRuntime: "node-22",
  });
  expect(await answerOf(call("GET", `/orgs/${org}/projects`))).toContainEqual(project);

  const { apiKey } = await answerOf(call("GET", `/projects/${project.externalRef}/prod`));

  const triggered = await send(emulator, "POST", "/api/v1/tasks/hello/trigger", { token: apiKey, body: {} });
  await emulator.advance(1000);
  expect(await send(emulator, "GET", `/api/v3/runs/${triggered.body.id}`, { token: apiKey })).toMatchObject({
    body: { status: "COMPLETED" },
  });
  const { data } = (await send(emulator, "GET", "/api/v1/schedules", { token: apiKey })).body;
  expect(data).toMatchObject([{ task: "nightly" }]);
});

test("two projects may have one name, and are two", async () => {
  const make = () => answerOf(call("POST", `/orgs/${org}/projects`, { name: "Shop" }));
  const [one, other] = [await make(), await make()];
  expect(one.externalRef).not.toBe(other.externalRef);
  expect(one.slug).not.toBe(other.slug);
});

test("renaming leaves slug and reference as they are, and shows in the emulator", async () => {
  const [{ ref, slug, id }] = emulator.projects;
  expect(await answerOf(call("PATCH", `/projects/${ref}`, { name: "Renamed" }))).toEqual({ id, name: "Renamed" });
  expect(await answerOf(call("GET", `/projects/${ref}`))).toMatchObject({ externalRef: ref, slug, name: "Renamed" });
  expect(emulator.projects[0].name).toBe("Renamed");
});

test.each(["", "  ", "x".repeat(256)])("a project cannot be called %j", async (name) => {
  for (const answer of [
    await call("POST", `/orgs/${org}/projects`, { name }),
    await call("PATCH", `/projects/${emulator.projectRef}`, { name }),
  ]) {
    expect(answer.status).toBe(400);
    expect(answer.body.error).toContain('at "name"');
  }
});

test("a deleted project is gone with its keys, and leaves others alone", async () => {
  const [{ ref, id }] = emulator.projects;
  const stays = emulator.projects[1].environments.dev.secretKey;
  expect(await answerOf(call("DELETE", `/projects/${ref}`))).toEqual({ id });

  expect(await call("DELETE", `/projects/${ref}`)).toMatchObject({ status: 404, body: { error: "Project not found" } });
  expect(await send(emulator, "GET", "/api/v1/runs")).toMatchObject({
    status: 401,
    body: { error: "Invalid API key" },
  });
  expect((await send(emulator, "GET", "/api/v1/runs", { token: stays })).status).toBe(200);
  expect(await answerOf(call("GET", "/projects"))).toMatchObject([{ externalRef: emulator.projects[1].ref }]);
});

test("the runtimes of production are listed by project, with nothing where nothing is deployed", async () => {
  expect(await answerOf(call("GET", "/projects/runtimes"))).toMatchObject([
    {
      project: { name: "Project alphaone" },
      environment: { slug: "prod" },
      deployment: { runtime: "node-22", nodeMajor: 22 },
    },
    { project: { name: "Project alphatwo" }, deployment: { runtime: "node-22" } },
  ]);
  const bare = createEmulator({ clock: "virtual", checkAnswers: true, workers: ["dev"] });
  expect(await answerOf(asUser(bare)("GET", "/projects/runtimes"))).toMatchObject([
    { deployment: null },
    { deployment: null },
  ]);
});

test("the default region is one that there is", async () => {
  const path = `/projects/${emulator.projectRef}/default-region`;
  expect(await call("PUT", path, { region: "mars-1" })).toMatchObject({
    status: 400,
    body: { availableRegions: ["us-east-1", "eu-central-1"] },
  });
  expect(await answerOf(call("PUT", path, { region: "eu-central-1" }))).toMatchObject({ name: "eu-central-1" });
  expect(await answerOf(call("GET", `/projects/${emulator.projectRef}`))).toMatchObject({
    defaultRegion: "eu-central-1",
  });
});

test("a project is initialized once: the first time is kept", async () => {
  const mark = () => answerOf(call("POST", `/projects/${emulator.projectRef}/init`));
  const first = await mark();
  await emulator.advance(1000);
  expect(await mark()).toEqual(first);
});

test("a development worker is connected where there are workers", async () => {
  const path = `/projects/${emulator.projectRef}/dev-status`;
  expect(await answerOf(call("GET", path))).toEqual({ isConnected: true });
  const bare = createEmulator({ clock: "virtual", workers: [] });
  expect(await answerOf(asUser(bare)("GET", path))).toEqual({ isConnected: false });
  expect(await call("GET", "/projects/proj_missing/dev-status")).toMatchObject({
    status: 404,
    body: { error: "Project not found" },
  });
});

test("nobody else's project can be seen or changed", async () => {
  const stranger = asUser(emulator, emulator.otherPersonalAccessToken);
  const path = `/projects/${emulator.projectRef}`;
  for (const answer of [
    await stranger("GET", path),
    await stranger("PATCH", path, { name: "Mine" }),
    await stranger("DELETE", path),
    await stranger("POST", `${path}/init`),
    await stranger("PUT", `${path}/default-region`, { region: "us-east-1" }),
    await stranger("GET", `${path}/environments`),
  ]) {
    expect(answer).toMatchObject({ status: 404, body: { error: "Project not found" } });
  }
});
