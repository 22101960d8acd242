// The fault server itself, looked at with nothing but sockets and the runtime's `fetch`.

import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import {
  answer,
  chunked,
  cut,
  endless,
  json,
  later,
  oncePerConnection,
  raw,
  reset,
  silence,
  stalled,
} from "../support/answers.js";
import { type Answer, type FaultServer, type FaultServerOptions, startFaultServer } from "../support/fault-server.js";
import { pause, stopwatch } from "../support/timing.js";

describe("the fault server", () => {
  const started: FaultServer[] = [];
  const serve = async (answers: Answer[], options?: FaultServerOptions) => {
    const server = await startFaultServer(answers, options);
    started.push(server);
    return server;
  };
  afterEach(async () => {
    for (const server of started.splice(0)) await server.stop();
  });

  /** Sends bytes as they are and collects what comes back until the connection ends. */
  const exchange = (server: FaultServer, bytes: string) =>
    new Promise<{ text: string; error?: string }>((resolve) => {
      let text = "";
      let error: string | undefined;
      const socket = connect(server.port, "127.0.0.1", () => socket.write(bytes));
      socket.on("data", (part) => {
        text += part;
      });
      socket.on("error", (cause: NodeJS.ErrnoException) => {
        error = cause.code;
      });
      socket.on("close", () => resolve(error === undefined ? { text } : { text, error }));
    });

  test("records a request as it was sent", async () => {
    const server = await serve([json({ ok: true })]);

    await fetch(`${server.url}/a%2Fb/c?x=1&y=%26&y=2`, {
      method: "POST",
      body: "h\u00e9llo",
      headers: { "X-One": "1" },
    });

    const [request] = server.requests;
    expect(request).toMatchObject({ number: 1, connection: 1, method: "POST", path: "/a%2Fb/c" });
    expect(request?.target).toBe("/a%2Fb/c?x=1&y=%26&y=2");
    expect(request?.query).toEqual([
      ["x", "1"],
      ["y", "&"],
      ["y", "2"],
    ]);
    expect(request?.header("x-one")).toBe("1");
    expect(request?.body.toString()).toBe("h\u00e9llo");
  });

  test("reads a chunked request body, in whatever pieces it comes", async () => {
    const server = await serve([raw("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")]);

    const socket = connect(server.port, "127.0.0.1");
    for (const byte of "PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n") {
      socket.write(byte);
      if (byte === "\n") await pause(1);
    }
    await server.until(() => server.requests[0]?.answeredAt !== undefined);

    expect(server.requests[0]?.body.toString()).toBe("abcde");
    socket.destroy();
  });

  test("answers requests in the order of the script, then with what is left for the others", async () => {
    const server = await serve([answer(503), json([1])], { otherwise: (request) => json(request.number) });

    const seen = [];
    for (let number = 1; number <= 4; number += 1) {
      const response = await fetch(server.url);
      seen.push([response.status, await response.text()]);
    }

    expect(seen).toEqual([
      [503, ""],
      [200, "[1]"],
      [200, "3"],
      [200, "4"],
    ]);
  });

  test("says so when a request is not in the script", async () => {
    const server = await serve([]);

    const response = await fetch(server.url);

    expect([response.status, await response.text()]).toEqual([418, "No answer is scripted for this"]);
  });

  test("resets a connection without a byte of answer", async () => {
    const server = await serve([reset()]);

    const seen = await exchange(server, "POST / HTTP/1.1\r\ncontent-length: 2\r\n\r\nhi");

    expect(seen).toEqual({ text: "", error: "ECONNRESET" });
    expect(server.requests[0]?.body.toString()).toBe("hi");
  });

  test("cuts a chunked body after the parts that arrived", async () => {
    const server = await serve([cut(['{"a":', "1"])]);

    const seen = await exchange(server, "GET / HTTP/1.1\r\n\r\n");

    expect(seen.error).toBe("ECONNRESET");
    expect(seen.text.endsWith('\r\n\r\n5\r\n{"a":\r\n1\r\n1\r\n')).toBe(true);
  });

  test("counts a request as unanswered until its connection closes", async () => {
    const server = await serve([silence(), stalled("{")]);
    const sockets = [1, 2].map(() => connect(server.port, "127.0.0.1"));
    for (const socket of sockets) socket.write("GET / HTTP/1.1\r\n\r\n");

    await server.until(() => server.requests.length === 2);
    await pause(30);
    expect(server.unanswered().map((request) => request.number)).toEqual([1, 2]);

    for (const socket of sockets) socket.destroy();
    await server.until(() => server.unanswered().length === 0);
    expect(server.openConnections).toBe(0);
  });

  test("sends a stalled body's beginning and keeps the connection", async () => {
    const server = await serve([stalled('{"a":')]);

    const response = await fetch(server.url);
    const reader = response.body?.getReader();
    const first = await reader?.read();
    const second = await Promise.race([reader?.read().catch(() => "closed"), pause(100).then(() => "nothing")]);

    expect(Buffer.from(first?.value ?? []).toString()).toBe('{"a":');
    expect(second).toBe("nothing");
    await reader?.cancel();
  });

  test("stops an endless body when the other side hangs up", async () => {
    const server = await serve([endless(100, 1)]);
    const stop = new AbortController();

    const response = await fetch(server.url, { signal: stop.signal });
    await response.body?.getReader().read();
    stop.abort();
    await server.until(() => server.requests[0]?.closedAt !== undefined);
    const bytes = server.requests[0]?.bytesAnswered ?? 0;
    await pause(30);

    expect(bytes).toBeGreaterThan(100);
    expect(server.requests[0]?.bytesAnswered).toBe(bytes);
  });

  test("waits before a late answer and between the parts of a slow one", async () => {
    const server = await serve([later(60, json(1)), chunked(["[1,", "2]"], { pauseInMs: 40 })]);

    const late = stopwatch();
    await (await fetch(server.url)).json();
    late.expectWithin({ atLeast: 60, atMost: 160 });
    const slow = stopwatch();
    const value = await (await fetch(server.url)).json();

    expect(value).toEqual([1, 2]);
    slow.expectWithin({ atLeast: 80, atMost: 200 });
  });

  test("resets a connection that is used twice when told to", async () => {
    const server = await serve([], { otherwise: oncePerConnection(json("once")) });

    const socket = connect(server.port, "127.0.0.1");
    const ended = new Promise((resolve) => socket.once("error", resolve));
    socket.write("GET / HTTP/1.1\r\n\r\n");
    const [first] = await once(socket, "data");
    socket.write("GET / HTTP/1.1\r\n\r\n");

    expect(String(first)).toContain("HTTP/1.1 200");
    expect(await ended).toMatchObject({ code: "ECONNRESET" });
    expect(server.requests.map(({ connection }) => connection)).toEqual([1, 1]);
  });

  test("is gone after it stopped, with its connections", async () => {
    const server = await serve([silence()]);
    const pending = fetch(server.url).then(
      () => "answered",
      () => "failed",
    );
    await server.until(() => server.requests.length === 1);

    await server.stop();
    started.pop();

    expect(await pending).toBe("failed");
    await expect(fetch(server.url)).rejects.toThrow();
  });

  test("can be started on a port that is named", async () => {
    const first = await startFaultServer();
    await first.stop();

    const second = await serve([json(2)], { port: first.port });

    expect(second.url).toBe(first.url);
    expect(await (await fetch(second.url)).json()).toBe(2);
  });
});
