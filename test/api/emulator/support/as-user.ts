import type { Emulator } from "../../../../src/emulator/index.js";
import { type Received, type Sending, send } from "./send.js";

/** Calls as the user who sees the first two projects, or as the holder of another token. */
export const asUser =
  (emulator: Emulator, token = emulator.personalAccessToken) =>
  (method: string, path: string, body?: unknown, sending: Sending = {}): Promise<Received> =>
    send(emulator, method, `/api/v1${path}`, { token, ...(body === undefined ? {} : { body }), ...sending });

/** The parsed answer, of which a test looks at what it expects. */
export const answerOf = async (received: Promise<Received>) => Object((await received).body);
