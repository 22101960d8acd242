/** Compiled, never run: what a public token can be asked to allow, and what reading one gives. */

import { auth, createClient, tasks } from "../../src/index.js";
import {
  createTokenSource,
  decodePublicToken,
  flattenScopes,
  type PublicTokenScopes,
  signPublicToken,
  TokenError,
  type TokenReason,
  tokenCovers,
  verifyPublicToken,
} from "../../src/tokens/index.js";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};

const key = { secretKey: "tr_dev_1", environmentId: "environment" };
const ids: readonly string[] = ["run_1"];

// Everything of a kind, one of it, several of it, and what is not asked for at all.
export const meaningful: PublicTokenScopes[] = [
  { read: { runs: true, tasks: "a", tags: ["a", "b"], batch: ids, queues: true, query: "runs", all: true } },
  { write: { waitpoints: "waitpoint_1", inputStreams: ids, sessions: true, tasks: undefined } },
  { trigger: { tasks: ["a"] }, batchTrigger: { tasks: true }, update: { prompts: "p" } },
  { read: { deployments: ["list", "current"] }, admin: { sessions: "s" } },
  { admin: true },
  {},
];

// What no route asks for would be a token that does nothing, without a word.
// @ts-expect-error Runs are not triggered, tasks are.
flattenScopes({ trigger: { runs: "run_1" } });
// @ts-expect-error A waitpoint is completed, which is writing.
flattenScopes({ read: { waitpoints: "waitpoint_1" } });
// @ts-expect-error Tags are not written by a public token.
flattenScopes({ write: { tags: "a" } });
// @ts-expect-error Queues are read all together or not at all.
flattenScopes({ read: { queues: "q" } });
// @ts-expect-error Only the list of deployments and the current one are open.
flattenScopes({ read: { deployments: "deployment_1" } });
// @ts-expect-error There is no such action.
flattenScopes({ peek: { runs: true } });
// @ts-expect-error Reading everything is said by `all`.
flattenScopes({ read: true });
// @ts-expect-error False is not a number of runs.
flattenScopes({ read: { runs: false } });
// @ts-expect-error Scopes are built here, not written down.
flattenScopes(["read:runs"]);

// The key and the environment are what signing takes; the rest may be left out.
signPublicToken(key) satisfies Promise<string>;
signPublicToken({ ...key, expirationTime: "1h" });
signPublicToken({ ...key, expirationTime: new Date() });
signPublicToken({ ...key, expirationTime: 1_900_000_000, realtime: { skipColumns: ["payload", "output"] } });
// @ts-expect-error Which environment?
signPublicToken({ secretKey: "tr_dev_1" });
// @ts-expect-error Runs have no such column.
signPublicToken({ ...key, realtime: { skipColumns: ["colour"] } });

// The claims are there where the token is trusted, and the reason where it is not.
export const told = async (token: string): Promise<string | undefined> => {
  const result = await verifyPublicToken(token, { secretKey: "tr_dev_1" });
  holds<Equal<typeof result.ok, boolean>>();
  // @ts-expect-error Not before it is known that it is trusted.
  result.claims;
  if (!result.ok) return result.reason satisfies TokenReason;
  holds<Equal<typeof result.claims.exp, number | undefined>>();
  holds<Equal<typeof result.claims.scopes, string[] | undefined>>();
  return tokenCovers(result.claims, { action: "read", type: "runs", id: "run_1" }) ? "yes" : result.claims.sub;
};

const read = decodePublicToken("");
if (read.ok) holds<Equal<typeof read.claims.pub, true>>();

// A source's maker gets a signal, and gives a token at once or later.
createTokenSource({ mint: ({ signal }) => String(signal.aborted), renewBeforeInMs: 1000 });
createTokenSource({ mint: async () => "" });
// @ts-expect-error A token is text.
createTokenSource({ mint: () => 5 });

// Clients that can make tokens have the methods, others do not.
const client = createClient({ secretKey: "tr_dev_1" });
client.auth.createPublicToken({ scopes: { read: { runs: true } }, expirationTime: "1h" }) satisfies Promise<string>;
client.auth.createTriggerPublicToken(["a", "b"], { multipleUse: true, realtime: { skipColumns: ["payload"] } });
createClient({ personalAccessToken: "tr_pat_1" }).project("proj_1", "dev").auth.createPublicToken();
// @ts-expect-error Whose tokens would these be?
createClient({ personalAccessToken: "tr_pat_1" }).auth;
// @ts-expect-error A token makes no tokens.
createClient({ publicAccessToken: "a.b.c" }).auth;
// @ts-expect-error A token that triggers has its scopes from the tasks.
client.auth.createTriggerPublicToken("a", { scopes: { read: { runs: true } } });

// Functions of a client get another client; those of the default client get nothing and use it.
client.auth.withPublicToken({}, async (browser) => (await browser.runs.retrieve("run_1")).id) satisfies Promise<string>;
auth.withPublicToken({}, async () => 5) satisfies Promise<number>;
// @ts-expect-error The default client's functions get no client.
auth.withPublicToken({}, async (browser) => browser);

// The token of a result is asked for in the same words.
tasks.trigger("a", {}, { publicTokenOptions: { expirationTime: "24hr", scopes: { read: { tags: ["a"] } } } });
// @ts-expect-error Not in their flat form.
tasks.trigger("a", {}, { publicTokenOptions: { scopes: ["read:runs"] } });

export const reasonOf = (error: unknown): TokenReason | undefined =>
  error instanceof TokenError ? error.reason : undefined;
