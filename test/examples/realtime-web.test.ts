import { spawn } from "node:child_process";
import { once } from "node:events";
import type { BrowserContext, Page } from "playwright-core";
import { afterEach, expect, type TestContext, test, vi } from "vitest";
import { startApp } from "../../examples/realtime-web/app.js";
import { startService } from "../../examples/realtime-web/service.js";
import type { writePostcard } from "../../examples/realtime-web/task.js";
import { createClient } from "../../src/index.js";
import { browserFile, withBrowser } from "../package/browser.js";
import { programOf } from "./programs.js";

// A browser takes its time to start on a machine that is busy.
vi.setConfig({ testTimeout: 90_000 });

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** The example, with a task that is quicker than in the example. */
const start = async ({ wordInMs = 20 } = {}) => {
  const service = await startService({ wordInMs });
  ends.push(service.stop);
  const { secretKey, url: serviceURL, emulator } = service;
  const app = await startApp({ secretKey, serviceURL, emulated: service, shortTokenSeconds: 2 });
  ends.push(app.stop);
  const client = createClient({ secretKey, baseURL: emulator.url });
  const requests = (operation: string) => emulator.requests.filter((request) => request.operation === operation);
  return {
    service,
    url: app.url,
    requests,
    /** The run that was started last, as it is now. */
    run: async () => {
      const { data } = await client.runs.list({ limit: 1 });
      return client.runs.retrieve<typeof writePostcard>(data[0]?.id ?? "");
    },
    /** The tokens that the backend gives from now on expire soon. */
    shortenTokens: () =>
      fetch(`${app.url}rehearse/short-tokens`, { method: "POST", headers: { "content-type": "application/json" } }),
  };
};

type World = Awaited<ReturnType<typeof start>>;

const open = async (
  context: TestContext,
  { url }: World,
  use: (page: Page, browser: BrowserContext) => Promise<void>,
) =>
  withBrowser(browserFile(context), async (browser) => {
    const page = await browser.newPage();
    await page.goto(url);
    await ready(page);
    await use(page, browser);
  });

const ready = (page: Page) => page.getByText("token for one postcard").waitFor();
const send = (page: Page) => page.getByRole("button", { name: "Write a postcard" });
const done = (page: Page) => page.getByText(/^Done: \d+ words\.$/).waitFor({ timeout: 30_000 });

/** Everything that the page shows from now on, each change of it once. */
const record = (page: Page) =>
  page.evaluate(() => {
    const seen: Record<"stages" | "notes" | "progress" | "texts", string[]> = {
      stages: [],
      notes: [],
      progress: [],
      texts: [],
    };
    const look = () => {
      const shown = {
        stages: document.querySelector("[aria-current=step]")?.textContent,
        notes: document.querySelector(".notes p")?.textContent,
        progress: document.querySelector("progress")?.value.toString(),
        texts: document.querySelector("blockquote")?.textContent,
      };
      for (const [name, value] of Object.entries(shown)) {
        // The names are those of `seen`.
        const list = seen[name as keyof typeof seen];
        if (value && list.at(-1) !== value) list.push(value);
      }
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    Reflect.set(window, "seen", seen);
  });

const recorded = (page: Page): Promise<Record<"stages" | "notes" | "progress" | "texts", string[]>> =>
  page.evaluate(() => Reflect.get(window, "seen"));

/** The text has only ever grown, and has never been anything but the beginning of what the task has returned. */
const expectWhole = async (page: Page, { run }: World): Promise<void> => {
  const { texts } = await recorded(page);
  const { output } = await run();
  expect(texts.at(-1)).toBe(output?.text);
  expect(texts.filter((text) => !output?.text.startsWith(text))).toEqual([]);
  expect(texts.map(({ length }) => length)).toEqual(texts.map(({ length }) => length).toSorted((a, b) => a - b));
};

const words = [
  "Looking for the run.",
  "Waiting for a worker.",
  "Beginning.",
  "Finding a pen.",
  "Greeting.",
  "Looking out of the window.",
  "Remembering yesterday.",
  "Running out of space.",
  "Putting a stamp on it.",
  "Done: 53 words.",
];

/** No state comes twice, or after a later one. A page that is slow may miss one. */
const expectInOrder = (notes: readonly string[]): void => {
  expect(notes.length).toBeGreaterThan(5);
  expect(notes).toEqual(words.filter((word) => notes.includes(word)));
};

test("with the keyboard alone a run is started and told from the queue to its result, each state once", async (context) => {
  const world = await start({ wordInMs: 40 });
  await open(context, world, async (page) => {
    await record(page);

    await page.keyboard.press("Tab");
    expect(await page.getByRole("textbox", { name: "Where are you?" }).evaluate((box) => box.matches(":focus"))).toBe(
      true,
    );
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("Porto");
    await page.keyboard.press("Tab");
    expect(await send(page).evaluate((button) => button.matches(":focus-visible"))).toBe(true);
    await page.keyboard.press("Enter");
    await done(page);

    const seen = await recorded(page);
    expect(seen.stages).toEqual(["Queued", "Writing", "Done"]);
    expectInOrder(seen.notes);
    expect(seen.notes.at(-1)).toBe("Done: 53 words.");
    expect(seen.progress.length).toBeGreaterThan(3);
    expect(seen.progress).toEqual(seen.progress.toSorted());
    // It was appended to, and not shown at the end.
    expect(seen.texts.length).toBeGreaterThan(10);
    await expectWhole(page, world);
    expect(await page.getByRole("blockquote").textContent()).toContain("from Porto.");
    expect(await send(page).evaluate((button) => button.matches(":focus"))).toBe(true);
  });

  const [trigger] = world.requests("tasks.trigger");
  expect(trigger).toMatchObject({ credential: "publicAccessToken", body: { payload: { place: "Porto" } } });
  expect(world.requests("tasks.trigger")).toHaveLength(1);
});

test("a screen reader is told what everything is and what changes", async (context) => {
  const world = await start();
  await open(context, world, async (page) => {
    await send(page).click();
    await done(page);

    expect(await page.locator("#page").ariaSnapshot()).toMatch(
      new RegExp(
        [
          'heading "Postcards" \\[level=1\\]',
          'region "Write one"',
          'textbox "Where are you\\?"',
          'button "Write a postcard"',
          "status: The token of this page has been used\\.",
          'region "Your postcard"',
          'list "Stages"',
          'progressbar "Progress"',
          'status: "?Done: 53 words\\.',
          'blockquote "What the postcard says"',
          'region "What if…"',
          'button "Take the service away for 5 seconds"',
          'checkbox "New tokens expire after 3 seconds"',
        ].join("[\\s\\S]*"),
      ),
    );
    expect(await page.getByRole("blockquote").getAttribute("aria-busy")).toBe("false");
  });
});

test("a second use of the token is refused in words, and a new token starts another run", async (context) => {
  const world = await start();
  await open(context, world, async (page) => {
    await send(page).click();
    await done(page);
    await page.getByLabel("Where are you?").fill("Rome");
    await page.keyboard.press("Enter");

    const refusal = page.getByRole("alert");
    await expect.poll(() => refusal.textContent()).toContain("refused this token: it was good for one postcard");
    expect(await refusal.evaluate((alert) => alert.matches(":focus"))).toBe(true);
    expect(world.requests("tasks.trigger").map(({ status }) => status)).toEqual([200, 422]);
    // What was there stays there.
    expect(await page.getByRole("blockquote").textContent()).toContain("from Lisbon.");

    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await ready(page);
    await expect.poll(() => send(page).evaluate((button) => button.matches(":focus"))).toBe(true);
    expect(await refusal.count()).toBe(0);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByRole("blockquote").textContent()).toContain("from Rome.");
    expect(world.requests("tasks.trigger").map(({ status }) => status)).toEqual([200, 422, 200]);
  });
});

test("a service that is away for 5 s in the middle is said to be, and nothing is lost or repeated", async (context) => {
  const world = await start({ wordInMs: 200 });
  await open(context, world, async (page) => {
    await record(page);
    await send(page).click();
    await page.getByText("Looking out of the window.").waitFor();

    const away = world.service.goAway(5000);

    await page.getByText("Connection lost. Trying again…").waitFor();
    const atLoss = (await recorded(page)).texts.length;
    await away;
    await page.getByText("The connection is back").waitFor({ timeout: 10_000 });
    await done(page);

    await expectWhole(page, world);
    const { stages, notes, texts } = await recorded(page);
    // It went on word by word, which is the stream and not the result.
    expect(texts.length).toBeGreaterThan(atLoss + 3);
    expect(stages).toEqual(["Queued", "Writing", "Done"]);
    expectInOrder(notes);
    expect(await page.getByRole("alert").count()).toBe(0);
  });
  // The stream was read on from where it was.
  const [first, ...later] = world.requests("streams.read");
  expect(first?.headers).not.toHaveProperty("last-event-id");
  expect(later.length).toBeGreaterThan(0);
  expect(later.filter(({ headers }) => headers["last-event-id"] === undefined)).toEqual([]);
});

test("a token that has expired starts nothing and is said to have expired; a new one is offered", async (context) => {
  const world = await start();
  await world.shortenTokens();
  await open(context, world, async (page) => {
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await send(page).click();

    const refusal = page.getByRole("alert");
    await expect.poll(() => refusal.textContent()).toMatch(/The token has expired: it was good until .+ Nothing was/);
    await page.getByText("The token of this page has expired.").waitFor();
    expect(world.requests("tasks.trigger").map(({ status }) => status)).toEqual([401]);

    await page.getByRole("button", { name: "Get a new token" }).click();
    await ready(page);
    await send(page).click();
    await done(page);
  });
});

test("a reading token that expires on the way is renewed, which is said, and nothing is lost or repeated", async (context) => {
  const world = await start({ wordInMs: 60 });
  await open(context, world, async (page) => {
    await record(page);
    await world.shortenTokens();
    await send(page).click();

    await page.getByText("The token that reads this run had expired.").waitFor();
    await done(page);

    await expectWhole(page, world);
    expect((await recorded(page)).stages).toEqual(["Queued", "Writing", "Done"]);
  });
  expect(world.requests("runs.subscribeToRun").filter(({ status }) => status === 401).length).toBeGreaterThan(0);
});

test("a page that is loaded again goes on showing its run, and somebody else is not shown it", async (context) => {
  const world = await start({ wordInMs: 60 });
  await open(context, world, async (page, browser) => {
    await send(page).click();
    await page.getByText("Dear all").waitFor();
    await page.reload();
    await record(page);
    await done(page);
    await expectWhole(page, world);

    await browser.clearCookies();
    await page.reload();
    await expect.poll(() => page.getByRole("alert").textContent()).toContain("belongs to somebody else");
  });
});

test("when the tab closes, the service sees the connections of the page end", async (context) => {
  const world = await start({ wordInMs: 120 });
  // The answer of a poll that is held has no status yet; that of a stream has one as soon as it begins.
  const held = () => [
    ...world.requests("runs.subscribeToRun").filter(({ status, leftAt }) => status === undefined && !leftAt),
    ...world.requests("streams.read").filter(({ leftAt }) => !leftAt),
  ];
  await open(context, world, async (page) => {
    await send(page).click();
    await page.getByText("Looking out of the window.").waitFor();
    await expect.poll(() => held().length).toBe(2);

    await page.close();

    await expect.poll(() => held().length).toBe(0);
    expect((await world.run()).status).toBe("EXECUTING");
  });
});

/** Texts that stand out too little from what is behind them. */
const faintTexts = (page: Page) =>
  page.evaluate(() => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: number[]) => {
      const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
        const part = channel / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (element: Element | null): number[] => {
      if (element === null) return [255, 255, 255];
      const colour = channels(getComputedStyle(element).backgroundColor);
      return colour[3] === 0 ? behind(element.parentElement) : colour;
    };
    const hasText = ({ childNodes }: Element) =>
      [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    return [...document.querySelectorAll("#page *")].filter(hasText).flatMap((element) => {
      const lights = [luminance(channels(getComputedStyle(element).color)), luminance(behind(element))];
      const ratio = (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
      return ratio < 4.5 ? [`${element.textContent}: ${ratio.toFixed(2)}`] : [];
    });
  });

const schemes = ["light", "dark"] as const;

test("every text stands out in light and in dark colours, and nothing is wider than a narrow screen", async (context) => {
  const world = await start({ wordInMs: 60 });
  await open(context, world, async (page) => {
    await page.setViewportSize({ width: 320, height: 700 });
    const look = async () => {
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        expect(await faintTexts(page)).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    };

    await look();
    await send(page).click();
    await page.getByText("Waiting for a worker.").waitFor();
    await look();
    await page.getByText("Looking out of the window.").waitFor();
    await look();
    void world.service.goAway(1000);
    await page.getByText("Connection lost.").waitFor();
    await look();
    await page.getByText("The connection is back").waitFor();
    await look();
    await done(page);
    await look();
    await send(page).click();
    await page.getByRole("alert").waitFor();
    await look();
  });
});

test("nothing moves by itself for those who do not want it", async (context) => {
  const world = await start({ wordInMs: 60 });
  await open(context, world, async (page) => {
    const moving = () => page.evaluate(() => document.getAnimations().length);
    await send(page).click();
    await page.getByText("Looking out of the window.").waitFor();
    expect(await moving()).toBeGreaterThan(0);

    await page.emulateMedia({ reducedMotion: "reduce" });

    expect(await moving()).toBe(0);
  });
});

test("one command starts everything, says where, and ends when it is told to", async () => {
  const { args, options } = programOf("examples/realtime-web/main.ts");
  const child = spawn(process.execPath, args, { ...options, stdio: ["ignore", "pipe", "inherit"] });
  try {
    const [line] = await once(child.stdout, "data");
    const url = /^Open (http:\/\/127\.0\.0\.1:\d+\/)\n$/.exec(String(line))?.[1] ?? "";

    expect(await (await fetch(url)).text()).toContain("<title>Postcards</title>");

    child.kill("SIGTERM");
    expect(await once(child, "close")).toEqual([0, null]);
  } finally {
    child.kill("SIGKILL");
  }
});
