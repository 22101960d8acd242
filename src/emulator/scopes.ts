import { parseScope, type Resource, scopesCover } from "../tokens/scopes.js";

export type { Resource };

/** What a scope list allows. `undefined` in place of a list stands for a credential that may do everything. */
export type Ability = readonly string[] | undefined;

/** Whether one scope or another allows `action` on this resource. */
export const allows = (ability: Ability, action: string, resource: Resource): boolean =>
  ability === undefined || scopesCover(ability, action, resource);

export const allowsAny = (ability: Ability, action: string, resources: readonly Resource[]): boolean =>
  resources.some((resource) => allows(ability, action, resource));

/** Whether every resource is allowed. An empty list is not: there is nothing that the rule could rest on. */
export const allowsEvery = (ability: Ability, action: string, resources: readonly Resource[]): boolean =>
  resources.length > 0 && resources.every((resource) => allows(ability, action, resource));

/** Whether whoever has this ability may put the scope into a token. One without a type is nobody's but `admin`. */
export const mayHandOn = (ability: Ability, scope: string): boolean => {
  const { action, type, id } = parseScope(scope);
  if (type === undefined) return scope === "admin" && ability === undefined;
  return allows(ability, action, { type, id });
};
