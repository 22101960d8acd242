// How to test your own code without an account and without a network: let it talk to the emulator.
//
//   npx tsx examples/test-with-emulator.ts
//
// The tests use node:test; any other runner works the same way.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient, type SecretKeyClient } from "trigger-management-client";
import { startEmulator } from "trigger-management-client/emulator";

/** The code under test: starts every failed run of a task once more. */
const replayFailed = async (trigger: SecretKeyClient, taskIdentifier: string): Promise<string[]> => {
  const replayed: string[] = [];
  for await (const run of trigger.runs.list({ status: "FAILED", taskIdentifier })) {
    const { id } = await trigger.runs.replay(run.id);
    replayed.push(id);
  }
  return replayed;
};

/** An emulator and a client for it. Both end with the test. */
const start = async (context: { after(end: () => Promise<void>): void }) => {
  const emulator = await startEmulator({ clock: "virtual" });
  const trigger = createClient({ secretKey: emulator.secretKey, baseURL: emulator.url });
  context.after(async () => {
    trigger.close();
    await emulator.stop();
  });
  return { emulator, trigger };
};

test("only failed runs are replayed", async (context) => {
  const { emulator, trigger } = await start(context);
  await trigger.tasks.trigger("hello", { name: "Ada" });
  const failing = await trigger.tasks.trigger("fails", { message: "out of paper" });
  // Time stands still until the test lets it pass, so runs finish when they are told to.
  await emulator.advance(1000);

  const replayed = await replayFailed(trigger, "fails");

  assert.equal(replayed.length, 1);
  const replays = emulator.requests.filter((request) => request.operation === "runs.replay");
  assert.deepEqual(
    replays.map((request) => request.params.runId),
    [failing.id],
  );
});

test("a list that is refused once does not stop it", async (context) => {
  const { emulator, trigger } = await start(context);
  await trigger.tasks.trigger("fails", {});
  await emulator.advance(1000);
  emulator.faults.add({ operation: "runs.list", nth: 1, status: 503 });

  const replayed = await replayFailed(trigger, "fails");

  assert.equal(replayed.length, 1);
  assert.deepEqual(
    emulator.requests.filter((request) => request.operation === "runs.list").map((request) => request.status),
    [503, 200],
  );
});

test("a run that starts in an hour has not started yet", async (context) => {
  const { emulator, trigger } = await start(context);
  const { id } = await trigger.tasks.trigger("hello", { name: "Ada" }, { delay: "1h" });

  assert.equal((await trigger.runs.retrieve(id)).status, "DELAYED");
  await emulator.advance(3_600_000 + 1000);
  assert.equal((await trigger.runs.retrieve(id)).status, "COMPLETED");
});
