// The service's limits: a bucket for each environment, a window for each public token.

import { expect, test } from "vitest";
import { createEmulator, type EmulatorOptions } from "../../../src/emulator/index.js";
import { type Received, send } from "./support/send.js";

const startAt = Date.parse("2026-01-01T00:00:00Z");
const start = (options: EmulatorOptions = {}) => createEmulator({ clock: "virtual", startAt, ...options });
const limits = ({ headers }: Received) =>
  ["limit", "remaining", "reset"].map((name) => Number(headers.get(`x-ratelimit-${name}`)));

test("E10 of 800 calls at once 750 pass, and 250 more in each ten seconds", async () => {
  const emulator = start();
  const burst = async (count: number) => {
    const answers = await Promise.all(Array.from({ length: count }, () => send(emulator, "GET", "/api/v1/schedules")));
    return answers.filter(({ status }) => status === 200).length;
  };
  expect(await burst(800)).toBe(750);
  await emulator.advance(10_000);
  expect(await burst(300)).toBe(250);
  await emulator.advance(20_000);
  expect(await burst(600)).toBe(500);
  await emulator.advance(3_600_000);
  expect(await burst(800)).toBe(750);
});

test("every answer tells the bucket's size, what is left, and in milliseconds when more comes", async () => {
  const emulator = start();
  expect(limits(await send(emulator, "GET", "/api/v1/schedules"))).toEqual([750, 749, startAt + 10_000]);
  await emulator.advance(4000);
  expect(limits(await send(emulator, "GET", "/api/v1/runs?page[size]=0"))).toEqual([750, 748, startAt + 10_000]);
  await emulator.advance(6000);
  expect(limits(await send(emulator, "GET", "/api/v1/nowhere"))).toEqual([750, 749, startAt + 20_000]);
});

test("a call too many is 429 in the limiter's own form, without Retry-After", async () => {
  const emulator = start({ rateLimit: { burst: 1 } });
  await send(emulator, "GET", "/api/v1/runs");
  await emulator.advance(8406);
  const answer = await send(emulator, "GET", "/api/v1/runs");
  expect(answer.status).toBe(429);
  expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  expect(answer.headers.get("retry-after")).toBeNull();
  expect(limits(answer)).toEqual([1, 0, startAt + 10_000]);
  const detail = "Rate limit exceeded 0/1 requests remaining. Retry in 1.594 seconds.";
  expect(answer.body).toEqual({
    title: "Rate Limit Exceeded",
    status: 429,
    type: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/429",
    detail,
    error: detail,
    reset: startAt + 10_000,
    limit: 1,
    remaining: -1,
    secondsUntilReset: 1.594,
  });
});

test("all keys of an environment share a bucket; other environments and tokens have their own", async () => {
  const emulator = start({ rateLimit: { burst: 2 } });
  const other = emulator.additionalKey({ scopes: ["admin"] });
  const ask = async (token: string, path = "/api/v1/runs") => (await send(emulator, "GET", path, { token })).status;
  expect([await ask(emulator.secretKey), await ask(other), await ask(emulator.secretKey)]).toEqual([200, 200, 429]);
  expect(await ask(emulator.projects[0].environments.prod.secretKey)).toBe(200);
  expect(await ask(emulator.personalAccessToken, "/api/v2/whoami")).toBe(200);
  expect([await ask("bad"), await ask("bad"), await ask("bad"), await ask("worse")]).toEqual([401, 401, 429, 401]);
});

test("a public token has 60 calls in each minute of the clock", async () => {
  const emulator = start();
  const token = await emulator.publicToken({ scopes: ["read:runs"] });
  await emulator.advance(13_000);
  const ask = () => send(emulator, "GET", "/api/v1/runs", { token });
  expect(limits(await ask())).toEqual([60, 59, startAt + 60_000]);
  for (let count = 0; count < 59; count += 1) await ask();
  expect(await ask()).toMatchObject({ status: 429, body: { remaining: 0, secondsUntilReset: 47 } });
  await emulator.advance(47_000);
  expect((await ask()).status).toBe(200);
});

test("uploads of variables are counted apart", async () => {
  const emulator = start();
  const path = `/api/v1/projects/${emulator.projectRef}/envvars/dev/import`;
  const answer = await send(emulator, "POST", path, { body: { variables: { A: "1" } } });
  expect(limits(answer).slice(0, 2)).toEqual([1500, 1499]);
});

test("without limits there are no headers and no end", async () => {
  const emulator = start({ rateLimit: false });
  for (let count = 0; count < 800; count += 1) {
    const answer = await send(emulator, "GET", "/api/v1/nowhere");
    if (answer.status === 429) throw new Error("limited");
    expect(answer.headers.has("x-ratelimit-limit")).toBe(false);
  }
});

test("the date of an answer is the emulator's, so that moments in it can be compared", async () => {
  const emulator = start();
  await emulator.advance(3_600_000);
  expect((await send(emulator, "GET", "/api/v1/runs")).headers.get("date")).toBe("Thu, 01 Jan 2026 01:00:00 GMT");
});
