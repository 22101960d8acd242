import { build } from "esbuild";
import { gzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
const program = process.argv[2]==="d" ? `import { configure, runs } from "./src/index.js"; configure({ secretKey: globalThis.key }); for await (const run of runs.list({ limit: 10 })) console.log(run.id);` : `
  import { createClient } from "./src/index.js";
  const client = createClient({ secretKey: globalThis.key });
  for await (const run of client.runs.list({ limit: 10 })) console.log(run.id);`;
const r = await build({ platform:"browser", conditions:["browser"], absWorkingDir:"/work/main", stdin:{contents:program,resolveDir:"/work/main"}, outdir:"/tmp/out", bundle:true, splitting:true, minify:true, format:"esm", target:"es2022", mainFields:["browser","module","main"], external:["node:*"], legalComments:"none", metafile:true, write:true, logLevel:"silent"});
let all: [string, number][] = [];
const eager=new Set<string>(); const follow=(f:string)=>{ if(eager.has(f))return; eager.add(f); for(const i of r.metafile.outputs[f]!.imports) if(i.kind==="import-statement"&&!i.external) follow(i.path)};
for (const [f,o] of Object.entries(r.metafile.outputs)) if(o.entryPoint==="<stdin>") follow(f);
let text="";
for (const f of eager) { const o=r.metafile.outputs[f]!; for (const [i,x] of Object.entries(o.inputs)) all.push([i,x.bytesInOutput]); text+=readFileSync("/work/main/"+f,"utf8");}
all.sort((a,b)=>b[1]-a[1]); for(const [i,n] of all) if(n>40) console.log(String(n).padStart(6), i);
console.log("joined", text.length, gzipSync(text,{level:9}).length);
