import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEmulator, type Emulator } from "../../src/emulator/index.js";
import { createClient, NotFoundError, type SecretKeyClient } from "../../src/index.js";

let emulator: Emulator;
let trigger: SecretKeyClient;
const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);

beforeEach(() => {
  emulator = createEmulator();
  trigger = createClient({ secretKey: emulator.secretKey, baseURL: emulator.url, fetch: emulator.fetch });
  unhandled.length = 0;
  process.on("unhandledRejection", note);
});

afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  process.off("unhandledRejection", note);
  await emulator.stop();
});

describe("a call's promise", () => {
  it("is a Promise, and what derives from it is a plain one", async () => {
    const call = trigger.runs.list();
    expect(call).toBeInstanceOf(Promise);
    expect(call.then((page) => page).constructor).toBe(Promise);
    expect(await Promise.all([call, call])).toHaveLength(2);
  });

  it("gives data, answer, or both, for one request", async () => {
    const { id } = await trigger.tasks.trigger("hello", {});
    const call = trigger.runs.retrieve(id);

    const [run, response, both] = await Promise.all([call, call.asResponse(), call.withResponse()]);

    expect(emulator.requests.length).toBe(2);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/json/);
    expect((await response.json()).id).toBe(run.id);
    expect(both.data).toBe(run);
  });

  it("rejects in each of its forms on an answer that is not 2xx", async () => {
    const call = trigger.runs.retrieve("run_missing", { retry: { maxAttempts: 1 } });
    for (const form of [call, call.asResponse(), call.withResponse()]) {
      await expect(form).rejects.toBeInstanceOf(NotFoundError);
    }
  });

  it.each<[string, (call: ReturnType<SecretKeyClient["runs"]["list"]>) => Promise<unknown>]>([
    ["asResponse", (call) => call.asResponse()],
    ["withResponse", (call) => call.withResponse()],
    ["iteration", async (call) => call[Symbol.asyncIterator]().next()],
    ["toArray", (call) => call.toArray()],
  ])("leaves no unhandled rejection behind when only %s is looked at", async (_, look) => {
    emulator.faults.add({ status: 400 });

    await expect(look(trigger.runs.list())).rejects.toThrow(/runs\.list: 400/);

    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(unhandled).toEqual([]);
  });

  it("does not hide a failure that nobody looks at", async () => {
    emulator.faults.add({ status: 400 });

    void trigger.runs.list();

    await expect.poll(() => unhandled.length).toBe(1);
  });
});

describe("a list that comes whole", () => {
  it("is the array, and its items one by one", async () => {
    await trigger.envvars.upload(emulator.projectRef, "dev", { variables: { A: "1", B: "2" } });
    const names: string[] = [];

    for await (const variable of trigger.envvars.list(emulator.projectRef, "dev")) names.push(variable.name);

    const all = await trigger.envvars.list(emulator.projectRef, "dev");
    expect(names.sort()).toEqual(["A", "B"]);
    expect(Array.isArray(all)).toBe(true);
    expect(await trigger.envvars.list(emulator.projectRef, "dev").toArray({ max: 1 })).toHaveLength(1);
  });
});
