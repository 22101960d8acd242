import { call, iterated, type LogicalCall } from "./call.js";

export const deploymentCalls: readonly LogicalCall[] = [
  call("deployments.current", "secretKey", ({ deployments }) => deployments.retrieveCurrent()),
  call("deployments.current", "publicToken", ({ deployments }) => deployments.retrieveCurrent()),
  call("deployments.list", "secretKey", ({ deployments }) => deployments.list()),
  call(
    "deployments.list",
    "secretKey",
    ({ deployments }, { deploymentId }) =>
      deployments.list({ limit: 5, cursor: deploymentId, status: "DEPLOYED", period: "7d" }),
    { about: "a page further on" },
  ),
  call(
    "deployments.list",
    "secretKey",
    ({ deployments }, { now }) =>
      deployments.list({ from: new Date(now.getTime() - 600_000).toISOString(), to: now.toISOString() }),
    { about: "two moments" },
  ),
  call("deployments.list", "secretKey", ({ deployments }) => iterated(deployments.list({ limit: 10 })), {
    about: "iterated",
  }),
  call("deployments.list", "secretKey", ({ deployments }) => iterated(deployments.list({ status: "DEPLOYED" })), {
    about: "iterated without a limit",
  }),
  call("deployments.list", "publicToken", ({ deployments }) => deployments.list({ limit: 5 })),
];
