import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createEmulator, type Emulator } from "../../src/emulator/index.js";
import {
  auth,
  ConfigurationError,
  configure,
  createClient,
  envvars,
  runs,
  TriggerClient,
  tasks,
} from "../../src/index.js";

let emulator: Emulator;
const transport = () => ({ baseURL: emulator.url, fetch: emulator.fetch });

beforeEach(() => {
  emulator = createEmulator();
  for (const name of ["TRIGGER_SECRET_KEY", "TRIGGER_ACCESS_TOKEN", "TRIGGER_API_URL", "TRIGGER_PREVIEW_BRANCH"]) {
    vi.stubEnv(name, "");
  }
  configure(transport());
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await emulator.stop();
});

describe("the default client", () => {
  it("reads the secret key from the environment at its first call", async () => {
    vi.stubEnv("TRIGGER_SECRET_KEY", ` ${emulator.secretKey}\n`);

    await runs.list({ limit: 1 });

    expect(emulator.requests.map(({ status }) => status)).toEqual([200]);
  });

  it("takes TRIGGER_ACCESS_TOKEN where there is no secret key, whatever kind it is of", async () => {
    vi.stubEnv("TRIGGER_ACCESS_TOKEN", emulator.personalAccessToken);

    await runs.list(emulator.projectRef, { env: "dev" });

    expect(emulator.requests[0]).toMatchObject({ operation: "runs.listByProject", status: 200 });
  });

  it("counts an empty variable as unset, and says what to set", async () => {
    vi.stubEnv("TRIGGER_SECRET_KEY", "  ");

    await expect(runs.list()).rejects.toThrow(/TRIGGER_SECRET_KEY or TRIGGER_ACCESS_TOKEN/);
    await expect(async () => {
      for await (const _ of runs.list()) expect.unreachable();
    }).rejects.toThrow(ConfigurationError);
    expect(emulator.requests).toEqual([]);
  });

  it("sends the preview branch of the environment", async () => {
    const { preview } = emulator.projects[0].environments;
    vi.stubEnv("TRIGGER_SECRET_KEY", preview.secretKey);
    vi.stubEnv("TRIGGER_PREVIEW_BRANCH", "feature/x");

    await runs.list().catch(() => {});

    expect(emulator.requests[0]?.headers["x-trigger-branch"]).toBe("feature/x");
  });

  it("prefers what it was configured with to the environment", async () => {
    vi.stubEnv("TRIGGER_SECRET_KEY", "tr_dev_fromTheEnvironment");
    configure({ secretKey: emulator.secretKey, ...transport() });

    await runs.list();

    expect(emulator.requests[0]?.status).toBe(200);
  });

  it("goes by a credential's form, as the documentation puts personal tokens into secretKey", async () => {
    configure({ secretKey: emulator.personalAccessToken, ...transport() });

    await envvars.list(emulator.projectRef, "dev");

    expect(emulator.requests[0]?.status).toBe(200);
    await expect(tasks.trigger("hello", {})).rejects.toThrow(/cannot be called with a personal access token/);
    expect(emulator.requests.length).toBe(1);
  });

  it("is replaced by configuring again", async () => {
    configure({ secretKey: emulator.secretKey, ...transport() });
    await tasks.trigger("hello", {});
    configure({ secretKey: emulator.projects[0].environments.prod.secretKey, ...transport() });

    expect((await runs.list()).data).toEqual([]);
  });

  it.each([
    { secretKey: "tr_dev_1", accessToken: "tr_dev_1" },
    { accessToken: "of no known form" },
    { secretKey: "" },
    { secretKey: "tr_dev_1", baseURL: "http://api.example.com" },
    { secretKey: "tr_dev_1", requestOptions: { timeoutInMs: -1 } },
  ])("refuses %j when it is configured, and keeps what it had", async (options) => {
    configure({ secretKey: emulator.secretKey, ...transport() });

    expect(() => configure(options)).toThrow(ConfigurationError);

    await runs.list();
    expect(emulator.requests[0]?.status).toBe(200);
  });

  it("is looked at by no client of createClient's", async () => {
    configure({
      secretKey: "tr_dev_anotherOne",
      previewBranch: "b",
      requestOptions: { additionalHeaders: { "x-a": "1" } },
    });

    await createClient({ secretKey: emulator.secretKey, ...transport() }).runs.list();

    expect(emulator.requests[0]?.headers).not.toHaveProperty("x-a");
    expect(emulator.requests[0]?.headers).not.toHaveProperty("x-trigger-branch");
  });
});

describe("TriggerClient", () => {
  const made = () => new TriggerClient({ accessToken: emulator.secretKey, ...transport() });

  it("is an instance of its class that has every resource of a client", async () => {
    const client = made();

    expect(client).toBeInstanceOf(TriggerClient);
    expect((await client.query.execute("SELECT run_id FROM runs")).results).toEqual([]);
    expect((await client.wait.listTokens()).data).toEqual([]);
  });

  it("makes no more calls when it is closed, whether it has made any or not", async () => {
    const [unused, used] = [made(), made()];
    await used.runs.list();
    unused.close();
    used.close();

    await expect(unused.runs.list()).rejects.toThrow("the client has been closed");
    await expect(used.runs.list()).rejects.toThrow("the client has been closed");
    expect(emulator.requests).toHaveLength(1);
  });

  it.each([{ secretKey: "" }, { accessToken: "of no known form" }, { baseURL: "http://api.example.com" }])(
    "refuses %j when it is made",
    (options) => {
      expect(() => new TriggerClient(options)).toThrow(ConfigurationError);
    },
  );
});

describe("withAuth", () => {
  beforeEach(() => configure({ secretKey: emulator.secretKey, ...transport() }));

  it("gives another credential to what it runs, and to nothing beside it", async () => {
    const prod = emulator.projects[0].environments.prod.secretKey;
    await tasks.trigger("hello", {});
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });

    const inside = auth.withAuth({ accessToken: prod }, async () => {
      await held;
      return (await runs.list()).data.length;
    });
    const outside = (await runs.list()).data.length;
    release();

    expect([await inside, outside]).toEqual([0, 1]);
  });

  it("keeps a list on the credential that it was asked for with", async () => {
    await emulator.seed.runs(3);
    const prod = emulator.projects[0].environments.prod.secretKey;
    const page = await runs.list({ limit: 2 });

    const next = await auth.withAuth({ accessToken: prod }, () => page.getNextPage());

    expect(next.data.length).toBe(1);
  });

  it("nests, and gives back what the function gives", async () => {
    const { dev, prod, staging } = emulator.projects[0].environments;

    const result = await auth.withAuth({ accessToken: prod.secretKey }, async () => {
      const inner = await auth.withAuth({ accessToken: staging.secretKey }, () => tasks.trigger("hello", {}));
      await tasks.trigger("hello", {});
      return inner.id;
    });

    expect(result).toMatch(/^run_/);
    const runsIn = async (accessToken: string) =>
      (await auth.withAuth({ accessToken }, () => runs.list())).data.map(({ id }) => id);
    expect(await runsIn(staging.secretKey)).toEqual([result]);
    expect(await runsIn(prod.secretKey)).toHaveLength(1);
    expect(await runsIn(dev.secretKey)).toEqual([]);
  });
});
