import { isBuiltin } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";

/** What a bundler for browsers and one for Cloudflare's workers choose, where a package offers a choice. */
const platforms = {
  browser: { platform: "browser", conditions: ["browser"] },
  workerd: { platform: "neutral", conditions: ["workerd", "worker", "browser"] },
} as const satisfies Record<string, BuildOptions>;

export interface BundleSize {
  /** Bytes after gzip of the entry and the chunks that it imports statically. */
  readonly bytes: number;
  /** Chunks that are fetched when they are first needed. */
  readonly lazy: readonly { readonly file: string; readonly bytes: number }[];
  /** Modules of Node in the graph, lazy ones included. */
  readonly builtins: readonly string[];
  /** The minified code of entry and static chunks. */
  readonly code: string;
}

/** Bundles a program that stands in `folder` as its user would, and weighs what a visitor downloads. */
export const bundleSize = async (
  folder: string,
  program: string,
  platform: keyof typeof platforms,
): Promise<BundleSize> => {
  const { outputFiles, metafile } = await build({
    ...platforms[platform],
    absWorkingDir: folder,
    stdin: { contents: program, resolveDir: folder },
    outdir: join(folder, "out"),
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    mainFields: ["browser", "module", "main"],
    // Modules of Node are left to be found below: a failed build would not say that it is about the platform. React is the page's.
    external: ["node:*", "react"],
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const codeOf = (file: string) => outputFiles.find(({ path }) => path === join(folder, file))?.text ?? "";
  const gzipped = (file: string) => gzipSync(codeOf(file), { level: 9 }).length;

  const eager = new Set<string>();
  const follow = (file: string) => {
    if (eager.has(file)) return;
    eager.add(file);
    for (const { path, kind, external } of metafile.outputs[file]?.imports ?? []) {
      if (kind === "import-statement" && !external) follow(path);
    }
  };
  for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) {
    if (entryPoint === "<stdin>") follow(file);
  }

  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  return {
    bytes: [...eager].reduce((sum, file) => sum + gzipped(file), 0),
    lazy: Object.keys(metafile.outputs)
      .filter((file) => !eager.has(file))
      .map((file) => ({ file, bytes: gzipped(file) })),
    builtins: imports.map(({ path }) => path).filter((path) => isBuiltin(path)),
    code: [...eager].map(codeOf).join("\n"),
  };
};
