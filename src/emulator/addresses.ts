/** Where payloads are fetched that are too large for an answer. */
export const storagePrefix = "/__emulator/packets/";
