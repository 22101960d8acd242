// What the other entries of the package say of themselves, as a page and its backend use them.
import {
  type RealtimeRun,
  type Subscription,
  subscribeToRun,
  subscribeToRunsWithTag,
} from "trigger-management-client/realtime";
import { createTokenSource, signPublicToken, tokenCovers, verifyPublicToken } from "trigger-management-client/tokens";

const secretKey = "tr_dev_made_up";
const mint = (): Promise<string> =>
  signPublicToken({ secretKey, environmentId: "env", scopes: { read: { runs: "run_1" } } });

export const follow = async (): Promise<string[]> => {
  const source = createTokenSource({ mint });
  const subscription: Subscription<RealtimeRun> = subscribeToRun("run_1", { accessToken: source });
  const seen: string[] = [];
  for await (const run of subscription) seen.push(run.status, run.createdAt.toISOString());
  // @ts-expect-error What runs carry is known by their task only.
  for await (const run of subscribeToRunsWithTag("a", { accessToken: source })) seen.push(run.payload.month);
  const result = await verifyPublicToken(await source.get(), { secretKey });
  if (result.ok) seen.push(String(tokenCovers(result.claims, { action: "read", type: "runs", id: "run_1" })));
  // @ts-expect-error A token that is not genuine says nothing.
  console.log(result.claims);
  // @ts-expect-error A page has no subscription without a token.
  subscribeToRun("run_1", {});
  return seen;
};
