/** Where payloads are fetched that are too large for an answer. */
export const storagePrefix = "/__emulator/packets/";

/** Where streams are written whose records the service itself does not take. */
export const streamStorePrefix = "/__emulator/s2/";
