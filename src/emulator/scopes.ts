/** What a scope list allows. `undefined` in place of a list stands for a credential that may do everything. */
export type Ability = readonly string[] | undefined;

/** Something a rule asks about: `runs:run_1`, or a whole collection, `runs`. */
export interface Resource {
  readonly type: string;
  readonly id?: string;
}

interface Grant {
  readonly action: string;
  readonly type?: string;
  readonly id?: string;
}

/** Whoever may write a resource may also do these to it. */
const impliedByWrite = new Set(["trigger", "batchTrigger", "update"]);

/** Whether one scope or another allows `action` on this resource. */
export const allows = (ability: Ability, action: string, resource: Resource): boolean =>
  ability === undefined || ability.some((scope) => scope === "admin" || grants(parseScope(scope), action, resource));

export const allowsAny = (ability: Ability, action: string, resources: readonly Resource[]): boolean =>
  resources.some((resource) => allows(ability, action, resource));

/** Whether every resource is allowed. An empty list is not: there is nothing that the rule could rest on. */
export const allowsEvery = (ability: Ability, action: string, resources: readonly Resource[]): boolean =>
  resources.length > 0 && resources.every((resource) => allows(ability, action, resource));

const grants = (grant: Grant, action: string, resource: Resource): boolean => {
  const rightAction =
    grant.action === "*" || grant.action === action || (grant.action === "write" && impliedByWrite.has(action));
  if (!rightAction || grant.type === undefined) return false;
  if (grant.type === "all") return true;
  // A grant without an id covers the whole type; a grant with one never covers the collection.
  return grant.type === resource.type && (grant.id === undefined || grant.id === resource.id);
};

/** Only the first two colons separate, so an id may hold some; an empty id counts as none, as in the service. */
const parseScope = (scope: string): Grant => {
  const [action = "", type, ...rest] = scope.split(":");
  const id = rest.join(":");
  return { action, ...(type ? { type } : {}), ...(id ? { id } : {}) };
};
