// A task as a project defines it with the Trigger.dev SDK. The other programs import its type and nothing else.
import { task } from "@trigger.dev/sdk";

export const hello = task({
  id: "hello",
  run: async (payload: { name: string }) => ({ message: "Hello, world", input: payload }),
});
