/** Prompts, of which one that is resolved comes ready to be given to a model. */

import type { ApiPromise, Call, RequestOptions } from "../../generated/contract.js";
import type { Prompts } from "../../generated/endpoints.js";
import { createPrompts, promptsResolve } from "../../generated/later/prompts.js";
import type { ResolvedPromptData, ResolvedPromptResult } from "../../generated/schema.js";
import { ApiPromise as Promised } from "../api-promise.js";
import { ownFields } from "../own.js";

/** Any prompt defined with the official SDK: what `typeof myPrompt` has that matters here. */
export interface AnyPrompt {
  readonly id: string;
  readonly resolve: (variables: never, ...rest: never[]) => unknown;
}

/** The prompt's id. */
export type PromptIdentifier<Prompt> = Prompt extends { readonly id: infer Id extends string } ? Id : string;

/** What the prompt has places for. */
export type PromptVariables<Prompt> = Prompt extends {
  readonly resolve: (variables: infer Variables, ...rest: never[]) => unknown;
}
  ? [Variables] extends [never]
    ? Record<string, unknown>
    : Variables
  : Record<string, unknown>;

/** Which version of a prompt is meant. */
export interface ResolvePromptOptions {
  /** The label of the version. Default `current`. An active override hides what a label would find. */
  label?: string;
  /** The number of the version. Beats an override. */
  version?: number;
  /** The same as the last argument, where the official SDK has it. */
  requestOptions?: RequestOptions;
}

/** A prompt with its variables filled in. */
export interface ResolvedPrompt {
  /** The service's internal id of the prompt. */
  promptId: string;
  /** Number of the version. */
  version: number;
  /** Labels of the version. */
  labels: string[];
  /** The text to give to a model. */
  text: string;
  /** The version's model, else the prompt's. */
  model: string | undefined;
  /** The version's settings, else the prompt's. */
  config: Record<string, unknown> | undefined;
  /** What calls of the AI SDK take so that their traces name this prompt and version. */
  toAISDKTelemetry(additionalMetadata?: Record<string, string>): {
    experimental_telemetry: { isEnabled: true; metadata: Record<string, string> };
  };
}

export interface PromptMethods extends Omit<Prompts, "resolve"> {
  /**
   * Gets the text of a prompt with its variables filled in. `resolve<typeof myPrompt>("my-prompt", variables)` takes the
   * variables' types from a prompt defined with the official SDK.
   *
   * The version: the one that `version` names, else the active override, else the one that has the `label`. In its text
   * `{{name}}` becomes the variable's value, and what stands between `{{#name}}` and `{{/name}}` is kept where the
   * variable is true.
   *
   * @throws NotFoundError when there is no such prompt, no such version of it, or no text in it.
   * @see spec operation prompts.resolve
   */
  resolve<Prompt extends AnyPrompt = AnyPrompt>(
    slug: PromptIdentifier<Prompt>,
    variables?: PromptVariables<Prompt>,
    options?: ResolvePromptOptions,
    requestOptions?: RequestOptions,
  ): ApiPromise<ResolvedPrompt>;
}

export const promptMethods = (call: Call): PromptMethods => ({
  ...createPrompts(call),
  resolve(slug, variables, options, requestOptions) {
    const { label, version, requestOptions: own } = ownFields(options);
    const filledIn = { ...variables };
    const sent: ApiPromise<ResolvedPromptResult> = call(
      promptsResolve,
      { slug },
      { variables: filledIn, label, version },
      requestOptions ?? own,
    );
    const result = Promised.resultOf(sent);
    return new Promised(result.then(({ data, response }) => ({ data: resolved(data.data, filledIn), response })));
  },
});

const resolved = (data: ResolvedPromptData, variables: object): ResolvedPrompt => {
  const { promptId, version, labels, text = "", slug } = data;
  const [model, config] = [data.model ?? undefined, data.config ?? undefined];
  return {
    promptId,
    version,
    labels,
    text,
    model,
    config,
    toAISDKTelemetry: (additionalMetadata) => ({
      experimental_telemetry: {
        isEnabled: true,
        metadata: {
          "prompt.slug": slug,
          "prompt.id": promptId,
          "prompt.version": String(version),
          "prompt.labels": labels.join(", "),
          ...(model && { "prompt.model": model }),
          ...(Object.keys(variables).length > 0 && { "prompt.input": JSON.stringify(variables) }),
          ...additionalMetadata,
        },
      },
    }),
  };
};
