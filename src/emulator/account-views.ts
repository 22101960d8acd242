import type { Organization, Project } from "./projects.js";

/** Organizations and projects as answers show them. */

/** The runtime that every emulated project has. */
export const defaultRuntime = "node-22";

export const organizationView = ({ id, title, slug, createdAt }: Organization) => ({
  id,
  title,
  slug,
  createdAt: new Date(createdAt).toISOString(),
});

export const projectView = (project: Project) => ({
  id: project.id,
  externalRef: project.ref,
  name: project.name,
  slug: project.slug,
  createdAt: new Date(project.createdAt).toISOString(),
  defaultRegion: project.defaultRegion ?? null,
  organization: organizationView(project.organization),
});
