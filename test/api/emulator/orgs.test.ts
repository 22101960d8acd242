// Organizations, their members and their invites.

import { beforeEach, describe, expect, test } from "vitest";
import { createEmulator, type Emulator } from "../../../src/emulator/index.js";
import { answerOf, asUser } from "./support/as-user.js";
import { send } from "./support/send.js";

let emulator: Emulator;
let call: ReturnType<typeof asUser>;
let org: string;
beforeEach(() => {
  emulator = createEmulator({ clock: "virtual", checkAnswers: true });
  call = asUser(emulator);
  org = emulator.projects[0].organization.slug;
});

const notFound = { status: 404, body: { error: "Organization not found" } };

describe("an organization", () => {
  test("is created with its user as a member, renamed under its old slug, and deleted once", async () => {
    const made = await call("POST", "/orgs", { title: "  Shop & Sons " });
    expect(made).toMatchObject({
      status: 201,
      body: { title: "Shop & Sons", slug: expect.stringMatching(/^shop-sons-/) },
    });
    const { id, slug } = Object(made.body);

    expect(await answerOf(call("PATCH", `/orgs/${slug}`, { title: "Daughters" }))).toEqual({
      id,
      slug,
      title: "Daughters",
    });
    expect(await answerOf(call("GET", "/orgs"))).toMatchObject([{ slug: org }, { id, title: "Daughters" }]);
    expect(await answerOf(call("DELETE", `/orgs/${id}`))).toEqual({ id });
    expect(await call("DELETE", `/orgs/${id}`)).toMatchObject(notFound);
  });

  test.each([
    ["", "at least 3"],
    [" ab ", "at least 3"],
    ["x".repeat(51), "at most 50"],
  ])("cannot be called %j", async (title, why) => {
    const refused = await call("POST", "/orgs", { title });
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatch(new RegExp(`^Validation error: String must contain ${why} .* at "title"$`));
    expect(await call("PATCH", `/orgs/${org}`, { title })).toMatchObject({
      status: 400,
      body: { error: "Invalid request body" },
    });
  });

  test("takes its projects, their keys and their tokens along when it is deleted", async () => {
    const publicToken = await emulator.publicToken({ scopes: ["read:runs"] });
    const additionalKey = emulator.additionalKey({ scopes: ["admin"] });

    expect((await call("DELETE", `/orgs/${org}`)).status).toBe(200);

    expect(await answerOf(call("GET", "/projects"))).toEqual([]);
    for (const token of [emulator.secretKey, additionalKey, publicToken]) {
      expect((await send(emulator, "GET", "/api/v1/runs", { token })).status).toBe(401);
    }
  });

  test("does not exist for those who do not belong to it", async () => {
    const stranger = asUser(emulator, emulator.otherPersonalAccessToken);
    expect(await stranger("PATCH", `/orgs/${org}`, { title: "Mine" })).toMatchObject(notFound);
    expect(await stranger("DELETE", `/orgs/${org}`)).toMatchObject(notFound);
    expect(await stranger("GET", `/orgs/${org}/members`)).toMatchObject(notFound);
    expect(await stranger("POST", `/orgs/${org}/invites`, { emails: ["a@example.test"] })).toMatchObject(notFound);
    expect(await stranger("GET", `/orgs/${org}/projects`)).toMatchObject({ status: 200, body: [] });
  });

  test("is no business of a secret key", async () => {
    expect(await send(emulator, "GET", "/api/v1/orgs")).toMatchObject({
      status: 401,
      body: { error: "Invalid or Missing PAT" },
    });
  });
});

describe("members", () => {
  test("see what the organization has, until they are removed", async () => {
    const { id, userId, personalAccessToken } = emulator.seed.member({ email: "ada@example.test" });
    const ada = asUser(emulator, personalAccessToken);
    const { members } = await answerOf(call("GET", `/orgs/${org}/members`));
    expect(members).toMatchObject([
      { role: "ADMIN", user: { email: "alpha@example.test" } },
      { id, role: "MEMBER", user: { id: userId, name: "ada", email: "ada@example.test", avatarUrl: null } },
    ]);
    expect(await answerOf(ada("GET", "/projects"))).toHaveLength(2);

    expect(await answerOf(call("DELETE", `/orgs/${org}/members/${id}`))).toEqual({
      id,
      user: { id: userId, name: "ada", email: "ada@example.test" },
    });

    expect(await answerOf(ada("GET", "/projects"))).toEqual([]);
    expect(await call("DELETE", `/orgs/${org}/members/${id}`)).toMatchObject({ status: 404 });
  });

  test("leave one behind", async () => {
    const { members } = await answerOf(call("GET", `/orgs/${org}/members`));
    expect((await call("DELETE", `/orgs/${org}/members/${members[0].id}`)).status).toBe(400);
    expect((await call("GET", `/orgs/${org}/members`)).status).toBe(200);
  });
});

describe("invites", () => {
  const invite = (...emails: string[]) => call("POST", `/orgs/${org}/invites`, { emails });

  test("are made for addresses that have none, and the others are told apart", async () => {
    const first = await invite("ada@example.test", "ada@example.test", "alpha@example.test");
    expect(first).toMatchObject({
      status: 201,
      body: { invited: [{ email: "ada@example.test" }], alreadyInvited: [], alreadyMembers: ["alpha@example.test"] },
    });
    expect(await invite("ada@example.test")).toMatchObject({
      status: 200,
      body: { invited: [], alreadyInvited: ["ada@example.test"], alreadyMembers: [] },
    });
    expect((await answerOf(call("GET", `/orgs/${org}/members`))).invites).toMatchObject([
      { id: Object(first.body).invited[0].id, email: "ada@example.test", inviter: { email: "alpha@example.test" } },
    ]);
  });

  test("are gone when they are revoked, and when they are accepted", async () => {
    const { invited } = await answerOf(invite("ada@example.test", "grace@example.test"));
    const revoke = () => call("DELETE", `/orgs/${org}/invites/${invited[0].id}`);

    expect(await answerOf(revoke())).toEqual(invited[0]);
    expect(await revoke()).toMatchObject({ status: 404, body: { error: "Invite not found" } });
    emulator.seed.member({ email: "grace@example.test" });

    expect((await answerOf(call("GET", `/orgs/${org}/members`))).invites).toEqual([]);
  });

  test.each([
    [[], "Array must contain at least 1 element(s)"],
    [Array.from({ length: 51 }, (_, index) => `a${index}@example.test`), "Array must contain at most 50 element(s)"],
    [["nobody"], "Invalid email"],
  ])("of %j are refused", async (emails, why) => {
    const refused = await invite(...emails);
    expect(refused.status).toBe(400);
    expect(refused.body.error).toContain(why);
  });

  test("are limited by the address, and the answer says when to come back", async () => {
    const many = (count: number, from: number) =>
      invite(...Array.from({ length: count }, (_, index) => `a${from + index}@example.test`));
    expect((await many(50, 0)).status).toBe(201);
    await emulator.advance(20_000);

    const refused = await many(11, 50);

    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "40"]);
    await emulator.advance(40_000);
    expect((await many(11, 50)).status).toBe(201);
  });
});

test("no project is connected to Vercel, and the path goes by slugs", async () => {
  const [{ slug, ref }] = emulator.projects;
  expect(await answerOf(call("GET", `/orgs/${org}/projects/${slug}/vercel/projects`))).toEqual({
    connected: false,
    vercelProject: null,
    config: null,
    syncEnvVarsMapping: null,
  });
  expect(await call("GET", `/orgs/${org}/projects/${ref}/vercel/projects`)).toMatchObject({
    status: 404,
    body: { error: "Project not found" },
  });
});
