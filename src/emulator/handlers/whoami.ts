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

export const whoamiHandlers: Readonly<Record<string, Handler>> = { whoami };
