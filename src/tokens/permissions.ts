/** From what a token is to be allowed, as callers write it, to the scopes that say so. */

import { TokenError } from "../errors.js";
import { isObject } from "../own.js";

/** One id or several. An empty list allows nothing; an empty id is refused, since the service reads it as *all*. */
export type ScopeIds = string | readonly string[];

/** Some things of a kind by their ids, or all of them. */
export type ScopeTargets = true | ScopeIds | undefined;

/** What a public token is allowed. What is left out is not allowed, and everything of a kind only where it says `true`. */
export interface PublicTokenScopes {
  readonly read?: ReadScopes | undefined;
  readonly write?: WriteScopes | undefined;
  /** Start runs of tasks, by their ids. */
  readonly trigger?: { readonly tasks?: ScopeTargets } | undefined;
  /** Start batches whose items are runs of these tasks. */
  readonly batchTrigger?: { readonly tasks?: ScopeTargets } | undefined;
  /** Give prompts other versions. */
  readonly update?: { readonly prompts?: ScopeTargets } | undefined;
  /** `true` for everything in the environment. */
  readonly admin?: true | { readonly sessions?: ScopeTargets } | undefined;
}

export interface ReadScopes {
  /** Everything that can be read in the environment. */
  readonly all?: true | undefined;
  /** Runs. `true` also lists them. */
  readonly runs?: ScopeTargets;
  /** Runs of these tasks. */
  readonly tasks?: ScopeTargets;
  /** Runs with one of these tags. */
  readonly tags?: ScopeTargets;
  /** Batches and their runs. */
  readonly batch?: ScopeTargets;
  readonly sessions?: ScopeTargets;
  readonly queues?: true | undefined;
  /** The list of deployments, or the current one. */
  readonly deployments?: true | "list" | "current" | readonly ("list" | "current")[] | undefined;
  /** Tables that may be queried; also `schema`, `dashboards`, and `queue_metrics` for the metrics of a queue. */
  readonly query?: ScopeTargets;
  readonly prompts?: ScopeTargets;
  readonly errors?: ScopeTargets;
  readonly webhooks?: true | undefined;
}

export interface WriteScopes {
  /** Everything that a public token can change in the environment. */
  readonly all?: true | undefined;
  /** Cancel runs. */
  readonly runs?: ScopeTargets;
  /** Start runs of these tasks, and cancel them. */
  readonly tasks?: ScopeTargets;
  /** Add items to these batches; `true` also creates batches. */
  readonly batch?: ScopeTargets;
  /** Complete waitpoint tokens. */
  readonly waitpoints?: ScopeTargets;
  /** Send to the input streams of these runs. */
  readonly inputStreams?: ScopeTargets;
  readonly sessions?: ScopeTargets;
  readonly prompts?: ScopeTargets;
  readonly errors?: ScopeTargets;
  readonly webhooks?: true | undefined;
}

/** Which targets a kind of thing has: ids or all, only all, or only these words or all. */
type Targets = "ids" | "all" | readonly string[];

type Rules = {
  readonly [Action in keyof PublicTokenScopes]-?: {
    readonly [Type in keyof Exclude<PublicTokenScopes[Action], true | undefined>]-?: Targets;
  };
};

/** The types above once more, for callers without a compiler. The compiler holds the two together. */
const RULES: Rules = {
  read: {
    all: "all",
    runs: "ids",
    tasks: "ids",
    tags: "ids",
    batch: "ids",
    sessions: "ids",
    queues: "all",
    deployments: ["list", "current"],
    query: "ids",
    prompts: "ids",
    errors: "ids",
    webhooks: "all",
  },
  write: {
    all: "all",
    runs: "ids",
    tasks: "ids",
    batch: "ids",
    waitpoints: "ids",
    inputStreams: "ids",
    sessions: "ids",
    prompts: "ids",
    errors: "ids",
    webhooks: "all",
  },
  trigger: { tasks: "ids" },
  batchTrigger: { tasks: "ids" },
  update: { prompts: "ids" },
  admin: { sessions: "ids" },
};

/**
 * The scopes as the service reads them: `{ read: { runs: ["run_1"] } }` is `["read:runs:run_1"]`.
 *
 * @throws TokenError (`scopes`) for an action or a kind of thing that the service does not know, an empty id, and what is
 * neither an id, a list of ids nor `true`.
 */
export const flattenScopes = (scopes: PublicTokenScopes): string[] =>
  fieldsOf("scopes", scopes).flatMap(([action, types]) => {
    const rules = rulesOf<Readonly<Record<string, Targets>>>("scopes", RULES, action);
    if (types === undefined || types === false) return [];
    if (action === "admin" && types === true) return ["admin"];
    return fieldsOf(`scopes.${action}`, types).flatMap(([type, targets]) =>
      targetsOf(`scopes.${action}.${type}`, rulesOf(`scopes.${action}`, rules, type), targets).map((target) =>
        [action, type, ...target].join(":"),
      ),
    );
  });

/** The ids, each in a list of its own; an empty list in their place stands for all. */
const targetsOf = (place: string, rule: Targets, targets: unknown): [id?: string][] => {
  if (targets === undefined || targets === false) return [];
  if (targets === true) return [[]];
  const ids: unknown[] = Array.isArray(targets) ? targets : [targets];
  return ids.map((id) => {
    if (typeof id !== "string") throw wrong(place, "takes an id, a list of ids, or true for all");
    if (id === "") throw wrong(place, "has an empty id, which the service would read as all of them; true says that");
    if (rule === "all") throw wrong(place, "is allowed as a whole, by true, and not by ids");
    if (rule !== "ids" && !rule.includes(id)) throw wrong(place, `takes ${rule.join(" and ")}, or true for both`);
    return [id];
  });
};

/** Own fields only, however they were written. */
const fieldsOf = (place: string, value: unknown): [name: string, value: unknown][] => {
  if (isObject(value) && !Array.isArray(value)) return Object.entries(value);
  throw wrong(place, "is to be an object");
};

const rulesOf = <Rule>(place: string, rules: Readonly<Record<string, Rule>>, name: string): Rule => {
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (rule !== undefined) return rule;
  throw wrong(place, `has ${JSON.stringify(name.slice(0, 40))}; it knows ${Object.keys(rules).join(", ")}`);
};

const wrong = (place: string, why: string): TokenError =>
  new TokenError(`${place} ${why}`, { reason: "scopes", parameter: place });
