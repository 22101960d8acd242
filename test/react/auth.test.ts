import { createElement, type ReactNode } from "react";
import { describe, expect, test, vi } from "vitest";
import {
  type AccessToken,
  type TriggerAuth,
  TriggerAuthContext,
  type UseRealtimeRunInstance,
  type UseRealtimeSingleRunOptions,
  useRealtimeRun,
} from "../../src/react/index.js";
import { aWhile, type DrawOptions, reactWorld, until } from "./support/world.js";

const { start, draw } = reactWorld();

const FEED = "runs.subscribeToRun";

interface Watching extends Omit<UseRealtimeSingleRunOptions, "id"> {
  id: string | undefined;
}

const watch = (watching: Watching, options?: DrawOptions) =>
  draw<Watching, UseRealtimeRunInstance>(({ id, ...rest }) => useRealtimeRun(id, rest), watching, options);

const under = (auth: TriggerAuth) => (inside: ReactNode) =>
  createElement(TriggerAuthContext.Provider, { value: auth }, inside);

const watched = async () => {
  const world = await start();
  const work = await world.work();
  const baseURL = world.emulator.url;
  const token = (expiresInSeconds = 900, scope = `read:runs:${work.id}`) =>
    world.emulator.publicToken({ scopes: [scope], expiresInSeconds });
  const tokensUsed = () => world.requests(FEED).map(({ headers }) => headers.authorization?.slice("Bearer ".length));
  const offsets = () => world.requests(FEED).map(({ query }) => query.find(([name]) => name === "offset")?.[1]);
  return { ...world, id: work.id, work, baseURL, token, tokensUsed, offsets };
};

describe("the credential", () => {
  test("comes from the context around", async () => {
    const { id, baseURL, token, tokensUsed } = await watched();
    const accessToken = await token();

    const page = watch({ id }, { around: under({ accessToken, baseURL }) });
    await until(() => page.now().run !== undefined);

    expect(tokensUsed()[0]).toBe(accessToken);
  });

  test("of the hook itself goes before the one of the context", async () => {
    const { id, baseURL, token, tokensUsed } = await watched();
    const accessToken = await token();

    const page = watch({ id, accessToken }, { around: under({ accessToken: "a.b.c", baseURL }) });
    await until(() => page.now().run !== undefined);

    expect(tokensUsed()[0]).toBe(accessToken);
  });

  test("that is missing is an error until it is there, and nothing is asked for", async () => {
    const { id, baseURL, token, requests } = await watched();

    const page = watch({ id, baseURL });
    expect(page.now().error).toMatchObject({ kind: "configuration", parameter: "accessToken" });
    const { error } = page.now();
    page.draw({ id, baseURL });
    expect(page.now().error).toBe(error);
    await aWhile();
    expect(requests(FEED)).toEqual([]);

    page.draw({ id, baseURL, accessToken: await token() });
    await until(() => page.now().run !== undefined);
    expect(page.now().error).toBeUndefined();
  });

  test.each([
    ["while the hook is not enabled", { enabled: false }],
    ["while there is no run", { id: undefined }],
  ])("may be missing %s", async (_, options) => {
    const { id, baseURL } = await watched();

    const page = watch({ id, baseURL, ...options });

    expect(page.now().error).toBeUndefined();
  });

  test("may be another text later: the run stays, and is watched on under it", async () => {
    const { id, work, baseURL, token, tokensUsed, open } = await watched();
    const [first, second] = [await token(), await token()];

    const page = watch({ id, baseURL, accessToken: first });
    await until(() => page.now().run !== undefined && open(FEED).length === 1);
    const drawn = page.results.length;
    page.draw({ id, baseURL, accessToken: second });
    await until(() => tokensUsed().at(-1) === second);
    work.finish();
    await until(() => page.now().run?.status === "COMPLETED");

    expect(page.results.slice(drawn).every(({ run }) => run !== undefined)).toBe(true);
    expect(open(FEED)).toEqual([]);
  });

  test("that was refused makes room for another text, under which there is no error", async () => {
    const { id, baseURL, token } = await watched();

    const page = watch({ id, baseURL, accessToken: await token(-10) });
    await until(() => page.now().error !== undefined);
    page.draw({ id, baseURL, accessToken: await token() });

    await until(() => page.now().run !== undefined);
    expect(page.now().error).toBeUndefined();
  });
});

describe("the service", () => {
  test("that is another one has other runs: nothing of the first one's is shown", async () => {
    const { id, baseURL, token } = await watched();
    const { emulator } = await start();
    const accessToken = await token();

    const page = watch({ id, baseURL, accessToken });
    await until(() => page.now().run !== undefined);
    page.draw({ id, baseURL: emulator.url, accessToken });

    expect(page.now().run).toBeUndefined();
    await until(() => page.now().error !== undefined);
  });
});

describe("a function that gives the token", () => {
  test("is asked once, although it is another one in each drawing", async () => {
    const { id, work, baseURL, token } = await watched();
    const accessToken = await token();
    const ask = vi.fn(async () => accessToken);

    const page = watch({ id, baseURL, accessToken: () => ask() });
    await until(() => page.now().run !== undefined);
    for (let n = 1; n <= 3; n += 1) {
      page.draw({ id, baseURL, accessToken: () => ask() });
      work.context.metadata.set("n", n);
      await until(() => page.now().run?.metadata?.n === n);
    }

    expect(ask).toHaveBeenCalledTimes(1);
  });

  test("is asked once for all hooks under it", async () => {
    const { id, baseURL, token } = await watched();
    const accessToken = await token();
    const ask = vi.fn(async () => accessToken);

    const pages = [1, 2, 3].map(() => watch({ id }, { around: under({ accessToken: ask, baseURL }) }));
    await until(() => pages.every((page) => page.now().run !== undefined));

    expect(ask).toHaveBeenCalledTimes(1);
  });

  test("is asked again, in its newest form, when the token is refused, and the watching goes on from where it was", async () => {
    const { id, work, baseURL, token, emulator, tokensUsed, offsets } = await watched();
    const [first, second] = [await token(), await token()];
    emulator.faults.add({ operation: FEED, nth: 3, status: 401 });

    const page = watch({ id, baseURL, accessToken: () => first });
    await until(() => page.now().run !== undefined);
    page.draw({ id, baseURL, accessToken: () => second });
    for (const n of [1, 2]) {
      work.context.metadata.set("n", n);
      await until(() => page.now().run?.metadata?.n === n);
    }

    expect(tokensUsed().slice(0, 4)).toEqual([first, first, first, second]);
    expect(offsets()[3]).toBe(offsets()[2]);
    expect(offsets()[3]).not.toBe("-1");
    expect(page.now().error).toBeUndefined();
  });

  test.each<[string, AccessToken]>([
    [
      "throws",
      () => {
        throw new Error("signed out");
      },
    ],
    [
      "fails",
      async () => {
        throw new Error("signed out");
      },
    ],
  ])("that %s is the error", async (_, accessToken) => {
    const { id, baseURL } = await watched();

    const page = watch({ id, baseURL, accessToken });

    await until(() => page.now().error !== undefined);
    expect(page.now().error?.message).toBe("signed out");
  });

  test("that answers after the component is gone begins nothing", async () => {
    const { id, baseURL, token, requests } = await watched();
    const accessToken = await token();
    let answer = (_: string) => {};
    const asked = new Promise<string>((resolve) => {
      answer = resolve;
    });

    const page = watch({ id, baseURL, accessToken: () => asked });
    await aWhile();
    page.unmount();
    answer(accessToken);
    await aWhile();

    expect(requests(FEED)).toEqual([]);
  });
});

describe("a source of tokens", () => {
  test("is asked once for each request, in strict mode too", async () => {
    const { id, baseURL, token, requests, open } = await watched();
    const accessToken = await token();
    const get = vi.fn(async () => accessToken);

    watch({ id, baseURL, accessToken: { get, discard: () => {} } }, { strict: true });
    await until(() => open(FEED).length === 1);

    expect(get).toHaveBeenCalledTimes(requests(FEED).length);
  });

  test("is told what was refused", async () => {
    const { id, baseURL, token } = await watched();
    const [first, second] = [await token(-10), await token()];
    let kept = first;
    const discard = vi.fn((refused: string) => {
      if (refused === kept) kept = second;
    });

    const page = watch({
      id,
      baseURL,
      accessToken: { get: async () => kept, discard },
    });
    await until(() => page.now().run !== undefined);

    expect(discard.mock.calls).toEqual([[first]]);
  });
});

describe("what cannot be", () => {
  test.each([
    ["a token that has run out", { expired: true }, { kind: "authentication", status: 401 }],
    ["a token for something else", { scope: "read:tags:other" }, { kind: "permissionDenied", status: 403 }],
    ["a run that is not there", { id: "run_other" }, { kind: "notFound", status: 404 }],
    ["a service's address that is none", { baseURL: "nowhere" }, { kind: "configuration", parameter: "baseURL" }],
    ["a token that is none", { accessToken: "what" }, { kind: "configuration", parameter: "accessToken" }],
    ["a secret key in a page", { accessToken: "tr_dev_madeUp" }, { kind: "configuration", parameter: "secretKey" }],
  ])("is the error, and thrown nowhere: %s", async (_, { expired, scope, ...given }: Wrong, expected) => {
    const { id, baseURL, token, requests } = await watched();
    const accessToken = await token(expired ? -10 : 900, scope ?? "read:runs");

    const page = watch({ id, baseURL, accessToken, ...given });
    await until(() => page.now().error !== undefined);

    expect(page.now()).toMatchObject({ run: undefined, error: expected });
    const asked = requests(FEED).length;
    await aWhile();
    expect(requests(FEED).length).toBe(asked);
  });
});

interface Wrong {
  expired?: boolean;
  scope?: string;
  id?: string;
  baseURL?: string;
  accessToken?: string;
}
