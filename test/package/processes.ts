import { type ChildProcessWithoutNullStreams, execFile, spawn } from "node:child_process";
import { createInterface } from "node:readline/promises";

/** Runs a program to its end and gives what it printed. Rejects with all that it printed when it fails. */
export const run = async (folder: string, file: string, ...args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(file, [...args], { cwd: folder, timeout: 60_000, maxBuffer: 1 << 24 }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout.trim());
      else reject(new Error(`${file} ended with ${error.code ?? error.signal}\n${stderr}${stdout}`));
    });
  });

/** A program that stays. `firstLine` is what it says of itself when it is ready. */
export interface Service {
  readonly firstLine: string;
  stop(): Promise<void>;
}

const ended = (child: ChildProcessWithoutNullStreams) =>
  new Promise<void>((resolve) => (child.exitCode === null ? child.once("close", () => resolve()) : resolve()));

export const startService = async (folder: string, file: string, ...args: readonly string[]): Promise<Service> => {
  const child = spawn(file, [...args], { cwd: folder });
  let complaints = "";
  child.stderr.on("data", (chunk) => {
    complaints += chunk;
  });
  const stop = async () => {
    child.stdin.end();
    child.kill();
    await ended(child);
  };
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([
    new Promise<string>((resolve) => lines.once("line", resolve)),
    new Promise<undefined>((resolve) => {
      child.once("error", () => resolve(undefined));
      child.once("close", () => resolve(undefined));
    }),
  ]);
  if (first === undefined) throw new Error(`${file} ended before it was ready\n${complaints}`);
  return { firstLine: first, stop };
};
