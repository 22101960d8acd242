/** The deployment that the environment of a process names, for the default client. Loaded with the first run that it starts. */

import type { Ambient } from "../call.js";

/** The service takes no longer id; a test holds this to the document. */
export const MAX_LENGTH = 128;

/** Where hosts and build services put the commit that is being run. The first one that is set counts. */
const COMMITS =
  "VERCEL_GIT_COMMIT_SHA RAILWAY_GIT_COMMIT_SHA RENDER_GIT_COMMIT CF_PAGES_COMMIT_SHA WORKERS_CI_COMMIT_SHA COMMIT_REF AWS_COMMIT_ID HEROKU_BUILD_COMMIT HEROKU_SLUG_COMMIT KOYEB_GIT_SHA GITHUB_SHA CI_COMMIT_SHA CIRCLE_SHA1 BITBUCKET_COMMIT BUILDKITE_COMMIT BUILD_SOURCEVERSION COMMIT_SHA DRONE_COMMIT_SHA GIT_COMMIT BUILD_VCS_NUMBER TRAVIS_COMMIT COMMIT_HASH GIT_SHA GIT_HASH".split(
    " ",
  );

/**
 * What `TRIGGER_EXTERNAL_DEPLOYMENT_ID` says, else the commit of the host where `TRIGGER_AUTOMATIC_SKEW_VERSION_PROTECTION` is
 * `1` or `true`. As in the official SDK, an id that is too long counts for nothing.
 */
export const deploymentAround = ({ variable }: Pick<Ambient, "variable">): string | undefined => {
  const isAutomatic = /^(1|true)$/i.test(variable("TRIGGER_AUTOMATIC_SKEW_VERSION_PROTECTION")?.trim() ?? "");
  return ["TRIGGER_EXTERNAL_DEPLOYMENT_ID", ...(isAutomatic ? COMMITS : [])]
    .map((name) => variable(name)?.trim())
    .find((id) => id !== undefined && id.length <= MAX_LENGTH);
};
