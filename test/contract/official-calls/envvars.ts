import { call, type LogicalCall } from "./call.js";

export const envvarCalls: readonly LogicalCall[] = (["secretKey", "personalAccessToken"] as const).flatMap(
  (credential) => [
    call("envvars.list", credential, ({ envvars }, { projectRef }) => envvars.list(projectRef, "dev")),
    call("envvars.create", credential, ({ envvars }, { projectRef }) =>
      envvars.create(projectRef, "dev", { name: "REGION", value: "eu-central-1" }),
    ),
    call("envvars.retrieve", credential, ({ envvars }, { projectRef }) =>
      envvars.retrieve(projectRef, "dev", "LOG_LEVEL"),
    ),
    call("envvars.upload", credential, ({ envvars }, { projectRef }) =>
      envvars.upload(projectRef, "dev", { variables: { LOG_LEVEL: "debug", REGION: "eu" }, override: true }),
    ),
    call(
      "envvars.upload",
      credential,
      ({ envvars }, { projectRef }) => envvars.upload(projectRef, "dev", { variables: { TOKEN: "t" }, isSecret: true }),
      { about: "secret ones" },
    ),
    call(
      "envvars.upload",
      credential,
      ({ envvars }, { projectRef }) => envvars.upload(projectRef, "dev", { variables: { LOG_LEVEL: "debug" } }),
      { about: "one that exists", refused: "both" },
    ),
    call("envvars.del", credential, ({ envvars }, { projectRef }) => envvars.del(projectRef, "dev", "LOG_LEVEL")),
  ],
);
