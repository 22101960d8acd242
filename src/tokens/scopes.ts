/**
 * What scopes allow, by the service's rules. Stands alone: the emulator asks the same questions by the same rules, and
 * knows nothing of the client.
 */

/** Something that a scope may be about: `runs:run_1`, or with no id the whole collection, `runs`. */
export interface Resource {
  readonly type: string;
  readonly id?: string | undefined;
}

export interface Scope {
  readonly action: string;
  readonly type?: string;
  readonly id?: string;
}

/** Whoever may write a resource may also do these to it. */
const IMPLIED_BY_WRITE = new Set(["trigger", "batchTrigger", "update"]);

/** Only the first two colons separate, so an id may hold some; an empty id counts as none, as in the service. */
export const parseScope = (scope: string): Scope => {
  const [action = "", type, ...rest] = scope.split(":");
  const id = rest.join(":");
  return { action, ...(type ? { type } : {}), ...(id ? { id } : {}) };
};

/** Whether one of the scopes allows `action` on the resource. */
export const scopesCover = (scopes: readonly string[], action: string, resource: Resource): boolean =>
  scopes.some((scope) => scope === "admin" || covers(parseScope(scope), action, resource));

const covers = (scope: Scope, action: string, resource: Resource): boolean => {
  const rightAction =
    scope.action === "*" || scope.action === action || (scope.action === "write" && IMPLIED_BY_WRITE.has(action));
  if (!rightAction || scope.type === undefined) return false;
  if (scope.type === "all") return true;
  // A scope without an id covers the whole type; one with an id never covers the collection.
  return scope.type === resource.type && (scope.id === undefined || scope.id === resource.id);
};
