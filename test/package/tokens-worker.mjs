// workerd: the answer is the output.
import { checkTokens } from "./token-checks.mjs";

export default {
  async fetch() {
    try {
      return new Response(await checkTokens());
    } catch (error) {
      return new Response(error instanceof Error ? error.stack : String(error), { status: 500 });
    }
  },
};
