// Builds what is published: for each entry of the package one JavaScript module with its chunks, and one declaration file.
// Whatever is not a dependency of the package is bundled in, and the licences of what was bundled stand beside it. The code
// stays readable, so there are no source maps: they would double the download and point at files that are not published.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { type Plugin, rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import ts from "typescript";
import { thirdPartyNotices } from "./notices.js";

interface Entry {
  /** As in `exports` of package.json. */
  readonly subpath: string;
  readonly source: string;
  /** `neutral`: runs wherever `fetch` does. `node`: may import what Node has built in. */
  readonly platform: "neutral" | "node";
}

/** A new subpath is one more row here and one more entry in `exports` of package.json. */
const entries: readonly Entry[] = [
  { subpath: ".", source: "src/index.ts", platform: "neutral" },
  { subpath: "./emulator", source: "src/emulator/index.ts", platform: "node" },
];

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const manifest: { dependencies: Record<string, string>; exports: Record<string, unknown> } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
);
const dependencies = Object.keys(manifest.dependencies);

const fail = (message: string): never => {
  throw new Error(message);
};

const nameOf = ({ subpath }: Entry) => (subpath === "." ? "index" : subpath.slice("./".length));

const sourcesByName = (some: readonly Entry[]) =>
  Object.fromEntries(some.map((entry) => [nameOf(entry), join(root, entry.source)]));

/** Entries of one platform are built together, so that what they share is one module for whoever imports both. */
const bundleCode = async (platform: Entry["platform"]): Promise<Metafile> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: sourcesByName(entries.filter((entry) => entry.platform === platform)),
    outdir: dist,
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform,
    target: "es2022",
    mainFields: ["module", "main"],
    // What is left out resolves to nothing but the package's own dependencies.
    external: dependencies,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  return metafile;
};

/** What `await using` needs is known to a consumer's compiler only where this library of TypeScript is loaded. */
const disposableLibrary: Plugin = {
  name: "disposable-library",
  renderChunk: (code) =>
    /\bAsyncDisposable\b|\bSymbol\.asyncDispose\b/.test(code)
      ? `/// <reference lib="esnext.disposable" />\n${code}`
      : null,
};

/** Type-only exports of a whole module come out of the bundler as if its functions were exported too. Those are left out. */
const onlyWhatRuns = (runtimeExports: ReadonlyMap<string, readonly string[]>): Plugin => ({
  name: "only-what-runs",
  renderChunk: (code, { fileName }) => {
    const known = runtimeExports.get(fileName.replace(/\.d\.ts$/, ".js"));
    if (!known) return null;
    const list = /^export \{ ([^}]+) \};$/m;
    if (!list.test(code)) fail(`${fileName} has no list of exports`);
    return code.replace(list, (_, names: string) => {
      const real = names.split(", ").filter((name) => known.includes(name));
      const missing = known.filter((name) => !real.includes(name));
      if (missing.length > 0) fail(`${fileName} does not declare ${missing.join(", ")}`);
      return `export { ${real.join(", ")} };`;
    });
  },
});

const bundleDeclarations = async (runtimeExports: ReadonlyMap<string, readonly string[]>): Promise<string[]> => {
  const bundle = await rollup({
    input: sourcesByName(entries),
    plugins: [
      dts({ tsconfig: join(root, "tsconfig.json"), compilerOptions: { noEmit: false } }),
      onlyWhatRuns(runtimeExports),
      disposableLibrary,
    ],
    onwarn: (warning) => fail(warning.message),
    // Third packages are reported below with the file that names them.
    external: (id) => !id.startsWith(".") && !id.startsWith("/"),
  });
  const { output } = await bundle.write({
    dir: dist,
    format: "es",
    entryFileNames: "[name].d.ts",
    chunkFileNames: "chunks/[name]-[hash].d.ts",
  });
  await bundle.close();
  return output.map((file) => file.fileName);
};

const checkExports = () => {
  const expected = Object.fromEntries(
    entries.map((entry) => {
      const name = nameOf(entry);
      return [entry.subpath, { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` }];
    }),
  );
  const { "./package.json": _, ...exports } = manifest.exports;
  if (JSON.stringify(exports) !== JSON.stringify(expected)) {
    fail(`"exports" of package.json is not what is built:\n${JSON.stringify(expected, undefined, 2)}`);
  }
};

const checkImports = (platform: Entry["platform"], { outputs }: Metafile) => {
  for (const [file, { imports }] of Object.entries(outputs)) {
    for (const { path, external } of imports) {
      const allowed = !external || dependencies.includes(path) || (platform === "node" && isBuiltin(path));
      if (!allowed) fail(`${file} imports ${path}, which is no dependency of the package`);
    }
  }
};

const checkDeclarations = (files: readonly string[]) => {
  for (const file of files) {
    const { importedFiles, typeReferenceDirectives } = ts.preProcessFile(readFileSync(join(dist, file), "utf8"));
    for (const { fileName } of [...importedFiles, ...typeReferenceDirectives]) {
      if (!fileName.startsWith(".")) fail(`${file} has types of ${fileName} in it, which consumers may not have`);
    }
  }
};

const checkPaths = (files: readonly string[]) => {
  for (const file of files) {
    if (readFileSync(join(root, file), "utf8").includes(root)) fail(`${file} names a folder of this machine`);
  }
};

rmSync(dist, { recursive: true, force: true });
checkExports();
const metafiles: Metafile[] = [];
for (const platform of new Set(entries.map((entry) => entry.platform))) {
  const metafile = await bundleCode(platform);
  checkImports(platform, metafile);
  metafiles.push(metafile);
}
const outputs = metafiles.flatMap((metafile) => Object.entries(metafile.outputs));
const declarations = await bundleDeclarations(
  new Map(outputs.map(([file, output]) => [file.replace(/^dist\//, ""), output.exports])),
);
checkDeclarations(declarations);
writeFileSync(join(dist, "THIRD-PARTY-NOTICES"), thirdPartyNotices(root, metafiles));

const code = metafiles.flatMap((metafile) => Object.keys(metafile.outputs));
const files = [...code, ...declarations.map((file) => `dist/${file}`), "dist/THIRD-PARTY-NOTICES"];
checkPaths(files);
for (const file of files.sort()) {
  console.error(`${String(readFileSync(join(root, file)).length).padStart(8)} bytes  ${file}`);
}
