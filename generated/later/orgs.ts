// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Dates, Operation } from "../contract.js";
import type { Orgs } from "../endpoints.js";

const OrganizationDates: Dates = { createdAt: true };

const OrganizationMembersDates: Dates = { invites: [{ updatedAt: true }] };

export const orgsList: Operation = {
  id: "orgs.list",
  method: "GET",
  path: "/api/v1/orgs",
  auth: ["personalAccessToken"],
  page: { style: "none" },
  dates: [OrganizationDates],
};

export const orgsCreate: Operation = {
  id: "orgs.create",
  method: "POST",
  path: "/api/v1/orgs",
  auth: ["personalAccessToken"],
  body: true,
  dates: OrganizationDates,
};

export const orgsDel: Operation = {
  id: "orgs.del",
  method: "DELETE",
  path: "/api/v1/orgs/{org}",
  auth: ["personalAccessToken"],
};

export const orgsUpdate: Operation = {
  id: "orgs.update",
  method: "PATCH",
  path: "/api/v1/orgs/{org}",
  auth: ["personalAccessToken"],
  body: true,
  repeat: "always",
};

export const orgsMembersList: Operation = {
  id: "orgs.members.list",
  method: "GET",
  path: "/api/v1/orgs/{org}/members",
  auth: ["personalAccessToken"],
  dates: OrganizationMembersDates,
};

export const orgsMembersRemove: Operation = {
  id: "orgs.members.remove",
  method: "DELETE",
  path: "/api/v1/orgs/{org}/members/{memberId}",
  auth: ["personalAccessToken"],
};

export const orgsInvitesCreate: Operation = {
  id: "orgs.invites.create",
  method: "POST",
  path: "/api/v1/orgs/{org}/invites",
  auth: ["personalAccessToken"],
  body: true,
  repeat: "always",
};

export const orgsInvitesRevoke: Operation = {
  id: "orgs.invites.revoke",
  method: "DELETE",
  path: "/api/v1/orgs/{org}/invites/{inviteId}",
  auth: ["personalAccessToken"],
};

export const orgsVercelProjects: Operation = {
  id: "orgs.vercelProjects",
  method: "GET",
  path: "/api/v1/orgs/{org}/projects/{projectSlug}/vercel/projects",
  auth: ["personalAccessToken"],
};

/** Every method of `orgs`. What a credential may not call is refused before anything is sent. */
export const createOrgs = (call: Call): Orgs => ({
  list: (requestOptions) => call(orgsList, {}, undefined, requestOptions),
  create: (params, requestOptions) => call(orgsCreate, {}, params, requestOptions),
  del: (org, requestOptions) => call(orgsDel, { org }, undefined, requestOptions),
  update: (org, params, requestOptions) => call(orgsUpdate, { org }, params, requestOptions),
  members: {
    list: (org, requestOptions) => call(orgsMembersList, { org }, undefined, requestOptions),
    remove: (org, memberId, requestOptions) =>
      call(orgsMembersRemove, { org, memberId }, undefined, requestOptions),
  },
  invites: {
    create: (org, params, requestOptions) => call(orgsInvitesCreate, { org }, params, requestOptions),
    revoke: (org, inviteId, requestOptions) =>
      call(orgsInvitesRevoke, { org, inviteId }, undefined, requestOptions),
  },
  vercelProjects: (org, projectSlug, requestOptions) =>
    call(orgsVercelProjects, { org, projectSlug }, undefined, requestOptions),
});
