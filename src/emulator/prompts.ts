import type { EmulatedEnvironment } from "./projects.js";
import { hashOf } from "./random.js";
import { perStore } from "./shelf.js";
import { keyOf, type Store } from "./store.js";
import type { World } from "./world.js";

/** Prompts and their versions. Which version counts is a matter of labels. */

export interface StoredPrompt {
  readonly id: string;
  readonly environmentId: string;
  readonly slug: string;
  readonly description: string | null;
  readonly tags: readonly string[];
  readonly model: string | null;
  readonly config: Readonly<Record<string, unknown>> | null;
  readonly variableSchema: unknown;
  /** Oldest first, numbered from 1. */
  readonly versions: StoredPromptVersion[];
  updatedAt: number;
}

export interface StoredPromptVersion {
  readonly id: string;
  readonly version: number;
  text: string;
  model: string | null;
  readonly source: string;
  labels: readonly string[];
  commitMessage: string | null;
  readonly createdAt: number;
}

/** A prompt that a deployment is to have brought. */
export interface SeedPrompt {
  slug: string;
  /** The texts of its versions, oldest first. The last one is current. */
  versions: readonly string[];
  description?: string;
  tags?: readonly string[];
  model?: string;
  config?: Readonly<Record<string, unknown>>;
  /** JSON Schema of its variables. */
  variableSchema?: unknown;
  /** Default: the first project's development environment. */
  environment?: EmulatedEnvironment;
}

/** By environment and slug. */
const promptsIn = perStore(() => new Map<string, StoredPrompt>());

export const promptsOf = (store: Store, environmentId: string): StoredPrompt[] =>
  [...promptsIn(store).values()].filter((prompt) => prompt.environmentId === environmentId);

export const promptCalled = (store: Store, environmentId: string, slug: string): StoredPrompt | undefined =>
  promptsIn(store).get(keyOf(environmentId, slug));

export const addPrompt = (world: World, environment: EmulatedEnvironment, seed: SeedPrompt): void => {
  const { slug, versions, description = null, tags = [], model = null, config = null, variableSchema = null } = seed;
  if (versions.length === 0) throw new TypeError(`seed.prompt: ${slug} has no version.`);
  const now = world.clock.now();
  const prompt: StoredPrompt = {
    id: world.ids.sortable(now),
    environmentId: environment.id,
    slug,
    description,
    tags,
    model,
    config,
    variableSchema,
    versions: [],
    updatedAt: now,
  };
  for (const text of versions) addVersion(world, prompt, { text, source: "code", label: "current" });
  promptsIn(world.store).set(keyOf(environment.id, slug), prompt);
};

export interface NewVersion {
  readonly text: string;
  readonly source: string;
  readonly label: string;
  readonly model?: string | undefined;
  readonly commitMessage?: string | undefined;
}

/** Adds a version that has the label from now on. */
export const addVersion = (world: World, prompt: StoredPrompt, added: NewVersion): StoredPromptVersion => {
  const { text, source, label, model = null, commitMessage = null } = added;
  const now = world.clock.now();
  const id = world.ids.sortable(now);
  const number = prompt.versions.length + 1;
  const version = { id, version: number, text, model, source, labels: [], commitMessage, createdAt: now };
  prompt.versions.push(version);
  moveLabel(prompt, label, version, now);
  return version;
};

/** Takes a label from whatever version has it and gives it to this one, if there is one. */
export const moveLabel = (
  prompt: StoredPrompt,
  label: string,
  to: StoredPromptVersion | undefined,
  now: number,
): void => {
  for (const version of prompt.versions) version.labels = version.labels.filter((one) => one !== label);
  if (to !== undefined) to.labels = [...to.labels, label];
  prompt.updatedAt = now;
};

export const labelled = (prompt: StoredPrompt, label: string): StoredPromptVersion | undefined =>
  prompt.versions.find(({ labels }) => labels.includes(label));

export const numbered = (prompt: StoredPrompt, number: number): StoredPromptVersion | undefined =>
  prompt.versions.find(({ version }) => version === number);

/** An explicit number goes first, then an active override, then the label. */
export const chosen = (
  prompt: StoredPrompt,
  { version, label = "current" }: { version?: number | undefined; label?: string | undefined },
): StoredPromptVersion | undefined =>
  version === undefined ? (labelled(prompt, "override") ?? labelled(prompt, label)) : numbered(prompt, version);

export const contentHash = ({ text }: StoredPromptVersion): string => hashOf(text).toString(16).padStart(8, "0");

/** `{{#name}}…{{/name}}` is kept where the variable is true, `{{name}}` becomes its value, and one without is nothing. */
export const filledIn = (template: string, variables: Readonly<Record<string, unknown>>): string => {
  const given = (name: string) => (Object.hasOwn(variables, name) ? variables[name] : undefined);
  return template
    .replace(/\{\{#(\w+)\}\}([\s\S]*?)\{\{\/\1\}\}/g, (_all, name: string, content: string) =>
      given(name) ? content : "",
    )
    .replace(/\{\{\s*(\w+)\s*\}\}/g, (_all, name: string) => String(given(name) ?? ""));
};
