// The checks that other runtimes make of the built package, here of its source.

import { expect, it } from "vitest";
import { tokenChecks } from "../../package/token-checks.mjs";

it.each(Object.entries(tokenChecks))("%s", async (_title, check) => {
  await expect(check()).resolves.toBeUndefined();
});
