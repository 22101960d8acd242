// The emulator as a process of its own: says where it is on one line and stays until its input ends.
import { startEmulator } from "trigger-management-client/emulator";

const emulator = await startEmulator({ tasks: [{ id: "smoke" }] });
// The call that the smoke program gives up on.
emulator.faults.add({ operation: "schedules.list", latencyInMs: 30_000 });
console.log(JSON.stringify({ baseURL: emulator.url, secretKey: emulator.secretKey }));
process.stdin.resume().once("end", () => emulator.stop());
