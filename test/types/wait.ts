/** Compiled, never run: waitpoint tokens and sessions. One claim per block. */

import {
  type ApiPromise,
  type CursorPagePromise,
  createClient,
  type SessionListItem,
  type StartedSession,
  sessions,
  type WaitpointRetrievedToken,
  type WaitpointTimeoutError,
  type WaitpointTokenHandle,
  type WaitpointTokenListItem,
  wait,
} from "../../src/index.js";

declare const token: string;
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};
type IsAny<T> = 0 extends 1 & T ? true : false;

const trigger = createClient({ secretKey: token });
const account = createClient({ personalAccessToken: token });
const browser = createClient({ publicAccessToken: token });

// A new token is what can be handed out.
const created = await trigger.wait.createToken({ timeout: new Date(), tags: ["a"] });
holds<Equal<typeof created, WaitpointTokenHandle>>();
holds<Equal<typeof created.publicAccessToken, string>>();
holds<Equal<ReturnType<typeof wait.listTokens>, CursorPagePromise<WaitpointTokenListItem>>>();

// What a token came to has the caller's type, or none that can be used.
const approval = await wait.retrieveToken<{ approved: boolean }>(created);
holds<Equal<typeof approval.output, { approved: boolean } | undefined>>();
holds<Equal<typeof approval.error, WaitpointTimeoutError | undefined>>();
holds<Equal<typeof approval.createdAt, Date>>();
holds<Equal<ReturnType<typeof trigger.wait.retrieveToken>, ApiPromise<WaitpointRetrievedToken<unknown>>>>();
holds<Equal<"outputType" extends keyof typeof approval ? true : false, false>>();

// A completion may say what type it is of.
wait.completeToken<{ approved: boolean }>(created, { approved: true });
// @ts-expect-error
wait.completeToken<{ approved: boolean }>(created, { approved: "yes" });
browser.wait.completeToken(created.id, "words", { timeoutInMs: 1000 });

// Everyone may post to a callback, with a value.
account.wait.completeByCallback(created, "hash", null);
// @ts-expect-error
account.wait.completeByCallback(created, "hash");

// A method that a credential may not call is not there.
// @ts-expect-error
browser.wait.createToken();
// @ts-expect-error
browser.wait.retrieveToken("waitpoint_1");
// @ts-expect-error
account.wait.completeToken("waitpoint_1");
// @ts-expect-error
account.sessions;

// A session is asked for by one value of each kind.
holds<Equal<ReturnType<typeof sessions.list>, CursorPagePromise<SessionListItem>>>();
sessions.list({ status: "ACTIVE", tag: "a", from: new Date(), to: 0 });
// @ts-expect-error
sessions.list({ status: ["ACTIVE", "CLOSED"] });
// @ts-expect-error
sessions.list({ tag: ["a", "b"] });

// What starts a session is asked for, and what comes back has its token.
// @ts-expect-error
sessions.start({ type: "chat", taskIdentifier: "agent" });
const started = await browser.sessions.start({
  type: "chat",
  taskIdentifier: "agent",
  triggerConfig: { basePayload: { chatId: "c" } },
});
holds<Equal<typeof started, StartedSession>>();
holds<Equal<typeof started.publicAccessToken, string>>();
holds<Equal<IsAny<typeof started.metadata>, false>>();
