import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

// With this set, each run leaves its counts in a file of that folder.
const reports = process.env.TEST_REPORTS;

export default defineConfig({
  resolve: {
    // Examples and the README name the package as its users do; here that is the source.
    alias: [
      { find: /^trigger-management-client$/, replacement: path("src/index.ts") },
      { find: /^trigger-management-client\/emulator$/, replacement: path("src/emulator/index.ts") },
      { find: /^trigger-management-client\/realtime$/, replacement: path("src/realtime/index.ts") },
      { find: /^trigger-management-client\/react$/, replacement: path("src/react/index.ts") },
      { find: /^trigger-management-client\/tokens$/, replacement: path("src/tokens/index.ts") },
    ],
  },
  test: {
    reporters: reports ? ["default", ["json", { outputFile: `${reports}/${process.pid}.json` }]] : ["default"],
    pool: "forks",
    dangerouslyIgnoreUnhandledErrors: false,
    projects: [
      {
        extends: true,
        test: {
          name: "source",
          include: ["test/**/*.test.ts"],
          exclude: ["test/package/**"],
          globalSetup: "test/shared-data.ts",
          testTimeout: 10_000,
          hookTimeout: 10_000,
        },
      },
      {
        extends: true,
        resolve: {
          // React 18 has its own react-dom, beside the React of the other tests.
          alias: [
            { find: /^(react|react-dom)(?=\/|$)/, replacement: path("node_modules/react-18-pair/node_modules/$1") },
          ],
        },
        test: {
          name: "react-18",
          env: { REACT_VERSION: "18" },
          include: ["test/react/**/*.test.ts"],
          exclude: ["test/react/official*.test.ts"],
          testTimeout: 10_000,
          hookTimeout: 10_000,
        },
      },
      {
        extends: true,
        test: {
          name: "package",
          include: ["test/package/**/*.test.ts"],
          globalSetup: "test/package/setup.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
