import { describe, expect, test, vi } from "vitest";
import { type UseRunInstance, type UseRunOptions, useRun } from "../../src/react/index.js";
import { setVisible, tell } from "./support/page.js";
import { aWhile, reactWorld, until } from "./support/world.js";

const { start, draw, atEnd } = reactWorld();

const RETRIEVE = "runs.retrieve";

interface Asking extends UseRunOptions {
  id: string | undefined;
}

const ask = (asking: Asking, strict = false) =>
  draw<Asking, UseRunInstance>(({ id, ...rest }) => useRun(id, rest), asking, { strict });

const asked = async () => {
  const world = await start();
  const work = await world.work();
  return { ...world, work, options: { id: work.id, ...(await world.connection(`read:runs:${work.id}`)) } };
};

describe("useRun", () => {
  test("asks once, in strict mode too, and says while it does", async () => {
    const { work, options, requests } = await asked();

    const page = ask(options, true);
    expect(page.results[0]).toEqual({
      run: undefined,
      error: undefined,
      isLoading: true,
      isValidating: true,
      isError: false,
    });
    await until(() => page.now().run !== undefined);
    await aWhile();

    expect(page.now()).toMatchObject({
      run: { id: work.id, status: "EXECUTING" },
      error: undefined,
      isLoading: false,
      isValidating: false,
      isError: false,
    });
    expect(requests(RETRIEVE).length).toBe(1);
  });

  test("asks every so often until the run has ended", async () => {
    const { work, options, requests } = await asked();

    const page = ask({ ...options, refreshInterval: 10 });
    await until(() => requests(RETRIEVE).length >= 3);
    work.finish("done");
    await until(() => page.now().run?.status === "COMPLETED");
    await until(() => !page.now().isValidating);
    const count = requests(RETRIEVE).length;
    await aWhile();

    expect(page.now().run?.output).toBe("done");
    expect(requests(RETRIEVE).length).toBe(count);
  });

  test("asks every so often from when that is wanted", async () => {
    const { options, requests } = await asked();

    const page = ask(options);
    await until(() => page.now().run !== undefined);
    page.draw({ ...options, refreshInterval: 10 });

    await until(() => requests(RETRIEVE).length >= 3);
    expect(page.results.every(({ isLoading }, index) => !isLoading || index < 3)).toBe(true);
  });

  test("does not ask while the page cannot be seen", async () => {
    const { options, requests } = await asked();
    atEnd(() => setVisible(true));

    const page = ask({ ...options, refreshInterval: 10 });
    await until(() => page.now().run !== undefined);
    setVisible(false);
    await aWhile();
    const count = requests(RETRIEVE).length;
    await aWhile();
    expect(requests(RETRIEVE).length).toBe(count);
    setVisible(true);

    await until(() => requests(RETRIEVE).length > count);
  });

  test.each([
    ["focus", "revalidateOnFocus"],
    ["online", "revalidateOnReconnect"],
  ] as const)("asks again on %s where %s says so, and not otherwise", async (event, name) => {
    const { options, requests } = await asked();

    const page = ask({ ...options, [name]: true });
    await until(() => page.now().run !== undefined && !page.now().isValidating);
    await aWhile();
    tell(event === "focus" ? "online" : "focus");
    await aWhile();
    expect(requests(RETRIEVE).length).toBe(1);
    tell(event);

    await until(() => requests(RETRIEVE).length === 2);
  });

  test("goes on after a failure that may pass, which is the error until then", async () => {
    const { options, emulator } = await asked();
    const failure = emulator.faults.add({ operation: RETRIEVE, status: 500 });
    const requestOptions = { retry: { maxAttempts: 1 } };

    const page = ask({ ...options, requestOptions, refreshInterval: 10 });
    await until(() => page.now().isError);
    expect(page.now()).toMatchObject({ run: undefined, isLoading: false, error: { status: 500 } });
    failure.remove();

    await until(() => page.now().run !== undefined);
    expect(page.now()).toMatchObject({ error: undefined, isError: false });
  });

  test("gives up after a refusal, which is the error", async () => {
    const { options, requests } = await asked();

    const page = ask({ ...options, id: "run_other", refreshInterval: 5 });
    await until(() => page.now().isError);
    const count = requests(RETRIEVE).length;
    await aWhile();

    expect(page.now()).toMatchObject({ isLoading: false, isValidating: false, error: { kind: "notFound" } });
    expect(requests(RETRIEVE).length).toBe(count);
  });

  test("keeps the token that a function gave, and asks for another one when it is refused", async () => {
    const { options, emulator, requests } = await asked();
    const token = vi.fn(async () => options.accessToken);
    emulator.faults.add({ operation: RETRIEVE, nth: 3, status: 401 });

    ask({ ...options, accessToken: () => token(), refreshInterval: 5 });
    await until(() => requests(RETRIEVE).length > 5);

    expect(token).toHaveBeenCalledTimes(2);
  });

  test("ends its request with the component", async () => {
    const { options, emulator, requests } = await asked();
    emulator.faults.add({ operation: RETRIEVE, stall: "headers" });

    const page = ask(options);
    await until(() => requests(RETRIEVE).length === 1);
    page.unmount();

    await until(() => requests(RETRIEVE)[0]?.leftAt !== undefined);
  });

  test("asks nothing without an id, nor while it is not enabled", async () => {
    const { options, requests } = await asked();

    const pages = [ask({ ...options, id: undefined }), ask({ ...options, enabled: false })];
    await aWhile();

    expect(requests(RETRIEVE)).toEqual([]);
    for (const page of pages)
      expect(page.now()).toMatchObject({ isLoading: false, isValidating: false, isError: false });
  });
});
