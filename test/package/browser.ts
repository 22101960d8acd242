import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import type { TestContext } from "vitest";

const file = process.env.CHROMIUM ?? "/usr/bin/chromium";

const missing = `Chromium is not to be had here: there is no ${file}, and CHROMIUM names no other`;

/** The browser's file. Where there is none, it says so: whoever needs it is skipped. */
export const findBrowser = (): string | undefined => {
  if (existsSync(file)) return file;
  console.log(missing);
  return undefined;
};

/** The browser's file; where there is none, the test is skipped and says why. */
export const browserFile = ({ skip }: TestContext): string => findBrowser() ?? skip(missing);

// It is to reach this machine and nothing else, and to leave nothing behind.
export const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Opens a browser while `use` lasts. It knows nothing of any other one. */
export const withBrowser = async <T>(
  executablePath: string,
  use: (browser: BrowserContext) => Promise<T>,
): Promise<T> => {
  const profile = mkdtempSync(join(tmpdir(), "chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: browserFlags,
  });
  try {
    return await use(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
};

/** Bundles a program of the project and opens a page that runs it, while `use` lasts. */
export const withPage = async <T>(
  project: string,
  executablePath: string,
  program: string,
  use: (page: Page) => Promise<T>,
): Promise<T> => {
  const { outputFiles } = await build({
    absWorkingDir: project,
    entryPoints: [program],
    bundle: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "silent",
  });
  const script = outputFiles[0]?.text ?? "";
  const server = createServer((request, response) => {
    const isScript = request.url === "/script.js";
    response.setHeader("content-type", isScript ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8");
    response.end(isScript ? script : '<!doctype html><body><script type="module" src="/script.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await withBrowser(executablePath, async (browser) => {
      const page = await browser.newPage();
      // A TCP server's address is one.
      const { port } = server.address() as AddressInfo;
      await page.goto(`http://127.0.0.1:${port}/`);
      return use(page);
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
};
