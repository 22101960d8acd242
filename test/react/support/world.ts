// What the tests of hooks stand in: a page, an emulator whose runs do as the test says, and the checks that hold after each.

import "./page.js";
import { createElement, type ReactNode, StrictMode, useEffect, version } from "react";
import { version as domVersion, flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import { type EmulatorOptions, startEmulator, type TaskContext } from "../../../src/emulator/index.js";
import { createClient } from "../../../src/index.js";

/** A run that is at work until the test says otherwise. */
export interface Work {
  readonly id: string;
  readonly context: TaskContext;
  finish(output?: unknown): void;
}

/** Resolves when there is something, or something holds. */
export const until = <T>(look: () => T): Promise<Exclude<T, undefined | false>> =>
  // What is waited for is exactly that.
  vi.waitUntil(look, { timeout: 5000, interval: 2 }) as Promise<Exclude<T, undefined | false>>;

/** Resolves when whatever would have followed has followed. */
export const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

/** A hook in a component that shows nothing. */
export interface Probe<Props, Result> {
  /** What the hook gave in each drawing that was shown, the first one first. */
  readonly results: readonly Result[];
  /** What it gave last. */
  now(): Result;
  draw(props: Props): void;
  unmount(): void;
}

export interface DrawOptions {
  strict?: boolean;
  /** What is around the component. */
  around?: (inside: ReactNode) => ReactNode;
}

/** Uses a hook, and tells what it gave. */
const Drawn = ({ use, tell }: { use: () => unknown; tell: (result: unknown) => void }) => {
  const result = use();
  useEffect(() => tell(result), [tell, result]);
  return null;
};

/** Registers the checks for every test of the file that calls it, and gives what the tests start things with. */
export const reactWorld = () => {
  const ends: (() => unknown)[] = [];
  const noise: unknown[] = [];

  beforeAll(() => {
    // Each test runs under two versions.
    const expected = process.env.REACT_VERSION ?? "19";
    expect([version, domVersion].map((each) => each.split(".")[0])).toEqual([expected, expected]);
  });

  beforeEach(() => {
    // What React has to say, it says here: two roots in one element, states that differ between server and page, and so on.
    vi.spyOn(console, "error").mockImplementation((...said) => noise.push(said));
    vi.spyOn(console, "warn").mockImplementation((...said) => noise.push(said));
  });

  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
    vi.restoreAllMocks();
    expect(noise.splice(0)).toEqual([]);
  });

  const start = async (options: EmulatorOptions = {}) => {
    const works = new Map<string, Work>();
    const run = (_: unknown, context: TaskContext) =>
      new Promise((finish) => {
        works.set(context.runId, { id: context.runId, context, finish });
      });
    const emulator = await startEmulator({ ...options, tasks: [{ id: "work", run }, ...(options.tasks ?? [])] });
    ends.push(() => emulator.stop());
    // What a backend does is done in this process too, page or not.
    const backend = { secretKey: emulator.secretKey, baseURL: emulator.url, dangerouslyAllowBrowser: true };
    const client = createClient(backend);
    ends.push(() => client.close());
    const requests = (operation: string) => emulator.requests.filter((request) => request.operation === operation);
    return {
      emulator,
      client,
      requests,
      /** Polls that are held, and whose caller is still there. */
      open: (operation: string) =>
        requests(operation).filter(
          ({ query, status, leftAt }) =>
            query.some(([name]) => name === "live") && status === undefined && leftAt === undefined,
        ),
      /** Where the hooks find it. */
      connection: async (...scopes: string[]) => ({
        baseURL: emulator.url,
        accessToken: await emulator.publicToken({ scopes }),
      }),
      /** Starts a run that is at work. */
      work: async (tags: string[] = []): Promise<Work> => {
        const { id } = await client.tasks.trigger("work", {}, { tags });
        return until(() => works.get(id));
      },
      /** The work of a run that somebody else has started. */
      workOf: (id: string): Promise<Work> => until(() => works.get(id)),
    };
  };

  const draw = <Props, Result>(
    use: (props: Props) => Result,
    props: Props,
    { strict = false, around = (inside) => inside }: DrawOptions = {},
  ): Probe<Props, Result> => {
    const results: Result[] = [];
    const root = createRoot(document.createElement("div"));
    const tell = (result: unknown) => {
      // It is what `use` gave.
      results.push(result as Result);
    };
    const render = (next: Props) => {
      const inside = around(createElement(Drawn, { use: () => use(next), tell }));
      // Drawn, and its effects begun, when this returns.
      flushSync(() => root.render(strict ? createElement(StrictMode, null, inside) : inside));
    };
    let isThere = true;
    const unmount = () => {
      if (isThere) root.unmount();
      isThere = false;
    };
    render(props);
    ends.push(unmount);
    return {
      results,
      now() {
        const last = results.at(-1);
        if (last === undefined) throw new Error("Nothing has been drawn yet");
        return last;
      },
      draw: render,
      unmount,
    };
  };

  return { start, draw, atEnd: (end: () => unknown) => ends.push(end) };
};
