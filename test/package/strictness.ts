// What must not compile for a consumer: had a type become `any` on its way into the package, one of these lines would.
import { createClient } from "trigger-management-client";
import { startEmulator } from "trigger-management-client/emulator";

const client = createClient({ secretKey: "tr_dev_made_up" });

export const misuse = async (): Promise<void> => {
  // @ts-expect-error There is no such filter.
  client.runs.list({ colour: "red" });
  // @ts-expect-error An id is missing.
  client.runs.retrieve();
  // @ts-expect-error A moment is a Date.
  (await client.runs.retrieve("run_1")).createdAt.toFixed();

  const emulator = await startEmulator();
  // @ts-expect-error The address is a string.
  emulator.url.toFixed();
  await emulator.stop();
};
