import { describe, expect, test } from "vitest";
import { type UseApiClientOptions, useInputStreamSend, useWaitToken } from "../../src/react/index.js";
import { reactWorld, until } from "./support/world.js";

const { start, draw } = reactWorld();

interface Named extends UseApiClientOptions {
  id: string | undefined;
}

describe("useWaitToken", () => {
  const complete = (options: Named) =>
    draw(({ id, ...rest }: Named) => useWaitToken<{ approved: boolean }>(id, rest), options);

  test("completes a waitpoint token with an output, with the public token that came with it", async () => {
    const { client, emulator } = await start();
    const { id, publicAccessToken } = await client.wait.createToken({});

    const page = complete({ id, baseURL: emulator.url, accessToken: publicAccessToken });
    expect(page.results[0]).toMatchObject({ isLoading: false, isCompleted: false, isReady: true, error: undefined });
    page.now().complete({ approved: true });
    await until(() => page.now().isLoading);
    await until(() => page.now().isCompleted);

    expect(page.now()).toMatchObject({ isLoading: false, error: undefined });
    expect(await client.wait.retrieveToken(id)).toMatchObject({ status: "COMPLETED", output: { approved: true } });
  });

  test("has not completed another one, once it is about that", async () => {
    const { client, emulator } = await start();
    const [first, second] = [await client.wait.createToken({}), await client.wait.createToken({})];
    const optionsOf = ({ id, publicAccessToken }: typeof first) => ({
      id,
      baseURL: emulator.url,
      accessToken: publicAccessToken,
    });

    const page = complete(optionsOf(first));
    page.now().complete({ approved: true });
    await until(() => page.now().isCompleted);
    page.draw(optionsOf(second));

    expect(page.now().isCompleted).toBe(false);
  });

  test("has a refusal as its error, and throws nothing", async () => {
    const { client, emulator } = await start();
    const [{ id }, other] = [await client.wait.createToken({}), await client.wait.createToken({})];

    const page = complete({ id, baseURL: emulator.url, accessToken: other.publicAccessToken });
    page.now().complete({ approved: true });
    await until(() => page.now().error !== undefined);

    expect(page.now()).toMatchObject({ isLoading: false, isCompleted: false, error: { kind: "permissionDenied" } });
  });

  test.each([
    ["an id", { id: undefined, accessToken: "a.b.c" }, "id"],
    ["a credential", { id: "waitpoint_1" }, "accessToken"],
  ])("is not ready without %s, and says so when it is used", async (_, options, parameter) => {
    const { emulator } = await start();

    const page = complete({ baseURL: emulator.url, ...options });
    expect(page.now()).toMatchObject({ isReady: false, error: undefined });
    page.now().complete({ approved: true });
    await until(() => page.now().error !== undefined);

    expect(page.now().error).toMatchObject({ kind: "configuration", parameter });
    expect(emulator.requests).toEqual([]);
  });
});

describe("useInputStreamSend", () => {
  const send = (options: Named) =>
    draw(({ id, ...rest }: Named) => useInputStreamSend<{ text: string }>("chat", id, rest), options);

  test("sends values to a run", async () => {
    const { work, connection, requests } = await start();
    const { id } = await work();

    const page = send({ id, ...(await connection(`write:inputStreams:${id}`)) });
    expect(page.results[0]).toMatchObject({ isLoading: false, isReady: true, error: undefined });
    page.now().send({ text: "hello" });
    await until(() => page.now().isLoading);
    await until(() => !page.now().isLoading);

    expect(page.now().error).toBeUndefined();
    expect(requests("streams.sendInput")).toMatchObject([
      { params: { runId: id, streamId: "chat" }, body: { data: { text: "hello" } }, status: 200 },
    ]);
  });

  test("has a run that has ended as its error, and is not ready without a run", async () => {
    const { work, connection, client } = await start();
    const { id, finish } = await work();
    const options = await connection(`write:inputStreams:${id}`);
    finish();
    await client.runs.poll(id, { pollIntervalMs: 5 });

    const page = send({ ...options, id: undefined });
    expect(page.now()).toMatchObject({ isReady: false, error: undefined });
    page.draw({ ...options, id });
    page.now().send({ text: "too late" });
    await until(() => page.now().error !== undefined);

    expect(page.now().error).toMatchObject({ kind: "badRequest" });
  });
});
