import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";
import { run } from "./processes.js";
import { fileOf } from "./runtime.js";
import { compilers } from "./tools.js";

const project = inject("project");
const typeRoots = [fileURLToPath(new URL("../../node_modules/@types", import.meta.url))];

const modules = {
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "preserve", moduleResolution: "bundler" },
};

// Where `Response` and `AbortSignal` come from differs between a browser's project and a server's.
const surroundings = {
  "the types of browsers": { lib: ["ES2022", "DOM"], types: [] },
  "the types of Node": { lib: ["ES2022"], types: ["node"], typeRoots },
};

const compilerOptions = {
  target: "ES2022",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
};

for (const compiler of compilers) {
  for (const [resolution, moduleOptions] of Object.entries(modules)) {
    for (const [surrounding, libraries] of Object.entries(surroundings)) {
      for (const skipLibCheck of [true, false]) {
        const how = `under ${resolution} with ${surrounding}, ${skipLibCheck ? "with" : "without"} skipLibCheck`;
        test(`${compiler.title} accepts right use and refuses wrong use ${how}`, async (context) => {
          const tsc = await fileOf(compiler, context);
          const config = join(project, `tsconfig.${how.replaceAll(/\W+/g, "-")}.json`);
          const options = { ...compilerOptions, ...moduleOptions, ...libraries, skipLibCheck };
          writeFileSync(
            config,
            JSON.stringify({ compilerOptions: options, files: ["consumer.ts", "strictness.ts", "entries.ts"] }),
          );
          // The compiler prints what it has against a file.
          expect(await run(project, process.execPath, tsc, "-p", config)).toBe("");
        });
      }
    }
  }
}

const reactTypes = fileURLToPath(new URL("../../node_modules/@types/react", import.meta.url));

for (const compiler of compilers) {
  for (const [resolution, moduleOptions] of Object.entries(modules)) {
    test(`${compiler.title} knows what hooks give under ${resolution}, without skipLibCheck`, async (context) => {
      const tsc = await fileOf(compiler, context);
      const config = join(project, `tsconfig.hooks-${resolution}.json`);
      const options = {
        ...compilerOptions,
        ...moduleOptions,
        lib: ["ES2022", "DOM"],
        types: [],
        jsx: "react-jsx",
        // React itself is no dependency of the package: a page brings its own.
        paths: { react: [`${reactTypes}/index.d.ts`], "react/jsx-runtime": [`${reactTypes}/jsx-runtime.d.ts`] },
      };
      writeFileSync(config, JSON.stringify({ compilerOptions: options, files: ["hooks.tsx"] }));
      expect(await run(project, process.execPath, tsc, "-p", config)).toBe("");
    });
  }
}
