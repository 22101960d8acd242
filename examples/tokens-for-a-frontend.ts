// A backend gives its page tokens: one that starts one run of one task, and one that reads the runs of a user and is
// renewed for as long as the page is open. The secret key stays on the server, and no token costs a request.
//
//   TRIGGER_SECRET_KEY=tr_dev_... npx tsx examples/tokens-for-a-frontend.ts
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient, isApiError } from "trigger-management-client";
import { createTokenSource, decodePublicToken } from "trigger-management-client/tokens";

const baseURL = process.env.TRIGGER_API_URL ?? "https://api.trigger.dev";

// The backend.
const trigger = createClient({ secretKey: process.env.TRIGGER_SECRET_KEY ?? "", baseURL });

const tokens: Readonly<Record<string, (user: string) => Promise<string>>> = {
  "/tokens/start": () => trigger.auth.createTriggerPublicToken("hello"),
  "/tokens/read": (user) =>
    trigger.auth.createPublicToken({ scopes: { read: { tags: `user:${user}` } }, expirationTime: "10m" }),
};

const server = createServer(async (request, response) => {
  // Who is asking is what your own sessions know. Here everybody is user 7.
  const token = await tokens[request.url ?? ""]?.("7");
  response.writeHead(token === undefined ? 404 : 200, { "content-type": "application/json" });
  response.end(JSON.stringify({ token }));
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

// The page, which has no key and knows nothing but its backend's address.
const page = async (origin: string): Promise<void> => {
  const tokenFrom = async (path: string, signal?: AbortSignal): Promise<string> => {
    const response = await fetch(origin + path, signal ? { signal } : {});
    const { token }: { token: string } = await response.json();
    return token;
  };

  const starter = createClient({ publicAccessToken: await tokenFrom("/tokens/start"), baseURL });
  const handle = await starter.tasks.trigger("hello", { name: "Ada" }, { tags: ["user:7"] });
  console.log(`started ${handle.id}`);
  try {
    await starter.tasks.trigger("hello", { name: "Ada, again" });
  } catch (error) {
    // The token has been used. The service says so by a 422, which nothing repeats.
    if (!isApiError(error) || error.kind !== "unprocessableEntity") throw error;
    console.log("once is enough");
  }

  // What starts a run may not read it. The token that comes with the handle may, and nothing else.
  const watcher = createClient({ publicAccessToken: handle.publicAccessToken, baseURL });
  const run = await watcher.runs.poll(handle.id, { pollIntervalMs: 100 });
  console.log(`${run.status}: ${JSON.stringify(run.output)}`);

  // A page that stays open asks for a token before each call, and gets the same one until it is about to end.
  const source = createTokenSource({
    mint: ({ signal }) => tokenFrom("/tokens/read", signal),
    renewBeforeInMs: 60_000,
  });
  for (let visit = 1; visit <= 2; visit += 1) {
    const reader = createClient({ publicAccessToken: await source.get(), baseURL });
    console.log(`visit ${visit}: ${(await reader.runs.retrieve(handle.id)).tags.join()}`);
  }
  // What a token says of itself may be shown, but nobody has found out whether it is true.
  const read = decodePublicToken(await source.get());
  if (read.ok) console.log(`may ${read.claims.scopes?.join()}`);
};

try {
  // A server that listens on TCP has an address of this kind.
  const { port } = server.address() as AddressInfo;
  await page(`http://127.0.0.1:${port}`);
} finally {
  server.closeAllConnections();
  server.close();
}
