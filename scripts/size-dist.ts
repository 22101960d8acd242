import { bundleSize } from "./measure-size.js";
import { writeFileSync } from "node:fs";
const programs: Record<string,string> = { client: `import { createClient } from "trigger-management-client";
  const client = createClient({ secretKey: globalThis.key });
  for await (const run of client.runs.list({ limit: 10 })) console.log(run.id);`,
  default: `import { configure, runs } from "trigger-management-client";
  configure({ secretKey: globalThis.key });
  for await (const run of runs.list({ limit: 10 })) console.log(run.id);`,
  all: `import * as everything from "trigger-management-client"; globalThis.everything = everything;`};
for (const [n,p] of Object.entries(programs)) { const r = await bundleSize("/tmp/consumer", p, "browser"); console.log(n, r.bytes, r.code.length); writeFileSync("/tmp/code-"+n+".js", r.code); }
