import { call, type Given, type LogicalCall } from "./call.js";

/** A run that has not ended: it takes what is written to it. */
const waiting = ({ delayedRunId }: Given): string => delayedRunId;

export const realtimeCalls: readonly LogicalCall[] = [
  call("streams.sendInput", "secretKey", ({ streams }, given) =>
    streams.input<{ approved: boolean }>({ id: "approval" }).send(waiting(given), { approved: true }),
  ),
  call(
    "streams.sendInput",
    "secretKey",
    ({ streams }, given) => streams.input<string>({ id: "a b" }).send(waiting(given), "text"),
    { about: "a text" },
  ),
  call("sessionChannels.append", "secretKey", ({ sessions }, { sessionId }) =>
    sessions.open(sessionId).in.send("text"),
  ),
  call(
    "sessionChannels.append",
    "secretKey",
    ({ sessions }) => sessions.open("chat 42/a").in.send({ kind: "message", payload: { text: "Hi" } }),
    { about: "a value, to an external id" },
  ),
  call("sessionChannels.append", "secretKey", ({ sessions }) => sessions.open("session_missing").in.send("text"), {
    about: "a session that is not there",
    refused: "both",
  }),
  call("sessionChannels.records", "secretKey", ({ sessionRecords }, { sessionId }) => sessionRecords(sessionId)),
  call("sessionChannels.records", "secretKey", ({ sessionRecords }) => sessionRecords("chat 42/a", "1"), {
    about: "behind one of them",
  }),
];
