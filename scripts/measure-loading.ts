import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

interface Coverage {
  readonly result: readonly { readonly url: string }[];
}

const bundledFrom = /^\/\/ node_modules\/((?:@[^/\n]+\/)?[^/\n]+)/gm;
const installedFrom = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/;

export interface Loading {
  /** The files that Node ran. */
  readonly files: readonly string[];
  /** The packages they belong to or have in them. */
  readonly packages: readonly string[];
}

/**
 * What `import("trigger-management-client")` loads in Node. V8 itself lists the scripts that ran, which holds for ES
 * modules and CommonJS alike and needs no hook inside the process.
 */
export const measureLoading = (folder: string): Loading => {
  const coverage = mkdtempSync(join(tmpdir(), "coverage-"));
  try {
    execFileSync(process.execPath, ["--input-type=module", "-e", 'await import("trigger-management-client")'], {
      cwd: folder,
      env: { ...process.env, NODE_V8_COVERAGE: coverage },
    });
    const reports = readdirSync(coverage).map(
      (name): Coverage => JSON.parse(readFileSync(join(coverage, name), "utf8")),
    );
    const files = reports
      .flatMap(({ result }) => result.map(({ url }) => url))
      .filter((url) => url.startsWith("file:") && url.includes("/node_modules/"))
      .map((url) => fileURLToPath(url));
    if (files.length === 0) throw new Error("V8 listed no script, so nothing was measured");
    const packages = files.flatMap((file) => [
      installedFrom.exec(file)?.[1] ?? file,
      ...[...readFileSync(file, "utf8").matchAll(bundledFrom)].map((match) => match[1] ?? ""),
    ]);
    return { files, packages: [...new Set(packages)].sort() };
  } finally {
    rmSync(coverage, { recursive: true, force: true });
  }
};
