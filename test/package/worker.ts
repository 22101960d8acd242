import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { startService } from "./processes.js";

const config = (name: string) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker.js", esModule = embed "${name}.js")],
      compatibilityDate = "2025-07-16",
      globalOutbound = "loopback",
    )),
    (name = "loopback", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

/** Bundles a program of the project and runs it as a worker, without workerd's Node compatibility, while `use` lasts. */
export const withWorker = async <T>(
  project: string,
  workerd: string,
  program: string,
  use: (url: string) => Promise<T>,
): Promise<T> => {
  const name = program.replace(/\.mjs$/, ".bundle");
  await build({
    absWorkingDir: project,
    entryPoints: [program],
    outfile: join(project, `${name}.js`),
    bundle: true,
    format: "esm",
    platform: "neutral",
    conditions: ["workerd", "worker", "browser"],
    mainFields: ["browser", "module", "main"],
    logLevel: "silent",
  });
  writeFileSync(join(project, `${name}.capnp`), config(name));
  const server = await startService(project, workerd, "serve", `${name}.capnp`, "--control-fd=1");
  try {
    const { port }: { port: number } = JSON.parse(server.firstLine);
    return await use(`http://127.0.0.1:${port}/`);
  } finally {
    await server.stop();
  }
};
