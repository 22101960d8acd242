import { type EmulatedEnvironment, environmentTitle } from "./projects.js";
import type { Store, StoredVariable } from "./store.js";

/** Environment variables: one project has names, each with a value in some of its environments. */

/** Names that the platform sets itself: writes drop them. */
const reserved: ReadonlySet<string> = new Set(["TRIGGER_SECRET_KEY", "TRIGGER_API_URL"]);

export const redacted = "<redacted>";

export interface VariableView extends StoredVariable {
  readonly name: string;
}

export interface WriteProblem {
  readonly error: string;
  readonly variableErrors?: readonly { readonly key: string; readonly error: string }[];
}

type Values = Map<string, StoredVariable>;

const namesOf = (store: Store, projectRef: string): Map<string, Values> => {
  let names = store.variables.get(projectRef);
  if (names === undefined) {
    names = new Map();
    store.variables.set(projectRef, names);
  }
  return names;
};

/** Whether any environment of the project has a value for the name. */
export const isKnown = (store: Store, projectRef: string, name: string): boolean =>
  namesOf(store, projectRef).has(name);

/** The environment's variables, values and all. A branch has its parent's too, and its own on top. */
export const variablesOf = (store: Store, environment: EmulatedEnvironment): VariableView[] => {
  const views: VariableView[] = [];
  for (const [name, values] of namesOf(store, environment.projectRef)) {
    const own = values.get(environment.id);
    const inherited = environment.parentId === undefined ? undefined : values.get(environment.parentId);
    const value = own?.value ?? inherited?.value;
    if (value === undefined) continue;
    views.push({ name, value, isSecret: (own?.isSecret ?? false) || (inherited?.isSecret ?? false) });
  }
  return views;
};

export const withoutSecret = (variable: VariableView): VariableView =>
  variable.isSecret ? { ...variable, value: redacted } : variable;

/** Sets variables, or says why it sets none of them. */
export const writeVariables = (
  store: Store,
  environment: EmulatedEnvironment,
  given: Readonly<Record<string, string>>,
  options: { override: boolean; isSecret?: boolean | undefined },
): WriteProblem | undefined => {
  const filled = Object.entries(given).filter(([name, value]) => name.trim() !== "" && value.trim() !== "");
  if (filled.length === 0) return { error: "You must set at least one valid variable." };
  const allowed = filled.filter(([name]) => !reserved.has(name));
  if (allowed.length === 0) {
    return { error: "You must set at least one valid variable. All the variables submitted are not allowed." };
  }

  const names = namesOf(store, environment.projectRef);
  const taken = options.override ? [] : allowed.filter(([name]) => names.get(name)?.has(environment.id));
  if (taken.length > 0) {
    return {
      error: "Some of the variables are already set for these environments. Set override to true to override them.",
      variableErrors: taken.map(([key]) => ({
        key,
        error: `Variable already set in ${environmentTitle(environment)}.`,
      })),
    };
  }

  for (const [name, value] of allowed) {
    const values: Values = names.get(name) ?? new Map();
    names.set(name, values);
    const before = values.get(environment.id) ?? values.get(environment.parentId ?? "");
    values.set(environment.id, { value, isSecret: options.isSecret ?? before?.isSecret ?? false });
  }
  return undefined;
};

/** Gives a known variable a value here; where it had none, one that can be read back. */
export const changeVariable = (store: Store, environment: EmulatedEnvironment, name: string, value: string): void => {
  const values = namesOf(store, environment.projectRef).get(name);
  if (value.trim() === "") return;
  values?.set(environment.id, { value, isSecret: values.get(environment.id)?.isSecret ?? false });
};

/** Removes the environment's own value; `false` when it has none. The name goes with its last value. */
export const removeVariable = (store: Store, environment: EmulatedEnvironment, name: string): boolean => {
  const names = namesOf(store, environment.projectRef);
  const values = names.get(name);
  const had = values?.delete(environment.id) ?? false;
  if (values?.size === 0) names.delete(name);
  return had;
};
