// workerd has no arguments and no output: they are the request's address and the answer.
import { smoke } from "./smoke.mjs";

export default {
  /** @param {Request} request */
  async fetch(request) {
    const { searchParams } = new URL(request.url);
    try {
      const points = await smoke({ baseURL: searchParams.get("baseURL"), secretKey: searchParams.get("secretKey") });
      return new Response(points.join(" "));
    } catch (error) {
      return new Response(error instanceof Error ? error.stack : String(error), { status: 500 });
    }
  },
};
