// What operations on organizations, projects and environments may be asked, for the test that asks everything.

import fc from "fast-check";
import type { Emulator } from "../../../../src/emulator/index.js";
import { send, trigger } from "./send.js";

const word = fc.constantFrom("a", "ab", "", "Shop of tomorrow", "main");
const optional = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.record(fields, { requiredKeys: [] });
const title = optional({ title: fc.constantFrom("Shop", "Example", " a ") });
const name = optional({ name: fc.constantFrom("Shop", " ", "x".repeat(300)) });
const branch = {
  env: fc.constantFrom("preview", "preview", "development"),
  branch: fc.constantFrom("feature-one", "feature-one", "refs/heads/main", "default", "a b", "__proto__"),
};

export const accountBodies: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  "orgs.create": title,
  "orgs.update": title,
  "orgs.invites.create": fc.record({
    emails: fc.array(fc.constantFrom("ada@example.test", "alpha@example.test", "bob@example.test", "nobody"), {
      maxLength: 2,
    }),
  }),
  "projects.create": name,
  "projects.update": name,
  "projects.setDefaultRegion": fc.record({ region: fc.constantFrom("us-east-1", "mars-1") }),
  "environments.createToken": optional({
    claims: optional({ scopes: fc.array(word, { maxLength: 2 }) }),
    expirationTime: fc.constantFrom("1h", "2 days", "soon", 1, 4_000_000_000),
  }),
  "branches.upsert": fc.record({ ...branch, git: optional({ commitSha: word }) }, { requiredKeys: ["env", "branch"] }),
  "branches.archive": fc.record(branch, { requiredKeys: ["branch"] }),
  "alertChannels.create": fc.record({
    name: word,
    alertTypes: fc.subarray(["run_failure", "error_group", "nonsense"]),
    channel: fc.constantFrom("email", "webhook"),
    channelData: optional({
      email: word,
      url: fc.constantFrom("https://example.com/hook", "http://10.0.0.1", "https://[::1]/", "file:///x"),
    }),
    deduplicationKey: word,
  }),
};

/** Path arguments of those operations. What can be deleted is not what other operations need. */
export const accountPlaces = async (emulator: Emulator) => {
  const [home, second] = emulator.projects;
  const { prod } = home.environments;
  emulator.seed.deployments(1, { environment: prod, git: { commitSha: "9f2c1e7" } });
  const deployed = await Promise.all([1, 2].map(() => trigger(emulator, "hello", {}, { token: prod.secretKey })));
  await emulator.advance(100);
  const token = emulator.personalAccessToken;
  const spare = await send(emulator, "POST", "/api/v1/orgs", { token, body: { title: "Spare" } });
  const invited = await send(emulator, "POST", `/api/v1/orgs/${home.organization.id}/invites`, {
    token,
    body: { emails: ["grace@example.test"] },
  });
  const [invite] = Object(invited.body).invited;
  const version = `${emulator.now().toISOString().slice(0, 10).replaceAll("-", "")}.1`;
  return {
    org: [home.organization.slug, home.organization.id, "org-missing"],
    memberId: [emulator.seed.member().id, "nobody"],
    inviteId: [String(invite.id), "none"],
    projectSlug: [home.slug, "missing"],
    tagName: ["current", "other"],
    "workers.retrieveVersion version": [version, "20000101.1"],
    "environments.runCommit env": ["prod", "prod", "dev"],
    "environments.runCommit runId": [...deployed, "run_missing"],
    "orgs.del org": [spare.body.id],
    "projects.del projectRef": [second.ref],
  };
};
