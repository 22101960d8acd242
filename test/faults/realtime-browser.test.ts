// Group S in a browser: the module bundled for pages, in headless Chromium, from another origin than the service's.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { browserFlags, findBrowser } from "../package/browser.js";
import { answer, cut, later, refusal, reset, silence, stalled, times } from "../support/answers.js";
import { PUBLIC_ACCESS_TOKEN } from "../support/credentials.js";
import { type Answer, type FaultServer, type Received, startFaultServer } from "../support/fault-server.js";
import { EVENT_STREAM, events, eventText, feed, finalState, mustRefetch, state } from "../support/feed-answers.js";
import { createFeedService } from "../support/feed-service.js";
import { pause } from "../support/timing.js";
import type { Page as Program, Watched } from "./browser/page.js";

const browser = findBrowser();

const QUICK = { retry: { maxAttempts: 5, minTimeoutInMs: 5, maxTimeoutInMs: 20 }, stallTimeoutInMs: 2000 };

describe.runIf(browser)("in Chromium", () => {
  const profile = mkdtempSync(join(tmpdir(), "chromium-"));
  const servers: FaultServer[] = [];
  let site: FaultServer;
  let context: BrowserContext;
  let page: Page;
  let noise: string[] = [];

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL("browser/page.ts", import.meta.url))],
      bundle: true,
      format: "esm",
      platform: "browser",
      target: "es2022",
      write: false,
      logLevel: "silent",
    });
    const script = answer(200, outputFiles[0]?.text ?? "", { "content-type": "text/javascript" });
    const html = '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/script.js"></script>';
    const document = answer(200, html, { "content-type": "text/html" });
    site = await startFaultServer([], { otherwise: ({ path }) => (path === "/script.js" ? script : document) });
    context = await chromium.launchPersistentContext(profile, {
      executablePath: browser ?? "",
      headless: true,
      args: [...browserFlags, "--js-flags=--expose-gc", "--enable-precise-memory-info"],
    });
  }, 60_000);

  afterAll(async () => {
    await context?.close();
    await site?.stop();
    rmSync(profile, { recursive: true, force: true });
  });

  beforeEach(async () => {
    noise = [];
    page = await context.newPage();
    // An error that nobody handles, and what the page itself has to say. That a request failed, the browser says.
    page.on("pageerror", (error) => noise.push(String(error)));
    page.on("console", (message) => {
      if (!message.text().startsWith("Failed to load resource")) noise.push(message.text());
    });
    await page.goto(site.url);
  });

  afterEach(async () => {
    await page.close();
    for (const server of servers.splice(0)) await server.stop();
    expect(noise.filter((text) => !/CORS policy/.test(text))).toEqual([]);
  });

  /** A service that lets pages of other origins in: its n-th answer is for their n-th request, preflights aside. */
  const serve = async (answers: readonly Answer[], otherwise?: (request: Received) => Answer, port?: number) => {
    let count = 0;
    const server = await startFaultServer([], {
      ...(port !== undefined && { port }),
      otherwise: (request) => {
        if (request.method === "OPTIONS") return PREFLIGHT;
        count += 1;
        return forPages(answers[count - 1] ?? otherwise?.(request) ?? refusal(418));
      },
    });
    servers.push(server);
    return { url: server.url, port: server.port, server, asked: () => server.requests.filter(isAsked) };
  };

  const call = <Name extends "watch" | "read" | "watchMany" | "follow">(
    name: Name,
    ...args: Parameters<Program[Name]>
  ): Promise<Awaited<ReturnType<Program[Name]>>> =>
    // The page's own function, and what it gives as JSON.
    page.evaluate(([name, args]) => Reflect.get(globalThis, "page")[name](...args), [name, args] as const);

  const watch = ({ url }: { url: string }, options: object = {}, most?: number): Promise<Watched> =>
    call("watch", { baseURL: url, tokens: [PUBLIC_ACCESS_TOKEN], ...QUICK, ...options }, most);
  const read = ({ url }: { url: string }, options: object = {}): Promise<Watched> =>
    call("read", { baseURL: url, tokens: [PUBLIC_ACCESS_TOKEN], ...QUICK, ...options });
  /** How many states the page has been told of. */
  const toldSoFar = (): Promise<number> => page.evaluate(() => Reflect.get(globalThis, "page").latest.length);
  const untilTold = async (count: number): Promise<void> => {
    while ((await toldSoFar()) < count) await pause(5);
  };

  test("S1 a connection that is lost after every state costs none and repeats none", async () => {
    const script: Answer[] = [feed(state(0))];
    for (let n = 1; n < 20; n += 1) script.push(n % 2 ? reset() : cut(['[{"key":']), feed(state(n)));
    const service = await serve([...script, reset(), feed(finalState(20))]);

    const { told, ending } = await watch(service);

    expect(told).toEqual(Array.from({ length: 21 }, (_, n) => n));
    expect(ending).toBe("finished");
  });

  test("S1 S9 S10 a stream that is cut after every chunk, and comes in pieces, has each of them once", async () => {
    const script = Array.from({ length: 10 }, (_, n) =>
      cut([eventText([`${n + 1}-0`, `é${n}`])], { headers: EVENT_STREAM }),
    );
    const pieces = [...Buffer.from(`: ping\r\n\r\n${eventText(["10-0", "é9"], ["11-0", "€"])}`)].map((byte) =>
      String.fromCharCode(byte),
    );
    const service = await serve([...script, bytewise(pieces), feed(finalState(1)), events(["11-0", "€"]), events()]);

    const { told, kind } = await read(service);

    expect(kind).toBeUndefined();
    expect(told).toEqual([...Array.from({ length: 10 }, (_, n) => `é${n}`), "€"]);
  });

  test("S2 a service that is away for some seconds is found again, and what was missed is told", {
    timeout: 20_000,
  }, async () => {
    const feeds = createFeedService();
    const first = await serve([], feeds.answerTo);
    const watching = watch(first, { retry: {}, stallTimeoutInMs: 10_000 });
    await untilTold(1);

    await first.server.stop();
    for (const n of [2, 3]) feeds.change(n);
    await pause(3000);
    const second = await serve([], feeds.answerTo, first.port);
    await untilTold(2);
    await second.server.until(() => second.asked().some(isLive));
    feeds.change(4, { isFinal: true });

    expect(await watching).toMatchObject({ told: [1, 3, 4], ending: "finished" });
    expect(Object.fromEntries(second.asked()[0]?.query ?? [])).toMatchObject({ handle: "run-a" });
    // 3 s are three or four waits: it has not asked all the time.
    expect(second.server.requests.length).toBeLessThan(8);
  });

  test("S2 100 subscriptions of one page are told every later state once, and end", { timeout: 60_000 }, async () => {
    // A browser keeps six connections to a service, so that polls wait for each other: these are short.
    const feeds = createFeedService();
    const first = await serve([], (request) => later(20, feeds.answerNow(request)));
    const options = { baseURL: first.url, tokens: [PUBLIC_ACCESS_TOKEN], ...QUICK };
    const retry = { maxAttempts: 100, minTimeoutInMs: 100, maxTimeoutInMs: 1000 };
    const watching = call("watchMany", 100, { ...options, retry, stallTimeoutInMs: 20_000 });
    await first.server.until(() => new Set(first.asked().map(({ path }) => path)).size === 100, 10_000);
    await pause(500);

    await first.server.stop();
    feeds.change(2);
    await pause(1000);
    const second = await serve([], (request) => later(20, feeds.answerNow(request)), first.port);
    await second.server.until(() => new Set(second.asked().map(({ path }) => path)).size === 100, 20_000);
    await pause(500);
    feeds.change(3, { isFinal: true });

    const all = await watching;
    expect(all.map(({ told }) => told)).toEqual(all.map(() => [1, 2, 3]));
    expect(all.map(({ kind }) => kind)).toEqual(all.map(() => undefined));
  });

  test("S3 409 makes the feed begin again, and nothing older is told", async () => {
    const service = await serve([
      feed(state(3)),
      mustRefetch("new"),
      feed(state(2)),
      feed(state(3)),
      feed(state(4)),
      feed(finalState(5)),
    ]);

    expect((await watch(service)).told).toEqual([3, 4, 5]);
    expect(Object.fromEntries(service.asked()[2]?.query ?? [])).toMatchObject({ offset: "-1", handle: "new" });
  });

  test.each([
    [401, "authentication"],
    [403, "permissionDenied"],
    [404, "notFound"],
  ])("S4 %i ends it at once as what it is", async (status, kind) => {
    const watched = await watch(await serve([refusal(status)]));

    expect(watched).toMatchObject({ kind, status, ending: "failed", told: [] });
    expect(watched.ms).toBeLessThan(1000);
  });

  test("S4 401 is met with another token, once, and the feed goes on from where it was", async () => {
    const service = await serve([feed(state(1)), refusal(401), feed(finalState(2))]);

    const { told } = await watch(service, { tokens: [PUBLIC_ACCESS_TOKEN, `${PUBLIC_ACCESS_TOKEN}x`] });

    expect(told).toEqual([1, 2]);
    const [, refused, again] = service.asked();
    expect(again?.target).toBe(refused?.target);
    expect(again?.header("authorization")).toBe(`Bearer ${PUBLIC_ACCESS_TOKEN}x`);
  });

  test("S5 a connection that is lost for good is an error, and no end", async () => {
    const watched = await watch(await serve([feed(state(1)), ...times(9, reset())]));

    expect(watched).toMatchObject({ told: [1], kind: "connection", ending: "failed" });
  });

  test("S5 a service that lets no page in is an error after the last attempt", async () => {
    const server = await startFaultServer([], { otherwise: feed(state(1)) });
    servers.push(server);

    expect(await watch(server)).toMatchObject({ told: [], kind: "connection", ending: "failed" });
  });

  test.each(["COMPLETED_SUCCESSFULLY", "CANCELED", "EXPIRED"])(
    "S6 %s ends it without another request",
    async (word) => {
      const service = await serve([feed(state(1)), feed(finalState(2, word))]);

      const watched = await watch(service);

      expect(watched).toMatchObject({ told: [1, 2], ending: "finished" });
      expect(watched.ms).toBeLessThan(1000);
      await pause(50);
      expect(service.asked().length).toBe(2);
    },
  );

  test("S7 silence counts as a lost connection", async () => {
    const service = await serve([feed(state(1)), silence(), stalled('[{"key":'), feed(finalState(2))]);

    expect((await watch(service, { stallTimeoutInMs: 150 })).told).toEqual([1, 2]);
  });

  test("S8 too many connections are waited for, and an error after the last attempt", async () => {
    const service = await serve([feed(state(1)), refusal(429), refusal(429), feed(finalState(2))]);
    expect((await watch(service)).told).toEqual([1, 2]);

    const full = await serve(times(9, refusal(429)));
    expect(await watch(full)).toMatchObject({ kind: "rateLimit", status: 429 });
    expect(full.asked().length).toBe(5);
  });

  test("S11 leaving the loop closes the connection", async () => {
    const service = await serve([feed(state(1)), silence()]);

    expect(await watch(service, {}, 1)).toMatchObject({ told: [1], ending: "stopped" });

    await service.server.until(() => service.asked().every(({ closedAt, answeredAt }) => closedAt ?? answeredAt), 300);
    expect(service.asked().length).toBeLessThanOrEqual(2);
  });

  test("S11 leaving the page closes the connection", async () => {
    const service = await serve([feed(state(1)), silence()]);
    void watch(service).catch(() => {});
    await service.server.until(() => service.asked().length === 2);

    await page.goto("about:blank");

    await service.server.until(() => service.asked()[1]?.closedAt !== undefined, 1000);
  });

  test("K18 a browser that is offline for a while comes back to where it was", { timeout: 20_000 }, async () => {
    const feeds = createFeedService();
    const service = await serve([], feeds.answerTo);
    const watching = watch(service, { retry: { maxTimeoutInMs: 500 }, stallTimeoutInMs: 10_000 });
    await untilTold(1);

    await context.setOffline(true);
    feeds.change(2);
    await pause(1000);
    feeds.change(3);
    await context.setOffline(false);
    await service.server.until(() => service.asked().filter(isLive).length >= 2, 5000);
    feeds.change(4, { isFinal: true });

    const { told, ending } = await watching;
    expect([told.at(0), told.at(-1), ending]).toEqual([1, 4, "finished"]);
    expect(told).toEqual([...new Set(told)].sort());
    expect(told).toContain(3);
  });

  test("K18 a page that cannot be seen is told what happens, too", async () => {
    const feeds = createFeedService();
    const service = await serve([], feeds.answerTo);
    const watching = watch(service);
    await untilTold(1);
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden" });
      Object.defineProperty(document, "hidden", { value: true });
      document.dispatchEvent(new Event("visibilitychange"));
    });

    await service.server.until(() => service.asked().some(isLive));
    feeds.change(2, { isFinal: true });

    expect(await watching).toMatchObject({ told: [1, 2], ending: "finished" });
  });

  test.each([
    ["S12 10,000 states that nobody asks for", true],
    ["K19 10,000 states that are asked for one by one", false],
  ])("%s leave memory as it was", { timeout: 60_000 }, async (_, isPaused) => {
    const body = (n: number) => {
      const columns = { payload: JSON.stringify({ text: "x".repeat(1000) }) };
      const one = n < 99 ? state(n, columns) : finalState(n);
      // A hundred states within each second: the page puts the milliseconds in.
      const text = JSON.stringify([one, { headers: { control: "up-to-date" } }]);
      return text.replace(/("updatedAt":"[^"]*)\.000"/, '$1.MILLIS"');
    };

    const followed = await call(
      "follow",
      Array.from({ length: 100 }, (_, n) => body(n)),
      isPaused,
      PUBLIC_ACCESS_TOKEN,
    );

    expect(followed.ending).toBe("finished");
    expect(followed.grown).toBeLessThan((isPaused ? 20 : 2) * 1024 * 1024);
    // The first final state is the last that is asked for.
    if (isPaused) expect(followed.told).toBeLessThan(20);
    else expect(followed.told).toBe(9901);
  });
});

const isAsked = ({ method }: Received): boolean => method !== "OPTIONS";
const isLive = ({ query }: Received): boolean => query.some(([name, value]) => name === "live" && value === "true");

const PREFLIGHT = answer(204, undefined, {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "authorization, *",
  "access-control-max-age": "600",
});

/** The same answer, with what lets pages of other origins read it. */
const forPages = ({ give, ...rest }: Answer): Answer => ({
  ...rest,
  give: (exchange) => {
    let isHead = true;
    return give({
      ...exchange,
      write: (bytes) => {
        const all = Buffer.from(bytes);
        const end = all.indexOf("\r\n");
        if (!isHead || end < 0) return exchange.write(all);
        isHead = false;
        const line = "\r\naccess-control-allow-origin: *\r\naccess-control-expose-headers: *";
        return exchange.write(Buffer.concat([all.subarray(0, end), Buffer.from(line), all.subarray(end)]));
      },
    });
  },
});

/** A stream of events, a byte at a time. */
const bytewise = (bytes: readonly string[]): Answer => ({
  async give(exchange) {
    await exchange.write("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n");
    for (const byte of bytes) await exchange.write(Buffer.from(`1\r\n${byte}\r\n`, "latin1"));
    await exchange.write("0\r\n\r\n");
  },
});
