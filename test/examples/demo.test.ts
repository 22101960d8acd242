import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createReport } from "../../examples/support/report.js";
import { triggerTasks } from "../../examples/support/tour-with-key.js";
import { type Emulator, startEmulator } from "../../src/emulator/index.js";
import { createClient } from "../../src/index.js";
import { keyVariables, runProgram } from "./programs.js";

const DEMO = "examples/demo.ts";
const ESCAPE = "\u001b[";

describe("the demo on its own emulator", () => {
  test("shows every point of the main job, and all of them hold", { timeout: 60_000 }, async () => {
    const { code, output, errors } = await runProgram(DEMO);

    expect(errors).toBe("");
    expect(output).not.toContain("✗");
    expect(code).toBe(0);
    for (const line of [
      /^ 1 Generate the client from the API's document$/m,
      /^ {3}\d+ operations in spec\/ → \d{2} files in generated\/, in \d+ ms$/m,
      /^ {3}█{6}░{18} \d+ runs, \d+ pages$/m,
      /^ {3}█{24} 240 runs, 10 pages$/m,
      /^ {3}COMPLETED, asked \d+ times$/m,
      /^ {5}tasks\.trigger: 503 .+; again in \d+ ms$/m,
      /^ {5}tasks\.trigger: no answer: .+; again in \d+ ms$/m,
      /^ {3}✓ there is one run, not two$/m,
      /^ {3}NotFoundError: runs\.retrieve: 404 /m,
      /^ {3}kind notFound, status 404, operation runs\.retrieve, attempts 1$/m,
      /^ {3}batch_\w+, 5 runs$/m,
      /^ {3}✓ 5 items arrived, each with an idempotency key of its own$/m,
      /^ {3}PermissionDeniedError: runs\.retrieve: 403 /m,
      /^ {3}✓ the one run was opened, and the other refused$/m,
      /^ {3}bulk_\w+ {2}COMPLETED, 3 of 3 runs$/m,
      /^ {3}✓ all of the runs are canceled, without a request for each$/m,
      /^ {3}API_TOKEN=<redacted> {2}\(secret\)$/m,
      /^ {3}ConfigurationError: runs\.retrieve: cannot be called with a personal access token/m,
      /^ {3}✓ nothing was sent$/m,
      /^All \d+ points hold\. It took \d+\.\d s\.$/m,
    ]) {
      expect(output).toMatch(line);
    }
    expect(output).not.toContain(ESCAPE);
  });
});

test("a client that forgets its idempotency keys is found out", async () => {
  await using emulator = await startEmulator();
  const lines: string[] = [];
  const report = createReport({ write: (text) => lines.push(text) }, {});
  const trigger = createClient({
    secretKey: emulator.secretKey,
    baseURL: emulator.url,
    fetch: (request) => {
      request.headers.delete("idempotency-key");
      return fetch(request);
    },
  });

  await report.step("Trigger", () => triggerTasks({ report, emulator, trigger }));

  expect(lines.join("")).toMatch(/✗ each carried an idempotency key of its own/);
  expect(report.summary(0)).toBe(1);
});

describe("the demo against a service", () => {
  let emulator: Emulator;

  beforeEach(async () => {
    emulator = await startEmulator();
  });
  afterEach(async () => {
    await emulator.stop();
  });

  test("ends with 1 and says why when the service refuses the key", { timeout: 60_000 }, async () => {
    const variables = { ...keyVariables(emulator), TRIGGER_SECRET_KEY: "tr_dev_madeupkeythatisunknown" };

    const { code, output } = await runProgram(DEMO, { variables });

    expect(code).toBe(1);
    expect(output).toMatch(
      /✗ "List runs under the secret key" ends without an error\n +found: AuthenticationError: runs\.list: 401 /,
    );
    expect(output).toMatch(/^\d+ of \d+ points (does|do) not hold:$/m);
    expect(output).not.toContain("madeupkey");
  });

  test("is in colour where FORCE_COLOR asks for it", { timeout: 60_000 }, async () => {
    const { output } = await runProgram(DEMO, { variables: { ...keyVariables(emulator), FORCE_COLOR: "1" } });

    expect(output).toContain(`${ESCAPE}32m✓`);
  });
});
