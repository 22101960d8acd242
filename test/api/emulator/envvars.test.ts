// Environment variables: by environment, by branch, secrets, and uploads.

import { expect, test } from "vitest";
import { parseDotenv } from "../../../src/emulator/dotenv.js";
import { createEmulator, type Emulator } from "../../../src/emulator/index.js";
import { type Sending, send } from "./support/send.js";

const start = () => createEmulator({ clock: "virtual", checkAnswers: true });

/** Calls as the user who sees the first project. */
const asUser = (emulator: Emulator) => {
  const call = (method: string, path: string, sending: Sending = {}) =>
    send(emulator, method, `/api/v1/projects/${emulator.projectRef}/envvars${path}`, {
      token: emulator.personalAccessToken,
      ...sending,
    });
  const list = async (env: string, sending: Sending = {}) => variablesIn((await call("GET", `/${env}`, sending)).text);
  return { call, list };
};

interface Variable {
  readonly name: string;
  readonly value: string;
  readonly isSecret: boolean;
}

const variablesIn = (text: string): Variable[] => {
  const variables: Variable[] = JSON.parse(text);
  return variables;
};

const done = { status: 200, body: { success: true } };

test("a variable is set, replaced, read, changed and removed", async () => {
  const { call } = asUser(start());
  expect(await call("POST", "/dev", { body: { name: "A", value: "1" } })).toMatchObject(done);
  expect(await call("POST", "/dev", { body: { name: "A", value: "2" } })).toMatchObject(done);
  expect((await call("GET", "/dev/A")).body).toEqual({ name: "A", value: "2", isSecret: false });
  expect(await call("PUT", "/dev/A", { body: { value: "3" } })).toMatchObject(done);
  expect(await call("PUT", "/dev/A", { body: { value: " " } })).toMatchObject(done);
  expect((await call("GET", "/dev/A")).body.value).toBe("3");
  expect(await call("DELETE", "/dev/A")).toMatchObject(done);
  expect(await call("DELETE", "/dev/A")).toMatchObject({
    status: 404,
    body: { error: "Environment variable not found" },
  });
});

test("environments keep their own values; removing one leaves the others", async () => {
  const { call, list } = asUser(start());
  await call("POST", "/dev", { body: { name: "A", value: "dev" } });
  await call("POST", "/staging", { body: { name: "A", value: "stg" } });
  expect(await list("stg")).toEqual([{ name: "A", value: "stg", isSecret: false }]);
  expect(await list("prod")).toEqual([]);
  expect(await call("DELETE", "/prod/A")).toMatchObject({
    status: 400,
    body: { error: "Environment variable value not found" },
  });
  expect(await call("PUT", "/prod/A", { body: { value: "prod" } })).toMatchObject(done);
  expect(await list("prod")).toEqual([{ name: "A", value: "prod", isSecret: false }]);
  await call("DELETE", "/dev/A");
  expect(await list("dev")).toEqual([]);
  expect(await call("PUT", "/dev/NEVER", { body: { value: "1" } })).toMatchObject({ status: 404 });
});

test("a secret is never read back, and stays one until it is said otherwise", async () => {
  const { call } = asUser(start());
  await call("POST", "/dev", { body: { name: "KEY", value: "s3cret", isSecret: true } });
  const redacted = { name: "KEY", value: "<redacted>", isSecret: true };
  expect((await call("GET", "/dev/KEY")).body).toEqual(redacted);
  await call("POST", "/dev", { body: { name: "KEY", value: "other" } });
  await call("PUT", "/dev/KEY", { body: { value: "third" } });
  expect((await call("GET", "/dev/KEY")).body).toEqual(redacted);
  await call("POST", "/dev", { body: { name: "KEY", value: "plain", isSecret: false } });
  expect((await call("GET", "/dev/KEY")).body.value).toBe("plain");
});

test("an upload writes all or nothing, unless it overrides", async () => {
  const { call, list } = asUser(start());
  expect(await call("POST", "/dev/import", { body: { variables: { A: "1", B: "2" } } })).toMatchObject(done);
  const refused = await call("POST", "/dev/import", { body: { variables: { B: "x", C: "3" } } });
  expect(refused.status).toBe(400);
  expect(refused.body.variableErrors).toEqual([{ key: "B", error: "Variable already set in Development." }]);
  expect(await list("dev")).toHaveLength(2);
  expect(
    await call("POST", "/dev/import", { body: { variables: { B: "x", C: "3" }, override: true, isSecret: true } }),
  ).toMatchObject(done);
  expect(await list("dev")).toEqual([
    { name: "A", value: "1", isSecret: false },
    { name: "B", value: "<redacted>", isSecret: true },
    { name: "C", value: "<redacted>", isSecret: true },
  ]);
});

test.each([
  [{}, "You must set at least one valid variable."],
  [{ A: " ", " ": "x" }, "You must set at least one valid variable."],
  [
    { TRIGGER_SECRET_KEY: "x", TRIGGER_API_URL: "y" },
    "You must set at least one valid variable. All the variables submitted are not allowed.",
  ],
])("an upload of %j is refused: %s", async (variables, error) => {
  const { call } = asUser(start());
  expect(await call("POST", "/dev/import", { body: { variables } })).toMatchObject({ status: 400, body: { error } });
});

test("reserved and blank names are left out of an upload that has others", async () => {
  const { call, list } = asUser(start());
  await call("POST", "/dev/import", { body: { variables: { TRIGGER_SECRET_KEY: "x", BLANK: "", A: "1" } } });
  expect(await list("dev")).toEqual([{ name: "A", value: "1", isSecret: false }]);
});

test("a branch has its parent's variables with its own on top, secret if either is", async () => {
  const { call, list } = asUser(start());
  const headers = { "x-trigger-branch": "feature-one" };
  const variables = { OWN: "branch", BOTH: "branch" };
  const parentVariables = { PARENT: "parent", BOTH: "parent" };
  await call("POST", "/preview/import", { headers, body: { variables, parentVariables } });
  await call("POST", "/preview", { body: { name: "KEY", value: "s3cret", isSecret: true } });
  await call("POST", "/preview", { headers, body: { name: "KEY", value: "branch" } });
  const values = async (sending: Sending) =>
    Object.fromEntries((await list("preview", sending)).map(({ name, value }) => [name, value]));
  expect(await values({ headers })).toEqual({ OWN: "branch", BOTH: "branch", PARENT: "parent", KEY: "<redacted>" });
  expect(await values({})).toEqual({ PARENT: "parent", BOTH: "parent", KEY: "<redacted>" });
  expect(await call("GET", "/preview", { headers: { "x-trigger-branch": "nope" } })).toMatchObject({
    status: 404,
    body: { error: "Branch not found" },
  });
});

test("a key acts on its own environment, whatever the path says, and on its own project only", async () => {
  const emulator = start();
  const { list } = asUser(emulator);
  const path = (ref: string) => `/api/v1/projects/${ref}/envvars/prod`;
  await send(emulator, "POST", path(emulator.projectRef), { body: { name: "A", value: "1" } });
  expect([await list("dev"), await list("prod")].map(({ length }) => length)).toEqual([1, 0]);
  const elsewhere = await send(emulator, "GET", path(emulator.projects[1].ref));
  expect([elsewhere.status, elsewhere.body.error]).toEqual([400, expect.stringContaining("Invalid project ref")]);
});

test("an unknown environment is not found", async () => {
  expect(await asUser(start()).call("GET", "/qa")).toMatchObject({
    status: 404,
    body: { error: "Environment not found" },
  });
});

test.each([
  ["POST", "/dev", { name: "A" }, "Invalid request body"],
  ["POST", "/dev", { name: "A", value: 1 }, "Invalid request body"],
  ["PUT", "/dev/A", {}, "Invalid request body"],
  ["POST", "/dev/import", { variables: [{ name: "A", value: "1" }] }, "Invalid body"],
  ["POST", "/dev/import", { variables: { A: 1 } }, "Invalid body"],
])("%s %s with %j is 400 %j", async (method, path, body, error) => {
  const emulator = start();
  const answer = await asUser(emulator).call(method, path, { body });
  expect(answer).toMatchObject({ status: 400, body: { error } });
  expect(emulator.requests[0]?.problems).not.toEqual([]);
});

test("a body that is no JSON is not caught by these routes", async () => {
  expect(await asUser(start()).call("POST", "/dev", { body: "{" })).toMatchObject({
    status: 500,
    text: "Unexpected Server Error",
  });
});

test("a dotenv file can be uploaded in a form", async () => {
  const emulator = start();
  const form = new FormData();
  form.set("variables", new Blob(["# comment\nA=1\nexport B='two words'\n"]), ".env");
  form.set("override", "true");
  const response = await emulator.fetch(`${emulator.url}/api/v1/projects/${emulator.projectRef}/envvars/dev/import`, {
    method: "POST",
    headers: { authorization: `Bearer ${emulator.personalAccessToken}` },
    body: form,
  });
  expect(response.status).toBe(200);
  expect(await asUser(emulator).list("dev")).toMatchObject([
    { name: "A", value: "1" },
    { name: "B", value: "two words" },
  ]);
});

test.each([
  ["A=1", { A: "1" }],
  ["A = spaced  ", { A: "spaced" }],
  ["A=1 # why\nB=", { A: "1", B: "" }],
  [`A="one\\ntwo"\nB='$\{x}'`, { A: "one\ntwo", B: ["$", "{x}"].join("") }],
  ['A="a#b"', { A: "a#b" }],
  ["no assignment\n# A=1", {}],
])("the dotenv text %j is %j", (text, variables) => {
  expect(parseDotenv(text)).toEqual(variables);
});

test("a run's whole environment is told to its key, secrets and all", async () => {
  const emulator = start();
  emulator.seed.variables({ KEY: "s3cret" }, { isSecret: true });
  const path = `/api/v1/projects/${emulator.projectRef}/envvars`;
  expect((await send(emulator, "GET", path)).body.variables).toEqual({
    KEY: "s3cret",
    TRIGGER_SECRET_KEY: emulator.secretKey,
    TRIGGER_API_URL: emulator.url,
  });
  expect((await send(emulator, "GET", path, { token: emulator.personalAccessToken })).status).toBe(401);
});
