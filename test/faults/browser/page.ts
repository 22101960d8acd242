// What the page of the browser tests does when it is told to. Bundled as an application would bundle it.

import {
  type RealtimeOptions,
  type RealtimeRun,
  readStream,
  type SubscribeOptions,
  type SubscribeToRunOptions,
  subscribeToRun,
} from "../../../src/realtime/index.js";

type Options = Omit<RealtimeOptions, "accessToken"> & SubscribeOptions & SubscribeToRunOptions & { tokens?: string[] };

/** What was told, and how it ended. */
export interface Watched {
  told: unknown[];
  ending?: string | undefined;
  kind?: unknown;
  status?: unknown;
  ms: number;
}

/** Collects until the end, or until `most` have come. What has come so far can be looked at in `told`. */
const collect = async <T>(values: AsyncIterable<T>, show: (value: T) => unknown, most?: number): Promise<Watched> => {
  const began = performance.now();
  const watched: Watched = { told: [], ms: 0 };
  page.latest = watched.told;
  try {
    for await (const value of values) {
      watched.told.push(show(value));
      if (watched.told.length === most) break;
    }
  } catch (error) {
    Object.assign(watched, { kind: Reflect.get(Object(error), "kind") ?? String(error) });
    Object.assign(watched, { status: Reflect.get(Object(error), "status") });
  }
  return { ...watched, ms: performance.now() - began };
};

const tokenOf = ({ tokens = [] }: Options) => (tokens.length > 1 ? () => tokens.shift() ?? "" : (tokens[0] ?? ""));

const shown = (run: RealtimeRun) => run.metadata?.n;

const page = {
  latest: [] as unknown[],
  async watch(options: Options, most?: number): Promise<Watched> {
    const subscription = subscribeToRun("run_a", { ...options, accessToken: tokenOf(options) });
    const watched = await collect(subscription, shown, most);
    return { ...watched, ending: subscription.ending };
  },
  read: (options: Options): Promise<Watched> =>
    collect(readStream("run_a", { ...options, accessToken: tokenOf(options) }), (chunk) => chunk),
  /** Many at once; how each of them ended. */
  async watchMany(count: number, options: Options): Promise<Watched[]> {
    const accessToken = tokenOf(options);
    const watch = (_: unknown, index: number) =>
      collect(subscribeToRun(`run_${index}`, { ...options, accessToken }), shown);
    return Promise.all(Array.from({ length: count }, watch));
  },
  /**
   * As many states as there are, from a service within the page, one after the other. How much more the page remembers at the
   * end than after a quarter, in bytes; and what was told.
   */
  async follow(states: string[], isPaused: boolean, accessToken: string) {
    let asked = 0;
    const repeats = 100;
    const service = async () => {
      const n = Math.min(asked++, states.length * repeats - 1);
      if (n % 20 === 0) await new Promise((resolve) => setTimeout(resolve));
      const [before = "", after = ""] = (states[Math.floor(n / repeats)] ?? "").split("MILLIS");
      return new Response(before + String(n % repeats).padStart(3, "0") + after, {
        headers: { "electric-handle": "run-a", "electric-offset": `${n}_${n}`, "electric-cursor": `${n}` },
      });
    };
    const subscription = subscribeToRun("run_a", { accessToken, fetch: service });
    const iterator = subscription[Symbol.asyncIterator]();
    const all = states.length * repeats;
    let told = 0;
    let before = 0;
    if (isPaused) {
      await iterator.next();
      before = usedHeap();
      while (subscription.ending === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const grown = isPaused ? usedHeap() - before : 0;
    for await (const _ of subscription) {
      told += 1;
      if (!isPaused && told === all / 4) before = usedHeap();
    }
    return { told, grown: isPaused ? grown : usedHeap() - before, asked, ending: subscription.ending };
  },
};

const usedHeap = (): number => {
  if (!globalThis.gc) throw new Error("The browser was not started with --expose-gc");
  globalThis.gc();
  return Reflect.get(performance, "memory").usedJSHeapSize;
};

export type Page = typeof page;

Object.assign(globalThis, { page });
