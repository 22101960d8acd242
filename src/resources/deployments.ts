/** Deployments: the list has a second name for one of its parameters. */

import type { CursorPagePromise, RequestOptions } from "../../generated/contract.js";
import type {
  Deployments,
  DeploymentsListParams,
  PublicAccessTokenDeployments,
  SecretKeyDeployments,
} from "../../generated/endpoints.js";
import { createDeployments } from "../../generated/later/deployments.js";
import type { DeploymentListItem } from "../../generated/schema.js";
import type { ClientCall } from "../call.js";
import { own } from "../own.js";

export interface DeploymentListParams extends DeploymentsListParams {
  /** What the official SDK calls `after`. Give it one of the two. */
  cursor?: string;
}

export interface DeploymentMethods {
  /**
   * Lists the deployments of the environment, newest first.
   *
   * Pages lead forward only. Without `period` or `from` all deployments are searched. One request, and one for each
   * further page that is iterated over. A public token needs `read:deployments` or `read:deployments:list`.
   *
   * @param params.limit Deployments on a page, 1 to 100. Default 20. Less than 5 count as 5.
   * @param params.period Such as `3h` or `7d`. The service fails with status 500 on one that it cannot read.
   * @throws BadRequestError when a filter has a value that the service does not take.
   * @see spec operation deployments.list
   */
  list(params?: DeploymentListParams, requestOptions?: RequestOptions): CursorPagePromise<DeploymentListItem>;
}

/** Deployments, as a secret key may use them. */
export type SecretKeyDeploymentsClient = Omit<SecretKeyDeployments, "list"> & DeploymentMethods;
/** Deployments, as a public access token may use them. */
export type PublicAccessTokenDeploymentsClient = Omit<PublicAccessTokenDeployments, "list"> & DeploymentMethods;
/** Deployments, under a credential whose kind shows at run time. */
export type DeploymentsClient = Omit<Deployments, "list"> & DeploymentMethods;

export const deploymentMethods = (call: ClientCall): DeploymentsClient => {
  const deployments = createDeployments(call);
  return { ...deployments, list: (params, requestOptions) => deployments.list(withAfter(params), requestOptions) };
};

/** Where both names are given the second one stays, and is refused as a parameter that nobody knows. */
const withAfter = (params: DeploymentListParams | undefined): DeploymentsListParams | undefined => {
  const cursor = own(params, "cursor");
  if (typeof cursor !== "string" || own(params, "after") !== undefined) return params;
  const { cursor: _, ...rest } = { ...params };
  return { ...rest, after: cursor };
};
