import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Recorded answers of the real service lie beside the repository, where there are any. */
export default (): void => {
  const folder = process.env.SHARED_DIR ?? fileURLToPath(new URL("../../shared", import.meta.url));
  if (!existsSync(folder)) {
    console.log("There is no ../shared and SHARED_DIR is not set: tests against recorded answers are skipped.");
  }
};
