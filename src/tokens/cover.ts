/** Whether a token allows something, by the rules by which the service decides. */

import type { PublicTokenClaims } from "./claims.js";
import { scopesCover } from "./scopes.js";

/** What a token may be asked about. */
export interface TokenQuestion {
  /** What is to be done, such as `read`. */
  readonly action: "read" | "write" | "trigger" | "batchTrigger" | "update" | "admin" | (string & {});
  /** The kind of thing, such as `runs`. */
  readonly type: string;
  /** Which one. Left out: all of them, their list for instance. */
  readonly id?: string | undefined;
}

/**
 * Whether the scopes of these claims allow an action, as the service decides it: `write` also starts tasks and updates
 * prompts, `admin` is everything, and one id does not open the list.
 *
 * It looks at the scopes alone. Whether the claims are true and still hold is what `verifyPublicToken` finds out. Some
 * routes are content with one of several things: a run is also open to whoever may read its task, a tag of it or its batch.
 */
export const tokenCovers = (
  { scopes }: Pick<PublicTokenClaims, "scopes">,
  { action, type, id }: TokenQuestion,
): boolean => {
  // Claims that were read elsewhere may hold anything; the service passes over what is no text as well.
  const texts = Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === "string") : [];
  return scopesCover(texts, action, { type, id });
};
