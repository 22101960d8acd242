import { defaultRuntime } from "../account-views.js";
import type { Handler } from "../handler.js";
import { json } from "../http.js";

const whoami: Handler = {
  family: "identity",
  handle({ world, query, user }) {
    const ref = query.get("projectRef");
    // A project that the user cannot see is left out without a word.
    const project = ref === undefined ? undefined : world.credentials.projectFor(user, ref);
    return json(200, {
      userId: user.id,
      email: user.email,
      dashboardUrl: world.url,
      project: project && {
        name: project.name,
        url: `${world.url}/projects/v3/${project.ref}`,
        orgTitle: project.organization.title,
      },
    });
  },
};

/** The service's own records of the key's environment, as they are. */
const ofKey: Handler = {
  family: "legacyKey",
  handle({ world, key: { environment } }) {
    const project = world.credentials.projectOf(environment);
    const { organization } = project;
    const member = organization.members.find(({ user }) => user.name === environment.userName);
    const since = new Date(project.createdAt).toISOString();
    return json(200, {
      id: environment.id,
      slug: environment.slug,
      type: environment.type,
      apiKey: environment.secretKey,
      organizationId: organization.id,
      projectId: project.id,
      orgMemberId: member?.id ?? null,
      parentEnvironmentId: environment.parentId ?? null,
      branchName: environment.branchName ?? null,
      archivedAt: null,
      paused: environment.paused,
      shortcode: environment.shortcode,
      maximumConcurrencyLimit: 100,
      concurrencyLimitBurstFactor: 2,
      builtInEnvironmentVariableOverrides: null,
      createdAt: since,
      updatedAt: since,
      project: {
        id: project.id,
        slug: project.slug,
        name: project.name,
        externalRef: project.ref,
        engine: "V2",
        deletedAt: null,
        defaultWorkerGroupId: null,
        organizationId: organization.id,
        builderProjectId: null,
        defaultRuntime,
      },
      organization: {
        id: organization.id,
        slug: organization.slug,
        title: organization.title,
        streamBasinName: null,
        maximumConcurrencyLimit: 300,
        runsEnabled: true,
        maximumDevQueueSize: null,
        maximumDeployedQueueSize: null,
        featureFlags: null,
        apiRateLimiterConfig: null,
        batchRateLimitConfig: null,
        batchQueueConcurrencyConfig: null,
      },
      orgMember: member
        ? {
            userId: member.user.id,
            user: { id: member.user.id, displayName: member.user.name, name: member.user.name },
          }
        : null,
      parentEnvironment: null,
      userId: member?.user.id,
    });
  },
};

export const whoamiHandlers: Readonly<Record<string, Handler>> = { whoami, "whoami.ofKey": ofKey };
