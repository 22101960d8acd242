// Measures what the package costs those who use it and compares with budget.json. There, `budget` is what the package
// keeps to at present and `ceiling` what it never exceeds; raising a budget is a change that a reviewer sees.
import { copyFileSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { packAndInstall } from "./installed-package.js";
import { measureLoading } from "./measure-loading.js";
import { bundleSize } from "./measure-size.js";
import { measureTypes } from "./measure-types.js";

interface Limit {
  readonly budget: number;
  readonly ceiling?: number;
}

interface Budget {
  readonly limits: Readonly<Record<string, Limit>>;
  /** The only packages whose code `import()` may run. */
  readonly loadedPackages: readonly string[];
  /** Parts of other resources that a program of `configure` and `runs` must not carry. */
  readonly shakenOut: readonly string[];
}

const root = fileURLToPath(new URL("..", import.meta.url));
const { limits, loadedPackages, shakenOut }: Budget = JSON.parse(readFileSync(join(root, "budget.json"), "utf8"));

const listRuns = `
  import { createClient } from "trigger-management-client";
  const client = createClient({ secretKey: globalThis.key });
  for await (const run of client.runs.list({ limit: 10 })) console.log(run.id);`;

const listRunsByDefaultClient = `
  import { configure, runs } from "trigger-management-client";
  configure({ secretKey: globalThis.key });
  for await (const run of runs.list({ limit: 10 })) console.log(run.id);`;

const everything = `
  import * as everything from "trigger-management-client";
  globalThis.everything = everything;`;

const followRun = `
  import { subscribeToRun } from "trigger-management-client/realtime";
  for await (const run of subscribeToRun("run_1", { accessToken: globalThis.token })) console.log(run.status);`;

const showRun = `
  import { useRealtimeRun } from "trigger-management-client/react";
  globalThis.useRealtimeRun = useRealtimeRun;`;

const sign = `
  import { signPublicToken } from "trigger-management-client/tokens";
  globalThis.signPublicToken = signPublicToken;`;

const everyHook = `
  import * as hooks from "trigger-management-client/react";
  globalThis.hooks = hooks;`;

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);

const problems: string[] = [];
const measured = new Map<string, number>();

const installed = await packAndInstall();
try {
  const { folder, packages } = installed;
  const consumer = join(root, "test/package/consumer.ts");
  copyFileSync(consumer, join(folder, basename(consumer)));

  const browser = await bundleSize(folder, listRuns, "browser");
  const workerd = await bundleSize(folder, listRuns, "workerd");
  const shaken = await bundleSize(folder, listRunsByDefaultClient, "browser");
  const whole = await bundleSize(folder, everything, "browser");
  const followed = await bundleSize(folder, followRun, "browser");
  const shown = await bundleSize(folder, showRun, "browser");
  const hooks = await bundleSize(folder, everyHook, "browser");
  const signed = await bundleSize(folder, sign, "workerd");
  const loading = measureLoading(folder);
  const types = measureTypes(folder, basename(consumer));

  measured.set("list runs, browser: bytes gzip", browser.bytes);
  measured.set("list runs, workerd: bytes gzip", workerd.bytes);
  measured.set("configure and runs, browser: bytes gzip", shaken.bytes);
  measured.set("everything, browser: bytes gzip", whole.bytes);
  measured.set("subscribeToRun, browser: bytes gzip", followed.bytes);
  measured.set("useRealtimeRun, browser: bytes gzip", shown.bytes);
  measured.set("all React hooks, browser: bytes gzip", hooks.bytes);
  measured.set("signPublicToken, workerd: bytes gzip", signed.bytes);
  measured.set("packages installed", packages.length);
  measured.set("bytes installed", bytesIn(join(folder, "node_modules")));
  measured.set("modules loaded by import()", loading.files.length);
  measured.set("ten calls: type instantiations", types.instantiations);
  measured.set("ten calls: files opened", types.files);

  for (const { builtins } of [browser, workerd, shaken, whole, followed, shown, hooks, signed]) {
    for (const name of new Set(builtins)) problems.push(`a bundle imports ${name}`);
  }
  for (const name of loading.packages.filter((name) => !loadedPackages.includes(name))) {
    problems.push(`import() loads ${name}`);
  }
  for (const text of shakenOut) {
    if (shaken.code.includes(text)) problems.push(`a program of configure and runs carries ${text}`);
    // A text that is nowhere would let the line above hold for no reason.
    if (!whole.code.includes(text)) problems.push(`budget.json looks for ${text}, which the package does not have`);
  }
  for (const { file, bytes } of whole.lazy) {
    console.log(`loaded when first needed: ${file}, ${bytes} bytes gzip`);
  }
} finally {
  installed.remove();
}

const cell = (value: string | number | undefined) => String(value ?? "").padStart(10);

console.log(`\n${"".padEnd(42)}${cell("measured")}${cell("budget")}${cell("ceiling")}`);
for (const [name, value] of measured) {
  const limit = limits[name];
  const over =
    limit === undefined || value > limit.budget || limit.budget > (limit.ceiling ?? Number.POSITIVE_INFINITY);
  console.log(
    `${name.padEnd(42)}${cell(value)}${cell(limit?.budget)}${cell(limit?.ceiling)}${over ? "  <- over" : ""}`,
  );
  if (over) problems.push(`${name}: ${value} is over the budget, or budget.json has no right one`);
}
for (const name of Object.keys(limits)) {
  if (!measured.has(name)) problems.push(`budget.json limits "${name}", which is not measured`);
}
for (const problem of problems) console.error(`budget: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
