// Group P: lists whose pages are odd, fail on the way, or never end.

import { describe, expect, test } from "vitest";
import { json, refusal, times } from "../support/answers.js";
import type { Answer, Received } from "../support/fault-server.js";
import { runItemFixture, runsPage, schedulesPage } from "../support/fixtures.js";
import { pause } from "../support/timing.js";
import { errorFrom, errorOf, faultWorld } from "../support/world.js";

const { serve, connect, connectAccount } = faultWorld();

/** What was asked for, page by page: one parameter of each request. */
const asked = (requests: readonly Received[], name: string) =>
  requests.map(({ query }) => query.find(([each]) => each === name)?.[1]);

const fivePages: Answer[] = [
  json(runsPage(["run_1", "run_2"], { next: "b" })),
  json(runsPage(["run_3", "run_4"], { next: "c" })),
  json(runsPage(["run_5", "run_6"], { next: "d" })),
  json(runsPage(["run_7", "run_8"], { next: "e" })),
  json(runsPage(["run_9"], {})),
];
const nineIds = Array.from({ length: 9 }, (_, index) => `run_${index + 1}`);

const idsOf = async (runs: AsyncIterable<{ id: string }>, into: string[] = []): Promise<string[]> => {
  for await (const run of runs) into.push(run.id);
  return into;
};

describe("cursor lists", () => {
  test("P1 five pages give each item once and in order, over five requests", async () => {
    const server = await serve(fivePages);

    const ids = await idsOf(connect(server).runs.list());

    expect(ids).toEqual(nineIds);
    expect(asked(server.requests, "page[after]")).toEqual([undefined, "b", "c", "d", "e"]);
    expect(server.requests.length).toBe(5);
  });

  test("P1 iterPages gives the pages as they came, at the caller's size", async () => {
    const server = await serve(fivePages);

    const sizes = [];
    for await (const page of connect(server).runs.list({ limit: 2 }).iterPages()) sizes.push(page.data.length);

    expect(sizes).toEqual([2, 2, 2, 2, 1]);
    expect(asked(server.requests, "page[size]")).toEqual(["2", "2", "2", "2", "2"]);
  });

  test("P1 items without a limit are fetched in the largest pages from the second request on", async () => {
    const server = await serve(fivePages);

    await idsOf(connect(server).runs.list());

    expect(asked(server.requests, "page[size]")).toEqual([undefined, "100", "100", "100", "100"]);
  });

  test("P2 an empty page with a cursor does not end the list", async () => {
    const server = await serve([
      json(runsPage(["run_1"], { next: "b" })),
      json(runsPage([], { next: "c" })),
      json(runsPage([], { next: "d" })),
      json(runsPage(["run_2"])),
    ]);

    expect(await idsOf(connect(server).runs.list())).toEqual(["run_1", "run_2"]);
  });

  test.each<[what: string, pagination: { next?: string | null }]>([
    ["missing", {}],
    ["null", { next: null }],
    ["empty", { next: "" }],
  ])("P3 a cursor that is %s ends the list", async (_what, pagination) => {
    const server = await serve([json(runsPage(["run_1"], pagination))]);
    const client = connect(server);

    const page = await client.runs.list();

    expect(page.hasNextPage()).toBe(false);
    expect(await idsOf(page)).toEqual(["run_1"]);
    await expect(page.getNextPage()).rejects.toThrow();
    expect(server.requests.length).toBe(1);
  });

  test("P3 a list that answers without pagination at all is one page", async () => {
    const server = await serve([json({ data: [runItemFixture("run_1")] })]);

    expect(await idsOf(connect(server).runs.list())).toEqual(["run_1"]);
  });

  test("P4 a cursor that comes again ends the list with an error, after at most one repeated request", async () => {
    const server = await serve([json(runsPage(["run_1"], { next: "b" }))], {
      otherwise: json(runsPage(["run_2"], { next: "b" })),
    });

    const error = await errorOf(idsOf(connect(server).runs.list()));

    expect(error).toMatchObject({ kind: "response", operation: "runs.list" });
    expect(error.message).toMatch(/twice|again|loop/);
    expect(server.requests.length).toBeLessThanOrEqual(3);
  });

  test("P4 a list that goes round in a longer circle ends too", async () => {
    const circle = ["b", "c", "d"];
    const server = await serve([], {
      otherwise: (request) => json(runsPage([`run_${request.number}`], { next: circle[request.number % 3] ?? "b" })),
    });

    const error = await errorOf(idsOf(connect(server).runs.list()));

    expect(error.kind).toBe("response");
    expect(server.requests.length).toBeLessThanOrEqual(20);
  });

  test("P4 a list that begins where the caller said and points back there is a circle", async () => {
    const server = await serve([], { otherwise: json(runsPage(["run_1"], { next: "b" })) });

    const error = await errorOf(idsOf(connect(server).runs.list({ after: "b" })));

    expect(error.kind).toBe("response");
    expect(server.requests.length).toBeLessThanOrEqual(2);
  });

  test("P5 a 503 on the third page is retried, and no item is missing or comes twice", async () => {
    const server = await serve([...fivePages.slice(0, 2), refusal(503), ...fivePages.slice(2)]);

    expect(await idsOf(connect(server).runs.list())).toEqual(nineIds);
    expect(asked(server.requests, "page[after]")).toEqual([undefined, "b", "c", "c", "d", "e"]);
  });

  test("P6 a third page that fails for good throws once, and its resume cursor gives exactly the rest", async () => {
    const server = await serve([...fivePages.slice(0, 2), ...times(3, refusal(500)), ...fivePages.slice(2)]);
    const client = connect(server);
    const delivered: string[] = [];

    const runs = client.runs.list();
    const error = await errorOf(idsOf(runs, delivered));

    expect(delivered).toEqual(["run_1", "run_2", "run_3", "run_4"]);
    expect(error).toMatchObject({ kind: "internalServer", status: 500, attempts: 3, resume: { after: "c" } });
    const rest = await idsOf(client.runs.list({ limit: 2, ...error.resume }));
    expect([...delivered, ...rest]).toEqual(nineIds);
  });

  test("P6 an iterator that threw is at its end", async () => {
    const server = await serve([fivePages[0] ?? json({}), ...times(3, refusal(500))]);
    const iterator = connect(server).runs.list()[Symbol.asyncIterator]();
    await iterator.next();
    await iterator.next();

    await errorOf(iterator.next());

    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    expect(server.requests.length).toBe(4);
  });

  test("P7 leaving the loop after the first item makes no more requests, and closes the iterator", async () => {
    const server = await serve(fivePages);

    const iterator = connect(server).runs.list()[Symbol.asyncIterator]();
    for await (const run of { [Symbol.asyncIterator]: () => iterator }) {
      expect(run.id).toBe("run_1");
      break;
    }
    await pause(40);

    expect(server.requests.length).toBe(1);
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });

  test("P7 a page is not fetched before somebody asks for its items", async () => {
    const server = await serve(fivePages);
    const iterator = connect(server).runs.list()[Symbol.asyncIterator]();

    await iterator.next();
    await iterator.next();
    await pause(40);
    expect(server.requests.length).toBe(1);

    await iterator.next();
    expect(server.requests.length).toBe(2);
    await iterator.return?.(undefined);
  });

  test("P7 with prefetch one page is under way while the one before is read, and leaving the loop drops it", async () => {
    const server = await serve(fivePages);
    const iterator = connect(server).runs.list({}, { prefetch: true })[Symbol.asyncIterator]();

    await iterator.next();
    await server.until(() => server.requests.length === 2);
    await pause(40);
    expect(server.requests.length).toBe(2);

    await iterator.return?.(undefined);
    await pause(40);
    expect(server.requests.length).toBe(2);
  });

  test("P7 toArray stops at the items it was asked for", async () => {
    const server = await serve(fivePages);

    const runs = await connect(server).runs.list().toArray({ max: 3 });

    expect(runs.map(({ id }) => id)).toEqual(["run_1", "run_2", "run_3"]);
    expect(server.requests.length).toBe(2);
  });

  test("P8 a cursor with signs that mean something in a URL arrives as it was given", async () => {
    const cursor = "a&b=c+d%2F/e?f#g h\u00e9\u{1f600}[]'\"";
    const server = await serve([json(runsPage(["run_1"], { next: cursor })), json(runsPage(["run_2"]))]);

    await idsOf(connect(server).runs.list());

    expect(asked(server.requests, "page[after]")).toEqual([undefined, cursor]);
    expect(server.requests[1]?.query.length).toBe(2);
  });

  test("P10 filters, the branch and the credential are on every page, and nothing but cursor and size differs", async () => {
    const server = await serve(fivePages);
    const client = connect(server, { previewBranch: "feature/one" });

    await idsOf(client.runs.list({ status: ["FAILED", "CANCELED"], tag: "a b", taskIdentifier: ["x", "y"] }));

    const [first, ...others] = server.requests.map((request) => ({
      query: request.query.filter(([name]) => !name.startsWith("page[")),
      branch: request.header("x-trigger-branch"),
      authorization: request.header("authorization"),
      path: request.path,
    }));
    expect(first?.query.length).toBe(3);
    expect(first?.branch).toBe("feature/one");
    for (const other of others) expect(other).toEqual(first);
  });

  test("P10 going forward never sends two directions at once", async () => {
    const server = await serve([
      json(runsPage(["run_2"], { next: "c", previous: "a" })),
      json(runsPage(["run_3"], { previous: "b" })),
      json(runsPage(["run_1"], { next: "b" })),
    ]);

    const page = await connect(server).runs.list({ before: "z" });
    await page.getNextPage();
    await page.getPreviousPage();

    expect(asked(server.requests, "page[before]")).toEqual(["z", undefined, "a"]);
    expect(asked(server.requests, "page[after]")).toEqual([undefined, "c", undefined]);
  });

  test("P10 the caller's parameters are not written into", async () => {
    const server = await serve(fivePages);
    const params = { status: ["FAILED" as const] };

    await idsOf(connect(server).runs.list(params));

    expect(params).toEqual({ status: ["FAILED"] });
  });

  test.each([0, -1, Number.NaN, 1e9, 1.5, Number.POSITIVE_INFINITY])(
    "P11 a limit of %d is refused before sending",
    async (limit) => {
      const server = await serve(fivePages);

      const error = await errorFrom(() => connect(server).runs.list({ limit }));

      expect(error).toMatchObject({ kind: "configuration", parameter: "limit", attempts: 0 });
      expect(server.connections).toBe(0);
    },
  );

  test("P12 page parameters in brackets and the caller's filters both arrive, each as one parameter", async () => {
    const server = await serve([json(runsPage([]))]);

    await connect(server).runs.list({ limit: 10, after: "x", status: ["FAILED"], tag: ["a", "b"] });

    expect([...(server.requests[0]?.query ?? [])].sort()).toEqual([
      ["filter[status]", "FAILED"],
      ["filter[tag]", "a,b"],
      ["page[after]", "x"],
      ["page[size]", "10"],
    ]);
  });

  test("P12 a personal token's list keeps its project and environment on every page", async () => {
    const server = await serve(fivePages);

    const ids = await idsOf(connectAccount(server).runs.list("proj_1", { env: "staging" }));

    expect(ids).toEqual(nineIds);
    expect(new Set(server.requests.map(({ path }) => path))).toEqual(new Set(["/api/v1/projects/proj_1/runs"]));
    expect(asked(server.requests, "filter[env]")).toEqual(["stg", "stg", "stg", "stg", "stg"]);
  });
});

describe("page-number lists", () => {
  test.each<[what: string, number: (value: number) => number | string]>([
    ["numbers", (value) => value],
    ["text", (value) => `${value}`],
  ])("P9 with counts as %s give each item once and in order", async (_what, number) => {
    const counts = (currentPage: number) => ({
      currentPage: number(currentPage),
      totalPages: number(3),
      count: number(5),
    });
    const server = await serve([
      json(schedulesPage(["sched_1", "sched_2"], counts(1))),
      json(schedulesPage(["sched_3", "sched_4"], counts(2))),
      json(schedulesPage(["sched_5"], counts(3))),
    ]);

    const ids = await idsOf(connect(server).schedules.list());

    expect(ids).toEqual(["sched_1", "sched_2", "sched_3", "sched_4", "sched_5"]);
    expect(asked(server.requests, "page")).toEqual([undefined, "2", "3"]);
  });

  test("P9 the caller's page size stays, since a growing one would shift the pages", async () => {
    const counts = { totalPages: 2, count: 2 };
    const server = await serve([
      json(schedulesPage(["sched_1"], { ...counts, currentPage: 1 })),
      json(schedulesPage(["sched_2"], { ...counts, currentPage: 2 })),
    ]);

    await idsOf(connect(server).schedules.list({ perPage: 1 }));

    expect(asked(server.requests, "perPage")).toEqual(["1", "1"]);
  });

  test("P9 an empty list of no pages at all ends at once", async () => {
    const server = await serve([json(schedulesPage([], { currentPage: 1, totalPages: 0, count: 0 }))]);

    expect(await idsOf(connect(server).schedules.list())).toEqual([]);
  });

  test("P9 a service that says page 1 of 2 for ever ends with an error", async () => {
    const server = await serve([], {
      otherwise: json(schedulesPage(["sched_1"], { currentPage: 1, totalPages: 2, count: 2 })),
    });

    const error = await errorOf(idsOf(connect(server).schedules.list()));

    expect(error.kind).toBe("response");
    expect(server.requests.length).toBeLessThanOrEqual(3);
  });

  test("P6 a page-number list that fails on the way says which page to go on from", async () => {
    const server = await serve([
      json(schedulesPage(["sched_1"], { currentPage: 1, totalPages: 3, count: 3 })),
      ...times(3, refusal(500)),
    ]);

    const error = await errorOf(idsOf(connect(server).schedules.list()));

    expect(error.resume).toEqual({ page: 2 });
  });
});
