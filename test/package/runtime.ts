import type { TestContext } from "vitest";
import { type Tool, toolFile } from "./tools.js";

/** The tool's file; where it is not to be had, the test is skipped and says why. */
export const fileOf = async (tool: Tool, { skip }: TestContext): Promise<string> => {
  try {
    return await toolFile(tool);
  } catch (error) {
    const reason = `${tool.title} is not to be had here: ${error instanceof Error ? error.message : String(error)}`;
    console.log(reason);
    return skip(reason);
  }
};
