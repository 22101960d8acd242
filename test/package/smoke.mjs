// The main job in short, for any runtime: it uses nothing but the package and what every runtime has.
import { ApiError, createClient, isApiError, NotFoundError } from "trigger-management-client";
import { subscribeToRun } from "trigger-management-client/realtime";

/** @param {boolean} holds @param {string} statement @param {unknown} [seen] */
const assert = (holds, statement, seen) => {
  if (!holds) throw new Error(`This does not hold: ${statement}. Seen: ${seen}`, { cause: seen });
};

/** @param {() => PromiseLike<unknown>} act */
const failureOf = async (act) => {
  try {
    await act();
  } catch (error) {
    return error;
  }
  throw new Error("This was to fail and did not");
};

/**
 * Goes through it against an emulator that nothing else uses. Throws when something does not hold.
 *
 * @param {{ baseURL: string, secretKey: string }} target
 * @returns {Promise<string[]>} the points that hold
 */
export const smoke = async ({ baseURL, secretKey }) => {
  const client = createClient({ secretKey, baseURL });

  const triggered = [];
  for (const n of [1, 2, 3]) {
    const run = await client.tasks.trigger("smoke", { n });
    assert(run.id.startsWith("run_"), "trigger answers with the run's id", run.id);
    triggered.push(run.id);
  }
  assert(new Set(triggered).size === 3, "three triggers make three runs", triggered);

  const page = await client.runs.list({ limit: 2 });
  assert(page.data.length === 2, "a page of two has two runs", page.data.length);
  const listed = [];
  for await (const run of client.runs.list({ limit: 2 })) listed.push(run.id);
  assert(
    triggered.every((id) => listed.includes(id)),
    "iteration comes past all runs, also those of the second page",
    listed,
  );

  const missing = await failureOf(() => client.runs.retrieve("run_that_is_not_there"));
  assert(missing instanceof NotFoundError && missing instanceof ApiError, "a missing run is a NotFoundError", missing);
  assert(isApiError(missing) && missing.status === 404, "the error has the status", missing);

  const reason = new Error("no longer needed");
  const early = await failureOf(() => client.runs.list({}, { signal: AbortSignal.abort(reason) }));
  assert(early === reason, "a call under an aborted signal fails with the signal's own reason", early);

  // The emulator keeps this call waiting for much longer than the test lasts.
  const controller = new AbortController();
  const started = Date.now();
  setTimeout(() => controller.abort(reason), 50);
  const late = await failureOf(() => client.schedules.list({}, { signal: controller.signal }));
  assert(late === reason, "an abort under way fails with the signal's own reason", late);
  assert(Date.now() - started < 2000, "an abort under way ends the call at once", Date.now() - started);

  const { id } = await client.tasks.trigger("smoke", { n: 4 });
  const accessToken = await client.auth.createPublicToken({ scopes: { read: { runs: id } } });
  for (const [whose, runs] of [
    ["a client", client.runs.subscribeToRun(id)],
    ["a token alone", subscribeToRun(id, { accessToken, baseURL })],
  ]) {
    const statuses = [];
    for await (const { status } of runs) statuses.push(status);
    assert(statuses.at(-1) === "COMPLETED", `a run that is followed with ${whose} is told of to its end`, statuses);
    assert(runs.ending === "finished", "the subscription has finished", runs.ending);
  }

  return ["trigger", "list", "error", "abort", "follow"];
};
