import type {
  CreatePromptOverrideBody,
  PromptVersionBody,
  ResolvePromptBody,
  UpdatePromptOverrideBody,
} from "../../../generated/schema.js";
import type { Context, Handler } from "../handler.js";
import { json } from "../http.js";
import {
  addVersion,
  chosen,
  contentHash,
  filledIn,
  labelled,
  moveLabel,
  numbered,
  promptCalled,
  promptsOf,
  type StoredPrompt,
  type StoredPromptVersion,
} from "../prompts.js";
import { notFound, Refusal, refuse } from "../refusals.js";

const longestVersionList = 50;

const scoped = { family: "scoped", cors: true } as const;

const list: Handler = {
  ...scoped,
  handle(context) {
    context.require("read", [{ type: "prompts", id: "all" }]);
    const prompts = promptsOf(context.world.store, context.key.environment.id);
    const data = prompts.reverse().sort((one, other) => other.updatedAt - one.updatedAt);
    return json(200, { data: data.map(listed) });
  },
};

const retrieve: Handler = {
  ...scoped,
  handle(context) {
    const { query } = context;
    const prompt = readable(context);
    const version = query.get("version");
    const found = chosen(prompt, {
      label: query.get("label"),
      version: version === undefined ? undefined : Number(version),
    });
    if (found === undefined) return json(404, { error: "No version found" });
    return json(200, {
      data: {
        id: prompt.id,
        slug: prompt.slug,
        description: prompt.description,
        type: "text",
        tags: prompt.tags,
        defaultModel: prompt.model,
        defaultConfig: prompt.config,
        variableSchema: prompt.variableSchema,
        version: { ...fields(found), config: null },
      },
    });
  },
};

const resolve: Handler = {
  ...scoped,
  anyMutation: true,
  handle(context) {
    const { variables = {}, label, version } = context.body<ResolvePromptBody>();
    context.require("read", [{ type: "prompts", id: context.param("slug") }]);
    const prompt = existing(context);
    const found = chosen(prompt, { label, version });
    if (found === undefined) return json(404, { error: "No version found" });
    return json(200, {
      data: {
        promptId: prompt.id,
        slug: prompt.slug,
        version: found.version,
        labels: found.labels,
        template: found.text,
        text: filledIn(found.text, variables),
        model: found.model ?? prompt.model,
        config: prompt.config,
      },
    });
  },
};

const versions: Handler = {
  ...scoped,
  handle(context) {
    const newest = readable(context).versions.toReversed().slice(0, longestVersionList);
    return json(200, { data: newest.map((version) => ({ id: version.id, ...fields(version) })) });
  },
};

const promote: Handler = {
  ...scoped,
  getStub: true,
  handle(context) {
    const { prompt, version } = versionToChange(context);
    if (version.source !== "code") {
      refuse(400, { error: "Only versions from code can be promoted. Reactivate an override instead." });
    }
    return labelMoved(context, prompt, "current", version);
  },
};

const createOverride: Handler = {
  ...scoped,
  getStub: true,
  handle(context) {
    const { textContent, source = "api", ...rest } = context.body<CreatePromptOverrideBody>();
    if (source === "code") refuse(400, { error: 'Validation error: Source cannot be "code" at "source"' });
    const prompt = changeable(context);
    const { version } = addVersion(context.world, prompt, { ...rest, text: textContent, source, label: "override" });
    return json(200, { ok: true, version });
  },
};

const updateOverride: Handler = {
  ...scoped,
  // PATCH comes here, since the other methods of the path have operations of their own.
  anyMutation: true,
  handle(context) {
    const { textContent, model, commitMessage } = context.body<UpdatePromptOverrideBody>();
    const prompt = changeable(context);
    const override = labelled(prompt, "override");
    if (override === undefined) return refuse(400, { error: "No active override" });
    override.text = textContent ?? override.text;
    override.model = model ?? override.model;
    override.commitMessage = commitMessage ?? override.commitMessage;
    prompt.updatedAt = context.world.clock.now();
    return json(200, { ok: true });
  },
};

const removeOverride: Handler = {
  ...scoped,
  handle(context) {
    const prompt = changeable(context);
    return labelMoved(context, prompt, "override", undefined);
  },
};

const reactivateOverride: Handler = {
  ...scoped,
  getStub: true,
  handle(context) {
    const { prompt, version } = versionToChange(context);
    if (version.source === "code")
      refuse(400, { error: "Only overrides can be reactivated. Promote the version instead." });
    return labelMoved(context, prompt, "override", version);
  },
};

export const promptHandlers: Readonly<Record<string, Handler>> = {
  "prompts.list": list,
  "prompts.retrieve": retrieve,
  "prompts.resolve": resolve,
  "prompts.versions": versions,
  "prompts.promote": promote,
  "prompts.createOverride": createOverride,
  "prompts.updateOverride": updateOverride,
  "prompts.removeOverride": removeOverride,
  "prompts.reactivateOverride": reactivateOverride,
};

const named = (context: Context): StoredPrompt | undefined =>
  promptCalled(context.world.store, context.key.environment.id, context.param("slug"));

/** Reading says that there is nothing before it says that it is not for everybody. */
const readable = (context: Context): StoredPrompt => {
  const prompt = named(context);
  if (prompt === undefined) throw new Refusal(notFound(false));
  context.require("read", [{ type: "prompts", id: prompt.slug }]);
  return prompt;
};

const existing = (context: Context): StoredPrompt => {
  const prompt = named(context);
  return prompt ?? refuse(404, { error: "Prompt not found" });
};

const changeable = (context: Context): StoredPrompt => {
  context.require("update", [{ type: "prompts", id: context.param("slug") }]);
  return existing(context);
};

/** The version that the body names. */
const versionToChange = (context: Context) => {
  const { version: number } = context.body<PromptVersionBody>();
  const prompt = changeable(context);
  const version = numbered(prompt, number);
  return { prompt, version: version ?? refuse(404, { error: `Version ${number} not found` }) };
};

const labelMoved = (
  { world }: Context,
  prompt: StoredPrompt,
  label: string,
  version: StoredPromptVersion | undefined,
) => {
  moveLabel(prompt, label, version, world.clock.now());
  return json(200, { ok: true });
};

const listed = (prompt: StoredPrompt) => {
  const [current, override] = [labelled(prompt, "current"), labelled(prompt, "override")];
  return {
    slug: prompt.slug,
    friendlyId: `prompt_${prompt.id}`,
    description: prompt.description,
    tags: prompt.tags,
    defaultModel: override?.model ?? current?.model ?? prompt.model,
    currentVersion: current?.version ?? null,
    hasOverride: override !== undefined,
    updatedAt: new Date(prompt.updatedAt).toISOString(),
  };
};

const fields = (version: StoredPromptVersion) => ({
  version: version.version,
  textContent: version.text,
  model: version.model,
  source: version.source,
  labels: version.labels,
  contentHash: contentHash(version),
  commitMessage: version.commitMessage,
  createdAt: new Date(version.createdAt).toISOString(),
});
