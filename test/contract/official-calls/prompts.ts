import { call, type LogicalCall, type Sdk } from "./call.js";

const slug = "greeting";

/** A resolved prompt with what its function gives in the function's place. */
const resolved = async (prompt: ReturnType<Sdk["prompts"]["resolve"]>) => {
  const { toAISDKTelemetry, ...rest } = await prompt;
  return { ...rest, plain: toAISDKTelemetry(), extended: toAISDKTelemetry({ page: "home" }) };
};

/** One of several calls, the last of which is what is compared. */
const after = (first: readonly string[], last: LogicalCall): LogicalCall => ({
  ...last,
  operations: [...first, ...last.operations],
});

export const promptCalls: readonly LogicalCall[] = [
  call("prompts.list", "secretKey", ({ prompts }) => prompts.list()),
  call("prompts.versions", "publicToken", ({ prompts }) => prompts.versions(slug)),
  call("prompts.resolve", "secretKey", ({ prompts }) => resolved(prompts.resolve(slug))),
  call("prompts.resolve", "publicToken", ({ prompts }) =>
    resolved(prompts.resolve(slug, { name: "Ada", formal: true })),
  ),
  call(
    "prompts.resolve",
    "secretKey",
    ({ prompts }) => resolved(prompts.resolve(slug, { name: "Ada" }, { label: "current", version: 1 })),
    { about: "a version" },
  ),
  call("prompts.resolve", "secretKey", ({ prompts }) => prompts.resolve("nope", {}), {
    about: "one that is not there",
    refused: "both",
  }),
  call("prompts.promote", "secretKey", ({ prompts }) => prompts.promote(slug, 1)),
  call("prompts.createOverride", "publicToken", ({ prompts }) =>
    prompts.createOverride(slug, { textContent: "Hey {{name}}!", model: "gpt-4o", commitMessage: "Warmer." }),
  ),
  after(
    ["prompts.createOverride"],
    call("prompts.updateOverride", "secretKey", async ({ prompts }) => {
      await prompts.createOverride(slug, { textContent: "Hey {{name}}!", source: "script" });
      return prompts.updateOverride(slug, { textContent: "Hi {{name}}!" });
    }),
  ),
  call("prompts.removeOverride", "secretKey", ({ prompts }) => prompts.removeOverride(slug)),
  after(
    ["prompts.createOverride", "prompts.removeOverride"],
    call("prompts.reactivateOverride", "secretKey", async ({ prompts }) => {
      const { version } = await prompts.createOverride(slug, { textContent: "Hey {{name}}!" });
      await prompts.removeOverride(slug);
      return prompts.reactivateOverride(slug, version);
    }),
  ),
];
