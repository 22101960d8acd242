// Builds what is published: for each entry of the package one JavaScript module with its chunks, and one declaration file.
// Whatever is not a dependency of the package is bundled in, and the licences of what was bundled stand beside it. The code
// stays readable, so there are no source maps: they would double the download and point at files that are not published.
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { type OutputChunk, type Plugin, rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import ts from "typescript";
import { thirdPartyNotices } from "./notices.js";

interface Entry {
  /** As in `exports` of package.json. */
  readonly subpath: string;
  readonly source: string;
  /** `neutral`: runs wherever `fetch` does. `node`: may import what Node has built in. */
  readonly platform: "neutral" | "node";
  /** A peer of the package that this entry alone may import. */
  readonly peer?: string;
  /** What the entry's file begins with, for those who bundle it. */
  readonly directive?: string;
}

/** A new subpath is one more row here and one more entry in `exports` of package.json. */
const entries: readonly Entry[] = [
  { subpath: ".", source: "src/index.ts", platform: "neutral" },
  { subpath: "./emulator", source: "src/emulator/index.ts", platform: "node" },
  { subpath: "./realtime", source: "src/realtime/index.ts", platform: "neutral" },
  { subpath: "./tokens", source: "src/tokens/index.ts", platform: "neutral" },
  // A framework that renders on a server must know that hooks run in the page.
  { subpath: "./react", source: "src/react/index.ts", platform: "neutral", peer: "react", directive: '"use client";' },
];

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const parts = join(dist, "parts");
interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
}
const manifest: Manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const dependencies = Object.keys(manifest.dependencies);

const fail = (message: string): never => {
  throw new Error(message);
};

const nameOf = ({ subpath }: Entry) => (subpath === "." ? "index" : subpath.slice("./".length));

const sourcesByName = (some: readonly Entry[]) =>
  Object.fromEntries(some.map((entry) => [nameOf(entry), join(root, entry.source)]));

/** A file of the package. */
interface Output {
  readonly file: string;
  /** What it imports that is not part of the package's own code. */
  readonly imports: readonly string[];
  readonly exports: readonly string[];
}

/**
 * Entries of one platform are built together, so that what they share is one module for whoever imports both. What one
 * entry alone needs from the start is one file in the end, and so is what the main entry shares with others.
 */
const bundleCode = async (platform: Entry["platform"]): Promise<{ metafile: Metafile; outputs: Output[] }> => {
  const names = entries.filter((entry) => entry.platform === platform).map(nameOf);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: sourcesByName(entries.filter((entry) => entry.platform === platform)),
    outdir: parts,
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform,
    target: "es2022",
    mainFields: ["module", "main"],
    // What is left out resolves to nothing but the package's own dependencies and peers.
    external: [...dependencies, ...Object.keys(manifest.peerDependencies)],
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  const bundle = await rollup({
    input: Object.fromEntries(names.map((name) => [name, join(parts, `${name}.js`)])),
    external: (id) => !id.startsWith(".") && !id.startsWith("/"),
    treeshake: { moduleSideEffects: false },
    onwarn: (warning) => fail(warning.message),
  });
  const { output } = await bundle.write({
    dir: dist,
    format: "es",
    entryFileNames: "[name].js",
    // Versions of the package tell its files apart; a hash in each name would be a cost for whoever bundles them.
    chunkFileNames: ({ name }) => `chunks/${name.replace(/-[A-Z0-9]{8}$/, "")}.js`,
    manualChunks: ownersOf(names, metafile),
    // Names that last are told from each other, also by `joinForBundlers`.
    minifyInternalExports: false,
    banner: ({ isEntry, name }) => (isEntry && entries.find((entry) => nameOf(entry) === name)?.directive) || "",
    hoistTransitiveImports: false,
  });
  await bundle.close();
  rmSync(parts, { recursive: true });
  const chunks = output.filter((chunk) => chunk.type === "chunk");
  if (names.includes("index")) joinForBundlers(chunks);
  const own = new Set(chunks.map(({ fileName }) => fileName));
  return {
    metafile,
    outputs: chunks.map(({ fileName, imports, dynamicImports, exports }) => ({
      file: fileName,
      imports: [...imports, ...dynamicImports].filter((path) => !own.has(path)),
      exports,
    })),
  };
};

const SHARED = "chunks/shared.js";
const MAIN = "chunks/index.js";

/**
 * The main entry stands in two files: what it shares with other entries is apart, so that those load nothing else. Bundlers
 * put files into one where the same programs and the same parts that are loaded later need them, and one compresses better
 * than two. So whatever is loaded later and needs the shared file needs the other one too, if only by passing on a name.
 */
const joinForBundlers = (chunks: readonly OutputChunk[]): void => {
  const chunkOf = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const reach = (files: readonly string[], follow: (chunk: OutputChunk) => readonly string[]): Set<string> => {
    const reached = new Set<string>();
    const visit = (file: string) => {
      const chunk = chunkOf.get(file);
      if (!chunk || reached.has(file)) return;
      reached.add(file);
      for (const next of follow(chunk)) visit(next);
    };
    for (const file of files) visit(file);
    return reached;
  };
  const main = reach(["index.js"], ({ imports, dynamicImports }) => [...imports, ...dynamicImports]);
  const others = reach(
    chunks.filter(({ isEntry, fileName }) => isEntry && fileName !== "index.js").map(({ fileName }) => fileName),
    ({ imports }) => imports,
  );
  if (!chunkOf.get(MAIN)?.exports.includes(PASSED_ON)) fail(`${MAIN} does not export ${PASSED_ON}`);
  for (const file of new Set([...main].flatMap((from) => chunkOf.get(from)?.dynamicImports ?? []))) {
    const needs = reach([file], ({ imports }) => imports);
    if (!needs.has(SHARED) || needs.has(MAIN)) continue;
    if (others.has(file))
      fail(`${file} is loaded later by the main entry and at once by another: load it through a file of its own`);
    appendFileSync(join(dist, file), `export { ${PASSED_ON} } from "./${basename(MAIN)}";\n`);
  }
};

/** In every program that makes calls. */
const PASSED_ON = "ApiPromise";

/** The entries that need a file from the start: what the same ones need is one file, so that each loads nothing else. */
const ownersOf = (names: readonly string[], { outputs }: Metafile): ((id: string) => string | undefined) => {
  const owners = new Map<string, Set<string>>();
  const follow = (file: string, name: string) => {
    const known = owners.get(file) ?? new Set();
    if (known.has(name)) return;
    owners.set(file, known.add(name));
    for (const { path, kind, external } of outputs[file]?.imports ?? [])
      if (kind === "import-statement" && !external) follow(path, name);
  };
  for (const name of names) follow(relative(root, join(parts, `${name}.js`)), name);
  return (id) => {
    const needing = [...(owners.get(relative(root, id)) ?? [])];
    return needing.length > 1 && needing.includes("index") ? "shared" : needing.join("-") || undefined;
  };
};

/** What `await using` needs is known to a consumer's compiler only where this library of TypeScript is loaded. */
const disposableLibrary: Plugin = {
  name: "disposable-library",
  renderChunk: (code) =>
    /\bAsyncDisposable\b|\bSymbol\.asyncDispose\b/.test(code)
      ? `/// <reference lib="esnext.disposable" />\n${code}`
      : null,
};

/**
 * Type-only exports of a whole module come out of the bundler as if its functions were exported too: those are left out.
 * So do types that stand in a chunk of their own: those are exported as types.
 */
const onlyWhatRuns = (runtimeExports: ReadonlyMap<string, readonly string[]>): Plugin => ({
  name: "only-what-runs",
  renderChunk: (code, { fileName }) => {
    const known = runtimeExports.get(fileName.replace(/\.d\.ts$/, ".js"));
    if (!known) return null;
    const declared = new Set<string>();
    const runs = (name: string) => known.includes(exportedName(name));
    const hasValue = (name: string) => new RegExp(`^declare (const|function|class) ${name}\\b`, "m").test(code);
    const result = code.replace(/^export \{ ([^}]+) \}( from '[^']+')?;$/gm, (_, list: string, from = "") => {
      const names = list.split(", ");
      const real = names.filter(runs);
      const types = names.filter((name) => !runs(name) && !hasValue(name));
      for (const name of real) declared.add(exportedName(name));
      return [
        ...(real.length > 0 ? [`export { ${real.join(", ")} }${from};`] : []),
        ...(types.length > 0 ? [`export type { ${types.join(", ")} }${from};`] : []),
      ].join("\n");
    });
    const missing = known.filter((name) => !declared.has(name));
    if (missing.length > 0) fail(`${fileName} does not declare ${missing.join(", ")}`);
    return result;
  },
});

/** `Name` of `n as Name`. */
const exportedName = (name: string): string => name.split(" as ").at(-1) ?? name;

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

const checkImports = (platform: Entry["platform"], outputs: readonly Output[]) => {
  for (const { file, imports } of outputs) {
    for (const path of imports) {
      const [name = "", inScope] = path.split("/");
      const isDependency = dependencies.includes(name.startsWith("@") ? `${name}/${inScope}` : name);
      const allowed = isDependency || isPeer(path, file) || (platform === "node" && isBuiltin(path));
      if (!allowed) fail(`${file} imports ${path}, which is no dependency of the package`);
    }
  }
};

/** Whether the file belongs to the entry that may import this. */
const isPeer = (path: string, file: string): boolean =>
  entries.some((entry) => entry.peer === path && basename(file).split(".")[0] === nameOf(entry));

const checkDeclarations = (files: readonly string[]) => {
  for (const file of files) {
    const { importedFiles, typeReferenceDirectives } = ts.preProcessFile(readFileSync(join(dist, file), "utf8"));
    for (const { fileName } of [...importedFiles, ...typeReferenceDirectives]) {
      if (!fileName.startsWith(".") && !isPeer(fileName, file))
        fail(`${file} has types of ${fileName} in it, which consumers may not have`);
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
const outputs: Output[] = [];
for (const platform of new Set(entries.map((entry) => entry.platform))) {
  const built = await bundleCode(platform);
  checkImports(platform, built.outputs);
  metafiles.push(built.metafile);
  outputs.push(...built.outputs);
}
const declarations = await bundleDeclarations(new Map(outputs.map(({ file, exports }) => [file, exports])));
checkDeclarations(declarations);
writeFileSync(join(dist, "THIRD-PARTY-NOTICES"), thirdPartyNotices(root, metafiles));

const code = outputs.map(({ file }) => `dist/${file}`);
const files = [...code, ...declarations.map((file) => `dist/${file}`), "dist/THIRD-PARTY-NOTICES"];
checkPaths(files);
for (const file of files.sort()) {
  console.error(`${String(readFileSync(join(root, file)).length).padStart(8)} bytes  ${file}`);
}
