// Node, Bun and Deno.
import { checkTokens } from "./token-checks.mjs";

console.log(await checkTokens());
