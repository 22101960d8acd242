import { call, iterated, type LogicalCall } from "./call.js";

export const waitCalls: readonly LogicalCall[] = [
  call("wait.createToken", "secretKey", ({ wait }) => wait.createToken()),
  call(
    "wait.createToken",
    "secretKey",
    ({ wait }) =>
      wait.createToken({
        timeout: "24h",
        tags: ["document:7", "urgent"],
        idempotencyKey: "approve-7",
        idempotencyKeyTTL: "1h",
      }),
    { about: "every option" },
  ),
  call(
    "wait.createToken",
    "secretKey",
    ({ wait }, { now }) => wait.createToken({ timeout: new Date(now.getTime() + 60_000), tags: "one" }),
    { about: "a moment" },
  ),
  call("wait.createToken", "secretKey", ({ wait }) => wait.createToken({ idempotencyKey: "given" }), {
    about: "a key that has a token",
  }),
  call("wait.createToken", "previewKey", ({ wait }) => wait.createToken({ idempotencyKey: "k" })),
  call("wait.listTokens", "secretKey", ({ wait }) => wait.listTokens()),
  call(
    "wait.listTokens",
    "secretKey",
    ({ wait }, { now }) =>
      wait.listTokens({
        limit: 10,
        status: ["COMPLETED", "TIMED_OUT"],
        tags: ["document:7", "urgent"],
        period: "7d",
        from: new Date(now.getTime() - 3_600_000),
        to: now,
      }),
    { about: "many filters" },
  ),
  call("wait.listTokens", "secretKey", ({ wait }) => wait.listTokens({ idempotencyKey: "given", status: "WAITING" }), {
    about: "a key and one status",
  }),
  call("wait.listTokens", "secretKey", ({ wait }) => iterated(wait.listTokens({ limit: 1 })), { about: "iterated" }),
  call("wait.retrieveToken", "secretKey", ({ wait }, { tokens }) => wait.retrieveToken(tokens.waiting)),
  call("wait.retrieveToken", "secretKey", ({ wait }, { tokens }) => wait.retrieveToken({ id: tokens.completed }), {
    about: "completed",
  }),
  call("wait.retrieveToken", "secretKey", ({ wait }, { tokens }) => wait.retrieveToken(tokens.withText), {
    about: "completed with a text",
  }),
  call("wait.retrieveToken", "secretKey", ({ wait }, { tokens }) => wait.retrieveToken(tokens.timedOut), {
    about: "timed out",
  }),
  call("wait.completeToken", "secretKey", ({ wait }, { tokens }) =>
    wait.completeToken<{ approved: boolean; at: Date }>(tokens.waiting, { approved: true, at: new Date(0) }),
  ),
  call("wait.completeToken", "publicToken", ({ wait }, { tokens }) =>
    wait.completeToken({ id: tokens.waiting }, "words"),
  ),
  call("wait.completeToken", "secretKey", ({ wait }, { tokens }) => wait.completeToken(tokens.waiting, undefined), {
    about: "nothing",
  }),
  call("wait.completeToken", "secretKey", ({ wait }) => wait.completeToken("waitpoint_missing", null), {
    about: "one that is not there",
    refused: "both",
  }),
];
