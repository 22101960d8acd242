// Alert channels can be made and replaced; nothing reads them.

import { beforeEach, expect, test } from "vitest";
import { createEmulator, type Emulator } from "../../../src/emulator/index.js";
import { answerOf, asUser } from "./support/as-user.js";

let emulator: Emulator;
let create: (body: object, projectRef?: string) => ReturnType<ReturnType<typeof asUser>>;
beforeEach(() => {
  emulator = createEmulator({ clock: "virtual", checkAnswers: true });
  create = (body, projectRef = emulator.projectRef) =>
    asUser(emulator)("POST", `/projects/${projectRef}/alertChannels`, body);
});

const email = {
  name: "Failures",
  alertTypes: ["run_failure"],
  channel: "email",
  channelData: { email: "team@example.test" },
};
const webhook = (url: string | undefined, more = {}) => ({
  ...email,
  channel: "webhook",
  channelData: { url, ...more },
});

test("every call makes a channel, but for those with a key of the project", async () => {
  const id = async (body: object, projectRef?: string) => (await answerOf(create(body, projectRef))).id;
  expect(await id(email)).not.toBe(await id(email));

  const keyed = { ...email, deduplicationKey: "k" };
  const first = await id(keyed);
  expect(await answerOf(create({ ...keyed, name: "Renamed" }))).toMatchObject({ id: first, name: "Renamed" });
  expect(await id({ ...email, deduplicationKey: "other" })).not.toBe(first);
  expect(await id(keyed, emulator.projects[1].ref)).not.toBe(first);
});

test("a webhook gets a secret unless it brings one", async () => {
  const { channelData } = await answerOf(create(webhook("https://example.com/hook")));
  expect(channelData).toEqual({ url: "https://example.com/hook", secret: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(await answerOf(create(webhook("https://example.com/hook", { secret: "own" })))).toMatchObject({
    channelData: { secret: "own" },
  });
});

test.each([
  "ftp://example.com",
  "nonsense",
  "http://localhost:1",
  "http://127.0.0.1",
  "http://10.1.2.3",
  "http://172.20.0.1",
  "https://[::1]/",
])("a webhook cannot be at %s", async (url) => {
  expect((await create(webhook(url))).status).toBe(422);
});

test("a channel needs the address of its kind, and a project", async () => {
  expect((await create({ ...email, channelData: {} })).status).toBe(422);
  expect((await create(webhook(undefined))).status).toBe(422);
  expect(await create(email, emulator.projects[2].ref)).toMatchObject({
    status: 422,
    body: { error: "Project not found" },
  });
});

test("a body of the wrong form is refused with what is wrong about it", async () => {
  const refused = await create({ ...email, alertTypes: ["run_failur"] });
  expect(refused).toMatchObject({ status: 400, body: { error: "Invalid request body" } });
  expect(Object(refused.body).issues).toMatchObject([{ code: "invalid_enum_value", path: ["alertTypes", 0] }]);
});
