import { describe, expect, test } from "vitest";
import {
  type UseRealtimeRunsInstance,
  type UseRealtimeRunsWithTagOptions,
  useRealtimeBatch,
  useRealtimeRunsWithTag,
} from "../../src/react/index.js";
import { aWhile, reactWorld, until } from "./support/world.js";

const { start, draw } = reactWorld();

interface Tagged extends UseRealtimeRunsWithTagOptions {
  tag: string | string[] | undefined;
}

const watchTag = (given: Tagged) =>
  draw<Tagged, UseRealtimeRunsInstance>(({ tag, ...rest }) => useRealtimeRunsWithTag(tag, rest), given);

const idsOf = ({ runs }: UseRealtimeRunsInstance) => runs.map(({ id }) => id);

describe("useRealtimeRunsWithTag", () => {
  test("shows the runs with the tag, oldest first, those that come, and what becomes of each", async () => {
    const { work, connection } = await start();
    const options = await connection("read:tags:a");
    const first = await work(["a"]);
    await work(["b"]);

    const page = watchTag({ ...options, tag: "a" });
    expect(page.results[0]).toMatchObject({ runs: [], error: undefined });
    await until(() => page.now().runs.length === 1);
    const second = await work(["a"]);
    await until(() => page.now().runs.length === 2);
    first.finish("done");
    await until(() => page.now().runs[0]?.status === "COMPLETED");

    expect(idsOf(page.now())).toEqual([first.id, second.id]);
    expect(page.now().runs.map(({ status }) => status)).toEqual(["COMPLETED", "EXECUTING"]);
  });

  test("keeps what has not changed as it is, and the list as a whole while nothing changes", async () => {
    const { work, connection } = await start();
    const [first] = [await work(["a"]), await work(["a"])];
    const options = { ...(await connection("read:tags:a")), tag: ["a"] };

    const page = watchTag(options);
    await until(() => page.now().runs.length === 2);
    const before = page.now().runs;
    page.draw({ ...options, tag: ["a"] });
    expect(page.now().runs).toBe(before);
    first.finish();
    await until(() => page.now().runs[0]?.status === "COMPLETED");

    expect(page.now().runs[1]).toBe(before[1]);
    expect(before[0]?.status).toBe("EXECUTING");
  });

  test.each([[undefined], [""], [[]]])("does nothing without a tag: %j", async (tag) => {
    const { work, connection, emulator } = await start();
    await work(["a"]);
    const options = await connection("read:runs");
    const asked = emulator.requests.length;

    const page = watchTag({ ...options, tag });
    await aWhile();

    expect(page.now()).toMatchObject({ runs: [], error: undefined });
    expect(emulator.requests.length).toBe(asked);
  });

  test("shows a hundred runs that come together at once", async () => {
    const { emulator, connection } = await start();
    emulator.seed.runs(100, { tags: ["a"] });

    const page = watchTag({ ...(await connection("read:tags:a")), tag: "a" });
    await until(() => page.now().runs.length > 0);

    expect(page.now().runs.length).toBe(100);
    expect(page.results.length).toBe(2);
  });

  test("asks for runs of the last hour where that is said", async () => {
    const { emulator, connection, requests } = await start();
    emulator.seed.runs(1, { tags: ["a"], createdAt: new Date(Date.now() - 7_200_000) });
    const [recent] = emulator.seed.runs(1, { tags: ["a"] });

    const page = watchTag({ ...(await connection("read:tags:a")), tag: ["a"], createdAt: "1h" });
    await until(() => page.now().runs.length > 0);

    expect(idsOf(page.now())).toEqual([recent]);
    expect(requests("runs.subscribeToRunsWithTag")[0]?.query).toContainEqual(["createdAt", "1h"]);
  });

  test("shows a run whose moment cannot be read, before the others", async () => {
    const row = (id: string, createdAt: string) => ({
      key: id,
      value: { id, friendlyId: id, status: "EXECUTING", createdAt, updatedAt: createdAt },
      headers: { operation: "insert" },
    });
    const rows = [row("run_a", "2026-11-21T00:00:00.000"), row("run_b", "yesterday")];
    const fetch = async (address: RequestInfo | URL, init?: RequestInit) => {
      if (String(address instanceof Request ? address.url : address).includes("live=true"))
        return new Promise<Response>((_, reject) => {
          init?.signal?.addEventListener("abort", () => reject(init.signal?.reason));
        });
      return Response.json([...rows, { headers: { control: "up-to-date" } }], {
        headers: { "electric-handle": "h", "electric-offset": "1_1" },
      });
    };

    const page = watchTag({ accessToken: "a.b.c", fetch, tag: "a" });

    await until(() => page.now().runs.length === 2);
    expect(idsOf(page.now())).toEqual(["run_b", "run_a"]);
    expect(page.now().error).toBeUndefined();
  });

  test("keeps the newest thousand", async () => {
    const { emulator, connection, work } = await start();
    emulator.seed.runs(1000, { tags: ["a"], everyInMs: 1 });

    const page = watchTag({ ...(await connection("read:tags:a")), tag: "a" });
    await until(() => page.now().runs.length === 1000);
    const { id } = await work(["a"]);
    await until(() => page.now().runs.at(-1)?.id === id);

    expect(page.now().runs.length).toBe(1000);
  });

  test("shows nothing of one tag when another one is asked for, and does nothing without one", async () => {
    const { work, connection, open } = await start();
    const options = await connection("read:tags");
    const [, second] = [await work(["a"]), await work(["b"])];

    const page = watchTag({ ...options, tag: "a" });
    await until(() => page.now().runs.length === 1);
    page.draw({ ...options, tag: "b" });
    expect(page.now().runs).toEqual([]);
    await until(() => idsOf(page.now())[0] === second.id);
    page.draw({ ...options, tag: undefined });

    expect(page.now().runs).toEqual([]);
    await until(() => open("runs.subscribeToRunsWithTag").length === 0);
  });

  test("ends its connection with the component, and by stop()", async () => {
    const { work, connection, open } = await start();
    const options = { ...(await connection("read:tags:a")), tag: "a" };
    await work(["a"]);

    const [stopped, gone] = [watchTag(options), watchTag(options)];
    await until(() => open("runs.subscribeToRunsWithTag").length === 2);
    stopped.now().stop();
    gone.unmount();

    await until(() => open("runs.subscribeToRunsWithTag").length === 0);
    expect(stopped.now()).toMatchObject({ runs: [expect.anything()], error: undefined });
  });

  test("has a refusal as its error", async () => {
    const { connection } = await start();

    const page = watchTag({ ...(await connection("read:tags:other")), tag: "a" });
    await until(() => page.now().error !== undefined);

    expect(page.now()).toMatchObject({ runs: [], error: { kind: "permissionDenied" } });
  });
});

describe("useRealtimeBatch", () => {
  test("shows the runs of a batch, and what becomes of each", async () => {
    const { client, connection, workOf } = await start();
    const batch = await client.batch.trigger([
      { id: "work", payload: 1 },
      { id: "work", payload: 2 },
    ]);
    const options = await connection(`read:batch:${batch.batchId}`);

    const page = draw(() => useRealtimeBatch(batch, options), undefined);
    await until(() => page.now().runs.length === 2 && page.now().runs.every(({ status }) => status === "EXECUTING"));
    for (const { id } of page.now().runs) (await workOf(id)).finish(id);
    await until(() => page.now().runs.every(({ status }) => status === "COMPLETED"));

    expect(page.now().runs.map(({ output }) => output)).toEqual(idsOf(page.now()));
  });

  test("has a batch that is not there as its error, and does nothing without one", async () => {
    const { connection, requests } = await start();
    const options = await connection("read:runs");

    const idle = draw(() => useRealtimeBatch(undefined, options), undefined);
    await aWhile();
    expect(requests("runs.subscribeToBatch")).toEqual([]);
    expect(idle.now()).toMatchObject({ runs: [], error: undefined });

    const page = draw(() => useRealtimeBatch("batch_other", options), undefined);
    await until(() => page.now().error !== undefined);
    expect(page.now().error).toMatchObject({ kind: "notFound" });
  });
});
