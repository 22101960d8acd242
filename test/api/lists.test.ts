import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEmulator, type Emulator } from "../../src/emulator/index.js";
import { createClient, type SecretKeyClient } from "../../src/index.js";

let emulator: Emulator;
let trigger: SecretKeyClient;

beforeEach(async () => {
  emulator = createEmulator({ tasks: [{ id: "nightly", scheduled: true }] });
  trigger = createClient({ secretKey: emulator.secretKey, baseURL: emulator.url, fetch: emulator.fetch });
  await emulator.seed.runs(250);
});

afterEach(() => emulator.stop());

const sizes = () => emulator.requests.map(({ query }) => query.find(([name]) => name === "page[size]")?.[1]);

describe("walking a list", () => {
  it("asks for the largest pages from the second request on, where the caller names no size", async () => {
    const ids = new Set<string>();
    for await (const run of trigger.runs.list()) ids.add(run.id);

    expect(ids.size).toBe(250);
    expect(sizes()).toEqual([undefined, "100", "100", "100"]);
  });

  it("keeps the size that the caller names", async () => {
    expect(await trigger.runs.list({ limit: 90 }).toArray()).toHaveLength(250);
    expect(sizes()).toEqual(["90", "90", "90"]);
  });

  it("by pages keeps the caller's size too", async () => {
    const lengths: number[] = [];
    for await (const page of trigger.runs.list().iterPages()) {
      lengths.push(page.data.length);
      if (lengths.length === 3) break;
    }
    expect(lengths).toEqual([25, 25, 25]);
    expect(sizes()).toEqual([undefined, undefined, undefined]);
  });

  it("goes on from a page that was fetched by hand, and can start anew", async () => {
    const first = await trigger.runs.list({ limit: 100 });
    const second = await first.getNextPage();
    const rest: string[] = [];
    for await (const run of second) rest.push(run.id);

    expect(rest).toHaveLength(150);
    expect(await first.toArray()).toHaveLength(250);
    expect(second.hasPreviousPage()).toBe(true);
    expect((await second.getPreviousPage()).data.map(({ id }) => id).sort()).toEqual(
      first.data.map(({ id }) => id).sort(),
    );
  });

  it("never asks for two directions at once", async () => {
    const page = await trigger.runs.list({ limit: 100 });
    const second = await page.getNextPage();
    const back = await second.getPreviousPage();
    await back.getNextPage().catch(() => {});

    for (const { query } of emulator.requests) {
      expect(query.filter(([name]) => name === "page[after]" || name === "page[before]").length).toBeLessThanOrEqual(1);
    }
  });

  it("goes the way that the service takes when the caller names both directions", async () => {
    const { pagination } = await (await trigger.runs.list({ limit: 100 })).getNextPage();
    await trigger.runs.list({ limit: 100, after: pagination.next ?? "", before: pagination.previous ?? "" });

    const names = emulator.requests.at(-1)?.query.map(([name]) => name);
    expect(names).toContain("page[before]");
    expect(names).not.toContain("page[after]");
  });

  it("collects no more than it is asked to, and asks for no more than that takes", async () => {
    expect(await trigger.runs.list({ limit: 50 }).toArray({ max: 60 })).toHaveLength(60);
    expect(emulator.requests.length).toBe(2);
    expect(await trigger.runs.list({ limit: 50 }).toArray({ max: 0 })).toEqual([]);
  });

  it("fetches one page ahead with prefetch, and only then", async () => {
    const requestsAtFirstItem = async (prefetch: boolean) => {
      const before = emulator.requests.length;
      for await (const _ of trigger.runs.list({ limit: 50 }, { prefetch })) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        break;
      }
      return emulator.requests.length - before;
    };

    expect(await requestsAtFirstItem(false)).toBe(1);
    expect(await requestsAtFirstItem(true)).toBe(2);
    expect(await trigger.runs.list({ limit: 50 }, { prefetch: true }).toArray()).toHaveLength(250);
  });

  it("rejects where there is no such page", async () => {
    const page = await trigger.runs.list({ limit: 100, tag: "none" });
    expect([page.data, page.hasNextPage(), page.hasPreviousPage()]).toEqual([[], false, false]);
    await expect(page.getNextPage()).rejects.toThrow("runs.list: there is no next page");
    await expect(page.getPreviousPage()).rejects.toThrow("runs.list: there is no previous page");
  });

  it("by page numbers goes through every page once", async () => {
    for (let i = 0; i < 5; i++) {
      await trigger.schedules.create({ task: "nightly", cron: "0 0 * * *", deduplicationKey: `k${i}` });
    }
    const before = emulator.requests.length;

    const all = await trigger.schedules.list({ perPage: 2 }).toArray();

    const keys = all.map(({ deduplicationKey }) => deduplicationKey);
    expect(keys.filter((key) => key !== undefined).sort()).toEqual(["k0", "k1", "k2", "k3", "k4"]);
    const pages = emulator.requests.slice(before).map(({ query }) => Object.fromEntries(query).page);
    expect(pages).toEqual([
      undefined,
      ...Array.from({ length: Math.ceil(all.length / 2) - 1 }, (_, i) => String(i + 2)),
    ]);
    expect(pages.length).toBeGreaterThanOrEqual(3);
  });
});
