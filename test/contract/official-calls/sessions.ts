import { call, iterated, type LogicalCall } from "./call.js";

const chat = { type: "chat.agent", taskIdentifier: "hello", triggerConfig: { basePayload: { chatId: "c" } } };

export const sessionCalls: readonly LogicalCall[] = [
  call("sessions.start", "secretKey", ({ sessions }) => sessions.start(chat)),
  call(
    "sessions.start",
    "secretKey",
    ({ sessions }, { now }) =>
      sessions.start({
        ...chat,
        externalId: "chat-43",
        triggerConfig: { ...chat.triggerConfig, machine: "small-2x", queue: "mine", tags: ["run"], maxAttempts: 2 },
        tags: ["customer:7"],
        metadata: { plan: "pro" },
        expiresAt: new Date(now.getTime() + 86_400_000),
      }),
    { about: "every field" },
  ),
  call("sessions.start", "secretKey", ({ sessions }) => sessions.start({ ...chat, externalId: "chat 42/a" }), {
    about: "one that is there",
  }),
  call("sessions.start", "publicToken", ({ sessions }) => sessions.start(chat), { refused: "both" }),
  call("sessions.list", "secretKey", ({ sessions }) => sessions.list()),
  call(
    "sessions.list",
    "secretKey",
    ({ sessions }, { now }) =>
      sessions.list({
        limit: 10,
        type: "chat.agent",
        tag: "customer:7",
        taskIdentifier: "hello",
        externalId: "chat 42/a",
        status: "ACTIVE",
        period: "7d",
        from: new Date(now.getTime() - 3_600_000),
        to: now,
      }),
    { about: "every filter" },
  ),
  call("sessions.list", "secretKey", ({ sessions }) => iterated(sessions.list({ limit: 1 })), { about: "iterated" }),
  call("sessions.retrieve", "secretKey", ({ sessions }, { sessionId }) => sessions.retrieve(sessionId)),
  call("sessions.retrieve", "secretKey", ({ sessions }) => sessions.retrieve("chat 42/a"), {
    about: "an external id",
  }),
  call("sessions.update", "secretKey", ({ sessions }, { sessionId }) =>
    sessions.update(sessionId, { tags: ["urgent"], metadata: null }),
  ),
  call("sessions.close", "secretKey", ({ sessions }, { sessionId }) => sessions.close(sessionId, { reason: "done" })),
  call("sessions.close", "secretKey", ({ sessions }) => sessions.close("chat 42/a"), { about: "without a reason" }),
  call("sessions.endAndContinue", "secretKey", (sdk, { sessionId, sessionRunId }) =>
    sdk.endAndContinueSession(sessionId, { callingRunId: sessionRunId, reason: "upgrade" }),
  ),
];
