// Bundles the page when the backend starts. In your project a build of yours does this.
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export type PageFiles = ReadonlyMap<string, { readonly type: string; readonly content: Uint8Array }>;

const folder = fileURLToPath(new URL("./page", import.meta.url));
const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** The files of the page by their paths. */
export const bundlePage = async (): Promise<PageFiles> => {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: ["page.tsx", "page.css"],
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    outdir: folder,
    write: false,
    logLevel: "silent",
  });
  const bundled = outputFiles.map(
    ({ path, contents }) =>
      [
        path.slice(folder.length).replaceAll("\\", "/"),
        { type: types[extname(path)] ?? "application/octet-stream", content: contents },
      ] as const,
  );
  const html = { type: "text/html; charset=utf-8", content: await readFile(`${folder}/index.html`) };
  return new Map([["/", html], ...bundled]);
};
