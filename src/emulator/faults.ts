import type { Answer } from "./http.js";
import { json, problem } from "./http.js";
import { present } from "./objects.js";
import { createRandom } from "./random.js";
import type { RecordedRequest } from "./requests.js";

/** Something that goes wrong with some requests, on purpose. */
export interface Fault {
  /** Requests of this operation (`runs.list`). With `method` and `path` left out too: every request. */
  operation?: string;
  method?: string;
  /** Requests whose path, without the query, is this or matches this. */
  path?: string | RegExp;
  /** Requests that this function picks. One that throws spoils only the request that it was asked about. */
  when?: (request: RecordedRequest) => boolean;
  /** Which of the requests so chosen, counted from 1: one or several. Default: all of them. */
  nth?: number | readonly number[];
  /** How many requests at most. Default: no limit. */
  times?: number;

  /** Answers with this status instead of carrying the request out. */
  status?: number;
  /** Headers of the answer, over those that it has. */
  headers?: Readonly<Record<string, string>>;
  /** Body of the answer: text or bytes as they are, anything else as JSON. Default: what goes with the status. */
  body?: unknown;
  /** Carries the request out before answering with `status`, as if the answer had been lost behind a proxy. */
  taken?: boolean;
  /** Milliseconds of the emulator's clock to wait before answering, or a range to choose from. */
  latencyInMs?: number | readonly [number, number];
  /** Cuts the connection without an answer, `before` or `after` the request is carried out. */
  reset?: "before" | "after";
  /** Cuts the connection after so many bytes of the body. */
  truncate?: number;
  /** Sends so many bytes of the body and then nothing, without end; `headers` for not even the headers. */
  stall?: number | "headers";
}

/** Chances of faults, drawn from a seed so that the same requests in the same order meet the same faults. */
export interface RandomFaults extends Pick<Fault, "operation" | "method" | "path" | "when"> {
  /** Same seed, same faults. Default 1. */
  seed?: number;
  /** Added to every request. */
  latencyInMs?: readonly [number, number];
  /** How likely each is, from 0 to 1; together at most 1. A number as name is a status. */
  chances?: { reset?: number; resetAfter?: number; truncate?: number; stall?: number; [status: number]: number };
}

/** A fault that has been added. */
export interface AddedFault {
  /** How many requests it has met. */
  readonly hits: number;
  remove(): void;
}

/** What one request meets. */
export type Mishap = Pick<Fault, "status" | "headers" | "body" | "taken" | "reset" | "truncate" | "stall"> & {
  readonly latencyInMs?: number;
};

export interface Faults {
  /** Adds a fault. When several fit a request, the one added first applies. */
  add(fault: Fault): AddedFault;
  /** Adds faults by chance. */
  random(faults: RandomFaults): AddedFault;
  clear(): void;
}

interface Script {
  /** What the request would meet; counts the request whether or not another fault comes first. */
  look(request: RecordedRequest): Mishap | undefined;
  /** The request has met it. */
  use(): void;
}

export const createFaults = (seed: number, isOperation: (id: string) => boolean) => {
  const scripts: Script[] = [];
  const latencies = createRandom(seed);

  const adding = (look: (request: RecordedRequest, hits: number) => Mishap | undefined): AddedFault => {
    let hits = 0;
    const script: Script = {
      look: (request) => look(request, hits),
      use: () => {
        hits += 1;
      },
    };
    scripts.push(script);
    return {
      get hits() {
        return hits;
      },
      remove: () => {
        const index = scripts.indexOf(script);
        if (index >= 0) scripts.splice(index, 1);
      },
    };
  };

  /** A fault for an operation that is misspelt would never meet anybody. */
  const assertKnown = (operation: string | undefined) => {
    if (operation !== undefined && !isOperation(operation)) {
      throw new TypeError(`faults: there is no operation ${operation}.`);
    }
  };

  const faults: Faults = {
    add(fault) {
      assertSound(fault);
      assertKnown(fault.operation);
      const script = { ...fault };
      let seen = 0;
      const chosen = script.nth === undefined ? undefined : [script.nth].flat();
      return adding((request, hits) => {
        if (!fits(script, request)) return undefined;
        seen += 1;
        if (chosen !== undefined && !chosen.includes(seen)) return undefined;
        if (hits >= (script.times ?? Number.POSITIVE_INFINITY)) return undefined;
        const { latencyInMs, status, headers, body, taken, reset, truncate, stall } = script;
        const latency = typeof latencyInMs === "object" ? within(latencyInMs, latencies()) : latencyInMs;
        return present({ latencyInMs: latency, status, headers, body, taken, reset, truncate, stall });
      });
    },
    random(chaos) {
      const script = { ...chaos };
      const random = createRandom(script.seed ?? 1);
      assertChances(script);
      assertKnown(script.operation);
      return adding((request) => {
        if (!fits(script, request)) return undefined;
        // Both are drawn for every request, so that one more chance does not shift the latencies.
        const [where, latency] = [random(), random()];
        const mishap = drawn(script.chances ?? {}, where);
        const latencyInMs = script.latencyInMs && within(script.latencyInMs, latency);
        if (mishap === undefined && latencyInMs === undefined) return undefined;
        return { ...mishap, ...(latencyInMs === undefined ? {} : { latencyInMs }) };
      });
    },
    clear: () => {
      scripts.length = 0;
    },
  };

  return {
    faults,
    /** The fault that this request meets, if any. Every script sees every request, so that each counts its own. */
    take(request: RecordedRequest): Mishap | undefined {
      const found = scripts.map((script) => ({ script, mishap: script.look(request) }));
      const first = found.find(({ mishap }) => mishap !== undefined);
      first?.script.use();
      return first?.mishap;
    },
  };
};

const fits = (chosen: Pick<Fault, "operation" | "method" | "path" | "when">, request: RecordedRequest): boolean => {
  if (chosen.operation !== undefined && chosen.operation !== request.operation) return false;
  if (chosen.method !== undefined && chosen.method.toUpperCase() !== request.method) return false;
  if (typeof chosen.path === "string" && chosen.path !== request.path) return false;
  if (chosen.path instanceof RegExp && request.path.search(chosen.path) < 0) return false;
  return chosen.when === undefined || chosen.when(request);
};

const within = ([from, to]: readonly [number, number], chance: number): number => from + (to - from) * chance;

/** Which of the chances, laid end to end, the number falls into. */
const drawn = (chances: NonNullable<RandomFaults["chances"]>, where: number): Mishap | undefined => {
  let edge = 0;
  for (const [name, chance] of Object.entries(chances)) {
    edge += chance;
    if (where >= edge) continue;
    if (name === "reset") return { reset: "before" };
    if (name === "resetAfter") return { reset: "after" };
    if (name === "truncate") return { truncate: 8 };
    if (name === "stall") return { stall: 8 };
    return { status: Number(name) };
  }
  return undefined;
};

/** The answer of a fault that has a status. */
export const faultAnswer = (status: number, body: unknown): Answer => {
  if (typeof body === "string") {
    const looksLikeMarkup = body.trimStart().startsWith("<");
    const type = looksLikeMarkup ? "text/html; charset=utf-8" : "application/json; charset=utf-8";
    return { status, headers: { "content-type": type }, body };
  }
  if (body instanceof Uint8Array) return { status, headers: { "content-type": "application/octet-stream" }, body };
  if (body !== undefined) return json(status, body);
  if (status === 204 || status === 304 || (status >= 300 && status < 400)) return { status, headers: {}, body: "" };
  if (status === 429) return problem(429, { title: "Rate Limit Exceeded", status, error: "Rate limit exceeded" });
  return json(status, { error: status >= 500 ? "Internal Server Error" : `Scripted ${status}` });
};

const assertSound = (fault: Fault): void => {
  const demand = (holds: boolean, what: string) => {
    if (!holds) throw new TypeError(`faults.add: ${what}.`);
  };
  const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;
  const { status, nth, times, latencyInMs, truncate, stall, reset } = fault;
  demand(status === undefined || (isCount(status) && status >= 200 && status <= 599), "status is 200 to 599");
  demand(nth === undefined || [nth].flat().every((one) => isCount(one) && one > 0), "nth counts from 1");
  demand(times === undefined || isCount(times), "times is a whole number");
  const latencies = latencyInMs === undefined ? [] : [latencyInMs].flat();
  demand(
    latencies.every((one) => one >= 0 && Number.isFinite(one)),
    "latencyInMs is a number of milliseconds, or two",
  );
  demand(truncate === undefined || isCount(truncate), "truncate is a number of bytes");
  demand(stall === undefined || stall === "headers" || isCount(stall), 'stall is a number of bytes or "headers"');
  demand(reset === undefined || reset === "before" || reset === "after", 'reset is "before" or "after"');
};

const assertChances = (script: RandomFaults): void => {
  const chances = Object.values(script.chances ?? {});
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  if (!chances.every((chance) => chance >= 0) || !(total <= 1.000001)) {
    throw new TypeError("faults.random: chances are numbers from 0 that add up to 1 at most.");
  }
};
