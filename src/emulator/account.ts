import { deployWorkers } from "./deployments.js";
import {
  branchesOf,
  type EmulatedEnvironment,
  type EmulatedUser,
  type Environment,
  environmentsOf,
  type Member,
  newBranch,
  newEnvironment,
  newOrganization,
  newProject,
  newUser,
  type Organization,
  type Project,
} from "./projects.js";
import { declareSchedules } from "./schedule-clock.js";
import { perStore } from "./shelf.js";
import type { World } from "./world.js";

/** How organizations and what is in them come and go. */

export interface Invite {
  readonly id: string;
  readonly organizationId: string;
  readonly email: string;
  readonly inviter: EmulatedUser;
  readonly updatedAt: number;
}

/** Invites by id. Accepting one takes a mailbox, so here they are accepted by `seed.member`. */
export const invitesOf = perStore(() => new Map<string, Invite>());

/** Names of branches that were archived, by the parent's id. */
export const archivedBranchesOf = perStore(() => new Map<string, Set<string>>());

/** What workers bring along, where an environment has some: the schedules of their tasks, and what was deployed. */
export const staff = (world: World, environment: EmulatedEnvironment): void => {
  declareSchedules(world, environment);
  deployWorkers(world, environment);
};

export const createOrganization = (world: World, user: EmulatedUser, title: string): Organization => {
  const { ids, clock, credentials } = world;
  const slug = `${slugFrom(title)}-${ids.hex().slice(0, 4)}`;
  const organization = newOrganization(ids, clock.now(), title, slug);
  organization.members.push({ id: ids.sortable(clock.now()), role: "ADMIN", user });
  credentials.organizations.set(organization.id, organization);
  return organization;
};

export const deleteOrganization = (world: World, organization: Organization): void => {
  const { credentials } = world;
  for (const project of projectsOf(world, organization)) credentials.removeProject(project);
  credentials.organizations.delete(organization.id);
};

export const projectsOf = ({ credentials }: World, organization: Organization): Project[] =>
  [...credentials.projects.values()].filter((project) => project.organization.id === organization.id);

/** Every member has a development environment in it. */
export const createProject = (world: World, organization: Organization, owner: EmulatedUser, name: string): Project => {
  const { ids, clock, credentials } = world;
  const about = {
    ref: `proj_${ids.short().slice(0, 20)}`,
    name,
    slug: `${slugFrom(name)}-${ids.hex().slice(0, 4)}`,
  };
  const project = newProject(ids, clock.now(), organization, owner, about);
  for (const { user } of organization.members) if (user.id !== owner.id) addDevEnvironment(world, project, user);
  credentials.addProject(project);
  for (const environment of environmentsOf(project)) staff(world, environment);
  return project;
};

/** Makes a user a member, under the invite to that address if there is one. */
export const addMember = (
  world: World,
  organization: Organization,
  about: { readonly email: string; readonly name: string; readonly role: Member["role"] },
): Member => {
  const { ids, clock, credentials, store } = world;
  const user = newUser(ids, clock.now(), about.email, about.name);
  const member: Member = { id: ids.sortable(clock.now()), role: about.role, user };
  organization.members.push(member);
  for (const project of projectsOf(world, organization)) {
    const environment = addDevEnvironment(world, project, user);
    credentials.addEnvironment(environment);
    staff(world, environment);
  }
  const invites = invitesOf(store);
  for (const { id, email, organizationId } of invites.values()) {
    if (email === about.email && organizationId === organization.id) invites.delete(id);
  }
  return member;
};

const addDevEnvironment = ({ ids, clock }: World, project: Project, user: EmulatedUser): Environment => {
  const environment = newEnvironment(ids, clock.now(), "dev", project.ref, user.name);
  project.otherDevEnvironments.set(user.id, environment);
  return environment;
};

export const upsertBranch = (world: World, parent: Environment, name: string, git: object | undefined): Environment => {
  const { ids, clock, credentials } = world;
  const branches = branchesOf(credentials.projectOf(parent), parent);
  const known = branches[name];
  const branch = known ?? newBranch(ids, clock.now(), parent, name);
  if (known === undefined) {
    branches[name] = branch;
    credentials.addEnvironment(branch);
    staff(world, branch);
  }
  if (git !== undefined) {
    branch.git = git;
    branch.updatedAt = clock.now();
  }
  return branch;
};

/** Takes the branch away from those who look for it; what is in it stays. */
export const archiveBranch = (world: World, parent: Environment, branch: Environment): void => {
  const name = branch.branchName ?? "";
  delete branchesOf(world.credentials.projectOf(parent), parent)[name];
  const archived = archivedBranchesOf(world.store);
  archived.set(parent.id, (archived.get(parent.id) ?? new Set()).add(name));
};

const slugFrom = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "") || "unnamed";
