// Programs run as people run them: a process each, with nothing of this machine's environment but what it needs to start.

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Emulator, RecordedRequest } from "../../src/emulator/index.js";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  /** What it wrote to stderr. */
  readonly errors: string;
}

type Variables = Readonly<Record<string, string>>;

/** A credential of the developer's own must not get into a test. */
const needed: Variables = Object.fromEntries(
  ["PATH", "HOME", "TMPDIR", "TEMP", "SystemRoot"].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  }),
);

/** What a program's process is started with, for those that do not end by themselves. */
export const programOf = (file: string) => ({
  args: ["--import", import.meta.resolve("tsx"), file],
  options: { cwd: root, env: { ...needed, TSX_TSCONFIG_PATH: `${root}tsconfig.json` } },
});

/** Runs a TypeScript program to its end. Its imports are resolved as this repository's are. */
export const runProgram = (
  file: string,
  {
    args = [],
    variables = {},
    preload = [],
    cwd = root,
  }: { args?: readonly string[]; variables?: Variables; preload?: readonly string[]; cwd?: string } = {},
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const imports = [import.meta.resolve("tsx"), ...preload].flatMap((module) => ["--import", module]);
    const child = spawn(process.execPath, [...imports, file, ...args], {
      cwd,
      env: { ...needed, TSX_TSCONFIG_PATH: `${root}tsconfig.json`, ...variables },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    let errors = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output, errors }));
  });

/** What a program needs to reach the emulator under a secret key. */
export const keyVariables = (emulator: Emulator): Record<string, string> => ({
  TRIGGER_SECRET_KEY: emulator.secretKey,
  TRIGGER_API_URL: emulator.url,
});

/** What a program needs to reach the emulator under a personal access token. */
export const accountVariables = (emulator: Emulator): Record<string, string> => ({
  TRIGGER_PERSONAL_ACCESS_TOKEN: emulator.personalAccessToken,
  TRIGGER_PROJECT_REF: emulator.projectRef,
  TRIGGER_API_URL: emulator.url,
});

/** The operations of requests, in order. */
export const operationsOf = (requests: readonly RecordedRequest[]): (string | undefined)[] =>
  requests.map(({ operation }) => operation);

/** A query parameter of a request. */
export const queryOf = (request: RecordedRequest | undefined, name: string): string | undefined =>
  request?.query.find(([key]) => key === name)?.[1];
