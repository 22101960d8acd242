// Code that is loaded beside the first request and is not there any more, as in a page whose site was published anew.

import { describe, expect, test, vi } from "vitest";
import { InternalServerError } from "../../src/index.js";
import { json, refusal, times } from "../support/answers.js";
import { runFixture } from "../support/fixtures.js";
import { errorOf, faultWorld } from "../support/world.js";

vi.mock("p-retry", () => {
  throw new Error("there is no such file");
});

const { serve, connect } = faultWorld();

describe("a call whose repeating cannot be loaded", () => {
  test("gets its answer, and fails as its first attempt does", async () => {
    const server = await serve([json(runFixture("run_1")), ...times(3, refusal(503))]);
    const client = connect(server);

    expect((await client.runs.retrieve("run_1")).id).toBe("run_1");
    const error = await errorOf(client.runs.retrieve("run_1"));

    expect(error).toBeInstanceOf(InternalServerError);
    expect(error).toMatchObject({ status: 503, attempts: 1 });
    expect(server.requests.length).toBe(2);
  });
});
