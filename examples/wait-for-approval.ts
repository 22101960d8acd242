// Asks for an approval: makes a waitpoint token, completes it as the approver's page would, and reads what came of it.
//
//   TRIGGER_SECRET_KEY=tr_dev_... npx tsx examples/wait-for-approval.ts invoice-42
import { createClient, wait } from "trigger-management-client";

interface Approval {
  approved: boolean;
  by: string;
}

const document = process.argv[2] ?? "invoice-42";

// The key makes it one token, however often this program runs within a day. A run can wait for it by its id.
const token = await wait.createToken({
  idempotencyKey: `approve-${document}`,
  idempotencyKeyTTL: "1d",
  timeout: "24h",
  tags: [document],
});
console.log(`${token.isCached ? "Found" : "Created"} ${token.id}`);

// The token's own public token is for the page with the button: it can complete this waitpoint token and do nothing else.
// Somebody else's service would post to `token.url` instead.
const page = createClient({
  publicAccessToken: token.publicAccessToken,
  baseURL: process.env.TRIGGER_API_URL,
});
await page.wait.completeToken<Approval>(token, { approved: true, by: "Ada" });

const { status, output, error } = await wait.retrieveToken<Approval>(token);
console.log(
  error ? `${status}: ${error.message}` : `${status}: ${output?.approved ? "approved" : "refused"} by ${output?.by}`,
);

for await (const { id, createdAt } of wait.listTokens({ tags: document, status: "WAITING" })) {
  console.log(`${id} still waits, since ${createdAt.toISOString()}`);
}
