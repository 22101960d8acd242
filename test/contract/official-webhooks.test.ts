// Alerts: what the official package takes for genuine we take too, and give the same; what it refuses we refuse, but for
// alerts that are newer than it.

import { createHmac } from "node:crypto";
import * as official from "@trigger.dev/sdk";
import { describe, expect, it } from "vitest";
import { ConfigurationError, isApiError, type WebhookAlert, WebhookError, webhooks } from "../../src/index.js";

const SECRET = "a secret with ümlauts";
const sign = (payload: string | Uint8Array, secret = SECRET) =>
  createHmac("sha256", secret).update(payload).digest("hex");

const place = {
  environment: { id: "e1", type: "PRODUCTION", slug: "prod" },
  organization: { id: "o1", slug: "acme", name: "Acme" },
  project: { id: "p1", ref: "proj_1", slug: "shop", name: "Shop" },
};
const deployment = { id: "d1", status: "DEPLOYED", version: "20261121.1", shortCode: "abc" };
const moment = "2026-11-21T12:00:00.000Z";

const alerts: Record<WebhookAlert["type"], object> = {
  "alert.run.failed": {
    ...place,
    task: {
      id: "t1",
      filePath: "src/t1.ts",
      exportName: "t1",
      version: "1",
      sdkVersion: "4.5.12",
      cliVersion: "4.5.12",
    },
    run: {
      id: "run_1",
      number: 7,
      status: "FAILED",
      createdAt: moment,
      startedAt: moment,
      completedAt: moment,
      isTest: false,
      tags: ["a"],
      error: { type: "BUILT_IN_ERROR", name: "TypeError", message: "x is not a function", stackTrace: "at t1" },
      isOutOfMemoryError: false,
      machine: "small-1x",
      dashboardUrl: "https://cloud.trigger.dev/runs/run_1",
    },
  },
  "alert.deployment.success": {
    ...place,
    deployment: { ...deployment, deployedAt: moment },
    tasks: [{ id: "t1", filePath: "src/t1.ts", triggerSource: "STANDARD" }],
    git: { branch: "main", commitSha: "1", commitMessage: "m", commitUrl: "u", branchUrl: "u" },
    vercel: { deploymentUrl: "u" },
  },
  "alert.deployment.failed": {
    ...place,
    deployment: { ...deployment, failedAt: moment },
    error: { name: "BuildError", message: "m", stderr: "e" },
  },
  "alert.error": {
    ...place,
    classification: "regression",
    error: {
      fingerprint: "f1",
      type: "TypeError",
      message: "m",
      firstSeen: moment,
      lastSeen: moment,
      occurrenceCount: 2,
      taskIdentifier: "t1",
    },
    environment: { id: "e1", name: "Production" },
    dashboardUrl: "https://cloud.trigger.dev/errors/f1",
  },
};

const textOf = (type: string, object: unknown) =>
  JSON.stringify({ id: "a1", created: moment, webhookVersion: "2025-01-01", type, object });

const request = (payload: string | Uint8Array<ArrayBuffer>, header?: string) =>
  new Request("https://example.com/hook", {
    method: "POST",
    body: payload,
    headers: header === undefined ? {} : { [webhooks.SIGNATURE_HEADER_NAME]: header },
  });

const failure = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe.each(Object.entries(alerts))("%s", (type, object) => {
  const payload = textOf(type, object);

  it("is given as the official package gives it, from a request and from its parts", async () => {
    const theirs = await official.webhooks.constructEvent(request(payload, sign(payload)), SECRET);

    expect(await webhooks.constructEvent(request(payload, sign(payload)), SECRET)).toEqual(theirs);
    const parts = { payload: Buffer.from(payload), header: Buffer.from(sign(payload)) };
    expect(await official.webhooks.constructEvent(parts, SECRET)).toEqual(theirs);
    expect(await webhooks.constructEvent(parts, SECRET)).toEqual(theirs);
    expect(await webhooks.constructEvent({ payload, header: [sign(payload)] }, SECRET)).toEqual(theirs);
  });
});

const genuine = textOf("alert.error", alerts["alert.error"]);

describe("what is not genuine", () => {
  it.each<[string, Request | { payload: string; header: string }, string]>([
    ["a changed body", request(`${genuine} `, sign(genuine)), SECRET],
    ["another secret", request(genuine, sign(genuine, "other")), SECRET],
    ["no header", request(genuine), SECRET],
    ["a header that is cut off", { payload: genuine, header: sign(genuine).slice(1) }, SECRET],
    ["a header that is too long", { payload: genuine, header: `${sign(genuine)}00` }, SECRET],
    ["a header that is no number", { payload: genuine, header: "x".repeat(64) }, SECRET],
    ["an empty header", { payload: genuine, header: "" }, SECRET],
    ["a signed text that is no JSON", { payload: "{", header: sign("{") }, SECRET],
    ["a signed null", { payload: "null", header: sign("null") }, SECRET],
    ["a signed text that is no alert", { payload: '{"type":"x"}', header: sign('{"type":"x"}') }, SECRET],
  ])("%s is refused, as the official package refuses it", async (_, given, secret) => {
    const copy = given instanceof Request ? given.clone() : given;

    expect(await failure(official.webhooks.constructEvent(copy, secret))).toBeInstanceOf(official.WebhookError);
    const error = await failure(webhooks.constructEvent(given, secret));
    expect(error).toBeInstanceOf(WebhookError);
    expect(error).toMatchObject({ name: "WebhookError", kind: "webhook", attempts: 0 });
    expect(isApiError(error)).toBe(true);
    expect(String(error)).not.toContain(SECRET);
  });

  it("does not become so without a secret", async () => {
    const error = await failure(webhooks.constructEvent(request(genuine, sign(genuine, "")), ""));

    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ parameter: "secret" });
  });

  it("is told apart from what was handed over in a form that cannot be checked", async () => {
    const parsed: unknown = JSON.parse(genuine);
    // As untyped code would: the body that a framework has parsed.
    const given = { payload: parsed, header: sign(genuine) } as { payload: string; header: string };

    const error = await failure(webhooks.constructEvent(given, SECRET));

    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ parameter: "request" });
  });
});

describe("what was handed over wrongly", () => {
  it.each<[string, () => Promise<unknown>]>([
    [
      "a request whose body was read",
      async () => {
        const read = request(genuine, sign(genuine));
        await read.text();
        return read;
      },
    ],
    ["a framework's own request", async () => ({ body: genuine, headers: { "x-trigger-signature-hmacsha256": "x" } })],
    ["a buffer in place of bytes", async () => ({ payload: new ArrayBuffer(1), header: sign(genuine) })],
  ])("%s is told apart from what is not genuine", async (_, make) => {
    // As untyped code would.
    const given = (await make()) as Request;

    const error = await failure(webhooks.constructEvent(given, SECRET));

    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ parameter: "request" });
  });
});

describe("what only we take", () => {
  it("is an alert of a type that is not known yet, as it was sent but for its moments", async () => {
    const payload = textOf("alert.queue.full", { queue: { name: "q", fullSince: moment }, run: null });

    const alert = await webhooks.constructEvent(request(payload, sign(payload)), SECRET);

    expect(alert).toEqual({ ...JSON.parse(payload), created: new Date(moment) });
    await expect(official.webhooks.constructEvent(request(payload, sign(payload)), SECRET)).rejects.toThrow();
  });

  it("is a body that begins with a byte order mark, which decoding would lose", async () => {
    const payload = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(genuine)]);

    const alert = await webhooks.constructEvent(request(payload, sign(payload)), SECRET);

    expect(alert.type).toBe("alert.error");
    await expect(official.webhooks.constructEvent(request(payload, sign(payload)), SECRET)).rejects.toThrow();
  });

  it("is a header that is missing, which is said so", async () => {
    const missing = [undefined, null].map((header) => webhooks.constructEvent({ payload: genuine, header }, SECRET));

    for (const call of missing) await expect(call).rejects.toThrow("there is no header x-trigger-signature-hmacsha256");
  });
});
