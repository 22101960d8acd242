import type {
  CreateInvitesParams,
  CreateOrganizationParams,
  UpdateOrganizationParams,
} from "../../../generated/schema.js";
import { createOrganization, deleteOrganization, type Invite, invitesOf } from "../account.js";
import { organizationView } from "../account-views.js";
import { isMember } from "../credentials.js";
import type { Context, Handler } from "../handler.js";
import { json } from "../http.js";
import { organizationNamed } from "../named.js";
import type { EmulatedUser, Organization } from "../projects.js";
import { refuse } from "../refusals.js";
import { perStore } from "../shelf.js";
import { textBetween } from "../texts.js";

const list: Handler = {
  family: "personal",
  handle: ({ world, user }) =>
    json(200, [...world.credentials.organizations.values()].filter((one) => isMember(one, user)).map(organizationView)),
};

const create: Handler = {
  family: "personal",
  ownChecks: ["minLength", "maxLength"],
  handle(context) {
    const title = textBetween(3, 50, "title", context.body<CreateOrganizationParams>().title);
    return json(201, organizationView(createOrganization(context.world, context.user, title)));
  },
};

const refuseTitle = () => json(400, { error: "Invalid request body" });

const update: Handler = {
  family: "personal",
  ownChecks: ["minLength", "maxLength"],
  refuseBody: refuseTitle,
  handle(context) {
    const { title } = context.body<UpdateOrganizationParams>();
    const trimmed = title.trim();
    if (trimmed.length < 3 || trimmed.length > 50) return refuseTitle();
    const organization = organizationNamed(context);
    organization.title = trimmed;
    const { id, slug } = organization;
    return json(200, { id, title: trimmed, slug });
  },
};

const del: Handler = {
  family: "personal",
  handle(context) {
    const organization = organizationNamed(context);
    deleteOrganization(context.world, organization);
    return json(200, { id: organization.id });
  },
};

const listMembers: Handler = {
  family: "personal",
  handle(context) {
    const organization = organizationNamed(context);
    return json(200, {
      members: organization.members.map(({ id, role, user }) => ({
        id,
        role,
        user: { ...userView(user), avatarUrl: null },
      })),
      invites: openInvites(context, organization).map(({ id, email, updatedAt, inviter }) => ({
        id,
        email,
        updatedAt: new Date(updatedAt).toISOString(),
        inviter: userView(inviter),
      })),
    });
  },
};

const removeMember: Handler = {
  family: "personal",
  handle(context) {
    const { members } = organizationNamed(context);
    const index = members.findIndex(({ id }) => id === context.param("memberId"));
    const member = members[index];
    if (member === undefined) return json(404, { error: "Member not found" });
    if (members.length === 1) return json(400, { error: "The last member of an organization cannot be removed" });
    members.splice(index, 1);
    return json(200, { id: member.id, user: userView(member.user) });
  },
};

const createInvites: Handler = {
  family: "personal",
  handle(context) {
    const { emails } = context.body<CreateInvitesParams>();
    const organization = organizationNamed(context);
    const { world, user } = context;
    charge(context, organization, emails.length);
    const answer = { invited: [] as object[], alreadyInvited: [] as string[], alreadyMembers: [] as string[] };
    for (const email of new Set(emails)) {
      if (organization.members.some((member) => member.user.email === email)) answer.alreadyMembers.push(email);
      else if (openInvites(context, organization).some((invite) => invite.email === email)) {
        answer.alreadyInvited.push(email);
      } else {
        const now = world.clock.now();
        const id = world.ids.sortable(now);
        const organizationId = organization.id;
        invitesOf(world.store).set(id, { id, organizationId, email, inviter: user, updatedAt: now });
        answer.invited.push({ id, email });
      }
    }
    return json(answer.invited.length > 0 ? 201 : 200, answer);
  },
};

const revokeInvite: Handler = {
  family: "personal",
  handle(context) {
    const organization = organizationNamed(context);
    const invite = openInvites(context, organization).find(({ id }) => id === context.param("inviteId"));
    if (invite === undefined) return json(404, { error: "Invite not found" });
    invitesOf(context.world.store).delete(invite.id);
    return json(200, { id: invite.id, email: invite.email });
  },
};

/** Nothing here is ever connected to Vercel. */
const vercelProjects: Handler = {
  family: "identity",
  cors: true,
  handle({ world, user, param }) {
    const project = [...world.credentials.projects.values()].find(
      ({ slug, organization }) =>
        slug === param("projectSlug") && organization.slug === param("org") && isMember(organization, user),
    );
    return project === undefined
      ? json(404, { error: "Project not found" })
      : json(200, { connected: false, vercelProject: null, config: null, syncEnvVarsMapping: null });
  },
};

export const orgHandlers: Readonly<Record<string, Handler>> = {
  "orgs.list": list,
  "orgs.create": create,
  "orgs.update": update,
  "orgs.del": del,
  "orgs.members.list": listMembers,
  "orgs.members.remove": removeMember,
  "orgs.invites.create": createInvites,
  "orgs.invites.revoke": revokeInvite,
  "orgs.vercelProjects": vercelProjects,
};

const userView = ({ id, name, email }: EmulatedUser) => ({ id, name, email });

const openInvites = ({ world }: Context, organization: Organization): Invite[] =>
  [...invitesOf(world.store).values()].filter(({ organizationId }) => organizationId === organization.id);

/** Addresses that were invited lately, the unsuccessful ones included. */
const charges = perStore((): { organizationId: string; inviterId: string; at: number }[] => []);

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

const charge = ({ world, user }: Context, organization: Organization, amount: number): void => {
  const now = world.clock.now();
  const all = charges(world.store);
  const byOrganization = all.filter(({ organizationId }) => organizationId === organization.id);
  const byInviter = all.filter(({ inviterId }) => inviterId === user.id);
  const limits = [
    { charged: byInviter, most: 60, withinMs: minuteMs },
    { charged: byOrganization, most: 100, withinMs: minuteMs },
    { charged: byOrganization, most: 500, withinMs: dayMs },
  ];
  for (const { charged, most, withinMs } of limits) {
    const recent = charged.filter(({ at }) => at > now - withinMs);
    const [oldest] = recent;
    if (recent.length + amount <= most || oldest === undefined) continue;
    const seconds = Math.ceil((oldest.at + withinMs - now) / 1000);
    refuse(429, { error: "Too many invites, please try again later" }, { "retry-after": String(seconds) });
  }
  for (let count = 0; count < amount; count += 1) {
    all.push({ organizationId: organization.id, inviterId: user.id, at: now });
  }
};
