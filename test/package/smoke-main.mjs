// Node, Bun and Deno: the emulator's address and key are the arguments.
import { smoke } from "./smoke.mjs";

const [baseURL, secretKey] = process.argv.slice(2);
console.log((await smoke({ baseURL, secretKey })).join(" "));
