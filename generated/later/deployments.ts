// Made by scripts/generate.ts from the API's document. What is edited here is lost.

import type { Call, Dates, Operation } from "../contract.js";
import type { Deployments } from "../endpoints.js";

const DeploymentListItemDates: Dates = { createdAt: true, deployedAt: true };

const DeploymentListPageDates: Dates = { data: [DeploymentListItemDates] };

const IntegrationDeploymentDates: Dates = { createdAt: true };

const DeploymentDates: Dates = { integrationDeployments: [IntegrationDeploymentDates] };

export const deploymentsList: Operation = {
  id: "deployments.list",
  method: "GET",
  path: "/api/v1/deployments",
  auth: ["secretKey", "publicAccessToken"],
  query: {
    limit: { name: "page[size]", min: 1, max: 100 },
    after: { name: "page[after]" },
    status: { name: "status" },
    period: { name: "period" },
    from: { name: "from", encode: "iso" },
    to: { name: "to", encode: "iso" },
  },
  limiter: "deployments",
  page: { style: "forward", max: 100 },
  dates: DeploymentListPageDates,
};

export const deploymentsRetrieve: Operation = {
  id: "deployments.retrieve",
  method: "GET",
  path: "/api/v1/deployments/{deploymentId}",
  auth: ["secretKey"],
  limiter: "deployments",
  dates: DeploymentDates,
};

export const deploymentsLatest: Operation = {
  id: "deployments.latest",
  method: "GET",
  path: "/api/v1/deployments/latest",
  auth: ["secretKey"],
  limiter: "deployments",
};

export const deploymentsCurrent: Operation = {
  id: "deployments.current",
  method: "GET",
  path: "/api/v1/deployments/current",
  auth: ["secretKey", "publicAccessToken"],
  limiter: "none",
  dates: DeploymentListItemDates,
};

export const deploymentsPromote: Operation = {
  id: "deployments.promote",
  method: "POST",
  path: "/api/v1/deployments/{version}/promote",
  auth: ["secretKey"],
  query: { allowRollbacks: { name: "allowRollbacks" } },
  repeat: "always",
  limiter: "deployments",
};

export const deploymentsCancel: Operation = {
  id: "deployments.cancel",
  method: "POST",
  path: "/api/v1/deployments/{deploymentId}/cancel",
  auth: ["secretKey"],
  body: true,
  repeat: "always",
  limiter: "deployments",
  empty: true,
};

export const deploymentsBuildProviderStatus: Operation = {
  id: "deployments.buildProviderStatus",
  method: "GET",
  path: "/api/v1/remote-build-provider-status",
  auth: ["secretKey", "personalAccessToken", "publicAccessToken"],
  limiter: "deployments",
};

/** Every method of `deployments`. What a credential may not call is refused before anything is sent. */
export const createDeployments = (call: Call): Deployments => ({
  list: (params, requestOptions) => call(deploymentsList, {}, params, requestOptions),
  retrieve: (deploymentId, requestOptions) =>
    call(deploymentsRetrieve, { deploymentId }, undefined, requestOptions),
  latest: (requestOptions) => call(deploymentsLatest, {}, undefined, requestOptions),
  current: (requestOptions) => call(deploymentsCurrent, {}, undefined, requestOptions),
  retrieveCurrent: (requestOptions) => call(deploymentsCurrent, {}, undefined, requestOptions),
  promote: (version, params, requestOptions) => call(deploymentsPromote, { version }, params, requestOptions),
  cancel: (deploymentId, params, requestOptions) =>
    call(deploymentsCancel, { deploymentId }, params, requestOptions),
});
