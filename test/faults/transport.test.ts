// Group N, second part: what callers put between the client and the network, and into its hooks.

import { describe, expect, test, vi } from "vitest";
import { json, refusal, times } from "../support/answers.js";
import { runFixture } from "../support/fixtures.js";
import { pause } from "../support/timing.js";
import { errorOf, faultWorld, reasonOf } from "../support/world.js";

const { serve, connect } = faultWorld();

describe("a transport of the caller's", () => {
  const thrown: [message: string, reason: unknown][] = [
    [
      "Unable to connect. Is the computer able to access the url?",
      Object.assign(new Error("Unable to connect. Is the computer able to access the url?"), {
        code: "ConnectionRefused",
      }),
    ],
    [
      "ECONNRESET: The socket connection was closed unexpectedly",
      Object.assign(new Error("The socket connection was closed unexpectedly"), { code: "ECONNRESET" }),
    ],
    ["error reading a body from connection", new TypeError("error reading a body from connection")],
    ["x is not a function", new TypeError("x is not a function")],
    ["a string", "the proxy hung up"],
    ["nothing", undefined],
  ];

  test.each(thrown)(
    "N10 a transport that throws %s has failed to get an answer, and is asked again",
    async (_message, reason) => {
      const server = await serve([json(runFixture())]);
      let calls = 0;
      const client = connect(server, {
        fetch: async (...args) => {
          calls += 1;
          if (calls === 1) throw reason;
          return fetch(...args);
        },
      });

      const run = await client.runs.retrieve("run_1");

      expect(run.id).toBe("run_1");
      expect(calls).toBe(2);
    },
  );

  test.each(thrown)(
    "N10 a transport that always throws %s ends in a connection error with that as its cause",
    async (_message, reason) => {
      const client = connect(
        { url: "http://127.0.0.1:9" },
        {
          fetch: async () => {
            throw reason;
          },
        },
      );

      const error = await errorOf(client.runs.retrieve("run_1"));

      expect(error).toMatchObject({ kind: "connection", attempts: 3 });
      expect(error.cause).toBe(reason);
    },
  );

  test("N12 a transport is the only one that its client uses, and no other client uses it", async () => {
    const server = await serve(times(3, json(runFixture())));
    const used: string[] = [];
    const through =
      (name: string): typeof fetch =>
      (...args) => {
        used.push(name);
        return realFetch(...args);
      };
    const realFetch = globalThis.fetch;
    const globalFetch = vi.spyOn(globalThis, "fetch");

    const first = connect(server, { fetch: through("first") });
    const second = connect(server, { fetch: through("second") });
    await first.runs.retrieve("run_1");
    await second.runs.retrieve("run_1");
    await first.runs.retrieve("run_1");

    expect(used).toEqual(["first", "second", "first"]);
    expect(globalFetch).not.toHaveBeenCalled();
    globalFetch.mockRestore();
  });
});

describe("a hook that throws", () => {
  const thrown = new TypeError("x is not a function");
  const failing = () => {
    throw thrown;
  };

  test.each<[hook: string, requests: number, hooks: NonNullable<Parameters<typeof connect>[1]>["hooks"]]>([
    ["onRequest", 0, { onRequest: failing }],
    ["onResponse", 1, { onResponse: failing }],
    ["onRetry", 1, { onRetry: failing }],
  ])("N11 what a hook throws in %s reaches the caller unchanged, after %i requests", async (_hook, requests, hooks) => {
    const server = await serve(times(3, refusal(503)));

    const reason = await reasonOf(connect(server, { ...(hooks && { hooks }) }).runs.retrieve("run_1"));
    await pause(60);

    expect(reason).toBe(thrown);
    expect(server.requests.length).toBe(requests);
  });
});

describe("a certificate that is not trusted", () => {
  test("N10 a certificate that is refused cannot pass by waiting, so there is one attempt", async () => {
    const calls: string[] = [];
    const refused = Object.assign(new TypeError("fetch failed"), {
      cause: Object.assign(new Error("self-signed certificate"), { code: "DEPTH_ZERO_SELF_SIGNED_CERT" }),
    });
    const client = connect(
      { url: "https://127.0.0.1:9" },
      {
        fetch: async (input) => {
          calls.push(String(input instanceof Request ? input.url : input));
          throw refused;
        },
      },
    );

    const error = await errorOf(client.runs.retrieve("run_1"));

    expect(calls.length).toBe(1);
    expect(error.attempts).toBe(1);
    expect(error.outcomeUnknown).toBe(false);
  });
});
